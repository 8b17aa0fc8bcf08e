BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0014');
CREATE TABLE alerts (
	fingerprint VARCHAR(64) NOT NULL, 
	incident_id VARCHAR(16) NOT NULL, 
	starts_at VARCHAR(32) NOT NULL, 
	ended_at VARCHAR(32), 
	PRIMARY KEY (fingerprint), 
	FOREIGN KEY(incident_id) REFERENCES incidents (id)
);
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-9c9e5294b7121aec','plan-207cf4fa593ede40','approve','{"format": "atlas-approval/v2", "id": "approval-9c9e5294b7121aec", "anchor": {"server": "2dc1ec92cdc7269fad201287d6a3bde7", "head": {"seq": 2, "mac": "86c7fbbf961e8e931c277049c33faad85db286ed042dae9071f32adb7ec1f454"}}, "plan_digest": "207cf4fa593ede40f8763b9da14ee8ae171fe7afbdea14bc15ec2d6093905b3b", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:21:46.511298Z", "expires_at": "2026-11-30T14:21:46.483207Z", "signature": "nQt7e8J3wHTPgPRxIZWJvFntHdfOv4925+5u0ItH74JW6wOBSsNwVLTOCpdrEQOo8ujzQbSIeNKkceGmpi6kBw=="}','job-b83232ca1b22');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:21:46.313700Z","correlation_id":"50a42f704a5a50ff","data":{"answers":[],"revision":1,"spec":"one-58196e77"},"name":"spec.saved","principal":"ann"}','3ed2e156eb5cda5840aa452e3aed31d2ac2cc3495d5ff6bcd45de58b58be0121');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:21:46.492688Z","correlation_id":"50a42f704a5a50ff","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-58196e77","digest":"207cf4fa593ede40f8763b9da14ee8ae171fe7afbdea14bc15ec2d6093905b3b","effect":"create","plan":"plan-207cf4fa593ede40","steps":7},"name":"plan.made","principal":"ann"}','86c7fbbf961e8e931c277049c33faad85db286ed042dae9071f32adb7ec1f454');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:21:46.511721Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"86c7fbbf961e8e931c277049c33faad85db286ed042dae9071f32adb7ec1f454","seq":2},"server":"2dc1ec92cdc7269fad201287d6a3bde7"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:21:46.483207Z","format":"atlas-approval/v2","id":"approval-9c9e5294b7121aec","made_at":"2026-11-30T13:21:46.511298Z","method":"signature","plan":"plan-207cf4fa593ede40","plan_digest":"207cf4fa593ede40f8763b9da14ee8ae171fe7afbdea14bc15ec2d6093905b3b"},"name":"approval.given","principal":"bea"}','58edaee242bcbc7f31569b102b64fce0640d0c41334288b52cca1799dc2b7128');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:21:46.567317Z","correlation_id":"4190c5c373d03a46","data":{"job":"job-b83232ca1b22","plan":"plan-207cf4fa593ede40","state":"queued"},"name":"job.requested","principal":"ann"}','e629a1775268d0168946065f4745f1ae6a192b56837579d0b73e5e1a81b1c34b');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:21:53.529132Z","correlation_id":"4190c5c373d03a46","data":{"approval":"approval-9c9e5294b7121aec","job":"job-b83232ca1b22","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','c16902a59a233b9c6fbbfd6d57e9e952cbcc1b9baede592987c8941345de5910');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:21:54.384241Z","correlation_id":"4190c5c373d03a46","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-b83232ca1b22","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','076f04ab1773f9eff7030090153f15eb0ca576b7d380c01d9dd201a46494d3ee');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:21:54.996507Z","correlation_id":"4190c5c373d03a46","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D7872:qmclone:9000:atlas@pve!deploy:"},"digest":"cc3f313eb95bae181feceeb2da57967ee470f156cd399714fdfe41461b82c487","job":"job-b83232ca1b22","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','038c4ac929fed11a7484769dbc341cff17275a2b78ebcfb0eb48de3a1cefbd49');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:21:55.286683Z","correlation_id":"4190c5c373d03a46","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"65348f96-7d5e-4e3c-aa6e-260cb5b6f22e","node":"pve1","task":"OK"},"digest":"7a97bd0e2800bea27192fb30f35bab730ecb02b899605072b3e85c31f6da4547","job":"job-b83232ca1b22","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','34eb913692f727181d9499fa5958651ad0664ba483fbfd2c3e44d1d5a85e54c1');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:21:55.348124Z","correlation_id":"4190c5c373d03a46","data":{"data":{"digest":"1367d0e320d9277a7aa0126939ab612e28ab5118","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:53:DC:85,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"7aefbb4455a4248112e8ff773de15b21f7a34d6dd160104f0ce87ed1ee234f18","job":"job-b83232ca1b22","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5b1dabd0151ec64ca9932646b1580bcb76048f6315b8e7cc6a32a76702aa82f7');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:21:55.377863Z","correlation_id":"4190c5c373d03a46","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b83232ca1b22","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','591c6405a45e25ab25730427603e438b10d6ed6b31633360ce34760394fd5ad9');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:21:55.404147Z","correlation_id":"4190c5c373d03a46","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b83232ca1b22","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0a1e14c10f196f77d955e446462109df744c64c222f05f1635b1c35d505d9b6e');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:21:55.479084Z","correlation_id":"4190c5c373d03a46","data":{"data":{"digest":"d35918dd2507897c2748e019eaa1ba078e1419b3","size_gib":10},"digest":"bfe3b90b13d79c2d8134707f61eabe4aee85c4fb59786e679b8eb2938dc42abb","job":"job-b83232ca1b22","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','67d0b302f0f2c3185aabf9ca306cdd7a43ebe199ea5889f78011ce6790ff915a');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:21:55.500368Z","correlation_id":"4190c5c373d03a46","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D7873:resize:2000:atlas@pve!deploy:"},"digest":"0f5f5a07be638068ba32fcd246a8937620523c5ef25f1931cd4d9f1a4473d473","job":"job-b83232ca1b22","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e63efa41721e290525eed1f15034dc286f3d6d8fa160624fc24410ce5955b815');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:21:55.533262Z","correlation_id":"4190c5c373d03a46","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-b83232ca1b22","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','eebb4715e8e3817decee17319079d6caf07dc320d3ea4a00a767e4128f7622e2');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:21:55.698183Z","correlation_id":"4190c5c373d03a46","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-b83232ca1b22","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','121b2c15bf3d5e1d5a792ac544841be77610d82c7b859d85b06396465d931a3d');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:21:55.760256Z","correlation_id":"4190c5c373d03a46","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D7873:qmstart:2000:atlas@pve!deploy:"},"digest":"3547454e0e4f1f17ded14deeb891ec3bbe622e2a405818279aecb46710c4cb95","job":"job-b83232ca1b22","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','435bf349181a5cf4e6b7dd6ef9326b9b2b62120e1ac09f19c67ee293e9714ea8');
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
INSERT INTO "deployments" VALUES('one-58196e77','one','dev','1628e24e255829fa456bdd92485f68ce','one-58196e77',NULL,0,'2026-11-30T13:21:46.563834+00:00','','',NULL);
CREATE TABLE enablings (
	id VARCHAR(32) NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE estate_snapshots (
	source VARCHAR(64) NOT NULL, 
	seq INTEGER NOT NULL, 
	content VARCHAR(64) NOT NULL, 
	taken_at VARCHAR(32) NOT NULL, 
	seen_at VARCHAR(32) NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (source, seq)
);
CREATE TABLE estate_sources (
	source VARCHAR(64) NOT NULL, 
	tried_at VARCHAR(32) NOT NULL, 
	problem TEXT NOT NULL, 
	PRIMARY KEY (source)
);
CREATE TABLE feedback (
	incident_id VARCHAR(16) NOT NULL, 
	approver VARCHAR(64) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	fault VARCHAR(63) NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (incident_id, approver), 
	FOREIGN KEY(incident_id) REFERENCES incidents (id)
);
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
INSERT INTO "grants" VALUES('job-b83232ca1b22','one/clone','2026-11-30T13:21:52.861728+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b83232ca1b22','one/configure','2026-11-30T13:21:52.861728+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b83232ca1b22','one/grow-scsi0','2026-11-30T13:21:52.861728+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b83232ca1b22','one/start','2026-11-30T13:21:52.861728+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b83232ca1b22','one/ready','2026-11-30T13:21:52.861728+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b83232ca1b22','one/ha','2026-11-30T13:21:52.861728+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b83232ca1b22','one/verify','2026-11-30T13:21:52.861728+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE incidents (
	id VARCHAR(16) NOT NULL, 
	fingerprint VARCHAR(32) NOT NULL, 
	title TEXT NOT NULL, 
	text TEXT NOT NULL, 
	fault VARCHAR(63) NOT NULL, 
	engine VARCHAR(32) NOT NULL, 
	place VARCHAR(64) NOT NULL, 
	target VARCHAR(256) NOT NULL, 
	source VARCHAR(16) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	count INTEGER NOT NULL, 
	principal VARCHAR(128) NOT NULL, 
	first_at VARCHAR(32) NOT NULL, 
	last_at VARCHAR(32) NOT NULL, 
	ended_at VARCHAR(32), 
	outcome TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-b83232ca1b22','deployment/one-58196e77');
INSERT INTO "job_targets" VALUES('job-b83232ca1b22','proxmox/demo/vm/2000');
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
	ended_at VARCHAR(32), made VARCHAR(32) DEFAULT '' NOT NULL, subject_kind VARCHAR(16) DEFAULT 'deployment' NOT NULL, plan_kind VARCHAR(16) DEFAULT 'apply' NOT NULL, effect VARCHAR(16) DEFAULT 'read' NOT NULL, spec_id VARCHAR(64) DEFAULT '' NOT NULL, failure VARCHAR(32) DEFAULT '' NOT NULL, failed_on VARCHAR(512) DEFAULT '' NOT NULL, interventions INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id), 
	UNIQUE (plan_id)
);
INSERT INTO "jobs" VALUES('job-b83232ca1b22','plan-207cf4fa593ede40','one-58196e77','running','','[]','ann','4190c5c373d03a46','approval-9c9e5294b7121aec',0,0,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-30T13:21:46.534263+00:00','2026-11-30T13:21:52.861728+00:00',NULL,'','deployment','apply','create','one-58196e77','','',0);
CREATE TABLE journal (
	seq INTEGER NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	mark VARCHAR(16) NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	data JSON NOT NULL, action VARCHAR(100) DEFAULT '' NOT NULL, took_s FLOAT, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "journal" VALUES(1,'job-b83232ca1b22','one/clone','intended','2026-11-30T13:21:54.384241+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-b83232ca1b22','one/clone','submitted','2026-11-30T13:21:54.996507+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D7872:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-b83232ca1b22','one/clone','done','2026-11-30T13:21:55.286683+00:00','{"task": "OK", "node": "pve1", "identity": "65348f96-7d5e-4e3c-aa6e-260cb5b6f22e", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.902442);
INSERT INTO "journal" VALUES(4,'job-b83232ca1b22','one/configure','intended','2026-11-30T13:21:55.348124+00:00','{"digest": "1367d0e320d9277a7aa0126939ab612e28ab5118", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:53:DC:85,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-b83232ca1b22','one/configure','submitted','2026-11-30T13:21:55.377863+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-b83232ca1b22','one/configure','done','2026-11-30T13:21:55.404147+00:00','{}','proxmox/configure',0.056023);
INSERT INTO "journal" VALUES(7,'job-b83232ca1b22','one/grow-scsi0','intended','2026-11-30T13:21:55.479084+00:00','{"digest": "d35918dd2507897c2748e019eaa1ba078e1419b3", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-b83232ca1b22','one/grow-scsi0','submitted','2026-11-30T13:21:55.500368+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D7873:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-b83232ca1b22','one/grow-scsi0','done','2026-11-30T13:21:55.533262+00:00','{"task": "OK"}','proxmox/grow_disk',0.054178);
INSERT INTO "journal" VALUES(10,'job-b83232ca1b22','one/start','intended','2026-11-30T13:21:55.698183+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-b83232ca1b22','one/start','submitted','2026-11-30T13:21:55.760256+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D7873:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-b83232ca1b22',1,'vm-10337-42e902d9','2026-11-30T13:22:22.832219+00:00');
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
INSERT INTO "members" VALUES('one-58196e77','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "65348f96-7d5e-4e3c-aa6e-260cb5b6f22e", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE outcomes (
	job_id VARCHAR(32) NOT NULL, 
	incident_id VARCHAR(16) NOT NULL, 
	action VARCHAR(63) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	fault VARCHAR(63) NOT NULL, 
	target VARCHAR(512) NOT NULL, 
	good BOOLEAN NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(incident_id) REFERENCES incidents (id)
);
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-207cf4fa593ede40','one-58196e77','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-58196e77", "name": "one", "nonce": "1628e24e255829fa456bdd92485f68ce", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-58196e77", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:21:46.483207Z", "expires_at": "2026-11-30T14:21:46.483207Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "1628e24e255829fa456bdd92485f68ce", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-58196e77.\natlas:1628e24e255829fa456bdd92485f68ce", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "1628e24e255829fa456bdd92485f68ce", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "1628e24e255829fa456bdd92485f68ce", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "1628e24e255829fa456bdd92485f68ce"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "1628e24e255829fa456bdd92485f68ce", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "1628e24e255829fa456bdd92485f68ce", "state": "started", "group": "", "comment": "atlas:1628e24e255829fa456bdd92485f68ce"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "1628e24e255829fa456bdd92485f68ce", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:21:46.331443Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:21:46.335502Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:21:46.365026Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:21:46.410660Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:21:46.483207+00:00','["demo"]');
CREATE TABLE schedules (
	name VARCHAR(32) NOT NULL, 
	rule VARCHAR(64) NOT NULL, 
	next_at VARCHAR(32) NOT NULL, 
	run INTEGER NOT NULL, 
	begun_at VARCHAR(32), 
	ended_at VARCHAR(32), 
	outcome VARCHAR(16), 
	detail TEXT NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32), 
	PRIMARY KEY (name)
);
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('2dc1ec92cdc7269fad201287d6a3bde7');
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
INSERT INTO "specs" VALUES('one-58196e77',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:21:46.311687+00:00');
CREATE TABLE suggestions (
	id VARCHAR(16) NOT NULL, 
	incident_id VARCHAR(16) NOT NULL, 
	cause TEXT NOT NULL, 
	action VARCHAR(63) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	arguments JSON NOT NULL, 
	citations JSON NOT NULL, 
	context VARCHAR(64) NOT NULL, 
	confidence FLOAT NOT NULL, 
	score FLOAT NOT NULL, 
	judged JSON NOT NULL, 
	principal VARCHAR(128) NOT NULL, 
	at VARCHAR(32) NOT NULL, cited JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(incident_id) REFERENCES incidents (id)
);
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'start:demo:pve1','job-b83232ca1b22',1,'one/start');
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
CREATE INDEX ix_jobs_spec_id ON jobs (spec_id);
CREATE INDEX ix_jobs_failed_on ON jobs (failed_on);
CREATE INDEX ix_incidents_fingerprint ON incidents (fingerprint);
CREATE INDEX ix_incidents_state ON incidents (state);
CREATE INDEX ix_suggestions_incident_id ON suggestions (incident_id);
CREATE INDEX ix_outcomes_incident_id ON outcomes (incident_id);
CREATE INDEX ix_outcomes_digest ON outcomes (digest);
CREATE INDEX ix_feedback_digest ON feedback (digest);
CREATE INDEX ix_alerts_incident_id ON alerts (incident_id);
COMMIT;
