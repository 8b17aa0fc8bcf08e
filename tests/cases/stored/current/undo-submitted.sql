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
INSERT INTO "approvals" VALUES('approval-d3c32074724fd797','plan-ad63097eff2938e4','approve','{"format": "atlas-approval/v2", "id": "approval-d3c32074724fd797", "anchor": {"server": "c0da3229859cfd6c01e6cb87b6d19cef", "head": {"seq": 2, "mac": "139cd948d48517230f903d934e2550b6c42599889077c622dfef4eddff2a76f4"}}, "plan_digest": "ad63097eff2938e4a44c88250c6c4adf6420daf709fb9bf2a64af13d608cbef4", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:31.490564Z", "expires_at": "2026-11-29T20:11:31.463080Z", "signature": "k61K9A12LCAYtO8Cza1eVudFa6Zmy154CIa8HktrObbGm/EnEuUXm033RVhU9YiEhbW8wZDN0+UfbM+EIurtCg=="}','job-5aad7824d065');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T19:11:31.317900Z","correlation_id":"3e19c350f65e2620","data":{"answers":[],"revision":1,"spec":"one-0a1b55f8"},"name":"spec.saved","principal":"ann"}','8755a775695db9e7a55beae9c479c629e07fe9d0f4f23568a9ef236bd92e43ea');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T19:11:31.479122Z","correlation_id":"3e19c350f65e2620","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-0a1b55f8","digest":"ad63097eff2938e4a44c88250c6c4adf6420daf709fb9bf2a64af13d608cbef4","effect":"create","plan":"plan-ad63097eff2938e4","steps":7},"name":"plan.made","principal":"ann"}','139cd948d48517230f903d934e2550b6c42599889077c622dfef4eddff2a76f4');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T19:11:31.490855Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"139cd948d48517230f903d934e2550b6c42599889077c622dfef4eddff2a76f4","seq":2},"server":"c0da3229859cfd6c01e6cb87b6d19cef"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:31.463080Z","format":"atlas-approval/v2","id":"approval-d3c32074724fd797","made_at":"2026-11-29T19:11:31.490564Z","method":"signature","plan":"plan-ad63097eff2938e4","plan_digest":"ad63097eff2938e4a44c88250c6c4adf6420daf709fb9bf2a64af13d608cbef4"},"name":"approval.given","principal":"bea"}','8f69ce965c75d72505aa6c60f0598f3b9857dc9f53a9a61e75d3e136c7636d8e');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T19:11:31.541167Z","correlation_id":"9126e5b264081d18","data":{"job":"job-5aad7824d065","plan":"plan-ad63097eff2938e4","state":"queued"},"name":"job.requested","principal":"ann"}','761a09e090ebd12bf09102ab3627ebecb7e283e5ca071652750868361829c40d');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T19:11:32.506460Z","correlation_id":"9126e5b264081d18","data":{"approval":"approval-d3c32074724fd797","job":"job-5aad7824d065","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','f7dba001f2a0ca9dd00c2b80e1059623ed892a4883dfb95e7c7a78d68fbf9776');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T19:11:32.694397Z","correlation_id":"9126e5b264081d18","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-5aad7824d065","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e3d54f32ccfb433a2b7eceb1e4ad0c850c7a7d103d191f56f7ba559df3003646');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T19:11:32.713152Z","correlation_id":"9126e5b264081d18","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C78E4:qmclone:9000:atlas@pve!deploy:"},"digest":"e58353975d6d06936a2595d14e50901f4b4d154f75147b70a8f8fa3dcaeda317","job":"job-5aad7824d065","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','861bbde24d56e3d548233d0fea487ce2436d34462320cbb10062bcb5baf9dd08');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T19:11:32.742086Z","correlation_id":"9126e5b264081d18","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"1a9cba12-d703-42e8-9cba-d32ff134bebd","node":"pve1","task":"OK"},"digest":"d28094797936bd3d576878ee0d4a926c889a0426e657a05b53750b089a0b0e61","job":"job-5aad7824d065","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','749d7d6a204939e09cd3dd3215dc5f06b70060f4327b9432e9414997067ebe84');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T19:11:32.762600Z","correlation_id":"9126e5b264081d18","data":{"data":{"digest":"261c769c500ece63411f25cdb042085a9b19f668","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:D7:E2:B9,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"7b2d18af04be92d86673046bec1bf867d4482130e665b63bbfa1c6e19ece95f1","job":"job-5aad7824d065","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','502f6c985e6b74632af853fbb8fb3cadcc4510282048e4e1789dc8b6e9e7a291');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T19:11:32.771824Z","correlation_id":"9126e5b264081d18","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5aad7824d065","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ed179a645735cd0d0e8b531e13a83f1c22696c32a46ccddc6e08f2a1d22cd627');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T19:11:32.784272Z","correlation_id":"9126e5b264081d18","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5aad7824d065","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','12d566d2549ab43cfd6b892f0c38fb1092a54d5ca7fa05e0f4f6e226e433d856');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T19:11:32.807236Z","correlation_id":"9126e5b264081d18","data":{"data":{"digest":"ef9cfa09e666a27713b836854c55e7d235d2c891","size_gib":10},"digest":"9b96c42ee4d165a47f4df7a67742d36bcebddba6f144b52fc20de9027be81688","job":"job-5aad7824d065","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8ecbc19600c34aa8435f3d22ca72fa06e47d54382623e1a3b57e4856ab87056b');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T19:11:32.814878Z","correlation_id":"9126e5b264081d18","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C78E4:resize:2000:atlas@pve!deploy:"},"digest":"da7dfbca1162f6e43f63fb751190fe347c94b1ec7e5f2c20bfce9e13f2405124","job":"job-5aad7824d065","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','fa5c7e8e2f86ab40b6786f881a6c303caf08f3379c3ba20a00c6c624359076c3');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T19:11:32.827241Z","correlation_id":"9126e5b264081d18","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-5aad7824d065","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7d246331fa6eee8dc0bfd25eec5079463b485a548841951d8713dfe86ca9af13');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T19:11:32.849893Z","correlation_id":"9126e5b264081d18","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-5aad7824d065","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','16bd45f33d302d795103452e2493dddd2b305be205a34c2239486ab8ccd3c46f');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T19:11:32.863131Z","correlation_id":"9126e5b264081d18","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C78E4:qmstart:2000:atlas@pve!deploy:"},"digest":"3b889f148fa294170d07807670ea26e2177dae17cc8599ccb6a9b52b3afe6f07","job":"job-5aad7824d065","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ae8d714d0b4e7ece7331ba1497ad16821a4e693c29c31a271055226ac5db376a');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T19:11:32.875082Z","correlation_id":"9126e5b264081d18","data":{"data":{"code":"target_failed","error":"Unable to start VM 2000: no KVM here."},"digest":"3e4a0cd53ecd73f39cfb495a7f9c3537b1420dd1d1b01a07da10aca9c5ddcfde","job":"job-5aad7824d065","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','0dae83748307c1955526446124538d71b3f8454cbb5762f191d1c1f5c0d32e3f');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T19:11:32.899661Z","correlation_id":"9126e5b264081d18","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-5aad7824d065","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','ae7e2dce1d87a3f3b938b4800d1217a61d230933301aa5ecf592b2954f040073');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T19:11:32.909452Z","correlation_id":"9126e5b264081d18","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-5aad7824d065","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','7b4402a628cf30a4b10678daf3b0abddb87996649501fbffaba482e2945761a5');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T19:11:32.919845Z","correlation_id":"9126e5b264081d18","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-5aad7824d065","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','ea1ff1af5a63ed813e4613a1cf37965d9fc6c5dbbdc5c22ecb93d5ac0660dfbc');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T19:11:32.967474Z","correlation_id":"9126e5b264081d18","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0C78E4:qmdestroy:2000:atlas@pve!deploy:"},"digest":"9fcd7b5f542ab268b002c9a4227bb4d526fa3580068580b1ddaf0fc06fc0dabc","job":"job-5aad7824d065","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.undo_submitted","principal":"ann"}','14c554c1b5880bb41166879a5271bfc306d3f5edf4544cfc0722873a8852739f');
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
INSERT INTO "deployments" VALUES('one-0a1b55f8','one','dev','23c2b3e2e555e76094f63769fc6946cf','one-0a1b55f8',NULL,0,'2026-11-29T19:11:31.532786+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-5aad7824d065','one/clone','2026-11-29T19:11:32.459957+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5aad7824d065','one/configure','2026-11-29T19:11:32.459957+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5aad7824d065','one/grow-scsi0','2026-11-29T19:11:32.459957+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5aad7824d065','one/start','2026-11-29T19:11:32.459957+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5aad7824d065','one/ready','2026-11-29T19:11:32.459957+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5aad7824d065','one/ha','2026-11-29T19:11:32.459957+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5aad7824d065','one/verify','2026-11-29T19:11:32.459957+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-5aad7824d065','deployment/one-0a1b55f8');
INSERT INTO "job_targets" VALUES('job-5aad7824d065','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-5aad7824d065','plan-ad63097eff2938e4','one-0a1b55f8','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0C78E4:qmstart:2000:atlas@pve!deploy:','[]','ann','9126e5b264081d18','approval-d3c32074724fd797',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T19:11:31.507043+00:00','2026-11-29T19:11:32.459957+00:00',NULL,'','deployment','apply','create','one-0a1b55f8','target_failed','proxmox/demo/vm/2000',0);
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
INSERT INTO "journal" VALUES(1,'job-5aad7824d065','one/clone','intended','2026-11-29T19:11:32.694397+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-5aad7824d065','one/clone','submitted','2026-11-29T19:11:32.713152+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C78E4:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-5aad7824d065','one/clone','done','2026-11-29T19:11:32.742086+00:00','{"task": "OK", "node": "pve1", "identity": "1a9cba12-d703-42e8-9cba-d32ff134bebd", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.047689);
INSERT INTO "journal" VALUES(4,'job-5aad7824d065','one/configure','intended','2026-11-29T19:11:32.762600+00:00','{"digest": "261c769c500ece63411f25cdb042085a9b19f668", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:D7:E2:B9,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-5aad7824d065','one/configure','submitted','2026-11-29T19:11:32.771824+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-5aad7824d065','one/configure','done','2026-11-29T19:11:32.784272+00:00','{}','proxmox/configure',0.021672);
INSERT INTO "journal" VALUES(7,'job-5aad7824d065','one/grow-scsi0','intended','2026-11-29T19:11:32.807236+00:00','{"digest": "ef9cfa09e666a27713b836854c55e7d235d2c891", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-5aad7824d065','one/grow-scsi0','submitted','2026-11-29T19:11:32.814878+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C78E4:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-5aad7824d065','one/grow-scsi0','done','2026-11-29T19:11:32.827241+00:00','{"task": "OK"}','proxmox/grow_disk',0.020005);
INSERT INTO "journal" VALUES(10,'job-5aad7824d065','one/start','intended','2026-11-29T19:11:32.849893+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-5aad7824d065','one/start','submitted','2026-11-29T19:11:32.863131+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C78E4:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-5aad7824d065','one/start','failed','2026-11-29T19:11:32.875082+00:00','{"error": "Unable to start VM 2000: no KVM here.", "code": "target_failed"}','proxmox/start',0.025189);
INSERT INTO "journal" VALUES(13,'job-5aad7824d065','one/start','undone','2026-11-29T19:11:32.899661+00:00','{"summary": "goes with what it belongs to"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(14,'job-5aad7824d065','one/grow-scsi0','undone','2026-11-29T19:11:32.909452+00:00','{"summary": "goes with what it belongs to"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(15,'job-5aad7824d065','one/configure','undone','2026-11-29T19:11:32.919845+00:00','{"summary": "goes with what it belongs to"}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(16,'job-5aad7824d065','one/clone','undo_intended','2026-11-29T19:11:32.932263+00:00','{}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(17,'job-5aad7824d065','one/clone','undo_submitted','2026-11-29T19:11:32.967474+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0C78E4:qmdestroy:2000:atlas@pve!deploy:"}','proxmox/clone',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-5aad7824d065',1,'vm-3319-e83b1559','2026-11-29T19:12:02.444557+00:00');
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
INSERT INTO "members" VALUES('one-0a1b55f8','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "1a9cba12-d703-42e8-9cba-d32ff134bebd", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-ad63097eff2938e4','one-0a1b55f8','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-0a1b55f8", "name": "one", "nonce": "23c2b3e2e555e76094f63769fc6946cf", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-0a1b55f8", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T19:11:31.463080Z", "expires_at": "2026-11-29T20:11:31.463080Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "23c2b3e2e555e76094f63769fc6946cf", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-0a1b55f8.\natlas:23c2b3e2e555e76094f63769fc6946cf", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "23c2b3e2e555e76094f63769fc6946cf", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "23c2b3e2e555e76094f63769fc6946cf", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "23c2b3e2e555e76094f63769fc6946cf"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "23c2b3e2e555e76094f63769fc6946cf", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "23c2b3e2e555e76094f63769fc6946cf", "state": "started", "group": "", "comment": "atlas:23c2b3e2e555e76094f63769fc6946cf"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "23c2b3e2e555e76094f63769fc6946cf", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T19:11:31.342354Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T19:11:31.350569Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T19:11:31.385417Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T19:11:31.413977Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T20:11:31.463080+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('c0da3229859cfd6c01e6cb87b6d19cef');
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
INSERT INTO "specs" VALUES('one-0a1b55f8',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T19:11:31.311077+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-5aad7824d065',1,'one/clone');
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
