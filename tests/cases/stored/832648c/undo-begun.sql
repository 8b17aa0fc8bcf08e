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
INSERT INTO "approvals" VALUES('approval-3ed1766817414660','plan-b687856d6a2ef90f','approve','{"format": "atlas-approval/v1", "id": "approval-3ed1766817414660", "plan_digest": "b687856d6a2ef90f162fd4ac7c3daa2b2428fabc834cf21557c869c5d2175795", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T22:07:54.219049Z", "expires_at": "2026-11-28T23:07:54.150894Z", "signature": "QVsHxeIRYBnHZywvO0R/2YxHN2O7MoBkJQyKIS2NQ01C9AsMyDK59u9lOC1D6S840mFXLMhgtwur8vTR4AelDA=="}','job-21abf5c02e34');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T22:07:53.653959Z","correlation_id":"1d0aab0b5dff08ad","data":{"answers":[],"revision":1,"spec":"one-73037d2a"},"name":"spec.saved","principal":"ann"}','26c202071cfa61abcad02c15c8c0c296c6b7599aa9ec45125c343b42bc11038f');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T22:07:54.179463Z","correlation_id":"1d0aab0b5dff08ad","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-73037d2a","digest":"b687856d6a2ef90f162fd4ac7c3daa2b2428fabc834cf21557c869c5d2175795","effect":"create","plan":"plan-b687856d6a2ef90f","steps":7},"name":"plan.made","principal":"ann"}','f1c3043d0bafb63100deb5dc6de33ed5440ec8e8b5d37f204c5bb3ad3e4f2b0b');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T22:07:54.219436Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T23:07:54.150894Z","format":"atlas-approval/v1","id":"approval-3ed1766817414660","made_at":"2026-11-28T22:07:54.219049Z","method":"signature","plan":"plan-b687856d6a2ef90f","plan_digest":"b687856d6a2ef90f162fd4ac7c3daa2b2428fabc834cf21557c869c5d2175795"},"name":"approval.given","principal":"bea"}','d1e9bfad68d2b82327bef92e6821907202cf3043a71e57d09e0e6a368f17f4f6');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T22:07:54.370041Z","correlation_id":"9f7d066204e69055","data":{"job":"job-21abf5c02e34","plan":"plan-b687856d6a2ef90f","state":"queued"},"name":"job.requested","principal":"ann"}','637d572da979a231701882d86c31bdc65fcb3b919753ef54f359cffe05c0f25c');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T22:07:55.043628Z","correlation_id":"9f7d066204e69055","data":{"approval":"approval-3ed1766817414660","job":"job-21abf5c02e34","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','ff367816731090916feffdea522a60e8cda0953eb43dc3b4d3e6ec121a8ebac0');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T22:07:55.189996Z","correlation_id":"9f7d066204e69055","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-21abf5c02e34","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','eed0e2a7dbdf15fde1fcd97f4d6c35d5a9eb9aca209330aad84b52759da02e8e');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T22:07:55.246808Z","correlation_id":"9f7d066204e69055","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B50BB:qmclone:9000:atlas@pve!deploy:"},"digest":"6c28003c7fbb841aaa426a5c1ff9d788306db4d31ee1d1e8e4928814e3e074e9","job":"job-21abf5c02e34","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e096d3d85bf0d3f527629d4cced00bad5cbc7ab29ebeecd5decd8dee26a51e06');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T22:07:55.435135Z","correlation_id":"9f7d066204e69055","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"120700a7-cc23-42c4-8159-b646f06e3fba","node":"pve1","task":"OK"},"digest":"ce162f818337ded54570987e08839b05e1c1b54c19e0ed806417570f19b1e8c4","job":"job-21abf5c02e34","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','116b3c87769bab080c42d3f6c799a5b1d02b6946d243f1fbe12e7d9fccb44dc7');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T22:07:55.476599Z","correlation_id":"9f7d066204e69055","data":{"data":{"digest":"3955e5bedb6eeee563360af8ebf567712b3bf320","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:D4:BD:1F,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"11017b120645ff1073e25b4234ebefe373d9591be6008faaab1539da92c2393c","job":"job-21abf5c02e34","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','eda534c9537b88c30e877798dfd33c5adf7063afabc7af929f2057ca8f4ca844');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T22:07:55.514196Z","correlation_id":"9f7d066204e69055","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-21abf5c02e34","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7613c7818119739007df5d6e58bfb62e65a8174c089574913602e4e27fd27292');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T22:07:55.527444Z","correlation_id":"9f7d066204e69055","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-21abf5c02e34","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8088ac9566e66128d8c45ba25bc5d6d045f495614b8537dd5664b0a0a25db76c');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T22:07:55.554736Z","correlation_id":"9f7d066204e69055","data":{"data":{"digest":"275b2ed9efdb9b3a2877f7081ffdf46c85317967","size_gib":10},"digest":"aa88694afaf9be3e41622696ef06296db40d17e20cc217abf59a5ef7b04e5d80","job":"job-21abf5c02e34","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5a1181c45fb3a71182228d6a49739a838e73d61c3641de213084fe57779e1a10');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T22:07:55.566832Z","correlation_id":"9f7d066204e69055","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B50BB:resize:2000:atlas@pve!deploy:"},"digest":"b24c71c017f92d6d54133d13b3235906cd1b1d06fd230b220d45235d5e1dc866","job":"job-21abf5c02e34","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e2c66370678a8834fb0af53ee14c518252799ef2d56b96c01480f4f2ee12c7a1');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T22:07:55.707627Z","correlation_id":"9f7d066204e69055","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-21abf5c02e34","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','915f2e62330fece0f955fabe8dc24fe21cc5043cb52caf1d7a06f1dc5db7a98d');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T22:07:55.730907Z","correlation_id":"9f7d066204e69055","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-21abf5c02e34","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6701bfd592f242d90fb857649968b4a8e8c99fa6408ba70489ebbe88f249ae99');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T22:07:55.798817Z","correlation_id":"9f7d066204e69055","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B50BB:qmstart:2000:atlas@pve!deploy:"},"digest":"5f432beab9e770b33fe946cd82f5a44f38711348507afe7521e988e99c10d56a","job":"job-21abf5c02e34","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','711b49373f100f206381469c35a48d892f5216ec9d5779b353ab11bf3aea142f');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T22:07:55.935076Z","correlation_id":"9f7d066204e69055","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-21abf5c02e34","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','c7fe052c9f291b18b65ff524b7f731098be2ff1d1a00ce6a5931d5e2d82392c0');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T22:07:55.955557Z","correlation_id":"9f7d066204e69055","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-21abf5c02e34","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','27cad62a406f51b51e982b0edecca3b34e8704015ef6cd99c27bb3681a4e19d1');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T22:07:55.963162Z","correlation_id":"9f7d066204e69055","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-21abf5c02e34","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','67586165089c44b103295d4c30b42be2eeaca80771c4b53e89f9e80acc35ac09');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T22:07:55.979087Z","correlation_id":"9f7d066204e69055","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-21abf5c02e34","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','6dd666ac29c39d3a76ce6c50dd15fca9e46fad05849db051906fbf1e1c1d4cd1');
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
INSERT INTO "deployments" VALUES('one-73037d2a','one','demo','dev','7bbd7f83ca499c6dbe4b67ca35835775','one-73037d2a',NULL,0,'2026-11-28T22:07:54.336452+00:00','');
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
INSERT INTO "jobs" VALUES('job-21abf5c02e34','plan-b687856d6a2ef90f','one-73037d2a','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0B50BB:qmstart:2000:atlas@pve!deploy:','[]','ann','9f7d066204e69055','approval-3ed1766817414660',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-28T22:07:54.280386+00:00','2026-11-28T22:07:54.741542+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-21abf5c02e34','one/clone','intended','2026-11-28T22:07:55.189996+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-21abf5c02e34','one/clone','submitted','2026-11-28T22:07:55.246808+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B50BB:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-21abf5c02e34','one/clone','done','2026-11-28T22:07:55.435135+00:00','{"task": "OK", "node": "pve1", "identity": "120700a7-cc23-42c4-8159-b646f06e3fba", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-21abf5c02e34','one/configure','intended','2026-11-28T22:07:55.476599+00:00','{"digest": "3955e5bedb6eeee563360af8ebf567712b3bf320", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:D4:BD:1F,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-21abf5c02e34','one/configure','submitted','2026-11-28T22:07:55.514196+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-21abf5c02e34','one/configure','done','2026-11-28T22:07:55.527444+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-21abf5c02e34','one/grow-scsi0','intended','2026-11-28T22:07:55.554736+00:00','{"digest": "275b2ed9efdb9b3a2877f7081ffdf46c85317967", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-21abf5c02e34','one/grow-scsi0','submitted','2026-11-28T22:07:55.566832+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B50BB:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-21abf5c02e34','one/grow-scsi0','done','2026-11-28T22:07:55.707627+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-21abf5c02e34','one/start','intended','2026-11-28T22:07:55.730907+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-21abf5c02e34','one/start','submitted','2026-11-28T22:07:55.798817+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B50BB:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-21abf5c02e34','one/start','failed','2026-11-28T22:07:55.935076+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-21abf5c02e34','one/start','undone','2026-11-28T22:07:55.955557+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-21abf5c02e34','one/grow-scsi0','undone','2026-11-28T22:07:55.963162+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-21abf5c02e34','one/configure','undone','2026-11-28T22:07:55.979087+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-21abf5c02e34','one/clone','undo_intended','2026-11-28T22:07:55.991217+00:00','{}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:2004');
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
INSERT INTO "members" VALUES('one-73037d2a','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "120700a7-cc23-42c4-8159-b646f06e3fba", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-b687856d6a2ef90f','one-73037d2a','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-73037d2a", "deployment_name": "one", "nonce": "7bbd7f83ca499c6dbe4b67ca35835775", "cluster": "demo", "environment": "dev", "environment_name": "dev", "base_revision": 0, "spec": {"id": "one-73037d2a", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T22:07:54.150894Z", "expires_at": "2026-11-28T23:07:54.150894Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "7bbd7f83ca499c6dbe4b67ca35835775", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-73037d2a.\natlas:7bbd7f83ca499c6dbe4b67ca35835775", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7bbd7f83ca499c6dbe4b67ca35835775", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7bbd7f83ca499c6dbe4b67ca35835775", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7bbd7f83ca499c6dbe4b67ca35835775"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "7bbd7f83ca499c6dbe4b67ca35835775", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "7bbd7f83ca499c6dbe4b67ca35835775", "state": "started", "group": "", "comment": "atlas:7bbd7f83ca499c6dbe4b67ca35835775"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "7bbd7f83ca499c6dbe4b67ca35835775", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T22:07:53.734178Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T22:07:53.762291Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T22:07:53.862210Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T22:07:53.937483Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-28T23:07:54.150894+00:00');
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
INSERT INTO "specs" VALUES('one-73037d2a',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-28T22:07:53.646036+00:00');
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
