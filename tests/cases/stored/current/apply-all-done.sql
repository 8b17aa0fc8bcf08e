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
INSERT INTO "approvals" VALUES('approval-e510c3d78719e850','plan-78d889fa9175faae','approve','{"format": "atlas-approval/v2", "id": "approval-e510c3d78719e850", "anchor": {"server": "65760a00595408660ded3be8502a6b3d", "head": {"seq": 2, "mac": "80304aa1fc388e48a3ce0c25b48deb9ea8e9ae75d131712d036d680535f10995"}}, "plan_digest": "78d889fa9175faae60b59f77007a9af40d99dbff57c4fd4d42cbf42d54e520aa", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:22:05.335237Z", "expires_at": "2026-11-30T14:22:05.298119Z", "signature": "29mR48slKZcoByV0rJ6F8cL9dikhvk8Zal15ZGkBak1Lu1OMh1xqQb6dr8jr1lDhbrMwpvGu00y6ut0pTkzCCA=="}','job-a48f63a9eb73');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:22:04.970256Z","correlation_id":"1a61d74d9600350f","data":{"answers":[],"revision":1,"spec":"one-97ed7d9c"},"name":"spec.saved","principal":"ann"}','23eced9d218221efaad29693e02830a185e1e79a66dfbb0e08dd9d5a0670d324');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:22:05.324657Z","correlation_id":"1a61d74d9600350f","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-97ed7d9c","digest":"78d889fa9175faae60b59f77007a9af40d99dbff57c4fd4d42cbf42d54e520aa","effect":"create","plan":"plan-78d889fa9175faae","steps":7},"name":"plan.made","principal":"ann"}','80304aa1fc388e48a3ce0c25b48deb9ea8e9ae75d131712d036d680535f10995');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:22:05.335576Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"80304aa1fc388e48a3ce0c25b48deb9ea8e9ae75d131712d036d680535f10995","seq":2},"server":"65760a00595408660ded3be8502a6b3d"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:22:05.298119Z","format":"atlas-approval/v2","id":"approval-e510c3d78719e850","made_at":"2026-11-30T13:22:05.335237Z","method":"signature","plan":"plan-78d889fa9175faae","plan_digest":"78d889fa9175faae60b59f77007a9af40d99dbff57c4fd4d42cbf42d54e520aa"},"name":"approval.given","principal":"bea"}','9d3de26516a6fc731362cd142e34aa01f42963a9f6f751dd80979c5adbedc13a');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:22:05.477600Z","correlation_id":"12984118ccf1e14c","data":{"job":"job-a48f63a9eb73","plan":"plan-78d889fa9175faae","state":"queued"},"name":"job.requested","principal":"ann"}','0a3d1f8bb8e23c4fd5faa7bfde04125b57bede57a2cb93ec08b77dce4673d563');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:22:09.151829Z","correlation_id":"12984118ccf1e14c","data":{"approval":"approval-e510c3d78719e850","job":"job-a48f63a9eb73","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','618f0dc667eb9930611f606eb1f015b7394c0dcee9b474d0b89a51d196999393');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:22:09.707094Z","correlation_id":"12984118ccf1e14c","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-a48f63a9eb73","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d3766aed05aa51403cde56ba8637c1605f5a49ceccd55a3015ad89e20bb45fa0');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:22:09.728095Z","correlation_id":"12984118ccf1e14c","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D7881:qmclone:9000:atlas@pve!deploy:"},"digest":"8e38011b3977ef23166e4350b1fd9fefe0c6b33d3154ba6ee9cf6e9e6c2ff24d","job":"job-a48f63a9eb73","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','174a4e48b1923000b8653e0b3e51b26cdaf097a8c92f63d5474b2616dcf7fff7');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:22:09.750588Z","correlation_id":"12984118ccf1e14c","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"890c244f-404f-4fdf-ace8-8d517eef1e00","node":"pve1","task":"OK"},"digest":"47481155bbb751aa022d4e334ce096315c1dce1b6ef7da522728e36885698abe","job":"job-a48f63a9eb73","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','66b569be031249ab759cf028c6b4492d589254a59d76cd2a0a6a47e362b3050a');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:22:09.759256Z","correlation_id":"12984118ccf1e14c","data":{"data":{"digest":"445fc60b4c676e2a1d9d872f43f905473ecc7713","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:5A:CC:F9,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"5d49652a91cfbc4f872b22e56d99389941b2d6ea3f25d8cb87af3757f25f958a","job":"job-a48f63a9eb73","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6eee78f67b56cf2d78c5703c7960f6f46bf91c2758aaccae11deadbce21c2e68');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:22:09.774187Z","correlation_id":"12984118ccf1e14c","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a48f63a9eb73","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ffbf5b3db94a90cdb5fcff16d266cd81b4c2508667db84cb2da070f89c265a5a');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:22:09.782377Z","correlation_id":"12984118ccf1e14c","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a48f63a9eb73","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a667ff93c3875ae6c423cab33609de5f8f4a9edd6b6ac3f9dc1e2fc99c01cf52');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:22:09.810448Z","correlation_id":"12984118ccf1e14c","data":{"data":{"digest":"28c22c031dfa5f63ab8902e92be1739b77714ecb","size_gib":10},"digest":"7ac24970e776715bb6630b840fe57a8219d9e79b5649a8dc8b362756c68fd2ae","job":"job-a48f63a9eb73","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','714fad3e3c1c1a17c3c0a53a47113faa20fb9be09a92f5ae20674221a1567f97');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:22:09.841520Z","correlation_id":"12984118ccf1e14c","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D7881:resize:2000:atlas@pve!deploy:"},"digest":"9fb89b97679132c5efc627d78ab673874a2f78ef065b3a3a4c887086af1f4c33","job":"job-a48f63a9eb73","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d62399e17b1ce0aeb69e3a8edfb0d21044488109f69f7d18669be99d39c241f4');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:22:09.900173Z","correlation_id":"12984118ccf1e14c","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-a48f63a9eb73","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c4ba33180eb11935dec590d9ca494815be18b16f11827e29f15d9b2c88858bc3');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:22:09.942190Z","correlation_id":"12984118ccf1e14c","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-a48f63a9eb73","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f979bc5fa0f1b45ce353f556c90f68837cc6289f2aa7d0720311e5e85f630ff9');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:22:10.013635Z","correlation_id":"12984118ccf1e14c","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D7882:qmstart:2000:atlas@pve!deploy:"},"digest":"5f27cb18e98660f7d945a3d843befdb5144a77863524dc12df3dee7e55c5bc57","job":"job-a48f63a9eb73","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c36c95214115fe62e1415861021e04f5b9bf43c0f8f72342f4e25f2092fbb020');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:22:10.030333Z","correlation_id":"12984118ccf1e14c","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-a48f63a9eb73","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6079baec9184c5948d4dfa02dfe18b1be46fdf6507eef675904a33fabd525d8c');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:22:10.049555Z","correlation_id":"12984118ccf1e14c","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a48f63a9eb73","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3cc97c5a80eaf1b451fe88807022d775eff38d5dc1bd03cae1ba8177b85f92c7');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:22:10.073440Z","correlation_id":"12984118ccf1e14c","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a48f63a9eb73","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','27bf20c29fe9286a39434ad924e5e3e1d665878d3b25c8c59a5158130c41dc8c');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:22:10.246965Z","correlation_id":"12984118ccf1e14c","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-a48f63a9eb73","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','28b9ac97be331b63b6acfd5a170e17dbfb253dbaf3ae4bb9492ae594485c4a79');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:22:10.308022Z","correlation_id":"12984118ccf1e14c","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-a48f63a9eb73","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','58a81e0e3e8e51b7950362700cf03bd5d06b70565b4b434a28203242587558cd');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T13:22:10.372409Z","correlation_id":"12984118ccf1e14c","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a48f63a9eb73","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','dd3b658a787aa054ff276e2662383c1359e29fa5830b76b8639690ba174de65b');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T13:22:10.385804Z","correlation_id":"12984118ccf1e14c","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a48f63a9eb73","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','29d6b4140aaebf9ad0ac2b0b5012e772e72335082d3d5cfbaeb386cb70fe481b');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T13:22:10.407126Z","correlation_id":"12984118ccf1e14c","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a48f63a9eb73","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','44920cb61daa05dabc6575adebd1a8c3a1f74bebdbfc6c1c846d57d456f57da9');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T13:22:10.415738Z","correlation_id":"12984118ccf1e14c","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a48f63a9eb73","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bd4f2302228afa8b224afaeb7ec7453ef37afefb5aadbfdc0c0fdb4b3ace28a2');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T13:22:10.569134Z","correlation_id":"12984118ccf1e14c","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"890c244f-404f-4fdf-ace8-8d517eef1e00"},"digest":"f4887c95ba42682d40b9a2c1f91d72c8685ef01a0bf5152af2ec77997f656307","job":"job-a48f63a9eb73","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a69bb951bd6b99b8ec4214f8e71fafe444ca5ace4ccb5ea980b9a7e789b5f476');
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
INSERT INTO "deployments" VALUES('one-97ed7d9c','one','dev','d6d6ba22b6803da90afc85eca3fb97b3','one-97ed7d9c',NULL,0,'2026-11-30T13:22:05.446316+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-a48f63a9eb73','one/clone','2026-11-30T13:22:08.743655+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a48f63a9eb73','one/configure','2026-11-30T13:22:08.743655+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a48f63a9eb73','one/grow-scsi0','2026-11-30T13:22:08.743655+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a48f63a9eb73','one/start','2026-11-30T13:22:08.743655+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a48f63a9eb73','one/ready','2026-11-30T13:22:08.743655+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a48f63a9eb73','one/ha','2026-11-30T13:22:08.743655+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a48f63a9eb73','one/verify','2026-11-30T13:22:08.743655+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-a48f63a9eb73','deployment/one-97ed7d9c');
INSERT INTO "job_targets" VALUES('job-a48f63a9eb73','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-a48f63a9eb73','plan-78d889fa9175faae','one-97ed7d9c','running','','[]','ann','12984118ccf1e14c','approval-e510c3d78719e850',0,0,0,NULL,7,7,'verify one-01 against the spec','2026-11-30T13:22:05.378403+00:00','2026-11-30T13:22:08.743655+00:00',NULL,'','deployment','apply','create','one-97ed7d9c','','',0);
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
INSERT INTO "journal" VALUES(1,'job-a48f63a9eb73','one/clone','intended','2026-11-30T13:22:09.707094+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-a48f63a9eb73','one/clone','submitted','2026-11-30T13:22:09.728095+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D7881:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-a48f63a9eb73','one/clone','done','2026-11-30T13:22:09.750588+00:00','{"task": "OK", "node": "pve1", "identity": "890c244f-404f-4fdf-ace8-8d517eef1e00", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.043494);
INSERT INTO "journal" VALUES(4,'job-a48f63a9eb73','one/configure','intended','2026-11-30T13:22:09.759256+00:00','{"digest": "445fc60b4c676e2a1d9d872f43f905473ecc7713", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:5A:CC:F9,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-a48f63a9eb73','one/configure','submitted','2026-11-30T13:22:09.774187+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-a48f63a9eb73','one/configure','done','2026-11-30T13:22:09.782377+00:00','{}','proxmox/configure',0.023121);
INSERT INTO "journal" VALUES(7,'job-a48f63a9eb73','one/grow-scsi0','intended','2026-11-30T13:22:09.810448+00:00','{"digest": "28c22c031dfa5f63ab8902e92be1739b77714ecb", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-a48f63a9eb73','one/grow-scsi0','submitted','2026-11-30T13:22:09.841520+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D7881:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-a48f63a9eb73','one/grow-scsi0','done','2026-11-30T13:22:09.900173+00:00','{"task": "OK"}','proxmox/grow_disk',0.089725);
INSERT INTO "journal" VALUES(10,'job-a48f63a9eb73','one/start','intended','2026-11-30T13:22:09.942190+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-a48f63a9eb73','one/start','submitted','2026-11-30T13:22:10.013635+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D7882:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-a48f63a9eb73','one/start','done','2026-11-30T13:22:10.030333+00:00','{"task": "OK"}','proxmox/start',0.088143);
INSERT INTO "journal" VALUES(13,'job-a48f63a9eb73','one/ready','intended','2026-11-30T13:22:10.049555+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-a48f63a9eb73','one/ready','submitted','2026-11-30T13:22:10.073440+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-a48f63a9eb73','one/ready','done','2026-11-30T13:22:10.246965+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.19741);
INSERT INTO "journal" VALUES(16,'job-a48f63a9eb73','one/ha','intended','2026-11-30T13:22:10.308022+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-a48f63a9eb73','one/ha','submitted','2026-11-30T13:22:10.372409+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-a48f63a9eb73','one/ha','done','2026-11-30T13:22:10.385804+00:00','{}','proxmox/ha_add',0.077782);
INSERT INTO "journal" VALUES(19,'job-a48f63a9eb73','one/verify','intended','2026-11-30T13:22:10.407126+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-a48f63a9eb73','one/verify','submitted','2026-11-30T13:22:10.415738+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-a48f63a9eb73','one/verify','done','2026-11-30T13:22:10.569134+00:00','{"identity": "890c244f-404f-4fdf-ace8-8d517eef1e00", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.162008);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-a48f63a9eb73',1,'vm-10506-0e7e7782','2026-11-30T13:22:38.725090+00:00');
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
INSERT INTO "members" VALUES('one-97ed7d9c','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "890c244f-404f-4fdf-ace8-8d517eef1e00", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-78d889fa9175faae','one-97ed7d9c','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-97ed7d9c", "name": "one", "nonce": "d6d6ba22b6803da90afc85eca3fb97b3", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-97ed7d9c", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:22:05.298119Z", "expires_at": "2026-11-30T14:22:05.298119Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "d6d6ba22b6803da90afc85eca3fb97b3", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-97ed7d9c.\natlas:d6d6ba22b6803da90afc85eca3fb97b3", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d6d6ba22b6803da90afc85eca3fb97b3", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d6d6ba22b6803da90afc85eca3fb97b3", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d6d6ba22b6803da90afc85eca3fb97b3"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "d6d6ba22b6803da90afc85eca3fb97b3", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "d6d6ba22b6803da90afc85eca3fb97b3", "state": "started", "group": "", "comment": "atlas:d6d6ba22b6803da90afc85eca3fb97b3"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "d6d6ba22b6803da90afc85eca3fb97b3", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:22:05.013739Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:22:05.040138Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:22:05.142351Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:22:05.206588Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:22:05.298119+00:00','["demo"]');
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
INSERT INTO "server" VALUES('65760a00595408660ded3be8502a6b3d');
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
INSERT INTO "specs" VALUES('one-97ed7d9c',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:22:04.964024+00:00');
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
