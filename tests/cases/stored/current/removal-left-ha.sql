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
INSERT INTO "approvals" VALUES('approval-b40aeeb74cf12355','plan-1e9378ea9fff00bd','approve','{"format": "atlas-approval/v2", "id": "approval-b40aeeb74cf12355", "anchor": {"server": "986ded9953aae82948c8a9e09d9aac12", "head": {"seq": 2, "mac": "86477e22fcf5a9a10dd1888e8b1f16479ad8fe6c472474ce9cec748cbc53b592"}}, "plan_digest": "1e9378ea9fff00bd623a4fcb9fa8ddcc42a8a4d6756bac8a08ca3301eb63bb1b", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:10:05.765748Z", "expires_at": "2026-11-29T15:10:05.686839Z", "signature": "ej14s+LWkDDVAi3aSIEF1bA76ITqAxYYuVocNN8+QBe09qTeh4JKrWuwRgWKkjrtjPgaeUlDZTccgvoZkntFDA=="}','job-b270e4a77af1');
INSERT INTO "approvals" VALUES('approval-328ec7aebd6f97ae','plan-f5099b69cb260d3d','approve','{"format": "atlas-approval/v2", "id": "approval-328ec7aebd6f97ae", "anchor": {"server": "986ded9953aae82948c8a9e09d9aac12", "head": {"seq": 28, "mac": "a26eaf65ecf153930bf690cd5792135288abb94c3f49c6169b70b1b3938715ad"}}, "plan_digest": "f5099b69cb260d3d945d784304f5b2964c0e6c7c42f7ef53dc309217ea1771ff", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:10:12.891330Z", "expires_at": "2026-11-29T15:10:12.852843Z", "signature": "zl0xH7TY/o5PPFZre9JWnFxV6n1HksoZrWpmIgEKryEIFUJ6yk9hffA0ylwGUTurHGSqNePXEVS8NDYqoFWXBw=="}','job-cd1680950e3f');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T14:10:05.334426Z","correlation_id":"162ebac6da0b6ec8","data":{"answers":[],"revision":1,"spec":"one-6b6b4c8f"},"name":"spec.saved","principal":"ann"}','ab88158ede18c0444eae65fd64a4943a6476e3b4c02642a598c1530731d11952');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T14:10:05.727725Z","correlation_id":"162ebac6da0b6ec8","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-6b6b4c8f","digest":"1e9378ea9fff00bd623a4fcb9fa8ddcc42a8a4d6756bac8a08ca3301eb63bb1b","effect":"create","plan":"plan-1e9378ea9fff00bd","steps":7},"name":"plan.made","principal":"ann"}','86477e22fcf5a9a10dd1888e8b1f16479ad8fe6c472474ce9cec748cbc53b592');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T14:10:05.766108Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"86477e22fcf5a9a10dd1888e8b1f16479ad8fe6c472474ce9cec748cbc53b592","seq":2},"server":"986ded9953aae82948c8a9e09d9aac12"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:10:05.686839Z","format":"atlas-approval/v2","id":"approval-b40aeeb74cf12355","made_at":"2026-11-29T14:10:05.765748Z","method":"signature","plan":"plan-1e9378ea9fff00bd","plan_digest":"1e9378ea9fff00bd623a4fcb9fa8ddcc42a8a4d6756bac8a08ca3301eb63bb1b"},"name":"approval.given","principal":"bea"}','58d671043350b25d68d71b169d058560b8677f8948b0a8c8067700ff8455839e');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T14:10:05.957671Z","correlation_id":"5b15b9d6b7263db4","data":{"job":"job-b270e4a77af1","plan":"plan-1e9378ea9fff00bd","state":"queued"},"name":"job.requested","principal":"ann"}','0cf1c5c58de4f8379beb40a393cfa09e38a91b6303b2cfb7303fb18c7082248f');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T14:10:10.472711Z","correlation_id":"5b15b9d6b7263db4","data":{"approval":"approval-b40aeeb74cf12355","job":"job-b270e4a77af1","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','8077b40bce220739a7a9f8a9f6b75483ad736cab5457c3b816ec54dfa4ce5474');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T14:10:11.084521Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-b270e4a77af1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','61e7f6a949c801cdaf118cf7237f38dd93d0a36d24eb7632dd0350d4a5c5eca1');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T14:10:11.328932Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C3243:qmclone:9000:atlas@pve!deploy:"},"digest":"b322eeaef94219f6e1b4e0dae88d963d4f91d2554eb68b7087d32b9d42bdbb49","job":"job-b270e4a77af1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','22c453e6e0731c9927f28671391d9f1ffab61385ba8d3edad18670b668264bb1');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T14:10:11.403864Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"476b999b-0382-40b3-bc0a-0fccd6a6203a","node":"pve1","task":"OK"},"digest":"016724b76458ffce71279162117c4c2e9f1fc686fef206ade0090fdd239e0e10","job":"job-b270e4a77af1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6f14e7a322258118630f323272cd43f03e8a64a7096059c55ff797640bc868b5');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T14:10:11.544566Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"digest":"ab2fee5fb6128a1768fb79e3b79cd31e06afc67d","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:24:EE:FC,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"7daee17c2b6473eb62b96d1fbba89d851bcdd83c3910cb2b68737aee904a3171","job":"job-b270e4a77af1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8892e46a34cbc2843e41735d9188ac23b810e366c573fdf141ba85a0797871bd');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T14:10:11.667592Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b270e4a77af1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6a821b8f07570a1fa922abd6b4278e5495422045a0db27d00e5eef2083f3fe58');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T14:10:11.692163Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b270e4a77af1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','dccf02eba0516d3c01fd4fb04da886bab5e138a0939a37a330a2a09532dd813b');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T14:10:11.808214Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"digest":"85d50e01d143c2bbc4cafad4e4777891d4ac71a3","size_gib":10},"digest":"c2431808b87bc30de1c339f88e5f387a4f07e08e8588d5c6cd9f1084464fb016","job":"job-b270e4a77af1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','006fa1ac22377efb113bf4334f3aac5470a3636b86bede93400b99fcc04fb095');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T14:10:11.884916Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C3243:resize:2000:atlas@pve!deploy:"},"digest":"d12152190be869d0b5fc52e48fc0dfc9a82cf8e5a4c713ef344ef65de5911d75","job":"job-b270e4a77af1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1510f71de05b72a6f4b6f82d67a078704b282054465002427143b24c9acb6cc0');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T14:10:11.956203Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-b270e4a77af1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','95cc9b696353bb1fbf77c458ca4b45c48156753d495bf71212e555a5ba6e38b0');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T14:10:12.145973Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-b270e4a77af1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','839962843782e146a7dff43c12a7c953eec5f622e5da50b0d61f52f9524126c9');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T14:10:12.278909Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C3244:qmstart:2000:atlas@pve!deploy:"},"digest":"54264f96b9c10352ebda2798a5ec488c1db1cf064033d9b0636b618551e91db3","job":"job-b270e4a77af1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5b7d88738efd28fae5f06b835613eec452650e03aab1b85646d4d7a099cab4db');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T14:10:12.371598Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-b270e4a77af1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','aaa2093b33a9b7fb2eb3953e3bd80564e4be9d37666b45e45d6b38ae2945b074');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T14:10:12.403526Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b270e4a77af1","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b6c4995f3d663f3cee37a345755c20b4bc4debf35d3dbdf3fd86fb4f35f45765');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T14:10:12.410435Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b270e4a77af1","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e1aabb115ca9ffb579eb9687f59fd60f95e101ac33e2a496bcbf0b87fa29ce8d');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T14:10:12.446878Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-b270e4a77af1","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','275c8859505a35e3d0c08d873e7bea421fdf6c18d6dfa8e32e7db70d579c0ec1');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T14:10:12.468336Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-b270e4a77af1","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2c7e80435c724ddb2e4ffc87bb8f270347a6b271023b6f0f20c4d09dc99954f2');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T14:10:12.525579Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b270e4a77af1","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','78c845ed3cf509e70b1962a409ac48d21ff5fa66a9517e522ecb8eeea8889f89');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T14:10:12.533288Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b270e4a77af1","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8093a0325c0329998e9dfc771b0e1088d173023f26f217ee885c9105d169495f');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T14:10:12.541311Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b270e4a77af1","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','188bee020590c909abb56a5e903429a38fb8f2fb0b3fb0815e6049f0d7fae613');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T14:10:12.575187Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b270e4a77af1","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5b0686d70e4f0055414edc31558cbb872977b918cfbf35b36fd13102583a11e9');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T14:10:12.604041Z","correlation_id":"5b15b9d6b7263db4","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"476b999b-0382-40b3-bc0a-0fccd6a6203a"},"digest":"5400560414ada7679540b205fbfd05abdb5f4fcbf001a15554925d6a910ea1df","job":"job-b270e4a77af1","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0de41214d612af6accc6419d3d4f624aa0913c90f822ec1d5322a0404dcedbb0');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T14:10:12.633689Z","correlation_id":"5b15b9d6b7263db4","data":{"job":"job-b270e4a77af1","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','b64de4573a7b2452c492d589e5656f179bfef97034fbb2ffba8d6dd69372168d');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T14:10:12.872528Z","correlation_id":"a9810b2694fefb71","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-6b6b4c8f","digest":"f5099b69cb260d3d945d784304f5b2964c0e6c7c42f7ef53dc309217ea1771ff","effect":"remove","plan":"plan-f5099b69cb260d3d","steps":3},"name":"plan.made","principal":"ann"}','a26eaf65ecf153930bf690cd5792135288abb94c3f49c6169b70b1b3938715ad');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T14:10:12.891575Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"a26eaf65ecf153930bf690cd5792135288abb94c3f49c6169b70b1b3938715ad","seq":28},"server":"986ded9953aae82948c8a9e09d9aac12"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:10:12.852843Z","format":"atlas-approval/v2","id":"approval-328ec7aebd6f97ae","made_at":"2026-11-29T14:10:12.891330Z","method":"signature","plan":"plan-f5099b69cb260d3d","plan_digest":"f5099b69cb260d3d945d784304f5b2964c0e6c7c42f7ef53dc309217ea1771ff"},"name":"approval.given","principal":"bea"}','9933876fc793eb390cfb0139836994a1aa0ad2c2b414bae6d5d86d1a5a94dcd8');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T14:10:12.947663Z","correlation_id":"5394641639573057","data":{"job":"job-cd1680950e3f","plan":"plan-f5099b69cb260d3d","state":"queued"},"name":"job.requested","principal":"ann"}','16c996d6adb070e2224b36c8d7611f411075cff793f715234491f640b9d128f8');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T14:10:13.910430Z","correlation_id":"5394641639573057","data":{"approval":"approval-328ec7aebd6f97ae","job":"job-cd1680950e3f","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','baca75c2fc848d24e25535811915cccaaea91d088d12f7bc4ab11cecf6486cfc');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T14:10:13.958871Z","correlation_id":"5394641639573057","data":{"data":{"resource":{"comment":"atlas:d94446431ae650a3e4d98fa312210077","state":"started"}},"digest":"a2ba1cfffb0c48853e62e65d9c234cabba9f7e2cce68bb4f8c42b163f82b429f","job":"job-cd1680950e3f","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','96256dc190663e9eda12b10aa19b76d42be99ad228a30b1a3d2378397aeca093');
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
INSERT INTO "deployments" VALUES('one-6b6b4c8f','one','dev','d94446431ae650a3e4d98fa312210077','one-6b6b4c8f',1,1,'2026-11-29T14:10:12.633689+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-b270e4a77af1','one/clone','2026-11-29T14:10:10.062959+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b270e4a77af1','one/configure','2026-11-29T14:10:10.062959+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b270e4a77af1','one/grow-scsi0','2026-11-29T14:10:10.062959+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b270e4a77af1','one/start','2026-11-29T14:10:10.062959+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b270e4a77af1','one/ready','2026-11-29T14:10:10.062959+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b270e4a77af1','one/ha','2026-11-29T14:10:10.062959+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b270e4a77af1','one/verify','2026-11-29T14:10:10.062959+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-cd1680950e3f','one/ha','2026-11-29T14:10:13.870958+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-cd1680950e3f','one/stop','2026-11-29T14:10:13.870958+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-cd1680950e3f','one/destroy','2026-11-29T14:10:13.870958+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-b270e4a77af1','deployment/one-6b6b4c8f');
INSERT INTO "job_targets" VALUES('job-b270e4a77af1','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-cd1680950e3f','deployment/one-6b6b4c8f');
INSERT INTO "job_targets" VALUES('job-cd1680950e3f','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-b270e4a77af1','plan-1e9378ea9fff00bd','one-6b6b4c8f','succeeded','done','[]','ann','5b15b9d6b7263db4','approval-b40aeeb74cf12355',0,0,0,NULL,7,7,'','2026-11-29T14:10:05.855147+00:00','2026-11-29T14:10:10.062959+00:00','2026-11-29T14:10:12.633689+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-cd1680950e3f','plan-f5099b69cb260d3d','one-6b6b4c8f','running','','[]','ann','5394641639573057','approval-328ec7aebd6f97ae',0,0,0,NULL,0,3,'','2026-11-29T14:10:12.917010+00:00','2026-11-29T14:10:13.870958+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-b270e4a77af1','one/clone','intended','2026-11-29T14:10:11.084521+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-b270e4a77af1','one/clone','submitted','2026-11-29T14:10:11.328932+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C3243:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-b270e4a77af1','one/clone','done','2026-11-29T14:10:11.403864+00:00','{"task": "OK", "node": "pve1", "identity": "476b999b-0382-40b3-bc0a-0fccd6a6203a", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-b270e4a77af1','one/configure','intended','2026-11-29T14:10:11.544566+00:00','{"digest": "ab2fee5fb6128a1768fb79e3b79cd31e06afc67d", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:24:EE:FC,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-b270e4a77af1','one/configure','submitted','2026-11-29T14:10:11.667592+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-b270e4a77af1','one/configure','done','2026-11-29T14:10:11.692163+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-b270e4a77af1','one/grow-scsi0','intended','2026-11-29T14:10:11.808214+00:00','{"digest": "85d50e01d143c2bbc4cafad4e4777891d4ac71a3", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-b270e4a77af1','one/grow-scsi0','submitted','2026-11-29T14:10:11.884916+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C3243:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-b270e4a77af1','one/grow-scsi0','done','2026-11-29T14:10:11.956203+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-b270e4a77af1','one/start','intended','2026-11-29T14:10:12.145973+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-b270e4a77af1','one/start','submitted','2026-11-29T14:10:12.278909+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C3244:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-b270e4a77af1','one/start','done','2026-11-29T14:10:12.371598+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-b270e4a77af1','one/ready','intended','2026-11-29T14:10:12.403526+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-b270e4a77af1','one/ready','submitted','2026-11-29T14:10:12.410435+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-b270e4a77af1','one/ready','done','2026-11-29T14:10:12.446878+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-b270e4a77af1','one/ha','intended','2026-11-29T14:10:12.468336+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-b270e4a77af1','one/ha','submitted','2026-11-29T14:10:12.525579+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-b270e4a77af1','one/ha','done','2026-11-29T14:10:12.533288+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-b270e4a77af1','one/verify','intended','2026-11-29T14:10:12.541311+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-b270e4a77af1','one/verify','submitted','2026-11-29T14:10:12.575187+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-b270e4a77af1','one/verify','done','2026-11-29T14:10:12.604041+00:00','{"identity": "476b999b-0382-40b3-bc0a-0fccd6a6203a", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-cd1680950e3f','one/ha','intended','2026-11-29T14:10:13.958871+00:00','{"resource": {"state": "started", "comment": "atlas:d94446431ae650a3e4d98fa312210077"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-b270e4a77af1',1,'','2026-11-29T14:10:40.016340+00:00');
INSERT INTO "leases" VALUES('job-cd1680950e3f',1,'vm-30262-30eff2ae','2026-11-29T14:10:43.848523+00:00');
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
INSERT INTO "members" VALUES('one-6b6b4c8f','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "476b999b-0382-40b3-bc0a-0fccd6a6203a", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-1e9378ea9fff00bd','one-6b6b4c8f','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-6b6b4c8f", "name": "one", "nonce": "d94446431ae650a3e4d98fa312210077", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-6b6b4c8f", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T14:10:05.686839Z", "expires_at": "2026-11-29T15:10:05.686839Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "d94446431ae650a3e4d98fa312210077", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-6b6b4c8f.\natlas:d94446431ae650a3e4d98fa312210077", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d94446431ae650a3e4d98fa312210077", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d94446431ae650a3e4d98fa312210077", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d94446431ae650a3e4d98fa312210077"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "d94446431ae650a3e4d98fa312210077", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "d94446431ae650a3e4d98fa312210077", "state": "started", "group": "", "comment": "atlas:d94446431ae650a3e4d98fa312210077"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "d94446431ae650a3e4d98fa312210077", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T14:10:05.345066Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T14:10:05.355757Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T14:10:05.413091Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T14:10:05.482226Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T15:10:05.686839+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-f5099b69cb260d3d','one-6b6b4c8f','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-6b6b4c8f", "name": "one", "nonce": "d94446431ae650a3e4d98fa312210077", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T14:10:12.852843Z", "expires_at": "2026-11-29T15:10:12.852843Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "d94446431ae650a3e4d98fa312210077"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "d94446431ae650a3e4d98fa312210077", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "d94446431ae650a3e4d98fa312210077", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "476b999b-0382-40b3-bc0a-0fccd6a6203a", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T15:10:12.852843+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('986ded9953aae82948c8a9e09d9aac12');
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
INSERT INTO "specs" VALUES('one-6b6b4c8f',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T14:10:05.332486+00:00');
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
