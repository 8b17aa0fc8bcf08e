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
INSERT INTO "approvals" VALUES('approval-4d0a352b7733b3a4','plan-531e8683c560181e','approve','{"format": "atlas-approval/v1", "id": "approval-4d0a352b7733b3a4", "plan_digest": "531e8683c560181eda71a8ce0d65cc80ddefb3ef1d3c57cd1468cefa66f6ccb1", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:06.648808Z", "expires_at": "2026-11-29T11:53:06.637782Z", "signature": "435vgG5zoBBbfbIHod/m/VxeB4EzkfdAoc73bTHH8PT+bq58dCkp5gX2FGeWNT1jEDGQ+3lCoxkJ1g/pPuERCw=="}','job-2234a91e5438');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T10:53:06.582384Z","correlation_id":"8236f86bd97a3b9c","data":{"answers":[],"revision":1,"spec":"one-2992649f"},"name":"spec.saved","principal":"ann"}','e2501afab69efcead32335afd4a91fbd754c4f783826fcfbcc9fbe8a838bf268');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T10:53:06.644962Z","correlation_id":"8236f86bd97a3b9c","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-2992649f","digest":"531e8683c560181eda71a8ce0d65cc80ddefb3ef1d3c57cd1468cefa66f6ccb1","effect":"create","plan":"plan-531e8683c560181e","steps":7},"name":"plan.made","principal":"ann"}','a06b9ecd46f83f5bbaf95bdc23c3ee4e6459f4700bcba696daa16ca2930e03c2');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T10:53:06.649106Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:06.637782Z","format":"atlas-approval/v1","id":"approval-4d0a352b7733b3a4","made_at":"2026-11-29T10:53:06.648808Z","method":"signature","plan":"plan-531e8683c560181e","plan_digest":"531e8683c560181eda71a8ce0d65cc80ddefb3ef1d3c57cd1468cefa66f6ccb1"},"name":"approval.given","principal":"bea"}','1ca5527871ac5caf00a085123ea1a0f6b354420b69a2bacc53e6f67900f6157a');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T10:53:06.665882Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"job":"job-2234a91e5438","plan":"plan-531e8683c560181e","state":"queued"},"name":"job.requested","principal":"ann"}','8faad9a8f90e09547ba66501eae52a0bb3e2a2d596d7cd5efe860c4be0ad4a3b');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T10:53:06.844622Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"approval":"approval-4d0a352b7733b3a4","job":"job-2234a91e5438","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','efd81c55bbfc3f9f80bd0071655db507374641e8639a3b606d1a4174bee81d9a');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T10:53:06.876527Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-2234a91e5438","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','067216540d2de6d266b030df88a52aa039253c5a2a65ab8de192da28fd3c9e2d');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T10:53:06.887747Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C0412:qmclone:9000:atlas@pve!deploy:"},"digest":"411fb690aeea930cc7e47e08da9c374be6204b89908928862462b3ed84dbb3d7","job":"job-2234a91e5438","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','eb11d387337ce71dc07a5f11797ca4f2b7163712077cbd6a0c792397383c388e');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T10:53:06.902971Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"a570cd8f-3699-4739-aa6e-f7e430ef454d","node":"pve1","task":"OK"},"digest":"7d0e980e46bcd2c7cf0e20a36d7cc73d77b7cd7418dbdce21c78035510a76d3b","job":"job-2234a91e5438","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','dafa740ab91475d28fcb776f7d775e44823de4eff590602df28a395bb74a213e');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T10:53:06.911867Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"digest":"08af8e9778c06164615b2c9234ca8943088cc73c","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:12:0D:FF,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"ca39b7bcf4f7dc9aa295b110119cc5a47151f37056df87448b5761515a24afb6","job":"job-2234a91e5438","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b80d85f5ff5572d8eee4c62b6ec2428766ceaba58b7ce98484766bd9f0314c55');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T10:53:06.925868Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-2234a91e5438","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0bd1bb4c352813ae28e166d8c9996cbf5bc16c67766bec8d121bd414b55b7f6c');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T10:53:06.929046Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-2234a91e5438","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8796123b7b91de9021f5a8f5aefe4764739b3afb647d3e186921d62614a7cffa');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T10:53:06.935611Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"digest":"0738559a9545300f285bf0470eb41925202416dd","size_gib":10},"digest":"899e4d7d7281b8f52c05a8197d053490834f1db928715a82f41c12358e314a46","job":"job-2234a91e5438","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','77acb7805d5036b7a7955f0b5651548a5485b2e0e4df2f8487481bec642be470');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T10:53:06.942664Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C0412:resize:2000:atlas@pve!deploy:"},"digest":"499e9360507b2c16fb901d2ab2afa6b1dabb3764996fe2de958f8231afe3c694","job":"job-2234a91e5438","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cb628f35502dfe5f3cd14620fcc38fda0e655a8287a474c83bf9fc48e11eec64');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T10:53:06.947813Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-2234a91e5438","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','01f1aa3a4b6adc8af819e45862866f15476244f494e843fb200bdb11accce5b4');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T10:53:06.956275Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-2234a91e5438","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d357651b87be5a9c2eaf0f7add4dddd60b36f41520dfd06e21edef2c448540e2');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T10:53:06.964177Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C0412:qmstart:2000:atlas@pve!deploy:"},"digest":"ebb2e03db20487a27267337b4996979f97e2772e229188ccd0593ab5e97efa37","job":"job-2234a91e5438","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ca25eb0c09df7623151af642bb02b6eadd9535c28e60d80706871450855d6cfb');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T10:53:06.969565Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-2234a91e5438","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','05a0cbfd3d51423e6e644f5262d963b94f750561c265cca7fa6297f28d2ee42e');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T10:53:06.977064Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-2234a91e5438","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','ec061a539f3cb84c762160061b6fc32ca50260305874c11dbf0b5d0c3a3220e3');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T10:53:06.980114Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-2234a91e5438","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','71b78842d3aed318edffcc2ee3943e5cc6be1d160f992cc2c2f1b7e583087f08');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T10:53:06.981996Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-2234a91e5438","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','dabcecd5ad706429b4b768101823a61b3a267961539b0af708a744c45af5faf6');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T10:53:07.002668Z","correlation_id":"2dcdb3e0dfa6f24e","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0C0412:qmdestroy:2000:atlas@pve!deploy:"},"digest":"cc0c9d3186ab0f4f9b78be866989494ba8670f2a74d1a44a73ffd41c60a57c68","job":"job-2234a91e5438","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.undo_submitted","principal":"ann"}','6842be70c75d5e77769bf6fb214cccb7452fe1d825f85de66f79e2c6b938fcbf');
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
INSERT INTO "deployments" VALUES('one-2992649f','one','dev','08607e5be693698f06d98be9e3e05632','one-2992649f',NULL,0,'2026-11-29T10:53:06.663780+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-2234a91e5438','one/clone','2026-11-29T10:53:06.820434+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2234a91e5438','one/configure','2026-11-29T10:53:06.820434+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2234a91e5438','one/grow-scsi0','2026-11-29T10:53:06.820434+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2234a91e5438','one/start','2026-11-29T10:53:06.820434+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2234a91e5438','one/ready','2026-11-29T10:53:06.820434+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2234a91e5438','one/ha','2026-11-29T10:53:06.820434+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2234a91e5438','one/verify','2026-11-29T10:53:06.820434+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-2234a91e5438','deployment/one-2992649f');
INSERT INTO "job_targets" VALUES('job-2234a91e5438','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-2234a91e5438','plan-531e8683c560181e','one-2992649f','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0C0412:qmstart:2000:atlas@pve!deploy:','[]','ann','2dcdb3e0dfa6f24e','approval-4d0a352b7733b3a4',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T10:53:06.656543+00:00','2026-11-29T10:53:06.820434+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-2234a91e5438','one/clone','intended','2026-11-29T10:53:06.876527+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-2234a91e5438','one/clone','submitted','2026-11-29T10:53:06.887747+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C0412:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-2234a91e5438','one/clone','done','2026-11-29T10:53:06.902971+00:00','{"task": "OK", "node": "pve1", "identity": "a570cd8f-3699-4739-aa6e-f7e430ef454d", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-2234a91e5438','one/configure','intended','2026-11-29T10:53:06.911867+00:00','{"digest": "08af8e9778c06164615b2c9234ca8943088cc73c", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:12:0D:FF,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-2234a91e5438','one/configure','submitted','2026-11-29T10:53:06.925868+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-2234a91e5438','one/configure','done','2026-11-29T10:53:06.929046+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-2234a91e5438','one/grow-scsi0','intended','2026-11-29T10:53:06.935611+00:00','{"digest": "0738559a9545300f285bf0470eb41925202416dd", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-2234a91e5438','one/grow-scsi0','submitted','2026-11-29T10:53:06.942664+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C0412:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-2234a91e5438','one/grow-scsi0','done','2026-11-29T10:53:06.947813+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-2234a91e5438','one/start','intended','2026-11-29T10:53:06.956275+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-2234a91e5438','one/start','submitted','2026-11-29T10:53:06.964177+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C0412:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-2234a91e5438','one/start','failed','2026-11-29T10:53:06.969565+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-2234a91e5438','one/start','undone','2026-11-29T10:53:06.977064+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-2234a91e5438','one/grow-scsi0','undone','2026-11-29T10:53:06.980114+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-2234a91e5438','one/configure','undone','2026-11-29T10:53:06.981996+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-2234a91e5438','one/clone','undo_intended','2026-11-29T10:53:06.985892+00:00','{}');
INSERT INTO "journal" VALUES(17,'job-2234a91e5438','one/clone','undo_submitted','2026-11-29T10:53:07.002668+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0C0412:qmdestroy:2000:atlas@pve!deploy:"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-2234a91e5438',1,'vm-5093-56cb9e01','2026-11-29T10:53:36.814848+00:00');
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
INSERT INTO "members" VALUES('one-2992649f','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "a570cd8f-3699-4739-aa6e-f7e430ef454d", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-531e8683c560181e','one-2992649f','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-2992649f", "name": "one", "nonce": "08607e5be693698f06d98be9e3e05632", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-2992649f", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T10:53:06.637782Z", "expires_at": "2026-11-29T11:53:06.637782Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "08607e5be693698f06d98be9e3e05632", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-2992649f.\natlas:08607e5be693698f06d98be9e3e05632", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "08607e5be693698f06d98be9e3e05632", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "08607e5be693698f06d98be9e3e05632", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "08607e5be693698f06d98be9e3e05632"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "08607e5be693698f06d98be9e3e05632", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "08607e5be693698f06d98be9e3e05632", "state": "started", "group": "", "comment": "atlas:08607e5be693698f06d98be9e3e05632"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "08607e5be693698f06d98be9e3e05632", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T10:53:06.590770Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T10:53:06.594233Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T10:53:06.605481Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T10:53:06.614407Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T11:53:06.637782+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-2992649f',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T10:53:06.577547+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-2234a91e5438',1,'one/clone');
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
