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
INSERT INTO "approvals" VALUES('approval-d1ad8f124035eff2','plan-6dff5e13a1fd739d','approve','{"format": "atlas-approval/v2", "id": "approval-d1ad8f124035eff2", "anchor": {"server": "43835f720f145ce47eee766f13f0fe9a", "head": {"seq": 2, "mac": "ffff1ae0d3a345b315038dd4979f0545f1708b8269e1019e8e9f72acf47e1530"}}, "plan_digest": "6dff5e13a1fd739d0d51b2ea882e69e7d03416198de044805a6b7e5eab4634bc", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:07:00.012417Z", "expires_at": "2026-11-30T14:06:59.997445Z", "signature": "5fuq9pioda76o1oMiwvALY5YnabEw30DKZYBNewxYBTeayTpyco0FmoAptkeZ0yGybI7fQIy/sjDXvMued9KBQ=="}','job-08360b08ee8b');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:06:59.930304Z","correlation_id":"c0600d382b4ebde8","data":{"answers":[],"revision":1,"spec":"one-96816b63"},"name":"spec.saved","principal":"ann"}','7b6fe701161d61de7051e4b7178b92d5cc4ade63c58ab9970b65528fb4f9dbdd');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:07:00.008610Z","correlation_id":"c0600d382b4ebde8","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-96816b63","digest":"6dff5e13a1fd739d0d51b2ea882e69e7d03416198de044805a6b7e5eab4634bc","effect":"create","plan":"plan-6dff5e13a1fd739d","steps":7},"name":"plan.made","principal":"ann"}','ffff1ae0d3a345b315038dd4979f0545f1708b8269e1019e8e9f72acf47e1530');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:07:00.012694Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"ffff1ae0d3a345b315038dd4979f0545f1708b8269e1019e8e9f72acf47e1530","seq":2},"server":"43835f720f145ce47eee766f13f0fe9a"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:06:59.997445Z","format":"atlas-approval/v2","id":"approval-d1ad8f124035eff2","made_at":"2026-11-30T13:07:00.012417Z","method":"signature","plan":"plan-6dff5e13a1fd739d","plan_digest":"6dff5e13a1fd739d0d51b2ea882e69e7d03416198de044805a6b7e5eab4634bc"},"name":"approval.given","principal":"bea"}','69e6d36796e7a66cd65eed6a686dc3f70a57593239ac89299ad6ee82f377d11f');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:07:00.037774Z","correlation_id":"73cc0179890c109d","data":{"job":"job-08360b08ee8b","plan":"plan-6dff5e13a1fd739d","state":"queued"},"name":"job.requested","principal":"ann"}','e5390bb85160d9f6691a9df98e304766d7e3e3935360f36a7c7c791f87ccaad3');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:07:00.538744Z","correlation_id":"73cc0179890c109d","data":{"approval":"approval-d1ad8f124035eff2","job":"job-08360b08ee8b","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','27c338428c5c7ed8c3ec3b954a5362564f1b3a4e4ffeb4bc36f2dd5851a53057');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:07:00.589669Z","correlation_id":"73cc0179890c109d","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-08360b08ee8b","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9ebbbb4c19d038a237ed877aef40d34f2b757e3c70d0a2450827e215771b5d41');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:07:00.602214Z","correlation_id":"73cc0179890c109d","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D74F4:qmclone:9000:atlas@pve!deploy:"},"digest":"2d78f2b370d482002513b28b9c530e67c12cb62c9100b3640afa77cae8c0b3a2","job":"job-08360b08ee8b","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','eaa4856994a9097d07f41aa5bd74e0bf3e6cef2e50c375e6ce32914423758956');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:07:00.616776Z","correlation_id":"73cc0179890c109d","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"4d88a4e4-4b55-4877-94f4-b060ae18d846","node":"pve1","task":"OK"},"digest":"5bc76346ea5a6bd1e9df667a583071192dbc4fffc3cf5fcb3eafafd188f0917d","job":"job-08360b08ee8b","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','380e790f1e1ff09207c88ac8cf2e9ee2e20bfe7546f8a177f543e11884fd78ca');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:07:00.622787Z","correlation_id":"73cc0179890c109d","data":{"data":{"digest":"7e4c5248be6b149f428bce0dc069d0fb8c5efe8d","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:5B:CD:0E,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"c46502106c1f0b96b1714538f25ddcdfbccaab0b9b4c077ccb27b47fbac91f0d","job":"job-08360b08ee8b","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','22ec35adae30b1b5cc85ecf74d742878ffebf049c3d10195bb6f180d02d160d5');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:07:00.628491Z","correlation_id":"73cc0179890c109d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-08360b08ee8b","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f4ad06eda0bedd3d202b3a08125f32b4e42e687ef11a5d741c34a387aaba36b2');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:07:00.631742Z","correlation_id":"73cc0179890c109d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-08360b08ee8b","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b77aed73ba35c3cae03a312588ac8645c025e7fadb1dd7931b662f509860530c');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:07:00.637118Z","correlation_id":"73cc0179890c109d","data":{"data":{"digest":"157a00372704b25fc9c3d65664896965821c1da1","size_gib":10},"digest":"f22f3ef1630408a71779aeeb5c45d136169d57384953463fc2febc6871da278d","job":"job-08360b08ee8b","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d7aa4f67820a3219612f5021920303834af6ea476fd81b34cc1d8b394b238527');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:07:00.641428Z","correlation_id":"73cc0179890c109d","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D74F4:resize:2000:atlas@pve!deploy:"},"digest":"7ee444ce2ea4fb39fa225fe681f1ad6649b948fe73375c8801aad61098f2070d","job":"job-08360b08ee8b","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8ad7519b816558f920f2e96af1609633b02576ec8479b8c9ca3e52c75c6440e9');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:07:00.645390Z","correlation_id":"73cc0179890c109d","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-08360b08ee8b","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f04cb8dd6a30ce894b4e904e36f4c50c74bc81627ffdb8de0a06697e1e062ecb');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:07:00.651873Z","correlation_id":"73cc0179890c109d","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-08360b08ee8b","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','31554feb5c77159b36abb49286c3997fb737fb4f75b2a50854dfb2f90dc17f11');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:07:00.658591Z","correlation_id":"73cc0179890c109d","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D74F4:qmstart:2000:atlas@pve!deploy:"},"digest":"7b6ff68d4a61339f3bab240b93e5cf4483997f9470f1a72d395589f39d39ca9c","job":"job-08360b08ee8b","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6700cf1f813d9b7c3eed8c1204eb2ea7bcb493d83b2f15ad5851f12b268ce597');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:07:00.663598Z","correlation_id":"73cc0179890c109d","data":{"data":{"code":"target_failed","error":"Unable to start VM 2000: no KVM here."},"digest":"3e4a0cd53ecd73f39cfb495a7f9c3537b1420dd1d1b01a07da10aca9c5ddcfde","job":"job-08360b08ee8b","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','d8d4061da37b953ef3b8bc9bf014c9bed55bfc8f185e2d606051f8280c3583c0');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:07:00.669611Z","correlation_id":"73cc0179890c109d","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-08360b08ee8b","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','e37c7837b89432451f70ee4fa48b07758e96fb98575e94d5d3803799f8636c3f');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:07:00.671742Z","correlation_id":"73cc0179890c109d","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-08360b08ee8b","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','fa19e4f59abfb03e3cbee2f8e0af80250210b75f011a2b67a56de66ee6b807e7');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:07:00.673217Z","correlation_id":"73cc0179890c109d","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-08360b08ee8b","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','962c3a1ef9446fed0156551b18fde4d1e41a9e550be05c1e3e6c35b000462b18');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:07:00.691520Z","correlation_id":"73cc0179890c109d","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0D74F4:qmdestroy:2000:atlas@pve!deploy:"},"digest":"120db72481f6ff7aa2e562e409c2a79913cc0c987f055fc58bc14a01375adc81","job":"job-08360b08ee8b","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.undo_submitted","principal":"ann"}','d7cd3afddedb2032f2675ef4247ed987b4e0c9d37951a9717ce9c957b701682d');
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
INSERT INTO "deployments" VALUES('one-96816b63','one','dev','defe59550c08b421c95d98c49e5d6c49','one-96816b63',NULL,0,'2026-11-30T13:07:00.035689+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-08360b08ee8b','one/clone','2026-11-30T13:07:00.511726+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-08360b08ee8b','one/configure','2026-11-30T13:07:00.511726+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-08360b08ee8b','one/grow-scsi0','2026-11-30T13:07:00.511726+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-08360b08ee8b','one/start','2026-11-30T13:07:00.511726+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-08360b08ee8b','one/ready','2026-11-30T13:07:00.511726+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-08360b08ee8b','one/ha','2026-11-30T13:07:00.511726+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-08360b08ee8b','one/verify','2026-11-30T13:07:00.511726+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-08360b08ee8b','deployment/one-96816b63');
INSERT INTO "job_targets" VALUES('job-08360b08ee8b','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-08360b08ee8b','plan-6dff5e13a1fd739d','one-96816b63','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0D74F4:qmstart:2000:atlas@pve!deploy:','[]','ann','73cc0179890c109d','approval-d1ad8f124035eff2',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-30T13:07:00.022856+00:00','2026-11-30T13:07:00.511726+00:00',NULL,'','deployment','apply','create','one-96816b63','target_failed','proxmox/demo/vm/2000',0);
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
INSERT INTO "journal" VALUES(1,'job-08360b08ee8b','one/clone','intended','2026-11-30T13:07:00.589669+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-08360b08ee8b','one/clone','submitted','2026-11-30T13:07:00.602214+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D74F4:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-08360b08ee8b','one/clone','done','2026-11-30T13:07:00.616776+00:00','{"task": "OK", "node": "pve1", "identity": "4d88a4e4-4b55-4877-94f4-b060ae18d846", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.027107);
INSERT INTO "journal" VALUES(4,'job-08360b08ee8b','one/configure','intended','2026-11-30T13:07:00.622787+00:00','{"digest": "7e4c5248be6b149f428bce0dc069d0fb8c5efe8d", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:5B:CD:0E,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-08360b08ee8b','one/configure','submitted','2026-11-30T13:07:00.628491+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-08360b08ee8b','one/configure','done','2026-11-30T13:07:00.631742+00:00','{}','proxmox/configure',0.008955);
INSERT INTO "journal" VALUES(7,'job-08360b08ee8b','one/grow-scsi0','intended','2026-11-30T13:07:00.637118+00:00','{"digest": "157a00372704b25fc9c3d65664896965821c1da1", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-08360b08ee8b','one/grow-scsi0','submitted','2026-11-30T13:07:00.641428+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D74F4:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-08360b08ee8b','one/grow-scsi0','done','2026-11-30T13:07:00.645390+00:00','{"task": "OK"}','proxmox/grow_disk',0.008272);
INSERT INTO "journal" VALUES(10,'job-08360b08ee8b','one/start','intended','2026-11-30T13:07:00.651873+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-08360b08ee8b','one/start','submitted','2026-11-30T13:07:00.658591+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D74F4:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-08360b08ee8b','one/start','failed','2026-11-30T13:07:00.663598+00:00','{"error": "Unable to start VM 2000: no KVM here.", "code": "target_failed"}','proxmox/start',0.011725);
INSERT INTO "journal" VALUES(13,'job-08360b08ee8b','one/start','undone','2026-11-30T13:07:00.669611+00:00','{"summary": "goes with what it belongs to"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(14,'job-08360b08ee8b','one/grow-scsi0','undone','2026-11-30T13:07:00.671742+00:00','{"summary": "goes with what it belongs to"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(15,'job-08360b08ee8b','one/configure','undone','2026-11-30T13:07:00.673217+00:00','{"summary": "goes with what it belongs to"}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(16,'job-08360b08ee8b','one/clone','undo_intended','2026-11-30T13:07:00.675883+00:00','{}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(17,'job-08360b08ee8b','one/clone','undo_submitted','2026-11-30T13:07:00.691520+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0D74F4:qmdestroy:2000:atlas@pve!deploy:"}','proxmox/clone',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-08360b08ee8b',1,'vm-30344-cbe3a99b','2026-11-30T13:07:30.507037+00:00');
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
INSERT INTO "members" VALUES('one-96816b63','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "4d88a4e4-4b55-4877-94f4-b060ae18d846", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
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
INSERT INTO "plans" VALUES('plan-6dff5e13a1fd739d','one-96816b63','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-96816b63", "name": "one", "nonce": "defe59550c08b421c95d98c49e5d6c49", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-96816b63", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:06:59.997445Z", "expires_at": "2026-11-30T14:06:59.997445Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "defe59550c08b421c95d98c49e5d6c49", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-96816b63.\natlas:defe59550c08b421c95d98c49e5d6c49", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "defe59550c08b421c95d98c49e5d6c49", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "defe59550c08b421c95d98c49e5d6c49", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "defe59550c08b421c95d98c49e5d6c49"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "defe59550c08b421c95d98c49e5d6c49", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "defe59550c08b421c95d98c49e5d6c49", "state": "started", "group": "", "comment": "atlas:defe59550c08b421c95d98c49e5d6c49"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "defe59550c08b421c95d98c49e5d6c49", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:06:59.937614Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:06:59.940948Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:06:59.959266Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:06:59.973866Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:06:59.997445+00:00','["demo"]');
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
INSERT INTO "server" VALUES('43835f720f145ce47eee766f13f0fe9a');
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
INSERT INTO "specs" VALUES('one-96816b63',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:06:59.928802+00:00');
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
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-08360b08ee8b',1,'one/clone');
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
