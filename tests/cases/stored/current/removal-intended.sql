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
INSERT INTO "approvals" VALUES('approval-0d4974e001e2bd3f','plan-ab1fb0cf6524f74a','approve','{"format": "atlas-approval/v2", "id": "approval-0d4974e001e2bd3f", "anchor": {"server": "a24456120431213dd39a11df1420fb95", "head": {"seq": 2, "mac": "2ca5584b9d741aaf78a537c15cfc02bb2f4c38b09ce3f7b6409e907983a52b0b"}}, "plan_digest": "ab1fb0cf6524f74aca99f4c9bcdd7ac3e93142670a1ae0d295167200d3fdb4a6", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:23:00.608585Z", "expires_at": "2026-11-30T14:23:00.597140Z", "signature": "4ndD6QAaPB/1sSzx43Ko2XGLOyHFDNqgYnkP7V2d7lQGRZreJgzB17ITMBXdjwO1sLzp1rm2SPJ9mqn9jfARBQ=="}','job-44aa5a617060');
INSERT INTO "approvals" VALUES('approval-6c2d86e581dbc579','plan-d5658fc00d652f0f','approve','{"format": "atlas-approval/v2", "id": "approval-6c2d86e581dbc579", "anchor": {"server": "a24456120431213dd39a11df1420fb95", "head": {"seq": 28, "mac": "dbb505988cd1eb1cdd41037675d069cf3b493e4e220815f2263b5b0603a6bb08"}}, "plan_digest": "d5658fc00d652f0fac82ba2328d6e166d037a1b720f61af500f3f712f646397a", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:23:05.930038Z", "expires_at": "2026-11-30T14:23:05.920098Z", "signature": "sY9OHItd7QtVzjzgER0AoCe4t/DvPzi8PQ3bGLJalRhSZKQC9ZdO6TK5YWXPW6Wzay2LTVJCwWK9llSZPSFvCw=="}','job-2006eaa829d0');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:23:00.410672Z","correlation_id":"598da2268f69f1e6","data":{"answers":[],"revision":1,"spec":"one-deb8953f"},"name":"spec.saved","principal":"ann"}','5d07c61a412b990ad8fcd0f4b73f5a362b85e6470b3fd7f7ceedcd6287458a4f');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:23:00.605073Z","correlation_id":"598da2268f69f1e6","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-deb8953f","digest":"ab1fb0cf6524f74aca99f4c9bcdd7ac3e93142670a1ae0d295167200d3fdb4a6","effect":"create","plan":"plan-ab1fb0cf6524f74a","steps":7},"name":"plan.made","principal":"ann"}','2ca5584b9d741aaf78a537c15cfc02bb2f4c38b09ce3f7b6409e907983a52b0b');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:23:00.608834Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"2ca5584b9d741aaf78a537c15cfc02bb2f4c38b09ce3f7b6409e907983a52b0b","seq":2},"server":"a24456120431213dd39a11df1420fb95"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:23:00.597140Z","format":"atlas-approval/v2","id":"approval-0d4974e001e2bd3f","made_at":"2026-11-30T13:23:00.608585Z","method":"signature","plan":"plan-ab1fb0cf6524f74a","plan_digest":"ab1fb0cf6524f74aca99f4c9bcdd7ac3e93142670a1ae0d295167200d3fdb4a6"},"name":"approval.given","principal":"bea"}','405dd1aae61b851caa8bd00200df1b125adebbbb767a789e4926e9d72d3bbacf');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:23:00.689927Z","correlation_id":"d1e414899eca123a","data":{"job":"job-44aa5a617060","plan":"plan-ab1fb0cf6524f74a","state":"queued"},"name":"job.requested","principal":"ann"}','d9457c958570545a08aa87953eb56d739a97a374d18cc7c1af0a1418dba59a29');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:23:04.610826Z","correlation_id":"d1e414899eca123a","data":{"approval":"approval-0d4974e001e2bd3f","job":"job-44aa5a617060","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','4d3a2ab1691276df810f5707c5143ccfa227d9680592e45d45434b2f3e093c86');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:23:05.068050Z","correlation_id":"d1e414899eca123a","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-44aa5a617060","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b063f1a0dfd4778a19ea45e4c54c9217c3b3aad8677a01e8859a76dbaa29a9c1');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:23:05.093849Z","correlation_id":"d1e414899eca123a","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D78B9:qmclone:9000:atlas@pve!deploy:"},"digest":"6e2badac27d04e0afe4670e270f07f9af714e4aab99b204efc4eec406ca46218","job":"job-44aa5a617060","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7960850a9199eb541ea16ce097e6215e9943b9d3c33b22b72f784e64da369828');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:23:05.219172Z","correlation_id":"d1e414899eca123a","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"8f29c635-be58-46cf-a37c-8b985cc0bf4e","node":"pve1","task":"OK"},"digest":"4acf21b310d996619056f02586c95d1f823d5e5dd113a043a5784ff3eacfde48","job":"job-44aa5a617060","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b3359c0a51a49daabece733ee1c0f5602e418cc901bc18d3d2b8b51429a4efd4');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:23:05.267706Z","correlation_id":"d1e414899eca123a","data":{"data":{"digest":"f9d21b4c62bcbca2255b76f9331b3bb4d123a9ed","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:69:D2:C6,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"3f911d8fb5d8572ce67fb7128b29e3ca8e5a45142f06b3b45d17f042f9eb859f","job":"job-44aa5a617060","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9cf70ca62aea3a866d251dbd66ebf9ec852d73726ecd52fa0ee8a66614e1a81e');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:23:05.280050Z","correlation_id":"d1e414899eca123a","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-44aa5a617060","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','848dfee999d6b65ee07b8460a64a5c8b0b833ae24f620d69d43553ce5249e481');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:23:05.283787Z","correlation_id":"d1e414899eca123a","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-44aa5a617060","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4335bb3fe6cd25e36077eb2fc0d4c50319baa4ebb8a5df809341b51347f6ba48');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:23:05.304024Z","correlation_id":"d1e414899eca123a","data":{"data":{"digest":"f24cbb30f121f6eb52ac1859fa07c3d420601272","size_gib":10},"digest":"f3bf8b845a3d9deb6f8c18a186d18d4d921b043424c7626fd01e6a6c7a923127","job":"job-44aa5a617060","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','40a1628aba1f7edf1bcd07bb95a003d26b419d8e61c469d68cf7652ab6727d63');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:23:05.317716Z","correlation_id":"d1e414899eca123a","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D78B9:resize:2000:atlas@pve!deploy:"},"digest":"cdae12547693686264136e9ecd9b04057753901f0d128e704c5d16232ef1207f","job":"job-44aa5a617060","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6504786e0291a939d29d234a0c69cac2cb359578c3d300c92d48a5d7ee926a31');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:23:05.338483Z","correlation_id":"d1e414899eca123a","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-44aa5a617060","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8fa42fc794d352bd1df264434e2f4e078bf9b8fade2b4328bb74733522bb8969');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:23:05.383606Z","correlation_id":"d1e414899eca123a","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-44aa5a617060","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','aeb80218adb5013f2543dfb43cfe33e4da705a363e82eadd1c8f0b1312db8677');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:23:05.420344Z","correlation_id":"d1e414899eca123a","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D78B9:qmstart:2000:atlas@pve!deploy:"},"digest":"3345d383cdc5840a60cde8682466e2a9b92bda4221de4bc4b61ddaaba2a2fe2a","job":"job-44aa5a617060","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b5575c0aa28d8d34ad97e0812d2b9ed5b028f18bfa07a1e9ca8af39f24a962ae');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:23:05.452777Z","correlation_id":"d1e414899eca123a","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-44aa5a617060","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7e2c516ae4de0988cba1d500390703138db013bc9db75239a974f81c8685da93');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:23:05.481516Z","correlation_id":"d1e414899eca123a","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-44aa5a617060","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ca622e4a9feaff4de561c180aef84a57fc38905b979f5617db0cbc0af5a44b0d');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:23:05.498758Z","correlation_id":"d1e414899eca123a","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-44aa5a617060","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7e4a4754676c0689d61f1632a358c7e2a0430603edefd47333498c98c9e2c09a');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:23:05.543260Z","correlation_id":"d1e414899eca123a","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-44aa5a617060","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','846dafab74d89170a0e6001d346f3d8a1f48db2254d03cee9ba23cc66b049a1e');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:23:05.608445Z","correlation_id":"d1e414899eca123a","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-44aa5a617060","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ec4beeebe078a31c224d8b886a3b826427176cd384577f9ed8110e346dffde75');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T13:23:05.660349Z","correlation_id":"d1e414899eca123a","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-44aa5a617060","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b40c1f6e5e094965a6edba155c5f8a57d68ef169d261cf9ef0ce47b59c3caa68');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T13:23:05.676750Z","correlation_id":"d1e414899eca123a","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-44aa5a617060","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0c71d844aa1c58eadcfcdfed90ea34da116cd93693f4a29d8060d7a80f91766e');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T13:23:05.700888Z","correlation_id":"d1e414899eca123a","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-44aa5a617060","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b371204718d78a895bab2931aeeefc2dec9fef65b71a2161959dfd6a81a7e99b');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T13:23:05.721253Z","correlation_id":"d1e414899eca123a","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-44aa5a617060","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a53d7e6ced315ab83ddc5bfc4d3a85dcf0fe276deb7e938201fdd5a116dd1fa2');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T13:23:05.751325Z","correlation_id":"d1e414899eca123a","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"8f29c635-be58-46cf-a37c-8b985cc0bf4e"},"digest":"66fface09c0899775e8e0d94300a6d2ab695f819f8d0a2b105f78546a75be233","job":"job-44aa5a617060","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','67ec2259101277238a510b816ab4e87b6a2c3d308241dba4d605a4971b5d150e');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T13:23:05.766958Z","correlation_id":"d1e414899eca123a","data":{"job":"job-44aa5a617060","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','994d7de6a99c1b3b192c3af5063ceb018f24aa0d77542e273079329a91f8fa46');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T13:23:05.927143Z","correlation_id":"63f57439729b8204","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-deb8953f","digest":"d5658fc00d652f0fac82ba2328d6e166d037a1b720f61af500f3f712f646397a","effect":"remove","plan":"plan-d5658fc00d652f0f","steps":3},"name":"plan.made","principal":"ann"}','dbb505988cd1eb1cdd41037675d069cf3b493e4e220815f2263b5b0603a6bb08');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T13:23:05.930238Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"dbb505988cd1eb1cdd41037675d069cf3b493e4e220815f2263b5b0603a6bb08","seq":28},"server":"a24456120431213dd39a11df1420fb95"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:23:05.920098Z","format":"atlas-approval/v2","id":"approval-6c2d86e581dbc579","made_at":"2026-11-30T13:23:05.930038Z","method":"signature","plan":"plan-d5658fc00d652f0f","plan_digest":"d5658fc00d652f0fac82ba2328d6e166d037a1b720f61af500f3f712f646397a"},"name":"approval.given","principal":"bea"}','445a2bf44bef7f0c1f97d6af8698114b0473f9dacd8b92b9d0d267ace24c0dba');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T13:23:05.952412Z","correlation_id":"efee9522e3dc4c3c","data":{"job":"job-2006eaa829d0","plan":"plan-d5658fc00d652f0f","state":"queued"},"name":"job.requested","principal":"ann"}','ef96a5ba509572ed9829ca8242ecb5a2763d369fdb36db8d9e0cf739b3f8fb43');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T13:23:10.458806Z","correlation_id":"efee9522e3dc4c3c","data":{"approval":"approval-6c2d86e581dbc579","job":"job-2006eaa829d0","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','032a3149aa32aa57fd34ace8403bc2eaa6038ba1645f399148ef4d0bbd902173');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T13:23:10.854591Z","correlation_id":"efee9522e3dc4c3c","data":{"data":{"resource":{"comment":"atlas:174890f46c4481d238b62fda0f0ba659","state":"started"}},"digest":"7ce87a41d31bc7dea6f89663daaddddeae4ca68d1c470d660575002d768783b2","job":"job-2006eaa829d0","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f9bbda77b428106345f954774906f5b4bcc84818f60e120f5aac97bfafbb38aa');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-30T13:23:10.971373Z","correlation_id":"efee9522e3dc4c3c","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-2006eaa829d0","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','fa22c5135af745966cec3352397ac27305fb077808edb3f4588641c3c3af71a4');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-30T13:23:10.988535Z","correlation_id":"efee9522e3dc4c3c","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-2006eaa829d0","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c166d79a20813e170b6688dc7cb860d782fa551c3282d0aedbc17c84254e6059');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-30T13:23:11.040640Z","correlation_id":"efee9522e3dc4c3c","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-2006eaa829d0","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9de1c709d94e8f4ae3e717dd4936425eabad6fb88f045f92af33c74435070aa1');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-30T13:23:11.100218Z","correlation_id":"efee9522e3dc4c3c","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0D78BF:qmshutdown:2000:atlas@pve!deploy:"},"digest":"a97ad906f31c78dbe31695f9969b8c6ffbcf74e3dad7c67058c8383e65e0fb8e","job":"job-2006eaa829d0","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ce92d53e0ee178d7bf0d52f3dab80cf5f863536196769cb6eaf7a5f081a8a7d8');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-30T13:23:11.129169Z","correlation_id":"efee9522e3dc4c3c","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-2006eaa829d0","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','91df3565b004e2691a66adfb49a06a0fe62875bf8057ae30d3b6970400a3b7b9');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-30T13:23:11.176615Z","correlation_id":"efee9522e3dc4c3c","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-deb8953f.\natlas:174890f46c4481d238b62fda0f0ba659","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:E2:B8:E7,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=8f29c635-be58-46cf-a37c-8b985cc0bf4e","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"235a489d8a155c057d2864109a1e44ff3b596d516b0c8964053f65faf5a7531c","job":"job-2006eaa829d0","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e83a2138f6c71cee1eb644b1f2f28fc9aa501ad7db94f80629f78f74c826f128');
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
INSERT INTO "deployments" VALUES('one-deb8953f','one','dev','174890f46c4481d238b62fda0f0ba659','one-deb8953f',1,1,'2026-11-30T13:23:05.766958+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-44aa5a617060','one/clone','2026-11-30T13:23:03.845014+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-44aa5a617060','one/configure','2026-11-30T13:23:03.845014+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-44aa5a617060','one/grow-scsi0','2026-11-30T13:23:03.845014+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-44aa5a617060','one/start','2026-11-30T13:23:03.845014+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-44aa5a617060','one/ready','2026-11-30T13:23:03.845014+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-44aa5a617060','one/ha','2026-11-30T13:23:03.845014+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-44aa5a617060','one/verify','2026-11-30T13:23:03.845014+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2006eaa829d0','one/ha','2026-11-30T13:23:09.841753+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2006eaa829d0','one/stop','2026-11-30T13:23:09.841753+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2006eaa829d0','one/destroy','2026-11-30T13:23:09.841753+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-44aa5a617060','deployment/one-deb8953f');
INSERT INTO "job_targets" VALUES('job-44aa5a617060','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-2006eaa829d0','deployment/one-deb8953f');
INSERT INTO "job_targets" VALUES('job-2006eaa829d0','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-44aa5a617060','plan-ab1fb0cf6524f74a','one-deb8953f','succeeded','done','[]','ann','d1e414899eca123a','approval-0d4974e001e2bd3f',0,0,0,NULL,7,7,'','2026-11-30T13:23:00.635587+00:00','2026-11-30T13:23:03.845014+00:00','2026-11-30T13:23:05.766958+00:00','','deployment','apply','create','one-deb8953f','','',0);
INSERT INTO "jobs" VALUES('job-2006eaa829d0','plan-d5658fc00d652f0f','one-deb8953f','running','','[]','ann','efee9522e3dc4c3c','approval-6c2d86e581dbc579',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-30T13:23:05.942522+00:00','2026-11-30T13:23:09.841753+00:00',NULL,'','deployment','remove','remove','one-deb8953f','','',0);
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
INSERT INTO "journal" VALUES(1,'job-44aa5a617060','one/clone','intended','2026-11-30T13:23:05.068050+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-44aa5a617060','one/clone','submitted','2026-11-30T13:23:05.093849+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D78B9:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-44aa5a617060','one/clone','done','2026-11-30T13:23:05.219172+00:00','{"task": "OK", "node": "pve1", "identity": "8f29c635-be58-46cf-a37c-8b985cc0bf4e", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.151122);
INSERT INTO "journal" VALUES(4,'job-44aa5a617060','one/configure','intended','2026-11-30T13:23:05.267706+00:00','{"digest": "f9d21b4c62bcbca2255b76f9331b3bb4d123a9ed", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:69:D2:C6,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-44aa5a617060','one/configure','submitted','2026-11-30T13:23:05.280050+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-44aa5a617060','one/configure','done','2026-11-30T13:23:05.283787+00:00','{}','proxmox/configure',0.016081);
INSERT INTO "journal" VALUES(7,'job-44aa5a617060','one/grow-scsi0','intended','2026-11-30T13:23:05.304024+00:00','{"digest": "f24cbb30f121f6eb52ac1859fa07c3d420601272", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-44aa5a617060','one/grow-scsi0','submitted','2026-11-30T13:23:05.317716+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D78B9:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-44aa5a617060','one/grow-scsi0','done','2026-11-30T13:23:05.338483+00:00','{"task": "OK"}','proxmox/grow_disk',0.034459);
INSERT INTO "journal" VALUES(10,'job-44aa5a617060','one/start','intended','2026-11-30T13:23:05.383606+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-44aa5a617060','one/start','submitted','2026-11-30T13:23:05.420344+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D78B9:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-44aa5a617060','one/start','done','2026-11-30T13:23:05.452777+00:00','{"task": "OK"}','proxmox/start',0.069171);
INSERT INTO "journal" VALUES(13,'job-44aa5a617060','one/ready','intended','2026-11-30T13:23:05.481516+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-44aa5a617060','one/ready','submitted','2026-11-30T13:23:05.498758+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-44aa5a617060','one/ready','done','2026-11-30T13:23:05.543260+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.061744);
INSERT INTO "journal" VALUES(16,'job-44aa5a617060','one/ha','intended','2026-11-30T13:23:05.608445+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-44aa5a617060','one/ha','submitted','2026-11-30T13:23:05.660349+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-44aa5a617060','one/ha','done','2026-11-30T13:23:05.676750+00:00','{}','proxmox/ha_add',0.068305);
INSERT INTO "journal" VALUES(19,'job-44aa5a617060','one/verify','intended','2026-11-30T13:23:05.700888+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-44aa5a617060','one/verify','submitted','2026-11-30T13:23:05.721253+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-44aa5a617060','one/verify','done','2026-11-30T13:23:05.751325+00:00','{"identity": "8f29c635-be58-46cf-a37c-8b985cc0bf4e", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.050437);
INSERT INTO "journal" VALUES(22,'job-2006eaa829d0','one/ha','intended','2026-11-30T13:23:10.854591+00:00','{"resource": {"state": "started", "comment": "atlas:174890f46c4481d238b62fda0f0ba659"}}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(23,'job-2006eaa829d0','one/ha','submitted','2026-11-30T13:23:10.971373+00:00','{"handle": ""}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(24,'job-2006eaa829d0','one/ha','done','2026-11-30T13:23:10.988535+00:00','{}','proxmox/ha_remove',0.133944);
INSERT INTO "journal" VALUES(25,'job-2006eaa829d0','one/stop','intended','2026-11-30T13:23:11.040640+00:00','{"status": "running"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(26,'job-2006eaa829d0','one/stop','submitted','2026-11-30T13:23:11.100218+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0D78BF:qmshutdown:2000:atlas@pve!deploy:"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(27,'job-2006eaa829d0','one/stop','done','2026-11-30T13:23:11.129169+00:00','{"task": "OK"}','proxmox/stop',0.088529);
INSERT INTO "journal" VALUES(28,'job-2006eaa829d0','one/destroy','intended','2026-11-30T13:23:11.176615+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:E2:B8:E7,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=8f29c635-be58-46cf-a37c-8b985cc0bf4e", "description": "Made by ATLAS: one of deployment one-deb8953f.\natlas:174890f46c4481d238b62fda0f0ba659", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}','proxmox/destroy',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-44aa5a617060',1,'','2026-11-30T13:23:33.780141+00:00');
INSERT INTO "leases" VALUES('job-2006eaa829d0',1,'vm-12273-23210f34','2026-11-30T13:23:39.804348+00:00');
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
INSERT INTO "members" VALUES('one-deb8953f','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "8f29c635-be58-46cf-a37c-8b985cc0bf4e", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-ab1fb0cf6524f74a','one-deb8953f','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-deb8953f", "name": "one", "nonce": "174890f46c4481d238b62fda0f0ba659", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-deb8953f", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:23:00.597140Z", "expires_at": "2026-11-30T14:23:00.597140Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "174890f46c4481d238b62fda0f0ba659", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-deb8953f.\natlas:174890f46c4481d238b62fda0f0ba659", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "174890f46c4481d238b62fda0f0ba659", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "174890f46c4481d238b62fda0f0ba659", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "174890f46c4481d238b62fda0f0ba659"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "174890f46c4481d238b62fda0f0ba659", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "174890f46c4481d238b62fda0f0ba659", "state": "started", "group": "", "comment": "atlas:174890f46c4481d238b62fda0f0ba659"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "174890f46c4481d238b62fda0f0ba659", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:23:00.439088Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:23:00.456753Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:23:00.520327Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:23:00.545581Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:23:00.597140+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-d5658fc00d652f0f','one-deb8953f','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-deb8953f", "name": "one", "nonce": "174890f46c4481d238b62fda0f0ba659", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-30T13:23:05.920098Z", "expires_at": "2026-11-30T14:23:05.920098Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "174890f46c4481d238b62fda0f0ba659"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "174890f46c4481d238b62fda0f0ba659", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "174890f46c4481d238b62fda0f0ba659", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "8f29c635-be58-46cf-a37c-8b985cc0bf4e", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:23:05.920098+00:00','["demo"]');
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
INSERT INTO "server" VALUES('a24456120431213dd39a11df1420fb95');
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
INSERT INTO "specs" VALUES('one-deb8953f',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:23:00.405054+00:00');
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
