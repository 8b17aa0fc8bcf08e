BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0008');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-6d54462157f21701','plan-c17f80a01c516a8c','approve','{"format": "atlas-approval/v2", "id": "approval-6d54462157f21701", "anchor": {"server": "094f6ebd96f9403c41976ca879c7b97e", "head": {"seq": 2, "mac": "373e1b8665206f9cbe50abf0a135e6a1a94d4a7bae4b54e3f5b98f40f316e55c"}}, "plan_digest": "c17f80a01c516a8c3b9b91968e58d368f4e1985f28f67d88a44ae5040e871961", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:09:42.485423Z", "expires_at": "2026-11-29T15:09:42.476035Z", "signature": "pAtuEDCsThtqZ0DA8XKkYR03NKb3EeKy6SZU0Cp6ltkUjqfYQ3wjLJYR+Q0yMfAPmZHl35cYWlnt3TzGNkrhAA=="}','job-4e325e6e8b98');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T14:09:42.437609Z","correlation_id":"5e4720819a86d1f9","data":{"answers":[],"revision":1,"spec":"one-7d404069"},"name":"spec.saved","principal":"ann"}','66f72b3787f892eb2b25bb2a0a736f3fb237af20a97b03e4d2ca0909d9d32e96');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T14:09:42.481156Z","correlation_id":"5e4720819a86d1f9","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-7d404069","digest":"c17f80a01c516a8c3b9b91968e58d368f4e1985f28f67d88a44ae5040e871961","effect":"create","plan":"plan-c17f80a01c516a8c","steps":7},"name":"plan.made","principal":"ann"}','373e1b8665206f9cbe50abf0a135e6a1a94d4a7bae4b54e3f5b98f40f316e55c');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T14:09:42.485676Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"373e1b8665206f9cbe50abf0a135e6a1a94d4a7bae4b54e3f5b98f40f316e55c","seq":2},"server":"094f6ebd96f9403c41976ca879c7b97e"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:09:42.476035Z","format":"atlas-approval/v2","id":"approval-6d54462157f21701","made_at":"2026-11-29T14:09:42.485423Z","method":"signature","plan":"plan-c17f80a01c516a8c","plan_digest":"c17f80a01c516a8c3b9b91968e58d368f4e1985f28f67d88a44ae5040e871961"},"name":"approval.given","principal":"bea"}','4afa71212da0eae07cd3adec6427a926083c08d4f7f6eaf58922797abf78be26');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T14:09:42.504062Z","correlation_id":"b0518782e37eec8d","data":{"job":"job-4e325e6e8b98","plan":"plan-c17f80a01c516a8c","state":"queued"},"name":"job.requested","principal":"ann"}','2d444690bfd74a442ad10cb70f403b74bef7d4c65853be987c155fb9cadb23cf');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T14:09:42.763061Z","correlation_id":"b0518782e37eec8d","data":{"approval":"approval-6d54462157f21701","job":"job-4e325e6e8b98","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','eac344900c92e85bf64ea4f73b78030df4f70f76668a8f8dd0ad438097589914');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T14:09:42.795018Z","correlation_id":"b0518782e37eec8d","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-4e325e6e8b98","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7b08caefabf97422d0f83e706f6082e5a139790d6b7000cdd8ffb751776cee1b');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T14:09:42.808557Z","correlation_id":"b0518782e37eec8d","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C3226:qmclone:9000:atlas@pve!deploy:"},"digest":"3c4b500e5ac3291c3295fd7cc5395e6e4f68f2028e08449129bda0f470b60a54","job":"job-4e325e6e8b98","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1a7e94e0164cca350247679baf88b5f20ed17f1b6c9bbeb700340ce3e5c0fea4');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T14:09:42.819540Z","correlation_id":"b0518782e37eec8d","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"5648533b-0517-40b5-a482-45cab547122b","node":"pve1","task":"OK"},"digest":"856859910883d1bbd4b2d53063967a81a08750ff9231f2b909ae6a1a219f7238","job":"job-4e325e6e8b98","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','50654d086b7de3690607bdb10a0cf12701ba8dfa867b1a7da28aaac008a6ca99');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T14:09:42.827382Z","correlation_id":"b0518782e37eec8d","data":{"data":{"digest":"8bfc15ff8165fef252e4fc1566eba8cf22e94a2b","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:5B:EB:C9,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"70b0e6a06a28d18a37353b188c5989ccab1aab778bb5a47143b1031a48c60cb8","job":"job-4e325e6e8b98","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','594f9e9f597ad42c65d375080d6821263a234c5fd5ce9d9eb8f8e3b58d857755');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T14:09:42.839274Z","correlation_id":"b0518782e37eec8d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-4e325e6e8b98","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','20e221bc1303f4ce766f005833654c787023f4f97a229c7891bb634af661c9f4');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T14:09:42.843145Z","correlation_id":"b0518782e37eec8d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-4e325e6e8b98","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fd438abdd931cc1bd47616c34c63b5cb991ebf0618da9766faec4f248fa40eba');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T14:09:42.850436Z","correlation_id":"b0518782e37eec8d","data":{"data":{"digest":"e7ef9f259109e5d14211048076dec25e099a3ad9","size_gib":10},"digest":"29eacc63c60f8e622aad143e671ed6225fcf894f8e9332e6b7a77213e183d45f","job":"job-4e325e6e8b98","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','53783548bd9ba2d8d83af36050e91b779b2fa71cf1adde30a0f4620ee889410f');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T14:09:42.854504Z","correlation_id":"b0518782e37eec8d","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C3226:resize:2000:atlas@pve!deploy:"},"digest":"59c99152b72fd9cbce4aefc68a152d33f79608dc5b139f1552367e33ea4b5d16","job":"job-4e325e6e8b98","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','095e4b8bed78bb2588702368942a92a7457ddc1118b7c1a6ac5a5e0949d7700e');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T14:09:42.858203Z","correlation_id":"b0518782e37eec8d","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-4e325e6e8b98","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','701711ba9e714cb36f156ec520280fc293a844c8988f76fab04b31001b59dbaf');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T14:09:42.865652Z","correlation_id":"b0518782e37eec8d","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-4e325e6e8b98","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','eb63bcaa71c144ebd115d966d6418e2591ca2bff9f8ab4fb6fb24c9646f062eb');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T14:09:42.872754Z","correlation_id":"b0518782e37eec8d","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C3226:qmstart:2000:atlas@pve!deploy:"},"digest":"05ce7e7cf8f9837837dc5077621f4ad2f7eebde81178cb230e3bd6fde5edd508","job":"job-4e325e6e8b98","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8d936dc2eee44d80969ad2b9ccd69f40c4ba335c85004d22a5bd5b367a7c02ab');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T14:09:42.879260Z","correlation_id":"b0518782e37eec8d","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-4e325e6e8b98","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bd25012f8fdce452790ddcff742987266b48cdd294a3edb0c84861e5be038676');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T14:09:42.885384Z","correlation_id":"b0518782e37eec8d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-4e325e6e8b98","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','47c8f709709c667f6f8312b6002a7b20133b3b41651016aca7b861103c7e8116');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T14:09:42.887867Z","correlation_id":"b0518782e37eec8d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-4e325e6e8b98","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2f086190d48c23175995ccb453c3b8102cfa34216d9602251c485ba8aeaafa34');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T14:09:42.895751Z","correlation_id":"b0518782e37eec8d","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-4e325e6e8b98","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6586a78ff864aa0c9ef5105d22407cefc0ac19f4e59b4ab241381a9b77768809');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T14:09:42.904828Z","correlation_id":"b0518782e37eec8d","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-4e325e6e8b98","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2b16443bd2b2fbc66585442a304c7bf63edf88c3e870014d8c82d713fb618c21');
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
INSERT INTO "deployments" VALUES('one-7d404069','one','dev','84375e6542c7791de32df378f3af26fd','one-7d404069',NULL,0,'2026-11-29T14:09:42.502061+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-4e325e6e8b98','one/clone','2026-11-29T14:09:42.735654+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-4e325e6e8b98','one/configure','2026-11-29T14:09:42.735654+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-4e325e6e8b98','one/grow-scsi0','2026-11-29T14:09:42.735654+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-4e325e6e8b98','one/start','2026-11-29T14:09:42.735654+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-4e325e6e8b98','one/ready','2026-11-29T14:09:42.735654+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-4e325e6e8b98','one/ha','2026-11-29T14:09:42.735654+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-4e325e6e8b98','one/verify','2026-11-29T14:09:42.735654+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-4e325e6e8b98','deployment/one-7d404069');
INSERT INTO "job_targets" VALUES('job-4e325e6e8b98','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-4e325e6e8b98','plan-c17f80a01c516a8c','one-7d404069','running','','[]','ann','b0518782e37eec8d','approval-6d54462157f21701',0,0,0,NULL,5,7,'wait for one-01: agent, at most 10 s','2026-11-29T14:09:42.495059+00:00','2026-11-29T14:09:42.735654+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-4e325e6e8b98','one/clone','intended','2026-11-29T14:09:42.795018+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-4e325e6e8b98','one/clone','submitted','2026-11-29T14:09:42.808557+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C3226:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-4e325e6e8b98','one/clone','done','2026-11-29T14:09:42.819540+00:00','{"task": "OK", "node": "pve1", "identity": "5648533b-0517-40b5-a482-45cab547122b", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-4e325e6e8b98','one/configure','intended','2026-11-29T14:09:42.827382+00:00','{"digest": "8bfc15ff8165fef252e4fc1566eba8cf22e94a2b", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:5B:EB:C9,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-4e325e6e8b98','one/configure','submitted','2026-11-29T14:09:42.839274+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-4e325e6e8b98','one/configure','done','2026-11-29T14:09:42.843145+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-4e325e6e8b98','one/grow-scsi0','intended','2026-11-29T14:09:42.850436+00:00','{"digest": "e7ef9f259109e5d14211048076dec25e099a3ad9", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-4e325e6e8b98','one/grow-scsi0','submitted','2026-11-29T14:09:42.854504+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C3226:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-4e325e6e8b98','one/grow-scsi0','done','2026-11-29T14:09:42.858203+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-4e325e6e8b98','one/start','intended','2026-11-29T14:09:42.865652+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-4e325e6e8b98','one/start','submitted','2026-11-29T14:09:42.872754+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C3226:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-4e325e6e8b98','one/start','done','2026-11-29T14:09:42.879260+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-4e325e6e8b98','one/ready','intended','2026-11-29T14:09:42.885384+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-4e325e6e8b98','one/ready','submitted','2026-11-29T14:09:42.887867+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-4e325e6e8b98','one/ready','done','2026-11-29T14:09:42.895751+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-4e325e6e8b98','one/ha','intended','2026-11-29T14:09:42.904828+00:00','{"resource": null}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-4e325e6e8b98',1,'vm-32119-727e34cc','2026-11-29T14:10:12.727545+00:00');
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
INSERT INTO "members" VALUES('one-7d404069','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "5648533b-0517-40b5-a482-45cab547122b", "disks": {"scsi0": "ceph:vm-2000-disk-0"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-c17f80a01c516a8c','one-7d404069','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-7d404069", "name": "one", "nonce": "84375e6542c7791de32df378f3af26fd", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-7d404069", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T14:09:42.476035Z", "expires_at": "2026-11-29T15:09:42.476035Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "84375e6542c7791de32df378f3af26fd", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-7d404069.\natlas:84375e6542c7791de32df378f3af26fd", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "84375e6542c7791de32df378f3af26fd", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "84375e6542c7791de32df378f3af26fd", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "84375e6542c7791de32df378f3af26fd"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "84375e6542c7791de32df378f3af26fd", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "84375e6542c7791de32df378f3af26fd", "state": "started", "group": "", "comment": "atlas:84375e6542c7791de32df378f3af26fd"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "84375e6542c7791de32df378f3af26fd", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T14:09:42.444067Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T14:09:42.447793Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T14:09:42.457184Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T14:09:42.464455Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T15:09:42.476035+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('094f6ebd96f9403c41976ca879c7b97e');
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
INSERT INTO "specs" VALUES('one-7d404069',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T14:09:42.435910+00:00');
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
