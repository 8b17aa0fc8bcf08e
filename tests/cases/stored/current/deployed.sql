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
INSERT INTO "approvals" VALUES('approval-50721d67913c5549','plan-e11bfbca65c888a0','approve','{"format": "atlas-approval/v1", "id": "approval-50721d67913c5549", "plan_digest": "e11bfbca65c888a001300c833160ab70af7a0c8b5bf9bb3e85cef2cb10435c5d", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T06:42:45.628119Z", "expires_at": "2026-11-29T07:42:45.588713Z", "signature": "sZ7gPGQ6SG6s4X6olJyVOvHCYQN2Ua9EHv/rQ+3wIQUwV2vU5776ct0cyX9T7Vr6ztppT/k8G882oiAR1LWHDg=="}','job-793c7e13293e');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T06:42:44.738234Z","correlation_id":"c00a849d7553edaa","data":{"answers":[],"revision":1,"spec":"one-36c2e439"},"name":"spec.saved","principal":"ann"}','fd92de650b272ae24162b769fd6c1910fc12d288255071ad13a4585dc6815ebf');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T06:42:45.605280Z","correlation_id":"c00a849d7553edaa","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-36c2e439","digest":"e11bfbca65c888a001300c833160ab70af7a0c8b5bf9bb3e85cef2cb10435c5d","effect":"create","plan":"plan-e11bfbca65c888a0","steps":7},"name":"plan.made","principal":"ann"}','4ef610ee8ac087fd310df06804943eeab2cd3411595132e92946b6a87d6a8612');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T06:42:45.628424Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T07:42:45.588713Z","format":"atlas-approval/v1","id":"approval-50721d67913c5549","made_at":"2026-11-29T06:42:45.628119Z","method":"signature","plan":"plan-e11bfbca65c888a0","plan_digest":"e11bfbca65c888a001300c833160ab70af7a0c8b5bf9bb3e85cef2cb10435c5d"},"name":"approval.given","principal":"bea"}','607428c487cf8b31896a8cec98d43453ef343216cd82fc8d1979a1f1fb653da5');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T06:42:45.857913Z","correlation_id":"aa570b9512b4649a","data":{"job":"job-793c7e13293e","plan":"plan-e11bfbca65c888a0","state":"queued"},"name":"job.requested","principal":"ann"}','8818286c81a4bf6732f0586684017b63077da9f93370e44ea3b9d56de78c30aa');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T06:42:46.490133Z","correlation_id":"aa570b9512b4649a","data":{"approval":"approval-50721d67913c5549","job":"job-793c7e13293e","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','8d77439582aead07b3e4220942744c16f97caa33719301e51b62faf8182022b5');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T06:42:46.630131Z","correlation_id":"aa570b9512b4649a","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-793c7e13293e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','128f3706c1a47c92b54877d57a43c8c21cb72df787c6b10aa0cf89e2e4968081');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T06:42:46.684727Z","correlation_id":"aa570b9512b4649a","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BC966:qmclone:9000:atlas@pve!deploy:"},"digest":"d23e487d1cd008e2be465bd367e89f86f595092423ef65600afb8925e00439b0","job":"job-793c7e13293e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0159c439d1423df44a6dfd494be83d9351d90c792b831f043e5cf31f9cdf57a8');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T06:42:46.836645Z","correlation_id":"aa570b9512b4649a","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"e850c597-0ba9-47ae-9d4c-3ffec4e993fe","node":"pve1","task":"OK"},"digest":"14b21e1f4093072b385a4a3eec76943e9ad0ea18c704a0cca4ea1e533b96a6e3","job":"job-793c7e13293e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','abb026d2ff1f4acc0de7bf0483896a8b5a49584507bf16b049dd9ce417746332');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T06:42:46.873599Z","correlation_id":"aa570b9512b4649a","data":{"data":{"digest":"554ac5899b8874eb0aa0567ed222f5521c1cc716","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:E2:17:0D,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"937117f373017d409d0016913a719cddbc5ee607efe20626d20fdb38e3d49510","job":"job-793c7e13293e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','534d6d8da8ad901910fbe12fa12d5a04653651d0358b77071f6bc82719cd0407');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T06:42:46.895007Z","correlation_id":"aa570b9512b4649a","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-793c7e13293e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1b1e356d57d7f4fd942c56d2dc810ada3655d8f71b0333c716bd4c822b58c161');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T06:42:46.919202Z","correlation_id":"aa570b9512b4649a","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-793c7e13293e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','561fb2bbcee392cdacb54a70f6c484f83951ce93830bac3aacd32a79acf94bbc');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T06:42:46.946679Z","correlation_id":"aa570b9512b4649a","data":{"data":{"digest":"8906c91d2f245b07cb84d1dd3e7d25bd70609bd9","size_gib":10},"digest":"92206c6e52b2dda49261c7e59130246908e996190325aa219245f579a6a796f8","job":"job-793c7e13293e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0adb229b556ef2ddf93b68c65af56b939c54c4ffc5032cbe41b4316557935c11');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T06:42:46.968013Z","correlation_id":"aa570b9512b4649a","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BC966:resize:2000:atlas@pve!deploy:"},"digest":"7a8022e9d67b9e11c6c2d35a6bd71ed2f3b5772ccace13648df51717b6ee54d7","job":"job-793c7e13293e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1c59a9677c0e9d4237479447bec86b094b69193853e5b003f6ed92f3848c454c');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T06:42:47.102614Z","correlation_id":"aa570b9512b4649a","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-793c7e13293e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','781e31488c65209c48226d64f3d280efe4c511f2ff11ce7c933468a7acf12992');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T06:42:47.120429Z","correlation_id":"aa570b9512b4649a","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-793c7e13293e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6fabc7f47b045eedb163828f044d362bbb2411f22e268cf349502412656fe9b8');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T06:42:47.144270Z","correlation_id":"aa570b9512b4649a","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BC967:qmstart:2000:atlas@pve!deploy:"},"digest":"889098cd76e91700fcd0abc8f1748d99f51d55563c975bfb72b77f5ef4b9a09c","job":"job-793c7e13293e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6bb9767b4a3f8399e054f678b03a001e77837f758a414f83345243846d784863');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T06:42:47.256041Z","correlation_id":"aa570b9512b4649a","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-793c7e13293e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','cf39c08ac2c510b7a8eb65ab8888983aa5af1577941b835cb28c78917937c50a');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T06:42:47.260224Z","correlation_id":"aa570b9512b4649a","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-793c7e13293e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2e8a1e9c09bcca23fcdb5c7f22eefbc5fdf93b5d987b83b7c062320552ed7a07');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T06:42:47.267462Z","correlation_id":"aa570b9512b4649a","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-793c7e13293e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','fbd468a4ccb6435e950797205d0dfac73a7dd7f2febec343d6f3bd8b0cf5c7f5');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T06:42:47.292819Z","correlation_id":"aa570b9512b4649a","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-793c7e13293e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','580918804482ad711fa28d555f700f7575b756883c177879d8cdbf28ee1fc30e');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T06:42:47.320255Z","correlation_id":"aa570b9512b4649a","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-793c7e13293e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e02a13e52fb96d9548ed2d73a0bb29f894d70216936c2f10f4f7db65faa549f7');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T06:42:47.373085Z","correlation_id":"aa570b9512b4649a","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-793c7e13293e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f6369ad6524fa78097a7676927bfdb067e07ad17bd76761973f91e9c06d2ee8d');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T06:42:47.376653Z","correlation_id":"aa570b9512b4649a","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-793c7e13293e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','23aa303ef648ad070730f89c84a52019c49f3f9c7cc23c049e1177af49fbc756');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T06:42:47.386838Z","correlation_id":"aa570b9512b4649a","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-793c7e13293e","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','19c0d79780d1434635ce4acdca3c647b59a3a0839143e2b3edbf90e233614d90');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T06:42:47.399105Z","correlation_id":"aa570b9512b4649a","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-793c7e13293e","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c9f5e55d75bcb4260e07ebe32b24a2769e72a41a251c398b4ef8d01968337d22');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T06:42:47.435399Z","correlation_id":"aa570b9512b4649a","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"e850c597-0ba9-47ae-9d4c-3ffec4e993fe"},"digest":"f460666059424233c4d7709da3092a0c6ff350accbc78f0caa5106ab312ef66f","job":"job-793c7e13293e","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5e53c501cbfc895b6df74de4a208df0c515693912b02105cefd2f3f9d277806c');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T06:42:47.441773Z","correlation_id":"aa570b9512b4649a","data":{"job":"job-793c7e13293e","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','c3f474e5bff5e068a10e09b602fc541f831701f4581e3d6cd16aec955541ee43');
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
INSERT INTO "deployments" VALUES('one-36c2e439','one','dev','534f28febb607b908325a591118a3ff0','one-36c2e439',1,1,'2026-11-29T06:42:47.441773+00:00','','',NULL);
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
INSERT INTO "jobs" VALUES('job-793c7e13293e','plan-e11bfbca65c888a0','one-36c2e439','succeeded','done','[]','ann','aa570b9512b4649a','approval-50721d67913c5549',0,0,0,NULL,7,7,'','2026-11-29T06:42:45.747296+00:00','2026-11-29T06:42:46.247827+00:00','2026-11-29T06:42:47.441773+00:00','','deployment');
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
INSERT INTO "journal" VALUES(1,'job-793c7e13293e','one/clone','intended','2026-11-29T06:42:46.630131+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-793c7e13293e','one/clone','submitted','2026-11-29T06:42:46.684727+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BC966:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-793c7e13293e','one/clone','done','2026-11-29T06:42:46.836645+00:00','{"task": "OK", "node": "pve1", "identity": "e850c597-0ba9-47ae-9d4c-3ffec4e993fe", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-793c7e13293e','one/configure','intended','2026-11-29T06:42:46.873599+00:00','{"digest": "554ac5899b8874eb0aa0567ed222f5521c1cc716", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:E2:17:0D,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-793c7e13293e','one/configure','submitted','2026-11-29T06:42:46.895007+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-793c7e13293e','one/configure','done','2026-11-29T06:42:46.919202+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-793c7e13293e','one/grow-scsi0','intended','2026-11-29T06:42:46.946679+00:00','{"digest": "8906c91d2f245b07cb84d1dd3e7d25bd70609bd9", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-793c7e13293e','one/grow-scsi0','submitted','2026-11-29T06:42:46.968013+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BC966:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-793c7e13293e','one/grow-scsi0','done','2026-11-29T06:42:47.102614+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-793c7e13293e','one/start','intended','2026-11-29T06:42:47.120429+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-793c7e13293e','one/start','submitted','2026-11-29T06:42:47.144270+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BC967:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-793c7e13293e','one/start','done','2026-11-29T06:42:47.256041+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-793c7e13293e','one/ready','intended','2026-11-29T06:42:47.260224+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-793c7e13293e','one/ready','submitted','2026-11-29T06:42:47.267462+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-793c7e13293e','one/ready','done','2026-11-29T06:42:47.292819+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-793c7e13293e','one/ha','intended','2026-11-29T06:42:47.320255+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-793c7e13293e','one/ha','submitted','2026-11-29T06:42:47.373085+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-793c7e13293e','one/ha','done','2026-11-29T06:42:47.376653+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-793c7e13293e','one/verify','intended','2026-11-29T06:42:47.386838+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-793c7e13293e','one/verify','submitted','2026-11-29T06:42:47.399105+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-793c7e13293e','one/verify','done','2026-11-29T06:42:47.435399+00:00','{"identity": "e850c597-0ba9-47ae-9d4c-3ffec4e993fe", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:6091');
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
INSERT INTO "members" VALUES('one-36c2e439','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "e850c597-0ba9-47ae-9d4c-3ffec4e993fe", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-e11bfbca65c888a0','one-36c2e439','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-36c2e439", "name": "one", "nonce": "534f28febb607b908325a591118a3ff0", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-36c2e439", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T06:42:45.588713Z", "expires_at": "2026-11-29T07:42:45.588713Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "534f28febb607b908325a591118a3ff0", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-36c2e439.\natlas:534f28febb607b908325a591118a3ff0", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "534f28febb607b908325a591118a3ff0", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "534f28febb607b908325a591118a3ff0", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "534f28febb607b908325a591118a3ff0"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "534f28febb607b908325a591118a3ff0", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "534f28febb607b908325a591118a3ff0", "state": "started", "group": "", "comment": "atlas:534f28febb607b908325a591118a3ff0"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "534f28febb607b908325a591118a3ff0", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T06:42:44.824180Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T06:42:44.843369Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T06:42:45.031326Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T06:42:45.194405Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T07:42:45.588713+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-36c2e439',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T06:42:44.718919+00:00');
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
