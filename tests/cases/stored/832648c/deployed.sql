BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-4e293a21dfee1e15','plan-aad30183cf96530d','approve','{"format": "atlas-approval/v1", "id": "approval-4e293a21dfee1e15", "plan_digest": "aad30183cf96530d1189bbadf62b20b53e4022deb3d3acbe46492115679004d8", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T22:07:58.691499Z", "expires_at": "2026-11-28T23:07:58.646959Z", "signature": "TbizFtpMr82VLKHDt/FRueonY9TLMGPY7HD95yQjFzAFTUzq4BTabOw2CB+W1/tcYFj4iQ1KyOkb57e4UT/MDA=="}','job-17dfb011cc08');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T22:07:58.449272Z","correlation_id":"3cfe2ed67959c52a","data":{"answers":[],"revision":1,"spec":"one-33b4e53d"},"name":"spec.saved","principal":"ann"}','6ba8d0cd52b2c8281e0f04a76e3e4afe7a605b4e92e3518340bb6d7b1a782933');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T22:07:58.668121Z","correlation_id":"3cfe2ed67959c52a","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-33b4e53d","digest":"aad30183cf96530d1189bbadf62b20b53e4022deb3d3acbe46492115679004d8","effect":"create","plan":"plan-aad30183cf96530d","steps":7},"name":"plan.made","principal":"ann"}','2c5c775e702ec0bbc968ded4f592571eec280df312b8889e1478e7f8afbd85ec');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T22:07:58.691789Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T23:07:58.646959Z","format":"atlas-approval/v1","id":"approval-4e293a21dfee1e15","made_at":"2026-11-28T22:07:58.691499Z","method":"signature","plan":"plan-aad30183cf96530d","plan_digest":"aad30183cf96530d1189bbadf62b20b53e4022deb3d3acbe46492115679004d8"},"name":"approval.given","principal":"bea"}','3759cdf2dd6c65e24988e8fc5aabe4816fc19c57be1a89a6cda735fe276c03fa');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T22:07:59.520012Z","correlation_id":"e2d7420e3a6018f6","data":{"job":"job-17dfb011cc08","plan":"plan-aad30183cf96530d","state":"queued"},"name":"job.requested","principal":"ann"}','cda34f8b39f1d8ba7bffad65a484cb5f49e413620b96ff3a9e45be21ccfb6a62');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T22:08:00.173885Z","correlation_id":"e2d7420e3a6018f6","data":{"approval":"approval-4e293a21dfee1e15","job":"job-17dfb011cc08","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','e133aa81e92bb0c0b4253609fcf4524d22614b01b65f6b85130384d75df4dd79');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T22:08:00.294792Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-17dfb011cc08","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e28c08df1960e2ed113ec24f358340b2e3932e9ac4e2c56700fd70edb7f6b7cc');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T22:08:00.338426Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B50C0:qmclone:9000:atlas@pve!deploy:"},"digest":"7d194e867d09db07e9de8ac9960aa4d64c8c47468790838ab5612df6b7e4cc0d","job":"job-17dfb011cc08","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','94375ac6154156163ea0e4f1754686474e188f8755f0cefc1b60251819bb4562');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T22:08:00.493940Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"739fd873-fd7a-42d5-9c72-5a6db969d2ab","node":"pve1","task":"OK"},"digest":"bd4ae4d15a19c6a6d501f8b865cb716306f71e3ed75006170d0d62a3b6377914","job":"job-17dfb011cc08","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','120377ec9d2e07ad9f7635bbcaea720a029a7c8e7cb1d1bcbecca571c1a1abea');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T22:08:00.518741Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"digest":"01036f263ba18a480d8fa2c6e6e493e7b67c815f","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:AA:7A:EB,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"eebc3d8b52dfd5d0e90e0c9cd0df2290ebd9b9ffe7e5e3f3e72b938c50c471eb","job":"job-17dfb011cc08","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e4b6e225a27364403589f348e1aef5d8810114b7732a58a14fb18340a7655ef4');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T22:08:00.560438Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-17dfb011cc08","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4a6a18820a37fcef216940db8ec57a21ba42953175638b06ee029f306bcb5f4e');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T22:08:00.567553Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-17dfb011cc08","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','587da8075e40b08754a8b895a8e1d33db3428d5eca44e87209f2f05d2e85a3ca');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T22:08:00.596128Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"digest":"e5d14eb3aba456cc31bddbb57d7a7417711c9b6e","size_gib":10},"digest":"270d8303991c14bc35c56f936f1465e1fb144328dc3bcb9c4a1bfbb8dc7555d6","job":"job-17dfb011cc08","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','798ed84ede483ff2415c58595bcbab9ece6630a30bb8cbc84f1023936907c577');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T22:08:00.608882Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B50C0:resize:2000:atlas@pve!deploy:"},"digest":"26788a29d91f4bc90e9cf94fb43bf378b9122699bfecea56b27664b3e8352fa0","job":"job-17dfb011cc08","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9e575333263ae6a69746e7f993ff92b53d89f0195de1e20e7576cd53262e9ce3');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T22:08:00.723032Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-17dfb011cc08","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1cbdd017409fa42a88eb49e1391c4efe17f1542ba82d4d7d76bee5dcfb20377b');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T22:08:00.749448Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-17dfb011cc08","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0fd859211408b4fe85b62ec360f5fdecd5a592886837b2bed27a99fd38642992');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T22:08:00.777654Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B50C0:qmstart:2000:atlas@pve!deploy:"},"digest":"b96037b6b2dd657303673ee6a40ba45abaa2daff23d480ab2b30ba085907452a","job":"job-17dfb011cc08","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','017259001a18cdc0ce7ba93a0950534f8e7ae6a774853db7d8ca01cf47315eee');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T22:08:00.888766Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-17dfb011cc08","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5eee69233ad780b37471043956f80eb07a45a0a575af05d7598f363a2b1a2e28');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T22:08:00.903462Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-17dfb011cc08","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','20460b645b428453c8dba1d2195723ca0ea532c0cfd8d611b10370aa43c7b1ff');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T22:08:00.912672Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-17dfb011cc08","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e588d9752bee32d25c31951f9dbcc18443817c6c85cea8b01d640ce8d2a0598c');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T22:08:00.928990Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-17dfb011cc08","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fdac22205bf00d4a1bbff888c7d2cc134bda27fb2ccca688e28884a4a73aba3f');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T22:08:00.945974Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-17dfb011cc08","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d38f66f0221b637454d27a7161a17224f07a092710e0c8510655541e24152fe6');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-28T22:08:00.976509Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-17dfb011cc08","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','238f210e0affbf92189dc8148e7bc9502945f477ae79a46245db8eb754a9a2d5');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-28T22:08:00.999225Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-17dfb011cc08","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','676db7f3b7c3af538f0da959c62e2bf428e1eac400420bd7435969f4b2640027');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-28T22:08:01.015476Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-17dfb011cc08","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','804e8c11f96006761e14cabf20e08ffec7fb32d1bcb3e30220a22c2395c07a05');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-28T22:08:01.032549Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-17dfb011cc08","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6c7cbe31b47d20e86068db4a43f0635107e9eeae4df424d8c480bc5cd448b18c');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-28T22:08:01.065835Z","correlation_id":"e2d7420e3a6018f6","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"739fd873-fd7a-42d5-9c72-5a6db969d2ab"},"digest":"1a02ff4b25f91a76a0212c50036cfd9bb2d672e10d1ad2a8612097a815491478","job":"job-17dfb011cc08","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','528c2ccde8f7a8e66dbf3f69ff3fb8d68ac6816cd04737fdd61d3ca52948062c');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-28T22:08:01.080723Z","correlation_id":"e2d7420e3a6018f6","data":{"job":"job-17dfb011cc08","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','27e4b51720947622a5b5b6be093d7a49513c1579835203050d12e8c7354625d7');
CREATE TABLE deployments (
	id VARCHAR(64) NOT NULL, 
	name VARCHAR(63) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	environment VARCHAR(8) NOT NULL, 
	nonce VARCHAR(64) NOT NULL, 
	spec_id VARCHAR(64), 
	spec_revision INTEGER, 
	revision INTEGER NOT NULL, 
	updated_at VARCHAR(32) NOT NULL, owner VARCHAR(64) DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (nonce)
);
INSERT INTO "deployments" VALUES('one-33b4e53d','one','demo','dev','52db6f8b760d1799153a39e079ebe20f','one-33b4e53d',1,1,'2026-11-28T22:08:01.080723+00:00','');
CREATE TABLE guest_cache (
	cluster VARCHAR(64) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	target_id VARCHAR(64) NOT NULL, 
	name VARCHAR(253) NOT NULL, 
	addresses JSON NOT NULL, 
	read_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (cluster, kind, target_id)
);
CREATE TABLE jobs (
	id VARCHAR(32) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
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
	ended_at VARCHAR(32), made VARCHAR(32) DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id), 
	UNIQUE (plan_id)
);
INSERT INTO "jobs" VALUES('job-17dfb011cc08','plan-aad30183cf96530d','one-33b4e53d','succeeded','done','[]','ann','e2d7420e3a6018f6','approval-4e293a21dfee1e15',0,0,0,NULL,7,7,'','2026-11-28T22:07:58.770959+00:00','2026-11-28T22:07:59.940999+00:00','2026-11-28T22:08:01.080723+00:00','');
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
INSERT INTO "journal" VALUES(1,'job-17dfb011cc08','one/clone','intended','2026-11-28T22:08:00.294792+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-17dfb011cc08','one/clone','submitted','2026-11-28T22:08:00.338426+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B50C0:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-17dfb011cc08','one/clone','done','2026-11-28T22:08:00.493940+00:00','{"task": "OK", "node": "pve1", "identity": "739fd873-fd7a-42d5-9c72-5a6db969d2ab", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-17dfb011cc08','one/configure','intended','2026-11-28T22:08:00.518741+00:00','{"digest": "01036f263ba18a480d8fa2c6e6e493e7b67c815f", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:AA:7A:EB,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-17dfb011cc08','one/configure','submitted','2026-11-28T22:08:00.560438+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-17dfb011cc08','one/configure','done','2026-11-28T22:08:00.567553+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-17dfb011cc08','one/grow-scsi0','intended','2026-11-28T22:08:00.596128+00:00','{"digest": "e5d14eb3aba456cc31bddbb57d7a7417711c9b6e", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-17dfb011cc08','one/grow-scsi0','submitted','2026-11-28T22:08:00.608882+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B50C0:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-17dfb011cc08','one/grow-scsi0','done','2026-11-28T22:08:00.723032+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-17dfb011cc08','one/start','intended','2026-11-28T22:08:00.749448+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-17dfb011cc08','one/start','submitted','2026-11-28T22:08:00.777654+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B50C0:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-17dfb011cc08','one/start','done','2026-11-28T22:08:00.888766+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-17dfb011cc08','one/ready','intended','2026-11-28T22:08:00.903462+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-17dfb011cc08','one/ready','submitted','2026-11-28T22:08:00.912672+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-17dfb011cc08','one/ready','done','2026-11-28T22:08:00.928990+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-17dfb011cc08','one/ha','intended','2026-11-28T22:08:00.945974+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-17dfb011cc08','one/ha','submitted','2026-11-28T22:08:00.976509+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-17dfb011cc08','one/ha','done','2026-11-28T22:08:00.999225+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-17dfb011cc08','one/verify','intended','2026-11-28T22:08:01.015476+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-17dfb011cc08','one/verify','submitted','2026-11-28T22:08:01.032549+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-17dfb011cc08','one/verify','done','2026-11-28T22:08:01.065835+00:00','{"identity": "739fd873-fd7a-42d5-9c72-5a6db969d2ab", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:2045');
CREATE TABLE members (
	deployment_id VARCHAR(64) NOT NULL, 
	"key" VARCHAR(128) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	target_id VARCHAR(64) NOT NULL, 
	name VARCHAR(253) NOT NULL, 
	made BOOLEAN NOT NULL, 
	spec JSON NOT NULL, 
	noted JSON NOT NULL, 
	PRIMARY KEY (deployment_id, "key"), 
	FOREIGN KEY(deployment_id) REFERENCES deployments (id), 
	UNIQUE (cluster, kind, target_id)
);
INSERT INTO "members" VALUES('one-33b4e53d','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "739fd873-fd7a-42d5-9c72-5a6db969d2ab", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-aad30183cf96530d','one-33b4e53d','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-33b4e53d", "deployment_name": "one", "nonce": "52db6f8b760d1799153a39e079ebe20f", "cluster": "demo", "environment": "dev", "environment_name": "dev", "base_revision": 0, "spec": {"id": "one-33b4e53d", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T22:07:58.646959Z", "expires_at": "2026-11-28T23:07:58.646959Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "52db6f8b760d1799153a39e079ebe20f", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-33b4e53d.\natlas:52db6f8b760d1799153a39e079ebe20f", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "52db6f8b760d1799153a39e079ebe20f", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "52db6f8b760d1799153a39e079ebe20f", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "52db6f8b760d1799153a39e079ebe20f"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "52db6f8b760d1799153a39e079ebe20f", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "52db6f8b760d1799153a39e079ebe20f", "state": "started", "group": "", "comment": "atlas:52db6f8b760d1799153a39e079ebe20f"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "52db6f8b760d1799153a39e079ebe20f", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T22:07:58.461643Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T22:07:58.469103Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T22:07:58.499071Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T22:07:58.535550Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-28T23:07:58.646959+00:00');
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
INSERT INTO "specs" VALUES('one-33b4e53d',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-28T22:07:58.446798+00:00');
CREATE INDEX ix_deployments_spec_id ON deployments (spec_id);
CREATE INDEX ix_plans_cluster ON plans (cluster);
CREATE INDEX ix_plans_deployment_id ON plans (deployment_id);
CREATE INDEX ix_jobs_deployment_id ON jobs (deployment_id);
CREATE INDEX ix_jobs_state ON jobs (state);
CREATE INDEX journal_by_job ON journal (job_id, seq);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE INDEX ix_approvals_plan_id ON approvals (plan_id);
CREATE INDEX ix_approvals_used_by ON approvals (used_by);
COMMIT;
