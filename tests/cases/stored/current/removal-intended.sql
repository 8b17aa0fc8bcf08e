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
INSERT INTO "approvals" VALUES('approval-1e28739776b2bf8f','plan-2f2815d9119305da','approve','{"format": "atlas-approval/v1", "id": "approval-1e28739776b2bf8f", "plan_digest": "2f2815d9119305dab506bc4cfc9873b7cc178f8d7e06ea35f17445e3c02dbbe1", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T07:23:30.518633Z", "expires_at": "2026-11-29T08:23:30.411539Z", "signature": "FWvpDP+RaYN9abC/6ANuQiT9Z8WLLzCsmqEGg19l6aLCaQ3iMpT9y0dms6JwmdfNdwSYcpgIy7j1k5VNtfn7Aw=="}','job-ed7f45246a88');
INSERT INTO "approvals" VALUES('approval-b03e405e24f7bce9','plan-f44ba96f401ba898','approve','{"format": "atlas-approval/v1", "id": "approval-b03e405e24f7bce9", "plan_digest": "f44ba96f401ba8980946247c6d83ec63b5689c82ca38f88555638789354a9b93", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T07:23:33.186671Z", "expires_at": "2026-11-29T08:23:33.123026Z", "signature": "8e//TZX88O1sl1BlPKWcgmBzsbjlX6RgWPmThtKehDCWgMsq7kDvx2Hm2tmeNjr0/aTa/cueimaRihfDllIYAA=="}','job-7322f86fc48b');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T07:23:29.986745Z","correlation_id":"61a601d614f633d6","data":{"answers":[],"revision":1,"spec":"one-799171c8"},"name":"spec.saved","principal":"ann"}','fc0d3b63e676756f4b30dd6abc17a1f25507334fab286951453956d516555ecb');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T07:23:30.445040Z","correlation_id":"61a601d614f633d6","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-799171c8","digest":"2f2815d9119305dab506bc4cfc9873b7cc178f8d7e06ea35f17445e3c02dbbe1","effect":"create","plan":"plan-2f2815d9119305da","steps":7},"name":"plan.made","principal":"ann"}','113ec103764eb1db4be3e48b987ae3a81a7434bd298bf060b4e6756664da50c1');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T07:23:30.518895Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T08:23:30.411539Z","format":"atlas-approval/v1","id":"approval-1e28739776b2bf8f","made_at":"2026-11-29T07:23:30.518633Z","method":"signature","plan":"plan-2f2815d9119305da","plan_digest":"2f2815d9119305dab506bc4cfc9873b7cc178f8d7e06ea35f17445e3c02dbbe1"},"name":"approval.given","principal":"bea"}','fa758487a59a65e099eba019e60bd33b89015a5a2915d71d6918fa79ef877286');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T07:23:31.716037Z","correlation_id":"fa3c18124e95204d","data":{"job":"job-ed7f45246a88","plan":"plan-2f2815d9119305da","state":"queued"},"name":"job.requested","principal":"ann"}','3b4ca7a28bf067ee8a745378284f49620c5797c3960dab7d82619f60e783bea5');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T07:23:31.971557Z","correlation_id":"fa3c18124e95204d","data":{"approval":"approval-1e28739776b2bf8f","job":"job-ed7f45246a88","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','b28b329258e6b1c5ca585c8133227acade0f8e3d38dfcd89e0f514ae32eedc0e');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T07:23:32.104178Z","correlation_id":"fa3c18124e95204d","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-ed7f45246a88","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','29573e8851e9e6f69ee5271ca2467b4b7ae43997ce5bf6a40addc4cb7b9296b3');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T07:23:32.137110Z","correlation_id":"fa3c18124e95204d","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BD2F4:qmclone:9000:atlas@pve!deploy:"},"digest":"7603a0a28f3cb244fc52b550e79186b26262771ea279ab570774b8d7d275b999","job":"job-ed7f45246a88","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','afb7c8b423ceb72832c418766e1ef4b90d3500073ff225414244c181aeabef08');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T07:23:32.275451Z","correlation_id":"fa3c18124e95204d","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"0f0590fa-ca93-472a-ade2-1419de8d90c6","node":"pve1","task":"OK"},"digest":"94887ae277baf5abf49dba9d588595690e72dbb650bf513ca4432f6cf4d02b56","job":"job-ed7f45246a88","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','98e8fe961ef64115d400dac033168b6b6e3fe34cccfb65034ae2d4c15645a99c');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T07:23:32.298906Z","correlation_id":"fa3c18124e95204d","data":{"data":{"digest":"35293dbcc8090a3565c7903681c2844134fd9555","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:BE:AC:7F,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"43d5b079565d365e1cd647655e4ba229d3315c8698289c7866d4db005b4a3c73","job":"job-ed7f45246a88","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','57b773545436b37f17d91e242214936b6b50a03cc6392792331d8e992fa6cf1e');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T07:23:32.317282Z","correlation_id":"fa3c18124e95204d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-ed7f45246a88","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','84ebc3ce84fa9762d883a312e74a615ff1c07bae8be698ee3bdfa4d95097a8fe');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T07:23:32.325253Z","correlation_id":"fa3c18124e95204d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-ed7f45246a88","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0c488398457c3723863eb426a5f165c29a5722a1f6ded236d5dc169546b7a10a');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T07:23:32.342838Z","correlation_id":"fa3c18124e95204d","data":{"data":{"digest":"ab32888e55ed825d09388cde030d3c4549eb1cd8","size_gib":10},"digest":"946a4d7b97059b5b386687ac18f407d10c8fd84e7401c467b64ace855ba493b4","job":"job-ed7f45246a88","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1a7c0b7eef84d2c659fa0ee569fb6eb6119398aa23c1c9f88d595c942da77418');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T07:23:32.364838Z","correlation_id":"fa3c18124e95204d","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BD2F4:resize:2000:atlas@pve!deploy:"},"digest":"cd600f31b528054ac572eff1d7f7bd5c6e37c1e59b57dfffd1d83b77cd409a60","job":"job-ed7f45246a88","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3bbc390e38cea52a80261d9137fe49b289e51b71d6ed28ab902e2f0512de919f');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T07:23:32.476774Z","correlation_id":"fa3c18124e95204d","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-ed7f45246a88","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fb76983b3ea698515cf5de245fb535f6015eb7c0d2796018e61270cabf548b39');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T07:23:32.509975Z","correlation_id":"fa3c18124e95204d","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-ed7f45246a88","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','806bbeb89a61e3c81c8d17cfe0e556a11f83394b45b317962720ea49ba9f21e6');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T07:23:32.529862Z","correlation_id":"fa3c18124e95204d","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BD2F4:qmstart:2000:atlas@pve!deploy:"},"digest":"6dd55db776cae47c0fd279e76a7beb5487e4892071be3ea328c7b2b0e04b1572","job":"job-ed7f45246a88","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8a30dc3b0074b8266c580bccb191fa07314126e2c81c57a38af030555aee7bbb');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T07:23:32.648290Z","correlation_id":"fa3c18124e95204d","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-ed7f45246a88","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ce447e07b7c4fef2dd3dd95bc6930c9af0c242fbc1ef131a7ab9854aa4c7cde7');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T07:23:32.655072Z","correlation_id":"fa3c18124e95204d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-ed7f45246a88","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4e4dcb3185a3f3bf0098cf9d51ad1ba6615153f51a0f0dd77feecc9e9fe119cc');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T07:23:32.663198Z","correlation_id":"fa3c18124e95204d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-ed7f45246a88","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','edfeb065d71da9167f30beb5d71158285c52bace69882e74e2352667f1e096e9');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T07:23:32.688697Z","correlation_id":"fa3c18124e95204d","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-ed7f45246a88","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f5eb7236edcc62118f4a4238ef0ce50ba1af4309ef7a6927402dfdc47ccf1917');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T07:23:32.712209Z","correlation_id":"fa3c18124e95204d","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-ed7f45246a88","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0eda3ce9fc9d24b32eff016b8de1d74551695b316d1c779e15e6abf1fdb09ef2');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T07:23:32.745806Z","correlation_id":"fa3c18124e95204d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-ed7f45246a88","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e888841c3231c5df3c4c0fb8cfbdf5ffe8bc708185843f4b4dfd51f67b2b247e');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T07:23:32.749622Z","correlation_id":"fa3c18124e95204d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-ed7f45246a88","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9e5b6d3b71823887aac94495662d5a2f6ccffed5daa33f27c18a79ca50d0d037');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T07:23:32.755240Z","correlation_id":"fa3c18124e95204d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-ed7f45246a88","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','09ea9f761f651d2d1b52671cfba6ebe3ffab6c919a379183db75118e4d5d9fb9');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T07:23:32.763054Z","correlation_id":"fa3c18124e95204d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-ed7f45246a88","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','22f327b4c22f630927c33c141a52b9c7ab1669b003fd66748fdcd6f0703753fb');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T07:23:32.782999Z","correlation_id":"fa3c18124e95204d","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"0f0590fa-ca93-472a-ade2-1419de8d90c6"},"digest":"9e599a75ae919c9c4c9de2116b4f856859ba7c347d5ac2ae1fa291b6c8702488","job":"job-ed7f45246a88","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8f894d221989c02bfb834223576bdd7b2cd90640a1e17a29e29006f827f1ea90');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T07:23:32.792414Z","correlation_id":"fa3c18124e95204d","data":{"job":"job-ed7f45246a88","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','407144f1a4408d34ff9d38edb7c4b5f8b9460598d67baa121786a02044df88f9');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T07:23:33.144747Z","correlation_id":"1a24e70b538a8e7f","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)","rule":"proxmox-changes"},"deployment":"one-799171c8","digest":"f44ba96f401ba8980946247c6d83ec63b5689c82ca38f88555638789354a9b93","effect":"remove","plan":"plan-f44ba96f401ba898","steps":3},"name":"plan.made","principal":"ann"}','065c9827854ac5a44402144d1910c0299adb87748e8eced30caf9b925025e26f');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T07:23:33.186974Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T08:23:33.123026Z","format":"atlas-approval/v1","id":"approval-b03e405e24f7bce9","made_at":"2026-11-29T07:23:33.186671Z","method":"signature","plan":"plan-f44ba96f401ba898","plan_digest":"f44ba96f401ba8980946247c6d83ec63b5689c82ca38f88555638789354a9b93"},"name":"approval.given","principal":"bea"}','a1b398ca230e4d96eebf16b446752332da77e7df88fd87c793e5c470f4d5ec0f');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T07:23:33.326705Z","correlation_id":"8289bb6920f86303","data":{"job":"job-7322f86fc48b","plan":"plan-f44ba96f401ba898","state":"queued"},"name":"job.requested","principal":"ann"}','1278cd60c168d60d00f132d7178914b3d3c9876930680ee8e00c6609c3bfc652');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T07:23:33.644349Z","correlation_id":"8289bb6920f86303","data":{"approval":"approval-b03e405e24f7bce9","job":"job-7322f86fc48b","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','6fd3362fbf0b0263e1e1b9b20f7e3719d19d736a1a1d948b98696fb5ca32f39b');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T07:23:33.729894Z","correlation_id":"8289bb6920f86303","data":{"data":{"resource":{"comment":"atlas:bb7b1851c7feb7c14b99c7dcee8f518f","state":"started"}},"digest":"c71cd74b2e377b72d036483842fac7606d3033deccdc7fa08d085816e866878b","job":"job-7322f86fc48b","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','360910603564171828faee166de50f655d5ee98e20bd31f2e7c6180381ebd380');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T07:23:33.760258Z","correlation_id":"8289bb6920f86303","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-7322f86fc48b","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a29a6665f81ea242b4eade77196456e73217be7d8e651213e4d20d2ffc553fa6');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T07:23:33.763592Z","correlation_id":"8289bb6920f86303","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-7322f86fc48b","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2b58576d4693b3bddc73f96dad7be954be01183bb2d17b40f666b42312ebb725');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T07:23:33.806123Z","correlation_id":"8289bb6920f86303","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-7322f86fc48b","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e1d979fd5456c99fda9999c3ba1420575c2f0c4f2e73eab5b299dd2689f16c4f');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T07:23:33.856259Z","correlation_id":"8289bb6920f86303","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0BD2F5:qmshutdown:2000:atlas@pve!deploy:"},"digest":"50f13ff5d905554ab319d5b95d130b42fe6e16c14eb277457366c6ca5fbe47c4","job":"job-7322f86fc48b","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6fb024e4fa1b0da1ea081924faf25019d7f2bd82b72d35f1b6ac76a4f9d900a1');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-29T07:23:33.969585Z","correlation_id":"8289bb6920f86303","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-7322f86fc48b","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ce6cc2cd018a538b6cfc11341de36a75e4e441e8f55ae2a26dce86c15a6d6216');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-29T07:23:34.004066Z","correlation_id":"8289bb6920f86303","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-799171c8.\natlas:bb7b1851c7feb7c14b99c7dcee8f518f","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:2E:96:B9,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=0f0590fa-ca93-472a-ade2-1419de8d90c6","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"949956ef4f9ed4d04e06e5e69a72e3e2900f2754880d02f6efd316916b8781c8","job":"job-7322f86fc48b","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b00342a5efb4cdb788d58f64afe2d6783cefc28b3f48372a64fa1faa37a8e070');
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
INSERT INTO "deployments" VALUES('one-799171c8','one','dev','bb7b1851c7feb7c14b99c7dcee8f518f','one-799171c8',1,1,'2026-11-29T07:23:32.792414+00:00','','',NULL);
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-ed7f45246a88','deployment/one-799171c8');
INSERT INTO "job_targets" VALUES('job-ed7f45246a88','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-7322f86fc48b','deployment/one-799171c8');
INSERT INTO "job_targets" VALUES('job-7322f86fc48b','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-ed7f45246a88','plan-2f2815d9119305da','one-799171c8','succeeded','done','[]','ann','fa3c18124e95204d','approval-1e28739776b2bf8f',0,0,0,NULL,7,7,'','2026-11-29T07:23:30.672891+00:00','2026-11-29T07:23:31.939065+00:00','2026-11-29T07:23:32.792414+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-7322f86fc48b','plan-f44ba96f401ba898','one-799171c8','running','','[]','ann','8289bb6920f86303','approval-b03e405e24f7bce9',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-29T07:23:33.258969+00:00','2026-11-29T07:23:33.610927+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-ed7f45246a88','one/clone','intended','2026-11-29T07:23:32.104178+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-ed7f45246a88','one/clone','submitted','2026-11-29T07:23:32.137110+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BD2F4:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-ed7f45246a88','one/clone','done','2026-11-29T07:23:32.275451+00:00','{"task": "OK", "node": "pve1", "identity": "0f0590fa-ca93-472a-ade2-1419de8d90c6", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-ed7f45246a88','one/configure','intended','2026-11-29T07:23:32.298906+00:00','{"digest": "35293dbcc8090a3565c7903681c2844134fd9555", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:BE:AC:7F,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-ed7f45246a88','one/configure','submitted','2026-11-29T07:23:32.317282+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-ed7f45246a88','one/configure','done','2026-11-29T07:23:32.325253+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-ed7f45246a88','one/grow-scsi0','intended','2026-11-29T07:23:32.342838+00:00','{"digest": "ab32888e55ed825d09388cde030d3c4549eb1cd8", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-ed7f45246a88','one/grow-scsi0','submitted','2026-11-29T07:23:32.364838+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BD2F4:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-ed7f45246a88','one/grow-scsi0','done','2026-11-29T07:23:32.476774+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-ed7f45246a88','one/start','intended','2026-11-29T07:23:32.509975+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-ed7f45246a88','one/start','submitted','2026-11-29T07:23:32.529862+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BD2F4:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-ed7f45246a88','one/start','done','2026-11-29T07:23:32.648290+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-ed7f45246a88','one/ready','intended','2026-11-29T07:23:32.655072+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-ed7f45246a88','one/ready','submitted','2026-11-29T07:23:32.663198+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-ed7f45246a88','one/ready','done','2026-11-29T07:23:32.688697+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-ed7f45246a88','one/ha','intended','2026-11-29T07:23:32.712209+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-ed7f45246a88','one/ha','submitted','2026-11-29T07:23:32.745806+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-ed7f45246a88','one/ha','done','2026-11-29T07:23:32.749622+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-ed7f45246a88','one/verify','intended','2026-11-29T07:23:32.755240+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-ed7f45246a88','one/verify','submitted','2026-11-29T07:23:32.763054+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-ed7f45246a88','one/verify','done','2026-11-29T07:23:32.782999+00:00','{"identity": "0f0590fa-ca93-472a-ade2-1419de8d90c6", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-7322f86fc48b','one/ha','intended','2026-11-29T07:23:33.729894+00:00','{"resource": {"state": "started", "comment": "atlas:bb7b1851c7feb7c14b99c7dcee8f518f"}}');
INSERT INTO "journal" VALUES(23,'job-7322f86fc48b','one/ha','submitted','2026-11-29T07:23:33.760258+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(24,'job-7322f86fc48b','one/ha','done','2026-11-29T07:23:33.763592+00:00','{}');
INSERT INTO "journal" VALUES(25,'job-7322f86fc48b','one/stop','intended','2026-11-29T07:23:33.806123+00:00','{"status": "running"}');
INSERT INTO "journal" VALUES(26,'job-7322f86fc48b','one/stop','submitted','2026-11-29T07:23:33.856259+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0BD2F5:qmshutdown:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(27,'job-7322f86fc48b','one/stop','done','2026-11-29T07:23:33.969585+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(28,'job-7322f86fc48b','one/destroy','intended','2026-11-29T07:23:34.004066+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:2E:96:B9,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=0f0590fa-ca93-472a-ade2-1419de8d90c6", "description": "Made by ATLAS: one of deployment one-799171c8.\natlas:bb7b1851c7feb7c14b99c7dcee8f518f", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-ed7f45246a88',1,'','2026-11-29T07:24:01.924146+00:00');
INSERT INTO "leases" VALUES('job-7322f86fc48b',1,'vm-21963-56d5deef','2026-11-29T07:24:03.593316+00:00');
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
INSERT INTO "members" VALUES('one-799171c8','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "0f0590fa-ca93-472a-ade2-1419de8d90c6", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-2f2815d9119305da','one-799171c8','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-799171c8", "name": "one", "nonce": "bb7b1851c7feb7c14b99c7dcee8f518f", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-799171c8", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T07:23:30.411539Z", "expires_at": "2026-11-29T08:23:30.411539Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "bb7b1851c7feb7c14b99c7dcee8f518f", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-799171c8.\natlas:bb7b1851c7feb7c14b99c7dcee8f518f", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "bb7b1851c7feb7c14b99c7dcee8f518f", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "bb7b1851c7feb7c14b99c7dcee8f518f", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "bb7b1851c7feb7c14b99c7dcee8f518f"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "bb7b1851c7feb7c14b99c7dcee8f518f", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "bb7b1851c7feb7c14b99c7dcee8f518f", "state": "started", "group": "", "comment": "atlas:bb7b1851c7feb7c14b99c7dcee8f518f"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "bb7b1851c7feb7c14b99c7dcee8f518f", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T07:23:30.021136Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T07:23:30.055846Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T07:23:30.145511Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T07:23:30.239951Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T08:23:30.411539+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-f44ba96f401ba898','one-799171c8','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-799171c8", "name": "one", "nonce": "bb7b1851c7feb7c14b99c7dcee8f518f", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T07:23:33.123026Z", "expires_at": "2026-11-29T08:23:33.123026Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "bb7b1851c7feb7c14b99c7dcee8f518f"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "bb7b1851c7feb7c14b99c7dcee8f518f", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "bb7b1851c7feb7c14b99c7dcee8f518f", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "0f0590fa-ca93-472a-ade2-1419de8d90c6", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T08:23:33.123026+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-799171c8',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T07:23:29.950816+00:00');
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
