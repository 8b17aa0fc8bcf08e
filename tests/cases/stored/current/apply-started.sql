BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0007');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-218d1c338de36ede','plan-29e59e654f7fbb2a','approve','{"format": "atlas-approval/v1", "id": "approval-218d1c338de36ede", "plan_digest": "29e59e654f7fbb2a4cfbed8d8ba529f34a3c468dd6f2c667a3c6badae47ebede", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:50.680691Z", "expires_at": "2026-11-29T10:17:50.667633Z", "signature": "qMLtTU1Ricq68FTFnX1MjDCNbgkrtW/QkG62vurz1kiGaeQB7xS1F4VLQk5I6GLhTJ3frfjT3vfbDRuuWccqCA=="}','job-526271ca4cb1');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T09:17:50.609722Z","correlation_id":"14778b4d2d46af2b","data":{"answers":[],"revision":1,"spec":"one-c72cf06e"},"name":"spec.saved","principal":"ann"}','bcf52c15d0f34f3ab823a93d1a51088f51b4bbff41564947a7901b095185954c');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T09:17:50.676422Z","correlation_id":"14778b4d2d46af2b","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-c72cf06e","digest":"29e59e654f7fbb2a4cfbed8d8ba529f34a3c468dd6f2c667a3c6badae47ebede","effect":"create","plan":"plan-29e59e654f7fbb2a","steps":7},"name":"plan.made","principal":"ann"}','8a337f8f6fec47c3884f37e3bb6e9115101d01c6f43397f155adda8606026c15');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T09:17:50.681059Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:50.667633Z","format":"atlas-approval/v1","id":"approval-218d1c338de36ede","made_at":"2026-11-29T09:17:50.680691Z","method":"signature","plan":"plan-29e59e654f7fbb2a","plan_digest":"29e59e654f7fbb2a4cfbed8d8ba529f34a3c468dd6f2c667a3c6badae47ebede"},"name":"approval.given","principal":"bea"}','dd53acfeac923258def90f02f8df596a89d2fe45c1c2e6e6187bd82e97a8a6d7');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T09:17:50.704555Z","correlation_id":"1328061e6bf85e50","data":{"job":"job-526271ca4cb1","plan":"plan-29e59e654f7fbb2a","state":"queued"},"name":"job.requested","principal":"ann"}','723300c191ef1a662adfc9eb2e7180512f4b3e6a2ff397830eb455049342f25e');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T09:17:50.867754Z","correlation_id":"1328061e6bf85e50","data":{"approval":"approval-218d1c338de36ede","job":"job-526271ca4cb1","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','05a86a156f6bba2aac9ec9977ad0f8a38cdb3ed1d64c24d5228985a32cc3fffd');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T09:17:50.911399Z","correlation_id":"1328061e6bf85e50","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-526271ca4cb1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0ce6e9507a801777a81d0ee9e5c7ee72490ae927e489ff4b562af91af7a33cd8');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T09:17:50.925463Z","correlation_id":"1328061e6bf85e50","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BEDBE:qmclone:9000:atlas@pve!deploy:"},"digest":"d28660bcb2a1e42438b14d36461dc222af8b292812217fb94bb0f0d4975add9c","job":"job-526271ca4cb1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','aa0624f6178b8531d729e29686182e2230186941f67568d676d6346afe772bff');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T09:17:50.945820Z","correlation_id":"1328061e6bf85e50","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"bf34fa2f-d847-4781-b5b1-5d0348b40a68","node":"pve1","task":"OK"},"digest":"e75e3fceb32ffc4791ba24cb77fe6b3ef8de623bedd0d638c490652ad871941e","job":"job-526271ca4cb1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','68a07f89d3a4acc3571cc028c6280cb8f3c772f7b7e0d682fe56a1b511ae2d8f');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T09:17:50.957367Z","correlation_id":"1328061e6bf85e50","data":{"data":{"digest":"3df6897fdd4508abe8483f72e9943cbed902e6a7","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:3D:D5:01,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"a1c9f7989bd73a36e8d3df33015ff0e9c9d45266351067c5bac2b890325e5993","job":"job-526271ca4cb1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6bde16213ba04fa277ac2d111b886eb952749fbd2ad23f541d281bfa980953d7');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T09:17:50.965078Z","correlation_id":"1328061e6bf85e50","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-526271ca4cb1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f6645ae78a0f1d2c0c370c79a8a2b786eaea42ad2b837c1ee5e4d7c0fac125d5');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T09:17:50.968841Z","correlation_id":"1328061e6bf85e50","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-526271ca4cb1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d1db5842bf54234e090766cdded6eb94a189ffba0aa6278ca6780dc746a5a096');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T09:17:50.976655Z","correlation_id":"1328061e6bf85e50","data":{"data":{"digest":"bb4fe0fe2fa539249efdbf80ab5c53365e6bb286","size_gib":10},"digest":"cbe42299ec88d39528e5a956a24f12dcfb7fa171801fa5a3f773add115ae8715","job":"job-526271ca4cb1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9d62a822bdfad9e182a63920960b2681540cb0edd513a6afc117365936d7d76d');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T09:17:50.983509Z","correlation_id":"1328061e6bf85e50","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BEDBE:resize:2000:atlas@pve!deploy:"},"digest":"1b08a57bc735ac02ff35b6e71f52920c2cb81566a7be5e6fb6069dcbd42d69bb","job":"job-526271ca4cb1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','883ff49ab796f9e1fc44812c795f931365ddc5e8f81d63c15c7915da1926b7b5');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T09:17:50.989937Z","correlation_id":"1328061e6bf85e50","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-526271ca4cb1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f26ba172fcd11c6a2da76ae0d509ea1115513e579368bc57c19d7905eff0c500');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T09:17:51.001542Z","correlation_id":"1328061e6bf85e50","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-526271ca4cb1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bde79ba13363195ccc972b2f4d43bb5d3f0be70748721a0496df24271fd4ccbb');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T09:17:51.013449Z","correlation_id":"1328061e6bf85e50","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BEDBF:qmstart:2000:atlas@pve!deploy:"},"digest":"725ab47776c831861e0f5e0b1157d37f6ec7f359ad6761bc2e4356bcbcff59cd","job":"job-526271ca4cb1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7747085b3e69f53e1f610f665160c747abbb044c4cbf915c3c20c1fcfdaf655b');
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
INSERT INTO "deployments" VALUES('one-c72cf06e','one','dev','afde6d916de156a8e8d94d1ba8c1cd5c','one-c72cf06e',NULL,0,'2026-11-29T09:17:50.700293+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-526271ca4cb1','one/clone','2026-11-29T09:17:50.835374+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-526271ca4cb1','one/configure','2026-11-29T09:17:50.835374+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-526271ca4cb1','one/grow-scsi0','2026-11-29T09:17:50.835374+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-526271ca4cb1','one/start','2026-11-29T09:17:50.835374+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-526271ca4cb1','one/ready','2026-11-29T09:17:50.835374+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-526271ca4cb1','one/ha','2026-11-29T09:17:50.835374+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-526271ca4cb1','one/verify','2026-11-29T09:17:50.835374+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-526271ca4cb1','deployment/one-c72cf06e');
INSERT INTO "job_targets" VALUES('job-526271ca4cb1','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-526271ca4cb1','plan-29e59e654f7fbb2a','one-c72cf06e','running','','[]','ann','1328061e6bf85e50','approval-218d1c338de36ede',0,0,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T09:17:50.690753+00:00','2026-11-29T09:17:50.835374+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-526271ca4cb1','one/clone','intended','2026-11-29T09:17:50.911399+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-526271ca4cb1','one/clone','submitted','2026-11-29T09:17:50.925463+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BEDBE:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-526271ca4cb1','one/clone','done','2026-11-29T09:17:50.945820+00:00','{"task": "OK", "node": "pve1", "identity": "bf34fa2f-d847-4781-b5b1-5d0348b40a68", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-526271ca4cb1','one/configure','intended','2026-11-29T09:17:50.957367+00:00','{"digest": "3df6897fdd4508abe8483f72e9943cbed902e6a7", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:3D:D5:01,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-526271ca4cb1','one/configure','submitted','2026-11-29T09:17:50.965078+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-526271ca4cb1','one/configure','done','2026-11-29T09:17:50.968841+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-526271ca4cb1','one/grow-scsi0','intended','2026-11-29T09:17:50.976655+00:00','{"digest": "bb4fe0fe2fa539249efdbf80ab5c53365e6bb286", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-526271ca4cb1','one/grow-scsi0','submitted','2026-11-29T09:17:50.983509+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BEDBE:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-526271ca4cb1','one/grow-scsi0','done','2026-11-29T09:17:50.989937+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-526271ca4cb1','one/start','intended','2026-11-29T09:17:51.001542+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-526271ca4cb1','one/start','submitted','2026-11-29T09:17:51.013449+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BEDBF:qmstart:2000:atlas@pve!deploy:"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-526271ca4cb1',1,'vm-30927-238dd6bb','2026-11-29T09:18:20.823477+00:00');
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
INSERT INTO "members" VALUES('one-c72cf06e','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "bf34fa2f-d847-4781-b5b1-5d0348b40a68", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-29e59e654f7fbb2a','one-c72cf06e','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-c72cf06e", "name": "one", "nonce": "afde6d916de156a8e8d94d1ba8c1cd5c", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-c72cf06e", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T09:17:50.667633Z", "expires_at": "2026-11-29T10:17:50.667633Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "afde6d916de156a8e8d94d1ba8c1cd5c", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-c72cf06e.\natlas:afde6d916de156a8e8d94d1ba8c1cd5c", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "afde6d916de156a8e8d94d1ba8c1cd5c", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "afde6d916de156a8e8d94d1ba8c1cd5c", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "afde6d916de156a8e8d94d1ba8c1cd5c"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "afde6d916de156a8e8d94d1ba8c1cd5c", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "afde6d916de156a8e8d94d1ba8c1cd5c", "state": "started", "group": "", "comment": "atlas:afde6d916de156a8e8d94d1ba8c1cd5c"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "afde6d916de156a8e8d94d1ba8c1cd5c", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T09:17:50.616705Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T09:17:50.620325Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T09:17:50.631706Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T09:17:50.642683Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T10:17:50.667633+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-c72cf06e',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T09:17:50.606251+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'start:demo:pve1','job-526271ca4cb1',1,'one/start');
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
