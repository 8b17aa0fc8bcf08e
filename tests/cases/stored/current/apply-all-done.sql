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
INSERT INTO "approvals" VALUES('approval-6fe95ad3ac7489b2','plan-e34163662dd6dfd8','approve','{"format": "atlas-approval/v1", "id": "approval-6fe95ad3ac7489b2", "plan_digest": "e34163662dd6dfd8f4c5f391775303b01d5242d496f4f0cc69c170fba5bde9d6", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T06:42:34.366770Z", "expires_at": "2026-11-29T07:42:34.280745Z", "signature": "EshMgffl9ufBGEggxPJJZSUfl7lbFPEN6cBCKJgG8Ycys7AQFF7Iz2jv+RGr3eIHn0NJTOMJbkC75CryNlxaBQ=="}','job-9f18df1d0151');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T06:42:34.029293Z","correlation_id":"22c56a4134c15e84","data":{"answers":[],"revision":1,"spec":"one-26f92dfc"},"name":"spec.saved","principal":"ann"}','56c6f988d96c89a77e9b0da7957506fe67bb74c6653f37f5fbff2701dbd6feda');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T06:42:34.334613Z","correlation_id":"22c56a4134c15e84","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-26f92dfc","digest":"e34163662dd6dfd8f4c5f391775303b01d5242d496f4f0cc69c170fba5bde9d6","effect":"create","plan":"plan-e34163662dd6dfd8","steps":7},"name":"plan.made","principal":"ann"}','13ca2015a86dfd0e4dc8b23ba7ef2092fa74f5bde43e7523f6b30c01592b9386');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T06:42:34.367163Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T07:42:34.280745Z","format":"atlas-approval/v1","id":"approval-6fe95ad3ac7489b2","made_at":"2026-11-29T06:42:34.366770Z","method":"signature","plan":"plan-e34163662dd6dfd8","plan_digest":"e34163662dd6dfd8f4c5f391775303b01d5242d496f4f0cc69c170fba5bde9d6"},"name":"approval.given","principal":"bea"}','271ec313d4f7aeaca10e86ee47733324ea3eebaffe522144b2adf3db5ec725c1');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T06:42:34.554258Z","correlation_id":"cd00168d8126b7e1","data":{"job":"job-9f18df1d0151","plan":"plan-e34163662dd6dfd8","state":"queued"},"name":"job.requested","principal":"ann"}','c83bb4dbdc4e1c67ae48aa211109b5eab610bfb4565459bdb1e5c3a73b47c46a');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T06:42:34.847683Z","correlation_id":"cd00168d8126b7e1","data":{"approval":"approval-6fe95ad3ac7489b2","job":"job-9f18df1d0151","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','ced3a79f7add3ffd01f275168876646f3b1e4ae0b139217de9ab464fb3c18bf0');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T06:42:34.891942Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-9f18df1d0151","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2fa8825bbcb2df5f92163634639f3701cbb72582490b0b1c50ae13931d5d1048');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T06:42:34.909107Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BC95A:qmclone:9000:atlas@pve!deploy:"},"digest":"36cccdda63fd99a64e5d78db7daa56072f6f2fff8525f62114ffeb26b9aa01ba","job":"job-9f18df1d0151","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','aaa07d6e6d6943df016b1e498f8dbec7f3f1bbd8143e4a583e27c298b3aaadb0');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T06:42:35.039213Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"9b382938-2939-45ad-a4fc-4214807fa737","node":"pve1","task":"OK"},"digest":"c2274ea7319b9623a1be9de62fe914cedf765e8377046e9649bb35a558a420ec","job":"job-9f18df1d0151","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','004b58dd7a9a2f4396b15cf9b3fd2a090e2f666132cfc37cfc0a7f4c4fbe8162');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T06:42:35.051790Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"digest":"3098acb1354086dacaafd1a3c33d72f74a2cf0ab","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:41:13:F8,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"b521b293d3d3a8110e4f73d577eb64febdbe16cc958a6e36767f18433a3d5e89","job":"job-9f18df1d0151","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','53abcff0f1592f6f0f217c110bffafb9d50ca0f59da92f23071d52588d9d1389');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T06:42:35.065081Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9f18df1d0151","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','46b0a9091e1fab0424dc7de29bbba7d16a1f4583827541454dd62ac334dc768f');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T06:42:35.070680Z","correlation_id":"cd00168d8126b7e1","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9f18df1d0151","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','06ff2e2214b11b9b3d92fa6c1a8a42c7829ae0ca606b9dbe90d24e8a8e00b3e1');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T06:42:35.082765Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"digest":"221cb3499e9048e9df9b210b15fe27f569c3746d","size_gib":10},"digest":"9f8154ebe867ba09dbeb0bcb4c49def201ce5ab97d46014a5bc932057a655c3c","job":"job-9f18df1d0151","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','210397edab248c4fd4941bcbd90af61aadf481a10ae9b06c099bf41a6ac174e1');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T06:42:35.094669Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BC95B:resize:2000:atlas@pve!deploy:"},"digest":"95868d40e9317df7e5d51ddfb2d90328d919986a4f3fd0dd11d4e4ba2bc0cf7e","job":"job-9f18df1d0151","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3903c7c15292142a08f622a1d28a561b8ba30bd460bcb28de77341e518d4d574');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T06:42:35.213968Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-9f18df1d0151","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','96064a9a02f58f8f848191f3401bcebd0c099a93955a80a1d7d8f5c6d63acc3c');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T06:42:35.231346Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-9f18df1d0151","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','74039147c1cc0a4d5bafba6d6a53bf06fa15c176c3ae72c220c338986691be10');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T06:42:35.247119Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BC95B:qmstart:2000:atlas@pve!deploy:"},"digest":"6948be6071294123d36b15d1d906bba738beb70e971c95b9c78d47c82f1d0272","job":"job-9f18df1d0151","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','de7bd75296778ba7d5017b50cef033fa2738fa2148852d1a78622eee117bff6c');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T06:42:35.363337Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-9f18df1d0151","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9ac321cfda598398742ce3c76cef1a1aed595bc4be961203704c15006a6933f0');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T06:42:35.379709Z","correlation_id":"cd00168d8126b7e1","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9f18df1d0151","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','81d4606f0b0926e7ce008ed8b16bc93e8bdad940d33c197329802398f67e6a1e');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T06:42:35.391209Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9f18df1d0151","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','42efa0ff08f84a1fbe6c4ada478429cab4e73ffb89da38909e270ed15acd6b7d');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T06:42:35.410901Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-9f18df1d0151","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7eeaeb72f775558989b5981aed9e5075acba23536cdc612ee66d58004a3fcdfd');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T06:42:35.436917Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-9f18df1d0151","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2c00e270405b8df606e18f55002635584c0668faa9362a4dc163d9956bbc38fb');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T06:42:35.479723Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9f18df1d0151","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e208c29364ec728d01dea5ebb7eae3e9eaef5cd85e9885563adf67b4dff85aec');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T06:42:35.487216Z","correlation_id":"cd00168d8126b7e1","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9f18df1d0151","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ddde64c8a882bfa060ab11e4d6c89e85302c745e7f7df42aacaa4f56c5630b98');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T06:42:35.493163Z","correlation_id":"cd00168d8126b7e1","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9f18df1d0151","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','37d39ca8cbe7054221b5b965056d75978c89aa9bb2bb6326c46aac2e1d9c5a40');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T06:42:35.499017Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9f18df1d0151","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f3b836a8d48f7ffc0d326eadc53f387054c73c6f20be214a267662b4ee5b2f08');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T06:42:35.514213Z","correlation_id":"cd00168d8126b7e1","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"9b382938-2939-45ad-a4fc-4214807fa737"},"digest":"22ac2c87a17228d81cbc5cb03238b240f53e2b29f02d0422b379eb712782f235","job":"job-9f18df1d0151","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','df2334022604a4d881aab185ec216a0cce89bb7a2e186f002cf623ad3f21c55b');
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
INSERT INTO "deployments" VALUES('one-26f92dfc','one','dev','4afe523068e1c6b882923fe13dd5ac8d','one-26f92dfc',NULL,0,'2026-11-29T06:42:34.551498+00:00','','',NULL);
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
INSERT INTO "jobs" VALUES('job-9f18df1d0151','plan-e34163662dd6dfd8','one-26f92dfc','running','','[]','ann','cd00168d8126b7e1','approval-6fe95ad3ac7489b2',0,0,0,NULL,7,7,'verify one-01 against the spec','2026-11-29T06:42:34.471069+00:00','2026-11-29T06:42:34.783807+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-9f18df1d0151','one/clone','intended','2026-11-29T06:42:34.891942+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-9f18df1d0151','one/clone','submitted','2026-11-29T06:42:34.909107+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BC95A:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-9f18df1d0151','one/clone','done','2026-11-29T06:42:35.039213+00:00','{"task": "OK", "node": "pve1", "identity": "9b382938-2939-45ad-a4fc-4214807fa737", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-9f18df1d0151','one/configure','intended','2026-11-29T06:42:35.051790+00:00','{"digest": "3098acb1354086dacaafd1a3c33d72f74a2cf0ab", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:41:13:F8,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-9f18df1d0151','one/configure','submitted','2026-11-29T06:42:35.065081+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-9f18df1d0151','one/configure','done','2026-11-29T06:42:35.070680+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-9f18df1d0151','one/grow-scsi0','intended','2026-11-29T06:42:35.082765+00:00','{"digest": "221cb3499e9048e9df9b210b15fe27f569c3746d", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-9f18df1d0151','one/grow-scsi0','submitted','2026-11-29T06:42:35.094669+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BC95B:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-9f18df1d0151','one/grow-scsi0','done','2026-11-29T06:42:35.213968+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-9f18df1d0151','one/start','intended','2026-11-29T06:42:35.231346+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-9f18df1d0151','one/start','submitted','2026-11-29T06:42:35.247119+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BC95B:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-9f18df1d0151','one/start','done','2026-11-29T06:42:35.363337+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-9f18df1d0151','one/ready','intended','2026-11-29T06:42:35.379709+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-9f18df1d0151','one/ready','submitted','2026-11-29T06:42:35.391209+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-9f18df1d0151','one/ready','done','2026-11-29T06:42:35.410901+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-9f18df1d0151','one/ha','intended','2026-11-29T06:42:35.436917+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-9f18df1d0151','one/ha','submitted','2026-11-29T06:42:35.479723+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-9f18df1d0151','one/ha','done','2026-11-29T06:42:35.487216+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-9f18df1d0151','one/verify','intended','2026-11-29T06:42:35.493163+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-9f18df1d0151','one/verify','submitted','2026-11-29T06:42:35.499017+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-9f18df1d0151','one/verify','done','2026-11-29T06:42:35.514213+00:00','{"identity": "9b382938-2939-45ad-a4fc-4214807fa737", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:5555');
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
INSERT INTO "members" VALUES('one-26f92dfc','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "9b382938-2939-45ad-a4fc-4214807fa737", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-e34163662dd6dfd8','one-26f92dfc','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-26f92dfc", "name": "one", "nonce": "4afe523068e1c6b882923fe13dd5ac8d", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-26f92dfc", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T06:42:34.280745Z", "expires_at": "2026-11-29T07:42:34.280745Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "4afe523068e1c6b882923fe13dd5ac8d", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-26f92dfc.\natlas:4afe523068e1c6b882923fe13dd5ac8d", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "4afe523068e1c6b882923fe13dd5ac8d", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "4afe523068e1c6b882923fe13dd5ac8d", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "4afe523068e1c6b882923fe13dd5ac8d"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "4afe523068e1c6b882923fe13dd5ac8d", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "4afe523068e1c6b882923fe13dd5ac8d", "state": "started", "group": "", "comment": "atlas:4afe523068e1c6b882923fe13dd5ac8d"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "4afe523068e1c6b882923fe13dd5ac8d", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T06:42:34.126092Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T06:42:34.167083Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T06:42:34.230628Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T06:42:34.246001Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T07:42:34.280745+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-26f92dfc',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T06:42:33.998803+00:00');
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
