BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0008');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-8f25e32a4e3c72d1','plan-2c139e0064abc453','approve','{"format": "atlas-approval/v2", "id": "approval-8f25e32a4e3c72d1", "anchor": {"server": "5572c8631eacefab87e50e6d181276ce", "head": {"seq": 2, "mac": "05955b9a7fa4bfd643b1e5667332f0a3c7f93fdf2c6a1df1d764d3300894406c"}}, "plan_digest": "2c139e0064abc4532266f7f8795b3529495657a8dc93d5a883c5a90222170394", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:24:42.038407Z", "expires_at": "2026-11-29T14:24:41.860115Z", "signature": "75tifC93oGZaITbdKbKkogt8n4cCHj9Kp0908RrsoYG8se3+YqzA9buAxKGbvpMZSHZnFuBA5yIDfLRvztYNBA=="}','job-aa355af760ca');
INSERT INTO "approvals" VALUES('approval-fecbf450c117f4d2','plan-19e77e0d0d66ef49','approve','{"format": "atlas-approval/v2", "id": "approval-fecbf450c117f4d2", "anchor": {"server": "5572c8631eacefab87e50e6d181276ce", "head": {"seq": 28, "mac": "1a3f2f97ed02eb6a4a8350b0dd5e81e14e7f6d454e72dead6ef3628479002861"}}, "plan_digest": "19e77e0d0d66ef49679aebfafadef8ae5c8591a6b3c29a1908b79549de766470", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:24:45.411700Z", "expires_at": "2026-11-29T14:24:45.376114Z", "signature": "/p+Ltant764U7eV1NwJtTpnLOp3d1AmWr+5dhkWgrr0WOSBQzfQ4xc3xSf+bH9KuppEnSeG1FBsQMbgBY29SAQ=="}','job-9f3b64f3762c');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T13:24:41.255651Z","correlation_id":"d85e751f0c7924be","data":{"answers":[],"revision":1,"spec":"one-1ffb367a"},"name":"spec.saved","principal":"ann"}','805040bae10064d77b1d47757baa26df66afa6634eb72d731e568bebe2ad8268');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T13:24:41.984934Z","correlation_id":"d85e751f0c7924be","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-1ffb367a","digest":"2c139e0064abc4532266f7f8795b3529495657a8dc93d5a883c5a90222170394","effect":"create","plan":"plan-2c139e0064abc453","steps":7},"name":"plan.made","principal":"ann"}','05955b9a7fa4bfd643b1e5667332f0a3c7f93fdf2c6a1df1d764d3300894406c');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T13:24:42.038769Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"05955b9a7fa4bfd643b1e5667332f0a3c7f93fdf2c6a1df1d764d3300894406c","seq":2},"server":"5572c8631eacefab87e50e6d181276ce"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:24:41.860115Z","format":"atlas-approval/v2","id":"approval-8f25e32a4e3c72d1","made_at":"2026-11-29T13:24:42.038407Z","method":"signature","plan":"plan-2c139e0064abc453","plan_digest":"2c139e0064abc4532266f7f8795b3529495657a8dc93d5a883c5a90222170394"},"name":"approval.given","principal":"bea"}','4d719e1ec5dcb556ead1bef3201889439980e32bd0a328d46985ed8eaf7ff905');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T13:24:42.233182Z","correlation_id":"8948121a82443796","data":{"job":"job-aa355af760ca","plan":"plan-2c139e0064abc453","state":"queued"},"name":"job.requested","principal":"ann"}','5bae6311b28028d9290422a39df1dfc46edbeb0b695a06390aa27034d8834b66');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T13:24:43.961206Z","correlation_id":"8948121a82443796","data":{"approval":"approval-8f25e32a4e3c72d1","job":"job-aa355af760ca","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','f59f84d167033774e10d6f11cf1b98929c5f26e960a8c1d15c08e0c04dc89d51');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T13:24:44.249974Z","correlation_id":"8948121a82443796","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-aa355af760ca","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c7ace0546583296a1177d288cab7adc01050b8d1ce04c4c49a71e79b3e89ec1b');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T13:24:44.384890Z","correlation_id":"8948121a82443796","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C279C:qmclone:9000:atlas@pve!deploy:"},"digest":"a66664bc758c3b59904fd921331764e2e553098e386f779dad972895d613b6db","job":"job-aa355af760ca","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','93f0a2bfa2107c6f3b4402e6cdf010aba244f4c88e2623b64f16344b8dad03d2');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T13:24:44.463798Z","correlation_id":"8948121a82443796","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"50b2277e-49a3-4bde-99f8-701ea0799a22","node":"pve1","task":"OK"},"digest":"4a3c163d52a25cd7f68550d3b7d3ead5ecf628c482a5698563f5891f169a2051","job":"job-aa355af760ca","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5377669414f79630960fea4331957f405aff974736282f7d1e136269e178065b');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T13:24:44.522332Z","correlation_id":"8948121a82443796","data":{"data":{"digest":"d6d846167ba598846b7bd2235e17cc8c65ce0008","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:8D:F6:A8,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"8d521106d92e89e1654e2002eadc5975866b410df39b19215113e74853df220f","job":"job-aa355af760ca","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3ac12608c8b49babf451cb3dbbc412e95a20c779cf1617bc894c6711d9ba7926');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T13:24:44.543350Z","correlation_id":"8948121a82443796","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-aa355af760ca","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','fb710dd1c7d2d9a15c187cd01e03643af5b4781029c5229423dd9852fc134e34');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T13:24:44.557325Z","correlation_id":"8948121a82443796","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-aa355af760ca","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0bbb2c9c83449fd63bf8b719f9aeb3a7af8202b89258798e63f826249042ea48');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T13:24:44.608415Z","correlation_id":"8948121a82443796","data":{"data":{"digest":"fcc0858a74206b72051c0cf6a1e9cd84f85b4668","size_gib":10},"digest":"ce5dec9311fef884e0bc3206da39d412017c322375cb7820ed67c77687191936","job":"job-aa355af760ca","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7f561dde49c8c0688189feeaa8095d3d6ef0c249953fbdd43854721cd92b70d8');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T13:24:44.660464Z","correlation_id":"8948121a82443796","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C279C:resize:2000:atlas@pve!deploy:"},"digest":"c6ed5d95c601677645afcd1216dd61fd34229410402ebe016faf3cf83b83995d","job":"job-aa355af760ca","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','71924c0add823069d0da12be7279990492b28ac3de65a5f4ec124a68771448c1');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T13:24:44.762774Z","correlation_id":"8948121a82443796","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-aa355af760ca","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5d29a2aa61bb5d6f9254746583ba931d4575d657a34aaccc419375f39b5e9c49');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T13:24:44.823901Z","correlation_id":"8948121a82443796","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-aa355af760ca","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ad88d8c70ca8fe1e60484f2a4f5189edf21e858468f96b363fd76fb5b4dc1bca');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T13:24:44.888269Z","correlation_id":"8948121a82443796","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C279C:qmstart:2000:atlas@pve!deploy:"},"digest":"42a0bf2999c9e6f5f8b24da5df44051e26d1f63b9dc72ce0793be9e7afeb45e0","job":"job-aa355af760ca","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','68ef6fe097a09c0b42089f4b174eed11dee05b24d874f72811fc34468a8d2b75');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T13:24:44.903304Z","correlation_id":"8948121a82443796","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-aa355af760ca","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6567f7f82f23ccf421e083271bf8f5ce4973839e30e5b123278516d53a0b2de8');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T13:24:44.927090Z","correlation_id":"8948121a82443796","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-aa355af760ca","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6405401d6580b8dfe20164a983f15e93cf0cc27745916433ba012c884e1d98c1');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T13:24:44.939627Z","correlation_id":"8948121a82443796","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-aa355af760ca","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9c81bc54ac9429c4e2db4af9f8c27045bf93ae1d1c5245712d0059e0189ba6a8');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T13:24:44.975538Z","correlation_id":"8948121a82443796","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-aa355af760ca","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d944a332799d8b691f021e89e779cbdc4f1cb6f31ab5df9c575e98f110584971');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T13:24:45.040189Z","correlation_id":"8948121a82443796","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-aa355af760ca","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7d7f8838e04f831ccb3b187f1e6b540aec7b58044aa1a2a1011b25f5cbe9d785');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T13:24:45.087332Z","correlation_id":"8948121a82443796","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-aa355af760ca","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a5870ebb6ae56842b38ecc3b82470da30396eafc63f940785eaf122cb4daa70d');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T13:24:45.099016Z","correlation_id":"8948121a82443796","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-aa355af760ca","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4de6f3147f54c4d5f74400c3aa05a85f1493d7e403ae813f062dd248abb4d18b');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T13:24:45.111091Z","correlation_id":"8948121a82443796","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-aa355af760ca","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','551a405209486c792401de3feecb4877ee1631ef7c74290a167ecee84bc85715');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T13:24:45.118838Z","correlation_id":"8948121a82443796","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-aa355af760ca","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d42223c68301cfa4442f5f05916234c3133b4bc216ad1ba430c539040a4ce6d4');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T13:24:45.159425Z","correlation_id":"8948121a82443796","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"50b2277e-49a3-4bde-99f8-701ea0799a22"},"digest":"68c3a75d791c7d39ec6ae5d3f860b81000d1bdb40e3248f798103740dcf68912","job":"job-aa355af760ca","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f2f5e7dd2c3b195e342755c50699f5ba8dc23e0c079963b81c90ab1e6943d2e2');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T13:24:45.182699Z","correlation_id":"8948121a82443796","data":{"job":"job-aa355af760ca","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','9b0aa46f8640e6f1ca68cbd08b6bfe3838836f6e3fbfba2b9e45c93dfbe66ddb');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T13:24:45.402844Z","correlation_id":"8b2af8f097d3ccf1","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-1ffb367a","digest":"19e77e0d0d66ef49679aebfafadef8ae5c8591a6b3c29a1908b79549de766470","effect":"remove","plan":"plan-19e77e0d0d66ef49","steps":3},"name":"plan.made","principal":"ann"}','1a3f2f97ed02eb6a4a8350b0dd5e81e14e7f6d454e72dead6ef3628479002861');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T13:24:45.411960Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"1a3f2f97ed02eb6a4a8350b0dd5e81e14e7f6d454e72dead6ef3628479002861","seq":28},"server":"5572c8631eacefab87e50e6d181276ce"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:24:45.376114Z","format":"atlas-approval/v2","id":"approval-fecbf450c117f4d2","made_at":"2026-11-29T13:24:45.411700Z","method":"signature","plan":"plan-19e77e0d0d66ef49","plan_digest":"19e77e0d0d66ef49679aebfafadef8ae5c8591a6b3c29a1908b79549de766470"},"name":"approval.given","principal":"bea"}','f8dae2118beaa1c6d83b9835949e011a4e6fbdf4836db91c2276b9f17f60987f');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T13:24:45.457799Z","correlation_id":"d20314716469737b","data":{"job":"job-9f3b64f3762c","plan":"plan-19e77e0d0d66ef49","state":"queued"},"name":"job.requested","principal":"ann"}','e69a275e8fe469f856230b1b0c5102f62cadca1c91eb1a2ef9877fb22a97a98f');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T13:24:46.715528Z","correlation_id":"d20314716469737b","data":{"approval":"approval-fecbf450c117f4d2","job":"job-9f3b64f3762c","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','d7c80eadb97a340029e8ac50ed91d6b763ef61e60afe8fb2ba835ca83b34e7d4');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T13:24:46.812423Z","correlation_id":"d20314716469737b","data":{"data":{"resource":{"comment":"atlas:6559e7b4b4c1304080a092f127f5f6eb","state":"started"}},"digest":"fea788d08352db9d5d14e9c6128f1cf388cb510478077a2a428fa6747a4540e6","job":"job-9f3b64f3762c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','aa44aca97afc8ab4fa3fbd64a9cc113343dbc165c81201e7e17ba828a121da21');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T13:24:46.884865Z","correlation_id":"d20314716469737b","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9f3b64f3762c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','94be6c3682954dc8061da8cc62d1d1b3b49280b9ec93b5ee5cdea6401fb8e128');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T13:24:46.905361Z","correlation_id":"d20314716469737b","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9f3b64f3762c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','165ce6c2e7e76ce688f096c7e5d2da422cc84cc79310b5f7f3caff0773a6f0f7');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T13:24:46.956492Z","correlation_id":"d20314716469737b","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-9f3b64f3762c","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','204cf80c08eaf5bead59971480ba935533c37533d8fe4adc44fdc3d1f303ad9f');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T13:24:47.000455Z","correlation_id":"d20314716469737b","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0C279E:qmshutdown:2000:atlas@pve!deploy:"},"digest":"0981ba712b2a4cf58432c21d7f1669e242e606edef8d838e906cd03cbf4eb58d","job":"job-9f3b64f3762c","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7ae962f2cf3a7920e8a5c15f8e2a6af69a6ca5330413c7a44b9c65d7bd469b5a');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-29T13:24:47.022866Z","correlation_id":"d20314716469737b","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-9f3b64f3762c","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8ad2809515d0900dcf4265ec43d1741b948121161cda219d85f73c19783f0ae3');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-29T13:24:47.098907Z","correlation_id":"d20314716469737b","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-1ffb367a.\natlas:6559e7b4b4c1304080a092f127f5f6eb","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:82:F3:D5,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=50b2277e-49a3-4bde-99f8-701ea0799a22","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"93ec1b2cf3af4ad43571a7a5341f723fafbffedfeb0ec481f84d1260d1a10d07","job":"job-9f3b64f3762c","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','58d7063c77e192cc591717f79c854f1971771e62067002cfffbef669d91c90e2');
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
INSERT INTO "deployments" VALUES('one-1ffb367a','one','dev','6559e7b4b4c1304080a092f127f5f6eb','one-1ffb367a',1,1,'2026-11-29T13:24:45.182699+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-aa355af760ca','one/clone','2026-11-29T13:24:43.658618+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-aa355af760ca','one/configure','2026-11-29T13:24:43.658618+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-aa355af760ca','one/grow-scsi0','2026-11-29T13:24:43.658618+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-aa355af760ca','one/start','2026-11-29T13:24:43.658618+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-aa355af760ca','one/ready','2026-11-29T13:24:43.658618+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-aa355af760ca','one/ha','2026-11-29T13:24:43.658618+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-aa355af760ca','one/verify','2026-11-29T13:24:43.658618+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9f3b64f3762c','one/ha','2026-11-29T13:24:46.594778+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9f3b64f3762c','one/stop','2026-11-29T13:24:46.594778+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9f3b64f3762c','one/destroy','2026-11-29T13:24:46.594778+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-aa355af760ca','deployment/one-1ffb367a');
INSERT INTO "job_targets" VALUES('job-aa355af760ca','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-9f3b64f3762c','deployment/one-1ffb367a');
INSERT INTO "job_targets" VALUES('job-9f3b64f3762c','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-aa355af760ca','plan-2c139e0064abc453','one-1ffb367a','succeeded','done','[]','ann','8948121a82443796','approval-8f25e32a4e3c72d1',0,0,0,NULL,7,7,'','2026-11-29T13:24:42.074372+00:00','2026-11-29T13:24:43.658618+00:00','2026-11-29T13:24:45.182699+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-9f3b64f3762c','plan-19e77e0d0d66ef49','one-1ffb367a','running','','[]','ann','d20314716469737b','approval-fecbf450c117f4d2',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-29T13:24:45.438726+00:00','2026-11-29T13:24:46.594778+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-aa355af760ca','one/clone','intended','2026-11-29T13:24:44.249974+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-aa355af760ca','one/clone','submitted','2026-11-29T13:24:44.384890+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C279C:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-aa355af760ca','one/clone','done','2026-11-29T13:24:44.463798+00:00','{"task": "OK", "node": "pve1", "identity": "50b2277e-49a3-4bde-99f8-701ea0799a22", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-aa355af760ca','one/configure','intended','2026-11-29T13:24:44.522332+00:00','{"digest": "d6d846167ba598846b7bd2235e17cc8c65ce0008", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:8D:F6:A8,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-aa355af760ca','one/configure','submitted','2026-11-29T13:24:44.543350+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-aa355af760ca','one/configure','done','2026-11-29T13:24:44.557325+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-aa355af760ca','one/grow-scsi0','intended','2026-11-29T13:24:44.608415+00:00','{"digest": "fcc0858a74206b72051c0cf6a1e9cd84f85b4668", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-aa355af760ca','one/grow-scsi0','submitted','2026-11-29T13:24:44.660464+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C279C:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-aa355af760ca','one/grow-scsi0','done','2026-11-29T13:24:44.762774+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-aa355af760ca','one/start','intended','2026-11-29T13:24:44.823901+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-aa355af760ca','one/start','submitted','2026-11-29T13:24:44.888269+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C279C:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-aa355af760ca','one/start','done','2026-11-29T13:24:44.903304+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-aa355af760ca','one/ready','intended','2026-11-29T13:24:44.927090+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-aa355af760ca','one/ready','submitted','2026-11-29T13:24:44.939627+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-aa355af760ca','one/ready','done','2026-11-29T13:24:44.975538+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-aa355af760ca','one/ha','intended','2026-11-29T13:24:45.040189+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-aa355af760ca','one/ha','submitted','2026-11-29T13:24:45.087332+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-aa355af760ca','one/ha','done','2026-11-29T13:24:45.099016+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-aa355af760ca','one/verify','intended','2026-11-29T13:24:45.111091+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-aa355af760ca','one/verify','submitted','2026-11-29T13:24:45.118838+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-aa355af760ca','one/verify','done','2026-11-29T13:24:45.159425+00:00','{"identity": "50b2277e-49a3-4bde-99f8-701ea0799a22", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-9f3b64f3762c','one/ha','intended','2026-11-29T13:24:46.812423+00:00','{"resource": {"state": "started", "comment": "atlas:6559e7b4b4c1304080a092f127f5f6eb"}}');
INSERT INTO "journal" VALUES(23,'job-9f3b64f3762c','one/ha','submitted','2026-11-29T13:24:46.884865+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(24,'job-9f3b64f3762c','one/ha','done','2026-11-29T13:24:46.905361+00:00','{}');
INSERT INTO "journal" VALUES(25,'job-9f3b64f3762c','one/stop','intended','2026-11-29T13:24:46.956492+00:00','{"status": "running"}');
INSERT INTO "journal" VALUES(26,'job-9f3b64f3762c','one/stop','submitted','2026-11-29T13:24:47.000455+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0C279E:qmshutdown:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(27,'job-9f3b64f3762c','one/stop','done','2026-11-29T13:24:47.022866+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(28,'job-9f3b64f3762c','one/destroy','intended','2026-11-29T13:24:47.098907+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:82:F3:D5,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=50b2277e-49a3-4bde-99f8-701ea0799a22", "description": "Made by ATLAS: one of deployment one-1ffb367a.\natlas:6559e7b4b4c1304080a092f127f5f6eb", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-aa355af760ca',1,'','2026-11-29T13:25:13.627113+00:00');
INSERT INTO "leases" VALUES('job-9f3b64f3762c',1,'vm-16139-1c681a9c','2026-11-29T13:25:16.575248+00:00');
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
INSERT INTO "members" VALUES('one-1ffb367a','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "50b2277e-49a3-4bde-99f8-701ea0799a22", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-2c139e0064abc453','one-1ffb367a','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-1ffb367a", "name": "one", "nonce": "6559e7b4b4c1304080a092f127f5f6eb", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-1ffb367a", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T13:24:41.860115Z", "expires_at": "2026-11-29T14:24:41.860115Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "6559e7b4b4c1304080a092f127f5f6eb", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-1ffb367a.\natlas:6559e7b4b4c1304080a092f127f5f6eb", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6559e7b4b4c1304080a092f127f5f6eb", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6559e7b4b4c1304080a092f127f5f6eb", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6559e7b4b4c1304080a092f127f5f6eb"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "6559e7b4b4c1304080a092f127f5f6eb", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "6559e7b4b4c1304080a092f127f5f6eb", "state": "started", "group": "", "comment": "atlas:6559e7b4b4c1304080a092f127f5f6eb"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "6559e7b4b4c1304080a092f127f5f6eb", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T13:24:41.292890Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T13:24:41.343833Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T13:24:41.464689Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T13:24:41.673172Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T14:24:41.860115+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-19e77e0d0d66ef49','one-1ffb367a','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-1ffb367a", "name": "one", "nonce": "6559e7b4b4c1304080a092f127f5f6eb", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T13:24:45.376114Z", "expires_at": "2026-11-29T14:24:45.376114Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "6559e7b4b4c1304080a092f127f5f6eb"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "6559e7b4b4c1304080a092f127f5f6eb", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "6559e7b4b4c1304080a092f127f5f6eb", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "50b2277e-49a3-4bde-99f8-701ea0799a22", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T14:24:45.376114+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('5572c8631eacefab87e50e6d181276ce');
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
INSERT INTO "specs" VALUES('one-1ffb367a',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T13:24:41.242247+00:00');
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
