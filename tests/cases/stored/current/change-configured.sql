BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0009');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-40ca23a993817e37','plan-8a428f2619dc5ea6','approve','{"format": "atlas-approval/v2", "id": "approval-40ca23a993817e37", "anchor": {"server": "71cb2d7e123f6ced9e76f4a172f07ea5", "head": {"seq": 2, "mac": "2e2f4666ceff596bca314bda9da9bceeefd0a35a8c0d1ec4ea7009a212756cb6"}}, "plan_digest": "8a428f2619dc5ea62bc1439c0b9a9d9b73a5bc1beb30939d5bec2835fc3bdd0c", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:35.418587Z", "expires_at": "2026-11-29T20:11:35.401751Z", "signature": "Je8VoMzXIcbNufFgTLGLB8fJ+7i7Z4KnoeSVxn+eG8IpaQcXcSeDE7nsuqqivY924eAzgyF2XHtS8nVbjfNSCA=="}','job-270f18eafb1d');
INSERT INTO "approvals" VALUES('approval-ee1a7f74d8f16166','plan-3f12107ec78dfb35','approve','{"format": "atlas-approval/v2", "id": "approval-ee1a7f74d8f16166", "anchor": {"server": "71cb2d7e123f6ced9e76f4a172f07ea5", "head": {"seq": 29, "mac": "56a3ee7da3966a45a85c83e9775553f3b2c17e011bc8463b6623d1d294dd6331"}}, "plan_digest": "3f12107ec78dfb35174828d6aa8a7384f6c5b5d538bcf1966c31509d35e05c35", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:37.234174Z", "expires_at": "2026-11-29T20:11:37.226156Z", "signature": "CVKjQ98zU3FzQ39+Zr+RS4+pF9IYGGwNoRKoKFQRf96TUiOJr5wn7bLVQzM9ZjagClcOQBJlLKCOYfc5JFo9BA=="}','job-5b7e4ef8d668');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T19:11:35.321739Z","correlation_id":"5948be2f365edd28","data":{"answers":[],"revision":1,"spec":"one-626114b6"},"name":"spec.saved","principal":"ann"}','e1861ccaabd912b9333998e4054a4684ab32087b981f521fa083ddd631541f89');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T19:11:35.410338Z","correlation_id":"5948be2f365edd28","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-626114b6","digest":"8a428f2619dc5ea62bc1439c0b9a9d9b73a5bc1beb30939d5bec2835fc3bdd0c","effect":"create","plan":"plan-8a428f2619dc5ea6","steps":7},"name":"plan.made","principal":"ann"}','2e2f4666ceff596bca314bda9da9bceeefd0a35a8c0d1ec4ea7009a212756cb6');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T19:11:35.418880Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"2e2f4666ceff596bca314bda9da9bceeefd0a35a8c0d1ec4ea7009a212756cb6","seq":2},"server":"71cb2d7e123f6ced9e76f4a172f07ea5"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:35.401751Z","format":"atlas-approval/v2","id":"approval-40ca23a993817e37","made_at":"2026-11-29T19:11:35.418587Z","method":"signature","plan":"plan-8a428f2619dc5ea6","plan_digest":"8a428f2619dc5ea62bc1439c0b9a9d9b73a5bc1beb30939d5bec2835fc3bdd0c"},"name":"approval.given","principal":"bea"}','a52f19849b602c7f12d00c52b6b8266853e91fb8614e465ee7055de65dd865b2');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T19:11:35.466092Z","correlation_id":"5a59d29c28d8bced","data":{"job":"job-270f18eafb1d","plan":"plan-8a428f2619dc5ea6","state":"queued"},"name":"job.requested","principal":"ann"}','b7602a6158b3199c720d29e5226d22da028c08a77072e81acb102689da870d6b');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T19:11:36.295187Z","correlation_id":"5a59d29c28d8bced","data":{"approval":"approval-40ca23a993817e37","job":"job-270f18eafb1d","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','f969e65d8e46093279f30d3003a53c32ad5a0f7035a4e3e9a1740ea618fbeb9d');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T19:11:36.456998Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-270f18eafb1d","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1fdb8cede44b2f180fa653b735fefce267834fd0c46f1bb91c3f53db2e2e6f71');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T19:11:36.480644Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C78E8:qmclone:9000:atlas@pve!deploy:"},"digest":"7c9baee69cf11151660b9530a8e9c8efcd8aab01fa91173ad9b5360ee829ed84","job":"job-270f18eafb1d","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8fc01b3ae14986a73979d151aa8dc7033d87f9e0d5a614641fe9adffc7f22e2e');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T19:11:36.507724Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"44151fca-e3ca-4244-bc47-d8cb41ab305f","node":"pve1","task":"OK"},"digest":"b227ff7aa8f2202ff1fe01f66d6f97c73e4e06c999147091ce6ac483a840a22f","job":"job-270f18eafb1d","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2d676ff474c81c3d2ae2d242e1b41c3d1d46bf47c99be5de8e3b9b7922c63c98');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T19:11:36.527733Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"digest":"1221d89e659f1113e37e52bfe08ba868988dac4e","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:F8:D5:CE,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"9562f1e5adf9a23b4e23cdf6b735fde1e0c894a6ac925c48c51e808c72573ebf","job":"job-270f18eafb1d","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e7b516d8abc4aa5bf1e7ca5ba82ecbecc7c6bfeb8f280a28af52d8266040139d');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T19:11:36.540416Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-270f18eafb1d","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8af4e94abf4b98fbc5bf2a94bdc2089cd80ef9222a89b49a69e959ab184bfdfa');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T19:11:36.548136Z","correlation_id":"5a59d29c28d8bced","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-270f18eafb1d","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','53cc3c59658359a25f6b36c2b870e55e3b7ea7b2846e9f5cc2dac1731224f457');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T19:11:36.563094Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"digest":"a2088870ee66f7e9354a04747047fb5943673830","size_gib":10},"digest":"e898532bf3d3d3b043ece86880a7d8f3208e8ae651ce149ece4cde9b5f4579b5","job":"job-270f18eafb1d","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bb09911454a0686f97fbcebc70acd82aba8d0eda14f5a45d8545c753991abe2d');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T19:11:36.570452Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C78E8:resize:2000:atlas@pve!deploy:"},"digest":"b338f8a3b0f9c6bdb3a25e322e0dd3981d6c2d659b90e4dc74a8e2346acb6584","job":"job-270f18eafb1d","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','329afa867bd0454877f2e8a56c80626214908d9d96908bc7d2fde55eb1c20161');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T19:11:36.584628Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-270f18eafb1d","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','dca8557840edcd5548cd90490ef66f5620655023fff4409f68f8d6560c24f31f');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T19:11:36.607793Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-270f18eafb1d","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','19345a6725bde93dc18f41907d32342fad4baa3e1b2b5079bda4f5dbf5db5744');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T19:11:36.638061Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C78E8:qmstart:2000:atlas@pve!deploy:"},"digest":"eb2fc485aa8b4f0b2413b1676e26ea4f09c1507f23952b26d6ec24d3db3b387a","job":"job-270f18eafb1d","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ccb10171f4d05b49d806c2bcefc4b17bf98351a567d26dd8c2e19bdebe219265');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T19:11:36.703382Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-270f18eafb1d","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2e78d4cd226bed74df9c2d5640219f56ff41ec0c38e86acbcb57786eadf2be68');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T19:11:36.724165Z","correlation_id":"5a59d29c28d8bced","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-270f18eafb1d","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','714521baefdc857c1456e3ecad45125e906627e4a6f3e3f12a681bf9dff6cf26');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T19:11:36.731925Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-270f18eafb1d","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','82dd773d8060507cb497ddc30e69d01425220069688c4912bc65d90fc5115d10');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T19:11:36.767729Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-270f18eafb1d","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6bb3478039ce4a143d75e280065de6f43c0f56981183daec00e7fa24d99c6a91');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T19:11:36.795556Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-270f18eafb1d","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','790142cfff380c58b3b004d8c9141deb8361f7e25e1c6c0d3c16d424bb2a6fa7');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T19:11:36.836643Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-270f18eafb1d","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0f0afa4c1bfdbf258fe72ea0d3708f36804c140b3b271bb0f230c4bca6398441');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T19:11:36.848715Z","correlation_id":"5a59d29c28d8bced","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-270f18eafb1d","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','314e8163627aa7131c5ea4e21d83ad928e9af3de3cdb52dc92c4f9d27a902eb8');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T19:11:36.868168Z","correlation_id":"5a59d29c28d8bced","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-270f18eafb1d","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0c717b273a0edb3558ae4246889eec1f4ad77edf1ec7a920255dad129e83ce16');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T19:11:36.875988Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-270f18eafb1d","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bcdfbaeb9d6ca4e230ad1c3ac14fbdeb162de5cf6feb6caa8fe7a0738941fbf1');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T19:11:36.890878Z","correlation_id":"5a59d29c28d8bced","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"44151fca-e3ca-4244-bc47-d8cb41ab305f"},"digest":"7a1328d646d551f0568af9fe3b56778db3b812982001389390eef4fbb0442738","job":"job-270f18eafb1d","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fbac40791036e8fa2276ca4606046b9c856af4edaddcb145dde00a708d250865');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T19:11:36.909092Z","correlation_id":"5a59d29c28d8bced","data":{"job":"job-270f18eafb1d","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','aad09b645a2b13b3a9aaf5e8da5216412748c34c69a3620fe3b212e547828bb9');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T19:11:37.029182Z","correlation_id":"47996f5231915e9c","data":{"answers":[],"revision":2,"spec":"one-626114b6"},"name":"spec.saved","principal":"ann"}','9009f5363e46aff7b680ef4969975fb74eba82a239dd4930c582c2d5f8b81311');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T19:11:37.230842Z","correlation_id":"47996f5231915e9c","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)","rule":"changes"},"deployment":"one-626114b6","digest":"3f12107ec78dfb35174828d6aa8a7384f6c5b5d538bcf1966c31509d35e05c35","effect":"change","plan":"plan-3f12107ec78dfb35","steps":3},"name":"plan.made","principal":"ann"}','56a3ee7da3966a45a85c83e9775553f3b2c17e011bc8463b6623d1d294dd6331');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T19:11:37.234389Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"56a3ee7da3966a45a85c83e9775553f3b2c17e011bc8463b6623d1d294dd6331","seq":29},"server":"71cb2d7e123f6ced9e76f4a172f07ea5"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:37.226156Z","format":"atlas-approval/v2","id":"approval-ee1a7f74d8f16166","made_at":"2026-11-29T19:11:37.234174Z","method":"signature","plan":"plan-3f12107ec78dfb35","plan_digest":"3f12107ec78dfb35174828d6aa8a7384f6c5b5d538bcf1966c31509d35e05c35"},"name":"approval.given","principal":"bea"}','324e910c35036dc0f3f2cfef474001034a4ff88918d6ca4fe722a84af78934c5');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T19:11:37.254032Z","correlation_id":"fc338dd353abf1af","data":{"job":"job-5b7e4ef8d668","plan":"plan-3f12107ec78dfb35","state":"queued"},"name":"job.requested","principal":"ann"}','0a9c03bf20497c868059455fd39677a9e2c5d436ad67cc89d882e1c009d43b8e');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T19:11:38.610169Z","correlation_id":"fc338dd353abf1af","data":{"approval":"approval-ee1a7f74d8f16166","job":"job-5b7e4ef8d668","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','d628f05487535899098f1a0d395a7236b7a3632a2cb7692dfecb4415c3e020f4');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T19:11:38.853325Z","correlation_id":"fc338dd353abf1af","data":{"data":{"digest":"a2bc165c96c458cad3d05596e7766d6f111c1bbb","replaced":{"memory":"512","tags":"atlas"}},"digest":"37b2bb7a63d5ca1a851c9b58e5f1e9f815fa7d8f36a375ce2075005ff3a70a99","job":"job-5b7e4ef8d668","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','52c10dc3a07cfdef2af0f9c56afacebcd78527f61dd4fa5927d414f3f058007c');
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
INSERT INTO "deployments" VALUES('one-626114b6','one','dev','be6199b26ade73c014d3f1dc75c96e31','one-626114b6',1,1,'2026-11-29T19:11:36.909092+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-270f18eafb1d','one/clone','2026-11-29T19:11:36.178892+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-270f18eafb1d','one/configure','2026-11-29T19:11:36.178892+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-270f18eafb1d','one/grow-scsi0','2026-11-29T19:11:36.178892+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-270f18eafb1d','one/start','2026-11-29T19:11:36.178892+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-270f18eafb1d','one/ready','2026-11-29T19:11:36.178892+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-270f18eafb1d','one/ha','2026-11-29T19:11:36.178892+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-270f18eafb1d','one/verify','2026-11-29T19:11:36.178892+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5b7e4ef8d668','one/configure','2026-11-29T19:11:38.543921+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5b7e4ef8d668','one/grow-scsi1','2026-11-29T19:11:38.543921+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5b7e4ef8d668','one/verify','2026-11-29T19:11:38.543921+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-270f18eafb1d','deployment/one-626114b6');
INSERT INTO "job_targets" VALUES('job-270f18eafb1d','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-5b7e4ef8d668','deployment/one-626114b6');
INSERT INTO "job_targets" VALUES('job-5b7e4ef8d668','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-270f18eafb1d','plan-8a428f2619dc5ea6','one-626114b6','succeeded','done','[]','ann','5a59d29c28d8bced','approval-40ca23a993817e37',0,0,0,NULL,7,7,'','2026-11-29T19:11:35.444300+00:00','2026-11-29T19:11:36.178892+00:00','2026-11-29T19:11:36.909092+00:00','','deployment','apply','create','one-626114b6','','',0);
INSERT INTO "jobs" VALUES('job-5b7e4ef8d668','plan-3f12107ec78dfb35','one-626114b6','running','','[]','ann','fc338dd353abf1af','approval-ee1a7f74d8f16166',0,0,0,NULL,0,3,'','2026-11-29T19:11:37.241812+00:00','2026-11-29T19:11:38.543921+00:00',NULL,'','deployment','apply','change','one-626114b6','','',0);
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
INSERT INTO "journal" VALUES(1,'job-270f18eafb1d','one/clone','intended','2026-11-29T19:11:36.456998+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-270f18eafb1d','one/clone','submitted','2026-11-29T19:11:36.480644+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C78E8:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-270f18eafb1d','one/clone','done','2026-11-29T19:11:36.507724+00:00','{"task": "OK", "node": "pve1", "identity": "44151fca-e3ca-4244-bc47-d8cb41ab305f", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.050726);
INSERT INTO "journal" VALUES(4,'job-270f18eafb1d','one/configure','intended','2026-11-29T19:11:36.527733+00:00','{"digest": "1221d89e659f1113e37e52bfe08ba868988dac4e", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:F8:D5:CE,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-270f18eafb1d','one/configure','submitted','2026-11-29T19:11:36.540416+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-270f18eafb1d','one/configure','done','2026-11-29T19:11:36.548136+00:00','{}','proxmox/configure',0.020403);
INSERT INTO "journal" VALUES(7,'job-270f18eafb1d','one/grow-scsi0','intended','2026-11-29T19:11:36.563094+00:00','{"digest": "a2088870ee66f7e9354a04747047fb5943673830", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-270f18eafb1d','one/grow-scsi0','submitted','2026-11-29T19:11:36.570452+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C78E8:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-270f18eafb1d','one/grow-scsi0','done','2026-11-29T19:11:36.584628+00:00','{"task": "OK"}','proxmox/grow_disk',0.021534);
INSERT INTO "journal" VALUES(10,'job-270f18eafb1d','one/start','intended','2026-11-29T19:11:36.607793+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-270f18eafb1d','one/start','submitted','2026-11-29T19:11:36.638061+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C78E8:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-270f18eafb1d','one/start','done','2026-11-29T19:11:36.703382+00:00','{"task": "OK"}','proxmox/start',0.095589);
INSERT INTO "journal" VALUES(13,'job-270f18eafb1d','one/ready','intended','2026-11-29T19:11:36.724165+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-270f18eafb1d','one/ready','submitted','2026-11-29T19:11:36.731925+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-270f18eafb1d','one/ready','done','2026-11-29T19:11:36.767729+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.043564);
INSERT INTO "journal" VALUES(16,'job-270f18eafb1d','one/ha','intended','2026-11-29T19:11:36.795556+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-270f18eafb1d','one/ha','submitted','2026-11-29T19:11:36.836643+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-270f18eafb1d','one/ha','done','2026-11-29T19:11:36.848715+00:00','{}','proxmox/ha_add',0.053159);
INSERT INTO "journal" VALUES(19,'job-270f18eafb1d','one/verify','intended','2026-11-29T19:11:36.868168+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-270f18eafb1d','one/verify','submitted','2026-11-29T19:11:36.875988+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-270f18eafb1d','one/verify','done','2026-11-29T19:11:36.890878+00:00','{"identity": "44151fca-e3ca-4244-bc47-d8cb41ab305f", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.02271);
INSERT INTO "journal" VALUES(22,'job-5b7e4ef8d668','one/configure','intended','2026-11-29T19:11:38.853325+00:00','{"digest": "a2bc165c96c458cad3d05596e7766d6f111c1bbb", "replaced": {"memory": "512", "tags": "atlas"}}','proxmox/configure',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-270f18eafb1d',1,'','2026-11-29T19:12:06.126629+00:00');
INSERT INTO "leases" VALUES('job-5b7e4ef8d668',1,'vm-3395-ff90e7ad','2026-11-29T19:12:08.520193+00:00');
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
INSERT INTO "members" VALUES('one-626114b6','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "44151fca-e3ca-4244-bc47-d8cb41ab305f", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-8a428f2619dc5ea6','one-626114b6','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-626114b6", "name": "one", "nonce": "be6199b26ade73c014d3f1dc75c96e31", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-626114b6", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T19:11:35.401751Z", "expires_at": "2026-11-29T20:11:35.401751Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "be6199b26ade73c014d3f1dc75c96e31", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-626114b6.\natlas:be6199b26ade73c014d3f1dc75c96e31", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "be6199b26ade73c014d3f1dc75c96e31", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "be6199b26ade73c014d3f1dc75c96e31", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "be6199b26ade73c014d3f1dc75c96e31"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "be6199b26ade73c014d3f1dc75c96e31", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "be6199b26ade73c014d3f1dc75c96e31", "state": "started", "group": "", "comment": "atlas:be6199b26ade73c014d3f1dc75c96e31"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "be6199b26ade73c014d3f1dc75c96e31", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T19:11:35.333996Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T19:11:35.341285Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T19:11:35.369095Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T19:11:35.382956Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T20:11:35.401751+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-3f12107ec78dfb35','one-626114b6','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-626114b6", "name": "one", "nonce": "be6199b26ade73c014d3f1dc75c96e31", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-626114b6", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-29T19:11:37.226156Z", "expires_at": "2026-11-29T20:11:37.226156Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "be6199b26ade73c014d3f1dc75c96e31", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "be6199b26ade73c014d3f1dc75c96e31", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "be6199b26ade73c014d3f1dc75c96e31", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T19:11:37.040978Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T19:11:37.068103Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T19:11:37.129261Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T19:11:37.163886Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)", "client_may_answer": false}','2026-11-29T20:11:37.226156+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('71cb2d7e123f6ced9e76f4a172f07ea5');
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
INSERT INTO "specs" VALUES('one-626114b6',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T19:11:35.314612+00:00');
INSERT INTO "specs" VALUES('one-626114b6',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-29T19:11:37.011635+00:00');
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
COMMIT;
