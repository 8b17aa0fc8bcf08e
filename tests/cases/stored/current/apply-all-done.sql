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
INSERT INTO "approvals" VALUES('approval-9481ad5cdeb6c5d0','plan-d7ff2b5dd385cf4d','approve','{"format": "atlas-approval/v1", "id": "approval-9481ad5cdeb6c5d0", "plan_digest": "d7ff2b5dd385cf4d0359559ac9e28a8ba46e2dfdd4473e2e27fe70fea1629567", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T07:23:10.210586Z", "expires_at": "2026-11-29T08:23:10.172458Z", "signature": "QKt8NzzGocwtyEyEG/UKNnOxVYLFYUPs76PS6xjcWNq5UQtqUvhe6GfcZORe/gbhe+sPAZMETYPPf3pDq5SJAg=="}','job-c41deea519e2');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T07:23:09.933388Z","correlation_id":"4ce14c4d9a5d393d","data":{"answers":[],"revision":1,"spec":"one-93f57cfb"},"name":"spec.saved","principal":"ann"}','93d8472ef8100815480d2174545f51cc8f17300730b129cf7fcbc4b80324609a');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T07:23:10.189732Z","correlation_id":"4ce14c4d9a5d393d","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-93f57cfb","digest":"d7ff2b5dd385cf4d0359559ac9e28a8ba46e2dfdd4473e2e27fe70fea1629567","effect":"create","plan":"plan-d7ff2b5dd385cf4d","steps":7},"name":"plan.made","principal":"ann"}','d2514a8bbe5ff453cc88de390c77dd5eacd9d8f61d34c24c9cf587c03eb00dcd');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T07:23:10.210855Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T08:23:10.172458Z","format":"atlas-approval/v1","id":"approval-9481ad5cdeb6c5d0","made_at":"2026-11-29T07:23:10.210586Z","method":"signature","plan":"plan-d7ff2b5dd385cf4d","plan_digest":"d7ff2b5dd385cf4d0359559ac9e28a8ba46e2dfdd4473e2e27fe70fea1629567"},"name":"approval.given","principal":"bea"}','08c440af728b93416d91c571e81eb697dcf637f7602598f0413a354b7a839113');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T07:23:10.303511Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"job":"job-c41deea519e2","plan":"plan-d7ff2b5dd385cf4d","state":"queued"},"name":"job.requested","principal":"ann"}','f49c2b4605e15ab45988ef1e421a9e8a3dc5c4cdc9826099479da821b0e3c10e');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T07:23:10.622719Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"approval":"approval-9481ad5cdeb6c5d0","job":"job-c41deea519e2","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','8427fccfd1903ecbd4ff7554c78542ee203735381993a20ecb0192a4c7704c02');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T07:23:10.705870Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-c41deea519e2","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3f1a56fdebab30d101d869708ec1e4794881b04503de2ca22242d1195ad7c704');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T07:23:10.724802Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BD2DE:qmclone:9000:atlas@pve!deploy:"},"digest":"11813962ae1e822762664ab5e423bc7caec5c1e533952915c67a11a2f7de2b0a","job":"job-c41deea519e2","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','719300d514d27ed1cdb5f86fc863397247fb04afac68ff0d6abba3abb5879cef');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T07:23:10.841387Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"30ccbf3b-191c-426c-b8e1-5547bb7eb4d3","node":"pve1","task":"OK"},"digest":"c567f98b9c9638bfd75769bcf74b9930a55ec6a9356bbc9c1f746a0b72931660","job":"job-c41deea519e2","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4ed15ae83ff6e625737d1f3b10e1446a836871c187176cff77bd6924f6d5e164');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T07:23:10.851824Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"digest":"dde21c97f3dbfcb71c228dd5dba28a8628637213","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:B1:74:D9,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"990f1b9f1f4ab36e285318f13125dff0ca7ae11a377d698cb826fd82853973d3","job":"job-c41deea519e2","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6cc724d7e9cc80b1a4e15378136891f8a6f54fb183eb5fb4a0617da714b91764');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T07:23:10.857090Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c41deea519e2","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8a2181759aa5faa7f9838fa72d441570200d989ece1480f6574b4c8465155d1b');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T07:23:10.862672Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c41deea519e2","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ace58eead7b4e8947dc1b10e4d325c64a7889c27f945b9ca156c86d4e37a83b2');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T07:23:10.877559Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"digest":"2b7903fc0d9974e8c83ac3e6d3bbe6990b388630","size_gib":10},"digest":"e0b99f6b04cc14244cc5117f286b26496fbe9a841faebfa6ba9dd91489c59eff","job":"job-c41deea519e2","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c73972bc13e4e4bf9ef95a1446de51b6d3c5ddc3ec667db6d00da8dd559cfe45');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T07:23:10.889571Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BD2DE:resize:2000:atlas@pve!deploy:"},"digest":"80b1eed51b83fa39517734fccb68991668be09a307b279dc253538c0fb7ae8ff","job":"job-c41deea519e2","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cae19a1993bea33dd9520879264e83309ec191ffc48e28fa2e2b62717b2fa409');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T07:23:11.004136Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-c41deea519e2","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7fb8fbe69bdf1334eb97064522bc82dfff39ab2c5b078f89ca931a1a2a861850');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T07:23:11.018613Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-c41deea519e2","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c9c62771039a098a6a11b7b129b3c4510053cf311f128fc68040035bd045ecca');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T07:23:11.043089Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BD2DF:qmstart:2000:atlas@pve!deploy:"},"digest":"4dabf33052f79a8ed9f36126f492b7b0618c20ecacf764e397752ad776dd6107","job":"job-c41deea519e2","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1bd00c50e58674a4ba66c31a84bd11544d58ee782b83820c44d79237206c37b4');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T07:23:11.160711Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-c41deea519e2","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c666be90d5171fb073f5578d4f1c6e207b7ea2cc0b02cf16144d61afd7bdf1cc');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T07:23:11.176082Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c41deea519e2","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7c16bc103827d958eb0285d4b912779edee130a4f5ed82b36ce03accdf46efd4');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T07:23:11.188456Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c41deea519e2","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5fb70b87e0461eb6757c89403020f96269e1fdc95cac94bd8f2071b9f47f73a6');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T07:23:11.232791Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-c41deea519e2","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b795616bdc855c4b6eccb355bfeab332c583c9196a6256b49a00cda3558955aa');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T07:23:11.255905Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-c41deea519e2","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','76bc450c5473153f352a3fe14f87027fd87ba00f3a62c955846fc6bc06535ed1');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T07:23:11.284056Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c41deea519e2","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','588c6eccb2f2bf7e3945d84167e0d90c14248ee70a62d748ae01f7a635eefb4b');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T07:23:11.290850Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c41deea519e2","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7fc75944898c03980b1bd479e1caf8156b571d18da54d3bf78fe0e08a3a01c2b');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T07:23:11.300421Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c41deea519e2","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b86d332b010a09bac953ed12f6a37486f7b531ef6e5b61f17160f20280627247');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T07:23:11.310542Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c41deea519e2","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a606290aac91c3e9a179290a654f7a11cf0c0de43ec1c0b9edb2a2fb356ef73c');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T07:23:11.323483Z","correlation_id":"3c5c1f19b1cc8fe4","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"30ccbf3b-191c-426c-b8e1-5547bb7eb4d3"},"digest":"858cbcc0e966e387eaa11bbb99e5b3a9017a7a509a3678ca9eacba741c72e32a","job":"job-c41deea519e2","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','69cae5856c221e8a3349a0a853357ef48f53861ae00c4cb1d069c6bffa517adf');
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
INSERT INTO "deployments" VALUES('one-93f57cfb','one','dev','94a88e5ad9e6b1fcb2239a23dc4423eb','one-93f57cfb',NULL,0,'2026-11-29T07:23:10.288457+00:00','','',NULL);
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-c41deea519e2','deployment/one-93f57cfb');
INSERT INTO "job_targets" VALUES('job-c41deea519e2','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-c41deea519e2','plan-d7ff2b5dd385cf4d','one-93f57cfb','running','','[]','ann','3c5c1f19b1cc8fe4','approval-9481ad5cdeb6c5d0',0,0,0,NULL,7,7,'verify one-01 against the spec','2026-11-29T07:23:10.254870+00:00','2026-11-29T07:23:10.566904+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-c41deea519e2','one/clone','intended','2026-11-29T07:23:10.705870+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-c41deea519e2','one/clone','submitted','2026-11-29T07:23:10.724802+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BD2DE:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-c41deea519e2','one/clone','done','2026-11-29T07:23:10.841387+00:00','{"task": "OK", "node": "pve1", "identity": "30ccbf3b-191c-426c-b8e1-5547bb7eb4d3", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-c41deea519e2','one/configure','intended','2026-11-29T07:23:10.851824+00:00','{"digest": "dde21c97f3dbfcb71c228dd5dba28a8628637213", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:B1:74:D9,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-c41deea519e2','one/configure','submitted','2026-11-29T07:23:10.857090+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-c41deea519e2','one/configure','done','2026-11-29T07:23:10.862672+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-c41deea519e2','one/grow-scsi0','intended','2026-11-29T07:23:10.877559+00:00','{"digest": "2b7903fc0d9974e8c83ac3e6d3bbe6990b388630", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-c41deea519e2','one/grow-scsi0','submitted','2026-11-29T07:23:10.889571+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BD2DE:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-c41deea519e2','one/grow-scsi0','done','2026-11-29T07:23:11.004136+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-c41deea519e2','one/start','intended','2026-11-29T07:23:11.018613+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-c41deea519e2','one/start','submitted','2026-11-29T07:23:11.043089+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BD2DF:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-c41deea519e2','one/start','done','2026-11-29T07:23:11.160711+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-c41deea519e2','one/ready','intended','2026-11-29T07:23:11.176082+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-c41deea519e2','one/ready','submitted','2026-11-29T07:23:11.188456+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-c41deea519e2','one/ready','done','2026-11-29T07:23:11.232791+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-c41deea519e2','one/ha','intended','2026-11-29T07:23:11.255905+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-c41deea519e2','one/ha','submitted','2026-11-29T07:23:11.284056+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-c41deea519e2','one/ha','done','2026-11-29T07:23:11.290850+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-c41deea519e2','one/verify','intended','2026-11-29T07:23:11.300421+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-c41deea519e2','one/verify','submitted','2026-11-29T07:23:11.310542+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-c41deea519e2','one/verify','done','2026-11-29T07:23:11.323483+00:00','{"identity": "30ccbf3b-191c-426c-b8e1-5547bb7eb4d3", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-c41deea519e2',1,'vm-21644-c1c43038','2026-11-29T07:23:40.552066+00:00');
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
INSERT INTO "members" VALUES('one-93f57cfb','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "30ccbf3b-191c-426c-b8e1-5547bb7eb4d3", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-d7ff2b5dd385cf4d','one-93f57cfb','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-93f57cfb", "name": "one", "nonce": "94a88e5ad9e6b1fcb2239a23dc4423eb", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-93f57cfb", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T07:23:10.172458Z", "expires_at": "2026-11-29T08:23:10.172458Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "94a88e5ad9e6b1fcb2239a23dc4423eb", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-93f57cfb.\natlas:94a88e5ad9e6b1fcb2239a23dc4423eb", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "94a88e5ad9e6b1fcb2239a23dc4423eb", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "94a88e5ad9e6b1fcb2239a23dc4423eb", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "94a88e5ad9e6b1fcb2239a23dc4423eb"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "94a88e5ad9e6b1fcb2239a23dc4423eb", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "94a88e5ad9e6b1fcb2239a23dc4423eb", "state": "started", "group": "", "comment": "atlas:94a88e5ad9e6b1fcb2239a23dc4423eb"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "94a88e5ad9e6b1fcb2239a23dc4423eb", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T07:23:09.964369Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T07:23:09.971597Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T07:23:10.031027Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T07:23:10.083699Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T08:23:10.172458+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-93f57cfb',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T07:23:09.922751+00:00');
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
