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
INSERT INTO "approvals" VALUES('approval-65943046d2898026','plan-f0353988b2d23105','approve','{"format": "atlas-approval/v1", "id": "approval-65943046d2898026", "plan_digest": "f0353988b2d231052d9c056f473eb664b23a974971ca8f21db09e72e18f16778", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:59.815699Z", "expires_at": "2026-11-29T10:17:59.801463Z", "signature": "dTwkvRRDfDEJ3qivHfr6nJpMPcoSDVv2y5Xxyq2/I6rhT15xDe98C+Y0mk7Z8YlhSF1icQtoQOoUSGSBBX3HDg=="}','job-6182b9e7227a');
INSERT INTO "approvals" VALUES('approval-d039218005b8c391','plan-5d11437444a34109','approve','{"format": "atlas-approval/v1", "id": "approval-d039218005b8c391", "plan_digest": "5d11437444a3410937e465afce0ba4522d4a98b40e6f5c76ce5efe0eb8e880de", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:18:00.279844Z", "expires_at": "2026-11-29T10:18:00.271750Z", "signature": "roP5VlhbaGxlKX+OW/12ikxYaqcry02/N+FdTqSIGgur11tiELlWvrAMmCePhYJ3yqpbjIUsu/ALyI1mC45HAw=="}','job-803d5e2e8169');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T09:17:59.731476Z","correlation_id":"860bccc2e795e10d","data":{"answers":[],"revision":1,"spec":"one-9e56a9ee"},"name":"spec.saved","principal":"ann"}','fef334c262c5563ce676a227a78fe6b99df51214a1149a71225cbdb587c6667d');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T09:17:59.810288Z","correlation_id":"860bccc2e795e10d","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-9e56a9ee","digest":"f0353988b2d231052d9c056f473eb664b23a974971ca8f21db09e72e18f16778","effect":"create","plan":"plan-f0353988b2d23105","steps":7},"name":"plan.made","principal":"ann"}','60cfd51b55f41f739b5926a3e7d1b41dab858b54b6308429b5963dab4cb4722f');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T09:17:59.816027Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:59.801463Z","format":"atlas-approval/v1","id":"approval-65943046d2898026","made_at":"2026-11-29T09:17:59.815699Z","method":"signature","plan":"plan-f0353988b2d23105","plan_digest":"f0353988b2d231052d9c056f473eb664b23a974971ca8f21db09e72e18f16778"},"name":"approval.given","principal":"bea"}','01d1421047aa67697b0fcc2fef89544d5b57cf69d525a4034b4bd85a12c965dd');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T09:17:59.846353Z","correlation_id":"78b73f0642e42c05","data":{"job":"job-6182b9e7227a","plan":"plan-f0353988b2d23105","state":"queued"},"name":"job.requested","principal":"ann"}','c4a48b486b85ced39f577a3eb469c5e7e7c5399fb21b6a56cf8efec08b63dc36');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T09:17:59.990665Z","correlation_id":"78b73f0642e42c05","data":{"approval":"approval-65943046d2898026","job":"job-6182b9e7227a","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','2ef50634cf74bf046e12b24f21e91b9bb11216eed4506109e0683ef748f8d795');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T09:18:00.024908Z","correlation_id":"78b73f0642e42c05","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-6182b9e7227a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','91f8465f1c612caed5b6d6913c781b5aad81beac2bcc872627da56a04242ad64');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T09:18:00.038537Z","correlation_id":"78b73f0642e42c05","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BEDC8:qmclone:9000:atlas@pve!deploy:"},"digest":"c8cf28a508a6da64cb82fd6da667e696ce5f86b497a557e11a3394bd39afbefd","job":"job-6182b9e7227a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','511190aabb3c657d04deb9fc4334a97ee713ca79ae73683b0de12764f78c0402');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T09:18:00.057674Z","correlation_id":"78b73f0642e42c05","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"206e9723-f653-47e9-a3c1-c3f44261ba5c","node":"pve1","task":"OK"},"digest":"fb14ffd1579def5ab13c1c67d8bc96002f0c571ff181a1ef1c44053e858cdf63","job":"job-6182b9e7227a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ae01bcc5a91298bfee3043f51aeb4fc8d2de3efbe0fc0679239db7b3f1d91103');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T09:18:00.071552Z","correlation_id":"78b73f0642e42c05","data":{"data":{"digest":"0dbcc14f5b27001f397feb3c233cd36d7b58452c","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:79:07:83,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"37a6d18a957c36c111b1a867ed6f463731d58736d55330fabe89eed46626866e","job":"job-6182b9e7227a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cc6e7a7b3be3a1b0c89d550e2ee7cc7ae6e154b63ffd419988bccaa062db970b');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T09:18:00.079410Z","correlation_id":"78b73f0642e42c05","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6182b9e7227a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d55c1c3d618089b4cccc4a25553125f97bd6fa8954b21c43749a32334dc41abe');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T09:18:00.083747Z","correlation_id":"78b73f0642e42c05","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6182b9e7227a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a626277dc58ceb27bbd852ff45d2f3d10f932f04c02615191d4c5ccf043cac2c');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T09:18:00.092553Z","correlation_id":"78b73f0642e42c05","data":{"data":{"digest":"39123aaf290450d217ae369190dfbe0b2b82b2fb","size_gib":10},"digest":"c011c67e29514909daab68f9aeca5ad79915bb916a29b6c042e5f58df00c1eb8","job":"job-6182b9e7227a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c9ba49ee87b80626c2260ef5182253364ff23b36f57505b75881d7bc23eacca5');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T09:18:00.099547Z","correlation_id":"78b73f0642e42c05","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BEDC8:resize:2000:atlas@pve!deploy:"},"digest":"92f70b46f42a4125b51a534b2ecde7896f5759624e320fff8c959f2b4731b940","job":"job-6182b9e7227a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f9fe33f11693bca59c5311520583c8ec701fffe8dfae56de3986886443682056');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T09:18:00.107267Z","correlation_id":"78b73f0642e42c05","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-6182b9e7227a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','896fccc0c3b7e212b0f44d1aaf9c82d2f1aa81a6d7e0f3fa3e9c6b8299349aae');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T09:18:00.119778Z","correlation_id":"78b73f0642e42c05","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-6182b9e7227a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2654ad855c6093f646a994d6a52a8ac1926f399fcc4bd6077e167392df4c4652');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T09:18:00.130304Z","correlation_id":"78b73f0642e42c05","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BEDC8:qmstart:2000:atlas@pve!deploy:"},"digest":"7583f7afe1e933250b79929e4b1ce415f15a12ae475f0f6ac02d3a9f48358f8d","job":"job-6182b9e7227a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f67cbe8c6fd749841c9e5cc6a75527233b99dc6d5c6f42f8ba6a261a295e3243');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T09:18:00.136802Z","correlation_id":"78b73f0642e42c05","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-6182b9e7227a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c0b24f279540363055c22f6c00edcd629c13b1281e216efe24bb8059767fb8bf');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T09:18:00.142636Z","correlation_id":"78b73f0642e42c05","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6182b9e7227a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','45d95cf019897f9434dcb12dca0ff51c3b6b7f9d2b3e8569b04028302ed40661');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T09:18:00.145391Z","correlation_id":"78b73f0642e42c05","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6182b9e7227a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5eea63e6617080a892873484efc21f73f6f6301db7e5ade08fdb95944f0e7802');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T09:18:00.155163Z","correlation_id":"78b73f0642e42c05","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-6182b9e7227a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9b63f4e14e5af06a48b84fa8881329e7bd3ab9e47bca83d7b8211bd4059c8ae8');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T09:18:00.166630Z","correlation_id":"78b73f0642e42c05","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-6182b9e7227a","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b5d93f8775e7779a33089d00f0e08a05cd3f99b155aefbf11d4e72b701a13a57');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T09:18:00.186378Z","correlation_id":"78b73f0642e42c05","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6182b9e7227a","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a72ae7060b125ad16b243240837dbb01efe103a8b0307278eaeb27d9d9ebc8de');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T09:18:00.189973Z","correlation_id":"78b73f0642e42c05","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6182b9e7227a","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','30af2bfb5ccd5acd2831bfa3d3cb4f6815016e32f9824fa2acbe0d931e7b2623');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T09:18:00.193196Z","correlation_id":"78b73f0642e42c05","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6182b9e7227a","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','82c7ad25b8f20ccaba77e2f86091ed271a47a6d0312e1962886b322332da7ec4');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T09:18:00.195870Z","correlation_id":"78b73f0642e42c05","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6182b9e7227a","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d875e1fc1b67aab9f42cb5d0e907c06d6fd5f4612a28afeb1005c9e4a20f02aa');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T09:18:00.203817Z","correlation_id":"78b73f0642e42c05","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"206e9723-f653-47e9-a3c1-c3f44261ba5c"},"digest":"fcb8b982c2d61a01faa9c7e3e64af7e35aae30b2a4e2f645ef92b1fc8224c497","job":"job-6182b9e7227a","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7aa61212e84a611ee73bcc1782294a503be1a7c9f1182c9619abf369546f2365');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T09:18:00.209743Z","correlation_id":"78b73f0642e42c05","data":{"job":"job-6182b9e7227a","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','f0942a0e572d2968c5090ba9b9ef8f662e682d7bc818c595cab9e2e82a3c239b');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T09:18:00.276061Z","correlation_id":"c257d4cbcc6858b1","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)","rule":"proxmox-changes"},"deployment":"one-9e56a9ee","digest":"5d11437444a3410937e465afce0ba4522d4a98b40e6f5c76ce5efe0eb8e880de","effect":"remove","plan":"plan-5d11437444a34109","steps":3},"name":"plan.made","principal":"ann"}','0c013881b15b40ac93f537bbc669dfd3dc9b93aafe33f339fef94dd27d4ed699');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T09:18:00.280128Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:18:00.271750Z","format":"atlas-approval/v1","id":"approval-d039218005b8c391","made_at":"2026-11-29T09:18:00.279844Z","method":"signature","plan":"plan-5d11437444a34109","plan_digest":"5d11437444a3410937e465afce0ba4522d4a98b40e6f5c76ce5efe0eb8e880de"},"name":"approval.given","principal":"bea"}','b0921997ff7a65a2c5e9fdc485853f6c3bc14167e7852871eb1fd519c4532e07');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T09:18:00.298359Z","correlation_id":"5572afc49a8d76cb","data":{"job":"job-803d5e2e8169","plan":"plan-5d11437444a34109","state":"queued"},"name":"job.requested","principal":"ann"}','3b2351084b69add3e11d2729afce356ad469a049a60d338de764b54115c50bf1');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T09:18:00.454144Z","correlation_id":"5572afc49a8d76cb","data":{"approval":"approval-d039218005b8c391","job":"job-803d5e2e8169","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','a254004f7472384c8d4109dea8739be9f3822a67c339edaa375b10cfea154812');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T09:18:00.488995Z","correlation_id":"5572afc49a8d76cb","data":{"data":{"resource":{"comment":"atlas:fb80897a6f1e1d123bb4d75f780c642d","state":"started"}},"digest":"0da1fa3feae9b33cd72bf22c33c9316d4dbff92d9c8e09893eef33385ff64591","job":"job-803d5e2e8169","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5d97b2e8b9e2b8ff9697a86de7c77e0e6925c27a36a04a084c4d92bc7c8cbc13');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T09:18:00.505030Z","correlation_id":"5572afc49a8d76cb","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-803d5e2e8169","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d423a9faa46ba69b3fd63e8e82ffd085be637637f7fb6e00bc76fb1534f8dc1d');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T09:18:00.509658Z","correlation_id":"5572afc49a8d76cb","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-803d5e2e8169","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','96623265bdeb1d8c13c171f6f6eba23b5da000dd7056a331f43bd0e86603695a');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T09:18:00.529357Z","correlation_id":"5572afc49a8d76cb","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-803d5e2e8169","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','66b61b7b402bc59e6d920aaaa804391155f117d4ee5f6e3d5c25e8c1b5e7a4d3');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T09:18:00.542737Z","correlation_id":"5572afc49a8d76cb","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0BEDC8:qmshutdown:2000:atlas@pve!deploy:"},"digest":"863527854137e720e155844c7298b8510892c14d4451b145a0eb55db24c77ae9","job":"job-803d5e2e8169","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','355d33b96ddf014294c392ab2400b41f6af37ba13d5c6e7841615513444b8f55');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-29T09:18:00.550083Z","correlation_id":"5572afc49a8d76cb","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-803d5e2e8169","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f94d8213caeb9f48360aefeec13b59c930a7af360ff7c7ffc8fe103624c8c0ef');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-29T09:18:00.562321Z","correlation_id":"5572afc49a8d76cb","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-9e56a9ee.\natlas:fb80897a6f1e1d123bb4d75f780c642d","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:BF:09:5E,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=206e9723-f653-47e9-a3c1-c3f44261ba5c","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"7d5cd5af7a283ca4b7347f165cbb830ee0499c89e62a1390b54b79e52c2285f1","job":"job-803d5e2e8169","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','14c4a543eb9400c6cf9f5ebbd9524823f7e862c0ede172f36ae87f65acdf0963');
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
INSERT INTO "deployments" VALUES('one-9e56a9ee','one','dev','fb80897a6f1e1d123bb4d75f780c642d','one-9e56a9ee',1,1,'2026-11-29T09:18:00.209743+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-6182b9e7227a','one/clone','2026-11-29T09:17:59.966329+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6182b9e7227a','one/configure','2026-11-29T09:17:59.966329+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6182b9e7227a','one/grow-scsi0','2026-11-29T09:17:59.966329+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6182b9e7227a','one/start','2026-11-29T09:17:59.966329+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6182b9e7227a','one/ready','2026-11-29T09:17:59.966329+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6182b9e7227a','one/ha','2026-11-29T09:17:59.966329+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6182b9e7227a','one/verify','2026-11-29T09:17:59.966329+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-803d5e2e8169','one/ha','2026-11-29T09:18:00.422146+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-803d5e2e8169','one/stop','2026-11-29T09:18:00.422146+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-803d5e2e8169','one/destroy','2026-11-29T09:18:00.422146+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-6182b9e7227a','deployment/one-9e56a9ee');
INSERT INTO "job_targets" VALUES('job-6182b9e7227a','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-803d5e2e8169','deployment/one-9e56a9ee');
INSERT INTO "job_targets" VALUES('job-803d5e2e8169','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-6182b9e7227a','plan-f0353988b2d23105','one-9e56a9ee','succeeded','done','[]','ann','78b73f0642e42c05','approval-65943046d2898026',0,0,0,NULL,7,7,'','2026-11-29T09:17:59.828782+00:00','2026-11-29T09:17:59.966329+00:00','2026-11-29T09:18:00.209743+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-803d5e2e8169','plan-5d11437444a34109','one-9e56a9ee','running','','[]','ann','5572afc49a8d76cb','approval-d039218005b8c391',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-29T09:18:00.288080+00:00','2026-11-29T09:18:00.422146+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-6182b9e7227a','one/clone','intended','2026-11-29T09:18:00.024908+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-6182b9e7227a','one/clone','submitted','2026-11-29T09:18:00.038537+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BEDC8:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-6182b9e7227a','one/clone','done','2026-11-29T09:18:00.057674+00:00','{"task": "OK", "node": "pve1", "identity": "206e9723-f653-47e9-a3c1-c3f44261ba5c", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-6182b9e7227a','one/configure','intended','2026-11-29T09:18:00.071552+00:00','{"digest": "0dbcc14f5b27001f397feb3c233cd36d7b58452c", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:79:07:83,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-6182b9e7227a','one/configure','submitted','2026-11-29T09:18:00.079410+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-6182b9e7227a','one/configure','done','2026-11-29T09:18:00.083747+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-6182b9e7227a','one/grow-scsi0','intended','2026-11-29T09:18:00.092553+00:00','{"digest": "39123aaf290450d217ae369190dfbe0b2b82b2fb", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-6182b9e7227a','one/grow-scsi0','submitted','2026-11-29T09:18:00.099547+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BEDC8:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-6182b9e7227a','one/grow-scsi0','done','2026-11-29T09:18:00.107267+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-6182b9e7227a','one/start','intended','2026-11-29T09:18:00.119778+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-6182b9e7227a','one/start','submitted','2026-11-29T09:18:00.130304+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BEDC8:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-6182b9e7227a','one/start','done','2026-11-29T09:18:00.136802+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-6182b9e7227a','one/ready','intended','2026-11-29T09:18:00.142636+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-6182b9e7227a','one/ready','submitted','2026-11-29T09:18:00.145391+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-6182b9e7227a','one/ready','done','2026-11-29T09:18:00.155163+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-6182b9e7227a','one/ha','intended','2026-11-29T09:18:00.166630+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-6182b9e7227a','one/ha','submitted','2026-11-29T09:18:00.186378+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-6182b9e7227a','one/ha','done','2026-11-29T09:18:00.189973+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-6182b9e7227a','one/verify','intended','2026-11-29T09:18:00.193196+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-6182b9e7227a','one/verify','submitted','2026-11-29T09:18:00.195870+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-6182b9e7227a','one/verify','done','2026-11-29T09:18:00.203817+00:00','{"identity": "206e9723-f653-47e9-a3c1-c3f44261ba5c", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-803d5e2e8169','one/ha','intended','2026-11-29T09:18:00.488995+00:00','{"resource": {"state": "started", "comment": "atlas:fb80897a6f1e1d123bb4d75f780c642d"}}');
INSERT INTO "journal" VALUES(23,'job-803d5e2e8169','one/ha','submitted','2026-11-29T09:18:00.505030+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(24,'job-803d5e2e8169','one/ha','done','2026-11-29T09:18:00.509658+00:00','{}');
INSERT INTO "journal" VALUES(25,'job-803d5e2e8169','one/stop','intended','2026-11-29T09:18:00.529357+00:00','{"status": "running"}');
INSERT INTO "journal" VALUES(26,'job-803d5e2e8169','one/stop','submitted','2026-11-29T09:18:00.542737+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0BEDC8:qmshutdown:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(27,'job-803d5e2e8169','one/stop','done','2026-11-29T09:18:00.550083+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(28,'job-803d5e2e8169','one/destroy','intended','2026-11-29T09:18:00.562321+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:BF:09:5E,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=206e9723-f653-47e9-a3c1-c3f44261ba5c", "description": "Made by ATLAS: one of deployment one-9e56a9ee.\natlas:fb80897a6f1e1d123bb4d75f780c642d", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-6182b9e7227a',1,'','2026-11-29T09:18:29.957415+00:00');
INSERT INTO "leases" VALUES('job-803d5e2e8169',1,'vm-30971-7486086b','2026-11-29T09:18:30.410759+00:00');
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
INSERT INTO "members" VALUES('one-9e56a9ee','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "206e9723-f653-47e9-a3c1-c3f44261ba5c", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-f0353988b2d23105','one-9e56a9ee','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-9e56a9ee", "name": "one", "nonce": "fb80897a6f1e1d123bb4d75f780c642d", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-9e56a9ee", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T09:17:59.801463Z", "expires_at": "2026-11-29T10:17:59.801463Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "fb80897a6f1e1d123bb4d75f780c642d", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-9e56a9ee.\natlas:fb80897a6f1e1d123bb4d75f780c642d", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "fb80897a6f1e1d123bb4d75f780c642d", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "fb80897a6f1e1d123bb4d75f780c642d", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "fb80897a6f1e1d123bb4d75f780c642d"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "fb80897a6f1e1d123bb4d75f780c642d", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "fb80897a6f1e1d123bb4d75f780c642d", "state": "started", "group": "", "comment": "atlas:fb80897a6f1e1d123bb4d75f780c642d"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "fb80897a6f1e1d123bb4d75f780c642d", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T09:17:59.741360Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T09:17:59.745909Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T09:17:59.760584Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T09:17:59.772995Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T10:17:59.801463+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-5d11437444a34109','one-9e56a9ee','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-9e56a9ee", "name": "one", "nonce": "fb80897a6f1e1d123bb4d75f780c642d", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T09:18:00.271750Z", "expires_at": "2026-11-29T10:18:00.271750Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "fb80897a6f1e1d123bb4d75f780c642d"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "fb80897a6f1e1d123bb4d75f780c642d", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "fb80897a6f1e1d123bb4d75f780c642d", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "206e9723-f653-47e9-a3c1-c3f44261ba5c", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T10:18:00.271750+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-9e56a9ee',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T09:17:59.724817+00:00');
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
