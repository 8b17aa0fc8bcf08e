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
INSERT INTO "approvals" VALUES('approval-1a60b77788874360','plan-4f7174d22f619ef5','approve','{"format": "atlas-approval/v1", "id": "approval-1a60b77788874360", "plan_digest": "4f7174d22f619ef5d79244346a9967479f3ea0a7c693ee6613d1fe36a89f1f45", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T07:23:18.301739Z", "expires_at": "2026-11-29T08:23:18.224222Z", "signature": "+hRmW6+W7rk5+6+y1524/1jitvpQjEHXXnatF7v46Zr0SWoPbb2ROKWZDEPVoQpMfVpyPpWVfYUht/pJCXuxDQ=="}','job-fadbdaae925d');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T07:23:18.034983Z","correlation_id":"46627c4a82bc5dea","data":{"answers":[],"revision":1,"spec":"one-be253048"},"name":"spec.saved","principal":"ann"}','daeb3fa71ee75f6d95d8a9f09794365885aafd5d929f5408a775857a4f3b9e31');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T07:23:18.270140Z","correlation_id":"46627c4a82bc5dea","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-be253048","digest":"4f7174d22f619ef5d79244346a9967479f3ea0a7c693ee6613d1fe36a89f1f45","effect":"create","plan":"plan-4f7174d22f619ef5","steps":7},"name":"plan.made","principal":"ann"}','ea2a9c024cfec0ff27f9c46c49daa74626149ef8ceadfafa46a2cce5e55d50b4');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T07:23:18.302001Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T08:23:18.224222Z","format":"atlas-approval/v1","id":"approval-1a60b77788874360","made_at":"2026-11-29T07:23:18.301739Z","method":"signature","plan":"plan-4f7174d22f619ef5","plan_digest":"4f7174d22f619ef5d79244346a9967479f3ea0a7c693ee6613d1fe36a89f1f45"},"name":"approval.given","principal":"bea"}','ea6b0e5c014bd00b568e830fb2ceaab43da55c9bc65c1c8e619210e4eccd99cb');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T07:23:18.436491Z","correlation_id":"d4b196eb4140db01","data":{"job":"job-fadbdaae925d","plan":"plan-4f7174d22f619ef5","state":"queued"},"name":"job.requested","principal":"ann"}','12f4b2d49f0245c4af46cea866de36d70e3378633058c67c3b90b23862a8afb9');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T07:23:18.727147Z","correlation_id":"d4b196eb4140db01","data":{"approval":"approval-1a60b77788874360","job":"job-fadbdaae925d","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','eeddc533c7e97e7e44a1d0477a8fec8643481c20bd018ae36ea7d42eb265088e');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T07:23:18.803703Z","correlation_id":"d4b196eb4140db01","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-fadbdaae925d","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0aad5865ca525e62adf5ac5c40f2a7cd2873bd1b5a7b19c8623ea7a9824a963a');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T07:23:18.826037Z","correlation_id":"d4b196eb4140db01","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BD2E6:qmclone:9000:atlas@pve!deploy:"},"digest":"924d20e5e9fe9a77063a5709a372914a56c3f1ff2285368ccc6a1a70ba28190a","job":"job-fadbdaae925d","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','41704cd3055506d79f6532ca241ea44ad9a0689194854757ff7723b200b95860');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T07:23:18.963339Z","correlation_id":"d4b196eb4140db01","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"91b711ab-3277-46e5-87a0-aae3053e4657","node":"pve1","task":"OK"},"digest":"2b135afd1efe7a0eb5ed2f36c26bf97048ade8383d62e5dcef2271b5c1b48e44","job":"job-fadbdaae925d","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','634af79e203ede41ea47abf0b40e4931dda674b719391c6c6438e908414b362c');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T07:23:18.976180Z","correlation_id":"d4b196eb4140db01","data":{"data":{"digest":"8780d53dc23b5054d9a93f77950f2ffa24caf477","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:D2:20:66,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"325864a8959f2e3b6f2a8352ec71bf9f61107327bb407d6c3bfe9816e9cc9cf5","job":"job-fadbdaae925d","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','168d8eff57317a99eac8c25f947dc8e1b72059268514cd9a72be7e83ebf2b960');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T07:23:18.992341Z","correlation_id":"d4b196eb4140db01","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-fadbdaae925d","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','76632dcbd54418503db3ac3f8021b8ee69f5539943c973d0237b668a4e74b539');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T07:23:18.999050Z","correlation_id":"d4b196eb4140db01","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-fadbdaae925d","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2bb1abb813863fe030050e31d8a255114ea1b7fcf0408a1791367ee59825c3f3');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T07:23:19.026747Z","correlation_id":"d4b196eb4140db01","data":{"data":{"digest":"0275fb39de346bfe7126ceabee6d899b7a5ef602","size_gib":10},"digest":"e06227765616bc0c43f21eff173c2f884f94c2991cc9bf537ac72b630a2e7325","job":"job-fadbdaae925d","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f1769f289d8173af40e7db7dda63e9c69529c0bff5f8508bc4d2cf955b5cba5d');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T07:23:19.040176Z","correlation_id":"d4b196eb4140db01","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BD2E7:resize:2000:atlas@pve!deploy:"},"digest":"8b58e41418f0a5d42c28763899ffcc896a814d840493104936dcce5acf931405","job":"job-fadbdaae925d","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1db3104acc18b8ae5f0ef594d673cf93ada5a9bb71f674d21ab5e9523dd293f6');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T07:23:19.148455Z","correlation_id":"d4b196eb4140db01","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-fadbdaae925d","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bfdf04b51abdc574218f935d42055d0437ff30c8fe54f578e4996adc1c5e9ee0');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T07:23:19.165322Z","correlation_id":"d4b196eb4140db01","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-fadbdaae925d","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','caec1a4d38b7f64d427c17d76b72eed5f78b585ed32c368789101ae3198be4a8');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T07:23:19.180502Z","correlation_id":"d4b196eb4140db01","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BD2E7:qmstart:2000:atlas@pve!deploy:"},"digest":"e17c1356358fe3f8bc0c3e53a2e7488fc419aaf4790820f8a8905b01b81933a4","job":"job-fadbdaae925d","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','65d715bf8b9d5a368fc18aa2ca0fd3054ab4c38f48623e20087fe255595ee7a3');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T07:23:19.290183Z","correlation_id":"d4b196eb4140db01","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-fadbdaae925d","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0d98d037dbff51bd727f64392d7bf6d6a52138d006a1954fd448d21cfa0bd1a6');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T07:23:19.298333Z","correlation_id":"d4b196eb4140db01","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-fadbdaae925d","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9f70c7abbf09b07e08e57941c8708705f056e718df2732d038cafc5bdaf64f40');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T07:23:19.304831Z","correlation_id":"d4b196eb4140db01","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-fadbdaae925d","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e96a894be5e442478ea1f4b1131b12a574a5791419760375cc56981d5a1a754d');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T07:23:19.337341Z","correlation_id":"d4b196eb4140db01","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-fadbdaae925d","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','597c534bb1d26e214c399ccc0b9c56b210dece01d0a1881a551523bd8bbf18bd');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T07:23:19.370092Z","correlation_id":"d4b196eb4140db01","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-fadbdaae925d","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','91b69c9d330a359b4d994dffa28ac1472fad01b001e184b6341832aacdd79fd9');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T07:23:19.406370Z","correlation_id":"d4b196eb4140db01","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-fadbdaae925d","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','034a9824d933b4c7dbc2e6530e1913bc47d9013f3555f0391a850afeec3b519e');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T07:23:19.409892Z","correlation_id":"d4b196eb4140db01","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-fadbdaae925d","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','68531a839580e7983c0af9871975318c926fd8601c3bb83aa4a4383ec677b0c8');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T07:23:19.416869Z","correlation_id":"d4b196eb4140db01","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-fadbdaae925d","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b177862f88ec4a5a03a28c9162ee1bc222e6cd69c40fe2fabfea41344afdb782');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T07:23:19.419204Z","correlation_id":"d4b196eb4140db01","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-fadbdaae925d","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e3d9012a68240745107ff397cdf267c4bbb34749c0ca5957ab5763ce3bef79fe');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T07:23:19.426583Z","correlation_id":"d4b196eb4140db01","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"91b711ab-3277-46e5-87a0-aae3053e4657"},"digest":"c44b54d00fa30c8bfc6dfbb78e2f6be54f868ff2468c40046078e9cd8ea16a82","job":"job-fadbdaae925d","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','55e6f3c88dfa86b0cbbd4dd3cfcd0721ec3cf6bfc2103262261b0666078a8b6d');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T07:23:19.438772Z","correlation_id":"d4b196eb4140db01","data":{"job":"job-fadbdaae925d","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','413994464deda0d7535dcfe0cbb0931ab4fd1391eeb8518f6699cef539f53462');
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
INSERT INTO "deployments" VALUES('one-be253048','one','dev','8115f9af7b07ff6d21391bee9716300d','one-be253048',1,1,'2026-11-29T07:23:19.438772+00:00','','',NULL);
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-fadbdaae925d','deployment/one-be253048');
INSERT INTO "job_targets" VALUES('job-fadbdaae925d','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-fadbdaae925d','plan-4f7174d22f619ef5','one-be253048','succeeded','done','[]','ann','d4b196eb4140db01','approval-1a60b77788874360',0,0,0,NULL,7,7,'','2026-11-29T07:23:18.363200+00:00','2026-11-29T07:23:18.690695+00:00','2026-11-29T07:23:19.438772+00:00','','deployment');
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
INSERT INTO "journal" VALUES(1,'job-fadbdaae925d','one/clone','intended','2026-11-29T07:23:18.803703+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-fadbdaae925d','one/clone','submitted','2026-11-29T07:23:18.826037+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BD2E6:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-fadbdaae925d','one/clone','done','2026-11-29T07:23:18.963339+00:00','{"task": "OK", "node": "pve1", "identity": "91b711ab-3277-46e5-87a0-aae3053e4657", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-fadbdaae925d','one/configure','intended','2026-11-29T07:23:18.976180+00:00','{"digest": "8780d53dc23b5054d9a93f77950f2ffa24caf477", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:D2:20:66,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-fadbdaae925d','one/configure','submitted','2026-11-29T07:23:18.992341+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-fadbdaae925d','one/configure','done','2026-11-29T07:23:18.999050+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-fadbdaae925d','one/grow-scsi0','intended','2026-11-29T07:23:19.026747+00:00','{"digest": "0275fb39de346bfe7126ceabee6d899b7a5ef602", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-fadbdaae925d','one/grow-scsi0','submitted','2026-11-29T07:23:19.040176+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BD2E7:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-fadbdaae925d','one/grow-scsi0','done','2026-11-29T07:23:19.148455+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-fadbdaae925d','one/start','intended','2026-11-29T07:23:19.165322+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-fadbdaae925d','one/start','submitted','2026-11-29T07:23:19.180502+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BD2E7:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-fadbdaae925d','one/start','done','2026-11-29T07:23:19.290183+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-fadbdaae925d','one/ready','intended','2026-11-29T07:23:19.298333+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-fadbdaae925d','one/ready','submitted','2026-11-29T07:23:19.304831+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-fadbdaae925d','one/ready','done','2026-11-29T07:23:19.337341+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-fadbdaae925d','one/ha','intended','2026-11-29T07:23:19.370092+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-fadbdaae925d','one/ha','submitted','2026-11-29T07:23:19.406370+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-fadbdaae925d','one/ha','done','2026-11-29T07:23:19.409892+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-fadbdaae925d','one/verify','intended','2026-11-29T07:23:19.416869+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-fadbdaae925d','one/verify','submitted','2026-11-29T07:23:19.419204+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-fadbdaae925d','one/verify','done','2026-11-29T07:23:19.426583+00:00','{"identity": "91b711ab-3277-46e5-87a0-aae3053e4657", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-fadbdaae925d',1,'','2026-11-29T07:23:48.684248+00:00');
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
INSERT INTO "members" VALUES('one-be253048','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "91b711ab-3277-46e5-87a0-aae3053e4657", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-4f7174d22f619ef5','one-be253048','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-be253048", "name": "one", "nonce": "8115f9af7b07ff6d21391bee9716300d", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-be253048", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T07:23:18.224222Z", "expires_at": "2026-11-29T08:23:18.224222Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "8115f9af7b07ff6d21391bee9716300d", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-be253048.\natlas:8115f9af7b07ff6d21391bee9716300d", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8115f9af7b07ff6d21391bee9716300d", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8115f9af7b07ff6d21391bee9716300d", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8115f9af7b07ff6d21391bee9716300d"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "8115f9af7b07ff6d21391bee9716300d", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "8115f9af7b07ff6d21391bee9716300d", "state": "started", "group": "", "comment": "atlas:8115f9af7b07ff6d21391bee9716300d"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "8115f9af7b07ff6d21391bee9716300d", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T07:23:18.056164Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T07:23:18.072406Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T07:23:18.119828Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T07:23:18.147769Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T08:23:18.224222+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-be253048',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T07:23:18.019140+00:00');
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
COMMIT;
