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
INSERT INTO "approvals" VALUES('approval-4c0410179a17f48e','plan-ca1d2a3a54d1aeeb','approve','{"format": "atlas-approval/v1", "id": "approval-4c0410179a17f48e", "plan_digest": "ca1d2a3a54d1aeebdd79b5cf4177c73d69768a83aee0e7bad8eb16bb6a906895", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T20:09:48.729941Z", "expires_at": "2026-11-28T21:09:48.718989Z", "signature": "UNSaEIkatkFhHzinDQ8gR44lwMyZJ17bYgjJT5OX0qdO1eJG1f3iK8CjsYpc3I+iiwGi2AuBtD7OeF8ez1K4Cg=="}','job-28b37125ea62');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T20:09:48.645108Z","correlation_id":"f9234d530119cfa2","data":{"answers":[],"revision":1,"spec":"one-876ffc0e"},"name":"spec.saved","principal":"ann"}','63bbe647f464636cc5c28be57280372974dd7a3059d5646a48e8af2f6b0e425d');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T20:09:48.723517Z","correlation_id":"f9234d530119cfa2","data":{"decision":{"client_may_answer":true,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-876ffc0e","digest":"ca1d2a3a54d1aeebdd79b5cf4177c73d69768a83aee0e7bad8eb16bb6a906895","effect":"create","plan":"plan-ca1d2a3a54d1aeeb","steps":7},"name":"plan.made","principal":"ann"}','1eed8813ee5f8b9b88585058598087f5760984b5ed13664eb35f18f18592d733');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T20:09:48.730176Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T21:09:48.718989Z","format":"atlas-approval/v1","id":"approval-4c0410179a17f48e","made_at":"2026-11-28T20:09:48.729941Z","method":"signature","plan":"plan-ca1d2a3a54d1aeeb","plan_digest":"ca1d2a3a54d1aeebdd79b5cf4177c73d69768a83aee0e7bad8eb16bb6a906895"},"name":"approval.given","principal":"bea"}','cc7e5089fdf38ff9c9ae591e536ea872d4840bc44d813ac3483442a4dcbedd29');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T20:09:48.762607Z","correlation_id":"3331d8a58d22877b","data":{"job":"job-28b37125ea62","plan":"plan-ca1d2a3a54d1aeeb","state":"queued"},"name":"job.requested","principal":"ann"}','245d1cad7dd8589a80ef723c5da3b11ed5f5d54dc494087165bf3c0a9622395f');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T20:09:49.440593Z","correlation_id":"3331d8a58d22877b","data":{"approval":"approval-4c0410179a17f48e","job":"job-28b37125ea62","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','61c8d5162eab2a3cd605327b397181c9025020e4cfe996d5731798ccbef6e399');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T20:09:49.485495Z","correlation_id":"3331d8a58d22877b","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-28b37125ea62","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','fa5a8f774b8554a887a35a9fdd5d9cf1a94b268b46553061199bc3d0110877e4');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T20:09:49.502362Z","correlation_id":"3331d8a58d22877b","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B350D:qmclone:9000:atlas@pve!deploy:"},"digest":"8161d74872c3e1d17c77107c6e8b4417babcee560652b60cec3bd5b43bca4b6c","job":"job-28b37125ea62","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d417a5e12c40cf7df3df2b72940fa86c6d29d22b70fb77fb804cd7de55a7dfb3');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T20:09:49.614691Z","correlation_id":"3331d8a58d22877b","data":{"data":{"node":"pve1","task":"OK"},"digest":"df3a25c01ab85092593633e1880251953c25dd44f6e3e2f499c5227fdb5440bb","job":"job-28b37125ea62","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','51503151bad1d58ce0a688ee80a5c3f579b68f8380cf9caf2c78cfe5d343ff25');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T20:09:49.631141Z","correlation_id":"3331d8a58d22877b","data":{"data":{"digest":"479892fbc7c20a5fefb9688ba3adc024a1062cbd","node":"pve1","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:DC:D5:C4,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"c95533a9d5de3f5aa0605402b8cc1db8995d423001f6589ad3e8e4b8584b59e0","job":"job-28b37125ea62","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d95cbb6f202982d7b9c76ceecc1cc6f720d46d6e62f446d718b4bcc4a488208c');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T20:09:49.641784Z","correlation_id":"3331d8a58d22877b","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-28b37125ea62","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','47581554d91be35511c07087f3e8befe2abf0ff5a67a8df52c7a4f2e046e837d');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T20:09:49.650956Z","correlation_id":"3331d8a58d22877b","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-28b37125ea62","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','252ef33eea3cd1ca517033a263200f6f4ae9de2ae76739aa051c6b2b0a91b282');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T20:09:49.663596Z","correlation_id":"3331d8a58d22877b","data":{"data":{"digest":"f9cc7d3f571c9106dc4526378c5bd54655223fdb","node":"pve1","size_gib":10},"digest":"50c13207a2a6ae956d879de729d7b7170f443cea05cd4d3930ce72c2edacb550","job":"job-28b37125ea62","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b2287225a8b428241a01151ef0944aec60eead89b953c77df699233efe19248c');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T20:09:49.679536Z","correlation_id":"3331d8a58d22877b","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B350D:resize:2000:atlas@pve!deploy:"},"digest":"dcee879ffc529033d438f31a3d9158138634bc408838e725bf389b4700638a76","job":"job-28b37125ea62","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f657ad946a59cb92d89236cafc191533809213a236fc733432c480cbaae6dd3b');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T20:09:49.792188Z","correlation_id":"3331d8a58d22877b","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-28b37125ea62","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4a894851061d92dee7cdc7376e7bd7125db17b8dde4ed8a948d23c8d883ec47c');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T20:09:49.808334Z","correlation_id":"3331d8a58d22877b","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-28b37125ea62","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','01f081c2c713cea3600ab508b81352a48f0bd9a433ef7fd4f5285cb5b009c8ba');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T20:09:49.825735Z","correlation_id":"3331d8a58d22877b","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B350D:qmstart:2000:atlas@pve!deploy:"},"digest":"f7af60d8865094eaf55ad0a52e0d857799d4f4ea64e6be1033d512a8832b085c","job":"job-28b37125ea62","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7c7d5eaea48e8d281ee583022c56fc8f4b9cd31c309ac0f25295800d5c8c616b');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T20:09:49.943408Z","correlation_id":"3331d8a58d22877b","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-28b37125ea62","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','895e4cf392e8f791eb2919f645fb00e0f5523a706c3f0611a4281db92940b362');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T20:09:49.963223Z","correlation_id":"3331d8a58d22877b","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-28b37125ea62","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','db4bad2425e5cb1d552e53708b73cf5accfda6d72746196370fb2f6575956f31');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T20:09:49.970882Z","correlation_id":"3331d8a58d22877b","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-28b37125ea62","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','24e6cb3fb515883f49c2e55960d80bce2ba58797c7ea474f610ce99a859a105a');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T20:09:49.977009Z","correlation_id":"3331d8a58d22877b","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-28b37125ea62","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','077b998b6c5aae7d1e49f44eff63569edfd5221e45b21b3e25b60167dd65c6bf');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T20:09:50.118669Z","correlation_id":"3331d8a58d22877b","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0B350E:qmdestroy:2000:atlas@pve!deploy:"},"digest":"bdb293ab63eb8ab3baa69ea472dd30c8b629df20f360daffe12df04f77cf85b2","job":"job-28b37125ea62","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.undo_submitted","principal":"ann"}','e793ccd1c65bb41a8018bf71db7d4e6fc4024b3bde181ac110cf84da66453518');
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
INSERT INTO "deployments" VALUES('one-876ffc0e','one','demo','dev','b5407d3a92936f65b9bf45bcf7077496','one-876ffc0e',NULL,0,'2026-11-28T20:09:48.754802+00:00','');
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
INSERT INTO "jobs" VALUES('job-28b37125ea62','plan-ca1d2a3a54d1aeeb','one-876ffc0e','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0B350D:qmstart:2000:atlas@pve!deploy:','[]','ann','3331d8a58d22877b','approval-4c0410179a17f48e',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-28T20:09:48.738834+00:00','2026-11-28T20:09:49.275804+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-28b37125ea62','one/clone','intended','2026-11-28T20:09:49.485495+00:00','{}');
INSERT INTO "journal" VALUES(2,'job-28b37125ea62','one/clone','submitted','2026-11-28T20:09:49.502362+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B350D:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-28b37125ea62','one/clone','done','2026-11-28T20:09:49.614691+00:00','{"task": "OK", "node": "pve1"}');
INSERT INTO "journal" VALUES(4,'job-28b37125ea62','one/configure','intended','2026-11-28T20:09:49.631141+00:00','{"digest": "479892fbc7c20a5fefb9688ba3adc024a1062cbd", "node": "pve1", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:DC:D5:C4,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-28b37125ea62','one/configure','submitted','2026-11-28T20:09:49.641784+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-28b37125ea62','one/configure','done','2026-11-28T20:09:49.650956+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-28b37125ea62','one/grow-scsi0','intended','2026-11-28T20:09:49.663596+00:00','{"node": "pve1", "digest": "f9cc7d3f571c9106dc4526378c5bd54655223fdb", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-28b37125ea62','one/grow-scsi0','submitted','2026-11-28T20:09:49.679536+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B350D:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-28b37125ea62','one/grow-scsi0','done','2026-11-28T20:09:49.792188+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-28b37125ea62','one/start','intended','2026-11-28T20:09:49.808334+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-28b37125ea62','one/start','submitted','2026-11-28T20:09:49.825735+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B350D:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-28b37125ea62','one/start','failed','2026-11-28T20:09:49.943408+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-28b37125ea62','one/start','undone','2026-11-28T20:09:49.963223+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-28b37125ea62','one/grow-scsi0','undone','2026-11-28T20:09:49.970882+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-28b37125ea62','one/configure','undone','2026-11-28T20:09:49.977009+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-28b37125ea62','one/clone','undo_intended','2026-11-28T20:09:49.983076+00:00','{}');
INSERT INTO "journal" VALUES(17,'job-28b37125ea62','one/clone','undo_submitted','2026-11-28T20:09:50.118669+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0B350E:qmdestroy:2000:atlas@pve!deploy:"}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:7864');
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
INSERT INTO "members" VALUES('one-876ffc0e','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-ca1d2a3a54d1aeeb','one-876ffc0e','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-876ffc0e", "deployment_name": "one", "nonce": "b5407d3a92936f65b9bf45bcf7077496", "cluster": "demo", "environment": "dev", "base_revision": 0, "spec": {"id": "one-876ffc0e", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T20:09:48.718989Z", "expires_at": "2026-11-28T21:09:48.718989Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "b5407d3a92936f65b9bf45bcf7077496", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-876ffc0e.\natlas:b5407d3a92936f65b9bf45bcf7077496", "disks": ["scsi0", "scsi1"]}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "b5407d3a92936f65b9bf45bcf7077496", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "b5407d3a92936f65b9bf45bcf7077496", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "b5407d3a92936f65b9bf45bcf7077496"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "b5407d3a92936f65b9bf45bcf7077496", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "b5407d3a92936f65b9bf45bcf7077496", "state": "started", "group": "", "comment": "atlas:b5407d3a92936f65b9bf45bcf7077496"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "b5407d3a92936f65b9bf45bcf7077496", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"]}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T20:09:48.665673Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T20:09:48.673801Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T20:09:48.691264Z", "digest": "2fec6d010c1d408f2dcc5b97d58949b117b8c1a1250c889ef8418bb9a4466184"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T20:09:48.704978Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": true}','2026-11-28T21:09:48.718989+00:00');
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
INSERT INTO "specs" VALUES('one-876ffc0e',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec"}','[]','ann','2026-11-28T20:09:48.642763+00:00');
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
