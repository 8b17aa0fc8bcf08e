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
INSERT INTO "approvals" VALUES('approval-47295f0eee15fb7f','plan-aea01cc17efb6249','approve','{"format": "atlas-approval/v2", "id": "approval-47295f0eee15fb7f", "anchor": {"server": "dfdf267e8f979eb4bd03a8c589005154", "head": {"seq": 2, "mac": "fca19dc3be53cb4bce242f024aa4f269aad88efdaebc6690eaa0a4108e3649f9"}}, "plan_digest": "aea01cc17efb624941a224c4e1114a4a2a7f2d66f96c3f0d05c6ed956861194a", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:09:45.566095Z", "expires_at": "2026-11-29T15:09:45.555654Z", "signature": "UUNGtXH5AerV5Z6kajxetu/ZrPIzZLrdpGeb/kqPmLBoh63DmVJte8gzh45WJ6CWmDTrgPu9/X3Z4IRiNxN5Aw=="}','job-e6d6987a6890');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T14:09:45.518841Z","correlation_id":"47e9505eceeae798","data":{"answers":[],"revision":1,"spec":"one-0b926c40"},"name":"spec.saved","principal":"ann"}','6d30ad1d4eefe09325962feac90b0bb4f0b1e81472e36b27ddd9a02526c78754');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T14:09:45.561578Z","correlation_id":"47e9505eceeae798","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-0b926c40","digest":"aea01cc17efb624941a224c4e1114a4a2a7f2d66f96c3f0d05c6ed956861194a","effect":"create","plan":"plan-aea01cc17efb6249","steps":7},"name":"plan.made","principal":"ann"}','fca19dc3be53cb4bce242f024aa4f269aad88efdaebc6690eaa0a4108e3649f9');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T14:09:45.566411Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"fca19dc3be53cb4bce242f024aa4f269aad88efdaebc6690eaa0a4108e3649f9","seq":2},"server":"dfdf267e8f979eb4bd03a8c589005154"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:09:45.555654Z","format":"atlas-approval/v2","id":"approval-47295f0eee15fb7f","made_at":"2026-11-29T14:09:45.566095Z","method":"signature","plan":"plan-aea01cc17efb6249","plan_digest":"aea01cc17efb624941a224c4e1114a4a2a7f2d66f96c3f0d05c6ed956861194a"},"name":"approval.given","principal":"bea"}','ccdb12356334211d39612c81c93e7d238129decf0c497a20c6083709555006bc');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T14:09:45.583637Z","correlation_id":"eb31885c6051d4e4","data":{"job":"job-e6d6987a6890","plan":"plan-aea01cc17efb6249","state":"queued"},"name":"job.requested","principal":"ann"}','497b759243643472754a1c96d04af92131dcc294ec3d31eb4801b54d1a2bfaca');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T14:09:45.859600Z","correlation_id":"eb31885c6051d4e4","data":{"approval":"approval-47295f0eee15fb7f","job":"job-e6d6987a6890","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','3ab7cf8b44c5c8aba645793bd1230838669ab37af85703d483fdae19f3da1f65');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T14:09:45.900557Z","correlation_id":"eb31885c6051d4e4","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-e6d6987a6890","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','52b823a94417d47c28533faa97a777bc415b14e13ce4cd83bbfda8b8dbba5a19');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T14:09:45.911297Z","correlation_id":"eb31885c6051d4e4","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C3229:qmclone:9000:atlas@pve!deploy:"},"digest":"1efec2cab099cc3b06dd45766bb5f99666449a754f5109b3f8b4636d55fb8a35","job":"job-e6d6987a6890","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c04e79159b7c756e95242a13bacbf86468183a066a367ff644ba91b5f70ef96c');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T14:09:45.926211Z","correlation_id":"eb31885c6051d4e4","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"dee2d45f-b4e5-40cf-a09f-f57473b54828","node":"pve1","task":"OK"},"digest":"63cbe7e0a33ea88d651274a130703d65396202be0d8ea7079932feafdc7ad0bf","job":"job-e6d6987a6890","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','05cba6a177843663a3e5a619b4f41d205c7c61d42a90703414c18255c13e4093');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T14:09:45.941082Z","correlation_id":"eb31885c6051d4e4","data":{"data":{"digest":"eadc65697c736942fc0a45e1aac59230d14bc029","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:2F:EF:26,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"9d038b39383f7315d4f83017585049bc8c80007558d9fa1fb3eb8bcf35562409","job":"job-e6d6987a6890","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','37cdf9228fed0222279f6526e9fa41641ce33778b1cc5f60ce3c8eb23016f799');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T14:09:45.948554Z","correlation_id":"eb31885c6051d4e4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-e6d6987a6890","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ad65f4a2019f6fceb1a2cd7c800f14ab26dbc2b01f128b25b86196108459c627');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T14:09:45.953367Z","correlation_id":"eb31885c6051d4e4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-e6d6987a6890","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9ed6f95dfafa7acddc839ef82e4b14a06060da23593dc23f5e6485213214f568');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T14:09:45.959600Z","correlation_id":"eb31885c6051d4e4","data":{"data":{"digest":"e3024b1cd7e4514b770cd73c457bb4ffade7f625","size_gib":10},"digest":"d0e0eac31914424f80706cac2583248fa1231b52f53b6e2a6528e2ac2192864a","job":"job-e6d6987a6890","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','047277e1dd989595b98f982dea374dab6c55e98f452ffef8ed3b8269232f8158');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T14:09:45.964372Z","correlation_id":"eb31885c6051d4e4","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C3229:resize:2000:atlas@pve!deploy:"},"digest":"103b3f8a217cf1999b4d2c9d2e963e9eb2f9abc20b5cad680df9c30cbe013624","job":"job-e6d6987a6890","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5a26915cd6ff704e0b5dea456ff04514afe1ba2bedcaae1a0eb5c45b85867bd8');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T14:09:45.969020Z","correlation_id":"eb31885c6051d4e4","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-e6d6987a6890","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6e274d99229adb785874859395ade3b753f5d3d8f94227751dc07cb18b4d40fa');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T14:09:45.981935Z","correlation_id":"eb31885c6051d4e4","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-e6d6987a6890","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bc50a51ea8d4fc3a9b6fc017b0f9489ce5b2a7537951e3d878e5879caf26906d');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T14:09:45.988779Z","correlation_id":"eb31885c6051d4e4","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C3229:qmstart:2000:atlas@pve!deploy:"},"digest":"2c286c9c2470d32660aa4105f4b2f18ea4d71a020c193ba893ecdad39243d060","job":"job-e6d6987a6890","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','87004d1f8debce63a671a2ba3b5bebb259aa15fcdf2361a650b99b77f26ec3ae');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T14:09:45.993394Z","correlation_id":"eb31885c6051d4e4","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-e6d6987a6890","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','d0f5f8323021a85b730cd582a553daf086dc41a459dd5dbaa343cc02880f3da8');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T14:09:46.010625Z","correlation_id":"eb31885c6051d4e4","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-e6d6987a6890","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','5715a9ffd61faaee205852f017eb7eba99ae01f1e1ad7c6272c787e01283f70e');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T14:09:46.014160Z","correlation_id":"eb31885c6051d4e4","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-e6d6987a6890","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','67aeecedbcf4d9674ac97fa0735f7e74a0cc63099482c3ea6684dc1126bf1d76');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T14:09:46.016405Z","correlation_id":"eb31885c6051d4e4","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-e6d6987a6890","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','e8b3ffdf076d431729ea16859b84894e175f04c2466b396e8dfe6a44561f363c');
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
INSERT INTO "deployments" VALUES('one-0b926c40','one','dev','7609c2e548e8b0c0b6797330c7907507','one-0b926c40',NULL,0,'2026-11-29T14:09:45.581582+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-e6d6987a6890','one/clone','2026-11-29T14:09:45.816653+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e6d6987a6890','one/configure','2026-11-29T14:09:45.816653+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e6d6987a6890','one/grow-scsi0','2026-11-29T14:09:45.816653+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e6d6987a6890','one/start','2026-11-29T14:09:45.816653+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e6d6987a6890','one/ready','2026-11-29T14:09:45.816653+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e6d6987a6890','one/ha','2026-11-29T14:09:45.816653+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e6d6987a6890','one/verify','2026-11-29T14:09:45.816653+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-e6d6987a6890','deployment/one-0b926c40');
INSERT INTO "job_targets" VALUES('job-e6d6987a6890','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-e6d6987a6890','plan-aea01cc17efb6249','one-0b926c40','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0C3229:qmstart:2000:atlas@pve!deploy:','[]','ann','eb31885c6051d4e4','approval-47295f0eee15fb7f',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T14:09:45.574170+00:00','2026-11-29T14:09:45.816653+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-e6d6987a6890','one/clone','intended','2026-11-29T14:09:45.900557+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-e6d6987a6890','one/clone','submitted','2026-11-29T14:09:45.911297+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C3229:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-e6d6987a6890','one/clone','done','2026-11-29T14:09:45.926211+00:00','{"task": "OK", "node": "pve1", "identity": "dee2d45f-b4e5-40cf-a09f-f57473b54828", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-e6d6987a6890','one/configure','intended','2026-11-29T14:09:45.941082+00:00','{"digest": "eadc65697c736942fc0a45e1aac59230d14bc029", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:2F:EF:26,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-e6d6987a6890','one/configure','submitted','2026-11-29T14:09:45.948554+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-e6d6987a6890','one/configure','done','2026-11-29T14:09:45.953367+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-e6d6987a6890','one/grow-scsi0','intended','2026-11-29T14:09:45.959600+00:00','{"digest": "e3024b1cd7e4514b770cd73c457bb4ffade7f625", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-e6d6987a6890','one/grow-scsi0','submitted','2026-11-29T14:09:45.964372+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C3229:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-e6d6987a6890','one/grow-scsi0','done','2026-11-29T14:09:45.969020+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-e6d6987a6890','one/start','intended','2026-11-29T14:09:45.981935+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-e6d6987a6890','one/start','submitted','2026-11-29T14:09:45.988779+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C3229:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-e6d6987a6890','one/start','failed','2026-11-29T14:09:45.993394+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-e6d6987a6890','one/start','undone','2026-11-29T14:09:46.010625+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-e6d6987a6890','one/grow-scsi0','undone','2026-11-29T14:09:46.014160+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-e6d6987a6890','one/configure','undone','2026-11-29T14:09:46.016405+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-e6d6987a6890','one/clone','undo_intended','2026-11-29T14:09:46.024019+00:00','{}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-e6d6987a6890',1,'vm-32180-b395fe0e','2026-11-29T14:10:15.810552+00:00');
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
INSERT INTO "members" VALUES('one-0b926c40','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "dee2d45f-b4e5-40cf-a09f-f57473b54828", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-aea01cc17efb6249','one-0b926c40','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-0b926c40", "name": "one", "nonce": "7609c2e548e8b0c0b6797330c7907507", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-0b926c40", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T14:09:45.555654Z", "expires_at": "2026-11-29T15:09:45.555654Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "7609c2e548e8b0c0b6797330c7907507", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-0b926c40.\natlas:7609c2e548e8b0c0b6797330c7907507", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7609c2e548e8b0c0b6797330c7907507", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7609c2e548e8b0c0b6797330c7907507", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7609c2e548e8b0c0b6797330c7907507"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "7609c2e548e8b0c0b6797330c7907507", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "7609c2e548e8b0c0b6797330c7907507", "state": "started", "group": "", "comment": "atlas:7609c2e548e8b0c0b6797330c7907507"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "7609c2e548e8b0c0b6797330c7907507", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T14:09:45.524175Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T14:09:45.526511Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T14:09:45.533792Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T14:09:45.542904Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T15:09:45.555654+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('dfdf267e8f979eb4bd03a8c589005154');
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
INSERT INTO "specs" VALUES('one-0b926c40',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T14:09:45.517003+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-e6d6987a6890',1,'one/clone');
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
