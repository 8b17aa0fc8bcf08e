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
INSERT INTO "approvals" VALUES('approval-1705997601dc2a4c','plan-59b9a3e33f34e4cd','approve','{"format": "atlas-approval/v2", "id": "approval-1705997601dc2a4c", "anchor": {"server": "a0331e4ad147b0401fe129c41b51e02f", "head": {"seq": 2, "mac": "0bd887e932fc1b0d062605e42fc1a726e164440ef071974b10125a1aba48486c"}}, "plan_digest": "59b9a3e33f34e4cd051b7d3b8ffc5e818bc3422c48e3510f3916102fbaa9d5cb", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:24:34.406929Z", "expires_at": "2026-11-29T14:24:32.359751Z", "signature": "OC8HE0dwIa2qHo4bjtl2WWpdLZiFxHYW/L2URl0aedxHd3WDt4oUGWVt5W/rCGEXx4Ykx44ZPNjssioXLr6jDA=="}','job-7354816d330a');
INSERT INTO "approvals" VALUES('approval-47934d7eb6062234','plan-5d804b9180fcac3c','approve','{"format": "atlas-approval/v2", "id": "approval-47934d7eb6062234", "anchor": {"server": "a0331e4ad147b0401fe129c41b51e02f", "head": {"seq": 28, "mac": "6808a968f3c59c25308aa0e54cd2f9231362ca8ac2cf3a70a26f4dc78ed5cafa"}}, "plan_digest": "5d804b9180fcac3c42d5f142616c13fcb766a0627ee9289c6b783bd3501bb6c5", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:24:38.361482Z", "expires_at": "2026-11-29T14:24:38.292082Z", "signature": "ZXFYqCd0AVVHFyPntw4T8yCepDWe1xsQj3gf5biOdBjJDuEOscFy0ehDTE0kAy7ElqhnwlWohiHWyjutuF1SCQ=="}','job-e54af5115f82');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T13:24:31.768974Z","correlation_id":"96479919f6d4a129","data":{"answers":[],"revision":1,"spec":"one-e4f2ba88"},"name":"spec.saved","principal":"ann"}','c51d3686e00ad44407fac19ba01a6289ab8ba1a6d3b0d0bb9f701e9618402c9d');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T13:24:32.392627Z","correlation_id":"96479919f6d4a129","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-e4f2ba88","digest":"59b9a3e33f34e4cd051b7d3b8ffc5e818bc3422c48e3510f3916102fbaa9d5cb","effect":"create","plan":"plan-59b9a3e33f34e4cd","steps":7},"name":"plan.made","principal":"ann"}','0bd887e932fc1b0d062605e42fc1a726e164440ef071974b10125a1aba48486c');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T13:24:34.407316Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"0bd887e932fc1b0d062605e42fc1a726e164440ef071974b10125a1aba48486c","seq":2},"server":"a0331e4ad147b0401fe129c41b51e02f"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:24:32.359751Z","format":"atlas-approval/v2","id":"approval-1705997601dc2a4c","made_at":"2026-11-29T13:24:34.406929Z","method":"signature","plan":"plan-59b9a3e33f34e4cd","plan_digest":"59b9a3e33f34e4cd051b7d3b8ffc5e818bc3422c48e3510f3916102fbaa9d5cb"},"name":"approval.given","principal":"bea"}','1df329ff9f023c27556bcf3562e8914e5d47ffabf82986b119df52767007d1da');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T13:24:35.505628Z","correlation_id":"e69bd8a0806c04ab","data":{"job":"job-7354816d330a","plan":"plan-59b9a3e33f34e4cd","state":"queued"},"name":"job.requested","principal":"ann"}','afc6a7d74f4a378bf1de4718e545eb2d8814711f5b37c2c65592e8ce5dd37946');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T13:24:36.938197Z","correlation_id":"e69bd8a0806c04ab","data":{"approval":"approval-1705997601dc2a4c","job":"job-7354816d330a","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','a27996970201723aae041b319b11e35da71b1381a36991bfb8c09e943f712237');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T13:24:37.132915Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-7354816d330a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d7399ac36de832ad250d68be4f6f4ce0f6fb7e944b5ae024f6edfc5845c6580d');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T13:24:37.174142Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C2795:qmclone:9000:atlas@pve!deploy:"},"digest":"8dcc40ef6e5c4c0fee395801d9ba3ba1275cc29fc5e23d38f0d11880cad33f9d","job":"job-7354816d330a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6eac2a17c3a411a183e5283d69fb12c92efcecf404c71efcc905bde56f5b9340');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T13:24:37.236100Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"0d70ab4b-b5a9-4b46-8fee-951557e5400b","node":"pve1","task":"OK"},"digest":"6ef348b46058718436e577dc031e61cbe70ebdabbc0d5f7bfb083034a372a48f","job":"job-7354816d330a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','dfac00019fc0bf080da839e1aac2e6210294ebe7d3aa889d0037fcf9398051cf');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T13:24:37.272959Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"digest":"c60bab2cd09951f84ae8cabe5bd88fccc1e7d0a5","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:31:C6:DC,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"00647b12cfe2bf68022a856ed830c74e964ff41356d1910d0de5fabb91777489","job":"job-7354816d330a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1351253358eb5cea82e3384b548f128e8042f0f2bb84c31ee7fc3126f68ad275');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T13:24:37.298193Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-7354816d330a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','55ee5ea9bd06b59ba2e8d0a156e2e16c44b3b407f637c8fd7be52452c17f679f');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T13:24:37.312314Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-7354816d330a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1669b51d5002d13d536698752a90da7b9bc1772042c347d4fde6ab2b0ee88c86');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T13:24:37.361180Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"digest":"83e87a573245fc582f38493f4cae35d0482923fd","size_gib":10},"digest":"4261ff5474b005dd231b95d2d30bb4a127ff94c88dcd7f9199a424d088094c72","job":"job-7354816d330a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','220484c80b27396d84bb4e0cee3a74edf88f49f1ccb0b798738fc3b83346bf64');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T13:24:37.391286Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C2795:resize:2000:atlas@pve!deploy:"},"digest":"c0b80fa11df1c9f5fdd3f9fd80c993f0810e54c8c787fbf9dbf2eb04b0b5ecb3","job":"job-7354816d330a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','39075c7a4d0f2b836a7e5dcddb72f2c71a860a0496e5b79e0f6474734abb6867');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T13:24:37.447556Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-7354816d330a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','89f3ac3304228dcafae57726a8ba57139a48d8333ab3c0ddf7f2ef3a53197f5c');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T13:24:37.530831Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-7354816d330a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9a0c7c47dbd7932df743975ad65b59b48d19c9fdc4192544b19d7c9ce4026130');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T13:24:37.584857Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C2795:qmstart:2000:atlas@pve!deploy:"},"digest":"c3df2c6ebd8e74ea4d34f7ff7486e40c8f97d0f76bcbef7e048c37c215e42a22","job":"job-7354816d330a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3e491768ec7870c7899ac5cd21976b36ca290e097b5fb7487ed66022d4c944ee');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T13:24:37.637016Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-7354816d330a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','993c87f2280bbb2659e40d71c8356d542308839dd08f91553dc03a5796b678c6');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T13:24:37.658880Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-7354816d330a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d97c5ea31c073fe508cdf12cac2b2f92c5f07613b29a9f93d645829fc1d5aab1');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T13:24:37.670885Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-7354816d330a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','20e2d42af61af5ad0a882a56d9f2518e948cd1ecfbc66934b5485bfe8d9c9383');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T13:24:37.751063Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-7354816d330a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9510243330cffa0eb15d92e872d37344a81db613ea725beea9f7fa33aa9a3cb4');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T13:24:37.819333Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-7354816d330a","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','77e92fb648c1bfb031abf35e598d610b56bdb9be19518e7502cd4e108623805b');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T13:24:37.916166Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-7354816d330a","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','32c75d91f4837f6c00e5b2fd37cb2612c965d85c9e3b8427729f84b4ba0d53a9');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T13:24:37.930171Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-7354816d330a","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','24495ed273c3e652257099acee9282a46d88ed7e7c79ed6b0c59118626bce4dc');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T13:24:37.943129Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-7354816d330a","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ee2b2d3f1f28cfd1042fec3fb175fb248540aaaefdf3001bba32117e5c6b1482');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T13:24:37.950904Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-7354816d330a","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b1339cf2beae39dc5197dc5dd42f156a5248edfe1b7fcb086e24f1817a4a6494');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T13:24:37.982175Z","correlation_id":"e69bd8a0806c04ab","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"0d70ab4b-b5a9-4b46-8fee-951557e5400b"},"digest":"3daa830e028cc0a7e234e9f8b6faa53513ca64e1689ab34c48d49c734dc11e92","job":"job-7354816d330a","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c1883d0955fce522fdf2012d2c9382685d508ff6d6edd2d6526fae78ce273e2d');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T13:24:38.005818Z","correlation_id":"e69bd8a0806c04ab","data":{"job":"job-7354816d330a","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','0d9aca11f381ad7689c5839eaaae9eb8799d42343fade71a9c0e3b4653747f4b');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T13:24:38.325634Z","correlation_id":"66586caeeb1df0ab","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-e4f2ba88","digest":"5d804b9180fcac3c42d5f142616c13fcb766a0627ee9289c6b783bd3501bb6c5","effect":"remove","plan":"plan-5d804b9180fcac3c","steps":3},"name":"plan.made","principal":"ann"}','6808a968f3c59c25308aa0e54cd2f9231362ca8ac2cf3a70a26f4dc78ed5cafa');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T13:24:38.361795Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"6808a968f3c59c25308aa0e54cd2f9231362ca8ac2cf3a70a26f4dc78ed5cafa","seq":28},"server":"a0331e4ad147b0401fe129c41b51e02f"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:24:38.292082Z","format":"atlas-approval/v2","id":"approval-47934d7eb6062234","made_at":"2026-11-29T13:24:38.361482Z","method":"signature","plan":"plan-5d804b9180fcac3c","plan_digest":"5d804b9180fcac3c42d5f142616c13fcb766a0627ee9289c6b783bd3501bb6c5"},"name":"approval.given","principal":"bea"}','c313784a53c0cf20aa55476ffa3b88fe3166a964855aee431bbd2406cfa95140');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T13:24:38.531131Z","correlation_id":"24a8721891f79bfc","data":{"job":"job-e54af5115f82","plan":"plan-5d804b9180fcac3c","state":"queued"},"name":"job.requested","principal":"ann"}','bf593e883be9d736f3fa9fa85edafdcd404517e7876d879ce358a40465d4de03');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T13:24:40.008964Z","correlation_id":"24a8721891f79bfc","data":{"approval":"approval-47934d7eb6062234","job":"job-e54af5115f82","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','53772f013e493e4b97a0e7b58e2f0ea24b92ef41ee8f28a903f60ae639afd325');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T13:24:40.152598Z","correlation_id":"24a8721891f79bfc","data":{"data":{"resource":{"comment":"atlas:05fb62cc9100c32d4b4843123801b94f","state":"started"}},"digest":"36e8b5b6a2475f02c8ae7d27504d71a4b87291a74c9dbb25866133627f6c2582","job":"job-e54af5115f82","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cde7172c69b625f479dca7ac8a460610a36be12fb6996335db1296d2ea00add0');
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
INSERT INTO "deployments" VALUES('one-e4f2ba88','one','dev','05fb62cc9100c32d4b4843123801b94f','one-e4f2ba88',1,1,'2026-11-29T13:24:38.005818+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-7354816d330a','one/clone','2026-11-29T13:24:36.774827+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7354816d330a','one/configure','2026-11-29T13:24:36.774827+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7354816d330a','one/grow-scsi0','2026-11-29T13:24:36.774827+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7354816d330a','one/start','2026-11-29T13:24:36.774827+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7354816d330a','one/ready','2026-11-29T13:24:36.774827+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7354816d330a','one/ha','2026-11-29T13:24:36.774827+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7354816d330a','one/verify','2026-11-29T13:24:36.774827+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e54af5115f82','one/ha','2026-11-29T13:24:39.810826+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e54af5115f82','one/stop','2026-11-29T13:24:39.810826+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e54af5115f82','one/destroy','2026-11-29T13:24:39.810826+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-7354816d330a','deployment/one-e4f2ba88');
INSERT INTO "job_targets" VALUES('job-7354816d330a','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-e54af5115f82','deployment/one-e4f2ba88');
INSERT INTO "job_targets" VALUES('job-e54af5115f82','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-7354816d330a','plan-59b9a3e33f34e4cd','one-e4f2ba88','succeeded','done','[]','ann','e69bd8a0806c04ab','approval-1705997601dc2a4c',0,0,0,NULL,7,7,'','2026-11-29T13:24:35.288407+00:00','2026-11-29T13:24:36.774827+00:00','2026-11-29T13:24:38.005818+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-e54af5115f82','plan-5d804b9180fcac3c','one-e4f2ba88','running','','[]','ann','24a8721891f79bfc','approval-47934d7eb6062234',0,0,0,NULL,0,3,'','2026-11-29T13:24:38.459194+00:00','2026-11-29T13:24:39.810826+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-7354816d330a','one/clone','intended','2026-11-29T13:24:37.132915+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-7354816d330a','one/clone','submitted','2026-11-29T13:24:37.174142+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C2795:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-7354816d330a','one/clone','done','2026-11-29T13:24:37.236100+00:00','{"task": "OK", "node": "pve1", "identity": "0d70ab4b-b5a9-4b46-8fee-951557e5400b", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-7354816d330a','one/configure','intended','2026-11-29T13:24:37.272959+00:00','{"digest": "c60bab2cd09951f84ae8cabe5bd88fccc1e7d0a5", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:31:C6:DC,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-7354816d330a','one/configure','submitted','2026-11-29T13:24:37.298193+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-7354816d330a','one/configure','done','2026-11-29T13:24:37.312314+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-7354816d330a','one/grow-scsi0','intended','2026-11-29T13:24:37.361180+00:00','{"digest": "83e87a573245fc582f38493f4cae35d0482923fd", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-7354816d330a','one/grow-scsi0','submitted','2026-11-29T13:24:37.391286+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C2795:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-7354816d330a','one/grow-scsi0','done','2026-11-29T13:24:37.447556+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-7354816d330a','one/start','intended','2026-11-29T13:24:37.530831+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-7354816d330a','one/start','submitted','2026-11-29T13:24:37.584857+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C2795:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-7354816d330a','one/start','done','2026-11-29T13:24:37.637016+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-7354816d330a','one/ready','intended','2026-11-29T13:24:37.658880+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-7354816d330a','one/ready','submitted','2026-11-29T13:24:37.670885+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-7354816d330a','one/ready','done','2026-11-29T13:24:37.751063+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-7354816d330a','one/ha','intended','2026-11-29T13:24:37.819333+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-7354816d330a','one/ha','submitted','2026-11-29T13:24:37.916166+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-7354816d330a','one/ha','done','2026-11-29T13:24:37.930171+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-7354816d330a','one/verify','intended','2026-11-29T13:24:37.943129+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-7354816d330a','one/verify','submitted','2026-11-29T13:24:37.950904+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-7354816d330a','one/verify','done','2026-11-29T13:24:37.982175+00:00','{"identity": "0d70ab4b-b5a9-4b46-8fee-951557e5400b", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-e54af5115f82','one/ha','intended','2026-11-29T13:24:40.152598+00:00','{"resource": {"state": "started", "comment": "atlas:05fb62cc9100c32d4b4843123801b94f"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-7354816d330a',1,'','2026-11-29T13:25:06.747143+00:00');
INSERT INTO "leases" VALUES('job-e54af5115f82',1,'vm-12059-b7535d38','2026-11-29T13:25:09.783052+00:00');
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
INSERT INTO "members" VALUES('one-e4f2ba88','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "0d70ab4b-b5a9-4b46-8fee-951557e5400b", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-59b9a3e33f34e4cd','one-e4f2ba88','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-e4f2ba88", "name": "one", "nonce": "05fb62cc9100c32d4b4843123801b94f", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-e4f2ba88", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T13:24:32.359751Z", "expires_at": "2026-11-29T14:24:32.359751Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "05fb62cc9100c32d4b4843123801b94f", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-e4f2ba88.\natlas:05fb62cc9100c32d4b4843123801b94f", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "05fb62cc9100c32d4b4843123801b94f", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "05fb62cc9100c32d4b4843123801b94f", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "05fb62cc9100c32d4b4843123801b94f"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "05fb62cc9100c32d4b4843123801b94f", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "05fb62cc9100c32d4b4843123801b94f", "state": "started", "group": "", "comment": "atlas:05fb62cc9100c32d4b4843123801b94f"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "05fb62cc9100c32d4b4843123801b94f", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T13:24:31.816203Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T13:24:31.859338Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T13:24:32.038161Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T13:24:32.172048Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T14:24:32.359751+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-5d804b9180fcac3c','one-e4f2ba88','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-e4f2ba88", "name": "one", "nonce": "05fb62cc9100c32d4b4843123801b94f", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T13:24:38.292082Z", "expires_at": "2026-11-29T14:24:38.292082Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "05fb62cc9100c32d4b4843123801b94f"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "05fb62cc9100c32d4b4843123801b94f", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "05fb62cc9100c32d4b4843123801b94f", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "0d70ab4b-b5a9-4b46-8fee-951557e5400b", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T14:24:38.292082+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('a0331e4ad147b0401fe129c41b51e02f');
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
INSERT INTO "specs" VALUES('one-e4f2ba88',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T13:24:31.733440+00:00');
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
