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
INSERT INTO "approvals" VALUES('approval-81b47343a0c691c5','plan-2516222ca395192b','approve','{"format": "atlas-approval/v1", "id": "approval-81b47343a0c691c5", "plan_digest": "2516222ca395192b4aaa072de2cce5d1f841b5c464b4e8c4d235c3859b8251de", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T22:07:49.293846Z", "expires_at": "2026-11-28T23:07:49.256569Z", "signature": "gvsNZbbaVoB6U1ND2MVnjQBDLum5u7tbayq6jb3WiD0Shzg23sDChIjH3XIHtJ3RHElH1N968dP8p8gueZFtDg=="}','job-a5da727de9e6');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T22:07:49.040687Z","correlation_id":"34e86b8e1036e36a","data":{"answers":[],"revision":1,"spec":"one-577e5a0a"},"name":"spec.saved","principal":"ann"}','e2752433d8c6c3e6117d6513aa8c2dd5fbb430e966956bf6623a2b292382ad4e');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T22:07:49.279089Z","correlation_id":"34e86b8e1036e36a","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-577e5a0a","digest":"2516222ca395192b4aaa072de2cce5d1f841b5c464b4e8c4d235c3859b8251de","effect":"create","plan":"plan-2516222ca395192b","steps":7},"name":"plan.made","principal":"ann"}','afa5c44412b8bdb4b472749eb747512a3b14682cc903ce350b7f9a15490bc120');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T22:07:49.294106Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T23:07:49.256569Z","format":"atlas-approval/v1","id":"approval-81b47343a0c691c5","made_at":"2026-11-28T22:07:49.293846Z","method":"signature","plan":"plan-2516222ca395192b","plan_digest":"2516222ca395192b4aaa072de2cce5d1f841b5c464b4e8c4d235c3859b8251de"},"name":"approval.given","principal":"bea"}','844ef9516936fd637527429a2ddaf2460a7b79ab1d04d486efea5a6300ca0905');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T22:07:49.369003Z","correlation_id":"2a0a819d125a7aed","data":{"job":"job-a5da727de9e6","plan":"plan-2516222ca395192b","state":"queued"},"name":"job.requested","principal":"ann"}','557dff5c04ee16599c299936d755b5f938a087768ea8ba1398aafe0f33f4d892');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T22:07:49.744670Z","correlation_id":"2a0a819d125a7aed","data":{"approval":"approval-81b47343a0c691c5","job":"job-a5da727de9e6","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','d99059079070b5d8d6f1beb6512ef5285adc925fa631e66ed46f1b39cc4753c7');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T22:07:49.808003Z","correlation_id":"2a0a819d125a7aed","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-a5da727de9e6","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','058b70a09b3147c0619c9ce4be66da14629836da07cc5f1c2cb42fe16ea045a2');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T22:07:49.823003Z","correlation_id":"2a0a819d125a7aed","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B50B5:qmclone:9000:atlas@pve!deploy:"},"digest":"d617347d6a982658d2e1a0d143d9420a1fb1dca9fddf3e453e2bc294cd5101e7","job":"job-a5da727de9e6","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b56d08cb80bef0a7fa4dec6034237214b4841b7f00046766c8616b18b52c7c43');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T22:07:49.967193Z","correlation_id":"2a0a819d125a7aed","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"10a53795-858b-4724-9680-3709e1a2f2bf","node":"pve1","task":"OK"},"digest":"b2d23098c1e17c62fac96c08860242a2f260ddfd7a556521b7de3e83f5c40929","job":"job-a5da727de9e6","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6d4f60f91770372185c5d5e97dd6c21b87154594018f7876e0425563587f885c');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T22:07:49.981035Z","correlation_id":"2a0a819d125a7aed","data":{"data":{"digest":"5a7dab7651e214e7edd8b9112ec2460d78c540fb","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:71:33:B2,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"e91a34017043b8ae866b7514113ab88caef6582641f7615147a21b3364bc054d","job":"job-a5da727de9e6","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6a27ee3a3db851663921603a47b28d1cada8dcf6b4530e86093c451917b5d842');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T22:07:50.000107Z","correlation_id":"2a0a819d125a7aed","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a5da727de9e6","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1d70ab92929a0ec2879a378a3b6cc061661b580ef7663c588e3e83b9c0057106');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T22:07:50.007111Z","correlation_id":"2a0a819d125a7aed","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a5da727de9e6","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','46db2e1aa5f982c8e3802a8f51e223df7d7bdf77052e2451164dd8e56b6ee77d');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T22:07:50.018227Z","correlation_id":"2a0a819d125a7aed","data":{"data":{"digest":"85a1b2a28dd41208da852d26af1142d410bfb870","size_gib":10},"digest":"e276339989940beeab5e0b6c7b0b9f5947446be8542aa97f4f8d90fbb50cd63d","job":"job-a5da727de9e6","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6a147ae0b43949c8410c8a5306cf8419778e23b69e882466b7e55bdea871ffe0');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T22:07:50.036430Z","correlation_id":"2a0a819d125a7aed","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B50B6:resize:2000:atlas@pve!deploy:"},"digest":"67f54979e85c7b3cad8445f8c72e9f211073a5012b67d7deb5c5ee18855e10bd","job":"job-a5da727de9e6","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9031deaa046abad2cedb187f9c31c9a971a9acd6ccdb202e04e84e48224193c5');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T22:07:50.153993Z","correlation_id":"2a0a819d125a7aed","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-a5da727de9e6","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d7a795635da68b53a064b104215ddf094e3a01fb00f9ae83b819dd9ec031fffa');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T22:07:50.170693Z","correlation_id":"2a0a819d125a7aed","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-a5da727de9e6","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d836c0cbcd6814bfa7b0be9d3bcf3e763c3837ddf349d6f5c70ce76e3177526d');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T22:07:50.200113Z","correlation_id":"2a0a819d125a7aed","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B50B6:qmstart:2000:atlas@pve!deploy:"},"digest":"ba4bdb8ef207569f232527a2b7cea24fe58d33a9f9d14b9b2edcdd1beff0bf8a","job":"job-a5da727de9e6","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c20a85c6601b2d2c167b0654a87fd2eaf1ca7d31693edbb115a6a390501bdfc7');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T22:07:50.322844Z","correlation_id":"2a0a819d125a7aed","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-a5da727de9e6","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bf99a5efa3046dc8086442ffc952f0fd86ba1115c79d2c3964214e77ddcf6476');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T22:07:50.335413Z","correlation_id":"2a0a819d125a7aed","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a5da727de9e6","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','767077324847d81f5ed888d9f284d7981ac4c4e5f640927a2bf7db09c7fa8ec0');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T22:07:50.343025Z","correlation_id":"2a0a819d125a7aed","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a5da727de9e6","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9827fa5701bd070a309dc6e1655d4291cc2cba228deb78a8e44de4376e55daa3');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T22:07:50.375621Z","correlation_id":"2a0a819d125a7aed","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-a5da727de9e6","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a64be2133f9c6a86a27fe543805f047dfcfc703891c06099e40e5fc3b379d3e1');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T22:07:50.414507Z","correlation_id":"2a0a819d125a7aed","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-a5da727de9e6","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0e063894fad9c2970e5f2784497f878ba793c9b4c7471592ceaa3a68edeecb3e');
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
INSERT INTO "deployments" VALUES('one-577e5a0a','one','demo','dev','224c7086765c3f0bc3405fe0000f2006','one-577e5a0a',NULL,0,'2026-11-28T22:07:49.356952+00:00','');
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
INSERT INTO "jobs" VALUES('job-a5da727de9e6','plan-2516222ca395192b','one-577e5a0a','running','','[]','ann','2a0a819d125a7aed','approval-81b47343a0c691c5',0,0,0,NULL,5,7,'wait for one-01: agent, at most 10 s','2026-11-28T22:07:49.325682+00:00','2026-11-28T22:07:49.601499+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-a5da727de9e6','one/clone','intended','2026-11-28T22:07:49.808003+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-a5da727de9e6','one/clone','submitted','2026-11-28T22:07:49.823003+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B50B5:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-a5da727de9e6','one/clone','done','2026-11-28T22:07:49.967193+00:00','{"task": "OK", "node": "pve1", "identity": "10a53795-858b-4724-9680-3709e1a2f2bf", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-a5da727de9e6','one/configure','intended','2026-11-28T22:07:49.981035+00:00','{"digest": "5a7dab7651e214e7edd8b9112ec2460d78c540fb", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:71:33:B2,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-a5da727de9e6','one/configure','submitted','2026-11-28T22:07:50.000107+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-a5da727de9e6','one/configure','done','2026-11-28T22:07:50.007111+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-a5da727de9e6','one/grow-scsi0','intended','2026-11-28T22:07:50.018227+00:00','{"digest": "85a1b2a28dd41208da852d26af1142d410bfb870", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-a5da727de9e6','one/grow-scsi0','submitted','2026-11-28T22:07:50.036430+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B50B6:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-a5da727de9e6','one/grow-scsi0','done','2026-11-28T22:07:50.153993+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-a5da727de9e6','one/start','intended','2026-11-28T22:07:50.170693+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-a5da727de9e6','one/start','submitted','2026-11-28T22:07:50.200113+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B50B6:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-a5da727de9e6','one/start','done','2026-11-28T22:07:50.322844+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-a5da727de9e6','one/ready','intended','2026-11-28T22:07:50.335413+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-a5da727de9e6','one/ready','submitted','2026-11-28T22:07:50.343025+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-a5da727de9e6','one/ready','done','2026-11-28T22:07:50.375621+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-a5da727de9e6','one/ha','intended','2026-11-28T22:07:50.414507+00:00','{"resource": null}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:1964');
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
INSERT INTO "members" VALUES('one-577e5a0a','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "10a53795-858b-4724-9680-3709e1a2f2bf", "disks": {"scsi0": "ceph:vm-2000-disk-0"}, "level": "agent", "addresses": ["10.0.20.11"]}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-2516222ca395192b','one-577e5a0a','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-577e5a0a", "deployment_name": "one", "nonce": "224c7086765c3f0bc3405fe0000f2006", "cluster": "demo", "environment": "dev", "environment_name": "dev", "base_revision": 0, "spec": {"id": "one-577e5a0a", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T22:07:49.256569Z", "expires_at": "2026-11-28T23:07:49.256569Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "224c7086765c3f0bc3405fe0000f2006", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-577e5a0a.\natlas:224c7086765c3f0bc3405fe0000f2006", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "224c7086765c3f0bc3405fe0000f2006", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "224c7086765c3f0bc3405fe0000f2006", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "224c7086765c3f0bc3405fe0000f2006"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "224c7086765c3f0bc3405fe0000f2006", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "224c7086765c3f0bc3405fe0000f2006", "state": "started", "group": "", "comment": "atlas:224c7086765c3f0bc3405fe0000f2006"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "224c7086765c3f0bc3405fe0000f2006", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T22:07:49.074307Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T22:07:49.085335Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T22:07:49.131504Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T22:07:49.171670Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-28T23:07:49.256569+00:00');
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
INSERT INTO "specs" VALUES('one-577e5a0a',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-28T22:07:49.033767+00:00');
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
