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
INSERT INTO "approvals" VALUES('approval-04ea0fd2732847a8','plan-ac8007509c0ec351','approve','{"format": "atlas-approval/v1", "id": "approval-04ea0fd2732847a8", "plan_digest": "ac8007509c0ec351e189feddc8e035ccc0176e1cc57f5b4ae06e2b2763d72b24", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:51.252378Z", "expires_at": "2026-11-29T10:17:51.238387Z", "signature": "DHs3NuSy8u8cYOPSKIwNL5Wrrf2xjACKJiED20DtEGcNDSWlRiIJrG1fIFh5UDzdreXprStHd6Ij+eF7DjHMAA=="}','job-37e3ae9d7d65');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T09:17:51.177081Z","correlation_id":"0beb335119d40bd2","data":{"answers":[],"revision":1,"spec":"one-3f9be6ad"},"name":"spec.saved","principal":"ann"}','8d12f218494a27ddf8b5f1493adf498a15bedfd482b21be70bd687ee4c3a520a');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T09:17:51.247722Z","correlation_id":"0beb335119d40bd2","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-3f9be6ad","digest":"ac8007509c0ec351e189feddc8e035ccc0176e1cc57f5b4ae06e2b2763d72b24","effect":"create","plan":"plan-ac8007509c0ec351","steps":7},"name":"plan.made","principal":"ann"}','fb7f0947073bf2404d1718666fe533770cf1f5d9534e8335d5fb4e844d268403');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T09:17:51.252735Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:51.238387Z","format":"atlas-approval/v1","id":"approval-04ea0fd2732847a8","made_at":"2026-11-29T09:17:51.252378Z","method":"signature","plan":"plan-ac8007509c0ec351","plan_digest":"ac8007509c0ec351e189feddc8e035ccc0176e1cc57f5b4ae06e2b2763d72b24"},"name":"approval.given","principal":"bea"}','b8912080a40213da705da843b47e91f51a3b1a01b85c0aca5814032cd0b9c401');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T09:17:51.274778Z","correlation_id":"2726735b27c9c557","data":{"job":"job-37e3ae9d7d65","plan":"plan-ac8007509c0ec351","state":"queued"},"name":"job.requested","principal":"ann"}','5cb844cc8952227b247969caee90ea52f93cf0f11f73532e37fa1c9c63aed97f');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T09:17:51.443994Z","correlation_id":"2726735b27c9c557","data":{"approval":"approval-04ea0fd2732847a8","job":"job-37e3ae9d7d65","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','587e2bd6e97a7b79132e0c43bdc97883ba6ce136ae0a58655afa0c4e45618f0e');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T09:17:51.485556Z","correlation_id":"2726735b27c9c557","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-37e3ae9d7d65","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8aaef0cace9eeaf1219e5ab6c89f51c1c0fc116f6be54e340c152bf302f19ae9');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T09:17:51.500649Z","correlation_id":"2726735b27c9c557","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BEDBF:qmclone:9000:atlas@pve!deploy:"},"digest":"d00343f167f7b8ee55867b1b98a700f0a229a636c7b3746a6408e9f578a37190","job":"job-37e3ae9d7d65","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8721564304ae206f46f76acf0fd6495f4dd0a8123931607cbe4317db0a32d79b');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T09:17:51.521655Z","correlation_id":"2726735b27c9c557","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"ab319270-c0fb-4a1b-9e96-63c2b57e0de3","node":"pve1","task":"OK"},"digest":"e3be8f575162a2615c320436aae77bd8a2fd31a00afba1a8e24e7896869ca78d","job":"job-37e3ae9d7d65","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b811aee8c9f4dc4b1e4600f85efc37b354b2ac91ed07fbbf7358520b458dcd38');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T09:17:51.534699Z","correlation_id":"2726735b27c9c557","data":{"data":{"digest":"200e844530b05adebf100c028e6cc9122fd3f288","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:FF:29:22,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"be7b26f88e6ee7ed25bc448360cc4904318dfd9f40e73eca0501ec0c2281492f","job":"job-37e3ae9d7d65","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','35ca373e89b12abcef15957e3a65b5d8f3a34a36e98b6c04490ffade4f9eba9e');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T09:17:51.543748Z","correlation_id":"2726735b27c9c557","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-37e3ae9d7d65","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1fdd962bc36f062ec511ba22bf57b4d788d44fe01918e8d5c43f397885b20500');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T09:17:51.548352Z","correlation_id":"2726735b27c9c557","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-37e3ae9d7d65","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','52f538bb35cfc440455f30f21e80532162abfd433e0978671b73a50f93ef2154');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T09:17:51.558295Z","correlation_id":"2726735b27c9c557","data":{"data":{"digest":"8db107cfbc76ab5ea3fe12b3b86fa9d57c23ca11","size_gib":10},"digest":"b49057e11ea63c3e3a49b40523ae86ad8a5a9241fc42ec0c49c4a5dbf6e62ca8","job":"job-37e3ae9d7d65","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0ea1727c2b484c873eb673cae48efe5cc8f136d1ffd0753953b4d0a0b817595f');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T09:17:51.566350Z","correlation_id":"2726735b27c9c557","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BEDBF:resize:2000:atlas@pve!deploy:"},"digest":"4f0020c8759bb726ba76f246bf2fb0a859a48d96e2502f4d697f18c7ba80648e","job":"job-37e3ae9d7d65","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e977840d87926ae5823e7591ba3313fddb63e58c9cb119d85cea5ad1d64704ce');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T09:17:51.574088Z","correlation_id":"2726735b27c9c557","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-37e3ae9d7d65","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','678c9d7b20e9125e6dd806472aaaf00391e58f81a234aad8d746ba253658f613');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T09:17:51.587351Z","correlation_id":"2726735b27c9c557","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-37e3ae9d7d65","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','681e5bb5769fda20ee5cfcda4f5395ac7964c26b9e23176ce05626e22d51aa46');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T09:17:51.598597Z","correlation_id":"2726735b27c9c557","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BEDBF:qmstart:2000:atlas@pve!deploy:"},"digest":"725ab47776c831861e0f5e0b1157d37f6ec7f359ad6761bc2e4356bcbcff59cd","job":"job-37e3ae9d7d65","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e7b766cae2c67d07ca103ff01d86279a940e77ed675ae9df6abedfc609d7f207');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T09:17:51.606027Z","correlation_id":"2726735b27c9c557","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-37e3ae9d7d65","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d74e0cb0a40bb22c2e86090b04e7f7d8f628f721a39a432f60c4e04bd1a3aa61');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T09:17:51.612689Z","correlation_id":"2726735b27c9c557","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-37e3ae9d7d65","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d593ca4cee4ad323fcf623e2fb086c8aa5cce00355b0be4922786bf1f4241a88');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T09:17:51.616282Z","correlation_id":"2726735b27c9c557","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-37e3ae9d7d65","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bc8a874ee6efd7c8a6e3cf98634bea721f87f33da2f37f71de8951423b36a25d');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T09:17:51.632602Z","correlation_id":"2726735b27c9c557","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-37e3ae9d7d65","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c242a57a1ad92f89072f11ef9993d7a05d0a99ddf123ed11d24c89d4a822cce8');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T09:17:51.647034Z","correlation_id":"2726735b27c9c557","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-37e3ae9d7d65","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','93ccbfe5e814fea83de67c0e82a70576cfae09b862e7ae6c795ce45d2b26c09f');
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
INSERT INTO "deployments" VALUES('one-3f9be6ad','one','dev','8eacf79b3f8d3f75f4b7ddc257401447','one-3f9be6ad',NULL,0,'2026-11-29T09:17:51.271941+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-37e3ae9d7d65','one/clone','2026-11-29T09:17:51.413329+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-37e3ae9d7d65','one/configure','2026-11-29T09:17:51.413329+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-37e3ae9d7d65','one/grow-scsi0','2026-11-29T09:17:51.413329+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-37e3ae9d7d65','one/start','2026-11-29T09:17:51.413329+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-37e3ae9d7d65','one/ready','2026-11-29T09:17:51.413329+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-37e3ae9d7d65','one/ha','2026-11-29T09:17:51.413329+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-37e3ae9d7d65','one/verify','2026-11-29T09:17:51.413329+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-37e3ae9d7d65','deployment/one-3f9be6ad');
INSERT INTO "job_targets" VALUES('job-37e3ae9d7d65','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-37e3ae9d7d65','plan-ac8007509c0ec351','one-3f9be6ad','running','','[]','ann','2726735b27c9c557','approval-04ea0fd2732847a8',0,0,0,NULL,5,7,'wait for one-01: agent, at most 10 s','2026-11-29T09:17:51.262643+00:00','2026-11-29T09:17:51.413329+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-37e3ae9d7d65','one/clone','intended','2026-11-29T09:17:51.485556+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-37e3ae9d7d65','one/clone','submitted','2026-11-29T09:17:51.500649+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BEDBF:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-37e3ae9d7d65','one/clone','done','2026-11-29T09:17:51.521655+00:00','{"task": "OK", "node": "pve1", "identity": "ab319270-c0fb-4a1b-9e96-63c2b57e0de3", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-37e3ae9d7d65','one/configure','intended','2026-11-29T09:17:51.534699+00:00','{"digest": "200e844530b05adebf100c028e6cc9122fd3f288", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:FF:29:22,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-37e3ae9d7d65','one/configure','submitted','2026-11-29T09:17:51.543748+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-37e3ae9d7d65','one/configure','done','2026-11-29T09:17:51.548352+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-37e3ae9d7d65','one/grow-scsi0','intended','2026-11-29T09:17:51.558295+00:00','{"digest": "8db107cfbc76ab5ea3fe12b3b86fa9d57c23ca11", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-37e3ae9d7d65','one/grow-scsi0','submitted','2026-11-29T09:17:51.566350+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BEDBF:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-37e3ae9d7d65','one/grow-scsi0','done','2026-11-29T09:17:51.574088+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-37e3ae9d7d65','one/start','intended','2026-11-29T09:17:51.587351+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-37e3ae9d7d65','one/start','submitted','2026-11-29T09:17:51.598597+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BEDBF:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-37e3ae9d7d65','one/start','done','2026-11-29T09:17:51.606027+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-37e3ae9d7d65','one/ready','intended','2026-11-29T09:17:51.612689+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-37e3ae9d7d65','one/ready','submitted','2026-11-29T09:17:51.616282+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-37e3ae9d7d65','one/ready','done','2026-11-29T09:17:51.632602+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-37e3ae9d7d65','one/ha','intended','2026-11-29T09:17:51.647034+00:00','{"resource": null}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-37e3ae9d7d65',1,'vm-30930-6d48d1cf','2026-11-29T09:18:21.402860+00:00');
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
INSERT INTO "members" VALUES('one-3f9be6ad','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "ab319270-c0fb-4a1b-9e96-63c2b57e0de3", "disks": {"scsi0": "ceph:vm-2000-disk-0"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-ac8007509c0ec351','one-3f9be6ad','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-3f9be6ad", "name": "one", "nonce": "8eacf79b3f8d3f75f4b7ddc257401447", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-3f9be6ad", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T09:17:51.238387Z", "expires_at": "2026-11-29T10:17:51.238387Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "8eacf79b3f8d3f75f4b7ddc257401447", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-3f9be6ad.\natlas:8eacf79b3f8d3f75f4b7ddc257401447", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8eacf79b3f8d3f75f4b7ddc257401447", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8eacf79b3f8d3f75f4b7ddc257401447", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8eacf79b3f8d3f75f4b7ddc257401447"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "8eacf79b3f8d3f75f4b7ddc257401447", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "8eacf79b3f8d3f75f4b7ddc257401447", "state": "started", "group": "", "comment": "atlas:8eacf79b3f8d3f75f4b7ddc257401447"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "8eacf79b3f8d3f75f4b7ddc257401447", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T09:17:51.185242Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T09:17:51.189325Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T09:17:51.201445Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T09:17:51.214532Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T10:17:51.238387+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-3f9be6ad',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T09:17:51.172858+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
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
