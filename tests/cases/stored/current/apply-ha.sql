BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0009');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-16a94717aad1cc31','plan-7892042f969aca28','approve','{"format": "atlas-approval/v2", "id": "approval-16a94717aad1cc31", "anchor": {"server": "dbed3f30e12781078158ed1aa8e89bb7", "head": {"seq": 2, "mac": "585eacac3b128616bb9ad5b1b0b47d459d73fb1177394211e5b4985deaebc558"}}, "plan_digest": "7892042f969aca28843cf4be0764e80f9e9e38f6bfb23ac74c8b97669606a088", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:23.929751Z", "expires_at": "2026-11-29T20:11:23.896580Z", "signature": "rhsiUOAM57sS+huzUtx9TL8hkqvdVIAfaxMzQF2eQUj//3+xGVImmdDnVu9JAn7iN0t0l91YGovj6mM+7yP/Aw=="}','job-5a7d7a49b8be');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T19:11:23.774931Z","correlation_id":"b29a0160c999dba6","data":{"answers":[],"revision":1,"spec":"one-f4bd6bd7"},"name":"spec.saved","principal":"ann"}','62ef2c8f5980ee9f4ff5b8cbfd44a7d33f0d1b61608e656c3b284c6ec9310e51');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T19:11:23.910748Z","correlation_id":"b29a0160c999dba6","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-f4bd6bd7","digest":"7892042f969aca28843cf4be0764e80f9e9e38f6bfb23ac74c8b97669606a088","effect":"create","plan":"plan-7892042f969aca28","steps":7},"name":"plan.made","principal":"ann"}','585eacac3b128616bb9ad5b1b0b47d459d73fb1177394211e5b4985deaebc558');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T19:11:23.930124Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"585eacac3b128616bb9ad5b1b0b47d459d73fb1177394211e5b4985deaebc558","seq":2},"server":"dbed3f30e12781078158ed1aa8e89bb7"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:23.896580Z","format":"atlas-approval/v2","id":"approval-16a94717aad1cc31","made_at":"2026-11-29T19:11:23.929751Z","method":"signature","plan":"plan-7892042f969aca28","plan_digest":"7892042f969aca28843cf4be0764e80f9e9e38f6bfb23ac74c8b97669606a088"},"name":"approval.given","principal":"bea"}','36b64de5c141c8e4075b69a94181fb1048e12c8366e11b86d63aca334ea11aa1');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T19:11:23.981845Z","correlation_id":"cc3d1b97ed9ce134","data":{"job":"job-5a7d7a49b8be","plan":"plan-7892042f969aca28","state":"queued"},"name":"job.requested","principal":"ann"}','01ed3c7867d82aa5b8303e76258f0390bdafc91122018eb56b9d6f110e073b30');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T19:11:25.084075Z","correlation_id":"cc3d1b97ed9ce134","data":{"approval":"approval-16a94717aad1cc31","job":"job-5a7d7a49b8be","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','d3c535b97495e6e82f52dad5390cc918389a4a995411fe34048c6353fde78360');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T19:11:25.481523Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-5a7d7a49b8be","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5e513e4634ec40bd383a48cbb2c54a667ba8ea2c86085068e99d2915e1c1ef88');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T19:11:25.533909Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C78DD:qmclone:9000:atlas@pve!deploy:"},"digest":"def28dde5e2ea37359f2c1f77019a3a407b3ad1ea28295dbd02ba80debdc0587","job":"job-5a7d7a49b8be","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a4bba1209145c5a86b2c54a9668543c429a192c7b2fe7d5428637e131e6182e7');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T19:11:25.567604Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"8330f305-e77e-4d92-945f-98f27c6ca1f8","node":"pve1","task":"OK"},"digest":"223da831412bbd64e44f977d28d26033bbb85d383ce6ff905750d01a56d0788a","job":"job-5a7d7a49b8be","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9b3d87454fbd5918b929371854690d8ba0c646d501788de0929e9b0cfcad174c');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T19:11:25.589204Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{"digest":"5a79e0f892c4bc2a6c10aecc55dbfa282132b041","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:D7:6E:79,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"4cf0e86fe8013074aa6655a962347e636274ec836a7324d25bd730d08fdf11ac","job":"job-5a7d7a49b8be","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0207954ba9801a006234e93563b6353a1a6d198ff991932d615ecd6a52648bc9');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T19:11:25.610490Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5a7d7a49b8be","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','451193c3f1b504b0e5e98720c3e42006d4ccdb699c380d5470b17b922ffb2c35');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T19:11:25.623445Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5a7d7a49b8be","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e3c921c9c4f873763df4316131c966d6e201bba8f61ce3b2d8483b83d8e1a613');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T19:11:25.648729Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{"digest":"bc4cffa68aa4e1bc5497771ecd64456381789e70","size_gib":10},"digest":"04072cd96d66ee9511be2fca1c8ae20dd93949fce3e453107ee1d1b010010d01","job":"job-5a7d7a49b8be","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b369afb74e9b5beba1bc987b2278b1a38b07572c8e819cdf53d820a53fe66e58');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T19:11:25.671322Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C78DD:resize:2000:atlas@pve!deploy:"},"digest":"9f95b40286b50c4b457b1b3b55776cb51b0063317224d178bdf235a90bb8c5e2","job":"job-5a7d7a49b8be","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d82739b755feac1106fd02139d8f23b5b71ee42755a810abb9d813d3c9a5911c');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T19:11:25.684336Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-5a7d7a49b8be","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ce64f3a6ab3a1203f105d5b5711f37dbdbd7264d0e1fc4179b318c179f33cb9d');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T19:11:25.708904Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-5a7d7a49b8be","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b5c7d15e6c399c4cb038646d8b796cd30d913796a29fb642aa44032482b8d526');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T19:11:25.734284Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C78DD:qmstart:2000:atlas@pve!deploy:"},"digest":"d6e04acebdee66bd619bb0d525fcbd1c7a0c5ec23d4a154165b90ad87f43b0be","job":"job-5a7d7a49b8be","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5c79b1dd1c88cef39468e9b8398d4aa984836fba60212d68bfc27587be770dc0');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T19:11:25.790416Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-5a7d7a49b8be","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4b09a0e54536e405ab88c0f437a9a7c1459661697631ad5e283b960278c8f33b');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T19:11:25.805733Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5a7d7a49b8be","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ad0bfbcbecd13a3014f31f3d57d396a487b99fc0e12e54de85e2d4d6def03ab3');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T19:11:25.815984Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5a7d7a49b8be","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b9fdb98df608bec4547d8b1d4fe7fd5e0f118c0840fec3b7411df28fdef75a95');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T19:11:25.845667Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-5a7d7a49b8be","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c0b1ea647c5c97351746eeb7514e7cfdcade987edce4111549d853f0ad1efc69');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T19:11:25.869983Z","correlation_id":"cc3d1b97ed9ce134","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-5a7d7a49b8be","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6949f7ad90d78f90ccfc9f4f3f9a7ca05b7567d57d15912b7fa473c60a9189c8');
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
INSERT INTO "deployments" VALUES('one-f4bd6bd7','one','dev','ce972d4b1eaa0c0c2dce0007327e6912','one-f4bd6bd7',NULL,0,'2026-11-29T19:11:23.978363+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-5a7d7a49b8be','one/clone','2026-11-29T19:11:24.993393+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5a7d7a49b8be','one/configure','2026-11-29T19:11:24.993393+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5a7d7a49b8be','one/grow-scsi0','2026-11-29T19:11:24.993393+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5a7d7a49b8be','one/start','2026-11-29T19:11:24.993393+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5a7d7a49b8be','one/ready','2026-11-29T19:11:24.993393+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5a7d7a49b8be','one/ha','2026-11-29T19:11:24.993393+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5a7d7a49b8be','one/verify','2026-11-29T19:11:24.993393+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-5a7d7a49b8be','deployment/one-f4bd6bd7');
INSERT INTO "job_targets" VALUES('job-5a7d7a49b8be','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-5a7d7a49b8be','plan-7892042f969aca28','one-f4bd6bd7','running','','[]','ann','cc3d1b97ed9ce134','approval-16a94717aad1cc31',0,0,0,NULL,5,7,'wait for one-01: agent, at most 10 s','2026-11-29T19:11:23.953699+00:00','2026-11-29T19:11:24.993393+00:00',NULL,'','deployment','apply','create','one-f4bd6bd7','','',0);
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
INSERT INTO "journal" VALUES(1,'job-5a7d7a49b8be','one/clone','intended','2026-11-29T19:11:25.481523+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-5a7d7a49b8be','one/clone','submitted','2026-11-29T19:11:25.533909+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C78DD:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-5a7d7a49b8be','one/clone','done','2026-11-29T19:11:25.567604+00:00','{"task": "OK", "node": "pve1", "identity": "8330f305-e77e-4d92-945f-98f27c6ca1f8", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.086081);
INSERT INTO "journal" VALUES(4,'job-5a7d7a49b8be','one/configure','intended','2026-11-29T19:11:25.589204+00:00','{"digest": "5a79e0f892c4bc2a6c10aecc55dbfa282132b041", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:D7:6E:79,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-5a7d7a49b8be','one/configure','submitted','2026-11-29T19:11:25.610490+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-5a7d7a49b8be','one/configure','done','2026-11-29T19:11:25.623445+00:00','{}','proxmox/configure',0.034241);
INSERT INTO "journal" VALUES(7,'job-5a7d7a49b8be','one/grow-scsi0','intended','2026-11-29T19:11:25.648729+00:00','{"digest": "bc4cffa68aa4e1bc5497771ecd64456381789e70", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-5a7d7a49b8be','one/grow-scsi0','submitted','2026-11-29T19:11:25.671322+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C78DD:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-5a7d7a49b8be','one/grow-scsi0','done','2026-11-29T19:11:25.684336+00:00','{"task": "OK"}','proxmox/grow_disk',0.035607);
INSERT INTO "journal" VALUES(10,'job-5a7d7a49b8be','one/start','intended','2026-11-29T19:11:25.708904+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-5a7d7a49b8be','one/start','submitted','2026-11-29T19:11:25.734284+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C78DD:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-5a7d7a49b8be','one/start','done','2026-11-29T19:11:25.790416+00:00','{"task": "OK"}','proxmox/start',0.081512);
INSERT INTO "journal" VALUES(13,'job-5a7d7a49b8be','one/ready','intended','2026-11-29T19:11:25.805733+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-5a7d7a49b8be','one/ready','submitted','2026-11-29T19:11:25.815984+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-5a7d7a49b8be','one/ready','done','2026-11-29T19:11:25.845667+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.039934);
INSERT INTO "journal" VALUES(16,'job-5a7d7a49b8be','one/ha','intended','2026-11-29T19:11:25.869983+00:00','{"resource": null}','proxmox/ha_add',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-5a7d7a49b8be',1,'vm-31907-6ec1e694','2026-11-29T19:11:54.981976+00:00');
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
INSERT INTO "members" VALUES('one-f4bd6bd7','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "8330f305-e77e-4d92-945f-98f27c6ca1f8", "disks": {"scsi0": "ceph:vm-2000-disk-0"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-7892042f969aca28','one-f4bd6bd7','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-f4bd6bd7", "name": "one", "nonce": "ce972d4b1eaa0c0c2dce0007327e6912", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-f4bd6bd7", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T19:11:23.896580Z", "expires_at": "2026-11-29T20:11:23.896580Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "ce972d4b1eaa0c0c2dce0007327e6912", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-f4bd6bd7.\natlas:ce972d4b1eaa0c0c2dce0007327e6912", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ce972d4b1eaa0c0c2dce0007327e6912", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ce972d4b1eaa0c0c2dce0007327e6912", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ce972d4b1eaa0c0c2dce0007327e6912"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ce972d4b1eaa0c0c2dce0007327e6912", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "ce972d4b1eaa0c0c2dce0007327e6912", "state": "started", "group": "", "comment": "atlas:ce972d4b1eaa0c0c2dce0007327e6912"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ce972d4b1eaa0c0c2dce0007327e6912", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T19:11:23.785045Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T19:11:23.788833Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T19:11:23.814792Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T19:11:23.863796Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T20:11:23.896580+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('dbed3f30e12781078158ed1aa8e89bb7');
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
INSERT INTO "specs" VALUES('one-f4bd6bd7',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T19:11:23.773302+00:00');
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
CREATE INDEX ix_jobs_spec_id ON jobs (spec_id);
CREATE INDEX ix_jobs_failed_on ON jobs (failed_on);
COMMIT;
