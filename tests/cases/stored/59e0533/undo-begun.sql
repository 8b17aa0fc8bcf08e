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
INSERT INTO "approvals" VALUES('approval-8a8a1d0e04961bc1','plan-e66b404a5400b98a','approve','{"format": "atlas-approval/v1", "id": "approval-8a8a1d0e04961bc1", "plan_digest": "e66b404a5400b98a78bbdbc5724b8be8121395bf1c25504544f70c3a4b1271c6", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T20:09:47.278665Z", "expires_at": "2026-11-28T21:09:47.253237Z", "signature": "+LKP2KYDW8z/kPQA27V7+f1dc+9x/c28r/EcZXvLbzCWT4RHZ3Gt4O1XKqvRSUnshg8VnKcqlkTV/Oo2TrfdDg=="}','job-0884db668251');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T20:09:47.101061Z","correlation_id":"0c99eba8a619edc2","data":{"answers":[],"revision":1,"spec":"one-2fcc93d0"},"name":"spec.saved","principal":"ann"}','aa506275dc2c11bab09ef7cda78639f18ce59288eeb97f2c15dbf405933682b4');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T20:09:47.262269Z","correlation_id":"0c99eba8a619edc2","data":{"decision":{"client_may_answer":true,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-2fcc93d0","digest":"e66b404a5400b98a78bbdbc5724b8be8121395bf1c25504544f70c3a4b1271c6","effect":"create","plan":"plan-e66b404a5400b98a","steps":7},"name":"plan.made","principal":"ann"}','c1a20fece52ede6716d8569409ebe21d8c1bd4cc054620e68e8d5165c427482b');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T20:09:47.278980Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T21:09:47.253237Z","format":"atlas-approval/v1","id":"approval-8a8a1d0e04961bc1","made_at":"2026-11-28T20:09:47.278665Z","method":"signature","plan":"plan-e66b404a5400b98a","plan_digest":"e66b404a5400b98a78bbdbc5724b8be8121395bf1c25504544f70c3a4b1271c6"},"name":"approval.given","principal":"bea"}','212941e3fe5157cb28a03ed9607f2fce4276bb7951d5af3e7cefffaa705cec23');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T20:09:47.342902Z","correlation_id":"deb8167e21481b9a","data":{"job":"job-0884db668251","plan":"plan-e66b404a5400b98a","state":"queued"},"name":"job.requested","principal":"ann"}','eb1fb339d78d1f0d7907e13b315abf4750bd0402149b9b9597366fb69a0250f6');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T20:09:47.774792Z","correlation_id":"deb8167e21481b9a","data":{"approval":"approval-8a8a1d0e04961bc1","job":"job-0884db668251","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','fc7471730dca27b3218012e28f5fb9bf718be6f180f1dec56059e51facb19dc5');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T20:09:47.837288Z","correlation_id":"deb8167e21481b9a","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-0884db668251","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8dec5f7ebcae4fe3d278fa8a1f0bb8217ed3417301fa096989d12923251747af');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T20:09:47.872768Z","correlation_id":"deb8167e21481b9a","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B350B:qmclone:9000:atlas@pve!deploy:"},"digest":"5637c239cd21578db35c9a07b7c281894c526269ecc2785003c7d6d9dc57e4b6","job":"job-0884db668251","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','09d2a58737024170b18407947b5a273a7bffd3cc8ca59affe92482cdb85c2a8c');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T20:09:47.998132Z","correlation_id":"deb8167e21481b9a","data":{"data":{"node":"pve1","task":"OK"},"digest":"df3a25c01ab85092593633e1880251953c25dd44f6e3e2f499c5227fdb5440bb","job":"job-0884db668251","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3f542d1205a9ea5fe2dbe8b721dc9ffe9d3720d34533eb6e18121eed7c94cc10');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T20:09:48.004664Z","correlation_id":"deb8167e21481b9a","data":{"data":{"digest":"481180873f6dd8ef945523fe2313507d75b290ad","node":"pve1","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:B7:EF:D0,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"553c4a0fdeae4dd5b656b7d5fcf725acc8dfd2dd1eab4c0239517e82d41fe948","job":"job-0884db668251","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2df84c9d47ceca9b7bef7639d6fd61d37e8c1ecbbcb3e732f05514708717d771');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T20:09:48.029152Z","correlation_id":"deb8167e21481b9a","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-0884db668251","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7363801c8977e6f734f0a5eae756d95d163cffed6259f7a67e3c8b9b329cbf29');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T20:09:48.038177Z","correlation_id":"deb8167e21481b9a","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-0884db668251","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9ad671129a4b167c35f3932ad9cd9712af69bd8b1dec99716bd23a2dcd588678');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T20:09:48.043600Z","correlation_id":"deb8167e21481b9a","data":{"data":{"digest":"1744937bea482dc86356b9417aa5344385ff482c","node":"pve1","size_gib":10},"digest":"52f78cdc3f41aca88f1123cc6b1f94e71a1b06e498b76645ef52b6a0189aedb8","job":"job-0884db668251","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a8e64742acf80cd23cab1d5f6696d68022b66494606280262e80e652dae30a4a');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T20:09:48.050638Z","correlation_id":"deb8167e21481b9a","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B350C:resize:2000:atlas@pve!deploy:"},"digest":"e0ed7580a0d8e2680ea9cb65f154ff7db9a439e3bc1477b6446930dde16882bd","job":"job-0884db668251","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','92d0b836d56ff705e70c5847e7efe11a912678e1beb1691f0558ae1ddf008a45');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T20:09:48.166716Z","correlation_id":"deb8167e21481b9a","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-0884db668251","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4a7f8b4f1081bd74a41fc815347fa0cde481dd99eb1dbd1fc7acc5e414bf5dac');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T20:09:48.172591Z","correlation_id":"deb8167e21481b9a","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-0884db668251","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c353ec92d55e8d760cc1702ac23e1bdd1bb07c9030c45466343e71748ad12f75');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T20:09:48.190103Z","correlation_id":"deb8167e21481b9a","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B350C:qmstart:2000:atlas@pve!deploy:"},"digest":"0b5d586b98bf22e4ec95b82680471f948faab8d53bf4c2b7a3cce67772642c5f","job":"job-0884db668251","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e17bbba814871a8edf5b7d9d558d066087dd01d2354004e702595222717e0241');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T20:09:48.303789Z","correlation_id":"deb8167e21481b9a","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-0884db668251","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','14036a6709b707cc33237f2285acebce46a2f25d7c7d660d8f09caf38a4fc4d9');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T20:09:48.310985Z","correlation_id":"deb8167e21481b9a","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-0884db668251","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','bfc8b3dad3cc57a47602e6261ba36abdc1b3414710fcb285d4a6c8260c9460d3');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T20:09:48.313813Z","correlation_id":"deb8167e21481b9a","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-0884db668251","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','13fc2eb4bb7824eb80bdde0ec0751760013b1861cb5ed36880441e89ca4a567f');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T20:09:48.317210Z","correlation_id":"deb8167e21481b9a","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-0884db668251","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','af5c218b600391d9fbec15ee0d525bf3e0d6d85710579054ec4c4d7c163182b4');
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
INSERT INTO "deployments" VALUES('one-2fcc93d0','one','demo','dev','a643b5c17799fae15fae79a3a9f69c96','one-2fcc93d0',NULL,0,'2026-11-28T20:09:47.331759+00:00','');
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
INSERT INTO "jobs" VALUES('job-0884db668251','plan-e66b404a5400b98a','one-2fcc93d0','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0B350C:qmstart:2000:atlas@pve!deploy:','[]','ann','deb8167e21481b9a','approval-8a8a1d0e04961bc1',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-28T20:09:47.298321+00:00','2026-11-28T20:09:47.708335+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-0884db668251','one/clone','intended','2026-11-28T20:09:47.837288+00:00','{}');
INSERT INTO "journal" VALUES(2,'job-0884db668251','one/clone','submitted','2026-11-28T20:09:47.872768+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B350B:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-0884db668251','one/clone','done','2026-11-28T20:09:47.998132+00:00','{"task": "OK", "node": "pve1"}');
INSERT INTO "journal" VALUES(4,'job-0884db668251','one/configure','intended','2026-11-28T20:09:48.004664+00:00','{"digest": "481180873f6dd8ef945523fe2313507d75b290ad", "node": "pve1", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:B7:EF:D0,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-0884db668251','one/configure','submitted','2026-11-28T20:09:48.029152+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-0884db668251','one/configure','done','2026-11-28T20:09:48.038177+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-0884db668251','one/grow-scsi0','intended','2026-11-28T20:09:48.043600+00:00','{"node": "pve1", "digest": "1744937bea482dc86356b9417aa5344385ff482c", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-0884db668251','one/grow-scsi0','submitted','2026-11-28T20:09:48.050638+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B350C:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-0884db668251','one/grow-scsi0','done','2026-11-28T20:09:48.166716+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-0884db668251','one/start','intended','2026-11-28T20:09:48.172591+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-0884db668251','one/start','submitted','2026-11-28T20:09:48.190103+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B350C:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-0884db668251','one/start','failed','2026-11-28T20:09:48.303789+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-0884db668251','one/start','undone','2026-11-28T20:09:48.310985+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-0884db668251','one/grow-scsi0','undone','2026-11-28T20:09:48.313813+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-0884db668251','one/configure','undone','2026-11-28T20:09:48.317210+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-0884db668251','one/clone','undo_intended','2026-11-28T20:09:48.319728+00:00','{}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:7820');
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
INSERT INTO "members" VALUES('one-2fcc93d0','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-e66b404a5400b98a','one-2fcc93d0','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-2fcc93d0", "deployment_name": "one", "nonce": "a643b5c17799fae15fae79a3a9f69c96", "cluster": "demo", "environment": "dev", "base_revision": 0, "spec": {"id": "one-2fcc93d0", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T20:09:47.253237Z", "expires_at": "2026-11-28T21:09:47.253237Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "a643b5c17799fae15fae79a3a9f69c96", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-2fcc93d0.\natlas:a643b5c17799fae15fae79a3a9f69c96", "disks": ["scsi0", "scsi1"]}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "a643b5c17799fae15fae79a3a9f69c96", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "a643b5c17799fae15fae79a3a9f69c96", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "a643b5c17799fae15fae79a3a9f69c96"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "a643b5c17799fae15fae79a3a9f69c96", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "a643b5c17799fae15fae79a3a9f69c96", "state": "started", "group": "", "comment": "atlas:a643b5c17799fae15fae79a3a9f69c96"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "a643b5c17799fae15fae79a3a9f69c96", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"]}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T20:09:47.139056Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T20:09:47.147958Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T20:09:47.175800Z", "digest": "2fec6d010c1d408f2dcc5b97d58949b117b8c1a1250c889ef8418bb9a4466184"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T20:09:47.215175Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": true}','2026-11-28T21:09:47.253237+00:00');
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
INSERT INTO "specs" VALUES('one-2fcc93d0',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec"}','[]','ann','2026-11-28T20:09:47.098781+00:00');
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
