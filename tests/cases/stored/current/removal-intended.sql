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
INSERT INTO "approvals" VALUES('approval-c2cb954cd83145bc','plan-f5160713b4e07351','approve','{"format": "atlas-approval/v2", "id": "approval-c2cb954cd83145bc", "anchor": {"server": "32f972d5d2aaa4b96e4a2f01901fc973", "head": {"seq": 2, "mac": "c3f6961ca1363d8cf6ca3df3ca1a5f992eb416640410c98fb475ccb91051c423"}}, "plan_digest": "f5160713b4e07351a11fb0a72867f6164199cb86eba21e2a15220228efef75c1", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:10:14.364113Z", "expires_at": "2026-11-29T15:10:14.354760Z", "signature": "aAZLyOA1c7m4s0RKrM18Nsdp5X5ELX5/3d/mqtOFAGQRen7Tjoa9CmOn+Gbp15UBkaD3iTY79kzdMB5Ty7ZDBQ=="}','job-28d5c394af2c');
INSERT INTO "approvals" VALUES('approval-e45c2ae5288576c1','plan-bea9ce22e5a29b2b','approve','{"format": "atlas-approval/v2", "id": "approval-e45c2ae5288576c1", "anchor": {"server": "32f972d5d2aaa4b96e4a2f01901fc973", "head": {"seq": 28, "mac": "8e0104f6962fdf707bd73b6678c8a44c7c5e2eb8a084e98cd6f1adfe907d555c"}}, "plan_digest": "bea9ce22e5a29b2b2ffb4906a4969f1cde99772cd823c04a9be986f2dcb9472d", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:10:16.883104Z", "expires_at": "2026-11-29T15:10:16.832895Z", "signature": "3hoja9dEtDHP9+vNGvnqUBbgvR8T6DD+5FKooUQPfCZ2F1IzDqe+42R4idfso/DLuD1WyV3yunHw3RLo3DHiCg=="}','job-9813451d4bb9');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T14:10:14.298838Z","correlation_id":"d30383531c8a9c1b","data":{"answers":[],"revision":1,"spec":"one-7f55962a"},"name":"spec.saved","principal":"ann"}','346d22df6a885a57c7f42eafe6f9288b8b6b4bf71bc37c0eb3a3631bb3a22acc');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T14:10:14.359940Z","correlation_id":"d30383531c8a9c1b","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-7f55962a","digest":"f5160713b4e07351a11fb0a72867f6164199cb86eba21e2a15220228efef75c1","effect":"create","plan":"plan-f5160713b4e07351","steps":7},"name":"plan.made","principal":"ann"}','c3f6961ca1363d8cf6ca3df3ca1a5f992eb416640410c98fb475ccb91051c423');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T14:10:14.364381Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"c3f6961ca1363d8cf6ca3df3ca1a5f992eb416640410c98fb475ccb91051c423","seq":2},"server":"32f972d5d2aaa4b96e4a2f01901fc973"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:10:14.354760Z","format":"atlas-approval/v2","id":"approval-c2cb954cd83145bc","made_at":"2026-11-29T14:10:14.364113Z","method":"signature","plan":"plan-f5160713b4e07351","plan_digest":"f5160713b4e07351a11fb0a72867f6164199cb86eba21e2a15220228efef75c1"},"name":"approval.given","principal":"bea"}','ff0a354bfe098b38c48f0dfc20910b68450f20d43b4aa4c50e03f32605da1b76');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T14:10:14.772919Z","correlation_id":"ae7dcb307786dec4","data":{"job":"job-28d5c394af2c","plan":"plan-f5160713b4e07351","state":"queued"},"name":"job.requested","principal":"ann"}','288dbd297c8671a5aa5dc0aedc0cafdf309fdce53417000ad533156ce039023d');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T14:10:15.571578Z","correlation_id":"ae7dcb307786dec4","data":{"approval":"approval-c2cb954cd83145bc","job":"job-28d5c394af2c","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','d715f93a284fd47414ead1c1c5111361f0c7304c0218a43c2f738c4629d4e367');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T14:10:15.801550Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-28d5c394af2c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','77035cbd5ab86d8fb800139f4549b3514473972b69508180538955feaa324cb6');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T14:10:15.832690Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C3247:qmclone:9000:atlas@pve!deploy:"},"digest":"ab9581b6cc1c834d2a91722d24cd4f40a29527f4f1aab79e371684f2ed015e42","job":"job-28d5c394af2c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','623063f23baa3ecd84c27198dc4222ce52bfe3ae782c58b8e28e519d53174511');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T14:10:15.859278Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"e25e8fad-9e27-438a-96bc-c7806755a31c","node":"pve1","task":"OK"},"digest":"30e746fa96e0ac44896a64c4e541799e458c8f78368a0c93ec9b1cd4f4bf8141","job":"job-28d5c394af2c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1f03ad83721c0aa76f66c1709a87549506378d8078f147c8b68f594a5ed3d271');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T14:10:16.065156Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"digest":"08f00f3ee9113c91c7b9315c9f83ad5f569eba38","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:58:32:FA,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"03b145fa7cc1fa82ba1cdbdf25d43ecef5da1fa3ca1d903b4e5ed8f7371dbb24","job":"job-28d5c394af2c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1c8662ba21b10dd24c8f053391bf04fa43d7d36911ffafa8902ab170a7e34587');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T14:10:16.092080Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-28d5c394af2c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a8ee062e56264d2b54243f2f098c4e08aa51d246a4438816b759cfb9b227bd04');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T14:10:16.107340Z","correlation_id":"ae7dcb307786dec4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-28d5c394af2c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5096fbc10ecd720347f17c916908aba13f63a94bbd5e5e809bd26e6d60943b59');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T14:10:16.130538Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"digest":"218b584a7c3212956bc4c3af02c0379f36f36273","size_gib":10},"digest":"511e3f7d4f88fbc35c5a0a0dc49093b8835103c175ae0291de29a07b7d5f9963","job":"job-28d5c394af2c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','93c9e5119d250acf5d26ad98cabbfd65ce7647ed35a0c8158a91ffdf0779d9f8');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T14:10:16.160788Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C3248:resize:2000:atlas@pve!deploy:"},"digest":"7e4657eac7e48eed2e3bd719a5f1634184c435cf1c9af453557c646a1c644968","job":"job-28d5c394af2c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','adfec31cbfe4d675d6bbc0d11ecfccb5fb646fb4cfdf61b598f378d9b171c79f');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T14:10:16.177446Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-28d5c394af2c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bbb3bbfd6052d55e6eedaf39d98a3e8028dea04256f002cb081ce8173c627709');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T14:10:16.228204Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-28d5c394af2c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7e47a3a0c22d55e94cef32e23ec5a4cef6d4f3731b27cd68a3075d439b35b49c');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T14:10:16.242799Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C3248:qmstart:2000:atlas@pve!deploy:"},"digest":"e5ce005d353c62f8ddc290c078ab50ca15eb95f771c914e114930e9e0e6334e0","job":"job-28d5c394af2c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','149032e006a61dd0729c8199d37357395eda0e9518edbc90ee56a2a19d235c58');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T14:10:16.271498Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-28d5c394af2c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c52f90176d55d827ba3ce3c43d09e89550746cbcd0990af57821e27479b41b09');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T14:10:16.323282Z","correlation_id":"ae7dcb307786dec4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-28d5c394af2c","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','59ea0799ca3643145afe88cd392e7d095d15b3fed675eea36e2385c76d068ad0');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T14:10:16.351031Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-28d5c394af2c","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2b481cc61f44674a5fd02e827fa525561ceb91afb5ae1bcd153b52b8ca939793');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T14:10:16.472525Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-28d5c394af2c","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2e3da007a4822af130cfee7f5b31055ea77e7e4a3f5913309d36c11d87edf1e1');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T14:10:16.519984Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-28d5c394af2c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9fd5255d1c9280dba395b54c454afd49e9ef5c04d318a5dacc0b1fbfda622c43');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T14:10:16.584021Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-28d5c394af2c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a8d6b586716d15551e2c06693536a086032725a61e015885e07100109482e0ee');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T14:10:16.597095Z","correlation_id":"ae7dcb307786dec4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-28d5c394af2c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','effe03a37857ea7b05fd3da111d42a6df54f3565298a209dc572f2c25ee32b93');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T14:10:16.615298Z","correlation_id":"ae7dcb307786dec4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-28d5c394af2c","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d17bbe3e003e670326a576e9f123375276d3b5aff150a4b443c7a52ec5d17eee');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T14:10:16.651193Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-28d5c394af2c","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5d95ff9293be7a52172f73ba1e79c78327e996086d23f5e826479a48f0c7afae');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T14:10:16.687312Z","correlation_id":"ae7dcb307786dec4","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"e25e8fad-9e27-438a-96bc-c7806755a31c"},"digest":"aa2449e108c2fce7770680cb20ea5f0786f2bbdd2f93e533736670f2439a9cdd","job":"job-28d5c394af2c","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0e1ac00e8f951fb8ae2954da8222463e1a7e34c3335ed40054b2e12d6a1c9967');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T14:10:16.712988Z","correlation_id":"ae7dcb307786dec4","data":{"job":"job-28d5c394af2c","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','17eefa4b248928a48abec6ce4e3e601585efdb11e30af5d5f577f77e35a80ea0');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T14:10:16.838943Z","correlation_id":"0654ccfa0db1883a","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-7f55962a","digest":"bea9ce22e5a29b2b2ffb4906a4969f1cde99772cd823c04a9be986f2dcb9472d","effect":"remove","plan":"plan-bea9ce22e5a29b2b","steps":3},"name":"plan.made","principal":"ann"}','8e0104f6962fdf707bd73b6678c8a44c7c5e2eb8a084e98cd6f1adfe907d555c');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T14:10:16.883384Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"8e0104f6962fdf707bd73b6678c8a44c7c5e2eb8a084e98cd6f1adfe907d555c","seq":28},"server":"32f972d5d2aaa4b96e4a2f01901fc973"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:10:16.832895Z","format":"atlas-approval/v2","id":"approval-e45c2ae5288576c1","made_at":"2026-11-29T14:10:16.883104Z","method":"signature","plan":"plan-bea9ce22e5a29b2b","plan_digest":"bea9ce22e5a29b2b2ffb4906a4969f1cde99772cd823c04a9be986f2dcb9472d"},"name":"approval.given","principal":"bea"}','32054e73685f783cb730b59a122631ef0c55e1c1b7daa7f6ef94d488f5644db4');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T14:10:16.972122Z","correlation_id":"5f76d080ec7e4f7b","data":{"job":"job-9813451d4bb9","plan":"plan-bea9ce22e5a29b2b","state":"queued"},"name":"job.requested","principal":"ann"}','ac53b850e57f9f87ff855eda75776038d74b8876c02f8be76944ebff3ec5ea22');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T14:10:18.011894Z","correlation_id":"5f76d080ec7e4f7b","data":{"approval":"approval-e45c2ae5288576c1","job":"job-9813451d4bb9","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','c1c44e033b4a70fb7752e2bc0b3e3c8dc3dce826fe682795cc7ab44c49e3dc82');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T14:10:18.088064Z","correlation_id":"5f76d080ec7e4f7b","data":{"data":{"resource":{"comment":"atlas:426be81e5820b99516b69976662b499a","state":"started"}},"digest":"2889b2bf8533210e33a454745d24e948173057df4c63f7551704c2f791109e7d","job":"job-9813451d4bb9","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d684826b073981e79320c0f16a6fde33c42f0945786b0001e6d1e612f4f86645');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T14:10:18.107957Z","correlation_id":"5f76d080ec7e4f7b","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9813451d4bb9","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bdc7b6cba36668897b81d3ae9c0bb9de3ed0d69cc790428102116acb3861336c');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T14:10:18.121612Z","correlation_id":"5f76d080ec7e4f7b","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9813451d4bb9","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','44b09d50310fd53f41f8f4c2d8a9870aaaeebd2cf0e6938f5853df77318c92f4');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T14:10:18.139328Z","correlation_id":"5f76d080ec7e4f7b","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-9813451d4bb9","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7bbb1a3b0c42fcff4b4bbfb0094dd385fb82cd04ff4f065f22d77ea77e027acc');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T14:10:18.162997Z","correlation_id":"5f76d080ec7e4f7b","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0C324A:qmshutdown:2000:atlas@pve!deploy:"},"digest":"ce204670e20c048e5c2b57ab9a96a392e773b5e060ed3178c31dd17002b0389e","job":"job-9813451d4bb9","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','70c0c58eb77e10884380b713396815157cb4d137cff6acd6a927aba9e494a9ac');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-29T14:10:18.195987Z","correlation_id":"5f76d080ec7e4f7b","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-9813451d4bb9","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a51d6747dd788b27413426a1fa742bbc294b18fc743a40b0caa2a9d9306295f1');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-29T14:10:18.223136Z","correlation_id":"5f76d080ec7e4f7b","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-7f55962a.\natlas:426be81e5820b99516b69976662b499a","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:DA:81:53,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=e25e8fad-9e27-438a-96bc-c7806755a31c","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"dc33fd19220101c396c49b5621f824c2b89d7281ed4b713bfcd1018bef92f4b8","job":"job-9813451d4bb9","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3cbfbd078eacbbc8680f67be25c5e848bd223d8b08934199311f28a1b2dc754f');
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
INSERT INTO "deployments" VALUES('one-7f55962a','one','dev','426be81e5820b99516b69976662b499a','one-7f55962a',1,1,'2026-11-29T14:10:16.712988+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-28d5c394af2c','one/clone','2026-11-29T14:10:15.466974+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-28d5c394af2c','one/configure','2026-11-29T14:10:15.466974+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-28d5c394af2c','one/grow-scsi0','2026-11-29T14:10:15.466974+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-28d5c394af2c','one/start','2026-11-29T14:10:15.466974+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-28d5c394af2c','one/ready','2026-11-29T14:10:15.466974+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-28d5c394af2c','one/ha','2026-11-29T14:10:15.466974+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-28d5c394af2c','one/verify','2026-11-29T14:10:15.466974+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9813451d4bb9','one/ha','2026-11-29T14:10:17.947694+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9813451d4bb9','one/stop','2026-11-29T14:10:17.947694+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9813451d4bb9','one/destroy','2026-11-29T14:10:17.947694+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-28d5c394af2c','deployment/one-7f55962a');
INSERT INTO "job_targets" VALUES('job-28d5c394af2c','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-9813451d4bb9','deployment/one-7f55962a');
INSERT INTO "job_targets" VALUES('job-9813451d4bb9','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-28d5c394af2c','plan-f5160713b4e07351','one-7f55962a','succeeded','done','[]','ann','ae7dcb307786dec4','approval-c2cb954cd83145bc',0,0,0,NULL,7,7,'','2026-11-29T14:10:14.381810+00:00','2026-11-29T14:10:15.466974+00:00','2026-11-29T14:10:16.712988+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-9813451d4bb9','plan-bea9ce22e5a29b2b','one-7f55962a','running','','[]','ann','5f76d080ec7e4f7b','approval-e45c2ae5288576c1',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-29T14:10:16.933927+00:00','2026-11-29T14:10:17.947694+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-28d5c394af2c','one/clone','intended','2026-11-29T14:10:15.801550+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-28d5c394af2c','one/clone','submitted','2026-11-29T14:10:15.832690+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C3247:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-28d5c394af2c','one/clone','done','2026-11-29T14:10:15.859278+00:00','{"task": "OK", "node": "pve1", "identity": "e25e8fad-9e27-438a-96bc-c7806755a31c", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-28d5c394af2c','one/configure','intended','2026-11-29T14:10:16.065156+00:00','{"digest": "08f00f3ee9113c91c7b9315c9f83ad5f569eba38", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:58:32:FA,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-28d5c394af2c','one/configure','submitted','2026-11-29T14:10:16.092080+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-28d5c394af2c','one/configure','done','2026-11-29T14:10:16.107340+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-28d5c394af2c','one/grow-scsi0','intended','2026-11-29T14:10:16.130538+00:00','{"digest": "218b584a7c3212956bc4c3af02c0379f36f36273", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-28d5c394af2c','one/grow-scsi0','submitted','2026-11-29T14:10:16.160788+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C3248:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-28d5c394af2c','one/grow-scsi0','done','2026-11-29T14:10:16.177446+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-28d5c394af2c','one/start','intended','2026-11-29T14:10:16.228204+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-28d5c394af2c','one/start','submitted','2026-11-29T14:10:16.242799+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C3248:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-28d5c394af2c','one/start','done','2026-11-29T14:10:16.271498+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-28d5c394af2c','one/ready','intended','2026-11-29T14:10:16.323282+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-28d5c394af2c','one/ready','submitted','2026-11-29T14:10:16.351031+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-28d5c394af2c','one/ready','done','2026-11-29T14:10:16.472525+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-28d5c394af2c','one/ha','intended','2026-11-29T14:10:16.519984+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-28d5c394af2c','one/ha','submitted','2026-11-29T14:10:16.584021+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-28d5c394af2c','one/ha','done','2026-11-29T14:10:16.597095+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-28d5c394af2c','one/verify','intended','2026-11-29T14:10:16.615298+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-28d5c394af2c','one/verify','submitted','2026-11-29T14:10:16.651193+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-28d5c394af2c','one/verify','done','2026-11-29T14:10:16.687312+00:00','{"identity": "e25e8fad-9e27-438a-96bc-c7806755a31c", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-9813451d4bb9','one/ha','intended','2026-11-29T14:10:18.088064+00:00','{"resource": {"state": "started", "comment": "atlas:426be81e5820b99516b69976662b499a"}}');
INSERT INTO "journal" VALUES(23,'job-9813451d4bb9','one/ha','submitted','2026-11-29T14:10:18.107957+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(24,'job-9813451d4bb9','one/ha','done','2026-11-29T14:10:18.121612+00:00','{}');
INSERT INTO "journal" VALUES(25,'job-9813451d4bb9','one/stop','intended','2026-11-29T14:10:18.139328+00:00','{"status": "running"}');
INSERT INTO "journal" VALUES(26,'job-9813451d4bb9','one/stop','submitted','2026-11-29T14:10:18.162997+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0C324A:qmshutdown:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(27,'job-9813451d4bb9','one/stop','done','2026-11-29T14:10:18.195987+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(28,'job-9813451d4bb9','one/destroy','intended','2026-11-29T14:10:18.223136+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:DA:81:53,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=e25e8fad-9e27-438a-96bc-c7806755a31c", "description": "Made by ATLAS: one of deployment one-7f55962a.\natlas:426be81e5820b99516b69976662b499a", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-28d5c394af2c',1,'','2026-11-29T14:10:45.433803+00:00');
INSERT INTO "leases" VALUES('job-9813451d4bb9',1,'vm-30383-0c687ea8','2026-11-29T14:10:47.927512+00:00');
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
INSERT INTO "members" VALUES('one-7f55962a','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "e25e8fad-9e27-438a-96bc-c7806755a31c", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-f5160713b4e07351','one-7f55962a','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-7f55962a", "name": "one", "nonce": "426be81e5820b99516b69976662b499a", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-7f55962a", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T14:10:14.354760Z", "expires_at": "2026-11-29T15:10:14.354760Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "426be81e5820b99516b69976662b499a", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-7f55962a.\natlas:426be81e5820b99516b69976662b499a", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "426be81e5820b99516b69976662b499a", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "426be81e5820b99516b69976662b499a", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "426be81e5820b99516b69976662b499a"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "426be81e5820b99516b69976662b499a", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "426be81e5820b99516b69976662b499a", "state": "started", "group": "", "comment": "atlas:426be81e5820b99516b69976662b499a"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "426be81e5820b99516b69976662b499a", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T14:10:14.306121Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T14:10:14.312649Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T14:10:14.324407Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T14:10:14.342041Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T15:10:14.354760+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-bea9ce22e5a29b2b','one-7f55962a','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-7f55962a", "name": "one", "nonce": "426be81e5820b99516b69976662b499a", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T14:10:16.832895Z", "expires_at": "2026-11-29T15:10:16.832895Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "426be81e5820b99516b69976662b499a"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "426be81e5820b99516b69976662b499a", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "426be81e5820b99516b69976662b499a", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "e25e8fad-9e27-438a-96bc-c7806755a31c", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T15:10:16.832895+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('32f972d5d2aaa4b96e4a2f01901fc973');
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
INSERT INTO "specs" VALUES('one-7f55962a',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T14:10:14.296800+00:00');
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
