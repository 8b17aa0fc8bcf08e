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
INSERT INTO "approvals" VALUES('approval-a709f6cda0cdae60','plan-b71b0f9921595ae7','approve','{"format": "atlas-approval/v2", "id": "approval-a709f6cda0cdae60", "anchor": {"server": "87e297d36e0f4e1b9e53aa0527abf64d", "head": {"seq": 2, "mac": "ee49d267c01b0716ed5d19754053736b3f0e8f5a99d8f6ef446ee63e7d7702eb"}}, "plan_digest": "b71b0f9921595ae75ee08d68905337df9b485d94c8cb4e28d1580d46bb811da4", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:22:29.726297Z", "expires_at": "2026-11-30T14:22:29.713474Z", "signature": "JMrgBqth9P+FNjXxKgpdqFK7m0iPdzrg9h58h1H/1wXYeWWjWa7Rs0v4ZNbhrdPSuB2C18ORNJvTLD2itZD4AQ=="}','job-e73d2d01aa1e');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:22:29.639120Z","correlation_id":"82f3093ad4213458","data":{"answers":[],"revision":1,"spec":"one-4790668e"},"name":"spec.saved","principal":"ann"}','5694c9a1287ea4d172ec0e80a033ffe9c3936e092418399683cefe7ab0c5d890');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:22:29.722207Z","correlation_id":"82f3093ad4213458","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-4790668e","digest":"b71b0f9921595ae75ee08d68905337df9b485d94c8cb4e28d1580d46bb811da4","effect":"create","plan":"plan-b71b0f9921595ae7","steps":7},"name":"plan.made","principal":"ann"}','ee49d267c01b0716ed5d19754053736b3f0e8f5a99d8f6ef446ee63e7d7702eb');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:22:29.726660Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"ee49d267c01b0716ed5d19754053736b3f0e8f5a99d8f6ef446ee63e7d7702eb","seq":2},"server":"87e297d36e0f4e1b9e53aa0527abf64d"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:22:29.713474Z","format":"atlas-approval/v2","id":"approval-a709f6cda0cdae60","made_at":"2026-11-30T13:22:29.726297Z","method":"signature","plan":"plan-b71b0f9921595ae7","plan_digest":"b71b0f9921595ae75ee08d68905337df9b485d94c8cb4e28d1580d46bb811da4"},"name":"approval.given","principal":"bea"}','2831c1817b1da7cff556300c6059728b576cbc1eae1c000bd7462179b08491db');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:22:29.753541Z","correlation_id":"f139ff25f9cf2253","data":{"job":"job-e73d2d01aa1e","plan":"plan-b71b0f9921595ae7","state":"queued"},"name":"job.requested","principal":"ann"}','475601ce475b24337ebf61c00c984631e5e274cbbc6a62691395dd37b95d89db');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:22:33.817390Z","correlation_id":"f139ff25f9cf2253","data":{"approval":"approval-a709f6cda0cdae60","job":"job-e73d2d01aa1e","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','3c7a72f1fc2cf6e3c4c350e3d0b63d87f74c7e3bf50d2008cf0301a9355b83ad');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:22:34.188779Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-e73d2d01aa1e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e8c8a1950756389b26c536be635a37214768c92f632a0c50a963ae0728ad50e9');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:22:34.222208Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D789A:qmclone:9000:atlas@pve!deploy:"},"digest":"92a21b90e3620742bdae840405533127f57efe83719f91f47a0a5ff77a390bbf","job":"job-e73d2d01aa1e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','88949afd66239bc3c60f8137c16df53506a579734e853b4c907dabd40a63f0af');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:22:34.236531Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"32f834dc-1c5a-4637-a60a-911d954966f1","node":"pve1","task":"OK"},"digest":"3686a20edf6ce666c85674033d7f88e38ab846894295103653560e9262dce953","job":"job-e73d2d01aa1e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','88dc5e386f7d827ec2bed5468f4ac8ab4f948a6ad17673066f01858310a8a27d');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:22:34.244135Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"digest":"68bae4dfaaace7389b88288e040e9c7a3aa0d5b0","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:10:5F:14,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"38d59607be44e73dad0bcdc326cdebe1129c3945360fb3d6398f341496196f22","job":"job-e73d2d01aa1e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c121c8ee3423535c2bee43eff36bd6c50fddb2078d8cc02b54c0c6ae43125ea6');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:22:34.250567Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e73d2d01aa1e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a0954d6237ce642a19827dc8687207f65fc1590681d991623ead4e40e79a3b91');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:22:34.252949Z","correlation_id":"f139ff25f9cf2253","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e73d2d01aa1e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6fb8c3bc1743f35296557587e8e91d1d1b247b47b8f0daef3eb497cc522a7cf9');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:22:34.266879Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"digest":"ad389c772ab299364516618bb26f064f6317f41c","size_gib":10},"digest":"204ca66021e5654aae797ac69e3e0063ee4c0edbf635a600291f9ff213b87b9b","job":"job-e73d2d01aa1e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2419e02609eb6901f84d23f3e506c27b6e76b727d03aa3cc69dd028634ec94b6');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:22:34.277197Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D789A:resize:2000:atlas@pve!deploy:"},"digest":"4f3d4eaa467657ade631fda7957e5e121accfed32aa79c8c81d5a32c7ceb9f11","job":"job-e73d2d01aa1e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3653b1ef4ec196b1495268d8528bd6fdcb57b23c9c5388d371b8ed613ecc975e');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:22:34.289362Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-e73d2d01aa1e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e5d59beee51019a57919e554eb05445aa8c5732f065b2c9f76003efc72abe6fe');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:22:34.298618Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-e73d2d01aa1e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d08bcbef06954327c0a71bf3e499a14f17ba47f828c2031c518bdd61db5e408c');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:22:34.307069Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D789A:qmstart:2000:atlas@pve!deploy:"},"digest":"dbc42ef61fc82f954deaa64da83e45e12ac054ced19745dbb2a3431e83d171ce","job":"job-e73d2d01aa1e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5c76e0aba375a8d61a4a5b75ad87ddb1a66cdd0cd7c90a940aa4d60100880a96');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:22:34.312895Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-e73d2d01aa1e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1b4f8f758ddde6ec5ca2595a8910a937dcc897ac92a584c5a6065c3acb03224a');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:22:34.316192Z","correlation_id":"f139ff25f9cf2253","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e73d2d01aa1e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','17fd48b3bff926364241795f885a1c18142b29c3a89ab030820f1592ebe2a3a9');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:22:34.317975Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e73d2d01aa1e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a3df803550c4439579cee3a435ee8bde151ec7764a0538741c394b4656ffd4b1');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:22:34.338326Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-e73d2d01aa1e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','aa639840ae442cd13d487f91f7450765fce3e3685258f5545c95cbdb1aec2d48');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:22:34.361291Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-e73d2d01aa1e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0bfb87c6c4ed107a6cbfda22c129266598d5f0f6d9d737262fef127189103611');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T13:22:34.524486Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e73d2d01aa1e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','001a0e8d0d0b970d0745fb9a141aaab004eecc7d3eed0937b2032563c37cc56e');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T13:22:34.536451Z","correlation_id":"f139ff25f9cf2253","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e73d2d01aa1e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f5cd13f88f92640ab881fc3937c1ecee6a5a6c44206832a821290d067ed0a216');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T13:22:34.580329Z","correlation_id":"f139ff25f9cf2253","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e73d2d01aa1e","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cb839856dc4f01234300e2c254f5d83bcbc44fd641acf79487242f57d4192ba1');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T13:22:34.597197Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e73d2d01aa1e","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e4884d6a0a23288c8d0af5e23e1bef0e6b7025d5b0fe13fea3ffd9932d1de898');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T13:22:34.629857Z","correlation_id":"f139ff25f9cf2253","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"32f834dc-1c5a-4637-a60a-911d954966f1"},"digest":"3e2c92c0321399cb5fae244522721c901f199f2d708e3149711778a0bfe3b004","job":"job-e73d2d01aa1e","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c7ea2d800b0e60d5e23c82c898ee854d4948d06b7f7e74634e4c57ee1cb293ff');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T13:22:34.640746Z","correlation_id":"f139ff25f9cf2253","data":{"job":"job-e73d2d01aa1e","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','d6ddc1554f058718b1d425a01629a86868e26290aba103890fad683e739f4a3b');
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
INSERT INTO "deployments" VALUES('one-4790668e','one','dev','9c25b3f20b35b704cedfe01c4f1c2a6f','one-4790668e',1,1,'2026-11-30T13:22:34.640746+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-e73d2d01aa1e','one/clone','2026-11-30T13:22:33.419580+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e73d2d01aa1e','one/configure','2026-11-30T13:22:33.419580+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e73d2d01aa1e','one/grow-scsi0','2026-11-30T13:22:33.419580+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e73d2d01aa1e','one/start','2026-11-30T13:22:33.419580+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e73d2d01aa1e','one/ready','2026-11-30T13:22:33.419580+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e73d2d01aa1e','one/ha','2026-11-30T13:22:33.419580+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e73d2d01aa1e','one/verify','2026-11-30T13:22:33.419580+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-e73d2d01aa1e','deployment/one-4790668e');
INSERT INTO "job_targets" VALUES('job-e73d2d01aa1e','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-e73d2d01aa1e','plan-b71b0f9921595ae7','one-4790668e','succeeded','done','[]','ann','f139ff25f9cf2253','approval-a709f6cda0cdae60',0,0,0,NULL,7,7,'','2026-11-30T13:22:29.738126+00:00','2026-11-30T13:22:33.419580+00:00','2026-11-30T13:22:34.640746+00:00','','deployment','apply','create','one-4790668e','','',0);
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
INSERT INTO "journal" VALUES(1,'job-e73d2d01aa1e','one/clone','intended','2026-11-30T13:22:34.188779+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-e73d2d01aa1e','one/clone','submitted','2026-11-30T13:22:34.222208+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D789A:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-e73d2d01aa1e','one/clone','done','2026-11-30T13:22:34.236531+00:00','{"task": "OK", "node": "pve1", "identity": "32f834dc-1c5a-4637-a60a-911d954966f1", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.047752);
INSERT INTO "journal" VALUES(4,'job-e73d2d01aa1e','one/configure','intended','2026-11-30T13:22:34.244135+00:00','{"digest": "68bae4dfaaace7389b88288e040e9c7a3aa0d5b0", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:10:5F:14,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-e73d2d01aa1e','one/configure','submitted','2026-11-30T13:22:34.250567+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-e73d2d01aa1e','one/configure','done','2026-11-30T13:22:34.252949+00:00','{}','proxmox/configure',0.008814);
INSERT INTO "journal" VALUES(7,'job-e73d2d01aa1e','one/grow-scsi0','intended','2026-11-30T13:22:34.266879+00:00','{"digest": "ad389c772ab299364516618bb26f064f6317f41c", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-e73d2d01aa1e','one/grow-scsi0','submitted','2026-11-30T13:22:34.277197+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D789A:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-e73d2d01aa1e','one/grow-scsi0','done','2026-11-30T13:22:34.289362+00:00','{"task": "OK"}','proxmox/grow_disk',0.022483);
INSERT INTO "journal" VALUES(10,'job-e73d2d01aa1e','one/start','intended','2026-11-30T13:22:34.298618+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-e73d2d01aa1e','one/start','submitted','2026-11-30T13:22:34.307069+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D789A:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-e73d2d01aa1e','one/start','done','2026-11-30T13:22:34.312895+00:00','{"task": "OK"}','proxmox/start',0.014277);
INSERT INTO "journal" VALUES(13,'job-e73d2d01aa1e','one/ready','intended','2026-11-30T13:22:34.316192+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-e73d2d01aa1e','one/ready','submitted','2026-11-30T13:22:34.317975+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-e73d2d01aa1e','one/ready','done','2026-11-30T13:22:34.338326+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.022134);
INSERT INTO "journal" VALUES(16,'job-e73d2d01aa1e','one/ha','intended','2026-11-30T13:22:34.361291+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-e73d2d01aa1e','one/ha','submitted','2026-11-30T13:22:34.524486+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-e73d2d01aa1e','one/ha','done','2026-11-30T13:22:34.536451+00:00','{}','proxmox/ha_add',0.17516);
INSERT INTO "journal" VALUES(19,'job-e73d2d01aa1e','one/verify','intended','2026-11-30T13:22:34.580329+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-e73d2d01aa1e','one/verify','submitted','2026-11-30T13:22:34.597197+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-e73d2d01aa1e','one/verify','done','2026-11-30T13:22:34.629857+00:00','{"identity": "32f834dc-1c5a-4637-a60a-911d954966f1", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.049528);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-e73d2d01aa1e',1,'','2026-11-30T13:23:03.406136+00:00');
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
INSERT INTO "members" VALUES('one-4790668e','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "32f834dc-1c5a-4637-a60a-911d954966f1", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-b71b0f9921595ae7','one-4790668e','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-4790668e", "name": "one", "nonce": "9c25b3f20b35b704cedfe01c4f1c2a6f", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-4790668e", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:22:29.713474Z", "expires_at": "2026-11-30T14:22:29.713474Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "9c25b3f20b35b704cedfe01c4f1c2a6f", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-4790668e.\natlas:9c25b3f20b35b704cedfe01c4f1c2a6f", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "9c25b3f20b35b704cedfe01c4f1c2a6f", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "9c25b3f20b35b704cedfe01c4f1c2a6f", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "9c25b3f20b35b704cedfe01c4f1c2a6f"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "9c25b3f20b35b704cedfe01c4f1c2a6f", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "9c25b3f20b35b704cedfe01c4f1c2a6f", "state": "started", "group": "", "comment": "atlas:9c25b3f20b35b704cedfe01c4f1c2a6f"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "9c25b3f20b35b704cedfe01c4f1c2a6f", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:22:29.649458Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:22:29.653319Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:22:29.666956Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:22:29.681388Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:22:29.713474+00:00','["demo"]');
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
INSERT INTO "server" VALUES('87e297d36e0f4e1b9e53aa0527abf64d');
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
INSERT INTO "specs" VALUES('one-4790668e',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:22:29.634621+00:00');
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
