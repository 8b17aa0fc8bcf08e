BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0008');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-92260175c21bb7f8','plan-f6f4f1059da66eb6','approve','{"format": "atlas-approval/v2", "id": "approval-92260175c21bb7f8", "anchor": {"server": "1c1d6a621a3d436f8baf6de5c00162ca", "head": {"seq": 2, "mac": "3224e19ff7f0d61fe4af3725a4f876156507ed34a65e79644a7fb2a8ea4329b4"}}, "plan_digest": "f6f4f1059da66eb648422eb194836e4f5572fee82aac3c6941e1845c2e725a89", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:23:41.514707Z", "expires_at": "2026-11-29T14:23:41.406585Z", "signature": "O2HrPK+EOBGGzE9ADhQlvh9NoVGrztobgfXMqr8l4cBt2xPHAdU+iFw1DqlDnCg3LVz5J0CoGn5Vr2Bx07xxBw=="}','job-d01ebf0cc7fa');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T13:23:40.249094Z","correlation_id":"098fc6b4ab95a274","data":{"answers":[],"revision":1,"spec":"one-d6c9e4bd"},"name":"spec.saved","principal":"ann"}','b35acfee679b619aca723d6b70a173b4ee641cb27230ce95261a5c68f61197af');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T13:23:41.442044Z","correlation_id":"098fc6b4ab95a274","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-d6c9e4bd","digest":"f6f4f1059da66eb648422eb194836e4f5572fee82aac3c6941e1845c2e725a89","effect":"create","plan":"plan-f6f4f1059da66eb6","steps":7},"name":"plan.made","principal":"ann"}','3224e19ff7f0d61fe4af3725a4f876156507ed34a65e79644a7fb2a8ea4329b4');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T13:23:41.515107Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"3224e19ff7f0d61fe4af3725a4f876156507ed34a65e79644a7fb2a8ea4329b4","seq":2},"server":"1c1d6a621a3d436f8baf6de5c00162ca"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:23:41.406585Z","format":"atlas-approval/v2","id":"approval-92260175c21bb7f8","made_at":"2026-11-29T13:23:41.514707Z","method":"signature","plan":"plan-f6f4f1059da66eb6","plan_digest":"f6f4f1059da66eb648422eb194836e4f5572fee82aac3c6941e1845c2e725a89"},"name":"approval.given","principal":"bea"}','16f663ac56f2e93f49d3615d8d063dc772e145406766147fbdb5ed9c67692e4d');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T13:23:41.854215Z","correlation_id":"0452c951ea880877","data":{"job":"job-d01ebf0cc7fa","plan":"plan-f6f4f1059da66eb6","state":"queued"},"name":"job.requested","principal":"ann"}','88c2bb607b3f19e8e73e8a1c4748d4f1583787e10802ebfc60051ad3af8fdce8');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T13:23:43.637857Z","correlation_id":"0452c951ea880877","data":{"approval":"approval-92260175c21bb7f8","job":"job-d01ebf0cc7fa","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','65e58fb33f96acdfe0be3df054f40ef7f8b1c79cd72f343aff45ed139aa32ba8');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T13:23:43.949353Z","correlation_id":"0452c951ea880877","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-d01ebf0cc7fa","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1cb29b9b88a82c5e8b02f4bf05e7b38c3a7e8a5325e60f3216efda55326cfb5c');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T13:23:44.012940Z","correlation_id":"0452c951ea880877","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C2760:qmclone:9000:atlas@pve!deploy:"},"digest":"836d33354801c3807763ec3c299a2b47de63bdf4483c4549ce348e585cdb5d6f","job":"job-d01ebf0cc7fa","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2c22a94c26cea30602a35f50abb7dc50dd45cc7e8f9b02ba5c1aa4cf80802365');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T13:23:44.107048Z","correlation_id":"0452c951ea880877","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"dc5c1bb1-b748-47b7-8026-dca9eea056f6","node":"pve1","task":"OK"},"digest":"3a3313be78d4bf953a90dacc202ad357d2d058db4c1d0291b218343715f1d427","job":"job-d01ebf0cc7fa","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6e740cb8cd56609540e3c77977ffa339db111c458ae66d4a29443b4a859ee470');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T13:23:44.164436Z","correlation_id":"0452c951ea880877","data":{"data":{"digest":"c1e1e9553ea7f1676adbdf252fa249a3285d0167","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:41:EC:74,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"ab77afe27011ce1f19ce82a0961640f24026ae48dfa53fa1f8891d78c8d8ef81","job":"job-d01ebf0cc7fa","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','952203d834c2195f9f528c766d3e54bcf0af0380084e6268aaea02a601cafb4e');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T13:23:44.223431Z","correlation_id":"0452c951ea880877","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d01ebf0cc7fa","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f68c25b371df127f274f80fa6dd2ccf1f66bbc66d3fd0ff20d246a53885553ee');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T13:23:44.239091Z","correlation_id":"0452c951ea880877","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d01ebf0cc7fa","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a2bfc4b4a4a00068480ba07b7d59a6805c12a4399183b5ef9ecfb6e1e3956797');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T13:23:44.279282Z","correlation_id":"0452c951ea880877","data":{"data":{"digest":"ca32be390118504f89f8ca49867596a7eef23c8f","size_gib":10},"digest":"ec6a1a06801a770d08149e1ae6e443f6879759e9a314ec894f35c512263910a5","job":"job-d01ebf0cc7fa","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','652edfd559fd3058a1e32439a7241af51b86c2c2547d049cc36eb49cdc9caaf1');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T13:23:44.307642Z","correlation_id":"0452c951ea880877","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C2760:resize:2000:atlas@pve!deploy:"},"digest":"e0030499ea79a4a5e85ebd8c34839f6f25a629f0f5ad8be1cc584a95fa43244d","job":"job-d01ebf0cc7fa","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c24f5be5c7cf8a21d70d60fffc06b5c89e6f64faf5829ba82dbaf3503525f2e4');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T13:23:44.355430Z","correlation_id":"0452c951ea880877","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-d01ebf0cc7fa","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','236353b877ae756219449cae1cc662bd4b960c61c034b7fc177f4553aaa42aae');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T13:23:44.414762Z","correlation_id":"0452c951ea880877","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-d01ebf0cc7fa","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bcb9269f394f678c0ce8826935f95c29902c964ff11c267816dbad229c18fdfc');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T13:23:44.485647Z","correlation_id":"0452c951ea880877","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C2760:qmstart:2000:atlas@pve!deploy:"},"digest":"e9fa1365aeea07d0cee730164379efd7e2206441b12a828f4e66abe539db6d92","job":"job-d01ebf0cc7fa","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5acc9f66d5b4a624a035781627167af08a9d7cd75b0f795f41f73994024e0c2e');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T13:23:44.543648Z","correlation_id":"0452c951ea880877","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-d01ebf0cc7fa","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','36d796a7ddd57d958520521e92c279efe46c53d357f819f0c3e242e03c5a396f');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T13:23:44.561073Z","correlation_id":"0452c951ea880877","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d01ebf0cc7fa","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9528d90b64fa705a34001a06f656ad1d49c96c43764e909c7d382ced84c5dd37');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T13:23:44.577402Z","correlation_id":"0452c951ea880877","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d01ebf0cc7fa","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2c20212ab06b45c1bc68dfe2747298b4f1e9312b0e17e474033e9463ca453511');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T13:23:44.653976Z","correlation_id":"0452c951ea880877","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-d01ebf0cc7fa","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b60486f77ba8780aa8072c8b8b0e7cd53e6b3d28f90cdeade58255de831161d0');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T13:23:44.731428Z","correlation_id":"0452c951ea880877","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-d01ebf0cc7fa","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','06af09c2d851018d702b24b953546fed4f3de904065ad6b74837f525b11b55d0');
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
INSERT INTO "deployments" VALUES('one-d6c9e4bd','one','dev','898f731454f549086ecf85cb52794261','one-d6c9e4bd',NULL,0,'2026-11-29T13:23:41.821118+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-d01ebf0cc7fa','one/clone','2026-11-29T13:23:43.350830+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d01ebf0cc7fa','one/configure','2026-11-29T13:23:43.350830+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d01ebf0cc7fa','one/grow-scsi0','2026-11-29T13:23:43.350830+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d01ebf0cc7fa','one/start','2026-11-29T13:23:43.350830+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d01ebf0cc7fa','one/ready','2026-11-29T13:23:43.350830+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d01ebf0cc7fa','one/ha','2026-11-29T13:23:43.350830+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d01ebf0cc7fa','one/verify','2026-11-29T13:23:43.350830+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-d01ebf0cc7fa','deployment/one-d6c9e4bd');
INSERT INTO "job_targets" VALUES('job-d01ebf0cc7fa','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-d01ebf0cc7fa','plan-f6f4f1059da66eb6','one-d6c9e4bd','running','','[]','ann','0452c951ea880877','approval-92260175c21bb7f8',0,0,0,NULL,5,7,'wait for one-01: agent, at most 10 s','2026-11-29T13:23:41.673996+00:00','2026-11-29T13:23:43.350830+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-d01ebf0cc7fa','one/clone','intended','2026-11-29T13:23:43.949353+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-d01ebf0cc7fa','one/clone','submitted','2026-11-29T13:23:44.012940+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C2760:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-d01ebf0cc7fa','one/clone','done','2026-11-29T13:23:44.107048+00:00','{"task": "OK", "node": "pve1", "identity": "dc5c1bb1-b748-47b7-8026-dca9eea056f6", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-d01ebf0cc7fa','one/configure','intended','2026-11-29T13:23:44.164436+00:00','{"digest": "c1e1e9553ea7f1676adbdf252fa249a3285d0167", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:41:EC:74,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-d01ebf0cc7fa','one/configure','submitted','2026-11-29T13:23:44.223431+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-d01ebf0cc7fa','one/configure','done','2026-11-29T13:23:44.239091+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-d01ebf0cc7fa','one/grow-scsi0','intended','2026-11-29T13:23:44.279282+00:00','{"digest": "ca32be390118504f89f8ca49867596a7eef23c8f", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-d01ebf0cc7fa','one/grow-scsi0','submitted','2026-11-29T13:23:44.307642+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C2760:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-d01ebf0cc7fa','one/grow-scsi0','done','2026-11-29T13:23:44.355430+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-d01ebf0cc7fa','one/start','intended','2026-11-29T13:23:44.414762+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-d01ebf0cc7fa','one/start','submitted','2026-11-29T13:23:44.485647+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C2760:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-d01ebf0cc7fa','one/start','done','2026-11-29T13:23:44.543648+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-d01ebf0cc7fa','one/ready','intended','2026-11-29T13:23:44.561073+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-d01ebf0cc7fa','one/ready','submitted','2026-11-29T13:23:44.577402+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-d01ebf0cc7fa','one/ready','done','2026-11-29T13:23:44.653976+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-d01ebf0cc7fa','one/ha','intended','2026-11-29T13:23:44.731428+00:00','{"resource": null}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-d01ebf0cc7fa',1,'vm-7447-e23daf8e','2026-11-29T13:24:13.314348+00:00');
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
INSERT INTO "members" VALUES('one-d6c9e4bd','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "dc5c1bb1-b748-47b7-8026-dca9eea056f6", "disks": {"scsi0": "ceph:vm-2000-disk-0"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-f6f4f1059da66eb6','one-d6c9e4bd','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-d6c9e4bd", "name": "one", "nonce": "898f731454f549086ecf85cb52794261", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-d6c9e4bd", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T13:23:41.406585Z", "expires_at": "2026-11-29T14:23:41.406585Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "898f731454f549086ecf85cb52794261", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-d6c9e4bd.\natlas:898f731454f549086ecf85cb52794261", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "898f731454f549086ecf85cb52794261", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "898f731454f549086ecf85cb52794261", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "898f731454f549086ecf85cb52794261"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "898f731454f549086ecf85cb52794261", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "898f731454f549086ecf85cb52794261", "state": "started", "group": "", "comment": "atlas:898f731454f549086ecf85cb52794261"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "898f731454f549086ecf85cb52794261", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T13:23:40.495600Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T13:23:40.551124Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T13:23:40.944234Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T13:23:41.111340Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T14:23:41.406585+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('1c1d6a621a3d436f8baf6de5c00162ca');
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
INSERT INTO "specs" VALUES('one-d6c9e4bd',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T13:23:40.186811+00:00');
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
