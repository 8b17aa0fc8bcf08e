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
INSERT INTO "approvals" VALUES('approval-0af700bc3ff5faa5','plan-b7461649f008099b','approve','{"format": "atlas-approval/v2", "id": "approval-0af700bc3ff5faa5", "anchor": {"server": "ee35ce467745db9f379607d6808d26c4", "head": {"seq": 2, "mac": "917f10c6fc658f97ddf7ca8fda0e4707929886c6a4c219b615adf06980b48430"}}, "plan_digest": "b7461649f008099b9c9ccf30bfcec1a64088e73af095b7ebcd71be79e7ea31ee", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:29.213698Z", "expires_at": "2026-11-29T20:11:29.189411Z", "signature": "I3wiPnjGJbr4ug/X8cQwppDKPpxD/7WTGpgYCe1Ny3CU1D7na85Jed36wSLt/hLLQI8waHllu1RWGfQOl1GZCw=="}','job-f0bf73e51530');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T19:11:29.069700Z","correlation_id":"f666503787007fdd","data":{"answers":[],"revision":1,"spec":"one-01a7a221"},"name":"spec.saved","principal":"ann"}','b443c3fab43ba68c6937c1cba28fb3d1d1c1bc4b9c45c2bba95d45d63d01ccbe');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T19:11:29.201856Z","correlation_id":"f666503787007fdd","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-01a7a221","digest":"b7461649f008099b9c9ccf30bfcec1a64088e73af095b7ebcd71be79e7ea31ee","effect":"create","plan":"plan-b7461649f008099b","steps":7},"name":"plan.made","principal":"ann"}','917f10c6fc658f97ddf7ca8fda0e4707929886c6a4c219b615adf06980b48430');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T19:11:29.214035Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"917f10c6fc658f97ddf7ca8fda0e4707929886c6a4c219b615adf06980b48430","seq":2},"server":"ee35ce467745db9f379607d6808d26c4"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:29.189411Z","format":"atlas-approval/v2","id":"approval-0af700bc3ff5faa5","made_at":"2026-11-29T19:11:29.213698Z","method":"signature","plan":"plan-b7461649f008099b","plan_digest":"b7461649f008099b9c9ccf30bfcec1a64088e73af095b7ebcd71be79e7ea31ee"},"name":"approval.given","principal":"bea"}','fcdac192b657bbc50554533af00163c9d3cd4262c11921290f177cf373b4b70d');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T19:11:29.257589Z","correlation_id":"d569d23132d2d859","data":{"job":"job-f0bf73e51530","plan":"plan-b7461649f008099b","state":"queued"},"name":"job.requested","principal":"ann"}','862a73a982af9f6d6a32d4c2b3e35792a9c6a6f0f50d628ea65e325b408fccc1');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T19:11:30.354009Z","correlation_id":"d569d23132d2d859","data":{"approval":"approval-0af700bc3ff5faa5","job":"job-f0bf73e51530","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','97c9cd7be1c139ccb1d862cb1bb9976b6ea20529dafb4a90945d22dd6921f0d0');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T19:11:30.621644Z","correlation_id":"d569d23132d2d859","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-f0bf73e51530","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','781df2352217aed76cf9ff5a4acd529528704f0a8be0ca5cfd8f91961f31dc85');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T19:11:30.664210Z","correlation_id":"d569d23132d2d859","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C78E2:qmclone:9000:atlas@pve!deploy:"},"digest":"59f579d9ea5849200a524cc496c35fba27c2ce9362b8d4845e161a250c5e7b35","job":"job-f0bf73e51530","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8c22783dc2ec77750fbdc75b5e1daba03ee18841e850484650bd890e429a9e93');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T19:11:30.707772Z","correlation_id":"d569d23132d2d859","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"ae0aaf46-7b16-49fb-bbc2-687defbba93b","node":"pve1","task":"OK"},"digest":"24de0884d514f4d2ba09fc17b68496604c0d8c4f68b7f1340028f0459c6b456f","job":"job-f0bf73e51530","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','39258ec48c5f2410e2bae8963d65710140a22ee4552b3f7374ad656111038dbc');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T19:11:30.746534Z","correlation_id":"d569d23132d2d859","data":{"data":{"digest":"4a506bca85e322b3464c8d2fba1b20f7580b8bcb","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:BE:B2:8F,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"d651f6d3219bb13a1b44b311a9713bdf9ca6b4f7095f8835d34d508c16dbba9f","job":"job-f0bf73e51530","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4ca7925a321b6ee1b1971df8e5bb27a145928f792538e31c5bbc0e39015bd2ce');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T19:11:30.764392Z","correlation_id":"d569d23132d2d859","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f0bf73e51530","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bcb995e43dff49288e1de3dd2e4faef04b75baf9081160502b8bf1d20ad64ec7');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T19:11:30.771606Z","correlation_id":"d569d23132d2d859","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f0bf73e51530","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c5d9c7478dfcba7af89100dd75557883809c4487a0a9fc273a1aeea230751af7');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T19:11:30.782742Z","correlation_id":"d569d23132d2d859","data":{"data":{"digest":"e5cee944311bbc0b25d126806607ea63ff9c7e06","size_gib":10},"digest":"b096b21140408ec0c1dd047850e0d9f276b0dae8267885e66959f5e5f6791626","job":"job-f0bf73e51530","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bc1a3ea95469f674e9488900f372d177987c3207a35d871842fd24508a7cf6a5');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T19:11:30.797511Z","correlation_id":"d569d23132d2d859","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C78E2:resize:2000:atlas@pve!deploy:"},"digest":"9242a79f019b3aff3e4db1a32986c4d1ecf6a49b7d6e6ab9913fb48297097167","job":"job-f0bf73e51530","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ec4e09bc44dd31dda793e7848b02f252dd5bece61fbfd0b3ceb429dfbe06520f');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T19:11:30.805839Z","correlation_id":"d569d23132d2d859","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-f0bf73e51530","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','39be17add10851680498b6e480827c561b3b36dd690b4d9bc1cc14a421dea354');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T19:11:30.817286Z","correlation_id":"d569d23132d2d859","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-f0bf73e51530","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','99c6e1a5840d1f8c504538c3728c2a34132a45b9829280ba51bbe667e711e7a2');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T19:11:30.830790Z","correlation_id":"d569d23132d2d859","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C78E2:qmstart:2000:atlas@pve!deploy:"},"digest":"4e85cb005067fb535a530759d3426721d2468973d4af70904eb972a5361ade32","job":"job-f0bf73e51530","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','87b9dba0c5babf16a48b81925c542c07f0ebd3a0875778f6fc774a3675ba2a43');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T19:11:30.839141Z","correlation_id":"d569d23132d2d859","data":{"data":{"code":"target_failed","error":"Unable to start VM 2000: no KVM here."},"digest":"3e4a0cd53ecd73f39cfb495a7f9c3537b1420dd1d1b01a07da10aca9c5ddcfde","job":"job-f0bf73e51530","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','2f1ea64ca49f572638a993b66dbbe196f07c60c7332fbb36fcc44f45bc78693e');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T19:11:30.877450Z","correlation_id":"d569d23132d2d859","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-f0bf73e51530","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','f057fe46b2adc2cd787a855fec2b5d435341d7031931cb0aec8dd134f93bdfbf');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T19:11:30.887705Z","correlation_id":"d569d23132d2d859","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-f0bf73e51530","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','33d12605aca8a30e58ace5a883f8c959007d58a2989cd211452ab19778a840f6');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T19:11:30.895868Z","correlation_id":"d569d23132d2d859","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-f0bf73e51530","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','1ef8a6f1cbaeb1528dbe82fed6067e71af6e3f14ffdcde71b0536655e9eeb50a');
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
INSERT INTO "deployments" VALUES('one-01a7a221','one','dev','1be7c81b7a571ed6a892cd4832809f0f','one-01a7a221',NULL,0,'2026-11-29T19:11:29.242585+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-f0bf73e51530','one/clone','2026-11-29T19:11:30.273975+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f0bf73e51530','one/configure','2026-11-29T19:11:30.273975+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f0bf73e51530','one/grow-scsi0','2026-11-29T19:11:30.273975+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f0bf73e51530','one/start','2026-11-29T19:11:30.273975+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f0bf73e51530','one/ready','2026-11-29T19:11:30.273975+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f0bf73e51530','one/ha','2026-11-29T19:11:30.273975+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f0bf73e51530','one/verify','2026-11-29T19:11:30.273975+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-f0bf73e51530','deployment/one-01a7a221');
INSERT INTO "job_targets" VALUES('job-f0bf73e51530','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-f0bf73e51530','plan-b7461649f008099b','one-01a7a221','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0C78E2:qmstart:2000:atlas@pve!deploy:','[]','ann','d569d23132d2d859','approval-0af700bc3ff5faa5',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T19:11:29.228819+00:00','2026-11-29T19:11:30.273975+00:00',NULL,'','deployment','apply','create','one-01a7a221','target_failed','proxmox/demo/vm/2000',0);
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
INSERT INTO "journal" VALUES(1,'job-f0bf73e51530','one/clone','intended','2026-11-29T19:11:30.621644+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-f0bf73e51530','one/clone','submitted','2026-11-29T19:11:30.664210+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C78E2:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-f0bf73e51530','one/clone','done','2026-11-29T19:11:30.707772+00:00','{"task": "OK", "node": "pve1", "identity": "ae0aaf46-7b16-49fb-bbc2-687defbba93b", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.086128);
INSERT INTO "journal" VALUES(4,'job-f0bf73e51530','one/configure','intended','2026-11-29T19:11:30.746534+00:00','{"digest": "4a506bca85e322b3464c8d2fba1b20f7580b8bcb", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:BE:B2:8F,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-f0bf73e51530','one/configure','submitted','2026-11-29T19:11:30.764392+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-f0bf73e51530','one/configure','done','2026-11-29T19:11:30.771606+00:00','{}','proxmox/configure',0.025072);
INSERT INTO "journal" VALUES(7,'job-f0bf73e51530','one/grow-scsi0','intended','2026-11-29T19:11:30.782742+00:00','{"digest": "e5cee944311bbc0b25d126806607ea63ff9c7e06", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-f0bf73e51530','one/grow-scsi0','submitted','2026-11-29T19:11:30.797511+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C78E2:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-f0bf73e51530','one/grow-scsi0','done','2026-11-29T19:11:30.805839+00:00','{"task": "OK"}','proxmox/grow_disk',0.023097);
INSERT INTO "journal" VALUES(10,'job-f0bf73e51530','one/start','intended','2026-11-29T19:11:30.817286+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-f0bf73e51530','one/start','submitted','2026-11-29T19:11:30.830790+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C78E2:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-f0bf73e51530','one/start','failed','2026-11-29T19:11:30.839141+00:00','{"error": "Unable to start VM 2000: no KVM here.", "code": "target_failed"}','proxmox/start',0.021855);
INSERT INTO "journal" VALUES(13,'job-f0bf73e51530','one/start','undone','2026-11-29T19:11:30.877450+00:00','{"summary": "goes with what it belongs to"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(14,'job-f0bf73e51530','one/grow-scsi0','undone','2026-11-29T19:11:30.887705+00:00','{"summary": "goes with what it belongs to"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(15,'job-f0bf73e51530','one/configure','undone','2026-11-29T19:11:30.895868+00:00','{"summary": "goes with what it belongs to"}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(16,'job-f0bf73e51530','one/clone','undo_intended','2026-11-29T19:11:30.907620+00:00','{}','proxmox/clone',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-f0bf73e51530',1,'vm-2527-92205e6c','2026-11-29T19:12:00.259907+00:00');
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
INSERT INTO "members" VALUES('one-01a7a221','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "ae0aaf46-7b16-49fb-bbc2-687defbba93b", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-b7461649f008099b','one-01a7a221','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-01a7a221", "name": "one", "nonce": "1be7c81b7a571ed6a892cd4832809f0f", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-01a7a221", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T19:11:29.189411Z", "expires_at": "2026-11-29T20:11:29.189411Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "1be7c81b7a571ed6a892cd4832809f0f", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-01a7a221.\natlas:1be7c81b7a571ed6a892cd4832809f0f", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "1be7c81b7a571ed6a892cd4832809f0f", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "1be7c81b7a571ed6a892cd4832809f0f", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "1be7c81b7a571ed6a892cd4832809f0f"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "1be7c81b7a571ed6a892cd4832809f0f", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "1be7c81b7a571ed6a892cd4832809f0f", "state": "started", "group": "", "comment": "atlas:1be7c81b7a571ed6a892cd4832809f0f"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "1be7c81b7a571ed6a892cd4832809f0f", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T19:11:29.079229Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T19:11:29.084772Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T19:11:29.105673Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T19:11:29.144483Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T20:11:29.189411+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('ee35ce467745db9f379607d6808d26c4');
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
INSERT INTO "specs" VALUES('one-01a7a221',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T19:11:29.067956+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-f0bf73e51530',1,'one/clone');
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
