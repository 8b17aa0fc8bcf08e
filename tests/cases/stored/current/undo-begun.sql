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
INSERT INTO "approvals" VALUES('approval-6ffe9ce5d005213f','plan-ba2416802a865e15','approve','{"format": "atlas-approval/v1", "id": "approval-6ffe9ce5d005213f", "plan_digest": "ba2416802a865e150d2a7e58edcc6a591615f6559b9fc0cb4f518e0e36b71394", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T21:18:14.602854Z", "expires_at": "2026-11-28T22:18:14.593508Z", "signature": "n27m1A5oW0mka+Kk/LBhgpIfDzIcPlcf2nMqDqyEdlEd2sCkyS8bwhZkqrgeBYuK/y5aUw4yuKwwHpmYaS+DAA=="}','job-4b48dba6fb4a');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T21:18:14.543871Z","correlation_id":"3139e070e01c159d","data":{"answers":[],"revision":1,"spec":"one-6c8a8462"},"name":"spec.saved","principal":"ann"}','20c1ec9df51b285178f114d42cbd9cdb59e05c1eefed797c72ad3b4d76b1abf1');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T21:18:14.599315Z","correlation_id":"3139e070e01c159d","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-6c8a8462","digest":"ba2416802a865e150d2a7e58edcc6a591615f6559b9fc0cb4f518e0e36b71394","effect":"create","plan":"plan-ba2416802a865e15","steps":7},"name":"plan.made","principal":"ann"}','03204cf5c3718f37c426d5b6f757ef4f085defe4be78a08874a477effc774459');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T21:18:14.603083Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T22:18:14.593508Z","format":"atlas-approval/v1","id":"approval-6ffe9ce5d005213f","made_at":"2026-11-28T21:18:14.602854Z","method":"signature","plan":"plan-ba2416802a865e15","plan_digest":"ba2416802a865e150d2a7e58edcc6a591615f6559b9fc0cb4f518e0e36b71394"},"name":"approval.given","principal":"bea"}','0d8f08eda1d2ae0f0a399ce806c1d195a87735e1edd6efce61a3d61480be86ce');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T21:18:14.628882Z","correlation_id":"26b236c9e38216d5","data":{"job":"job-4b48dba6fb4a","plan":"plan-ba2416802a865e15","state":"queued"},"name":"job.requested","principal":"ann"}','e6212169ed6587ceebee56a0f9f275e9337fd7c00b860af8c734a9915f76c0d1');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T21:18:14.861716Z","correlation_id":"26b236c9e38216d5","data":{"approval":"approval-6ffe9ce5d005213f","job":"job-4b48dba6fb4a","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','287acf757eb262fb30d90014adb911588b5d263e332b7d642ad41bc08f154a20');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T21:18:14.904023Z","correlation_id":"26b236c9e38216d5","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-4b48dba6fb4a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6981eac45db060fc363af8af4003b8d7577356aea3c748e047b07ead2f585de8');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T21:18:14.916611Z","correlation_id":"26b236c9e38216d5","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B4516:qmclone:9000:atlas@pve!deploy:"},"digest":"4db8894dca2815ed36e0a209593543272cb7ce89d3198a9745425e0b34a2dffd","job":"job-4b48dba6fb4a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9897e3f971bb837b8c9ccc4c91491d8477340bc1ad45ced8338db23999675fda');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T21:18:15.032534Z","correlation_id":"26b236c9e38216d5","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"c5b7dc8a-a2d0-4e41-8924-6c8e8462ec03","node":"pve1","task":"OK"},"digest":"9fbe2b39bb72a8181bff9c42781bbe6e49af62ec0df2959304c8fa59d819b65e","job":"job-4b48dba6fb4a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1dbfa9764d6724a31fe9b3cdf45340cd64f59843adb51f5569931a1456fb0f54');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T21:18:15.042627Z","correlation_id":"26b236c9e38216d5","data":{"data":{"digest":"9973b5fb7fabe6a107bf39d9960e6a7683856835","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:31:B8:70,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"004059ba1dbbf1e9fc2bc1ed4953d3290690480acbcc8e9bb0b54c7bbc8cd3df","job":"job-4b48dba6fb4a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','400ca792a80556fa37dccb45841c381bbb5ddb0def52a6b78b8a22ea6c1276db');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T21:18:15.050940Z","correlation_id":"26b236c9e38216d5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-4b48dba6fb4a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8a498759713ea18b81deddae396236d6cc6070534dac4629daceb158afcc1644');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T21:18:15.054132Z","correlation_id":"26b236c9e38216d5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-4b48dba6fb4a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6e5cd6a4a249c5054e6c28e8152a212ffdef82b7b156b16516396b821a537fa7');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T21:18:15.060771Z","correlation_id":"26b236c9e38216d5","data":{"data":{"digest":"bb1dd9eb54482fe37f170919a56c17de286c92b2","size_gib":10},"digest":"d6249efec8f6365a1eba054cd7349b2a141ae7ab72b858872318fe25b0af0acd","job":"job-4b48dba6fb4a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f23a38a060499d67c3bd4e71499196effc5fb22ff9b7d66b2993dce4b3fb88e2');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T21:18:15.066406Z","correlation_id":"26b236c9e38216d5","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B4517:resize:2000:atlas@pve!deploy:"},"digest":"c5d4b67046f00ee222d49ddddbdada0e1f2d28d65de301b73d43fd17902d81d2","job":"job-4b48dba6fb4a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','161ce8fa6bf35b0cd802a89156269a02bd186fbd4379bb38e992a909d517dee6');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T21:18:15.172700Z","correlation_id":"26b236c9e38216d5","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-4b48dba6fb4a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e13a0373d5de0b0607881150efd3f228e625af0c009870fe151565ddcaa938aa');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T21:18:15.181475Z","correlation_id":"26b236c9e38216d5","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-4b48dba6fb4a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5bf5064ca7f720979c357a53e7a5c37fa4b2980c9ffe86d8fdcb44037883d712');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T21:18:15.193274Z","correlation_id":"26b236c9e38216d5","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B4517:qmstart:2000:atlas@pve!deploy:"},"digest":"18610b3cc1d4c20ec677b2c26d9ef80bc3b56b832c6166a3e6a03877b65ecf95","job":"job-4b48dba6fb4a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','59487bb39f3583d1115b9041208226172b4491863e7b60937fc06d55efd62d3a');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T21:18:15.303947Z","correlation_id":"26b236c9e38216d5","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-4b48dba6fb4a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','fcf3d215a33c7b672b6ba5dac951330ca7d51874ad6b71f8c4d1c8fba205eacf');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T21:18:15.311939Z","correlation_id":"26b236c9e38216d5","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-4b48dba6fb4a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','05a97b43ca9c899b656302c420fd33929264ba10e31cfe6e8c504aad4e9c2657');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T21:18:15.313968Z","correlation_id":"26b236c9e38216d5","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-4b48dba6fb4a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','343e1008f922459d7f62861f15c14bcd844f2adc5ab788201614baeb4f1a12a5');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T21:18:15.318557Z","correlation_id":"26b236c9e38216d5","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-4b48dba6fb4a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','4bc3f4b558a3fc053d4536bfd854a872fa857489992a0b430cca1f399188123f');
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
INSERT INTO "deployments" VALUES('one-6c8a8462','one','demo','dev','3ce6571e643aa6109ca5108a749b579b','one-6c8a8462',NULL,0,'2026-11-28T21:18:14.626536+00:00','');
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
INSERT INTO "jobs" VALUES('job-4b48dba6fb4a','plan-ba2416802a865e15','one-6c8a8462','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0B4517:qmstart:2000:atlas@pve!deploy:','[]','ann','26b236c9e38216d5','approval-6ffe9ce5d005213f',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-28T21:18:14.616043+00:00','2026-11-28T21:18:14.790717+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-4b48dba6fb4a','one/clone','intended','2026-11-28T21:18:14.904023+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-4b48dba6fb4a','one/clone','submitted','2026-11-28T21:18:14.916611+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B4516:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-4b48dba6fb4a','one/clone','done','2026-11-28T21:18:15.032534+00:00','{"task": "OK", "node": "pve1", "identity": "c5b7dc8a-a2d0-4e41-8924-6c8e8462ec03", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-4b48dba6fb4a','one/configure','intended','2026-11-28T21:18:15.042627+00:00','{"digest": "9973b5fb7fabe6a107bf39d9960e6a7683856835", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:31:B8:70,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-4b48dba6fb4a','one/configure','submitted','2026-11-28T21:18:15.050940+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-4b48dba6fb4a','one/configure','done','2026-11-28T21:18:15.054132+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-4b48dba6fb4a','one/grow-scsi0','intended','2026-11-28T21:18:15.060771+00:00','{"digest": "bb1dd9eb54482fe37f170919a56c17de286c92b2", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-4b48dba6fb4a','one/grow-scsi0','submitted','2026-11-28T21:18:15.066406+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B4517:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-4b48dba6fb4a','one/grow-scsi0','done','2026-11-28T21:18:15.172700+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-4b48dba6fb4a','one/start','intended','2026-11-28T21:18:15.181475+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-4b48dba6fb4a','one/start','submitted','2026-11-28T21:18:15.193274+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B4517:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-4b48dba6fb4a','one/start','failed','2026-11-28T21:18:15.303947+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-4b48dba6fb4a','one/start','undone','2026-11-28T21:18:15.311939+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-4b48dba6fb4a','one/grow-scsi0','undone','2026-11-28T21:18:15.313968+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-4b48dba6fb4a','one/configure','undone','2026-11-28T21:18:15.318557+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-4b48dba6fb4a','one/clone','undo_intended','2026-11-28T21:18:15.321180+00:00','{}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:22814');
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
INSERT INTO "members" VALUES('one-6c8a8462','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "c5b7dc8a-a2d0-4e41-8924-6c8e8462ec03", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-ba2416802a865e15','one-6c8a8462','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-6c8a8462", "deployment_name": "one", "nonce": "3ce6571e643aa6109ca5108a749b579b", "cluster": "demo", "environment": "dev", "base_revision": 0, "spec": {"id": "one-6c8a8462", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T21:18:14.593508Z", "expires_at": "2026-11-28T22:18:14.593508Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "3ce6571e643aa6109ca5108a749b579b", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-6c8a8462.\natlas:3ce6571e643aa6109ca5108a749b579b", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "3ce6571e643aa6109ca5108a749b579b", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "3ce6571e643aa6109ca5108a749b579b", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "3ce6571e643aa6109ca5108a749b579b"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "3ce6571e643aa6109ca5108a749b579b", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "3ce6571e643aa6109ca5108a749b579b", "state": "started", "group": "", "comment": "atlas:3ce6571e643aa6109ca5108a749b579b"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "3ce6571e643aa6109ca5108a749b579b", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T21:18:14.550850Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T21:18:14.554294Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T21:18:14.564928Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T21:18:14.577314Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-28T22:18:14.593508+00:00');
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
INSERT INTO "specs" VALUES('one-6c8a8462',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec"}','[]','ann','2026-11-28T21:18:14.541710+00:00');
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
