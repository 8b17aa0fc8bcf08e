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
INSERT INTO "approvals" VALUES('approval-2c15cf809a9cc998','plan-2946def01490b232','approve','{"format": "atlas-approval/v2", "id": "approval-2c15cf809a9cc998", "anchor": {"server": "9f4f97e8709776b42673af9a1275355f", "head": {"seq": 2, "mac": "b0c325f1bd80ac3686988435f7a9d281ab29765fa261ebe5d60a5c36783c7b66"}}, "plan_digest": "2946def01490b2323ce30fba9c289d7fca9fa5a883aa6084fec7e11564d992fd", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:07:00.993260Z", "expires_at": "2026-11-30T14:07:00.980123Z", "signature": "YnHcOiOp2f5+DRmu4PEeeztsImNrarPgkwFRJX48IdtMnlnmNszzAkj5+eb4s62TIjHdG0qQXCwR7wD4u/s7CA=="}','job-700cdfc103f2');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:07:00.927913Z","correlation_id":"0adb8e950ab65b4e","data":{"answers":[],"revision":1,"spec":"one-99878289"},"name":"spec.saved","principal":"ann"}','7e164b5951406acd4eda617fbb487172a9314abb4911e805149220922caacc3c');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:07:00.989432Z","correlation_id":"0adb8e950ab65b4e","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-99878289","digest":"2946def01490b2323ce30fba9c289d7fca9fa5a883aa6084fec7e11564d992fd","effect":"create","plan":"plan-2946def01490b232","steps":7},"name":"plan.made","principal":"ann"}','b0c325f1bd80ac3686988435f7a9d281ab29765fa261ebe5d60a5c36783c7b66');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:07:00.993521Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"b0c325f1bd80ac3686988435f7a9d281ab29765fa261ebe5d60a5c36783c7b66","seq":2},"server":"9f4f97e8709776b42673af9a1275355f"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:07:00.980123Z","format":"atlas-approval/v2","id":"approval-2c15cf809a9cc998","made_at":"2026-11-30T13:07:00.993260Z","method":"signature","plan":"plan-2946def01490b232","plan_digest":"2946def01490b2323ce30fba9c289d7fca9fa5a883aa6084fec7e11564d992fd"},"name":"approval.given","principal":"bea"}','9c130e7524bd39481033275d5ac685749e40580a56d98c27a85075e7ea0bd29b');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:07:01.017496Z","correlation_id":"18080337947c8040","data":{"job":"job-700cdfc103f2","plan":"plan-2946def01490b232","state":"queued"},"name":"job.requested","principal":"ann"}','ae556514ebd0043d3225c50e28cb6e40e7ae99401a15ecf72436f0880f6561b2');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:07:01.497761Z","correlation_id":"18080337947c8040","data":{"approval":"approval-2c15cf809a9cc998","job":"job-700cdfc103f2","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','1314c5ff6c549faf9e0bee63b19f40ee34a26cacb8853dcb43b332cf429aca96');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:07:01.551713Z","correlation_id":"18080337947c8040","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-700cdfc103f2","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e2b3058ae0ec28534dbd9fbcf4a5e47639a758263542c6cd9f05606feaabe7c5');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:07:01.563733Z","correlation_id":"18080337947c8040","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D74F5:qmclone:9000:atlas@pve!deploy:"},"digest":"edae632a2b4285ac2df4ca61092a59773099d3790b9705e512c2ddc504101439","job":"job-700cdfc103f2","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','20f3287768c595cd9b8a67cb6b2e7cc067829b4ec58828b35f320054ae22d178');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:07:01.586625Z","correlation_id":"18080337947c8040","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"e67bce5b-4e5c-40be-8316-42f880f206a1","node":"pve1","task":"OK"},"digest":"742d43bb5e513976101f54301b433ce78d6a4da5e936c2890e96b4e0e1b7599b","job":"job-700cdfc103f2","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','26837bd01199f54d3ad65beaeecd0b334135014bf9e77e5f89d018e0336468d5');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:07:01.598813Z","correlation_id":"18080337947c8040","data":{"data":{"digest":"5bf7d58c581ee664182a0edf8a17a28f25289398","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:6F:BC:BA,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"7954305d32a46ef6b74c25e4ec5b67ba1960cf3e2c486b23314fd2cd9da9c3b3","job":"job-700cdfc103f2","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','899bc405f5d1048755f5c144aaa116434ba5a9b7adda06dde87374205653b445');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:07:01.607154Z","correlation_id":"18080337947c8040","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-700cdfc103f2","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','79abde7be83d999de88e46d2ab49da41f3675637b30f32d19792ec241e3720b2');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:07:01.710767Z","correlation_id":"18080337947c8040","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-700cdfc103f2","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1ed27aef35866dd295c46fbb87170d322735b3de98b775629db76117a137ff8c');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:07:01.719320Z","correlation_id":"18080337947c8040","data":{"data":{"digest":"e2534e75293950e5a5b55746c03364195efbfaa9","size_gib":10},"digest":"6eda2a9573e7102db2395f7dd0bf5daee71768aa3784d187fc18768ed82a919f","job":"job-700cdfc103f2","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f9b99e3a21199269b442c7ab5489554d94794f857e38792349e66d63d7c0737b');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:07:01.725240Z","correlation_id":"18080337947c8040","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D74F5:resize:2000:atlas@pve!deploy:"},"digest":"708a1367b87daff0433de0b24c5b48b4619f050171da9511a41a9cbebd709df5","job":"job-700cdfc103f2","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','574de620e6ef4bc7c7ec78760f9a782af6724194366672cecc3d4669b9a9875d');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:07:01.753697Z","correlation_id":"18080337947c8040","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-700cdfc103f2","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b18b60b9fcea667dd67e97dbb9f16a746a34809ba2c912fe962dac0014b44361');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:07:01.765484Z","correlation_id":"18080337947c8040","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-700cdfc103f2","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','899419b99e28232ebb3e3690b581dd0559f2abbc5d79f053d77cf7088e5e53d5');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:07:01.774583Z","correlation_id":"18080337947c8040","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D74F5:qmstart:2000:atlas@pve!deploy:"},"digest":"8a08cc901f039c91d2ff2aca724a15001a5f59d19e604bf35fe122c0810ae353","job":"job-700cdfc103f2","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8a937f6ac40faeb667347b507217e4b84cd285848bfceb8ae98bd02d65753bc1');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:07:01.778907Z","correlation_id":"18080337947c8040","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-700cdfc103f2","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bb29bdf5593ff4aa3c3fe9cebd2199b1fa49c438a574250927922507169379ea');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:07:01.781855Z","correlation_id":"18080337947c8040","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-700cdfc103f2","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c3c0181c6b39b1979e349f134e21a84a503d3280ded0c3b4c4f22f8a38f5a781');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:07:01.783552Z","correlation_id":"18080337947c8040","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-700cdfc103f2","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d1864c4798604f0bc2857103dd596fb8e2126bdaeffa8f8962be27b8c76a5ad1');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:07:01.794336Z","correlation_id":"18080337947c8040","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-700cdfc103f2","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2729b86268fbdca2347ed033d49a69ac92e590ad3f4482fbdfa6e2e3a2f71d2d');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:07:01.801825Z","correlation_id":"18080337947c8040","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-700cdfc103f2","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','99bf0b94c1d8a0e7212e1f105a07135e772599fe416c84c74d59ef9afa756c33');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T13:07:01.817423Z","correlation_id":"18080337947c8040","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-700cdfc103f2","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','85b8c7c817f758f56a4165fc5929032f889de0069a4fd2804c434fa69d9dfc67');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T13:07:01.820248Z","correlation_id":"18080337947c8040","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-700cdfc103f2","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f1c38333948d3d3e71f697ca8a01fb6fd56c5c277edb3b19714c8c302e8316ed');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T13:07:01.822686Z","correlation_id":"18080337947c8040","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-700cdfc103f2","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f6a8cd3960768826d3ffe32088ba45be846f77f54aa178a58bf580fbd50a6f79');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T13:07:01.824686Z","correlation_id":"18080337947c8040","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-700cdfc103f2","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5a2c9e2fe114c70afbb47d340d861d56e0f04b82af0e3e1dba33bef6c5c9ed65');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T13:07:01.831887Z","correlation_id":"18080337947c8040","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"e67bce5b-4e5c-40be-8316-42f880f206a1"},"digest":"084dbcbab97fd39c3585485670b6b9aef17b0a774e8f740ca651a4261aff6e90","job":"job-700cdfc103f2","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3d6aa1722b7a4788158d52d02994b92aa32ed0f73e46ebdff2669e4d5b61603d');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T13:07:01.835093Z","correlation_id":"18080337947c8040","data":{"job":"job-700cdfc103f2","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','88e12fb3894480b2e1c80b2f7b76fd69c09cafa6d0ebc30037417d06cfefd541');
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
INSERT INTO "deployments" VALUES('one-99878289','one','dev','d0407ebf4ebe823a567e6c4098253a48','one-99878289',1,1,'2026-11-30T13:07:01.835093+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-700cdfc103f2','one/clone','2026-11-30T13:07:01.471765+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-700cdfc103f2','one/configure','2026-11-30T13:07:01.471765+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-700cdfc103f2','one/grow-scsi0','2026-11-30T13:07:01.471765+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-700cdfc103f2','one/start','2026-11-30T13:07:01.471765+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-700cdfc103f2','one/ready','2026-11-30T13:07:01.471765+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-700cdfc103f2','one/ha','2026-11-30T13:07:01.471765+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-700cdfc103f2','one/verify','2026-11-30T13:07:01.471765+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-700cdfc103f2','deployment/one-99878289');
INSERT INTO "job_targets" VALUES('job-700cdfc103f2','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-700cdfc103f2','plan-2946def01490b232','one-99878289','succeeded','done','[]','ann','18080337947c8040','approval-2c15cf809a9cc998',0,0,0,NULL,7,7,'','2026-11-30T13:07:01.003767+00:00','2026-11-30T13:07:01.471765+00:00','2026-11-30T13:07:01.835093+00:00','','deployment','apply','create','one-99878289','','',0);
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
INSERT INTO "journal" VALUES(1,'job-700cdfc103f2','one/clone','intended','2026-11-30T13:07:01.551713+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-700cdfc103f2','one/clone','submitted','2026-11-30T13:07:01.563733+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D74F5:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-700cdfc103f2','one/clone','done','2026-11-30T13:07:01.586625+00:00','{"task": "OK", "node": "pve1", "identity": "e67bce5b-4e5c-40be-8316-42f880f206a1", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.034912);
INSERT INTO "journal" VALUES(4,'job-700cdfc103f2','one/configure','intended','2026-11-30T13:07:01.598813+00:00','{"digest": "5bf7d58c581ee664182a0edf8a17a28f25289398", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:6F:BC:BA,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-700cdfc103f2','one/configure','submitted','2026-11-30T13:07:01.607154+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-700cdfc103f2','one/configure','done','2026-11-30T13:07:01.710767+00:00','{}','proxmox/configure',0.111954);
INSERT INTO "journal" VALUES(7,'job-700cdfc103f2','one/grow-scsi0','intended','2026-11-30T13:07:01.719320+00:00','{"digest": "e2534e75293950e5a5b55746c03364195efbfaa9", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-700cdfc103f2','one/grow-scsi0','submitted','2026-11-30T13:07:01.725240+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D74F5:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-700cdfc103f2','one/grow-scsi0','done','2026-11-30T13:07:01.753697+00:00','{"task": "OK"}','proxmox/grow_disk',0.034377);
INSERT INTO "journal" VALUES(10,'job-700cdfc103f2','one/start','intended','2026-11-30T13:07:01.765484+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-700cdfc103f2','one/start','submitted','2026-11-30T13:07:01.774583+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D74F5:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-700cdfc103f2','one/start','done','2026-11-30T13:07:01.778907+00:00','{"task": "OK"}','proxmox/start',0.013423);
INSERT INTO "journal" VALUES(13,'job-700cdfc103f2','one/ready','intended','2026-11-30T13:07:01.781855+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-700cdfc103f2','one/ready','submitted','2026-11-30T13:07:01.783552+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-700cdfc103f2','one/ready','done','2026-11-30T13:07:01.794336+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.012481);
INSERT INTO "journal" VALUES(16,'job-700cdfc103f2','one/ha','intended','2026-11-30T13:07:01.801825+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-700cdfc103f2','one/ha','submitted','2026-11-30T13:07:01.817423+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-700cdfc103f2','one/ha','done','2026-11-30T13:07:01.820248+00:00','{}','proxmox/ha_add',0.018423);
INSERT INTO "journal" VALUES(19,'job-700cdfc103f2','one/verify','intended','2026-11-30T13:07:01.822686+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-700cdfc103f2','one/verify','submitted','2026-11-30T13:07:01.824686+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-700cdfc103f2','one/verify','done','2026-11-30T13:07:01.831887+00:00','{"identity": "e67bce5b-4e5c-40be-8316-42f880f206a1", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.009201);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-700cdfc103f2',1,'','2026-11-30T13:07:31.463252+00:00');
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
INSERT INTO "members" VALUES('one-99878289','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "e67bce5b-4e5c-40be-8316-42f880f206a1", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-2946def01490b232','one-99878289','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-99878289", "name": "one", "nonce": "d0407ebf4ebe823a567e6c4098253a48", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-99878289", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:07:00.980123Z", "expires_at": "2026-11-30T14:07:00.980123Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "d0407ebf4ebe823a567e6c4098253a48", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-99878289.\natlas:d0407ebf4ebe823a567e6c4098253a48", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d0407ebf4ebe823a567e6c4098253a48", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d0407ebf4ebe823a567e6c4098253a48", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d0407ebf4ebe823a567e6c4098253a48"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "d0407ebf4ebe823a567e6c4098253a48", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "d0407ebf4ebe823a567e6c4098253a48", "state": "started", "group": "", "comment": "atlas:d0407ebf4ebe823a567e6c4098253a48"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "d0407ebf4ebe823a567e6c4098253a48", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:07:00.932366Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:07:00.935720Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:07:00.946907Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:07:00.960547Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:07:00.980123+00:00','["demo"]');
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
INSERT INTO "server" VALUES('9f4f97e8709776b42673af9a1275355f');
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
INSERT INTO "specs" VALUES('one-99878289',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:07:00.926101+00:00');
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
