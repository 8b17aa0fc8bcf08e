BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-101b6f7e17827506','plan-f9b2e3eb254b1c22','approve','{"format": "atlas-approval/v1", "id": "approval-101b6f7e17827506", "plan_digest": "f9b2e3eb254b1c222f00a6f661478507d66f79100daf3fb72e0089c2053d32f2", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T21:18:13.647931Z", "expires_at": "2026-11-28T22:18:13.639961Z", "signature": "PvIZ0WlVtrQrozFwN0rfyZcVJigOgBqFQpfX9f+qSQA6+PjwWG296EHnJkkwvCTTu8kVv0VU+vBrzm7corVWAQ=="}','job-27d4103eafd0');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T21:18:13.577004Z","correlation_id":"98e0902efc57f838","data":{"answers":[],"revision":1,"spec":"one-c07d0ec2"},"name":"spec.saved","principal":"ann"}','98131cbfd5dfa23c6676d46cc7e472698a6380fb7b2541ee15a7b9f4fc09f8bf');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T21:18:13.644531Z","correlation_id":"98e0902efc57f838","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-c07d0ec2","digest":"f9b2e3eb254b1c222f00a6f661478507d66f79100daf3fb72e0089c2053d32f2","effect":"create","plan":"plan-f9b2e3eb254b1c22","steps":7},"name":"plan.made","principal":"ann"}','a9ebcc4dbe47a5eddbd18f7d1673f28da6748831b2052104ed6d3a76637d9786');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T21:18:13.648161Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T22:18:13.639961Z","format":"atlas-approval/v1","id":"approval-101b6f7e17827506","made_at":"2026-11-28T21:18:13.647931Z","method":"signature","plan":"plan-f9b2e3eb254b1c22","plan_digest":"f9b2e3eb254b1c222f00a6f661478507d66f79100daf3fb72e0089c2053d32f2"},"name":"approval.given","principal":"bea"}','1fe136d2685b001175eb762a1985ed37da44f7ae97e67d23806d61d02f9b4b72');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T21:18:13.665298Z","correlation_id":"e2b92a9cf7506c84","data":{"job":"job-27d4103eafd0","plan":"plan-f9b2e3eb254b1c22","state":"queued"},"name":"job.requested","principal":"ann"}','43764d29497b28618f333ff230f189269773476695866d00c966d8401a58b4d7');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T21:18:13.889013Z","correlation_id":"e2b92a9cf7506c84","data":{"approval":"approval-101b6f7e17827506","job":"job-27d4103eafd0","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','eed48270b9ba7937590ed5417491c20e8c06279e2577fccb2ff888475c1fd8ab');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T21:18:13.942473Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-27d4103eafd0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a1ecd77d3db6f7321dccfd4de033e9808e7a71a6dfbaf5e253e4679b8cd0a561');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T21:18:13.961416Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B4515:qmclone:9000:atlas@pve!deploy:"},"digest":"db476db1d9c81c0fd7030bcba44c8f125285288d2cccd740ea17711b22f31af5","job":"job-27d4103eafd0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4b537fc008b031121f9afe0c2e29a62a0b0b1e8eaf8ce944937a32177a012368');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T21:18:14.076243Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"8ead9f66-57ea-4175-a8a9-662924f98701","node":"pve1","task":"OK"},"digest":"1189a1179371b727ab43f2063d385118935c3528fb9a1a2818130399c2c465a4","job":"job-27d4103eafd0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','06f6e9a33193c5ce34cc75602799f057ad84bca38a38a22e8c92ed8e4a57964f');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T21:18:14.083185Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"digest":"f67a0bef466f34e0c067e614c5f8ec36c4ad7426","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:9F:1F:45,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"9a93685f6f9a0e1c9c7408b7eb209132e4f5ca937a7bc12a78dbb7598981bf10","job":"job-27d4103eafd0","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c092a92746fb2848205f9bacb2fcd7d28eaa3a5ecf39c3dc6f5d06e47ef0ecb5');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T21:18:14.089457Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-27d4103eafd0","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9fef15bdb77e6f0d157d8f730a4d48d1013b1a43677eb4ace6779b2f5f681683');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T21:18:14.092828Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-27d4103eafd0","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6801d04b093336a62ce6c4d56b4c322354b03deba57b901628afec1958b88798');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T21:18:14.103226Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"digest":"7a20fb74592951f37b9c47ba55bc3f96f54531ef","size_gib":10},"digest":"438a068dac8429c56dd4b20f5e7d7e3b2b9ba122f981e6ca02f182f3355be8d3","job":"job-27d4103eafd0","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','682a2db82a19533c6e74292ad63f56d2e6520eb9090b26ce96acb72a53e5a3fe');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T21:18:14.108804Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B4516:resize:2000:atlas@pve!deploy:"},"digest":"36fa4736abf576f21e1c3c9f97c627b20f8e51745586c1086c2cba99aeede9aa","job":"job-27d4103eafd0","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f349ff5cfedb7c3115ec7df133459ca2e095676172bf28e4c6e4a44f910f73c8');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T21:18:14.221635Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-27d4103eafd0","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','19a10a028344de3465ca6535cf6720b2e3c0b9037fe193ebed8949b05cc22356');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T21:18:14.236806Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-27d4103eafd0","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8b3a23687c034eed3f8f6bc51c15050707622beb2c1feb3eeaa607b9b1f8eebd');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T21:18:14.248209Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B4516:qmstart:2000:atlas@pve!deploy:"},"digest":"4882c43d26fc0515b447f864ffaec9beaa518307abec545ecbfa1f2c8823fc70","job":"job-27d4103eafd0","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','40a7da670057ee86ca2b2dcc4e6d12175b6745235a3afcba0f8511c2e48f79b6');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T21:18:14.357876Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-27d4103eafd0","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','52d277c9e9d500e2fa79eddcf0e32da3e8de5f03612761e7d0f62919bbb4fdb9');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T21:18:14.363362Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-27d4103eafd0","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9a526cbf100c0d78368fc5378d269b98ee9cc451f2f8cf7168f6615e7b5d3321');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T21:18:14.366071Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-27d4103eafd0","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','17982593fbeffe14f3af595edc4d43b9027fd88cdeb0728ab45ff34cde357456');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T21:18:14.374425Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-27d4103eafd0","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','cd3794503da4d5d09d4ed85ffe00b9364ac1b0fbb0736b655bd6b827912239e8');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T21:18:14.385507Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-27d4103eafd0","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f886179bf8aa4257fd19a92b9613f8f252c025c433d9145c892c4b055225d899');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-28T21:18:14.398545Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-27d4103eafd0","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a314e97425152e37f23cbfd96b95f2254ee24da21981050b79f583a16f4e9657');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-28T21:18:14.401782Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-27d4103eafd0","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9f541d5f3ab8473573937ecfbcee54bf3722ce284517a363c90c86569a6cdb79');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-28T21:18:14.404895Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-27d4103eafd0","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9e355d13143724b3397dd81ffb9cd5f7a297eb0861e1181ef42cdf680fe47d58');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-28T21:18:14.407266Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-27d4103eafd0","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f115a9959bcdbdcb16ac702d8de74ff14b71711de382285bc7402f801b851da1');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-28T21:18:14.417380Z","correlation_id":"e2b92a9cf7506c84","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"8ead9f66-57ea-4175-a8a9-662924f98701"},"digest":"8fe8d830db3336c842d237ab963deaef80b30ef927ffedc7283b24f0988c2060","job":"job-27d4103eafd0","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1ec412361738bdb6abeaddfb1eeb9682ff967815c03db3925d569ff2af334b44');
CREATE TABLE deployments (
	id VARCHAR(64) NOT NULL, 
	name VARCHAR(63) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	environment VARCHAR(8) NOT NULL, 
	nonce VARCHAR(64) NOT NULL, 
	spec_id VARCHAR(64), 
	spec_revision INTEGER, 
	revision INTEGER NOT NULL, 
	updated_at VARCHAR(32) NOT NULL, owner VARCHAR(64) DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (nonce)
);
INSERT INTO "deployments" VALUES('one-c07d0ec2','one','demo','dev','2fca2eba83adc907e1801eb58b429288','one-c07d0ec2',NULL,0,'2026-11-28T21:18:13.661410+00:00','');
CREATE TABLE guest_cache (
	cluster VARCHAR(64) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	target_id VARCHAR(64) NOT NULL, 
	name VARCHAR(253) NOT NULL, 
	addresses JSON NOT NULL, 
	read_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (cluster, kind, target_id)
);
CREATE TABLE jobs (
	id VARCHAR(32) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
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
	ended_at VARCHAR(32), made VARCHAR(32) DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id), 
	UNIQUE (plan_id)
);
INSERT INTO "jobs" VALUES('job-27d4103eafd0','plan-f9b2e3eb254b1c22','one-c07d0ec2','running','','[]','ann','e2b92a9cf7506c84','approval-101b6f7e17827506',0,0,0,NULL,7,7,'verify one-01 against the spec','2026-11-28T21:18:13.655374+00:00','2026-11-28T21:18:13.824917+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-27d4103eafd0','one/clone','intended','2026-11-28T21:18:13.942473+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-27d4103eafd0','one/clone','submitted','2026-11-28T21:18:13.961416+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B4515:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-27d4103eafd0','one/clone','done','2026-11-28T21:18:14.076243+00:00','{"task": "OK", "node": "pve1", "identity": "8ead9f66-57ea-4175-a8a9-662924f98701", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-27d4103eafd0','one/configure','intended','2026-11-28T21:18:14.083185+00:00','{"digest": "f67a0bef466f34e0c067e614c5f8ec36c4ad7426", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:9F:1F:45,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-27d4103eafd0','one/configure','submitted','2026-11-28T21:18:14.089457+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-27d4103eafd0','one/configure','done','2026-11-28T21:18:14.092828+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-27d4103eafd0','one/grow-scsi0','intended','2026-11-28T21:18:14.103226+00:00','{"digest": "7a20fb74592951f37b9c47ba55bc3f96f54531ef", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-27d4103eafd0','one/grow-scsi0','submitted','2026-11-28T21:18:14.108804+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B4516:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-27d4103eafd0','one/grow-scsi0','done','2026-11-28T21:18:14.221635+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-27d4103eafd0','one/start','intended','2026-11-28T21:18:14.236806+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-27d4103eafd0','one/start','submitted','2026-11-28T21:18:14.248209+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B4516:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-27d4103eafd0','one/start','done','2026-11-28T21:18:14.357876+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-27d4103eafd0','one/ready','intended','2026-11-28T21:18:14.363362+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-27d4103eafd0','one/ready','submitted','2026-11-28T21:18:14.366071+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-27d4103eafd0','one/ready','done','2026-11-28T21:18:14.374425+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-27d4103eafd0','one/ha','intended','2026-11-28T21:18:14.385507+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-27d4103eafd0','one/ha','submitted','2026-11-28T21:18:14.398545+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-27d4103eafd0','one/ha','done','2026-11-28T21:18:14.401782+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-27d4103eafd0','one/verify','intended','2026-11-28T21:18:14.404895+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-27d4103eafd0','one/verify','submitted','2026-11-28T21:18:14.407266+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-27d4103eafd0','one/verify','done','2026-11-28T21:18:14.417380+00:00','{"identity": "8ead9f66-57ea-4175-a8a9-662924f98701", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:22804');
CREATE TABLE members (
	deployment_id VARCHAR(64) NOT NULL, 
	"key" VARCHAR(128) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	target_id VARCHAR(64) NOT NULL, 
	name VARCHAR(253) NOT NULL, 
	made BOOLEAN NOT NULL, 
	spec JSON NOT NULL, 
	noted JSON NOT NULL, 
	PRIMARY KEY (deployment_id, "key"), 
	FOREIGN KEY(deployment_id) REFERENCES deployments (id), 
	UNIQUE (cluster, kind, target_id)
);
INSERT INTO "members" VALUES('one-c07d0ec2','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "8ead9f66-57ea-4175-a8a9-662924f98701", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-f9b2e3eb254b1c22','one-c07d0ec2','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-c07d0ec2", "deployment_name": "one", "nonce": "2fca2eba83adc907e1801eb58b429288", "cluster": "demo", "environment": "dev", "base_revision": 0, "spec": {"id": "one-c07d0ec2", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T21:18:13.639961Z", "expires_at": "2026-11-28T22:18:13.639961Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "2fca2eba83adc907e1801eb58b429288", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-c07d0ec2.\natlas:2fca2eba83adc907e1801eb58b429288", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "2fca2eba83adc907e1801eb58b429288", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "2fca2eba83adc907e1801eb58b429288", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "2fca2eba83adc907e1801eb58b429288"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "2fca2eba83adc907e1801eb58b429288", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "2fca2eba83adc907e1801eb58b429288", "state": "started", "group": "", "comment": "atlas:2fca2eba83adc907e1801eb58b429288"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "2fca2eba83adc907e1801eb58b429288", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T21:18:13.587509Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T21:18:13.591058Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T21:18:13.612303Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T21:18:13.623026Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-28T22:18:13.639961+00:00');
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
INSERT INTO "specs" VALUES('one-c07d0ec2',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec"}','[]','ann','2026-11-28T21:18:13.575458+00:00');
CREATE INDEX ix_deployments_spec_id ON deployments (spec_id);
CREATE INDEX ix_plans_cluster ON plans (cluster);
CREATE INDEX ix_plans_deployment_id ON plans (deployment_id);
CREATE INDEX ix_jobs_deployment_id ON jobs (deployment_id);
CREATE INDEX ix_jobs_state ON jobs (state);
CREATE INDEX journal_by_job ON journal (job_id, seq);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE INDEX ix_approvals_plan_id ON approvals (plan_id);
CREATE INDEX ix_approvals_used_by ON approvals (used_by);
COMMIT;
