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
INSERT INTO "approvals" VALUES('approval-a0f437a895c71e4b','plan-c728c1e05751d219','approve','{"format": "atlas-approval/v1", "id": "approval-a0f437a895c71e4b", "plan_digest": "c728c1e05751d2193501c8a62d831f32af581dfea0e9838f3412b2966a0812e9", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:08.867740Z", "expires_at": "2026-11-29T11:53:08.857759Z", "signature": "yqH6DaSGYEsvplE4OaBz9dlOEf2rHMm2g12AhTUDjaHWCnFkLLKtHQh1ow+DjM6/Sidz4vyfhAWdz5ua8IzhBA=="}','job-e5b4b30de6db');
INSERT INTO "approvals" VALUES('approval-ea36162310cfbbb7','plan-6b36020dfdb1ee01','approve','{"format": "atlas-approval/v1", "id": "approval-ea36162310cfbbb7", "plan_digest": "6b36020dfdb1ee01399ea968f722db81aaf6caddb624f4ea96d559c329cb6ff2", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:09.394709Z", "expires_at": "2026-11-29T11:53:09.388331Z", "signature": "9CqPOEJE55B0nH8OgcKKUe8fPpAZHLUiQURN0Msgt2DHyWDbOm+JPNpRC5PgKKloKBG4huDY0r/qI03v9V0ZAA=="}','job-ac0ffa7538dd');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T10:53:08.806256Z","correlation_id":"9af2d9704aa4e503","data":{"answers":[],"revision":1,"spec":"one-5b406896"},"name":"spec.saved","principal":"ann"}','ead65cff42816f4f255fed6b9cc725f593ed17805f85dff59d6f6d98fde6776a');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T10:53:08.863775Z","correlation_id":"9af2d9704aa4e503","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-5b406896","digest":"c728c1e05751d2193501c8a62d831f32af581dfea0e9838f3412b2966a0812e9","effect":"create","plan":"plan-c728c1e05751d219","steps":7},"name":"plan.made","principal":"ann"}','2a222d2af805aeb807209eaf200ea126e7d058f4b886550305ba267c48a30518');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T10:53:08.867974Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:08.857759Z","format":"atlas-approval/v1","id":"approval-a0f437a895c71e4b","made_at":"2026-11-29T10:53:08.867740Z","method":"signature","plan":"plan-c728c1e05751d219","plan_digest":"c728c1e05751d2193501c8a62d831f32af581dfea0e9838f3412b2966a0812e9"},"name":"approval.given","principal":"bea"}','10e2f0778d7845d1dd13fc7e8d6457708346381a09e7e0f16669ca7d212a9fec');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T10:53:08.884623Z","correlation_id":"db8a8334c5f3724c","data":{"job":"job-e5b4b30de6db","plan":"plan-c728c1e05751d219","state":"queued"},"name":"job.requested","principal":"ann"}','e65e85476c348752c08ba7a9c11a4f7845925aa8535204fd21a6bebda285dace');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T10:53:09.019115Z","correlation_id":"db8a8334c5f3724c","data":{"approval":"approval-a0f437a895c71e4b","job":"job-e5b4b30de6db","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','879c607aa775d311d069779e4e95577826581ed87514eceb2ff4ef1dcd8e6cae');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T10:53:09.048401Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-e5b4b30de6db","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f67704566dd4aa2320150d736685809d49aa8995b211ae03dbadbe4669446ed5');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T10:53:09.058084Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C0415:qmclone:9000:atlas@pve!deploy:"},"digest":"249e1bf1635fc56af9077b99d21a4b4dd2beb82d06f5989aa6fd48b6f7063bdd","job":"job-e5b4b30de6db","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c06b2097e294695511d1b7acbe27f659dee135ff41bbd36f946aaa039d45c09e');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T10:53:09.071559Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"be35c306-c1c1-4f92-a135-a2fec35620f6","node":"pve1","task":"OK"},"digest":"7cdea581bf9c340b18f808ac7cfd6808e49688634cd80ecbd813186a648f0166","job":"job-e5b4b30de6db","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4c9a432220100cd974e37711fcebdf699243f0ca2ab08779640c67acf94dddcd');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T10:53:09.082902Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"digest":"b4a1e3a6bb05d05f24dfb07a0abbc88d5289233e","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:1B:2E:82,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"2f31a04498a4de3cb659564064206c4a49300d69488fd6f4a576adeb218b972f","job":"job-e5b4b30de6db","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3937d695b6f557aff939fad347e87fb4bcf48de466e222e41b8511f5c64ceb43');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T10:53:09.089987Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e5b4b30de6db","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d5968ec400f87df55210075124ebdfed380f8efbdb84d881686cf9e472d98fcf');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T10:53:09.095268Z","correlation_id":"db8a8334c5f3724c","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e5b4b30de6db","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','34c22f2b248567f1f653a30b22224f606d5de785151d80ed77d312df3c6c51fd');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T10:53:09.109242Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"digest":"67e2c09fe98d159ec2c487406de5bc3c6c6757ad","size_gib":10},"digest":"65c32f2ea56bf6119b27ca7bcacb7c2d26f91b6298a65bb950630db21612440f","job":"job-e5b4b30de6db","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','33474807d47221161e23e2e6e74e6ead30af329ae4ed58f87685e05206651c61');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T10:53:09.116426Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C0415:resize:2000:atlas@pve!deploy:"},"digest":"119ea46ea2b1edb6894c0a3a01be3fb12c7efd95736ed54cf87ffcb6caff7fa2","job":"job-e5b4b30de6db","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a005b109cb2759c6b7b7da8fc0c7df729108367706c300bc86e33447f7e25ee4');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T10:53:09.122658Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-e5b4b30de6db","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d1ce1cc2b8820e31d47cc37bf5e6f56a9fe67b7490a5b64f1a094badc2134635');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T10:53:09.133455Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-e5b4b30de6db","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a58cfe79e41960baf0c6d4237cf7be7d2564df9a3f1a08a53e55d283fbd06531');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T10:53:09.143146Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C0415:qmstart:2000:atlas@pve!deploy:"},"digest":"a1563c40c6cbfffff507ec76b90765e48aba709451b75848670fbd9a5eedef49","job":"job-e5b4b30de6db","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b2544bd5888833dc081f1f98d5678f2a79ea8ac691e0aa66967318ec9b13a9e4');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T10:53:09.149561Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-e5b4b30de6db","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d7319c68f5f5ac73173fefd65ce1de5698223eece7fbad28b97c7d81ff36edf7');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T10:53:09.155733Z","correlation_id":"db8a8334c5f3724c","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e5b4b30de6db","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cc9d60ec14b18ce6326a46d3417c42723bd6a753616c65cf2383e48ff249792e');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T10:53:09.158888Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e5b4b30de6db","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ee4285104a5bd81510173db9b7d66e29e0e9f4e6ccec842d0e4e5800e9a385c7');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T10:53:09.169711Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-e5b4b30de6db","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','482607cbe7985fdd2298f0b598246e62c9c30fcbb8e675e8f0dfdc1e8e3d6aef');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T10:53:09.181879Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-e5b4b30de6db","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','30c3ae21ffd155e5818f765be0ab25fbab514452bf1bf232b37ea43ad53ec39d');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T10:53:09.199378Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e5b4b30de6db","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8b9482d55e252ebd79c2e3b03f1db05e829aa828a82b6a1b6be8d0217b1a7fa1');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T10:53:09.281060Z","correlation_id":"db8a8334c5f3724c","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e5b4b30de6db","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7bf64af2b969ced144f157ee24010583e6cbe2a9daf1143a5158ba710adf054f');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T10:53:09.285136Z","correlation_id":"db8a8334c5f3724c","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e5b4b30de6db","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','242744335b31821186ff03720d21f1f9076769a60338fe41670df5ae9df5e015');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T10:53:09.287693Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e5b4b30de6db","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a7a32dee433d2e337c02fbb49af5c6181a3c1faffbc0e4e7f6ed860f40d324ca');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T10:53:09.294759Z","correlation_id":"db8a8334c5f3724c","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"be35c306-c1c1-4f92-a135-a2fec35620f6"},"digest":"b474d84d0a47b011d2c0de8acb9df9ee89124aa5a7aaa2d73b3d60784a257e78","job":"job-e5b4b30de6db","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fea9465a182bf95bd7a07dccd20d47ee1ba35be46d39732c7558e5df15e09011');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T10:53:09.299177Z","correlation_id":"db8a8334c5f3724c","data":{"job":"job-e5b4b30de6db","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','dcc5bcbe69df9b397db1894b58ca9104e865d1470e4ffa8d869a1a44724c326a');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T10:53:09.347158Z","correlation_id":"8b0f1ebc8acda182","data":{"answers":[],"revision":2,"spec":"one-5b406896"},"name":"spec.saved","principal":"ann"}','5e8b5c45fc4c99e3b910a2916be4b86be4f7aa385ff08b3d7c4b2fad867434c0');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T10:53:09.391680Z","correlation_id":"8b0f1ebc8acda182","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)","rule":"changes"},"deployment":"one-5b406896","digest":"6b36020dfdb1ee01399ea968f722db81aaf6caddb624f4ea96d559c329cb6ff2","effect":"change","plan":"plan-6b36020dfdb1ee01","steps":3},"name":"plan.made","principal":"ann"}','7e614db815dca6386dca1e472a022fb6b772b3ca5bc1c3e6a91d2ae79bd552c7');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T10:53:09.394912Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:09.388331Z","format":"atlas-approval/v1","id":"approval-ea36162310cfbbb7","made_at":"2026-11-29T10:53:09.394709Z","method":"signature","plan":"plan-6b36020dfdb1ee01","plan_digest":"6b36020dfdb1ee01399ea968f722db81aaf6caddb624f4ea96d559c329cb6ff2"},"name":"approval.given","principal":"bea"}','514284684f202b9b156c957ec48f213e58358079a7504666170fd9b1edc21921');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T10:53:09.405794Z","correlation_id":"3dba43a95db081f1","data":{"job":"job-ac0ffa7538dd","plan":"plan-6b36020dfdb1ee01","state":"queued"},"name":"job.requested","principal":"ann"}','ce0cba5af0883c777401a88edd4c7a48715fe7c6116f1e86adab848275d239aa');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T10:53:09.586711Z","correlation_id":"3dba43a95db081f1","data":{"approval":"approval-ea36162310cfbbb7","job":"job-ac0ffa7538dd","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','344b9e19d8ae4ba4ff5ccee639b1bea7af0b21a8233e60a6ab79149d427c7a02');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T10:53:09.611854Z","correlation_id":"3dba43a95db081f1","data":{"data":{"digest":"afb91e4cdb2c2ed7b731260b3e29b921fa45f8f0","replaced":{"memory":"512","tags":"atlas"}},"digest":"96011b1b65c77760ae0acad223b9dd5393a5c171e5eebe78026711d63b2ad42e","job":"job-ac0ffa7538dd","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','373392cf64a96b8ec3574b2d459e5abd1a2957d6e7f7bb57a40b2f4126bb87fc');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T10:53:09.619414Z","correlation_id":"3dba43a95db081f1","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-ac0ffa7538dd","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5dffc32eb7581d62aa649df285cfa596ee1cd9c4ca170418fc52a38b73bdfc20');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T10:53:09.623833Z","correlation_id":"3dba43a95db081f1","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-ac0ffa7538dd","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a17212ea396b9bbcfe1d751a69f250dfdfffe385b61021aa10303add65223ab0');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T10:53:09.631188Z","correlation_id":"3dba43a95db081f1","data":{"data":{"digest":"ef798b00bf5233cf6f55650f968872cb0eae5a30","size_gib":10},"digest":"b657188690a6743cb77be15f2fc80d4ffee1051a86bd286b95cd21de4c54fd80","job":"job-ac0ffa7538dd","step":"one/grow-scsi1","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','867f73fb3d05bafec62a9691f0b51dc883e74480b76074f7e36d60381ba9d8b8');
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
INSERT INTO "deployments" VALUES('one-5b406896','one','dev','11f4710b6622daab1935f8b7c74de9d5','one-5b406896',1,1,'2026-11-29T10:53:09.299177+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-e5b4b30de6db','one/clone','2026-11-29T10:53:08.996495+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e5b4b30de6db','one/configure','2026-11-29T10:53:08.996495+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e5b4b30de6db','one/grow-scsi0','2026-11-29T10:53:08.996495+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e5b4b30de6db','one/start','2026-11-29T10:53:08.996495+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e5b4b30de6db','one/ready','2026-11-29T10:53:08.996495+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e5b4b30de6db','one/ha','2026-11-29T10:53:08.996495+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e5b4b30de6db','one/verify','2026-11-29T10:53:08.996495+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ac0ffa7538dd','one/configure','2026-11-29T10:53:09.560527+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ac0ffa7538dd','one/grow-scsi1','2026-11-29T10:53:09.560527+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ac0ffa7538dd','one/verify','2026-11-29T10:53:09.560527+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-e5b4b30de6db','deployment/one-5b406896');
INSERT INTO "job_targets" VALUES('job-e5b4b30de6db','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-ac0ffa7538dd','deployment/one-5b406896');
INSERT INTO "job_targets" VALUES('job-ac0ffa7538dd','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-e5b4b30de6db','plan-c728c1e05751d219','one-5b406896','succeeded','done','[]','ann','db8a8334c5f3724c','approval-a0f437a895c71e4b',0,0,0,NULL,7,7,'','2026-11-29T10:53:08.875042+00:00','2026-11-29T10:53:08.996495+00:00','2026-11-29T10:53:09.299177+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-ac0ffa7538dd','plan-6b36020dfdb1ee01','one-5b406896','running','','[]','ann','3dba43a95db081f1','approval-ea36162310cfbbb7',0,0,0,NULL,1,3,'change memory from 512MiB to 1GiB, tags of one-01','2026-11-29T10:53:09.400129+00:00','2026-11-29T10:53:09.560527+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-e5b4b30de6db','one/clone','intended','2026-11-29T10:53:09.048401+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-e5b4b30de6db','one/clone','submitted','2026-11-29T10:53:09.058084+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C0415:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-e5b4b30de6db','one/clone','done','2026-11-29T10:53:09.071559+00:00','{"task": "OK", "node": "pve1", "identity": "be35c306-c1c1-4f92-a135-a2fec35620f6", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-e5b4b30de6db','one/configure','intended','2026-11-29T10:53:09.082902+00:00','{"digest": "b4a1e3a6bb05d05f24dfb07a0abbc88d5289233e", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:1B:2E:82,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-e5b4b30de6db','one/configure','submitted','2026-11-29T10:53:09.089987+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-e5b4b30de6db','one/configure','done','2026-11-29T10:53:09.095268+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-e5b4b30de6db','one/grow-scsi0','intended','2026-11-29T10:53:09.109242+00:00','{"digest": "67e2c09fe98d159ec2c487406de5bc3c6c6757ad", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-e5b4b30de6db','one/grow-scsi0','submitted','2026-11-29T10:53:09.116426+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C0415:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-e5b4b30de6db','one/grow-scsi0','done','2026-11-29T10:53:09.122658+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-e5b4b30de6db','one/start','intended','2026-11-29T10:53:09.133455+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-e5b4b30de6db','one/start','submitted','2026-11-29T10:53:09.143146+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C0415:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-e5b4b30de6db','one/start','done','2026-11-29T10:53:09.149561+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-e5b4b30de6db','one/ready','intended','2026-11-29T10:53:09.155733+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-e5b4b30de6db','one/ready','submitted','2026-11-29T10:53:09.158888+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-e5b4b30de6db','one/ready','done','2026-11-29T10:53:09.169711+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-e5b4b30de6db','one/ha','intended','2026-11-29T10:53:09.181879+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-e5b4b30de6db','one/ha','submitted','2026-11-29T10:53:09.199378+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-e5b4b30de6db','one/ha','done','2026-11-29T10:53:09.281060+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-e5b4b30de6db','one/verify','intended','2026-11-29T10:53:09.285136+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-e5b4b30de6db','one/verify','submitted','2026-11-29T10:53:09.287693+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-e5b4b30de6db','one/verify','done','2026-11-29T10:53:09.294759+00:00','{"identity": "be35c306-c1c1-4f92-a135-a2fec35620f6", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-ac0ffa7538dd','one/configure','intended','2026-11-29T10:53:09.611854+00:00','{"digest": "afb91e4cdb2c2ed7b731260b3e29b921fa45f8f0", "replaced": {"memory": "512", "tags": "atlas"}}');
INSERT INTO "journal" VALUES(23,'job-ac0ffa7538dd','one/configure','submitted','2026-11-29T10:53:09.619414+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(24,'job-ac0ffa7538dd','one/configure','done','2026-11-29T10:53:09.623833+00:00','{}');
INSERT INTO "journal" VALUES(25,'job-ac0ffa7538dd','one/grow-scsi1','intended','2026-11-29T10:53:09.631188+00:00','{"digest": "ef798b00bf5233cf6f55650f968872cb0eae5a30", "size_gib": 10}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-e5b4b30de6db',1,'','2026-11-29T10:53:38.988803+00:00');
INSERT INTO "leases" VALUES('job-ac0ffa7538dd',1,'vm-5160-5ad17fd1','2026-11-29T10:53:39.552341+00:00');
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
INSERT INTO "members" VALUES('one-5b406896','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "be35c306-c1c1-4f92-a135-a2fec35620f6", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-c728c1e05751d219','one-5b406896','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-5b406896", "name": "one", "nonce": "11f4710b6622daab1935f8b7c74de9d5", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-5b406896", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T10:53:08.857759Z", "expires_at": "2026-11-29T11:53:08.857759Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "11f4710b6622daab1935f8b7c74de9d5", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-5b406896.\natlas:11f4710b6622daab1935f8b7c74de9d5", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "11f4710b6622daab1935f8b7c74de9d5", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "11f4710b6622daab1935f8b7c74de9d5", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "11f4710b6622daab1935f8b7c74de9d5"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "11f4710b6622daab1935f8b7c74de9d5", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "11f4710b6622daab1935f8b7c74de9d5", "state": "started", "group": "", "comment": "atlas:11f4710b6622daab1935f8b7c74de9d5"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "11f4710b6622daab1935f8b7c74de9d5", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T10:53:08.811709Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T10:53:08.814994Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T10:53:08.825992Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T10:53:08.837069Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T11:53:08.857759+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-6b36020dfdb1ee01','one-5b406896','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-5b406896", "name": "one", "nonce": "11f4710b6622daab1935f8b7c74de9d5", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-5b406896", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-29T10:53:09.388331Z", "expires_at": "2026-11-29T11:53:09.388331Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "11f4710b6622daab1935f8b7c74de9d5", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "11f4710b6622daab1935f8b7c74de9d5", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "11f4710b6622daab1935f8b7c74de9d5", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T10:53:09.351549Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T10:53:09.354767Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T10:53:09.361894Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T10:53:09.369218Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)", "client_may_answer": false}','2026-11-29T11:53:09.388331+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-5b406896',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T10:53:08.803985+00:00');
INSERT INTO "specs" VALUES('one-5b406896',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-29T10:53:09.345614+00:00');
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
