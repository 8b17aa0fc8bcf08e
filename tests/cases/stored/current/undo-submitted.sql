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
INSERT INTO "approvals" VALUES('approval-596255a46d0e160c','plan-2e78f62a91dea67f','approve','{"format": "atlas-approval/v1", "id": "approval-596255a46d0e160c", "plan_digest": "2e78f62a91dea67f18eb812cab3a24ab6a182570f33a29af9a9f22ca4dd0beac", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T21:18:15.558423Z", "expires_at": "2026-11-28T22:18:15.550837Z", "signature": "TiaiFffVJGgdPhGxHImHasqoWIyXm00x1MaPakogM7Wj9QnDKq9JQzqYsakNkOS6nUhhoc3faMnVgpumKeO2Dg=="}','job-727287e91b2f');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T21:18:15.478969Z","correlation_id":"597319582907588c","data":{"answers":[],"revision":1,"spec":"one-45bcdffb"},"name":"spec.saved","principal":"ann"}','e2f0fbcc4fd7162bbe67a943c17a6a8f872e44077dae139a37cf879d980fb82f');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T21:18:15.555177Z","correlation_id":"597319582907588c","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-45bcdffb","digest":"2e78f62a91dea67f18eb812cab3a24ab6a182570f33a29af9a9f22ca4dd0beac","effect":"create","plan":"plan-2e78f62a91dea67f","steps":7},"name":"plan.made","principal":"ann"}','d7549dcf6f946190d9636173d643468d75db40dd3d3895bf870d88117f664400');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T21:18:15.558676Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T22:18:15.550837Z","format":"atlas-approval/v1","id":"approval-596255a46d0e160c","made_at":"2026-11-28T21:18:15.558423Z","method":"signature","plan":"plan-2e78f62a91dea67f","plan_digest":"2e78f62a91dea67f18eb812cab3a24ab6a182570f33a29af9a9f22ca4dd0beac"},"name":"approval.given","principal":"bea"}','3b13a30ad8355167d377ad7be91995cf6e08db517f5fe5932030f44eb1864f7a');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T21:18:15.581019Z","correlation_id":"877cb0219e8a8c55","data":{"job":"job-727287e91b2f","plan":"plan-2e78f62a91dea67f","state":"queued"},"name":"job.requested","principal":"ann"}','edd8f5fc61771c427adc8094991421a3a56cbb77a7498e1f31051a25cbdd968b');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T21:18:15.855262Z","correlation_id":"877cb0219e8a8c55","data":{"approval":"approval-596255a46d0e160c","job":"job-727287e91b2f","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','3960edc2a2bbc3fb3de23453e75ba0deeb7e6b2a0434337e6ccfbe9ebc71b075');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T21:18:15.898033Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-727287e91b2f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e301fd3cc85d5a37cc5a9ba6d81935b330476badb02783aee7630bab570fd065');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T21:18:15.917197Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B4517:qmclone:9000:atlas@pve!deploy:"},"digest":"bc0bc1175ba50e4dbce68d27f833fab468c2d7ab9af6f031264c1737c546e221","job":"job-727287e91b2f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0e5d38e65bc8f6e0d4b9abe92b3a995e32b32d0239561c3c320af74fd272e953');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T21:18:16.043972Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"238e605b-5b0d-4342-b83a-c3ac1d16c621","node":"pve1","task":"OK"},"digest":"b96e7240aa15f740e2b07bcff8c7a7c5a51b2d745255910d401e354557a21267","job":"job-727287e91b2f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','277cd0cad69573017bf03338b9cdd9453293a58ed28ea55dfd90525fe79705d0');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T21:18:16.053481Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"digest":"9efb55d3c6fffde3bbe2fab75c106a44101688e3","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:88:82:7C,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"96a2df80ae6041fddddc6663d7e54034f88b747aa3df3ece476088da7894f2dc","job":"job-727287e91b2f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1e8eb60759fe4c1d9fde54d009e429b351864c13daa3e1b2921d00fec1a014a5');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T21:18:16.060582Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-727287e91b2f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4e0d486eae1aa1a1c0293de2fd935c70bfe231b4d6bb94b5ad83cb48072167a7');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T21:18:16.063969Z","correlation_id":"877cb0219e8a8c55","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-727287e91b2f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ed02ad4abb89b84494cdf280aa423fa69f69372bb0b5cdd92afeb018f4283fe7');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T21:18:16.071845Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"digest":"b5800364f3f379b84d8d21b4035717dce9b00e04","size_gib":10},"digest":"e47d2cd6b28558eccc1f0e84fa47c70b892ced6d19933d6faa8676e7d3a7fd1a","job":"job-727287e91b2f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7b9eb04771c053ae632e02f95cb6a5e174e99bdfe5a5725fd63076f03ff55b25');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T21:18:16.077504Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B4518:resize:2000:atlas@pve!deploy:"},"digest":"103a068b65a6e40453c2e277d584c4f0170a5109a668166e83c187817c18810d","job":"job-727287e91b2f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d0c3c11f22c13f3fbd0fd42cf37e3d30c1fd0800deab601df05cc00b45006c9f');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T21:18:16.188939Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-727287e91b2f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','dc0d26941a2aed5420d5e5ea01d4b4f0bfa296a8688f6cf58bd7b4be97839269');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T21:18:16.199440Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-727287e91b2f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','003fe9b1cc3f3424cd7085cd59efa2569c357af6635febf0754441806c8f2b55');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T21:18:16.207160Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B4518:qmstart:2000:atlas@pve!deploy:"},"digest":"d4eb12a34351672ff6682050d972f34aa172831ab6c9d2fa3020f7ddad24175e","job":"job-727287e91b2f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d70e021bcfc58f247889d7fada5f2b7a4d11bd655c6017785e3d9b1a181aef34');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T21:18:16.313278Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-727287e91b2f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','cf2788f0890f48bf49f94945b43f8a75cc131fdc82bb96fa60c1ec6c5fb59a3b');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T21:18:16.319540Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-727287e91b2f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','9c69893499643dd7658bdfa6c0d47681b7c4ec3ae047ebb5460824de9d0f3cc4');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T21:18:16.322121Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-727287e91b2f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','edad83e1ba8062d501c9f8d0528093e2b547f302974fa5ec54960bd341691b04');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T21:18:16.324539Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-727287e91b2f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','354ca68d4c4063e734c413a782fd3b4894833d891e9469bf0adf1d5b8a87c7ce');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T21:18:16.347752Z","correlation_id":"877cb0219e8a8c55","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0B4518:qmdestroy:2000:atlas@pve!deploy:"},"digest":"f7cedfbe7df531ab6f9d2c80d0e80b14190d0309234155d6d23949b73a29771e","job":"job-727287e91b2f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.undo_submitted","principal":"ann"}','fcff89b633d7d3ec3f323cd192f199dac115a3821b3d305fab157981cca26008');
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
INSERT INTO "deployments" VALUES('one-45bcdffb','one','demo','dev','8632dc02c68285007223effcde838ad0','one-45bcdffb',NULL,0,'2026-11-28T21:18:15.578002+00:00','');
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
INSERT INTO "jobs" VALUES('job-727287e91b2f','plan-2e78f62a91dea67f','one-45bcdffb','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0B4518:qmstart:2000:atlas@pve!deploy:','[]','ann','877cb0219e8a8c55','approval-596255a46d0e160c',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-28T21:18:15.568124+00:00','2026-11-28T21:18:15.737625+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-727287e91b2f','one/clone','intended','2026-11-28T21:18:15.898033+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-727287e91b2f','one/clone','submitted','2026-11-28T21:18:15.917197+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B4517:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-727287e91b2f','one/clone','done','2026-11-28T21:18:16.043972+00:00','{"task": "OK", "node": "pve1", "identity": "238e605b-5b0d-4342-b83a-c3ac1d16c621", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-727287e91b2f','one/configure','intended','2026-11-28T21:18:16.053481+00:00','{"digest": "9efb55d3c6fffde3bbe2fab75c106a44101688e3", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:88:82:7C,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-727287e91b2f','one/configure','submitted','2026-11-28T21:18:16.060582+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-727287e91b2f','one/configure','done','2026-11-28T21:18:16.063969+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-727287e91b2f','one/grow-scsi0','intended','2026-11-28T21:18:16.071845+00:00','{"digest": "b5800364f3f379b84d8d21b4035717dce9b00e04", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-727287e91b2f','one/grow-scsi0','submitted','2026-11-28T21:18:16.077504+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B4518:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-727287e91b2f','one/grow-scsi0','done','2026-11-28T21:18:16.188939+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-727287e91b2f','one/start','intended','2026-11-28T21:18:16.199440+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-727287e91b2f','one/start','submitted','2026-11-28T21:18:16.207160+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B4518:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-727287e91b2f','one/start','failed','2026-11-28T21:18:16.313278+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-727287e91b2f','one/start','undone','2026-11-28T21:18:16.319540+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-727287e91b2f','one/grow-scsi0','undone','2026-11-28T21:18:16.322121+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-727287e91b2f','one/configure','undone','2026-11-28T21:18:16.324539+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-727287e91b2f','one/clone','undo_intended','2026-11-28T21:18:16.331230+00:00','{}');
INSERT INTO "journal" VALUES(17,'job-727287e91b2f','one/clone','undo_submitted','2026-11-28T21:18:16.347752+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0B4518:qmdestroy:2000:atlas@pve!deploy:"}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:22828');
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
INSERT INTO "members" VALUES('one-45bcdffb','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "238e605b-5b0d-4342-b83a-c3ac1d16c621", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-2e78f62a91dea67f','one-45bcdffb','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-45bcdffb", "deployment_name": "one", "nonce": "8632dc02c68285007223effcde838ad0", "cluster": "demo", "environment": "dev", "base_revision": 0, "spec": {"id": "one-45bcdffb", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T21:18:15.550837Z", "expires_at": "2026-11-28T22:18:15.550837Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "8632dc02c68285007223effcde838ad0", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-45bcdffb.\natlas:8632dc02c68285007223effcde838ad0", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8632dc02c68285007223effcde838ad0", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8632dc02c68285007223effcde838ad0", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "8632dc02c68285007223effcde838ad0"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "8632dc02c68285007223effcde838ad0", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "8632dc02c68285007223effcde838ad0", "state": "started", "group": "", "comment": "atlas:8632dc02c68285007223effcde838ad0"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "8632dc02c68285007223effcde838ad0", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T21:18:15.487622Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T21:18:15.491600Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T21:18:15.515536Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T21:18:15.529224Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-28T22:18:15.550837+00:00');
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
INSERT INTO "specs" VALUES('one-45bcdffb',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec"}','[]','ann','2026-11-28T21:18:15.476051+00:00');
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
