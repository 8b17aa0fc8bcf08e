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
INSERT INTO "approvals" VALUES('approval-76982e75aa8e9544','plan-5e4607d84fca17f8','approve','{"format": "atlas-approval/v2", "id": "approval-76982e75aa8e9544", "anchor": {"server": "ec7920a954a923167f0344e8cfd4de2f", "head": {"seq": 2, "mac": "a6afcbc10092ce9089dd2aebf00f72e752e5f6b6e8c3734600815a41b55bea35"}}, "plan_digest": "5e4607d84fca17f864afd35e53ec623c373c086ff02a813a146320ca44304e4c", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:22:43.099497Z", "expires_at": "2026-11-30T14:22:43.027597Z", "signature": "ycs5xWJLgMt5o295/pgZfnicExuMwqeKxhm0US6XcQiM+xxUHV/HcA3QAj+33kPTTHUFuVavJdSkUV0XL66zAw=="}','job-005dc840c2fc');
INSERT INTO "approvals" VALUES('approval-014d0d568cc22935','plan-39b44529b8382e56','approve','{"format": "atlas-approval/v2", "id": "approval-014d0d568cc22935", "anchor": {"server": "ec7920a954a923167f0344e8cfd4de2f", "head": {"seq": 29, "mac": "9e80caad3206987880681fb53da557f78799c2020ff16741f209de702518cdc5"}}, "plan_digest": "39b44529b8382e56b5a64a07bbd38eaf548b862c626a2a042dadd2c345a16d58", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:22:48.400716Z", "expires_at": "2026-11-30T14:22:48.392099Z", "signature": "5Zyw0fll3/CuD+xw+Aq029uXpr90t1ojjM/yN9B4cus8j/kKKAraJ1g4vQkUiIh//joSq4DGfYTQxfjvweb4AA=="}','job-7ddec61e4dc1');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:22:42.834833Z","correlation_id":"7f8c4a958bba821d","data":{"answers":[],"revision":1,"spec":"one-9e6ca454"},"name":"spec.saved","principal":"ann"}','ee568eb507603932a804e11d96d704b0a034d8c0954f3b750e83a42ce3cbaa89');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:22:43.067438Z","correlation_id":"7f8c4a958bba821d","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-9e6ca454","digest":"5e4607d84fca17f864afd35e53ec623c373c086ff02a813a146320ca44304e4c","effect":"create","plan":"plan-5e4607d84fca17f8","steps":7},"name":"plan.made","principal":"ann"}','a6afcbc10092ce9089dd2aebf00f72e752e5f6b6e8c3734600815a41b55bea35');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:22:43.099873Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"a6afcbc10092ce9089dd2aebf00f72e752e5f6b6e8c3734600815a41b55bea35","seq":2},"server":"ec7920a954a923167f0344e8cfd4de2f"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:22:43.027597Z","format":"atlas-approval/v2","id":"approval-76982e75aa8e9544","made_at":"2026-11-30T13:22:43.099497Z","method":"signature","plan":"plan-5e4607d84fca17f8","plan_digest":"5e4607d84fca17f864afd35e53ec623c373c086ff02a813a146320ca44304e4c"},"name":"approval.given","principal":"bea"}','c6c2871972d6dcbc0bf33bd0214abd9b048d35d083a8d335899c613f4e7d2790');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:22:43.226484Z","correlation_id":"9e549f39cea24cdd","data":{"job":"job-005dc840c2fc","plan":"plan-5e4607d84fca17f8","state":"queued"},"name":"job.requested","principal":"ann"}','091a5cf495597f0841b69c6db28563ad4fffb228ed679a7102a12555d3ccbd94');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:22:46.479847Z","correlation_id":"9e549f39cea24cdd","data":{"approval":"approval-76982e75aa8e9544","job":"job-005dc840c2fc","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','b4dacd242f9b624c90093041b051dbe3dd711969d46c93481ef47cfe611e347e');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:22:47.096927Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-005dc840c2fc","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a6ccfe380aa7a9b843d5b75a908bfdef0042c3160b4d8d3189af0f79513d46bd');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:22:47.415285Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D78A7:qmclone:9000:atlas@pve!deploy:"},"digest":"1de90cb2225c05aeac31fc691c40edb35a4555d00eff1a8d0631f201050acadb","job":"job-005dc840c2fc","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','113aab8d97057f43dd144545b19e20305920a224384550b6b8341616418f29d0');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:22:47.508836Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"ab6f22df-a5c0-4e16-ae0e-558bf0ad0a41","node":"pve1","task":"OK"},"digest":"69292093cd9937492b72ca2f8f19e3008382e0e6687aad43d2b1c162b1d35105","job":"job-005dc840c2fc","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5fd1caa33181f8c018ca6749070b81269ce41e134ed3bcfd7ba691a0d54f7e86');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:22:47.596518Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"digest":"2fa92c56c0557929f28f1afa84be830bb969ecb2","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:C8:5B:D2,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"182976446c302494614938f8e4bbdb9d1b069729e1c93583c5fa0c6ad1f7d563","job":"job-005dc840c2fc","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','dc2ba8f51d431675337fc8a0f214b12da7e69dca7b8175ba171339f1bdffc859');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:22:47.619688Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-005dc840c2fc","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','173f4d8fe2ce997f4472094df9626a440c0e8a6b7eb9f15c0b6446cb06077f5e');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:22:47.668190Z","correlation_id":"9e549f39cea24cdd","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-005dc840c2fc","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0378f93e120dd07e392a98b4d30875977a3d39bf66a7865c96ae3cc781a19a23');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:22:47.687785Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"digest":"b8d99659c9bc9af850f84cc21b2a7349e12bc334","size_gib":10},"digest":"1944f1496a18445e788ab2f0b936aabbb4f664fa62c8e36245d6d84f4f04e8fd","job":"job-005dc840c2fc","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','14e33f78363cceaf3760bd5ae7fe105d2a42b28aa6d2c4725b7f1475e92f5df4');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:22:47.752275Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D78A7:resize:2000:atlas@pve!deploy:"},"digest":"fb4246d606285d2c3d16692a33587c2b4c7acda8a3e8ffe20026ad6bcac1e67a","job":"job-005dc840c2fc","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9dd1f078dbff40e2a7b12cf21c7b9caac7e0f083e2d4382ae7c02586f33a60fe');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:22:47.773860Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-005dc840c2fc","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d5e933c0cfbc3530deda29f7250454576edc4c31bd5501e45cedf304dba60004');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:22:47.793272Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-005dc840c2fc","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','44bdd674b79a1e10d3b5d793147340ff65ac4007ec580f841b7cf83fb59dd731');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:22:47.813532Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D78A7:qmstart:2000:atlas@pve!deploy:"},"digest":"0b866bb344c1ee9e588b7e2988db435e4d60e699025d51a1d654d7367c99c365","job":"job-005dc840c2fc","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','58613e25a3075059d9c45b6e55141a33620e899fd5ef84026b90573a404f3e0e');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:22:47.828753Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-005dc840c2fc","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','abc79b38f22fa81c1f7b1669ad559f69fc82a450899a8513745e8bbfb0017276');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:22:47.839885Z","correlation_id":"9e549f39cea24cdd","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-005dc840c2fc","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','95eca6ccec0be66635141229a0316db5be17fb9a0ed3fb34ebffd85688f2a9f4');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:22:47.845255Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-005dc840c2fc","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6abf979109d86a6568da03e0e90fe13865ff6dd0a53ce9a5674e71e3b2a27837');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:22:47.900739Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-005dc840c2fc","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a0628acc5909bbc4868ff8407b36f4cdedf9785896dcfb7af62c04b5b33464ff');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:22:48.045143Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-005dc840c2fc","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','017369d1a3341b24dc81b40f4e85e64bfc5497bc5b5ae624ece5a64e42574ee9');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T13:22:48.217808Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-005dc840c2fc","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b808b655722ee7c33c045bbd640c6690de11c525baa487d0769c95530989db85');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T13:22:48.223929Z","correlation_id":"9e549f39cea24cdd","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-005dc840c2fc","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ac0822908c052991c21391954a8659d78267d86b9b3fed1257e2f8a9f6d5aaa7');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T13:22:48.229195Z","correlation_id":"9e549f39cea24cdd","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-005dc840c2fc","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8e67966674bfe6b9a90eebf4540bc969ad2925e6b5448612bd20ebde9b2e6a35');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T13:22:48.235541Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-005dc840c2fc","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cce65fc714e5f0bed4dd5e5ea1c74f2c6e67f1993c51af46b8e22189026c15de');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T13:22:48.253475Z","correlation_id":"9e549f39cea24cdd","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"ab6f22df-a5c0-4e16-ae0e-558bf0ad0a41"},"digest":"4957f3d0089ee7447e46068f901c73dedbdededdc8f6bc2c21dabeb187e92177","job":"job-005dc840c2fc","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e54882259574e36fbc16ec6b6c146628bafe3e384671c1bf73a5bddd15304186');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T13:22:48.263487Z","correlation_id":"9e549f39cea24cdd","data":{"job":"job-005dc840c2fc","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','29c88b710368f7aadbd36fcebe9f0fff2a66c4c1cd79b59a3bd863077f59ef9e');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T13:22:48.330923Z","correlation_id":"867d65563e9b1cb2","data":{"answers":[],"revision":2,"spec":"one-9e6ca454"},"name":"spec.saved","principal":"ann"}','5b6b5e8200fe4d2245b0a7d65339cacc48662517327e26734fffaa2789a19bc5');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T13:22:48.397820Z","correlation_id":"867d65563e9b1cb2","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)","rule":"changes"},"deployment":"one-9e6ca454","digest":"39b44529b8382e56b5a64a07bbd38eaf548b862c626a2a042dadd2c345a16d58","effect":"change","plan":"plan-39b44529b8382e56","steps":3},"name":"plan.made","principal":"ann"}','9e80caad3206987880681fb53da557f78799c2020ff16741f209de702518cdc5');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T13:22:48.400939Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"9e80caad3206987880681fb53da557f78799c2020ff16741f209de702518cdc5","seq":29},"server":"ec7920a954a923167f0344e8cfd4de2f"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:22:48.392099Z","format":"atlas-approval/v2","id":"approval-014d0d568cc22935","made_at":"2026-11-30T13:22:48.400716Z","method":"signature","plan":"plan-39b44529b8382e56","plan_digest":"39b44529b8382e56b5a64a07bbd38eaf548b862c626a2a042dadd2c345a16d58"},"name":"approval.given","principal":"bea"}','271e4a13370209ee14f6a38e7aebe2003ac31f7cf2c4aebdffae3c5a994934c3');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T13:22:48.414919Z","correlation_id":"adb788d022b991e6","data":{"job":"job-7ddec61e4dc1","plan":"plan-39b44529b8382e56","state":"queued"},"name":"job.requested","principal":"ann"}','a13a305dd84e8c28925e7fe7884fde0624372a003380fafbaea9e614c1d1e882');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T13:22:51.263657Z","correlation_id":"adb788d022b991e6","data":{"approval":"approval-014d0d568cc22935","job":"job-7ddec61e4dc1","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','466b66ac0d3df4f3af8eafdec08a387b5ffd21d502ae2ff2a29b39bfc7bf18ed');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-30T13:22:51.479023Z","correlation_id":"adb788d022b991e6","data":{"data":{"digest":"34d1b389ab2a9d8eade5c4ab2915cf26a9b2e45d","replaced":{"memory":"512","tags":"atlas"}},"digest":"4f0ed8367fcdf7537a1911cbcbd16003f090feb9274a4d276d09958ddd64e267","job":"job-7ddec61e4dc1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','28f615b805d41f48917bb9d9a8127958cfb3e03c5d12e10f3b3db1d911f8a065');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-30T13:22:51.486843Z","correlation_id":"adb788d022b991e6","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-7ddec61e4dc1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','32fd9440ae9db13ecda18443804a826c0ea7ba3e17ccabf90f0ebf1fd342415b');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-30T13:22:51.490302Z","correlation_id":"adb788d022b991e6","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-7ddec61e4dc1","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8aa925841a631fabc2a1b68f450e43995567a8fb17d2c7fc923d01b79a0b4094');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-30T13:22:51.530157Z","correlation_id":"adb788d022b991e6","data":{"data":{"digest":"56887835cd47fbbbecf07654d5a41e5852cac2ff","size_gib":10},"digest":"41aad34948a7b38fec6f7a99dc0c77253274230f3efc203e61d796019b272a17","job":"job-7ddec61e4dc1","step":"one/grow-scsi1","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','691e0e696adf4d44a050c72983cd7c0588eba806ee8c09d9a324004a57d847af');
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
INSERT INTO "deployments" VALUES('one-9e6ca454','one','dev','d4bca2092d3f9f9dea4f1f8fc33f3713','one-9e6ca454',1,1,'2026-11-30T13:22:48.263487+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-005dc840c2fc','one/clone','2026-11-30T13:22:45.732833+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-005dc840c2fc','one/configure','2026-11-30T13:22:45.732833+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-005dc840c2fc','one/grow-scsi0','2026-11-30T13:22:45.732833+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-005dc840c2fc','one/start','2026-11-30T13:22:45.732833+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-005dc840c2fc','one/ready','2026-11-30T13:22:45.732833+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-005dc840c2fc','one/ha','2026-11-30T13:22:45.732833+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-005dc840c2fc','one/verify','2026-11-30T13:22:45.732833+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7ddec61e4dc1','one/configure','2026-11-30T13:22:50.783638+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7ddec61e4dc1','one/grow-scsi1','2026-11-30T13:22:50.783638+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7ddec61e4dc1','one/verify','2026-11-30T13:22:50.783638+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-005dc840c2fc','deployment/one-9e6ca454');
INSERT INTO "job_targets" VALUES('job-005dc840c2fc','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-7ddec61e4dc1','deployment/one-9e6ca454');
INSERT INTO "job_targets" VALUES('job-7ddec61e4dc1','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-005dc840c2fc','plan-5e4607d84fca17f8','one-9e6ca454','succeeded','done','[]','ann','9e549f39cea24cdd','approval-76982e75aa8e9544',0,0,0,NULL,7,7,'','2026-11-30T13:22:43.153068+00:00','2026-11-30T13:22:45.732833+00:00','2026-11-30T13:22:48.263487+00:00','','deployment','apply','create','one-9e6ca454','','',0);
INSERT INTO "jobs" VALUES('job-7ddec61e4dc1','plan-39b44529b8382e56','one-9e6ca454','running','','[]','ann','adb788d022b991e6','approval-014d0d568cc22935',0,0,0,NULL,1,3,'change memory from 512MiB to 1GiB, tags of one-01','2026-11-30T13:22:48.407604+00:00','2026-11-30T13:22:50.783638+00:00',NULL,'','deployment','apply','change','one-9e6ca454','','',0);
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
INSERT INTO "journal" VALUES(1,'job-005dc840c2fc','one/clone','intended','2026-11-30T13:22:47.096927+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-005dc840c2fc','one/clone','submitted','2026-11-30T13:22:47.415285+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D78A7:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-005dc840c2fc','one/clone','done','2026-11-30T13:22:47.508836+00:00','{"task": "OK", "node": "pve1", "identity": "ab6f22df-a5c0-4e16-ae0e-558bf0ad0a41", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.411909);
INSERT INTO "journal" VALUES(4,'job-005dc840c2fc','one/configure','intended','2026-11-30T13:22:47.596518+00:00','{"digest": "2fa92c56c0557929f28f1afa84be830bb969ecb2", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:C8:5B:D2,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-005dc840c2fc','one/configure','submitted','2026-11-30T13:22:47.619688+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-005dc840c2fc','one/configure','done','2026-11-30T13:22:47.668190+00:00','{}','proxmox/configure',0.071672);
INSERT INTO "journal" VALUES(7,'job-005dc840c2fc','one/grow-scsi0','intended','2026-11-30T13:22:47.687785+00:00','{"digest": "b8d99659c9bc9af850f84cc21b2a7349e12bc334", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-005dc840c2fc','one/grow-scsi0','submitted','2026-11-30T13:22:47.752275+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D78A7:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-005dc840c2fc','one/grow-scsi0','done','2026-11-30T13:22:47.773860+00:00','{"task": "OK"}','proxmox/grow_disk',0.086075);
INSERT INTO "journal" VALUES(10,'job-005dc840c2fc','one/start','intended','2026-11-30T13:22:47.793272+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-005dc840c2fc','one/start','submitted','2026-11-30T13:22:47.813532+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D78A7:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-005dc840c2fc','one/start','done','2026-11-30T13:22:47.828753+00:00','{"task": "OK"}','proxmox/start',0.035481);
INSERT INTO "journal" VALUES(13,'job-005dc840c2fc','one/ready','intended','2026-11-30T13:22:47.839885+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-005dc840c2fc','one/ready','submitted','2026-11-30T13:22:47.845255+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-005dc840c2fc','one/ready','done','2026-11-30T13:22:47.900739+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.060854);
INSERT INTO "journal" VALUES(16,'job-005dc840c2fc','one/ha','intended','2026-11-30T13:22:48.045143+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-005dc840c2fc','one/ha','submitted','2026-11-30T13:22:48.217808+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-005dc840c2fc','one/ha','done','2026-11-30T13:22:48.223929+00:00','{}','proxmox/ha_add',0.178786);
INSERT INTO "journal" VALUES(19,'job-005dc840c2fc','one/verify','intended','2026-11-30T13:22:48.229195+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-005dc840c2fc','one/verify','submitted','2026-11-30T13:22:48.235541+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-005dc840c2fc','one/verify','done','2026-11-30T13:22:48.253475+00:00','{"identity": "ab6f22df-a5c0-4e16-ae0e-558bf0ad0a41", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.02428);
INSERT INTO "journal" VALUES(22,'job-7ddec61e4dc1','one/configure','intended','2026-11-30T13:22:51.479023+00:00','{"digest": "34d1b389ab2a9d8eade5c4ab2915cf26a9b2e45d", "replaced": {"memory": "512", "tags": "atlas"}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(23,'job-7ddec61e4dc1','one/configure','submitted','2026-11-30T13:22:51.486843+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(24,'job-7ddec61e4dc1','one/configure','done','2026-11-30T13:22:51.490302+00:00','{}','proxmox/configure',0.011279);
INSERT INTO "journal" VALUES(25,'job-7ddec61e4dc1','one/grow-scsi1','intended','2026-11-30T13:22:51.530157+00:00','{"digest": "56887835cd47fbbbecf07654d5a41e5852cac2ff", "size_gib": 10}','proxmox/grow_disk',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-005dc840c2fc',1,'','2026-11-30T13:23:15.704128+00:00');
INSERT INTO "leases" VALUES('job-7ddec61e4dc1',1,'vm-11595-36733dd3','2026-11-30T13:23:20.760529+00:00');
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
INSERT INTO "members" VALUES('one-9e6ca454','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "ab6f22df-a5c0-4e16-ae0e-558bf0ad0a41", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-5e4607d84fca17f8','one-9e6ca454','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-9e6ca454", "name": "one", "nonce": "d4bca2092d3f9f9dea4f1f8fc33f3713", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-9e6ca454", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:22:43.027597Z", "expires_at": "2026-11-30T14:22:43.027597Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "d4bca2092d3f9f9dea4f1f8fc33f3713", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-9e6ca454.\natlas:d4bca2092d3f9f9dea4f1f8fc33f3713", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d4bca2092d3f9f9dea4f1f8fc33f3713", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d4bca2092d3f9f9dea4f1f8fc33f3713", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d4bca2092d3f9f9dea4f1f8fc33f3713"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "d4bca2092d3f9f9dea4f1f8fc33f3713", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "d4bca2092d3f9f9dea4f1f8fc33f3713", "state": "started", "group": "", "comment": "atlas:d4bca2092d3f9f9dea4f1f8fc33f3713"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "d4bca2092d3f9f9dea4f1f8fc33f3713", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:22:42.844475Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:22:42.852164Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:22:42.879395Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:22:42.902850Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:22:43.027597+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-39b44529b8382e56','one-9e6ca454','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-9e6ca454", "name": "one", "nonce": "d4bca2092d3f9f9dea4f1f8fc33f3713", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-9e6ca454", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-30T13:22:48.392099Z", "expires_at": "2026-11-30T14:22:48.392099Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "d4bca2092d3f9f9dea4f1f8fc33f3713", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "d4bca2092d3f9f9dea4f1f8fc33f3713", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "d4bca2092d3f9f9dea4f1f8fc33f3713", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:22:48.334659Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:22:48.339288Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:22:48.352105Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:22:48.366402Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:22:48.392099+00:00','["demo"]');
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
INSERT INTO "server" VALUES('ec7920a954a923167f0344e8cfd4de2f');
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
INSERT INTO "specs" VALUES('one-9e6ca454',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:22:42.833201+00:00');
INSERT INTO "specs" VALUES('one-9e6ca454',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-30T13:22:48.329609+00:00');
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
