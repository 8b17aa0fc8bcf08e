BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0013');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-5958ef2d527e15c2','plan-c5a122156af57f8e','approve','{"format": "atlas-approval/v2", "id": "approval-5958ef2d527e15c2", "anchor": {"server": "16a5333fc296097d39be1eb79d688b88", "head": {"seq": 2, "mac": "df8c3fc9b0f0a3412cdc7edbe422cd390a2c7199eebad670e05feb7944962687"}}, "plan_digest": "c5a122156af57f8e2f97ee856b51cd2724c100f422682afa5d3a4c083ee73b1f", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:07:06.216910Z", "expires_at": "2026-11-30T14:07:06.178280Z", "signature": "zFuiGqJi4SlSyYPOPAoJYe9fJwpsqo6jfRoUjM8zYSDhAiumZkiWwp4tUCQVVPB450jPtr9wzqyw1req1C7dAg=="}','job-c5d1133bbc05');
INSERT INTO "approvals" VALUES('approval-e470bd8427356e80','plan-6a1514e390d83ff6','approve','{"format": "atlas-approval/v2", "id": "approval-e470bd8427356e80", "anchor": {"server": "16a5333fc296097d39be1eb79d688b88", "head": {"seq": 28, "mac": "8e38e7591424d19e46c6a1eb578692e7aeca5e2bac9123907743fef37a8a5eea"}}, "plan_digest": "6a1514e390d83ff6d6d2590cdb6a5f3c3d089b86c494749b9f4dd2cd60ff589e", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:07:07.152865Z", "expires_at": "2026-11-30T14:07:07.141665Z", "signature": "IsIUYFBDHFl13RMXm+Y0n78cwoFCebyY8g1GywGaQP4P9d6fl4TLirMU21Hk3U1uPVQUkHmQqRUvCo9d3J9ECQ=="}','job-adea00faeca9');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:07:06.102509Z","correlation_id":"87cc6c8b0462ae31","data":{"answers":[],"revision":1,"spec":"one-c9628b95"},"name":"spec.saved","principal":"ann"}','7dd99b1cd00951764f8ad16e0306b2b8ffdf68e5a080322ecc8e6bae7cef58be');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:07:06.211166Z","correlation_id":"87cc6c8b0462ae31","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-c9628b95","digest":"c5a122156af57f8e2f97ee856b51cd2724c100f422682afa5d3a4c083ee73b1f","effect":"create","plan":"plan-c5a122156af57f8e","steps":7},"name":"plan.made","principal":"ann"}','df8c3fc9b0f0a3412cdc7edbe422cd390a2c7199eebad670e05feb7944962687');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:07:06.217209Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"df8c3fc9b0f0a3412cdc7edbe422cd390a2c7199eebad670e05feb7944962687","seq":2},"server":"16a5333fc296097d39be1eb79d688b88"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:07:06.178280Z","format":"atlas-approval/v2","id":"approval-5958ef2d527e15c2","made_at":"2026-11-30T13:07:06.216910Z","method":"signature","plan":"plan-c5a122156af57f8e","plan_digest":"c5a122156af57f8e2f97ee856b51cd2724c100f422682afa5d3a4c083ee73b1f"},"name":"approval.given","principal":"bea"}','0b1a80c9f5cea77a0c8c0f80c1f74eb4f07cc6ca2e0f96f74241463b84598d62');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:07:06.238335Z","correlation_id":"6b86f82952da2736","data":{"job":"job-c5d1133bbc05","plan":"plan-c5a122156af57f8e","state":"queued"},"name":"job.requested","principal":"ann"}','0efd9a4ae808586dc3467ae23cbda58b903d953be90dba467efd0623e32cfee7');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:07:06.826107Z","correlation_id":"6b86f82952da2736","data":{"approval":"approval-5958ef2d527e15c2","job":"job-c5d1133bbc05","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','0996afdcb782ce9a9c60a01a6a17faae4ee3f11f92241a1c6905428335c690fe');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:07:06.883160Z","correlation_id":"6b86f82952da2736","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-c5d1133bbc05","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4fd9900441144653540e60642d3d4b331d169da233033bdd95b6623278360a59');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:07:06.897862Z","correlation_id":"6b86f82952da2736","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D74FA:qmclone:9000:atlas@pve!deploy:"},"digest":"b2ff28693768de59e51a20e7cc35697993d3e0ece2df99e452c26f3609f5afa1","job":"job-c5d1133bbc05","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2ed4e2e363cefa802b0a734669839a9e307361b59ae1c709a4a559b90b9d928a');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:07:06.909824Z","correlation_id":"6b86f82952da2736","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"14284c39-3f15-4189-bbdd-b1426f332532","node":"pve1","task":"OK"},"digest":"9089ad57ddfd1a76d2df6803335d3db4cbe1acda8ba9244c03dbb0cbe4f6412e","job":"job-c5d1133bbc05","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2860a589fe0f58ef3b27cbabdc336e242929d3e1575cb07e6ddb1f8bb8392a1f');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:07:06.917877Z","correlation_id":"6b86f82952da2736","data":{"data":{"digest":"d7af8ab840c9476c80f0a826e678e6684e1aa91f","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:46:F6:D9,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"b8e525d73e7dd60719ed841340560ab646f5a8a9c2da9eb62446b72c28ad802e","job":"job-c5d1133bbc05","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9d86d5458b6dea5296ef2ead20ba95c68ff9f23650cc63eb02f5ea3a2d4aaeed');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:07:06.927318Z","correlation_id":"6b86f82952da2736","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c5d1133bbc05","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','43e92c3d0c935782e8e57463bddbf7212ca3ceaefa478ab1f1fbacc571cc1436');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:07:06.930545Z","correlation_id":"6b86f82952da2736","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c5d1133bbc05","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','004d8549fa3d68d550c486c39df3c635d2b6a1f78b6812d5a196dfdc85574e47');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:07:06.937460Z","correlation_id":"6b86f82952da2736","data":{"data":{"digest":"664fe60654bbc41d351ed28d9afd89af6ceb6a8e","size_gib":10},"digest":"b305c8db04f1240f9bd379cf1beb5f0e749738b98cb51e9ac3e0120da9db59fe","job":"job-c5d1133bbc05","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b243fdf3b3f729e25172b98e9b98969e4ef7829e5a5ca3f52b19e26d7eab7946');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:07:06.942891Z","correlation_id":"6b86f82952da2736","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D74FA:resize:2000:atlas@pve!deploy:"},"digest":"80329198de0369dfdf94d4e972c2e068f769ebdc2c0339ff1da5a9e05dbc1e9c","job":"job-c5d1133bbc05","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','144b516fdc7091072da8851f94a37b4c6c7bc7f3b0a65b3536e1a33dc27c03dd');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:07:06.946759Z","correlation_id":"6b86f82952da2736","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-c5d1133bbc05","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b1ac1781f6529a6e1e712499bf9cba55356cb3523ccba90b2b13e1091343604a');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:07:06.956226Z","correlation_id":"6b86f82952da2736","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-c5d1133bbc05","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','599405d574555387499c8cf51f09f0e1a22be430de3f56df38632533230a0b8d');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:07:06.962475Z","correlation_id":"6b86f82952da2736","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D74FA:qmstart:2000:atlas@pve!deploy:"},"digest":"4c1d74ef371d2a643ced0998e29d6fb128b671410481156f307f4f6e78b90acd","job":"job-c5d1133bbc05","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4b1d5f48eee7a70983078a965b8a929cf5e33d30414d943ee1be41baae651245');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:07:06.966997Z","correlation_id":"6b86f82952da2736","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-c5d1133bbc05","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9602b43913e9e7eec3c698056be6a4a7fe27cf2ee59949fa87585399242f27de');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:07:06.969739Z","correlation_id":"6b86f82952da2736","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c5d1133bbc05","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','76fcc23aca4600f219203b368d3d50e33720f6bc153a29d7ce51fa9f1ed2a63e');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:07:06.971569Z","correlation_id":"6b86f82952da2736","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c5d1133bbc05","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f5d4a7c52bd102db2105bbeac62360b9fde37fbafcb5cda006040e8157f5a673');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:07:06.984133Z","correlation_id":"6b86f82952da2736","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-c5d1133bbc05","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2e2882bccad458931692c51c28b36470c71a7d047d3737864ecca23d3b6b4c45');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:07:06.993751Z","correlation_id":"6b86f82952da2736","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-c5d1133bbc05","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cb4f6cc49a6c4e738c854d15c79d2102ca844a3d18505e3a91d66bf6e9b87b43');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T13:07:07.014595Z","correlation_id":"6b86f82952da2736","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c5d1133bbc05","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c5c1e9e071e8ad841cd826525248e14e89caf0d7f57b030b1a945fcf028ccd93');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T13:07:07.017398Z","correlation_id":"6b86f82952da2736","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c5d1133bbc05","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6e9a7502f5fb12cad7988702855ba27b24d748dbbfc206465c961b09faa5dad8');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T13:07:07.019749Z","correlation_id":"6b86f82952da2736","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c5d1133bbc05","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c48fef03072d5cfdb97e771181a9aea05770b063e835b05344428ce5c5821224');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T13:07:07.021531Z","correlation_id":"6b86f82952da2736","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c5d1133bbc05","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5bac937dc6354b1cdfa64d12ddad22cf4ccb262cbc202afe3681bb3b00398159');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T13:07:07.030683Z","correlation_id":"6b86f82952da2736","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"14284c39-3f15-4189-bbdd-b1426f332532"},"digest":"af39e880381d43d14aee09a33a034e1e61e5ad5bb8b7eb1634811a186f4b3ee6","job":"job-c5d1133bbc05","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1060e9779c8f64d7a8112a9579b7c2f445201592e98e928dc41a62ff372fddfc');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T13:07:07.033928Z","correlation_id":"6b86f82952da2736","data":{"job":"job-c5d1133bbc05","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','dd4612d7012f11629ab9537c7cbd25d5f9885f3f570ca730ccab5e1ac2509fea');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T13:07:07.147911Z","correlation_id":"199989e0682f212b","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-c9628b95","digest":"6a1514e390d83ff6d6d2590cdb6a5f3c3d089b86c494749b9f4dd2cd60ff589e","effect":"remove","plan":"plan-6a1514e390d83ff6","steps":3},"name":"plan.made","principal":"ann"}','8e38e7591424d19e46c6a1eb578692e7aeca5e2bac9123907743fef37a8a5eea');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T13:07:07.153060Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"8e38e7591424d19e46c6a1eb578692e7aeca5e2bac9123907743fef37a8a5eea","seq":28},"server":"16a5333fc296097d39be1eb79d688b88"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:07:07.141665Z","format":"atlas-approval/v2","id":"approval-e470bd8427356e80","made_at":"2026-11-30T13:07:07.152865Z","method":"signature","plan":"plan-6a1514e390d83ff6","plan_digest":"6a1514e390d83ff6d6d2590cdb6a5f3c3d089b86c494749b9f4dd2cd60ff589e"},"name":"approval.given","principal":"bea"}','3a97e15047409d25948484b2febbea9f619da8175b7e006e84deb34dc98ebe61');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T13:07:07.169956Z","correlation_id":"9a7ff3d1608a80f8","data":{"job":"job-adea00faeca9","plan":"plan-6a1514e390d83ff6","state":"queued"},"name":"job.requested","principal":"ann"}','29a530580cd79b51ebc939588000359c594c485eeb323a518bdb7400eef77eb2');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T13:07:07.656882Z","correlation_id":"9a7ff3d1608a80f8","data":{"approval":"approval-e470bd8427356e80","job":"job-adea00faeca9","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','578f678ee653009a8a02468fcf35fa5d8f966c87faa7c11ea7f42ab4f12043a4');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T13:07:07.699781Z","correlation_id":"9a7ff3d1608a80f8","data":{"data":{"resource":{"comment":"atlas:431c39829ea4d979cb07b060a7e71208","state":"started"}},"digest":"628c86920885e1fbb8af3255a1b81c61113d058ae7c8014b0099e870f7350b05","job":"job-adea00faeca9","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ae5e33fd3f152af7f4746be0667c98787bb2ac7fa9ddbd130f0d237d20d0cb75');
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
INSERT INTO "deployments" VALUES('one-c9628b95','one','dev','431c39829ea4d979cb07b060a7e71208','one-c9628b95',1,1,'2026-11-30T13:07:07.033928+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-c5d1133bbc05','one/clone','2026-11-30T13:07:06.795793+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c5d1133bbc05','one/configure','2026-11-30T13:07:06.795793+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c5d1133bbc05','one/grow-scsi0','2026-11-30T13:07:06.795793+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c5d1133bbc05','one/start','2026-11-30T13:07:06.795793+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c5d1133bbc05','one/ready','2026-11-30T13:07:06.795793+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c5d1133bbc05','one/ha','2026-11-30T13:07:06.795793+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c5d1133bbc05','one/verify','2026-11-30T13:07:06.795793+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-adea00faeca9','one/ha','2026-11-30T13:07:07.631913+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-adea00faeca9','one/stop','2026-11-30T13:07:07.631913+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-adea00faeca9','one/destroy','2026-11-30T13:07:07.631913+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-c5d1133bbc05','deployment/one-c9628b95');
INSERT INTO "job_targets" VALUES('job-c5d1133bbc05','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-adea00faeca9','deployment/one-c9628b95');
INSERT INTO "job_targets" VALUES('job-adea00faeca9','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-c5d1133bbc05','plan-c5a122156af57f8e','one-c9628b95','succeeded','done','[]','ann','6b86f82952da2736','approval-5958ef2d527e15c2',0,0,0,NULL,7,7,'','2026-11-30T13:07:06.227014+00:00','2026-11-30T13:07:06.795793+00:00','2026-11-30T13:07:07.033928+00:00','','deployment','apply','create','one-c9628b95','','',0);
INSERT INTO "jobs" VALUES('job-adea00faeca9','plan-6a1514e390d83ff6','one-c9628b95','running','','[]','ann','9a7ff3d1608a80f8','approval-e470bd8427356e80',0,0,0,NULL,0,3,'','2026-11-30T13:07:07.159312+00:00','2026-11-30T13:07:07.631913+00:00',NULL,'','deployment','remove','remove','one-c9628b95','','',0);
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
INSERT INTO "journal" VALUES(1,'job-c5d1133bbc05','one/clone','intended','2026-11-30T13:07:06.883160+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-c5d1133bbc05','one/clone','submitted','2026-11-30T13:07:06.897862+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D74FA:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-c5d1133bbc05','one/clone','done','2026-11-30T13:07:06.909824+00:00','{"task": "OK", "node": "pve1", "identity": "14284c39-3f15-4189-bbdd-b1426f332532", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.026664);
INSERT INTO "journal" VALUES(4,'job-c5d1133bbc05','one/configure','intended','2026-11-30T13:07:06.917877+00:00','{"digest": "d7af8ab840c9476c80f0a826e678e6684e1aa91f", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:46:F6:D9,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-c5d1133bbc05','one/configure','submitted','2026-11-30T13:07:06.927318+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-c5d1133bbc05','one/configure','done','2026-11-30T13:07:06.930545+00:00','{}','proxmox/configure',0.012668);
INSERT INTO "journal" VALUES(7,'job-c5d1133bbc05','one/grow-scsi0','intended','2026-11-30T13:07:06.937460+00:00','{"digest": "664fe60654bbc41d351ed28d9afd89af6ceb6a8e", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-c5d1133bbc05','one/grow-scsi0','submitted','2026-11-30T13:07:06.942891+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D74FA:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-c5d1133bbc05','one/grow-scsi0','done','2026-11-30T13:07:06.946759+00:00','{"task": "OK"}','proxmox/grow_disk',0.009299);
INSERT INTO "journal" VALUES(10,'job-c5d1133bbc05','one/start','intended','2026-11-30T13:07:06.956226+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-c5d1133bbc05','one/start','submitted','2026-11-30T13:07:06.962475+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D74FA:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-c5d1133bbc05','one/start','done','2026-11-30T13:07:06.966997+00:00','{"task": "OK"}','proxmox/start',0.010771);
INSERT INTO "journal" VALUES(13,'job-c5d1133bbc05','one/ready','intended','2026-11-30T13:07:06.969739+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-c5d1133bbc05','one/ready','submitted','2026-11-30T13:07:06.971569+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-c5d1133bbc05','one/ready','done','2026-11-30T13:07:06.984133+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.014394);
INSERT INTO "journal" VALUES(16,'job-c5d1133bbc05','one/ha','intended','2026-11-30T13:07:06.993751+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-c5d1133bbc05','one/ha','submitted','2026-11-30T13:07:07.014595+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-c5d1133bbc05','one/ha','done','2026-11-30T13:07:07.017398+00:00','{}','proxmox/ha_add',0.023647);
INSERT INTO "journal" VALUES(19,'job-c5d1133bbc05','one/verify','intended','2026-11-30T13:07:07.019749+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-c5d1133bbc05','one/verify','submitted','2026-11-30T13:07:07.021531+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-c5d1133bbc05','one/verify','done','2026-11-30T13:07:07.030683+00:00','{"identity": "14284c39-3f15-4189-bbdd-b1426f332532", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.010934);
INSERT INTO "journal" VALUES(22,'job-adea00faeca9','one/ha','intended','2026-11-30T13:07:07.699781+00:00','{"resource": {"state": "started", "comment": "atlas:431c39829ea4d979cb07b060a7e71208"}}','proxmox/ha_remove',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-c5d1133bbc05',1,'','2026-11-30T13:07:36.789150+00:00');
INSERT INTO "leases" VALUES('job-adea00faeca9',1,'vm-1407-e125914d','2026-11-30T13:07:37.627203+00:00');
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
INSERT INTO "members" VALUES('one-c9628b95','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "14284c39-3f15-4189-bbdd-b1426f332532", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-c5a122156af57f8e','one-c9628b95','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-c9628b95", "name": "one", "nonce": "431c39829ea4d979cb07b060a7e71208", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-c9628b95", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:07:06.178280Z", "expires_at": "2026-11-30T14:07:06.178280Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "431c39829ea4d979cb07b060a7e71208", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-c9628b95.\natlas:431c39829ea4d979cb07b060a7e71208", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "431c39829ea4d979cb07b060a7e71208", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "431c39829ea4d979cb07b060a7e71208", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "431c39829ea4d979cb07b060a7e71208"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "431c39829ea4d979cb07b060a7e71208", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "431c39829ea4d979cb07b060a7e71208", "state": "started", "group": "", "comment": "atlas:431c39829ea4d979cb07b060a7e71208"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "431c39829ea4d979cb07b060a7e71208", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:07:06.108527Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:07:06.112518Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:07:06.124029Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:07:06.148570Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:07:06.178280+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-6a1514e390d83ff6','one-c9628b95','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-c9628b95", "name": "one", "nonce": "431c39829ea4d979cb07b060a7e71208", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-30T13:07:07.141665Z", "expires_at": "2026-11-30T14:07:07.141665Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "431c39829ea4d979cb07b060a7e71208"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "431c39829ea4d979cb07b060a7e71208", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "431c39829ea4d979cb07b060a7e71208", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "14284c39-3f15-4189-bbdd-b1426f332532", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:07:07.141665+00:00','["demo"]');
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
INSERT INTO "server" VALUES('16a5333fc296097d39be1eb79d688b88');
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
INSERT INTO "specs" VALUES('one-c9628b95',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:07:06.100893+00:00');
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
COMMIT;
