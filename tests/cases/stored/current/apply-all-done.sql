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
INSERT INTO "approvals" VALUES('approval-a989249f5db9ccfb','plan-3651724eecaee9c1','approve','{"format": "atlas-approval/v2", "id": "approval-a989249f5db9ccfb", "anchor": {"server": "28d4565cc300c043ded76979d95e46f1", "head": {"seq": 2, "mac": "95299b34e81d3adb17772bbc579c4e976d15b8058d1429d14e7fd49fcf136e69"}}, "plan_digest": "3651724eecaee9c1e688b63100e9d956af15759c1732369903bb24ab7ddc5136", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:09:43.291100Z", "expires_at": "2026-11-29T15:09:43.264409Z", "signature": "5uu7Wb1NUEHx9Xxbp48/GjfBXhMpOAZD9nVPhOATiLmpEyVdUM2npJWHkYsWfGD3JnWz0naI9wAWx82nWsPGBg=="}','job-57369c9b30fa');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T14:09:43.149315Z","correlation_id":"03a0491ae4617426","data":{"answers":[],"revision":1,"spec":"one-c325ed08"},"name":"spec.saved","principal":"ann"}','2ac539b2663b51ba57fd6e69154d238388f7bc92e6afa62e489466180150a5ac');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T14:09:43.270296Z","correlation_id":"03a0491ae4617426","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-c325ed08","digest":"3651724eecaee9c1e688b63100e9d956af15759c1732369903bb24ab7ddc5136","effect":"create","plan":"plan-3651724eecaee9c1","steps":7},"name":"plan.made","principal":"ann"}','95299b34e81d3adb17772bbc579c4e976d15b8058d1429d14e7fd49fcf136e69');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T14:09:43.291435Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"95299b34e81d3adb17772bbc579c4e976d15b8058d1429d14e7fd49fcf136e69","seq":2},"server":"28d4565cc300c043ded76979d95e46f1"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:09:43.264409Z","format":"atlas-approval/v2","id":"approval-a989249f5db9ccfb","made_at":"2026-11-29T14:09:43.291100Z","method":"signature","plan":"plan-3651724eecaee9c1","plan_digest":"3651724eecaee9c1e688b63100e9d956af15759c1732369903bb24ab7ddc5136"},"name":"approval.given","principal":"bea"}','b926d02a4c5a7bcf72c48e2e9eee8da5ce2812a04ae66b8a69a43a1a4b12c4b6');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T14:09:43.854732Z","correlation_id":"556872f68f56ceb5","data":{"job":"job-57369c9b30fa","plan":"plan-3651724eecaee9c1","state":"queued"},"name":"job.requested","principal":"ann"}','3c7d1b83b956fc161c78f1a0127c341e913365822cf7609c0495e4eccaa7d3d9');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T14:09:44.878029Z","correlation_id":"556872f68f56ceb5","data":{"approval":"approval-a989249f5db9ccfb","job":"job-57369c9b30fa","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','1efcb2cff80b4b2e4a850beffbe83677dc25ce990e1dc68b3a19d63cba4e241e');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T14:09:45.079045Z","correlation_id":"556872f68f56ceb5","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-57369c9b30fa","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','aab325e250801f4481a3872386cca8256291ebebc538380be19b3e3bd3005366');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T14:09:45.134177Z","correlation_id":"556872f68f56ceb5","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C3229:qmclone:9000:atlas@pve!deploy:"},"digest":"1efec2cab099cc3b06dd45766bb5f99666449a754f5109b3f8b4636d55fb8a35","job":"job-57369c9b30fa","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e318cf8b3347d671e822bf29438266cdb0df9b5e6034c27312f82b54af0e1213');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T14:09:45.158146Z","correlation_id":"556872f68f56ceb5","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"fe9dd3eb-8c48-4364-a316-37103d31071b","node":"pve1","task":"OK"},"digest":"09a84fbf00454729dddca5c4f3b47d9cb232ce57c533c921982826c48624eb56","job":"job-57369c9b30fa","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b00bf08ab375aca7e796b7a1899c9a094fa12fe85114bce00929ec7fc279f858');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T14:09:45.177237Z","correlation_id":"556872f68f56ceb5","data":{"data":{"digest":"60ab2b59efc93548b294971f94c34377404f8d54","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:87:B4:42,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"573771fcc36676a578aef335825cf13b690383eef650cb87b8b637322ddad03f","job":"job-57369c9b30fa","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ecfe6cfca0fbc27bceff4b681d997779a9be62d340afd252c37c0ce04ddc41d0');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T14:09:45.216267Z","correlation_id":"556872f68f56ceb5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-57369c9b30fa","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4cd80e742de1477cec9bd9edc79e5474e5382f59374c08457280a6ad7c6edaea');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T14:09:45.227161Z","correlation_id":"556872f68f56ceb5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-57369c9b30fa","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','364a58e4c75f707a1c9a314daca3030c6b4d87e4bd7621e713258a679f38a704');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T14:09:45.252519Z","correlation_id":"556872f68f56ceb5","data":{"data":{"digest":"a9d23d68c9f7c852bb01002b82ee344fc5f64f88","size_gib":10},"digest":"b5d17403d9ca7033c278ba073a995f72494a0b6d231bfb772d2f9c21135f238b","job":"job-57369c9b30fa","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7e99aa40ee75622bc5be6311c522727a4f2961eda4912b4f71d7cec9bbdfb10c');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T14:09:45.260761Z","correlation_id":"556872f68f56ceb5","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C3229:resize:2000:atlas@pve!deploy:"},"digest":"103b3f8a217cf1999b4d2c9d2e963e9eb2f9abc20b5cad680df9c30cbe013624","job":"job-57369c9b30fa","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e6c09104e0901ac01847f676b556d7d3bc3d4f61f10ef67bffc26ebf60a3004d');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T14:09:45.265313Z","correlation_id":"556872f68f56ceb5","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-57369c9b30fa","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','54cbb772bf0c649062fe5ba75544c3530f32ee2eb869784e4027e7111a297183');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T14:09:45.284657Z","correlation_id":"556872f68f56ceb5","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-57369c9b30fa","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','12188d02078024c5efcf3b395791d46b900da46b659a0d55a48fe261d0c82e17');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T14:09:45.299637Z","correlation_id":"556872f68f56ceb5","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C3229:qmstart:2000:atlas@pve!deploy:"},"digest":"2c286c9c2470d32660aa4105f4b2f18ea4d71a020c193ba893ecdad39243d060","job":"job-57369c9b30fa","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3c266470817984e026ed0a5119a8a3f90f6e6f11aa31afa799204dd9aa71e0ba');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T14:09:45.304074Z","correlation_id":"556872f68f56ceb5","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-57369c9b30fa","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3368b410461cfd38eb90ee0bf25717281bfcba3ee639d08e8fafdff7ad7b51ff');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T14:09:45.308264Z","correlation_id":"556872f68f56ceb5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-57369c9b30fa","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8ea114d26b82b904f1ac326d627672ce50c308f9b10b199a13f525bb025510b5');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T14:09:45.312092Z","correlation_id":"556872f68f56ceb5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-57369c9b30fa","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1d3cf1f0ac519c72a4325b95685b4b48acc8abb2622f624207636271a150fdbb');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T14:09:45.318814Z","correlation_id":"556872f68f56ceb5","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-57369c9b30fa","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','28d5ff792b3a1f3168fdbff96322d870aba293155ce8a38ab26da44a2104dbc2');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T14:09:45.325740Z","correlation_id":"556872f68f56ceb5","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-57369c9b30fa","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bcede28665c77f2b28e4f73cfba4775ade5ef102b8afff9c3790b9e5ca3de8d2');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T14:09:45.336312Z","correlation_id":"556872f68f56ceb5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-57369c9b30fa","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c33adf06d6176973f902b7e7f924a04089a45cc865351dba1e3e5e739abaf734');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T14:09:45.339862Z","correlation_id":"556872f68f56ceb5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-57369c9b30fa","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4609fc3c322dcb9bf6d033f4978a1feea61428c74cb8075402844c942a7b7b9e');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T14:09:45.342855Z","correlation_id":"556872f68f56ceb5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-57369c9b30fa","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bf069a77a9951e575c635c6b0a23ac236d2f2d7dabf8ce21ab11862bfddd8c87');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T14:09:45.345148Z","correlation_id":"556872f68f56ceb5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-57369c9b30fa","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d34ecbb68cfc680b6fa1cabc9659be38609134a72b8e7beb8890c95506b365a9');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T14:09:45.350605Z","correlation_id":"556872f68f56ceb5","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"fe9dd3eb-8c48-4364-a316-37103d31071b"},"digest":"2bebabd3e29d334066c5db11eadf9b8ca9101311bcd2ad5cf81d5fca7e715ba2","job":"job-57369c9b30fa","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c9d213b98690c674aca9f7e05108b4cb8e1dfd122499d01cbc45f83c2abe6c98');
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
INSERT INTO "deployments" VALUES('one-c325ed08','one','dev','ede0a6c0e2fead984e87991a5ec3adb2','one-c325ed08',NULL,0,'2026-11-29T14:09:43.852601+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-57369c9b30fa','one/clone','2026-11-29T14:09:44.798949+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-57369c9b30fa','one/configure','2026-11-29T14:09:44.798949+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-57369c9b30fa','one/grow-scsi0','2026-11-29T14:09:44.798949+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-57369c9b30fa','one/start','2026-11-29T14:09:44.798949+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-57369c9b30fa','one/ready','2026-11-29T14:09:44.798949+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-57369c9b30fa','one/ha','2026-11-29T14:09:44.798949+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-57369c9b30fa','one/verify','2026-11-29T14:09:44.798949+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-57369c9b30fa','deployment/one-c325ed08');
INSERT INTO "job_targets" VALUES('job-57369c9b30fa','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-57369c9b30fa','plan-3651724eecaee9c1','one-c325ed08','running','','[]','ann','556872f68f56ceb5','approval-a989249f5db9ccfb',0,0,0,NULL,7,7,'verify one-01 against the spec','2026-11-29T14:09:43.341920+00:00','2026-11-29T14:09:44.798949+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-57369c9b30fa','one/clone','intended','2026-11-29T14:09:45.079045+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-57369c9b30fa','one/clone','submitted','2026-11-29T14:09:45.134177+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C3229:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-57369c9b30fa','one/clone','done','2026-11-29T14:09:45.158146+00:00','{"task": "OK", "node": "pve1", "identity": "fe9dd3eb-8c48-4364-a316-37103d31071b", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-57369c9b30fa','one/configure','intended','2026-11-29T14:09:45.177237+00:00','{"digest": "60ab2b59efc93548b294971f94c34377404f8d54", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:87:B4:42,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-57369c9b30fa','one/configure','submitted','2026-11-29T14:09:45.216267+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-57369c9b30fa','one/configure','done','2026-11-29T14:09:45.227161+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-57369c9b30fa','one/grow-scsi0','intended','2026-11-29T14:09:45.252519+00:00','{"digest": "a9d23d68c9f7c852bb01002b82ee344fc5f64f88", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-57369c9b30fa','one/grow-scsi0','submitted','2026-11-29T14:09:45.260761+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C3229:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-57369c9b30fa','one/grow-scsi0','done','2026-11-29T14:09:45.265313+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-57369c9b30fa','one/start','intended','2026-11-29T14:09:45.284657+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-57369c9b30fa','one/start','submitted','2026-11-29T14:09:45.299637+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C3229:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-57369c9b30fa','one/start','done','2026-11-29T14:09:45.304074+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-57369c9b30fa','one/ready','intended','2026-11-29T14:09:45.308264+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-57369c9b30fa','one/ready','submitted','2026-11-29T14:09:45.312092+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-57369c9b30fa','one/ready','done','2026-11-29T14:09:45.318814+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-57369c9b30fa','one/ha','intended','2026-11-29T14:09:45.325740+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-57369c9b30fa','one/ha','submitted','2026-11-29T14:09:45.336312+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-57369c9b30fa','one/ha','done','2026-11-29T14:09:45.339862+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-57369c9b30fa','one/verify','intended','2026-11-29T14:09:45.342855+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-57369c9b30fa','one/verify','submitted','2026-11-29T14:09:45.345148+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-57369c9b30fa','one/verify','done','2026-11-29T14:09:45.350605+00:00','{"identity": "fe9dd3eb-8c48-4364-a316-37103d31071b", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-57369c9b30fa',1,'vm-32155-4674046f','2026-11-29T14:10:14.780175+00:00');
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
INSERT INTO "members" VALUES('one-c325ed08','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "fe9dd3eb-8c48-4364-a316-37103d31071b", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-3651724eecaee9c1','one-c325ed08','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-c325ed08", "name": "one", "nonce": "ede0a6c0e2fead984e87991a5ec3adb2", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-c325ed08", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T14:09:43.264409Z", "expires_at": "2026-11-29T15:09:43.264409Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "ede0a6c0e2fead984e87991a5ec3adb2", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-c325ed08.\natlas:ede0a6c0e2fead984e87991a5ec3adb2", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ede0a6c0e2fead984e87991a5ec3adb2", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ede0a6c0e2fead984e87991a5ec3adb2", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ede0a6c0e2fead984e87991a5ec3adb2"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ede0a6c0e2fead984e87991a5ec3adb2", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "ede0a6c0e2fead984e87991a5ec3adb2", "state": "started", "group": "", "comment": "atlas:ede0a6c0e2fead984e87991a5ec3adb2"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ede0a6c0e2fead984e87991a5ec3adb2", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T14:09:43.197871Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T14:09:43.200356Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T14:09:43.222978Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T14:09:43.234962Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T15:09:43.264409+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('28d4565cc300c043ded76979d95e46f1');
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
INSERT INTO "specs" VALUES('one-c325ed08',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T14:09:43.124617+00:00');
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
