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
INSERT INTO "approvals" VALUES('approval-e770cddb1be2abb9','plan-b5e7093616512a73','approve','{"format": "atlas-approval/v1", "id": "approval-e770cddb1be2abb9", "plan_digest": "b5e7093616512a73b69ff5ac1e17cefcb1d0273562c50a830646f083f7c426de", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T22:07:47.739501Z", "expires_at": "2026-11-28T23:07:47.701045Z", "signature": "07geQPvo0BbjLT2p5Z8Op+2KW23FjvkR1ryhSjXWnMIdyeMoGgip/xLX7iADZrizui57/uAlqw4Rm6yUNMSLDg=="}','job-038bd4b0a048');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T22:07:47.473942Z","correlation_id":"d2628d14557ce6a3","data":{"answers":[],"revision":1,"spec":"one-adf27d93"},"name":"spec.saved","principal":"ann"}','f11c62c52e40b70bad08a10e4ed5f7d0b8498ce875843fb7ba40ade095da3860');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T22:07:47.717338Z","correlation_id":"d2628d14557ce6a3","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-adf27d93","digest":"b5e7093616512a73b69ff5ac1e17cefcb1d0273562c50a830646f083f7c426de","effect":"create","plan":"plan-b5e7093616512a73","steps":7},"name":"plan.made","principal":"ann"}','e0cab37de565b46f988398b8ccc9f9247e154a01f5fce311eecc65c25a9de824');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T22:07:47.739828Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T23:07:47.701045Z","format":"atlas-approval/v1","id":"approval-e770cddb1be2abb9","made_at":"2026-11-28T22:07:47.739501Z","method":"signature","plan":"plan-b5e7093616512a73","plan_digest":"b5e7093616512a73b69ff5ac1e17cefcb1d0273562c50a830646f083f7c426de"},"name":"approval.given","principal":"bea"}','241c9f5e626c3f3e22603b8e9e11a966f406230da44d10ff79461dabd5dd8101');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T22:07:47.844544Z","correlation_id":"46ed06eeed638610","data":{"job":"job-038bd4b0a048","plan":"plan-b5e7093616512a73","state":"queued"},"name":"job.requested","principal":"ann"}','5b6aa8e844ec746b8f5bcf9b99812fc0f6dd2ef72ed0c4de4ca4496da5fd4410');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T22:07:48.223248Z","correlation_id":"46ed06eeed638610","data":{"approval":"approval-e770cddb1be2abb9","job":"job-038bd4b0a048","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','0af616dca53fc4090b621fb4d9815b1fa54dceb4ef6edf915aad82b000ed3d1f');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T22:07:48.271670Z","correlation_id":"46ed06eeed638610","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-038bd4b0a048","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f721f8b20e168f3e4259adffa7138842b3c2747f39623111835ac96ee68f82b0');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T22:07:48.290759Z","correlation_id":"46ed06eeed638610","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B50B4:qmclone:9000:atlas@pve!deploy:"},"digest":"88dabf01629fd93894c9a0bcd4a791ac588c10469d0f9de8335dae72d3d30e92","job":"job-038bd4b0a048","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9fbcef5f9ba488345ad26f1ec971fd66f8786521e3ccc5201f4cb56e0e3f7448');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T22:07:48.434522Z","correlation_id":"46ed06eeed638610","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"22ec3914-1073-492b-ae8c-1161fdad2fbd","node":"pve1","task":"OK"},"digest":"c13ba2c18ceb8fa716bbc3c8d61f7b6459899ac041961a6b0bd985b55ba53bd0","job":"job-038bd4b0a048","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','21a8a19d67aa930d2a714cdc5dfffc7e46638f39e00e1407f983029286156e0e');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T22:07:48.447155Z","correlation_id":"46ed06eeed638610","data":{"data":{"digest":"88b3c52056afc249b3e5a27ddfbb6bb6520e4c4b","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:A3:9E:A2,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"1df8584e30e377d09eafc5e67914fda7162e4d9b3fed1e6189769b8f4a4330a0","job":"job-038bd4b0a048","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a82c0f4c0f1eff3fe83cde0f5fc098e0f37b7280c33639aebaf68ab46710a4e0');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T22:07:48.472359Z","correlation_id":"46ed06eeed638610","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-038bd4b0a048","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3139d79d9307c81bc5af00d8b4b242ba51f1cdc85de9f68a34aff96b21e8720a');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T22:07:48.477119Z","correlation_id":"46ed06eeed638610","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-038bd4b0a048","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b98d55745c1c78dd504e241b07c4618262f673542f5cba0693817e12bede211e');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T22:07:48.493745Z","correlation_id":"46ed06eeed638610","data":{"data":{"digest":"65ebfbbe13df659fb570759e9b2fd37fd9b3085d","size_gib":10},"digest":"93cd99c32badde8781d985b8fab1878f49d5376b575aeec9516373400eb49d95","job":"job-038bd4b0a048","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ca788600aee525d10b7d251fa1c540feb2e6efc22600628dd6c037154f36f897');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T22:07:48.505383Z","correlation_id":"46ed06eeed638610","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B50B4:resize:2000:atlas@pve!deploy:"},"digest":"8763a292996fae7612e8ad917de2f44ee0839f2ad70cb2ee11bdc59576bd73b1","job":"job-038bd4b0a048","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','544e0f55f04029748cc5ca8b2afd7936c98bb3569f35151f70c021cade9c6be3');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T22:07:48.616496Z","correlation_id":"46ed06eeed638610","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-038bd4b0a048","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','19cbe95ea954023e5b54c1248bf48e800f23801d010bbb8a1ea16129dcd2ca91');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T22:07:48.630698Z","correlation_id":"46ed06eeed638610","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-038bd4b0a048","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','405ab45a342ad1704089a066883a25611889615674881a4d8ec32b92409e03b4');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T22:07:48.658623Z","correlation_id":"46ed06eeed638610","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B50B4:qmstart:2000:atlas@pve!deploy:"},"digest":"a5970485c1c38eed427e7617eb1aee5ab7e2b6a05b1604ccc8b360ca608c7fe0","job":"job-038bd4b0a048","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','eb371dda5f3b0ff38ca1bd8d65132add2804cf566afbf7a6c79abb36dd14c961');
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
INSERT INTO "deployments" VALUES('one-adf27d93','one','demo','dev','6d947421125f14c701cae7fd776cb738','one-adf27d93',NULL,0,'2026-11-28T22:07:47.823341+00:00','');
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
INSERT INTO "jobs" VALUES('job-038bd4b0a048','plan-b5e7093616512a73','one-adf27d93','running','','[]','ann','46ed06eeed638610','approval-e770cddb1be2abb9',0,0,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-28T22:07:47.791276+00:00','2026-11-28T22:07:48.113588+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-038bd4b0a048','one/clone','intended','2026-11-28T22:07:48.271670+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-038bd4b0a048','one/clone','submitted','2026-11-28T22:07:48.290759+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B50B4:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-038bd4b0a048','one/clone','done','2026-11-28T22:07:48.434522+00:00','{"task": "OK", "node": "pve1", "identity": "22ec3914-1073-492b-ae8c-1161fdad2fbd", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-038bd4b0a048','one/configure','intended','2026-11-28T22:07:48.447155+00:00','{"digest": "88b3c52056afc249b3e5a27ddfbb6bb6520e4c4b", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:A3:9E:A2,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-038bd4b0a048','one/configure','submitted','2026-11-28T22:07:48.472359+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-038bd4b0a048','one/configure','done','2026-11-28T22:07:48.477119+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-038bd4b0a048','one/grow-scsi0','intended','2026-11-28T22:07:48.493745+00:00','{"digest": "65ebfbbe13df659fb570759e9b2fd37fd9b3085d", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-038bd4b0a048','one/grow-scsi0','submitted','2026-11-28T22:07:48.505383+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B50B4:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-038bd4b0a048','one/grow-scsi0','done','2026-11-28T22:07:48.616496+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-038bd4b0a048','one/start','intended','2026-11-28T22:07:48.630698+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-038bd4b0a048','one/start','submitted','2026-11-28T22:07:48.658623+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B50B4:qmstart:2000:atlas@pve!deploy:"}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:1948');
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
INSERT INTO "members" VALUES('one-adf27d93','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "22ec3914-1073-492b-ae8c-1161fdad2fbd", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-b5e7093616512a73','one-adf27d93','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-adf27d93", "deployment_name": "one", "nonce": "6d947421125f14c701cae7fd776cb738", "cluster": "demo", "environment": "dev", "environment_name": "dev", "base_revision": 0, "spec": {"id": "one-adf27d93", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T22:07:47.701045Z", "expires_at": "2026-11-28T23:07:47.701045Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "6d947421125f14c701cae7fd776cb738", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-adf27d93.\natlas:6d947421125f14c701cae7fd776cb738", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6d947421125f14c701cae7fd776cb738", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6d947421125f14c701cae7fd776cb738", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6d947421125f14c701cae7fd776cb738"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "6d947421125f14c701cae7fd776cb738", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "6d947421125f14c701cae7fd776cb738", "state": "started", "group": "", "comment": "atlas:6d947421125f14c701cae7fd776cb738"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "6d947421125f14c701cae7fd776cb738", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T22:07:47.511205Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T22:07:47.523262Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T22:07:47.588216Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T22:07:47.623769Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-28T23:07:47.701045+00:00');
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
INSERT INTO "specs" VALUES('one-adf27d93',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-28T22:07:47.470810+00:00');
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
