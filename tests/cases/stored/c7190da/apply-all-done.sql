BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0007');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-73b5af8919e93a32','plan-97fb96ce45720afb','approve','{"format": "atlas-approval/v1", "id": "approval-73b5af8919e93a32", "plan_digest": "97fb96ce45720afb75a5085eccc82b3694a6c7b28dc3c80696df404487b0a232", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:05.380963Z", "expires_at": "2026-11-29T11:53:05.369533Z", "signature": "sAs8pS9IXYAizuVtEPsaFCt2RjaU4xO6bCOn6hWn+RJHaomYeixps7SYnxvEDTXUeQI03XAocC3acfaHJ8mFCA=="}','job-ad94273d1a14');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T10:53:05.314142Z","correlation_id":"38336be56f7930fe","data":{"answers":[],"revision":1,"spec":"one-2c7d3173"},"name":"spec.saved","principal":"ann"}','8d3f6af0d451b96fdd3ba2347f0761986dbef6f1fd8541ab3e485bf7f25dafb3');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T10:53:05.376941Z","correlation_id":"38336be56f7930fe","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-2c7d3173","digest":"97fb96ce45720afb75a5085eccc82b3694a6c7b28dc3c80696df404487b0a232","effect":"create","plan":"plan-97fb96ce45720afb","steps":7},"name":"plan.made","principal":"ann"}','b0d30c847db3b75d022e6eb4c911354aa3fdc8e454a5ae3ee52c4412279fbd58');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T10:53:05.381305Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:05.369533Z","format":"atlas-approval/v1","id":"approval-73b5af8919e93a32","made_at":"2026-11-29T10:53:05.380963Z","method":"signature","plan":"plan-97fb96ce45720afb","plan_digest":"97fb96ce45720afb75a5085eccc82b3694a6c7b28dc3c80696df404487b0a232"},"name":"approval.given","principal":"bea"}','d7ad12a15e69add6d6e73cb0b5651e9cab23b90bff18b36ae5af1c014466147a');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T10:53:05.401185Z","correlation_id":"c989dbdbe3fde862","data":{"job":"job-ad94273d1a14","plan":"plan-97fb96ce45720afb","state":"queued"},"name":"job.requested","principal":"ann"}','c9df4316337d252064e211010fb54d3caf5feb3742f0bcf23af9d69b3f748525');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T10:53:05.553753Z","correlation_id":"c989dbdbe3fde862","data":{"approval":"approval-73b5af8919e93a32","job":"job-ad94273d1a14","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','b9510acb589bbc97438acf70b6598665c940a77f99ce11ed6ba6ce3276a5c897');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T10:53:05.593034Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-ad94273d1a14","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ec429bb074f8c69eb86a201fe5afe5a0f1c94d17c26aa57905a9c381d5850cca');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T10:53:05.605827Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C0411:qmclone:9000:atlas@pve!deploy:"},"digest":"04629a88ac8206fe79fd27d9713b3f8f5e29155b8bb5a713d142e3368a79601d","job":"job-ad94273d1a14","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8c3335491f367ce140941580b775b4e4760c21f0fa8a26fc54d3e7166d79b5af');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T10:53:05.623017Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"6f5d90eb-31c1-45d9-8a9e-6d5029a876ec","node":"pve1","task":"OK"},"digest":"094994484e7b43fa2dc1318df5a694f9d619ccecee26f01c7a4f2230a035e68b","job":"job-ad94273d1a14","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9ea083113a8b07d53828f2c5b6fa007696b8d284a4bfa81f15225ed90ad777bf');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T10:53:05.641857Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"digest":"0c9ddb0992050ae02df3f9d743bceb47a092a2c8","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:C6:91:08,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"4a511c78251eeb82dce5607ab7df6e5f7a6e7c99a0f56b31b5dcd7304b257e88","job":"job-ad94273d1a14","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','68b9c0eae2d18b01f0e19691b0fc294cef832d637333dc0a6fe7eeb8b41974db');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T10:53:05.649369Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-ad94273d1a14","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6f323c6601c691459edf0159e0795cb8b4e41a04f9a394ce937d69d2a7f44aca');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T10:53:05.653412Z","correlation_id":"c989dbdbe3fde862","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-ad94273d1a14","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b1c675d0239e89358b7d679a30c78d4a1b655077cbb038040e0ba191c23ab3b1');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T10:53:05.661543Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"digest":"800a5974d648990ec9b7a0677031d3d0cac4f779","size_gib":10},"digest":"f1a053850fe6a0cfe43f24d420bccadd605fc418dce015ffe2118ff61ca6d363","job":"job-ad94273d1a14","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a8c0438394e2b6e439310a30288f877aff955b26bd6d14c7774101a0f14ddae4');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T10:53:05.668036Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C0411:resize:2000:atlas@pve!deploy:"},"digest":"4e6b1cd5ec03c33b79769b66ef251735f519f836cdfcd36a70e0de885f65bd0a","job":"job-ad94273d1a14","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6963d9090da960d746b0090319b67134bb336bc532f1cb67c5465510c471db56');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T10:53:05.673886Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-ad94273d1a14","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d6c4fb0edc152a5303a3943eb65c6d492e48df19b316edfcb3b917b613dc0327');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T10:53:05.685806Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-ad94273d1a14","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c9a8da87206f0439545a0a83b014ecb84d85fe2ffdf384193b2de2b315fd1159');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T10:53:05.696084Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C0411:qmstart:2000:atlas@pve!deploy:"},"digest":"c5059d782fbc2a705f2e5c9acc7e5a15a4cfb330804cbbfa2c3fbe7ef2bb6427","job":"job-ad94273d1a14","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cd5d38520a9a294cb748f1dc3dbda37646ab9d8c8ef4ba7a49f23d5733a576e2');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T10:53:05.701665Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-ad94273d1a14","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','abc2856cab8475be29dacdebc46faa4375bb87ad611684b3c5c6bb576160ac8d');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T10:53:05.707257Z","correlation_id":"c989dbdbe3fde862","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-ad94273d1a14","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8694cb7d06844aa8ec1dec66e81839287d371978582f37e289ca2a1461317c3e');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T10:53:05.709948Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-ad94273d1a14","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c4f9ad5a6110f113900bc5f13b141b34673871a61811833f5baa01a59880f00f');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T10:53:05.719767Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-ad94273d1a14","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0c99a6b046c041d4531ffd13e98f8714fcbca7901dc1113f61819820b6e8d4f5');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T10:53:05.732119Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-ad94273d1a14","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ff3def5620c6a26f661e2aae146dffabf5349d26941f8c4b44abd7d86997c70a');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T10:53:05.828526Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-ad94273d1a14","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a04fb8399fd26c918f629bbea811862dce499854f45790fda69e261813dedbba');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T10:53:05.833769Z","correlation_id":"c989dbdbe3fde862","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-ad94273d1a14","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c5f856af5a2321c8b4270eeaacaa48e0446bf8d931476d1b5741299a55edeb56');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T10:53:05.840269Z","correlation_id":"c989dbdbe3fde862","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-ad94273d1a14","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7293f44341d6eb2dc453fd1a2f4d38a32eddf2fdcf383c1877bcba2c27fb7880');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T10:53:05.844345Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-ad94273d1a14","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','95aec2d703710aace184d1ed8af14981374aef2e6c1f4b1b0a1058f6f2a3076f');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T10:53:05.853507Z","correlation_id":"c989dbdbe3fde862","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"6f5d90eb-31c1-45d9-8a9e-6d5029a876ec"},"digest":"f424d435a9992006277bd9f920b60c9f76726391c020e21e1b85e939ed085324","job":"job-ad94273d1a14","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','532ec4377f066a32e41da0ea06843bc4c405e897416756b395fe27409d4cff1e');
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
INSERT INTO "deployments" VALUES('one-2c7d3173','one','dev','a42143446bc4bd3d8f53d8fac5970aed','one-2c7d3173',NULL,0,'2026-11-29T10:53:05.398359+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-ad94273d1a14','one/clone','2026-11-29T10:53:05.528583+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ad94273d1a14','one/configure','2026-11-29T10:53:05.528583+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ad94273d1a14','one/grow-scsi0','2026-11-29T10:53:05.528583+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ad94273d1a14','one/start','2026-11-29T10:53:05.528583+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ad94273d1a14','one/ready','2026-11-29T10:53:05.528583+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ad94273d1a14','one/ha','2026-11-29T10:53:05.528583+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ad94273d1a14','one/verify','2026-11-29T10:53:05.528583+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-ad94273d1a14','deployment/one-2c7d3173');
INSERT INTO "job_targets" VALUES('job-ad94273d1a14','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-ad94273d1a14','plan-97fb96ce45720afb','one-2c7d3173','running','','[]','ann','c989dbdbe3fde862','approval-73b5af8919e93a32',0,0,0,NULL,7,7,'verify one-01 against the spec','2026-11-29T10:53:05.389631+00:00','2026-11-29T10:53:05.528583+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-ad94273d1a14','one/clone','intended','2026-11-29T10:53:05.593034+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-ad94273d1a14','one/clone','submitted','2026-11-29T10:53:05.605827+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C0411:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-ad94273d1a14','one/clone','done','2026-11-29T10:53:05.623017+00:00','{"task": "OK", "node": "pve1", "identity": "6f5d90eb-31c1-45d9-8a9e-6d5029a876ec", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-ad94273d1a14','one/configure','intended','2026-11-29T10:53:05.641857+00:00','{"digest": "0c9ddb0992050ae02df3f9d743bceb47a092a2c8", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:C6:91:08,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-ad94273d1a14','one/configure','submitted','2026-11-29T10:53:05.649369+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-ad94273d1a14','one/configure','done','2026-11-29T10:53:05.653412+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-ad94273d1a14','one/grow-scsi0','intended','2026-11-29T10:53:05.661543+00:00','{"digest": "800a5974d648990ec9b7a0677031d3d0cac4f779", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-ad94273d1a14','one/grow-scsi0','submitted','2026-11-29T10:53:05.668036+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C0411:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-ad94273d1a14','one/grow-scsi0','done','2026-11-29T10:53:05.673886+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-ad94273d1a14','one/start','intended','2026-11-29T10:53:05.685806+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-ad94273d1a14','one/start','submitted','2026-11-29T10:53:05.696084+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C0411:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-ad94273d1a14','one/start','done','2026-11-29T10:53:05.701665+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-ad94273d1a14','one/ready','intended','2026-11-29T10:53:05.707257+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-ad94273d1a14','one/ready','submitted','2026-11-29T10:53:05.709948+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-ad94273d1a14','one/ready','done','2026-11-29T10:53:05.719767+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-ad94273d1a14','one/ha','intended','2026-11-29T10:53:05.732119+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-ad94273d1a14','one/ha','submitted','2026-11-29T10:53:05.828526+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-ad94273d1a14','one/ha','done','2026-11-29T10:53:05.833769+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-ad94273d1a14','one/verify','intended','2026-11-29T10:53:05.840269+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-ad94273d1a14','one/verify','submitted','2026-11-29T10:53:05.844345+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-ad94273d1a14','one/verify','done','2026-11-29T10:53:05.853507+00:00','{"identity": "6f5d90eb-31c1-45d9-8a9e-6d5029a876ec", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-ad94273d1a14',1,'vm-5062-2da5efb7','2026-11-29T10:53:35.521729+00:00');
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
INSERT INTO "members" VALUES('one-2c7d3173','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "6f5d90eb-31c1-45d9-8a9e-6d5029a876ec", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-97fb96ce45720afb','one-2c7d3173','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-2c7d3173", "name": "one", "nonce": "a42143446bc4bd3d8f53d8fac5970aed", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-2c7d3173", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T10:53:05.369533Z", "expires_at": "2026-11-29T11:53:05.369533Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "a42143446bc4bd3d8f53d8fac5970aed", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-2c7d3173.\natlas:a42143446bc4bd3d8f53d8fac5970aed", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "a42143446bc4bd3d8f53d8fac5970aed", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "a42143446bc4bd3d8f53d8fac5970aed", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "a42143446bc4bd3d8f53d8fac5970aed"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "a42143446bc4bd3d8f53d8fac5970aed", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "a42143446bc4bd3d8f53d8fac5970aed", "state": "started", "group": "", "comment": "atlas:a42143446bc4bd3d8f53d8fac5970aed"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "a42143446bc4bd3d8f53d8fac5970aed", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T10:53:05.321919Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T10:53:05.325511Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T10:53:05.337791Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T10:53:05.349694Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T11:53:05.369533+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-2c7d3173',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T10:53:05.310093+00:00');
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
COMMIT;
