BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0011');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-5b4007d87c720b3f','plan-f9a2dee1097fc1d9','approve','{"format": "atlas-approval/v2", "id": "approval-5b4007d87c720b3f", "anchor": {"server": "68a875d82d20fcb29901cdfadadce415", "head": {"seq": 2, "mac": "9b0713b53100ddf589385cc450d38796a6156122083a9ffa72981f28e9640f73"}}, "plan_digest": "f9a2dee1097fc1d9129f8955579fa5f35b41eab85c16a42d9041de1a524b2eb3", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T08:14:59.186825Z", "expires_at": "2026-11-30T09:14:59.171167Z", "signature": "MGkp1scYCQ/M2OfqBGqqzatJOe+fpd/L39NkSP+qo5YIK4QwrJ83Y7NtWUuuxo1rVkbOI3mMor9346anPTdPBA=="}','job-90b732da5c65');
INSERT INTO "approvals" VALUES('approval-75a2609b8cd82e5c','plan-6b3b750e9970ccac','approve','{"format": "atlas-approval/v2", "id": "approval-75a2609b8cd82e5c", "anchor": {"server": "68a875d82d20fcb29901cdfadadce415", "head": {"seq": 28, "mac": "f96c570350d54e93f39cc9766bdc328756a5e06d370f5b916d9cd7bf8ea0b43c"}}, "plan_digest": "6b3b750e9970ccac4d720a93f6de3721721499994f343c3bb9355259160ac6f7", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T08:14:59.892194Z", "expires_at": "2026-11-30T09:14:59.883773Z", "signature": "nXjChyBZqvv7aw/64omevW+674ZsoxfKan1Q4584fbDUa7qjvGMUu1/g6SB+VspUrwjlkdVtiGp5SLcLGjhnBQ=="}','job-e6e3ba678b25');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T08:14:59.125796Z","correlation_id":"3ff8bd3c62c1241a","data":{"answers":[],"revision":1,"spec":"one-a0140479"},"name":"spec.saved","principal":"ann"}','9ee331ac0d58cdad0433a6ecda786daca12f8ef4339832400b4f0edf4854bdba');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T08:14:59.181902Z","correlation_id":"3ff8bd3c62c1241a","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-a0140479","digest":"f9a2dee1097fc1d9129f8955579fa5f35b41eab85c16a42d9041de1a524b2eb3","effect":"create","plan":"plan-f9a2dee1097fc1d9","steps":7},"name":"plan.made","principal":"ann"}','9b0713b53100ddf589385cc450d38796a6156122083a9ffa72981f28e9640f73');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T08:14:59.187114Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"9b0713b53100ddf589385cc450d38796a6156122083a9ffa72981f28e9640f73","seq":2},"server":"68a875d82d20fcb29901cdfadadce415"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T09:14:59.171167Z","format":"atlas-approval/v2","id":"approval-5b4007d87c720b3f","made_at":"2026-11-30T08:14:59.186825Z","method":"signature","plan":"plan-f9a2dee1097fc1d9","plan_digest":"f9a2dee1097fc1d9129f8955579fa5f35b41eab85c16a42d9041de1a524b2eb3"},"name":"approval.given","principal":"bea"}','b1b904783fe9bcc320da31e335c28578f51821f6d0eaf64b9391f862a3dfca4b');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T08:14:59.211853Z","correlation_id":"374846890a6e4ffb","data":{"job":"job-90b732da5c65","plan":"plan-f9a2dee1097fc1d9","state":"queued"},"name":"job.requested","principal":"ann"}','72fd9e5815dad2f17a3d41437e2085b7ad4afc23aa7aace2368e1cc77d182bef');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T08:14:59.612838Z","correlation_id":"374846890a6e4ffb","data":{"approval":"approval-5b4007d87c720b3f","job":"job-90b732da5c65","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','f0b03864d19494467500167cce93d20011dd3ebaacc8a3ce87ad67da17352833');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T08:14:59.671190Z","correlation_id":"374846890a6e4ffb","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-90b732da5c65","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0883c392a1b0299ba8329f069f06b23afbd6d5f33c8be16cd3c255e623cd04a6');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T08:14:59.687805Z","correlation_id":"374846890a6e4ffb","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D3083:qmclone:9000:atlas@pve!deploy:"},"digest":"8657fc0ef51e2f2c0058b6ec51eed462d80b12fb9ec7c70b51bef1aded6ee7b5","job":"job-90b732da5c65","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0c10c569bf3bbcb2bee516d910b450b94e4955f131aae332dc69d2f44564a388');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T08:14:59.702560Z","correlation_id":"374846890a6e4ffb","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"255dd5e9-0a5c-4afc-9d88-5fd49ce6f8a2","node":"pve1","task":"OK"},"digest":"b9d96aa39acc2c32c56669781e59e4790e8159c588736dbf0ef37ce12e7f31c8","job":"job-90b732da5c65","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b154d3333ca789f1ece48157716485c365ec002c1c9e7f1df74e0ea2b5d4ff46');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T08:14:59.710220Z","correlation_id":"374846890a6e4ffb","data":{"data":{"digest":"d736bd902893b4ccdf9a1308f8160c8f568f6742","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:25:54:A0,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"2a8bdc12e04adeecf7fb1bdd4110edff5c8df4e17e0362546cde5895ae3a8e1e","job":"job-90b732da5c65","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','28387b5f69d8b958b8fb1559cedeca4ff87a4f90d40b9cbe68ad9ccd8beec054');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T08:14:59.716472Z","correlation_id":"374846890a6e4ffb","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-90b732da5c65","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a2c4bc9b15314218ee743f7a4ee9acb2de48764ac00a00a9b2228f71ec8edcb3');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T08:14:59.719660Z","correlation_id":"374846890a6e4ffb","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-90b732da5c65","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4b24f3da1c2ab58524ab6611cef0a21317c4b6fbe12c1288b323e0bbea804b27');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T08:14:59.726035Z","correlation_id":"374846890a6e4ffb","data":{"data":{"digest":"2b89779a297b38eea89a8d82b9c1a0b8b828928f","size_gib":10},"digest":"03efc2404462a3e921fac667a8ec2e316496a0b322767549533ec9149518dcf7","job":"job-90b732da5c65","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f8a65b13fb393b385c2a3c72669597af3b0f29a8955317083e33bf8d544e0048');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T08:14:59.731281Z","correlation_id":"374846890a6e4ffb","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D3083:resize:2000:atlas@pve!deploy:"},"digest":"613bbe91076d848dbd851535a08aa7c5d28104b0c84c10e94c5bbf4e64f9198c","job":"job-90b732da5c65","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9905d8aa32e91403177659383a57f3e3adc919c8e5d66ebf7d8fe7abd6847f72');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T08:14:59.736231Z","correlation_id":"374846890a6e4ffb","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-90b732da5c65","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0def56d32099701d8410790c0135090942447f4fc9d5de0dc9201332ad9fb612');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T08:14:59.744820Z","correlation_id":"374846890a6e4ffb","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-90b732da5c65","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','25ca268e8aec48b78c646097abbb3deff1d5ba6b6f3ef1bd084211028388783d');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T08:14:59.752417Z","correlation_id":"374846890a6e4ffb","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D3083:qmstart:2000:atlas@pve!deploy:"},"digest":"2e51a4a6cae45fb287dfbc62f9f55ec12fdd1ced3b379ed56ea2fabf4bdae3cb","job":"job-90b732da5c65","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8667a876a2d974a13ba3d55b1638b2b401365817abd4afa2b29bb187f3b65e00');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T08:14:59.757574Z","correlation_id":"374846890a6e4ffb","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-90b732da5c65","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','27ce4ad22ebfab498df90e994b40b8fb8306ffcc4036f9ba6f764880f74ed712');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T08:14:59.762202Z","correlation_id":"374846890a6e4ffb","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-90b732da5c65","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2c7c6721390b0a226b1a63a763305b09260c969a9016c8620122493356f6ab90');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T08:14:59.764806Z","correlation_id":"374846890a6e4ffb","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-90b732da5c65","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3a1ab2368fee650bf72e53edde6c6f3bbf24c12fbf871b9913969808c529636d');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T08:14:59.776699Z","correlation_id":"374846890a6e4ffb","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-90b732da5c65","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','150198a61cbb86836216f2cf79d919d821c94e51cd518e988d75d0c94ed3e4c6');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T08:14:59.791477Z","correlation_id":"374846890a6e4ffb","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-90b732da5c65","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cbb2ff013148c6cb352fa601ad43a809e9931db548f02335d9d85b68ed17bcbc');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T08:14:59.807412Z","correlation_id":"374846890a6e4ffb","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-90b732da5c65","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1698347ede8ca352d279e8f06789bf0955278b3dd7412c5f7bd7175380b60163');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T08:14:59.810790Z","correlation_id":"374846890a6e4ffb","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-90b732da5c65","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','da225d84024a3205710e8396f0a9b5cf00efbf72a09fb55aa553db4a01caf20b');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T08:14:59.814157Z","correlation_id":"374846890a6e4ffb","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-90b732da5c65","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f9db64aebeddfb49ad5af76af216feefeaf7cb7fb9d37dfe5197b2bbdfdf29d4');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T08:14:59.817009Z","correlation_id":"374846890a6e4ffb","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-90b732da5c65","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c3933f9da730905a9dcca141732e2a55fad7a74fbc033c6321f708555b896922');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T08:14:59.824003Z","correlation_id":"374846890a6e4ffb","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"255dd5e9-0a5c-4afc-9d88-5fd49ce6f8a2"},"digest":"200651a29c5c17273796d2c4de21ff07fe89823d0d0c01b2bd58cb960450bfb0","job":"job-90b732da5c65","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9f0a68c7a5f44724531f558cf18af226e5164938445704361ce2ade3b53f4b6f');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T08:14:59.828412Z","correlation_id":"374846890a6e4ffb","data":{"job":"job-90b732da5c65","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','38d52e8776cb72c973682a57a5a88ae9efb61b650c84b3c338e36143688a73a4');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T08:14:59.888941Z","correlation_id":"5b89e043c6478e43","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-a0140479","digest":"6b3b750e9970ccac4d720a93f6de3721721499994f343c3bb9355259160ac6f7","effect":"remove","plan":"plan-6b3b750e9970ccac","steps":3},"name":"plan.made","principal":"ann"}','f96c570350d54e93f39cc9766bdc328756a5e06d370f5b916d9cd7bf8ea0b43c');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T08:14:59.892393Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"f96c570350d54e93f39cc9766bdc328756a5e06d370f5b916d9cd7bf8ea0b43c","seq":28},"server":"68a875d82d20fcb29901cdfadadce415"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T09:14:59.883773Z","format":"atlas-approval/v2","id":"approval-75a2609b8cd82e5c","made_at":"2026-11-30T08:14:59.892194Z","method":"signature","plan":"plan-6b3b750e9970ccac","plan_digest":"6b3b750e9970ccac4d720a93f6de3721721499994f343c3bb9355259160ac6f7"},"name":"approval.given","principal":"bea"}','1f72d63761ba2abee9c194f0600dd04657f2d63b9647fa4c432d2142ee033365');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T08:14:59.906628Z","correlation_id":"241e03ff37f2c1ab","data":{"job":"job-e6e3ba678b25","plan":"plan-6b3b750e9970ccac","state":"queued"},"name":"job.requested","principal":"ann"}','900e39e506f2c3911ef13fcd7768c50aedf492b26144b822566bd1d3e59eb990');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T08:15:00.298566Z","correlation_id":"241e03ff37f2c1ab","data":{"approval":"approval-75a2609b8cd82e5c","job":"job-e6e3ba678b25","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','69de3be19f1a2a0cfdd5bcde7ea824e7e0d4a40d6375e2571af46df83a16af05');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T08:15:00.340766Z","correlation_id":"241e03ff37f2c1ab","data":{"data":{"resource":{"comment":"atlas:5582308060278c383ef5a7af56b3560e","state":"started"}},"digest":"40109e3fe3ce1d4a7f2b978dccdf0a352d7e0af35c5692e2a1b58815379e457e","job":"job-e6e3ba678b25","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d780fa6ca815d366db0cad3fe8199d92774f02d345b38cb0632e5d87395d14a5');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-30T08:15:00.355457Z","correlation_id":"241e03ff37f2c1ab","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e6e3ba678b25","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','394553220d9e8e91f379a979581c9d5a4695e2fd7e8513884d54fd0cf8baa7cd');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-30T08:15:00.358726Z","correlation_id":"241e03ff37f2c1ab","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e6e3ba678b25","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','655e5360313898955dc6ab005e740989576a3c0c994635178ee410eaad6cca0d');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-30T08:15:00.368261Z","correlation_id":"241e03ff37f2c1ab","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-e6e3ba678b25","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a5fafba19f24cadf01f9ecdffa765a44a62c736842a9f092432a2ecaec85f1cc');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-30T08:15:00.379864Z","correlation_id":"241e03ff37f2c1ab","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0D3084:qmshutdown:2000:atlas@pve!deploy:"},"digest":"7e14d16aa9dcdf0ddaf59dc7cc06e90774125cb6082535e2788922c4b1880cb2","job":"job-e6e3ba678b25","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bc9927a4fa5db7c6ac676bbc09b557ba4735619402483f5679e9fdf26ebbb504');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-30T08:15:00.384889Z","correlation_id":"241e03ff37f2c1ab","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-e6e3ba678b25","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7301bd2187538b34e4b43d12d65356458a317d3d0dd5a247cfc19db56d97ea41');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-30T08:15:00.390816Z","correlation_id":"241e03ff37f2c1ab","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-a0140479.\natlas:5582308060278c383ef5a7af56b3560e","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:E8:18:FA,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=255dd5e9-0a5c-4afc-9d88-5fd49ce6f8a2","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"fd8373f7aa38da059c12e188c0469304faac744329ad78682241f6ffa874397b","job":"job-e6e3ba678b25","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a41c3079c91c192fe7db157a7bc641f068464cd7561f7aee2d0e4fba75ec045f');
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
INSERT INTO "deployments" VALUES('one-a0140479','one','dev','5582308060278c383ef5a7af56b3560e','one-a0140479',1,1,'2026-11-30T08:14:59.828412+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-90b732da5c65','one/clone','2026-11-30T08:14:59.588021+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-90b732da5c65','one/configure','2026-11-30T08:14:59.588021+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-90b732da5c65','one/grow-scsi0','2026-11-30T08:14:59.588021+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-90b732da5c65','one/start','2026-11-30T08:14:59.588021+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-90b732da5c65','one/ready','2026-11-30T08:14:59.588021+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-90b732da5c65','one/ha','2026-11-30T08:14:59.588021+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-90b732da5c65','one/verify','2026-11-30T08:14:59.588021+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e6e3ba678b25','one/ha','2026-11-30T08:15:00.275110+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e6e3ba678b25','one/stop','2026-11-30T08:15:00.275110+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e6e3ba678b25','one/destroy','2026-11-30T08:15:00.275110+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-90b732da5c65','deployment/one-a0140479');
INSERT INTO "job_targets" VALUES('job-90b732da5c65','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-e6e3ba678b25','deployment/one-a0140479');
INSERT INTO "job_targets" VALUES('job-e6e3ba678b25','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-90b732da5c65','plan-f9a2dee1097fc1d9','one-a0140479','succeeded','done','[]','ann','374846890a6e4ffb','approval-5b4007d87c720b3f',0,0,0,NULL,7,7,'','2026-11-30T08:14:59.198062+00:00','2026-11-30T08:14:59.588021+00:00','2026-11-30T08:14:59.828412+00:00','','deployment','apply','create','one-a0140479','','',0);
INSERT INTO "jobs" VALUES('job-e6e3ba678b25','plan-6b3b750e9970ccac','one-a0140479','running','','[]','ann','241e03ff37f2c1ab','approval-75a2609b8cd82e5c',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-30T08:14:59.899075+00:00','2026-11-30T08:15:00.275110+00:00',NULL,'','deployment','remove','remove','one-a0140479','','',0);
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
INSERT INTO "journal" VALUES(1,'job-90b732da5c65','one/clone','intended','2026-11-30T08:14:59.671190+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-90b732da5c65','one/clone','submitted','2026-11-30T08:14:59.687805+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D3083:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-90b732da5c65','one/clone','done','2026-11-30T08:14:59.702560+00:00','{"task": "OK", "node": "pve1", "identity": "255dd5e9-0a5c-4afc-9d88-5fd49ce6f8a2", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.03137);
INSERT INTO "journal" VALUES(4,'job-90b732da5c65','one/configure','intended','2026-11-30T08:14:59.710220+00:00','{"digest": "d736bd902893b4ccdf9a1308f8160c8f568f6742", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:25:54:A0,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-90b732da5c65','one/configure','submitted','2026-11-30T08:14:59.716472+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-90b732da5c65','one/configure','done','2026-11-30T08:14:59.719660+00:00','{}','proxmox/configure',0.00944);
INSERT INTO "journal" VALUES(7,'job-90b732da5c65','one/grow-scsi0','intended','2026-11-30T08:14:59.726035+00:00','{"digest": "2b89779a297b38eea89a8d82b9c1a0b8b828928f", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-90b732da5c65','one/grow-scsi0','submitted','2026-11-30T08:14:59.731281+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D3083:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-90b732da5c65','one/grow-scsi0','done','2026-11-30T08:14:59.736231+00:00','{"task": "OK"}','proxmox/grow_disk',0.010196);
INSERT INTO "journal" VALUES(10,'job-90b732da5c65','one/start','intended','2026-11-30T08:14:59.744820+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-90b732da5c65','one/start','submitted','2026-11-30T08:14:59.752417+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D3083:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-90b732da5c65','one/start','done','2026-11-30T08:14:59.757574+00:00','{"task": "OK"}','proxmox/start',0.012754);
INSERT INTO "journal" VALUES(13,'job-90b732da5c65','one/ready','intended','2026-11-30T08:14:59.762202+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-90b732da5c65','one/ready','submitted','2026-11-30T08:14:59.764806+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-90b732da5c65','one/ready','done','2026-11-30T08:14:59.776699+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.014497);
INSERT INTO "journal" VALUES(16,'job-90b732da5c65','one/ha','intended','2026-11-30T08:14:59.791477+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-90b732da5c65','one/ha','submitted','2026-11-30T08:14:59.807412+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-90b732da5c65','one/ha','done','2026-11-30T08:14:59.810790+00:00','{}','proxmox/ha_add',0.019313);
INSERT INTO "journal" VALUES(19,'job-90b732da5c65','one/verify','intended','2026-11-30T08:14:59.814157+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-90b732da5c65','one/verify','submitted','2026-11-30T08:14:59.817009+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-90b732da5c65','one/verify','done','2026-11-30T08:14:59.824003+00:00','{"identity": "255dd5e9-0a5c-4afc-9d88-5fd49ce6f8a2", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.009846);
INSERT INTO "journal" VALUES(22,'job-e6e3ba678b25','one/ha','intended','2026-11-30T08:15:00.340766+00:00','{"resource": {"state": "started", "comment": "atlas:5582308060278c383ef5a7af56b3560e"}}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(23,'job-e6e3ba678b25','one/ha','submitted','2026-11-30T08:15:00.355457+00:00','{"handle": ""}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(24,'job-e6e3ba678b25','one/ha','done','2026-11-30T08:15:00.358726+00:00','{}','proxmox/ha_remove',0.01796);
INSERT INTO "journal" VALUES(25,'job-e6e3ba678b25','one/stop','intended','2026-11-30T08:15:00.368261+00:00','{"status": "running"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(26,'job-e6e3ba678b25','one/stop','submitted','2026-11-30T08:15:00.379864+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0D3084:qmshutdown:2000:atlas@pve!deploy:"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(27,'job-e6e3ba678b25','one/stop','done','2026-11-30T08:15:00.384889+00:00','{"task": "OK"}','proxmox/stop',0.016628);
INSERT INTO "journal" VALUES(28,'job-e6e3ba678b25','one/destroy','intended','2026-11-30T08:15:00.390816+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:E8:18:FA,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=255dd5e9-0a5c-4afc-9d88-5fd49ce6f8a2", "description": "Made by ATLAS: one of deployment one-a0140479.\natlas:5582308060278c383ef5a7af56b3560e", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}','proxmox/destroy',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-90b732da5c65',1,'','2026-11-30T08:15:29.578426+00:00');
INSERT INTO "leases" VALUES('job-e6e3ba678b25',1,'vm-13985-e4b819f5','2026-11-30T08:15:30.268851+00:00');
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
INSERT INTO "members" VALUES('one-a0140479','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "255dd5e9-0a5c-4afc-9d88-5fd49ce6f8a2", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-f9a2dee1097fc1d9','one-a0140479','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-a0140479", "name": "one", "nonce": "5582308060278c383ef5a7af56b3560e", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-a0140479", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T08:14:59.171167Z", "expires_at": "2026-11-30T09:14:59.171167Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "5582308060278c383ef5a7af56b3560e", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-a0140479.\natlas:5582308060278c383ef5a7af56b3560e", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "5582308060278c383ef5a7af56b3560e", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "5582308060278c383ef5a7af56b3560e", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "5582308060278c383ef5a7af56b3560e"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "5582308060278c383ef5a7af56b3560e", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "5582308060278c383ef5a7af56b3560e", "state": "started", "group": "", "comment": "atlas:5582308060278c383ef5a7af56b3560e"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "5582308060278c383ef5a7af56b3560e", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T08:14:59.131574Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T08:14:59.134766Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T08:14:59.144644Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T08:14:59.153280Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-30T09:14:59.171167+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-6b3b750e9970ccac','one-a0140479','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-a0140479", "name": "one", "nonce": "5582308060278c383ef5a7af56b3560e", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-30T08:14:59.883773Z", "expires_at": "2026-11-30T09:14:59.883773Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "5582308060278c383ef5a7af56b3560e"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "5582308060278c383ef5a7af56b3560e", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "5582308060278c383ef5a7af56b3560e", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "255dd5e9-0a5c-4afc-9d88-5fd49ce6f8a2", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-30T09:14:59.883773+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('68a875d82d20fcb29901cdfadadce415');
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
INSERT INTO "specs" VALUES('one-a0140479',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T08:14:59.124124+00:00');
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
	at VARCHAR(32) NOT NULL, 
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
