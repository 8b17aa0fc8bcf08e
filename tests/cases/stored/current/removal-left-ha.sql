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
INSERT INTO "approvals" VALUES('approval-bb6875b297bb2c02','plan-b1f072b1f963daf1','approve','{"format": "atlas-approval/v2", "id": "approval-bb6875b297bb2c02", "anchor": {"server": "bd93b512d596bdf614c960ec4bfde1d7", "head": {"seq": 2, "mac": "55dbf90c2590aa53727f29a2a13ca9701edbff535d2403556e4935399cf620e5"}}, "plan_digest": "b1f072b1f963daf181898652fc15d4a1df4f5aedca736f3760278dac0a6b15cd", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T08:14:57.818808Z", "expires_at": "2026-11-30T09:14:57.805764Z", "signature": "Pw1C9dtQCjZsic/imKCHsV2ferTVkZlpJRXGWiy/RvHXk6EX0QWRAHV+Dej6O5nWRywbRL7g76pjMdN1zH6GCA=="}','job-6a17d08a855f');
INSERT INTO "approvals" VALUES('approval-aada648ee97ff4af','plan-072a273e248bc803','approve','{"format": "atlas-approval/v2", "id": "approval-aada648ee97ff4af", "anchor": {"server": "bd93b512d596bdf614c960ec4bfde1d7", "head": {"seq": 28, "mac": "97c3508e17e3a272e492ef3150c69222e6b54338596fdf9cad481d4ebc951af3"}}, "plan_digest": "072a273e248bc803f88a12db9d700975b5bcfe2277888dff44fa398424776b8c", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T08:14:58.517022Z", "expires_at": "2026-11-30T09:14:58.507293Z", "signature": "NWHQxP6wAc/W6tfCTaynH6A8hWTR0+iMlu2To138QuLRwbK9gOLoVGBq6dy8ZsW9wlNLiOSzWmWzbgqmIOvkAw=="}','job-e0af90d84cc7');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T08:14:57.757089Z","correlation_id":"cfb03bd9b3326c68","data":{"answers":[],"revision":1,"spec":"one-afb4e6c4"},"name":"spec.saved","principal":"ann"}','8f532cb802984bc429da15f9bffb3d6e738194b80d88495e8a432c8f527c9cbb');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T08:14:57.814213Z","correlation_id":"cfb03bd9b3326c68","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-afb4e6c4","digest":"b1f072b1f963daf181898652fc15d4a1df4f5aedca736f3760278dac0a6b15cd","effect":"create","plan":"plan-b1f072b1f963daf1","steps":7},"name":"plan.made","principal":"ann"}','55dbf90c2590aa53727f29a2a13ca9701edbff535d2403556e4935399cf620e5');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T08:14:57.819092Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"55dbf90c2590aa53727f29a2a13ca9701edbff535d2403556e4935399cf620e5","seq":2},"server":"bd93b512d596bdf614c960ec4bfde1d7"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T09:14:57.805764Z","format":"atlas-approval/v2","id":"approval-bb6875b297bb2c02","made_at":"2026-11-30T08:14:57.818808Z","method":"signature","plan":"plan-b1f072b1f963daf1","plan_digest":"b1f072b1f963daf181898652fc15d4a1df4f5aedca736f3760278dac0a6b15cd"},"name":"approval.given","principal":"bea"}','399647f1c6c1549eeb46f2dbf057cb4187423a257256cd68d6c3a320d3a332fa');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T08:14:57.840733Z","correlation_id":"bbad9f4391649da7","data":{"job":"job-6a17d08a855f","plan":"plan-b1f072b1f963daf1","state":"queued"},"name":"job.requested","principal":"ann"}','cfa3481c08f41d5571ac7489771d6adaa5324c1eaf5ce9dd7d4db28f2c4c5663');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T08:14:58.241265Z","correlation_id":"bbad9f4391649da7","data":{"approval":"approval-bb6875b297bb2c02","job":"job-6a17d08a855f","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','e9984bb191c7ba0e9147aa8cc3e91c772361ded8ebbf6f60d1900bac03ee013e');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T08:14:58.290556Z","correlation_id":"bbad9f4391649da7","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-6a17d08a855f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','923d03e555322a30b4e93799a6ff7b6ba889877f4dfaaa8b5bf878e9b5f8e6a5');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T08:14:58.300705Z","correlation_id":"bbad9f4391649da7","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D3082:qmclone:9000:atlas@pve!deploy:"},"digest":"5861f48fd2159c224feaa2912349db9fbe84e8d2fc8fd0d964542013928313d0","job":"job-6a17d08a855f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2b0c0269e5e12c5b4a5ec8652ae704553b3e4d2aae336180bdc337f637905de9');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T08:14:58.314615Z","correlation_id":"bbad9f4391649da7","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"473e4edd-73d3-4f13-a560-2aed8127c024","node":"pve1","task":"OK"},"digest":"976bcf3dafbda2b044554d3edb38f224cefd679f78de5d3d03f1a83d1d8cea9a","job":"job-6a17d08a855f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7465752d980c52f29dd215a7e2f40fbb896b7e8259f55acdbdfb1ec8f459175a');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T08:14:58.325853Z","correlation_id":"bbad9f4391649da7","data":{"data":{"digest":"b64ae757dd0d2da19ff9417a9990226ac1e2de17","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:15:DE:6E,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"119511cfb72bbf497ce20decca18bc0c79f64a538ae8d5ce5b8989f935117b09","job":"job-6a17d08a855f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','96b4be3e0e6cdcf2d97f33215ed86a54d38e9ec89080de9a1d4eb0c5f6e3c0a7');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T08:14:58.332306Z","correlation_id":"bbad9f4391649da7","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6a17d08a855f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9e7dac3221c3fbc5684d0ab8dd5992830bed02524dc0046070c318f073d62be8');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T08:14:58.335438Z","correlation_id":"bbad9f4391649da7","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6a17d08a855f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c5a5eb83e736515c59a5bda5e537868b9a51f39475659f1c86c4becc8cee0c4a');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T08:14:58.342235Z","correlation_id":"bbad9f4391649da7","data":{"data":{"digest":"e6f55c7271c24aeeb3ed18449a1698b340673c92","size_gib":10},"digest":"ba64deeaa55221aaba9ffb74a9944872172fe730e4a1b6743e81887d0873ebfc","job":"job-6a17d08a855f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','782c87da4d7703821abb278348d9eeccbfcc7cd44b3c2a4404f34dc815e7f880');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T08:14:58.348176Z","correlation_id":"bbad9f4391649da7","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D3082:resize:2000:atlas@pve!deploy:"},"digest":"a2fdbc2a8b527834dcdae569c040d5d3078f9b83894ce891f4b173f9a022aba9","job":"job-6a17d08a855f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','90cd16e8f614b00067d18455cfa1e0a5cb00589bf7b83090eedf5d14753f29ff');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T08:14:58.353298Z","correlation_id":"bbad9f4391649da7","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-6a17d08a855f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','eea50e6d073ff2eb802dc2e7079826c58317b08b590924984ca53fac7badae9d');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T08:14:58.362497Z","correlation_id":"bbad9f4391649da7","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-6a17d08a855f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5c7977824d6fbd161036b515d90440aad7b8e46e2056eedd7a45244bb4018127');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T08:14:58.371252Z","correlation_id":"bbad9f4391649da7","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D3082:qmstart:2000:atlas@pve!deploy:"},"digest":"1687c02a97fb535e26d48e842d1a6501fed649ab54d2a2dc056318380cf6cb03","job":"job-6a17d08a855f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','65bc81e070975a630a19d3a289265ba1f71fe326f5ededff2eab06815a45a2f7');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T08:14:58.376825Z","correlation_id":"bbad9f4391649da7","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-6a17d08a855f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','12fc3c412373416b8e7309a763d6c956e59fdeaf325b163bf5c5d5503fd03104');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T08:14:58.381522Z","correlation_id":"bbad9f4391649da7","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6a17d08a855f","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0c5d1b5841fab2e1b4108ca55881591bda0e5aeaad27ec9bfc767d43f8240c0b');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T08:14:58.383912Z","correlation_id":"bbad9f4391649da7","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6a17d08a855f","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','01b8da7878b2df38f9ccd8ff958fde932a314a80da4a6d10d2f7d5de1ec25fde');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T08:14:58.395471Z","correlation_id":"bbad9f4391649da7","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-6a17d08a855f","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','122678d45613a4ed185eb2bf16439e9003910e43cc0b82f692c8d7cf5e0e5661');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T08:14:58.405314Z","correlation_id":"bbad9f4391649da7","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-6a17d08a855f","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','edba2ecd94bd68226d626072553a02a87d569c84fa612491c05b54518072c2b8');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T08:14:58.417791Z","correlation_id":"bbad9f4391649da7","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6a17d08a855f","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5acbb30e55fbf6d1aa5f919926aac92a928e4d130e52cad1401d07c3b91e03c0');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T08:14:58.421089Z","correlation_id":"bbad9f4391649da7","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6a17d08a855f","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','776149e7d61e97f09feb4ee906f4ffdddf3537109bb87559bb270e35c5b1b7be');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T08:14:58.424497Z","correlation_id":"bbad9f4391649da7","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-6a17d08a855f","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6f96274ca10fb904147694fb0a55d900fc385369ac0d1b67357d1c60fcee2d67');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T08:14:58.430294Z","correlation_id":"bbad9f4391649da7","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-6a17d08a855f","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','89500b2689d53901af8a4674b258971d47aab3a6d5ac68b220357874e6d1e75f');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T08:14:58.437368Z","correlation_id":"bbad9f4391649da7","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"473e4edd-73d3-4f13-a560-2aed8127c024"},"digest":"6f14975dcd1e24a1605f3d6d2eacbbbbf9014f43d99896c03301f66442102eba","job":"job-6a17d08a855f","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bb3adb9c6fca2977377db77384ce4e9c18e915933c7a0bcf7bfe76451b343183');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T08:14:58.441830Z","correlation_id":"bbad9f4391649da7","data":{"job":"job-6a17d08a855f","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','2fd53f510dd19c94b7ccc686d9866fddea1343082dab518685cb2204d4abee84');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T08:14:58.513211Z","correlation_id":"dfdf963eff40d6a7","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-afb4e6c4","digest":"072a273e248bc803f88a12db9d700975b5bcfe2277888dff44fa398424776b8c","effect":"remove","plan":"plan-072a273e248bc803","steps":3},"name":"plan.made","principal":"ann"}','97c3508e17e3a272e492ef3150c69222e6b54338596fdf9cad481d4ebc951af3');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T08:14:58.517249Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"97c3508e17e3a272e492ef3150c69222e6b54338596fdf9cad481d4ebc951af3","seq":28},"server":"bd93b512d596bdf614c960ec4bfde1d7"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T09:14:58.507293Z","format":"atlas-approval/v2","id":"approval-aada648ee97ff4af","made_at":"2026-11-30T08:14:58.517022Z","method":"signature","plan":"plan-072a273e248bc803","plan_digest":"072a273e248bc803f88a12db9d700975b5bcfe2277888dff44fa398424776b8c"},"name":"approval.given","principal":"bea"}','82ff101a67540ec6abe0dacb7b1c0fb5a4334edee56473e44cef3b97625308cf');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T08:14:58.532745Z","correlation_id":"389d1583ee872c70","data":{"job":"job-e0af90d84cc7","plan":"plan-072a273e248bc803","state":"queued"},"name":"job.requested","principal":"ann"}','9824ea9559ac1460cce9ca0f6b8288ecbc5bb26666785cba997e3a19a1fec948');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T08:14:58.925973Z","correlation_id":"389d1583ee872c70","data":{"approval":"approval-aada648ee97ff4af","job":"job-e0af90d84cc7","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','29658f8765ff5c6bef124c1da2f8b5e82c22ed24d839d04d077bb8f5c99fa792');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T08:14:58.970547Z","correlation_id":"389d1583ee872c70","data":{"data":{"resource":{"comment":"atlas:4e64f7922d8568dc8bd886f80dad5f7f","state":"started"}},"digest":"c20aba3acc0ecedd0b616f3427492ad270e77b4cf3ae25f5707c1b9c4d16e6b5","job":"job-e0af90d84cc7","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5f63a8ad6ad6925bc372a421ac09339628b589172615dacfe248427e26a65fdc');
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
INSERT INTO "deployments" VALUES('one-afb4e6c4','one','dev','4e64f7922d8568dc8bd886f80dad5f7f','one-afb4e6c4',1,1,'2026-11-30T08:14:58.441830+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-6a17d08a855f','one/clone','2026-11-30T08:14:58.216555+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6a17d08a855f','one/configure','2026-11-30T08:14:58.216555+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6a17d08a855f','one/grow-scsi0','2026-11-30T08:14:58.216555+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6a17d08a855f','one/start','2026-11-30T08:14:58.216555+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6a17d08a855f','one/ready','2026-11-30T08:14:58.216555+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6a17d08a855f','one/ha','2026-11-30T08:14:58.216555+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-6a17d08a855f','one/verify','2026-11-30T08:14:58.216555+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e0af90d84cc7','one/ha','2026-11-30T08:14:58.903537+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e0af90d84cc7','one/stop','2026-11-30T08:14:58.903537+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-e0af90d84cc7','one/destroy','2026-11-30T08:14:58.903537+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-6a17d08a855f','deployment/one-afb4e6c4');
INSERT INTO "job_targets" VALUES('job-6a17d08a855f','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-e0af90d84cc7','deployment/one-afb4e6c4');
INSERT INTO "job_targets" VALUES('job-e0af90d84cc7','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-6a17d08a855f','plan-b1f072b1f963daf1','one-afb4e6c4','succeeded','done','[]','ann','bbad9f4391649da7','approval-bb6875b297bb2c02',0,0,0,NULL,7,7,'','2026-11-30T08:14:57.828964+00:00','2026-11-30T08:14:58.216555+00:00','2026-11-30T08:14:58.441830+00:00','','deployment','apply','create','one-afb4e6c4','','',0);
INSERT INTO "jobs" VALUES('job-e0af90d84cc7','plan-072a273e248bc803','one-afb4e6c4','running','','[]','ann','389d1583ee872c70','approval-aada648ee97ff4af',0,0,0,NULL,0,3,'','2026-11-30T08:14:58.525041+00:00','2026-11-30T08:14:58.903537+00:00',NULL,'','deployment','remove','remove','one-afb4e6c4','','',0);
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
INSERT INTO "journal" VALUES(1,'job-6a17d08a855f','one/clone','intended','2026-11-30T08:14:58.290556+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-6a17d08a855f','one/clone','submitted','2026-11-30T08:14:58.300705+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D3082:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-6a17d08a855f','one/clone','done','2026-11-30T08:14:58.314615+00:00','{"task": "OK", "node": "pve1", "identity": "473e4edd-73d3-4f13-a560-2aed8127c024", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.024059);
INSERT INTO "journal" VALUES(4,'job-6a17d08a855f','one/configure','intended','2026-11-30T08:14:58.325853+00:00','{"digest": "b64ae757dd0d2da19ff9417a9990226ac1e2de17", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:15:DE:6E,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-6a17d08a855f','one/configure','submitted','2026-11-30T08:14:58.332306+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-6a17d08a855f','one/configure','done','2026-11-30T08:14:58.335438+00:00','{}','proxmox/configure',0.009585);
INSERT INTO "journal" VALUES(7,'job-6a17d08a855f','one/grow-scsi0','intended','2026-11-30T08:14:58.342235+00:00','{"digest": "e6f55c7271c24aeeb3ed18449a1698b340673c92", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-6a17d08a855f','one/grow-scsi0','submitted','2026-11-30T08:14:58.348176+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D3082:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-6a17d08a855f','one/grow-scsi0','done','2026-11-30T08:14:58.353298+00:00','{"task": "OK"}','proxmox/grow_disk',0.011063);
INSERT INTO "journal" VALUES(10,'job-6a17d08a855f','one/start','intended','2026-11-30T08:14:58.362497+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-6a17d08a855f','one/start','submitted','2026-11-30T08:14:58.371252+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D3082:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-6a17d08a855f','one/start','done','2026-11-30T08:14:58.376825+00:00','{"task": "OK"}','proxmox/start',0.014328);
INSERT INTO "journal" VALUES(13,'job-6a17d08a855f','one/ready','intended','2026-11-30T08:14:58.381522+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-6a17d08a855f','one/ready','submitted','2026-11-30T08:14:58.383912+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-6a17d08a855f','one/ready','done','2026-11-30T08:14:58.395471+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.013949);
INSERT INTO "journal" VALUES(16,'job-6a17d08a855f','one/ha','intended','2026-11-30T08:14:58.405314+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-6a17d08a855f','one/ha','submitted','2026-11-30T08:14:58.417791+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-6a17d08a855f','one/ha','done','2026-11-30T08:14:58.421089+00:00','{}','proxmox/ha_add',0.015775);
INSERT INTO "journal" VALUES(19,'job-6a17d08a855f','one/verify','intended','2026-11-30T08:14:58.424497+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-6a17d08a855f','one/verify','submitted','2026-11-30T08:14:58.430294+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-6a17d08a855f','one/verify','done','2026-11-30T08:14:58.437368+00:00','{"identity": "473e4edd-73d3-4f13-a560-2aed8127c024", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.012871);
INSERT INTO "journal" VALUES(22,'job-e0af90d84cc7','one/ha','intended','2026-11-30T08:14:58.970547+00:00','{"resource": {"state": "started", "comment": "atlas:4e64f7922d8568dc8bd886f80dad5f7f"}}','proxmox/ha_remove',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-6a17d08a855f',1,'','2026-11-30T08:15:28.210421+00:00');
INSERT INTO "leases" VALUES('job-e0af90d84cc7',1,'vm-13981-5b2290ea','2026-11-30T08:15:28.897495+00:00');
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
INSERT INTO "members" VALUES('one-afb4e6c4','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "473e4edd-73d3-4f13-a560-2aed8127c024", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-b1f072b1f963daf1','one-afb4e6c4','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-afb4e6c4", "name": "one", "nonce": "4e64f7922d8568dc8bd886f80dad5f7f", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-afb4e6c4", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T08:14:57.805764Z", "expires_at": "2026-11-30T09:14:57.805764Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "4e64f7922d8568dc8bd886f80dad5f7f", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-afb4e6c4.\natlas:4e64f7922d8568dc8bd886f80dad5f7f", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "4e64f7922d8568dc8bd886f80dad5f7f", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "4e64f7922d8568dc8bd886f80dad5f7f", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "4e64f7922d8568dc8bd886f80dad5f7f"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "4e64f7922d8568dc8bd886f80dad5f7f", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "4e64f7922d8568dc8bd886f80dad5f7f", "state": "started", "group": "", "comment": "atlas:4e64f7922d8568dc8bd886f80dad5f7f"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "4e64f7922d8568dc8bd886f80dad5f7f", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T08:14:57.762834Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T08:14:57.766654Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T08:14:57.777012Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T08:14:57.786002Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-30T09:14:57.805764+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-072a273e248bc803','one-afb4e6c4','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-afb4e6c4", "name": "one", "nonce": "4e64f7922d8568dc8bd886f80dad5f7f", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-30T08:14:58.507293Z", "expires_at": "2026-11-30T09:14:58.507293Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "4e64f7922d8568dc8bd886f80dad5f7f"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "4e64f7922d8568dc8bd886f80dad5f7f", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "4e64f7922d8568dc8bd886f80dad5f7f", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "473e4edd-73d3-4f13-a560-2aed8127c024", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-30T09:14:58.507293+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('bd93b512d596bdf614c960ec4bfde1d7');
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
INSERT INTO "specs" VALUES('one-afb4e6c4',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T08:14:57.755177+00:00');
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
