BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-0d14599591677491','plan-45bae88bf79e97fb','approve','{"format": "atlas-approval/v1", "id": "approval-0d14599591677491", "plan_digest": "45bae88bf79e97fbbc555e1aa07ba42060c3efeba75bc066a11e3ddcff5b2d9e", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T07:23:05.842691Z", "expires_at": "2026-11-29T08:23:05.796495Z", "signature": "sNp626ccPJDD/2v/eXxAGRQsEti1zBWaJ8oZ90HFyn/ocRTHPMvipUoaIcHgF37ExZdTchqnUS85xvpF0PFJBQ=="}','job-b8c86cc0c4c1');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T07:23:05.262740Z","correlation_id":"2d2c4530402d0d4a","data":{"answers":[],"revision":1,"spec":"one-136a6f4f"},"name":"spec.saved","principal":"ann"}','2d56fbf6ed4dc7fb87289e9477c4d093ddbcda099f794ddc238a47c15d193673');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T07:23:05.826857Z","correlation_id":"2d2c4530402d0d4a","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-136a6f4f","digest":"45bae88bf79e97fbbc555e1aa07ba42060c3efeba75bc066a11e3ddcff5b2d9e","effect":"create","plan":"plan-45bae88bf79e97fb","steps":7},"name":"plan.made","principal":"ann"}','3001f91bd7c3270a9f4dbf1110d1ae146fc754380a13494e9ce992c7a5d76fee');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T07:23:05.843028Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T08:23:05.796495Z","format":"atlas-approval/v1","id":"approval-0d14599591677491","made_at":"2026-11-29T07:23:05.842691Z","method":"signature","plan":"plan-45bae88bf79e97fb","plan_digest":"45bae88bf79e97fbbc555e1aa07ba42060c3efeba75bc066a11e3ddcff5b2d9e"},"name":"approval.given","principal":"bea"}','8c7c0b52bce9c873ca19648c9a9b803e0197e8ce6ae3483303826362a5140ff2');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T07:23:05.987570Z","correlation_id":"f63facf4ea56a0c3","data":{"job":"job-b8c86cc0c4c1","plan":"plan-45bae88bf79e97fb","state":"queued"},"name":"job.requested","principal":"ann"}','d38d9f2965497fe194437739e7f9b12880e28f49f9d9bf735f68014e1b145c91');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T07:23:06.374007Z","correlation_id":"f63facf4ea56a0c3","data":{"approval":"approval-0d14599591677491","job":"job-b8c86cc0c4c1","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','74cb87512de19015dee7a363ef772faea4e1846fd0610d0d0384830056d36d2a');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T07:23:06.457914Z","correlation_id":"f63facf4ea56a0c3","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-b8c86cc0c4c1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','485105f054122cf6dd0cea32e567a4ffc2b98e0e8dec2050ae3812721d573348');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T07:23:06.484961Z","correlation_id":"f63facf4ea56a0c3","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BD2DA:qmclone:9000:atlas@pve!deploy:"},"digest":"39132b621eeb7a61b2c2757510d170b126b8aabade277d91d3068b1219d5d72d","job":"job-b8c86cc0c4c1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','64c3ff18e9ebbaf88625d47d65142ebc8c130ef2d754a745c96445dae8c37867');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T07:23:06.611531Z","correlation_id":"f63facf4ea56a0c3","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"372576fe-c142-43c0-ae5b-e377855a8226","node":"pve1","task":"OK"},"digest":"f605b4211d9840c5260f65ce68632fb3a14fd4a450e43461e27a01b17c3aa31a","job":"job-b8c86cc0c4c1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c6c603b1e353da89e2dd220ae652832af5498783be9da4d4ba83fe9221ba2424');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T07:23:06.628412Z","correlation_id":"f63facf4ea56a0c3","data":{"data":{"digest":"a22540c8fa49b9aab2230a72748bca0d7f99b910","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:C8:29:33,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"980f868ef4bc4872db5ab2ebbe55e8b1fb697a3b62b096eb88eb1149efd3582a","job":"job-b8c86cc0c4c1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','70ddacd18f5c744bb3ea500984cdc486c7ba21b0cafdaa0af352115e65734064');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T07:23:06.646697Z","correlation_id":"f63facf4ea56a0c3","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b8c86cc0c4c1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cda0b8d75a1d6e94a1e8ecc6dfc35f6bee5f1453344dd1e993ea5129e706138b');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T07:23:06.653778Z","correlation_id":"f63facf4ea56a0c3","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b8c86cc0c4c1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3730a75b2098c2a9875fc9bfc3541e215a122e234bd90a55c3bd782449945248');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T07:23:06.672162Z","correlation_id":"f63facf4ea56a0c3","data":{"data":{"digest":"f817bea1352d26ceab3298787109963ebb8d0913","size_gib":10},"digest":"684597508570999dccf5fee29a0c31f9dee9644435ff30e4a147b84df61f4c6f","job":"job-b8c86cc0c4c1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c936210d1a2adb146008fa3d8188d229fdc34feeb3902c9112b2dd23a007a8d6');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T07:23:06.693126Z","correlation_id":"f63facf4ea56a0c3","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BD2DA:resize:2000:atlas@pve!deploy:"},"digest":"e86188f69026fccc0b7d3cb2a8a5d2f874da33a327e38083dc24aff34f81e70a","job":"job-b8c86cc0c4c1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','101d37021ef52f033934037ac869b15fd964fbabfcbf674ccc90d0b9f8ed3c38');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T07:23:06.806426Z","correlation_id":"f63facf4ea56a0c3","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-b8c86cc0c4c1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7e5b60662947549a0c264ccda43e7f36a6048afe139ef9d0d6c6ad5d1f8dab20');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T07:23:06.821958Z","correlation_id":"f63facf4ea56a0c3","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-b8c86cc0c4c1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a3217c35074ffbdd3da54caca2b292c1d54feac9042682a15861efdb3a5816a1');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T07:23:06.843981Z","correlation_id":"f63facf4ea56a0c3","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BD2DA:qmstart:2000:atlas@pve!deploy:"},"digest":"c042ded5456bd7d2c221a2cc2425f958407763628b5745be99860ac9c582c5b8","job":"job-b8c86cc0c4c1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','324cf9116f85175c6d4552ee692ae4a86c992eca914e2e12a4d67c0e25a8ddfc');
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
INSERT INTO "deployments" VALUES('one-136a6f4f','one','dev','8c53ea0e1f106caeee32517bc6220ecf','one-136a6f4f',NULL,0,'2026-11-29T07:23:05.934068+00:00','','',NULL);
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-b8c86cc0c4c1','deployment/one-136a6f4f');
INSERT INTO "job_targets" VALUES('job-b8c86cc0c4c1','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-b8c86cc0c4c1','plan-45bae88bf79e97fb','one-136a6f4f','running','','[]','ann','f63facf4ea56a0c3','approval-0d14599591677491',0,0,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T07:23:05.896314+00:00','2026-11-29T07:23:06.343115+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-b8c86cc0c4c1','one/clone','intended','2026-11-29T07:23:06.457914+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-b8c86cc0c4c1','one/clone','submitted','2026-11-29T07:23:06.484961+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BD2DA:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-b8c86cc0c4c1','one/clone','done','2026-11-29T07:23:06.611531+00:00','{"task": "OK", "node": "pve1", "identity": "372576fe-c142-43c0-ae5b-e377855a8226", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-b8c86cc0c4c1','one/configure','intended','2026-11-29T07:23:06.628412+00:00','{"digest": "a22540c8fa49b9aab2230a72748bca0d7f99b910", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:C8:29:33,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-b8c86cc0c4c1','one/configure','submitted','2026-11-29T07:23:06.646697+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-b8c86cc0c4c1','one/configure','done','2026-11-29T07:23:06.653778+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-b8c86cc0c4c1','one/grow-scsi0','intended','2026-11-29T07:23:06.672162+00:00','{"digest": "f817bea1352d26ceab3298787109963ebb8d0913", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-b8c86cc0c4c1','one/grow-scsi0','submitted','2026-11-29T07:23:06.693126+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BD2DA:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-b8c86cc0c4c1','one/grow-scsi0','done','2026-11-29T07:23:06.806426+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-b8c86cc0c4c1','one/start','intended','2026-11-29T07:23:06.821958+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-b8c86cc0c4c1','one/start','submitted','2026-11-29T07:23:06.843981+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BD2DA:qmstart:2000:atlas@pve!deploy:"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-b8c86cc0c4c1',1,'vm-21616-458f04f9','2026-11-29T07:23:36.302412+00:00');
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
INSERT INTO "members" VALUES('one-136a6f4f','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "372576fe-c142-43c0-ae5b-e377855a8226", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-45bae88bf79e97fb','one-136a6f4f','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-136a6f4f", "name": "one", "nonce": "8c53ea0e1f106caeee32517bc6220ecf", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-136a6f4f", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T07:23:05.796495Z", "expires_at": "2026-11-29T08:23:05.796495Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "8c53ea0e1f106caeee32517bc6220ecf", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-136a6f4f.\natlas:8c53ea0e1f106caeee32517bc6220ecf", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8c53ea0e1f106caeee32517bc6220ecf", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8c53ea0e1f106caeee32517bc6220ecf", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8c53ea0e1f106caeee32517bc6220ecf"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "8c53ea0e1f106caeee32517bc6220ecf", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "8c53ea0e1f106caeee32517bc6220ecf", "state": "started", "group": "", "comment": "atlas:8c53ea0e1f106caeee32517bc6220ecf"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "8c53ea0e1f106caeee32517bc6220ecf", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T07:23:05.322369Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T07:23:05.383209Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T07:23:05.523704Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T07:23:05.614899Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T08:23:05.796495+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-136a6f4f',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T07:23:05.218821+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'start:demo:pve1','job-b8c86cc0c4c1',1,'one/start');
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
COMMIT;
