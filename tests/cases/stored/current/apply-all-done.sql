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
INSERT INTO "approvals" VALUES('approval-da6a635697878b57','plan-1d9ed6994a896eab','approve','{"format": "atlas-approval/v1", "id": "approval-da6a635697878b57", "plan_digest": "1d9ed6994a896eab7fe7e6278160b81abfc093a9df2c7e33d42f55932e4ad040", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:51.943274Z", "expires_at": "2026-11-29T10:17:51.926938Z", "signature": "1SgaLk+Iu7FBdOp2rGo0cnLNGnlVOYZ2ThT+8AVamRkzzDczkfLVcgVof2xcM698zgiiBLgzpnDAHS5OR9JwDw=="}','job-71fc574090f8');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T09:17:51.849720Z","correlation_id":"c181bb50ab548ac3","data":{"answers":[],"revision":1,"spec":"one-e17a4868"},"name":"spec.saved","principal":"ann"}','4d7454c0522d95c355531ca47537708b2bd60ced799046bd5a9c4b92b6d26a9e');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T09:17:51.934953Z","correlation_id":"c181bb50ab548ac3","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-e17a4868","digest":"1d9ed6994a896eab7fe7e6278160b81abfc093a9df2c7e33d42f55932e4ad040","effect":"create","plan":"plan-1d9ed6994a896eab","steps":7},"name":"plan.made","principal":"ann"}','814f5c2b760b3322ac033edb9651c2458797eadfd1c6369e80da709473326c71');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T09:17:51.943576Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:51.926938Z","format":"atlas-approval/v1","id":"approval-da6a635697878b57","made_at":"2026-11-29T09:17:51.943274Z","method":"signature","plan":"plan-1d9ed6994a896eab","plan_digest":"1d9ed6994a896eab7fe7e6278160b81abfc093a9df2c7e33d42f55932e4ad040"},"name":"approval.given","principal":"bea"}','1769db707c58195403ad4ab7265a17ae6f7ea4cbcdc5fefe8512a869586d43a2');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T09:17:51.971688Z","correlation_id":"cae7d3aa97823b42","data":{"job":"job-71fc574090f8","plan":"plan-1d9ed6994a896eab","state":"queued"},"name":"job.requested","principal":"ann"}','087fe75249d9a03923ef32b3cd3fd394be9288e3062e3e4c865bd9887ab47b60');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T09:17:52.126680Z","correlation_id":"cae7d3aa97823b42","data":{"approval":"approval-da6a635697878b57","job":"job-71fc574090f8","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','51701f4296a932fd2576190af3f6462fc721d361eba62599f24b3f04d51b2354');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T09:17:52.177496Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-71fc574090f8","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','833759e345c3dd884975f8ba0d4ab7403273debf2af520d74a83b2341537f8b4');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T09:17:52.200558Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BEDC0:qmclone:9000:atlas@pve!deploy:"},"digest":"47f8dd4c107bdddb4b620b2468cfd2383c2721490c62fd25ae843126f08867a9","job":"job-71fc574090f8","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5e10385b86a46766da012ebeedf13ad755f3a271172315e247397ceb2d057bf0');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T09:17:52.219146Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"84f4227a-b668-48f1-bc0b-458179140868","node":"pve1","task":"OK"},"digest":"64fb4918d4af265eed8a489575cd60b72fce029496e98c3805030135900bbc76","job":"job-71fc574090f8","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','62296bd72d2777db4e111c168b279cc11fa73e550326d5d4dcc2b5ace5e24620');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T09:17:52.230723Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"digest":"26a935a3d5717d16dbf5f29435b2fb8cf1c86f9f","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:88:9D:0E,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"c4aac579a8124d29b0b613178f7dbec39785606dd2ae69bb42b719a7fef62449","job":"job-71fc574090f8","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','fdddf464a973becfa5bb89ef23409f05b545fed868bf63a9dbb7d5f25e827ccf');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T09:17:52.239497Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-71fc574090f8","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c691dbe333c4fbe10dc5f7995373793d26564b0137ca701d8f5412b6719482e4');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T09:17:52.244825Z","correlation_id":"cae7d3aa97823b42","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-71fc574090f8","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0d2b824c490431e1198fda16804dee1666329e4fb7551a9ae6cd44e6fac49565');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T09:17:52.253245Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"digest":"5a1bd23866cc62a020e57989852379b5f184f437","size_gib":10},"digest":"6bc6b36aa48619239bcf14baae4c87f921126e474266bfc27e2a9582338ae257","job":"job-71fc574090f8","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a65503cbb5c760a9df136995a3d3d4616a27ffefaefdce4fc0670a2bae75ba2a');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T09:17:52.259510Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BEDC0:resize:2000:atlas@pve!deploy:"},"digest":"6627d16cbcf57467ff1d5c96b54ef9ef8675a365321a621f44c5295c76ea65bb","job":"job-71fc574090f8","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1195b8cd9b8ea710eec00649e1a49a01a2bcd47f3538c9624434591c556d0d48');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T09:17:52.266297Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-71fc574090f8","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7a07fb41963f33c378ae96f764ac69d2e4ab0950d0b10da1379e5358e6063efa');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T09:17:52.280641Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-71fc574090f8","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cededfc17e63f232ae3a314fa86b34baaaad492b463e2a7e7b3c22f1a2d85db5');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T09:17:52.301415Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BEDC0:qmstart:2000:atlas@pve!deploy:"},"digest":"d030dbad91c22d07c505e1f895e9d72ffa1ecc252af46682bbaa255eca9f9db4","job":"job-71fc574090f8","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b19b6fb8ae89cdd45280ca7785c272f4113c62e72e3579af2fe431d55702051c');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T09:17:52.309775Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-71fc574090f8","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b103e8ae73e53c266a0a54268ec86f0ae90061786b5896e0f28b4c64c3b43c42');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T09:17:52.316491Z","correlation_id":"cae7d3aa97823b42","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-71fc574090f8","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9ac4bd67d70331d6582d3614a4ee597def797dc1b2aeb0678b8a928cb928839d');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T09:17:52.320025Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-71fc574090f8","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c2339e0c7d304ab7acdd96f20f5baa57d84376f1a0c5b15eb55c9a04b117ce4c');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T09:17:52.333903Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-71fc574090f8","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d58813a08fe4ce776572e4053bfb9f8183b2d8bc6663f0c20f7b58176466f931');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T09:17:52.348096Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-71fc574090f8","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cbb603603ffc3ac32f985cb3e22ff0ab3200ffc8323df6cff805da3c5b45932b');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T09:17:52.366184Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-71fc574090f8","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','75c8c62ff1b81169855c5e32b88f20e895b85ba80207c8775e1480518eb8a8b7');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T09:17:52.372296Z","correlation_id":"cae7d3aa97823b42","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-71fc574090f8","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','19d9d076d196cb52116a332b429be502aedeb1afa18cfe79a6833f5b9c4c6e6c');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T09:17:52.379592Z","correlation_id":"cae7d3aa97823b42","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-71fc574090f8","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','af056dc58be93db5b0c1ec22171e9f9d961e5dc5ee2a98f22cd9b698b6f4bbb4');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T09:17:52.388417Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-71fc574090f8","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9b18848a8ed6d79c1845b03afc5eb017a1decc43dd06aff4ac72449c2baea5d5');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T09:17:52.400958Z","correlation_id":"cae7d3aa97823b42","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"84f4227a-b668-48f1-bc0b-458179140868"},"digest":"b9ca2563315e1611f558dd72a7f54dd392495ca3017e50488118077926a6c46c","job":"job-71fc574090f8","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e44331e4d87dc73edb984a14b92662abbf99aab4ac5b47ad6350493fa0ae5e42');
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
INSERT INTO "deployments" VALUES('one-e17a4868','one','dev','b978924248dbcc1f5c0aabe81c4b7161','one-e17a4868',NULL,0,'2026-11-29T09:17:51.967938+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-71fc574090f8','one/clone','2026-11-29T09:17:52.092171+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-71fc574090f8','one/configure','2026-11-29T09:17:52.092171+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-71fc574090f8','one/grow-scsi0','2026-11-29T09:17:52.092171+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-71fc574090f8','one/start','2026-11-29T09:17:52.092171+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-71fc574090f8','one/ready','2026-11-29T09:17:52.092171+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-71fc574090f8','one/ha','2026-11-29T09:17:52.092171+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-71fc574090f8','one/verify','2026-11-29T09:17:52.092171+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-71fc574090f8','deployment/one-e17a4868');
INSERT INTO "job_targets" VALUES('job-71fc574090f8','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-71fc574090f8','plan-1d9ed6994a896eab','one-e17a4868','running','','[]','ann','cae7d3aa97823b42','approval-da6a635697878b57',0,0,0,NULL,7,7,'verify one-01 against the spec','2026-11-29T09:17:51.955768+00:00','2026-11-29T09:17:52.092171+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-71fc574090f8','one/clone','intended','2026-11-29T09:17:52.177496+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-71fc574090f8','one/clone','submitted','2026-11-29T09:17:52.200558+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BEDC0:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-71fc574090f8','one/clone','done','2026-11-29T09:17:52.219146+00:00','{"task": "OK", "node": "pve1", "identity": "84f4227a-b668-48f1-bc0b-458179140868", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-71fc574090f8','one/configure','intended','2026-11-29T09:17:52.230723+00:00','{"digest": "26a935a3d5717d16dbf5f29435b2fb8cf1c86f9f", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:88:9D:0E,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-71fc574090f8','one/configure','submitted','2026-11-29T09:17:52.239497+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-71fc574090f8','one/configure','done','2026-11-29T09:17:52.244825+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-71fc574090f8','one/grow-scsi0','intended','2026-11-29T09:17:52.253245+00:00','{"digest": "5a1bd23866cc62a020e57989852379b5f184f437", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-71fc574090f8','one/grow-scsi0','submitted','2026-11-29T09:17:52.259510+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BEDC0:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-71fc574090f8','one/grow-scsi0','done','2026-11-29T09:17:52.266297+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-71fc574090f8','one/start','intended','2026-11-29T09:17:52.280641+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-71fc574090f8','one/start','submitted','2026-11-29T09:17:52.301415+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BEDC0:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-71fc574090f8','one/start','done','2026-11-29T09:17:52.309775+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-71fc574090f8','one/ready','intended','2026-11-29T09:17:52.316491+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-71fc574090f8','one/ready','submitted','2026-11-29T09:17:52.320025+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-71fc574090f8','one/ready','done','2026-11-29T09:17:52.333903+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-71fc574090f8','one/ha','intended','2026-11-29T09:17:52.348096+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-71fc574090f8','one/ha','submitted','2026-11-29T09:17:52.366184+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-71fc574090f8','one/ha','done','2026-11-29T09:17:52.372296+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-71fc574090f8','one/verify','intended','2026-11-29T09:17:52.379592+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-71fc574090f8','one/verify','submitted','2026-11-29T09:17:52.388417+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-71fc574090f8','one/verify','done','2026-11-29T09:17:52.400958+00:00','{"identity": "84f4227a-b668-48f1-bc0b-458179140868", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-71fc574090f8',1,'vm-30933-e53618a8','2026-11-29T09:18:22.080623+00:00');
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
INSERT INTO "members" VALUES('one-e17a4868','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "84f4227a-b668-48f1-bc0b-458179140868", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-1d9ed6994a896eab','one-e17a4868','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-e17a4868", "name": "one", "nonce": "b978924248dbcc1f5c0aabe81c4b7161", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-e17a4868", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T09:17:51.926938Z", "expires_at": "2026-11-29T10:17:51.926938Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "b978924248dbcc1f5c0aabe81c4b7161", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-e17a4868.\natlas:b978924248dbcc1f5c0aabe81c4b7161", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "b978924248dbcc1f5c0aabe81c4b7161", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "b978924248dbcc1f5c0aabe81c4b7161", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "b978924248dbcc1f5c0aabe81c4b7161"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "b978924248dbcc1f5c0aabe81c4b7161", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "b978924248dbcc1f5c0aabe81c4b7161", "state": "started", "group": "", "comment": "atlas:b978924248dbcc1f5c0aabe81c4b7161"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "b978924248dbcc1f5c0aabe81c4b7161", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T09:17:51.861164Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T09:17:51.866268Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T09:17:51.883666Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T09:17:51.900243Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T10:17:51.926938+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-e17a4868',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T09:17:51.845765+00:00');
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
