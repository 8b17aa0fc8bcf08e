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
INSERT INTO "approvals" VALUES('approval-10c417e5c098baa8','plan-442e3df32fbec7a6','approve','{"format": "atlas-approval/v2", "id": "approval-10c417e5c098baa8", "anchor": {"server": "e372e39128ea2d1667053820404ebd15", "head": {"seq": 2, "mac": "0754f01fd6bf9fd1316a019c84adf153b4650b28af33489b8ff966a6936c181c"}}, "plan_digest": "442e3df32fbec7a622f58de933707662e6e6a009082a99241b5a7742136a2b8a", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:24:09.375237Z", "expires_at": "2026-11-29T14:24:09.130978Z", "signature": "R64SfUvJleLYehJjKnCv5SJwcRiC+w/GglMdrcG3YA0b1RVSD1hArayQNtn12h503jnMCHviMzAQXISaXxS2AA=="}','job-d711286af0f6');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T13:24:07.971726Z","correlation_id":"f328ec6e030cd63d","data":{"answers":[],"revision":1,"spec":"one-650d33ee"},"name":"spec.saved","principal":"ann"}','e21ca653340451280bdd6d72eab331bc38e4c66ce141b8890e801e985e0c9189');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T13:24:09.252972Z","correlation_id":"f328ec6e030cd63d","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-650d33ee","digest":"442e3df32fbec7a622f58de933707662e6e6a009082a99241b5a7742136a2b8a","effect":"create","plan":"plan-442e3df32fbec7a6","steps":7},"name":"plan.made","principal":"ann"}','0754f01fd6bf9fd1316a019c84adf153b4650b28af33489b8ff966a6936c181c');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T13:24:09.375572Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"0754f01fd6bf9fd1316a019c84adf153b4650b28af33489b8ff966a6936c181c","seq":2},"server":"e372e39128ea2d1667053820404ebd15"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:24:09.130978Z","format":"atlas-approval/v2","id":"approval-10c417e5c098baa8","made_at":"2026-11-29T13:24:09.375237Z","method":"signature","plan":"plan-442e3df32fbec7a6","plan_digest":"442e3df32fbec7a622f58de933707662e6e6a009082a99241b5a7742136a2b8a"},"name":"approval.given","principal":"bea"}','5779a27b156b85db4b8f572e50a1214f60219de7b4a58f5f96633e0b6e93a287');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T13:24:09.916063Z","correlation_id":"e174c49579f1ba71","data":{"job":"job-d711286af0f6","plan":"plan-442e3df32fbec7a6","state":"queued"},"name":"job.requested","principal":"ann"}','835584f5b4a09a05e199a27d7c78bcdd638d7ed00021154eea80ad7b93a13f4b');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T13:24:11.721360Z","correlation_id":"e174c49579f1ba71","data":{"approval":"approval-10c417e5c098baa8","job":"job-d711286af0f6","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','c146c9c5bb724a011f91e207ed04500145c841a32e66715aab1051fd29ed2723');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T13:24:12.147838Z","correlation_id":"e174c49579f1ba71","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-d711286af0f6","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','598afac9b020c6aa415d83ed7bbd6206abb85623a1543047500bad44972f8beb');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T13:24:12.341065Z","correlation_id":"e174c49579f1ba71","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C277C:qmclone:9000:atlas@pve!deploy:"},"digest":"7bf4a609c66466f3cdec189fbc41df816cadc84bf0200896a19487751598761d","job":"job-d711286af0f6","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','735fe5cc18ee63a909754c14c3e95eb787723bdeaaa80bdf0eb1c7db4c88e086');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T13:24:12.487883Z","correlation_id":"e174c49579f1ba71","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"2089e99b-670b-4f00-99e0-7e845a3e7e57","node":"pve1","task":"OK"},"digest":"f7bf68ef065c421f9023c81e122f39cb7bbbc6b9db11787e2e65aae51fec54d0","job":"job-d711286af0f6","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bc9d4b84864b219664abeeb1b06e699f27f15446f9a99f2f24c3569c05102df4');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T13:24:12.570915Z","correlation_id":"e174c49579f1ba71","data":{"data":{"digest":"a2a32ef1ae98fd36fb19bc2f5fb063e16ac806bc","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:EC:1B:DE,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"d4883146ecdf20df1ddff461df7895c893a7a82b318facc31671c7d9fc1b30a3","job":"job-d711286af0f6","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f817bbd97f3497b21ca7c216419636837819d3a5143771cdacacc19e679c7c01');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T13:24:12.667586Z","correlation_id":"e174c49579f1ba71","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d711286af0f6","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','49a254c143ae3c3f19764701dc3de1944b92b0c821cabfed6a253898077fb8a1');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T13:24:12.684140Z","correlation_id":"e174c49579f1ba71","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d711286af0f6","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0db1bfe2cabbd4639a6cc87138beca302b774bbee38a383310bb26fb50d7b88a');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T13:24:12.778955Z","correlation_id":"e174c49579f1ba71","data":{"data":{"digest":"bf3cb01e3351804e677c91167bedc3250fb13b02","size_gib":10},"digest":"0f1f36c2bad7ccafb8d9792329d29a40b36f78e6de46471d6aef23a86bac89f8","job":"job-d711286af0f6","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','805c71a0614d77c4338da0ded178f1a05a66210ee0ec5920158b5db18390c799');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T13:24:12.837664Z","correlation_id":"e174c49579f1ba71","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C277C:resize:2000:atlas@pve!deploy:"},"digest":"4d858926ee3cde4307521376bf96cc31b90aed69f5e8ad9d5cf618b29fba746d","job":"job-d711286af0f6","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','93cabe6356188c26849754da14e75372b537bfcc9ae34848b2e90be1895d4da1');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T13:24:12.877096Z","correlation_id":"e174c49579f1ba71","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-d711286af0f6","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1d40abd70f89c62d7626ea429faf7718fb23562b86b221c0ee2e3c763abdf4e7');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T13:24:12.978973Z","correlation_id":"e174c49579f1ba71","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-d711286af0f6","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e261ad3494bf324fc82f972c4dc940cea8058cf9a4f4e07a177331df6a89d048');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T13:24:13.135333Z","correlation_id":"e174c49579f1ba71","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C277D:qmstart:2000:atlas@pve!deploy:"},"digest":"059295ceecf87b03c428864baaf48a115d724a43a93e3335970fdc5ab5a2841d","job":"job-d711286af0f6","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','44aa4b38fec7c79fd1889e5fb12c2733c29c7b29c6a85650a496d7a7e03df34f');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T13:24:13.170821Z","correlation_id":"e174c49579f1ba71","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-d711286af0f6","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','924a3eaf3bd028535fc87a8313f17a2a00c24f76704a2db9bf72ae552555cb49');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T13:24:13.228894Z","correlation_id":"e174c49579f1ba71","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d711286af0f6","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','97782f9aef3657d27c95c7a8310905f4a34b108fe9c616af2825987bf7e1fb4a');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T13:24:13.250079Z","correlation_id":"e174c49579f1ba71","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d711286af0f6","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ec1bfba626dbbcd8f1a909fd1ac72a1a878d7f891aa99d2f569259a2734a6c21');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T13:24:13.464638Z","correlation_id":"e174c49579f1ba71","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-d711286af0f6","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','953a4839859972a356b259f44778e8e99357768bdccfc2eeb4da981d4d471560');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T13:24:13.587441Z","correlation_id":"e174c49579f1ba71","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-d711286af0f6","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a351e0cab2323ff2bc7d636ed0a20045352a57d2c08046131ba5fff4f507f514');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T13:24:13.704511Z","correlation_id":"e174c49579f1ba71","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d711286af0f6","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c95f06ddbd0dc69da2afbe7dcc7aa67d05c734bf7a405615b20678e8b3fd67f9');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T13:24:13.725676Z","correlation_id":"e174c49579f1ba71","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d711286af0f6","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','abd0399ac201ca9dc973be4c7e3b13a442eb111aa9ef8352d7215fb6751f0b5c');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T13:24:13.752186Z","correlation_id":"e174c49579f1ba71","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d711286af0f6","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6abda40163ef020dae32ad65a055d4a8915e83e0fbd74ddf329d654a0800a65e');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T13:24:13.773034Z","correlation_id":"e174c49579f1ba71","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d711286af0f6","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','085a207ccc0c5bdd9e761fcd234496fc734110e0fb6b2e39b017ad5062bff216');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T13:24:13.880408Z","correlation_id":"e174c49579f1ba71","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"2089e99b-670b-4f00-99e0-7e845a3e7e57"},"digest":"473f3d2a47e688408898b495382a7000cbc546441eaafb7b71e093938139a58b","job":"job-d711286af0f6","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f63ac33cb9adc254db6cd98ea5c91fafd356ae5f2f55f05994138538b12640f7');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T13:24:13.904956Z","correlation_id":"e174c49579f1ba71","data":{"job":"job-d711286af0f6","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','053757ca7663de76bc719c0986eca3b84d5143d5a20f115417183bf16fb0b2e3');
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
INSERT INTO "deployments" VALUES('one-650d33ee','one','dev','fd5bb75bf9b057b7ff79bf7a276359d1','one-650d33ee',1,1,'2026-11-29T13:24:13.904956+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-d711286af0f6','one/clone','2026-11-29T13:24:11.422832+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d711286af0f6','one/configure','2026-11-29T13:24:11.422832+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d711286af0f6','one/grow-scsi0','2026-11-29T13:24:11.422832+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d711286af0f6','one/start','2026-11-29T13:24:11.422832+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d711286af0f6','one/ready','2026-11-29T13:24:11.422832+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d711286af0f6','one/ha','2026-11-29T13:24:11.422832+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d711286af0f6','one/verify','2026-11-29T13:24:11.422832+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-d711286af0f6','deployment/one-650d33ee');
INSERT INTO "job_targets" VALUES('job-d711286af0f6','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-d711286af0f6','plan-442e3df32fbec7a6','one-650d33ee','succeeded','done','[]','ann','e174c49579f1ba71','approval-10c417e5c098baa8',0,0,0,NULL,7,7,'','2026-11-29T13:24:09.605970+00:00','2026-11-29T13:24:11.422832+00:00','2026-11-29T13:24:13.904956+00:00','','deployment');
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
INSERT INTO "journal" VALUES(1,'job-d711286af0f6','one/clone','intended','2026-11-29T13:24:12.147838+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-d711286af0f6','one/clone','submitted','2026-11-29T13:24:12.341065+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C277C:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-d711286af0f6','one/clone','done','2026-11-29T13:24:12.487883+00:00','{"task": "OK", "node": "pve1", "identity": "2089e99b-670b-4f00-99e0-7e845a3e7e57", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-d711286af0f6','one/configure','intended','2026-11-29T13:24:12.570915+00:00','{"digest": "a2a32ef1ae98fd36fb19bc2f5fb063e16ac806bc", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:EC:1B:DE,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-d711286af0f6','one/configure','submitted','2026-11-29T13:24:12.667586+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-d711286af0f6','one/configure','done','2026-11-29T13:24:12.684140+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-d711286af0f6','one/grow-scsi0','intended','2026-11-29T13:24:12.778955+00:00','{"digest": "bf3cb01e3351804e677c91167bedc3250fb13b02", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-d711286af0f6','one/grow-scsi0','submitted','2026-11-29T13:24:12.837664+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C277C:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-d711286af0f6','one/grow-scsi0','done','2026-11-29T13:24:12.877096+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-d711286af0f6','one/start','intended','2026-11-29T13:24:12.978973+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-d711286af0f6','one/start','submitted','2026-11-29T13:24:13.135333+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C277D:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-d711286af0f6','one/start','done','2026-11-29T13:24:13.170821+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-d711286af0f6','one/ready','intended','2026-11-29T13:24:13.228894+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-d711286af0f6','one/ready','submitted','2026-11-29T13:24:13.250079+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-d711286af0f6','one/ready','done','2026-11-29T13:24:13.464638+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-d711286af0f6','one/ha','intended','2026-11-29T13:24:13.587441+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-d711286af0f6','one/ha','submitted','2026-11-29T13:24:13.704511+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-d711286af0f6','one/ha','done','2026-11-29T13:24:13.725676+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-d711286af0f6','one/verify','intended','2026-11-29T13:24:13.752186+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-d711286af0f6','one/verify','submitted','2026-11-29T13:24:13.773034+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-d711286af0f6','one/verify','done','2026-11-29T13:24:13.880408+00:00','{"identity": "2089e99b-670b-4f00-99e0-7e845a3e7e57", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-d711286af0f6',1,'','2026-11-29T13:24:41.375358+00:00');
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
INSERT INTO "members" VALUES('one-650d33ee','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "2089e99b-670b-4f00-99e0-7e845a3e7e57", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-442e3df32fbec7a6','one-650d33ee','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-650d33ee", "name": "one", "nonce": "fd5bb75bf9b057b7ff79bf7a276359d1", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-650d33ee", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T13:24:09.130978Z", "expires_at": "2026-11-29T14:24:09.130978Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "fd5bb75bf9b057b7ff79bf7a276359d1", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-650d33ee.\natlas:fd5bb75bf9b057b7ff79bf7a276359d1", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "fd5bb75bf9b057b7ff79bf7a276359d1", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "fd5bb75bf9b057b7ff79bf7a276359d1", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "fd5bb75bf9b057b7ff79bf7a276359d1"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "fd5bb75bf9b057b7ff79bf7a276359d1", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "fd5bb75bf9b057b7ff79bf7a276359d1", "state": "started", "group": "", "comment": "atlas:fd5bb75bf9b057b7ff79bf7a276359d1"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "fd5bb75bf9b057b7ff79bf7a276359d1", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T13:24:08.053342Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T13:24:08.103199Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T13:24:08.237488Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T13:24:08.447972Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T14:24:09.130978+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('e372e39128ea2d1667053820404ebd15');
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
INSERT INTO "specs" VALUES('one-650d33ee',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T13:24:07.932817+00:00');
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
