BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0014');
CREATE TABLE alerts (
	fingerprint VARCHAR(64) NOT NULL, 
	incident_id VARCHAR(16) NOT NULL, 
	starts_at VARCHAR(32) NOT NULL, 
	ended_at VARCHAR(32), 
	PRIMARY KEY (fingerprint), 
	FOREIGN KEY(incident_id) REFERENCES incidents (id)
);
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-05fc53a81ffc9cf6','plan-b303ef8c21baee13','approve','{"format": "atlas-approval/v2", "id": "approval-05fc53a81ffc9cf6", "anchor": {"server": "3b1c396384221d00d20b0402dd260737", "head": {"seq": 2, "mac": "4e1c9ed01f6e538ced379103dadee2aecde4a3e52f0d5f884a5454cd6f5ccf6f"}}, "plan_digest": "b303ef8c21baee137a3ce224a120285cbee5758a7d8419346dda133dd538e949", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:22:52.214005Z", "expires_at": "2026-11-30T14:22:51.835581Z", "signature": "uG/ZY78HHajJOV8PxmGRUZraZEOMme4vMevXdb4topyqhrMs4dbwb5HBvYVswCIcw7XVtJgXtqw7mj34puZJCw=="}','job-47bff9855ac0');
INSERT INTO "approvals" VALUES('approval-543344eee2464ceb','plan-22be279427a4a963','approve','{"format": "atlas-approval/v2", "id": "approval-543344eee2464ceb", "anchor": {"server": "3b1c396384221d00d20b0402dd260737", "head": {"seq": 28, "mac": "734bae546925001da2c29e0e9223763d32c5e6dccf51cc73ed73c563edace0da"}}, "plan_digest": "22be279427a4a963213b05a3d935c4ac021a1ccbf007ec7b5040f51ed5273372", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:22:56.642937Z", "expires_at": "2026-11-30T14:22:56.622287Z", "signature": "gT7/azNdLZKpI904qd8enHsSPSKzgXggcbA6iez9ial95fa99qHeKhAduRBvvMsDmaOEkHW6AsrJGbtP8yZFAA=="}','job-3d06b54c3f64');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:22:51.764321Z","correlation_id":"ae544f695033da66","data":{"answers":[],"revision":1,"spec":"one-f138f76f"},"name":"spec.saved","principal":"ann"}','5b84331d1131aa03135f96674d34989f911c141efee4f294ce63b6bb94cca2e7');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:22:52.206302Z","correlation_id":"ae544f695033da66","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-f138f76f","digest":"b303ef8c21baee137a3ce224a120285cbee5758a7d8419346dda133dd538e949","effect":"create","plan":"plan-b303ef8c21baee13","steps":7},"name":"plan.made","principal":"ann"}','4e1c9ed01f6e538ced379103dadee2aecde4a3e52f0d5f884a5454cd6f5ccf6f');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:22:52.214278Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"4e1c9ed01f6e538ced379103dadee2aecde4a3e52f0d5f884a5454cd6f5ccf6f","seq":2},"server":"3b1c396384221d00d20b0402dd260737"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:22:51.835581Z","format":"atlas-approval/v2","id":"approval-05fc53a81ffc9cf6","made_at":"2026-11-30T13:22:52.214005Z","method":"signature","plan":"plan-b303ef8c21baee13","plan_digest":"b303ef8c21baee137a3ce224a120285cbee5758a7d8419346dda133dd538e949"},"name":"approval.given","principal":"bea"}','60016a6e906cc86f2f71a4d7a03d40544fde8f4ca75b3f0731fad7c877a91af9');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:22:52.261919Z","correlation_id":"957197a0e7656abe","data":{"job":"job-47bff9855ac0","plan":"plan-b303ef8c21baee13","state":"queued"},"name":"job.requested","principal":"ann"}','dafe08b001c143738227f052bd5d62117474fbdaf50890f5cbfb5a4479427b4f');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:22:55.279694Z","correlation_id":"957197a0e7656abe","data":{"approval":"approval-05fc53a81ffc9cf6","job":"job-47bff9855ac0","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','9ac56614bdf02c1a1d6de6ca575d2df6f2c9076abffe2ea8289e20e7bbd90ac4');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:22:55.856588Z","correlation_id":"957197a0e7656abe","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-47bff9855ac0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6bc3f2a6362e5a949b5485c3cea6e758063d7302672b3b1d54e4d3e838729a8e');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:22:55.949264Z","correlation_id":"957197a0e7656abe","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D78AF:qmclone:9000:atlas@pve!deploy:"},"digest":"ff06c6cb995fe08873ae75a5fd0b85b9e167678ac7835673cd519df9aa16ec5b","job":"job-47bff9855ac0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a00c7e61e0366c737643a6abaec4510e9f15b24994b3b4a08938a393a2c8bb56');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:22:56.059583Z","correlation_id":"957197a0e7656abe","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"8a20d0b9-0b5d-41fc-bd46-bb8b9bbee16a","node":"pve1","task":"OK"},"digest":"5337d9758853a03a02bae8766c3735108e183d575269305a3f208862f7568730","job":"job-47bff9855ac0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b3c2acfe56b7f3b93ea733add0ed64f4b9e90962cdd1894c5c0e151598eeab93');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:22:56.110035Z","correlation_id":"957197a0e7656abe","data":{"data":{"digest":"ab743650e2e2fcb3e092e7d046d93ea443bcb74a","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:03:CF:CF,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"c79fad1e18354bac9d25688fe9253ec5fb3428a8db9a1194aa9762d17e64ee4b","job":"job-47bff9855ac0","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','35ffb526c658ab18bb7b3e32296b4078dc82a5648814617defdf5b57c07992e6');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:22:56.125485Z","correlation_id":"957197a0e7656abe","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-47bff9855ac0","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2e4fbfb266238edb59e7be826b26e1b2b38d257524d4d6ba7d2038f0425357bc');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:22:56.128995Z","correlation_id":"957197a0e7656abe","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-47bff9855ac0","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9542eefc48c43beb1de08adc3961d337a13d52b1086b833fdd0bbbecba550c51');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:22:56.144415Z","correlation_id":"957197a0e7656abe","data":{"data":{"digest":"200b3c1cba4c04c6e1568471d48b97ee3a367874","size_gib":10},"digest":"e6e0059d903b5b19b4ae332ae0b6b2e1218c142a6b84705e2fc124ec808a739c","job":"job-47bff9855ac0","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7b735e17a4aced2295b7ab709b04a2b8642e2f8ad96b09c2a2a09f6a3c596eac');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:22:56.170708Z","correlation_id":"957197a0e7656abe","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D78B0:resize:2000:atlas@pve!deploy:"},"digest":"b1fb87f68321f69b3c5e5aa0375beab78a27c90017d321df6317c18ee210d81d","job":"job-47bff9855ac0","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','41c51030330a56a01af5df4879ac49afeca01346b87dad8a85d6de48f212c036');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:22:56.196816Z","correlation_id":"957197a0e7656abe","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-47bff9855ac0","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b89a662b949a4d604b97e10648b799a6743723278d431db82257b28fa0d24bdd');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:22:56.246208Z","correlation_id":"957197a0e7656abe","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-47bff9855ac0","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3fa4ce15758a90e0ade1b80473fb9d57557ae7ac7b1becc8be7216161274feaa');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:22:56.272397Z","correlation_id":"957197a0e7656abe","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D78B0:qmstart:2000:atlas@pve!deploy:"},"digest":"691b530dae6a6f3b84e1403d6dd90755e927d54a9186abe0f567f73866bdaaa3","job":"job-47bff9855ac0","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','62cb3d766d17e73f7e4ad526accc8876584f1f412cb1005d513b306861440cbd');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:22:56.304844Z","correlation_id":"957197a0e7656abe","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-47bff9855ac0","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','40bfb2f517080779c56659392e9dd5daceb2a5af9c9ba4fc12e8bdf7119a6019');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:22:56.320135Z","correlation_id":"957197a0e7656abe","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-47bff9855ac0","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a7e8880c78abbd5e8b453079cdae4973fffdc298a69f79c04633a8dd7100781b');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:22:56.343803Z","correlation_id":"957197a0e7656abe","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-47bff9855ac0","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b4534084dc3a7dacaee50afc7c4d6012bde5dcfa5ba306a193e15602b13f67de');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:22:56.391656Z","correlation_id":"957197a0e7656abe","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-47bff9855ac0","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','931ea44ce15f0069e7bbeb7489e14d1c6158c4c4daef2ac83f8f09673b8d5182');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:22:56.452351Z","correlation_id":"957197a0e7656abe","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-47bff9855ac0","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','348876b7e88b4932ff8008a23f68e42967d36c056451c760ce6ca6c80bb23a39');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T13:22:56.485216Z","correlation_id":"957197a0e7656abe","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-47bff9855ac0","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','03d9f1dad484c52b6cc9c76c9869caf943f84befd0468d82ac9be5cc60b8b40e');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T13:22:56.487828Z","correlation_id":"957197a0e7656abe","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-47bff9855ac0","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','88c8d2d931aebad863cef47d0421c1bc7453242a004a5a162c081865407df93c');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T13:22:56.489791Z","correlation_id":"957197a0e7656abe","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-47bff9855ac0","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1b5792c47c615307441c15d1a3508c25f540d64b816f0991f14564973ac2d4b0');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T13:22:56.491443Z","correlation_id":"957197a0e7656abe","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-47bff9855ac0","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4499b717ad873d3f780707b81b26d5aba25d4d03ee811763bf174697f0423a0f');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T13:22:56.496483Z","correlation_id":"957197a0e7656abe","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"8a20d0b9-0b5d-41fc-bd46-bb8b9bbee16a"},"digest":"34c8d457ac80a5b72e1aef8619ad69ab9beb7f1938c9f9802b7eb9e5ed68799f","job":"job-47bff9855ac0","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7372e7590d90f983fac28a6ed0fb5e39098d90f73730e27ca803d10ec9660959');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T13:22:56.499574Z","correlation_id":"957197a0e7656abe","data":{"job":"job-47bff9855ac0","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','5e041d95dc0ee8d1e1650334aee88167d2f5e7acf3ad2ce91db0d2fcc76c81f6');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T13:22:56.632722Z","correlation_id":"263ff1a4b36d82ee","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-f138f76f","digest":"22be279427a4a963213b05a3d935c4ac021a1ccbf007ec7b5040f51ed5273372","effect":"remove","plan":"plan-22be279427a4a963","steps":3},"name":"plan.made","principal":"ann"}','734bae546925001da2c29e0e9223763d32c5e6dccf51cc73ed73c563edace0da');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T13:22:56.643147Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"734bae546925001da2c29e0e9223763d32c5e6dccf51cc73ed73c563edace0da","seq":28},"server":"3b1c396384221d00d20b0402dd260737"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:22:56.622287Z","format":"atlas-approval/v2","id":"approval-543344eee2464ceb","made_at":"2026-11-30T13:22:56.642937Z","method":"signature","plan":"plan-22be279427a4a963","plan_digest":"22be279427a4a963213b05a3d935c4ac021a1ccbf007ec7b5040f51ed5273372"},"name":"approval.given","principal":"bea"}','6cc8a817c50181f09dc442dd414f64f8b41959614692cfc285bb820b5f621ae0');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T13:22:56.677913Z","correlation_id":"f1414eef6075a1b1","data":{"job":"job-3d06b54c3f64","plan":"plan-22be279427a4a963","state":"queued"},"name":"job.requested","principal":"ann"}','af136e32b2a4db25951171a71ad52220a3dccbff1139bb5f9127564e2fda9be1');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T13:22:59.578067Z","correlation_id":"f1414eef6075a1b1","data":{"approval":"approval-543344eee2464ceb","job":"job-3d06b54c3f64","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','5524b16cf4785d1c99782ec4802755304d42882ae9821e6747abbccc4a94876a');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T13:22:59.792035Z","correlation_id":"f1414eef6075a1b1","data":{"data":{"resource":{"comment":"atlas:d4955d0663290cbc2fc7dbde8fa2b7b7","state":"started"}},"digest":"f12902f1a1f6203aeeeb31fe58d51c486b2c4b6241115c92b681f4fecff2a619","job":"job-3d06b54c3f64","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','54bc23049d261f6ed81d83f579414890423000cfb5d04f21f00c37ab32a2e037');
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
INSERT INTO "deployments" VALUES('one-f138f76f','one','dev','d4955d0663290cbc2fc7dbde8fa2b7b7','one-f138f76f',1,1,'2026-11-30T13:22:56.499574+00:00','','',NULL);
CREATE TABLE enablings (
	id VARCHAR(32) NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE estate_snapshots (
	source VARCHAR(64) NOT NULL, 
	seq INTEGER NOT NULL, 
	content VARCHAR(64) NOT NULL, 
	taken_at VARCHAR(32) NOT NULL, 
	seen_at VARCHAR(32) NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (source, seq)
);
CREATE TABLE estate_sources (
	source VARCHAR(64) NOT NULL, 
	tried_at VARCHAR(32) NOT NULL, 
	problem TEXT NOT NULL, 
	PRIMARY KEY (source)
);
CREATE TABLE feedback (
	incident_id VARCHAR(16) NOT NULL, 
	approver VARCHAR(64) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	fault VARCHAR(63) NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (incident_id, approver), 
	FOREIGN KEY(incident_id) REFERENCES incidents (id)
);
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
INSERT INTO "grants" VALUES('job-47bff9855ac0','one/clone','2026-11-30T13:22:54.815639+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-47bff9855ac0','one/configure','2026-11-30T13:22:54.815639+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-47bff9855ac0','one/grow-scsi0','2026-11-30T13:22:54.815639+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-47bff9855ac0','one/start','2026-11-30T13:22:54.815639+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-47bff9855ac0','one/ready','2026-11-30T13:22:54.815639+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-47bff9855ac0','one/ha','2026-11-30T13:22:54.815639+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-47bff9855ac0','one/verify','2026-11-30T13:22:54.815639+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-3d06b54c3f64','one/ha','2026-11-30T13:22:59.224901+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-3d06b54c3f64','one/stop','2026-11-30T13:22:59.224901+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-3d06b54c3f64','one/destroy','2026-11-30T13:22:59.224901+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE incidents (
	id VARCHAR(16) NOT NULL, 
	fingerprint VARCHAR(32) NOT NULL, 
	title TEXT NOT NULL, 
	text TEXT NOT NULL, 
	fault VARCHAR(63) NOT NULL, 
	engine VARCHAR(32) NOT NULL, 
	place VARCHAR(64) NOT NULL, 
	target VARCHAR(256) NOT NULL, 
	source VARCHAR(16) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	count INTEGER NOT NULL, 
	principal VARCHAR(128) NOT NULL, 
	first_at VARCHAR(32) NOT NULL, 
	last_at VARCHAR(32) NOT NULL, 
	ended_at VARCHAR(32), 
	outcome TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-47bff9855ac0','deployment/one-f138f76f');
INSERT INTO "job_targets" VALUES('job-47bff9855ac0','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-3d06b54c3f64','deployment/one-f138f76f');
INSERT INTO "job_targets" VALUES('job-3d06b54c3f64','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-47bff9855ac0','plan-b303ef8c21baee13','one-f138f76f','succeeded','done','[]','ann','957197a0e7656abe','approval-05fc53a81ffc9cf6',0,0,0,NULL,7,7,'','2026-11-30T13:22:52.233212+00:00','2026-11-30T13:22:54.815639+00:00','2026-11-30T13:22:56.499574+00:00','','deployment','apply','create','one-f138f76f','','',0);
INSERT INTO "jobs" VALUES('job-3d06b54c3f64','plan-22be279427a4a963','one-f138f76f','running','','[]','ann','f1414eef6075a1b1','approval-543344eee2464ceb',0,0,0,NULL,0,3,'','2026-11-30T13:22:56.653730+00:00','2026-11-30T13:22:59.224901+00:00',NULL,'','deployment','remove','remove','one-f138f76f','','',0);
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
INSERT INTO "journal" VALUES(1,'job-47bff9855ac0','one/clone','intended','2026-11-30T13:22:55.856588+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-47bff9855ac0','one/clone','submitted','2026-11-30T13:22:55.949264+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D78AF:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-47bff9855ac0','one/clone','done','2026-11-30T13:22:56.059583+00:00','{"task": "OK", "node": "pve1", "identity": "8a20d0b9-0b5d-41fc-bd46-bb8b9bbee16a", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.202995);
INSERT INTO "journal" VALUES(4,'job-47bff9855ac0','one/configure','intended','2026-11-30T13:22:56.110035+00:00','{"digest": "ab743650e2e2fcb3e092e7d046d93ea443bcb74a", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:03:CF:CF,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-47bff9855ac0','one/configure','submitted','2026-11-30T13:22:56.125485+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-47bff9855ac0','one/configure','done','2026-11-30T13:22:56.128995+00:00','{}','proxmox/configure',0.01896);
INSERT INTO "journal" VALUES(7,'job-47bff9855ac0','one/grow-scsi0','intended','2026-11-30T13:22:56.144415+00:00','{"digest": "200b3c1cba4c04c6e1568471d48b97ee3a367874", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-47bff9855ac0','one/grow-scsi0','submitted','2026-11-30T13:22:56.170708+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D78B0:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-47bff9855ac0','one/grow-scsi0','done','2026-11-30T13:22:56.196816+00:00','{"task": "OK"}','proxmox/grow_disk',0.052401);
INSERT INTO "journal" VALUES(10,'job-47bff9855ac0','one/start','intended','2026-11-30T13:22:56.246208+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-47bff9855ac0','one/start','submitted','2026-11-30T13:22:56.272397+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D78B0:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-47bff9855ac0','one/start','done','2026-11-30T13:22:56.304844+00:00','{"task": "OK"}','proxmox/start',0.058636);
INSERT INTO "journal" VALUES(13,'job-47bff9855ac0','one/ready','intended','2026-11-30T13:22:56.320135+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-47bff9855ac0','one/ready','submitted','2026-11-30T13:22:56.343803+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-47bff9855ac0','one/ready','done','2026-11-30T13:22:56.391656+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.071521);
INSERT INTO "journal" VALUES(16,'job-47bff9855ac0','one/ha','intended','2026-11-30T13:22:56.452351+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-47bff9855ac0','one/ha','submitted','2026-11-30T13:22:56.485216+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-47bff9855ac0','one/ha','done','2026-11-30T13:22:56.487828+00:00','{}','proxmox/ha_add',0.035477);
INSERT INTO "journal" VALUES(19,'job-47bff9855ac0','one/verify','intended','2026-11-30T13:22:56.489791+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-47bff9855ac0','one/verify','submitted','2026-11-30T13:22:56.491443+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-47bff9855ac0','one/verify','done','2026-11-30T13:22:56.496483+00:00','{"identity": "8a20d0b9-0b5d-41fc-bd46-bb8b9bbee16a", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.006692);
INSERT INTO "journal" VALUES(22,'job-3d06b54c3f64','one/ha','intended','2026-11-30T13:22:59.792035+00:00','{"resource": {"state": "started", "comment": "atlas:d4955d0663290cbc2fc7dbde8fa2b7b7"}}','proxmox/ha_remove',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-47bff9855ac0',1,'','2026-11-30T13:23:24.789495+00:00');
INSERT INTO "leases" VALUES('job-3d06b54c3f64',1,'vm-11764-6799da85','2026-11-30T13:23:29.212035+00:00');
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
INSERT INTO "members" VALUES('one-f138f76f','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "8a20d0b9-0b5d-41fc-bd46-bb8b9bbee16a", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
CREATE TABLE outcomes (
	job_id VARCHAR(32) NOT NULL, 
	incident_id VARCHAR(16) NOT NULL, 
	action VARCHAR(63) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	fault VARCHAR(63) NOT NULL, 
	target VARCHAR(512) NOT NULL, 
	good BOOLEAN NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(incident_id) REFERENCES incidents (id)
);
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-b303ef8c21baee13','one-f138f76f','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-f138f76f", "name": "one", "nonce": "d4955d0663290cbc2fc7dbde8fa2b7b7", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-f138f76f", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:22:51.835581Z", "expires_at": "2026-11-30T14:22:51.835581Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "d4955d0663290cbc2fc7dbde8fa2b7b7", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-f138f76f.\natlas:d4955d0663290cbc2fc7dbde8fa2b7b7", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d4955d0663290cbc2fc7dbde8fa2b7b7", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d4955d0663290cbc2fc7dbde8fa2b7b7", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d4955d0663290cbc2fc7dbde8fa2b7b7"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "d4955d0663290cbc2fc7dbde8fa2b7b7", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "d4955d0663290cbc2fc7dbde8fa2b7b7", "state": "started", "group": "", "comment": "atlas:d4955d0663290cbc2fc7dbde8fa2b7b7"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "d4955d0663290cbc2fc7dbde8fa2b7b7", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:22:51.772252Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:22:51.775961Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:22:51.788336Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:22:51.801416Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:22:51.835581+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-22be279427a4a963','one-f138f76f','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-f138f76f", "name": "one", "nonce": "d4955d0663290cbc2fc7dbde8fa2b7b7", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-30T13:22:56.622287Z", "expires_at": "2026-11-30T14:22:56.622287Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "d4955d0663290cbc2fc7dbde8fa2b7b7"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "d4955d0663290cbc2fc7dbde8fa2b7b7", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "d4955d0663290cbc2fc7dbde8fa2b7b7", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "8a20d0b9-0b5d-41fc-bd46-bb8b9bbee16a", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:22:56.622287+00:00','["demo"]');
CREATE TABLE schedules (
	name VARCHAR(32) NOT NULL, 
	rule VARCHAR(64) NOT NULL, 
	next_at VARCHAR(32) NOT NULL, 
	run INTEGER NOT NULL, 
	begun_at VARCHAR(32), 
	ended_at VARCHAR(32), 
	outcome VARCHAR(16), 
	detail TEXT NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32), 
	PRIMARY KEY (name)
);
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('3b1c396384221d00d20b0402dd260737');
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
INSERT INTO "specs" VALUES('one-f138f76f',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:22:51.757880+00:00');
CREATE TABLE suggestions (
	id VARCHAR(16) NOT NULL, 
	incident_id VARCHAR(16) NOT NULL, 
	cause TEXT NOT NULL, 
	action VARCHAR(63) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	arguments JSON NOT NULL, 
	citations JSON NOT NULL, 
	context VARCHAR(64) NOT NULL, 
	confidence FLOAT NOT NULL, 
	score FLOAT NOT NULL, 
	judged JSON NOT NULL, 
	principal VARCHAR(128) NOT NULL, 
	at VARCHAR(32) NOT NULL, cited JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(incident_id) REFERENCES incidents (id)
);
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
CREATE INDEX ix_incidents_fingerprint ON incidents (fingerprint);
CREATE INDEX ix_incidents_state ON incidents (state);
CREATE INDEX ix_suggestions_incident_id ON suggestions (incident_id);
CREATE INDEX ix_outcomes_incident_id ON outcomes (incident_id);
CREATE INDEX ix_outcomes_digest ON outcomes (digest);
CREATE INDEX ix_feedback_digest ON feedback (digest);
CREATE INDEX ix_alerts_incident_id ON alerts (incident_id);
COMMIT;
