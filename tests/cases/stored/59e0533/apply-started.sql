BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-1c2b02472c29856f','plan-9312a2e4cf747197','approve','{"format": "atlas-approval/v1", "id": "approval-1c2b02472c29856f", "plan_digest": "9312a2e4cf74719716ee6056232e7dc2fc80e93427d03d24d1d027c9ce06dd7d", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T20:09:42.131190Z", "expires_at": "2026-11-28T21:09:42.123056Z", "signature": "OrSZo/nPibEVnAB3bz+SIZlyvXp+PFEZEzhmNnLSycLprChp4mjM6mGYiVlu1SfcG9W6rDqCqllhbR+6r+8lCQ=="}','job-46a9fa14b180');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T20:09:42.071060Z","correlation_id":"1ce68a3b3c4f10d2","data":{"answers":[],"revision":1,"spec":"one-7fc82b18"},"name":"spec.saved","principal":"ann"}','40fa2cd1a02a0164364ff2c69e0b46302fdaab68fae64be2b3553a5577db0435');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T20:09:42.127356Z","correlation_id":"1ce68a3b3c4f10d2","data":{"decision":{"client_may_answer":true,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-7fc82b18","digest":"9312a2e4cf74719716ee6056232e7dc2fc80e93427d03d24d1d027c9ce06dd7d","effect":"create","plan":"plan-9312a2e4cf747197","steps":7},"name":"plan.made","principal":"ann"}','4cd3261c6311951744bcfbabc549f01def752b5884ad389a94c2532ec9511a62');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T20:09:42.131413Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T21:09:42.123056Z","format":"atlas-approval/v1","id":"approval-1c2b02472c29856f","made_at":"2026-11-28T20:09:42.131190Z","method":"signature","plan":"plan-9312a2e4cf747197","plan_digest":"9312a2e4cf74719716ee6056232e7dc2fc80e93427d03d24d1d027c9ce06dd7d"},"name":"approval.given","principal":"bea"}','8064c743e914345ccc6e2b38cbae106585caa7050fbc65e0f84dae1c47a9c385');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T20:09:42.151220Z","correlation_id":"aaf59691e9168b36","data":{"job":"job-46a9fa14b180","plan":"plan-9312a2e4cf747197","state":"queued"},"name":"job.requested","principal":"ann"}','d9f864033f0e7dbed243a49c14e93b7813c89424a84bcad095636f2b27a8602c');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T20:09:42.857880Z","correlation_id":"aaf59691e9168b36","data":{"approval":"approval-1c2b02472c29856f","job":"job-46a9fa14b180","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','143a578c2af2b45632a975d8b38b554f3292865bc28dca8ee6fe9a3b7e4b4320');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T20:09:42.909439Z","correlation_id":"aaf59691e9168b36","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-46a9fa14b180","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','de36f8c16616c7a18751be1165f6043d181987460fdc8bb4f8659b27bb3f9739');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T20:09:42.944770Z","correlation_id":"aaf59691e9168b36","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B3506:qmclone:9000:atlas@pve!deploy:"},"digest":"2c5ecfd7d07341b3399ac83ccd1911f1ae8a965338e6c80e9c7f02e1a578f73d","job":"job-46a9fa14b180","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b181636ccd6181ad8adfd2a7558d0f4b1bfdf630dc7b67cc8998223127e546a2');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T20:09:43.073154Z","correlation_id":"aaf59691e9168b36","data":{"data":{"node":"pve1","task":"OK"},"digest":"df3a25c01ab85092593633e1880251953c25dd44f6e3e2f499c5227fdb5440bb","job":"job-46a9fa14b180","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d958c0abf78d59d667209149968633d2d49bcb966821eee5443c32b6416fc408');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T20:09:43.085542Z","correlation_id":"aaf59691e9168b36","data":{"data":{"digest":"9051aff3266aa6be53beb3d1a00b4eed81d78e9b","node":"pve1","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:7F:D9:D3,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"01e078c564d68bcbf7a642b4c34ec95cddb7147aed29c1a974b9450109c9a9f2","job":"job-46a9fa14b180","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e8b45c15ab18b86a4aed44d6ff88760c6b657c16f98ed9449f015b1bbaaa1c09');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T20:09:43.102871Z","correlation_id":"aaf59691e9168b36","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-46a9fa14b180","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','94989cbe37e06ae3072e95477a8541c97c7376a25005b2dc411b7b766e338ddb');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T20:09:43.110987Z","correlation_id":"aaf59691e9168b36","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-46a9fa14b180","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b49794c423ccb4abf11141dc71614d77f191450fad35adfec13197688e7d66fa');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T20:09:43.126032Z","correlation_id":"aaf59691e9168b36","data":{"data":{"digest":"1cdd5c03f9cb2db1d9f9e3d24fff0d1026c62b13","node":"pve1","size_gib":10},"digest":"32b13dfa8f7fe84121f309aec9365b42f646af7ecbd64d4c8f56e2e16558cec4","job":"job-46a9fa14b180","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','af184de6aad39570a9232729660110c0a8a082707e2b2557427d9201e5b43a27');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T20:09:43.137698Z","correlation_id":"aaf59691e9168b36","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B3507:resize:2000:atlas@pve!deploy:"},"digest":"e48e313112b8ed9b64ce9abcee76e17ac2cc3595df16a8bb55b9eb34be3928a0","job":"job-46a9fa14b180","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1c0ac3a07fb544aa38dc4665149bec53554f9664af36d8552550c2a62a185891');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T20:09:43.262934Z","correlation_id":"aaf59691e9168b36","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-46a9fa14b180","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1fd7803d69325df9891b16c21565016fa76b3ef942556a05ea5e937224b26dbe');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T20:09:43.287549Z","correlation_id":"aaf59691e9168b36","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-46a9fa14b180","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d648fcbab0853024aef2d7eec82a6e10f40c80c139e245712cd91bacc9a2cf48');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T20:09:43.308881Z","correlation_id":"aaf59691e9168b36","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B3507:qmstart:2000:atlas@pve!deploy:"},"digest":"4fc377325768b669950211a359e0e24c6459d4b39ad4c294988a27ff118b8548","job":"job-46a9fa14b180","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c903ea16dbfb5bd9a04f420a4f9e4b41caf152ae7ec71a68b35f94e6501d4d32');
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
INSERT INTO "deployments" VALUES('one-7fc82b18','one','demo','dev','14a9b00dd949de5f9df63e920cffc0bb','one-7fc82b18',NULL,0,'2026-11-28T20:09:42.144598+00:00','');
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
INSERT INTO "jobs" VALUES('job-46a9fa14b180','plan-9312a2e4cf747197','one-7fc82b18','running','','[]','ann','aaf59691e9168b36','approval-1c2b02472c29856f',0,0,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-28T20:09:42.137922+00:00','2026-11-28T20:09:42.699525+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-46a9fa14b180','one/clone','intended','2026-11-28T20:09:42.909439+00:00','{}');
INSERT INTO "journal" VALUES(2,'job-46a9fa14b180','one/clone','submitted','2026-11-28T20:09:42.944770+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B3506:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-46a9fa14b180','one/clone','done','2026-11-28T20:09:43.073154+00:00','{"task": "OK", "node": "pve1"}');
INSERT INTO "journal" VALUES(4,'job-46a9fa14b180','one/configure','intended','2026-11-28T20:09:43.085542+00:00','{"digest": "9051aff3266aa6be53beb3d1a00b4eed81d78e9b", "node": "pve1", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:7F:D9:D3,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-46a9fa14b180','one/configure','submitted','2026-11-28T20:09:43.102871+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-46a9fa14b180','one/configure','done','2026-11-28T20:09:43.110987+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-46a9fa14b180','one/grow-scsi0','intended','2026-11-28T20:09:43.126032+00:00','{"node": "pve1", "digest": "1cdd5c03f9cb2db1d9f9e3d24fff0d1026c62b13", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-46a9fa14b180','one/grow-scsi0','submitted','2026-11-28T20:09:43.137698+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B3507:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-46a9fa14b180','one/grow-scsi0','done','2026-11-28T20:09:43.262934+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-46a9fa14b180','one/start','intended','2026-11-28T20:09:43.287549+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-46a9fa14b180','one/start','submitted','2026-11-28T20:09:43.308881+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B3507:qmstart:2000:atlas@pve!deploy:"}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:7676');
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
INSERT INTO "members" VALUES('one-7fc82b18','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-9312a2e4cf747197','one-7fc82b18','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-7fc82b18", "deployment_name": "one", "nonce": "14a9b00dd949de5f9df63e920cffc0bb", "cluster": "demo", "environment": "dev", "base_revision": 0, "spec": {"id": "one-7fc82b18", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T20:09:42.123056Z", "expires_at": "2026-11-28T21:09:42.123056Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "14a9b00dd949de5f9df63e920cffc0bb", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-7fc82b18.\natlas:14a9b00dd949de5f9df63e920cffc0bb", "disks": ["scsi0", "scsi1"]}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "14a9b00dd949de5f9df63e920cffc0bb", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "14a9b00dd949de5f9df63e920cffc0bb", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "14a9b00dd949de5f9df63e920cffc0bb"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "14a9b00dd949de5f9df63e920cffc0bb", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "14a9b00dd949de5f9df63e920cffc0bb", "state": "started", "group": "", "comment": "atlas:14a9b00dd949de5f9df63e920cffc0bb"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "14a9b00dd949de5f9df63e920cffc0bb", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"]}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T20:09:42.083075Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T20:09:42.086032Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T20:09:42.097570Z", "digest": "2fec6d010c1d408f2dcc5b97d58949b117b8c1a1250c889ef8418bb9a4466184"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T20:09:42.109520Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": true}','2026-11-28T21:09:42.123056+00:00');
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
INSERT INTO "specs" VALUES('one-7fc82b18',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec"}','[]','ann','2026-11-28T20:09:42.068955+00:00');
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
