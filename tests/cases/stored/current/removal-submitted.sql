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
INSERT INTO "approvals" VALUES('approval-e480b3d488dbbb20','plan-38f474967f2ef562','approve','{"format": "atlas-approval/v2", "id": "approval-e480b3d488dbbb20", "anchor": {"server": "e96258c502500d6b2ee440b578c9b6fe", "head": {"seq": 2, "mac": "9f19a191aad9cf937499432f27600fae1e02444fb167d57042c61f75d101cba5"}}, "plan_digest": "38f474967f2ef56234fe366eb1114e5a5b012d7b7f9d51fd8331b5600a9ed05f", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:07:10.125774Z", "expires_at": "2026-11-30T14:07:10.113274Z", "signature": "ltqTjbfHAkNh0cVYfyacx5HpM6uU/X6XwNIUF8VlmVS9iH0ChY/8RsJa6Z1WPca6clFsNjMcNaGCK/qg4KlLCw=="}','job-3e1ae0f96cd8');
INSERT INTO "approvals" VALUES('approval-06b6588aadc8c549','plan-4ff41061a5921957','approve','{"format": "atlas-approval/v2", "id": "approval-06b6588aadc8c549", "anchor": {"server": "e96258c502500d6b2ee440b578c9b6fe", "head": {"seq": 28, "mac": "84c6b7c149638bf34b9a1d607b544d56e6ef29fba6c04a8351816e6d54b609cd"}}, "plan_digest": "4ff41061a5921957ddbb27bb2d0ec470759962ccfd41864a87a4593310fcecbb", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:07:11.048820Z", "expires_at": "2026-11-30T14:07:11.036402Z", "signature": "hFYJu8VBVupcXn2anygbYqVmnTPygHe/g7oB92Zv05hajG9ZIzQyNjvio7ziw48t77jmbEp8QZ8vlz6NcAWrDg=="}','job-b7f237b0b6a0');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:07:10.058816Z","correlation_id":"63afa0c37b5d8513","data":{"answers":[],"revision":1,"spec":"one-eabfd9d4"},"name":"spec.saved","principal":"ann"}','e7866fba8a22bb058f87034c532fd34376bb2ccfc35cf73b63cdeaae6949b7aa');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:07:10.122496Z","correlation_id":"63afa0c37b5d8513","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-eabfd9d4","digest":"38f474967f2ef56234fe366eb1114e5a5b012d7b7f9d51fd8331b5600a9ed05f","effect":"create","plan":"plan-38f474967f2ef562","steps":7},"name":"plan.made","principal":"ann"}','9f19a191aad9cf937499432f27600fae1e02444fb167d57042c61f75d101cba5');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:07:10.126014Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"9f19a191aad9cf937499432f27600fae1e02444fb167d57042c61f75d101cba5","seq":2},"server":"e96258c502500d6b2ee440b578c9b6fe"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:07:10.113274Z","format":"atlas-approval/v2","id":"approval-e480b3d488dbbb20","made_at":"2026-11-30T13:07:10.125774Z","method":"signature","plan":"plan-38f474967f2ef562","plan_digest":"38f474967f2ef56234fe366eb1114e5a5b012d7b7f9d51fd8331b5600a9ed05f"},"name":"approval.given","principal":"bea"}','a655de34997b4e09494d516c8c554fb7aa1b9f9a807f05e494be1af6c3263f04');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:07:10.146013Z","correlation_id":"3f8ec79f747db1e3","data":{"job":"job-3e1ae0f96cd8","plan":"plan-38f474967f2ef562","state":"queued"},"name":"job.requested","principal":"ann"}','c8df0783d718485ce72783c2914162f77465062dfa9d0937c5e4b34f1872654f');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:07:10.698130Z","correlation_id":"3f8ec79f747db1e3","data":{"approval":"approval-e480b3d488dbbb20","job":"job-3e1ae0f96cd8","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','f0e20feb7133cca7dd8ab8bc301a83ce504b8c0d0bb68f00d7925268d476398c');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:07:10.753751Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-3e1ae0f96cd8","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c1208bc1be6915df56156feb1aed4ffdbc2755325efb49e8745d6b63b1b7753e');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:07:10.770611Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D74FE:qmclone:9000:atlas@pve!deploy:"},"digest":"ce252e1a7cb10075408c5a4726f9724a4da2559a3308f0f1984302d4fa521030","job":"job-3e1ae0f96cd8","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','270da83140570a162fc79e0389bceaaae4b87a49a137a83a59a2505aa2024afc');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:07:10.785988Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"eb4bfbdb-cfaa-43cb-8038-daed78ddaa2c","node":"pve1","task":"OK"},"digest":"7f40929b9602a665e079d1ca75f59fbea7aa7153bc912f299c30e6a8a3fea461","job":"job-3e1ae0f96cd8","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','76af047b8bfb6a2a88f906faa7ecad1afb8591ee830bcfbdae4b3889ae779519');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:07:10.794430Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"digest":"e0d4e8baae30912d6575e77b73f1d9e3150455d3","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:74:51:36,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"ac6102cf78d42a4da7ee6d179eb9d3d98168a3c0d2b17698986074be38edc7d1","job":"job-3e1ae0f96cd8","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5ba125766de6d7cd71d0796fbf3a388aea10b609045a821e55d9c9550afd00f3');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:07:10.803390Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-3e1ae0f96cd8","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','997518636902c0d81ef31258e93b27e116822715c7a6e8d5383cd3dcb789cdd1');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:07:10.805803Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-3e1ae0f96cd8","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7cad0e9a158e2822a58e21512ed5b2a9028ac309282f66d66bec52f8c5f94a33');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:07:10.812470Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"digest":"452925225e790a993645669691947e6205b2db2c","size_gib":10},"digest":"a2d512eec8bf64cc9d1ff26cda0ff304293cea649cc796f9c907417f45e5b79a","job":"job-3e1ae0f96cd8","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5c03c28e267802351f060c892c5456260cd96b2a9e2a9b97fb1cbf72e76fb070');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:07:10.818236Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D74FE:resize:2000:atlas@pve!deploy:"},"digest":"0ba74980496bd58bd7f949976e01db6bc19a88638b14b3beb9387e4f1a6aad55","job":"job-3e1ae0f96cd8","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','befacab705e7470ec0fd8ae41d5d5dda0d195b7276078a4417afa3db91f2db72');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:07:10.827699Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-3e1ae0f96cd8","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','659ddc2af7a1e6e31c78409f4faec1ea9235fcb0d35be77856f5b0869af7c629');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:07:10.835416Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-3e1ae0f96cd8","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','13c5ca03ff354ea9706770378b6b06d9cba11e7a2ad8a7958912fbd972f66f00');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:07:10.846582Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D74FE:qmstart:2000:atlas@pve!deploy:"},"digest":"3d9241f7d80c64f3acf03a5142f990b91a285d37843700686dceb9562a2078cd","job":"job-3e1ae0f96cd8","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','50b67fe09746a71d50136bc58587a3a059a9da0e640b1c2a5a76155ba4c17438');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:07:10.850748Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-3e1ae0f96cd8","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','197ced397bb9c7c06f38f1a1059d93b1d1b43e7c93a0c67339858002541587f2');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:07:10.853601Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-3e1ae0f96cd8","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5407d6d419e4071d5210f9498de6937cc2d88629cd7be4fb59c44797c6e509df');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:07:10.855775Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-3e1ae0f96cd8","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ed0ca4f350825c3a6e5ad007f3d4f3a911d36e850e9e334780f1105c6541b0d8');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:07:10.877195Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-3e1ae0f96cd8","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','77e9ad74490e4b38002799c4ab54131b1e3aa9308f109698e51a5488c9d7ecd7');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:07:10.887685Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-3e1ae0f96cd8","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','823fd92cce569f2b980433cf7866fa214a0cac928c8b9c87f47b7e8663cbfa0c');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T13:07:10.907664Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-3e1ae0f96cd8","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b3a43d1238989d29eaec23dcb4b14eeead6b93e22c18bc662073dc88bf5f50d2');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T13:07:10.910982Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-3e1ae0f96cd8","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ee3edcd4b515b193ebcc0715924cc66089ba632cb21c815b5a095031709c0115');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T13:07:10.914072Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-3e1ae0f96cd8","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','640a6ae8574d8d1aba39df42e3df7b8d67867d08e941c03ce66bdfc7162255cc');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T13:07:10.917445Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-3e1ae0f96cd8","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2d14c7c5ee80ea75c5d85ff912bc31b08109bed6a9a5b37d0d7bc86b41250bfb');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T13:07:10.927257Z","correlation_id":"3f8ec79f747db1e3","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"eb4bfbdb-cfaa-43cb-8038-daed78ddaa2c"},"digest":"800a7b746a9d64d1a0a5e53251ed78bde24b7090097931470ffdf2a7407c0ff1","job":"job-3e1ae0f96cd8","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2721154ec14d428dc21277a3e76d2fb150a4c79cf5e89c5f7c99ea225c79a73c');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T13:07:10.932360Z","correlation_id":"3f8ec79f747db1e3","data":{"job":"job-3e1ae0f96cd8","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','44dc2f72df5cc9b9709e675a9b9160ebb40f4904f3986c728ad86e43196cdbc8');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T13:07:11.044599Z","correlation_id":"5c3de5b80f210214","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-eabfd9d4","digest":"4ff41061a5921957ddbb27bb2d0ec470759962ccfd41864a87a4593310fcecbb","effect":"remove","plan":"plan-4ff41061a5921957","steps":3},"name":"plan.made","principal":"ann"}','84c6b7c149638bf34b9a1d607b544d56e6ef29fba6c04a8351816e6d54b609cd');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T13:07:11.049011Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"84c6b7c149638bf34b9a1d607b544d56e6ef29fba6c04a8351816e6d54b609cd","seq":28},"server":"e96258c502500d6b2ee440b578c9b6fe"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:07:11.036402Z","format":"atlas-approval/v2","id":"approval-06b6588aadc8c549","made_at":"2026-11-30T13:07:11.048820Z","method":"signature","plan":"plan-4ff41061a5921957","plan_digest":"4ff41061a5921957ddbb27bb2d0ec470759962ccfd41864a87a4593310fcecbb"},"name":"approval.given","principal":"bea"}','9807b440b61b4cbee8fb49dfda261d926785fe92babf2e76f5067c28e2b118bd');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T13:07:11.079025Z","correlation_id":"1cb59c2c1bc029f7","data":{"job":"job-b7f237b0b6a0","plan":"plan-4ff41061a5921957","state":"queued"},"name":"job.requested","principal":"ann"}','3784f13eb739cd926907bb441b0001f5c286ae5f8298dbfdbc52349ca107fb8e');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T13:07:11.666598Z","correlation_id":"1cb59c2c1bc029f7","data":{"approval":"approval-06b6588aadc8c549","job":"job-b7f237b0b6a0","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','4014ea2642725eed9319e438c8c9b2930b8bb8ed32283d57edf2275884bab91f');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T13:07:11.718588Z","correlation_id":"1cb59c2c1bc029f7","data":{"data":{"resource":{"comment":"atlas:7991950e7e9555d3e080d2d4106a57a9","state":"started"}},"digest":"31a1b8c30b59e250001b8aa298a333104176ba5456a266fe456910b4c28c4030","job":"job-b7f237b0b6a0","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e2ea3cedcd95b10f1bfca7208c9f0d3f2ce40b5067e33419ceea9f7e75637073');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-30T13:07:11.739925Z","correlation_id":"1cb59c2c1bc029f7","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b7f237b0b6a0","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ef257f5bac775840c52c98f544c10e2b6e96b05f3717af4a4312c202dd329fcb');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-30T13:07:11.742656Z","correlation_id":"1cb59c2c1bc029f7","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b7f237b0b6a0","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a185a6a3826b14e8a5a62859da5303b30e8828a8f01af71ebdff5a39b7f1b242');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-30T13:07:11.752735Z","correlation_id":"1cb59c2c1bc029f7","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-b7f237b0b6a0","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d8a86967b05dff30f53b32b23f658fa595aafcd844cae77a3700dd4d17a87035');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-30T13:07:11.762315Z","correlation_id":"1cb59c2c1bc029f7","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0D74FF:qmshutdown:2000:atlas@pve!deploy:"},"digest":"2a46184d2af73932d74160e927534bb72f92af0c98e94dc84bea2219d92341f2","job":"job-b7f237b0b6a0","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3b3cc6a2e6bc7f7f0724a422387eee33f981595ebae1cd01675e2483ecf6ad02');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-30T13:07:11.768442Z","correlation_id":"1cb59c2c1bc029f7","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-b7f237b0b6a0","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ed3098f100a5d88f722887b43db6e70181c77b64dc983b6663ca57286d166266');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-30T13:07:11.774422Z","correlation_id":"1cb59c2c1bc029f7","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-eabfd9d4.\natlas:7991950e7e9555d3e080d2d4106a57a9","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:B6:FC:E8,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=eb4bfbdb-cfaa-43cb-8038-daed78ddaa2c","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"fd9d4f247d6c9efe3100136348837f27a3280454ba3ce2d58bc2bd7d5063e9aa","job":"job-b7f237b0b6a0","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9755b8da8312c057f9ad49c963d9c6e038d7d57f440472b313d1736570e84290');
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
INSERT INTO "deployments" VALUES('one-eabfd9d4','one','dev','7991950e7e9555d3e080d2d4106a57a9','one-eabfd9d4',1,1,'2026-11-30T13:07:10.932360+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-3e1ae0f96cd8','one/clone','2026-11-30T13:07:10.665567+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-3e1ae0f96cd8','one/configure','2026-11-30T13:07:10.665567+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-3e1ae0f96cd8','one/grow-scsi0','2026-11-30T13:07:10.665567+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-3e1ae0f96cd8','one/start','2026-11-30T13:07:10.665567+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-3e1ae0f96cd8','one/ready','2026-11-30T13:07:10.665567+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-3e1ae0f96cd8','one/ha','2026-11-30T13:07:10.665567+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-3e1ae0f96cd8','one/verify','2026-11-30T13:07:10.665567+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b7f237b0b6a0','one/ha','2026-11-30T13:07:11.635246+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b7f237b0b6a0','one/stop','2026-11-30T13:07:11.635246+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b7f237b0b6a0','one/destroy','2026-11-30T13:07:11.635246+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-3e1ae0f96cd8','deployment/one-eabfd9d4');
INSERT INTO "job_targets" VALUES('job-3e1ae0f96cd8','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-b7f237b0b6a0','deployment/one-eabfd9d4');
INSERT INTO "job_targets" VALUES('job-b7f237b0b6a0','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-3e1ae0f96cd8','plan-38f474967f2ef562','one-eabfd9d4','succeeded','done','[]','ann','3f8ec79f747db1e3','approval-e480b3d488dbbb20',0,0,0,NULL,7,7,'','2026-11-30T13:07:10.135861+00:00','2026-11-30T13:07:10.665567+00:00','2026-11-30T13:07:10.932360+00:00','','deployment','apply','create','one-eabfd9d4','','',0);
INSERT INTO "jobs" VALUES('job-b7f237b0b6a0','plan-4ff41061a5921957','one-eabfd9d4','running','','[]','ann','1cb59c2c1bc029f7','approval-06b6588aadc8c549',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-30T13:07:11.055773+00:00','2026-11-30T13:07:11.635246+00:00',NULL,'','deployment','remove','remove','one-eabfd9d4','','',0);
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
INSERT INTO "journal" VALUES(1,'job-3e1ae0f96cd8','one/clone','intended','2026-11-30T13:07:10.753751+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-3e1ae0f96cd8','one/clone','submitted','2026-11-30T13:07:10.770611+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D74FE:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-3e1ae0f96cd8','one/clone','done','2026-11-30T13:07:10.785988+00:00','{"task": "OK", "node": "pve1", "identity": "eb4bfbdb-cfaa-43cb-8038-daed78ddaa2c", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.032237);
INSERT INTO "journal" VALUES(4,'job-3e1ae0f96cd8','one/configure','intended','2026-11-30T13:07:10.794430+00:00','{"digest": "e0d4e8baae30912d6575e77b73f1d9e3150455d3", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:74:51:36,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-3e1ae0f96cd8','one/configure','submitted','2026-11-30T13:07:10.803390+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-3e1ae0f96cd8','one/configure','done','2026-11-30T13:07:10.805803+00:00','{}','proxmox/configure',0.011373);
INSERT INTO "journal" VALUES(7,'job-3e1ae0f96cd8','one/grow-scsi0','intended','2026-11-30T13:07:10.812470+00:00','{"digest": "452925225e790a993645669691947e6205b2db2c", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-3e1ae0f96cd8','one/grow-scsi0','submitted','2026-11-30T13:07:10.818236+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D74FE:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-3e1ae0f96cd8','one/grow-scsi0','done','2026-11-30T13:07:10.827699+00:00','{"task": "OK"}','proxmox/grow_disk',0.015229);
INSERT INTO "journal" VALUES(10,'job-3e1ae0f96cd8','one/start','intended','2026-11-30T13:07:10.835416+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-3e1ae0f96cd8','one/start','submitted','2026-11-30T13:07:10.846582+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D74FE:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-3e1ae0f96cd8','one/start','done','2026-11-30T13:07:10.850748+00:00','{"task": "OK"}','proxmox/start',0.015332);
INSERT INTO "journal" VALUES(13,'job-3e1ae0f96cd8','one/ready','intended','2026-11-30T13:07:10.853601+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-3e1ae0f96cd8','one/ready','submitted','2026-11-30T13:07:10.855775+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-3e1ae0f96cd8','one/ready','done','2026-11-30T13:07:10.877195+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.023594);
INSERT INTO "journal" VALUES(16,'job-3e1ae0f96cd8','one/ha','intended','2026-11-30T13:07:10.887685+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-3e1ae0f96cd8','one/ha','submitted','2026-11-30T13:07:10.907664+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-3e1ae0f96cd8','one/ha','done','2026-11-30T13:07:10.910982+00:00','{}','proxmox/ha_add',0.023297);
INSERT INTO "journal" VALUES(19,'job-3e1ae0f96cd8','one/verify','intended','2026-11-30T13:07:10.914072+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-3e1ae0f96cd8','one/verify','submitted','2026-11-30T13:07:10.917445+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-3e1ae0f96cd8','one/verify','done','2026-11-30T13:07:10.927257+00:00','{"identity": "eb4bfbdb-cfaa-43cb-8038-daed78ddaa2c", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.013185);
INSERT INTO "journal" VALUES(22,'job-b7f237b0b6a0','one/ha','intended','2026-11-30T13:07:11.718588+00:00','{"resource": {"state": "started", "comment": "atlas:7991950e7e9555d3e080d2d4106a57a9"}}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(23,'job-b7f237b0b6a0','one/ha','submitted','2026-11-30T13:07:11.739925+00:00','{"handle": ""}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(24,'job-b7f237b0b6a0','one/ha','done','2026-11-30T13:07:11.742656+00:00','{}','proxmox/ha_remove',0.024068);
INSERT INTO "journal" VALUES(25,'job-b7f237b0b6a0','one/stop','intended','2026-11-30T13:07:11.752735+00:00','{"status": "running"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(26,'job-b7f237b0b6a0','one/stop','submitted','2026-11-30T13:07:11.762315+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0D74FF:qmshutdown:2000:atlas@pve!deploy:"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(27,'job-b7f237b0b6a0','one/stop','done','2026-11-30T13:07:11.768442+00:00','{"task": "OK"}','proxmox/stop',0.015707);
INSERT INTO "journal" VALUES(28,'job-b7f237b0b6a0','one/destroy','intended','2026-11-30T13:07:11.774422+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:B6:FC:E8,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=eb4bfbdb-cfaa-43cb-8038-daed78ddaa2c", "description": "Made by ATLAS: one of deployment one-eabfd9d4.\natlas:7991950e7e9555d3e080d2d4106a57a9", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}','proxmox/destroy',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-3e1ae0f96cd8',1,'','2026-11-30T13:07:40.660799+00:00');
INSERT INTO "leases" VALUES('job-b7f237b0b6a0',1,'vm-3481-a8861040','2026-11-30T13:07:41.629895+00:00');
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
INSERT INTO "members" VALUES('one-eabfd9d4','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "eb4bfbdb-cfaa-43cb-8038-daed78ddaa2c", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-38f474967f2ef562','one-eabfd9d4','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-eabfd9d4", "name": "one", "nonce": "7991950e7e9555d3e080d2d4106a57a9", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-eabfd9d4", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:07:10.113274Z", "expires_at": "2026-11-30T14:07:10.113274Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "7991950e7e9555d3e080d2d4106a57a9", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-eabfd9d4.\natlas:7991950e7e9555d3e080d2d4106a57a9", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7991950e7e9555d3e080d2d4106a57a9", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7991950e7e9555d3e080d2d4106a57a9", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7991950e7e9555d3e080d2d4106a57a9"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "7991950e7e9555d3e080d2d4106a57a9", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "7991950e7e9555d3e080d2d4106a57a9", "state": "started", "group": "", "comment": "atlas:7991950e7e9555d3e080d2d4106a57a9"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "7991950e7e9555d3e080d2d4106a57a9", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:07:10.064662Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:07:10.068134Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:07:10.080413Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:07:10.095079Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:07:10.113274+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-4ff41061a5921957','one-eabfd9d4','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-eabfd9d4", "name": "one", "nonce": "7991950e7e9555d3e080d2d4106a57a9", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-30T13:07:11.036402Z", "expires_at": "2026-11-30T14:07:11.036402Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "7991950e7e9555d3e080d2d4106a57a9"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "7991950e7e9555d3e080d2d4106a57a9", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "7991950e7e9555d3e080d2d4106a57a9", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "eb4bfbdb-cfaa-43cb-8038-daed78ddaa2c", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:07:11.036402+00:00','["demo"]');
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
INSERT INTO "server" VALUES('e96258c502500d6b2ee440b578c9b6fe');
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
INSERT INTO "specs" VALUES('one-eabfd9d4',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:07:10.057183+00:00');
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
