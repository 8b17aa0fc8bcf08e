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
INSERT INTO "approvals" VALUES('approval-fd8820fff397368f','plan-f0c5123b46af5830','approve','{"format": "atlas-approval/v1", "id": "approval-fd8820fff397368f", "plan_digest": "f0c5123b46af5830bee87818464c8a7087e85f6566f9d14847670af100a5e49a", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:07.201739Z", "expires_at": "2026-11-29T11:53:07.189232Z", "signature": "2amRXhCcms36mZqhO7V1RHEFwDeLapOf79qv4yCC3quPUHsOY5Jgaqftf/xS14mEKkgYapO1tA7eCsyP1Ud0Bg=="}','job-165ba35acb20');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T10:53:07.138778Z","correlation_id":"25d6f9aab6e604a1","data":{"answers":[],"revision":1,"spec":"one-257b2324"},"name":"spec.saved","principal":"ann"}','a495f8b16b0a72267e40ace19405e7202b91feb55bd73deec37bb3a75ad5e859');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T10:53:07.198001Z","correlation_id":"25d6f9aab6e604a1","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-257b2324","digest":"f0c5123b46af5830bee87818464c8a7087e85f6566f9d14847670af100a5e49a","effect":"create","plan":"plan-f0c5123b46af5830","steps":7},"name":"plan.made","principal":"ann"}','57844b6ba9ca5bae312903c052f08fe309f9177acf59cfdee8b0f8900f6bbba7');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T10:53:07.202065Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:07.189232Z","format":"atlas-approval/v1","id":"approval-fd8820fff397368f","made_at":"2026-11-29T10:53:07.201739Z","method":"signature","plan":"plan-f0c5123b46af5830","plan_digest":"f0c5123b46af5830bee87818464c8a7087e85f6566f9d14847670af100a5e49a"},"name":"approval.given","principal":"bea"}','5c5dce5e784398435cf1598f6eab0b490c747e2a28d80eedcdc618adf0c083f2');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T10:53:07.381084Z","correlation_id":"1c86ebac3518f245","data":{"job":"job-165ba35acb20","plan":"plan-f0c5123b46af5830","state":"queued"},"name":"job.requested","principal":"ann"}','1364d91aa7ec9ef07645c5007ff9c98d1cd23be48781f93e9a5a4ecbe9439df6');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T10:53:07.541434Z","correlation_id":"1c86ebac3518f245","data":{"approval":"approval-fd8820fff397368f","job":"job-165ba35acb20","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','f4f522b551eb4dcaf0298339b55d4693e73782259af4231fd90f6791e161c2aa');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T10:53:07.575880Z","correlation_id":"1c86ebac3518f245","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-165ba35acb20","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b70bb80b5bf0a6a2d94819da270cd8b37cf7c2161db4f90c0328e7fd5b560d77');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T10:53:07.586357Z","correlation_id":"1c86ebac3518f245","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C0413:qmclone:9000:atlas@pve!deploy:"},"digest":"cd5d40463d4b35e0e7f7927bb9ce55005afb597747a177351349dd77fd8060ce","job":"job-165ba35acb20","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b26395af4c2d94587a0c9b87dd4ec1f2dd8cec3184e0fc81fb5953320ad54624');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T10:53:07.597731Z","correlation_id":"1c86ebac3518f245","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"8ed2c073-e25d-47ea-a2da-d4b1622e8b98","node":"pve1","task":"OK"},"digest":"df7fdc776dca1f716b605631673dcb3bb42fb12f64bdeade5151271eeb3fd927","job":"job-165ba35acb20","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c74a6eb28974628851123bfbc3b4300418edfa09dc878780e50776bbda67a3a5');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T10:53:07.605232Z","correlation_id":"1c86ebac3518f245","data":{"data":{"digest":"635b1130e728dab50da75a5655b622b5918974cb","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:BF:C3:B3,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"013bc9f30f893dcfd1fb93dd8b175c8dabc5602b7da3306ee874e8505a1d068c","job":"job-165ba35acb20","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f8b08dce5056944aedf86f642602fbaef60bb4ca733aea43a6bdc6d336366093');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T10:53:07.612838Z","correlation_id":"1c86ebac3518f245","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-165ba35acb20","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','60102c777d6729271542871c011ae07fe5bc675d99e6753a7a6e774adcb88add');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T10:53:07.622412Z","correlation_id":"1c86ebac3518f245","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-165ba35acb20","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','398ca96f7da1183a883de88c5a15cb61930926e08825b5240a7cb5df617981bc');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T10:53:07.630200Z","correlation_id":"1c86ebac3518f245","data":{"data":{"digest":"1e66eb73970ce2ddf4cb0bd929bf3d3ca490f63d","size_gib":10},"digest":"af52df76148b551398f7c9065abe786aad3c5e7ef53b42b366045b04623e9bb1","job":"job-165ba35acb20","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4c2c2accd5c97d412da7fc8cd0658dbda258d02eb57940b7a0a971773cf54fe7');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T10:53:07.636120Z","correlation_id":"1c86ebac3518f245","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C0413:resize:2000:atlas@pve!deploy:"},"digest":"c296d0aa3ca5c9326b9634f0e09c6fa5966128a256d5fd0281b7290455cb2fc0","job":"job-165ba35acb20","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5d71ce671bda5e6a4426bbd5f8d4494fc7ac82eb33427b43bd9ff4133053b352');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T10:53:07.641971Z","correlation_id":"1c86ebac3518f245","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-165ba35acb20","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b73537efe3e6468f0fe75ba67b21ea9d400b70b9b2a6279244740da5393ff437');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T10:53:07.651000Z","correlation_id":"1c86ebac3518f245","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-165ba35acb20","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e5c8ae675f5c2f1568308693f157019417a69f999bb14f2f0df48e2ae12ccee1');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T10:53:07.661640Z","correlation_id":"1c86ebac3518f245","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C0413:qmstart:2000:atlas@pve!deploy:"},"digest":"ec547262fb3cc01cc3a1d092b2324215885cbfcd8a5684ce89a9e34895af63b6","job":"job-165ba35acb20","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c207a5f1d541ddaa45f2837b1db32d2354f984d23f291297fde76ea1970d28ea');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T10:53:07.666812Z","correlation_id":"1c86ebac3518f245","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-165ba35acb20","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2a60fe4d4f8967cdca2603f0eec6ea4ee6352965e912eada9ed26f9b30fc2fbf');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T10:53:07.671224Z","correlation_id":"1c86ebac3518f245","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-165ba35acb20","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1819c593f4940b02cf6b81b8b54ba6cfb722460fe048ddfe4bc149d6755a7cd6');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T10:53:07.673619Z","correlation_id":"1c86ebac3518f245","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-165ba35acb20","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','05dd140b9618831bac86295ae6af14b3e07b15503cc7cff2e993db87d7a94c81');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T10:53:07.681696Z","correlation_id":"1c86ebac3518f245","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-165ba35acb20","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','33a2e3e44cc6d5823b4af243dca52b1c96873caaa318b181b0cc7c838267d899');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T10:53:07.690150Z","correlation_id":"1c86ebac3518f245","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-165ba35acb20","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a4a68096ee66e6dd342acf50dfe807dbfc5411294036fdd2485db2ea173b0002');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T10:53:07.701584Z","correlation_id":"1c86ebac3518f245","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-165ba35acb20","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1f109ec534acfc7e362a1cfefc07c5782eabef9cc282a443ccafc1497374cf81');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T10:53:07.778510Z","correlation_id":"1c86ebac3518f245","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-165ba35acb20","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6921fabd839452bbc17c77d02e18a2c6e16db4192081a3c6ef144edf5f88ca2a');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T10:53:07.781077Z","correlation_id":"1c86ebac3518f245","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-165ba35acb20","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','326b41411dde92b389f8fa5e54d3ecffdbf3aad285b146c12678174e0cd11503');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T10:53:07.783161Z","correlation_id":"1c86ebac3518f245","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-165ba35acb20","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6fea964fe9a65e4b396cd091bee9f11c6b815ee7deb6a6d481eb7b8fd60ba79f');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T10:53:07.789596Z","correlation_id":"1c86ebac3518f245","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"8ed2c073-e25d-47ea-a2da-d4b1622e8b98"},"digest":"523a6b5b1025392d7c2099fe865bcc6d22cacd126c59baa4b7c2338aaa5f46b5","job":"job-165ba35acb20","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6f5499466f8f2ad183c69c230d4d8bb2e53b575e011199ff726f801d88fedc42');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T10:53:07.793464Z","correlation_id":"1c86ebac3518f245","data":{"job":"job-165ba35acb20","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','611d927809cd8db60025c0cdf8b095030638130a5e0cdd38b71c6638623db483');
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
INSERT INTO "deployments" VALUES('one-257b2324','one','dev','5e84ebdc9dc50ae475cf19bd61d2c6ee','one-257b2324',1,1,'2026-11-29T10:53:07.793464+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-165ba35acb20','one/clone','2026-11-29T10:53:07.518433+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-165ba35acb20','one/configure','2026-11-29T10:53:07.518433+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-165ba35acb20','one/grow-scsi0','2026-11-29T10:53:07.518433+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-165ba35acb20','one/start','2026-11-29T10:53:07.518433+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-165ba35acb20','one/ready','2026-11-29T10:53:07.518433+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-165ba35acb20','one/ha','2026-11-29T10:53:07.518433+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-165ba35acb20','one/verify','2026-11-29T10:53:07.518433+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-165ba35acb20','deployment/one-257b2324');
INSERT INTO "job_targets" VALUES('job-165ba35acb20','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-165ba35acb20','plan-f0c5123b46af5830','one-257b2324','succeeded','done','[]','ann','1c86ebac3518f245','approval-fd8820fff397368f',0,0,0,NULL,7,7,'','2026-11-29T10:53:07.370360+00:00','2026-11-29T10:53:07.518433+00:00','2026-11-29T10:53:07.793464+00:00','','deployment');
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
INSERT INTO "journal" VALUES(1,'job-165ba35acb20','one/clone','intended','2026-11-29T10:53:07.575880+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-165ba35acb20','one/clone','submitted','2026-11-29T10:53:07.586357+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C0413:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-165ba35acb20','one/clone','done','2026-11-29T10:53:07.597731+00:00','{"task": "OK", "node": "pve1", "identity": "8ed2c073-e25d-47ea-a2da-d4b1622e8b98", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-165ba35acb20','one/configure','intended','2026-11-29T10:53:07.605232+00:00','{"digest": "635b1130e728dab50da75a5655b622b5918974cb", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:BF:C3:B3,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-165ba35acb20','one/configure','submitted','2026-11-29T10:53:07.612838+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-165ba35acb20','one/configure','done','2026-11-29T10:53:07.622412+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-165ba35acb20','one/grow-scsi0','intended','2026-11-29T10:53:07.630200+00:00','{"digest": "1e66eb73970ce2ddf4cb0bd929bf3d3ca490f63d", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-165ba35acb20','one/grow-scsi0','submitted','2026-11-29T10:53:07.636120+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C0413:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-165ba35acb20','one/grow-scsi0','done','2026-11-29T10:53:07.641971+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-165ba35acb20','one/start','intended','2026-11-29T10:53:07.651000+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-165ba35acb20','one/start','submitted','2026-11-29T10:53:07.661640+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C0413:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-165ba35acb20','one/start','done','2026-11-29T10:53:07.666812+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-165ba35acb20','one/ready','intended','2026-11-29T10:53:07.671224+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-165ba35acb20','one/ready','submitted','2026-11-29T10:53:07.673619+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-165ba35acb20','one/ready','done','2026-11-29T10:53:07.681696+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-165ba35acb20','one/ha','intended','2026-11-29T10:53:07.690150+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-165ba35acb20','one/ha','submitted','2026-11-29T10:53:07.701584+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-165ba35acb20','one/ha','done','2026-11-29T10:53:07.778510+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-165ba35acb20','one/verify','intended','2026-11-29T10:53:07.781077+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-165ba35acb20','one/verify','submitted','2026-11-29T10:53:07.783161+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-165ba35acb20','one/verify','done','2026-11-29T10:53:07.789596+00:00','{"identity": "8ed2c073-e25d-47ea-a2da-d4b1622e8b98", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-165ba35acb20',1,'','2026-11-29T10:53:37.510797+00:00');
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
INSERT INTO "members" VALUES('one-257b2324','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "8ed2c073-e25d-47ea-a2da-d4b1622e8b98", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-f0c5123b46af5830','one-257b2324','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-257b2324", "name": "one", "nonce": "5e84ebdc9dc50ae475cf19bd61d2c6ee", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-257b2324", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T10:53:07.189232Z", "expires_at": "2026-11-29T11:53:07.189232Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "5e84ebdc9dc50ae475cf19bd61d2c6ee", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-257b2324.\natlas:5e84ebdc9dc50ae475cf19bd61d2c6ee", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "5e84ebdc9dc50ae475cf19bd61d2c6ee", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "5e84ebdc9dc50ae475cf19bd61d2c6ee", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "5e84ebdc9dc50ae475cf19bd61d2c6ee"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "5e84ebdc9dc50ae475cf19bd61d2c6ee", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "5e84ebdc9dc50ae475cf19bd61d2c6ee", "state": "started", "group": "", "comment": "atlas:5e84ebdc9dc50ae475cf19bd61d2c6ee"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "5e84ebdc9dc50ae475cf19bd61d2c6ee", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T10:53:07.145028Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T10:53:07.148542Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T10:53:07.159632Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T10:53:07.168933Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T11:53:07.189232+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-257b2324',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T10:53:07.136200+00:00');
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
