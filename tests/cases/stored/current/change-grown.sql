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
INSERT INTO "approvals" VALUES('approval-3a3391bda39d7d61','plan-c4af5fa2d01359c7','approve','{"format": "atlas-approval/v1", "id": "approval-3a3391bda39d7d61", "plan_digest": "c4af5fa2d01359c7e04a3a952c7f7a71c19169cdc199307ad747f57556d63840", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:56.307875Z", "expires_at": "2026-11-29T10:17:56.287223Z", "signature": "BVdsFqRAJ+qsHO6XNYaJYHmZBKG9kiyPOTTki5SKrSzU0jWBloByzDIKZUU43bxtYnJZDX9iqNbGtr4fFV0eBQ=="}','job-a3de10149a3c');
INSERT INTO "approvals" VALUES('approval-f836881c4b051282','plan-11130a525fe53053','approve','{"format": "atlas-approval/v1", "id": "approval-f836881c4b051282", "plan_digest": "11130a525fe530531763fcbf620b8ac33ec4b147f34597c6f520a5346540dcda", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:56.997233Z", "expires_at": "2026-11-29T10:17:56.985555Z", "signature": "ltHUj9Y7/GPw3FTHBNe+Xvsm9Gz4k2dLQyy7GC55TMhw5oShIHsQkHxBABBsXxuyGrzotSs8aHPmcMr3ISiIAw=="}','job-ce7cf8204a5d');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T09:17:56.206837Z","correlation_id":"7bc963768e0c754b","data":{"answers":[],"revision":1,"spec":"one-5fec2e11"},"name":"spec.saved","principal":"ann"}','65c0e6c3f7af2c5a1daf21f77f8f92386c7148b2c176f2ce0bb994cc4a403ebf');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T09:17:56.300793Z","correlation_id":"7bc963768e0c754b","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-5fec2e11","digest":"c4af5fa2d01359c7e04a3a952c7f7a71c19169cdc199307ad747f57556d63840","effect":"create","plan":"plan-c4af5fa2d01359c7","steps":7},"name":"plan.made","principal":"ann"}','80db5a77e2b32341203b98ae133b17cbdda5832e914fc5f9862b5b9b5c386e28');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T09:17:56.308227Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:56.287223Z","format":"atlas-approval/v1","id":"approval-3a3391bda39d7d61","made_at":"2026-11-29T09:17:56.307875Z","method":"signature","plan":"plan-c4af5fa2d01359c7","plan_digest":"c4af5fa2d01359c7e04a3a952c7f7a71c19169cdc199307ad747f57556d63840"},"name":"approval.given","principal":"bea"}','e4cb369725041c7d3dccfbc7303f044e3cf4982543bfaaa996cac63c10fa1037');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T09:17:56.344338Z","correlation_id":"be0125d2c43e7ba5","data":{"job":"job-a3de10149a3c","plan":"plan-c4af5fa2d01359c7","state":"queued"},"name":"job.requested","principal":"ann"}','8c9b8bad6b30f0959577732073c19051b494a372dfeace3b23e685207d8ee775');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T09:17:56.540382Z","correlation_id":"be0125d2c43e7ba5","data":{"approval":"approval-3a3391bda39d7d61","job":"job-a3de10149a3c","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','74b1fc16964cf1a5c9ff0bd74647b334a76e81586e7df3cec7d60c29e7c5de43');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T09:17:56.602206Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-a3de10149a3c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','11bfa9e1af02679afc09b721fef20696fd05e5f5492ed4aaa7a43578aa05c54c');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T09:17:56.620129Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BEDC4:qmclone:9000:atlas@pve!deploy:"},"digest":"70fce0331361bc16fab6c570489a26c0935bcc043ea342f99c911e8c7de12865","job":"job-a3de10149a3c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','51a4377626676d811563b88d0291e47af5c26b29a6bb52d1da2a2fe73eae94b8');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T09:17:56.640454Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"58e6a3eb-ce5f-403e-b5df-06ad23186fd8","node":"pve1","task":"OK"},"digest":"655338b653324dc15ce59589daf142de1e40a4273d84e24a5724cba8468d6e48","job":"job-a3de10149a3c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','444acca4206010ff997d6531704ca2161785b9ad00cccf46649d896004f5a637');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T09:17:56.655620Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"digest":"bc51271b7ddc1abe26f483fe6ccefae5516b2d8f","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:46:5C:8F,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"6a1c12cf89635b9de703805af1f642c943fbb34c57f47269756c0a5ee8a2eb97","job":"job-a3de10149a3c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5e1cb66aaebc77918a99a3752990e3b0ddce0230c2de0194976342e3d4502201');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T09:17:56.665486Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a3de10149a3c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a5bf194ac3f3d19610ed2c441b8e68721f7df357ad12b3b285a4f53e34cba07f');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T09:17:56.671130Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a3de10149a3c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','57cf88e8ed88cc7dd07cf4dc4633fe9f70615206cbf3cb44c52486576c594c4d');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T09:17:56.682397Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"digest":"badd257190cbded0762249189954383fc32d9216","size_gib":10},"digest":"1447b17456f1d0216a02d79c89573a7a2d48a763acfca407c52d87ba7da47478","job":"job-a3de10149a3c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','729e494b9b089cea4fbc9a3879c2567aa35c029fe343027914dabeaeb49ee9e4');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T09:17:56.690778Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BEDC4:resize:2000:atlas@pve!deploy:"},"digest":"d3ab435cdc02f0143e9967ac65e2361b7b920c3cb660a32929ce28bac1add102","job":"job-a3de10149a3c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e8af6ffcd361255599390c80489732dc0d7a27617171b649f928ec78d34697c0');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T09:17:56.700211Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-a3de10149a3c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ad6dabe7f4475a2c233a867b30cd80ab1a7ae4873486656d1608884e98a7e306');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T09:17:56.728171Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-a3de10149a3c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','530941d5d2ff8c4a7ad8d890998828a78fc7b9c7bfaa0707fb9ae52792ddaba5');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T09:17:56.744956Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BEDC4:qmstart:2000:atlas@pve!deploy:"},"digest":"936cf9b304b5ada374ac9f9c3ba0c4ce1b4e3b6047c30f55c8e15bc6f2681fc5","job":"job-a3de10149a3c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','baaad7b29f890d616890d3e4e80b6f7cf41fe6826cfe1d34a01eb2e031fe1e54');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T09:17:56.754165Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-a3de10149a3c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4ff011e22d6be85e7595ef8d14bdbacba1dc59758af053a6a11e8b32a0a192d5');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T09:17:56.764482Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a3de10149a3c","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','65f7764088aafa90167d7af66021aff41bcae89137282b91ff9d4c22773b2832');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T09:17:56.769948Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a3de10149a3c","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0a914930eeb3e5c479949af1ccdc98cf0310190dfc1360dfa64b825a23f66f59');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T09:17:56.786682Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-a3de10149a3c","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','422d5f2ca396c0b9b11cd334b5f11e1a5511ff5bf9250eec736a2bca8ddaf906');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T09:17:56.803052Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-a3de10149a3c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0da946105ad0e5d583815950cd150ce1fd676e3c22979ecefcd59a10d63df0c6');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T09:17:56.827913Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a3de10149a3c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','71506810a90d4b0397e8f9d2519ca99cbad46dac5c977797d7b4b85267a2636d');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T09:17:56.833458Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a3de10149a3c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','223112e893e722b4f7cce601a34e3967fa430dcb007fa1f8de45c59aa5fd1ee6');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T09:17:56.838604Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a3de10149a3c","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','61a7911e4b050fd3bd376db78b3ac2ed6a8c3d3125151e927c4e389a623cd9f6');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T09:17:56.843417Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a3de10149a3c","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','56440a0c93c7a18c51edbfaa4a9fc0a82c8b2d397fff0bf10891cbebe72fc315');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T09:17:56.855185Z","correlation_id":"be0125d2c43e7ba5","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"58e6a3eb-ce5f-403e-b5df-06ad23186fd8"},"digest":"75bba6e64618ee95fc9411e8c2e568ecd7f3a776d670d4a1579a0c592c82ecbc","job":"job-a3de10149a3c","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','51031c58a619508711423be64d034890339320a68fe51ba689cdec8202c67688');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T09:17:56.863292Z","correlation_id":"be0125d2c43e7ba5","data":{"job":"job-a3de10149a3c","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','182ca2ca4408414fe1a974900eae7d8b7b36067cb214c2059ea1b7499820fe85');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T09:17:56.922228Z","correlation_id":"13dbb8cd2ed1022a","data":{"answers":[],"revision":2,"spec":"one-5fec2e11"},"name":"spec.saved","principal":"ann"}','56fb302e031b1783a912aa82901becf4ea47b7b6a95b44342b01936df29cba23');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T09:17:56.991763Z","correlation_id":"13dbb8cd2ed1022a","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change of a cluster (and 1 further step alike)","rule":"proxmox-changes"},"deployment":"one-5fec2e11","digest":"11130a525fe530531763fcbf620b8ac33ec4b147f34597c6f520a5346540dcda","effect":"change","plan":"plan-11130a525fe53053","steps":3},"name":"plan.made","principal":"ann"}','36d3d11afa93b1a497eeeebe3770b5b1f4880e95126f2072174d36a4aa5d0426');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T09:17:56.997553Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:56.985555Z","format":"atlas-approval/v1","id":"approval-f836881c4b051282","made_at":"2026-11-29T09:17:56.997233Z","method":"signature","plan":"plan-11130a525fe53053","plan_digest":"11130a525fe530531763fcbf620b8ac33ec4b147f34597c6f520a5346540dcda"},"name":"approval.given","principal":"bea"}','22203de4c7ac8f0fb1b887289d5779c1075d919944d18f3f29e2945ad2b39fce');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T09:17:57.019318Z","correlation_id":"5e7f611f5016b645","data":{"job":"job-ce7cf8204a5d","plan":"plan-11130a525fe53053","state":"queued"},"name":"job.requested","principal":"ann"}','262748cb24302c8f3c4ce112f8a9abfb069be76327c9815b89637e7f1af45ddf');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T09:17:57.200573Z","correlation_id":"5e7f611f5016b645","data":{"approval":"approval-f836881c4b051282","job":"job-ce7cf8204a5d","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','d712e6be35aa6b267334ba65afcbed1c1c763bc86e83492e205428118c9b648d');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T09:17:57.227321Z","correlation_id":"5e7f611f5016b645","data":{"data":{"digest":"3cecde8bd8c6ece32decde3a6123f3804c0f6100","replaced":{"memory":"512","tags":"atlas"}},"digest":"22f239dc427d880aa52e3b7ff2c2d03c89e2c004519fcc2658c2bdf287c2b679","job":"job-ce7cf8204a5d","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7b14d121eb859af4a4427a92fee39637af7af48bdab7d1020d013e32e4a9c6f9');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T09:17:57.234610Z","correlation_id":"5e7f611f5016b645","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-ce7cf8204a5d","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','24091a84f7cc1e7625e562188c01836c85df396a0b63fd42c5896351bdb67fb0');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T09:17:57.238744Z","correlation_id":"5e7f611f5016b645","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-ce7cf8204a5d","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7d2dee7e1e3cf90ca78d4673fa486b11ee4eda694853859113a925cbcdada9b4');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T09:17:57.249454Z","correlation_id":"5e7f611f5016b645","data":{"data":{"digest":"3bfbfef2743303d6ce2b23c7b098e81ea1076dfa","size_gib":10},"digest":"ced959f99cb7f47a7fed941347ffe71868bd9eb08f2b8a7572de0ca9bcbe5f78","job":"job-ce7cf8204a5d","step":"one/grow-scsi1","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7b5bec10550baa1fd1a6ec433b3f6975860f517351b92b9c7079dad1e7d9cfd3');
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
INSERT INTO "deployments" VALUES('one-5fec2e11','one','dev','aa58616b797f9d10647256956a18ebf9','one-5fec2e11',1,1,'2026-11-29T09:17:56.863292+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-a3de10149a3c','one/clone','2026-11-29T09:17:56.500768+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a3de10149a3c','one/configure','2026-11-29T09:17:56.500768+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a3de10149a3c','one/grow-scsi0','2026-11-29T09:17:56.500768+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a3de10149a3c','one/start','2026-11-29T09:17:56.500768+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a3de10149a3c','one/ready','2026-11-29T09:17:56.500768+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a3de10149a3c','one/ha','2026-11-29T09:17:56.500768+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a3de10149a3c','one/verify','2026-11-29T09:17:56.500768+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ce7cf8204a5d','one/configure','2026-11-29T09:17:57.172709+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ce7cf8204a5d','one/grow-scsi1','2026-11-29T09:17:57.172709+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ce7cf8204a5d','one/verify','2026-11-29T09:17:57.172709+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-a3de10149a3c','deployment/one-5fec2e11');
INSERT INTO "job_targets" VALUES('job-a3de10149a3c','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-ce7cf8204a5d','deployment/one-5fec2e11');
INSERT INTO "job_targets" VALUES('job-ce7cf8204a5d','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-a3de10149a3c','plan-c4af5fa2d01359c7','one-5fec2e11','succeeded','done','[]','ann','be0125d2c43e7ba5','approval-3a3391bda39d7d61',0,0,0,NULL,7,7,'','2026-11-29T09:17:56.324248+00:00','2026-11-29T09:17:56.500768+00:00','2026-11-29T09:17:56.863292+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-ce7cf8204a5d','plan-11130a525fe53053','one-5fec2e11','running','','[]','ann','5e7f611f5016b645','approval-f836881c4b051282',0,0,0,NULL,1,3,'change memory from 512MiB to 1GiB, tags of one-01','2026-11-29T09:17:57.008549+00:00','2026-11-29T09:17:57.172709+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-a3de10149a3c','one/clone','intended','2026-11-29T09:17:56.602206+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-a3de10149a3c','one/clone','submitted','2026-11-29T09:17:56.620129+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BEDC4:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-a3de10149a3c','one/clone','done','2026-11-29T09:17:56.640454+00:00','{"task": "OK", "node": "pve1", "identity": "58e6a3eb-ce5f-403e-b5df-06ad23186fd8", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-a3de10149a3c','one/configure','intended','2026-11-29T09:17:56.655620+00:00','{"digest": "bc51271b7ddc1abe26f483fe6ccefae5516b2d8f", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:46:5C:8F,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-a3de10149a3c','one/configure','submitted','2026-11-29T09:17:56.665486+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-a3de10149a3c','one/configure','done','2026-11-29T09:17:56.671130+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-a3de10149a3c','one/grow-scsi0','intended','2026-11-29T09:17:56.682397+00:00','{"digest": "badd257190cbded0762249189954383fc32d9216", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-a3de10149a3c','one/grow-scsi0','submitted','2026-11-29T09:17:56.690778+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BEDC4:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-a3de10149a3c','one/grow-scsi0','done','2026-11-29T09:17:56.700211+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-a3de10149a3c','one/start','intended','2026-11-29T09:17:56.728171+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-a3de10149a3c','one/start','submitted','2026-11-29T09:17:56.744956+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BEDC4:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-a3de10149a3c','one/start','done','2026-11-29T09:17:56.754165+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-a3de10149a3c','one/ready','intended','2026-11-29T09:17:56.764482+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-a3de10149a3c','one/ready','submitted','2026-11-29T09:17:56.769948+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-a3de10149a3c','one/ready','done','2026-11-29T09:17:56.786682+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-a3de10149a3c','one/ha','intended','2026-11-29T09:17:56.803052+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-a3de10149a3c','one/ha','submitted','2026-11-29T09:17:56.827913+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-a3de10149a3c','one/ha','done','2026-11-29T09:17:56.833458+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-a3de10149a3c','one/verify','intended','2026-11-29T09:17:56.838604+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-a3de10149a3c','one/verify','submitted','2026-11-29T09:17:56.843417+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-a3de10149a3c','one/verify','done','2026-11-29T09:17:56.855185+00:00','{"identity": "58e6a3eb-ce5f-403e-b5df-06ad23186fd8", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-ce7cf8204a5d','one/configure','intended','2026-11-29T09:17:57.227321+00:00','{"digest": "3cecde8bd8c6ece32decde3a6123f3804c0f6100", "replaced": {"memory": "512", "tags": "atlas"}}');
INSERT INTO "journal" VALUES(23,'job-ce7cf8204a5d','one/configure','submitted','2026-11-29T09:17:57.234610+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(24,'job-ce7cf8204a5d','one/configure','done','2026-11-29T09:17:57.238744+00:00','{}');
INSERT INTO "journal" VALUES(25,'job-ce7cf8204a5d','one/grow-scsi1','intended','2026-11-29T09:17:57.249454+00:00','{"digest": "3bfbfef2743303d6ce2b23c7b098e81ea1076dfa", "size_gib": 10}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-a3de10149a3c',1,'','2026-11-29T09:18:26.489098+00:00');
INSERT INTO "leases" VALUES('job-ce7cf8204a5d',1,'vm-30954-7825a6f1','2026-11-29T09:18:27.163929+00:00');
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
INSERT INTO "members" VALUES('one-5fec2e11','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "58e6a3eb-ce5f-403e-b5df-06ad23186fd8", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-c4af5fa2d01359c7','one-5fec2e11','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-5fec2e11", "name": "one", "nonce": "aa58616b797f9d10647256956a18ebf9", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-5fec2e11", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T09:17:56.287223Z", "expires_at": "2026-11-29T10:17:56.287223Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "aa58616b797f9d10647256956a18ebf9", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-5fec2e11.\natlas:aa58616b797f9d10647256956a18ebf9", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "aa58616b797f9d10647256956a18ebf9", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "aa58616b797f9d10647256956a18ebf9", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "aa58616b797f9d10647256956a18ebf9"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "aa58616b797f9d10647256956a18ebf9", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "aa58616b797f9d10647256956a18ebf9", "state": "started", "group": "", "comment": "atlas:aa58616b797f9d10647256956a18ebf9"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "aa58616b797f9d10647256956a18ebf9", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T09:17:56.217125Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T09:17:56.222263Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T09:17:56.239553Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T09:17:56.253694Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T10:17:56.287223+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-11130a525fe53053','one-5fec2e11','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-5fec2e11", "name": "one", "nonce": "aa58616b797f9d10647256956a18ebf9", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-5fec2e11", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-29T09:17:56.985555Z", "expires_at": "2026-11-29T10:17:56.985555Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "aa58616b797f9d10647256956a18ebf9", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "aa58616b797f9d10647256956a18ebf9", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "aa58616b797f9d10647256956a18ebf9", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T09:17:56.928369Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T09:17:56.932452Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T09:17:56.943861Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T09:17:56.953374Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change of a cluster (and 1 further step alike)", "client_may_answer": false}','2026-11-29T10:17:56.985555+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-5fec2e11',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T09:17:56.202703+00:00');
INSERT INTO "specs" VALUES('one-5fec2e11',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-29T09:17:56.920103+00:00');
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
