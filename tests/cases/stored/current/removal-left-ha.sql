BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-bdd2a5c248d39e5c','plan-c39f9ec803da92a7','approve','{"format": "atlas-approval/v1", "id": "approval-bdd2a5c248d39e5c", "plan_digest": "c39f9ec803da92a7376bd71c66ba5f687871aa96393be18957940d4fb8c857ea", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T21:18:20.410233Z", "expires_at": "2026-11-28T22:18:20.402088Z", "signature": "/SXIAAyKmDEt2cAEtaRl3r96FioVXmA9NJUip5ZtT1/SNY2V5t/HoW9Ql2xo534S6n9xnd7IIcj9RSsVfK41CA=="}','job-5ec413321f9c');
INSERT INTO "approvals" VALUES('approval-2a146050c732e150','plan-dfa57cf60a501726','approve','{"format": "atlas-approval/v1", "id": "approval-2a146050c732e150", "plan_digest": "dfa57cf60a501726e783e80b6643c793ad71dbc23ce805a4be956dc9ff981015", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T21:18:21.324181Z", "expires_at": "2026-11-28T22:18:21.317326Z", "signature": "su70VLjcvwSkdk+981ljNE/5dbOrsQUV0WAYsMvERbViTE6BYbAdCyd46fMJf3VMiJ030Qkx/foszyivoaCGDQ=="}','job-cfc9747c551a');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T21:18:20.352601Z","correlation_id":"4811007f2f06701c","data":{"answers":[],"revision":1,"spec":"one-b55ef088"},"name":"spec.saved","principal":"ann"}','dc496ee0e05a59d783c07051a678daafc020daa0158215abd4c7908a5281b026');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T21:18:20.406891Z","correlation_id":"4811007f2f06701c","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-b55ef088","digest":"c39f9ec803da92a7376bd71c66ba5f687871aa96393be18957940d4fb8c857ea","effect":"create","plan":"plan-c39f9ec803da92a7","steps":7},"name":"plan.made","principal":"ann"}','db3650c047bef21d7f52698bb5b985a05a62e617f2ca461802d96493dd84e29c');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T21:18:20.410516Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T22:18:20.402088Z","format":"atlas-approval/v1","id":"approval-bdd2a5c248d39e5c","made_at":"2026-11-28T21:18:20.410233Z","method":"signature","plan":"plan-c39f9ec803da92a7","plan_digest":"c39f9ec803da92a7376bd71c66ba5f687871aa96393be18957940d4fb8c857ea"},"name":"approval.given","principal":"bea"}','94d00cb7657d368adc96623a14b733c8272cbace20414e678db7bf2c4361eba5');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T21:18:20.431441Z","correlation_id":"13d6ed763e5efd40","data":{"job":"job-5ec413321f9c","plan":"plan-c39f9ec803da92a7","state":"queued"},"name":"job.requested","principal":"ann"}','26f641cf432a12f3517bd73b203457282cfc53a95c264ab2d27b8f46c551b587');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T21:18:20.673076Z","correlation_id":"13d6ed763e5efd40","data":{"approval":"approval-bdd2a5c248d39e5c","job":"job-5ec413321f9c","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','9efdb840531b33a4699d1412c49d1f03bdd18629b9b4a16d92b5b43379bdce13');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T21:18:20.714601Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-5ec413321f9c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','89cc708237f023a756f63a8016230aec1b1c5e2482f4b76fb9f2fb856971a923');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T21:18:20.728146Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B451C:qmclone:9000:atlas@pve!deploy:"},"digest":"0ba6c0be3ad07fc4a20b6f7dfa67fb7b8062cb2215d75e1ff9eee87dc87be15b","job":"job-5ec413321f9c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','00ba5860c27acc5ea3b74231381fbc59ee34110b48c306ffc90da4c8c1bf3a80');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T21:18:20.850261Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"c0efc82d-d087-4b36-a5e9-6cb08c844d6c","node":"pve1","task":"OK"},"digest":"def990293dbada8c9ff02f06e39164b33975854d98098e2a2ace09b7f8874501","job":"job-5ec413321f9c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','cfe6a3918f4027041c6762fd0575dd19da8bc306e4bd4122174a77cbdbeb93d9');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T21:18:20.862286Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"digest":"9b9011e520225cbb0d24f67079eefc0ba86c2558","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:19:40:A2,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"dd8329c41c10a4ffbb865e033d31136acccf13b1839d0c128b3daae3c28fe72f","job":"job-5ec413321f9c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b23d391c4a3a1b9102c3f9e619024394ea05cbe1850cff22d95cab40c821dc93');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T21:18:20.871182Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5ec413321f9c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','15a79fc2be84c43f94f3ba0213ed6bdd3b307700e81bc8a6efbaed2bc86069a5');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T21:18:20.875413Z","correlation_id":"13d6ed763e5efd40","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5ec413321f9c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6c093ebbd6abf51668878ead6a8a4114ec2c33261361dbb1395f555c64654177');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T21:18:20.885323Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"digest":"20583f06e7800ab608a9723452e68c7a1327a7ed","size_gib":10},"digest":"1dca11b1b135d925fd492b19396fe52cead429d252b852bebf265522ab58b434","job":"job-5ec413321f9c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7a8d75d79cf148bc837bab1d8a8e66062154fb1ed469ddd909b0db5a581bb7ca');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T21:18:20.893568Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B451C:resize:2000:atlas@pve!deploy:"},"digest":"504183e2955a098fe3f4e4b19fd5fee757f2a3b6bc69c3a9dafdfb1b711e575a","job":"job-5ec413321f9c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7bc770e586fa4632e007a577599e73a4974b1322034406402236bf999f8590f9');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T21:18:21.007858Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-5ec413321f9c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','240b2f8306b33e7d13bdd1d94c710e085b255c5d4aa82ec2c42ecdfeb4d77a50');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T21:18:21.021496Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-5ec413321f9c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','63ff146706658d3b348fd59d7162d4da57e7ab51dbaa6287d3fdc92510516876');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T21:18:21.030988Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B451D:qmstart:2000:atlas@pve!deploy:"},"digest":"f7d1c11412633289d8ed739671f8b5ad32054998762c512bbee820f04a145d68","job":"job-5ec413321f9c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','13d9d8d94bc72e7f54455ceb77ac400810cb3ab2ea2b2c525a14cb576dc1e0c1');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T21:18:21.138494Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-5ec413321f9c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','624481ef0d34b83513d2616535dc7e2d9221ebcb3054b4a3aabb2ce1ffe06ff3');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T21:18:21.144457Z","correlation_id":"13d6ed763e5efd40","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5ec413321f9c","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','06f540a607c377507c586689af10030e34d45f3620b0046612b11b2d708d8680');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T21:18:21.147736Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5ec413321f9c","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7123a561a834ecf923725805ebcb04eea61175f44d74665af4cbfab417055160');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T21:18:21.158324Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-5ec413321f9c","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','76a049dad35d2266b8020bb0a7cac70c4c4315fa93b054e845afb788f64b6559');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T21:18:21.171130Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-5ec413321f9c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6c29543d6f05f5a1de859fd337f03f4d72ce504bcb9d8f1413c289e27944dbc1');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-28T21:18:21.193331Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5ec413321f9c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f92b82b94e47a978a9f28cab54d730adf28965ed0e8510cc4ac1ca1833b4a62d');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-28T21:18:21.197848Z","correlation_id":"13d6ed763e5efd40","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5ec413321f9c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1e9408f02486d6c3d5dc91c63043cab6e5bfb9435a1594878dee8cf86e5e4030');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-28T21:18:21.202095Z","correlation_id":"13d6ed763e5efd40","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5ec413321f9c","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4eb8db2ea889326688c30b86c4cb88a13095cd674713d37c1f177838c7681133');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-28T21:18:21.205425Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5ec413321f9c","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','516b1dd89e54564809610a8f5e0308d1d6dce265a012b683cd47de2f65b77f7f');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-28T21:18:21.214785Z","correlation_id":"13d6ed763e5efd40","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"c0efc82d-d087-4b36-a5e9-6cb08c844d6c"},"digest":"6e7f91a7bd12ecacc843847ae95fa9c617a1827c113bb4c940831c15a539910c","job":"job-5ec413321f9c","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0a71cee69153d1e616524c36a69e5305183a0fde7e65102208e2712506ad2781');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-28T21:18:21.224813Z","correlation_id":"13d6ed763e5efd40","data":{"job":"job-5ec413321f9c","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','b31869f06d2a2e394d6c1f1c4918b9f72d48959ce69540ca26f73a29da59ac58');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-28T21:18:21.320517Z","correlation_id":"fca2560a3543011e","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)","rule":"proxmox-changes"},"deployment":"one-b55ef088","digest":"dfa57cf60a501726e783e80b6643c793ad71dbc23ce805a4be956dc9ff981015","effect":"remove","plan":"plan-dfa57cf60a501726","steps":3},"name":"plan.made","principal":"ann"}','31c5546a9c9f32470ae83d3ee28204c2f991e39628635278d612ea340d63c76f');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-28T21:18:21.324559Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T22:18:21.317326Z","format":"atlas-approval/v1","id":"approval-2a146050c732e150","made_at":"2026-11-28T21:18:21.324181Z","method":"signature","plan":"plan-dfa57cf60a501726","plan_digest":"dfa57cf60a501726e783e80b6643c793ad71dbc23ce805a4be956dc9ff981015"},"name":"approval.given","principal":"bea"}','11a9770f8415aa3ba8413b8ebc86d80d74586540ec8e125b62fb4022f8148e5f');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-28T21:18:21.339316Z","correlation_id":"fe44315b347de58f","data":{"job":"job-cfc9747c551a","plan":"plan-dfa57cf60a501726","state":"queued"},"name":"job.requested","principal":"ann"}','a2dde981b659bb5b92770ce717afeaac30604942f67ff76c4ab4ab65bfb012b6');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-28T21:18:21.597709Z","correlation_id":"fe44315b347de58f","data":{"approval":"approval-2a146050c732e150","job":"job-cfc9747c551a","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','44c4a75750fbe112ccfdd2b68146a2e75658f4f9ba4b68e0449b974b0dd6b073');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-28T21:18:21.629992Z","correlation_id":"fe44315b347de58f","data":{"data":{"resource":{"comment":"atlas:40fc5cdb1cc501214aa34f62f6fd3d1d","state":"started"}},"digest":"42ad6e860eecf2fc9505f34204ab5469df014a2e302f0cd563db755a328654a4","job":"job-cfc9747c551a","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','72e5e577ecc32c6a63dad797a4a9cfac9beb4a7e5cabe37cbe9c728d8a3a3dca');
CREATE TABLE deployments (
	id VARCHAR(64) NOT NULL, 
	name VARCHAR(63) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	environment VARCHAR(8) NOT NULL, 
	nonce VARCHAR(64) NOT NULL, 
	spec_id VARCHAR(64), 
	spec_revision INTEGER, 
	revision INTEGER NOT NULL, 
	updated_at VARCHAR(32) NOT NULL, owner VARCHAR(64) DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (nonce)
);
INSERT INTO "deployments" VALUES('one-b55ef088','one','demo','dev','40fc5cdb1cc501214aa34f62f6fd3d1d','one-b55ef088',1,1,'2026-11-28T21:18:21.224813+00:00','');
CREATE TABLE guest_cache (
	cluster VARCHAR(64) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	target_id VARCHAR(64) NOT NULL, 
	name VARCHAR(253) NOT NULL, 
	addresses JSON NOT NULL, 
	read_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (cluster, kind, target_id)
);
CREATE TABLE jobs (
	id VARCHAR(32) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
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
	ended_at VARCHAR(32), made VARCHAR(32) DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id), 
	UNIQUE (plan_id)
);
INSERT INTO "jobs" VALUES('job-5ec413321f9c','plan-c39f9ec803da92a7','one-b55ef088','succeeded','done','[]','ann','13d6ed763e5efd40','approval-bdd2a5c248d39e5c',0,0,0,NULL,7,7,'','2026-11-28T21:18:20.419931+00:00','2026-11-28T21:18:20.607328+00:00','2026-11-28T21:18:21.224813+00:00','');
INSERT INTO "jobs" VALUES('job-cfc9747c551a','plan-dfa57cf60a501726','one-b55ef088','running','','[]','ann','fe44315b347de58f','approval-2a146050c732e150',0,0,0,NULL,0,3,'','2026-11-28T21:18:21.332230+00:00','2026-11-28T21:18:21.508261+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-5ec413321f9c','one/clone','intended','2026-11-28T21:18:20.714601+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-5ec413321f9c','one/clone','submitted','2026-11-28T21:18:20.728146+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B451C:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-5ec413321f9c','one/clone','done','2026-11-28T21:18:20.850261+00:00','{"task": "OK", "node": "pve1", "identity": "c0efc82d-d087-4b36-a5e9-6cb08c844d6c", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-5ec413321f9c','one/configure','intended','2026-11-28T21:18:20.862286+00:00','{"digest": "9b9011e520225cbb0d24f67079eefc0ba86c2558", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:19:40:A2,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-5ec413321f9c','one/configure','submitted','2026-11-28T21:18:20.871182+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-5ec413321f9c','one/configure','done','2026-11-28T21:18:20.875413+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-5ec413321f9c','one/grow-scsi0','intended','2026-11-28T21:18:20.885323+00:00','{"digest": "20583f06e7800ab608a9723452e68c7a1327a7ed", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-5ec413321f9c','one/grow-scsi0','submitted','2026-11-28T21:18:20.893568+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B451C:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-5ec413321f9c','one/grow-scsi0','done','2026-11-28T21:18:21.007858+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-5ec413321f9c','one/start','intended','2026-11-28T21:18:21.021496+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-5ec413321f9c','one/start','submitted','2026-11-28T21:18:21.030988+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B451D:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-5ec413321f9c','one/start','done','2026-11-28T21:18:21.138494+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-5ec413321f9c','one/ready','intended','2026-11-28T21:18:21.144457+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-5ec413321f9c','one/ready','submitted','2026-11-28T21:18:21.147736+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-5ec413321f9c','one/ready','done','2026-11-28T21:18:21.158324+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-5ec413321f9c','one/ha','intended','2026-11-28T21:18:21.171130+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-5ec413321f9c','one/ha','submitted','2026-11-28T21:18:21.193331+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-5ec413321f9c','one/ha','done','2026-11-28T21:18:21.197848+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-5ec413321f9c','one/verify','intended','2026-11-28T21:18:21.202095+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-5ec413321f9c','one/verify','submitted','2026-11-28T21:18:21.205425+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-5ec413321f9c','one/verify','done','2026-11-28T21:18:21.214785+00:00','{"identity": "c0efc82d-d087-4b36-a5e9-6cb08c844d6c", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-cfc9747c551a','one/ha','intended','2026-11-28T21:18:21.629992+00:00','{"resource": {"state": "started", "comment": "atlas:40fc5cdb1cc501214aa34f62f6fd3d1d"}}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',2,'vm:22906');
CREATE TABLE members (
	deployment_id VARCHAR(64) NOT NULL, 
	"key" VARCHAR(128) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	target_id VARCHAR(64) NOT NULL, 
	name VARCHAR(253) NOT NULL, 
	made BOOLEAN NOT NULL, 
	spec JSON NOT NULL, 
	noted JSON NOT NULL, 
	PRIMARY KEY (deployment_id, "key"), 
	FOREIGN KEY(deployment_id) REFERENCES deployments (id), 
	UNIQUE (cluster, kind, target_id)
);
INSERT INTO "members" VALUES('one-b55ef088','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "c0efc82d-d087-4b36-a5e9-6cb08c844d6c", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-c39f9ec803da92a7','one-b55ef088','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-b55ef088", "deployment_name": "one", "nonce": "40fc5cdb1cc501214aa34f62f6fd3d1d", "cluster": "demo", "environment": "dev", "base_revision": 0, "spec": {"id": "one-b55ef088", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T21:18:20.402088Z", "expires_at": "2026-11-28T22:18:20.402088Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "40fc5cdb1cc501214aa34f62f6fd3d1d", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-b55ef088.\natlas:40fc5cdb1cc501214aa34f62f6fd3d1d", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "40fc5cdb1cc501214aa34f62f6fd3d1d", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "40fc5cdb1cc501214aa34f62f6fd3d1d", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "40fc5cdb1cc501214aa34f62f6fd3d1d"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "40fc5cdb1cc501214aa34f62f6fd3d1d", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "40fc5cdb1cc501214aa34f62f6fd3d1d", "state": "started", "group": "", "comment": "atlas:40fc5cdb1cc501214aa34f62f6fd3d1d"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "40fc5cdb1cc501214aa34f62f6fd3d1d", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T21:18:20.358946Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T21:18:20.362143Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T21:18:20.374944Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T21:18:20.386349Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-28T22:18:20.402088+00:00');
INSERT INTO "plans" VALUES('plan-dfa57cf60a501726','one-b55ef088','demo','{"format": "atlas-plan/v1", "kind": "remove", "deployment_id": "one-b55ef088", "deployment_name": "one", "nonce": "40fc5cdb1cc501214aa34f62f6fd3d1d", "cluster": "demo", "environment": "dev", "base_revision": 1, "spec": null, "principal": "ann", "created_at": "2026-11-28T21:18:21.317326Z", "expires_at": "2026-11-28T22:18:21.317326Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "40fc5cdb1cc501214aa34f62f6fd3d1d"}, "critical": true, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "40fc5cdb1cc501214aa34f62f6fd3d1d", "shutdown_s": 60}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "40fc5cdb1cc501214aa34f62f6fd3d1d", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "c0efc82d-d087-4b36-a5e9-6cb08c844d6c", "gone": false}, "critical": true, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "cost": {"cores": -1, "memory_mib": -512, "disk_gib": -22}, "estimate_s": 15, "warnings": []}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)", "client_may_answer": false}','2026-11-28T22:18:21.317326+00:00');
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
INSERT INTO "specs" VALUES('one-b55ef088',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec"}','[]','ann','2026-11-28T21:18:20.350803+00:00');
CREATE INDEX ix_deployments_spec_id ON deployments (spec_id);
CREATE INDEX ix_plans_cluster ON plans (cluster);
CREATE INDEX ix_plans_deployment_id ON plans (deployment_id);
CREATE INDEX ix_jobs_deployment_id ON jobs (deployment_id);
CREATE INDEX ix_jobs_state ON jobs (state);
CREATE INDEX journal_by_job ON journal (job_id, seq);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE INDEX ix_approvals_plan_id ON approvals (plan_id);
CREATE INDEX ix_approvals_used_by ON approvals (used_by);
COMMIT;
