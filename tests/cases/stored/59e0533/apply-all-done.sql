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
INSERT INTO "approvals" VALUES('approval-ab1564aae4a9f681','plan-e1c2c1b3d4fa58db','approve','{"format": "atlas-approval/v1", "id": "approval-ab1564aae4a9f681", "plan_digest": "e1c2c1b3d4fa58db0057075954f390886a876ba0bc4bf1478675977d95b99daa", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T20:09:45.534255Z", "expires_at": "2026-11-28T21:09:45.527247Z", "signature": "zwHXpur9lplRazIJ30q09/6aTZRKQdpK19g4gwuEWBXYw9hJ7wv9ZtDt5jG84E77nEmqNDjgsv1m+ZYZ6e98Cw=="}','job-03297534695a');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T20:09:45.470529Z","correlation_id":"61a1d4f035d36e1f","data":{"answers":[],"revision":1,"spec":"one-f914183b"},"name":"spec.saved","principal":"ann"}','b26afb26797a6eed72b963754b727b0c1889e38566d1bc25ed5942f4ca9c52ba');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T20:09:45.531026Z","correlation_id":"61a1d4f035d36e1f","data":{"decision":{"client_may_answer":true,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-f914183b","digest":"e1c2c1b3d4fa58db0057075954f390886a876ba0bc4bf1478675977d95b99daa","effect":"create","plan":"plan-e1c2c1b3d4fa58db","steps":7},"name":"plan.made","principal":"ann"}','da8ace88b5d81ab9ab2c6bfffb28f1ec0ab31e30535e905416661b4408aa0742');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T20:09:45.534502Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T21:09:45.527247Z","format":"atlas-approval/v1","id":"approval-ab1564aae4a9f681","made_at":"2026-11-28T20:09:45.534255Z","method":"signature","plan":"plan-e1c2c1b3d4fa58db","plan_digest":"e1c2c1b3d4fa58db0057075954f390886a876ba0bc4bf1478675977d95b99daa"},"name":"approval.given","principal":"bea"}','e6910e2c3e11227e41724fee46471a7186edae52f2dfd02b9808b6c8f38e1c91');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T20:09:45.559915Z","correlation_id":"b292e749136b736f","data":{"job":"job-03297534695a","plan":"plan-e1c2c1b3d4fa58db","state":"queued"},"name":"job.requested","principal":"ann"}','96f41d60cb578a14c3dc5a83f934b0ac765206cd25c11937504a5b81e6e4d4fb');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T20:09:46.183524Z","correlation_id":"b292e749136b736f","data":{"approval":"approval-ab1564aae4a9f681","job":"job-03297534695a","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','f9046b576534ea0d75fc3bddd525cb3b5c4cc60649efb067cd34001dbdab5455');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T20:09:46.221294Z","correlation_id":"b292e749136b736f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-03297534695a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','23ab97d061bdc58d1cd4d127000677405c76308d8c90a639bc290434461d568c');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T20:09:46.251175Z","correlation_id":"b292e749136b736f","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B350A:qmclone:9000:atlas@pve!deploy:"},"digest":"fcd3a6c80a5c89706de9a8e5cec1a0fc80c5ffa5ca2347b8e49476d940125743","job":"job-03297534695a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7ca60912038189cad26cbe8bb7c38fb3c3bdfaa458092990ac21c0612c1049d5');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T20:09:46.369084Z","correlation_id":"b292e749136b736f","data":{"data":{"node":"pve1","task":"OK"},"digest":"df3a25c01ab85092593633e1880251953c25dd44f6e3e2f499c5227fdb5440bb","job":"job-03297534695a","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7f78625d4ce10bdd12eb300b1554261d706df5c767ef365b908fda27f2d87a6a');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T20:09:46.377792Z","correlation_id":"b292e749136b736f","data":{"data":{"digest":"c2bd3e7fcb2de647a9454a641f2746fcafc3f117","node":"pve1","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:03:60:DA,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"2a1658413ad92c5c04336452328fd5ffd473340e41c6253c31c34aada46aafde","job":"job-03297534695a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','53d6595bd129d03358617f03b178a801312e2062a0d3b3dc6e89b2e224ed54df');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T20:09:46.397534Z","correlation_id":"b292e749136b736f","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-03297534695a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','30ea3ceabee639b301fcb77b799ad664083adb2e36fe4f4395d32134525c1185');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T20:09:46.411164Z","correlation_id":"b292e749136b736f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-03297534695a","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','57c349114216adac03b49342d53611622b389e9506dcda48308874cac94b9d86');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T20:09:46.421503Z","correlation_id":"b292e749136b736f","data":{"data":{"digest":"b1bfd5c1843d823dac5d718c878c8be5ddd24f42","node":"pve1","size_gib":10},"digest":"c01d23df0e5d84510f1dcb944444212429195d0df81cbbdd61045d7c53661b62","job":"job-03297534695a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','35c7a9b77679b89dd0aeabeb68b327b7b46aafe01e7a625d7735cbf96b536d72');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T20:09:46.429810Z","correlation_id":"b292e749136b736f","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B350A:resize:2000:atlas@pve!deploy:"},"digest":"4c5d01720b02052f3fa2648a5be0189a897578218d4ef694875ccc50f025f042","job":"job-03297534695a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','db5c697f02dde201da96558e75dcb9a72c077723ecb9dff802277778803ddabe');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T20:09:46.542742Z","correlation_id":"b292e749136b736f","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-03297534695a","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b7bce5c6f0f8ab75e305f52fd89362022c7ef54001c05f16543e9e171155bc9a');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T20:09:46.574794Z","correlation_id":"b292e749136b736f","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-03297534695a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8df288c4c42d6e14d5cf4035e48818d8c214d7f9f8d218080fc74efc2a8bb7a7');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T20:09:46.591741Z","correlation_id":"b292e749136b736f","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B350A:qmstart:2000:atlas@pve!deploy:"},"digest":"a6c03fab205bfcd689f8e5dfdf84b1ee4944a0f29aac16d9f2b55938c0bf6bf0","job":"job-03297534695a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','720a4465a48448728b0d5d32bd7dce507385c4ff700cb8b4ef4bfd93efad4923');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T20:09:46.699316Z","correlation_id":"b292e749136b736f","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-03297534695a","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5053d449f6d9b6b9e0dbaa19109b8c7ab142dca5c6e059adf70d30c79e6cdb55');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T20:09:46.719216Z","correlation_id":"b292e749136b736f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-03297534695a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5557a66f007efa6976cc1361a305b759675ddf45312c5b874c2b24fbc6c7e729');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T20:09:46.733129Z","correlation_id":"b292e749136b736f","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-03297534695a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f5645efcb38b6997e9589cf9df3cb3685bab9c48f624aac4ba96def4ae547247');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T20:09:46.755753Z","correlation_id":"b292e749136b736f","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-03297534695a","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7656564a0ce45fa20757da7c59074fec7c1081763af4b1118d55c70ee5ae2faf');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T20:09:46.793471Z","correlation_id":"b292e749136b736f","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-03297534695a","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3552a218144c26c81a22dddd9b788e537e4dd506682383527551db18fc09c919');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-28T20:09:46.810583Z","correlation_id":"b292e749136b736f","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-03297534695a","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','88c434cd1d98eae42df52dfb88eda54e9fc0766aa6b68dd339326c2f1659dda8');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-28T20:09:46.814099Z","correlation_id":"b292e749136b736f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-03297534695a","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','58c7659b6a6fd32243055f82b9600680fd3bb3b37042ab508d623022430ddd69');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-28T20:09:46.816334Z","correlation_id":"b292e749136b736f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-03297534695a","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','730985151d27750f9d6b5f461108021d7a0bd07726e1ba544731f7bc5671f611');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-28T20:09:46.818118Z","correlation_id":"b292e749136b736f","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-03297534695a","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d81c1c124eff5c28e9822a19405c67c14c359ec720dbd2b74c96b4247ae2d6e0');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-28T20:09:46.836661Z","correlation_id":"b292e749136b736f","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"}},"digest":"387b04209c13a4e720766a0945bbe395c315a79f97e7e14b9ca1c254b2cf1d6c","job":"job-03297534695a","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4bb75ae35174d1777f62d3d67f73ff0dfa982766f33576334232e8c5cd2d9353');
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
INSERT INTO "deployments" VALUES('one-f914183b','one','demo','dev','e5c3e0004d3772085d8b1f1fe7c5df04','one-f914183b',NULL,0,'2026-11-28T20:09:45.551132+00:00','');
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
INSERT INTO "jobs" VALUES('job-03297534695a','plan-e1c2c1b3d4fa58db','one-f914183b','running','','[]','ann','b292e749136b736f','approval-ab1564aae4a9f681',0,0,0,NULL,7,7,'verify one-01 against the spec','2026-11-28T20:09:45.540686+00:00','2026-11-28T20:09:46.030011+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-03297534695a','one/clone','intended','2026-11-28T20:09:46.221294+00:00','{}');
INSERT INTO "journal" VALUES(2,'job-03297534695a','one/clone','submitted','2026-11-28T20:09:46.251175+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B350A:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-03297534695a','one/clone','done','2026-11-28T20:09:46.369084+00:00','{"task": "OK", "node": "pve1"}');
INSERT INTO "journal" VALUES(4,'job-03297534695a','one/configure','intended','2026-11-28T20:09:46.377792+00:00','{"digest": "c2bd3e7fcb2de647a9454a641f2746fcafc3f117", "node": "pve1", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:03:60:DA,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-03297534695a','one/configure','submitted','2026-11-28T20:09:46.397534+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-03297534695a','one/configure','done','2026-11-28T20:09:46.411164+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-03297534695a','one/grow-scsi0','intended','2026-11-28T20:09:46.421503+00:00','{"node": "pve1", "digest": "b1bfd5c1843d823dac5d718c878c8be5ddd24f42", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-03297534695a','one/grow-scsi0','submitted','2026-11-28T20:09:46.429810+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B350A:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-03297534695a','one/grow-scsi0','done','2026-11-28T20:09:46.542742+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-03297534695a','one/start','intended','2026-11-28T20:09:46.574794+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-03297534695a','one/start','submitted','2026-11-28T20:09:46.591741+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B350A:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-03297534695a','one/start','done','2026-11-28T20:09:46.699316+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-03297534695a','one/ready','intended','2026-11-28T20:09:46.719216+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-03297534695a','one/ready','submitted','2026-11-28T20:09:46.733129+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-03297534695a','one/ready','done','2026-11-28T20:09:46.755753+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-03297534695a','one/ha','intended','2026-11-28T20:09:46.793471+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-03297534695a','one/ha','submitted','2026-11-28T20:09:46.810583+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-03297534695a','one/ha','done','2026-11-28T20:09:46.814099+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-03297534695a','one/verify','intended','2026-11-28T20:09:46.816334+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-03297534695a','one/verify','submitted','2026-11-28T20:09:46.818118+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-03297534695a','one/verify','done','2026-11-28T20:09:46.836661+00:00','{"disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:7713');
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
INSERT INTO "members" VALUES('one-f914183b','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"level": "agent", "addresses": ["10.0.20.11"], "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-e1c2c1b3d4fa58db','one-f914183b','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-f914183b", "deployment_name": "one", "nonce": "e5c3e0004d3772085d8b1f1fe7c5df04", "cluster": "demo", "environment": "dev", "base_revision": 0, "spec": {"id": "one-f914183b", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T20:09:45.527247Z", "expires_at": "2026-11-28T21:09:45.527247Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "e5c3e0004d3772085d8b1f1fe7c5df04", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-f914183b.\natlas:e5c3e0004d3772085d8b1f1fe7c5df04", "disks": ["scsi0", "scsi1"]}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "e5c3e0004d3772085d8b1f1fe7c5df04", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "e5c3e0004d3772085d8b1f1fe7c5df04", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "e5c3e0004d3772085d8b1f1fe7c5df04"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "e5c3e0004d3772085d8b1f1fe7c5df04", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "e5c3e0004d3772085d8b1f1fe7c5df04", "state": "started", "group": "", "comment": "atlas:e5c3e0004d3772085d8b1f1fe7c5df04"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "e5c3e0004d3772085d8b1f1fe7c5df04", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"]}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T20:09:45.478174Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T20:09:45.481019Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T20:09:45.489956Z", "digest": "2fec6d010c1d408f2dcc5b97d58949b117b8c1a1250c889ef8418bb9a4466184"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T20:09:45.513387Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": true}','2026-11-28T21:09:45.527247+00:00');
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
INSERT INTO "specs" VALUES('one-f914183b',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec"}','[]','ann','2026-11-28T20:09:45.468859+00:00');
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
