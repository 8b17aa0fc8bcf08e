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
INSERT INTO "approvals" VALUES('approval-73b5f267f933d1bb','plan-a11333e0991d4f3f','approve','{"format": "atlas-approval/v1", "id": "approval-73b5f267f933d1bb", "plan_digest": "a11333e0991d4f3f0b50feb17a9f519c3c91bfb0f9724c1f4d8db1191b613eab", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T21:18:11.401357Z", "expires_at": "2026-11-28T22:18:11.394593Z", "signature": "ur3Ou4HyykCDM4tzz7Jo36rZ9eXD/GemSkd1YoVjibhg/LrHlLU7GFh3R6bILxyBBhjOACQPMDzSswgW0BpuAw=="}','job-f634ac2266fb');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T21:18:11.352019Z","correlation_id":"9dc3205a0086667a","data":{"answers":[],"revision":1,"spec":"one-af059af5"},"name":"spec.saved","principal":"ann"}','103cd1789cc526be63605a720dcd1cbd079a03123c2d7d61589d785cba10f365');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T21:18:11.398085Z","correlation_id":"9dc3205a0086667a","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-af059af5","digest":"a11333e0991d4f3f0b50feb17a9f519c3c91bfb0f9724c1f4d8db1191b613eab","effect":"create","plan":"plan-a11333e0991d4f3f","steps":7},"name":"plan.made","principal":"ann"}','32507032439e71dfaa0301569710b4a2a8a2fec4525c61e3b94c96f1d82dc6e6');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T21:18:11.401585Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T22:18:11.394593Z","format":"atlas-approval/v1","id":"approval-73b5f267f933d1bb","made_at":"2026-11-28T21:18:11.401357Z","method":"signature","plan":"plan-a11333e0991d4f3f","plan_digest":"a11333e0991d4f3f0b50feb17a9f519c3c91bfb0f9724c1f4d8db1191b613eab"},"name":"approval.given","principal":"bea"}','10a8e6b168ecaf4de28d6b4cd9a9e3b4e5f9aa18c85e5d5aa7cadfcea55dbe70');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T21:18:11.417233Z","correlation_id":"381f18231c2a66c8","data":{"job":"job-f634ac2266fb","plan":"plan-a11333e0991d4f3f","state":"queued"},"name":"job.requested","principal":"ann"}','95e2ac0e705c037f5b84cde353f3bd1ce77ad121f40ff29cc4a58334acb19af6');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T21:18:11.893471Z","correlation_id":"381f18231c2a66c8","data":{"approval":"approval-73b5f267f933d1bb","job":"job-f634ac2266fb","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','995a55f174996a389734b52b2da6d21e17336036eb8b8cb730fdb662dda9e253');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T21:18:11.941444Z","correlation_id":"381f18231c2a66c8","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-f634ac2266fb","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e4405ea4c79714080395060683565573022f707034305445d63cace573de2b41');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T21:18:11.952273Z","correlation_id":"381f18231c2a66c8","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B4513:qmclone:9000:atlas@pve!deploy:"},"digest":"a20437c4edb5badb2f819fdaa7e881b022fbf799858c5dec845b7ab6bcc382f5","job":"job-f634ac2266fb","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7ea9da78c464cd7125bf92bc5fc09732fe54a8ff60534d0ff97cbac8870dbd4f');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T21:18:12.077116Z","correlation_id":"381f18231c2a66c8","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"13007e05-e924-427e-98ea-23f46aca6f23","node":"pve1","task":"OK"},"digest":"46a819100e45f588af6acc56bc4c9dbcdf2b611bb8b2cf86c33e539ad8bbda79","job":"job-f634ac2266fb","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','75340a8ff5c39a23812230d3cb98b94cb5333163ee931eb7e64ec3c66b7cb7cc');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T21:18:12.087637Z","correlation_id":"381f18231c2a66c8","data":{"data":{"digest":"04d9fab1dbb1efbb564a1730f627e975c0d80055","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:DD:E3:5A,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"ecf7d9d957bff686f8a7210d5180aebe97582eff716d7aa0d1637350b51408bd","job":"job-f634ac2266fb","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d1e4e008504f8c63bf65fa276596e5953348b272131c43235c2a199d365f1332');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T21:18:12.098409Z","correlation_id":"381f18231c2a66c8","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f634ac2266fb","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6b9eff8bbe3eeb47469bdc0fd27642dc275689fc635678f6d8abc918713bfaa7');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T21:18:12.105590Z","correlation_id":"381f18231c2a66c8","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f634ac2266fb","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6e918410b92dc45ebe0757063c4650ffdf9d5c372316411cde73f192eee1b19c');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T21:18:12.118720Z","correlation_id":"381f18231c2a66c8","data":{"data":{"digest":"eb5bb55fd7c5b8a100134aea86a3515a6b8815f4","size_gib":10},"digest":"026e6b5783ec09272ec059ff0171f7896a91f767875aa3736ae8ff67e3419116","job":"job-f634ac2266fb","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c011b24b1999af0fe99bca66b37f6185d96b9bf58589d9343cac5db83fb8e020');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T21:18:12.130629Z","correlation_id":"381f18231c2a66c8","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B4514:resize:2000:atlas@pve!deploy:"},"digest":"40ce1ab3b65b44fe05f3134179acb13d2ea7c630deec4f5998613e804ef1b1dd","job":"job-f634ac2266fb","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b842bd63831486de0796e5b2a4e152485038159cd197ea35b9515ec4b8835d1a');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T21:18:12.242934Z","correlation_id":"381f18231c2a66c8","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-f634ac2266fb","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6ae2ce1593d02d424024673a527c2b8e6ff73151ca307274c252a3a8e0dc01a0');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T21:18:12.254695Z","correlation_id":"381f18231c2a66c8","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-f634ac2266fb","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b01175520ab04a993c9385d28818f6b466ef21ca240a2cb3afdc74c24ff6ab0b');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T21:18:12.269433Z","correlation_id":"381f18231c2a66c8","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B4514:qmstart:2000:atlas@pve!deploy:"},"digest":"73a4df46680052c3b018a6a1465db069e32357ef3f65751a089fdb505cfe8f4b","job":"job-f634ac2266fb","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','34f74c3ad9baa43c803b6211886f6d475e4d702b77ca2a1043e39f79ea4fd220');
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
INSERT INTO "deployments" VALUES('one-af059af5','one','demo','dev','3d8ce1625ef63ebb3d307b804c2edf0a','one-af059af5',NULL,0,'2026-11-28T21:18:11.415067+00:00','');
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
INSERT INTO "jobs" VALUES('job-f634ac2266fb','plan-a11333e0991d4f3f','one-af059af5','running','','[]','ann','381f18231c2a66c8','approval-73b5f267f933d1bb',0,0,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-28T21:18:11.408371+00:00','2026-11-28T21:18:11.707851+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-f634ac2266fb','one/clone','intended','2026-11-28T21:18:11.941444+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-f634ac2266fb','one/clone','submitted','2026-11-28T21:18:11.952273+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B4513:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-f634ac2266fb','one/clone','done','2026-11-28T21:18:12.077116+00:00','{"task": "OK", "node": "pve1", "identity": "13007e05-e924-427e-98ea-23f46aca6f23", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-f634ac2266fb','one/configure','intended','2026-11-28T21:18:12.087637+00:00','{"digest": "04d9fab1dbb1efbb564a1730f627e975c0d80055", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:DD:E3:5A,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-f634ac2266fb','one/configure','submitted','2026-11-28T21:18:12.098409+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-f634ac2266fb','one/configure','done','2026-11-28T21:18:12.105590+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-f634ac2266fb','one/grow-scsi0','intended','2026-11-28T21:18:12.118720+00:00','{"digest": "eb5bb55fd7c5b8a100134aea86a3515a6b8815f4", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-f634ac2266fb','one/grow-scsi0','submitted','2026-11-28T21:18:12.130629+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B4514:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-f634ac2266fb','one/grow-scsi0','done','2026-11-28T21:18:12.242934+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-f634ac2266fb','one/start','intended','2026-11-28T21:18:12.254695+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-f634ac2266fb','one/start','submitted','2026-11-28T21:18:12.269433+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B4514:qmstart:2000:atlas@pve!deploy:"}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:22769');
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
INSERT INTO "members" VALUES('one-af059af5','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "13007e05-e924-427e-98ea-23f46aca6f23", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-a11333e0991d4f3f','one-af059af5','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-af059af5", "deployment_name": "one", "nonce": "3d8ce1625ef63ebb3d307b804c2edf0a", "cluster": "demo", "environment": "dev", "base_revision": 0, "spec": {"id": "one-af059af5", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T21:18:11.394593Z", "expires_at": "2026-11-28T22:18:11.394593Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "3d8ce1625ef63ebb3d307b804c2edf0a", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-af059af5.\natlas:3d8ce1625ef63ebb3d307b804c2edf0a", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "3d8ce1625ef63ebb3d307b804c2edf0a", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "3d8ce1625ef63ebb3d307b804c2edf0a", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "3d8ce1625ef63ebb3d307b804c2edf0a"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "3d8ce1625ef63ebb3d307b804c2edf0a", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "3d8ce1625ef63ebb3d307b804c2edf0a", "state": "started", "group": "", "comment": "atlas:3d8ce1625ef63ebb3d307b804c2edf0a"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "3d8ce1625ef63ebb3d307b804c2edf0a", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T21:18:11.357978Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T21:18:11.360951Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T21:18:11.370388Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T21:18:11.380567Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-28T22:18:11.394593+00:00');
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
INSERT INTO "specs" VALUES('one-af059af5',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec"}','[]','ann','2026-11-28T21:18:11.350322+00:00');
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
