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
INSERT INTO "approvals" VALUES('approval-cb414d1297650410','plan-e95691e573069ebe','approve','{"format": "atlas-approval/v2", "id": "approval-cb414d1297650410", "anchor": {"server": "a2630f2421ea47e49bfb0c1df5fc41f3", "head": {"seq": 2, "mac": "f9a716e1f404a8f35a9c838e32819c858e40c443721e5863e8bfbecc76ee0c30"}}, "plan_digest": "e95691e573069ebed797b1040784e1862633c67df65b0f9bd2d69ffe5af0318c", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:22:11.334386Z", "expires_at": "2026-11-30T14:22:11.316653Z", "signature": "dDCFqaWxCZ1Prc1ZYYApKkOJZtPX0H2nwt+4QIoTWXydtZQkyf3gwwFF9d7dd5MS7DmsRwRSy+pphRDRErRkBw=="}','job-9ac17c5868d0');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:22:11.185586Z","correlation_id":"82019d380472def7","data":{"answers":[],"revision":1,"spec":"one-7c23ce76"},"name":"spec.saved","principal":"ann"}','ebdb4655d6ead1798a88e58f09c75031548359b2b1439d0339daf1cd1e84439c');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:22:11.330184Z","correlation_id":"82019d380472def7","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-7c23ce76","digest":"e95691e573069ebed797b1040784e1862633c67df65b0f9bd2d69ffe5af0318c","effect":"create","plan":"plan-e95691e573069ebe","steps":7},"name":"plan.made","principal":"ann"}','f9a716e1f404a8f35a9c838e32819c858e40c443721e5863e8bfbecc76ee0c30');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:22:11.334647Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"f9a716e1f404a8f35a9c838e32819c858e40c443721e5863e8bfbecc76ee0c30","seq":2},"server":"a2630f2421ea47e49bfb0c1df5fc41f3"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:22:11.316653Z","format":"atlas-approval/v2","id":"approval-cb414d1297650410","made_at":"2026-11-30T13:22:11.334386Z","method":"signature","plan":"plan-e95691e573069ebe","plan_digest":"e95691e573069ebed797b1040784e1862633c67df65b0f9bd2d69ffe5af0318c"},"name":"approval.given","principal":"bea"}','e3d34b754ad431935349eb96b4ddf942f8317bfef619595bf119dc71d951989e');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:22:11.369134Z","correlation_id":"918f4d00f37d3bb6","data":{"job":"job-9ac17c5868d0","plan":"plan-e95691e573069ebe","state":"queued"},"name":"job.requested","principal":"ann"}','d790661b45c471d2ccc22a17d802c171cb1a2819d13b5f6cf34de50779c4b10d');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:22:17.342809Z","correlation_id":"918f4d00f37d3bb6","data":{"approval":"approval-cb414d1297650410","job":"job-9ac17c5868d0","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','a853a7cfd07663b3882d7a6ded535b38b886fc803f4c1af49540335564208725');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:22:18.183949Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-9ac17c5868d0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e79cc8a040713b9c644b451a01d9c39e8b006182a0a6f364b76e7306d313b4bb');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:22:18.227094Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D788A:qmclone:9000:atlas@pve!deploy:"},"digest":"411763bfd3f5c543d8034285e802928957cd612abf3f1d5fc6ca4688c224b86b","job":"job-9ac17c5868d0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e2dd6caed3dc0834cd050585073cba16152be17a36e0e0a6846f62b7b78e1778');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:22:18.289469Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"b0e554ab-45c0-44ec-964c-8ee883ac2b45","node":"pve1","task":"OK"},"digest":"5dfc0b1f584577c8636840ed5e2b3c3a7d693a9cbe559659b51af389e883b6ed","job":"job-9ac17c5868d0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a52f36644f72ee34543cb5843a5f9d718520ad54c3f3b5ab502e17686548aeb6');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:22:18.332213Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{"digest":"9f9d18d391b30ac9413dc88136443b5f04a0b7a1","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:81:FB:E5,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"73525d93b3ce5dac8cd8d33e340f83e394e30c052d38ea6fd9af6bcdfb3dfa6e","job":"job-9ac17c5868d0","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','18643b1029853ca87e5d7c30b95fc56bb48948b92dcc67f5783e206ecf7c3864');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:22:18.354895Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9ac17c5868d0","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','af64f4c883dca3d942fd77bc81f4c6c813036c7b4e5bac7dcb7a415738a06744');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:22:18.362070Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9ac17c5868d0","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3b0705103559efdf18329f1d51a968cda9661ec6c2b450cf51dc9860accc97d6');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:22:18.430030Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{"digest":"90e34cd430731891a83e112a8415819785cd351c","size_gib":10},"digest":"ad02066764d2dde7a044728dd44316bb77d0e1ff9293f79948f9cee96d97ab1b","job":"job-9ac17c5868d0","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','659eee88d403226d624302b9b74915a828d9ef07f6d74bb2db3745b6e771d9d5');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:22:18.453869Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D788A:resize:2000:atlas@pve!deploy:"},"digest":"260f73609931772e7f02bfc042ca8a2273432ec7264d1af02304b9e5a852d4bb","job":"job-9ac17c5868d0","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0771dcc53dfb61fa57e417fabb77ac1f310757d54e2500bc878bf66262640325');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:22:18.469725Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-9ac17c5868d0","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','393966094eda6dcf69aa6a915e5b343eb7181a8abcdd034f1336e9bd5107aa1c');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:22:18.518196Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-9ac17c5868d0","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8baa9c55dd38018f10c1fc34e8100525de7f0c6e906296195a0cb08aab3b52a5');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:22:18.572717Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D788A:qmstart:2000:atlas@pve!deploy:"},"digest":"cb4e25d5f9a2c156dc88853bffb99663e08eb0b864f14fc5fda75fbc5b5f4cb1","job":"job-9ac17c5868d0","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cb711d37c1a0604a1d0f24af8566b41d79181a362188628461400505adfe2e0e');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:22:18.619861Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{"code":"target_failed","error":"Unable to start VM 2000: no KVM here."},"digest":"3e4a0cd53ecd73f39cfb495a7f9c3537b1420dd1d1b01a07da10aca9c5ddcfde","job":"job-9ac17c5868d0","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','93abd9f35e3ad0ab30c2c3ef6be41b399c43a12448b0c133ebd4aa87045e30a3');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:22:18.702482Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-9ac17c5868d0","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','f042b3f3b0f35f46c1f0c6680a61dd0058435999781ae1907c14d8c6f095d6f0');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:22:18.727644Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-9ac17c5868d0","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','fb945f2e2356fc1a6cb284cf3d1a3ac1cf10c1d335e28a097444f47867f22aaa');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:22:18.742104Z","correlation_id":"918f4d00f37d3bb6","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-9ac17c5868d0","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','bac1cfd5ac3a98360c200dfd371f2a5851026eb5b1a4858bf60bcc89ad456862');
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
INSERT INTO "deployments" VALUES('one-7c23ce76','one','dev','8b706c66a3f77ce2e3af1c0484deb6a4','one-7c23ce76',NULL,0,'2026-11-30T13:22:11.366832+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-9ac17c5868d0','one/clone','2026-11-30T13:22:16.394617+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9ac17c5868d0','one/configure','2026-11-30T13:22:16.394617+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9ac17c5868d0','one/grow-scsi0','2026-11-30T13:22:16.394617+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9ac17c5868d0','one/start','2026-11-30T13:22:16.394617+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9ac17c5868d0','one/ready','2026-11-30T13:22:16.394617+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9ac17c5868d0','one/ha','2026-11-30T13:22:16.394617+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9ac17c5868d0','one/verify','2026-11-30T13:22:16.394617+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-9ac17c5868d0','deployment/one-7c23ce76');
INSERT INTO "job_targets" VALUES('job-9ac17c5868d0','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-9ac17c5868d0','plan-e95691e573069ebe','one-7c23ce76','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0D788A:qmstart:2000:atlas@pve!deploy:','[]','ann','918f4d00f37d3bb6','approval-cb414d1297650410',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-30T13:22:11.348366+00:00','2026-11-30T13:22:16.394617+00:00',NULL,'','deployment','apply','create','one-7c23ce76','target_failed','proxmox/demo/vm/2000',0);
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
INSERT INTO "journal" VALUES(1,'job-9ac17c5868d0','one/clone','intended','2026-11-30T13:22:18.183949+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-9ac17c5868d0','one/clone','submitted','2026-11-30T13:22:18.227094+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D788A:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-9ac17c5868d0','one/clone','done','2026-11-30T13:22:18.289469+00:00','{"task": "OK", "node": "pve1", "identity": "b0e554ab-45c0-44ec-964c-8ee883ac2b45", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.10552);
INSERT INTO "journal" VALUES(4,'job-9ac17c5868d0','one/configure','intended','2026-11-30T13:22:18.332213+00:00','{"digest": "9f9d18d391b30ac9413dc88136443b5f04a0b7a1", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:81:FB:E5,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-9ac17c5868d0','one/configure','submitted','2026-11-30T13:22:18.354895+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-9ac17c5868d0','one/configure','done','2026-11-30T13:22:18.362070+00:00','{}','proxmox/configure',0.029857);
INSERT INTO "journal" VALUES(7,'job-9ac17c5868d0','one/grow-scsi0','intended','2026-11-30T13:22:18.430030+00:00','{"digest": "90e34cd430731891a83e112a8415819785cd351c", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-9ac17c5868d0','one/grow-scsi0','submitted','2026-11-30T13:22:18.453869+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D788A:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-9ac17c5868d0','one/grow-scsi0','done','2026-11-30T13:22:18.469725+00:00','{"task": "OK"}','proxmox/grow_disk',0.039695);
INSERT INTO "journal" VALUES(10,'job-9ac17c5868d0','one/start','intended','2026-11-30T13:22:18.518196+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-9ac17c5868d0','one/start','submitted','2026-11-30T13:22:18.572717+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D788A:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-9ac17c5868d0','one/start','failed','2026-11-30T13:22:18.619861+00:00','{"error": "Unable to start VM 2000: no KVM here.", "code": "target_failed"}','proxmox/start',0.101665);
INSERT INTO "journal" VALUES(13,'job-9ac17c5868d0','one/start','undone','2026-11-30T13:22:18.702482+00:00','{"summary": "goes with what it belongs to"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(14,'job-9ac17c5868d0','one/grow-scsi0','undone','2026-11-30T13:22:18.727644+00:00','{"summary": "goes with what it belongs to"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(15,'job-9ac17c5868d0','one/configure','undone','2026-11-30T13:22:18.742104+00:00','{"summary": "goes with what it belongs to"}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(16,'job-9ac17c5868d0','one/clone','undo_intended','2026-11-30T13:22:18.770515+00:00','{}','proxmox/clone',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-9ac17c5868d0',1,'vm-10570-02e1e83e','2026-11-30T13:22:46.349449+00:00');
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
INSERT INTO "members" VALUES('one-7c23ce76','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "b0e554ab-45c0-44ec-964c-8ee883ac2b45", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
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
INSERT INTO "plans" VALUES('plan-e95691e573069ebe','one-7c23ce76','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-7c23ce76", "name": "one", "nonce": "8b706c66a3f77ce2e3af1c0484deb6a4", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-7c23ce76", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:22:11.316653Z", "expires_at": "2026-11-30T14:22:11.316653Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "8b706c66a3f77ce2e3af1c0484deb6a4", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-7c23ce76.\natlas:8b706c66a3f77ce2e3af1c0484deb6a4", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8b706c66a3f77ce2e3af1c0484deb6a4", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8b706c66a3f77ce2e3af1c0484deb6a4", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8b706c66a3f77ce2e3af1c0484deb6a4"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "8b706c66a3f77ce2e3af1c0484deb6a4", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "8b706c66a3f77ce2e3af1c0484deb6a4", "state": "started", "group": "", "comment": "atlas:8b706c66a3f77ce2e3af1c0484deb6a4"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "8b706c66a3f77ce2e3af1c0484deb6a4", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:22:11.242006Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:22:11.252431Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:22:11.270720Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:22:11.297521Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:22:11.316653+00:00','["demo"]');
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
INSERT INTO "server" VALUES('a2630f2421ea47e49bfb0c1df5fc41f3');
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
INSERT INTO "specs" VALUES('one-7c23ce76',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:22:11.176633+00:00');
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
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-9ac17c5868d0',1,'one/clone');
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
