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
INSERT INTO "approvals" VALUES('approval-c5f6a1ef708a086d','plan-ea2e552316bd9901','approve','{"format": "atlas-approval/v1", "id": "approval-c5f6a1ef708a086d", "plan_digest": "ea2e552316bd99012cbb97f035b2136061e1c342985523335243632f1ba3ea5e", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:07.968506Z", "expires_at": "2026-11-29T11:53:07.959307Z", "signature": "7XDLr60NmXo6hgzrznGFP3fR5GICxVIhI4ho+jGe5KppOPcPqcDiYhq1TVQ1PwyE4mhewu/QcX2PO0+8sxNdDQ=="}','job-217b7553eca1');
INSERT INTO "approvals" VALUES('approval-d532f05a303f0547','plan-05247aa83ac91da0','approve','{"format": "atlas-approval/v1", "id": "approval-d532f05a303f0547", "plan_digest": "05247aa83ac91da0c4e0e154634e51c3a1b426e3ca01558974341a637a21a287", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:08.491852Z", "expires_at": "2026-11-29T11:53:08.484444Z", "signature": "JboDVQQ/IIhNzT4i3p7Bdrc3gsGrYwrJhxTrByoj+iUtlPceDIfRctzgm0zHRRah9xV3Q9BLvHPq47yY74fbBQ=="}','job-88f10dcdb2f7');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T10:53:07.913866Z","correlation_id":"6f06d9f64c31517e","data":{"answers":[],"revision":1,"spec":"one-0d589fb6"},"name":"spec.saved","principal":"ann"}','3a5cc6e276bafd2cec95b11b9f72215daf4bd8161a7e333f8a208f9601d11f4a');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T10:53:07.965118Z","correlation_id":"6f06d9f64c31517e","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-0d589fb6","digest":"ea2e552316bd99012cbb97f035b2136061e1c342985523335243632f1ba3ea5e","effect":"create","plan":"plan-ea2e552316bd9901","steps":7},"name":"plan.made","principal":"ann"}','cb7523e4890cea7252cebd1549ae1d5a8cd860361098de231fca6b48e26d1eb8');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T10:53:07.968740Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:07.959307Z","format":"atlas-approval/v1","id":"approval-c5f6a1ef708a086d","made_at":"2026-11-29T10:53:07.968506Z","method":"signature","plan":"plan-ea2e552316bd9901","plan_digest":"ea2e552316bd99012cbb97f035b2136061e1c342985523335243632f1ba3ea5e"},"name":"approval.given","principal":"bea"}','d1e26a7d87de40fff2a0039da545d2776fc9dd747d36242b5436c67ddbb12160');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T10:53:07.985441Z","correlation_id":"aee21b269aff47b5","data":{"job":"job-217b7553eca1","plan":"plan-ea2e552316bd9901","state":"queued"},"name":"job.requested","principal":"ann"}','eb9dd6fb4eab6799bee5d32569c433f5b77b2a0a0aaeb8d7821521b7f654c874');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T10:53:08.124460Z","correlation_id":"aee21b269aff47b5","data":{"approval":"approval-c5f6a1ef708a086d","job":"job-217b7553eca1","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','15efaa2c7af4414b82eae71f53a3352b7ea5862aab5855c6497a90f58effd991');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T10:53:08.161217Z","correlation_id":"aee21b269aff47b5","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-217b7553eca1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3a8e4b2731fc36425d2ac5e8c6799c8a848158ab5a4861cbd35332795cc49b19');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T10:53:08.174667Z","correlation_id":"aee21b269aff47b5","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C0414:qmclone:9000:atlas@pve!deploy:"},"digest":"3cee90b1ec593c3f6aa6f40a91833ddf27b6d1a047eb553285f7306d42a4a715","job":"job-217b7553eca1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','feddeeb1e07bfce6abde5c42609b1ae919a10638577fdd1299ca036531a173cf');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T10:53:08.186689Z","correlation_id":"aee21b269aff47b5","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"96a053b0-95e7-41d0-90cf-be77658622a6","node":"pve1","task":"OK"},"digest":"22abc83064a95518ee99dafc15136af48fc57fddbbf84c7217e4f0641eda2935","job":"job-217b7553eca1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','54b3cd5d3931ef055d022262103ba7daa6d1668803ea4d2f854f9693591c1872');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T10:53:08.200973Z","correlation_id":"aee21b269aff47b5","data":{"data":{"digest":"dced685ac1b48f96364f30fe0ad4cbc6dacd49a0","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:49:C4:75,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"e7d19eb09915a2923239d9b2ce03901e4b7ae099bbce139e483836f11e96d9e6","job":"job-217b7553eca1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d6b1093c20c5017d4ea6078afd6a68b1a926511231c93d4dc2ec123bec994750');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T10:53:08.208521Z","correlation_id":"aee21b269aff47b5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-217b7553eca1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','81c26d9570386c44058fec882be2d5b59a61e6131864c5ed2ea2135c9c94a603');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T10:53:08.211616Z","correlation_id":"aee21b269aff47b5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-217b7553eca1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ccb76722d161b4d5c9afae15b25f5608464dd12741e6316792d0463420b150f0');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T10:53:08.217842Z","correlation_id":"aee21b269aff47b5","data":{"data":{"digest":"0e744f5887dd4c667f74f743fda4483a9ea902fe","size_gib":10},"digest":"36425d5acd800b5615293227b3f84973ffe0f76ee503d48c80d3b9e30794f3b8","job":"job-217b7553eca1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','034e8f2d43082ef5633a363bbef363c890984f618eb1e4fb3b7850f11cb72c95');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T10:53:08.223470Z","correlation_id":"aee21b269aff47b5","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C0414:resize:2000:atlas@pve!deploy:"},"digest":"6dfe13ca51b0ac253a8128979b2ca78f907e8a1d514628b57d2dea0601293ed0","job":"job-217b7553eca1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3fc408456438e50015ab9d97a903990d12cd7f6a5a0e73c4ad5e64b2ecf46321');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T10:53:08.227986Z","correlation_id":"aee21b269aff47b5","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-217b7553eca1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fccfd35997cd357b88e0079658783c4cd376e0bef72b82791e53a09a931a0714');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T10:53:08.236021Z","correlation_id":"aee21b269aff47b5","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-217b7553eca1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5e68c81fb9756b54647f88fdba3568a58c3ea14d7d58f1401f2ed49a8a7009f5');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T10:53:08.243242Z","correlation_id":"aee21b269aff47b5","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C0414:qmstart:2000:atlas@pve!deploy:"},"digest":"06e46b3bb27c3ff13a8124d80d239065f5300fffa449fb19a89004f18b10c3ba","job":"job-217b7553eca1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','10ae0af05e4b80c79d24282bf6527b7d7825eecbb2943192d9b65bc111f59188');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T10:53:08.247484Z","correlation_id":"aee21b269aff47b5","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-217b7553eca1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9165d7a0115ccb4b1c3b9a6aec6bda96e67db9b35374cbcb46899432ae24287a');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T10:53:08.251498Z","correlation_id":"aee21b269aff47b5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-217b7553eca1","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','957430339b30bf86c8d1a5d274bdf08b098a066e4158b766b98f21dc149c849e');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T10:53:08.253748Z","correlation_id":"aee21b269aff47b5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-217b7553eca1","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ed09efdccf003195b8306724de617ee9b61b8080fec2850edd95737bf4744ae0');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T10:53:08.262631Z","correlation_id":"aee21b269aff47b5","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-217b7553eca1","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c7fc4b3f0d5465508f7ee5a281247368a96c67d0956e87b3d03c07815e214a1d');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T10:53:08.272319Z","correlation_id":"aee21b269aff47b5","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-217b7553eca1","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c0821a75cac27c10bdea37bfc6cdeb25f579318bb11112b7bcc9373d540d57a1');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T10:53:08.282549Z","correlation_id":"aee21b269aff47b5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-217b7553eca1","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f99c0138259d73976861cc7a5dc03e41ab312d88476dd2a1f3d01937487709c0');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T10:53:08.360387Z","correlation_id":"aee21b269aff47b5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-217b7553eca1","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','cf698b0d59c264f2ea308fafd67eefebf2ceacfa305fc60e0d00ecd945a6dbc3');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T10:53:08.364308Z","correlation_id":"aee21b269aff47b5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-217b7553eca1","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','abcc09bf734a55b0d36f8947c0aab13812e5019576327e9b1c19fb12688a379c');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T10:53:08.370302Z","correlation_id":"aee21b269aff47b5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-217b7553eca1","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f0a862acff593ac967aef984507090ba075cabf37225268671fa289637566bc7');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T10:53:08.377237Z","correlation_id":"aee21b269aff47b5","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"96a053b0-95e7-41d0-90cf-be77658622a6"},"digest":"be38facf2cd922214bc749ad729f1598ce5c44f13d9d0f0ca8a614e9da0293ba","job":"job-217b7553eca1","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','aae71705922ee2c89a99d0154e7d973e2f1fe8e6c4f3b5a1253d9395c0b3771d');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T10:53:08.381295Z","correlation_id":"aee21b269aff47b5","data":{"job":"job-217b7553eca1","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','8edd9023b74a3691a1ea9d9dfb17e4850d19a07228e887d98453189008636284');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T10:53:08.443364Z","correlation_id":"224aae7130793a7f","data":{"answers":[],"revision":2,"spec":"one-0d589fb6"},"name":"spec.saved","principal":"ann"}','70277d11c61f7b0b55c277b1e70686d11261e6121a133bda61aa3e36e5fad027');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T10:53:08.488659Z","correlation_id":"224aae7130793a7f","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)","rule":"changes"},"deployment":"one-0d589fb6","digest":"05247aa83ac91da0c4e0e154634e51c3a1b426e3ca01558974341a637a21a287","effect":"change","plan":"plan-05247aa83ac91da0","steps":3},"name":"plan.made","principal":"ann"}','0db4185d38db64252db1144ccffe54a9f21ae737cc23ab124e5e8ff2c53e4d72');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T10:53:08.492132Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:08.484444Z","format":"atlas-approval/v1","id":"approval-d532f05a303f0547","made_at":"2026-11-29T10:53:08.491852Z","method":"signature","plan":"plan-05247aa83ac91da0","plan_digest":"05247aa83ac91da0c4e0e154634e51c3a1b426e3ca01558974341a637a21a287"},"name":"approval.given","principal":"bea"}','1b79c58ecb07d5032dc90867756644a27056dc022472777de00498b8ce9df5cb');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T10:53:08.503735Z","correlation_id":"13c261abe0b91b71","data":{"job":"job-88f10dcdb2f7","plan":"plan-05247aa83ac91da0","state":"queued"},"name":"job.requested","principal":"ann"}','1e83c3b244f99ee976a3f7f4240f23c24ad3ea380525c6156e668682d3190cb7');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T10:53:08.659048Z","correlation_id":"13c261abe0b91b71","data":{"approval":"approval-d532f05a303f0547","job":"job-88f10dcdb2f7","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','2b3570173900b5c46a8aee1aadc03a8b791ccb13b802403cb0de38467ae7d6c4');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T10:53:08.680905Z","correlation_id":"13c261abe0b91b71","data":{"data":{"digest":"9547d40348aa82eed9cffc77e597e70de5e18daa","replaced":{"memory":"512","tags":"atlas"}},"digest":"20405f3730db814bad6265ed4fc19969bdd6cd91843ad2a8d81f6946b4f043e4","job":"job-88f10dcdb2f7","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','376270e324a7663d00f48c3e07dbbf22ed6a2656e7131da151e7e759dbb38983');
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
INSERT INTO "deployments" VALUES('one-0d589fb6','one','dev','714f1f5ee6714523a55a625493052047','one-0d589fb6',1,1,'2026-11-29T10:53:08.381295+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-217b7553eca1','one/clone','2026-11-29T10:53:08.098731+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-217b7553eca1','one/configure','2026-11-29T10:53:08.098731+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-217b7553eca1','one/grow-scsi0','2026-11-29T10:53:08.098731+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-217b7553eca1','one/start','2026-11-29T10:53:08.098731+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-217b7553eca1','one/ready','2026-11-29T10:53:08.098731+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-217b7553eca1','one/ha','2026-11-29T10:53:08.098731+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-217b7553eca1','one/verify','2026-11-29T10:53:08.098731+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-88f10dcdb2f7','one/configure','2026-11-29T10:53:08.636446+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-88f10dcdb2f7','one/grow-scsi1','2026-11-29T10:53:08.636446+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-88f10dcdb2f7','one/verify','2026-11-29T10:53:08.636446+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-217b7553eca1','deployment/one-0d589fb6');
INSERT INTO "job_targets" VALUES('job-217b7553eca1','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-88f10dcdb2f7','deployment/one-0d589fb6');
INSERT INTO "job_targets" VALUES('job-88f10dcdb2f7','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-217b7553eca1','plan-ea2e552316bd9901','one-0d589fb6','succeeded','done','[]','ann','aee21b269aff47b5','approval-c5f6a1ef708a086d',0,0,0,NULL,7,7,'','2026-11-29T10:53:07.976042+00:00','2026-11-29T10:53:08.098731+00:00','2026-11-29T10:53:08.381295+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-88f10dcdb2f7','plan-05247aa83ac91da0','one-0d589fb6','running','','[]','ann','13c261abe0b91b71','approval-d532f05a303f0547',0,0,0,NULL,0,3,'','2026-11-29T10:53:08.497728+00:00','2026-11-29T10:53:08.636446+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-217b7553eca1','one/clone','intended','2026-11-29T10:53:08.161217+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-217b7553eca1','one/clone','submitted','2026-11-29T10:53:08.174667+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C0414:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-217b7553eca1','one/clone','done','2026-11-29T10:53:08.186689+00:00','{"task": "OK", "node": "pve1", "identity": "96a053b0-95e7-41d0-90cf-be77658622a6", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-217b7553eca1','one/configure','intended','2026-11-29T10:53:08.200973+00:00','{"digest": "dced685ac1b48f96364f30fe0ad4cbc6dacd49a0", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:49:C4:75,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-217b7553eca1','one/configure','submitted','2026-11-29T10:53:08.208521+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-217b7553eca1','one/configure','done','2026-11-29T10:53:08.211616+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-217b7553eca1','one/grow-scsi0','intended','2026-11-29T10:53:08.217842+00:00','{"digest": "0e744f5887dd4c667f74f743fda4483a9ea902fe", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-217b7553eca1','one/grow-scsi0','submitted','2026-11-29T10:53:08.223470+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C0414:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-217b7553eca1','one/grow-scsi0','done','2026-11-29T10:53:08.227986+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-217b7553eca1','one/start','intended','2026-11-29T10:53:08.236021+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-217b7553eca1','one/start','submitted','2026-11-29T10:53:08.243242+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C0414:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-217b7553eca1','one/start','done','2026-11-29T10:53:08.247484+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-217b7553eca1','one/ready','intended','2026-11-29T10:53:08.251498+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-217b7553eca1','one/ready','submitted','2026-11-29T10:53:08.253748+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-217b7553eca1','one/ready','done','2026-11-29T10:53:08.262631+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-217b7553eca1','one/ha','intended','2026-11-29T10:53:08.272319+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-217b7553eca1','one/ha','submitted','2026-11-29T10:53:08.282549+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-217b7553eca1','one/ha','done','2026-11-29T10:53:08.360387+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-217b7553eca1','one/verify','intended','2026-11-29T10:53:08.364308+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-217b7553eca1','one/verify','submitted','2026-11-29T10:53:08.370302+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-217b7553eca1','one/verify','done','2026-11-29T10:53:08.377237+00:00','{"identity": "96a053b0-95e7-41d0-90cf-be77658622a6", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-88f10dcdb2f7','one/configure','intended','2026-11-29T10:53:08.680905+00:00','{"digest": "9547d40348aa82eed9cffc77e597e70de5e18daa", "replaced": {"memory": "512", "tags": "atlas"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-217b7553eca1',1,'','2026-11-29T10:53:38.091750+00:00');
INSERT INTO "leases" VALUES('job-88f10dcdb2f7',1,'vm-5137-b56cb23d','2026-11-29T10:53:38.630035+00:00');
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
INSERT INTO "members" VALUES('one-0d589fb6','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "96a053b0-95e7-41d0-90cf-be77658622a6", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-ea2e552316bd9901','one-0d589fb6','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-0d589fb6", "name": "one", "nonce": "714f1f5ee6714523a55a625493052047", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-0d589fb6", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T10:53:07.959307Z", "expires_at": "2026-11-29T11:53:07.959307Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "714f1f5ee6714523a55a625493052047", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-0d589fb6.\natlas:714f1f5ee6714523a55a625493052047", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "714f1f5ee6714523a55a625493052047", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "714f1f5ee6714523a55a625493052047", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "714f1f5ee6714523a55a625493052047"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "714f1f5ee6714523a55a625493052047", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "714f1f5ee6714523a55a625493052047", "state": "started", "group": "", "comment": "atlas:714f1f5ee6714523a55a625493052047"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "714f1f5ee6714523a55a625493052047", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T10:53:07.919029Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T10:53:07.921999Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T10:53:07.932685Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T10:53:07.942058Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T11:53:07.959307+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-05247aa83ac91da0','one-0d589fb6','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-0d589fb6", "name": "one", "nonce": "714f1f5ee6714523a55a625493052047", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-0d589fb6", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-29T10:53:08.484444Z", "expires_at": "2026-11-29T11:53:08.484444Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "714f1f5ee6714523a55a625493052047", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "714f1f5ee6714523a55a625493052047", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "714f1f5ee6714523a55a625493052047", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T10:53:08.449573Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T10:53:08.452770Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T10:53:08.459725Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T10:53:08.465430Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)", "client_may_answer": false}','2026-11-29T11:53:08.484444+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-0d589fb6',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T10:53:07.911323+00:00');
INSERT INTO "specs" VALUES('one-0d589fb6',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-29T10:53:08.441736+00:00');
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
