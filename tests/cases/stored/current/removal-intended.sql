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
INSERT INTO "approvals" VALUES('approval-6e6993b38d09b44a','plan-170dc7638d629927','approve','{"format": "atlas-approval/v2", "id": "approval-6e6993b38d09b44a", "anchor": {"server": "95289f9f3d339d7883b3645d2578607c", "head": {"seq": 2, "mac": "6140915a162a168ed30f53ca59acb9e0dd711a0b56c65d85d0acd2e2ecfa85ac"}}, "plan_digest": "170dc7638d6299277e684ccca0fab40c8a2139c6d273847f1cc87d634250bd06", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:47.942481Z", "expires_at": "2026-11-29T20:11:47.867704Z", "signature": "+N3u30C5tqkplwGN7ArE+4Ysgs065DDllIGFCf1Sk4jsWcVFJbMpW4N7FvUvHJ5W6MdZHk35rakzV4V5kraaCg=="}','job-d0574b027e27');
INSERT INTO "approvals" VALUES('approval-385c83af1cbe72c1','plan-0dc1f420ff12cbc7','approve','{"format": "atlas-approval/v2", "id": "approval-385c83af1cbe72c1", "anchor": {"server": "95289f9f3d339d7883b3645d2578607c", "head": {"seq": 28, "mac": "f638895b3fcdf7613ec019eb4c09d151055e730b17ffe10a6c05980f2b044b87"}}, "plan_digest": "0dc1f420ff12cbc761015bf93b0376a58d04ad4f52a82cd2ed43d684dec7045e", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:49.861143Z", "expires_at": "2026-11-29T20:11:49.829918Z", "signature": "k8LRlpw0NtWXP4Iaq5l2TWFZxmzc42YOiJFiptyUJ59bGdUfxyRBdo0QegVidGrEGJ4Z4dW0gCcOhzs0VHOXCw=="}','job-9a0b425b334e');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T19:11:47.661729Z","correlation_id":"8e02870481cec112","data":{"answers":[],"revision":1,"spec":"one-074dcdef"},"name":"spec.saved","principal":"ann"}','e7379782514e59b3bb211c2da1883e3a1a6673ebac14ad6c2bc0a7b767e8417d');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T19:11:47.914918Z","correlation_id":"8e02870481cec112","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-074dcdef","digest":"170dc7638d6299277e684ccca0fab40c8a2139c6d273847f1cc87d634250bd06","effect":"create","plan":"plan-170dc7638d629927","steps":7},"name":"plan.made","principal":"ann"}','6140915a162a168ed30f53ca59acb9e0dd711a0b56c65d85d0acd2e2ecfa85ac');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T19:11:47.942804Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"6140915a162a168ed30f53ca59acb9e0dd711a0b56c65d85d0acd2e2ecfa85ac","seq":2},"server":"95289f9f3d339d7883b3645d2578607c"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:47.867704Z","format":"atlas-approval/v2","id":"approval-6e6993b38d09b44a","made_at":"2026-11-29T19:11:47.942481Z","method":"signature","plan":"plan-170dc7638d629927","plan_digest":"170dc7638d6299277e684ccca0fab40c8a2139c6d273847f1cc87d634250bd06"},"name":"approval.given","principal":"bea"}','dbd104c5ebfddec5f6f7d3550a23cee7a10c5f18858a8001f710d25fddf8a1db');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T19:11:48.031002Z","correlation_id":"6efaec7166cb5c4e","data":{"job":"job-d0574b027e27","plan":"plan-170dc7638d629927","state":"queued"},"name":"job.requested","principal":"ann"}','ac354f58d208b77632c72bad32b9284bd9950ef16b789d1540d6bbbc39c7a0f3');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T19:11:49.057551Z","correlation_id":"6efaec7166cb5c4e","data":{"approval":"approval-6e6993b38d09b44a","job":"job-d0574b027e27","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','17c4cd93676e15f10251eed64853d6fcbe68d3b2d86b5d1b6408a92b099297a4');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T19:11:49.353595Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-d0574b027e27","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8ab79407ca32623010c4502b936e144ac01ef2307833d2448bcf1357ab5ec828');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T19:11:49.374463Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C78F5:qmclone:9000:atlas@pve!deploy:"},"digest":"ac72c26ea74567d72637aa275771778974ee970f31b6d189c9b0f481519636ce","job":"job-d0574b027e27","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','42a4d84216f431c7f122080e5d556a78fc2558cf93bf9895fd616bed135e6521');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T19:11:49.399101Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"1bc05c80-0aec-4f77-9b11-96628f4065e9","node":"pve1","task":"OK"},"digest":"7bebd55f3dcdb1fd06f2db8b79fd906661d7e3f7b27abc8ab3e1306cb7b5bbd1","job":"job-d0574b027e27","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','102f53d7c2edc61acb21364d5311c1580a9310c65b80e4d56a66f9c4b7b307d8');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T19:11:49.412573Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"digest":"7fd95da318b49b560d0fdfe6b77b6ca2ef2f2316","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:85:40:4A,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"79fc7eba23e7b6ed748a7a0e467494797afffdb2610a80bba5959b45031975b2","job":"job-d0574b027e27","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','82d053e85cfc1c2a1a57012c661e4e42322a0984eb6fa0b17ac2dc9034f6db4b');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T19:11:49.428043Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d0574b027e27","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2bec68661cf1469c06fb8f04fd2a406fbb70d878f6803dc74c4c94ba232cf805');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T19:11:49.436333Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d0574b027e27","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','58ef981154e49f3240813adbb396f231b4061b30260a0a2569f0fde3d38b84df');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T19:11:49.448957Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"digest":"edff92ecfb966aca1c9e17aaaf52210d043d7778","size_gib":10},"digest":"67a4a0b083185179dd4485019f0d13811d68bb7d7bc0a4e53a52f3cf868cef6b","job":"job-d0574b027e27","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c9370656aa854bb5077db9b1a21d4f8fe9de1d5dda3c2820cfe78a8c87a60a6a');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T19:11:49.463760Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C78F5:resize:2000:atlas@pve!deploy:"},"digest":"dce8985feb1df980ae7905500c871725f4fbcadd97b9173372088c54c8ff87a3","job":"job-d0574b027e27","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','29937ffb19bc3ed48c7d2a2f7114793d6a63a45c9741af3850953bf6f602f4fb');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T19:11:49.470689Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-d0574b027e27","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','63569de60f711ebd9b351a05a082bacf9340fa2fc352784d8f5f8cfe56923758');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T19:11:49.496815Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-d0574b027e27","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','448fced3c8296a6a75d7deab3eef161531cb23b016c445016b22d7bb028bdd9c');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T19:11:49.516487Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C78F5:qmstart:2000:atlas@pve!deploy:"},"digest":"4f9d5e7a1c866e6b27313132d0af4e512e760bb1ca36aac6ca3bba6f158b5605","job":"job-d0574b027e27","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','edb2b384c1afa4d61bee029572b117b9463fa6b4537fdcd4fbac4c71db1e3363');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T19:11:49.526160Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-d0574b027e27","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','99c366343ae925d5ada22fc8792b2d52ab84bdef3def39f5b7a64a13ab607306');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T19:11:49.539490Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d0574b027e27","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4eeeae16be760775a55c47874d5bb0f96e7153bdd8132201ab6ef26d33ffa89f');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T19:11:49.548007Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d0574b027e27","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','354f15b1bd3547d760ba23472dbf9503e4434820a5e64acff27c403222595ca2');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T19:11:49.575295Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-d0574b027e27","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f83c7e823b7f186e3cd2e4181e16d83ce6f98500ecbb5a50b8f017c06276d8da');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T19:11:49.599738Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-d0574b027e27","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','72ed5739910746418b84802fce0240ddc7eef72ed430b14845b6fd4e0141f7b0');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T19:11:49.629310Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d0574b027e27","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','dc52cf87672e371fc3cb68d5a86f7e96128c8aa79e5875abc99cd92232f61d7a');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T19:11:49.638336Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d0574b027e27","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3686af861681a5053c901a14cdf3665b0d896c4e844198bce569968cb2a4b150');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T19:11:49.644498Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d0574b027e27","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','de45b261b8be5dfe3da25a509ecb07a46751ad20188290d8c5daa4929ff92109');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T19:11:49.651909Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d0574b027e27","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','59ed8cebcd2a9b871a86ef2ee52c31d510ffc2e755d017ed5e469fb70a8f443c');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T19:11:49.669123Z","correlation_id":"6efaec7166cb5c4e","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"1bc05c80-0aec-4f77-9b11-96628f4065e9"},"digest":"9e38b2b39d69a2b0e674d294470c8b86870b6c3e872081cd27740bd4e5d0f8fc","job":"job-d0574b027e27","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c790130d882e87833f42b7f3c3ff340d0ee145524e19ce0cab99e8eee0505390');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T19:11:49.681338Z","correlation_id":"6efaec7166cb5c4e","data":{"job":"job-d0574b027e27","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','2249ba3d5c4a1b535d22c4dcbd2b1948044d4a86938a04b57cb2b87cc9680c67');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T19:11:49.837714Z","correlation_id":"37d2c883e8b1b4b2","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-074dcdef","digest":"0dc1f420ff12cbc761015bf93b0376a58d04ad4f52a82cd2ed43d684dec7045e","effect":"remove","plan":"plan-0dc1f420ff12cbc7","steps":3},"name":"plan.made","principal":"ann"}','f638895b3fcdf7613ec019eb4c09d151055e730b17ffe10a6c05980f2b044b87');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T19:11:49.861424Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"f638895b3fcdf7613ec019eb4c09d151055e730b17ffe10a6c05980f2b044b87","seq":28},"server":"95289f9f3d339d7883b3645d2578607c"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:49.829918Z","format":"atlas-approval/v2","id":"approval-385c83af1cbe72c1","made_at":"2026-11-29T19:11:49.861143Z","method":"signature","plan":"plan-0dc1f420ff12cbc7","plan_digest":"0dc1f420ff12cbc761015bf93b0376a58d04ad4f52a82cd2ed43d684dec7045e"},"name":"approval.given","principal":"bea"}','617dc26d09af240ada6115a4e41ad5a2593c3ad385c2210df990bf3627833080');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T19:11:49.901009Z","correlation_id":"49f2e4ca902064b0","data":{"job":"job-9a0b425b334e","plan":"plan-0dc1f420ff12cbc7","state":"queued"},"name":"job.requested","principal":"ann"}','a6fa290343e4b54c275566c53dfab6d92f791f5fba77e90f26f6733752c94339');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T19:11:50.865560Z","correlation_id":"49f2e4ca902064b0","data":{"approval":"approval-385c83af1cbe72c1","job":"job-9a0b425b334e","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','80e365e7974c743e3e5edc31852a28ed22b6207b627b21a091ba7e5c3d0df0e4');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T19:11:50.986815Z","correlation_id":"49f2e4ca902064b0","data":{"data":{"resource":{"comment":"atlas:01a8217fe7d944ddbdce33089bab94ad","state":"started"}},"digest":"cbdae4a2502425432efbb4d66c5a9bf25609022637717166c20249c6ed2ded5e","job":"job-9a0b425b334e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2cdc59edc3f054683e1c76fa8d8619da874743ab78b3327c28434cba6574f47a');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T19:11:51.009397Z","correlation_id":"49f2e4ca902064b0","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9a0b425b334e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c6d8ca67cea9375290d2f069f24f1cdefd17a294488c9476cac79dd2631934f7');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T19:11:51.016168Z","correlation_id":"49f2e4ca902064b0","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9a0b425b334e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','74c2a7c4bbf1be772babc825af0a9a54ff9c8556d6a16ad3da3cbc40e9f0f154');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T19:11:51.032792Z","correlation_id":"49f2e4ca902064b0","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-9a0b425b334e","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9d3cf157a687161fd7c3fa91b7fdbd63ba2ca7712108474b827beef03c040678');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T19:11:51.045734Z","correlation_id":"49f2e4ca902064b0","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0C78F7:qmshutdown:2000:atlas@pve!deploy:"},"digest":"26a6975723ca7ee6c69fd4b4e8a0fe264ba2f52c773ea857a4df173697d25511","job":"job-9a0b425b334e","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2355b9e5b6b289cc34fe7369e53cd27fb3914bbea34c7988e936bfce82435552');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-29T19:11:51.058705Z","correlation_id":"49f2e4ca902064b0","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-9a0b425b334e","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9d5a9ecd42b85d699a6376ab75e2c40e6741416ad49eb09b526627d3b08d745e');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-29T19:11:51.118627Z","correlation_id":"49f2e4ca902064b0","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-074dcdef.\natlas:01a8217fe7d944ddbdce33089bab94ad","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:20:90:45,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=1bc05c80-0aec-4f77-9b11-96628f4065e9","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"8a0d47c823030b903c01f996b076b92a0e963a88f33f414f8639f304c5df19b4","job":"job-9a0b425b334e","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','42748bbd2f41ddf7a2a031aef621bc37b863f83f92c02e1f982cd1f5452d4d02');
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
INSERT INTO "deployments" VALUES('one-074dcdef','one','dev','01a8217fe7d944ddbdce33089bab94ad','one-074dcdef',1,1,'2026-11-29T19:11:49.681338+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-d0574b027e27','one/clone','2026-11-29T19:11:48.994955+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d0574b027e27','one/configure','2026-11-29T19:11:48.994955+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d0574b027e27','one/grow-scsi0','2026-11-29T19:11:48.994955+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d0574b027e27','one/start','2026-11-29T19:11:48.994955+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d0574b027e27','one/ready','2026-11-29T19:11:48.994955+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d0574b027e27','one/ha','2026-11-29T19:11:48.994955+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d0574b027e27','one/verify','2026-11-29T19:11:48.994955+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9a0b425b334e','one/ha','2026-11-29T19:11:50.815960+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9a0b425b334e','one/stop','2026-11-29T19:11:50.815960+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9a0b425b334e','one/destroy','2026-11-29T19:11:50.815960+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-d0574b027e27','deployment/one-074dcdef');
INSERT INTO "job_targets" VALUES('job-d0574b027e27','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-9a0b425b334e','deployment/one-074dcdef');
INSERT INTO "job_targets" VALUES('job-9a0b425b334e','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-d0574b027e27','plan-170dc7638d629927','one-074dcdef','succeeded','done','[]','ann','6efaec7166cb5c4e','approval-6e6993b38d09b44a',0,0,0,NULL,7,7,'','2026-11-29T19:11:47.991534+00:00','2026-11-29T19:11:48.994955+00:00','2026-11-29T19:11:49.681338+00:00','','deployment','apply','create','one-074dcdef','','',0);
INSERT INTO "jobs" VALUES('job-9a0b425b334e','plan-0dc1f420ff12cbc7','one-074dcdef','running','','[]','ann','49f2e4ca902064b0','approval-385c83af1cbe72c1',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-29T19:11:49.884023+00:00','2026-11-29T19:11:50.815960+00:00',NULL,'','deployment','remove','remove','one-074dcdef','','',0);
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
INSERT INTO "journal" VALUES(1,'job-d0574b027e27','one/clone','intended','2026-11-29T19:11:49.353595+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-d0574b027e27','one/clone','submitted','2026-11-29T19:11:49.374463+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C78F5:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-d0574b027e27','one/clone','done','2026-11-29T19:11:49.399101+00:00','{"task": "OK", "node": "pve1", "identity": "1bc05c80-0aec-4f77-9b11-96628f4065e9", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.045506);
INSERT INTO "journal" VALUES(4,'job-d0574b027e27','one/configure','intended','2026-11-29T19:11:49.412573+00:00','{"digest": "7fd95da318b49b560d0fdfe6b77b6ca2ef2f2316", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:85:40:4A,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-d0574b027e27','one/configure','submitted','2026-11-29T19:11:49.428043+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-d0574b027e27','one/configure','done','2026-11-29T19:11:49.436333+00:00','{}','proxmox/configure',0.02376);
INSERT INTO "journal" VALUES(7,'job-d0574b027e27','one/grow-scsi0','intended','2026-11-29T19:11:49.448957+00:00','{"digest": "edff92ecfb966aca1c9e17aaaf52210d043d7778", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-d0574b027e27','one/grow-scsi0','submitted','2026-11-29T19:11:49.463760+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C78F5:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-d0574b027e27','one/grow-scsi0','done','2026-11-29T19:11:49.470689+00:00','{"task": "OK"}','proxmox/grow_disk',0.021732);
INSERT INTO "journal" VALUES(10,'job-d0574b027e27','one/start','intended','2026-11-29T19:11:49.496815+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-d0574b027e27','one/start','submitted','2026-11-29T19:11:49.516487+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C78F5:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-d0574b027e27','one/start','done','2026-11-29T19:11:49.526160+00:00','{"task": "OK"}','proxmox/start',0.029345);
INSERT INTO "journal" VALUES(13,'job-d0574b027e27','one/ready','intended','2026-11-29T19:11:49.539490+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-d0574b027e27','one/ready','submitted','2026-11-29T19:11:49.548007+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-d0574b027e27','one/ready','done','2026-11-29T19:11:49.575295+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.035805);
INSERT INTO "journal" VALUES(16,'job-d0574b027e27','one/ha','intended','2026-11-29T19:11:49.599738+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-d0574b027e27','one/ha','submitted','2026-11-29T19:11:49.629310+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-d0574b027e27','one/ha','done','2026-11-29T19:11:49.638336+00:00','{}','proxmox/ha_add',0.038598);
INSERT INTO "journal" VALUES(19,'job-d0574b027e27','one/verify','intended','2026-11-29T19:11:49.644498+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-d0574b027e27','one/verify','submitted','2026-11-29T19:11:49.651909+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-d0574b027e27','one/verify','done','2026-11-29T19:11:49.669123+00:00','{"identity": "1bc05c80-0aec-4f77-9b11-96628f4065e9", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.024625);
INSERT INTO "journal" VALUES(22,'job-9a0b425b334e','one/ha','intended','2026-11-29T19:11:50.986815+00:00','{"resource": {"state": "started", "comment": "atlas:01a8217fe7d944ddbdce33089bab94ad"}}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(23,'job-9a0b425b334e','one/ha','submitted','2026-11-29T19:11:51.009397+00:00','{"handle": ""}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(24,'job-9a0b425b334e','one/ha','done','2026-11-29T19:11:51.016168+00:00','{}','proxmox/ha_remove',0.029353);
INSERT INTO "journal" VALUES(25,'job-9a0b425b334e','one/stop','intended','2026-11-29T19:11:51.032792+00:00','{"status": "running"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(26,'job-9a0b425b334e','one/stop','submitted','2026-11-29T19:11:51.045734+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0C78F7:qmshutdown:2000:atlas@pve!deploy:"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(27,'job-9a0b425b334e','one/stop','done','2026-11-29T19:11:51.058705+00:00','{"task": "OK"}','proxmox/stop',0.025913);
INSERT INTO "journal" VALUES(28,'job-9a0b425b334e','one/destroy','intended','2026-11-29T19:11:51.118627+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:20:90:45,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=1bc05c80-0aec-4f77-9b11-96628f4065e9", "description": "Made by ATLAS: one of deployment one-074dcdef.\natlas:01a8217fe7d944ddbdce33089bab94ad", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}','proxmox/destroy',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-d0574b027e27',1,'','2026-11-29T19:12:18.953202+00:00');
INSERT INTO "leases" VALUES('job-9a0b425b334e',1,'vm-3704-9b20e65b','2026-11-29T19:12:20.785491+00:00');
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
INSERT INTO "members" VALUES('one-074dcdef','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "1bc05c80-0aec-4f77-9b11-96628f4065e9", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-170dc7638d629927','one-074dcdef','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-074dcdef", "name": "one", "nonce": "01a8217fe7d944ddbdce33089bab94ad", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-074dcdef", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T19:11:47.867704Z", "expires_at": "2026-11-29T20:11:47.867704Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "01a8217fe7d944ddbdce33089bab94ad", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-074dcdef.\natlas:01a8217fe7d944ddbdce33089bab94ad", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "01a8217fe7d944ddbdce33089bab94ad", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "01a8217fe7d944ddbdce33089bab94ad", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "01a8217fe7d944ddbdce33089bab94ad"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "01a8217fe7d944ddbdce33089bab94ad", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "01a8217fe7d944ddbdce33089bab94ad", "state": "started", "group": "", "comment": "atlas:01a8217fe7d944ddbdce33089bab94ad"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "01a8217fe7d944ddbdce33089bab94ad", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T19:11:47.691243Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T19:11:47.700735Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T19:11:47.748515Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T19:11:47.776444Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T20:11:47.867704+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-0dc1f420ff12cbc7','one-074dcdef','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-074dcdef", "name": "one", "nonce": "01a8217fe7d944ddbdce33089bab94ad", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T19:11:49.829918Z", "expires_at": "2026-11-29T20:11:49.829918Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "01a8217fe7d944ddbdce33089bab94ad"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "01a8217fe7d944ddbdce33089bab94ad", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "01a8217fe7d944ddbdce33089bab94ad", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "1bc05c80-0aec-4f77-9b11-96628f4065e9", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T20:11:49.829918+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('95289f9f3d339d7883b3645d2578607c');
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
INSERT INTO "specs" VALUES('one-074dcdef',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T19:11:47.648967+00:00');
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
