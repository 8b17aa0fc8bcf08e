BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0007');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-f5858b038cefdd9b','plan-4123d70f55f50f22','approve','{"format": "atlas-approval/v1", "id": "approval-f5858b038cefdd9b", "plan_digest": "4123d70f55f50f22fe7ed5f3c1163d29e5f76024e34b38a5081e19eeb013976c", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:06.052497Z", "expires_at": "2026-11-29T11:53:06.036194Z", "signature": "pNKtsUICg7p8QcxeucYHD9miYLxP7s9gH8Yw5QmHWxkqkBDNAE0WbaFzhkYkQaLwvh9w3SYza3QSDaZGtuNPBA=="}','job-6388cf68fe2f');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T10:53:05.981736Z","correlation_id":"267ed5b58715b1ca","data":{"answers":[],"revision":1,"spec":"one-88ac1f86"},"name":"spec.saved","principal":"ann"}','05c0ebec71552e1f2ff317d868015f5ecefe77f48c8e5f328fbc53415a992aa2');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T10:53:06.045325Z","correlation_id":"267ed5b58715b1ca","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-88ac1f86","digest":"4123d70f55f50f22fe7ed5f3c1163d29e5f76024e34b38a5081e19eeb013976c","effect":"create","plan":"plan-4123d70f55f50f22","steps":7},"name":"plan.made","principal":"ann"}','2ae69396d6b72db5f76852644b0fc3fde35de90091e87b2307dbc94144ba8c47');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T10:53:06.052805Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:06.036194Z","format":"atlas-approval/v1","id":"approval-f5858b038cefdd9b","made_at":"2026-11-29T10:53:06.052497Z","method":"signature","plan":"plan-4123d70f55f50f22","plan_digest":"4123d70f55f50f22fe7ed5f3c1163d29e5f76024e34b38a5081e19eeb013976c"},"name":"approval.given","principal":"bea"}','5c9a3143255656abe0372b8585fcfa5dc62a99f6c75fab71d681b811e3036ddf');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T10:53:06.070668Z","correlation_id":"0e8aef88e18a985c","data":{"job":"job-6388cf68fe2f","plan":"plan-4123d70f55f50f22","state":"queued"},"name":"job.requested","principal":"ann"}','ff28c5601150e5f8ae7aaf047cc611095e0745cc08d8d2a1c476f68696e75a92');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T10:53:06.253312Z","correlation_id":"0e8aef88e18a985c","data":{"approval":"approval-f5858b038cefdd9b","job":"job-6388cf68fe2f","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','5563bd56d4705aac4ef3c10eb200e8c914143c7534538b32c88e34234333575c');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T10:53:06.297465Z","correlation_id":"0e8aef88e18a985c","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-6388cf68fe2f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d7ab1a53f4660282f25593dda6b6ccbc57494baca6294f4d24ec7ab50dad9e89');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T10:53:06.310383Z","correlation_id":"0e8aef88e18a985c","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C0412:qmclone:9000:atlas@pve!deploy:"},"digest":"411fb690aeea930cc7e47e08da9c374be6204b89908928862462b3ed84dbb3d7","job":"job-6388cf68fe2f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d0d8e06c6f69610f6715395721d6c4139cfe599222b18052314b3289c774cfe6');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T10:53:06.328584Z","correlation_id":"0e8aef88e18a985c","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"76f1deaf-8b5b-4c97-a31b-21932178e73d","node":"pve1","task":"OK"},"digest":"060c39dd66258a6ce01c64ddc7e0bb35a974269bc0284232554aef3dcc49942f","job":"job-6388cf68fe2f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','749a5e86e378c6745e5a576be115b5b034f972685e135804039797b5bab32d53');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T10:53:06.340467Z","correlation_id":"0e8aef88e18a985c","data":{"data":{"digest":"9593813263563ac0c5de48e87f6726cdac21ab26","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:14:98:E6,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"01c787e8203955c87d663aee1086f9aa1130a9d24557840af75cb941a2ac8b0c","job":"job-6388cf68fe2f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','324a5eede5e5b8cc23694d678eabe2e34b7706226618ff05110c951a66401789');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T10:53:06.347943Z","correlation_id":"0e8aef88e18a985c","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6388cf68fe2f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','138a4e75270679990eb81fec2bafa0613c0ddd27a08685abe71e0ad0835bbe1c');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T10:53:06.351042Z","correlation_id":"0e8aef88e18a985c","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6388cf68fe2f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f7fad6ac749ba3172bd3542daba236995292dd9e4ba200906dfa965dc9656ff2');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T10:53:06.357450Z","correlation_id":"0e8aef88e18a985c","data":{"data":{"digest":"423f3d0320e1b578eb95b46e3ee63ffdef7734eb","size_gib":10},"digest":"e2a499229b0426daafcfc5042c5db3233ee6bc6830ae08fe624a468be5b2e7f8","job":"job-6388cf68fe2f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bb5e53805b40b11a4cb337ccc79f99feb271806d5bdc82020601b65d908372bd');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T10:53:06.362877Z","correlation_id":"0e8aef88e18a985c","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C0412:resize:2000:atlas@pve!deploy:"},"digest":"499e9360507b2c16fb901d2ab2afa6b1dabb3764996fe2de958f8231afe3c694","job":"job-6388cf68fe2f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4fd5cf659b3c929eb9863b7bd1be2762733cec9e2d881ff602f1eeded3f38734');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T10:53:06.372680Z","correlation_id":"0e8aef88e18a985c","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-6388cf68fe2f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d6ed3203ebb4eeb92e1ebd825b1fcb402c0f734e4d73e254e0f2e0dc4b7a0023');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T10:53:06.381951Z","correlation_id":"0e8aef88e18a985c","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-6388cf68fe2f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','02ebccfe146318fc266b2a9b5ec260e8cce400f030fcb92dac0c4ba82ec8c4ca');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T10:53:06.389667Z","correlation_id":"0e8aef88e18a985c","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C0412:qmstart:2000:atlas@pve!deploy:"},"digest":"ebb2e03db20487a27267337b4996979f97e2772e229188ccd0593ab5e97efa37","job":"job-6388cf68fe2f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','495572ff42982f4dab274ddd09fcbf217f800e3dc354227c995a8e4c9c0ce501');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T10:53:06.395922Z","correlation_id":"0e8aef88e18a985c","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-6388cf68fe2f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','0667bbc602d6345a175f07ec9b05f778b0297161571c41132041e54deab48a93');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T10:53:06.409199Z","correlation_id":"0e8aef88e18a985c","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-6388cf68fe2f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','80e070eddfb6f55a7934bd22560ce2395e309f675ac70182a1e1a28e85757d07');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T10:53:06.412488Z","correlation_id":"0e8aef88e18a985c","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-6388cf68fe2f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','a3b5a239d674887e6d4303a36c859baa85cc8ca558d083376e2e487363bcf61e');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T10:53:06.414639Z","correlation_id":"0e8aef88e18a985c","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-6388cf68fe2f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','bea594e12db6d75d81aa7863ad3722a383ab29b614bd87f91cee5934074b6576');
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
INSERT INTO "deployments" VALUES('one-88ac1f86','one','dev','7b306ea00669ad296120d9df7c361926','one-88ac1f86',NULL,0,'2026-11-29T10:53:06.068466+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-6388cf68fe2f','one/clone','2026-11-29T10:53:06.224329+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6388cf68fe2f','one/configure','2026-11-29T10:53:06.224329+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6388cf68fe2f','one/grow-scsi0','2026-11-29T10:53:06.224329+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6388cf68fe2f','one/start','2026-11-29T10:53:06.224329+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6388cf68fe2f','one/ready','2026-11-29T10:53:06.224329+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6388cf68fe2f','one/ha','2026-11-29T10:53:06.224329+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6388cf68fe2f','one/verify','2026-11-29T10:53:06.224329+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-6388cf68fe2f','deployment/one-88ac1f86');
INSERT INTO "job_targets" VALUES('job-6388cf68fe2f','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-6388cf68fe2f','plan-4123d70f55f50f22','one-88ac1f86','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0C0412:qmstart:2000:atlas@pve!deploy:','[]','ann','0e8aef88e18a985c','approval-f5858b038cefdd9b',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T10:53:06.060927+00:00','2026-11-29T10:53:06.224329+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-6388cf68fe2f','one/clone','intended','2026-11-29T10:53:06.297465+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-6388cf68fe2f','one/clone','submitted','2026-11-29T10:53:06.310383+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C0412:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-6388cf68fe2f','one/clone','done','2026-11-29T10:53:06.328584+00:00','{"task": "OK", "node": "pve1", "identity": "76f1deaf-8b5b-4c97-a31b-21932178e73d", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-6388cf68fe2f','one/configure','intended','2026-11-29T10:53:06.340467+00:00','{"digest": "9593813263563ac0c5de48e87f6726cdac21ab26", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:14:98:E6,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-6388cf68fe2f','one/configure','submitted','2026-11-29T10:53:06.347943+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-6388cf68fe2f','one/configure','done','2026-11-29T10:53:06.351042+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-6388cf68fe2f','one/grow-scsi0','intended','2026-11-29T10:53:06.357450+00:00','{"digest": "423f3d0320e1b578eb95b46e3ee63ffdef7734eb", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-6388cf68fe2f','one/grow-scsi0','submitted','2026-11-29T10:53:06.362877+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C0412:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-6388cf68fe2f','one/grow-scsi0','done','2026-11-29T10:53:06.372680+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-6388cf68fe2f','one/start','intended','2026-11-29T10:53:06.381951+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-6388cf68fe2f','one/start','submitted','2026-11-29T10:53:06.389667+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C0412:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-6388cf68fe2f','one/start','failed','2026-11-29T10:53:06.395922+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-6388cf68fe2f','one/start','undone','2026-11-29T10:53:06.409199+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-6388cf68fe2f','one/grow-scsi0','undone','2026-11-29T10:53:06.412488+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-6388cf68fe2f','one/configure','undone','2026-11-29T10:53:06.414639+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-6388cf68fe2f','one/clone','undo_intended','2026-11-29T10:53:06.418705+00:00','{}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-6388cf68fe2f',1,'vm-5078-276d563f','2026-11-29T10:53:36.217493+00:00');
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
INSERT INTO "members" VALUES('one-88ac1f86','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "76f1deaf-8b5b-4c97-a31b-21932178e73d", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-4123d70f55f50f22','one-88ac1f86','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-88ac1f86", "name": "one", "nonce": "7b306ea00669ad296120d9df7c361926", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-88ac1f86", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T10:53:06.036194Z", "expires_at": "2026-11-29T11:53:06.036194Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "7b306ea00669ad296120d9df7c361926", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-88ac1f86.\natlas:7b306ea00669ad296120d9df7c361926", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7b306ea00669ad296120d9df7c361926", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7b306ea00669ad296120d9df7c361926", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7b306ea00669ad296120d9df7c361926"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "7b306ea00669ad296120d9df7c361926", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "7b306ea00669ad296120d9df7c361926", "state": "started", "group": "", "comment": "atlas:7b306ea00669ad296120d9df7c361926"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "7b306ea00669ad296120d9df7c361926", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T10:53:05.988187Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T10:53:05.991504Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T10:53:06.002316Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T10:53:06.014329Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T11:53:06.036194+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-88ac1f86',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T10:53:05.978423+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-6388cf68fe2f',1,'one/clone');
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
COMMIT;
