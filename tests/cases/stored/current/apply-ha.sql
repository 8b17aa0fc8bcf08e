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
INSERT INTO "approvals" VALUES('approval-fa514b7a7e589a79','plan-71c177b7e151ebb4','approve','{"format": "atlas-approval/v1", "id": "approval-fa514b7a7e589a79", "plan_digest": "71c177b7e151ebb42be107ed44a667afa2af5ee2d067899b4c9d3d6818e6ee10", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T21:18:12.532251Z", "expires_at": "2026-11-28T22:18:12.522282Z", "signature": "unccOzZ5gC1u6Un8VN7iBVHyj794Nqn5YgVBuHRG82TLQyXpNqDqQl9VpeKfNkyjzxk9H0zgfujXHkI7vO4/AQ=="}','job-a41290870b1a');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T21:18:12.447749Z","correlation_id":"e8d15bd44a010f40","data":{"answers":[],"revision":1,"spec":"one-25189921"},"name":"spec.saved","principal":"ann"}','19f316a51e17221e372ee3e819dcae6865aee8a55f0aca54c204f365d65507a5');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T21:18:12.528075Z","correlation_id":"e8d15bd44a010f40","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-25189921","digest":"71c177b7e151ebb42be107ed44a667afa2af5ee2d067899b4c9d3d6818e6ee10","effect":"create","plan":"plan-71c177b7e151ebb4","steps":7},"name":"plan.made","principal":"ann"}','1faa1922d9e83f214c646b16da66e5ee45f4b416522e1daf44da15a8608ae339');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T21:18:12.532500Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T22:18:12.522282Z","format":"atlas-approval/v1","id":"approval-fa514b7a7e589a79","made_at":"2026-11-28T21:18:12.532251Z","method":"signature","plan":"plan-71c177b7e151ebb4","plan_digest":"71c177b7e151ebb42be107ed44a667afa2af5ee2d067899b4c9d3d6818e6ee10"},"name":"approval.given","principal":"bea"}','a2408a90c3115489bb28db5bef8206b558cae6f3ca79ff6c6e39691c4c30cbfd');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T21:18:12.557903Z","correlation_id":"474a1630309c3797","data":{"job":"job-a41290870b1a","plan":"plan-71c177b7e151ebb4","state":"queued"},"name":"job.requested","principal":"ann"}','222b808333341b83c4f7b93270813586a017195b8b2acf3ba50ae82d9ec2574e');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T21:18:13.007327Z","correlation_id":"474a1630309c3797","data":{"approval":"approval-fa514b7a7e589a79","job":"job-a41290870b1a","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','5d535335c1faf0d48c1d064bbac7d0264c5f4bdefcb6ad519721644c08618057');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T21:18:13.040770Z","correlation_id":"474a1630309c3797","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-a41290870b1a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a0f74ac68bd9db86af1ef0df4752dd8342768f40f1c48bd1418bd571cf4d4cfb');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T21:18:13.052496Z","correlation_id":"474a1630309c3797","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B4515:qmclone:9000:atlas@pve!deploy:"},"digest":"db476db1d9c81c0fd7030bcba44c8f125285288d2cccd740ea17711b22f31af5","job":"job-a41290870b1a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a46e232f9e7f7748ca7c9c64dca356892c74efd7690031f04ae6846ca1f7cbae');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T21:18:13.174306Z","correlation_id":"474a1630309c3797","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"bce2e196-0641-4210-92fc-71e2e7db9b01","node":"pve1","task":"OK"},"digest":"6d8feaac1a10095c216c74910ae659dca7ef5ca52e845adf2270ffb544bc9579","job":"job-a41290870b1a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3b03d3acd14990c7d5453616177d3a719db9a56f181ab80eed99b9caaf8004b0');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T21:18:13.182081Z","correlation_id":"474a1630309c3797","data":{"data":{"digest":"6a6ea57cf02c7017068e9308eb227a68a144e323","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:13:FD:4B,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"ac4a3c98d2a565e4e80b8da9bc9aa02e4f5a906d045a9ce7b307f02b4f4694d3","job":"job-a41290870b1a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bf9da583b8ab46ad443bd61c87aa57e5a27af0951e578f653afe7a31a9ecfd37');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T21:18:13.191792Z","correlation_id":"474a1630309c3797","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a41290870b1a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e11623020c0013b9fa27ba1f7218bab387c4f98a0aafd879d8717988b8598e22');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T21:18:13.195778Z","correlation_id":"474a1630309c3797","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a41290870b1a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','37c59556d289fa40044149f2aeeef12326887ec65923a9ec4be18f4f63b5c724');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T21:18:13.203834Z","correlation_id":"474a1630309c3797","data":{"data":{"digest":"f7dec3737106db603f0e9289fc3a454e188db7a5","size_gib":10},"digest":"dd972b6eb1af0acb7abdef2a3542be76e9a9b4ad4023eb6fd7f4419912d307b5","job":"job-a41290870b1a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','849e73667e4f6f658e0cda8df3dc1d4e95a0bf6a0be3eb926ab1df768a0cb719');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T21:18:13.209802Z","correlation_id":"474a1630309c3797","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B4515:resize:2000:atlas@pve!deploy:"},"digest":"02500cbc3033b7ec8a0432007a583d4048e7b54eaa55609629e9661430122247","job":"job-a41290870b1a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ddafaa78f9e7afece315b3991eb084fecb80846b59b20a2d1a651d57e2c31be3');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T21:18:13.317767Z","correlation_id":"474a1630309c3797","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-a41290870b1a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','43caaac7c9cad37565f8ee76b13549aaabcd87d11ef76df40ae2c836877546cf');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T21:18:13.329625Z","correlation_id":"474a1630309c3797","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-a41290870b1a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d15d530f0579c527a7116459af51e6e8e9c93701dc148e3a9318382ac4e79249');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T21:18:13.343262Z","correlation_id":"474a1630309c3797","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B4515:qmstart:2000:atlas@pve!deploy:"},"digest":"f6d307fc8bb4a210bcd31a964be234adda05d6a14159078382a84e8cb689a1cd","job":"job-a41290870b1a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d949636f90a4e0c6fa29c09368920a33eefdaa12de6f2a831ba7cf0cce7eba2d');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T21:18:13.451688Z","correlation_id":"474a1630309c3797","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-a41290870b1a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a81b7ee55612b146ad563d44a854d6a322337999bba0da684f486b836a6ac7b3');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T21:18:13.456471Z","correlation_id":"474a1630309c3797","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a41290870b1a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cac29b08fd0438b26108c79d00d968fe614df4f21e85eea884fbc7e31a7404e1');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T21:18:13.458517Z","correlation_id":"474a1630309c3797","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a41290870b1a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ac0a2b46a830f24ff46ec0fb5c3bb42d56f8e240ac4ab13c6af51dbc225b5c63');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T21:18:13.465156Z","correlation_id":"474a1630309c3797","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-a41290870b1a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e8e179624882297c755d069886b79e324727e57aa872b880e08636e9862d30a5');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T21:18:13.472794Z","correlation_id":"474a1630309c3797","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-a41290870b1a","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cd5843eaae9794d51651161db72ae1519430eff615be3d1214aba3fe4778a95e');
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
INSERT INTO "deployments" VALUES('one-25189921','one','demo','dev','574c35688ccdf499f78b7b1c55967830','one-25189921',NULL,0,'2026-11-28T21:18:12.555257+00:00','');
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
INSERT INTO "jobs" VALUES('job-a41290870b1a','plan-71c177b7e151ebb4','one-25189921','running','','[]','ann','474a1630309c3797','approval-fa514b7a7e589a79',0,0,0,NULL,5,7,'wait for one-01: agent, at most 10 s','2026-11-28T21:18:12.546821+00:00','2026-11-28T21:18:12.739682+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-a41290870b1a','one/clone','intended','2026-11-28T21:18:13.040770+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-a41290870b1a','one/clone','submitted','2026-11-28T21:18:13.052496+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B4515:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-a41290870b1a','one/clone','done','2026-11-28T21:18:13.174306+00:00','{"task": "OK", "node": "pve1", "identity": "bce2e196-0641-4210-92fc-71e2e7db9b01", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-a41290870b1a','one/configure','intended','2026-11-28T21:18:13.182081+00:00','{"digest": "6a6ea57cf02c7017068e9308eb227a68a144e323", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:13:FD:4B,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-a41290870b1a','one/configure','submitted','2026-11-28T21:18:13.191792+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-a41290870b1a','one/configure','done','2026-11-28T21:18:13.195778+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-a41290870b1a','one/grow-scsi0','intended','2026-11-28T21:18:13.203834+00:00','{"digest": "f7dec3737106db603f0e9289fc3a454e188db7a5", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-a41290870b1a','one/grow-scsi0','submitted','2026-11-28T21:18:13.209802+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B4515:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-a41290870b1a','one/grow-scsi0','done','2026-11-28T21:18:13.317767+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-a41290870b1a','one/start','intended','2026-11-28T21:18:13.329625+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-a41290870b1a','one/start','submitted','2026-11-28T21:18:13.343262+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B4515:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-a41290870b1a','one/start','done','2026-11-28T21:18:13.451688+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-a41290870b1a','one/ready','intended','2026-11-28T21:18:13.456471+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-a41290870b1a','one/ready','submitted','2026-11-28T21:18:13.458517+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-a41290870b1a','one/ready','done','2026-11-28T21:18:13.465156+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-a41290870b1a','one/ha','intended','2026-11-28T21:18:13.472794+00:00','{"resource": null}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:22790');
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
INSERT INTO "members" VALUES('one-25189921','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "bce2e196-0641-4210-92fc-71e2e7db9b01", "disks": {"scsi0": "ceph:vm-2000-disk-0"}, "level": "agent", "addresses": ["10.0.20.11"]}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-71c177b7e151ebb4','one-25189921','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-25189921", "deployment_name": "one", "nonce": "574c35688ccdf499f78b7b1c55967830", "cluster": "demo", "environment": "dev", "base_revision": 0, "spec": {"id": "one-25189921", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T21:18:12.522282Z", "expires_at": "2026-11-28T22:18:12.522282Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "574c35688ccdf499f78b7b1c55967830", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-25189921.\natlas:574c35688ccdf499f78b7b1c55967830", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "574c35688ccdf499f78b7b1c55967830", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "574c35688ccdf499f78b7b1c55967830", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "574c35688ccdf499f78b7b1c55967830"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "574c35688ccdf499f78b7b1c55967830", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "574c35688ccdf499f78b7b1c55967830", "state": "started", "group": "", "comment": "atlas:574c35688ccdf499f78b7b1c55967830"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "574c35688ccdf499f78b7b1c55967830", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T21:18:12.464031Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T21:18:12.468131Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T21:18:12.485090Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T21:18:12.501020Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-28T22:18:12.522282+00:00');
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
INSERT INTO "specs" VALUES('one-25189921',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec"}','[]','ann','2026-11-28T21:18:12.445265+00:00');
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
