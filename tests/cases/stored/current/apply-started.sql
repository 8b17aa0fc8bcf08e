BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0008');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-dbba3b1aee4b0c12','plan-88d5e72501a075d7','approve','{"format": "atlas-approval/v2", "id": "approval-dbba3b1aee4b0c12", "anchor": {"server": "7534a9f7bf8d17e7dd8a05ae8d9c2b38", "head": {"seq": 2, "mac": "b8cd1c72fb0d1cef10d40180a0e411c0075ff49ffff0da0fc57ad43abe60f39e"}}, "plan_digest": "88d5e72501a075d73156a8107f005c98655d91d3a5f28dd8f000794dd7c29696", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:23:33.653725Z", "expires_at": "2026-11-29T14:23:33.420507Z", "signature": "/aiMLd6UTXVgVnf53pRzkSKlFKDDK2RghcjFTAu2hGZIRhbzZ0fP3PC4i3ZKUZnkGIyfoeE8q67vqSxFbXXUCA=="}','job-1efac2d559f1');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T13:23:32.368382Z","correlation_id":"53dd5f16aa27f896","data":{"answers":[],"revision":1,"spec":"one-774927b4"},"name":"spec.saved","principal":"ann"}','060f0ab7efc7db25506192c1d9e5b74a2a84be664a3d03d3bea2e4c7f7844aae');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T13:23:33.555930Z","correlation_id":"53dd5f16aa27f896","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-774927b4","digest":"88d5e72501a075d73156a8107f005c98655d91d3a5f28dd8f000794dd7c29696","effect":"create","plan":"plan-88d5e72501a075d7","steps":7},"name":"plan.made","principal":"ann"}','b8cd1c72fb0d1cef10d40180a0e411c0075ff49ffff0da0fc57ad43abe60f39e');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T13:23:33.654122Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"b8cd1c72fb0d1cef10d40180a0e411c0075ff49ffff0da0fc57ad43abe60f39e","seq":2},"server":"7534a9f7bf8d17e7dd8a05ae8d9c2b38"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:23:33.420507Z","format":"atlas-approval/v2","id":"approval-dbba3b1aee4b0c12","made_at":"2026-11-29T13:23:33.653725Z","method":"signature","plan":"plan-88d5e72501a075d7","plan_digest":"88d5e72501a075d73156a8107f005c98655d91d3a5f28dd8f000794dd7c29696"},"name":"approval.given","principal":"bea"}','8120cbd8d7431fce3f7a64970627e870a8e2d4380306be4a8920d5ad0de76c63');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T13:23:34.057112Z","correlation_id":"6bcdbbc4a2279503","data":{"job":"job-1efac2d559f1","plan":"plan-88d5e72501a075d7","state":"queued"},"name":"job.requested","principal":"ann"}','32f03c7faac80081e84af30ae40cbb9cc3f995983178250087f3b7bd6f0a594f');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T13:23:36.608840Z","correlation_id":"6bcdbbc4a2279503","data":{"approval":"approval-dbba3b1aee4b0c12","job":"job-1efac2d559f1","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','f5fe103eb169c44a67c1e79dd9829369e293195fc345b79d8ed3b66948870acc');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T13:23:37.059742Z","correlation_id":"6bcdbbc4a2279503","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-1efac2d559f1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0684e72407937a547d35d46c041954605624aa9f24702767ff6ec42a970528ed');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T13:23:37.171919Z","correlation_id":"6bcdbbc4a2279503","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C2759:qmclone:9000:atlas@pve!deploy:"},"digest":"86d987414757b9f1d223a2eea27d200a998e2981ec71d7f1ccdba83143b47d84","job":"job-1efac2d559f1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bf398ab76dde4c11c33d17eff7bd10330b1d44e2883a42b4b27171251d6a8ece');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T13:23:37.315043Z","correlation_id":"6bcdbbc4a2279503","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"de16ffc5-4a50-483a-894a-e0fa50c0c2d4","node":"pve1","task":"OK"},"digest":"0a56f8d104f1803f5074dc4d1b98d7b3afcd71f7e41ef2cc3caa6721e1016b75","job":"job-1efac2d559f1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3d66c5e0eaec7772581cd5b31376890fc08579b2115869e7ef721d225567a6be');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T13:23:37.374864Z","correlation_id":"6bcdbbc4a2279503","data":{"data":{"digest":"33aed5605c84e927578481ad6f1ad4ce23080f95","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:5A:F0:B9,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"c2ce8dcb93f87979acd1f38aa4f9b9cea5eae23be6e468aa40187997741e168d","job":"job-1efac2d559f1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ef4df4f4d7161b01ad8af9e5b441b30864044c3e8086e69553e7351a2210a209');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T13:23:37.455507Z","correlation_id":"6bcdbbc4a2279503","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-1efac2d559f1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0cb7945b1e24d48c94641760d15091b056d29b95d77a1963322cb53b60b47a05');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T13:23:37.480697Z","correlation_id":"6bcdbbc4a2279503","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-1efac2d559f1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d102a5c3dedaf5e51a511d8c0b2569907bc7ee340063629f24bb1fd4f194864e');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T13:23:37.543876Z","correlation_id":"6bcdbbc4a2279503","data":{"data":{"digest":"b1732727b44af3fbd792d6cda78895ac18028364","size_gib":10},"digest":"ca52247844e65803f162140a659f7a6e501dab19ecee38096dafa4a9fdf4bd8f","job":"job-1efac2d559f1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','fe4779cd5bda9512960a32a622f41fcae740bb7776376bf9b33c6e3ea3e12191');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T13:23:37.596609Z","correlation_id":"6bcdbbc4a2279503","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C2759:resize:2000:atlas@pve!deploy:"},"digest":"cba235096de98ae990b883d8fbd1ecb617f763df90bd96074bd0a2fe7fca82cf","job":"job-1efac2d559f1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','674740068a59b4dc0cb0398e7a4ee794d22e41f4ff4374d44e7e55accd2719ab');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T13:23:37.667305Z","correlation_id":"6bcdbbc4a2279503","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-1efac2d559f1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a8c9142a7d1ecb8c3a6b22a56b70f04287e246884768cc099fafbc18956a3937');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T13:23:37.734857Z","correlation_id":"6bcdbbc4a2279503","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-1efac2d559f1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3dd352d43034472071645bc2185911ea3b6224b4e368094284fe4abf97a48930');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T13:23:37.793499Z","correlation_id":"6bcdbbc4a2279503","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C2759:qmstart:2000:atlas@pve!deploy:"},"digest":"8a0f056095879878a90d686ec9b286dc2f54510b94bdad3f3f917d5c6914af43","job":"job-1efac2d559f1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','091bc03c0211c5859caa4e0154c944698ffbcbe74e51db778695668ddbf21355');
CREATE TABLE deployments (
	id VARCHAR(64) NOT NULL, 
	name VARCHAR(63) NOT NULL, 
	environment VARCHAR(8) NOT NULL, 
	nonce VARCHAR(64) NOT NULL, 
	spec_id VARCHAR(64), 
	spec_revision INTEGER, 
	revision INTEGER NOT NULL, 
	updated_at VARCHAR(32) NOT NULL, owner VARCHAR(64) DEFAULT '' NOT NULL, engine VARCHAR(32) DEFAULT '' NOT NULL, ends_at VARCHAR(32), 
	PRIMARY KEY (id), 
	UNIQUE (nonce)
);
INSERT INTO "deployments" VALUES('one-774927b4','one','dev','e9f83c74ae2dda764623968c93f120e5','one-774927b4',NULL,0,'2026-11-29T13:23:34.013189+00:00','','',NULL);
CREATE TABLE grants (
	job_id VARCHAR(32) NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	engine VARCHAR(32) NOT NULL, 
	place VARCHAR(64) NOT NULL, 
	action VARCHAR(64) NOT NULL, 
	effect VARCHAR(16) NOT NULL, 
	environment VARCHAR(8) NOT NULL, 
	origin VARCHAR(16) NOT NULL, 
	target VARCHAR(512) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	id VARCHAR(256) NOT NULL, 
	labels JSON NOT NULL, 
	PRIMARY KEY (job_id, step_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "grants" VALUES('job-1efac2d559f1','one/clone','2026-11-29T13:23:36.229579+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1efac2d559f1','one/configure','2026-11-29T13:23:36.229579+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1efac2d559f1','one/grow-scsi0','2026-11-29T13:23:36.229579+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1efac2d559f1','one/start','2026-11-29T13:23:36.229579+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1efac2d559f1','one/ready','2026-11-29T13:23:36.229579+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1efac2d559f1','one/ha','2026-11-29T13:23:36.229579+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1efac2d559f1','one/verify','2026-11-29T13:23:36.229579+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-1efac2d559f1','deployment/one-774927b4');
INSERT INTO "job_targets" VALUES('job-1efac2d559f1','proxmox/demo/vm/2000');
CREATE TABLE jobs (
	id VARCHAR(32) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	reason TEXT NOT NULL, 
	remains JSON NOT NULL, 
	principal VARCHAR(128) NOT NULL, 
	correlation_id VARCHAR(64) NOT NULL, 
	approval_id VARCHAR(64) NOT NULL, 
	cancel BOOLEAN NOT NULL, 
	back BOOLEAN NOT NULL, 
	tries INTEGER NOT NULL, 
	retry_at VARCHAR(32), 
	done INTEGER NOT NULL, 
	total INTEGER NOT NULL, 
	message TEXT NOT NULL, 
	created_at VARCHAR(32) NOT NULL, 
	started_at VARCHAR(32), 
	ended_at VARCHAR(32), made VARCHAR(32) DEFAULT '' NOT NULL, subject_kind VARCHAR(16) DEFAULT 'deployment' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id), 
	UNIQUE (plan_id)
);
INSERT INTO "jobs" VALUES('job-1efac2d559f1','plan-88d5e72501a075d7','one-774927b4','running','','[]','ann','6bcdbbc4a2279503','approval-dbba3b1aee4b0c12',0,0,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T13:23:33.826969+00:00','2026-11-29T13:23:36.229579+00:00',NULL,'','deployment');
CREATE TABLE journal (
	seq INTEGER NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	mark VARCHAR(16) NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	data JSON NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "journal" VALUES(1,'job-1efac2d559f1','one/clone','intended','2026-11-29T13:23:37.059742+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-1efac2d559f1','one/clone','submitted','2026-11-29T13:23:37.171919+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C2759:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-1efac2d559f1','one/clone','done','2026-11-29T13:23:37.315043+00:00','{"task": "OK", "node": "pve1", "identity": "de16ffc5-4a50-483a-894a-e0fa50c0c2d4", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-1efac2d559f1','one/configure','intended','2026-11-29T13:23:37.374864+00:00','{"digest": "33aed5605c84e927578481ad6f1ad4ce23080f95", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:5A:F0:B9,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-1efac2d559f1','one/configure','submitted','2026-11-29T13:23:37.455507+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-1efac2d559f1','one/configure','done','2026-11-29T13:23:37.480697+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-1efac2d559f1','one/grow-scsi0','intended','2026-11-29T13:23:37.543876+00:00','{"digest": "b1732727b44af3fbd792d6cda78895ac18028364", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-1efac2d559f1','one/grow-scsi0','submitted','2026-11-29T13:23:37.596609+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C2759:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-1efac2d559f1','one/grow-scsi0','done','2026-11-29T13:23:37.667305+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-1efac2d559f1','one/start','intended','2026-11-29T13:23:37.734857+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-1efac2d559f1','one/start','submitted','2026-11-29T13:23:37.793499+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C2759:qmstart:2000:atlas@pve!deploy:"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-1efac2d559f1',1,'vm-6885-ebef3545','2026-11-29T13:24:06.118798+00:00');
CREATE TABLE members (
	deployment_id VARCHAR(64) NOT NULL, 
	"key" VARCHAR(128) NOT NULL, 
	engine VARCHAR(32) NOT NULL, 
	place VARCHAR(64) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	target_id VARCHAR(256) NOT NULL, 
	name VARCHAR(253) NOT NULL, 
	made BOOLEAN NOT NULL, 
	spec JSON NOT NULL, 
	noted JSON NOT NULL, 
	lives_on VARCHAR(512) DEFAULT '' NOT NULL, 
	PRIMARY KEY (deployment_id, "key"), 
	UNIQUE (engine, place, kind, target_id), 
	FOREIGN KEY(deployment_id) REFERENCES deployments (id)
);
INSERT INTO "members" VALUES('one-774927b4','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "de16ffc5-4a50-483a-894a-e0fa50c0c2d4", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-88d5e72501a075d7','one-774927b4','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-774927b4", "name": "one", "nonce": "e9f83c74ae2dda764623968c93f120e5", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-774927b4", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T13:23:33.420507Z", "expires_at": "2026-11-29T14:23:33.420507Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "e9f83c74ae2dda764623968c93f120e5", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-774927b4.\natlas:e9f83c74ae2dda764623968c93f120e5", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "e9f83c74ae2dda764623968c93f120e5", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "e9f83c74ae2dda764623968c93f120e5", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "e9f83c74ae2dda764623968c93f120e5"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "e9f83c74ae2dda764623968c93f120e5", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "e9f83c74ae2dda764623968c93f120e5", "state": "started", "group": "", "comment": "atlas:e9f83c74ae2dda764623968c93f120e5"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "e9f83c74ae2dda764623968c93f120e5", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T13:23:32.476561Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T13:23:32.539924Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T13:23:32.813537Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T13:23:33.023920Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T14:23:33.420507+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('7534a9f7bf8d17e7dd8a05ae8d9c2b38');
CREATE TABLE sightings (
	engine VARCHAR(32) NOT NULL, 
	place VARCHAR(64) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	target_id VARCHAR(64) NOT NULL, 
	name VARCHAR(253) NOT NULL, 
	addresses JSON NOT NULL, 
	read_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (engine, place, kind, target_id)
);
CREATE TABLE specs (
	id VARCHAR(64) NOT NULL, 
	revision INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	name VARCHAR(63) NOT NULL, 
	body JSON NOT NULL, 
	sources JSON NOT NULL, 
	answers JSON NOT NULL, 
	principal VARCHAR(128) NOT NULL, 
	created_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id, revision)
);
INSERT INTO "specs" VALUES('one-774927b4',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T13:23:32.312051+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'start:demo:pve1','job-1efac2d559f1',1,'one/start');
CREATE INDEX ix_deployments_spec_id ON deployments (spec_id);
CREATE INDEX ix_jobs_state ON jobs (state);
CREATE INDEX journal_by_job ON journal (job_id, seq);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE INDEX ix_approvals_plan_id ON approvals (plan_id);
CREATE INDEX ix_approvals_used_by ON approvals (used_by);
CREATE INDEX ix_leases_worker ON leases (worker);
CREATE INDEX tickets_by_name ON tickets (name, seq);
CREATE INDEX tickets_by_job ON tickets (job_id);
CREATE INDEX ix_plans_subject_id ON plans (subject_id);
CREATE INDEX ix_jobs_subject_id ON jobs (subject_id);
CREATE INDEX ix_job_targets_key ON job_targets ("key");
CREATE INDEX ix_grants_at ON grants (at);
COMMIT;
