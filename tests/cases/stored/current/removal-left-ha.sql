BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-2863f6cb061240c5','plan-2ded10568255e08f','approve','{"format": "atlas-approval/v1", "id": "approval-2863f6cb061240c5", "plan_digest": "2ded10568255e08ffed6f3d67d3a6078260cb862928b87c6c7234fe845aef8a5", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T07:23:27.002715Z", "expires_at": "2026-11-29T08:23:26.934893Z", "signature": "5gYqFU1huaXUkytZ1HHUgqM39n9kUZQPoUzXXFXk8cRV5QXH1M6yE7skHVh7sMTGQKC9LslfhuAximReL4/qDA=="}','job-58061fb6c0c2');
INSERT INTO "approvals" VALUES('approval-7b19a4862c3d2ca9','plan-caec1725fa5d65b0','approve','{"format": "atlas-approval/v1", "id": "approval-7b19a4862c3d2ca9", "plan_digest": "caec1725fa5d65b09844aa10a53f190931fb1e612b750734f94dda2121c79c3e", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T07:23:28.494618Z", "expires_at": "2026-11-29T08:23:28.451469Z", "signature": "T03D5Jk90thd7mH75aRp8hWR7ulWM0kjzCMNfTDdJAeC+20cpXDHXpyOH5eO+pF7mOX/puF5K6RJwBKznT/jAQ=="}','job-36686765300d');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T07:23:26.394825Z","correlation_id":"6077e462bef618ad","data":{"answers":[],"revision":1,"spec":"one-28439fca"},"name":"spec.saved","principal":"ann"}','70c6745085406902835f534eacf0358a6396399db686c02455cf32309329795e');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T07:23:26.958109Z","correlation_id":"6077e462bef618ad","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-28439fca","digest":"2ded10568255e08ffed6f3d67d3a6078260cb862928b87c6c7234fe845aef8a5","effect":"create","plan":"plan-2ded10568255e08f","steps":7},"name":"plan.made","principal":"ann"}','d2513c065c18cd108474cdd0b7e963ee0b3e437c3f3e1d2888e4260f23b12813');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T07:23:27.003044Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T08:23:26.934893Z","format":"atlas-approval/v1","id":"approval-2863f6cb061240c5","made_at":"2026-11-29T07:23:27.002715Z","method":"signature","plan":"plan-2ded10568255e08f","plan_digest":"2ded10568255e08ffed6f3d67d3a6078260cb862928b87c6c7234fe845aef8a5"},"name":"approval.given","principal":"bea"}','e5feab8fc6f00e2eb1558c2b6270b193fbe1d337d404df97342ae4f0dce32198');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T07:23:27.165548Z","correlation_id":"9ef5d80088041477","data":{"job":"job-58061fb6c0c2","plan":"plan-2ded10568255e08f","state":"queued"},"name":"job.requested","principal":"ann"}','f45ade350e71e85eb32b625c2fd91051aad4843346a9ac7dbeb4e6a7b7d573c4');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T07:23:27.561810Z","correlation_id":"9ef5d80088041477","data":{"approval":"approval-2863f6cb061240c5","job":"job-58061fb6c0c2","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','878afb260230fd0052d4bde247cb6abafc95da17b8921229b8c8c6d231fce42d');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T07:23:27.607900Z","correlation_id":"9ef5d80088041477","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-58061fb6c0c2","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e6bae931706c0cf40aa8c8fcef372557b7c377636b3da06ce38ba3d5231cd4db');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T07:23:27.623327Z","correlation_id":"9ef5d80088041477","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BD2EF:qmclone:9000:atlas@pve!deploy:"},"digest":"323d595839b76b14b7d0472d316ca2fd6797a257e241989658ccdd0af66ddccf","job":"job-58061fb6c0c2","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','640f4089df68f46691aad6d2c00df8d7d1ac0546928ccb1e28e7c9799ace9ce9');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T07:23:27.750357Z","correlation_id":"9ef5d80088041477","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"d4b5d02b-cc88-4ebe-86dd-906826d3a425","node":"pve1","task":"OK"},"digest":"0a10081d71ec4108d7b3fd5b1a19b34c3f371e769b86fc4c7855717783bb0a14","job":"job-58061fb6c0c2","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','703bfceb09b784e3141ba239c61104904904fd7de183168fa7bffd275a00c6a3');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T07:23:27.773014Z","correlation_id":"9ef5d80088041477","data":{"data":{"digest":"390cd7fdc3d8ae080ffa0dcf12f8a4b3d83f5fd6","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:69:B6:FC,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"d99998b9cb981c983dce1754e5f52a013862496ef43d54d1d2a96c7058e1b4e0","job":"job-58061fb6c0c2","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4fe1ae950b806984a21c678f913d442773331550b70f07f8c525bcdaa3b6e0d5');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T07:23:27.794683Z","correlation_id":"9ef5d80088041477","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-58061fb6c0c2","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ed51075054dbe6d21625808b76533a6c0af74387ec56d400ffeddd0494f55f7f');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T07:23:27.799610Z","correlation_id":"9ef5d80088041477","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-58061fb6c0c2","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7d51829ef97d22629b7ea9bbbffd72a16b38a733e68ae1abcb485de31b647814');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T07:23:27.812312Z","correlation_id":"9ef5d80088041477","data":{"data":{"digest":"c451b1c03c1a1ea2e94d0ac98353ac155f78fc85","size_gib":10},"digest":"11e64898f1e051ec800b84e25fe9c49ecc5f56d61b41ca1b818445c19a79b6d1","job":"job-58061fb6c0c2","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6dfc60361958696ce2e98667406054c3583c5670f213cffd1d8ebd200c485d38');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T07:23:27.848517Z","correlation_id":"9ef5d80088041477","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BD2EF:resize:2000:atlas@pve!deploy:"},"digest":"a7cf53088e18605252bb451511cf2487269ed315b627f1a4de34aa66bb773b58","job":"job-58061fb6c0c2","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8181cb6d05da30f7652e36644999764566b0272951c4ce51f4e62af931e7d22e');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T07:23:27.957908Z","correlation_id":"9ef5d80088041477","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-58061fb6c0c2","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','680c18a2690345a8878a830b4cb921060ee5854017c45ca4ebe666dfe4fe2ed3');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T07:23:27.969517Z","correlation_id":"9ef5d80088041477","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-58061fb6c0c2","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d48618d619088633fc4683ba619c99a27cec4e7e585f8c8f65e95374fd628c3f');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T07:23:27.982432Z","correlation_id":"9ef5d80088041477","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BD2EF:qmstart:2000:atlas@pve!deploy:"},"digest":"5f821b85a69792be7ecc5d50eaf4489c8e1338485e0e8fe8a65fc2d211c55122","job":"job-58061fb6c0c2","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b5f022ad9b06a09e8b89a8e7075f9328a7eded09ec0150e0575eb908422ade6c');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T07:23:28.089069Z","correlation_id":"9ef5d80088041477","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-58061fb6c0c2","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c11f28b76c0c9212ad61e8f86c9d6103488a3fbccfa3b9a571419d3f9789289d');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T07:23:28.094392Z","correlation_id":"9ef5d80088041477","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-58061fb6c0c2","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c21c8e7b34e9efafafd19afa234221ec2a1682d216932a7a07eb0af6aa24cdb4');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T07:23:28.098720Z","correlation_id":"9ef5d80088041477","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-58061fb6c0c2","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d167abdd69d5bf33c6b3ad18c9a3a2386c17e180fb465563745305621192346b');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T07:23:28.120477Z","correlation_id":"9ef5d80088041477","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-58061fb6c0c2","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','dc066d24d234a7f095daa3e099272f49197e491d617fe5aa805a11eb7eb44f79');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T07:23:28.152233Z","correlation_id":"9ef5d80088041477","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-58061fb6c0c2","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e4924cc5c19e4ccf6cc8c6d634cd7a04e64bbdd64dfaa6e22abba40d4de079e0');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T07:23:28.180163Z","correlation_id":"9ef5d80088041477","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-58061fb6c0c2","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','fac587b64aa3c4737a1ff8ac733a15b17bdeb4ac56317443e9321899995252a6');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T07:23:28.183849Z","correlation_id":"9ef5d80088041477","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-58061fb6c0c2","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1ada84454669ab79ace0d960e599312925cc043df4dd22427b9715977b9a00ed');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T07:23:28.187045Z","correlation_id":"9ef5d80088041477","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-58061fb6c0c2","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9af18a470db95a4ec79907c7af63a23c3cb857f827d8ea63f7a7829f58142289');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T07:23:28.193117Z","correlation_id":"9ef5d80088041477","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-58061fb6c0c2","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','03f57ddeca5a8a4b1dec2af590aae208dcdba28667e0d9daf58cb5c602e89d33');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T07:23:28.205227Z","correlation_id":"9ef5d80088041477","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"d4b5d02b-cc88-4ebe-86dd-906826d3a425"},"digest":"edc983caa7f7d0be112de6439771626eea08a0be075dc78251cafd165a8b6d4a","job":"job-58061fb6c0c2","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5d6b9aee15d0bd2f40058fc41fa935a0add7ea022d4795706dc21907bd3b32ed');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T07:23:28.210047Z","correlation_id":"9ef5d80088041477","data":{"job":"job-58061fb6c0c2","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','dd21f5cee128adc54c5044e00d1b16f451a137d8f1e16a30d048d5dfb78ff2bd');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T07:23:28.476203Z","correlation_id":"a390eee78cb6f6e1","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)","rule":"proxmox-changes"},"deployment":"one-28439fca","digest":"caec1725fa5d65b09844aa10a53f190931fb1e612b750734f94dda2121c79c3e","effect":"remove","plan":"plan-caec1725fa5d65b0","steps":3},"name":"plan.made","principal":"ann"}','6e4b1657916fc30002eec3ce6d21592726031e68f75d85f7df19e56a70e3629f');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T07:23:28.494894Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T08:23:28.451469Z","format":"atlas-approval/v1","id":"approval-7b19a4862c3d2ca9","made_at":"2026-11-29T07:23:28.494618Z","method":"signature","plan":"plan-caec1725fa5d65b0","plan_digest":"caec1725fa5d65b09844aa10a53f190931fb1e612b750734f94dda2121c79c3e"},"name":"approval.given","principal":"bea"}','485d5858b93cb6fa2bf547c40318fac0e3b651b9e16d85622fb5a9d96877a6d5');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T07:23:28.557003Z","correlation_id":"4e479dae98377bd6","data":{"job":"job-36686765300d","plan":"plan-caec1725fa5d65b0","state":"queued"},"name":"job.requested","principal":"ann"}','f52fd1194150afa03dcd6bf1c4a8262e1514e15923d40b1aedde456d3684a46e');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T07:23:29.026402Z","correlation_id":"4e479dae98377bd6","data":{"approval":"approval-7b19a4862c3d2ca9","job":"job-36686765300d","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','661f6a27771a1f799e65fff671dc84fa66e656b3de3c3a2b43ac66dac235f05f');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T07:23:29.084058Z","correlation_id":"4e479dae98377bd6","data":{"data":{"resource":{"comment":"atlas:cbd3069302f997ee97a56a125023744f","state":"started"}},"digest":"75bfde0bd74039bd2bf0ebdf0da5a984befb8d78c718e51213fa2d033085ea52","job":"job-36686765300d","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','134aff0818dde474a18e62f03d119074d2b689fc0113362b8d78e5fd448d19c8');
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
INSERT INTO "deployments" VALUES('one-28439fca','one','dev','cbd3069302f997ee97a56a125023744f','one-28439fca',1,1,'2026-11-29T07:23:28.210047+00:00','','',NULL);
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-58061fb6c0c2','deployment/one-28439fca');
INSERT INTO "job_targets" VALUES('job-58061fb6c0c2','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-36686765300d','deployment/one-28439fca');
INSERT INTO "job_targets" VALUES('job-36686765300d','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-58061fb6c0c2','plan-2ded10568255e08f','one-28439fca','succeeded','done','[]','ann','9ef5d80088041477','approval-2863f6cb061240c5',0,0,0,NULL,7,7,'','2026-11-29T07:23:27.064009+00:00','2026-11-29T07:23:27.523173+00:00','2026-11-29T07:23:28.210047+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-36686765300d','plan-caec1725fa5d65b0','one-28439fca','running','','[]','ann','4e479dae98377bd6','approval-7b19a4862c3d2ca9',0,0,0,NULL,0,3,'','2026-11-29T07:23:28.519109+00:00','2026-11-29T07:23:29.002524+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-58061fb6c0c2','one/clone','intended','2026-11-29T07:23:27.607900+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-58061fb6c0c2','one/clone','submitted','2026-11-29T07:23:27.623327+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BD2EF:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-58061fb6c0c2','one/clone','done','2026-11-29T07:23:27.750357+00:00','{"task": "OK", "node": "pve1", "identity": "d4b5d02b-cc88-4ebe-86dd-906826d3a425", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-58061fb6c0c2','one/configure','intended','2026-11-29T07:23:27.773014+00:00','{"digest": "390cd7fdc3d8ae080ffa0dcf12f8a4b3d83f5fd6", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:69:B6:FC,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-58061fb6c0c2','one/configure','submitted','2026-11-29T07:23:27.794683+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-58061fb6c0c2','one/configure','done','2026-11-29T07:23:27.799610+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-58061fb6c0c2','one/grow-scsi0','intended','2026-11-29T07:23:27.812312+00:00','{"digest": "c451b1c03c1a1ea2e94d0ac98353ac155f78fc85", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-58061fb6c0c2','one/grow-scsi0','submitted','2026-11-29T07:23:27.848517+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BD2EF:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-58061fb6c0c2','one/grow-scsi0','done','2026-11-29T07:23:27.957908+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-58061fb6c0c2','one/start','intended','2026-11-29T07:23:27.969517+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-58061fb6c0c2','one/start','submitted','2026-11-29T07:23:27.982432+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BD2EF:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-58061fb6c0c2','one/start','done','2026-11-29T07:23:28.089069+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-58061fb6c0c2','one/ready','intended','2026-11-29T07:23:28.094392+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-58061fb6c0c2','one/ready','submitted','2026-11-29T07:23:28.098720+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-58061fb6c0c2','one/ready','done','2026-11-29T07:23:28.120477+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-58061fb6c0c2','one/ha','intended','2026-11-29T07:23:28.152233+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-58061fb6c0c2','one/ha','submitted','2026-11-29T07:23:28.180163+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-58061fb6c0c2','one/ha','done','2026-11-29T07:23:28.183849+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-58061fb6c0c2','one/verify','intended','2026-11-29T07:23:28.187045+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-58061fb6c0c2','one/verify','submitted','2026-11-29T07:23:28.193117+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-58061fb6c0c2','one/verify','done','2026-11-29T07:23:28.205227+00:00','{"identity": "d4b5d02b-cc88-4ebe-86dd-906826d3a425", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-36686765300d','one/ha','intended','2026-11-29T07:23:29.084058+00:00','{"resource": {"state": "started", "comment": "atlas:cbd3069302f997ee97a56a125023744f"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-58061fb6c0c2',1,'','2026-11-29T07:23:57.511463+00:00');
INSERT INTO "leases" VALUES('job-36686765300d',1,'vm-21908-14576bbd','2026-11-29T07:23:58.995351+00:00');
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
INSERT INTO "members" VALUES('one-28439fca','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "d4b5d02b-cc88-4ebe-86dd-906826d3a425", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-2ded10568255e08f','one-28439fca','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-28439fca", "name": "one", "nonce": "cbd3069302f997ee97a56a125023744f", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-28439fca", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T07:23:26.934893Z", "expires_at": "2026-11-29T08:23:26.934893Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "cbd3069302f997ee97a56a125023744f", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-28439fca.\natlas:cbd3069302f997ee97a56a125023744f", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "cbd3069302f997ee97a56a125023744f", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "cbd3069302f997ee97a56a125023744f", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "cbd3069302f997ee97a56a125023744f"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "cbd3069302f997ee97a56a125023744f", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "cbd3069302f997ee97a56a125023744f", "state": "started", "group": "", "comment": "atlas:cbd3069302f997ee97a56a125023744f"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "cbd3069302f997ee97a56a125023744f", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T07:23:26.451161Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T07:23:26.478411Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T07:23:26.582765Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T07:23:26.670982Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T08:23:26.934893+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-caec1725fa5d65b0','one-28439fca','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-28439fca", "name": "one", "nonce": "cbd3069302f997ee97a56a125023744f", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T07:23:28.451469Z", "expires_at": "2026-11-29T08:23:28.451469Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "cbd3069302f997ee97a56a125023744f"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "cbd3069302f997ee97a56a125023744f", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "cbd3069302f997ee97a56a125023744f", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "d4b5d02b-cc88-4ebe-86dd-906826d3a425", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T08:23:28.451469+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-28439fca',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T07:23:26.375224+00:00');
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
COMMIT;
