BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0013');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-1904e25d8530e2c6','plan-3cb3b439e9163443','approve','{"format": "atlas-approval/v2", "id": "approval-1904e25d8530e2c6", "anchor": {"server": "7f2dbea829a5620045d861f1ac7b2bd9", "head": {"seq": 2, "mac": "38289ad10cafe1e60feceb6dad3b73404889afe207c935690a605401e58f9381"}}, "plan_digest": "3cb3b439e9163443d2f2d83b86507dee8ef47dd0b1ea2d6db06c6a273b7d834f", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:07:02.204423Z", "expires_at": "2026-11-30T14:07:02.188951Z", "signature": "qpF81lvmEAyZYWe/qBPnvyjQr+GNapQOZ7/dqhpsIw/PA8TB8kPW84Cz9GnVS/mnnjTXdOdZ5D+eid+qypuuBg=="}','job-b0ea8d41788c');
INSERT INTO "approvals" VALUES('approval-9af38cd8d5b19d30','plan-44d0537a9fc415ef','approve','{"format": "atlas-approval/v2", "id": "approval-9af38cd8d5b19d30", "anchor": {"server": "7f2dbea829a5620045d861f1ac7b2bd9", "head": {"seq": 29, "mac": "36958aaca6e79bc3193b80f5f93d503c1b99934e82b9160532eb8bfef0011f94"}}, "plan_digest": "44d0537a9fc415efea4ef7e156ec029faea5a858f3ba2b8606ec4bd64cd4efa5", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:07:03.364116Z", "expires_at": "2026-11-30T14:07:03.357588Z", "signature": "fiNOz0FhI3MOIszm9B4Rh45t3dxmQH+WNp0rFtPCI13OrKiEmkI4xrXwDe/0138zwQDAmZu13bIinbhlccStBg=="}','job-45470e63a828');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:07:02.066122Z","correlation_id":"d4a55c91da747629","data":{"answers":[],"revision":1,"spec":"one-669c55b9"},"name":"spec.saved","principal":"ann"}','1899e0591833602446a68940f002466e87741138f2aeea2d83778704295c7958');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:07:02.198533Z","correlation_id":"d4a55c91da747629","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-669c55b9","digest":"3cb3b439e9163443d2f2d83b86507dee8ef47dd0b1ea2d6db06c6a273b7d834f","effect":"create","plan":"plan-3cb3b439e9163443","steps":7},"name":"plan.made","principal":"ann"}','38289ad10cafe1e60feceb6dad3b73404889afe207c935690a605401e58f9381');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:07:02.204738Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"38289ad10cafe1e60feceb6dad3b73404889afe207c935690a605401e58f9381","seq":2},"server":"7f2dbea829a5620045d861f1ac7b2bd9"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:07:02.188951Z","format":"atlas-approval/v2","id":"approval-1904e25d8530e2c6","made_at":"2026-11-30T13:07:02.204423Z","method":"signature","plan":"plan-3cb3b439e9163443","plan_digest":"3cb3b439e9163443d2f2d83b86507dee8ef47dd0b1ea2d6db06c6a273b7d834f"},"name":"approval.given","principal":"bea"}','52865f5dcfc35149cf64ded0689970fa2f4df66966421a5a44f903a0a682370e');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:07:02.234378Z","correlation_id":"2168e67407c91d18","data":{"job":"job-b0ea8d41788c","plan":"plan-3cb3b439e9163443","state":"queued"},"name":"job.requested","principal":"ann"}','eac60ac73cf74364cca9f46ac539300b7dbbc94652393210a82e011a7ea8daa7');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:07:02.818424Z","correlation_id":"2168e67407c91d18","data":{"approval":"approval-1904e25d8530e2c6","job":"job-b0ea8d41788c","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','7ae40c9457f0d00906397a2f739ebed6afbdfa35717ac4d0fb86ad2c28c85db6');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:07:02.931325Z","correlation_id":"2168e67407c91d18","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-b0ea8d41788c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c98b90556495ec3997c1290180bea17a3b75b0d49494fef46388ef5cced4df80');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:07:02.946773Z","correlation_id":"2168e67407c91d18","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D74F6:qmclone:9000:atlas@pve!deploy:"},"digest":"55f48cbb54c67085ffec54a75e21a2673bbdd49f6a6ec789aa3b50a243b7f803","job":"job-b0ea8d41788c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ae3ccc8031a107c9cbd657898b804809cdd38d7ca87bbe59f3cea29ff2041768');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:07:02.958000Z","correlation_id":"2168e67407c91d18","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"e71b1036-d806-46e3-8c0f-472b5cc9119b","node":"pve1","task":"OK"},"digest":"fd5afa59dcae21c4d102f9493ba841308c7b544cfb98bbc77bbc9daefa5688e6","job":"job-b0ea8d41788c","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','095c5d439b61da0d8d78cb36a43febfbc35b445df4984653d34fe8ddb7bd7db3');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:07:02.964638Z","correlation_id":"2168e67407c91d18","data":{"data":{"digest":"65b8b3604d87edb645746bb2afa6bcdf3b257956","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:C1:42:7D,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"368c18932d728cc0ba48564dc103e7e4494502a1993a97f73f3ea40c59d6a172","job":"job-b0ea8d41788c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d4af447bd197504ba244978971fb128a896451299229edec078e1a7ab467d66a');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:07:02.970341Z","correlation_id":"2168e67407c91d18","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b0ea8d41788c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c36fb12563d7f88bcb1c967bcefc033d18a000adea372aa40057d303ca375cb0');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:07:02.972660Z","correlation_id":"2168e67407c91d18","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b0ea8d41788c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b447f9c5f4d607e6949f4e97b30b35a5ec53b1a6000290c4ccf9924f5590f954');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:07:02.981817Z","correlation_id":"2168e67407c91d18","data":{"data":{"digest":"5064ce97b6612d513a1e01460628a1d5f75d3e6a","size_gib":10},"digest":"b2e49f7f315a2c099ea9ad6612b48c13b882b69fa5d301a21ee75fb70d38d7e7","job":"job-b0ea8d41788c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','88c791cbcfbac8516019fe125cd4c345a0da06ce461e63a6f597acc1e409698e');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:07:02.990483Z","correlation_id":"2168e67407c91d18","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D74F6:resize:2000:atlas@pve!deploy:"},"digest":"089fd55cb5888b4b0b91e2c85fb00035232708cce3ff0bb9bd552c04006e5f46","job":"job-b0ea8d41788c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','48561f56bc521d378c9d108a699f090067d84121f382d234fbcf0ef7508fee32');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:07:02.998759Z","correlation_id":"2168e67407c91d18","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-b0ea8d41788c","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','470f2cd725c5e29d5741b5088c1ef5f81f3a980bfc71f04e916ac9eb3ef98c08');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:07:03.012163Z","correlation_id":"2168e67407c91d18","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-b0ea8d41788c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','699f9847ead810b4d3fc126800cf85360d06f85725e4be745c41785ef9f60303');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:07:03.022560Z","correlation_id":"2168e67407c91d18","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D74F7:qmstart:2000:atlas@pve!deploy:"},"digest":"de432c06a2f50c454f30c265d41a2d096bd7f695636b31752385b92993db6346","job":"job-b0ea8d41788c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bfcb7a0173a68c911ad758a9da60747762fab6ed554b1d5356a4a55d672ffbaf');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:07:03.030325Z","correlation_id":"2168e67407c91d18","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-b0ea8d41788c","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','125e6cbc909ddce7d792598698ec481d314baa564e4e88352b2ccad0bf3cf661');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:07:03.033794Z","correlation_id":"2168e67407c91d18","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b0ea8d41788c","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1b299c65919ddac883b926db85341a707b7bd96c8f16bd18540b522b7708101d');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:07:03.035703Z","correlation_id":"2168e67407c91d18","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b0ea8d41788c","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','635dbc525fc146fb857681ec7d68e42babc9e82d57152bdceec86ff9179da4c6');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:07:03.049670Z","correlation_id":"2168e67407c91d18","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-b0ea8d41788c","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b94e9a81e8f78a6e130427ebe1e882ae188f27db2fe5bc06659da51e731e0868');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:07:03.058482Z","correlation_id":"2168e67407c91d18","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-b0ea8d41788c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','611776251e9d048b2987dd3cea8548e42ab2d5541478b870c2eafa9618e34b28');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T13:07:03.073812Z","correlation_id":"2168e67407c91d18","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b0ea8d41788c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e9063a8235e96e9e5c78afedc0da41537b1596f1be306a54064dc30da12a21d9');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T13:07:03.076514Z","correlation_id":"2168e67407c91d18","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b0ea8d41788c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','16e3d0fd8b32b803a19c895c047c3296b94559153005d354d71c027932f58a01');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T13:07:03.079956Z","correlation_id":"2168e67407c91d18","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b0ea8d41788c","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ae0506e7ae55be4da538dabe4792dc83bcef115265e1d0768c42ec2f12ab91dd');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T13:07:03.081939Z","correlation_id":"2168e67407c91d18","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b0ea8d41788c","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','52d4d4b0a0eaaef8956440907a5bfb8158c390dc1258212e25bd6a4eb8e7897b');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T13:07:03.088588Z","correlation_id":"2168e67407c91d18","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"e71b1036-d806-46e3-8c0f-472b5cc9119b"},"digest":"f935c5764ba3aca114876110980463ce59720a43ed19f725b4586dd55c6fbcd5","job":"job-b0ea8d41788c","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e76fecf64fee6ab7c90840937d330f52ab8ce7017e6e2e1a5b95fa48fed9d273');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T13:07:03.091630Z","correlation_id":"2168e67407c91d18","data":{"job":"job-b0ea8d41788c","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','8b70a5ac406d19e91d1917e86ce66270b293034a603ab88d56c83ae948f819cd');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T13:07:03.150518Z","correlation_id":"851a2d4bf48ea5ac","data":{"answers":[],"revision":2,"spec":"one-669c55b9"},"name":"spec.saved","principal":"ann"}','98333cc772a811ede04d62f93093cfb0f3f4e84ab1713ef58a80e4b5579db964');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T13:07:03.361574Z","correlation_id":"851a2d4bf48ea5ac","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)","rule":"changes"},"deployment":"one-669c55b9","digest":"44d0537a9fc415efea4ef7e156ec029faea5a858f3ba2b8606ec4bd64cd4efa5","effect":"change","plan":"plan-44d0537a9fc415ef","steps":3},"name":"plan.made","principal":"ann"}','36958aaca6e79bc3193b80f5f93d503c1b99934e82b9160532eb8bfef0011f94');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T13:07:03.364292Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"36958aaca6e79bc3193b80f5f93d503c1b99934e82b9160532eb8bfef0011f94","seq":29},"server":"7f2dbea829a5620045d861f1ac7b2bd9"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:07:03.357588Z","format":"atlas-approval/v2","id":"approval-9af38cd8d5b19d30","made_at":"2026-11-30T13:07:03.364116Z","method":"signature","plan":"plan-44d0537a9fc415ef","plan_digest":"44d0537a9fc415efea4ef7e156ec029faea5a858f3ba2b8606ec4bd64cd4efa5"},"name":"approval.given","principal":"bea"}','df46d649fbbb1de3e896223c05c1e2225fab7d725229ab7fbbedaf630b200b1d');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T13:07:03.375987Z","correlation_id":"e0a047fa2a2fa508","data":{"job":"job-45470e63a828","plan":"plan-44d0537a9fc415ef","state":"queued"},"name":"job.requested","principal":"ann"}','2baec489050fc30fd819baa4f898711e0260d1a6f72c61e2cb09de4e16b4b94f');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T13:07:03.862673Z","correlation_id":"e0a047fa2a2fa508","data":{"approval":"approval-9af38cd8d5b19d30","job":"job-45470e63a828","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','7722855cc692db233ebda2a6e1ec06e016a58ec2e98cd68b5f891ca40929b460');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-30T13:07:03.907874Z","correlation_id":"e0a047fa2a2fa508","data":{"data":{"digest":"6f48ef41d60fbe7eb56b1e8cb26cb9f7aabc2f50","replaced":{"memory":"512","tags":"atlas"}},"digest":"a48c3371c522cdc72da27192cd811ac0e552115aacc1cf957709a7675fe813f8","job":"job-45470e63a828","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','af7ec49d250556a0518dd4024a947feb275022bffa255c38a0280ceea6f3e710');
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
INSERT INTO "deployments" VALUES('one-669c55b9','one','dev','5d6dfcdb8f7da4df33ea2227853ffbd8','one-669c55b9',1,1,'2026-11-30T13:07:03.091630+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-b0ea8d41788c','one/clone','2026-11-30T13:07:02.770667+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b0ea8d41788c','one/configure','2026-11-30T13:07:02.770667+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b0ea8d41788c','one/grow-scsi0','2026-11-30T13:07:02.770667+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b0ea8d41788c','one/start','2026-11-30T13:07:02.770667+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b0ea8d41788c','one/ready','2026-11-30T13:07:02.770667+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b0ea8d41788c','one/ha','2026-11-30T13:07:02.770667+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b0ea8d41788c','one/verify','2026-11-30T13:07:02.770667+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-45470e63a828','one/configure','2026-11-30T13:07:03.835267+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-45470e63a828','one/grow-scsi1','2026-11-30T13:07:03.835267+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-45470e63a828','one/verify','2026-11-30T13:07:03.835267+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-b0ea8d41788c','deployment/one-669c55b9');
INSERT INTO "job_targets" VALUES('job-b0ea8d41788c','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-45470e63a828','deployment/one-669c55b9');
INSERT INTO "job_targets" VALUES('job-45470e63a828','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-b0ea8d41788c','plan-3cb3b439e9163443','one-669c55b9','succeeded','done','[]','ann','2168e67407c91d18','approval-1904e25d8530e2c6',0,0,0,NULL,7,7,'','2026-11-30T13:07:02.213747+00:00','2026-11-30T13:07:02.770667+00:00','2026-11-30T13:07:03.091630+00:00','','deployment','apply','create','one-669c55b9','','',0);
INSERT INTO "jobs" VALUES('job-45470e63a828','plan-44d0537a9fc415ef','one-669c55b9','running','','[]','ann','e0a047fa2a2fa508','approval-9af38cd8d5b19d30',0,0,0,NULL,0,3,'','2026-11-30T13:07:03.370072+00:00','2026-11-30T13:07:03.835267+00:00',NULL,'','deployment','apply','change','one-669c55b9','','',0);
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
INSERT INTO "journal" VALUES(1,'job-b0ea8d41788c','one/clone','intended','2026-11-30T13:07:02.931325+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-b0ea8d41788c','one/clone','submitted','2026-11-30T13:07:02.946773+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D74F6:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-b0ea8d41788c','one/clone','done','2026-11-30T13:07:02.958000+00:00','{"task": "OK", "node": "pve1", "identity": "e71b1036-d806-46e3-8c0f-472b5cc9119b", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.026675);
INSERT INTO "journal" VALUES(4,'job-b0ea8d41788c','one/configure','intended','2026-11-30T13:07:02.964638+00:00','{"digest": "65b8b3604d87edb645746bb2afa6bcdf3b257956", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:C1:42:7D,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-b0ea8d41788c','one/configure','submitted','2026-11-30T13:07:02.970341+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-b0ea8d41788c','one/configure','done','2026-11-30T13:07:02.972660+00:00','{}','proxmox/configure',0.008022);
INSERT INTO "journal" VALUES(7,'job-b0ea8d41788c','one/grow-scsi0','intended','2026-11-30T13:07:02.981817+00:00','{"digest": "5064ce97b6612d513a1e01460628a1d5f75d3e6a", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-b0ea8d41788c','one/grow-scsi0','submitted','2026-11-30T13:07:02.990483+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D74F6:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-b0ea8d41788c','one/grow-scsi0','done','2026-11-30T13:07:02.998759+00:00','{"task": "OK"}','proxmox/grow_disk',0.016942);
INSERT INTO "journal" VALUES(10,'job-b0ea8d41788c','one/start','intended','2026-11-30T13:07:03.012163+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-b0ea8d41788c','one/start','submitted','2026-11-30T13:07:03.022560+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D74F7:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-b0ea8d41788c','one/start','done','2026-11-30T13:07:03.030325+00:00','{"task": "OK"}','proxmox/start',0.018162);
INSERT INTO "journal" VALUES(13,'job-b0ea8d41788c','one/ready','intended','2026-11-30T13:07:03.033794+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-b0ea8d41788c','one/ready','submitted','2026-11-30T13:07:03.035703+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-b0ea8d41788c','one/ready','done','2026-11-30T13:07:03.049670+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.015876);
INSERT INTO "journal" VALUES(16,'job-b0ea8d41788c','one/ha','intended','2026-11-30T13:07:03.058482+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-b0ea8d41788c','one/ha','submitted','2026-11-30T13:07:03.073812+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-b0ea8d41788c','one/ha','done','2026-11-30T13:07:03.076514+00:00','{}','proxmox/ha_add',0.018032);
INSERT INTO "journal" VALUES(19,'job-b0ea8d41788c','one/verify','intended','2026-11-30T13:07:03.079956+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-b0ea8d41788c','one/verify','submitted','2026-11-30T13:07:03.081939+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-b0ea8d41788c','one/verify','done','2026-11-30T13:07:03.088588+00:00','{"identity": "e71b1036-d806-46e3-8c0f-472b5cc9119b", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.008632);
INSERT INTO "journal" VALUES(22,'job-45470e63a828','one/configure','intended','2026-11-30T13:07:03.907874+00:00','{"digest": "6f48ef41d60fbe7eb56b1e8cb26cb9f7aabc2f50", "replaced": {"memory": "512", "tags": "atlas"}}','proxmox/configure',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-b0ea8d41788c',1,'','2026-11-30T13:07:32.764493+00:00');
INSERT INTO "leases" VALUES('job-45470e63a828',1,'vm-31477-2a94c3f8','2026-11-30T13:07:33.829891+00:00');
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
INSERT INTO "members" VALUES('one-669c55b9','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "e71b1036-d806-46e3-8c0f-472b5cc9119b", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-3cb3b439e9163443','one-669c55b9','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-669c55b9", "name": "one", "nonce": "5d6dfcdb8f7da4df33ea2227853ffbd8", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-669c55b9", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:07:02.188951Z", "expires_at": "2026-11-30T14:07:02.188951Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "5d6dfcdb8f7da4df33ea2227853ffbd8", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-669c55b9.\natlas:5d6dfcdb8f7da4df33ea2227853ffbd8", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "5d6dfcdb8f7da4df33ea2227853ffbd8", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "5d6dfcdb8f7da4df33ea2227853ffbd8", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "5d6dfcdb8f7da4df33ea2227853ffbd8"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "5d6dfcdb8f7da4df33ea2227853ffbd8", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "5d6dfcdb8f7da4df33ea2227853ffbd8", "state": "started", "group": "", "comment": "atlas:5d6dfcdb8f7da4df33ea2227853ffbd8"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "5d6dfcdb8f7da4df33ea2227853ffbd8", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:07:02.120032Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:07:02.131814Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:07:02.147226Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:07:02.164801Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:07:02.188951+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-44d0537a9fc415ef','one-669c55b9','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-669c55b9", "name": "one", "nonce": "5d6dfcdb8f7da4df33ea2227853ffbd8", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-669c55b9", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-30T13:07:03.357588Z", "expires_at": "2026-11-30T14:07:03.357588Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "5d6dfcdb8f7da4df33ea2227853ffbd8", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "5d6dfcdb8f7da4df33ea2227853ffbd8", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "5d6dfcdb8f7da4df33ea2227853ffbd8", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:07:03.153668Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:07:03.156640Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:07:03.326994Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:07:03.335853Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:07:03.357588+00:00','["demo"]');
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
INSERT INTO "server" VALUES('7f2dbea829a5620045d861f1ac7b2bd9');
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
INSERT INTO "specs" VALUES('one-669c55b9',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:07:02.063688+00:00');
INSERT INTO "specs" VALUES('one-669c55b9',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-30T13:07:03.149336+00:00');
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
