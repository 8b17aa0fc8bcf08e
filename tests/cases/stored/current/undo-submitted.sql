BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-36820ada75b37292','plan-3e1ca7b11f4742da','approve','{"format": "atlas-approval/v1", "id": "approval-36820ada75b37292", "plan_digest": "3e1ca7b11f4742dae4237d43aaf02ad3dc811bdb7bc301f01c01c281801ff176", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T06:42:41.287191Z", "expires_at": "2026-11-29T07:42:41.246257Z", "signature": "j4U8JqGXL4V/Yd7IYj2ql4UAhJ+m9SooCgnco1wsPD1B7eWCfttu6j9oxa293XYf9CPc9czbHhxiF/cxOGrKDQ=="}','job-9521cec4e9ff');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T06:42:40.928452Z","correlation_id":"517a546fb0a42992","data":{"answers":[],"revision":1,"spec":"one-20775c24"},"name":"spec.saved","principal":"ann"}','c98381216b01525507f0809006ba1f665e7137e34918fa735638006d9a01d8e2');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T06:42:41.267244Z","correlation_id":"517a546fb0a42992","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-20775c24","digest":"3e1ca7b11f4742dae4237d43aaf02ad3dc811bdb7bc301f01c01c281801ff176","effect":"create","plan":"plan-3e1ca7b11f4742da","steps":7},"name":"plan.made","principal":"ann"}','a91b0c144afc06111949d3a26e5a712b1f224efa2e904494d16d6e7d6f8e481d');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T06:42:41.287640Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T07:42:41.246257Z","format":"atlas-approval/v1","id":"approval-36820ada75b37292","made_at":"2026-11-29T06:42:41.287191Z","method":"signature","plan":"plan-3e1ca7b11f4742da","plan_digest":"3e1ca7b11f4742dae4237d43aaf02ad3dc811bdb7bc301f01c01c281801ff176"},"name":"approval.given","principal":"bea"}','f034198dd007646ce8659d49b5d7b5ec19f8ea3d3a5aeb10105d5b06e2e2936a');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T06:42:41.434278Z","correlation_id":"e181df2559a89971","data":{"job":"job-9521cec4e9ff","plan":"plan-3e1ca7b11f4742da","state":"queued"},"name":"job.requested","principal":"ann"}','9f034f971ad860b92ec42a796418c611d8f75afa8448e40b9fe2181a5f9234cd');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T06:42:42.108254Z","correlation_id":"e181df2559a89971","data":{"approval":"approval-36820ada75b37292","job":"job-9521cec4e9ff","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','186eb8dc2012b91543bd01e2ffe347e9b04e23d5c2dc2baa327145619f7952a7');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T06:42:42.244960Z","correlation_id":"e181df2559a89971","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-9521cec4e9ff","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8bdc88e0a066533e1e241a78891f65bad6a3da732e82652be4d7f783d39d0a08');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T06:42:42.318743Z","correlation_id":"e181df2559a89971","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BC962:qmclone:9000:atlas@pve!deploy:"},"digest":"47f20a3f9c7ffaf93272645d4fa3f3177bf85a059b7177ad8afb6daac53a65a8","job":"job-9521cec4e9ff","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ea83100e6b959f4d3c4287448ed0085c4ae2da7241e7cd6cd351880916e9aa68');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T06:42:42.479050Z","correlation_id":"e181df2559a89971","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"8d0a00fa-7ac2-41f4-8121-c575555a0914","node":"pve1","task":"OK"},"digest":"7f31e879da129b56ec689301756a553c51a016d3ba21bb70ee074bb9d8cb0b9a","job":"job-9521cec4e9ff","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0f9715a853d63615f31413ed6c2be7b445816a3a42f57af36940c9fd809b8f92');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T06:42:42.518851Z","correlation_id":"e181df2559a89971","data":{"data":{"digest":"04d8d9729bf86a7c3fb252642b16cc6b30c4feff","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:EA:89:DE,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"10ff240ca0fd57054a083ff386529010f2f00ba4807341f694c9956b1abe3e53","job":"job-9521cec4e9ff","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c2263447f9a898be298be8a3a4dd4d630489503be249e2ee655f0378bae4eb07');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T06:42:42.569830Z","correlation_id":"e181df2559a89971","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9521cec4e9ff","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','fb4326b41f44205885d87cb29ab08ba3615d53642c8227c0ab6d72b73b7b5fda');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T06:42:42.583233Z","correlation_id":"e181df2559a89971","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9521cec4e9ff","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','99ec3c1f34603a925ecfae30e1a53e6da2e923ce8b84a85ba8826fbb8b0f9da1');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T06:42:42.610861Z","correlation_id":"e181df2559a89971","data":{"data":{"digest":"43f361c4be69a72e606075a02075710e034adf48","size_gib":10},"digest":"edcf111c91c9e046f6fb932337026d09479484ac090b76e22e26f94617f4eed0","job":"job-9521cec4e9ff","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7e9b2ebfcb2f65eb9a5646218cddb85e757083f558984a0bf76a81621efd39db');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T06:42:42.644869Z","correlation_id":"e181df2559a89971","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BC962:resize:2000:atlas@pve!deploy:"},"digest":"7c68839fe8685c11f0a3a962685108fcb2ccf97bc3efbc9b08a8866a5750d937","job":"job-9521cec4e9ff","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','44d6de7af914bf95871bcb7c2976f06d65935730cf54468c7e255df7239a81b8');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T06:42:42.771619Z","correlation_id":"e181df2559a89971","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-9521cec4e9ff","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9dc79ab50fda5263a8bb06a315dfffa23245ac57fb2bfa1dc7edff10620b1cc0');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T06:42:42.826964Z","correlation_id":"e181df2559a89971","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-9521cec4e9ff","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9fac7e2e66d96c331673791c34f4db48480f22728361ec846badb414b4b8c65d');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T06:42:42.856847Z","correlation_id":"e181df2559a89971","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BC962:qmstart:2000:atlas@pve!deploy:"},"digest":"9d251f57419c7ab01a07bf7e45d2b51f3dfe175cf9f3fda6dad336474ce507b1","job":"job-9521cec4e9ff","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','22338dfb24047f8bfcb139b03387410ed014444a9f529904f78a765fedc2d1c7');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T06:42:42.965153Z","correlation_id":"e181df2559a89971","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-9521cec4e9ff","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','74c1a792cce31c06dc9c724072fd11f0da963417ba8337dc55836c7a8e2ab225');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T06:42:42.972143Z","correlation_id":"e181df2559a89971","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-9521cec4e9ff","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','02f4998603147723cdadcc59a632be7bcdf542a5138b8a0555f296212ed6b88a');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T06:42:42.987036Z","correlation_id":"e181df2559a89971","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-9521cec4e9ff","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','03d06cc1042325d5c04d16940e17698cb25066792a24f762b4f5266fc2bdfe49');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T06:42:42.995479Z","correlation_id":"e181df2559a89971","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-9521cec4e9ff","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','bc115b11facdd7f7b8506d79b9644c90aab077ae9f62d22cfdee290b58543dee');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T06:42:43.104060Z","correlation_id":"e181df2559a89971","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0BC963:qmdestroy:2000:atlas@pve!deploy:"},"digest":"23afce48105a7b9a7a579d5fa283a2026915d6ae7bcfdcf16c8973764f8f4902","job":"job-9521cec4e9ff","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.undo_submitted","principal":"ann"}','f3f975cafe5237448d684d90440291fbdbdbee500c1dd281b94a1661daca0aaa');
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
INSERT INTO "deployments" VALUES('one-20775c24','one','dev','c62611ccbe8b73b86e8c443ec913c5f9','one-20775c24',NULL,0,'2026-11-29T06:42:41.419733+00:00','','',NULL);
CREATE TABLE holds (
	"key" VARCHAR(512) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	PRIMARY KEY ("key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
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
	ended_at VARCHAR(32), made VARCHAR(32) DEFAULT '' NOT NULL, subject_kind VARCHAR(16) DEFAULT 'deployment' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id), 
	UNIQUE (plan_id)
);
INSERT INTO "jobs" VALUES('job-9521cec4e9ff','plan-3e1ca7b11f4742da','one-20775c24','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0BC962:qmstart:2000:atlas@pve!deploy:','[]','ann','e181df2559a89971','approval-36820ada75b37292',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T06:42:41.367191+00:00','2026-11-29T06:42:41.904272+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-9521cec4e9ff','one/clone','intended','2026-11-29T06:42:42.244960+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-9521cec4e9ff','one/clone','submitted','2026-11-29T06:42:42.318743+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BC962:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-9521cec4e9ff','one/clone','done','2026-11-29T06:42:42.479050+00:00','{"task": "OK", "node": "pve1", "identity": "8d0a00fa-7ac2-41f4-8121-c575555a0914", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-9521cec4e9ff','one/configure','intended','2026-11-29T06:42:42.518851+00:00','{"digest": "04d8d9729bf86a7c3fb252642b16cc6b30c4feff", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:EA:89:DE,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-9521cec4e9ff','one/configure','submitted','2026-11-29T06:42:42.569830+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-9521cec4e9ff','one/configure','done','2026-11-29T06:42:42.583233+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-9521cec4e9ff','one/grow-scsi0','intended','2026-11-29T06:42:42.610861+00:00','{"digest": "43f361c4be69a72e606075a02075710e034adf48", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-9521cec4e9ff','one/grow-scsi0','submitted','2026-11-29T06:42:42.644869+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BC962:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-9521cec4e9ff','one/grow-scsi0','done','2026-11-29T06:42:42.771619+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-9521cec4e9ff','one/start','intended','2026-11-29T06:42:42.826964+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-9521cec4e9ff','one/start','submitted','2026-11-29T06:42:42.856847+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BC962:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-9521cec4e9ff','one/start','failed','2026-11-29T06:42:42.965153+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-9521cec4e9ff','one/start','undone','2026-11-29T06:42:42.972143+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-9521cec4e9ff','one/grow-scsi0','undone','2026-11-29T06:42:42.987036+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-9521cec4e9ff','one/configure','undone','2026-11-29T06:42:42.995479+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-9521cec4e9ff','one/clone','undo_intended','2026-11-29T06:42:43.011268+00:00','{}');
INSERT INTO "journal" VALUES(17,'job-9521cec4e9ff','one/clone','undo_submitted','2026-11-29T06:42:43.104060+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0BC963:qmdestroy:2000:atlas@pve!deploy:"}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:5875');
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
INSERT INTO "members" VALUES('one-20775c24','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "8d0a00fa-7ac2-41f4-8121-c575555a0914", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-3e1ca7b11f4742da','one-20775c24','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-20775c24", "name": "one", "nonce": "c62611ccbe8b73b86e8c443ec913c5f9", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-20775c24", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T06:42:41.246257Z", "expires_at": "2026-11-29T07:42:41.246257Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "c62611ccbe8b73b86e8c443ec913c5f9", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-20775c24.\natlas:c62611ccbe8b73b86e8c443ec913c5f9", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "c62611ccbe8b73b86e8c443ec913c5f9", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "c62611ccbe8b73b86e8c443ec913c5f9", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "c62611ccbe8b73b86e8c443ec913c5f9"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "c62611ccbe8b73b86e8c443ec913c5f9", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "c62611ccbe8b73b86e8c443ec913c5f9", "state": "started", "group": "", "comment": "atlas:c62611ccbe8b73b86e8c443ec913c5f9"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "c62611ccbe8b73b86e8c443ec913c5f9", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T06:42:40.980321Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T06:42:40.995704Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T06:42:41.066047Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T06:42:41.130834Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T07:42:41.246257+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-20775c24',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T06:42:40.905949+00:00');
CREATE INDEX ix_deployments_spec_id ON deployments (spec_id);
CREATE INDEX ix_jobs_state ON jobs (state);
CREATE INDEX journal_by_job ON journal (job_id, seq);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE INDEX ix_approvals_plan_id ON approvals (plan_id);
CREATE INDEX ix_approvals_used_by ON approvals (used_by);
CREATE INDEX ix_plans_subject_id ON plans (subject_id);
CREATE INDEX ix_jobs_subject_id ON jobs (subject_id);
CREATE INDEX ix_holds_job_id ON holds (job_id);
COMMIT;
