BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0011');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-32bb88f6eacefa42','plan-20ffc4b7546962d5','approve','{"format": "atlas-approval/v2", "id": "approval-32bb88f6eacefa42", "anchor": {"server": "5b4b577f0f228bf72ef0cb0294915498", "head": {"seq": 2, "mac": "caa3b277007af6cc00ca996afe9f75102fd4685907360d5fb046847c8408fedc"}}, "plan_digest": "20ffc4b7546962d58a4db68357cfe518e654efae24ee136ac270fded8bde1c57", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T08:14:51.677082Z", "expires_at": "2026-11-30T09:14:51.665256Z", "signature": "ErzuZjCrZxcNuTWnI4OFb5oELjWv64egaXn3rhXZse8huMrxl48Ps5eq7cH2P7AjJYMPCdGVvSaXkRQ42S80DA=="}','job-7201bb08cea3');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T08:14:51.621250Z","correlation_id":"de97242491bd7d55","data":{"answers":[],"revision":1,"spec":"one-8853b7ca"},"name":"spec.saved","principal":"ann"}','2eb124de7a4d8ec49ed5ec99a45973a3d8b6463196c2efcb21beb2551dfb21ee');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T08:14:51.673096Z","correlation_id":"de97242491bd7d55","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-8853b7ca","digest":"20ffc4b7546962d58a4db68357cfe518e654efae24ee136ac270fded8bde1c57","effect":"create","plan":"plan-20ffc4b7546962d5","steps":7},"name":"plan.made","principal":"ann"}','caa3b277007af6cc00ca996afe9f75102fd4685907360d5fb046847c8408fedc');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T08:14:51.677335Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"caa3b277007af6cc00ca996afe9f75102fd4685907360d5fb046847c8408fedc","seq":2},"server":"5b4b577f0f228bf72ef0cb0294915498"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T09:14:51.665256Z","format":"atlas-approval/v2","id":"approval-32bb88f6eacefa42","made_at":"2026-11-30T08:14:51.677082Z","method":"signature","plan":"plan-20ffc4b7546962d5","plan_digest":"20ffc4b7546962d58a4db68357cfe518e654efae24ee136ac270fded8bde1c57"},"name":"approval.given","principal":"bea"}','c6064315bc4532c49d105ff8be63f6f8c35e71e757aec33c3dba02dfec6b6e5f');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T08:14:51.698602Z","correlation_id":"0af15308ad41c19f","data":{"job":"job-7201bb08cea3","plan":"plan-20ffc4b7546962d5","state":"queued"},"name":"job.requested","principal":"ann"}','0e323695c08d50fd9228cc133b8f7df42ee8adc5ac29ed406c3634499689a805');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T08:14:52.088043Z","correlation_id":"0af15308ad41c19f","data":{"approval":"approval-32bb88f6eacefa42","job":"job-7201bb08cea3","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','29318658b48d6038875ee7b515cfe59aef2c7b30adce1cf0d60d3107408d8f98');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T08:14:52.138089Z","correlation_id":"0af15308ad41c19f","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-7201bb08cea3","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ecc679ff5f57ec7f7c8eeb91515c477b5aedd70d557ff21521aaffb39a40c70e');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T08:14:52.148196Z","correlation_id":"0af15308ad41c19f","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D307C:qmclone:9000:atlas@pve!deploy:"},"digest":"dd21f5e9f9715bb5f7cf1669ee3733b5c41dc5119c088715b54832d9004e8997","job":"job-7201bb08cea3","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a9c7d4a1c81da29904c35284b28382a9cd06959ed9edeb5fe5567d8f7095ac34');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T08:14:52.158545Z","correlation_id":"0af15308ad41c19f","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"3a320cce-1794-4495-9e37-ea3b75744c94","node":"pve1","task":"OK"},"digest":"113efd932fbc43fd7b6f235ab84498525bba3a026d261e6bc8fe82c0a9cfca8f","job":"job-7201bb08cea3","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','667b5eb87bfcc6dc337966424270dd796be5e7500dd56884c61ad82e4120245a');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T08:14:52.169102Z","correlation_id":"0af15308ad41c19f","data":{"data":{"digest":"99e4aaa57f5830d5937eea45015ec51a9b5c0bc1","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:F4:24:3F,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"da29bcffef30b53fb84b9e6320541b06d4b1c0a960b6432a37b2d42c985c78e9","job":"job-7201bb08cea3","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5360661cfc95a4cb346f695694d444911fb034338556c0fca93ccf390fbf005a');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T08:14:52.175305Z","correlation_id":"0af15308ad41c19f","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-7201bb08cea3","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','07278340ec2c46ead728102bde1437ca97b20211a94437944adb5a44a313ade9');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T08:14:52.178041Z","correlation_id":"0af15308ad41c19f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-7201bb08cea3","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7e8c6ef6788bf94a247d4b945c14798ecf55433b11ecde563847d9334b683033');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T08:14:52.183883Z","correlation_id":"0af15308ad41c19f","data":{"data":{"digest":"9c8069f376bd724ee4695b474a69b128823a8bc8","size_gib":10},"digest":"a929b7b5461eb638c19f5a9852cddd4173bbef54bce708d060bd27dd9f494fe9","job":"job-7201bb08cea3","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9dd714432e2b47f802ece97995255d2e24d9447040af703cf0a0d9a563f721ce');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T08:14:52.188768Z","correlation_id":"0af15308ad41c19f","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D307C:resize:2000:atlas@pve!deploy:"},"digest":"b9cd5db5070b7e533a7db5b618926535be3754afa13f54d1be76d5508c829d5d","job":"job-7201bb08cea3","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','26ccee6202917b4e22f2310b2e06a8eada979ce23b64807455beaa099c68f3f5');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T08:14:52.193855Z","correlation_id":"0af15308ad41c19f","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-7201bb08cea3","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','01aaabbd7524daf4667c7292aba92f9420d8734ab890b9a435bf7b7cd97897a6');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T08:14:52.202207Z","correlation_id":"0af15308ad41c19f","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-7201bb08cea3","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9286b122b1b9adffaf729b385e1424bf3d3f164d01effbbc75c94dbdc8671070');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T08:14:52.210492Z","correlation_id":"0af15308ad41c19f","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D307C:qmstart:2000:atlas@pve!deploy:"},"digest":"aa485ce95e5f6619640ca59e49e0ca1a8d198f4c4c6b727462e48afff622fc0d","job":"job-7201bb08cea3","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','efb754e457f1971ea804c62d3e1a31c7dba1296310f396fb5d383ede56fdb8ba');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T08:14:52.215741Z","correlation_id":"0af15308ad41c19f","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-7201bb08cea3","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e119b9b595fba24363a302a4bef703b642c3ec2515aadc3a80c1d3c51530db0c');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T08:14:52.219975Z","correlation_id":"0af15308ad41c19f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-7201bb08cea3","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','574963b53f44d15575c4cf947d4e78c77d17e1592a09343132318050ca6d3f00');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T08:14:52.222318Z","correlation_id":"0af15308ad41c19f","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-7201bb08cea3","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','77ab6a8f7dc1306f3b959972d2d6fa7f7b2defe610cfe1682c569e390ecfbe67');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T08:14:52.233250Z","correlation_id":"0af15308ad41c19f","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-7201bb08cea3","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d9c1f65a69f1724fa8fda6fb2c0340f9821f03200a454599f07ab166ff8cb8f4');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T08:14:52.242711Z","correlation_id":"0af15308ad41c19f","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-7201bb08cea3","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','74cf393e446cd0b304a664f5557ad027ae9bfac1519a176bc68fbefcefc632e9');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T08:14:52.253729Z","correlation_id":"0af15308ad41c19f","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-7201bb08cea3","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1f394f650235467d5ef0b5a62d46b0597fe9266a40543d7855e57b6dd1cbe54b');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T08:14:52.256764Z","correlation_id":"0af15308ad41c19f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-7201bb08cea3","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','559aba893c2a7a6ecb95e84fb6f415185803c2ed9c1c920a5c0477a2b681b479');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T08:14:52.259263Z","correlation_id":"0af15308ad41c19f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-7201bb08cea3","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','799bd85c79d72d951692b031379216d66f484a3eb657e1d0c0f9cad46bbf31e7');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T08:14:52.261356Z","correlation_id":"0af15308ad41c19f","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-7201bb08cea3","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5ae80ba28df77b8d7d552ae42b6b80fcc150055554dbfc32428cf7561aebc2d1');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T08:14:52.268182Z","correlation_id":"0af15308ad41c19f","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"3a320cce-1794-4495-9e37-ea3b75744c94"},"digest":"47389bdc75b3e36ef906b30941aa5a61eda71612aa5346b0b44662798930996f","job":"job-7201bb08cea3","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f49fe3dd801ccc598423892948de1d3c973adf677a23e59eb1d5ce5ce3f173e0');
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
INSERT INTO "deployments" VALUES('one-8853b7ca','one','dev','b9d401811d1633f8920783fad3b44ebd','one-8853b7ca',NULL,0,'2026-11-30T08:14:51.696187+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-7201bb08cea3','one/clone','2026-11-30T08:14:52.063536+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7201bb08cea3','one/configure','2026-11-30T08:14:52.063536+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7201bb08cea3','one/grow-scsi0','2026-11-30T08:14:52.063536+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7201bb08cea3','one/start','2026-11-30T08:14:52.063536+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7201bb08cea3','one/ready','2026-11-30T08:14:52.063536+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7201bb08cea3','one/ha','2026-11-30T08:14:52.063536+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-7201bb08cea3','one/verify','2026-11-30T08:14:52.063536+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-7201bb08cea3','deployment/one-8853b7ca');
INSERT INTO "job_targets" VALUES('job-7201bb08cea3','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-7201bb08cea3','plan-20ffc4b7546962d5','one-8853b7ca','running','','[]','ann','0af15308ad41c19f','approval-32bb88f6eacefa42',0,0,0,NULL,7,7,'verify one-01 against the spec','2026-11-30T08:14:51.686708+00:00','2026-11-30T08:14:52.063536+00:00',NULL,'','deployment','apply','create','one-8853b7ca','','',0);
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
INSERT INTO "journal" VALUES(1,'job-7201bb08cea3','one/clone','intended','2026-11-30T08:14:52.138089+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-7201bb08cea3','one/clone','submitted','2026-11-30T08:14:52.148196+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D307C:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-7201bb08cea3','one/clone','done','2026-11-30T08:14:52.158545+00:00','{"task": "OK", "node": "pve1", "identity": "3a320cce-1794-4495-9e37-ea3b75744c94", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.020456);
INSERT INTO "journal" VALUES(4,'job-7201bb08cea3','one/configure','intended','2026-11-30T08:14:52.169102+00:00','{"digest": "99e4aaa57f5830d5937eea45015ec51a9b5c0bc1", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:F4:24:3F,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-7201bb08cea3','one/configure','submitted','2026-11-30T08:14:52.175305+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-7201bb08cea3','one/configure','done','2026-11-30T08:14:52.178041+00:00','{}','proxmox/configure',0.008939);
INSERT INTO "journal" VALUES(7,'job-7201bb08cea3','one/grow-scsi0','intended','2026-11-30T08:14:52.183883+00:00','{"digest": "9c8069f376bd724ee4695b474a69b128823a8bc8", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-7201bb08cea3','one/grow-scsi0','submitted','2026-11-30T08:14:52.188768+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D307C:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-7201bb08cea3','one/grow-scsi0','done','2026-11-30T08:14:52.193855+00:00','{"task": "OK"}','proxmox/grow_disk',0.009972);
INSERT INTO "journal" VALUES(10,'job-7201bb08cea3','one/start','intended','2026-11-30T08:14:52.202207+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-7201bb08cea3','one/start','submitted','2026-11-30T08:14:52.210492+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D307C:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-7201bb08cea3','one/start','done','2026-11-30T08:14:52.215741+00:00','{"task": "OK"}','proxmox/start',0.013534);
INSERT INTO "journal" VALUES(13,'job-7201bb08cea3','one/ready','intended','2026-11-30T08:14:52.219975+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-7201bb08cea3','one/ready','submitted','2026-11-30T08:14:52.222318+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-7201bb08cea3','one/ready','done','2026-11-30T08:14:52.233250+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.013275);
INSERT INTO "journal" VALUES(16,'job-7201bb08cea3','one/ha','intended','2026-11-30T08:14:52.242711+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-7201bb08cea3','one/ha','submitted','2026-11-30T08:14:52.253729+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-7201bb08cea3','one/ha','done','2026-11-30T08:14:52.256764+00:00','{}','proxmox/ha_add',0.014053);
INSERT INTO "journal" VALUES(19,'job-7201bb08cea3','one/verify','intended','2026-11-30T08:14:52.259263+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-7201bb08cea3','one/verify','submitted','2026-11-30T08:14:52.261356+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-7201bb08cea3','one/verify','done','2026-11-30T08:14:52.268182+00:00','{"identity": "3a320cce-1794-4495-9e37-ea3b75744c94", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.008919);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-7201bb08cea3',1,'vm-13957-0ce69efe','2026-11-30T08:15:22.057528+00:00');
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
INSERT INTO "members" VALUES('one-8853b7ca','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "3a320cce-1794-4495-9e37-ea3b75744c94", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-20ffc4b7546962d5','one-8853b7ca','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-8853b7ca", "name": "one", "nonce": "b9d401811d1633f8920783fad3b44ebd", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-8853b7ca", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T08:14:51.665256Z", "expires_at": "2026-11-30T09:14:51.665256Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "b9d401811d1633f8920783fad3b44ebd", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-8853b7ca.\natlas:b9d401811d1633f8920783fad3b44ebd", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "b9d401811d1633f8920783fad3b44ebd", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "b9d401811d1633f8920783fad3b44ebd", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "b9d401811d1633f8920783fad3b44ebd"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "b9d401811d1633f8920783fad3b44ebd", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "b9d401811d1633f8920783fad3b44ebd", "state": "started", "group": "", "comment": "atlas:b9d401811d1633f8920783fad3b44ebd"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "b9d401811d1633f8920783fad3b44ebd", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T08:14:51.626780Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T08:14:51.630089Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T08:14:51.640176Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T08:14:51.648832Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-30T09:14:51.665256+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('5b4b577f0f228bf72ef0cb0294915498');
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
INSERT INTO "specs" VALUES('one-8853b7ca',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T08:14:51.619616+00:00');
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
	at VARCHAR(32) NOT NULL, 
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
COMMIT;
