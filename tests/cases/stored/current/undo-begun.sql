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
INSERT INTO "approvals" VALUES('approval-07a3caf94117ba36','plan-37c6f86a8d56e03f','approve','{"format": "atlas-approval/v1", "id": "approval-07a3caf94117ba36", "plan_digest": "37c6f86a8d56e03f35e1dea4b884449a43311e239ce5596f634191e5a950ec9c", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T07:23:14.014971Z", "expires_at": "2026-11-29T08:23:13.987182Z", "signature": "5ihs5U4LvL+ylQ/Y+lbW2vwbEhpx1scTaoCSzJ/VgRL/rkXPTUaOdaGfFvif2qA2XubNt6VbyPBqEhaIsySGCw=="}','job-dd51634dcf8c');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T07:23:13.707023Z","correlation_id":"50583686b7b4a24f","data":{"answers":[],"revision":1,"spec":"one-581e795a"},"name":"spec.saved","principal":"ann"}','3931c0e92d7c3b64d8d53d2bd6a4e43161af8ccc1b8a03206ae4c979ab3b0023');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T07:23:14.001208Z","correlation_id":"50583686b7b4a24f","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-581e795a","digest":"37c6f86a8d56e03f35e1dea4b884449a43311e239ce5596f634191e5a950ec9c","effect":"create","plan":"plan-37c6f86a8d56e03f","steps":7},"name":"plan.made","principal":"ann"}','d4a95d7c08a3c352b8fb90e2abfb08cdbe0954a6e8f05879fff783add1dd4b00');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T07:23:14.015263Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T08:23:13.987182Z","format":"atlas-approval/v1","id":"approval-07a3caf94117ba36","made_at":"2026-11-29T07:23:14.014971Z","method":"signature","plan":"plan-37c6f86a8d56e03f","plan_digest":"37c6f86a8d56e03f35e1dea4b884449a43311e239ce5596f634191e5a950ec9c"},"name":"approval.given","principal":"bea"}','af7a833800eece0c1dbc1bb3592e1694fd131078cceaeb02188340bf04427d84');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T07:23:14.134690Z","correlation_id":"c4e996f0a25642e9","data":{"job":"job-dd51634dcf8c","plan":"plan-37c6f86a8d56e03f","state":"queued"},"name":"job.requested","principal":"ann"}','9bb2258dee880642166cb141ac272517fcd6a71ab576f063634648ddbb12ad6e');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T07:23:14.434289Z","correlation_id":"c4e996f0a25642e9","data":{"approval":"approval-07a3caf94117ba36","job":"job-dd51634dcf8c","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','bb87b1b15267b21cd9feb0395d798be1c9d469299b5410e2a47d1b8b53f503d9');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T07:23:14.528082Z","correlation_id":"c4e996f0a25642e9","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-dd51634dcf8c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6e09d7eaf90602b077726deff6a1658aa73f42eb03dac5f22fdc7ab58ec6e020');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T07:23:14.546129Z","correlation_id":"c4e996f0a25642e9","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BD2E2:qmclone:9000:atlas@pve!deploy:"},"digest":"31cf4ea4e051348e0267ea52b62621c69bfa9579269cf2093976a225227ae239","job":"job-dd51634dcf8c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2da10f24646968f988f487e1408523f73debe6a7f88b9d482325452a47afffae');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T07:23:14.673523Z","correlation_id":"c4e996f0a25642e9","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"ec2148f0-cb42-4e54-bbeb-12e7d7b0f5c0","node":"pve1","task":"OK"},"digest":"279aec5d08a52868397ac2947b00e2ea2c35c9bc5de02cffc8bdaef71ecfd441","job":"job-dd51634dcf8c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ceb6ab245dbfdd1805abf92e36748962d544fc30b11d157b4256661d020f1296');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T07:23:14.691992Z","correlation_id":"c4e996f0a25642e9","data":{"data":{"digest":"33943c61923d239ed544569898890cbb881f7055","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:DF:8A:07,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"19d3a7c8fb9788ccdc466416ba5ae141ed8eac88fb46df1d4269771d91241642","job":"job-dd51634dcf8c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','20703e6e3e56c266fcc0f95f239414ab7e0f385c8d04f0df42b9f415c20e4c7a');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T07:23:14.841245Z","correlation_id":"c4e996f0a25642e9","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-dd51634dcf8c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','20338d8081070ca220bec0a2b8096e0383a4cf0c1b8f6628d60aed23cad96201');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T07:23:14.847100Z","correlation_id":"c4e996f0a25642e9","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-dd51634dcf8c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','cedd239051a85566d479bc932cc2479478add24cce2771080d42278010edaaca');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T07:23:14.862600Z","correlation_id":"c4e996f0a25642e9","data":{"data":{"digest":"5f0f8b07d7d22435e3316e4990eac076d3a168c4","size_gib":10},"digest":"81d346f471e6595c442709d806685b9a301bfc5b451043c36943ed5fb47c89bd","job":"job-dd51634dcf8c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','658405377b8c8544834d17ed259978db5ee938ae94c541ff367d67ad233c1995');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T07:23:14.870388Z","correlation_id":"c4e996f0a25642e9","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BD2E2:resize:2000:atlas@pve!deploy:"},"digest":"9c2cb0ac206c66f9141347625c0af43ec4ca3a3ba819009ac6f57c732c9df63b","job":"job-dd51634dcf8c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','25526641028ae73befb0abad3c5008d14d085918b0b534bb7fe1550896874372');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T07:23:14.992281Z","correlation_id":"c4e996f0a25642e9","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-dd51634dcf8c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8b3a941a669e7158f7551539d4ec643eff333bbcb060aab3b85c06db9f7f697b');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T07:23:15.011539Z","correlation_id":"c4e996f0a25642e9","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-dd51634dcf8c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f4ce957d06bad5ebb27c7d480ba5a8c3115141bad6db8e8602dfb81c9ebdacb8');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T07:23:15.034762Z","correlation_id":"c4e996f0a25642e9","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BD2E3:qmstart:2000:atlas@pve!deploy:"},"digest":"ecda29630568c13069a4780fd5ed1c388e05ee01b50b42b1b88de13d6c486870","job":"job-dd51634dcf8c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','de0c46924027b718028b2cc6ddba9cb71b055f031b680f5eb155a5f2e4a86add');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T07:23:15.144724Z","correlation_id":"c4e996f0a25642e9","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-dd51634dcf8c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','efff25b97412bffc1262430205f22816606850e9f401febfbe000c448d0d25f6');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T07:23:15.157813Z","correlation_id":"c4e996f0a25642e9","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-dd51634dcf8c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','1c7105a0547441becf9280214f4f0e67e33cc526fb82e73cfcb55e6a47aacc9a');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T07:23:15.170863Z","correlation_id":"c4e996f0a25642e9","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-dd51634dcf8c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','cb225b3e664b6a30ee777d449c6eed2a74fb86dd5f8f72b309e913dfb076453d');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T07:23:15.178994Z","correlation_id":"c4e996f0a25642e9","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-dd51634dcf8c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','d986b263d703ce7c3032b5d8841d97fcf3b2e27c655352534bc87785b654162f');
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
INSERT INTO "deployments" VALUES('one-581e795a','one','dev','fed9967ceec4be3298408402a29f1008','one-581e795a',NULL,0,'2026-11-29T07:23:14.116027+00:00','','',NULL);
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-dd51634dcf8c','deployment/one-581e795a');
INSERT INTO "job_targets" VALUES('job-dd51634dcf8c','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-dd51634dcf8c','plan-37c6f86a8d56e03f','one-581e795a','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0BD2E3:qmstart:2000:atlas@pve!deploy:','[]','ann','c4e996f0a25642e9','approval-07a3caf94117ba36',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T07:23:14.069341+00:00','2026-11-29T07:23:14.391084+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-dd51634dcf8c','one/clone','intended','2026-11-29T07:23:14.528082+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-dd51634dcf8c','one/clone','submitted','2026-11-29T07:23:14.546129+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BD2E2:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-dd51634dcf8c','one/clone','done','2026-11-29T07:23:14.673523+00:00','{"task": "OK", "node": "pve1", "identity": "ec2148f0-cb42-4e54-bbeb-12e7d7b0f5c0", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-dd51634dcf8c','one/configure','intended','2026-11-29T07:23:14.691992+00:00','{"digest": "33943c61923d239ed544569898890cbb881f7055", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:DF:8A:07,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-dd51634dcf8c','one/configure','submitted','2026-11-29T07:23:14.841245+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-dd51634dcf8c','one/configure','done','2026-11-29T07:23:14.847100+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-dd51634dcf8c','one/grow-scsi0','intended','2026-11-29T07:23:14.862600+00:00','{"digest": "5f0f8b07d7d22435e3316e4990eac076d3a168c4", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-dd51634dcf8c','one/grow-scsi0','submitted','2026-11-29T07:23:14.870388+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BD2E2:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-dd51634dcf8c','one/grow-scsi0','done','2026-11-29T07:23:14.992281+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-dd51634dcf8c','one/start','intended','2026-11-29T07:23:15.011539+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-dd51634dcf8c','one/start','submitted','2026-11-29T07:23:15.034762+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BD2E3:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-dd51634dcf8c','one/start','failed','2026-11-29T07:23:15.144724+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-dd51634dcf8c','one/start','undone','2026-11-29T07:23:15.157813+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-dd51634dcf8c','one/grow-scsi0','undone','2026-11-29T07:23:15.170863+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-dd51634dcf8c','one/configure','undone','2026-11-29T07:23:15.178994+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-dd51634dcf8c','one/clone','undo_intended','2026-11-29T07:23:15.190749+00:00','{}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-dd51634dcf8c',1,'vm-21681-dbb185cc','2026-11-29T07:23:44.376874+00:00');
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
INSERT INTO "members" VALUES('one-581e795a','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "ec2148f0-cb42-4e54-bbeb-12e7d7b0f5c0", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-37c6f86a8d56e03f','one-581e795a','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-581e795a", "name": "one", "nonce": "fed9967ceec4be3298408402a29f1008", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-581e795a", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T07:23:13.987182Z", "expires_at": "2026-11-29T08:23:13.987182Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "fed9967ceec4be3298408402a29f1008", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-581e795a.\natlas:fed9967ceec4be3298408402a29f1008", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "fed9967ceec4be3298408402a29f1008", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "fed9967ceec4be3298408402a29f1008", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "fed9967ceec4be3298408402a29f1008"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "fed9967ceec4be3298408402a29f1008", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "fed9967ceec4be3298408402a29f1008", "state": "started", "group": "", "comment": "atlas:fed9967ceec4be3298408402a29f1008"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "fed9967ceec4be3298408402a29f1008", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T07:23:13.732194Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T07:23:13.759246Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T07:23:13.871368Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T07:23:13.945093Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T08:23:13.987182+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-581e795a',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T07:23:13.690694+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-dd51634dcf8c',1,'one/clone');
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
COMMIT;
