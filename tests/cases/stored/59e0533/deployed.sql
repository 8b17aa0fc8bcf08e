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
INSERT INTO "approvals" VALUES('approval-f0f01d305f57239a','plan-1d3692afba2c49c3','approve','{"format": "atlas-approval/v1", "id": "approval-f0f01d305f57239a", "plan_digest": "1d3692afba2c49c3c522a46511341cc29a2bc5dca11025ad5949b06337890154", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T20:09:50.719511Z", "expires_at": "2026-11-28T21:09:50.691301Z", "signature": "+NRhb1m5Fchgj8CGbuPa4AkkB8Hx0uAEMhAiTIx5VbOhgJiONE65F8TqKD1VeKG3DhhrAB5TpoLzRojve7Q5Bw=="}','job-f9764c5b2835');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T20:09:50.510176Z","correlation_id":"9a04e9ba8f27b1ef","data":{"answers":[],"revision":1,"spec":"one-0262ba5d"},"name":"spec.saved","principal":"ann"}','72bd145eff3788a427c3a8ae5015ce72736f84036fe8324d09bb67f2f4083284');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T20:09:50.709274Z","correlation_id":"9a04e9ba8f27b1ef","data":{"decision":{"client_may_answer":true,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-0262ba5d","digest":"1d3692afba2c49c3c522a46511341cc29a2bc5dca11025ad5949b06337890154","effect":"create","plan":"plan-1d3692afba2c49c3","steps":7},"name":"plan.made","principal":"ann"}','70ed4196dfa52123be503f3e49e9836c891ea275bfbf36bd115b0c3c7899f24a');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T20:09:50.719838Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T21:09:50.691301Z","format":"atlas-approval/v1","id":"approval-f0f01d305f57239a","made_at":"2026-11-28T20:09:50.719511Z","method":"signature","plan":"plan-1d3692afba2c49c3","plan_digest":"1d3692afba2c49c3c522a46511341cc29a2bc5dca11025ad5949b06337890154"},"name":"approval.given","principal":"bea"}','73ebd0f4b328ff846dce3983eb4cedcbc19abc8709294ceb62582dc48061c41b');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T20:09:50.765381Z","correlation_id":"25debb2e2aed824f","data":{"job":"job-f9764c5b2835","plan":"plan-1d3692afba2c49c3","state":"queued"},"name":"job.requested","principal":"ann"}','15e4a10ff350352e0ee88af83ed0a63479e7e78fae5b00ee2e3707a8077b6985');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T20:09:51.249119Z","correlation_id":"25debb2e2aed824f","data":{"approval":"approval-f0f01d305f57239a","job":"job-f9764c5b2835","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','ccff42434ce758a112d29b38f18a09e1ee9b747f0047b41e9698921cfdc98153');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T20:09:51.289479Z","correlation_id":"25debb2e2aed824f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f9764c5b2835","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','064eefb0f7cffa7c684695cafed9275f9bac62a944fe67b1cd2507163c325b80');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T20:09:51.316744Z","correlation_id":"25debb2e2aed824f","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B350F:qmclone:9000:atlas@pve!deploy:"},"digest":"322fafac339fae854e849698826dcbe9c0ad372cb44ed76933cd8ee2ca6eea4d","job":"job-f9764c5b2835","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','340993d49ee6306fe14a5a984ddbe248c222378d2d74baefd06ef8c04a7267b0');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T20:09:51.442767Z","correlation_id":"25debb2e2aed824f","data":{"data":{"node":"pve1","task":"OK"},"digest":"df3a25c01ab85092593633e1880251953c25dd44f6e3e2f499c5227fdb5440bb","job":"job-f9764c5b2835","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fd5e38e26e7838cbcd3625c660a5c010c88d588734d628fe2a5808b6a9c063b2');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T20:09:51.451173Z","correlation_id":"25debb2e2aed824f","data":{"data":{"digest":"b5e7bd0e20f10e93e256d6b68986e924a0958f6b","node":"pve1","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:72:D8:85,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"0c8d9adec0d5c206c87b4cf12c51b5457d4509b1c4165eb5ba0e818d000ea52f","job":"job-f9764c5b2835","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5583f93b5f5f20e1eb669984a159aa8c91796c3840196b56bd11d2a7c7e9ee2b');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T20:09:51.462229Z","correlation_id":"25debb2e2aed824f","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f9764c5b2835","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','80a21950cd2cd9d0c23a010f37ff32cfe0f9303fbbe271c15d4240215e699362');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T20:09:51.471125Z","correlation_id":"25debb2e2aed824f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f9764c5b2835","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bbbc07d4ba8124d50c6d4d681ee6f6e7a88ae07d57d9ba27b19cb635609dcb1d');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T20:09:51.484416Z","correlation_id":"25debb2e2aed824f","data":{"data":{"digest":"31a7dc73dd901cd6c501e9bd758e7efbe92aaaf9","node":"pve1","size_gib":10},"digest":"518c0d446b1940d15bcb8a36a295e1eba7a666bf1e79c7b5af2d0b75dd1ddfd0","job":"job-f9764c5b2835","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','53944f0df2eea294a48aef59f0bbf7ffe63a81fcfea9d4ec6712031182aa7762');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T20:09:51.496248Z","correlation_id":"25debb2e2aed824f","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B350F:resize:2000:atlas@pve!deploy:"},"digest":"b5cad162544ac850addb6547e31d9b0418865cc21aad6df86b8ee44dca0759b6","job":"job-f9764c5b2835","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','00d5b1cf4c69fe239e7fdfdcf304cdcf2775e24b0222197cf53ca6695c5a40a6');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T20:09:51.606590Z","correlation_id":"25debb2e2aed824f","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-f9764c5b2835","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9a4a2ecfe76cbec8d6fdab4eb6479da1782c63acbf28ee0d81e4261b5bd38350');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T20:09:51.628414Z","correlation_id":"25debb2e2aed824f","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-f9764c5b2835","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f54f5347b7fecad60ae6ba37f372d5e234957004b7b86516442d36d4bd6fa4b1');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T20:09:51.655265Z","correlation_id":"25debb2e2aed824f","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B350F:qmstart:2000:atlas@pve!deploy:"},"digest":"a9264fd707b6187cde3554f1bc938d3ecbe51cb4d5716e0f7a7b188a30b40779","job":"job-f9764c5b2835","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','756900c4633ebef2f218aa8c9d9d3d57ee1d585b4dda642dc4629fb6bcd98f9b');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T20:09:51.773019Z","correlation_id":"25debb2e2aed824f","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-f9764c5b2835","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e0fa60983177d7f5bd032e23fd86e564651a21823f754b005bd9c058f808fe8e');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T20:09:51.781529Z","correlation_id":"25debb2e2aed824f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f9764c5b2835","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bb6d6c523a0406f5bf00f71b592d09d3726264289876a1610e0093c5e35c646e');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T20:09:51.791078Z","correlation_id":"25debb2e2aed824f","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f9764c5b2835","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d73031d9140c9204483019b654872c9ff9d3ac4ec597361d213ae72f70120874');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T20:09:51.799579Z","correlation_id":"25debb2e2aed824f","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-f9764c5b2835","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d7d88ddacb783b3463c8bb37d1e2981325eb9c1be4d4220d7331ce66410d47e0');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T20:09:51.815270Z","correlation_id":"25debb2e2aed824f","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-f9764c5b2835","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4d2339f68cfa59c0353b7e9ff04b58d0150875a9ca31531d77a83137af4cab78');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-28T20:09:51.842981Z","correlation_id":"25debb2e2aed824f","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f9764c5b2835","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e57d8b5e6282c7e049e4275e3d61252ff16bf668f68723065ec39af4b2d959a8');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-28T20:09:51.851113Z","correlation_id":"25debb2e2aed824f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f9764c5b2835","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','886916119dee9414aa591de0937e54658995114242641c8e859827602f9c49af');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-28T20:09:51.859153Z","correlation_id":"25debb2e2aed824f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f9764c5b2835","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2275dcbfc2d73d258c65ed57212f8a22ea70d58d909347f540c7e4d1dcff8083');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-28T20:09:51.862143Z","correlation_id":"25debb2e2aed824f","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f9764c5b2835","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c04b6f3a0b773115518ea46271864c3a26cd73d2bc4821c69895b82aec4aa6e3');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-28T20:09:51.877077Z","correlation_id":"25debb2e2aed824f","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"}},"digest":"387b04209c13a4e720766a0945bbe395c315a79f97e7e14b9ca1c254b2cf1d6c","job":"job-f9764c5b2835","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0900b8e2e33cf27e3fe6e1a4b25dc3dc2d56e7b16ba1fc5514409bb3bcd82e81');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-28T20:09:51.888824Z","correlation_id":"25debb2e2aed824f","data":{"job":"job-f9764c5b2835","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','d193957ca2007c342c30d66aeec5d6a7ddfd18774c4e0a21eb4b4997585485b8');
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
INSERT INTO "deployments" VALUES('one-0262ba5d','one','demo','dev','9309c62b63b051eb284e06408a2bdac4','one-0262ba5d',1,1,'2026-11-28T20:09:51.888824+00:00','');
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
INSERT INTO "jobs" VALUES('job-f9764c5b2835','plan-1d3692afba2c49c3','one-0262ba5d','succeeded','done','[]','ann','25debb2e2aed824f','approval-f0f01d305f57239a',0,0,0,NULL,7,7,'','2026-11-28T20:09:50.743157+00:00','2026-11-28T20:09:51.142044+00:00','2026-11-28T20:09:51.888824+00:00','');
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
INSERT INTO "journal" VALUES(1,'job-f9764c5b2835','one/clone','intended','2026-11-28T20:09:51.289479+00:00','{}');
INSERT INTO "journal" VALUES(2,'job-f9764c5b2835','one/clone','submitted','2026-11-28T20:09:51.316744+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B350F:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-f9764c5b2835','one/clone','done','2026-11-28T20:09:51.442767+00:00','{"task": "OK", "node": "pve1"}');
INSERT INTO "journal" VALUES(4,'job-f9764c5b2835','one/configure','intended','2026-11-28T20:09:51.451173+00:00','{"digest": "b5e7bd0e20f10e93e256d6b68986e924a0958f6b", "node": "pve1", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:72:D8:85,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-f9764c5b2835','one/configure','submitted','2026-11-28T20:09:51.462229+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-f9764c5b2835','one/configure','done','2026-11-28T20:09:51.471125+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-f9764c5b2835','one/grow-scsi0','intended','2026-11-28T20:09:51.484416+00:00','{"node": "pve1", "digest": "31a7dc73dd901cd6c501e9bd758e7efbe92aaaf9", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-f9764c5b2835','one/grow-scsi0','submitted','2026-11-28T20:09:51.496248+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B350F:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-f9764c5b2835','one/grow-scsi0','done','2026-11-28T20:09:51.606590+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-f9764c5b2835','one/start','intended','2026-11-28T20:09:51.628414+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-f9764c5b2835','one/start','submitted','2026-11-28T20:09:51.655265+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B350F:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-f9764c5b2835','one/start','done','2026-11-28T20:09:51.773019+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-f9764c5b2835','one/ready','intended','2026-11-28T20:09:51.781529+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-f9764c5b2835','one/ready','submitted','2026-11-28T20:09:51.791078+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-f9764c5b2835','one/ready','done','2026-11-28T20:09:51.799579+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-f9764c5b2835','one/ha','intended','2026-11-28T20:09:51.815270+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-f9764c5b2835','one/ha','submitted','2026-11-28T20:09:51.842981+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-f9764c5b2835','one/ha','done','2026-11-28T20:09:51.851113+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-f9764c5b2835','one/verify','intended','2026-11-28T20:09:51.859153+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-f9764c5b2835','one/verify','submitted','2026-11-28T20:09:51.862143+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-f9764c5b2835','one/verify','done','2026-11-28T20:09:51.877077+00:00','{"disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:7910');
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
INSERT INTO "members" VALUES('one-0262ba5d','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"level": "agent", "addresses": ["10.0.20.11"], "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-1d3692afba2c49c3','one-0262ba5d','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-0262ba5d", "deployment_name": "one", "nonce": "9309c62b63b051eb284e06408a2bdac4", "cluster": "demo", "environment": "dev", "base_revision": 0, "spec": {"id": "one-0262ba5d", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T20:09:50.691301Z", "expires_at": "2026-11-28T21:09:50.691301Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "9309c62b63b051eb284e06408a2bdac4", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-0262ba5d.\natlas:9309c62b63b051eb284e06408a2bdac4", "disks": ["scsi0", "scsi1"]}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "9309c62b63b051eb284e06408a2bdac4", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "9309c62b63b051eb284e06408a2bdac4", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "9309c62b63b051eb284e06408a2bdac4"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "9309c62b63b051eb284e06408a2bdac4", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "9309c62b63b051eb284e06408a2bdac4", "state": "started", "group": "", "comment": "atlas:9309c62b63b051eb284e06408a2bdac4"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "9309c62b63b051eb284e06408a2bdac4", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"]}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T20:09:50.535942Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T20:09:50.549440Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T20:09:50.604529Z", "digest": "2fec6d010c1d408f2dcc5b97d58949b117b8c1a1250c889ef8418bb9a4466184"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T20:09:50.635001Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": true}','2026-11-28T21:09:50.691301+00:00');
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
INSERT INTO "specs" VALUES('one-0262ba5d',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec"}','[]','ann','2026-11-28T20:09:50.506887+00:00');
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
