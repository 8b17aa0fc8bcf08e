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
INSERT INTO "approvals" VALUES('approval-5c4dedf7c474529d','plan-aee03f5228dacd73','approve','{"format": "atlas-approval/v2", "id": "approval-5c4dedf7c474529d", "anchor": {"server": "fd6e97a5f678a443a9eb936336283b1c", "head": {"seq": 2, "mac": "09a412759d458eee4c871fb3457c0e08c6c3d6296b39db565762d3d89d593e29"}}, "plan_digest": "aee03f5228dacd731e0f8986491bcfa98888e6650b460f79608121db1d2c96bd", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:09:50.559041Z", "expires_at": "2026-11-29T15:09:50.534133Z", "signature": "/ip2d8GOL3LvtUUwioRwtTD/nsX9oKQIjX2hAvnyG3ejnkxpRNb6AmgMk1cBtpFLCPvMs/lTqFRMgBxx1iK7Ag=="}','job-e1392fef7409');
INSERT INTO "approvals" VALUES('approval-2d647e7e6f3e30e8','plan-493e348fe2f9bacf','approve','{"format": "atlas-approval/v2", "id": "approval-2d647e7e6f3e30e8", "anchor": {"server": "fd6e97a5f678a443a9eb936336283b1c", "head": {"seq": 29, "mac": "d0869ed212a36d3d5571d9e265405dc321b22bb0eba7331660b2bdda6fd5eeba"}}, "plan_digest": "493e348fe2f9bacf63b728a105b5f54c7f08ca8533eacd90a6f97c5ff9f1df8d", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:09:55.124072Z", "expires_at": "2026-11-29T15:09:55.096911Z", "signature": "wNwsHOZI/IxMJQM0wexfbo6x4HLh+N7DiljheyxY46P4BRaPbzbXR0HdxGYLaRsjI8s40S//DrWBeQY3nA6pCA=="}','job-9fc018143b73');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T14:09:50.445542Z","correlation_id":"d6daf68034f714f3","data":{"answers":[],"revision":1,"spec":"one-5dc32385"},"name":"spec.saved","principal":"ann"}','bdd385ae87796c33c8adfe0d60c5adf41684b5b624dc3ffad51090afce3cc64c');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T14:09:50.543988Z","correlation_id":"d6daf68034f714f3","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-5dc32385","digest":"aee03f5228dacd731e0f8986491bcfa98888e6650b460f79608121db1d2c96bd","effect":"create","plan":"plan-aee03f5228dacd73","steps":7},"name":"plan.made","principal":"ann"}','09a412759d458eee4c871fb3457c0e08c6c3d6296b39db565762d3d89d593e29');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T14:09:50.560587Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"09a412759d458eee4c871fb3457c0e08c6c3d6296b39db565762d3d89d593e29","seq":2},"server":"fd6e97a5f678a443a9eb936336283b1c"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:09:50.534133Z","format":"atlas-approval/v2","id":"approval-5c4dedf7c474529d","made_at":"2026-11-29T14:09:50.559041Z","method":"signature","plan":"plan-aee03f5228dacd73","plan_digest":"aee03f5228dacd731e0f8986491bcfa98888e6650b460f79608121db1d2c96bd"},"name":"approval.given","principal":"bea"}','6c613856e7e221751db24e039f346ceb72935aa4ea49b57c2acfaa45c86e9306');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T14:09:50.664002Z","correlation_id":"bb01eada24a2fb49","data":{"job":"job-e1392fef7409","plan":"plan-aee03f5228dacd73","state":"queued"},"name":"job.requested","principal":"ann"}','880fbbc5546a9fb43d582df28c821e3df072f398c2aa3de786266f507ececdaa');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T14:09:51.744996Z","correlation_id":"bb01eada24a2fb49","data":{"approval":"approval-5c4dedf7c474529d","job":"job-e1392fef7409","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','ce2c39dc8eee9fa6cb561393e9ef546ae83250a53cf5208dbc440175e3440199');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T14:09:51.947950Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-e1392fef7409","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','931f3a16625efc82896227f94f0ec9470d5be4c8ba4388ca1b188f8780fc5ae2');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T14:09:51.978735Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C322F:qmclone:9000:atlas@pve!deploy:"},"digest":"b15080d883e1497e594842637bec7bab224b62e8ccfcfe89a90fbed1dbd4e8e8","job":"job-e1392fef7409","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','863b5f6ee71d7ddd7bb95e535645f00b3503b129cb258273d6522e3b2c12f77a');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T14:09:52.118945Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"7c7a11c4-096f-4ae8-b14c-4d96ea264c79","node":"pve1","task":"OK"},"digest":"ba3e5cad95c2c59889ec12427518ec67e9b31e7a92196174a21ba9524b4e8723","job":"job-e1392fef7409","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','cd7f0dd5ea84e694f8a9a6d7543ca496e39bdab770f0d0a882a750213f755273');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T14:09:52.190194Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"digest":"3f0025745cb8a8e254ecf30f7a0886850b77b998","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:93:F0:50,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"f968f9843ed9c4835da90614b785a583307bc5bea0724e9a7bfe2497c321073d","job":"job-e1392fef7409","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8338059910c7114e838e2873cd728d019bd9c9431e00985d3a5d14d7e2230f4c');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T14:09:52.253905Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e1392fef7409","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9184c23d02aae43975ca9ab7167309314a49db64be7e7eb3d350180ac200f6ea');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T14:09:52.272414Z","correlation_id":"bb01eada24a2fb49","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e1392fef7409","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5c3bbf9de4ff861a4de77cdd14bfc126083f906245e823aeee688f4bed49362b');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T14:09:52.357715Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"digest":"2b3562b6b11edcae2f93fe0fa3c7ac4d77edd261","size_gib":10},"digest":"27101b0b12ec64f60b496da35a4e5198396fd8ff0249cd37dc9d8838d9ba890f","job":"job-e1392fef7409","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b0fcca034cfcfd9c0eea5e72ae47c0acc64b9f127c25c9823ce813bfd05d981c');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T14:09:52.367888Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C3230:resize:2000:atlas@pve!deploy:"},"digest":"41bf2e3fef1688b7ed37bca5b78aef3969e0f7f19b4eb21eb00ffcbf162b0968","job":"job-e1392fef7409","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','011e672b01f3b83698de280c5cf6a79b030f383fc35e8d31ba591701db8dea1d');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T14:09:52.384284Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-e1392fef7409","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ec1747a1a7b15db2f31273df34bc31247a2cce950893ed6f8a21e140f68f50a8');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T14:09:52.483368Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-e1392fef7409","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','37e9f9b5a37fd0e50474670bcb58db361f040c1c2254c211c17a7dc398139824');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T14:09:52.531634Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C3230:qmstart:2000:atlas@pve!deploy:"},"digest":"0819e8d8b3987dd53fc8dfdc1c90e18d46ac7e34cc38be93bf29533755494dae","job":"job-e1392fef7409","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0aada319fe1916c7a0094494b618a467230537c647284bc2d53099b1f4a3db89');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T14:09:52.613721Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-e1392fef7409","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6d5e39db4c940f4d0b4fcad127fe9aef2e8797d3875381dc4095c3890b15f5a5');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T14:09:52.686108Z","correlation_id":"bb01eada24a2fb49","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e1392fef7409","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','43be06d838a7046599a36cde55c8dc83651233fb0f00e14cd5db03139ba3bacd');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T14:09:52.715273Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e1392fef7409","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','82dacbcf12405a9ef7a755bc7b313ebe3fcf321eebe70188e57a87229e80ca58');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T14:09:52.821276Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-e1392fef7409","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','eafc7d7ca02bd27778619515665d6f3211e5c1e313a813da2a13bf73aa3ec15f');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T14:09:52.938301Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-e1392fef7409","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','fbb743f088faa110e98f60a750ed5155bcd5595e45e66063021f2dd1458bcb24');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T14:09:53.005118Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e1392fef7409","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','704bf47f5c57192de8879ebee730dbd4e639adc50e033811f337c31fcbd4e871');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T14:09:53.049245Z","correlation_id":"bb01eada24a2fb49","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e1392fef7409","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3c5693374cbc39b34112590323f7c0d2672497841004704107942829901978fd');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T14:09:53.094813Z","correlation_id":"bb01eada24a2fb49","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e1392fef7409","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','902ce908efd6b0b0b156b8fc7e4991daecb4f9b921d38f8393c0aa08d71a390f');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T14:09:53.114055Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e1392fef7409","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','71db0c2fc089724b6a16c41953f251386fcff049b2e34ee91420c0d6833b395e');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T14:09:53.315227Z","correlation_id":"bb01eada24a2fb49","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"7c7a11c4-096f-4ae8-b14c-4d96ea264c79"},"digest":"d0bf1e04b3a9f6397baa9535c03ba60c92c14cc09d6a665111d57a96a675d4fc","job":"job-e1392fef7409","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','64f5f804da9a2e38417a5b78bb9c53e5be4ba067a9b85190ab52c51cb7e83f8d');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T14:09:53.366643Z","correlation_id":"bb01eada24a2fb49","data":{"job":"job-e1392fef7409","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','9c5cdf561dbcc38b631eec65d3492fe2d4ced3b71cb0c6bf3c9e11811f426ac2');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T14:09:53.913721Z","correlation_id":"e802724959b9d6cf","data":{"answers":[],"revision":2,"spec":"one-5dc32385"},"name":"spec.saved","principal":"ann"}','2074ef6a13432c7c1c967649e7ee97459c035336a6b9a1362e2e6c916cef6555');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T14:09:55.103250Z","correlation_id":"e802724959b9d6cf","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)","rule":"changes"},"deployment":"one-5dc32385","digest":"493e348fe2f9bacf63b728a105b5f54c7f08ca8533eacd90a6f97c5ff9f1df8d","effect":"change","plan":"plan-493e348fe2f9bacf","steps":3},"name":"plan.made","principal":"ann"}','d0869ed212a36d3d5571d9e265405dc321b22bb0eba7331660b2bdda6fd5eeba');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T14:09:55.124315Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"d0869ed212a36d3d5571d9e265405dc321b22bb0eba7331660b2bdda6fd5eeba","seq":29},"server":"fd6e97a5f678a443a9eb936336283b1c"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:09:55.096911Z","format":"atlas-approval/v2","id":"approval-2d647e7e6f3e30e8","made_at":"2026-11-29T14:09:55.124072Z","method":"signature","plan":"plan-493e348fe2f9bacf","plan_digest":"493e348fe2f9bacf63b728a105b5f54c7f08ca8533eacd90a6f97c5ff9f1df8d"},"name":"approval.given","principal":"bea"}','b365a9bb0bae855d268582256ffe4fdc4ac3ecde76491233c9d9761fd18efb22');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T14:09:55.212952Z","correlation_id":"9b5cdfa6436c0595","data":{"job":"job-9fc018143b73","plan":"plan-493e348fe2f9bacf","state":"queued"},"name":"job.requested","principal":"ann"}','9444e7d020e104cd00dde237c322b4826366065504590553882bc9caaf56cd46');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T14:09:57.184116Z","correlation_id":"9b5cdfa6436c0595","data":{"approval":"approval-2d647e7e6f3e30e8","job":"job-9fc018143b73","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','073f95eaa3bb02fcff72002157aae0bd02aba61d7b85d6e53e979123d7824f15');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T14:09:57.514274Z","correlation_id":"9b5cdfa6436c0595","data":{"data":{"digest":"a13168db9a9776c26bf72da8ff6f866d5fe3d3b5","replaced":{"memory":"512","tags":"atlas"}},"digest":"44afbfef38adf227f9eaff8041506bddb0ab3bc10f9900ed53ac1642e0a09217","job":"job-9fc018143b73","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','09455847deb0326f1115a724b685133d725ee1201bd8adcc9f36d127400cbdbe');
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
INSERT INTO "deployments" VALUES('one-5dc32385','one','dev','fbf958a6eb57893c562eb38fe39e54d1','one-5dc32385',1,1,'2026-11-29T14:09:53.366643+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-e1392fef7409','one/clone','2026-11-29T14:09:51.514095+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e1392fef7409','one/configure','2026-11-29T14:09:51.514095+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e1392fef7409','one/grow-scsi0','2026-11-29T14:09:51.514095+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e1392fef7409','one/start','2026-11-29T14:09:51.514095+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e1392fef7409','one/ready','2026-11-29T14:09:51.514095+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e1392fef7409','one/ha','2026-11-29T14:09:51.514095+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e1392fef7409','one/verify','2026-11-29T14:09:51.514095+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9fc018143b73','one/configure','2026-11-29T14:09:56.717693+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9fc018143b73','one/grow-scsi1','2026-11-29T14:09:56.717693+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9fc018143b73','one/verify','2026-11-29T14:09:56.717693+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-e1392fef7409','deployment/one-5dc32385');
INSERT INTO "job_targets" VALUES('job-e1392fef7409','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-9fc018143b73','deployment/one-5dc32385');
INSERT INTO "job_targets" VALUES('job-9fc018143b73','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-e1392fef7409','plan-aee03f5228dacd73','one-5dc32385','succeeded','done','[]','ann','bb01eada24a2fb49','approval-5c4dedf7c474529d',0,0,0,NULL,7,7,'','2026-11-29T14:09:50.608011+00:00','2026-11-29T14:09:51.514095+00:00','2026-11-29T14:09:53.366643+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-9fc018143b73','plan-493e348fe2f9bacf','one-5dc32385','running','','[]','ann','9b5cdfa6436c0595','approval-2d647e7e6f3e30e8',0,0,0,NULL,0,3,'','2026-11-29T14:09:55.199174+00:00','2026-11-29T14:09:56.717693+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-e1392fef7409','one/clone','intended','2026-11-29T14:09:51.947950+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-e1392fef7409','one/clone','submitted','2026-11-29T14:09:51.978735+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C322F:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-e1392fef7409','one/clone','done','2026-11-29T14:09:52.118945+00:00','{"task": "OK", "node": "pve1", "identity": "7c7a11c4-096f-4ae8-b14c-4d96ea264c79", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-e1392fef7409','one/configure','intended','2026-11-29T14:09:52.190194+00:00','{"digest": "3f0025745cb8a8e254ecf30f7a0886850b77b998", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:93:F0:50,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-e1392fef7409','one/configure','submitted','2026-11-29T14:09:52.253905+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-e1392fef7409','one/configure','done','2026-11-29T14:09:52.272414+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-e1392fef7409','one/grow-scsi0','intended','2026-11-29T14:09:52.357715+00:00','{"digest": "2b3562b6b11edcae2f93fe0fa3c7ac4d77edd261", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-e1392fef7409','one/grow-scsi0','submitted','2026-11-29T14:09:52.367888+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C3230:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-e1392fef7409','one/grow-scsi0','done','2026-11-29T14:09:52.384284+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-e1392fef7409','one/start','intended','2026-11-29T14:09:52.483368+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-e1392fef7409','one/start','submitted','2026-11-29T14:09:52.531634+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C3230:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-e1392fef7409','one/start','done','2026-11-29T14:09:52.613721+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-e1392fef7409','one/ready','intended','2026-11-29T14:09:52.686108+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-e1392fef7409','one/ready','submitted','2026-11-29T14:09:52.715273+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-e1392fef7409','one/ready','done','2026-11-29T14:09:52.821276+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-e1392fef7409','one/ha','intended','2026-11-29T14:09:52.938301+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-e1392fef7409','one/ha','submitted','2026-11-29T14:09:53.005118+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-e1392fef7409','one/ha','done','2026-11-29T14:09:53.049245+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-e1392fef7409','one/verify','intended','2026-11-29T14:09:53.094813+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-e1392fef7409','one/verify','submitted','2026-11-29T14:09:53.114055+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-e1392fef7409','one/verify','done','2026-11-29T14:09:53.315227+00:00','{"identity": "7c7a11c4-096f-4ae8-b14c-4d96ea264c79", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-9fc018143b73','one/configure','intended','2026-11-29T14:09:57.514274+00:00','{"digest": "a13168db9a9776c26bf72da8ff6f866d5fe3d3b5", "replaced": {"memory": "512", "tags": "atlas"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-e1392fef7409',1,'','2026-11-29T14:10:21.461871+00:00');
INSERT INTO "leases" VALUES('job-9fc018143b73',1,'vm-9198-91c9876f','2026-11-29T14:10:26.687372+00:00');
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
INSERT INTO "members" VALUES('one-5dc32385','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "7c7a11c4-096f-4ae8-b14c-4d96ea264c79", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-aee03f5228dacd73','one-5dc32385','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-5dc32385", "name": "one", "nonce": "fbf958a6eb57893c562eb38fe39e54d1", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-5dc32385", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T14:09:50.534133Z", "expires_at": "2026-11-29T15:09:50.534133Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "fbf958a6eb57893c562eb38fe39e54d1", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-5dc32385.\natlas:fbf958a6eb57893c562eb38fe39e54d1", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "fbf958a6eb57893c562eb38fe39e54d1", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "fbf958a6eb57893c562eb38fe39e54d1", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "fbf958a6eb57893c562eb38fe39e54d1"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "fbf958a6eb57893c562eb38fe39e54d1", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "fbf958a6eb57893c562eb38fe39e54d1", "state": "started", "group": "", "comment": "atlas:fbf958a6eb57893c562eb38fe39e54d1"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "fbf958a6eb57893c562eb38fe39e54d1", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T14:09:50.467017Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T14:09:50.473334Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T14:09:50.489123Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T14:09:50.499583Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T15:09:50.534133+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-493e348fe2f9bacf','one-5dc32385','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-5dc32385", "name": "one", "nonce": "fbf958a6eb57893c562eb38fe39e54d1", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-5dc32385", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-29T14:09:55.096911Z", "expires_at": "2026-11-29T15:09:55.096911Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "fbf958a6eb57893c562eb38fe39e54d1", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "fbf958a6eb57893c562eb38fe39e54d1", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "fbf958a6eb57893c562eb38fe39e54d1", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T14:09:54.218158Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T14:09:54.300683Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T14:09:54.403111Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T14:09:54.524896Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)", "client_may_answer": false}','2026-11-29T15:09:55.096911+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('fd6e97a5f678a443a9eb936336283b1c');
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
INSERT INTO "specs" VALUES('one-5dc32385',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T14:09:50.435478+00:00');
INSERT INTO "specs" VALUES('one-5dc32385',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-29T14:09:53.902862+00:00');
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
