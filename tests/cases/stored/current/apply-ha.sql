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
INSERT INTO "approvals" VALUES('approval-6bfc553796c2d83b','plan-cd3105323e892298','approve','{"format": "atlas-approval/v1", "id": "approval-6bfc553796c2d83b", "plan_digest": "cd3105323e8922981b68dbb853e0962b2df294a919215256a0a5185f1f49183c", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T07:23:08.355134Z", "expires_at": "2026-11-29T08:23:08.244325Z", "signature": "uV3t8zwXO8+gzkvE4xv2V/TKfvxc2og4PBs3hCjvfk198MFfrVNFfdjcDVv6vUPM5tBHmIb69WkhzyuiauG8Ag=="}','job-1e1366ff1961');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T07:23:07.671032Z","correlation_id":"3fa1b136f3017a71","data":{"answers":[],"revision":1,"spec":"one-0c871e1f"},"name":"spec.saved","principal":"ann"}','af2901ec7f93e8d6cf62204f7bbd474a3782c7be2d3f182d1dd99ea8cea89e01');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T07:23:08.278090Z","correlation_id":"3fa1b136f3017a71","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-0c871e1f","digest":"cd3105323e8922981b68dbb853e0962b2df294a919215256a0a5185f1f49183c","effect":"create","plan":"plan-cd3105323e892298","steps":7},"name":"plan.made","principal":"ann"}','f6b6ec3a0bb2903031b34fc591147bbf3c89d7559494268a2744c76d89e56e93');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T07:23:08.355418Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T08:23:08.244325Z","format":"atlas-approval/v1","id":"approval-6bfc553796c2d83b","made_at":"2026-11-29T07:23:08.355134Z","method":"signature","plan":"plan-cd3105323e892298","plan_digest":"cd3105323e8922981b68dbb853e0962b2df294a919215256a0a5185f1f49183c"},"name":"approval.given","principal":"bea"}','0f403b9ee61aa216d4798f8d5839bb9224d7dfc60f9c56ee97a4e502df4adc98');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T07:23:08.561638Z","correlation_id":"366e968e550e8bfc","data":{"job":"job-1e1366ff1961","plan":"plan-cd3105323e892298","state":"queued"},"name":"job.requested","principal":"ann"}','6930039158b2a128df4a9e346dce38080e2c35e5aac22218aa3c3f1a0f4c8f2f');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T07:23:08.858150Z","correlation_id":"366e968e550e8bfc","data":{"approval":"approval-6bfc553796c2d83b","job":"job-1e1366ff1961","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','5d2cce84d9f312daa9e40bcfcc1fa2955704af960db841e3be187a391e432bbb');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T07:23:08.915076Z","correlation_id":"366e968e550e8bfc","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-1e1366ff1961","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','85bae9f2c4f9761c9b59ea75cd62af06160c477c71467fa46e54a1bd92a4cb8f');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T07:23:08.935954Z","correlation_id":"366e968e550e8bfc","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BD2DC:qmclone:9000:atlas@pve!deploy:"},"digest":"dbfe60eba9987af666a11494e60c331377e7ff6417fec8c78b8dbae5f0df6274","job":"job-1e1366ff1961","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ed50fc55e22ffadeb7d075cf7237f123aeee71fd230d7eea122a5c4a9e0cb83d');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T07:23:09.082853Z","correlation_id":"366e968e550e8bfc","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"88f22c70-fc55-4a3b-bf6d-cfc768653966","node":"pve1","task":"OK"},"digest":"2abdf9c96e52f7533249d83925d4f5347425fa85d14652d6c601d0c887bbd96c","job":"job-1e1366ff1961","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a2379def05d95ecad7a5393939e6e30f98046541234e8372745810b2df091aaa');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T07:23:09.104031Z","correlation_id":"366e968e550e8bfc","data":{"data":{"digest":"f95820e761b8b9200c4806ae5d2bbe12431e1cf7","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:49:91:C3,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"10cbe603d0976710ee45f920c06af55c07531a009fc6280b23ed89f692fc0db2","job":"job-1e1366ff1961","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0260ead15d0a71356b7245aebca02169b0a12711c264cb32be162d0b49fe3829');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T07:23:09.118585Z","correlation_id":"366e968e550e8bfc","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-1e1366ff1961","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b2b3d37f4946f2e0b27689275c31c3daaeb3e3e84bea54e8df2e9b35981c2709');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T07:23:09.126977Z","correlation_id":"366e968e550e8bfc","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-1e1366ff1961","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','30689dac579faad9aef30372e5727b14b845e960907756e6e33d3a8c71656286');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T07:23:09.145847Z","correlation_id":"366e968e550e8bfc","data":{"data":{"digest":"811a66b9c04548b80ae45a55a650a411020befb6","size_gib":10},"digest":"a6ae431218660dd75bfa13d540ce3fe1b258257e810d4a8db4a7ac6ec4a0a45d","job":"job-1e1366ff1961","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','71c550c292af3deb7954a01e4fb9e6325b72ef6c0239a6a0eaec06204829df95');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T07:23:09.156177Z","correlation_id":"366e968e550e8bfc","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BD2DD:resize:2000:atlas@pve!deploy:"},"digest":"ac8c4388091356694282ffe48e92ddeadda55016c7db83d63ef7106ad27ebcf9","job":"job-1e1366ff1961","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','226819e84c67688e2ea5a8e8f143265a511ee02f0483603db7e01d53bbdb7fb6');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T07:23:09.270271Z","correlation_id":"366e968e550e8bfc","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-1e1366ff1961","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','34aa594b3008d9cdf2309cbd69021cb4f7daa5d516b83336f242983f10785c8c');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T07:23:09.290091Z","correlation_id":"366e968e550e8bfc","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-1e1366ff1961","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bf92c9520bcc51b6c8dc9c384b7ac53701659aab794a0b4d2638f364e3b53661');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T07:23:09.310606Z","correlation_id":"366e968e550e8bfc","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BD2DD:qmstart:2000:atlas@pve!deploy:"},"digest":"ecd0f6df6de79a3a373308719094dc848945de22bfe4e92b8efb7fae767b11db","job":"job-1e1366ff1961","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9935558776e88cac62c333be1c4b311e9097fc2655854122cfc92b4fda670851');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T07:23:09.418149Z","correlation_id":"366e968e550e8bfc","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-1e1366ff1961","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e026b7cbe4d8783c75051c0d9327d9a0f0ddbb2d3a5377f26879b0b25877bcce');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T07:23:09.431177Z","correlation_id":"366e968e550e8bfc","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-1e1366ff1961","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','219938d2f2fad2ec557bc47aef4a1f203379f17219eaa248f10993ba27670190');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T07:23:09.440231Z","correlation_id":"366e968e550e8bfc","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-1e1366ff1961","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9ca24fcf4555787b8965499e08a5aba87c38370709f37d0771cc1f82e04b8fdd');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T07:23:09.470983Z","correlation_id":"366e968e550e8bfc","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-1e1366ff1961","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a1df22649446b93e592d848c538c9cece93812ec9bb3cb27e886bfa948ba7df1');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T07:23:09.491700Z","correlation_id":"366e968e550e8bfc","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-1e1366ff1961","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5ae20edb0fabc85774d556d6074e385e4ed48fe2be887f32e781cb284746b7e8');
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
INSERT INTO "deployments" VALUES('one-0c871e1f','one','dev','5ae629b5704e7ed3d471f97bb1d5dd1b','one-0c871e1f',NULL,0,'2026-11-29T07:23:08.551794+00:00','','',NULL);
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-1e1366ff1961','deployment/one-0c871e1f');
INSERT INTO "job_targets" VALUES('job-1e1366ff1961','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-1e1366ff1961','plan-cd3105323e892298','one-0c871e1f','running','','[]','ann','366e968e550e8bfc','approval-6bfc553796c2d83b',0,0,0,NULL,5,7,'wait for one-01: agent, at most 10 s','2026-11-29T07:23:08.484042+00:00','2026-11-29T07:23:08.826898+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-1e1366ff1961','one/clone','intended','2026-11-29T07:23:08.915076+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-1e1366ff1961','one/clone','submitted','2026-11-29T07:23:08.935954+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BD2DC:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-1e1366ff1961','one/clone','done','2026-11-29T07:23:09.082853+00:00','{"task": "OK", "node": "pve1", "identity": "88f22c70-fc55-4a3b-bf6d-cfc768653966", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-1e1366ff1961','one/configure','intended','2026-11-29T07:23:09.104031+00:00','{"digest": "f95820e761b8b9200c4806ae5d2bbe12431e1cf7", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:49:91:C3,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-1e1366ff1961','one/configure','submitted','2026-11-29T07:23:09.118585+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-1e1366ff1961','one/configure','done','2026-11-29T07:23:09.126977+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-1e1366ff1961','one/grow-scsi0','intended','2026-11-29T07:23:09.145847+00:00','{"digest": "811a66b9c04548b80ae45a55a650a411020befb6", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-1e1366ff1961','one/grow-scsi0','submitted','2026-11-29T07:23:09.156177+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BD2DD:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-1e1366ff1961','one/grow-scsi0','done','2026-11-29T07:23:09.270271+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-1e1366ff1961','one/start','intended','2026-11-29T07:23:09.290091+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-1e1366ff1961','one/start','submitted','2026-11-29T07:23:09.310606+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BD2DD:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-1e1366ff1961','one/start','done','2026-11-29T07:23:09.418149+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-1e1366ff1961','one/ready','intended','2026-11-29T07:23:09.431177+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-1e1366ff1961','one/ready','submitted','2026-11-29T07:23:09.440231+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-1e1366ff1961','one/ready','done','2026-11-29T07:23:09.470983+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-1e1366ff1961','one/ha','intended','2026-11-29T07:23:09.491700+00:00','{"resource": null}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-1e1366ff1961',1,'vm-21635-cd49b120','2026-11-29T07:23:38.813657+00:00');
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
INSERT INTO "members" VALUES('one-0c871e1f','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "88f22c70-fc55-4a3b-bf6d-cfc768653966", "disks": {"scsi0": "ceph:vm-2000-disk-0"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-cd3105323e892298','one-0c871e1f','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-0c871e1f", "name": "one", "nonce": "5ae629b5704e7ed3d471f97bb1d5dd1b", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-0c871e1f", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T07:23:08.244325Z", "expires_at": "2026-11-29T08:23:08.244325Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "5ae629b5704e7ed3d471f97bb1d5dd1b", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-0c871e1f.\natlas:5ae629b5704e7ed3d471f97bb1d5dd1b", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "5ae629b5704e7ed3d471f97bb1d5dd1b", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "5ae629b5704e7ed3d471f97bb1d5dd1b", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "5ae629b5704e7ed3d471f97bb1d5dd1b"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "5ae629b5704e7ed3d471f97bb1d5dd1b", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "5ae629b5704e7ed3d471f97bb1d5dd1b", "state": "started", "group": "", "comment": "atlas:5ae629b5704e7ed3d471f97bb1d5dd1b"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "5ae629b5704e7ed3d471f97bb1d5dd1b", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T07:23:07.716224Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T07:23:07.751476Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T07:23:07.876802Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T07:23:07.987372Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T08:23:08.244325+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-0c871e1f',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T07:23:07.640692+00:00');
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
COMMIT;
