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
INSERT INTO "approvals" VALUES('approval-17689af15ff696da','plan-3330e1f79fdb8126','approve','{"format": "atlas-approval/v2", "id": "approval-17689af15ff696da", "anchor": {"server": "d64ebc05a8885c1130eb0fc7e1aceb0b", "head": {"seq": 2, "mac": "50f422c7de2773baa8aadc748a779f52a6d26da692aebadf928eced16d3d356c"}}, "plan_digest": "3330e1f79fdb81262444ba14042d7b815b85519bd2059805ea8fef54a1440d5e", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:23:49.330609Z", "expires_at": "2026-11-29T14:23:49.162779Z", "signature": "eiuERqO2vIiWIG8FDPFQSFidFbiDzyBS5OnsFRsu3SX8nf21mO4q87HSKTQYpnzOcIeRd0wQ8SlefgwGfQc1DQ=="}','job-f3df6dca698f');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T13:23:48.351572Z","correlation_id":"6163b12f9dd4192a","data":{"answers":[],"revision":1,"spec":"one-a86c5754"},"name":"spec.saved","principal":"ann"}','c04dbe908aa63ca4567dd57944b42961ee91b4d40da239891b9c748b25427879');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T13:23:49.238109Z","correlation_id":"6163b12f9dd4192a","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-a86c5754","digest":"3330e1f79fdb81262444ba14042d7b815b85519bd2059805ea8fef54a1440d5e","effect":"create","plan":"plan-3330e1f79fdb8126","steps":7},"name":"plan.made","principal":"ann"}','50f422c7de2773baa8aadc748a779f52a6d26da692aebadf928eced16d3d356c');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T13:23:49.330963Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"50f422c7de2773baa8aadc748a779f52a6d26da692aebadf928eced16d3d356c","seq":2},"server":"d64ebc05a8885c1130eb0fc7e1aceb0b"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:23:49.162779Z","format":"atlas-approval/v2","id":"approval-17689af15ff696da","made_at":"2026-11-29T13:23:49.330609Z","method":"signature","plan":"plan-3330e1f79fdb8126","plan_digest":"3330e1f79fdb81262444ba14042d7b815b85519bd2059805ea8fef54a1440d5e"},"name":"approval.given","principal":"bea"}','3926069f92755f58de45d439229922a9040f3e8aed50e3a2956a65b9662ac782');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T13:23:49.729327Z","correlation_id":"5fac5d7b18d3c1ce","data":{"job":"job-f3df6dca698f","plan":"plan-3330e1f79fdb8126","state":"queued"},"name":"job.requested","principal":"ann"}','2401b0ab2639306d0a655a86f240722dc8f5e9556894efc4a33e4f8cb5344fdf');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T13:23:51.896258Z","correlation_id":"5fac5d7b18d3c1ce","data":{"approval":"approval-17689af15ff696da","job":"job-f3df6dca698f","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','47cd7b298736bf6a3c99e0532225c8420080884f626782e086f49a2678553660');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T13:23:52.263572Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-f3df6dca698f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5303fd0219b6d0707e2b9fed429d766475b602a1c75ecfef828ed3f8650fbff9');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T13:23:52.353576Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C2768:qmclone:9000:atlas@pve!deploy:"},"digest":"507db0e566fc7f66fbd5897c72163ae6fabfe8b4104177077bdf7ffcfaf738f1","job":"job-f3df6dca698f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ee411206181490f9ca7bf0d0807e191654f85960e8aecc1ae143410782e22641');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T13:23:52.519594Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"22e5e66d-6199-43c8-b2a9-7025339b2888","node":"pve1","task":"OK"},"digest":"0d7f5c13392fe978079458237b13cc431361da5bedb7d926fa7508f01dc9814d","job":"job-f3df6dca698f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6a55a35bc9e27446d5a2231091bc68dcf976ad1deeeea94cd08bf5a8b2cca94b');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T13:23:52.587484Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"digest":"47fde54c8b34f34c87c61def92a36a13a7e0a10a","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:BB:BE:35,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"73e136989dc0c553147eb1b7e615154e2a9827f4488e549eb836da3dc792f84b","job":"job-f3df6dca698f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','07b3dcaef68a8dfa72a188bcd5950bfc5c8699e2829341dd464b95c41e64578f');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T13:23:52.623733Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f3df6dca698f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','70a030adb1a29369493efa076b9adf994f530b69436520b89bb0f4648ae4f7be');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T13:23:52.632520Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f3df6dca698f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','101350767daa5a67d1eb0eeb88e5cdbe99feb9a8632efdda2fa8547117ca9dd0');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T13:23:52.707833Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"digest":"051c468822a4f3fee30e169b246f3ad47982ec2e","size_gib":10},"digest":"34d0fc67dac1931b83e6bae8422a39dbacd9bc8b31c6da42dafc29c22771385f","job":"job-f3df6dca698f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','73a745b5c7c108734d7f428a11909c74ed10f10048114d333371fdf8fbd25514');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T13:23:52.741485Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C2768:resize:2000:atlas@pve!deploy:"},"digest":"82018a17db54fd05eafb88232bcfc547809eb1d21e219bf367f04dab8e164ece","job":"job-f3df6dca698f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c5fb2763366101dfb0eb6ba69fc357bcf816c36ca81b2d1ecb75e26b0109f98c');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T13:23:52.775760Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-f3df6dca698f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8c4cd591da298167cf193f9829bbfd9eaf5959edeb728b1694490806ca406e5c');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T13:23:52.895034Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-f3df6dca698f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3dec2c279ee8e6eefc95b5f3a11c625ad854d7b5e3d50377fb84b837b810e652');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T13:23:52.974539Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C2768:qmstart:2000:atlas@pve!deploy:"},"digest":"8d980aef4713fa373873cdabe4a8d29b9c848da343f719ef8af57c376cd0bfb2","job":"job-f3df6dca698f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','65847d398bc7865addcf706b2958f6eec1eb05c629a6236e800058a10c618743');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T13:23:53.027788Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-f3df6dca698f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e6d77b86cd67184d91a8f30cf7f128bb9da11631d5c767b83f07070661d9360a');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T13:23:53.064399Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f3df6dca698f","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','990a1fbdc97dbc7810f2d617916861d8910c63f0020f0c7b8f06ca45963d7bea');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T13:23:53.101108Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f3df6dca698f","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5f5d209b10ddf090af0f2b72c788dde6ed32608c66bb1e6e12ce14240e7f4379');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T13:23:53.169076Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-f3df6dca698f","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b88531672b60622bf34317ff09151e1fff1862a2ee355282d2590d4dbb0d1b47');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T13:23:53.270278Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-f3df6dca698f","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d778b3bceb45eab243e762f288f2eec6f41cd118ea3b6f6bd6dc068534cc5b93');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T13:23:53.350001Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f3df6dca698f","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0a6278f0e84c77cc671355bb2fba5301e9a374ee3d270ad27b14678e5af6e880');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T13:23:53.387753Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f3df6dca698f","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3b23ae464effe0e74e8a8390a10c5e433ad420e79fee0babb1269ecc7ec0a768');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T13:23:53.400474Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f3df6dca698f","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5066a99a719d96061442e9a581a60303af7fbccff42c956fb07d83e830b455a8');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T13:23:53.411002Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f3df6dca698f","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3ec12fe197eece41bbb7af07243a753ca3348eff15b47477f2df58856912d4d2');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T13:23:53.539409Z","correlation_id":"5fac5d7b18d3c1ce","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"22e5e66d-6199-43c8-b2a9-7025339b2888"},"digest":"15a2e76d987cf5c02c6d71df1b88e507fec055009cfc1dc33a9dd299cb2e8738","job":"job-f3df6dca698f","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','988d2f173c307162854130d2bd32ef21fbd83355fe829da2c7b57f4b1dda934b');
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
INSERT INTO "deployments" VALUES('one-a86c5754','one','dev','ea475c6c830bcc1d18f2e39fa3290051','one-a86c5754',NULL,0,'2026-11-29T13:23:49.646094+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-f3df6dca698f','one/clone','2026-11-29T13:23:51.583002+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f3df6dca698f','one/configure','2026-11-29T13:23:51.583002+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f3df6dca698f','one/grow-scsi0','2026-11-29T13:23:51.583002+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f3df6dca698f','one/start','2026-11-29T13:23:51.583002+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f3df6dca698f','one/ready','2026-11-29T13:23:51.583002+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f3df6dca698f','one/ha','2026-11-29T13:23:51.583002+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f3df6dca698f','one/verify','2026-11-29T13:23:51.583002+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-f3df6dca698f','deployment/one-a86c5754');
INSERT INTO "job_targets" VALUES('job-f3df6dca698f','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-f3df6dca698f','plan-3330e1f79fdb8126','one-a86c5754','running','','[]','ann','5fac5d7b18d3c1ce','approval-17689af15ff696da',0,0,0,NULL,7,7,'verify one-01 against the spec','2026-11-29T13:23:49.503698+00:00','2026-11-29T13:23:51.583002+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-f3df6dca698f','one/clone','intended','2026-11-29T13:23:52.263572+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-f3df6dca698f','one/clone','submitted','2026-11-29T13:23:52.353576+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C2768:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-f3df6dca698f','one/clone','done','2026-11-29T13:23:52.519594+00:00','{"task": "OK", "node": "pve1", "identity": "22e5e66d-6199-43c8-b2a9-7025339b2888", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-f3df6dca698f','one/configure','intended','2026-11-29T13:23:52.587484+00:00','{"digest": "47fde54c8b34f34c87c61def92a36a13a7e0a10a", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:BB:BE:35,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-f3df6dca698f','one/configure','submitted','2026-11-29T13:23:52.623733+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-f3df6dca698f','one/configure','done','2026-11-29T13:23:52.632520+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-f3df6dca698f','one/grow-scsi0','intended','2026-11-29T13:23:52.707833+00:00','{"digest": "051c468822a4f3fee30e169b246f3ad47982ec2e", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-f3df6dca698f','one/grow-scsi0','submitted','2026-11-29T13:23:52.741485+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C2768:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-f3df6dca698f','one/grow-scsi0','done','2026-11-29T13:23:52.775760+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-f3df6dca698f','one/start','intended','2026-11-29T13:23:52.895034+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-f3df6dca698f','one/start','submitted','2026-11-29T13:23:52.974539+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C2768:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-f3df6dca698f','one/start','done','2026-11-29T13:23:53.027788+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-f3df6dca698f','one/ready','intended','2026-11-29T13:23:53.064399+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-f3df6dca698f','one/ready','submitted','2026-11-29T13:23:53.101108+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-f3df6dca698f','one/ready','done','2026-11-29T13:23:53.169076+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-f3df6dca698f','one/ha','intended','2026-11-29T13:23:53.270278+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-f3df6dca698f','one/ha','submitted','2026-11-29T13:23:53.350001+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-f3df6dca698f','one/ha','done','2026-11-29T13:23:53.387753+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-f3df6dca698f','one/verify','intended','2026-11-29T13:23:53.400474+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-f3df6dca698f','one/verify','submitted','2026-11-29T13:23:53.411002+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-f3df6dca698f','one/verify','done','2026-11-29T13:23:53.539409+00:00','{"identity": "22e5e66d-6199-43c8-b2a9-7025339b2888", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-f3df6dca698f',1,'vm-7849-43d77011','2026-11-29T13:24:21.537600+00:00');
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
INSERT INTO "members" VALUES('one-a86c5754','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "22e5e66d-6199-43c8-b2a9-7025339b2888", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-3330e1f79fdb8126','one-a86c5754','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-a86c5754", "name": "one", "nonce": "ea475c6c830bcc1d18f2e39fa3290051", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-a86c5754", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T13:23:49.162779Z", "expires_at": "2026-11-29T14:23:49.162779Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "ea475c6c830bcc1d18f2e39fa3290051", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-a86c5754.\natlas:ea475c6c830bcc1d18f2e39fa3290051", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ea475c6c830bcc1d18f2e39fa3290051", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ea475c6c830bcc1d18f2e39fa3290051", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ea475c6c830bcc1d18f2e39fa3290051"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ea475c6c830bcc1d18f2e39fa3290051", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "ea475c6c830bcc1d18f2e39fa3290051", "state": "started", "group": "", "comment": "atlas:ea475c6c830bcc1d18f2e39fa3290051"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ea475c6c830bcc1d18f2e39fa3290051", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T13:23:48.460580Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T13:23:48.511221Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T13:23:48.711110Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T13:23:48.883550Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T14:23:49.162779+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('d64ebc05a8885c1130eb0fc7e1aceb0b');
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
INSERT INTO "specs" VALUES('one-a86c5754',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T13:23:48.338786+00:00');
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
