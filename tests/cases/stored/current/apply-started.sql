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
INSERT INTO "approvals" VALUES('approval-7c92ce57d25ded83','plan-c642686366a8af57','approve','{"format": "atlas-approval/v1", "id": "approval-7c92ce57d25ded83", "plan_digest": "c642686366a8af57eda87be291ed419176b43aa66afd5c0fbfcf9d095ed0db61", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T06:42:26.194727Z", "expires_at": "2026-11-29T07:42:26.051989Z", "signature": "kXdMnx6mvQhoq473fp1E78cIe74oSN06hIlLN/DwgsiaRuvJbYz42osNAb7I3G63++EfW11n8FUVdBiilmbcCg=="}','job-2ba7300bb7b0');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T06:42:25.290022Z","correlation_id":"52eb6b83de4d7f58","data":{"answers":[],"revision":1,"spec":"one-c0652e52"},"name":"spec.saved","principal":"ann"}','67694cd250582044348869d4b5656ccc8b7796c4b779500f8cd27b3d19ef5abe');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T06:42:26.147812Z","correlation_id":"52eb6b83de4d7f58","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-c0652e52","digest":"c642686366a8af57eda87be291ed419176b43aa66afd5c0fbfcf9d095ed0db61","effect":"create","plan":"plan-c642686366a8af57","steps":7},"name":"plan.made","principal":"ann"}','63dd4c4c0c016ed160d1d41abfafc9dad8c9e650ef227bfa292d0e02beef3ccf');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T06:42:26.195155Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T07:42:26.051989Z","format":"atlas-approval/v1","id":"approval-7c92ce57d25ded83","made_at":"2026-11-29T06:42:26.194727Z","method":"signature","plan":"plan-c642686366a8af57","plan_digest":"c642686366a8af57eda87be291ed419176b43aa66afd5c0fbfcf9d095ed0db61"},"name":"approval.given","principal":"bea"}','d97e97f6e127c0fb77cbb6c765a459543e60eb54a9746d092275fbec57cdbbca');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T06:42:26.259204Z","correlation_id":"a0bad3d7dc80027c","data":{"job":"job-2ba7300bb7b0","plan":"plan-c642686366a8af57","state":"queued"},"name":"job.requested","principal":"ann"}','0e07b5ab84e020f52189c2eb0ae0e613ff997ef47339494b95db3d838cc272f7');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T06:42:26.910905Z","correlation_id":"a0bad3d7dc80027c","data":{"approval":"approval-7c92ce57d25ded83","job":"job-2ba7300bb7b0","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','3e30feec9239280108a48a3a8d73ce40b4583e7e96dc6f0a981d3190c438731a');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T06:42:27.031755Z","correlation_id":"a0bad3d7dc80027c","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-2ba7300bb7b0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ba89e9d896757348590fed934e2b04fec35b26c270dd640aaeb604264034d552');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T06:42:27.061643Z","correlation_id":"a0bad3d7dc80027c","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BC953:qmclone:9000:atlas@pve!deploy:"},"digest":"18b550e250735b6500c355ead606431567bff6ccc4ff067d0b26ef025dad0a9f","job":"job-2ba7300bb7b0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3626c92740a4448822f9be81b084055210ad99449f1cfcd1050edbd66456de78');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T06:42:27.239064Z","correlation_id":"a0bad3d7dc80027c","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"2ae9fa2b-0641-4718-bbe1-6a5ebcca79ac","node":"pve1","task":"OK"},"digest":"6f0e4122030b0a3d4541fb84f90cadcf0ee772b7664f20fe4583148de8c7f7d7","job":"job-2ba7300bb7b0","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8a04a43faf0c2eebf68853a6cb044a28702acdb4d766d406ae0db9d939e2a609');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T06:42:27.257473Z","correlation_id":"a0bad3d7dc80027c","data":{"data":{"digest":"5f7283008e254904fc73970039c1342b73339a28","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:44:57:61,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"737b6057b9118eccb9a93e25bea69e6a64cc647f19af5c0096ed83d716a5c6fb","job":"job-2ba7300bb7b0","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f2e93cc2979e6b7bdaa30f28674d81fbd045e17d64636811fefabcd69476f217');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T06:42:27.363503Z","correlation_id":"a0bad3d7dc80027c","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-2ba7300bb7b0","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4c6a164c180e763cd05293cdbbbb3791a34be7c93b35ec48c0dcc927c24a4bcf');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T06:42:27.380668Z","correlation_id":"a0bad3d7dc80027c","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-2ba7300bb7b0","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','10fb76aa7c97c699abb0f3f0b09bf6564a5eff9143cbee5b38b05f281f39b110');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T06:42:27.429148Z","correlation_id":"a0bad3d7dc80027c","data":{"data":{"digest":"ed4e42920dc0a5a8b12ef498e45a430de2f8a2ed","size_gib":10},"digest":"ed79d1e3f2d60d0aaaf6ba542d0f1ef1c7bd1d463665fc5f0a0d5c093c4df50f","job":"job-2ba7300bb7b0","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cdfd7f6c7a96eb92d052e04dacd9eb61672e632d593085598089ebbb22fe4be0');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T06:42:27.446731Z","correlation_id":"a0bad3d7dc80027c","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BC953:resize:2000:atlas@pve!deploy:"},"digest":"a955404d4e133dd832ed58f3cf644a423174c865551f86ede37972c5e6d9393c","job":"job-2ba7300bb7b0","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','62dc8c3623299eec55b66b399837f38fa4963a7478f2522dd9bcdab4846cc82f');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T06:42:27.568733Z","correlation_id":"a0bad3d7dc80027c","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-2ba7300bb7b0","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','348c1c246d37e7d20ad0c55f867bcd930ece815ab74ff1ed11e8e190f77cf60f');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T06:42:27.596837Z","correlation_id":"a0bad3d7dc80027c","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-2ba7300bb7b0","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a26621ec2aafa5b4fe580a98d06622cfb41d63c2d0f36f651044018c1c688238');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T06:42:27.642677Z","correlation_id":"a0bad3d7dc80027c","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BC953:qmstart:2000:atlas@pve!deploy:"},"digest":"8e472e9788272e5bc6760377278cb47d1f725d126e9dd3cc907540f0605b2962","job":"job-2ba7300bb7b0","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','97ccc3840cccc7a6b8420daea78d9aeea8edc88114afd8a6619d468f1004c0cf');
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
INSERT INTO "deployments" VALUES('one-c0652e52','one','dev','9f96001cb0649b8dae455f58d496f730','one-c0652e52',NULL,0,'2026-11-29T06:42:26.246535+00:00','','',NULL);
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
INSERT INTO "jobs" VALUES('job-2ba7300bb7b0','plan-c642686366a8af57','one-c0652e52','running','','[]','ann','a0bad3d7dc80027c','approval-7c92ce57d25ded83',0,0,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T06:42:26.231965+00:00','2026-11-29T06:42:26.733165+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-2ba7300bb7b0','one/clone','intended','2026-11-29T06:42:27.031755+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-2ba7300bb7b0','one/clone','submitted','2026-11-29T06:42:27.061643+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BC953:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-2ba7300bb7b0','one/clone','done','2026-11-29T06:42:27.239064+00:00','{"task": "OK", "node": "pve1", "identity": "2ae9fa2b-0641-4718-bbe1-6a5ebcca79ac", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-2ba7300bb7b0','one/configure','intended','2026-11-29T06:42:27.257473+00:00','{"digest": "5f7283008e254904fc73970039c1342b73339a28", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:44:57:61,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-2ba7300bb7b0','one/configure','submitted','2026-11-29T06:42:27.363503+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-2ba7300bb7b0','one/configure','done','2026-11-29T06:42:27.380668+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-2ba7300bb7b0','one/grow-scsi0','intended','2026-11-29T06:42:27.429148+00:00','{"digest": "ed4e42920dc0a5a8b12ef498e45a430de2f8a2ed", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-2ba7300bb7b0','one/grow-scsi0','submitted','2026-11-29T06:42:27.446731+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BC953:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-2ba7300bb7b0','one/grow-scsi0','done','2026-11-29T06:42:27.568733+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-2ba7300bb7b0','one/start','intended','2026-11-29T06:42:27.596837+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-2ba7300bb7b0','one/start','submitted','2026-11-29T06:42:27.642677+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BC953:qmstart:2000:atlas@pve!deploy:"}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:5230');
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
INSERT INTO "members" VALUES('one-c0652e52','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "2ae9fa2b-0641-4718-bbe1-6a5ebcca79ac", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-c642686366a8af57','one-c0652e52','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-c0652e52", "name": "one", "nonce": "9f96001cb0649b8dae455f58d496f730", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-c0652e52", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T06:42:26.051989Z", "expires_at": "2026-11-29T07:42:26.051989Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "9f96001cb0649b8dae455f58d496f730", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-c0652e52.\natlas:9f96001cb0649b8dae455f58d496f730", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "9f96001cb0649b8dae455f58d496f730", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "9f96001cb0649b8dae455f58d496f730", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "9f96001cb0649b8dae455f58d496f730"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "9f96001cb0649b8dae455f58d496f730", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "9f96001cb0649b8dae455f58d496f730", "state": "started", "group": "", "comment": "atlas:9f96001cb0649b8dae455f58d496f730"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "9f96001cb0649b8dae455f58d496f730", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T06:42:25.384867Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T06:42:25.447466Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T06:42:25.640446Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T06:42:25.864098Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T07:42:26.051989+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-c0652e52',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T06:42:25.286907+00:00');
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
