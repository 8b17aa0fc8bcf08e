BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-5e6d0cc287720f8f','plan-f5e3755e1cd636e4','approve','{"format": "atlas-approval/v1", "id": "approval-5e6d0cc287720f8f", "plan_digest": "f5e3755e1cd636e4aa6214af3e474f49edcbcd7600a81c2bde3df5d96b8d6eae", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T07:23:34.856033Z", "expires_at": "2026-11-29T08:23:34.788589Z", "signature": "8SmqXptqeA5zTzAq523uQGLAW+C1TXZ0RXN5taP2VkLtCwA9QmISxAp9yd9mXgJ2856sXYRdg1vbv5PPm57tAA=="}','job-6dfdd2a8df50');
INSERT INTO "approvals" VALUES('approval-fc8ea099ac8fcda2','plan-a27004d8c313cde1','approve','{"format": "atlas-approval/v1", "id": "approval-fc8ea099ac8fcda2", "plan_digest": "a27004d8c313cde1300b9f2a7927b2b18add5b437ef76a2e8e32ad7db0994363", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T07:23:36.550628Z", "expires_at": "2026-11-29T08:23:36.444404Z", "signature": "iLDrjDnEYgajdJ+dyBSQ0RIw8asMeH+wi2dYcPNREpQxLMfxnjqeqLy+vPi0cMHmFMVL2nYUkC/YTpsW1EakCw=="}','job-b0438299442e');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T07:23:34.547272Z","correlation_id":"79bbb656de4a1367","data":{"answers":[],"revision":1,"spec":"one-f023e7cc"},"name":"spec.saved","principal":"ann"}','da582b9bfbedc50f010a54a5bd494f4bf07d015e6d025429821ad79371b36b26');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T07:23:34.831006Z","correlation_id":"79bbb656de4a1367","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-f023e7cc","digest":"f5e3755e1cd636e4aa6214af3e474f49edcbcd7600a81c2bde3df5d96b8d6eae","effect":"create","plan":"plan-f5e3755e1cd636e4","steps":7},"name":"plan.made","principal":"ann"}','6bdd6608cb814330dda5dc5b5eccaa11af028c70fba1f765ae97871c8378f8e5');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T07:23:34.856363Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T08:23:34.788589Z","format":"atlas-approval/v1","id":"approval-5e6d0cc287720f8f","made_at":"2026-11-29T07:23:34.856033Z","method":"signature","plan":"plan-f5e3755e1cd636e4","plan_digest":"f5e3755e1cd636e4aa6214af3e474f49edcbcd7600a81c2bde3df5d96b8d6eae"},"name":"approval.given","principal":"bea"}','5eb6e5e4b929758737c1d509b929d550a0c5367e0d6a7253dcabfa9632af426b');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T07:23:35.043093Z","correlation_id":"46194496ac7c8332","data":{"job":"job-6dfdd2a8df50","plan":"plan-f5e3755e1cd636e4","state":"queued"},"name":"job.requested","principal":"ann"}','7588af1d2c737244c596949649df52a9be71071570d1037693c78ca268b6ce85');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T07:23:35.342760Z","correlation_id":"46194496ac7c8332","data":{"approval":"approval-5e6d0cc287720f8f","job":"job-6dfdd2a8df50","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','bd5879236fa2ab7bc8c5170d175d1b03f9a5e85153f02e2b1d03cd237d6ab4fe');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T07:23:35.417444Z","correlation_id":"46194496ac7c8332","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-6dfdd2a8df50","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e8bd8cf45f6bcbecfb0571b40cb9ddaa2fa0ad39d9d9eb35b058c9e416b80d59');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T07:23:35.438637Z","correlation_id":"46194496ac7c8332","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BD2F7:qmclone:9000:atlas@pve!deploy:"},"digest":"52e33800991a3d119fdaa7112ee46aaecfd82de80cfb7bb09dbdcdb3b277a65d","job":"job-6dfdd2a8df50","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4cf4d03c365bf455b4c01ec4289507b7466fa7213e5dd9841f3328714cc4847d');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T07:23:35.578297Z","correlation_id":"46194496ac7c8332","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"315f166c-4354-47b7-8959-4699e6c71e19","node":"pve1","task":"OK"},"digest":"f2ed8f3c3f22478bbb9206fa8ffc33187a59a5f9be88e676010b9e331b60e01b","job":"job-6dfdd2a8df50","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9f06bb4921ca65e50e8caf8e1f778562c28488c77704494029ac97590a8e4793');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T07:23:35.587885Z","correlation_id":"46194496ac7c8332","data":{"data":{"digest":"f812db1b44b9f0b7b85cf148176daeb2d16e992d","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:1E:DC:EF,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"2dc0f1741a5482bc9d7e87ecbc76af40b03dad39125dbfb6f76770bdfe100606","job":"job-6dfdd2a8df50","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','962ff8d6661e386c7b23d84ab9dd0ccb75bb9fbc3e2a760a6e66ecbddc6f8395');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T07:23:35.602896Z","correlation_id":"46194496ac7c8332","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6dfdd2a8df50","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b00a23586ad59307f9e4ff15be5dc7163efe02e79017b465afcea46ebcb56c1a');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T07:23:35.605913Z","correlation_id":"46194496ac7c8332","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6dfdd2a8df50","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e2ce574676abaa34da624a46ef4fab87e44bd4c50d71e5c4c8932782ec951162');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T07:23:35.618905Z","correlation_id":"46194496ac7c8332","data":{"data":{"digest":"1551c0e1876a70cc25f6e7c24970248d14742bde","size_gib":10},"digest":"87ff4c016d3ae51c4e27b7db26c14f2b843165d1d5e700509367acbea37160ce","job":"job-6dfdd2a8df50","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9e7f5abbe01924a36efe047e73fff72fa5b5b6efc2ab2be8df3d533070a1ca32');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T07:23:35.628303Z","correlation_id":"46194496ac7c8332","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BD2F7:resize:2000:atlas@pve!deploy:"},"digest":"1b6b610b9cfed50e4d1d84d0215c840e9271d98525278c3f5904536b2802579d","job":"job-6dfdd2a8df50","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c3a6d3a975dfffb866c6dec2086b667bba746a7d27fccccae191ab8cc0ac28a4');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T07:23:35.740555Z","correlation_id":"46194496ac7c8332","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-6dfdd2a8df50","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2331687627a4b4cb8c211b3d551969870ff4dcd29943dbf01bd797356d68bb29');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T07:23:35.754001Z","correlation_id":"46194496ac7c8332","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-6dfdd2a8df50","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','07bcf24b8a091d2b4f72db3e21ba12e7ada8025051e424e9c5f3f7d64070c454');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T07:23:35.772291Z","correlation_id":"46194496ac7c8332","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BD2F7:qmstart:2000:atlas@pve!deploy:"},"digest":"fcbf733ec2d34f2e9203974f63989350b94568ef06423d9a72dd943bca05760e","job":"job-6dfdd2a8df50","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c58d9049faf82b82a639e2b39d307e68ac69eb07fe2cbe1e185f990b0a289cdd');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T07:23:35.887871Z","correlation_id":"46194496ac7c8332","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-6dfdd2a8df50","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8701cc4188a46a47adf572f344a98d8dc40ab89d87bef515f208ddfef05cac0a');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T07:23:35.893705Z","correlation_id":"46194496ac7c8332","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6dfdd2a8df50","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7d1f9d9e8639857d8a1bdc65f405cb2d6715debb8bd6369fb8764f1e2b4036fc');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T07:23:35.896544Z","correlation_id":"46194496ac7c8332","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6dfdd2a8df50","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1cc235b1feb64a5117c0abda8a5698363aa4e2b7fc2f1b7b40179f6967b9c541');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T07:23:35.915777Z","correlation_id":"46194496ac7c8332","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-6dfdd2a8df50","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','59c41634b042e3b3ea884bbe5456a588fe290ea6ad459fdf30899b0d962e62a4');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T07:23:35.934809Z","correlation_id":"46194496ac7c8332","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-6dfdd2a8df50","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','17e62130979690bab79a2042d2571183ff7f988c879bd5e0c6c15b68f5cf900c');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T07:23:35.955869Z","correlation_id":"46194496ac7c8332","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6dfdd2a8df50","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','160c826e078af64d56e08322989f9da4ac1c940ef26bff1449185b079b071b20');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T07:23:35.963224Z","correlation_id":"46194496ac7c8332","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6dfdd2a8df50","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bb991e5fe5122e2eaa5754ec2fc7e81b3124f3821ea948837edc714c3604c9bf');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T07:23:35.971137Z","correlation_id":"46194496ac7c8332","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6dfdd2a8df50","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0c9b7a34b20a5e6bdc6e7fdfea33693cc140419a4c01d7f9014067094d3f5cc5');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T07:23:35.974988Z","correlation_id":"46194496ac7c8332","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6dfdd2a8df50","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1373cf680121cf03093c2baf6b438998f65b43ecf1b9a21486b1f7edb4c2dd23');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T07:23:35.982785Z","correlation_id":"46194496ac7c8332","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"315f166c-4354-47b7-8959-4699e6c71e19"},"digest":"aaa9eab01a59a75e1badfc7cc358de16f2b609e65742be33271c849c7022d756","job":"job-6dfdd2a8df50","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d987e30fe452e3e68ae4c989eb3f147758d4a605e4230d31dcab41bdae40c173');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T07:23:35.987641Z","correlation_id":"46194496ac7c8332","data":{"job":"job-6dfdd2a8df50","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','f2c8b01d49edb2a56e76dd5c09233a2f46f31da8dc8bdfb516a2f2e86313da71');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T07:23:36.502990Z","correlation_id":"7b7b52ad276430fc","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)","rule":"proxmox-changes"},"deployment":"one-f023e7cc","digest":"a27004d8c313cde1300b9f2a7927b2b18add5b437ef76a2e8e32ad7db0994363","effect":"remove","plan":"plan-a27004d8c313cde1","steps":3},"name":"plan.made","principal":"ann"}','80d1a4f0fc3de1bafe5ad26e19010d0a6ee25a51c2aada96adcc34bab19236af');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T07:23:36.550919Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T08:23:36.444404Z","format":"atlas-approval/v1","id":"approval-fc8ea099ac8fcda2","made_at":"2026-11-29T07:23:36.550628Z","method":"signature","plan":"plan-a27004d8c313cde1","plan_digest":"a27004d8c313cde1300b9f2a7927b2b18add5b437ef76a2e8e32ad7db0994363"},"name":"approval.given","principal":"bea"}','b565742dfffd3222db48477431bd8b019a4aedbb50bd0662a07dc30044bb6bab');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T07:23:36.696994Z","correlation_id":"25779d0605f9cec9","data":{"job":"job-b0438299442e","plan":"plan-a27004d8c313cde1","state":"queued"},"name":"job.requested","principal":"ann"}','3ec95216b9a017c4eb6eb085ae0df230d7d856d1ff2b1c0976f9eccbf46f1c29');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T07:23:37.010836Z","correlation_id":"25779d0605f9cec9","data":{"approval":"approval-fc8ea099ac8fcda2","job":"job-b0438299442e","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','0d54bc2cf71a7a5962e47754debfc0439ca052888cbacbaa83ff498a38404730');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T07:23:37.136238Z","correlation_id":"25779d0605f9cec9","data":{"data":{"resource":{"comment":"atlas:af230e63d1000c789038a561a5f1c12d","state":"started"}},"digest":"529d3490cfd7e6c95a193b0b4e429f1efc7e1c75be34c7c9693bf3002a792753","job":"job-b0438299442e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','fecb3028de6464a6b8091652b0240ac6226a7191bdf2b25c4759f98845d94b4c');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T07:23:37.181187Z","correlation_id":"25779d0605f9cec9","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b0438299442e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','dc923cdd7b5c2edc33f7c8ab8e6ff07b79df85646b5ef809235ac0b4cf2e0834');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T07:23:37.191074Z","correlation_id":"25779d0605f9cec9","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b0438299442e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e0d96323189d240061d18de263b1ac9f8bddf0c01f89ca0ca27f912cc54cd333');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T07:23:37.210531Z","correlation_id":"25779d0605f9cec9","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-b0438299442e","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7411a345e0c1e2e3c65aba2adf814947a9e7fcdf26bdb4e1be7d8ba75ef253ce');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T07:23:37.238167Z","correlation_id":"25779d0605f9cec9","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0BD2F9:qmshutdown:2000:atlas@pve!deploy:"},"digest":"9848b2d3b0197e64fc1cd7f5952b5b39730d48f1171a96fe223302dccc1f09da","job":"job-b0438299442e","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','938b475f4225421105b798f4e394bad419a74a708487c47065b8d0ee498eafde');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-29T07:23:37.354268Z","correlation_id":"25779d0605f9cec9","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-b0438299442e","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3fb844e03679879d235aa97e660c0b15422faef3d19e4e8b6f35cdfeb6b5c6a9');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-29T07:23:37.372910Z","correlation_id":"25779d0605f9cec9","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-f023e7cc.\natlas:af230e63d1000c789038a561a5f1c12d","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:22:D5:77,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=315f166c-4354-47b7-8959-4699e6c71e19","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"b65faa7f628054ee307ff1a64da8cbeae48a6ce31564f627f49fde389eb4b2e1","job":"job-b0438299442e","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c5cc55ee026f4f7e0ae80c01f6245fb5961d3eff76e04879a592b67289967954');
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
INSERT INTO "deployments" VALUES('one-f023e7cc','one','dev','af230e63d1000c789038a561a5f1c12d','one-f023e7cc',1,1,'2026-11-29T07:23:35.987641+00:00','','',NULL);
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-6dfdd2a8df50','deployment/one-f023e7cc');
INSERT INTO "job_targets" VALUES('job-6dfdd2a8df50','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-b0438299442e','deployment/one-f023e7cc');
INSERT INTO "job_targets" VALUES('job-b0438299442e','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-6dfdd2a8df50','plan-f5e3755e1cd636e4','one-f023e7cc','succeeded','done','[]','ann','46194496ac7c8332','approval-5e6d0cc287720f8f',0,0,0,NULL,7,7,'','2026-11-29T07:23:34.954902+00:00','2026-11-29T07:23:35.311168+00:00','2026-11-29T07:23:35.987641+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-b0438299442e','plan-a27004d8c313cde1','one-f023e7cc','running','','[]','ann','25779d0605f9cec9','approval-fc8ea099ac8fcda2',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-29T07:23:36.619260+00:00','2026-11-29T07:23:36.971060+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-6dfdd2a8df50','one/clone','intended','2026-11-29T07:23:35.417444+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-6dfdd2a8df50','one/clone','submitted','2026-11-29T07:23:35.438637+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BD2F7:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-6dfdd2a8df50','one/clone','done','2026-11-29T07:23:35.578297+00:00','{"task": "OK", "node": "pve1", "identity": "315f166c-4354-47b7-8959-4699e6c71e19", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-6dfdd2a8df50','one/configure','intended','2026-11-29T07:23:35.587885+00:00','{"digest": "f812db1b44b9f0b7b85cf148176daeb2d16e992d", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:1E:DC:EF,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-6dfdd2a8df50','one/configure','submitted','2026-11-29T07:23:35.602896+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-6dfdd2a8df50','one/configure','done','2026-11-29T07:23:35.605913+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-6dfdd2a8df50','one/grow-scsi0','intended','2026-11-29T07:23:35.618905+00:00','{"digest": "1551c0e1876a70cc25f6e7c24970248d14742bde", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-6dfdd2a8df50','one/grow-scsi0','submitted','2026-11-29T07:23:35.628303+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BD2F7:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-6dfdd2a8df50','one/grow-scsi0','done','2026-11-29T07:23:35.740555+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-6dfdd2a8df50','one/start','intended','2026-11-29T07:23:35.754001+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-6dfdd2a8df50','one/start','submitted','2026-11-29T07:23:35.772291+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BD2F7:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-6dfdd2a8df50','one/start','done','2026-11-29T07:23:35.887871+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-6dfdd2a8df50','one/ready','intended','2026-11-29T07:23:35.893705+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-6dfdd2a8df50','one/ready','submitted','2026-11-29T07:23:35.896544+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-6dfdd2a8df50','one/ready','done','2026-11-29T07:23:35.915777+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-6dfdd2a8df50','one/ha','intended','2026-11-29T07:23:35.934809+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-6dfdd2a8df50','one/ha','submitted','2026-11-29T07:23:35.955869+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-6dfdd2a8df50','one/ha','done','2026-11-29T07:23:35.963224+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-6dfdd2a8df50','one/verify','intended','2026-11-29T07:23:35.971137+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-6dfdd2a8df50','one/verify','submitted','2026-11-29T07:23:35.974988+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-6dfdd2a8df50','one/verify','done','2026-11-29T07:23:35.982785+00:00','{"identity": "315f166c-4354-47b7-8959-4699e6c71e19", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-b0438299442e','one/ha','intended','2026-11-29T07:23:37.136238+00:00','{"resource": {"state": "started", "comment": "atlas:af230e63d1000c789038a561a5f1c12d"}}');
INSERT INTO "journal" VALUES(23,'job-b0438299442e','one/ha','submitted','2026-11-29T07:23:37.181187+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(24,'job-b0438299442e','one/ha','done','2026-11-29T07:23:37.191074+00:00','{}');
INSERT INTO "journal" VALUES(25,'job-b0438299442e','one/stop','intended','2026-11-29T07:23:37.210531+00:00','{"status": "running"}');
INSERT INTO "journal" VALUES(26,'job-b0438299442e','one/stop','submitted','2026-11-29T07:23:37.238167+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0BD2F9:qmshutdown:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(27,'job-b0438299442e','one/stop','done','2026-11-29T07:23:37.354268+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(28,'job-b0438299442e','one/destroy','intended','2026-11-29T07:23:37.372910+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:22:D5:77,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=315f166c-4354-47b7-8959-4699e6c71e19", "description": "Made by ATLAS: one of deployment one-f023e7cc.\natlas:af230e63d1000c789038a561a5f1c12d", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-6dfdd2a8df50',1,'','2026-11-29T07:24:05.298669+00:00');
INSERT INTO "leases" VALUES('job-b0438299442e',1,'vm-22030-abfc9459','2026-11-29T07:24:06.950721+00:00');
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
INSERT INTO "members" VALUES('one-f023e7cc','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "315f166c-4354-47b7-8959-4699e6c71e19", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-f5e3755e1cd636e4','one-f023e7cc','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-f023e7cc", "name": "one", "nonce": "af230e63d1000c789038a561a5f1c12d", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-f023e7cc", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T07:23:34.788589Z", "expires_at": "2026-11-29T08:23:34.788589Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "af230e63d1000c789038a561a5f1c12d", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-f023e7cc.\natlas:af230e63d1000c789038a561a5f1c12d", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "af230e63d1000c789038a561a5f1c12d", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "af230e63d1000c789038a561a5f1c12d", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "af230e63d1000c789038a561a5f1c12d"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "af230e63d1000c789038a561a5f1c12d", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "af230e63d1000c789038a561a5f1c12d", "state": "started", "group": "", "comment": "atlas:af230e63d1000c789038a561a5f1c12d"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "af230e63d1000c789038a561a5f1c12d", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T07:23:34.569594Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T07:23:34.583143Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T07:23:34.630391Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T07:23:34.688212Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T08:23:34.788589+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-a27004d8c313cde1','one-f023e7cc','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-f023e7cc", "name": "one", "nonce": "af230e63d1000c789038a561a5f1c12d", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T07:23:36.444404Z", "expires_at": "2026-11-29T08:23:36.444404Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "af230e63d1000c789038a561a5f1c12d"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "af230e63d1000c789038a561a5f1c12d", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "af230e63d1000c789038a561a5f1c12d", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "315f166c-4354-47b7-8959-4699e6c71e19", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T08:23:36.444404+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-f023e7cc',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T07:23:34.527489+00:00');
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
COMMIT;
