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
INSERT INTO "approvals" VALUES('approval-c28dcbc383f1fdae','plan-e4831cf0bdb05d46','approve','{"format": "atlas-approval/v1", "id": "approval-c28dcbc383f1fdae", "plan_digest": "e4831cf0bdb05d46e91425f663f62d31eab660e7a92a84ab05d2c632623bdce4", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:54.277796Z", "expires_at": "2026-11-29T10:17:54.262720Z", "signature": "XId8MbudNEQBd4UplrZFnKJq6zVHXc9BrPKT/cFlVyK/joN5jaQGGg6a4wwie3suF8fGVyD4F7Af+I00EsiJDg=="}','job-c91a61ef3a6e');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T09:17:54.189774Z","correlation_id":"f5e590370489838f","data":{"answers":[],"revision":1,"spec":"one-9f98a5ad"},"name":"spec.saved","principal":"ann"}','708a325158ced5ef62e3c7fd5cdea9f30645b186c386472758a4578fd453621b');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T09:17:54.272581Z","correlation_id":"f5e590370489838f","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-9f98a5ad","digest":"e4831cf0bdb05d46e91425f663f62d31eab660e7a92a84ab05d2c632623bdce4","effect":"create","plan":"plan-e4831cf0bdb05d46","steps":7},"name":"plan.made","principal":"ann"}','11fd0954fcd5360c1a1f1f19e78e60fcc182e641f53721723f1acd12e99648da');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T09:17:54.278113Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:54.262720Z","format":"atlas-approval/v1","id":"approval-c28dcbc383f1fdae","made_at":"2026-11-29T09:17:54.277796Z","method":"signature","plan":"plan-e4831cf0bdb05d46","plan_digest":"e4831cf0bdb05d46e91425f663f62d31eab660e7a92a84ab05d2c632623bdce4"},"name":"approval.given","principal":"bea"}','dc1c91d7a9b6fcb58b28a65c82ac346ae7bc59dbc79faf70e14737215a485369');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T09:17:54.309341Z","correlation_id":"c8fda399cdd6b228","data":{"job":"job-c91a61ef3a6e","plan":"plan-e4831cf0bdb05d46","state":"queued"},"name":"job.requested","principal":"ann"}','d83f8410b4225532c4b760b6208bb6f6f5a007d0b04d63af814f4605f256eced');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T09:17:54.469464Z","correlation_id":"c8fda399cdd6b228","data":{"approval":"approval-c28dcbc383f1fdae","job":"job-c91a61ef3a6e","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','b908e9d7576761ade5149c7708ed97599fb6a19e1808927b09d673d8a959a60e');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T09:17:54.520357Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-c91a61ef3a6e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d4446f0b4e56d4e3a73fe99ef6097655b2c1492326754013393bd0d229b78820');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T09:17:54.539750Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BEDC2:qmclone:9000:atlas@pve!deploy:"},"digest":"ce25af5ed2a6fd909485c81d36d9ed27e0f02749917f13f439e27e042df8486a","job":"job-c91a61ef3a6e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','28126aadecaa1ddbf3dd432674d7dc6af51c76cbfb5390dfb9adb737dfd1de07');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T09:17:54.557958Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"ab6b6735-dc9e-4767-a081-ce0186d81326","node":"pve1","task":"OK"},"digest":"723311a3f5af177de5d91e57788670f8649f35181e063d12421a20c97cf7edc0","job":"job-c91a61ef3a6e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f026626823f6a1a1bef06aaa12024d75bf2486dbf8a0ca72b82c2cc835b5755f');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T09:17:54.570741Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"digest":"957e60211d640ed0d9cc38e21823036c8e1b8372","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:D5:3E:9B,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"7470b13f93befd47eb90e96a1bab13e66f8a750b634762b4618f08ca8132375d","job":"job-c91a61ef3a6e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d8c5195bedfb5d2bb356f961156a1279e21059e21335fa799e6f5418f2f1f5b7');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T09:17:54.579811Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c91a61ef3a6e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b917d08bb0be947635a71f62a5e9df4d804b64ef721e468925d3ff270eb60abd');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T09:17:54.585207Z","correlation_id":"c8fda399cdd6b228","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c91a61ef3a6e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','87a1a736c5f6461f2f635f36d329c43ff5adf0482bd2d99835eb0d8e32ad7bab');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T09:17:54.594721Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"digest":"c2c2c008836ea424160c8f3ae7eb5f75911e5afb","size_gib":10},"digest":"03f21ee43e38ce184e6ba61a4e75974b1b9011eb449d66f9e89aa9f79917bd01","job":"job-c91a61ef3a6e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','dfe083d1fefff6886cba6bca69ed4793167a15275db8c023cdaa64ce0729540b');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T09:17:54.602015Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BEDC2:resize:2000:atlas@pve!deploy:"},"digest":"2e44efb32e3a38becf1f107cf5b41f6244715f3ebac66369e06e4a6f5d5b8f3a","job":"job-c91a61ef3a6e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','848339c3b1e95a74aa7f68caffe643e462b0360ad1ad57ed6b5bdcfd3fcbf965');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T09:17:54.609563Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-c91a61ef3a6e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','72b42356698a89a0ab6226d9a18d89cce6f7a6ec5d7f2ea9af5c4e14f705ab41');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T09:17:54.623308Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-c91a61ef3a6e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b860c7bd4fbc7ecba59c92a224224196e9d1a396371a8ffd21ddf22ad6067b2a');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T09:17:54.639236Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BEDC2:qmstart:2000:atlas@pve!deploy:"},"digest":"cf4394ff59c8316d91d1ba3b4ea75d2c774f57bb6dfcbf0ada290283265e7a68","job":"job-c91a61ef3a6e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','94fd03fa7c876e904e81e6290f4ef85c4ae4bf0b3b950def74b9a673141df59a');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T09:17:54.646980Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-c91a61ef3a6e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','410b3bcd6e6f28df3f9be8295e5d4e750b4af86b2310969075d56127773692de');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T09:17:54.654184Z","correlation_id":"c8fda399cdd6b228","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c91a61ef3a6e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ce58218d124a82b8ac561410af70041135b9e4cf18aff4ee8ea63dd92b718de0');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T09:17:54.658741Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c91a61ef3a6e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e23d225bc3bdd6645861ec520c1d61fb01982e82724a4aace7ef7450661e018d');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T09:17:54.671007Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-c91a61ef3a6e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3da375e2b8f8be4ab5326c2a4b1e3e0114589023aa9f0034fb9237ab33ce2d53');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T09:17:54.685543Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-c91a61ef3a6e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6d1141a62b368527f372bc55314b0188d60fe885582fbf02d1e173050e099c22');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T09:17:54.704052Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c91a61ef3a6e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','80045e5f60f1ffdea29e909c0eaa6dcc4b28ff51349c5e3da711e946b42b7adf');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T09:17:54.708899Z","correlation_id":"c8fda399cdd6b228","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c91a61ef3a6e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4ca4d8bb6d5b618a97408db7ede2836ff3a1bd4e1fb7e6c50931410e71037d33');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T09:17:54.714016Z","correlation_id":"c8fda399cdd6b228","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c91a61ef3a6e","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6c154458038c31f281efefe882a606fe0c18bb80ff44ae72260ea2b11e0c2c74');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T09:17:54.718142Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c91a61ef3a6e","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8d9787000b3c7ad48d468b90b8b7d0abe9cc5fa31fc3118bbbd7a6f9c2e93006');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T09:17:54.728715Z","correlation_id":"c8fda399cdd6b228","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"ab6b6735-dc9e-4767-a081-ce0186d81326"},"digest":"4b2b56e18ab26322b3197722f9b0c2b1c9d609a64cd17ec6930383d085226201","job":"job-c91a61ef3a6e","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ac6b6fd8cd60655e2f1a1b1726aab7bc1171b08bf64c01a3d57565d37a9854e8');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T09:17:54.735666Z","correlation_id":"c8fda399cdd6b228","data":{"job":"job-c91a61ef3a6e","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','dd40fc31f5f14a600e1a1935e37154421c667fb49e518daae3888cd06df526f3');
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
INSERT INTO "deployments" VALUES('one-9f98a5ad','one','dev','da36e2476ff24ee529683068d6e1502d','one-9f98a5ad',1,1,'2026-11-29T09:17:54.735666+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-c91a61ef3a6e','one/clone','2026-11-29T09:17:54.432870+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c91a61ef3a6e','one/configure','2026-11-29T09:17:54.432870+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c91a61ef3a6e','one/grow-scsi0','2026-11-29T09:17:54.432870+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c91a61ef3a6e','one/start','2026-11-29T09:17:54.432870+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c91a61ef3a6e','one/ready','2026-11-29T09:17:54.432870+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c91a61ef3a6e','one/ha','2026-11-29T09:17:54.432870+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c91a61ef3a6e','one/verify','2026-11-29T09:17:54.432870+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-c91a61ef3a6e','deployment/one-9f98a5ad');
INSERT INTO "job_targets" VALUES('job-c91a61ef3a6e','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-c91a61ef3a6e','plan-e4831cf0bdb05d46','one-9f98a5ad','succeeded','done','[]','ann','c8fda399cdd6b228','approval-c28dcbc383f1fdae',0,0,0,NULL,7,7,'','2026-11-29T09:17:54.290768+00:00','2026-11-29T09:17:54.432870+00:00','2026-11-29T09:17:54.735666+00:00','','deployment');
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
INSERT INTO "journal" VALUES(1,'job-c91a61ef3a6e','one/clone','intended','2026-11-29T09:17:54.520357+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-c91a61ef3a6e','one/clone','submitted','2026-11-29T09:17:54.539750+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BEDC2:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-c91a61ef3a6e','one/clone','done','2026-11-29T09:17:54.557958+00:00','{"task": "OK", "node": "pve1", "identity": "ab6b6735-dc9e-4767-a081-ce0186d81326", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-c91a61ef3a6e','one/configure','intended','2026-11-29T09:17:54.570741+00:00','{"digest": "957e60211d640ed0d9cc38e21823036c8e1b8372", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:D5:3E:9B,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-c91a61ef3a6e','one/configure','submitted','2026-11-29T09:17:54.579811+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-c91a61ef3a6e','one/configure','done','2026-11-29T09:17:54.585207+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-c91a61ef3a6e','one/grow-scsi0','intended','2026-11-29T09:17:54.594721+00:00','{"digest": "c2c2c008836ea424160c8f3ae7eb5f75911e5afb", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-c91a61ef3a6e','one/grow-scsi0','submitted','2026-11-29T09:17:54.602015+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BEDC2:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-c91a61ef3a6e','one/grow-scsi0','done','2026-11-29T09:17:54.609563+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-c91a61ef3a6e','one/start','intended','2026-11-29T09:17:54.623308+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-c91a61ef3a6e','one/start','submitted','2026-11-29T09:17:54.639236+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BEDC2:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-c91a61ef3a6e','one/start','done','2026-11-29T09:17:54.646980+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-c91a61ef3a6e','one/ready','intended','2026-11-29T09:17:54.654184+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-c91a61ef3a6e','one/ready','submitted','2026-11-29T09:17:54.658741+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-c91a61ef3a6e','one/ready','done','2026-11-29T09:17:54.671007+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-c91a61ef3a6e','one/ha','intended','2026-11-29T09:17:54.685543+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-c91a61ef3a6e','one/ha','submitted','2026-11-29T09:17:54.704052+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-c91a61ef3a6e','one/ha','done','2026-11-29T09:17:54.708899+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-c91a61ef3a6e','one/verify','intended','2026-11-29T09:17:54.714016+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-c91a61ef3a6e','one/verify','submitted','2026-11-29T09:17:54.718142+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-c91a61ef3a6e','one/verify','done','2026-11-29T09:17:54.728715+00:00','{"identity": "ab6b6735-dc9e-4767-a081-ce0186d81326", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-c91a61ef3a6e',1,'','2026-11-29T09:18:24.420421+00:00');
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
INSERT INTO "members" VALUES('one-9f98a5ad','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "ab6b6735-dc9e-4767-a081-ce0186d81326", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-e4831cf0bdb05d46','one-9f98a5ad','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-9f98a5ad", "name": "one", "nonce": "da36e2476ff24ee529683068d6e1502d", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-9f98a5ad", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T09:17:54.262720Z", "expires_at": "2026-11-29T10:17:54.262720Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "da36e2476ff24ee529683068d6e1502d", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-9f98a5ad.\natlas:da36e2476ff24ee529683068d6e1502d", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "da36e2476ff24ee529683068d6e1502d", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "da36e2476ff24ee529683068d6e1502d", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "da36e2476ff24ee529683068d6e1502d"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "da36e2476ff24ee529683068d6e1502d", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "da36e2476ff24ee529683068d6e1502d", "state": "started", "group": "", "comment": "atlas:da36e2476ff24ee529683068d6e1502d"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "da36e2476ff24ee529683068d6e1502d", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T09:17:54.198525Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T09:17:54.202956Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T09:17:54.220082Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T09:17:54.234204Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T10:17:54.262720+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-9f98a5ad',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T09:17:54.185746+00:00');
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
