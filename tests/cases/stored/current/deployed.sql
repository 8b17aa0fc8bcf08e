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
INSERT INTO "approvals" VALUES('approval-9f621c69c388c2a2','plan-ec8e016a86fbd6eb','approve','{"format": "atlas-approval/v2", "id": "approval-9f621c69c388c2a2", "anchor": {"server": "c01f90182b404ba21f76403a5aaba8a7", "head": {"seq": 2, "mac": "51523ed3a592432b637305b812d302ddfe411a5842709601f1b73709d1a594c6"}}, "plan_digest": "ec8e016a86fbd6eb436921811f9d2f8b4ac97d5c876d668e7a15375120eabebd", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:09:48.661850Z", "expires_at": "2026-11-29T15:09:48.648065Z", "signature": "18hw36RLA39hlwYvGyseDQ/bUeOmu8xHzf07xDUBHykWDx+GACW3qLIZEcYDP/IsgRWYWzmBJhoesKwhYHZICQ=="}','job-b153e5885db7');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T14:09:48.603741Z","correlation_id":"314d569db1457421","data":{"answers":[],"revision":1,"spec":"one-2e170b83"},"name":"spec.saved","principal":"ann"}','65689b99a249b654d1e23851e7b34ffed9e908c86162fc9a671f986edfcd0153');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T14:09:48.653472Z","correlation_id":"314d569db1457421","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-2e170b83","digest":"ec8e016a86fbd6eb436921811f9d2f8b4ac97d5c876d668e7a15375120eabebd","effect":"create","plan":"plan-ec8e016a86fbd6eb","steps":7},"name":"plan.made","principal":"ann"}','51523ed3a592432b637305b812d302ddfe411a5842709601f1b73709d1a594c6');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T14:09:48.662133Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"51523ed3a592432b637305b812d302ddfe411a5842709601f1b73709d1a594c6","seq":2},"server":"c01f90182b404ba21f76403a5aaba8a7"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:09:48.648065Z","format":"atlas-approval/v2","id":"approval-9f621c69c388c2a2","made_at":"2026-11-29T14:09:48.661850Z","method":"signature","plan":"plan-ec8e016a86fbd6eb","plan_digest":"ec8e016a86fbd6eb436921811f9d2f8b4ac97d5c876d668e7a15375120eabebd"},"name":"approval.given","principal":"bea"}','50a4a491e1b616f0222992a131c985d4d2a360679643e303675435fa0236c731');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T14:09:48.813618Z","correlation_id":"250acf28f0396ff9","data":{"job":"job-b153e5885db7","plan":"plan-ec8e016a86fbd6eb","state":"queued"},"name":"job.requested","principal":"ann"}','b5af50261b95f7a2c175d2997ff60c2b12eb27812763696f457fc1baf522e028');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T14:09:49.468436Z","correlation_id":"250acf28f0396ff9","data":{"approval":"approval-9f621c69c388c2a2","job":"job-b153e5885db7","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','6b5795c3569e3446c500ac143b7dde4540e9e46b150bd61388c08bc1c666debb');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T14:09:49.549076Z","correlation_id":"250acf28f0396ff9","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-b153e5885db7","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b13a559ec3174e83845b7c34c86ea25d2e4d9b13060d259eb2fb0de4e9437c91');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T14:09:49.566735Z","correlation_id":"250acf28f0396ff9","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C322D:qmclone:9000:atlas@pve!deploy:"},"digest":"ad88aa93b426bb92addbd55de280b8f90cd6713b0ecd1849008aa0a3e875a2a1","job":"job-b153e5885db7","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5a6eb2210b1122502035d839aaf730c8276fb622c42a7f2d838248ee9a58abe2');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T14:09:49.590752Z","correlation_id":"250acf28f0396ff9","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"a8b1a907-8cb8-4ba3-8c75-f85b755255ef","node":"pve1","task":"OK"},"digest":"d6b64e92c82829c633d3e77e92af77e4e8033d1b02c8ba282252201bc4d4b4e7","job":"job-b153e5885db7","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ec8de6311302093f5d0168815a3f75fa5aa5e8e090fb175fe4a319aac43c05ef');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T14:09:49.620189Z","correlation_id":"250acf28f0396ff9","data":{"data":{"digest":"92e2657745c330a3f17f6613a53168d78dda2890","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:4B:14:85,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"fcdeb9ea4c6a4f9c598fec32b307dd34f6fba1a864db9a12a2459ebc3497be75","job":"job-b153e5885db7","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e6d606f5e8f15cd1018315a6467c739fc9802adba557c82ab31be6932abe7994');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T14:09:49.632311Z","correlation_id":"250acf28f0396ff9","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b153e5885db7","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8a972085e7617e454c1aafca5ee147aa80d6aded72972355dc4f82f1f60eaf92');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T14:09:49.643315Z","correlation_id":"250acf28f0396ff9","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b153e5885db7","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','dbed432d53490a188206bf906b6e7027de7b1c6745e4e1bfd049d401e10a16a7');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T14:09:49.661682Z","correlation_id":"250acf28f0396ff9","data":{"data":{"digest":"def4125c678b515ffaaa0fef91f5b1ddea6c43a5","size_gib":10},"digest":"4ed5faa5aac5a7253ea5ae2dd6e425e676497ffc3a0c060e63224c84d3a0a994","job":"job-b153e5885db7","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a7e08b65bdc07948e3a7218f39255a2ea7136ebaf5d51907e52a2a338b62e822');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T14:09:49.672798Z","correlation_id":"250acf28f0396ff9","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C322D:resize:2000:atlas@pve!deploy:"},"digest":"71ec35e462c6f9706dcf4486ea0d73c0d0699f0e1714f60b0bd1914a30d738bb","job":"job-b153e5885db7","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2b6467225d041ecc460bf685501840fac4a0c1045801f080231be456141068e3');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T14:09:49.680453Z","correlation_id":"250acf28f0396ff9","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-b153e5885db7","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4158fc3eeeddf5e49c6b30ff5f6beb4404458f7ec910af8c687b36d9fea84ab9');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T14:09:49.711021Z","correlation_id":"250acf28f0396ff9","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-b153e5885db7","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','94c8ee2d7383e9cf05a13c2844b118cb035276eea93f90f04a25ffc1a2ba61c8');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T14:09:49.727321Z","correlation_id":"250acf28f0396ff9","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C322D:qmstart:2000:atlas@pve!deploy:"},"digest":"45d629b66e7b273b5d970d92e1418ea0a8ba0a6b97ffe5e5f5126456977ef970","job":"job-b153e5885db7","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d44da936e19b51785b2c7fb466c60f80ecbcc6a69d6a2d327ee3d08266d74f0c');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T14:09:49.740605Z","correlation_id":"250acf28f0396ff9","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-b153e5885db7","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e4c49def14b36045c99c824526038effaf2af5680362318b84263c73c5867a6b');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T14:09:49.795805Z","correlation_id":"250acf28f0396ff9","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b153e5885db7","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','af49551cbb66a50cee3e508bf8ed9d6f1ebf4adde83bdbd5bbfa9657c4b19d53');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T14:09:49.808067Z","correlation_id":"250acf28f0396ff9","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b153e5885db7","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a1947a4bcac83e22d367ed769eff9742e84ef005db04a286a9e6a5dc6a0ccdee');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T14:09:49.941646Z","correlation_id":"250acf28f0396ff9","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-b153e5885db7","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','201dc5528ced7b90bcb3af0d3b910b66bd459215c1939718310912c26a9c4b1b');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T14:09:49.955503Z","correlation_id":"250acf28f0396ff9","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-b153e5885db7","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6c6e406459a304ae61caf3bbeab3375bfd12c90554282b8077475c466068f364');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T14:09:50.034020Z","correlation_id":"250acf28f0396ff9","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b153e5885db7","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4e180df901434f629f571c5d0f88f6a6cca29e93cb726ec68eeae103af3f8c4f');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T14:09:50.073434Z","correlation_id":"250acf28f0396ff9","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b153e5885db7","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4dcc2f5c16a62513bb17e653634b73200f81857ca8d467b89d8988ad346daa54');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T14:09:50.078408Z","correlation_id":"250acf28f0396ff9","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b153e5885db7","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0012a0cecc0899b80f4c47811fd781dccf8d68234e307675caefc7cdd042c649');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T14:09:50.098226Z","correlation_id":"250acf28f0396ff9","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b153e5885db7","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9b725e78e7154352c275edf16f30ef5fac308436f278a1ea53c5195d2d98b7b3');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T14:09:50.113825Z","correlation_id":"250acf28f0396ff9","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"a8b1a907-8cb8-4ba3-8c75-f85b755255ef"},"digest":"a435c42fc2ff7f44b363a1f5ace8e19d7bed1910c2bc5839b635fa39c1d60d11","job":"job-b153e5885db7","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e3ccd559c35b45415d2017ab87a31bee7794ccbc6ffbad124c8a7ca082ab17d7');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T14:09:50.124685Z","correlation_id":"250acf28f0396ff9","data":{"job":"job-b153e5885db7","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','2994d85be1adaa30328a6e48896152fd91c04e16b51e71b12508fd8acf39196b');
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
INSERT INTO "deployments" VALUES('one-2e170b83','one','dev','d5ab113be1a7366db8705a2f11689bc3','one-2e170b83',1,1,'2026-11-29T14:09:50.124685+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-b153e5885db7','one/clone','2026-11-29T14:09:49.386669+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b153e5885db7','one/configure','2026-11-29T14:09:49.386669+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b153e5885db7','one/grow-scsi0','2026-11-29T14:09:49.386669+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b153e5885db7','one/start','2026-11-29T14:09:49.386669+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b153e5885db7','one/ready','2026-11-29T14:09:49.386669+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b153e5885db7','one/ha','2026-11-29T14:09:49.386669+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b153e5885db7','one/verify','2026-11-29T14:09:49.386669+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-b153e5885db7','deployment/one-2e170b83');
INSERT INTO "job_targets" VALUES('job-b153e5885db7','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-b153e5885db7','plan-ec8e016a86fbd6eb','one-2e170b83','succeeded','done','[]','ann','250acf28f0396ff9','approval-9f621c69c388c2a2',0,0,0,NULL,7,7,'','2026-11-29T14:09:48.738597+00:00','2026-11-29T14:09:49.386669+00:00','2026-11-29T14:09:50.124685+00:00','','deployment');
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
INSERT INTO "journal" VALUES(1,'job-b153e5885db7','one/clone','intended','2026-11-29T14:09:49.549076+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-b153e5885db7','one/clone','submitted','2026-11-29T14:09:49.566735+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C322D:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-b153e5885db7','one/clone','done','2026-11-29T14:09:49.590752+00:00','{"task": "OK", "node": "pve1", "identity": "a8b1a907-8cb8-4ba3-8c75-f85b755255ef", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-b153e5885db7','one/configure','intended','2026-11-29T14:09:49.620189+00:00','{"digest": "92e2657745c330a3f17f6613a53168d78dda2890", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:4B:14:85,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-b153e5885db7','one/configure','submitted','2026-11-29T14:09:49.632311+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-b153e5885db7','one/configure','done','2026-11-29T14:09:49.643315+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-b153e5885db7','one/grow-scsi0','intended','2026-11-29T14:09:49.661682+00:00','{"digest": "def4125c678b515ffaaa0fef91f5b1ddea6c43a5", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-b153e5885db7','one/grow-scsi0','submitted','2026-11-29T14:09:49.672798+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C322D:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-b153e5885db7','one/grow-scsi0','done','2026-11-29T14:09:49.680453+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-b153e5885db7','one/start','intended','2026-11-29T14:09:49.711021+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-b153e5885db7','one/start','submitted','2026-11-29T14:09:49.727321+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C322D:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-b153e5885db7','one/start','done','2026-11-29T14:09:49.740605+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-b153e5885db7','one/ready','intended','2026-11-29T14:09:49.795805+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-b153e5885db7','one/ready','submitted','2026-11-29T14:09:49.808067+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-b153e5885db7','one/ready','done','2026-11-29T14:09:49.941646+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-b153e5885db7','one/ha','intended','2026-11-29T14:09:49.955503+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-b153e5885db7','one/ha','submitted','2026-11-29T14:09:50.034020+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-b153e5885db7','one/ha','done','2026-11-29T14:09:50.073434+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-b153e5885db7','one/verify','intended','2026-11-29T14:09:50.078408+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-b153e5885db7','one/verify','submitted','2026-11-29T14:09:50.098226+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-b153e5885db7','one/verify','done','2026-11-29T14:09:50.113825+00:00','{"identity": "a8b1a907-8cb8-4ba3-8c75-f85b755255ef", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-b153e5885db7',1,'','2026-11-29T14:10:19.375116+00:00');
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
INSERT INTO "members" VALUES('one-2e170b83','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "a8b1a907-8cb8-4ba3-8c75-f85b755255ef", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-ec8e016a86fbd6eb','one-2e170b83','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-2e170b83", "name": "one", "nonce": "d5ab113be1a7366db8705a2f11689bc3", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-2e170b83", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T14:09:48.648065Z", "expires_at": "2026-11-29T15:09:48.648065Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "d5ab113be1a7366db8705a2f11689bc3", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-2e170b83.\natlas:d5ab113be1a7366db8705a2f11689bc3", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d5ab113be1a7366db8705a2f11689bc3", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d5ab113be1a7366db8705a2f11689bc3", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "d5ab113be1a7366db8705a2f11689bc3"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "d5ab113be1a7366db8705a2f11689bc3", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "d5ab113be1a7366db8705a2f11689bc3", "state": "started", "group": "", "comment": "atlas:d5ab113be1a7366db8705a2f11689bc3"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "d5ab113be1a7366db8705a2f11689bc3", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T14:09:48.617799Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T14:09:48.621253Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T14:09:48.628194Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T14:09:48.635436Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T15:09:48.648065+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('c01f90182b404ba21f76403a5aaba8a7');
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
INSERT INTO "specs" VALUES('one-2e170b83',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T14:09:48.601567+00:00');
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
