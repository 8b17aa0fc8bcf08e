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
INSERT INTO "approvals" VALUES('approval-ef45d77b8c4a980d','plan-d6b297aa11deeda3','approve','{"format": "atlas-approval/v1", "id": "approval-ef45d77b8c4a980d", "plan_digest": "d6b297aa11deeda33d2106764a0b2b0ffd8906a3eae4da92410bedd05e15a8a9", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T06:42:30.055689Z", "expires_at": "2026-11-29T07:42:29.831726Z", "signature": "1EVY3Ow3MSeffsM3Lu6C8k0YSch1uBopO+AJX/QaPa2gOJj/Sf/141NYJP6P1jkUTntd79pzrZxs2FPyMWHuDA=="}','job-e442a57c890e');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T06:42:28.973360Z","correlation_id":"2cf11d8d6fafcb21","data":{"answers":[],"revision":1,"spec":"one-63ef7347"},"name":"spec.saved","principal":"ann"}','ab45301f902d954bf5a882afd30ac5df9c83d0a9f203c1958988c61815a4492a');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T06:42:29.929474Z","correlation_id":"2cf11d8d6fafcb21","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-63ef7347","digest":"d6b297aa11deeda33d2106764a0b2b0ffd8906a3eae4da92410bedd05e15a8a9","effect":"create","plan":"plan-d6b297aa11deeda3","steps":7},"name":"plan.made","principal":"ann"}','dce384e7281d856be515295698dfd56a87fd02610fac68b83f5f81bb32d00e80');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T06:42:30.056104Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T07:42:29.831726Z","format":"atlas-approval/v1","id":"approval-ef45d77b8c4a980d","made_at":"2026-11-29T06:42:30.055689Z","method":"signature","plan":"plan-d6b297aa11deeda3","plan_digest":"d6b297aa11deeda33d2106764a0b2b0ffd8906a3eae4da92410bedd05e15a8a9"},"name":"approval.given","principal":"bea"}','103dcee74402ff0d6763dafa70f9972828f0f6106eec9c4e18371ce73a1d41ac');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T06:42:30.561081Z","correlation_id":"14efdccd7782d178","data":{"job":"job-e442a57c890e","plan":"plan-d6b297aa11deeda3","state":"queued"},"name":"job.requested","principal":"ann"}','858bf409d4b6acccfe41d1d9ca88cb1e97eb9771d73616bc497a8b4548ef46c2');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T06:42:31.619925Z","correlation_id":"14efdccd7782d178","data":{"approval":"approval-ef45d77b8c4a980d","job":"job-e442a57c890e","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','962f2e31873c7b1c148617d709a5ad82e77dbec580681c3f96faae12cd9f431a');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T06:42:31.855470Z","correlation_id":"14efdccd7782d178","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-e442a57c890e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3a0ad71f1ad4cdd7a83ea8194e6d02f578508d472ac3bc1b43a593d370d9d784');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T06:42:31.905498Z","correlation_id":"14efdccd7782d178","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BC957:qmclone:9000:atlas@pve!deploy:"},"digest":"590622ad3780af7323f96f3a17ab7031caeca47ff29688ffaf14cc62c873c14d","job":"job-e442a57c890e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e0542b2699b4a0436e3439167c201cdfad4e72ec6c53b12816fc3a81eeed9776');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T06:42:32.062431Z","correlation_id":"14efdccd7782d178","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"16934ec1-e781-4557-82eb-4b1f3dcda621","node":"pve1","task":"OK"},"digest":"80006800b31e40ca3aeabc335377bc744cee7bc5439f2a9c30ead3b9cd05c08e","job":"job-e442a57c890e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e79dc9add35a56404b49426ed37e6a18a383275758c419091fdf3fad27587e43');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T06:42:32.070660Z","correlation_id":"14efdccd7782d178","data":{"data":{"digest":"c5c0fed389c91b444e8bd407b2722af1dd915a18","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:F8:F4:F0,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"9129b4f5f27eee0e091d41aa02f3d500271a0be46c2623f28a6aa9052c16dd71","job":"job-e442a57c890e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d44463a61ed86f4b87c709f1af57aa6d2a11a6973cef599bfee523ea4df7a5b4');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T06:42:32.110669Z","correlation_id":"14efdccd7782d178","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e442a57c890e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cbe903ee0b7ec5e5a9e6b3df99e2838f5b769d9713d84d219d688485ed7963e0');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T06:42:32.119132Z","correlation_id":"14efdccd7782d178","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e442a57c890e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d5d3b0b282ec2050ec4d4f1b6206348f6b0881f96d5daf96787cf999d523768f');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T06:42:32.166866Z","correlation_id":"14efdccd7782d178","data":{"data":{"digest":"d36fcabf247eeda56bf5f644666ad95a69774e01","size_gib":10},"digest":"a87d88fd9bf4c01598857f7085112d1a019957ce3b445ba70d005ed23c36c514","job":"job-e442a57c890e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','45fe914c1577fe09d0e4373d8208fe5bcc43d88fd89bf97a19b4e450a1665959');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T06:42:32.190311Z","correlation_id":"14efdccd7782d178","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BC958:resize:2000:atlas@pve!deploy:"},"digest":"b37fbf52f1670fcdedbd2389a8920cff4fd5bcf39adc0dd830be07686132bb82","job":"job-e442a57c890e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b322a7f493476c53080703f000c11831de93e9c8d57c13d64a6f968b72dff24d');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T06:42:32.362398Z","correlation_id":"14efdccd7782d178","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-e442a57c890e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b5333da452ef527bd1d4f213376cdd9463ae390cf565835d8a76e82b35aaf606');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T06:42:32.401087Z","correlation_id":"14efdccd7782d178","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-e442a57c890e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b8fcec8b6a64253e70fa5c3ca14ec252429228cc9a81aa0333b31a2878a83dea');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T06:42:32.426114Z","correlation_id":"14efdccd7782d178","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BC958:qmstart:2000:atlas@pve!deploy:"},"digest":"c491d4ab8404ed1c28fdf19ee7623a85d382dcb168dba48676967015d36d3ee3","job":"job-e442a57c890e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c97e6f7a5143ebde872be13058c0190e3f09f90c569703a7f130f4f3445fd795');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T06:42:32.560521Z","correlation_id":"14efdccd7782d178","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-e442a57c890e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','27168bf1be7b741bff699e65865a664726a17ff6ee313f804fa4699ca0a9f64d');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T06:42:32.589893Z","correlation_id":"14efdccd7782d178","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e442a57c890e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','227fa16d37e1700db7b136de435526e6d0b512f07ed9562abc138942ae4a5fff');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T06:42:32.602908Z","correlation_id":"14efdccd7782d178","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e442a57c890e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ec4bcbb1e690a7c9d97c9d22afe74a55ee90e4dc97adc1ab3a6b9d4c8d3acd21');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T06:42:32.646052Z","correlation_id":"14efdccd7782d178","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-e442a57c890e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0782ef48a08fd8ea1693e4b56eadb5b22f573e9733a8686351456b77f7afa91d');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T06:42:32.721387Z","correlation_id":"14efdccd7782d178","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-e442a57c890e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b3c843fb02afca2c9595aef61a9a40a9a47922faa9a099df51bdbe9a60aa86a6');
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
INSERT INTO "deployments" VALUES('one-63ef7347','one','dev','374ebc7bc85d37c0e8e0fe770dcb92dd','one-63ef7347',NULL,0,'2026-11-29T06:42:30.472899+00:00','','',NULL);
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
INSERT INTO "jobs" VALUES('job-e442a57c890e','plan-d6b297aa11deeda3','one-63ef7347','running','','[]','ann','14efdccd7782d178','approval-ef45d77b8c4a980d',0,0,0,NULL,5,7,'wait for one-01: agent, at most 10 s','2026-11-29T06:42:30.298951+00:00','2026-11-29T06:42:31.312068+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-e442a57c890e','one/clone','intended','2026-11-29T06:42:31.855470+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-e442a57c890e','one/clone','submitted','2026-11-29T06:42:31.905498+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BC957:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-e442a57c890e','one/clone','done','2026-11-29T06:42:32.062431+00:00','{"task": "OK", "node": "pve1", "identity": "16934ec1-e781-4557-82eb-4b1f3dcda621", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-e442a57c890e','one/configure','intended','2026-11-29T06:42:32.070660+00:00','{"digest": "c5c0fed389c91b444e8bd407b2722af1dd915a18", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:F8:F4:F0,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-e442a57c890e','one/configure','submitted','2026-11-29T06:42:32.110669+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-e442a57c890e','one/configure','done','2026-11-29T06:42:32.119132+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-e442a57c890e','one/grow-scsi0','intended','2026-11-29T06:42:32.166866+00:00','{"digest": "d36fcabf247eeda56bf5f644666ad95a69774e01", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-e442a57c890e','one/grow-scsi0','submitted','2026-11-29T06:42:32.190311+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BC958:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-e442a57c890e','one/grow-scsi0','done','2026-11-29T06:42:32.362398+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-e442a57c890e','one/start','intended','2026-11-29T06:42:32.401087+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-e442a57c890e','one/start','submitted','2026-11-29T06:42:32.426114+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BC958:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-e442a57c890e','one/start','done','2026-11-29T06:42:32.560521+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-e442a57c890e','one/ready','intended','2026-11-29T06:42:32.589893+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-e442a57c890e','one/ready','submitted','2026-11-29T06:42:32.602908+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-e442a57c890e','one/ready','done','2026-11-29T06:42:32.646052+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-e442a57c890e','one/ha','intended','2026-11-29T06:42:32.721387+00:00','{"resource": null}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:5363');
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
INSERT INTO "members" VALUES('one-63ef7347','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "16934ec1-e781-4557-82eb-4b1f3dcda621", "disks": {"scsi0": "ceph:vm-2000-disk-0"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-d6b297aa11deeda3','one-63ef7347','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-63ef7347", "name": "one", "nonce": "374ebc7bc85d37c0e8e0fe770dcb92dd", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-63ef7347", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T06:42:29.831726Z", "expires_at": "2026-11-29T07:42:29.831726Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "374ebc7bc85d37c0e8e0fe770dcb92dd", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-63ef7347.\natlas:374ebc7bc85d37c0e8e0fe770dcb92dd", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "374ebc7bc85d37c0e8e0fe770dcb92dd", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "374ebc7bc85d37c0e8e0fe770dcb92dd", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "374ebc7bc85d37c0e8e0fe770dcb92dd"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "374ebc7bc85d37c0e8e0fe770dcb92dd", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "374ebc7bc85d37c0e8e0fe770dcb92dd", "state": "started", "group": "", "comment": "atlas:374ebc7bc85d37c0e8e0fe770dcb92dd"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "374ebc7bc85d37c0e8e0fe770dcb92dd", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T06:42:29.140904Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T06:42:29.192271Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T06:42:29.372910Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T06:42:29.435315Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T07:42:29.831726+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-63ef7347',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T06:42:28.924280+00:00');
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
