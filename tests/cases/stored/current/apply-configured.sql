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
INSERT INTO "approvals" VALUES('approval-0bbcb3d1e35a1f2a','plan-df1acf689c3ef1f9','approve','{"format": "atlas-approval/v2", "id": "approval-0bbcb3d1e35a1f2a", "anchor": {"server": "a948046e6db3d51f12bf439a5ca4ea63", "head": {"seq": 2, "mac": "8ac877945151ccfd8b1423d72e4437921739dcce0288ebd3059fa3f152f85409"}}, "plan_digest": "df1acf689c3ef1f93dae1bc56eb89c70091291d3a3a44d0e2596ca00f3b49d72", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:21:34.566724Z", "expires_at": "2026-11-30T14:21:34.495705Z", "signature": "OONDnmwo8LjXY9D1bxK5NHV6VaRt2ELi3H7SYEoCipyU7l8hZfg2QMCr83Z+l0sJnM3o5ORzeFFcyT6E8Np8Cw=="}','job-5335786287c0');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:21:34.406881Z","correlation_id":"515f6d5e17ce4081","data":{"answers":[],"revision":1,"spec":"one-c5f41677"},"name":"spec.saved","principal":"ann"}','c26aa06c36d8145366c73ef85471ac1de524aaa0dc88ac39b070620cafa0c3c7');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:21:34.538991Z","correlation_id":"515f6d5e17ce4081","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-c5f41677","digest":"df1acf689c3ef1f93dae1bc56eb89c70091291d3a3a44d0e2596ca00f3b49d72","effect":"create","plan":"plan-df1acf689c3ef1f9","steps":7},"name":"plan.made","principal":"ann"}','8ac877945151ccfd8b1423d72e4437921739dcce0288ebd3059fa3f152f85409');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:21:34.567160Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"8ac877945151ccfd8b1423d72e4437921739dcce0288ebd3059fa3f152f85409","seq":2},"server":"a948046e6db3d51f12bf439a5ca4ea63"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:21:34.495705Z","format":"atlas-approval/v2","id":"approval-0bbcb3d1e35a1f2a","made_at":"2026-11-30T13:21:34.566724Z","method":"signature","plan":"plan-df1acf689c3ef1f9","plan_digest":"df1acf689c3ef1f93dae1bc56eb89c70091291d3a3a44d0e2596ca00f3b49d72"},"name":"approval.given","principal":"bea"}','abd7b71a5e6f0e5fe457ae212a35c80204f0c2fd65b5417a7b40f53e237925d0');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:21:34.657528Z","correlation_id":"b4a0b3257e333e5f","data":{"job":"job-5335786287c0","plan":"plan-df1acf689c3ef1f9","state":"queued"},"name":"job.requested","principal":"ann"}','421566d7fe411dd30c123701361ec81701756544b598a8a8abe4ba2a04aaafd7');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:21:38.861441Z","correlation_id":"b4a0b3257e333e5f","data":{"approval":"approval-0bbcb3d1e35a1f2a","job":"job-5335786287c0","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','fa6f7085fa64d9bbf149dcbbadb2d389395744b30b66ffa90b18b6b623c0e5d6');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:21:39.256623Z","correlation_id":"b4a0b3257e333e5f","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-5335786287c0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','fcdc03e317c5a058534b6dc9386769285a446c29ec558cfeaac55b585c20b9b2');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:21:39.304477Z","correlation_id":"b4a0b3257e333e5f","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D7863:qmclone:9000:atlas@pve!deploy:"},"digest":"a5073d49801983903e6d51a337f1e1b887b0284aef27432a8f2295396f893419","job":"job-5335786287c0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cac666946b373a512b6b43db98b6fc456d0fd92841a5b95a0c2dd9daa8cab0e0');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:21:39.337512Z","correlation_id":"b4a0b3257e333e5f","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"15dba46f-acc7-4a4b-be9f-6e52fb31ed14","node":"pve1","task":"OK"},"digest":"8d26fe2b12325270136c0c90fe8ef0265fb1404843bb0763b3ca6ca9c5b743af","job":"job-5335786287c0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','cf953ac854dd97f7adcd899cdc0f4ae372960f83b2647ec5eb3dd7c0e123c7d4');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:21:39.355584Z","correlation_id":"b4a0b3257e333e5f","data":{"data":{"digest":"18b378a3b4a139131aab966050af312fb64925a2","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:CC:92:B0,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"b4ea3c7f0b0b9c5dab5884ca9f65b30b7fb7a00232d76b833fe949de9e0a7ace","job":"job-5335786287c0","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','855aedad49b47bbc43cb913ab9bad07984d8d866451cb074c15a48c61e5ba7b4');
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
INSERT INTO "deployments" VALUES('one-c5f41677','one','dev','dae62eaf214a69c04cd6244381c1a1f8','one-c5f41677',NULL,0,'2026-11-30T13:21:34.651421+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-5335786287c0','one/clone','2026-11-30T13:21:38.463573+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5335786287c0','one/configure','2026-11-30T13:21:38.463573+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5335786287c0','one/grow-scsi0','2026-11-30T13:21:38.463573+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5335786287c0','one/start','2026-11-30T13:21:38.463573+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5335786287c0','one/ready','2026-11-30T13:21:38.463573+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5335786287c0','one/ha','2026-11-30T13:21:38.463573+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5335786287c0','one/verify','2026-11-30T13:21:38.463573+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-5335786287c0','deployment/one-c5f41677');
INSERT INTO "job_targets" VALUES('job-5335786287c0','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-5335786287c0','plan-df1acf689c3ef1f9','one-c5f41677','running','','[]','ann','b4a0b3257e333e5f','approval-0bbcb3d1e35a1f2a',0,0,0,NULL,1,7,'clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)','2026-11-30T13:21:34.609957+00:00','2026-11-30T13:21:38.463573+00:00',NULL,'','deployment','apply','create','one-c5f41677','','',0);
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
INSERT INTO "journal" VALUES(1,'job-5335786287c0','one/clone','intended','2026-11-30T13:21:39.256623+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-5335786287c0','one/clone','submitted','2026-11-30T13:21:39.304477+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D7863:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-5335786287c0','one/clone','done','2026-11-30T13:21:39.337512+00:00','{"task": "OK", "node": "pve1", "identity": "15dba46f-acc7-4a4b-be9f-6e52fb31ed14", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.080889);
INSERT INTO "journal" VALUES(4,'job-5335786287c0','one/configure','intended','2026-11-30T13:21:39.355584+00:00','{"digest": "18b378a3b4a139131aab966050af312fb64925a2", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:CC:92:B0,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-5335786287c0',1,'vm-10202-b20ea400','2026-11-30T13:22:08.451170+00:00');
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
INSERT INTO "members" VALUES('one-c5f41677','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "15dba46f-acc7-4a4b-be9f-6e52fb31ed14", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
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
INSERT INTO "plans" VALUES('plan-df1acf689c3ef1f9','one-c5f41677','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-c5f41677", "name": "one", "nonce": "dae62eaf214a69c04cd6244381c1a1f8", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-c5f41677", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:21:34.495705Z", "expires_at": "2026-11-30T14:21:34.495705Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "dae62eaf214a69c04cd6244381c1a1f8", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-c5f41677.\natlas:dae62eaf214a69c04cd6244381c1a1f8", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "dae62eaf214a69c04cd6244381c1a1f8", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "dae62eaf214a69c04cd6244381c1a1f8", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "dae62eaf214a69c04cd6244381c1a1f8"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "dae62eaf214a69c04cd6244381c1a1f8", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "dae62eaf214a69c04cd6244381c1a1f8", "state": "started", "group": "", "comment": "atlas:dae62eaf214a69c04cd6244381c1a1f8"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "dae62eaf214a69c04cd6244381c1a1f8", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:21:34.413369Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:21:34.418305Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:21:34.434401Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:21:34.455856Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:21:34.495705+00:00','["demo"]');
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
INSERT INTO "server" VALUES('a948046e6db3d51f12bf439a5ca4ea63');
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
INSERT INTO "specs" VALUES('one-c5f41677',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:21:34.404958+00:00');
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
