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
INSERT INTO "approvals" VALUES('approval-97b599cfb69b06db','plan-081d12ae45132c63','approve','{"format": "atlas-approval/v1", "id": "approval-97b599cfb69b06db", "plan_digest": "081d12ae45132c63d5920c6f56d1ce64707b54d74bdef3491831931c5e5f941e", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T06:42:36.906654Z", "expires_at": "2026-11-29T07:42:36.794925Z", "signature": "+Yryl5YmHslQis8bGOvBS7lrdMelktstAyF4F6eeIUt6GvqPreLS1/0OGYeyKgwjKrGGT2In0F0bRn9zJuaAAA=="}','job-5f7ca919d091');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T06:42:36.111854Z","correlation_id":"8436c6584effb7ac","data":{"answers":[],"revision":1,"spec":"one-4701caeb"},"name":"spec.saved","principal":"ann"}','dc108e636eefc7849127fb5cbee3a5b4e7b3c59f886ca6212e1f9babf43847e0');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T06:42:36.855791Z","correlation_id":"8436c6584effb7ac","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-4701caeb","digest":"081d12ae45132c63d5920c6f56d1ce64707b54d74bdef3491831931c5e5f941e","effect":"create","plan":"plan-081d12ae45132c63","steps":7},"name":"plan.made","principal":"ann"}','29a5ad4282d00a2d50f7144adb0b9cff1a28e36d50ecc46a9a99d63f52d3f0eb');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T06:42:36.907035Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T07:42:36.794925Z","format":"atlas-approval/v1","id":"approval-97b599cfb69b06db","made_at":"2026-11-29T06:42:36.906654Z","method":"signature","plan":"plan-081d12ae45132c63","plan_digest":"081d12ae45132c63d5920c6f56d1ce64707b54d74bdef3491831931c5e5f941e"},"name":"approval.given","principal":"bea"}','ea1a80c68f5221844b49627bc6a575bed1887c718b8d2a3409b5cf8e456ea5a9');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T06:42:37.211481Z","correlation_id":"7a46df2633764d05","data":{"job":"job-5f7ca919d091","plan":"plan-081d12ae45132c63","state":"queued"},"name":"job.requested","principal":"ann"}','ac300bc514deacd79d3e151d5485465ce07900a4d8419a7e94a4f44382b203bf');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T06:42:37.682304Z","correlation_id":"7a46df2633764d05","data":{"approval":"approval-97b599cfb69b06db","job":"job-5f7ca919d091","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','39610269284393afc5339425d5bbbd0214297f0eb92de026fa5d53f3bd29e473');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T06:42:37.790692Z","correlation_id":"7a46df2633764d05","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-5f7ca919d091","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f89626697891b8b015df39b8c379868dd9b6174113eb81f4e4adc149d460c3d7');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T06:42:37.837314Z","correlation_id":"7a46df2633764d05","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BC95D:qmclone:9000:atlas@pve!deploy:"},"digest":"c04de98d7dfc0d6b3108dc317b3484ed96ee10f88e17414d12dfa2b7c57f4c57","job":"job-5f7ca919d091","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1ddb9399ebd9aea091365f9dad162ea0b13797c40fda3d9a21a1b2d36c737e71');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T06:42:38.047889Z","correlation_id":"7a46df2633764d05","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"5f972545-f0ce-4518-9360-34bf17093950","node":"pve1","task":"OK"},"digest":"c28de1298ea2b351ee7f61ead14d72ef4148a5532c4a5774ba2a4e8fd398af23","job":"job-5f7ca919d091","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9a927c9ad1b1bd796620c69b711f1c24c5d32bebf1d159024540a9efe983f39f');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T06:42:38.065015Z","correlation_id":"7a46df2633764d05","data":{"data":{"digest":"23b12c647ea392d1ab0e1494d33e74fc51d78a47","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:10:6B:19,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"5f995a81c6d74fd37bacbffa1cdde1def99c687fbbd530436cc4331579c3de7b","job":"job-5f7ca919d091","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','744f3ac756da6bc196b4af5f2e9cdd990b94030b9fe0700525c438d79fcd4eac');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T06:42:38.101658Z","correlation_id":"7a46df2633764d05","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5f7ca919d091","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bdecd2873481cc0f0f26f4c9c9c70fc5a1650a51d5177eb89aa65a57d677d0f4');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T06:42:38.105361Z","correlation_id":"7a46df2633764d05","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5f7ca919d091","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','99022b302e6062cd795ef327c39eefa2cf702cf907b9cf8a4547e8e5ed5abc9c');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T06:42:38.146900Z","correlation_id":"7a46df2633764d05","data":{"data":{"digest":"ff3b00045e44f30e961175e90c504d932df371c9","size_gib":10},"digest":"38a965ab3245d5b2caeb395903c22fc7b5cf216f43a7d2c8fbb32f268da5c464","job":"job-5f7ca919d091","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9aa3ddd45946aed7824b6da2f38b6cdc9e51388e7c6cc2e9d2db574894586e35');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T06:42:38.169002Z","correlation_id":"7a46df2633764d05","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BC95E:resize:2000:atlas@pve!deploy:"},"digest":"a5453c4aa0fe12c52da6d3a1da7435c404aa0b5bb6d572e4234ce75893257c22","job":"job-5f7ca919d091","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d7df7f883a56790e07164ac1e364f7faa0e1026d8ad4eef0ece85a308d3f2aef');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T06:42:38.301089Z","correlation_id":"7a46df2633764d05","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-5f7ca919d091","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c1de07cfa12364fadc23751b36b69457c0a78cc478b869b8aa1b2a79f64e8c1e');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T06:42:38.331625Z","correlation_id":"7a46df2633764d05","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-5f7ca919d091","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','dc1f68c4672671ab201cb4d9f1629c22200b550d58ab2aebf71ada8dbd24c054');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T06:42:38.380912Z","correlation_id":"7a46df2633764d05","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BC95E:qmstart:2000:atlas@pve!deploy:"},"digest":"717663b30f8f319294a81dc2bab40a153c41742884a15570f7ab76305b1a6dd8","job":"job-5f7ca919d091","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b5f36dc029433b91a95e5a4206286f8909c6e910818a6befef9936b946cbcfce');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T06:42:38.498077Z","correlation_id":"7a46df2633764d05","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-5f7ca919d091","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','4a4b7b1f9c0c1e0bc3a20450f923ce4a4faa2fd726c519c5f3de02aa649366fe');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T06:42:38.515394Z","correlation_id":"7a46df2633764d05","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-5f7ca919d091","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','c819a7d1e1b18faa455c7de10f7c367fbe14e1698cf99e17bfb2a7fe7d96ba0d');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T06:42:38.523173Z","correlation_id":"7a46df2633764d05","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-5f7ca919d091","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','0716e42f149e1a4a6a12c39d46b2ada8cb24cf528d3db4d721d2d154b5471ee6');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T06:42:38.531034Z","correlation_id":"7a46df2633764d05","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-5f7ca919d091","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','6c8a38dc97061dbb0b765a740d0b9b5709e919df85e4a273e846340980232d2d');
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
INSERT INTO "deployments" VALUES('one-4701caeb','one','dev','81e15e92ceaf5bc6bde639e17b042e9c','one-4701caeb',NULL,0,'2026-11-29T06:42:37.167757+00:00','','',NULL);
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
INSERT INTO "jobs" VALUES('job-5f7ca919d091','plan-081d12ae45132c63','one-4701caeb','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0BC95E:qmstart:2000:atlas@pve!deploy:','[]','ann','7a46df2633764d05','approval-97b599cfb69b06db',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T06:42:37.084053+00:00','2026-11-29T06:42:37.569749+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-5f7ca919d091','one/clone','intended','2026-11-29T06:42:37.790692+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-5f7ca919d091','one/clone','submitted','2026-11-29T06:42:37.837314+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BC95D:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-5f7ca919d091','one/clone','done','2026-11-29T06:42:38.047889+00:00','{"task": "OK", "node": "pve1", "identity": "5f972545-f0ce-4518-9360-34bf17093950", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-5f7ca919d091','one/configure','intended','2026-11-29T06:42:38.065015+00:00','{"digest": "23b12c647ea392d1ab0e1494d33e74fc51d78a47", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:10:6B:19,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-5f7ca919d091','one/configure','submitted','2026-11-29T06:42:38.101658+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-5f7ca919d091','one/configure','done','2026-11-29T06:42:38.105361+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-5f7ca919d091','one/grow-scsi0','intended','2026-11-29T06:42:38.146900+00:00','{"digest": "ff3b00045e44f30e961175e90c504d932df371c9", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-5f7ca919d091','one/grow-scsi0','submitted','2026-11-29T06:42:38.169002+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BC95E:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-5f7ca919d091','one/grow-scsi0','done','2026-11-29T06:42:38.301089+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-5f7ca919d091','one/start','intended','2026-11-29T06:42:38.331625+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-5f7ca919d091','one/start','submitted','2026-11-29T06:42:38.380912+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BC95E:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-5f7ca919d091','one/start','failed','2026-11-29T06:42:38.498077+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-5f7ca919d091','one/start','undone','2026-11-29T06:42:38.515394+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-5f7ca919d091','one/grow-scsi0','undone','2026-11-29T06:42:38.523173+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-5f7ca919d091','one/configure','undone','2026-11-29T06:42:38.531034+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-5f7ca919d091','one/clone','undo_intended','2026-11-29T06:42:38.543288+00:00','{}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:5658');
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
INSERT INTO "members" VALUES('one-4701caeb','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "5f972545-f0ce-4518-9360-34bf17093950", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-081d12ae45132c63','one-4701caeb','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-4701caeb", "name": "one", "nonce": "81e15e92ceaf5bc6bde639e17b042e9c", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-4701caeb", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T06:42:36.794925Z", "expires_at": "2026-11-29T07:42:36.794925Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "81e15e92ceaf5bc6bde639e17b042e9c", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-4701caeb.\natlas:81e15e92ceaf5bc6bde639e17b042e9c", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "81e15e92ceaf5bc6bde639e17b042e9c", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "81e15e92ceaf5bc6bde639e17b042e9c", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "81e15e92ceaf5bc6bde639e17b042e9c"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "81e15e92ceaf5bc6bde639e17b042e9c", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "81e15e92ceaf5bc6bde639e17b042e9c", "state": "started", "group": "", "comment": "atlas:81e15e92ceaf5bc6bde639e17b042e9c"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "81e15e92ceaf5bc6bde639e17b042e9c", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T06:42:36.188317Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T06:42:36.212172Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T06:42:36.451094Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T06:42:36.544946Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T07:42:36.794925+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-4701caeb',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T06:42:36.100739+00:00');
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
