BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-d5c178cff8267fce','plan-ccd39aa68ef67723','approve','{"format": "atlas-approval/v1", "id": "approval-d5c178cff8267fce", "plan_digest": "ccd39aa68ef67723b9f7bc989b93955d90c2e79a91f56aeb17a53680fe1afe1b", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T20:09:59.022407Z", "expires_at": "2026-11-28T21:09:59.015036Z", "signature": "JU8azNlkzDnC0AT0LYBWNA151UvIuXTVsKXor4tcGl6Tv1e5y+aa8GzFf+LQkzYS1XXczB13GgePoYWaqpKSAw=="}','job-d315199d2bdf');
INSERT INTO "approvals" VALUES('approval-d5c34d77f7c56de4','plan-28b0d7461371c67a','approve','{"format": "atlas-approval/v1", "id": "approval-d5c34d77f7c56de4", "plan_digest": "28b0d7461371c67a500eb15acd34019da823dcaae9be1f5d33e1111a6cfe89d6", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T20:10:00.488932Z", "expires_at": "2026-11-28T21:10:00.475784Z", "signature": "t4l9I6QmiI9DV+r1ejnRRdqGIiXVj9vunFVYRKvLh7ZzrhKxXCMm1G3OphtWNLyInTU4yH0KIGz2Ir+stStXCg=="}','job-f4f9e7d6e410');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T20:09:58.962715Z","correlation_id":"36fbc148bbf2bc19","data":{"answers":[],"revision":1,"spec":"one-da8b2c6f"},"name":"spec.saved","principal":"ann"}','389863d0a04d9586d42b1220c30c9bdb3d4cbff87869ad0eddffd92432336f96');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T20:09:59.018792Z","correlation_id":"36fbc148bbf2bc19","data":{"decision":{"client_may_answer":true,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-da8b2c6f","digest":"ccd39aa68ef67723b9f7bc989b93955d90c2e79a91f56aeb17a53680fe1afe1b","effect":"create","plan":"plan-ccd39aa68ef67723","steps":7},"name":"plan.made","principal":"ann"}','3bc2e25c79c6c4cdf73b690a8d8ffd169ba0231f6a4b6fe7352d3ed974f01e80');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T20:09:59.022660Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T21:09:59.015036Z","format":"atlas-approval/v1","id":"approval-d5c178cff8267fce","made_at":"2026-11-28T20:09:59.022407Z","method":"signature","plan":"plan-ccd39aa68ef67723","plan_digest":"ccd39aa68ef67723b9f7bc989b93955d90c2e79a91f56aeb17a53680fe1afe1b"},"name":"approval.given","principal":"bea"}','0941e1971aa81b22b918e414b2509b831c8a8b1b5a429b4e19b3766ff6f97819');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T20:09:59.049590Z","correlation_id":"85892a853b01cdc8","data":{"job":"job-d315199d2bdf","plan":"plan-ccd39aa68ef67723","state":"queued"},"name":"job.requested","principal":"ann"}','549e616134be6b76d3001cf113f35c6604e716a5241f762b8097b6f7e72cb521');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T20:09:59.705667Z","correlation_id":"85892a853b01cdc8","data":{"approval":"approval-d5c178cff8267fce","job":"job-d315199d2bdf","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','f0df2d1bc9fa509753afa689091dd6982c6ff6f6d2eb45cd21349945c12d8ca6');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T20:09:59.774376Z","correlation_id":"85892a853b01cdc8","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d315199d2bdf","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','72137095f7921e1605e47810f5ad552616fb20ca7d97b97266383336d491ae42');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T20:09:59.805531Z","correlation_id":"85892a853b01cdc8","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B3517:qmclone:9000:atlas@pve!deploy:"},"digest":"5fb8532087e64648a6e2670540a755b2f2e78aa9aa2a8b6a6a41768900c219e1","job":"job-d315199d2bdf","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b932114e3daae892808179a1bedc09668af7a508d06debecfcf392d1ca2090ee');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T20:09:59.935027Z","correlation_id":"85892a853b01cdc8","data":{"data":{"node":"pve1","task":"OK"},"digest":"df3a25c01ab85092593633e1880251953c25dd44f6e3e2f499c5227fdb5440bb","job":"job-d315199d2bdf","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b0053c02eba6ec0a37de4a8e5c7cf5ce6a1b5402477ba3bdac19b312f277efea');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T20:09:59.955366Z","correlation_id":"85892a853b01cdc8","data":{"data":{"digest":"51d61ac18ebfd2e0999095d7bb390abceece1d98","node":"pve1","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:4B:FD:B5,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"23248dc5cba958b223b597b876d26693fc3b5bd8bd7b8934a3e50d263bd0c0cc","job":"job-d315199d2bdf","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','44fc36aa0ed0c05d001f70c20ad9d9545ba133d2cd880abaa85e642aec1cb298');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T20:09:59.966525Z","correlation_id":"85892a853b01cdc8","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d315199d2bdf","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6cf6c3696897295b3ab8f81bbe1dd05e391b200afe605e572c2991e49b5d0c83');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T20:09:59.990544Z","correlation_id":"85892a853b01cdc8","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d315199d2bdf","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7cc26f1cc79c98fae292709e7c3aa17bce29c75c4cde488492a220235b61eb26');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T20:10:00.006805Z","correlation_id":"85892a853b01cdc8","data":{"data":{"digest":"ab9ca9bde1920abca2941ddefd171087e0ce8591","node":"pve1","size_gib":10},"digest":"b0d51cab41a8a81799c693327ed50dc0a1bf2f60a7e2ac8bfac22c6ede4c3a3d","job":"job-d315199d2bdf","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','acb9f944a3588e9947b5d15a174eb1b9515ed24cea742dd8d620518238d8e228');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T20:10:00.030692Z","correlation_id":"85892a853b01cdc8","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B3518:resize:2000:atlas@pve!deploy:"},"digest":"20cce3b9ecb55f2e6ac86ee52eb101430ecfdee19be97fa74f1be00d33858e89","job":"job-d315199d2bdf","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bc4c735c82f55cc75510a6577b2f23b70722546519806e8b67fccd859f947656');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T20:10:00.155376Z","correlation_id":"85892a853b01cdc8","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-d315199d2bdf","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','af754a897fcb4391819b379da4a84648e12cca411d1a939024e753ea4ce76efe');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T20:10:00.172006Z","correlation_id":"85892a853b01cdc8","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-d315199d2bdf","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','65d567caa660f360afa095b76591d530f962f7f4872cd92faa141b9d07d5879c');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T20:10:00.190821Z","correlation_id":"85892a853b01cdc8","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B3518:qmstart:2000:atlas@pve!deploy:"},"digest":"9877bf5a14a46c92a1975352f1508867d7e38cae03d5a576f13d42663b92ac2d","job":"job-d315199d2bdf","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1e4587a1714bcb04f8ce81f3357904eba366e0317a75c27ce5c6d717bac0b771');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T20:10:00.304016Z","correlation_id":"85892a853b01cdc8","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-d315199d2bdf","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','15ba7c24f6504861e6f2b5b76ff4a364fe84d6882f3117b8a8a9040826bbdc71');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T20:10:00.322006Z","correlation_id":"85892a853b01cdc8","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d315199d2bdf","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8879649f825bb0a040d8cf173968b7e828f8c39d83e00cb58b11b828bd3742ff');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T20:10:00.333618Z","correlation_id":"85892a853b01cdc8","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d315199d2bdf","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','95617d86eee9063aee3b854423c2c76745737513445c25966472c7c52d9ac667');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T20:10:00.352925Z","correlation_id":"85892a853b01cdc8","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-d315199d2bdf","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9483de11c28ff57893374a0449854857bb599cc29c4ddca39e0081cf14b2059a');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T20:10:00.371065Z","correlation_id":"85892a853b01cdc8","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-d315199d2bdf","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ed17d8e209581a5eb510b3fb789d0e91efd63bd040045119c84574c1af1451e9');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-28T20:10:00.385187Z","correlation_id":"85892a853b01cdc8","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d315199d2bdf","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bba93e04fc52323df95af30542a0249b9d44e8a3710dc40df10ff816d02318d2');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-28T20:10:00.388862Z","correlation_id":"85892a853b01cdc8","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d315199d2bdf","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','34fb369a94c3af4fe26bdd5b9f39dd4fb53b7c2ddaef3a58cb7528e5f4c3b5e6');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-28T20:10:00.391702Z","correlation_id":"85892a853b01cdc8","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d315199d2bdf","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8ce4e6ab1a11599c00165f2d62dddf7038a914003908ee05b297f05a927dfb52');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-28T20:10:00.393747Z","correlation_id":"85892a853b01cdc8","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d315199d2bdf","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c6971dfac0348dd2e4deee8ab4acd76bf0d7b719fa72218b372ff2240484cc59');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-28T20:10:00.398643Z","correlation_id":"85892a853b01cdc8","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"}},"digest":"387b04209c13a4e720766a0945bbe395c315a79f97e7e14b9ca1c254b2cf1d6c","job":"job-d315199d2bdf","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','86990ef6c04838be83529db275ca6e44befcfbbcee5ccfccc5e777b46d22a583');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-28T20:10:00.409133Z","correlation_id":"85892a853b01cdc8","data":{"job":"job-d315199d2bdf","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','0a01e0b828119b9826503bb01d754f936291d334935e35f886f9deeaeca07211');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-28T20:10:00.480229Z","correlation_id":"4b184ff30fa58684","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)","rule":"proxmox-changes"},"deployment":"one-da8b2c6f","digest":"28b0d7461371c67a500eb15acd34019da823dcaae9be1f5d33e1111a6cfe89d6","effect":"remove","plan":"plan-28b0d7461371c67a","steps":3},"name":"plan.made","principal":"ann"}','23ff1a6c9550d54a280b496ded607b43c67044cc0209bccb4525561c6528fba7');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-28T20:10:00.489189Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T21:10:00.475784Z","format":"atlas-approval/v1","id":"approval-d5c34d77f7c56de4","made_at":"2026-11-28T20:10:00.488932Z","method":"signature","plan":"plan-28b0d7461371c67a","plan_digest":"28b0d7461371c67a500eb15acd34019da823dcaae9be1f5d33e1111a6cfe89d6"},"name":"approval.given","principal":"bea"}','576dc664f72119415e76a413935ab7baefdc823a860c1e0c3f83a3e8ff0460c3');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-28T20:10:00.519941Z","correlation_id":"3e91a449c0d4a237","data":{"job":"job-f4f9e7d6e410","plan":"plan-28b0d7461371c67a","state":"queued"},"name":"job.requested","principal":"ann"}','2cca429b21c2c4fbf1f5274d55ed9c6a7cef1dbf54a0b2e5e6e718c7a8940b61');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-28T20:10:01.118870Z","correlation_id":"3e91a449c0d4a237","data":{"approval":"approval-d5c34d77f7c56de4","job":"job-f4f9e7d6e410","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','6fbb302bcb6e45a1d2854492ad1150582290dffceb5538cc09b6038fc8d43086');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-28T20:10:01.178735Z","correlation_id":"3e91a449c0d4a237","data":{"data":{"resource":{"comment":"atlas:4958d043f0bb43a6b65a44b13fab0010","state":"started"}},"digest":"ee68fa626a84487552d7a160126600cedb668ad6227acf1e6f8518c3b321de4f","job":"job-f4f9e7d6e410","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1fc43e7b5d1a089aa37cdfd265fc2012a0559408b2d78e49619699c660df3b5b');
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
INSERT INTO "deployments" VALUES('one-da8b2c6f','one','demo','dev','4958d043f0bb43a6b65a44b13fab0010','one-da8b2c6f',1,1,'2026-11-28T20:10:00.409133+00:00','');
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
INSERT INTO "jobs" VALUES('job-d315199d2bdf','plan-ccd39aa68ef67723','one-da8b2c6f','succeeded','done','[]','ann','85892a853b01cdc8','approval-d5c178cff8267fce',0,0,0,NULL,7,7,'','2026-11-28T20:09:59.031512+00:00','2026-11-28T20:09:59.530724+00:00','2026-11-28T20:10:00.409133+00:00','');
INSERT INTO "jobs" VALUES('job-f4f9e7d6e410','plan-28b0d7461371c67a','one-da8b2c6f','running','','[]','ann','3e91a449c0d4a237','approval-d5c34d77f7c56de4',0,0,0,NULL,0,3,'','2026-11-28T20:10:00.503248+00:00','2026-11-28T20:10:00.959545+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-d315199d2bdf','one/clone','intended','2026-11-28T20:09:59.774376+00:00','{}');
INSERT INTO "journal" VALUES(2,'job-d315199d2bdf','one/clone','submitted','2026-11-28T20:09:59.805531+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B3517:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-d315199d2bdf','one/clone','done','2026-11-28T20:09:59.935027+00:00','{"task": "OK", "node": "pve1"}');
INSERT INTO "journal" VALUES(4,'job-d315199d2bdf','one/configure','intended','2026-11-28T20:09:59.955366+00:00','{"digest": "51d61ac18ebfd2e0999095d7bb390abceece1d98", "node": "pve1", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:4B:FD:B5,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-d315199d2bdf','one/configure','submitted','2026-11-28T20:09:59.966525+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-d315199d2bdf','one/configure','done','2026-11-28T20:09:59.990544+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-d315199d2bdf','one/grow-scsi0','intended','2026-11-28T20:10:00.006805+00:00','{"node": "pve1", "digest": "ab9ca9bde1920abca2941ddefd171087e0ce8591", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-d315199d2bdf','one/grow-scsi0','submitted','2026-11-28T20:10:00.030692+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B3518:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-d315199d2bdf','one/grow-scsi0','done','2026-11-28T20:10:00.155376+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-d315199d2bdf','one/start','intended','2026-11-28T20:10:00.172006+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-d315199d2bdf','one/start','submitted','2026-11-28T20:10:00.190821+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B3518:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-d315199d2bdf','one/start','done','2026-11-28T20:10:00.304016+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-d315199d2bdf','one/ready','intended','2026-11-28T20:10:00.322006+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-d315199d2bdf','one/ready','submitted','2026-11-28T20:10:00.333618+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-d315199d2bdf','one/ready','done','2026-11-28T20:10:00.352925+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-d315199d2bdf','one/ha','intended','2026-11-28T20:10:00.371065+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-d315199d2bdf','one/ha','submitted','2026-11-28T20:10:00.385187+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-d315199d2bdf','one/ha','done','2026-11-28T20:10:00.388862+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-d315199d2bdf','one/verify','intended','2026-11-28T20:10:00.391702+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-d315199d2bdf','one/verify','submitted','2026-11-28T20:10:00.393747+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-d315199d2bdf','one/verify','done','2026-11-28T20:10:00.398643+00:00','{"disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-f4f9e7d6e410','one/ha','intended','2026-11-28T20:10:01.178735+00:00','{"resource": {"state": "started", "comment": "atlas:4958d043f0bb43a6b65a44b13fab0010"}}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',2,'vm:8089');
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
INSERT INTO "members" VALUES('one-da8b2c6f','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"level": "agent", "addresses": ["10.0.20.11"], "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-ccd39aa68ef67723','one-da8b2c6f','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-da8b2c6f", "deployment_name": "one", "nonce": "4958d043f0bb43a6b65a44b13fab0010", "cluster": "demo", "environment": "dev", "base_revision": 0, "spec": {"id": "one-da8b2c6f", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T20:09:59.015036Z", "expires_at": "2026-11-28T21:09:59.015036Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "4958d043f0bb43a6b65a44b13fab0010", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-da8b2c6f.\natlas:4958d043f0bb43a6b65a44b13fab0010", "disks": ["scsi0", "scsi1"]}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "4958d043f0bb43a6b65a44b13fab0010", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "4958d043f0bb43a6b65a44b13fab0010", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "4958d043f0bb43a6b65a44b13fab0010"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "4958d043f0bb43a6b65a44b13fab0010", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "4958d043f0bb43a6b65a44b13fab0010", "state": "started", "group": "", "comment": "atlas:4958d043f0bb43a6b65a44b13fab0010"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "4958d043f0bb43a6b65a44b13fab0010", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"]}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T20:09:58.973094Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T20:09:58.981650Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T20:09:58.992161Z", "digest": "2fec6d010c1d408f2dcc5b97d58949b117b8c1a1250c889ef8418bb9a4466184"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T20:09:59.001871Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": true}','2026-11-28T21:09:59.015036+00:00');
INSERT INTO "plans" VALUES('plan-28b0d7461371c67a','one-da8b2c6f','demo','{"format": "atlas-plan/v1", "kind": "remove", "deployment_id": "one-da8b2c6f", "deployment_name": "one", "nonce": "4958d043f0bb43a6b65a44b13fab0010", "cluster": "demo", "environment": "dev", "base_revision": 1, "spec": null, "principal": "ann", "created_at": "2026-11-28T20:10:00.475784Z", "expires_at": "2026-11-28T21:10:00.475784Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "4958d043f0bb43a6b65a44b13fab0010"}, "critical": true, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "4958d043f0bb43a6b65a44b13fab0010", "shutdown_s": 60}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "4958d043f0bb43a6b65a44b13fab0010", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "gone": false}, "critical": true, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "cost": {"cores": -1, "memory_mib": -512, "disk_gib": -22}, "estimate_s": 15, "warnings": []}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)", "client_may_answer": false}','2026-11-28T21:10:00.475784+00:00');
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
INSERT INTO "specs" VALUES('one-da8b2c6f',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec"}','[]','ann','2026-11-28T20:09:58.960698+00:00');
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
