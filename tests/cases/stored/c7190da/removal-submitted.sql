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
INSERT INTO "approvals" VALUES('approval-a52f300eada197b7','plan-042dc12c4e9031ae','approve','{"format": "atlas-approval/v1", "id": "approval-a52f300eada197b7", "plan_digest": "042dc12c4e9031ae684bd9d276bc952010435c171355239eb02380d87e48850b", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:11.637160Z", "expires_at": "2026-11-29T11:53:11.627279Z", "signature": "2I+WuI32XcxSM+CRx500DCjs8EWyPS1EF9JWe00RGTshkMYdhOinXizk9sy+2RR00qTxay4y71ZCQ1gneUPyCA=="}','job-37328051ab76');
INSERT INTO "approvals" VALUES('approval-6a46559d083c4900','plan-47d490af1e3c0d6f','approve','{"format": "atlas-approval/v1", "id": "approval-6a46559d083c4900", "plan_digest": "47d490af1e3c0d6f46c5fe007e58a362163bde3be66cccbc636542999a7f41ba", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:12.130765Z", "expires_at": "2026-11-29T11:53:12.124318Z", "signature": "iPUSJFrbgsw8sbtDO2hQxoFboO7Xien8n1RulBdq9fvX2rptvLfyQ1jf9EgmOJGOk3plUACHcIF357w+DL7+DQ=="}','job-c9746a4df2cf');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T10:53:11.579826Z","correlation_id":"11b71d7d354c7fde","data":{"answers":[],"revision":1,"spec":"one-4c7c8905"},"name":"spec.saved","principal":"ann"}','6ddc1c4a90692cd7255b8b79600066adfd2646fccb2b9a1229636b26cfb4a0ae');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T10:53:11.633855Z","correlation_id":"11b71d7d354c7fde","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-4c7c8905","digest":"042dc12c4e9031ae684bd9d276bc952010435c171355239eb02380d87e48850b","effect":"create","plan":"plan-042dc12c4e9031ae","steps":7},"name":"plan.made","principal":"ann"}','03e02bba6bb4733e12f1a793d92d9e263f37adddf08090fff3e11ac0123358ff');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T10:53:11.637446Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:11.627279Z","format":"atlas-approval/v1","id":"approval-a52f300eada197b7","made_at":"2026-11-29T10:53:11.637160Z","method":"signature","plan":"plan-042dc12c4e9031ae","plan_digest":"042dc12c4e9031ae684bd9d276bc952010435c171355239eb02380d87e48850b"},"name":"approval.given","principal":"bea"}','41fac99f3b6c5d1f9019252e89d4efdb57713b93aff41d521581b4ca3d8736d1');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T10:53:11.662433Z","correlation_id":"b041bd488afba153","data":{"job":"job-37328051ab76","plan":"plan-042dc12c4e9031ae","state":"queued"},"name":"job.requested","principal":"ann"}','869d6baab2abe40d66eb98761d65c6260b3a61155e61fdb405cdf3c22add8d23');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T10:53:11.819575Z","correlation_id":"b041bd488afba153","data":{"approval":"approval-a52f300eada197b7","job":"job-37328051ab76","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','58cb59b8d4333d79e182159f25907950c7d8b73fd96a4abd428cadfc699f2d20');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T10:53:11.854164Z","correlation_id":"b041bd488afba153","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-37328051ab76","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1b231daffa6cabf8b09422cd4d99baf0bbaea267c01bd1f71ff5282e2e47984f');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T10:53:11.866278Z","correlation_id":"b041bd488afba153","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C0417:qmclone:9000:atlas@pve!deploy:"},"digest":"c39efec26f8f559e89e91f6e3a9803e4e4d7cdd4aa6630d8a3fbc0d118d3682b","job":"job-37328051ab76","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','53787c4aae9b19c1a74fa35b8c341e5c5306eef01ff9ac55a82fc1df1b8ef13a');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T10:53:11.878781Z","correlation_id":"b041bd488afba153","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"7f9ae301-402b-4f1a-bfc9-07a5cb65de7d","node":"pve1","task":"OK"},"digest":"e24799bc72b8de4f62b5326fa757be1630cd1fb1a25f246adb133ed202ffb540","job":"job-37328051ab76","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d7a6f076d9f5ac624a21d0155d2ad720b02785ee8d9a08507997da9fc941cf5a');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T10:53:11.887506Z","correlation_id":"b041bd488afba153","data":{"data":{"digest":"29b68451d4063e782355099970b5a71a6e8ce10e","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:E0:33:45,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"9d94784e32149302b3687cfe74632d486f7aeeafe0ae858dfc37aea831c565bd","job":"job-37328051ab76","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','855cf341e0329af83dff478c59b7a9778ce9f678fb805cda3315a3a74f6d894d');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T10:53:11.893340Z","correlation_id":"b041bd488afba153","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-37328051ab76","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4f9f161b41f2cea589b60dbd1111f2596d6f62c5e4e8036354c297e10a3508bc');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T10:53:11.901241Z","correlation_id":"b041bd488afba153","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-37328051ab76","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b4b1d371c5c505323e239466c1232440ac59ee66507e9d162694f4c728a7bf02');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T10:53:11.907553Z","correlation_id":"b041bd488afba153","data":{"data":{"digest":"0bcce9e04f74fddc79e2dbf8dc2769d7a114ee81","size_gib":10},"digest":"041a622cea0eceaf1dc4da595d18cb752fa5c646ac2bd906217c683db4f62556","job":"job-37328051ab76","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','dbede01f24ccb4964274ba8a52a9fe54346dbc5dd17748fd597388472dd56d87');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T10:53:11.911971Z","correlation_id":"b041bd488afba153","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C0417:resize:2000:atlas@pve!deploy:"},"digest":"1fe46b111dd93980a8b5fcec9814cf83c2e7bc0c29bbf0516e06f460afa4a671","job":"job-37328051ab76","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a10ed2fe81389c7a4ae793ddc65d648b8b39e2574d3f08727b8decc8aa54ec94');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T10:53:11.916338Z","correlation_id":"b041bd488afba153","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-37328051ab76","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','87febedc5e944212dbe2fdc0d962c4e4d5c04e0d9fca9bc2903528fccc1e6228');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T10:53:11.923827Z","correlation_id":"b041bd488afba153","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-37328051ab76","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','982143ccd2696b50a803c50ceb3a939c48fa73e3db0af76e33f103ec65f9c8cb');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T10:53:11.931377Z","correlation_id":"b041bd488afba153","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C0417:qmstart:2000:atlas@pve!deploy:"},"digest":"0ae65c6e1243772bbed32bcce496768a863c41d385d1e370e8c3bad30115e44c","job":"job-37328051ab76","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','182851e1aac14dec54e3a9f746efb33a7b50b877e878b9b7d9b2cdeca3623e53');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T10:53:11.936100Z","correlation_id":"b041bd488afba153","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-37328051ab76","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7ec2fc2f8a5f07276d1e754369a88394d04b42df83955c995984acfe5913fa58');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T10:53:11.940016Z","correlation_id":"b041bd488afba153","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-37328051ab76","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cc8669a90d2e3f3fbb0b0550e759d562ab05b7dbe5d2407b8162f50458bb1afe');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T10:53:11.942091Z","correlation_id":"b041bd488afba153","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-37328051ab76","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','70a1368081bf2c4ac899f805fb365bfd6b9559a2b8364c0d9ab9095b18801291');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T10:53:11.949628Z","correlation_id":"b041bd488afba153","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-37328051ab76","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f281c57453e704c0c145b6947334d336f743e99e34ab64e4a694177450fc1078');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T10:53:11.957738Z","correlation_id":"b041bd488afba153","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-37328051ab76","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3f42348ac9aeeed7830ce65dfd373ab0391f01880ac5c3fc0ef1b1b589d89354');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T10:53:11.971019Z","correlation_id":"b041bd488afba153","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-37328051ab76","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','db18a78680b6b1a4ad54674f5eae5595dcf66bba7ed948c204a39f2ea2fe3d3a');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T10:53:12.051921Z","correlation_id":"b041bd488afba153","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-37328051ab76","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ab6c21de8e10c4870a2d16043ea4e4fa43cf63923a7c7b07f838e9af42451a76');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T10:53:12.055006Z","correlation_id":"b041bd488afba153","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-37328051ab76","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','840e7373abbb228b531611a4e17d97d77043007f2e7c6d933d4f0c4ed00f950e');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T10:53:12.057373Z","correlation_id":"b041bd488afba153","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-37328051ab76","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c0e8413ee14236b2534ff3de4570b5cdd863678979f2c5adfec0f1a7fdd2b252');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T10:53:12.064054Z","correlation_id":"b041bd488afba153","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"7f9ae301-402b-4f1a-bfc9-07a5cb65de7d"},"digest":"a6587944a3e79b80119c5aed9040b39ff332b4fa3990e3d981958104963d730c","job":"job-37328051ab76","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','05e1ab216a3b57073f7f4e6ad5f2a7b4dc5dccb35f442945eef183f657b9ad5a');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T10:53:12.068198Z","correlation_id":"b041bd488afba153","data":{"job":"job-37328051ab76","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','0d0bf708b88a9cb06a7f95090b7fd4673b3b362488fd48cb2f0680be4ff6cc0f');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T10:53:12.127939Z","correlation_id":"51eeb1eba97390a5","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-4c7c8905","digest":"47d490af1e3c0d6f46c5fe007e58a362163bde3be66cccbc636542999a7f41ba","effect":"remove","plan":"plan-47d490af1e3c0d6f","steps":3},"name":"plan.made","principal":"ann"}','b263e931fc947d38f6e30e4753241369890f3ea343ed933f7c97cdbf888a0ce3');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T10:53:12.131013Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:12.124318Z","format":"atlas-approval/v1","id":"approval-6a46559d083c4900","made_at":"2026-11-29T10:53:12.130765Z","method":"signature","plan":"plan-47d490af1e3c0d6f","plan_digest":"47d490af1e3c0d6f46c5fe007e58a362163bde3be66cccbc636542999a7f41ba"},"name":"approval.given","principal":"bea"}','6133bdbf6c74e32698877bc65f33b1c7ef570afed2c7b941a9767b2c5753e2cf');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T10:53:12.141223Z","correlation_id":"b25dc46e897aead4","data":{"job":"job-c9746a4df2cf","plan":"plan-47d490af1e3c0d6f","state":"queued"},"name":"job.requested","principal":"ann"}','948f0e08e5c4939756f1f506840dddaa7854505d8204760e40b47e4e78049bc3');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T10:53:12.277990Z","correlation_id":"b25dc46e897aead4","data":{"approval":"approval-6a46559d083c4900","job":"job-c9746a4df2cf","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','6488c41d7b451e8221685ce45b8fd0ae80faf58783e1450a1e5e350e29b75e28');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T10:53:12.303463Z","correlation_id":"b25dc46e897aead4","data":{"data":{"resource":{"comment":"atlas:6df118ca926cb5b4740e68b04a9f2cf6","state":"started"}},"digest":"304a0703ff5b1ac862f1fe1f064dc33d03f2e6be333b48e5a564c3aa3832a4fc","job":"job-c9746a4df2cf","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cb269fe6b597f33a189de4cbfb6c830614a4a15e9e08f325ac631456563920ac');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T10:53:12.315838Z","correlation_id":"b25dc46e897aead4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c9746a4df2cf","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ae8a630f1319aede1d770f92e514f03425e0b66f48569fb6db840333ed2deead');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T10:53:12.318876Z","correlation_id":"b25dc46e897aead4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c9746a4df2cf","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e838040a5d67d2a8c8193468a6e789f75b3ddef70512defb858c302bd9093179');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T10:53:12.327649Z","correlation_id":"b25dc46e897aead4","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-c9746a4df2cf","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2579962aab16c4607228901ab783e64060abea11cd2431263f5e7425f3e7fd74');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T10:53:12.334981Z","correlation_id":"b25dc46e897aead4","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0C0418:qmshutdown:2000:atlas@pve!deploy:"},"digest":"415888cd92b171fce8fd4096a6ce637ff06f7fed3dde6ada4e761d5d301a7e49","job":"job-c9746a4df2cf","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','afa1e2e675e9af2bf83536d8bd41bb5e33aa8e497dabdf152f83633512f2f1fe');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-29T10:53:12.340075Z","correlation_id":"b25dc46e897aead4","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-c9746a4df2cf","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2ad0ad55ca78216b06524da4bf369bcc802d44d5e4f68feee28ec82f95ffe1e4');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-29T10:53:12.346439Z","correlation_id":"b25dc46e897aead4","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-4c7c8905.\natlas:6df118ca926cb5b4740e68b04a9f2cf6","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:C9:20:7C,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=7f9ae301-402b-4f1a-bfc9-07a5cb65de7d","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"2f6b2641b319c69b3a4185c5b426ca4c35d2e3c259c0726ef5060cc63cdde295","job":"job-c9746a4df2cf","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1bd2d2939b4394814cc647c94f63f3b41618b7cf14ae918651c36342bf95b1c9');
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
INSERT INTO "deployments" VALUES('one-4c7c8905','one','dev','6df118ca926cb5b4740e68b04a9f2cf6','one-4c7c8905',1,1,'2026-11-29T10:53:12.068198+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-37328051ab76','one/clone','2026-11-29T10:53:11.796061+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-37328051ab76','one/configure','2026-11-29T10:53:11.796061+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-37328051ab76','one/grow-scsi0','2026-11-29T10:53:11.796061+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-37328051ab76','one/start','2026-11-29T10:53:11.796061+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-37328051ab76','one/ready','2026-11-29T10:53:11.796061+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-37328051ab76','one/ha','2026-11-29T10:53:11.796061+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-37328051ab76','one/verify','2026-11-29T10:53:11.796061+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c9746a4df2cf','one/ha','2026-11-29T10:53:12.256553+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c9746a4df2cf','one/stop','2026-11-29T10:53:12.256553+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c9746a4df2cf','one/destroy','2026-11-29T10:53:12.256553+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-37328051ab76','deployment/one-4c7c8905');
INSERT INTO "job_targets" VALUES('job-37328051ab76','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-c9746a4df2cf','deployment/one-4c7c8905');
INSERT INTO "job_targets" VALUES('job-c9746a4df2cf','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-37328051ab76','plan-042dc12c4e9031ae','one-4c7c8905','succeeded','done','[]','ann','b041bd488afba153','approval-a52f300eada197b7',0,0,0,NULL,7,7,'','2026-11-29T10:53:11.644494+00:00','2026-11-29T10:53:11.796061+00:00','2026-11-29T10:53:12.068198+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-c9746a4df2cf','plan-47d490af1e3c0d6f','one-4c7c8905','running','','[]','ann','b25dc46e897aead4','approval-6a46559d083c4900',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-29T10:53:12.135952+00:00','2026-11-29T10:53:12.256553+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-37328051ab76','one/clone','intended','2026-11-29T10:53:11.854164+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-37328051ab76','one/clone','submitted','2026-11-29T10:53:11.866278+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C0417:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-37328051ab76','one/clone','done','2026-11-29T10:53:11.878781+00:00','{"task": "OK", "node": "pve1", "identity": "7f9ae301-402b-4f1a-bfc9-07a5cb65de7d", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-37328051ab76','one/configure','intended','2026-11-29T10:53:11.887506+00:00','{"digest": "29b68451d4063e782355099970b5a71a6e8ce10e", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:E0:33:45,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-37328051ab76','one/configure','submitted','2026-11-29T10:53:11.893340+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-37328051ab76','one/configure','done','2026-11-29T10:53:11.901241+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-37328051ab76','one/grow-scsi0','intended','2026-11-29T10:53:11.907553+00:00','{"digest": "0bcce9e04f74fddc79e2dbf8dc2769d7a114ee81", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-37328051ab76','one/grow-scsi0','submitted','2026-11-29T10:53:11.911971+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C0417:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-37328051ab76','one/grow-scsi0','done','2026-11-29T10:53:11.916338+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-37328051ab76','one/start','intended','2026-11-29T10:53:11.923827+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-37328051ab76','one/start','submitted','2026-11-29T10:53:11.931377+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C0417:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-37328051ab76','one/start','done','2026-11-29T10:53:11.936100+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-37328051ab76','one/ready','intended','2026-11-29T10:53:11.940016+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-37328051ab76','one/ready','submitted','2026-11-29T10:53:11.942091+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-37328051ab76','one/ready','done','2026-11-29T10:53:11.949628+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-37328051ab76','one/ha','intended','2026-11-29T10:53:11.957738+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-37328051ab76','one/ha','submitted','2026-11-29T10:53:11.971019+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-37328051ab76','one/ha','done','2026-11-29T10:53:12.051921+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-37328051ab76','one/verify','intended','2026-11-29T10:53:12.055006+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-37328051ab76','one/verify','submitted','2026-11-29T10:53:12.057373+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-37328051ab76','one/verify','done','2026-11-29T10:53:12.064054+00:00','{"identity": "7f9ae301-402b-4f1a-bfc9-07a5cb65de7d", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-c9746a4df2cf','one/ha','intended','2026-11-29T10:53:12.303463+00:00','{"resource": {"state": "started", "comment": "atlas:6df118ca926cb5b4740e68b04a9f2cf6"}}');
INSERT INTO "journal" VALUES(23,'job-c9746a4df2cf','one/ha','submitted','2026-11-29T10:53:12.315838+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(24,'job-c9746a4df2cf','one/ha','done','2026-11-29T10:53:12.318876+00:00','{}');
INSERT INTO "journal" VALUES(25,'job-c9746a4df2cf','one/stop','intended','2026-11-29T10:53:12.327649+00:00','{"status": "running"}');
INSERT INTO "journal" VALUES(26,'job-c9746a4df2cf','one/stop','submitted','2026-11-29T10:53:12.334981+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0C0418:qmshutdown:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(27,'job-c9746a4df2cf','one/stop','done','2026-11-29T10:53:12.340075+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(28,'job-c9746a4df2cf','one/destroy','intended','2026-11-29T10:53:12.346439+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:C9:20:7C,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=7f9ae301-402b-4f1a-bfc9-07a5cb65de7d", "description": "Made by ATLAS: one of deployment one-4c7c8905.\natlas:6df118ca926cb5b4740e68b04a9f2cf6", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-37328051ab76',1,'','2026-11-29T10:53:41.790563+00:00');
INSERT INTO "leases" VALUES('job-c9746a4df2cf',1,'vm-5231-65191314','2026-11-29T10:53:42.251138+00:00');
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
INSERT INTO "members" VALUES('one-4c7c8905','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "7f9ae301-402b-4f1a-bfc9-07a5cb65de7d", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-042dc12c4e9031ae','one-4c7c8905','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-4c7c8905", "name": "one", "nonce": "6df118ca926cb5b4740e68b04a9f2cf6", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-4c7c8905", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T10:53:11.627279Z", "expires_at": "2026-11-29T11:53:11.627279Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "6df118ca926cb5b4740e68b04a9f2cf6", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-4c7c8905.\natlas:6df118ca926cb5b4740e68b04a9f2cf6", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6df118ca926cb5b4740e68b04a9f2cf6", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6df118ca926cb5b4740e68b04a9f2cf6", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6df118ca926cb5b4740e68b04a9f2cf6"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "6df118ca926cb5b4740e68b04a9f2cf6", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "6df118ca926cb5b4740e68b04a9f2cf6", "state": "started", "group": "", "comment": "atlas:6df118ca926cb5b4740e68b04a9f2cf6"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "6df118ca926cb5b4740e68b04a9f2cf6", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T10:53:11.586135Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T10:53:11.589336Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T10:53:11.598701Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T10:53:11.608873Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T11:53:11.627279+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-47d490af1e3c0d6f','one-4c7c8905','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-4c7c8905", "name": "one", "nonce": "6df118ca926cb5b4740e68b04a9f2cf6", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T10:53:12.124318Z", "expires_at": "2026-11-29T11:53:12.124318Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "6df118ca926cb5b4740e68b04a9f2cf6"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "6df118ca926cb5b4740e68b04a9f2cf6", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "6df118ca926cb5b4740e68b04a9f2cf6", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "7f9ae301-402b-4f1a-bfc9-07a5cb65de7d", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T11:53:12.124318+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-4c7c8905',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T10:53:11.576693+00:00');
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
