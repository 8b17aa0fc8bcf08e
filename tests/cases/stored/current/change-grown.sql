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
INSERT INTO "approvals" VALUES('approval-e6eee37359c2fe2f','plan-475bcae36d9f32ca','approve','{"format": "atlas-approval/v2", "id": "approval-e6eee37359c2fe2f", "anchor": {"server": "86f1213fa32e6a5a40131dc14f4221ef", "head": {"seq": 2, "mac": "916cda324e9ffe581fc130e71fdac59a0599cea7ba72995f98129af23bcaee7d"}}, "plan_digest": "475bcae36d9f32cab136504c9c26341df0111d6f27508c519df31dfbe9507db1", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:39.515227Z", "expires_at": "2026-11-29T20:11:39.441718Z", "signature": "zBYVpRCmuWmI5hW1h2IAXODX/YSjXgLatQWFepIHK/Bze8cvCDLAdk7SyUcB9NQoxIEuuKBg6B0rDV+2/uJ4BQ=="}','job-23eb9ee0d4d1');
INSERT INTO "approvals" VALUES('approval-415404a3d30e75d5','plan-8c58b5710862fe39','approve','{"format": "atlas-approval/v2", "id": "approval-415404a3d30e75d5", "anchor": {"server": "86f1213fa32e6a5a40131dc14f4221ef", "head": {"seq": 29, "mac": "3a2f9da0a33e31efb36655583237a67bb7d523235714dae3ee88338a233490c1"}}, "plan_digest": "8c58b5710862fe39d7666d5de40a233a8d549ca544886263b2a481c1fb372b76", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:41.389337Z", "expires_at": "2026-11-29T20:11:41.375550Z", "signature": "85V88XEua9EEKY/PtnFJyz3VqCJvuh1DLlzbrVGcgVaMdEWJvWBe16t/Fg3FygR4VGt1/GYknwqRZwf7XMyvBg=="}','job-2e85c339432e');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T19:11:39.257900Z","correlation_id":"ad2e00a6edb7315a","data":{"answers":[],"revision":1,"spec":"one-a00f728a"},"name":"spec.saved","principal":"ann"}','ab70636ad78883b6f687f3d681378061c6101998ad7bc2352f1a73033c08d847');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T19:11:39.481877Z","correlation_id":"ad2e00a6edb7315a","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-a00f728a","digest":"475bcae36d9f32cab136504c9c26341df0111d6f27508c519df31dfbe9507db1","effect":"create","plan":"plan-475bcae36d9f32ca","steps":7},"name":"plan.made","principal":"ann"}','916cda324e9ffe581fc130e71fdac59a0599cea7ba72995f98129af23bcaee7d');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T19:11:39.515599Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"916cda324e9ffe581fc130e71fdac59a0599cea7ba72995f98129af23bcaee7d","seq":2},"server":"86f1213fa32e6a5a40131dc14f4221ef"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:39.441718Z","format":"atlas-approval/v2","id":"approval-e6eee37359c2fe2f","made_at":"2026-11-29T19:11:39.515227Z","method":"signature","plan":"plan-475bcae36d9f32ca","plan_digest":"475bcae36d9f32cab136504c9c26341df0111d6f27508c519df31dfbe9507db1"},"name":"approval.given","principal":"bea"}','fcbdb89ddc6f89f78105010185857538a7079751d033d701e2e579db07e49bec');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T19:11:39.567308Z","correlation_id":"4c33a919c9d63233","data":{"job":"job-23eb9ee0d4d1","plan":"plan-475bcae36d9f32ca","state":"queued"},"name":"job.requested","principal":"ann"}','bcef5dcbd6e5ca975c0253e948fdaa7dcebeee140db19ce167e53c8ee03ad809');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T19:11:40.519517Z","correlation_id":"4c33a919c9d63233","data":{"approval":"approval-e6eee37359c2fe2f","job":"job-23eb9ee0d4d1","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','f6bb70a8ded55439df89981acdc9b5366769e67f93663842b8ba7bbf5ec30377');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T19:11:40.729399Z","correlation_id":"4c33a919c9d63233","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-23eb9ee0d4d1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2ac99457a7d0097cbe0be8fcdc89f036edc42557f4bf243007ff54541960c2c9');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T19:11:40.749353Z","correlation_id":"4c33a919c9d63233","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C78EC:qmclone:9000:atlas@pve!deploy:"},"digest":"e0acd885c3d50f23c924268c2553f3f9b07d9c6ac7e1030ddde5b8853251efff","job":"job-23eb9ee0d4d1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0a94b37aeff5cfd30ecf66998ed104b5e734838653299d32b30c72fd86a26aaf');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T19:11:40.772406Z","correlation_id":"4c33a919c9d63233","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"99c17f73-ec32-4a7c-a622-daaad368604b","node":"pve1","task":"OK"},"digest":"1a40fe56fac9f66da96388934de6f9e437b71142ea9348f689459c9c1e783337","job":"job-23eb9ee0d4d1","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e714a26c4febb92d80cbf4969085abf20b69fe76a03ef689b2e6c9bb42f28fa4');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T19:11:40.791654Z","correlation_id":"4c33a919c9d63233","data":{"data":{"digest":"d0217d607903fc429e2d4223ca72f4c3f6422b57","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:FE:AB:97,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"526aff0311842a124512876f58ebc3807a8a68c5f52dfdf3aab8f0fb8e6453ee","job":"job-23eb9ee0d4d1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','02e7e0b938ea3e2d626191bf907f9cae997661b8417d3bc6d1e28474791db363');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T19:11:40.804456Z","correlation_id":"4c33a919c9d63233","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-23eb9ee0d4d1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c1768d8165822334ae86e0a1aafb06dfec16f5ded7e30eacd186a7c7304a87b2');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T19:11:40.840333Z","correlation_id":"4c33a919c9d63233","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-23eb9ee0d4d1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e1092dcf406786bfa53eca4abd89216341cc6725c2ffbe1aa29ff000c4506265');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T19:11:40.858704Z","correlation_id":"4c33a919c9d63233","data":{"data":{"digest":"b983314d657ecbd1d247b10e89de2b704121f673","size_gib":10},"digest":"959c70cabb137dc1bd6326ecb569cf3f5b5c56302dfdae94b9b901a41182696b","job":"job-23eb9ee0d4d1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','03d136f9097a1e66f7c74279229ecf9836ff2883fe1851b66ceb36c3df1c2d6a');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T19:11:40.870973Z","correlation_id":"4c33a919c9d63233","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C78EC:resize:2000:atlas@pve!deploy:"},"digest":"46ef92b38d4140519553cc3ac12659b02c1ee866fc16a99802d478058fc8bdfa","job":"job-23eb9ee0d4d1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7b17d70d2ff46d764fe10bd47057276a4e02503ca7bc3ab415d2f435905f8708');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T19:11:40.886850Z","correlation_id":"4c33a919c9d63233","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-23eb9ee0d4d1","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7c270007bfedeffcc2806498a130e77edc28058650d45f2dab32f8c9245af5c7');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T19:11:40.912692Z","correlation_id":"4c33a919c9d63233","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-23eb9ee0d4d1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a6c90fac79a11f6d6d310d4563d4ecc10a6762b673cf8f672d38ce9fe20e3ba8');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T19:11:40.928935Z","correlation_id":"4c33a919c9d63233","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C78EC:qmstart:2000:atlas@pve!deploy:"},"digest":"0fc122c8accae12042bcb62bda2eb7ed421785d4a0ba91ce21a44631b3f9c2a0","job":"job-23eb9ee0d4d1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','dd4ff05b7e5d2f37d18ca00d7f5e184cdfd68b3792f65a4522742b835aa6b456');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T19:11:40.942538Z","correlation_id":"4c33a919c9d63233","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-23eb9ee0d4d1","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','853fbbbb73ec9e8f82bac868a1f9048ba9474e9005ec7f2134433f3c6ad21766');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T19:11:40.953368Z","correlation_id":"4c33a919c9d63233","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-23eb9ee0d4d1","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','86485cb1f7ce01b2ad5e39f98723339c57d0911d902794fe79bf0b598409f8ee');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T19:11:40.955573Z","correlation_id":"4c33a919c9d63233","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-23eb9ee0d4d1","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7dafa2f87ac1f67573f93289bc139f8dabf9400d8f5cce709364f2345606779b');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T19:11:40.977385Z","correlation_id":"4c33a919c9d63233","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-23eb9ee0d4d1","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6a49a101ac3504516dac260a041d7fe8987a95cf388b76a03085b57639fee2f2');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T19:11:41.000762Z","correlation_id":"4c33a919c9d63233","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-23eb9ee0d4d1","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5109c3c5c022ffe54ce932b5c0265ed6888b13799036deceda161eaea1fc7f61');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T19:11:41.033989Z","correlation_id":"4c33a919c9d63233","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-23eb9ee0d4d1","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d13b0363c7a165ee8fc99fb20416f7c9293171116c166ba91839ea7735e45ba3');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T19:11:41.062771Z","correlation_id":"4c33a919c9d63233","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-23eb9ee0d4d1","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bd0472b1f02247113e094c9d176d78574b0d5642a8786441f076f5ada0163bbe');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T19:11:41.065551Z","correlation_id":"4c33a919c9d63233","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-23eb9ee0d4d1","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','30281330c8b879c1fde065f5b8d3e453a5f22d9c3430da8b2cd730e67ac7ac71');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T19:11:41.071875Z","correlation_id":"4c33a919c9d63233","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-23eb9ee0d4d1","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c0c07d8f8c984ed3dd23f1681b964c670fe7d9f0d9fe123c159d71b95adfcc1e');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T19:11:41.084687Z","correlation_id":"4c33a919c9d63233","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"99c17f73-ec32-4a7c-a622-daaad368604b"},"digest":"6db3f8a69fb3373790246082350412c8ed2bf3d43c39df52c77dd59dd642be78","job":"job-23eb9ee0d4d1","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d687021b48d6ac8daace9865d125605a1024bd9f5b24a8c8fbaabdc441de6c52');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T19:11:41.088761Z","correlation_id":"4c33a919c9d63233","data":{"job":"job-23eb9ee0d4d1","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','7da3c38b37fe004709b3e01df9d16a9e8f83994925e63b0c4791f34e47448e29');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T19:11:41.236721Z","correlation_id":"5ab12f3da24f270f","data":{"answers":[],"revision":2,"spec":"one-a00f728a"},"name":"spec.saved","principal":"ann"}','0c449737e8f1604cd4c67c1789182ec3401c4eca9205a11223c57f70e14efa1b');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T19:11:41.380326Z","correlation_id":"5ab12f3da24f270f","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)","rule":"changes"},"deployment":"one-a00f728a","digest":"8c58b5710862fe39d7666d5de40a233a8d549ca544886263b2a481c1fb372b76","effect":"change","plan":"plan-8c58b5710862fe39","steps":3},"name":"plan.made","principal":"ann"}','3a2f9da0a33e31efb36655583237a67bb7d523235714dae3ee88338a233490c1');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T19:11:41.389545Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"3a2f9da0a33e31efb36655583237a67bb7d523235714dae3ee88338a233490c1","seq":29},"server":"86f1213fa32e6a5a40131dc14f4221ef"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:41.375550Z","format":"atlas-approval/v2","id":"approval-415404a3d30e75d5","made_at":"2026-11-29T19:11:41.389337Z","method":"signature","plan":"plan-8c58b5710862fe39","plan_digest":"8c58b5710862fe39d7666d5de40a233a8d549ca544886263b2a481c1fb372b76"},"name":"approval.given","principal":"bea"}','75bac6bed092f80b36de922222c7f2faf3644f41855ea6ebaabc9a15f99800e4');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T19:11:41.459108Z","correlation_id":"0c8b7183b0d825ad","data":{"job":"job-2e85c339432e","plan":"plan-8c58b5710862fe39","state":"queued"},"name":"job.requested","principal":"ann"}','0279bf678cba491f5e0f12fe30bcc7c382ed625cc7a6870dc822f29a55353f27');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T19:11:42.702875Z","correlation_id":"0c8b7183b0d825ad","data":{"approval":"approval-415404a3d30e75d5","job":"job-2e85c339432e","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','7349bf398fbfef9b70fb989e2374b4eb49b196c803de93113c7c6863e0081246');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T19:11:42.960800Z","correlation_id":"0c8b7183b0d825ad","data":{"data":{"digest":"774e18c1c9b1ab4fd1a326a724929417e58a2bf0","replaced":{"memory":"512","tags":"atlas"}},"digest":"1f30e0e7ced816c9e29596f54691c2c0f6635dd28c6bcc2af408c58d6610fc8c","job":"job-2e85c339432e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4b678ec8f354fb4fc8816079217e78a2bba3d5efc1650c9f0c4bf46a408b3250');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T19:11:42.984448Z","correlation_id":"0c8b7183b0d825ad","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-2e85c339432e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a0c910fa25e728dcb091db60f7afc40f969fa52505dbaa94eb9f9bf543c9ef2b');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T19:11:43.000049Z","correlation_id":"0c8b7183b0d825ad","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-2e85c339432e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0b9a9d4b7a61004e9d29f2cb3189b2000f0431b09343e3785f566a2252ea22b1');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T19:11:43.016796Z","correlation_id":"0c8b7183b0d825ad","data":{"data":{"digest":"d0849056af28e26c78b1e18f11007eef69ec9925","size_gib":10},"digest":"b5ec1b6a5091958d9a5293a8d91c03a274d7094d867097ae7d0abac6d19632c2","job":"job-2e85c339432e","step":"one/grow-scsi1","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b7e019241dc5540d066fd1c9ea53ce445df37c34e9f9e30da3389592296c540e');
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
INSERT INTO "deployments" VALUES('one-a00f728a','one','dev','37b5392436dbd4ebd77b470745114718','one-a00f728a',1,1,'2026-11-29T19:11:41.088761+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-23eb9ee0d4d1','one/clone','2026-11-29T19:11:40.459826+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-23eb9ee0d4d1','one/configure','2026-11-29T19:11:40.459826+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-23eb9ee0d4d1','one/grow-scsi0','2026-11-29T19:11:40.459826+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-23eb9ee0d4d1','one/start','2026-11-29T19:11:40.459826+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-23eb9ee0d4d1','one/ready','2026-11-29T19:11:40.459826+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-23eb9ee0d4d1','one/ha','2026-11-29T19:11:40.459826+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-23eb9ee0d4d1','one/verify','2026-11-29T19:11:40.459826+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2e85c339432e','one/configure','2026-11-29T19:11:42.643760+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2e85c339432e','one/grow-scsi1','2026-11-29T19:11:42.643760+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2e85c339432e','one/verify','2026-11-29T19:11:42.643760+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-23eb9ee0d4d1','deployment/one-a00f728a');
INSERT INTO "job_targets" VALUES('job-23eb9ee0d4d1','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-2e85c339432e','deployment/one-a00f728a');
INSERT INTO "job_targets" VALUES('job-2e85c339432e','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-23eb9ee0d4d1','plan-475bcae36d9f32ca','one-a00f728a','succeeded','done','[]','ann','4c33a919c9d63233','approval-e6eee37359c2fe2f',0,0,0,NULL,7,7,'','2026-11-29T19:11:39.539175+00:00','2026-11-29T19:11:40.459826+00:00','2026-11-29T19:11:41.088761+00:00','','deployment','apply','create','one-a00f728a','','',0);
INSERT INTO "jobs" VALUES('job-2e85c339432e','plan-8c58b5710862fe39','one-a00f728a','running','','[]','ann','0c8b7183b0d825ad','approval-415404a3d30e75d5',0,0,0,NULL,1,3,'change memory from 512MiB to 1GiB, tags of one-01','2026-11-29T19:11:41.437586+00:00','2026-11-29T19:11:42.643760+00:00',NULL,'','deployment','apply','change','one-a00f728a','','',0);
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
INSERT INTO "journal" VALUES(1,'job-23eb9ee0d4d1','one/clone','intended','2026-11-29T19:11:40.729399+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-23eb9ee0d4d1','one/clone','submitted','2026-11-29T19:11:40.749353+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C78EC:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-23eb9ee0d4d1','one/clone','done','2026-11-29T19:11:40.772406+00:00','{"task": "OK", "node": "pve1", "identity": "99c17f73-ec32-4a7c-a622-daaad368604b", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.043007);
INSERT INTO "journal" VALUES(4,'job-23eb9ee0d4d1','one/configure','intended','2026-11-29T19:11:40.791654+00:00','{"digest": "d0217d607903fc429e2d4223ca72f4c3f6422b57", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:FE:AB:97,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-23eb9ee0d4d1','one/configure','submitted','2026-11-29T19:11:40.804456+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-23eb9ee0d4d1','one/configure','done','2026-11-29T19:11:40.840333+00:00','{}','proxmox/configure',0.048679);
INSERT INTO "journal" VALUES(7,'job-23eb9ee0d4d1','one/grow-scsi0','intended','2026-11-29T19:11:40.858704+00:00','{"digest": "b983314d657ecbd1d247b10e89de2b704121f673", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-23eb9ee0d4d1','one/grow-scsi0','submitted','2026-11-29T19:11:40.870973+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C78EC:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-23eb9ee0d4d1','one/grow-scsi0','done','2026-11-29T19:11:40.886850+00:00','{"task": "OK"}','proxmox/grow_disk',0.028146);
INSERT INTO "journal" VALUES(10,'job-23eb9ee0d4d1','one/start','intended','2026-11-29T19:11:40.912692+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-23eb9ee0d4d1','one/start','submitted','2026-11-29T19:11:40.928935+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C78EC:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-23eb9ee0d4d1','one/start','done','2026-11-29T19:11:40.942538+00:00','{"task": "OK"}','proxmox/start',0.029846);
INSERT INTO "journal" VALUES(13,'job-23eb9ee0d4d1','one/ready','intended','2026-11-29T19:11:40.953368+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-23eb9ee0d4d1','one/ready','submitted','2026-11-29T19:11:40.955573+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-23eb9ee0d4d1','one/ready','done','2026-11-29T19:11:40.977385+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.024017);
INSERT INTO "journal" VALUES(16,'job-23eb9ee0d4d1','one/ha','intended','2026-11-29T19:11:41.000762+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-23eb9ee0d4d1','one/ha','submitted','2026-11-29T19:11:41.033989+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-23eb9ee0d4d1','one/ha','done','2026-11-29T19:11:41.062771+00:00','{}','proxmox/ha_add',0.062009);
INSERT INTO "journal" VALUES(19,'job-23eb9ee0d4d1','one/verify','intended','2026-11-29T19:11:41.065551+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-23eb9ee0d4d1','one/verify','submitted','2026-11-29T19:11:41.071875+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-23eb9ee0d4d1','one/verify','done','2026-11-29T19:11:41.084687+00:00','{"identity": "99c17f73-ec32-4a7c-a622-daaad368604b", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.019136);
INSERT INTO "journal" VALUES(22,'job-2e85c339432e','one/configure','intended','2026-11-29T19:11:42.960800+00:00','{"digest": "774e18c1c9b1ab4fd1a326a724929417e58a2bf0", "replaced": {"memory": "512", "tags": "atlas"}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(23,'job-2e85c339432e','one/configure','submitted','2026-11-29T19:11:42.984448+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(24,'job-2e85c339432e','one/configure','done','2026-11-29T19:11:43.000049+00:00','{}','proxmox/configure',0.039249);
INSERT INTO "journal" VALUES(25,'job-2e85c339432e','one/grow-scsi1','intended','2026-11-29T19:11:43.016796+00:00','{"digest": "d0849056af28e26c78b1e18f11007eef69ec9925", "size_gib": 10}','proxmox/grow_disk',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-23eb9ee0d4d1',1,'','2026-11-29T19:12:10.441491+00:00');
INSERT INTO "leases" VALUES('job-2e85c339432e',1,'vm-3486-7e39dc15','2026-11-29T19:12:12.625260+00:00');
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
INSERT INTO "members" VALUES('one-a00f728a','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "99c17f73-ec32-4a7c-a622-daaad368604b", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-475bcae36d9f32ca','one-a00f728a','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-a00f728a", "name": "one", "nonce": "37b5392436dbd4ebd77b470745114718", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-a00f728a", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T19:11:39.441718Z", "expires_at": "2026-11-29T20:11:39.441718Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "37b5392436dbd4ebd77b470745114718", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-a00f728a.\natlas:37b5392436dbd4ebd77b470745114718", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "37b5392436dbd4ebd77b470745114718", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "37b5392436dbd4ebd77b470745114718", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "37b5392436dbd4ebd77b470745114718"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "37b5392436dbd4ebd77b470745114718", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "37b5392436dbd4ebd77b470745114718", "state": "started", "group": "", "comment": "atlas:37b5392436dbd4ebd77b470745114718"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "37b5392436dbd4ebd77b470745114718", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T19:11:39.290731Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T19:11:39.300604Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T19:11:39.349057Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T19:11:39.380947Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T20:11:39.441718+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-8c58b5710862fe39','one-a00f728a','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-a00f728a", "name": "one", "nonce": "37b5392436dbd4ebd77b470745114718", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-a00f728a", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-29T19:11:41.375550Z", "expires_at": "2026-11-29T20:11:41.375550Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "37b5392436dbd4ebd77b470745114718", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "37b5392436dbd4ebd77b470745114718", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "37b5392436dbd4ebd77b470745114718", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T19:11:41.247030Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T19:11:41.255593Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T19:11:41.281985Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T19:11:41.320616Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)", "client_may_answer": false}','2026-11-29T20:11:41.375550+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('86f1213fa32e6a5a40131dc14f4221ef');
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
INSERT INTO "specs" VALUES('one-a00f728a',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T19:11:39.249633+00:00');
INSERT INTO "specs" VALUES('one-a00f728a',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-29T19:11:41.234862+00:00');
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
