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
INSERT INTO "approvals" VALUES('approval-ddbab6ec8a9eb0a8','plan-36670896fe7db5c7','approve','{"format": "atlas-approval/v1", "id": "approval-ddbab6ec8a9eb0a8", "plan_digest": "36670896fe7db5c745e2bd29843689cb8e2254c15c4162a0e2ff4cd283651acd", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:04.686382Z", "expires_at": "2026-11-29T11:53:04.671040Z", "signature": "Z3XdrjrvxoDHMsRpnVPhJARmR9slKDA69s82TzkrS1XdCZYt7ouVZ52ycEMBaHVET5uoxrFTlBWVRXt/0IIADA=="}','job-50b7404a0f61');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T10:53:04.602373Z","correlation_id":"888bff201ccc5cf9","data":{"answers":[],"revision":1,"spec":"one-1702353b"},"name":"spec.saved","principal":"ann"}','6bb574b0173a2499cb78127fd9bd76112e58a3011250fce2eedb5f7e0527b421');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T10:53:04.680916Z","correlation_id":"888bff201ccc5cf9","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-1702353b","digest":"36670896fe7db5c745e2bd29843689cb8e2254c15c4162a0e2ff4cd283651acd","effect":"create","plan":"plan-36670896fe7db5c7","steps":7},"name":"plan.made","principal":"ann"}','4621b298da820404416b1402a74dcfb8c23f1eda562d2cc288d6d8677315cad9');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T10:53:04.686831Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:04.671040Z","format":"atlas-approval/v1","id":"approval-ddbab6ec8a9eb0a8","made_at":"2026-11-29T10:53:04.686382Z","method":"signature","plan":"plan-36670896fe7db5c7","plan_digest":"36670896fe7db5c745e2bd29843689cb8e2254c15c4162a0e2ff4cd283651acd"},"name":"approval.given","principal":"bea"}','8c36be515abc807548d2e145bdb9e70c2fc2467dc2dfcf1d5b84425137ca3be7');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T10:53:04.714303Z","correlation_id":"de931957cf8f0a20","data":{"job":"job-50b7404a0f61","plan":"plan-36670896fe7db5c7","state":"queued"},"name":"job.requested","principal":"ann"}','4195e1c3b28a2fa93a3cb7fe3fb2c910fcd9d42e151ad086783b423762ea13e7');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T10:53:04.885744Z","correlation_id":"de931957cf8f0a20","data":{"approval":"approval-ddbab6ec8a9eb0a8","job":"job-50b7404a0f61","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','9db0b14697714a3bdb273a6c39aa063713eaeb1f5b075e1ad697bd886c6c95c6');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T10:53:04.936206Z","correlation_id":"de931957cf8f0a20","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-50b7404a0f61","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','13fb5812b377d471cd71ad138466977deaf002db681afbe3ed8fc7a4fbf68f0e');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T10:53:04.961418Z","correlation_id":"de931957cf8f0a20","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C0410:qmclone:9000:atlas@pve!deploy:"},"digest":"4555c22e1bc873d84c578ce302254944368c306d0eb8fd6bb58d1e0256bdee2e","job":"job-50b7404a0f61","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','708258f53f1f481228797ff655ee87177f1260ae45bf459f1c7cde2c2b45b250');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T10:53:04.980909Z","correlation_id":"de931957cf8f0a20","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"8e6c8513-9380-4e99-a0e0-e5f881f9f408","node":"pve1","task":"OK"},"digest":"779f5a5541a7521e4eda857b3814fe71dd750ea8a2e42a85dbbabc7c5588d6e6","job":"job-50b7404a0f61","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','24366fff19b0ce8b411dd52288803b86d9ee6f7ae27f851089df23e28b0878e7');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T10:53:04.996882Z","correlation_id":"de931957cf8f0a20","data":{"data":{"digest":"714bd1722008f5111b9a55a3f241dd4c73ad06de","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:F5:16:05,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"ebab7d2709fdff8979523ee3bfeded7002e7a12d5e7b25e8a282f8a8a40892c0","job":"job-50b7404a0f61","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c2f8f9d8450786e11e45b4e675a907c5b494f6d3c599ee25e7ad74ef4f29494e');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T10:53:05.003749Z","correlation_id":"de931957cf8f0a20","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-50b7404a0f61","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7b6209f38a8edc10ffbeb141bd058207bcb7def7ecdd23aaa8f56bc68bcf2c52');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T10:53:05.006919Z","correlation_id":"de931957cf8f0a20","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-50b7404a0f61","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f6f48204f73c000465ec718359d3bbd1dea2712be66b08e841f4f5132f2f75f7');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T10:53:05.014678Z","correlation_id":"de931957cf8f0a20","data":{"data":{"digest":"7ed1a725b184fa920cf2b983afcffe6e1f0861a4","size_gib":10},"digest":"b9d7b22f94f5f5ff6c34b669db2f52e16990040f4880847502553ea8e9537c42","job":"job-50b7404a0f61","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','48bf385a5c256e8d4c197676c009173d137abd8a15d9a41b1c0395f26f4de224');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T10:53:05.020533Z","correlation_id":"de931957cf8f0a20","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C0411:resize:2000:atlas@pve!deploy:"},"digest":"4e6b1cd5ec03c33b79769b66ef251735f519f836cdfcd36a70e0de885f65bd0a","job":"job-50b7404a0f61","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','aca547ffac3daa657354b25be1534e61b53614d329a332e10562ecb1754a3229');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T10:53:05.025866Z","correlation_id":"de931957cf8f0a20","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-50b7404a0f61","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','60ab67fbc2aa904362f5f696b8c325bd4ba72b0cdcc03aa965a80fb21b63da11');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T10:53:05.035901Z","correlation_id":"de931957cf8f0a20","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-50b7404a0f61","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d429a085dcdf85424eb45591de7323641da2749547d4b5b57174fadaf0ce1768');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T10:53:05.047074Z","correlation_id":"de931957cf8f0a20","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C0411:qmstart:2000:atlas@pve!deploy:"},"digest":"c5059d782fbc2a705f2e5c9acc7e5a15a4cfb330804cbbfa2c3fbe7ef2bb6427","job":"job-50b7404a0f61","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cb8c201038b971e5ce1b1170e82a1b35b3fb2a992e2f335305a0aac4a704d378');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T10:53:05.052674Z","correlation_id":"de931957cf8f0a20","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-50b7404a0f61","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fdfc19a3e221fdbb659b9218a6159fd9093e4108481bd75b5ccc42acd9886b1d');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T10:53:05.147525Z","correlation_id":"de931957cf8f0a20","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-50b7404a0f61","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b5cac0163b6a3f57c911c9982cb8a504ebc82ecf3d3941dd40eb8c426121ca0b');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T10:53:05.150814Z","correlation_id":"de931957cf8f0a20","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-50b7404a0f61","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1b726882648440010bd3510ad2dcdf953c38799489be863daaf3c7b1604a8b64');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T10:53:05.160529Z","correlation_id":"de931957cf8f0a20","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-50b7404a0f61","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','13c5d86d3742b2f6e560b1c0bd1e5ba95fbec59bdb2d177ae735503275b7bc69');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T10:53:05.170981Z","correlation_id":"de931957cf8f0a20","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-50b7404a0f61","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1d047d12490a4cd0ff6dfa69c01e3fb44ccc1fcc59a2a7efceba449637bf3360');
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
INSERT INTO "deployments" VALUES('one-1702353b','one','dev','0c01229c8f7dde28d42ee69cb8953aaa','one-1702353b',NULL,0,'2026-11-29T10:53:04.710654+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-50b7404a0f61','one/clone','2026-11-29T10:53:04.851407+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-50b7404a0f61','one/configure','2026-11-29T10:53:04.851407+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-50b7404a0f61','one/grow-scsi0','2026-11-29T10:53:04.851407+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-50b7404a0f61','one/start','2026-11-29T10:53:04.851407+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-50b7404a0f61','one/ready','2026-11-29T10:53:04.851407+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-50b7404a0f61','one/ha','2026-11-29T10:53:04.851407+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-50b7404a0f61','one/verify','2026-11-29T10:53:04.851407+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-50b7404a0f61','deployment/one-1702353b');
INSERT INTO "job_targets" VALUES('job-50b7404a0f61','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-50b7404a0f61','plan-36670896fe7db5c7','one-1702353b','running','','[]','ann','de931957cf8f0a20','approval-ddbab6ec8a9eb0a8',0,0,0,NULL,5,7,'wait for one-01: agent, at most 10 s','2026-11-29T10:53:04.698389+00:00','2026-11-29T10:53:04.851407+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-50b7404a0f61','one/clone','intended','2026-11-29T10:53:04.936206+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-50b7404a0f61','one/clone','submitted','2026-11-29T10:53:04.961418+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C0410:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-50b7404a0f61','one/clone','done','2026-11-29T10:53:04.980909+00:00','{"task": "OK", "node": "pve1", "identity": "8e6c8513-9380-4e99-a0e0-e5f881f9f408", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-50b7404a0f61','one/configure','intended','2026-11-29T10:53:04.996882+00:00','{"digest": "714bd1722008f5111b9a55a3f241dd4c73ad06de", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:F5:16:05,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-50b7404a0f61','one/configure','submitted','2026-11-29T10:53:05.003749+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-50b7404a0f61','one/configure','done','2026-11-29T10:53:05.006919+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-50b7404a0f61','one/grow-scsi0','intended','2026-11-29T10:53:05.014678+00:00','{"digest": "7ed1a725b184fa920cf2b983afcffe6e1f0861a4", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-50b7404a0f61','one/grow-scsi0','submitted','2026-11-29T10:53:05.020533+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C0411:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-50b7404a0f61','one/grow-scsi0','done','2026-11-29T10:53:05.025866+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-50b7404a0f61','one/start','intended','2026-11-29T10:53:05.035901+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-50b7404a0f61','one/start','submitted','2026-11-29T10:53:05.047074+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C0411:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-50b7404a0f61','one/start','done','2026-11-29T10:53:05.052674+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-50b7404a0f61','one/ready','intended','2026-11-29T10:53:05.147525+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-50b7404a0f61','one/ready','submitted','2026-11-29T10:53:05.150814+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-50b7404a0f61','one/ready','done','2026-11-29T10:53:05.160529+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-50b7404a0f61','one/ha','intended','2026-11-29T10:53:05.170981+00:00','{"resource": null}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-50b7404a0f61',1,'vm-5046-370af6f0','2026-11-29T10:53:34.842049+00:00');
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
INSERT INTO "members" VALUES('one-1702353b','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "8e6c8513-9380-4e99-a0e0-e5f881f9f408", "disks": {"scsi0": "ceph:vm-2000-disk-0"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-36670896fe7db5c7','one-1702353b','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-1702353b", "name": "one", "nonce": "0c01229c8f7dde28d42ee69cb8953aaa", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-1702353b", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T10:53:04.671040Z", "expires_at": "2026-11-29T11:53:04.671040Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "0c01229c8f7dde28d42ee69cb8953aaa", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-1702353b.\natlas:0c01229c8f7dde28d42ee69cb8953aaa", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "0c01229c8f7dde28d42ee69cb8953aaa", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "0c01229c8f7dde28d42ee69cb8953aaa", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "0c01229c8f7dde28d42ee69cb8953aaa"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "0c01229c8f7dde28d42ee69cb8953aaa", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "0c01229c8f7dde28d42ee69cb8953aaa", "state": "started", "group": "", "comment": "atlas:0c01229c8f7dde28d42ee69cb8953aaa"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "0c01229c8f7dde28d42ee69cb8953aaa", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T10:53:04.611054Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T10:53:04.615145Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T10:53:04.628243Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T10:53:04.643394Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T11:53:04.671040+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-1702353b',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T10:53:04.599590+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
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
