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
INSERT INTO "approvals" VALUES('approval-351f0ba14094ea97','plan-025c12637d4adeb0','approve','{"format": "atlas-approval/v1", "id": "approval-351f0ba14094ea97", "plan_digest": "025c12637d4adeb0f377d5311c46da498aee36d286d2049561da066ffd15286e", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:10.707571Z", "expires_at": "2026-11-29T11:53:10.699195Z", "signature": "loHxI4EU4s4BADlt5CwGzTt71DR4J60CELFXMdvFbqDMxqGpX1b05bv/3zHzo7HhB0Oc0yr35RmAO/8DRcG2Dg=="}','job-52df14b4d15a');
INSERT INTO "approvals" VALUES('approval-d8295dddbe606be0','plan-98b1c31ff7b085a1','approve','{"format": "atlas-approval/v1", "id": "approval-d8295dddbe606be0", "plan_digest": "98b1c31ff7b085a14889439d497945a9d42f8a00d29a95402075cde258f44a0a", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:11.202332Z", "expires_at": "2026-11-29T11:53:11.194716Z", "signature": "pBuHziM6zHGdrQEGnCztRQn81Nx9SQ3L0sCcAzAnG6DRqS1hT+xIPtrar7hT//jximWTMdBw7WTdS82igpMaBQ=="}','job-e6138726debb');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T10:53:10.653090Z","correlation_id":"5490ef8c2b6f4f66","data":{"answers":[],"revision":1,"spec":"one-c1394da9"},"name":"spec.saved","principal":"ann"}','3b421a48e73051bb07ad51084c502ea41137c7a67dc3bd7fc0d9687ff515da01');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T10:53:10.704278Z","correlation_id":"5490ef8c2b6f4f66","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-c1394da9","digest":"025c12637d4adeb0f377d5311c46da498aee36d286d2049561da066ffd15286e","effect":"create","plan":"plan-025c12637d4adeb0","steps":7},"name":"plan.made","principal":"ann"}','758fb1130a6d416ef335e7333fb2d4392a94cd2f94e90e7fd44c485b55ad643b');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T10:53:10.707804Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:10.699195Z","format":"atlas-approval/v1","id":"approval-351f0ba14094ea97","made_at":"2026-11-29T10:53:10.707571Z","method":"signature","plan":"plan-025c12637d4adeb0","plan_digest":"025c12637d4adeb0f377d5311c46da498aee36d286d2049561da066ffd15286e"},"name":"approval.given","principal":"bea"}','465b679f4c4a3dfc4c5ebc3636c7d627dd4121072af299e55d16bd45c32a76e3');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T10:53:10.723692Z","correlation_id":"ac3b767e727e85ae","data":{"job":"job-52df14b4d15a","plan":"plan-025c12637d4adeb0","state":"queued"},"name":"job.requested","principal":"ann"}','7184e7a90ce81d39cfa59ab3afe492e7c90df775383c008e4c652b37b27153e2');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T10:53:10.855648Z","correlation_id":"ac3b767e727e85ae","data":{"approval":"approval-351f0ba14094ea97","job":"job-52df14b4d15a","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','5274ae81a4863d67e4dfeae129846f0bd59ab39d8499667b552086e24175fcfa');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T10:53:10.887452Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-52df14b4d15a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','14f33386ede9b2bdccc8d08a8f85c71412b8840d33065d7c0214943c01c21a8d');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T10:53:10.901004Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C0416:qmclone:9000:atlas@pve!deploy:"},"digest":"3054bd1d3ec63c41132c0698776cd691e0985f125638c6f54064e227f22402f1","job":"job-52df14b4d15a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','371623d0bc0c14d7d1dcaee57d272d5097956816afa282967e7c23c6c8e83323');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T10:53:10.912047Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"87f5f771-fd82-4bd3-88c6-ba2dbe682dc1","node":"pve1","task":"OK"},"digest":"11b5ec3a92cb754decbdba21b91968d58659c27c82d8ba894b94e750ad0f80cc","job":"job-52df14b4d15a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','719d88a190dbad9402d043c4087cb651c5612c6b07048cf2369226c7915baa0d');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T10:53:10.919504Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"digest":"9fd6a445192ab35bff7e64e0fd447f155f90c8c0","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:E1:D6:31,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"e38813d5019c89e760bcfb594dae6236ea8e7ecddf17080ea67c5fc66f7a52d2","job":"job-52df14b4d15a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','49c691eafd597313e43a6eccda6fe6922ba7bc70a9f364660452943a23097929');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T10:53:10.925049Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-52df14b4d15a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3b0a5e47568a2d7234ddcb4e911454860b287815acf9083872a6a14e8754bdca');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T10:53:10.927602Z","correlation_id":"ac3b767e727e85ae","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-52df14b4d15a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a5842bf87129c3c1bfa538c676e5a4e236829a9ba8b4b0feb2dfe70d8748d672');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T10:53:10.940942Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"digest":"803cfc21cbd55d386e777a45963e13097d782ce2","size_gib":10},"digest":"87da4f5291711de854fa408e0b97a73fa24c968dfd2fe7ae352dbf23cf718f52","job":"job-52df14b4d15a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8c57e97cb763894b404808af53e9c831406d1e6714908b8d5df713e97b91d9af');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T10:53:10.946425Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C0416:resize:2000:atlas@pve!deploy:"},"digest":"be73ec6d15f4625a7bfa6488d6f8119a3e34a8fdfc9a55076ed64e6e6280d9b7","job":"job-52df14b4d15a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','57a8ce09d8d38cc7336e89e29b774325b48ddb47c90f339f7feab5a94eae604d');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T10:53:10.951791Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-52df14b4d15a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','583017ba7fde23ac1a6ac318ca14e5fe86c606e413d008e90eae4121b561da10');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T10:53:10.960204Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-52df14b4d15a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b8374c7ecc5db2804fa94f6103e38a626938ec496e4cec8e417b07f1f3f715f7');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T10:53:10.968315Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C0416:qmstart:2000:atlas@pve!deploy:"},"digest":"df1cdce3bcca669f562197634e477d68f3425fa2e708e2852e6670484713c1f8","job":"job-52df14b4d15a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','316ddd41350482a1ea044115751a53514c187e8fda2619240a760b95205d6826');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T10:53:10.973264Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-52df14b4d15a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ead0143dcd3342f63c5fe36781ac0a90a356c0b8555b03b8a85f7dab2e90ecfa');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T10:53:10.977573Z","correlation_id":"ac3b767e727e85ae","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-52df14b4d15a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0a3f9847dd7c4ff451768da194ca847fa90ced88dc40a5c0ce920c3d226ea5a5');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T10:53:10.979965Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-52df14b4d15a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','79f9c025f501aed2f50c12eff023fd743cb268e4cd60e781ac4a7af793f4fc93');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T10:53:10.988530Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-52df14b4d15a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','caccc022aedf7afd25e2913992b4a848142e9f0e3dd8a6c2d0d2fa1b551cce6b');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T10:53:10.999002Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-52df14b4d15a","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','dcb64aed7e06bc90c26e763ea1f1acb8b5df2f5c5a86afe737eb4e8700850b72');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T10:53:11.014168Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-52df14b4d15a","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ad8f16f86d4438538b2295123f06f74ddd87d9c1ae3373b701b6fe36a15c3cab');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T10:53:11.099054Z","correlation_id":"ac3b767e727e85ae","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-52df14b4d15a","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d1214e986251a14c6873f3899ed4e98d542e18d065a35277bbf62f57b1a92ae6');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T10:53:11.102119Z","correlation_id":"ac3b767e727e85ae","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-52df14b4d15a","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bfa8a6b93ce0c1dcd72a244362e89e2693834152615202e3daf3e6408b268d1c');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T10:53:11.106190Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-52df14b4d15a","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cd73401fe5fcde243dcadc25eede58175a5631711853e6d6d42e21ac8f77474f');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T10:53:11.115159Z","correlation_id":"ac3b767e727e85ae","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"87f5f771-fd82-4bd3-88c6-ba2dbe682dc1"},"digest":"bb6d6898c123f001e18b655d87722d04efb4dd00618b1ef0da2b39547f199f9a","job":"job-52df14b4d15a","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','eb48efc95ea686dcef1ce658b3355e5c4040755528f2ad566ebfd3b2201b4aa8');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T10:53:11.120463Z","correlation_id":"ac3b767e727e85ae","data":{"job":"job-52df14b4d15a","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','f95f5c6177924d62e20d77435a14b3cce1dce3c18ed233245f9e9eb78fbd89f5');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T10:53:11.199209Z","correlation_id":"5febb79654437f48","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-c1394da9","digest":"98b1c31ff7b085a14889439d497945a9d42f8a00d29a95402075cde258f44a0a","effect":"remove","plan":"plan-98b1c31ff7b085a1","steps":3},"name":"plan.made","principal":"ann"}','48c620d382a1140a951af64346e2ef9d69df76eb049a900a1836014937a8bb85');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T10:53:11.202684Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:11.194716Z","format":"atlas-approval/v1","id":"approval-d8295dddbe606be0","made_at":"2026-11-29T10:53:11.202332Z","method":"signature","plan":"plan-98b1c31ff7b085a1","plan_digest":"98b1c31ff7b085a14889439d497945a9d42f8a00d29a95402075cde258f44a0a"},"name":"approval.given","principal":"bea"}','be2fc6ee2cdb51d8fe240969978601d85ab59f1b8b19f43e9d8e0af1d98f7e8c');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T10:53:11.221404Z","correlation_id":"71ad32d90df243d1","data":{"job":"job-e6138726debb","plan":"plan-98b1c31ff7b085a1","state":"queued"},"name":"job.requested","principal":"ann"}','dcf36f013fb6f40601d6e8988d5359e2dfe564a3b1ac34400e5db582fee78d58');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T10:53:11.384221Z","correlation_id":"71ad32d90df243d1","data":{"approval":"approval-d8295dddbe606be0","job":"job-e6138726debb","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','edbaef2236296461b24e1bf654f47e3ac957c512494c4cd9fb7d7a2ccce3ce69');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T10:53:11.410328Z","correlation_id":"71ad32d90df243d1","data":{"data":{"resource":{"comment":"atlas:0199a36ab1c91b0d29599518f14b9c23","state":"started"}},"digest":"485cd6cc2a5f0c75468c61909fd87b3a52902ce7953102b964241374c2f3ea5b","job":"job-e6138726debb","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e93b0bd6f25329d7525b3014d1fedda3e460d622c726e6009d2c1e6e760b775c');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T10:53:11.422775Z","correlation_id":"71ad32d90df243d1","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e6138726debb","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','28615ef47c73954adae2dea773799e2bd439801905405c26e78f7948aefb6eea');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T10:53:11.425807Z","correlation_id":"71ad32d90df243d1","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e6138726debb","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','45351c4dc93ce9c2497d2f4c40ff99280ce78ee46aac50513977318aab5f7f75');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T10:53:11.437178Z","correlation_id":"71ad32d90df243d1","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-e6138726debb","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7d96f0d7a3968455140a7134df5be5a88d5d810beef5b7bf08c106121b1efdd8');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T10:53:11.447387Z","correlation_id":"71ad32d90df243d1","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0C0417:qmshutdown:2000:atlas@pve!deploy:"},"digest":"b35846e3fd9236cef5d0f7346c41ae5e6280a9151da8fc1156c8a15ab8d430db","job":"job-e6138726debb","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e6b47b905faaebdb5241f26c2b46f3ece04188369f0a04fcfd28714e1e2f9814');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-29T10:53:11.452077Z","correlation_id":"71ad32d90df243d1","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-e6138726debb","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','accd9d4578ca9f7b6b399629192c6218a9bbdcc2f15cdac421ff83b8c86fbf05');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-29T10:53:11.462569Z","correlation_id":"71ad32d90df243d1","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-c1394da9.\natlas:0199a36ab1c91b0d29599518f14b9c23","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:08:CA:CB,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=87f5f771-fd82-4bd3-88c6-ba2dbe682dc1","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"a9cb915cd850ca486eedf7adb180a3cee046fb5878b1fa5f87976ae58c73bf9a","job":"job-e6138726debb","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1e3be353ccbdf6d685f6a9de10dcb5a6cd4f463bf99bcfbac0e8d8ddd148d452');
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
INSERT INTO "deployments" VALUES('one-c1394da9','one','dev','0199a36ab1c91b0d29599518f14b9c23','one-c1394da9',1,1,'2026-11-29T10:53:11.120463+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-52df14b4d15a','one/clone','2026-11-29T10:53:10.832303+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-52df14b4d15a','one/configure','2026-11-29T10:53:10.832303+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-52df14b4d15a','one/grow-scsi0','2026-11-29T10:53:10.832303+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-52df14b4d15a','one/start','2026-11-29T10:53:10.832303+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-52df14b4d15a','one/ready','2026-11-29T10:53:10.832303+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-52df14b4d15a','one/ha','2026-11-29T10:53:10.832303+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-52df14b4d15a','one/verify','2026-11-29T10:53:10.832303+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e6138726debb','one/ha','2026-11-29T10:53:11.361154+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e6138726debb','one/stop','2026-11-29T10:53:11.361154+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e6138726debb','one/destroy','2026-11-29T10:53:11.361154+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-52df14b4d15a','deployment/one-c1394da9');
INSERT INTO "job_targets" VALUES('job-52df14b4d15a','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-e6138726debb','deployment/one-c1394da9');
INSERT INTO "job_targets" VALUES('job-e6138726debb','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-52df14b4d15a','plan-025c12637d4adeb0','one-c1394da9','succeeded','done','[]','ann','ac3b767e727e85ae','approval-351f0ba14094ea97',0,0,0,NULL,7,7,'','2026-11-29T10:53:10.714279+00:00','2026-11-29T10:53:10.832303+00:00','2026-11-29T10:53:11.120463+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-e6138726debb','plan-98b1c31ff7b085a1','one-c1394da9','running','','[]','ann','71ad32d90df243d1','approval-d8295dddbe606be0',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-29T10:53:11.208998+00:00','2026-11-29T10:53:11.361154+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-52df14b4d15a','one/clone','intended','2026-11-29T10:53:10.887452+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-52df14b4d15a','one/clone','submitted','2026-11-29T10:53:10.901004+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C0416:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-52df14b4d15a','one/clone','done','2026-11-29T10:53:10.912047+00:00','{"task": "OK", "node": "pve1", "identity": "87f5f771-fd82-4bd3-88c6-ba2dbe682dc1", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-52df14b4d15a','one/configure','intended','2026-11-29T10:53:10.919504+00:00','{"digest": "9fd6a445192ab35bff7e64e0fd447f155f90c8c0", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:E1:D6:31,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-52df14b4d15a','one/configure','submitted','2026-11-29T10:53:10.925049+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-52df14b4d15a','one/configure','done','2026-11-29T10:53:10.927602+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-52df14b4d15a','one/grow-scsi0','intended','2026-11-29T10:53:10.940942+00:00','{"digest": "803cfc21cbd55d386e777a45963e13097d782ce2", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-52df14b4d15a','one/grow-scsi0','submitted','2026-11-29T10:53:10.946425+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C0416:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-52df14b4d15a','one/grow-scsi0','done','2026-11-29T10:53:10.951791+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-52df14b4d15a','one/start','intended','2026-11-29T10:53:10.960204+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-52df14b4d15a','one/start','submitted','2026-11-29T10:53:10.968315+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C0416:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-52df14b4d15a','one/start','done','2026-11-29T10:53:10.973264+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-52df14b4d15a','one/ready','intended','2026-11-29T10:53:10.977573+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-52df14b4d15a','one/ready','submitted','2026-11-29T10:53:10.979965+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-52df14b4d15a','one/ready','done','2026-11-29T10:53:10.988530+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-52df14b4d15a','one/ha','intended','2026-11-29T10:53:10.999002+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-52df14b4d15a','one/ha','submitted','2026-11-29T10:53:11.014168+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-52df14b4d15a','one/ha','done','2026-11-29T10:53:11.099054+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-52df14b4d15a','one/verify','intended','2026-11-29T10:53:11.102119+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-52df14b4d15a','one/verify','submitted','2026-11-29T10:53:11.106190+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-52df14b4d15a','one/verify','done','2026-11-29T10:53:11.115159+00:00','{"identity": "87f5f771-fd82-4bd3-88c6-ba2dbe682dc1", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-e6138726debb','one/ha','intended','2026-11-29T10:53:11.410328+00:00','{"resource": {"state": "started", "comment": "atlas:0199a36ab1c91b0d29599518f14b9c23"}}');
INSERT INTO "journal" VALUES(23,'job-e6138726debb','one/ha','submitted','2026-11-29T10:53:11.422775+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(24,'job-e6138726debb','one/ha','done','2026-11-29T10:53:11.425807+00:00','{}');
INSERT INTO "journal" VALUES(25,'job-e6138726debb','one/stop','intended','2026-11-29T10:53:11.437178+00:00','{"status": "running"}');
INSERT INTO "journal" VALUES(26,'job-e6138726debb','one/stop','submitted','2026-11-29T10:53:11.447387+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0C0417:qmshutdown:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(27,'job-e6138726debb','one/stop','done','2026-11-29T10:53:11.452077+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(28,'job-e6138726debb','one/destroy','intended','2026-11-29T10:53:11.462569+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:08:CA:CB,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=87f5f771-fd82-4bd3-88c6-ba2dbe682dc1", "description": "Made by ATLAS: one of deployment one-c1394da9.\natlas:0199a36ab1c91b0d29599518f14b9c23", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-52df14b4d15a',1,'','2026-11-29T10:53:40.827141+00:00');
INSERT INTO "leases" VALUES('job-e6138726debb',1,'vm-5207-7576a6fa','2026-11-29T10:53:41.355054+00:00');
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
INSERT INTO "members" VALUES('one-c1394da9','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "87f5f771-fd82-4bd3-88c6-ba2dbe682dc1", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-025c12637d4adeb0','one-c1394da9','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-c1394da9", "name": "one", "nonce": "0199a36ab1c91b0d29599518f14b9c23", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-c1394da9", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T10:53:10.699195Z", "expires_at": "2026-11-29T11:53:10.699195Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "0199a36ab1c91b0d29599518f14b9c23", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-c1394da9.\natlas:0199a36ab1c91b0d29599518f14b9c23", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "0199a36ab1c91b0d29599518f14b9c23", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "0199a36ab1c91b0d29599518f14b9c23", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "0199a36ab1c91b0d29599518f14b9c23"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "0199a36ab1c91b0d29599518f14b9c23", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "0199a36ab1c91b0d29599518f14b9c23", "state": "started", "group": "", "comment": "atlas:0199a36ab1c91b0d29599518f14b9c23"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "0199a36ab1c91b0d29599518f14b9c23", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T10:53:10.658318Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T10:53:10.661364Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T10:53:10.670921Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T10:53:10.678279Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T11:53:10.699195+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-98b1c31ff7b085a1','one-c1394da9','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-c1394da9", "name": "one", "nonce": "0199a36ab1c91b0d29599518f14b9c23", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T10:53:11.194716Z", "expires_at": "2026-11-29T11:53:11.194716Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "0199a36ab1c91b0d29599518f14b9c23"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "0199a36ab1c91b0d29599518f14b9c23", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "0199a36ab1c91b0d29599518f14b9c23", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "87f5f771-fd82-4bd3-88c6-ba2dbe682dc1", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T11:53:11.194716+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-c1394da9',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T10:53:10.648829+00:00');
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
