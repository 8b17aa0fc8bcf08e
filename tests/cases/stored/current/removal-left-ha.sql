BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-4bce347eed4a0c31','plan-0c1bd05971066f1d','approve','{"format": "atlas-approval/v1", "id": "approval-4bce347eed4a0c31", "plan_digest": "0c1bd05971066f1d4f148d777eae322c0f58ecd8f538d93afb81daca289d992f", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T06:43:00.806692Z", "expires_at": "2026-11-29T07:43:00.709074Z", "signature": "yLY0dhI13sQDwEAABnFM10E7wGEcr8/Xp0IpW/sUCg5ALS8msPhTyGdsMsBlBn7D4Ca6QDZ16Gw2r8TG5fBKAw=="}','job-81188cb931ea');
INSERT INTO "approvals" VALUES('approval-a7741be4e528bfc8','plan-bc3dd2c7fc7e232e','approve','{"format": "atlas-approval/v1", "id": "approval-a7741be4e528bfc8", "plan_digest": "bc3dd2c7fc7e232e54e8c6d903528c4ac83f23b38d860bcfe8355931f1bef63e", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T06:43:02.998728Z", "expires_at": "2026-11-29T07:43:02.922677Z", "signature": "SR2phDLIHWylM7roYw+0h3P7Na7dNkrvK748m/ZFckwZ6JqlAX8lsQ7hnp8WmhIzPvgU7rCQ3W1AeSXt6tsnDA=="}','job-567b9a2849b4');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T06:43:00.153122Z","correlation_id":"b234e590f12c503c","data":{"answers":[],"revision":1,"spec":"one-f8afb5b7"},"name":"spec.saved","principal":"ann"}','e76864a96eac865923e12f01ca6ea52ebf8eb56a669a9357d37e712269584dd3');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T06:43:00.741878Z","correlation_id":"b234e590f12c503c","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-f8afb5b7","digest":"0c1bd05971066f1d4f148d777eae322c0f58ecd8f538d93afb81daca289d992f","effect":"create","plan":"plan-0c1bd05971066f1d","steps":7},"name":"plan.made","principal":"ann"}','3fa1dc75ada111089dd1958294f0265f57e1107edb89efa29426378a377e7493');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T06:43:00.807036Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T07:43:00.709074Z","format":"atlas-approval/v1","id":"approval-4bce347eed4a0c31","made_at":"2026-11-29T06:43:00.806692Z","method":"signature","plan":"plan-0c1bd05971066f1d","plan_digest":"0c1bd05971066f1d4f148d777eae322c0f58ecd8f538d93afb81daca289d992f"},"name":"approval.given","principal":"bea"}','db51c0e87f6ca2d4ad946cd4e43e52b6599ae2b76ae2f64541b159b21ca0714a');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T06:43:01.014855Z","correlation_id":"85ecd7004a817cbf","data":{"job":"job-81188cb931ea","plan":"plan-0c1bd05971066f1d","state":"queued"},"name":"job.requested","principal":"ann"}','8140f40ba0b662cc9f8876eefa44eb81a207b341ba799463adbb3c585c78c39a');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T06:43:01.456527Z","correlation_id":"85ecd7004a817cbf","data":{"approval":"approval-4bce347eed4a0c31","job":"job-81188cb931ea","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','ed013677d07ce3c13b9aa3ef5476c0b92bd7f748b99b639180f632d1800eed39');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T06:43:01.542484Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-81188cb931ea","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','257b75569264323f985910064e214d7fa5ddf6b0b66d027cd8c25ae173b93519');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T06:43:01.562536Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BC975:qmclone:9000:atlas@pve!deploy:"},"digest":"11d571f9fe376eb3189cd4c6c04d0972a71b8e8699d00409ee91650d32a82d46","job":"job-81188cb931ea","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e0c55009f36354353d37ed5c7331aa4d15fe9371189b34e0b78bc8be42ef9136');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T06:43:01.722961Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"ace7238b-a961-4f6f-a3ab-7f07c8f85f57","node":"pve1","task":"OK"},"digest":"de52ecc0665082afcda5ec2e178f8af02bdb7e5dfbf93cb607afe676e114d601","job":"job-81188cb931ea","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3aff7995dbbb48037929762e83811dd9c7085cb1623b63f62dace175c0022858');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T06:43:01.736648Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"digest":"8710b3f36ab8ced7b91fe84eeea6cc90e009fe90","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:10:5C:74,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"46d0e623026fd2294a679ae5e90936faa8681091aa33658fb8d564c5a9b869d6","job":"job-81188cb931ea","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3e66880b6e4369f72d5c401f338c1cc039d1688519340715b81d51c84f5dffd6');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T06:43:01.765201Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-81188cb931ea","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bbea0b485f27488b5dc13d8b7ac83d564ecae18e71536eeee802382b6798d866');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T06:43:01.782020Z","correlation_id":"85ecd7004a817cbf","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-81188cb931ea","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7e2e2811290fb4ee384a5701080c56dda42be7683c5874ffebaf373c2a47fd09');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T06:43:01.824798Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"digest":"ef5e9dcc94bbedf9cdc5fb24ed123b505ca9e39a","size_gib":10},"digest":"84c4e37b3d335d0dc6b4ecb727c5362eeae08c1f1846eb09f904c9082bf5e6e3","job":"job-81188cb931ea","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8a1ab8e43c231d5637dff0035cd8eb54f764d43f2caa448dc5acdd0291a5caa3');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T06:43:01.847435Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BC975:resize:2000:atlas@pve!deploy:"},"digest":"b7a469331fed915b1cfe30bd0c22501fbe23296446aba6b6e5c219e90ae0b251","job":"job-81188cb931ea","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','fb04e765cf99273ac72bf9cca67c8d22a1d418ccf7571df092999103ff4973ab');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T06:43:01.968551Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-81188cb931ea","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d57d10d03729e1b3a34eb9fcfb2a332042cb08ee54123727f351df623bd98c2a');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T06:43:02.007979Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-81188cb931ea","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','eebabbc81eda9d893bcd3056c4c9c0e2838de8631783da68648c0035c49f1d36');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T06:43:02.052463Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BC976:qmstart:2000:atlas@pve!deploy:"},"digest":"e85689b01357400eb449b513efbfff4c3999e5c29ed552d2c173faf2438642e9","job":"job-81188cb931ea","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','dfc4f714eb7522b97b96b844d4c3cd9317ab1d2559f9e4374a83a72a9ab0dda3');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T06:43:02.200811Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-81188cb931ea","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c18c83944ec990406fb5d03040cd9e5850e4adf08dbd87b497f5b6d13dcdd761');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T06:43:02.219448Z","correlation_id":"85ecd7004a817cbf","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-81188cb931ea","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','961bf738c421cf9f4c70a78c932211a42f3b1ff27fb596954fc2f8adb84e9a1e');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T06:43:02.235219Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-81188cb931ea","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2fe427db259b8a00d06bc0d0baed6d8b050dd31ab08102708ce419990ebb4fe1');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T06:43:02.274200Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-81188cb931ea","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0475b2d0e3bbf65d9ae96dede6ee3031dadc606a0b4d709abba2ecc06538a40f');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T06:43:02.326555Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-81188cb931ea","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d4c630e0336a0765791c900a5d9ac799d7c2da4304666811d7ce99135ace3b28');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T06:43:02.403540Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-81188cb931ea","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2ea9b88d536769ae8e0aabd08722bf71c665a20f3dfe47c347e48c3942ea24d3');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T06:43:02.443216Z","correlation_id":"85ecd7004a817cbf","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-81188cb931ea","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4f246c41f0434a1ea6cd5acc811609bf21a6ab98ce7c94015e49a4378b3a5aa6');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T06:43:02.451326Z","correlation_id":"85ecd7004a817cbf","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-81188cb931ea","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','af690bf4c73264ceca59a3987a9a13ef0a9ff3f46bc219d172ade4ec7c054f3f');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T06:43:02.491129Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-81188cb931ea","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','00354f0771607f31df16c1dfe836dcb6558be763f349f47242ac656a594dfadc');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T06:43:02.527403Z","correlation_id":"85ecd7004a817cbf","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"ace7238b-a961-4f6f-a3ab-7f07c8f85f57"},"digest":"dbfb4b9c156b7881e7b7f439646c148cf59cea34b65a0d17d8bf995fba2f8733","job":"job-81188cb931ea","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','afd1d5c2892e7adbfad8de918cbb631cbb089a8e52243cc4081833b6ca781a9d');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T06:43:02.546667Z","correlation_id":"85ecd7004a817cbf","data":{"job":"job-81188cb931ea","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','a768e017f5218a4a6c886eaeaad8f811908bfa3a59c1800a46ca10c47cb2f61f');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T06:43:02.959684Z","correlation_id":"a53499190240bbcd","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)","rule":"proxmox-changes"},"deployment":"one-f8afb5b7","digest":"bc3dd2c7fc7e232e54e8c6d903528c4ac83f23b38d860bcfe8355931f1bef63e","effect":"remove","plan":"plan-bc3dd2c7fc7e232e","steps":3},"name":"plan.made","principal":"ann"}','c059795d07b45ad7d385ded28acbc03fd866b2a94658d03721d3f5f6e4520d12');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T06:43:02.999041Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T07:43:02.922677Z","format":"atlas-approval/v1","id":"approval-a7741be4e528bfc8","made_at":"2026-11-29T06:43:02.998728Z","method":"signature","plan":"plan-bc3dd2c7fc7e232e","plan_digest":"bc3dd2c7fc7e232e54e8c6d903528c4ac83f23b38d860bcfe8355931f1bef63e"},"name":"approval.given","principal":"bea"}','59bce1c70bca64af22f60b74e839e809a3ae919b904009a949c4a3d29dc633b5');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T06:43:03.055185Z","correlation_id":"ac9bba00c694c75b","data":{"job":"job-567b9a2849b4","plan":"plan-bc3dd2c7fc7e232e","state":"queued"},"name":"job.requested","principal":"ann"}','d3731b0a9af598927a8bab3c38fd66123d8b6da99eece11c7baad7cb6f2d026d');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T06:43:03.655947Z","correlation_id":"ac9bba00c694c75b","data":{"approval":"approval-a7741be4e528bfc8","job":"job-567b9a2849b4","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','422f1d327033955a71d57f93c047cf633b9ab2260d7ab793e11da519514958c1');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T06:43:03.879695Z","correlation_id":"ac9bba00c694c75b","data":{"data":{"resource":{"comment":"atlas:ac5f7bd6813b3c5de0baa2bde8523416","state":"started"}},"digest":"8882bdc46da231b88da35f2e5f18de6d43f668607f9d822e7e76ee8950ae232a","job":"job-567b9a2849b4","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','989f859b7ab89e31a7de4d30fc03682626951473a979b21aeb0cc4dfb3761a7d');
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
INSERT INTO "deployments" VALUES('one-f8afb5b7','one','dev','ac5f7bd6813b3c5de0baa2bde8523416','one-f8afb5b7',1,1,'2026-11-29T06:43:02.546667+00:00','','',NULL);
CREATE TABLE holds (
	"key" VARCHAR(512) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	PRIMARY KEY ("key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
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
INSERT INTO "jobs" VALUES('job-81188cb931ea','plan-0c1bd05971066f1d','one-f8afb5b7','succeeded','done','[]','ann','85ecd7004a817cbf','approval-4bce347eed4a0c31',0,0,0,NULL,7,7,'','2026-11-29T06:43:00.888551+00:00','2026-11-29T06:43:01.352896+00:00','2026-11-29T06:43:02.546667+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-567b9a2849b4','plan-bc3dd2c7fc7e232e','one-f8afb5b7','running','','[]','ann','ac9bba00c694c75b','approval-a7741be4e528bfc8',0,0,0,NULL,0,3,'','2026-11-29T06:43:03.022785+00:00','2026-11-29T06:43:03.435793+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-81188cb931ea','one/clone','intended','2026-11-29T06:43:01.542484+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-81188cb931ea','one/clone','submitted','2026-11-29T06:43:01.562536+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BC975:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-81188cb931ea','one/clone','done','2026-11-29T06:43:01.722961+00:00','{"task": "OK", "node": "pve1", "identity": "ace7238b-a961-4f6f-a3ab-7f07c8f85f57", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-81188cb931ea','one/configure','intended','2026-11-29T06:43:01.736648+00:00','{"digest": "8710b3f36ab8ced7b91fe84eeea6cc90e009fe90", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:10:5C:74,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-81188cb931ea','one/configure','submitted','2026-11-29T06:43:01.765201+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-81188cb931ea','one/configure','done','2026-11-29T06:43:01.782020+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-81188cb931ea','one/grow-scsi0','intended','2026-11-29T06:43:01.824798+00:00','{"digest": "ef5e9dcc94bbedf9cdc5fb24ed123b505ca9e39a", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-81188cb931ea','one/grow-scsi0','submitted','2026-11-29T06:43:01.847435+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BC975:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-81188cb931ea','one/grow-scsi0','done','2026-11-29T06:43:01.968551+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-81188cb931ea','one/start','intended','2026-11-29T06:43:02.007979+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-81188cb931ea','one/start','submitted','2026-11-29T06:43:02.052463+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BC976:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-81188cb931ea','one/start','done','2026-11-29T06:43:02.200811+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-81188cb931ea','one/ready','intended','2026-11-29T06:43:02.219448+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-81188cb931ea','one/ready','submitted','2026-11-29T06:43:02.235219+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-81188cb931ea','one/ready','done','2026-11-29T06:43:02.274200+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-81188cb931ea','one/ha','intended','2026-11-29T06:43:02.326555+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-81188cb931ea','one/ha','submitted','2026-11-29T06:43:02.403540+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-81188cb931ea','one/ha','done','2026-11-29T06:43:02.443216+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-81188cb931ea','one/verify','intended','2026-11-29T06:43:02.451326+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-81188cb931ea','one/verify','submitted','2026-11-29T06:43:02.491129+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-81188cb931ea','one/verify','done','2026-11-29T06:43:02.527403+00:00','{"identity": "ace7238b-a961-4f6f-a3ab-7f07c8f85f57", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-567b9a2849b4','one/ha','intended','2026-11-29T06:43:03.879695+00:00','{"resource": {"state": "started", "comment": "atlas:ac5f7bd6813b3c5de0baa2bde8523416"}}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',2,'vm:6755');
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
INSERT INTO "members" VALUES('one-f8afb5b7','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "ace7238b-a961-4f6f-a3ab-7f07c8f85f57", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-0c1bd05971066f1d','one-f8afb5b7','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-f8afb5b7", "name": "one", "nonce": "ac5f7bd6813b3c5de0baa2bde8523416", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-f8afb5b7", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T06:43:00.709074Z", "expires_at": "2026-11-29T07:43:00.709074Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "ac5f7bd6813b3c5de0baa2bde8523416", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-f8afb5b7.\natlas:ac5f7bd6813b3c5de0baa2bde8523416", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ac5f7bd6813b3c5de0baa2bde8523416", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ac5f7bd6813b3c5de0baa2bde8523416", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ac5f7bd6813b3c5de0baa2bde8523416"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ac5f7bd6813b3c5de0baa2bde8523416", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "ac5f7bd6813b3c5de0baa2bde8523416", "state": "started", "group": "", "comment": "atlas:ac5f7bd6813b3c5de0baa2bde8523416"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ac5f7bd6813b3c5de0baa2bde8523416", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T06:43:00.236566Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T06:43:00.268863Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T06:43:00.395945Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T06:43:00.490847Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T07:43:00.709074+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-bc3dd2c7fc7e232e','one-f8afb5b7','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-f8afb5b7", "name": "one", "nonce": "ac5f7bd6813b3c5de0baa2bde8523416", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T06:43:02.922677Z", "expires_at": "2026-11-29T07:43:02.922677Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "ac5f7bd6813b3c5de0baa2bde8523416"}, "critical": true, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "ac5f7bd6813b3c5de0baa2bde8523416", "shutdown_s": 60}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "ac5f7bd6813b3c5de0baa2bde8523416", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "ace7238b-a961-4f6f-a3ab-7f07c8f85f57", "gone": false}, "critical": true, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T07:43:02.922677+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-f8afb5b7',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T06:43:00.136035+00:00');
CREATE INDEX ix_deployments_spec_id ON deployments (spec_id);
CREATE INDEX ix_jobs_state ON jobs (state);
CREATE INDEX journal_by_job ON journal (job_id, seq);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE INDEX ix_approvals_plan_id ON approvals (plan_id);
CREATE INDEX ix_approvals_used_by ON approvals (used_by);
CREATE INDEX ix_plans_subject_id ON plans (subject_id);
CREATE INDEX ix_jobs_subject_id ON jobs (subject_id);
CREATE INDEX ix_holds_job_id ON holds (job_id);
COMMIT;
