BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0014');
CREATE TABLE alerts (
	fingerprint VARCHAR(64) NOT NULL, 
	incident_id VARCHAR(16) NOT NULL, 
	starts_at VARCHAR(32) NOT NULL, 
	ended_at VARCHAR(32), 
	PRIMARY KEY (fingerprint), 
	FOREIGN KEY(incident_id) REFERENCES incidents (id)
);
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-220de7f3537c3052','plan-001f000213c0f6a9','approve','{"format": "atlas-approval/v2", "id": "approval-220de7f3537c3052", "anchor": {"server": "00b4ee7375682ef6e991cf3aa3b40ba0", "head": {"seq": 2, "mac": "914ef82640d407c2338cb599c8d5a2c9dbbc08294de9ec2383b853fdf5fb75db"}}, "plan_digest": "001f000213c0f6a993b16ebf7835ea5c4402165bf1cff23a65521cdb775cc790", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:21:57.504847Z", "expires_at": "2026-11-30T14:21:57.355734Z", "signature": "p4BMP4T5Do9eYpXY5dngFInQ4LNF6IZacufJMynowwxz/3ICfJYZxWdxdhL7R4diNVk5sOIT/jpru5wVDlpiAA=="}','job-f50844c1799e');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:21:57.083935Z","correlation_id":"7f03e0e934105186","data":{"answers":[],"revision":1,"spec":"one-6fee9a24"},"name":"spec.saved","principal":"ann"}','f6dc137de3e48232ba4bb1a5b4e14d35acc4dba77e93562189edfdda5803bad6');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:21:57.415198Z","correlation_id":"7f03e0e934105186","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-6fee9a24","digest":"001f000213c0f6a993b16ebf7835ea5c4402165bf1cff23a65521cdb775cc790","effect":"create","plan":"plan-001f000213c0f6a9","steps":7},"name":"plan.made","principal":"ann"}','914ef82640d407c2338cb599c8d5a2c9dbbc08294de9ec2383b853fdf5fb75db');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:21:57.505242Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"914ef82640d407c2338cb599c8d5a2c9dbbc08294de9ec2383b853fdf5fb75db","seq":2},"server":"00b4ee7375682ef6e991cf3aa3b40ba0"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:21:57.355734Z","format":"atlas-approval/v2","id":"approval-220de7f3537c3052","made_at":"2026-11-30T13:21:57.504847Z","method":"signature","plan":"plan-001f000213c0f6a9","plan_digest":"001f000213c0f6a993b16ebf7835ea5c4402165bf1cff23a65521cdb775cc790"},"name":"approval.given","principal":"bea"}','b81c234f8c6dca8a2749153c7043d9d42a7ed9c1c4865eab120723f7d5282af0');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:21:57.621345Z","correlation_id":"9f1538214352f138","data":{"job":"job-f50844c1799e","plan":"plan-001f000213c0f6a9","state":"queued"},"name":"job.requested","principal":"ann"}','069028d2cc0867d5690aa3cf86bd8284992e812f01fad509afff836b1bf29e1c');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:22:02.256086Z","correlation_id":"9f1538214352f138","data":{"approval":"approval-220de7f3537c3052","job":"job-f50844c1799e","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','5cbf40933061b50f739948f5c145718c9e69e2f82a6ef015df799abdf3351ed8');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:22:02.689958Z","correlation_id":"9f1538214352f138","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-f50844c1799e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','dbe435e35854937b4c495067d972d33f115a78e3f6a25f8f450ae999d7215701');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:22:02.765835Z","correlation_id":"9f1538214352f138","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D787A:qmclone:9000:atlas@pve!deploy:"},"digest":"10a0baca840ced52d51ed5d2ee74da1c78552cb200e7fcce39f90823400a7973","job":"job-f50844c1799e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','af560bb662df67db0fab1ee4a395dc26cafc614189c7047e57e63a396c938905');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:22:02.896200Z","correlation_id":"9f1538214352f138","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"e67d0d50-63a8-4c4e-8a4c-4cb1802ea5c5","node":"pve1","task":"OK"},"digest":"4ca5f3b1f0fcee73b691833918041c77c90fd16222ce83f96f5d450b6f028c07","job":"job-f50844c1799e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ea31a6577557f78ef8a5f3a89973cd3b0f0aa11f24e03408c94b80c261ad0661');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:22:02.959577Z","correlation_id":"9f1538214352f138","data":{"data":{"digest":"310829320d6f3637b2054bb27a67a8fe0b304709","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:FD:61:2D,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"1abea5209dd06a3e189d27d485d5a9f06d47bb6cf25171f4cb5ccfecd66d48c6","job":"job-f50844c1799e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2cdf20cb4c4fc2dbf6f4fb2a31c92596a83165609b66eb45543929705249e83b');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:22:02.976356Z","correlation_id":"9f1538214352f138","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f50844c1799e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','99057d9456889e4bb462f98ef3b6f19243fab1b367dd8cfcf07abe8eb32fab1a');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:22:02.984670Z","correlation_id":"9f1538214352f138","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f50844c1799e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ecde3cc1f39fd94303327c59c0ea8809708d7f7954e6bcf03ae47623ec0fe33d');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:22:03.011691Z","correlation_id":"9f1538214352f138","data":{"data":{"digest":"26043242e842158ca493a46f150f424c6285ef0d","size_gib":10},"digest":"48a605c7879d4552a9da7557285bd99d24eb861833977de1a1e2beab4f84587d","job":"job-f50844c1799e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d8e623ea0b20372f3519ad76a8e270fd0ccb5e1e43a4a7002ad0b306c5e1f94c');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:22:03.036334Z","correlation_id":"9f1538214352f138","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D787B:resize:2000:atlas@pve!deploy:"},"digest":"90778631cfab0bace4ff89aac97a5e8201566bd26f8a7ac58c50f3234542bc5a","job":"job-f50844c1799e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f20d41403d092b403c331154e27a19698147d85e60140365346c2e9b5ffa54f0');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:22:03.075998Z","correlation_id":"9f1538214352f138","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-f50844c1799e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b72d5754a26f43ff0b26670742f2742fd471c3e34f2c5333600becc08b1ab097');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:22:03.104366Z","correlation_id":"9f1538214352f138","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-f50844c1799e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d12010429d44f18b762b8113c3e5b4298a7623bf6ae974b4a797872fbc15ffbc');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:22:03.136321Z","correlation_id":"9f1538214352f138","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D787B:qmstart:2000:atlas@pve!deploy:"},"digest":"ce279e5bb11bd5370e253accfa61ee573ca00fef087b19a7f5235fe97aeb00ba","job":"job-f50844c1799e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9d998a797ced62cb4e33d4eb02f183443c24cb4aa8e7ef08626b16c28ecd96f1');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:22:03.160618Z","correlation_id":"9f1538214352f138","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-f50844c1799e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1dfcc6ab425d9a27570fbdd73b5aa3c14241d65d5ab8e11e53060877ac5339af');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:22:03.189913Z","correlation_id":"9f1538214352f138","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f50844c1799e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','539081903f1de3132ea47e4b705f037cc2762c25f8f7e2bd355255cf2668933d');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:22:03.204920Z","correlation_id":"9f1538214352f138","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f50844c1799e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','62394d90f16bee29c2a6b57dba00d766603f569fce1e6808ee8feae212869299');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:22:03.271667Z","correlation_id":"9f1538214352f138","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-f50844c1799e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','97db1fec956984f90d59eb9652c17086bb16589024afac3a169bf934ed68ef1d');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:22:03.584637Z","correlation_id":"9f1538214352f138","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-f50844c1799e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','33148841f46b3d739a9290620ea4d52780bc58459706fe7e248cdc09f91b84c6');
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
INSERT INTO "deployments" VALUES('one-6fee9a24','one','dev','75a616265d8c8a3bbcc0d9785564f7d6','one-6fee9a24',NULL,0,'2026-11-30T13:21:57.602108+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-f50844c1799e','one/clone','2026-11-30T13:22:01.369607+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f50844c1799e','one/configure','2026-11-30T13:22:01.369607+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f50844c1799e','one/grow-scsi0','2026-11-30T13:22:01.369607+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f50844c1799e','one/start','2026-11-30T13:22:01.369607+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f50844c1799e','one/ready','2026-11-30T13:22:01.369607+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f50844c1799e','one/ha','2026-11-30T13:22:01.369607+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f50844c1799e','one/verify','2026-11-30T13:22:01.369607+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-f50844c1799e','deployment/one-6fee9a24');
INSERT INTO "job_targets" VALUES('job-f50844c1799e','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-f50844c1799e','plan-001f000213c0f6a9','one-6fee9a24','running','','[]','ann','9f1538214352f138','approval-220de7f3537c3052',0,0,0,NULL,5,7,'wait for one-01: agent, at most 10 s','2026-11-30T13:21:57.550113+00:00','2026-11-30T13:22:01.369607+00:00',NULL,'','deployment','apply','create','one-6fee9a24','','',0);
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
INSERT INTO "journal" VALUES(1,'job-f50844c1799e','one/clone','intended','2026-11-30T13:22:02.689958+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-f50844c1799e','one/clone','submitted','2026-11-30T13:22:02.765835+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D787A:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-f50844c1799e','one/clone','done','2026-11-30T13:22:02.896200+00:00','{"task": "OK", "node": "pve1", "identity": "e67d0d50-63a8-4c4e-8a4c-4cb1802ea5c5", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.206242);
INSERT INTO "journal" VALUES(4,'job-f50844c1799e','one/configure','intended','2026-11-30T13:22:02.959577+00:00','{"digest": "310829320d6f3637b2054bb27a67a8fe0b304709", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:FD:61:2D,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-f50844c1799e','one/configure','submitted','2026-11-30T13:22:02.976356+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-f50844c1799e','one/configure','done','2026-11-30T13:22:02.984670+00:00','{}','proxmox/configure',0.025093);
INSERT INTO "journal" VALUES(7,'job-f50844c1799e','one/grow-scsi0','intended','2026-11-30T13:22:03.011691+00:00','{"digest": "26043242e842158ca493a46f150f424c6285ef0d", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-f50844c1799e','one/grow-scsi0','submitted','2026-11-30T13:22:03.036334+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D787B:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-f50844c1799e','one/grow-scsi0','done','2026-11-30T13:22:03.075998+00:00','{"task": "OK"}','proxmox/grow_disk',0.064307);
INSERT INTO "journal" VALUES(10,'job-f50844c1799e','one/start','intended','2026-11-30T13:22:03.104366+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-f50844c1799e','one/start','submitted','2026-11-30T13:22:03.136321+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D787B:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-f50844c1799e','one/start','done','2026-11-30T13:22:03.160618+00:00','{"task": "OK"}','proxmox/start',0.056252);
INSERT INTO "journal" VALUES(13,'job-f50844c1799e','one/ready','intended','2026-11-30T13:22:03.189913+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-f50844c1799e','one/ready','submitted','2026-11-30T13:22:03.204920+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-f50844c1799e','one/ready','done','2026-11-30T13:22:03.271667+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.081754);
INSERT INTO "journal" VALUES(16,'job-f50844c1799e','one/ha','intended','2026-11-30T13:22:03.584637+00:00','{"resource": null}','proxmox/ha_add',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-f50844c1799e',1,'vm-10426-7342f292','2026-11-30T13:22:31.328172+00:00');
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
INSERT INTO "members" VALUES('one-6fee9a24','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "e67d0d50-63a8-4c4e-8a4c-4cb1802ea5c5", "disks": {"scsi0": "ceph:vm-2000-disk-0"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-001f000213c0f6a9','one-6fee9a24','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-6fee9a24", "name": "one", "nonce": "75a616265d8c8a3bbcc0d9785564f7d6", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-6fee9a24", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:21:57.355734Z", "expires_at": "2026-11-30T14:21:57.355734Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "75a616265d8c8a3bbcc0d9785564f7d6", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-6fee9a24.\natlas:75a616265d8c8a3bbcc0d9785564f7d6", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "75a616265d8c8a3bbcc0d9785564f7d6", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "75a616265d8c8a3bbcc0d9785564f7d6", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "75a616265d8c8a3bbcc0d9785564f7d6"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "75a616265d8c8a3bbcc0d9785564f7d6", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "75a616265d8c8a3bbcc0d9785564f7d6", "state": "started", "group": "", "comment": "atlas:75a616265d8c8a3bbcc0d9785564f7d6"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "75a616265d8c8a3bbcc0d9785564f7d6", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:21:57.124575Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:21:57.136741Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:21:57.174525Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:21:57.251602Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:21:57.355734+00:00','["demo"]');
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
INSERT INTO "server" VALUES('00b4ee7375682ef6e991cf3aa3b40ba0');
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
INSERT INTO "specs" VALUES('one-6fee9a24',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:21:57.048841+00:00');
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
CREATE INDEX ix_alerts_incident_id ON alerts (incident_id);
COMMIT;
