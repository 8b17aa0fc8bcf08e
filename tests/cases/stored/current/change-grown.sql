BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0013');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-bd1a97e587dfd30e','plan-494ce300fcfed718','approve','{"format": "atlas-approval/v2", "id": "approval-bd1a97e587dfd30e", "anchor": {"server": "698866777b20149a503806e89eb4ef31", "head": {"seq": 2, "mac": "4c6ae9aa8c5c803d23617205a0af7e7ef3a0cd22b64487ae4e4f82f8892ae6b1"}}, "plan_digest": "494ce300fcfed718f1b623c0300ea30f9ad2a6271f6ceb7bccb083c5814d2a29", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:07:04.267787Z", "expires_at": "2026-11-30T14:07:04.256821Z", "signature": "T8szwGyglNh3CXW89/JuVPVGp7xSeeRGdXdXiWcPLajv76MO0MPeC2HjvhfOSTsBzbiYPE+acawkCGklGGpdAA=="}','job-7cfd8f6145b7');
INSERT INTO "approvals" VALUES('approval-4e3eb35d76148ecf','plan-243f5265598a06fb','approve','{"format": "atlas-approval/v2", "id": "approval-4e3eb35d76148ecf", "anchor": {"server": "698866777b20149a503806e89eb4ef31", "head": {"seq": 29, "mac": "e467b39b8b0d06d530fa53e695c7a0f3944ed628fc0aed6d07b8c5a2998fdf05"}}, "plan_digest": "243f5265598a06fbd4b94a2c5d5f22a4d9e0f30dd14671b47a51149eae910429", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:07:05.307220Z", "expires_at": "2026-11-30T14:07:05.298944Z", "signature": "Vx+Jv1100s3ljzKIBKmX1shrj0cQedRHD/g84xsIQuP8etrmZv+3bhJ6l8u0zDb7qCG8Na3U+1kl5RxCMeZCDQ=="}','job-a9ed7082fd50');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:07:04.101195Z","correlation_id":"d1c72730a21bd369","data":{"answers":[],"revision":1,"spec":"one-c81ff262"},"name":"spec.saved","principal":"ann"}','fc89d9485e53966327c53fe9e5016fe3aa8c8e076c267cef72aa79d50f4d5b16');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:07:04.264239Z","correlation_id":"d1c72730a21bd369","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-c81ff262","digest":"494ce300fcfed718f1b623c0300ea30f9ad2a6271f6ceb7bccb083c5814d2a29","effect":"create","plan":"plan-494ce300fcfed718","steps":7},"name":"plan.made","principal":"ann"}','4c6ae9aa8c5c803d23617205a0af7e7ef3a0cd22b64487ae4e4f82f8892ae6b1');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:07:04.268029Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"4c6ae9aa8c5c803d23617205a0af7e7ef3a0cd22b64487ae4e4f82f8892ae6b1","seq":2},"server":"698866777b20149a503806e89eb4ef31"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:07:04.256821Z","format":"atlas-approval/v2","id":"approval-bd1a97e587dfd30e","made_at":"2026-11-30T13:07:04.267787Z","method":"signature","plan":"plan-494ce300fcfed718","plan_digest":"494ce300fcfed718f1b623c0300ea30f9ad2a6271f6ceb7bccb083c5814d2a29"},"name":"approval.given","principal":"bea"}','e59431bbf48c7328540b0f7affb7b50caf3348b2023dc7c6de7047a7b22476bf');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:07:04.286241Z","correlation_id":"6fad3c5524e43849","data":{"job":"job-7cfd8f6145b7","plan":"plan-494ce300fcfed718","state":"queued"},"name":"job.requested","principal":"ann"}','a3e570fecd88b202a9874d94da8d8baa056bdb3325462635b079fd43712753e6');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:07:04.926287Z","correlation_id":"6fad3c5524e43849","data":{"approval":"approval-bd1a97e587dfd30e","job":"job-7cfd8f6145b7","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','348016a17a9a8a46019f9061ceed72233d51f77cdc83e035a3682f733598746a');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:07:05.001343Z","correlation_id":"6fad3c5524e43849","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-7cfd8f6145b7","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','56c2fa74a4603f7363472bf6313b40fd1495637bdab3cb5c615b0a37fa187bf3');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:07:05.022418Z","correlation_id":"6fad3c5524e43849","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D74F9:qmclone:9000:atlas@pve!deploy:"},"digest":"cc01db4ad2f916fa699cadaf4fccf7675d826dfd6f4448085292a7b0e6d9c79d","job":"job-7cfd8f6145b7","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f3afdb222a31ede77d15663b1a199a1a7cdcddacad61de45e06b9111b0879d2b');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:07:05.041833Z","correlation_id":"6fad3c5524e43849","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"7dd44cd6-350a-41b4-8da2-96de285bdf76","node":"pve1","task":"OK"},"digest":"197a3161e05310cfdfb34591c69c9f05c40cbaa01b19ca6d0d0e2947a4fe91e8","job":"job-7cfd8f6145b7","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4cca049be2eea2478af7f02bfde9416b4fd4d99ad8b6424bff41628a302e28e8');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:07:05.061741Z","correlation_id":"6fad3c5524e43849","data":{"data":{"digest":"e467dd1a5d32a41f577c46dcd41e98c870dbd9c6","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:F9:01:C8,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"9646a9a0c8e6c78d4f2891fc0ec9ebc1568e2f7a4be5a5911f7aed2590c4362e","job":"job-7cfd8f6145b7","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','816c430a8ca9825d75dd6e53c98428c0bf9c6421f2e4d645b01b5eec6990766b');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:07:05.069609Z","correlation_id":"6fad3c5524e43849","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-7cfd8f6145b7","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bdf9854b9ef785129135cdfaa51e1591668a526b9811290f20bceb6db6944ac5');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:07:05.073642Z","correlation_id":"6fad3c5524e43849","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-7cfd8f6145b7","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','585d3f2684758d2bfe21bcc88a68b6679c75a87349dd8458244ff93823dada01');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:07:05.081007Z","correlation_id":"6fad3c5524e43849","data":{"data":{"digest":"ea169fa8c92c01cb5fe39697fa8bcb4fb2d6bad8","size_gib":10},"digest":"f68e605d9321b2ae4f0554eaeeebf93fc45780eeba21c3e451a40b08215346de","job":"job-7cfd8f6145b7","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c33b91f7c7115e38495987fe3566bfe019150252dc4d2a7014af772ad7ce109b');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:07:05.086120Z","correlation_id":"6fad3c5524e43849","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D74F9:resize:2000:atlas@pve!deploy:"},"digest":"4ed85dc5f184c46627d4c7590827a4376310f18626286c6bdd16717c21fb5966","job":"job-7cfd8f6145b7","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ca2f1a1813a543de8d922c612a0c6c115bbaeedd8c6a09c7c5fd4b794bc6ccfc');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:07:05.100023Z","correlation_id":"6fad3c5524e43849","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-7cfd8f6145b7","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','64ab5ff8d7ba717bf346e410d0b4d816e5f64e77d211ce477d4e6fd754013b2f');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:07:05.111656Z","correlation_id":"6fad3c5524e43849","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-7cfd8f6145b7","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','768b6fc2cca2febe42c8d18142878bea4e625e00d070c5e0397c56617cec5361');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:07:05.119996Z","correlation_id":"6fad3c5524e43849","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D74F9:qmstart:2000:atlas@pve!deploy:"},"digest":"95f49ba0a99da87599248db6c45982144372ffd9fad6a886653e38b25f06e869","job":"job-7cfd8f6145b7","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b7d90fa9062ac99047818145d443cb222ce911163d0c1bc7108362a48eb8c997');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:07:05.126312Z","correlation_id":"6fad3c5524e43849","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-7cfd8f6145b7","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','14ec56038d348dbc7b5a37033cfa128ffdff2f086b640b817ba15610c9921069');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:07:05.130078Z","correlation_id":"6fad3c5524e43849","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-7cfd8f6145b7","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','af8df6577666f17bd9e945fb8a1dd1f7d642bd37659ced7213cb258625142207');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:07:05.134989Z","correlation_id":"6fad3c5524e43849","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-7cfd8f6145b7","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','166d6e7d21084bf9dca71540918c3b5c804f040890af9a3c95d24a99e78bf618');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:07:05.144928Z","correlation_id":"6fad3c5524e43849","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-7cfd8f6145b7","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4dd06105bf925590709141151e292e6540a704b35128f1f30774790fdfb2164b');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:07:05.155617Z","correlation_id":"6fad3c5524e43849","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-7cfd8f6145b7","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cd175c399ce716dcbe505617296df7624dfa7fc2a5de88f4b7c8c70dad020b4f');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T13:07:05.168859Z","correlation_id":"6fad3c5524e43849","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-7cfd8f6145b7","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','054659dd533296ec7194c6524b917229edc062fad90ad0f3844b27a4c8328089');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T13:07:05.171191Z","correlation_id":"6fad3c5524e43849","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-7cfd8f6145b7","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f4e83d94191dd524cc5caccc25bd95cc7509495f67062718a8037f30d294294f');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T13:07:05.173192Z","correlation_id":"6fad3c5524e43849","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-7cfd8f6145b7","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e52e76b70b178166f45bfede33142f5587ffb2760f04a60ebf9c2d36e3096278');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T13:07:05.176061Z","correlation_id":"6fad3c5524e43849","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-7cfd8f6145b7","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','95a0cf30d9a6f3b771cd91b6ca3232c8b336462813d5165a821aa2bdb3f667c2');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T13:07:05.182449Z","correlation_id":"6fad3c5524e43849","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"7dd44cd6-350a-41b4-8da2-96de285bdf76"},"digest":"ba819f2c57fac2e3abe51411a54ba6547d37a6a8d982452e88f98cd3211a6409","job":"job-7cfd8f6145b7","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','62979d883a1741a7dcd549f8f80a390a91c79ff3201f0385b1927293a8cad06e');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T13:07:05.186641Z","correlation_id":"6fad3c5524e43849","data":{"job":"job-7cfd8f6145b7","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','0dfa72fe56220ec399ab87d2d9d0284f5497bfdd77a13c32b09d4588a4b28230');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T13:07:05.259189Z","correlation_id":"f237ca6a02161da1","data":{"answers":[],"revision":2,"spec":"one-c81ff262"},"name":"spec.saved","principal":"ann"}','d2264e61963dd4efc15214b662846907b64e6b0157f3d39b0709da658b2802b0');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T13:07:05.303748Z","correlation_id":"f237ca6a02161da1","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)","rule":"changes"},"deployment":"one-c81ff262","digest":"243f5265598a06fbd4b94a2c5d5f22a4d9e0f30dd14671b47a51149eae910429","effect":"change","plan":"plan-243f5265598a06fb","steps":3},"name":"plan.made","principal":"ann"}','e467b39b8b0d06d530fa53e695c7a0f3944ed628fc0aed6d07b8c5a2998fdf05');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T13:07:05.307491Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"e467b39b8b0d06d530fa53e695c7a0f3944ed628fc0aed6d07b8c5a2998fdf05","seq":29},"server":"698866777b20149a503806e89eb4ef31"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:07:05.298944Z","format":"atlas-approval/v2","id":"approval-4e3eb35d76148ecf","made_at":"2026-11-30T13:07:05.307220Z","method":"signature","plan":"plan-243f5265598a06fb","plan_digest":"243f5265598a06fbd4b94a2c5d5f22a4d9e0f30dd14671b47a51149eae910429"},"name":"approval.given","principal":"bea"}','7f458476a860a9c940ad7997edcf05965cabcf62188990eae19aeb4db6c887a3');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T13:07:05.321703Z","correlation_id":"45e343e2289312e0","data":{"job":"job-a9ed7082fd50","plan":"plan-243f5265598a06fb","state":"queued"},"name":"job.requested","principal":"ann"}','2be15dbd187c6d4da8c849fd1aebd7c8d340c828f0d1723cb409d0250f72f8e0');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T13:07:05.826408Z","correlation_id":"45e343e2289312e0","data":{"approval":"approval-4e3eb35d76148ecf","job":"job-a9ed7082fd50","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','6f67051d182f31d3ccfa4d193e4ec6a433ba4ceeb5dbbca8b1a1290f1d0ad916');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-30T13:07:05.872705Z","correlation_id":"45e343e2289312e0","data":{"data":{"digest":"d7ce5d3d59a3cc7addd5ba17ea3593308d316d6f","replaced":{"memory":"512","tags":"atlas"}},"digest":"cc753799c39bd08aa66045891b0fe5eabaea4673ccc8e5e0ff32f5c3c1f6d728","job":"job-a9ed7082fd50","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ef80b2e00c4ae4362658d1860bdac121526664aecc5208836ab90c392db5318d');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-30T13:07:05.878980Z","correlation_id":"45e343e2289312e0","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a9ed7082fd50","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','de848b2d44e7bf40c887c910323a88857d640bcd7c7538fb41eaa2dd2e2331ee');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-30T13:07:05.882049Z","correlation_id":"45e343e2289312e0","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a9ed7082fd50","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6575dae008b2021f9c8cda88675b754fbcd5364c5847fb3a21893daa15d53951');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-30T13:07:05.890742Z","correlation_id":"45e343e2289312e0","data":{"data":{"digest":"922d83071ef5218bdc0157a8a7d3bee05194e0b5","size_gib":10},"digest":"24984c76d13db5288cd802f7c2f9f7164e55b64a5dbe67b972160fc193e83647","job":"job-a9ed7082fd50","step":"one/grow-scsi1","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3b1a002a5cf3b5185d2b9b946cce5319fe5797f712504908cd3ae77aebb504bd');
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
INSERT INTO "deployments" VALUES('one-c81ff262','one','dev','ec22f9d0788d7a6df4e4473b28162326','one-c81ff262',1,1,'2026-11-30T13:07:05.186641+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-7cfd8f6145b7','one/clone','2026-11-30T13:07:04.885097+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7cfd8f6145b7','one/configure','2026-11-30T13:07:04.885097+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7cfd8f6145b7','one/grow-scsi0','2026-11-30T13:07:04.885097+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7cfd8f6145b7','one/start','2026-11-30T13:07:04.885097+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7cfd8f6145b7','one/ready','2026-11-30T13:07:04.885097+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7cfd8f6145b7','one/ha','2026-11-30T13:07:04.885097+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7cfd8f6145b7','one/verify','2026-11-30T13:07:04.885097+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a9ed7082fd50','one/configure','2026-11-30T13:07:05.798887+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a9ed7082fd50','one/grow-scsi1','2026-11-30T13:07:05.798887+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a9ed7082fd50','one/verify','2026-11-30T13:07:05.798887+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-7cfd8f6145b7','deployment/one-c81ff262');
INSERT INTO "job_targets" VALUES('job-7cfd8f6145b7','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-a9ed7082fd50','deployment/one-c81ff262');
INSERT INTO "job_targets" VALUES('job-a9ed7082fd50','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-7cfd8f6145b7','plan-494ce300fcfed718','one-c81ff262','succeeded','done','[]','ann','6fad3c5524e43849','approval-bd1a97e587dfd30e',0,0,0,NULL,7,7,'','2026-11-30T13:07:04.276261+00:00','2026-11-30T13:07:04.885097+00:00','2026-11-30T13:07:05.186641+00:00','','deployment','apply','create','one-c81ff262','','',0);
INSERT INTO "jobs" VALUES('job-a9ed7082fd50','plan-243f5265598a06fb','one-c81ff262','running','','[]','ann','45e343e2289312e0','approval-4e3eb35d76148ecf',0,0,0,NULL,1,3,'change memory from 512MiB to 1GiB, tags of one-01','2026-11-30T13:07:05.314664+00:00','2026-11-30T13:07:05.798887+00:00',NULL,'','deployment','apply','change','one-c81ff262','','',0);
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
INSERT INTO "journal" VALUES(1,'job-7cfd8f6145b7','one/clone','intended','2026-11-30T13:07:05.001343+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-7cfd8f6145b7','one/clone','submitted','2026-11-30T13:07:05.022418+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D74F9:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-7cfd8f6145b7','one/clone','done','2026-11-30T13:07:05.041833+00:00','{"task": "OK", "node": "pve1", "identity": "7dd44cd6-350a-41b4-8da2-96de285bdf76", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.04049);
INSERT INTO "journal" VALUES(4,'job-7cfd8f6145b7','one/configure','intended','2026-11-30T13:07:05.061741+00:00','{"digest": "e467dd1a5d32a41f577c46dcd41e98c870dbd9c6", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:F9:01:C8,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-7cfd8f6145b7','one/configure','submitted','2026-11-30T13:07:05.069609+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-7cfd8f6145b7','one/configure','done','2026-11-30T13:07:05.073642+00:00','{}','proxmox/configure',0.011901);
INSERT INTO "journal" VALUES(7,'job-7cfd8f6145b7','one/grow-scsi0','intended','2026-11-30T13:07:05.081007+00:00','{"digest": "ea169fa8c92c01cb5fe39697fa8bcb4fb2d6bad8", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-7cfd8f6145b7','one/grow-scsi0','submitted','2026-11-30T13:07:05.086120+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D74F9:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-7cfd8f6145b7','one/grow-scsi0','done','2026-11-30T13:07:05.100023+00:00','{"task": "OK"}','proxmox/grow_disk',0.019016);
INSERT INTO "journal" VALUES(10,'job-7cfd8f6145b7','one/start','intended','2026-11-30T13:07:05.111656+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-7cfd8f6145b7','one/start','submitted','2026-11-30T13:07:05.119996+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D74F9:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-7cfd8f6145b7','one/start','done','2026-11-30T13:07:05.126312+00:00','{"task": "OK"}','proxmox/start',0.014656);
INSERT INTO "journal" VALUES(13,'job-7cfd8f6145b7','one/ready','intended','2026-11-30T13:07:05.130078+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-7cfd8f6145b7','one/ready','submitted','2026-11-30T13:07:05.134989+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-7cfd8f6145b7','one/ready','done','2026-11-30T13:07:05.144928+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.01485);
INSERT INTO "journal" VALUES(16,'job-7cfd8f6145b7','one/ha','intended','2026-11-30T13:07:05.155617+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-7cfd8f6145b7','one/ha','submitted','2026-11-30T13:07:05.168859+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-7cfd8f6145b7','one/ha','done','2026-11-30T13:07:05.171191+00:00','{}','proxmox/ha_add',0.015574);
INSERT INTO "journal" VALUES(19,'job-7cfd8f6145b7','one/verify','intended','2026-11-30T13:07:05.173192+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-7cfd8f6145b7','one/verify','submitted','2026-11-30T13:07:05.176061+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-7cfd8f6145b7','one/verify','done','2026-11-30T13:07:05.182449+00:00','{"identity": "7dd44cd6-350a-41b4-8da2-96de285bdf76", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.009257);
INSERT INTO "journal" VALUES(22,'job-a9ed7082fd50','one/configure','intended','2026-11-30T13:07:05.872705+00:00','{"digest": "d7ce5d3d59a3cc7addd5ba17ea3593308d316d6f", "replaced": {"memory": "512", "tags": "atlas"}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(23,'job-a9ed7082fd50','one/configure','submitted','2026-11-30T13:07:05.878980+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(24,'job-a9ed7082fd50','one/configure','done','2026-11-30T13:07:05.882049+00:00','{}','proxmox/configure',0.009344);
INSERT INTO "journal" VALUES(25,'job-a9ed7082fd50','one/grow-scsi1','intended','2026-11-30T13:07:05.890742+00:00','{"digest": "922d83071ef5218bdc0157a8a7d3bee05194e0b5", "size_gib": 10}','proxmox/grow_disk',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-7cfd8f6145b7',1,'','2026-11-30T13:07:34.878876+00:00');
INSERT INTO "leases" VALUES('job-a9ed7082fd50',1,'vm-32442-b30e70cc','2026-11-30T13:07:35.794464+00:00');
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
INSERT INTO "members" VALUES('one-c81ff262','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "7dd44cd6-350a-41b4-8da2-96de285bdf76", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-494ce300fcfed718','one-c81ff262','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-c81ff262", "name": "one", "nonce": "ec22f9d0788d7a6df4e4473b28162326", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-c81ff262", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:07:04.256821Z", "expires_at": "2026-11-30T14:07:04.256821Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "ec22f9d0788d7a6df4e4473b28162326", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-c81ff262.\natlas:ec22f9d0788d7a6df4e4473b28162326", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ec22f9d0788d7a6df4e4473b28162326", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ec22f9d0788d7a6df4e4473b28162326", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ec22f9d0788d7a6df4e4473b28162326"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ec22f9d0788d7a6df4e4473b28162326", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "ec22f9d0788d7a6df4e4473b28162326", "state": "started", "group": "", "comment": "atlas:ec22f9d0788d7a6df4e4473b28162326"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ec22f9d0788d7a6df4e4473b28162326", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:07:04.105441Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:07:04.108528Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:07:04.172640Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:07:04.234757Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:07:04.256821+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-243f5265598a06fb','one-c81ff262','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-c81ff262", "name": "one", "nonce": "ec22f9d0788d7a6df4e4473b28162326", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-c81ff262", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-30T13:07:05.298944Z", "expires_at": "2026-11-30T14:07:05.298944Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "ec22f9d0788d7a6df4e4473b28162326", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "ec22f9d0788d7a6df4e4473b28162326", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ec22f9d0788d7a6df4e4473b28162326", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:07:05.262340Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:07:05.265713Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:07:05.272877Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:07:05.279527Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:07:05.298944+00:00','["demo"]');
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
INSERT INTO "server" VALUES('698866777b20149a503806e89eb4ef31');
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
INSERT INTO "specs" VALUES('one-c81ff262',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:07:04.099537+00:00');
INSERT INTO "specs" VALUES('one-c81ff262',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-30T13:07:05.258039+00:00');
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
COMMIT;
