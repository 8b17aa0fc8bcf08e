BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0009');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-a324ebf131de4ef4','plan-063726fb772c2e66','approve','{"format": "atlas-approval/v2", "id": "approval-a324ebf131de4ef4", "anchor": {"server": "d9ebb20521d77d0df745858b91a75e64", "head": {"seq": 2, "mac": "332fd6d6fe55e2d91374b43b05424c243bda15052b83cfebd1e341359d6ef66f"}}, "plan_digest": "063726fb772c2e6626e1529c5cffcd1864a5bbafc1725b67b3f45edf4e984b92", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:33.591486Z", "expires_at": "2026-11-29T20:11:33.534510Z", "signature": "oiVXrI+rbAPlQ2ZEizfv/s2XP64uaTEdyagaVRvujzLj1SsbJFPSw2gaRL6KO+x1T8a3nAZMWyDpSKbSOrTDBw=="}','job-2d5e044feeaf');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T19:11:33.329551Z","correlation_id":"a42d5646c6468fea","data":{"answers":[],"revision":1,"spec":"one-528d48bf"},"name":"spec.saved","principal":"ann"}','4a769dacc21b5e3ff9ab120bbd4b92aa695ce228fb0318d10ac5db498c69e720');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T19:11:33.575914Z","correlation_id":"a42d5646c6468fea","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-528d48bf","digest":"063726fb772c2e6626e1529c5cffcd1864a5bbafc1725b67b3f45edf4e984b92","effect":"create","plan":"plan-063726fb772c2e66","steps":7},"name":"plan.made","principal":"ann"}','332fd6d6fe55e2d91374b43b05424c243bda15052b83cfebd1e341359d6ef66f');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T19:11:33.591842Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"332fd6d6fe55e2d91374b43b05424c243bda15052b83cfebd1e341359d6ef66f","seq":2},"server":"d9ebb20521d77d0df745858b91a75e64"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:33.534510Z","format":"atlas-approval/v2","id":"approval-a324ebf131de4ef4","made_at":"2026-11-29T19:11:33.591486Z","method":"signature","plan":"plan-063726fb772c2e66","plan_digest":"063726fb772c2e6626e1529c5cffcd1864a5bbafc1725b67b3f45edf4e984b92"},"name":"approval.given","principal":"bea"}','8e12b83dff19b4a81d4e24fc46ed08b2a715bfea5eb4a706d777d8d9ddf9ae76');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T19:11:33.681148Z","correlation_id":"464359b5ed4fb8e8","data":{"job":"job-2d5e044feeaf","plan":"plan-063726fb772c2e66","state":"queued"},"name":"job.requested","principal":"ann"}','d146c91de682deb3bbcf15cd6276751f1054cd2ae433577b8ddadee562a2e113');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T19:11:34.529797Z","correlation_id":"464359b5ed4fb8e8","data":{"approval":"approval-a324ebf131de4ef4","job":"job-2d5e044feeaf","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','851ccb217a9eed2d7f974bfbacb739f8590532abadcef2450818825c6616034d');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T19:11:34.711321Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-2d5e044feeaf","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3cfcad47a37594526e9f59a37e6d84d1d64922b13ffea37474f66f99455f3795');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T19:11:34.728118Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C78E6:qmclone:9000:atlas@pve!deploy:"},"digest":"e36f231a1dc41e41a1d416617097e84d007013b913727bdab46d6526879582d0","job":"job-2d5e044feeaf","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','89b66c713ebafc10585b1f4e4c9ea269fc7941f74287bc01c89780e5ce92d078');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T19:11:34.757288Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"3b36a464-a8e8-43d0-9af1-e48714f38a14","node":"pve1","task":"OK"},"digest":"0910039e7288cd9526a406b88b0038fb04ea189c738bc273582b51c3fae1d754","job":"job-2d5e044feeaf","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','813c99e7b1e16758e1e8c8e9f758365af16e9f9235b616502fbfae65cd76db67');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T19:11:34.783509Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"digest":"b8239b79cf5c404a814da1d43530a455fc55e6b1","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:7F:47:3C,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"83a67d4bad673390251f75f69f62e5d205b158f9037d20062040a7e74937b8ec","job":"job-2d5e044feeaf","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b2fada66b7c36c325848cb32d80b8f8c41ef9a5318f62414040e38eb12f7d6ea');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T19:11:34.795974Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-2d5e044feeaf","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a58263e63d9e317c1de06b73991c9b242b42cc73d71d7ac162417db96c3fe490');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T19:11:34.808307Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-2d5e044feeaf","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3437891f057d5fd3433a743ebcd1afcd76d9eb8bba7640417b977b6f18653c85');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T19:11:34.819774Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"digest":"d54e0b82438f14aaf1337385f2ba663ee26647be","size_gib":10},"digest":"5c6cca68391aab147914d5bb11c482cf39dadbb5c7509b856f6d943bc9766a16","job":"job-2d5e044feeaf","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4dfb708ff45092daef32802e579bc84f2af1734f72abaa863211d1991f25cba5');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T19:11:34.825691Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C78E6:resize:2000:atlas@pve!deploy:"},"digest":"774be3c35675cec8aea92c049b526bd285a57f45973e0b23c767ba4b97db9858","job":"job-2d5e044feeaf","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bff3607ea3e7854bc4a1fa60ef80769bcfa26320a87539c6beead2832e460585');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T19:11:34.843007Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-2d5e044feeaf","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bc27ee2caab429b73c4f13542f5d65c542e6d7770783fbb9456b317e65cbfcbb');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T19:11:34.856003Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-2d5e044feeaf","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6d4eea989c117d4f662fb050d34f343dfd50a9f71ab92f1462dd21c1f82c4e2b');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T19:11:34.873770Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C78E6:qmstart:2000:atlas@pve!deploy:"},"digest":"5b60529d6d8b9169f19c09d913ae811ea1e2c7af19e89de8dab0f0e3afb490fd","job":"job-2d5e044feeaf","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','17ed58d0da8cc79871099621c251020cc981483df2f4b54a346070a372dc8d2a');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T19:11:34.880425Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-2d5e044feeaf","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a37adf3387e5d1d5c9a8e52f646ec3b0a51e6e79f7b25de899d3eb6f839d7cf8');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T19:11:34.887618Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-2d5e044feeaf","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e9fc1a36a5ed444a6c4309626b80fb4cba2d0395f33c8dd8daa574da79cb6a6f');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T19:11:34.907514Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-2d5e044feeaf","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9817671e25f040a78ae8c2115bdc8401655ab9cf81553bbdc13e8e292008b649');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T19:11:34.933374Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-2d5e044feeaf","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','aa2768d26f76471b3bc0fb1bc0cfb7a744162aadf63744ead8c57f2c51cfe06d');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T19:11:34.945805Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-2d5e044feeaf","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','de4afd0f9c47a1b525f0984735f6ab653a48acb7193a9fee459b0151a81b5804');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T19:11:34.962271Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-2d5e044feeaf","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','27116d7f1e7efcbb3c6354b8d6b81836cda5b9de0e0194af024647a7e519e031');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T19:11:34.965498Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-2d5e044feeaf","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bc8191be016a0847ffa8f938dc843308d2f37dfe24f097d210e6aea95e3db3a6');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T19:11:34.972125Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-2d5e044feeaf","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e320c8d31af9f69da3eef180d81ee3fbdc8ccaf0a46f9dc282c5c86e1438e839');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T19:11:34.979996Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-2d5e044feeaf","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8606e9934e5a2a6eaefb6ab56280040084a3b1d060714ec7fedddf4838508071');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T19:11:34.989203Z","correlation_id":"464359b5ed4fb8e8","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"3b36a464-a8e8-43d0-9af1-e48714f38a14"},"digest":"1bcd3c086492a27d519653363338a3a89eb599eacb3dcbd79f1e08a784da5d5c","job":"job-2d5e044feeaf","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','995ac20a9560283e7b6bb39617c345151cc820ced481437117136e9a1313281e');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T19:11:35.003621Z","correlation_id":"464359b5ed4fb8e8","data":{"job":"job-2d5e044feeaf","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','5545f8392f3cbe8b173a7196ab4ab2ea09e41605a76d7e5040212dee405b3041');
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
INSERT INTO "deployments" VALUES('one-528d48bf','one','dev','1c4c4adaec5b4d535501bcaa3bb1291c','one-528d48bf',1,1,'2026-11-29T19:11:35.003621+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-2d5e044feeaf','one/clone','2026-11-29T19:11:34.483850+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2d5e044feeaf','one/configure','2026-11-29T19:11:34.483850+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2d5e044feeaf','one/grow-scsi0','2026-11-29T19:11:34.483850+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2d5e044feeaf','one/start','2026-11-29T19:11:34.483850+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2d5e044feeaf','one/ready','2026-11-29T19:11:34.483850+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2d5e044feeaf','one/ha','2026-11-29T19:11:34.483850+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2d5e044feeaf','one/verify','2026-11-29T19:11:34.483850+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-2d5e044feeaf','deployment/one-528d48bf');
INSERT INTO "job_targets" VALUES('job-2d5e044feeaf','proxmox/demo/vm/2000');
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
	ended_at VARCHAR(32), made VARCHAR(32) DEFAULT '' NOT NULL, subject_kind VARCHAR(16) DEFAULT 'deployment' NOT NULL, plan_kind VARCHAR(16) DEFAULT 'apply' NOT NULL, effect VARCHAR(16) DEFAULT 'read' NOT NULL, spec_id VARCHAR(64) DEFAULT '' NOT NULL, failure VARCHAR(32) DEFAULT '' NOT NULL, failed_on VARCHAR(512) DEFAULT '' NOT NULL, interventions INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id), 
	UNIQUE (plan_id)
);
INSERT INTO "jobs" VALUES('job-2d5e044feeaf','plan-063726fb772c2e66','one-528d48bf','succeeded','done','[]','ann','464359b5ed4fb8e8','approval-a324ebf131de4ef4',0,0,0,NULL,7,7,'','2026-11-29T19:11:33.641330+00:00','2026-11-29T19:11:34.483850+00:00','2026-11-29T19:11:35.003621+00:00','','deployment','apply','create','one-528d48bf','','',0);
CREATE TABLE journal (
	seq INTEGER NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	mark VARCHAR(16) NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	data JSON NOT NULL, action VARCHAR(100) DEFAULT '' NOT NULL, took_s FLOAT, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "journal" VALUES(1,'job-2d5e044feeaf','one/clone','intended','2026-11-29T19:11:34.711321+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-2d5e044feeaf','one/clone','submitted','2026-11-29T19:11:34.728118+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C78E6:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-2d5e044feeaf','one/clone','done','2026-11-29T19:11:34.757288+00:00','{"task": "OK", "node": "pve1", "identity": "3b36a464-a8e8-43d0-9af1-e48714f38a14", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.045967);
INSERT INTO "journal" VALUES(4,'job-2d5e044feeaf','one/configure','intended','2026-11-29T19:11:34.783509+00:00','{"digest": "b8239b79cf5c404a814da1d43530a455fc55e6b1", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:7F:47:3C,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-2d5e044feeaf','one/configure','submitted','2026-11-29T19:11:34.795974+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-2d5e044feeaf','one/configure','done','2026-11-29T19:11:34.808307+00:00','{}','proxmox/configure',0.024798);
INSERT INTO "journal" VALUES(7,'job-2d5e044feeaf','one/grow-scsi0','intended','2026-11-29T19:11:34.819774+00:00','{"digest": "d54e0b82438f14aaf1337385f2ba663ee26647be", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-2d5e044feeaf','one/grow-scsi0','submitted','2026-11-29T19:11:34.825691+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C78E6:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-2d5e044feeaf','one/grow-scsi0','done','2026-11-29T19:11:34.843007+00:00','{"task": "OK"}','proxmox/grow_disk',0.023233);
INSERT INTO "journal" VALUES(10,'job-2d5e044feeaf','one/start','intended','2026-11-29T19:11:34.856003+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-2d5e044feeaf','one/start','submitted','2026-11-29T19:11:34.873770+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C78E6:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-2d5e044feeaf','one/start','done','2026-11-29T19:11:34.880425+00:00','{"task": "OK"}','proxmox/start',0.024422);
INSERT INTO "journal" VALUES(13,'job-2d5e044feeaf','one/ready','intended','2026-11-29T19:11:34.887618+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-2d5e044feeaf','one/ready','submitted','2026-11-29T19:11:34.907514+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-2d5e044feeaf','one/ready','done','2026-11-29T19:11:34.933374+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.045756);
INSERT INTO "journal" VALUES(16,'job-2d5e044feeaf','one/ha','intended','2026-11-29T19:11:34.945805+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-2d5e044feeaf','one/ha','submitted','2026-11-29T19:11:34.962271+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-2d5e044feeaf','one/ha','done','2026-11-29T19:11:34.965498+00:00','{}','proxmox/ha_add',0.019693);
INSERT INTO "journal" VALUES(19,'job-2d5e044feeaf','one/verify','intended','2026-11-29T19:11:34.972125+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-2d5e044feeaf','one/verify','submitted','2026-11-29T19:11:34.979996+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-2d5e044feeaf','one/verify','done','2026-11-29T19:11:34.989203+00:00','{"identity": "3b36a464-a8e8-43d0-9af1-e48714f38a14", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.017078);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-2d5e044feeaf',1,'','2026-11-29T19:12:04.462410+00:00');
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
INSERT INTO "members" VALUES('one-528d48bf','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "3b36a464-a8e8-43d0-9af1-e48714f38a14", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-063726fb772c2e66','one-528d48bf','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-528d48bf", "name": "one", "nonce": "1c4c4adaec5b4d535501bcaa3bb1291c", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-528d48bf", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T19:11:33.534510Z", "expires_at": "2026-11-29T20:11:33.534510Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "1c4c4adaec5b4d535501bcaa3bb1291c", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-528d48bf.\natlas:1c4c4adaec5b4d535501bcaa3bb1291c", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "1c4c4adaec5b4d535501bcaa3bb1291c", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "1c4c4adaec5b4d535501bcaa3bb1291c", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "1c4c4adaec5b4d535501bcaa3bb1291c"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "1c4c4adaec5b4d535501bcaa3bb1291c", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "1c4c4adaec5b4d535501bcaa3bb1291c", "state": "started", "group": "", "comment": "atlas:1c4c4adaec5b4d535501bcaa3bb1291c"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "1c4c4adaec5b4d535501bcaa3bb1291c", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T19:11:33.347650Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T19:11:33.356162Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T19:11:33.424300Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T19:11:33.472287Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T20:11:33.534510+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('d9ebb20521d77d0df745858b91a75e64');
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
INSERT INTO "specs" VALUES('one-528d48bf',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T19:11:33.322616+00:00');
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
CREATE INDEX ix_jobs_spec_id ON jobs (spec_id);
CREATE INDEX ix_jobs_failed_on ON jobs (failed_on);
COMMIT;
