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
INSERT INTO "approvals" VALUES('approval-9682def245603688','plan-4233eacf86a82113','approve','{"format": "atlas-approval/v2", "id": "approval-9682def245603688", "anchor": {"server": "13ab3bf3967fe2cd19f56eef96b24dd8", "head": {"seq": 2, "mac": "2c6a1a13fdda3a02467c1b76344e93927ec73f78067b32a41e9028d09ca1dade"}}, "plan_digest": "4233eacf86a821139e2f378e891c2ece4eb5d72ce8231d05f41a2d1588e341dd", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:22:19.320485Z", "expires_at": "2026-11-30T14:22:19.304301Z", "signature": "jeDFg3Q0cyCMTzYsRxtjFuBqaqgIuIp493SY5uRPP6FozHbidSL8yi2IOd6Msth5uONwAmOuESJcNtsDlM1mDg=="}','job-0fc1064c94b8');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:22:19.226495Z","correlation_id":"c4f2124065a87ba4","data":{"answers":[],"revision":1,"spec":"one-737a07de"},"name":"spec.saved","principal":"ann"}','d3300900056e36db0681f46baebfdbd3dfba34ad8ca69cd55899e53f3d2c63b1');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:22:19.315148Z","correlation_id":"c4f2124065a87ba4","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-737a07de","digest":"4233eacf86a821139e2f378e891c2ece4eb5d72ce8231d05f41a2d1588e341dd","effect":"create","plan":"plan-4233eacf86a82113","steps":7},"name":"plan.made","principal":"ann"}','2c6a1a13fdda3a02467c1b76344e93927ec73f78067b32a41e9028d09ca1dade');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:22:19.320749Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"2c6a1a13fdda3a02467c1b76344e93927ec73f78067b32a41e9028d09ca1dade","seq":2},"server":"13ab3bf3967fe2cd19f56eef96b24dd8"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:22:19.304301Z","format":"atlas-approval/v2","id":"approval-9682def245603688","made_at":"2026-11-30T13:22:19.320485Z","method":"signature","plan":"plan-4233eacf86a82113","plan_digest":"4233eacf86a821139e2f378e891c2ece4eb5d72ce8231d05f41a2d1588e341dd"},"name":"approval.given","principal":"bea"}','0c4d6559aca92420f47b5ac774aa91ce7ac27c2f431594d5f1313b3a40483d1e');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:22:19.349684Z","correlation_id":"706e135f4db4f1be","data":{"job":"job-0fc1064c94b8","plan":"plan-4233eacf86a82113","state":"queued"},"name":"job.requested","principal":"ann"}','28cc9f29f949c62b8a0e8b9f0e75ee109a9b61ba325b49d494009ce0925902bb');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:22:26.691492Z","correlation_id":"706e135f4db4f1be","data":{"approval":"approval-9682def245603688","job":"job-0fc1064c94b8","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','bef1cf1510c41f6acc9b68df7aee2d3dbb71ea9f8a19f95efdf3278d36f6275b');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:22:28.821341Z","correlation_id":"706e135f4db4f1be","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-0fc1064c94b8","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7e9ecec1a660c5170c71ea334322ba82b0411f75ad4194f9e2b489c67dd475ed');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:22:28.926776Z","correlation_id":"706e135f4db4f1be","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D7894:qmclone:9000:atlas@pve!deploy:"},"digest":"a74e1767868762ac5669755acd819a631aade3fa03378159af89175b43a0e63c","job":"job-0fc1064c94b8","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c27637e3be87e3f046352ed63f4a59e49e7ac945e9a5624aa64c8d1446e47145');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:22:28.972502Z","correlation_id":"706e135f4db4f1be","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"aa63c253-0c2b-423d-b825-0ca5b3bacfc9","node":"pve1","task":"OK"},"digest":"9f8eedddb7bdc27a2e8b69ed9f9ec7afe3636a267d0b2231b77c66efa51e8b73","job":"job-0fc1064c94b8","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5da3cda8deabc6915c2d3fd5a40451316fa54aa98ab6d330127cc6508e1e0bf9');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:22:28.994746Z","correlation_id":"706e135f4db4f1be","data":{"data":{"digest":"fb2dc164c48202c6947afa55344291dd6a8903e5","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:5B:6A:05,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"a4ccf68555f8d792064764c5ce1a37ac6435eaef9a0baafa700d598943f73194","job":"job-0fc1064c94b8","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','524f34b13416885fa0a77636fb1ef21ea9a02a44d542605eff8a392cea5c2548');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:22:29.044222Z","correlation_id":"706e135f4db4f1be","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-0fc1064c94b8","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','49d7c31f06cddb0c90ec01723df6b8932ecd070449a7cd250eb4074148e71f6a');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:22:29.047720Z","correlation_id":"706e135f4db4f1be","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-0fc1064c94b8","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c94f0f5e961ace7b98fdf3a2d149e032c9fdea46aa3cb1126b1e72b58904ef6c');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:22:29.067617Z","correlation_id":"706e135f4db4f1be","data":{"data":{"digest":"042bc780a3ad1e55ddd8cddf43e8dfb2e71ec56b","size_gib":10},"digest":"54cbf2d9217bf8ddf29e311ed8af99fcf0039c89f46061087511e15ca6b4d1ae","job":"job-0fc1064c94b8","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8e187f4ef5c383d5efea7f7a3eeab89d8e0aadfbcd60396e42835ce154d326e6');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:22:29.087136Z","correlation_id":"706e135f4db4f1be","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D7895:resize:2000:atlas@pve!deploy:"},"digest":"728d87ad78c8d2aca01599b76496e2d30f5d03625fa3fd6992c2042cf5e6bc94","job":"job-0fc1064c94b8","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b445cfe718bedd6cd70c127bd55b08d89a291d0a8d8c65e669e9be0ab31d3d9d');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:22:29.116281Z","correlation_id":"706e135f4db4f1be","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-0fc1064c94b8","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8158c251eb5ff98fc4e39c3a8bac420e69f7cc153e1ce0fdd86584112e982af4');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:22:29.175704Z","correlation_id":"706e135f4db4f1be","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-0fc1064c94b8","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','fbbc84302ba33ce409e334355148cd4a2f1a16698b8626b107fa9828a2af088b');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:22:29.207374Z","correlation_id":"706e135f4db4f1be","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D7895:qmstart:2000:atlas@pve!deploy:"},"digest":"8f65649878d1bc1b316b48557e21e6508f6a2814fc10457410296afc75ae242e","job":"job-0fc1064c94b8","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','72555b2da6067db4e91af331d1263d62221133940885bdde6f84795ddb2db79d');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:22:29.242725Z","correlation_id":"706e135f4db4f1be","data":{"data":{"code":"target_failed","error":"Unable to start VM 2000: no KVM here."},"digest":"3e4a0cd53ecd73f39cfb495a7f9c3537b1420dd1d1b01a07da10aca9c5ddcfde","job":"job-0fc1064c94b8","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','2d0a6c51ac250266a8c99d40b99c3663c0a0b27af01e839c03302c1edb5f949d');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:22:29.300957Z","correlation_id":"706e135f4db4f1be","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-0fc1064c94b8","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','e8b0787bbaf2eddea661e79f0f85014fe991b6f1a48b5cf6c51dadde62979dd3');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:22:29.311520Z","correlation_id":"706e135f4db4f1be","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-0fc1064c94b8","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','371a401b5be2277b0ec64bd3b7db7b1fa38d1440aabca424a030405e69744bc7');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:22:29.320799Z","correlation_id":"706e135f4db4f1be","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-0fc1064c94b8","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','c3ee056ed1b91425f546bc5613ed1b423868b91f0d7d58b38d2b76c0c5884b6f');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:22:29.394938Z","correlation_id":"706e135f4db4f1be","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0D7895:qmdestroy:2000:atlas@pve!deploy:"},"digest":"cd6170f970c57d5e1311b65d9c1452af27910fb0b6135d2b431353356e42c9d4","job":"job-0fc1064c94b8","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.undo_submitted","principal":"ann"}','677ead9ede8261e8f99fd64363335d2e0efd8dbdc179715b73ab67212afdc9c9');
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
INSERT INTO "deployments" VALUES('one-737a07de','one','dev','bf19a7c1f5d48429fc795e6cbeeb29eb','one-737a07de',NULL,0,'2026-11-30T13:22:19.347078+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-0fc1064c94b8','one/clone','2026-11-30T13:22:26.044169+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0fc1064c94b8','one/configure','2026-11-30T13:22:26.044169+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0fc1064c94b8','one/grow-scsi0','2026-11-30T13:22:26.044169+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0fc1064c94b8','one/start','2026-11-30T13:22:26.044169+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0fc1064c94b8','one/ready','2026-11-30T13:22:26.044169+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0fc1064c94b8','one/ha','2026-11-30T13:22:26.044169+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0fc1064c94b8','one/verify','2026-11-30T13:22:26.044169+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-0fc1064c94b8','deployment/one-737a07de');
INSERT INTO "job_targets" VALUES('job-0fc1064c94b8','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-0fc1064c94b8','plan-4233eacf86a82113','one-737a07de','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0D7895:qmstart:2000:atlas@pve!deploy:','[]','ann','706e135f4db4f1be','approval-9682def245603688',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-30T13:22:19.332860+00:00','2026-11-30T13:22:26.044169+00:00',NULL,'','deployment','apply','create','one-737a07de','target_failed','proxmox/demo/vm/2000',0);
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
INSERT INTO "journal" VALUES(1,'job-0fc1064c94b8','one/clone','intended','2026-11-30T13:22:28.821341+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-0fc1064c94b8','one/clone','submitted','2026-11-30T13:22:28.926776+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D7894:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-0fc1064c94b8','one/clone','done','2026-11-30T13:22:28.972502+00:00','{"task": "OK", "node": "pve1", "identity": "aa63c253-0c2b-423d-b825-0ca5b3bacfc9", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.151161);
INSERT INTO "journal" VALUES(4,'job-0fc1064c94b8','one/configure','intended','2026-11-30T13:22:28.994746+00:00','{"digest": "fb2dc164c48202c6947afa55344291dd6a8903e5", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:5B:6A:05,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-0fc1064c94b8','one/configure','submitted','2026-11-30T13:22:29.044222+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-0fc1064c94b8','one/configure','done','2026-11-30T13:22:29.047720+00:00','{}','proxmox/configure',0.052974);
INSERT INTO "journal" VALUES(7,'job-0fc1064c94b8','one/grow-scsi0','intended','2026-11-30T13:22:29.067617+00:00','{"digest": "042bc780a3ad1e55ddd8cddf43e8dfb2e71ec56b", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-0fc1064c94b8','one/grow-scsi0','submitted','2026-11-30T13:22:29.087136+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D7895:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-0fc1064c94b8','one/grow-scsi0','done','2026-11-30T13:22:29.116281+00:00','{"task": "OK"}','proxmox/grow_disk',0.048664);
INSERT INTO "journal" VALUES(10,'job-0fc1064c94b8','one/start','intended','2026-11-30T13:22:29.175704+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-0fc1064c94b8','one/start','submitted','2026-11-30T13:22:29.207374+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D7895:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-0fc1064c94b8','one/start','failed','2026-11-30T13:22:29.242725+00:00','{"error": "Unable to start VM 2000: no KVM here.", "code": "target_failed"}','proxmox/start',0.067021);
INSERT INTO "journal" VALUES(13,'job-0fc1064c94b8','one/start','undone','2026-11-30T13:22:29.300957+00:00','{"summary": "goes with what it belongs to"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(14,'job-0fc1064c94b8','one/grow-scsi0','undone','2026-11-30T13:22:29.311520+00:00','{"summary": "goes with what it belongs to"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(15,'job-0fc1064c94b8','one/configure','undone','2026-11-30T13:22:29.320799+00:00','{"summary": "goes with what it belongs to"}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(16,'job-0fc1064c94b8','one/clone','undo_intended','2026-11-30T13:22:29.339809+00:00','{}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(17,'job-0fc1064c94b8','one/clone','undo_submitted','2026-11-30T13:22:29.394938+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0D7895:qmdestroy:2000:atlas@pve!deploy:"}','proxmox/clone',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-0fc1064c94b8',1,'vm-10658-bfc9f148','2026-11-30T13:22:56.012290+00:00');
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
INSERT INTO "members" VALUES('one-737a07de','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "aa63c253-0c2b-423d-b825-0ca5b3bacfc9", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
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
INSERT INTO "plans" VALUES('plan-4233eacf86a82113','one-737a07de','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-737a07de", "name": "one", "nonce": "bf19a7c1f5d48429fc795e6cbeeb29eb", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-737a07de", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:22:19.304301Z", "expires_at": "2026-11-30T14:22:19.304301Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "bf19a7c1f5d48429fc795e6cbeeb29eb", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-737a07de.\natlas:bf19a7c1f5d48429fc795e6cbeeb29eb", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "bf19a7c1f5d48429fc795e6cbeeb29eb", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "bf19a7c1f5d48429fc795e6cbeeb29eb", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "bf19a7c1f5d48429fc795e6cbeeb29eb"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "bf19a7c1f5d48429fc795e6cbeeb29eb", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "bf19a7c1f5d48429fc795e6cbeeb29eb", "state": "started", "group": "", "comment": "atlas:bf19a7c1f5d48429fc795e6cbeeb29eb"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "bf19a7c1f5d48429fc795e6cbeeb29eb", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:22:19.234336Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:22:19.238524Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:22:19.255828Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:22:19.274001Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:22:19.304301+00:00','["demo"]');
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
INSERT INTO "server" VALUES('13ab3bf3967fe2cd19f56eef96b24dd8');
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
INSERT INTO "specs" VALUES('one-737a07de',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:22:19.224503+00:00');
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
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-0fc1064c94b8',1,'one/clone');
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
