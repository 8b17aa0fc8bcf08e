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
INSERT INTO "approvals" VALUES('approval-63018011c3800c77','plan-5f2de6e6e0b75f6b','approve','{"format": "atlas-approval/v2", "id": "approval-63018011c3800c77", "anchor": {"server": "1c5c591806eb3cc18dbd2703d92b3d3d", "head": {"seq": 2, "mac": "7f4e0d83c3f42c842c39c2ad126f439a0ab731a396cc8ad2f7054ec3b231d422"}}, "plan_digest": "5f2de6e6e0b75f6b875e203cc8e0170cde6e6aa261baf3a77d483e8a62fff7f5", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:09:40.833176Z", "expires_at": "2026-11-29T15:09:40.729493Z", "signature": "peDjYoLj+Wkb99XW2/NZgl3bl3tX/uSBJW5XuqST9UTyM14JkAjxtM8/joLlthsUrvU2jBQOQwPqFu4FYaJOBg=="}','job-41928d9224ae');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T14:09:40.511580Z","correlation_id":"ee4c946c1335d309","data":{"answers":[],"revision":1,"spec":"one-d4808233"},"name":"spec.saved","principal":"ann"}','d3004ed25caed5172c5e456b79e7d68816a2992455549713e815f43350f51324');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T14:09:40.750315Z","correlation_id":"ee4c946c1335d309","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-d4808233","digest":"5f2de6e6e0b75f6b875e203cc8e0170cde6e6aa261baf3a77d483e8a62fff7f5","effect":"create","plan":"plan-5f2de6e6e0b75f6b","steps":7},"name":"plan.made","principal":"ann"}','7f4e0d83c3f42c842c39c2ad126f439a0ab731a396cc8ad2f7054ec3b231d422');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T14:09:40.833569Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"7f4e0d83c3f42c842c39c2ad126f439a0ab731a396cc8ad2f7054ec3b231d422","seq":2},"server":"1c5c591806eb3cc18dbd2703d92b3d3d"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:09:40.729493Z","format":"atlas-approval/v2","id":"approval-63018011c3800c77","made_at":"2026-11-29T14:09:40.833176Z","method":"signature","plan":"plan-5f2de6e6e0b75f6b","plan_digest":"5f2de6e6e0b75f6b875e203cc8e0170cde6e6aa261baf3a77d483e8a62fff7f5"},"name":"approval.given","principal":"bea"}','d65085147096e945d896ef0a15eaba4f1cac16a209e1a1976a7688bee6e4f204');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T14:09:41.112415Z","correlation_id":"815df5e22a9133ca","data":{"job":"job-41928d9224ae","plan":"plan-5f2de6e6e0b75f6b","state":"queued"},"name":"job.requested","principal":"ann"}','1c395ff09083b96b4b9225fb13bda6e1d3465f85c0633440894f02282c1e37e8');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T14:09:41.879773Z","correlation_id":"815df5e22a9133ca","data":{"approval":"approval-63018011c3800c77","job":"job-41928d9224ae","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','48acc8f388026b3929fd6f48547012452d8c858a553e664139dc3343d69ebfc3');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T14:09:42.169233Z","correlation_id":"815df5e22a9133ca","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-41928d9224ae","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a6da42854fb826680900b69c8bfef84e5cb8a9d360aa626d0e0c38d5afee0bc5');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T14:09:42.195222Z","correlation_id":"815df5e22a9133ca","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C3226:qmclone:9000:atlas@pve!deploy:"},"digest":"3c4b500e5ac3291c3295fd7cc5395e6e4f68f2028e08449129bda0f470b60a54","job":"job-41928d9224ae","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ca5ffb6db16458354434fc9e5fdbbff959b21ae2cf0e2e4a6959007d3ad8cd70');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T14:09:42.222832Z","correlation_id":"815df5e22a9133ca","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"c0301129-d32d-48df-9b82-85d128cc218d","node":"pve1","task":"OK"},"digest":"f927bfc62608c432d9fbedd5a0fdbefaa7fa35c6a224f790c6f89c85115d5d5f","job":"job-41928d9224ae","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9a99fe03a837bb60fac9e7201b4a2b67fc7bc6870514f30a220fa787ec0a8e7b');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T14:09:42.240397Z","correlation_id":"815df5e22a9133ca","data":{"data":{"digest":"5f67da968c61bdf2b6e8ba155510c73328686167","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:7E:54:85,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"2ae2840efa0637225ca02a13997574b416e337830fd33f5b7fa1eb951844f66b","job":"job-41928d9224ae","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','afd9c5c8b7bb2771333dcac8df6dd588ff3acf23fc0e21a40065cb30848dd84a');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T14:09:42.246711Z","correlation_id":"815df5e22a9133ca","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-41928d9224ae","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d87fae2a55b6b6f73f2d8b465a62b8f5b28baedc70097c1bdbd0705689adbcde');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T14:09:42.251819Z","correlation_id":"815df5e22a9133ca","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-41928d9224ae","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','19b22990a0f912d7c09b35e1c2d3f6bf49cf598a0a31ebf89b6d71f2ced1b0fa');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T14:09:42.257234Z","correlation_id":"815df5e22a9133ca","data":{"data":{"digest":"4ea4f571d0ea0d3d23d18a29e3c6c8a90af3a5e4","size_gib":10},"digest":"9c3013c09eb52077fbf06fed547110c2c683ece58e1de44fdd780462df3a4c94","job":"job-41928d9224ae","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b3b7be05e45a21aebb0b57657e1246e3f799fb11958582f6b74fd65301295930');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T14:09:42.264720Z","correlation_id":"815df5e22a9133ca","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C3226:resize:2000:atlas@pve!deploy:"},"digest":"59c99152b72fd9cbce4aefc68a152d33f79608dc5b139f1552367e33ea4b5d16","job":"job-41928d9224ae","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','33417468885a7450a1439493fc10226d840e5888c39a76a7005827a0c9425c70');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T14:09:42.269311Z","correlation_id":"815df5e22a9133ca","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-41928d9224ae","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3adcf2ea5543f42738c2d7d1628788c7e7575f9ce6277ecc22f613a0767ae31a');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T14:09:42.279386Z","correlation_id":"815df5e22a9133ca","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-41928d9224ae","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','fceb4c28365bbaff07a21dad3bf87f2736d2898e9827933a8e80551de219a216');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T14:09:42.294746Z","correlation_id":"815df5e22a9133ca","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C3226:qmstart:2000:atlas@pve!deploy:"},"digest":"05ce7e7cf8f9837837dc5077621f4ad2f7eebde81178cb230e3bd6fde5edd508","job":"job-41928d9224ae","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3ac14bbf524f5eda847aff33c919881597e12cb8e3aed7556667bd30c2ade823');
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
INSERT INTO "deployments" VALUES('one-d4808233','one','dev','8515e68f42a1d1e88d78a0ad4a6e9fe9','one-d4808233',NULL,0,'2026-11-29T14:09:41.060162+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-41928d9224ae','one/clone','2026-11-29T14:09:41.805604+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-41928d9224ae','one/configure','2026-11-29T14:09:41.805604+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-41928d9224ae','one/grow-scsi0','2026-11-29T14:09:41.805604+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-41928d9224ae','one/start','2026-11-29T14:09:41.805604+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-41928d9224ae','one/ready','2026-11-29T14:09:41.805604+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-41928d9224ae','one/ha','2026-11-29T14:09:41.805604+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-41928d9224ae','one/verify','2026-11-29T14:09:41.805604+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-41928d9224ae','deployment/one-d4808233');
INSERT INTO "job_targets" VALUES('job-41928d9224ae','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-41928d9224ae','plan-5f2de6e6e0b75f6b','one-d4808233','running','','[]','ann','815df5e22a9133ca','approval-63018011c3800c77',0,0,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T14:09:40.928940+00:00','2026-11-29T14:09:41.805604+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-41928d9224ae','one/clone','intended','2026-11-29T14:09:42.169233+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-41928d9224ae','one/clone','submitted','2026-11-29T14:09:42.195222+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C3226:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-41928d9224ae','one/clone','done','2026-11-29T14:09:42.222832+00:00','{"task": "OK", "node": "pve1", "identity": "c0301129-d32d-48df-9b82-85d128cc218d", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-41928d9224ae','one/configure','intended','2026-11-29T14:09:42.240397+00:00','{"digest": "5f67da968c61bdf2b6e8ba155510c73328686167", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:7E:54:85,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-41928d9224ae','one/configure','submitted','2026-11-29T14:09:42.246711+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-41928d9224ae','one/configure','done','2026-11-29T14:09:42.251819+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-41928d9224ae','one/grow-scsi0','intended','2026-11-29T14:09:42.257234+00:00','{"digest": "4ea4f571d0ea0d3d23d18a29e3c6c8a90af3a5e4", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-41928d9224ae','one/grow-scsi0','submitted','2026-11-29T14:09:42.264720+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C3226:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-41928d9224ae','one/grow-scsi0','done','2026-11-29T14:09:42.269311+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-41928d9224ae','one/start','intended','2026-11-29T14:09:42.279386+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-41928d9224ae','one/start','submitted','2026-11-29T14:09:42.294746+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C3226:qmstart:2000:atlas@pve!deploy:"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-41928d9224ae',1,'vm-32093-1d7a5e2f','2026-11-29T14:10:11.786164+00:00');
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
INSERT INTO "members" VALUES('one-d4808233','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "c0301129-d32d-48df-9b82-85d128cc218d", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-5f2de6e6e0b75f6b','one-d4808233','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-d4808233", "name": "one", "nonce": "8515e68f42a1d1e88d78a0ad4a6e9fe9", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-d4808233", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T14:09:40.729493Z", "expires_at": "2026-11-29T15:09:40.729493Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "8515e68f42a1d1e88d78a0ad4a6e9fe9", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-d4808233.\natlas:8515e68f42a1d1e88d78a0ad4a6e9fe9", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8515e68f42a1d1e88d78a0ad4a6e9fe9", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8515e68f42a1d1e88d78a0ad4a6e9fe9", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8515e68f42a1d1e88d78a0ad4a6e9fe9"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "8515e68f42a1d1e88d78a0ad4a6e9fe9", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "8515e68f42a1d1e88d78a0ad4a6e9fe9", "state": "started", "group": "", "comment": "atlas:8515e68f42a1d1e88d78a0ad4a6e9fe9"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "8515e68f42a1d1e88d78a0ad4a6e9fe9", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T14:09:40.528057Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T14:09:40.539495Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T14:09:40.559340Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T14:09:40.602808Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T15:09:40.729493+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('1c5c591806eb3cc18dbd2703d92b3d3d');
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
INSERT INTO "specs" VALUES('one-d4808233',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T14:09:40.504840+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'start:demo:pve1','job-41928d9224ae',1,'one/start');
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
