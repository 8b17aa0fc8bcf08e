BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0011');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-d4ad507f7e1746e6','plan-a1bcbf2f79a03c5a','approve','{"format": "atlas-approval/v2", "id": "approval-d4ad507f7e1746e6", "anchor": {"server": "5fd7a281520b53cc134f547d2d179643", "head": {"seq": 2, "mac": "e52cb5b9d6aa3a7e91b73757534e8d5774c0bbbd9819352520bcc2980f92ba52"}}, "plan_digest": "a1bcbf2f79a03c5a2f863a85dab41e6cca58acbac13e7efb7f47b154b487cdf5", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T08:14:54.172273Z", "expires_at": "2026-11-30T09:14:54.156208Z", "signature": "pk+E0LzPX/58ijUMN1tndgOJkQmZnVPR+dQffiGfdU71Q73iDUEo3x1lKEep9h9nD+ofMRVvDp2PWsmk/CpiAA=="}','job-e4e4bb24c568');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T08:14:54.106643Z","correlation_id":"b9a258132345799f","data":{"answers":[],"revision":1,"spec":"one-ddbcae7e"},"name":"spec.saved","principal":"ann"}','94d56a0aecdc2d80e5cbd02d48b2be609796aa8370e857f1012cc3daa3516079');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T08:14:54.166476Z","correlation_id":"b9a258132345799f","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-ddbcae7e","digest":"a1bcbf2f79a03c5a2f863a85dab41e6cca58acbac13e7efb7f47b154b487cdf5","effect":"create","plan":"plan-a1bcbf2f79a03c5a","steps":7},"name":"plan.made","principal":"ann"}','e52cb5b9d6aa3a7e91b73757534e8d5774c0bbbd9819352520bcc2980f92ba52');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T08:14:54.172530Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"e52cb5b9d6aa3a7e91b73757534e8d5774c0bbbd9819352520bcc2980f92ba52","seq":2},"server":"5fd7a281520b53cc134f547d2d179643"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T09:14:54.156208Z","format":"atlas-approval/v2","id":"approval-d4ad507f7e1746e6","made_at":"2026-11-30T08:14:54.172273Z","method":"signature","plan":"plan-a1bcbf2f79a03c5a","plan_digest":"a1bcbf2f79a03c5a2f863a85dab41e6cca58acbac13e7efb7f47b154b487cdf5"},"name":"approval.given","principal":"bea"}','93cff2de3f61b10b259e8c54df6aa3439ea4b15fd9f1537aa4f61590e83803b9');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T08:14:54.201382Z","correlation_id":"cde184791f771a8d","data":{"job":"job-e4e4bb24c568","plan":"plan-a1bcbf2f79a03c5a","state":"queued"},"name":"job.requested","principal":"ann"}','582297a6ab6daa51f75f2db014353fbefb3355fce10d46c0f216d609391930bc');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T08:14:54.589000Z","correlation_id":"cde184791f771a8d","data":{"approval":"approval-d4ad507f7e1746e6","job":"job-e4e4bb24c568","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','0be49b58288053bfac67d99ab1b74c278e37fa704a4428472276111d39820518');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T08:14:54.639084Z","correlation_id":"cde184791f771a8d","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-e4e4bb24c568","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','20b70cd17ab84d8dba8b9600e3dbd26627848ed92d5f92ae46c44d3a5499c642');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T08:14:54.647800Z","correlation_id":"cde184791f771a8d","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D307E:qmclone:9000:atlas@pve!deploy:"},"digest":"790b1ef44c82e8bac0f3844e64ab933f22c44a1a26b2079488149627f44d803d","job":"job-e4e4bb24c568","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c5c32478e419084a635a48af83a106fd03313a66b308a0e61587760a6ebab870');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T08:14:54.660899Z","correlation_id":"cde184791f771a8d","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"57f4805e-55ec-4592-ac94-9e57f1c8aa60","node":"pve1","task":"OK"},"digest":"104a05ddf2584595ecc34bd62edd8b1c0a59417664a915c7d6a340f78273ca5b","job":"job-e4e4bb24c568","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','29772bd2009e38d6d44eadd6486a66e872228df6c556c3e9f1260cc6ca3169f5');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T08:14:54.667551Z","correlation_id":"cde184791f771a8d","data":{"data":{"digest":"c5b383b15bf2f29c63dd18212e25905107fb9479","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:DB:5E:E1,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"1ff811650a7e57b5cec4846ca31f0485bfaaec5c66d3c44faa956c98dafb136b","job":"job-e4e4bb24c568","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','dd2cda1038036a7cdf495e429f6d5b1b9df99c438bbdcae23fef877a414aec65');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T08:14:54.673066Z","correlation_id":"cde184791f771a8d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e4e4bb24c568","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2baeaf02fcd0a4d7a183e441bf181f2e9406708d1efb2fae20e37f48fc329d05');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T08:14:54.675459Z","correlation_id":"cde184791f771a8d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e4e4bb24c568","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c1aa26ecd66459008f60531e35eace908e46023e798b3930b48343ba2c6fbc9c');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T08:14:54.681187Z","correlation_id":"cde184791f771a8d","data":{"data":{"digest":"b7193f7addf3ea61745d33682e55075d84c328fa","size_gib":10},"digest":"28b991360937cca889adf0e77cfe8c99918730b548cde28183bc39d91b1486a7","job":"job-e4e4bb24c568","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ab6af59fb7790cbcedc3ce9dc5b7f2075ac7e9813f49b661e29c4d853e2ddbdb');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T08:14:54.685851Z","correlation_id":"cde184791f771a8d","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D307E:resize:2000:atlas@pve!deploy:"},"digest":"070a513f6e470818e801f8fdb68a96b53a319b8a449dddff170fb5010e2259de","job":"job-e4e4bb24c568","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','fc77ee749d2eb6c1b7dc52ec9700c36a24c8cc0550304d8c18874cea6a9e9ee6');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T08:14:54.690005Z","correlation_id":"cde184791f771a8d","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-e4e4bb24c568","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','591e60ef3c6b08a66d500323dfee53f7a3892b2baf9dc7718f38aedc59bd2dac');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T08:14:54.697648Z","correlation_id":"cde184791f771a8d","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-e4e4bb24c568","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a57fff5e6b732dec5ea2d817ae35aef87cffcfc0abc26cbbd8242dd7301259ce');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T08:14:54.704643Z","correlation_id":"cde184791f771a8d","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D307E:qmstart:2000:atlas@pve!deploy:"},"digest":"3a4f3b0b2999110efc77676e12f09ea7c8eacf7ea9475349ff9cf7315348ef43","job":"job-e4e4bb24c568","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cdef53e5a5e3cd603f58fe41b03ebe04430316a2c4b2afaf49ed0ca3bbd9c610');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T08:14:54.708814Z","correlation_id":"cde184791f771a8d","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-e4e4bb24c568","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b836d58322465690cd31b6266499d28c7bf653198efb65893fe0986cb107a9c2');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T08:14:54.712106Z","correlation_id":"cde184791f771a8d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e4e4bb24c568","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','06612a1d7971bfac228bce0cfbc27420588301c5c1e53744c99a77c1d99356fb');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T08:14:54.713941Z","correlation_id":"cde184791f771a8d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e4e4bb24c568","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','de7e17e3b60b53cb59512d2094e64878d54b764473e2b7f7bdef8a1808f1794b');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T08:14:54.722827Z","correlation_id":"cde184791f771a8d","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-e4e4bb24c568","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2777c2df80670ee8c590d4e62e449273e1aa17367a4a92578d106121e120a184');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T08:14:54.729823Z","correlation_id":"cde184791f771a8d","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-e4e4bb24c568","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','98c75ce498073512064e3d7de54884d1218ce102c80df6a0eba4e5b0e85e91f0');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T08:14:54.740904Z","correlation_id":"cde184791f771a8d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e4e4bb24c568","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7ee3dee3b22c93f6bffbd6c595ff4ad77fd3b07d2320b90337ea1fe35f9fcad5');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T08:14:54.743554Z","correlation_id":"cde184791f771a8d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e4e4bb24c568","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','133c51e53b4ddf895eb15e3a21e61aebabd063ef73f89184ac8f57bb24f4b8a4');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T08:14:54.745827Z","correlation_id":"cde184791f771a8d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e4e4bb24c568","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6cdbe0c7dd2de68b132a780106cb55c6368546862eb9f6f8c21752e4049a9a8f');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T08:14:54.747720Z","correlation_id":"cde184791f771a8d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e4e4bb24c568","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','af3ab5236e775df3153a00d079a943afafc9a5d95c2b711e6d0b622586967239');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T08:14:54.753063Z","correlation_id":"cde184791f771a8d","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"57f4805e-55ec-4592-ac94-9e57f1c8aa60"},"digest":"d74c0fc5d53939066f6374e3d203c34eb8c35bc4c2afed594c4ce679143addc8","job":"job-e4e4bb24c568","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fb685b93701d301cf55df3c16252cbb158e96a8534e6b14613cdec62a1081597');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T08:14:54.758967Z","correlation_id":"cde184791f771a8d","data":{"job":"job-e4e4bb24c568","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','36715ef4bed040cd7f8fb92083d0d05f802ef2fe57f3e33c1c32d15fa4f2a912');
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
INSERT INTO "deployments" VALUES('one-ddbcae7e','one','dev','cd77bff7ea0cb5439d116e90dcc3d125','one-ddbcae7e',1,1,'2026-11-30T08:14:54.758967+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-e4e4bb24c568','one/clone','2026-11-30T08:14:54.557985+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e4e4bb24c568','one/configure','2026-11-30T08:14:54.557985+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e4e4bb24c568','one/grow-scsi0','2026-11-30T08:14:54.557985+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e4e4bb24c568','one/start','2026-11-30T08:14:54.557985+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e4e4bb24c568','one/ready','2026-11-30T08:14:54.557985+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e4e4bb24c568','one/ha','2026-11-30T08:14:54.557985+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e4e4bb24c568','one/verify','2026-11-30T08:14:54.557985+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-e4e4bb24c568','deployment/one-ddbcae7e');
INSERT INTO "job_targets" VALUES('job-e4e4bb24c568','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-e4e4bb24c568','plan-a1bcbf2f79a03c5a','one-ddbcae7e','succeeded','done','[]','ann','cde184791f771a8d','approval-d4ad507f7e1746e6',0,0,0,NULL,7,7,'','2026-11-30T08:14:54.185257+00:00','2026-11-30T08:14:54.557985+00:00','2026-11-30T08:14:54.758967+00:00','','deployment','apply','create','one-ddbcae7e','','',0);
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
INSERT INTO "journal" VALUES(1,'job-e4e4bb24c568','one/clone','intended','2026-11-30T08:14:54.639084+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-e4e4bb24c568','one/clone','submitted','2026-11-30T08:14:54.647800+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D307E:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-e4e4bb24c568','one/clone','done','2026-11-30T08:14:54.660899+00:00','{"task": "OK", "node": "pve1", "identity": "57f4805e-55ec-4592-ac94-9e57f1c8aa60", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.021815);
INSERT INTO "journal" VALUES(4,'job-e4e4bb24c568','one/configure','intended','2026-11-30T08:14:54.667551+00:00','{"digest": "c5b383b15bf2f29c63dd18212e25905107fb9479", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:DB:5E:E1,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-e4e4bb24c568','one/configure','submitted','2026-11-30T08:14:54.673066+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-e4e4bb24c568','one/configure','done','2026-11-30T08:14:54.675459+00:00','{}','proxmox/configure',0.007908);
INSERT INTO "journal" VALUES(7,'job-e4e4bb24c568','one/grow-scsi0','intended','2026-11-30T08:14:54.681187+00:00','{"digest": "b7193f7addf3ea61745d33682e55075d84c328fa", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-e4e4bb24c568','one/grow-scsi0','submitted','2026-11-30T08:14:54.685851+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D307E:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-e4e4bb24c568','one/grow-scsi0','done','2026-11-30T08:14:54.690005+00:00','{"task": "OK"}','proxmox/grow_disk',0.008818);
INSERT INTO "journal" VALUES(10,'job-e4e4bb24c568','one/start','intended','2026-11-30T08:14:54.697648+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-e4e4bb24c568','one/start','submitted','2026-11-30T08:14:54.704643+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D307E:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-e4e4bb24c568','one/start','done','2026-11-30T08:14:54.708814+00:00','{"task": "OK"}','proxmox/start',0.011166);
INSERT INTO "journal" VALUES(13,'job-e4e4bb24c568','one/ready','intended','2026-11-30T08:14:54.712106+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-e4e4bb24c568','one/ready','submitted','2026-11-30T08:14:54.713941+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-e4e4bb24c568','one/ready','done','2026-11-30T08:14:54.722827+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.010721);
INSERT INTO "journal" VALUES(16,'job-e4e4bb24c568','one/ha','intended','2026-11-30T08:14:54.729823+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-e4e4bb24c568','one/ha','submitted','2026-11-30T08:14:54.740904+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-e4e4bb24c568','one/ha','done','2026-11-30T08:14:54.743554+00:00','{}','proxmox/ha_add',0.013731);
INSERT INTO "journal" VALUES(19,'job-e4e4bb24c568','one/verify','intended','2026-11-30T08:14:54.745827+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-e4e4bb24c568','one/verify','submitted','2026-11-30T08:14:54.747720+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-e4e4bb24c568','one/verify','done','2026-11-30T08:14:54.753063+00:00','{"identity": "57f4805e-55ec-4592-ac94-9e57f1c8aa60", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.007236);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-e4e4bb24c568',1,'','2026-11-30T08:15:24.550725+00:00');
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
INSERT INTO "members" VALUES('one-ddbcae7e','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "57f4805e-55ec-4592-ac94-9e57f1c8aa60", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-a1bcbf2f79a03c5a','one-ddbcae7e','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-ddbcae7e", "name": "one", "nonce": "cd77bff7ea0cb5439d116e90dcc3d125", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-ddbcae7e", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T08:14:54.156208Z", "expires_at": "2026-11-30T09:14:54.156208Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "cd77bff7ea0cb5439d116e90dcc3d125", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-ddbcae7e.\natlas:cd77bff7ea0cb5439d116e90dcc3d125", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "cd77bff7ea0cb5439d116e90dcc3d125", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "cd77bff7ea0cb5439d116e90dcc3d125", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "cd77bff7ea0cb5439d116e90dcc3d125"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "cd77bff7ea0cb5439d116e90dcc3d125", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "cd77bff7ea0cb5439d116e90dcc3d125", "state": "started", "group": "", "comment": "atlas:cd77bff7ea0cb5439d116e90dcc3d125"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "cd77bff7ea0cb5439d116e90dcc3d125", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T08:14:54.114143Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T08:14:54.117808Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T08:14:54.128642Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T08:14:54.137058Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-30T09:14:54.156208+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('5fd7a281520b53cc134f547d2d179643');
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
INSERT INTO "specs" VALUES('one-ddbcae7e',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T08:14:54.104327+00:00');
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
	at VARCHAR(32) NOT NULL, 
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
