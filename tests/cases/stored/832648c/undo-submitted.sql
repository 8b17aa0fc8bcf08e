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
INSERT INTO "approvals" VALUES('approval-b8a33eeae4f65dca','plan-6145369fa8d89499','approve','{"format": "atlas-approval/v1", "id": "approval-b8a33eeae4f65dca", "plan_digest": "6145369fa8d894990697a97a3648afaf8ae0495abb97408c55d87a5027890f63", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T22:07:57.011987Z", "expires_at": "2026-11-28T23:07:56.911329Z", "signature": "Y1AcxPQAHCLVOBnDHSrQUTvvRDbUWPF5kDhJ+8pk6r0ye/UpAbMw+CHZ5GX9yJYKc3+EpOgO/7GgMvgZLMgoDA=="}','job-68f6a58ef00e');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T22:07:56.328525Z","correlation_id":"031e0b271192b588","data":{"answers":[],"revision":1,"spec":"one-9347b400"},"name":"spec.saved","principal":"ann"}','7b40762ce333836f12a780172e9f1c532a4b4cf1819763513528deaf63230811');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T22:07:56.951909Z","correlation_id":"031e0b271192b588","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-9347b400","digest":"6145369fa8d894990697a97a3648afaf8ae0495abb97408c55d87a5027890f63","effect":"create","plan":"plan-6145369fa8d89499","steps":7},"name":"plan.made","principal":"ann"}','efc376e8585d303a8d2f74e8c5639cf854ebfe6ba4f731fdd0c3b1c1d709e666');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T22:07:57.012375Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T23:07:56.911329Z","format":"atlas-approval/v1","id":"approval-b8a33eeae4f65dca","made_at":"2026-11-28T22:07:57.011987Z","method":"signature","plan":"plan-6145369fa8d89499","plan_digest":"6145369fa8d894990697a97a3648afaf8ae0495abb97408c55d87a5027890f63"},"name":"approval.given","principal":"bea"}','7d5177e4fb941b0ba6554751542f73337c640802cecc995ad0978fb42c3878dc');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T22:07:57.231230Z","correlation_id":"aea0b2ec26336426","data":{"job":"job-68f6a58ef00e","plan":"plan-6145369fa8d89499","state":"queued"},"name":"job.requested","principal":"ann"}','de6d82f18668d479c6f96f181b387825bad60c380bb8c9f2d87785008e6ca296');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T22:07:57.578635Z","correlation_id":"aea0b2ec26336426","data":{"approval":"approval-b8a33eeae4f65dca","job":"job-68f6a58ef00e","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','d5e680ad00e2036cb09fb475e1a1cefc3682581e799c5efa0a1676c176bdd233');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T22:07:57.654800Z","correlation_id":"aea0b2ec26336426","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-68f6a58ef00e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bdef3f33a6f963246b9b771c17e74ffa4166791d01e57425b9213fcea1662f18');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T22:07:57.676805Z","correlation_id":"aea0b2ec26336426","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B50BD:qmclone:9000:atlas@pve!deploy:"},"digest":"feb5a5c9f402957bacee1eb4598bc834f9e6a49bd0eb6bfa0f30f5c83c774a9c","job":"job-68f6a58ef00e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','06fc2417597c90b005e9b388801f94d81feb2c5618c3f20ce7f0c6bbebe89fa0');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T22:07:57.806860Z","correlation_id":"aea0b2ec26336426","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"c28fdc0a-33d2-408f-874b-d10d74d71141","node":"pve1","task":"OK"},"digest":"77238727b76dd5c410d095380bcfb43904ec22a961fa3baeee9ae478b67cac79","job":"job-68f6a58ef00e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','cb8e99baaf079cd3c3581d39cf43ab2684b28a887c84ebe0aedaf10db54d39c8');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T22:07:57.820384Z","correlation_id":"aea0b2ec26336426","data":{"data":{"digest":"89cfc4415ff4af8bea05e9ed38d68be1c932b919","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:73:49:A0,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"bc91fe878378415ee7c766fe6911258d0be536251aabc6fd244e2bca910b0814","job":"job-68f6a58ef00e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9fb70faceee97e122136817214d0b98283cdb9d55fe5bf40dd6d17aa6131fbb0');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T22:07:57.831826Z","correlation_id":"aea0b2ec26336426","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-68f6a58ef00e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3cb5239383357093c869509680eaf24e0ffca4def96ec18c73634ad0c7a0e972');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T22:07:57.835121Z","correlation_id":"aea0b2ec26336426","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-68f6a58ef00e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5559ea9d077422459635deceaa8f5da106f5d532f2d5b54192574170f0613aaf');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T22:07:57.846892Z","correlation_id":"aea0b2ec26336426","data":{"data":{"digest":"6797a6a716b03a214025c6df3c3fce3fdbdc4451","size_gib":10},"digest":"127e81f3065b697edc7a58526b8a6f1b2a340e009c4b37996000ae5c80149279","job":"job-68f6a58ef00e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3ef91c505073b02a10ec413b2fa9f4545b0e823f5f4e3bc7be73dbf5d7eb0cab');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T22:07:57.865732Z","correlation_id":"aea0b2ec26336426","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B50BD:resize:2000:atlas@pve!deploy:"},"digest":"df90aed9cca90fc96f4f4af12218325e260e2a4b22cef22d93cd80ccdb3053bc","job":"job-68f6a58ef00e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d48ef2c4938cdb982678f6f587709dcc3bbfc5847e2b41af76e4f0b5bb0b7735');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T22:07:57.975321Z","correlation_id":"aea0b2ec26336426","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-68f6a58ef00e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b8c264a17aa51227bd9010443bbfd708e0cfd39cde6b74146ed036d473501b1f');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T22:07:57.989680Z","correlation_id":"aea0b2ec26336426","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-68f6a58ef00e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4c1b349d5ebe09c747ed3e717f9615f13384121981062bf287b3b9392f53b384');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T22:07:58.014679Z","correlation_id":"aea0b2ec26336426","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B50BE:qmstart:2000:atlas@pve!deploy:"},"digest":"4e741c59aa0bf3783008c5a06039eef9b60f0cb6a0d220530e27ae9cb93d6252","job":"job-68f6a58ef00e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d6191e4e699713e14d659612a6cbe8cc2dd0c33564f2ad6519872b6c16090d80');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T22:07:58.127539Z","correlation_id":"aea0b2ec26336426","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-68f6a58ef00e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','38db3b4de4ab549a94b5ad980418571df20c52a3d699293e30961ce856fe5255');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T22:07:58.143163Z","correlation_id":"aea0b2ec26336426","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-68f6a58ef00e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','fbd121c88d62e56f24a1b1970613abc7222f3536e822ec432ac9cc0a73680d85');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T22:07:58.146791Z","correlation_id":"aea0b2ec26336426","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-68f6a58ef00e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','a72d008dfc3986db6c1c9423e8588731f1e8a3b59f913934bab9f14d7cdf5aca');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T22:07:58.150924Z","correlation_id":"aea0b2ec26336426","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-68f6a58ef00e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','2fcc864a8f7802227a206d09ad4d2d30d5cc09845723f55d3e6cfdfe7145326d');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T22:07:58.188480Z","correlation_id":"aea0b2ec26336426","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0B50BE:qmdestroy:2000:atlas@pve!deploy:"},"digest":"42d48bff3c41170608bf624283e6044466b5122462869d3f7857ae7f09b3fd1f","job":"job-68f6a58ef00e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.undo_submitted","principal":"ann"}','20e13fe5a81fc821da3fcbff0ec9e753ec7a6f8ed4900a89aae07cf6922c9b50');
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
INSERT INTO "deployments" VALUES('one-9347b400','one','demo','dev','7fbf08fac709282523a56267988bddad','one-9347b400',NULL,0,'2026-11-28T22:07:57.192510+00:00','');
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
INSERT INTO "jobs" VALUES('job-68f6a58ef00e','plan-6145369fa8d89499','one-9347b400','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0B50BE:qmstart:2000:atlas@pve!deploy:','[]','ann','aea0b2ec26336426','approval-b8a33eeae4f65dca',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-28T22:07:57.142912+00:00','2026-11-28T22:07:57.485966+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-68f6a58ef00e','one/clone','intended','2026-11-28T22:07:57.654800+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-68f6a58ef00e','one/clone','submitted','2026-11-28T22:07:57.676805+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B50BD:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-68f6a58ef00e','one/clone','done','2026-11-28T22:07:57.806860+00:00','{"task": "OK", "node": "pve1", "identity": "c28fdc0a-33d2-408f-874b-d10d74d71141", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-68f6a58ef00e','one/configure','intended','2026-11-28T22:07:57.820384+00:00','{"digest": "89cfc4415ff4af8bea05e9ed38d68be1c932b919", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:73:49:A0,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-68f6a58ef00e','one/configure','submitted','2026-11-28T22:07:57.831826+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-68f6a58ef00e','one/configure','done','2026-11-28T22:07:57.835121+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-68f6a58ef00e','one/grow-scsi0','intended','2026-11-28T22:07:57.846892+00:00','{"digest": "6797a6a716b03a214025c6df3c3fce3fdbdc4451", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-68f6a58ef00e','one/grow-scsi0','submitted','2026-11-28T22:07:57.865732+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B50BD:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-68f6a58ef00e','one/grow-scsi0','done','2026-11-28T22:07:57.975321+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-68f6a58ef00e','one/start','intended','2026-11-28T22:07:57.989680+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-68f6a58ef00e','one/start','submitted','2026-11-28T22:07:58.014679+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B50BE:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-68f6a58ef00e','one/start','failed','2026-11-28T22:07:58.127539+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-68f6a58ef00e','one/start','undone','2026-11-28T22:07:58.143163+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-68f6a58ef00e','one/grow-scsi0','undone','2026-11-28T22:07:58.146791+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-68f6a58ef00e','one/configure','undone','2026-11-28T22:07:58.150924+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-68f6a58ef00e','one/clone','undo_intended','2026-11-28T22:07:58.154871+00:00','{}');
INSERT INTO "journal" VALUES(17,'job-68f6a58ef00e','one/clone','undo_submitted','2026-11-28T22:07:58.188480+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0B50BE:qmdestroy:2000:atlas@pve!deploy:"}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:2020');
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
INSERT INTO "members" VALUES('one-9347b400','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "c28fdc0a-33d2-408f-874b-d10d74d71141", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-6145369fa8d89499','one-9347b400','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-9347b400", "deployment_name": "one", "nonce": "7fbf08fac709282523a56267988bddad", "cluster": "demo", "environment": "dev", "environment_name": "dev", "base_revision": 0, "spec": {"id": "one-9347b400", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T22:07:56.911329Z", "expires_at": "2026-11-28T23:07:56.911329Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "7fbf08fac709282523a56267988bddad", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-9347b400.\natlas:7fbf08fac709282523a56267988bddad", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7fbf08fac709282523a56267988bddad", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7fbf08fac709282523a56267988bddad", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7fbf08fac709282523a56267988bddad"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "7fbf08fac709282523a56267988bddad", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "7fbf08fac709282523a56267988bddad", "state": "started", "group": "", "comment": "atlas:7fbf08fac709282523a56267988bddad"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "7fbf08fac709282523a56267988bddad", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T22:07:56.388729Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T22:07:56.424816Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T22:07:56.583201Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T22:07:56.699925Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-28T23:07:56.911329+00:00');
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
INSERT INTO "specs" VALUES('one-9347b400',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-28T22:07:56.312280+00:00');
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
