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
INSERT INTO "approvals" VALUES('approval-8f3bbd8e1ae0ca12','plan-e00ba234f88435bd','approve','{"format": "atlas-approval/v2", "id": "approval-8f3bbd8e1ae0ca12", "anchor": {"server": "80df78627d63c908c05068dccabe51b8", "head": {"seq": 2, "mac": "766ee3607b6a0d06458f0038110b9956347fea47231819573e051e2d81c521cd"}}, "plan_digest": "e00ba234f88435bd78a248c4d1ae4789ade8211a4f73a97f35543c0dbeed1f69", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:26.509325Z", "expires_at": "2026-11-29T20:11:26.494231Z", "signature": "VRPl4mCMfY5HeEeceuu2bYDKdNbxB+oL5ICRNy6mz2OZhMt+ENVR88+bgmqpmU/q2lnN45gUTUOJ4aFBMobHDw=="}','job-b2cacca27fc6');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T19:11:26.344436Z","correlation_id":"4d373f7d6bcd2038","data":{"answers":[],"revision":1,"spec":"one-cbb49a29"},"name":"spec.saved","principal":"ann"}','95ca79c1d17f7328fae935ccc750b11b5f6a25711b06d0b48cbb350ac98c590d');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T19:11:26.502664Z","correlation_id":"4d373f7d6bcd2038","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-cbb49a29","digest":"e00ba234f88435bd78a248c4d1ae4789ade8211a4f73a97f35543c0dbeed1f69","effect":"create","plan":"plan-e00ba234f88435bd","steps":7},"name":"plan.made","principal":"ann"}','766ee3607b6a0d06458f0038110b9956347fea47231819573e051e2d81c521cd');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T19:11:26.509612Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"766ee3607b6a0d06458f0038110b9956347fea47231819573e051e2d81c521cd","seq":2},"server":"80df78627d63c908c05068dccabe51b8"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:26.494231Z","format":"atlas-approval/v2","id":"approval-8f3bbd8e1ae0ca12","made_at":"2026-11-29T19:11:26.509325Z","method":"signature","plan":"plan-e00ba234f88435bd","plan_digest":"e00ba234f88435bd78a248c4d1ae4789ade8211a4f73a97f35543c0dbeed1f69"},"name":"approval.given","principal":"bea"}','6ed1c595230133de294e4a2a692b7ea038dae4406a695d753f338695f337d913');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T19:11:26.553455Z","correlation_id":"c5ca956f1b37f380","data":{"job":"job-b2cacca27fc6","plan":"plan-e00ba234f88435bd","state":"queued"},"name":"job.requested","principal":"ann"}','75e9efd5aec81ffb3a2b6ac4b188acb6809846f220e464e9ef1735b7bf79e2d1');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T19:11:28.119482Z","correlation_id":"c5ca956f1b37f380","data":{"approval":"approval-8f3bbd8e1ae0ca12","job":"job-b2cacca27fc6","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','474deb95f75815a866521c516905cfdcb43e64e0339694fc5ca50dab265a22bc');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T19:11:28.252375Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-b2cacca27fc6","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','dc8efac40db6cb5da46c1a46123ec7db9b0161f5fc087eea2a079393e63d6c18');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T19:11:28.273541Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C78E0:qmclone:9000:atlas@pve!deploy:"},"digest":"c13acd8549b1fb8aa36811905b2bbca7b7e32effabd263aa78c63bfc789aba4f","job":"job-b2cacca27fc6","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','520fe87c2f4b8c6b910022993c4dcf2ddc220706b07f59c660f752ed6ca90d3f');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T19:11:28.299035Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"2ef256c2-30ea-4a8e-b3ac-a1c1c16ce048","node":"pve1","task":"OK"},"digest":"d3dfcbea4870fc14a11776b1df665c36600096f0989aaf2734907076f856b597","job":"job-b2cacca27fc6","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5b64bd9f14b1bc7cdb992e7fdfd191c9e114dc472247b329cdd1fb535cbd71da');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T19:11:28.321823Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"digest":"1778a0da79a199920690a69dec70c491ea0e2a7f","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:12:08:2E,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"079771efb74019c425149ab7d175186a0ffd32a3a2eb43fe9733ff986fe503f6","job":"job-b2cacca27fc6","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','698227dd5049838b559b1846f3984bd7c758b4deb0aa0e4bc1eb6e135598d1c6');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T19:11:28.340557Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b2cacca27fc6","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8fb7aa48c2b21edc67ef2511a84032eda70f442e8ef620c2cef0de863c8343ee');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T19:11:28.347534Z","correlation_id":"c5ca956f1b37f380","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b2cacca27fc6","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d4841597747d7171993e6c433420f54d3418790e667fad0542af8dcb85e32443');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T19:11:28.358909Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"digest":"c41544b35ff63b82a5357139b72143bb8b31cb12","size_gib":10},"digest":"4851f34467366d68c12755d3998f35e38db1c3c0538178ed15c771d018e3a212","job":"job-b2cacca27fc6","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e687c1c2bad812a1f45e56683307c15505e4c5a2d06951a11c801581e37a1882');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T19:11:28.366047Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C78E0:resize:2000:atlas@pve!deploy:"},"digest":"42c4adcfccee16908d0f7c823830cd58344d3d2f3b6c4dde2390e662f6572aed","job":"job-b2cacca27fc6","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e330e090da65f7f05b49e982e9483262f5462fcf4beaf1df0d4cbc41090f1d2e');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T19:11:28.373343Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-b2cacca27fc6","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c14586802c6d85e8d18e04bbdf676e08e6b8494cef7678c463e7a5a67d0f01d1');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T19:11:28.389129Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-b2cacca27fc6","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2fac6bc223f5145f3cbca77cfd606a15e47112f599a18add14ec0efb09a83a0d');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T19:11:28.414942Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C78E0:qmstart:2000:atlas@pve!deploy:"},"digest":"c4d3b954c7f8cb4988e167038a30d01192d5ecfd83556b230bd47e7d0f0b1c82","job":"job-b2cacca27fc6","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a2fe4a947a1e52bd186cb58ca369e993f7f38f5d59f0fb4d5a3f448e5567d64e');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T19:11:28.427123Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-b2cacca27fc6","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9d33b829b7c4ca88723cfefc12cbacac593ae0520e1849c545fbfb010fe7668c');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T19:11:28.434057Z","correlation_id":"c5ca956f1b37f380","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b2cacca27fc6","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e1c9ea8a2479dc625b2b9a45e2a0d7e62921df745ee7dbdced0a4adff648e142');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T19:11:28.439905Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b2cacca27fc6","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5f6c27a83c99c8931c624f4ada7147c7dbd76eb84f9090903a45fd72d5dfa75f');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T19:11:28.464648Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-b2cacca27fc6","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5c1f5085112f7fa015679efd2a64e3e887dd4ee19da3085035ceccc6bc045642');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T19:11:28.481030Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-b2cacca27fc6","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f21cc2c48169ba47264a84717f81320c8608a7935ecefc95aa91e7f80c473da8');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T19:11:28.505794Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b2cacca27fc6","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','fbe80cb077d64acc8a129ea396d893be16ce0d38d6de85a2021a4d03e8d9569a');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T19:11:28.510474Z","correlation_id":"c5ca956f1b37f380","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b2cacca27fc6","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bac08ead7bb1cb13725b619365184124886c9b6035237b23916f99a8076d6cad');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T19:11:28.519303Z","correlation_id":"c5ca956f1b37f380","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b2cacca27fc6","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ca1f4d33192318f0e482b97bcd4a836ca0c39d07850f82d27fd09fbc1ab58008');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T19:11:28.524673Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b2cacca27fc6","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','73c7d47336b5597c2f660a547c0d7eb8a19a282a8fe83d31b260b105d4364333');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T19:11:28.560432Z","correlation_id":"c5ca956f1b37f380","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"2ef256c2-30ea-4a8e-b3ac-a1c1c16ce048"},"digest":"84a406cfb6f5609d4ce8f164d61c39016b33de5f1dcd9a2e5bd916e145926485","job":"job-b2cacca27fc6","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9ad0215754ea4a14a1d1723b912e17f5bba9b67733084216a30e410ab88a72ce');
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
INSERT INTO "deployments" VALUES('one-cbb49a29','one','dev','0acf55338b38c8b0e24cf347a103741c','one-cbb49a29',NULL,0,'2026-11-29T19:11:26.538251+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-b2cacca27fc6','one/clone','2026-11-29T19:11:28.045725+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b2cacca27fc6','one/configure','2026-11-29T19:11:28.045725+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b2cacca27fc6','one/grow-scsi0','2026-11-29T19:11:28.045725+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b2cacca27fc6','one/start','2026-11-29T19:11:28.045725+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b2cacca27fc6','one/ready','2026-11-29T19:11:28.045725+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b2cacca27fc6','one/ha','2026-11-29T19:11:28.045725+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b2cacca27fc6','one/verify','2026-11-29T19:11:28.045725+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-b2cacca27fc6','deployment/one-cbb49a29');
INSERT INTO "job_targets" VALUES('job-b2cacca27fc6','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-b2cacca27fc6','plan-e00ba234f88435bd','one-cbb49a29','running','','[]','ann','c5ca956f1b37f380','approval-8f3bbd8e1ae0ca12',0,0,0,NULL,7,7,'verify one-01 against the spec','2026-11-29T19:11:26.526249+00:00','2026-11-29T19:11:28.045725+00:00',NULL,'','deployment','apply','create','one-cbb49a29','','',0);
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
INSERT INTO "journal" VALUES(1,'job-b2cacca27fc6','one/clone','intended','2026-11-29T19:11:28.252375+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-b2cacca27fc6','one/clone','submitted','2026-11-29T19:11:28.273541+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C78E0:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-b2cacca27fc6','one/clone','done','2026-11-29T19:11:28.299035+00:00','{"task": "OK", "node": "pve1", "identity": "2ef256c2-30ea-4a8e-b3ac-a1c1c16ce048", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.04666);
INSERT INTO "journal" VALUES(4,'job-b2cacca27fc6','one/configure','intended','2026-11-29T19:11:28.321823+00:00','{"digest": "1778a0da79a199920690a69dec70c491ea0e2a7f", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:12:08:2E,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-b2cacca27fc6','one/configure','submitted','2026-11-29T19:11:28.340557+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-b2cacca27fc6','one/configure','done','2026-11-29T19:11:28.347534+00:00','{}','proxmox/configure',0.025711);
INSERT INTO "journal" VALUES(7,'job-b2cacca27fc6','one/grow-scsi0','intended','2026-11-29T19:11:28.358909+00:00','{"digest": "c41544b35ff63b82a5357139b72143bb8b31cb12", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-b2cacca27fc6','one/grow-scsi0','submitted','2026-11-29T19:11:28.366047+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C78E0:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-b2cacca27fc6','one/grow-scsi0','done','2026-11-29T19:11:28.373343+00:00','{"task": "OK"}','proxmox/grow_disk',0.014434);
INSERT INTO "journal" VALUES(10,'job-b2cacca27fc6','one/start','intended','2026-11-29T19:11:28.389129+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-b2cacca27fc6','one/start','submitted','2026-11-29T19:11:28.414942+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C78E0:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-b2cacca27fc6','one/start','done','2026-11-29T19:11:28.427123+00:00','{"task": "OK"}','proxmox/start',0.037994);
INSERT INTO "journal" VALUES(13,'job-b2cacca27fc6','one/ready','intended','2026-11-29T19:11:28.434057+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-b2cacca27fc6','one/ready','submitted','2026-11-29T19:11:28.439905+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-b2cacca27fc6','one/ready','done','2026-11-29T19:11:28.464648+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.030591);
INSERT INTO "journal" VALUES(16,'job-b2cacca27fc6','one/ha','intended','2026-11-29T19:11:28.481030+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-b2cacca27fc6','one/ha','submitted','2026-11-29T19:11:28.505794+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-b2cacca27fc6','one/ha','done','2026-11-29T19:11:28.510474+00:00','{}','proxmox/ha_add',0.029444);
INSERT INTO "journal" VALUES(19,'job-b2cacca27fc6','one/verify','intended','2026-11-29T19:11:28.519303+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-b2cacca27fc6','one/verify','submitted','2026-11-29T19:11:28.524673+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-b2cacca27fc6','one/verify','done','2026-11-29T19:11:28.560432+00:00','{"identity": "2ef256c2-30ea-4a8e-b3ac-a1c1c16ce048", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.041129);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-b2cacca27fc6',1,'vm-971-d48b0f48','2026-11-29T19:11:58.013933+00:00');
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
INSERT INTO "members" VALUES('one-cbb49a29','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "2ef256c2-30ea-4a8e-b3ac-a1c1c16ce048", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-e00ba234f88435bd','one-cbb49a29','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-cbb49a29", "name": "one", "nonce": "0acf55338b38c8b0e24cf347a103741c", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-cbb49a29", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T19:11:26.494231Z", "expires_at": "2026-11-29T20:11:26.494231Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "0acf55338b38c8b0e24cf347a103741c", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-cbb49a29.\natlas:0acf55338b38c8b0e24cf347a103741c", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "0acf55338b38c8b0e24cf347a103741c", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "0acf55338b38c8b0e24cf347a103741c", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "0acf55338b38c8b0e24cf347a103741c"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "0acf55338b38c8b0e24cf347a103741c", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "0acf55338b38c8b0e24cf347a103741c", "state": "started", "group": "", "comment": "atlas:0acf55338b38c8b0e24cf347a103741c"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "0acf55338b38c8b0e24cf347a103741c", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T19:11:26.362695Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T19:11:26.374468Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T19:11:26.394402Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T19:11:26.429689Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T20:11:26.494231+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('80df78627d63c908c05068dccabe51b8');
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
INSERT INTO "specs" VALUES('one-cbb49a29',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T19:11:26.342401+00:00');
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
COMMIT;
