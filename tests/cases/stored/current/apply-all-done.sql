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
INSERT INTO "approvals" VALUES('approval-15c7b924b1fb480b','plan-3ae879484591fb28','approve','{"format": "atlas-approval/v2", "id": "approval-15c7b924b1fb480b", "anchor": {"server": "dd3c69437000366a3fe33e30dbafb415", "head": {"seq": 2, "mac": "833bcedfda091ee037cb1b93cbd15d0d2e07a375c251ba484a256fa459c86305"}}, "plan_digest": "3ae879484591fb2814304f8b7249e2f1b7b6e0222654a45986379690a7dd640c", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:06:57.536143Z", "expires_at": "2026-11-30T14:06:57.458577Z", "signature": "HDCCEkUxIHe0YfY4DLpkY1pAYvmYlqekGmJb8oNG16isPGyiZaeXvAn2riOKQq83wQUfbOTbfmODXy1QOoiIDw=="}','job-6567ae6d95d3');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:06:57.376827Z","correlation_id":"77cfd038d1151f34","data":{"answers":[],"revision":1,"spec":"one-0ae90a2c"},"name":"spec.saved","principal":"ann"}','1fb72b38ddb55931e37c2cdd5f64de402b123d304ff0758b24bb336fc7f263a6');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:06:57.530577Z","correlation_id":"77cfd038d1151f34","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-0ae90a2c","digest":"3ae879484591fb2814304f8b7249e2f1b7b6e0222654a45986379690a7dd640c","effect":"create","plan":"plan-3ae879484591fb28","steps":7},"name":"plan.made","principal":"ann"}','833bcedfda091ee037cb1b93cbd15d0d2e07a375c251ba484a256fa459c86305');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:06:57.536499Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"833bcedfda091ee037cb1b93cbd15d0d2e07a375c251ba484a256fa459c86305","seq":2},"server":"dd3c69437000366a3fe33e30dbafb415"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:06:57.458577Z","format":"atlas-approval/v2","id":"approval-15c7b924b1fb480b","made_at":"2026-11-30T13:06:57.536143Z","method":"signature","plan":"plan-3ae879484591fb28","plan_digest":"3ae879484591fb2814304f8b7249e2f1b7b6e0222654a45986379690a7dd640c"},"name":"approval.given","principal":"bea"}','e6510eb6effc1a9aef6457d60310ca0be2eea3b4aa893d6414af48ffbd1a8de2');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:06:57.582044Z","correlation_id":"e763681fe9b0b6f4","data":{"job":"job-6567ae6d95d3","plan":"plan-3ae879484591fb28","state":"queued"},"name":"job.requested","principal":"ann"}','ec36958dbc82836b202a7235dc678e1781da0eec3f98bfe790d9141042fb9c77');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:06:58.509895Z","correlation_id":"e763681fe9b0b6f4","data":{"approval":"approval-15c7b924b1fb480b","job":"job-6567ae6d95d3","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','2118b27aaf712a43d5a3752d796ccebd0b29c7f79028a31ad74d1fd5b76d650e');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:06:58.584383Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-6567ae6d95d3","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8a1e95af78411b6b8271e565c9637ed2820a7f52c987e58ac18ff48ad3c43c9b');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:06:58.601281Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D74F2:qmclone:9000:atlas@pve!deploy:"},"digest":"367d28125defeb0b9a33fb96cd0b86a61831df560d29801318953667c5f723ec","job":"job-6567ae6d95d3","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c3109bb8bc7cb062f263fee7e54aef8a818cb85cb9a55a0cab25e5771265219d');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:06:58.612883Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"0190b20d-9441-4d32-b50b-c8cb94a34d41","node":"pve1","task":"OK"},"digest":"de7b14560d2b9212176f8030445fe3b41cb57fffe8b03c6d443228224142ea2a","job":"job-6567ae6d95d3","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7a53fcaf87fe5abf9d22a03de5a02da19de2b7661510d7a5eef3af1156518c76');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:06:58.623177Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"digest":"f438f1ac8939c64abeee10df4e99263ed0674acf","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:33:31:53,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"01242f3fc0ba2a99d5f8cce952f879fbe3c0969d078960b59dc751d60f4e9503","job":"job-6567ae6d95d3","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2124804810b5ff42a321a6d2f78cc082da1b7aedff0faf9957b968de0cb67dca');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:06:58.630978Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6567ae6d95d3","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','20da144a75db12f530c30cebf26e822bb12df60e3b52d957b7e8ad74e99d939b');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:06:58.635448Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6567ae6d95d3","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c408c3d19c9e75a6cee020efd62fd98cfef7b3b0e2ccd93299be24d744957654');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:06:58.643644Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"digest":"f4570bf9182874715bc56b13fae7604198531c2a","size_gib":10},"digest":"4c894ada2c5ed5adfb2099af15d1d5f6ba19a94bd87a52376d2d05e0ab0c1c53","job":"job-6567ae6d95d3","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2720596d54bc2255a138cead4850f59237170c1caceb2ad1e4cf68b02e33749d');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:06:58.648590Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D74F2:resize:2000:atlas@pve!deploy:"},"digest":"190a28f50df8efe5e26940b3d7e00dacb873438093fef31d102de68cbf0032b9","job":"job-6567ae6d95d3","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','37a266ad2ee265482c1040fab7038f24e580f765fa8b882f0e2dddf03dda35c9');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:06:58.653790Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-6567ae6d95d3","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b44399c7bd008653d2fc7bde4de1e119baf0f61817e26321dad35be5c8acd6ad');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:06:58.664483Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-6567ae6d95d3","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ca4461c1f564ee8c6c3650962d7ca1e1d6393ce21c470942afa3cd1a2507d9c8');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:06:58.677102Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D74F2:qmstart:2000:atlas@pve!deploy:"},"digest":"fad5c96a912ec4b6dd6c3d7e682dfe6f56b379fd359bed706b58d93b0659f352","job":"job-6567ae6d95d3","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e26c609ea95fe63e08bf54f480388665ba63bfb70d471c7eb75b6ed37157d2ee');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:06:58.681080Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-6567ae6d95d3","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','060f384891e125c4bb2b0061f768541c05570c81fec42e0416f51ec42bf55d04');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:06:58.683855Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6567ae6d95d3","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','80798694fc3d084a272df2946f219fe0030d228d5ff543e0d341fc83581a5baa');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:06:58.686552Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6567ae6d95d3","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','90e1f4311a56fbb034e5b5cbe55acd37cda4bea445e1c0a14c753e44e4bba857');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:06:58.700211Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-6567ae6d95d3","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','12cf1456f1df5a29edb59fb96fefdac780fa1e4ec8dedd052f3e34668705beac');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:06:58.707852Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-6567ae6d95d3","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ea0d48ee776f3ebb045a3bba2ca4d4c4c48181f4ae5e4671d5afe64ef100c3e0');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T13:06:58.719109Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6567ae6d95d3","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d1ac0d9a60c188153cc50f3f941dfec961ca36c220f38b41cd79bd288adbf344');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T13:06:58.722486Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6567ae6d95d3","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','981029c0cd17acd40cf92282b5d8091bde9b38a2a9ee5671ce0a4a1e97cfbb3d');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T13:06:58.728704Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6567ae6d95d3","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','fdc3047cd55b27db1e021a853d18bb912692f9c683d6d34475457dc5093ab76e');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T13:06:58.730357Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6567ae6d95d3","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5c54a8c0da7531ab912191797acb81042982ba45ed2d72c0d0fd5ec540c94c19');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T13:06:58.736415Z","correlation_id":"e763681fe9b0b6f4","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"0190b20d-9441-4d32-b50b-c8cb94a34d41"},"digest":"c10245603c415e0a51c4662753c54bedff4f0a5a9959d1d931d70d56c41f161b","job":"job-6567ae6d95d3","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a177d8c77e31d934bb9d1e298974790d190d363a40b35a8c9693c640caf5514f');
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
INSERT INTO "deployments" VALUES('one-0ae90a2c','one','dev','7549d253bbb255952fe44c1646f5055b','one-0ae90a2c',NULL,0,'2026-11-30T13:06:57.580043+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-6567ae6d95d3','one/clone','2026-11-30T13:06:58.468917+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6567ae6d95d3','one/configure','2026-11-30T13:06:58.468917+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6567ae6d95d3','one/grow-scsi0','2026-11-30T13:06:58.468917+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6567ae6d95d3','one/start','2026-11-30T13:06:58.468917+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6567ae6d95d3','one/ready','2026-11-30T13:06:58.468917+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6567ae6d95d3','one/ha','2026-11-30T13:06:58.468917+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6567ae6d95d3','one/verify','2026-11-30T13:06:58.468917+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-6567ae6d95d3','deployment/one-0ae90a2c');
INSERT INTO "job_targets" VALUES('job-6567ae6d95d3','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-6567ae6d95d3','plan-3ae879484591fb28','one-0ae90a2c','running','','[]','ann','e763681fe9b0b6f4','approval-15c7b924b1fb480b',0,0,0,NULL,7,7,'verify one-01 against the spec','2026-11-30T13:06:57.568669+00:00','2026-11-30T13:06:58.468917+00:00',NULL,'','deployment','apply','create','one-0ae90a2c','','',0);
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
INSERT INTO "journal" VALUES(1,'job-6567ae6d95d3','one/clone','intended','2026-11-30T13:06:58.584383+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-6567ae6d95d3','one/clone','submitted','2026-11-30T13:06:58.601281+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D74F2:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-6567ae6d95d3','one/clone','done','2026-11-30T13:06:58.612883+00:00','{"task": "OK", "node": "pve1", "identity": "0190b20d-9441-4d32-b50b-c8cb94a34d41", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.0285);
INSERT INTO "journal" VALUES(4,'job-6567ae6d95d3','one/configure','intended','2026-11-30T13:06:58.623177+00:00','{"digest": "f438f1ac8939c64abeee10df4e99263ed0674acf", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:33:31:53,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-6567ae6d95d3','one/configure','submitted','2026-11-30T13:06:58.630978+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-6567ae6d95d3','one/configure','done','2026-11-30T13:06:58.635448+00:00','{}','proxmox/configure',0.012271);
INSERT INTO "journal" VALUES(7,'job-6567ae6d95d3','one/grow-scsi0','intended','2026-11-30T13:06:58.643644+00:00','{"digest": "f4570bf9182874715bc56b13fae7604198531c2a", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-6567ae6d95d3','one/grow-scsi0','submitted','2026-11-30T13:06:58.648590+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D74F2:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-6567ae6d95d3','one/grow-scsi0','done','2026-11-30T13:06:58.653790+00:00','{"task": "OK"}','proxmox/grow_disk',0.010146);
INSERT INTO "journal" VALUES(10,'job-6567ae6d95d3','one/start','intended','2026-11-30T13:06:58.664483+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-6567ae6d95d3','one/start','submitted','2026-11-30T13:06:58.677102+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D74F2:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-6567ae6d95d3','one/start','done','2026-11-30T13:06:58.681080+00:00','{"task": "OK"}','proxmox/start',0.016597);
INSERT INTO "journal" VALUES(13,'job-6567ae6d95d3','one/ready','intended','2026-11-30T13:06:58.683855+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-6567ae6d95d3','one/ready','submitted','2026-11-30T13:06:58.686552+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-6567ae6d95d3','one/ready','done','2026-11-30T13:06:58.700211+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.016356);
INSERT INTO "journal" VALUES(16,'job-6567ae6d95d3','one/ha','intended','2026-11-30T13:06:58.707852+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-6567ae6d95d3','one/ha','submitted','2026-11-30T13:06:58.719109+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-6567ae6d95d3','one/ha','done','2026-11-30T13:06:58.722486+00:00','{}','proxmox/ha_add',0.014634);
INSERT INTO "journal" VALUES(19,'job-6567ae6d95d3','one/verify','intended','2026-11-30T13:06:58.728704+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-6567ae6d95d3','one/verify','submitted','2026-11-30T13:06:58.730357+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-6567ae6d95d3','one/verify','done','2026-11-30T13:06:58.736415+00:00','{"identity": "0190b20d-9441-4d32-b50b-c8cb94a34d41", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.007711);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-6567ae6d95d3',1,'vm-29374-bccc4433','2026-11-30T13:07:28.463425+00:00');
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
INSERT INTO "members" VALUES('one-0ae90a2c','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "0190b20d-9441-4d32-b50b-c8cb94a34d41", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-3ae879484591fb28','one-0ae90a2c','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-0ae90a2c", "name": "one", "nonce": "7549d253bbb255952fe44c1646f5055b", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-0ae90a2c", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:06:57.458577Z", "expires_at": "2026-11-30T14:06:57.458577Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "7549d253bbb255952fe44c1646f5055b", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-0ae90a2c.\natlas:7549d253bbb255952fe44c1646f5055b", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7549d253bbb255952fe44c1646f5055b", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7549d253bbb255952fe44c1646f5055b", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7549d253bbb255952fe44c1646f5055b"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "7549d253bbb255952fe44c1646f5055b", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "7549d253bbb255952fe44c1646f5055b", "state": "started", "group": "", "comment": "atlas:7549d253bbb255952fe44c1646f5055b"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "7549d253bbb255952fe44c1646f5055b", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:06:57.399025Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:06:57.402523Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:06:57.413703Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:06:57.430459Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:06:57.458577+00:00','["demo"]');
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
INSERT INTO "server" VALUES('dd3c69437000366a3fe33e30dbafb415');
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
INSERT INTO "specs" VALUES('one-0ae90a2c',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:06:57.373545+00:00');
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
COMMIT;
