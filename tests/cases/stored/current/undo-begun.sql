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
INSERT INTO "approvals" VALUES('approval-723e5696e4821851','plan-f925a5289fbe6286','approve','{"format": "atlas-approval/v2", "id": "approval-723e5696e4821851", "anchor": {"server": "5375f607d29350fe522f7236bef36079", "head": {"seq": 2, "mac": "d56f1ff65bb1ecb2aeb9defc541ad702a1fe3a450196ad62f56e2be1a6b5c7a4"}}, "plan_digest": "f925a5289fbe62860f09fd5c5e6dedbb041b4c846c59c3714c3f6f61cffca6c2", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:23:55.510667Z", "expires_at": "2026-11-29T14:23:55.388519Z", "signature": "bK9NDWXwEMWjyjyT5oMVLim9Ze/+NbZYTVIBKXJl6csHrAMF1n8a3U3s2OviO/Dlq0HDSLhLKvd5xorCS8HIAw=="}','job-485996b35819');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T13:23:55.106385Z","correlation_id":"b664758c2755f0c1","data":{"answers":[],"revision":1,"spec":"one-c8273548"},"name":"spec.saved","principal":"ann"}','44a25fe5363d9947608da5412edd797513dd4df9ec8caee2ac992cfacafce3cb');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T13:23:55.445264Z","correlation_id":"b664758c2755f0c1","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-c8273548","digest":"f925a5289fbe62860f09fd5c5e6dedbb041b4c846c59c3714c3f6f61cffca6c2","effect":"create","plan":"plan-f925a5289fbe6286","steps":7},"name":"plan.made","principal":"ann"}','d56f1ff65bb1ecb2aeb9defc541ad702a1fe3a450196ad62f56e2be1a6b5c7a4');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T13:23:55.511034Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"d56f1ff65bb1ecb2aeb9defc541ad702a1fe3a450196ad62f56e2be1a6b5c7a4","seq":2},"server":"5375f607d29350fe522f7236bef36079"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:23:55.388519Z","format":"atlas-approval/v2","id":"approval-723e5696e4821851","made_at":"2026-11-29T13:23:55.510667Z","method":"signature","plan":"plan-f925a5289fbe6286","plan_digest":"f925a5289fbe62860f09fd5c5e6dedbb041b4c846c59c3714c3f6f61cffca6c2"},"name":"approval.given","principal":"bea"}','e40e9820d2ef8a041f11e474947e9ca47c5a29f704b70a1197cdefed601a7531');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T13:23:55.879728Z","correlation_id":"0dbbdff00a357a45","data":{"job":"job-485996b35819","plan":"plan-f925a5289fbe6286","state":"queued"},"name":"job.requested","principal":"ann"}','75bebf45d1f84bb00014de44e238e71129291252ac5eb48b001857596696dcfb');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T13:23:57.488506Z","correlation_id":"0dbbdff00a357a45","data":{"approval":"approval-723e5696e4821851","job":"job-485996b35819","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','5b2ed2685ed3be1fac940dc70e7c95440d72443b451f03db3f17d86c77d5f9fa');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T13:23:57.799866Z","correlation_id":"0dbbdff00a357a45","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-485996b35819","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1c252e4abbf2484e3675ba3c700a767bc757373da72b3932579f45ee9ac38d00');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T13:23:57.887368Z","correlation_id":"0dbbdff00a357a45","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C276D:qmclone:9000:atlas@pve!deploy:"},"digest":"e29902b96fa554b35d5cd968e7850111f1d82bb6f98d13a3d6937a46cc220f41","job":"job-485996b35819","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6220def73e65f602d8e459b913d750bfc634035341dfd31be88a971079962ea6');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T13:23:58.039341Z","correlation_id":"0dbbdff00a357a45","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"de83bb5e-6a2c-4c52-acaf-bfc6765b381c","node":"pve1","task":"OK"},"digest":"bf8c38f6c060df79939bf9a7f7210ae991bb1682a0e0d9b5779bc27e42032744","job":"job-485996b35819","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ca2723394b4206ed45a7e9b9ebed35d3c453d82852073c2dcca678b3524047a3');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T13:23:58.135530Z","correlation_id":"0dbbdff00a357a45","data":{"data":{"digest":"9d4d4380703d2d331b4ceb9523492a86866adabc","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:7E:F6:E5,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"460c53f0f3ddb56ac6fec6498e0af9a91b890e74f95f6645afdfd117d4b77ccb","job":"job-485996b35819","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d0a3c75ddb947e6201ac0cb0656508240cd4ad806c4f94846544c4cd4335afb9');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T13:23:58.185433Z","correlation_id":"0dbbdff00a357a45","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-485996b35819","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0ef64f62bb5f7fc4e74fc81f4c4a401978870eb33e21fb843d5cb32b8bf90ab6');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T13:23:58.211073Z","correlation_id":"0dbbdff00a357a45","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-485996b35819","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c08c8b985c6ce2ea020b5e3ee690f5b42895891336a5aa005708bbe7672a95cd');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T13:23:58.302879Z","correlation_id":"0dbbdff00a357a45","data":{"data":{"digest":"6de4330511f9a5bd3e668a185990640b18cffb72","size_gib":10},"digest":"ebf05b30813a43e821878e6321c40eaf2815029e80d52290b75e99b1dc256b8a","job":"job-485996b35819","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e5425f129064eb2ba7ce0a1038b405b6c3867eda6c5a1a00c85295318afd7635');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T13:23:58.348707Z","correlation_id":"0dbbdff00a357a45","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C276E:resize:2000:atlas@pve!deploy:"},"digest":"2fad5457c540229fbfccf8e9a70f2b247a4b6ea901726a127de8b42c5e945130","job":"job-485996b35819","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','52aa4187ecbc249f645a95b7b66d708d2f126348d5c5c2551477c7b8e09c7bdf');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T13:23:58.366309Z","correlation_id":"0dbbdff00a357a45","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-485996b35819","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','016b3d1765779c9b1e7f5833e2093d5f890c42d98490b368702f0f4d0330df37');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T13:23:58.462648Z","correlation_id":"0dbbdff00a357a45","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-485996b35819","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7b7bb2edffa6b522651be778241c9188d8e7daf609f7a021f3cece02eb434ce7');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T13:23:58.564858Z","correlation_id":"0dbbdff00a357a45","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C276E:qmstart:2000:atlas@pve!deploy:"},"digest":"20c09c10aa7181bd98dc7ccbc1d354f0aa3ba1cc191aa425b2fc7a38061871be","job":"job-485996b35819","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1d8d638b2d2e366f975c862559ab2b9e1d3571b0b4114af63fec689f003ad6a7');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T13:23:58.602923Z","correlation_id":"0dbbdff00a357a45","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-485996b35819","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','a6a51d71a53cae3e392aebaf43cccfafc1b8165c71740e48832daec03c6068ed');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T13:23:58.642660Z","correlation_id":"0dbbdff00a357a45","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-485996b35819","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','0a2119e5f52e33e12e41e60e2b043343bb305d2e5123d2c0d404ce518e683c09');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T13:23:58.657167Z","correlation_id":"0dbbdff00a357a45","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-485996b35819","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','29f1ad46c7f334d24c9c79b147354e6e3763b9cf9fdc3208a044c1ff33dfdefe');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T13:23:58.696597Z","correlation_id":"0dbbdff00a357a45","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-485996b35819","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','7938920ad5a4944736c86dcbb0b6726b869b4206f566ada6f34305217ec8cddc');
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
INSERT INTO "deployments" VALUES('one-c8273548','one','dev','db127797511a3c30ad5805f53ae83a0c','one-c8273548',NULL,0,'2026-11-29T13:23:55.838358+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-485996b35819','one/clone','2026-11-29T13:23:57.227450+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-485996b35819','one/configure','2026-11-29T13:23:57.227450+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-485996b35819','one/grow-scsi0','2026-11-29T13:23:57.227450+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-485996b35819','one/start','2026-11-29T13:23:57.227450+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-485996b35819','one/ready','2026-11-29T13:23:57.227450+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-485996b35819','one/ha','2026-11-29T13:23:57.227450+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-485996b35819','one/verify','2026-11-29T13:23:57.227450+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-485996b35819','deployment/one-c8273548');
INSERT INTO "job_targets" VALUES('job-485996b35819','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-485996b35819','plan-f925a5289fbe6286','one-c8273548','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0C276E:qmstart:2000:atlas@pve!deploy:','[]','ann','0dbbdff00a357a45','approval-723e5696e4821851',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T13:23:55.647252+00:00','2026-11-29T13:23:57.227450+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-485996b35819','one/clone','intended','2026-11-29T13:23:57.799866+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-485996b35819','one/clone','submitted','2026-11-29T13:23:57.887368+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C276D:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-485996b35819','one/clone','done','2026-11-29T13:23:58.039341+00:00','{"task": "OK", "node": "pve1", "identity": "de83bb5e-6a2c-4c52-acaf-bfc6765b381c", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-485996b35819','one/configure','intended','2026-11-29T13:23:58.135530+00:00','{"digest": "9d4d4380703d2d331b4ceb9523492a86866adabc", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:7E:F6:E5,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-485996b35819','one/configure','submitted','2026-11-29T13:23:58.185433+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-485996b35819','one/configure','done','2026-11-29T13:23:58.211073+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-485996b35819','one/grow-scsi0','intended','2026-11-29T13:23:58.302879+00:00','{"digest": "6de4330511f9a5bd3e668a185990640b18cffb72", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-485996b35819','one/grow-scsi0','submitted','2026-11-29T13:23:58.348707+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C276E:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-485996b35819','one/grow-scsi0','done','2026-11-29T13:23:58.366309+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-485996b35819','one/start','intended','2026-11-29T13:23:58.462648+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-485996b35819','one/start','submitted','2026-11-29T13:23:58.564858+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C276E:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-485996b35819','one/start','failed','2026-11-29T13:23:58.602923+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-485996b35819','one/start','undone','2026-11-29T13:23:58.642660+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-485996b35819','one/grow-scsi0','undone','2026-11-29T13:23:58.657167+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-485996b35819','one/configure','undone','2026-11-29T13:23:58.696597+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-485996b35819','one/clone','undo_intended','2026-11-29T13:23:58.720590+00:00','{}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-485996b35819',1,'vm-8291-d87e5251','2026-11-29T13:24:27.187347+00:00');
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
INSERT INTO "members" VALUES('one-c8273548','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "de83bb5e-6a2c-4c52-acaf-bfc6765b381c", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-f925a5289fbe6286','one-c8273548','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-c8273548", "name": "one", "nonce": "db127797511a3c30ad5805f53ae83a0c", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-c8273548", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T13:23:55.388519Z", "expires_at": "2026-11-29T14:23:55.388519Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "db127797511a3c30ad5805f53ae83a0c", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-c8273548.\natlas:db127797511a3c30ad5805f53ae83a0c", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "db127797511a3c30ad5805f53ae83a0c", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "db127797511a3c30ad5805f53ae83a0c", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "db127797511a3c30ad5805f53ae83a0c"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "db127797511a3c30ad5805f53ae83a0c", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "db127797511a3c30ad5805f53ae83a0c", "state": "started", "group": "", "comment": "atlas:db127797511a3c30ad5805f53ae83a0c"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "db127797511a3c30ad5805f53ae83a0c", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T13:23:55.172543Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T13:23:55.223133Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T13:23:55.331567Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T13:23:55.347922Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T14:23:55.388519+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('5375f607d29350fe522f7236bef36079');
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
INSERT INTO "specs" VALUES('one-c8273548',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T13:23:55.100315+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-485996b35819',1,'one/clone');
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
