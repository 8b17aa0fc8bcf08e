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
INSERT INTO "approvals" VALUES('approval-18d152e9d02b6881','plan-0e2e794e40bfbfdb','approve','{"format": "atlas-approval/v2", "id": "approval-18d152e9d02b6881", "anchor": {"server": "455f618329295024fc302441e2f54764", "head": {"seq": 2, "mac": "85fed9daea9501636e8e9a1252c5ed78c9735a673951936628b3cec843772b7c"}}, "plan_digest": "0e2e794e40bfbfdb8c112e4c12080bebe0616bac459647b54d3cf6fa30b6cd6f", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T08:14:54.954334Z", "expires_at": "2026-11-30T09:14:54.942763Z", "signature": "VcERcrowMJdnJBNwP1otFIdmKUafb7m1LQItEs7JmibiqyRnHnN9b5ILIVSGVp7qAbty9mC1+h9C5y1FMZlNDA=="}','job-c5cab2664d23');
INSERT INTO "approvals" VALUES('approval-9438a7746bbb0210','plan-f3b08915763c29a7','approve','{"format": "atlas-approval/v2", "id": "approval-9438a7746bbb0210", "anchor": {"server": "455f618329295024fc302441e2f54764", "head": {"seq": 29, "mac": "22d2f00226a1373aa38accf74615a8c67ddbbc2190eb7dc407136e6b334247e8"}}, "plan_digest": "f3b08915763c29a7e1291e1cfb0a17d15bfc51b5da913a2e784d7ab8a78ddf00", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T08:14:55.628606Z", "expires_at": "2026-11-30T09:14:55.621052Z", "signature": "EkBAAELY9m8/J1bwC6MoC58cwkzK0gmxHqKLwnF5TBOWIKBWL+bpBXgU9jpVCbKjuLBBY639nKme9FUjdNvECQ=="}','job-0a8e55d04940');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T08:14:54.899780Z","correlation_id":"a822e5f9bfee7f8d","data":{"answers":[],"revision":1,"spec":"one-7cd2b2eb"},"name":"spec.saved","principal":"ann"}','bd21aa8c61d926edfb47278ca2e5aedf0f2f07ae5a37e841991b61ad14caa5d0');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T08:14:54.950351Z","correlation_id":"a822e5f9bfee7f8d","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-7cd2b2eb","digest":"0e2e794e40bfbfdb8c112e4c12080bebe0616bac459647b54d3cf6fa30b6cd6f","effect":"create","plan":"plan-0e2e794e40bfbfdb","steps":7},"name":"plan.made","principal":"ann"}','85fed9daea9501636e8e9a1252c5ed78c9735a673951936628b3cec843772b7c');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T08:14:54.954593Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"85fed9daea9501636e8e9a1252c5ed78c9735a673951936628b3cec843772b7c","seq":2},"server":"455f618329295024fc302441e2f54764"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T09:14:54.942763Z","format":"atlas-approval/v2","id":"approval-18d152e9d02b6881","made_at":"2026-11-30T08:14:54.954334Z","method":"signature","plan":"plan-0e2e794e40bfbfdb","plan_digest":"0e2e794e40bfbfdb8c112e4c12080bebe0616bac459647b54d3cf6fa30b6cd6f"},"name":"approval.given","principal":"bea"}','41cca8629f62440d361778cda312de2b9f49feb974f0dc2f4069be4b7ffc7728');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T08:14:54.976709Z","correlation_id":"5bff34c4560e024d","data":{"job":"job-c5cab2664d23","plan":"plan-0e2e794e40bfbfdb","state":"queued"},"name":"job.requested","principal":"ann"}','23cdd5a615def87781cc30d6336496f6f5c975dc1df8d26d5567a0c0f40bc16c');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T08:14:55.347706Z","correlation_id":"5bff34c4560e024d","data":{"approval":"approval-18d152e9d02b6881","job":"job-c5cab2664d23","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','565b596ba16c3a2ea48e411e92f572c66443eb0701742450a2963f3ac87d1f6b');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T08:14:55.391433Z","correlation_id":"5bff34c4560e024d","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-c5cab2664d23","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','22cedd68741e85a797e54c866ed16bbb5db9cedb140e6e0c5e34df534c6f8ced');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T08:14:55.400182Z","correlation_id":"5bff34c4560e024d","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D307F:qmclone:9000:atlas@pve!deploy:"},"digest":"68c83705966013acf9432c82d0f16da03abdcdcd7a5ac9c18f94722f5323c798","job":"job-c5cab2664d23","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5c5fa44cc053c09dbc5cc9c8c5259257426e46a11a77158270764ef1933db486');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T08:14:55.411899Z","correlation_id":"5bff34c4560e024d","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"ecae5873-911a-42c8-bcbb-cb11551fac34","node":"pve1","task":"OK"},"digest":"9b3c88a44c16106075bab48be114dad559579e527f94d92e1a37768ec7514ae8","job":"job-c5cab2664d23","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0701b55f5832045a2340d52a6648578d9c2a244d48932346cc767d0a8a500f53');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T08:14:55.418773Z","correlation_id":"5bff34c4560e024d","data":{"data":{"digest":"e3a46803d536608a26aed7dcc0f2aa3c32747a02","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:0E:B7:30,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"be2e3d3146f63cbdf54d597a9eda241198ce43fcee82d362768347d945f666c8","job":"job-c5cab2664d23","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','972847682f45a19161b7fce35f6f6506dfa5b4e766c6e2e52d221b8c888412a9');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T08:14:55.427653Z","correlation_id":"5bff34c4560e024d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c5cab2664d23","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','248fee0c5e0d732a9e0f74a3926d68b69b6056c23dec654c6defa874d531bec5');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T08:14:55.430451Z","correlation_id":"5bff34c4560e024d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c5cab2664d23","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d735568d3d5fdbe504caa9788b9306caaf96ea07cb09ac13276326938443b49a');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T08:14:55.435833Z","correlation_id":"5bff34c4560e024d","data":{"data":{"digest":"180924832ebf0fd75bf4520ea3e72042fd474907","size_gib":10},"digest":"44b537e8a47a5c546b18f881f3dedb551170747ce5ed82d1cca68967c578f5ac","job":"job-c5cab2664d23","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4fa5704bf19a780b0995e8040328fd1954cd84d02161a6f6deb859df2fc22af1');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T08:14:55.440419Z","correlation_id":"5bff34c4560e024d","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D307F:resize:2000:atlas@pve!deploy:"},"digest":"79736a0d6a43c31409afd86e869d50bcdeba16042748121460b9b5c631bbbf2b","job":"job-c5cab2664d23","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bf978b96945474edf490e6e8164365d0b2102072e126a20589704b8e240f5816');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T08:14:55.444668Z","correlation_id":"5bff34c4560e024d","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-c5cab2664d23","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','25c16f7e6583bc213463bc7301d26d597f18392e70ca7fd59c26b18448594124');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T08:14:55.452372Z","correlation_id":"5bff34c4560e024d","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-c5cab2664d23","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','838835777d46107d5c6054925e0a98652594a139f303440acde314e2cbd96431');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T08:14:55.458716Z","correlation_id":"5bff34c4560e024d","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D307F:qmstart:2000:atlas@pve!deploy:"},"digest":"c95ac404cb5f9720f1bc33f0d496dffbd832082506945918781b18e91ced46bb","job":"job-c5cab2664d23","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bf2ffd124d81411ad066f9075b7a52bd4520e5d5786ed788fe9966fa13e208c4');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T08:14:55.462515Z","correlation_id":"5bff34c4560e024d","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-c5cab2664d23","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ba1d689cd097fcf11251b019bc73892d02375ac2c4104ac21f72ed7b61a9b6f9');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T08:14:55.465914Z","correlation_id":"5bff34c4560e024d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c5cab2664d23","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2809947f64ef29438e606dac581b5dd981619c3749f1ff5e3b950314376080ab');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T08:14:55.467818Z","correlation_id":"5bff34c4560e024d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c5cab2664d23","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','40b6ce489fc2748d99d9c76e5080d83353b6b75e27e0f63fee942e32ffb48629');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T08:14:55.476319Z","correlation_id":"5bff34c4560e024d","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-c5cab2664d23","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','72e734af33648c74dd3bf202ff777e2928dd49bcfd1811b3aa5b9bf1ddd50200');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T08:14:55.483501Z","correlation_id":"5bff34c4560e024d","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-c5cab2664d23","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b8ef472421a9a7fb242af7c5f71d4d6a2aac549250d39522d8f97ef48fdc8839');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T08:14:55.494649Z","correlation_id":"5bff34c4560e024d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c5cab2664d23","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0d4466472ed84a44a488c9202c291123a59c11976b7e80ee7fefe4082c7dfbf0');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T08:14:55.497712Z","correlation_id":"5bff34c4560e024d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c5cab2664d23","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','49845327e97fca88a78575b91eeb528165c5164827be022cb5b2078be50879a0');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T08:14:55.500826Z","correlation_id":"5bff34c4560e024d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-c5cab2664d23","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9ae17588a58cec36d9483b11ccd1437c8f06ec4b1945859d45fc1d68d41400b0');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T08:14:55.502834Z","correlation_id":"5bff34c4560e024d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-c5cab2664d23","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4f8c071d39800a8cc1d1c8103c6fca5b32f64b96616ff1e1fdec0abc58fd6899');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T08:14:55.508978Z","correlation_id":"5bff34c4560e024d","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"ecae5873-911a-42c8-bcbb-cb11551fac34"},"digest":"1aff70e36f91841f65881a44a5667a633ac6a2ed21d90b48000645040d5c4fe7","job":"job-c5cab2664d23","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','88df06aeeb591dd2714c48604380bccf401ad252ec0442ae902ee9c5277136b7');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T08:14:55.512514Z","correlation_id":"5bff34c4560e024d","data":{"job":"job-c5cab2664d23","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','1d75bf0da30a811d84e60e0c738cd38f3370ec79bd061454b47d9eaa1913fd7b');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T08:14:55.578708Z","correlation_id":"1a5418c0cab9ed58","data":{"answers":[],"revision":2,"spec":"one-7cd2b2eb"},"name":"spec.saved","principal":"ann"}','b5ae2f4c3004a8a084b515647b4b82ef0fb5c626fe9a49419827d213c433cb9b');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T08:14:55.625296Z","correlation_id":"1a5418c0cab9ed58","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)","rule":"changes"},"deployment":"one-7cd2b2eb","digest":"f3b08915763c29a7e1291e1cfb0a17d15bfc51b5da913a2e784d7ab8a78ddf00","effect":"change","plan":"plan-f3b08915763c29a7","steps":3},"name":"plan.made","principal":"ann"}','22d2f00226a1373aa38accf74615a8c67ddbbc2190eb7dc407136e6b334247e8');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T08:14:55.628807Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"22d2f00226a1373aa38accf74615a8c67ddbbc2190eb7dc407136e6b334247e8","seq":29},"server":"455f618329295024fc302441e2f54764"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T09:14:55.621052Z","format":"atlas-approval/v2","id":"approval-9438a7746bbb0210","made_at":"2026-11-30T08:14:55.628606Z","method":"signature","plan":"plan-f3b08915763c29a7","plan_digest":"f3b08915763c29a7e1291e1cfb0a17d15bfc51b5da913a2e784d7ab8a78ddf00"},"name":"approval.given","principal":"bea"}','9af9a3755dfac83872d4a1a5b2400283039f8981feb986ee8dbb00fe0c4c29d3');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T08:14:55.642502Z","correlation_id":"ab7ac04f3edf3b36","data":{"job":"job-0a8e55d04940","plan":"plan-f3b08915763c29a7","state":"queued"},"name":"job.requested","principal":"ann"}','15d2af3b11f3be1a25c3799069e060b81a39e7861cc9a41de538d54d563f4044');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T08:14:56.036318Z","correlation_id":"ab7ac04f3edf3b36","data":{"approval":"approval-9438a7746bbb0210","job":"job-0a8e55d04940","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','09fe7b3d78a5880ecbaec87f4a8c5ab6811eef38321b80d0a8a486d17b8505c7');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-30T08:14:56.077358Z","correlation_id":"ab7ac04f3edf3b36","data":{"data":{"digest":"241d1bf091b8d6c24d9fd361e452d1fb0c9df86d","replaced":{"memory":"512","tags":"atlas"}},"digest":"784d8d7a9743281f405abffc8df520b2b07cc047426bb3ef41bc82724c2e78ea","job":"job-0a8e55d04940","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9888393b94754f59a28836b9a029a46f8fe5e91fcf1e31ebad2c183f6cb14abe');
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
INSERT INTO "deployments" VALUES('one-7cd2b2eb','one','dev','6c6093f2f31a277b09bad5300f33e5a0','one-7cd2b2eb',1,1,'2026-11-30T08:14:55.512514+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-c5cab2664d23','one/clone','2026-11-30T08:14:55.324634+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c5cab2664d23','one/configure','2026-11-30T08:14:55.324634+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c5cab2664d23','one/grow-scsi0','2026-11-30T08:14:55.324634+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c5cab2664d23','one/start','2026-11-30T08:14:55.324634+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c5cab2664d23','one/ready','2026-11-30T08:14:55.324634+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c5cab2664d23','one/ha','2026-11-30T08:14:55.324634+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-c5cab2664d23','one/verify','2026-11-30T08:14:55.324634+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0a8e55d04940','one/configure','2026-11-30T08:14:56.013293+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0a8e55d04940','one/grow-scsi1','2026-11-30T08:14:56.013293+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0a8e55d04940','one/verify','2026-11-30T08:14:56.013293+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-c5cab2664d23','deployment/one-7cd2b2eb');
INSERT INTO "job_targets" VALUES('job-c5cab2664d23','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-0a8e55d04940','deployment/one-7cd2b2eb');
INSERT INTO "job_targets" VALUES('job-0a8e55d04940','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-c5cab2664d23','plan-0e2e794e40bfbfdb','one-7cd2b2eb','succeeded','done','[]','ann','5bff34c4560e024d','approval-18d152e9d02b6881',0,0,0,NULL,7,7,'','2026-11-30T08:14:54.965657+00:00','2026-11-30T08:14:55.324634+00:00','2026-11-30T08:14:55.512514+00:00','','deployment','apply','create','one-7cd2b2eb','','',0);
INSERT INTO "jobs" VALUES('job-0a8e55d04940','plan-f3b08915763c29a7','one-7cd2b2eb','running','','[]','ann','ab7ac04f3edf3b36','approval-9438a7746bbb0210',0,0,0,NULL,0,3,'','2026-11-30T08:14:55.635595+00:00','2026-11-30T08:14:56.013293+00:00',NULL,'','deployment','apply','change','one-7cd2b2eb','','',0);
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
INSERT INTO "journal" VALUES(1,'job-c5cab2664d23','one/clone','intended','2026-11-30T08:14:55.391433+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-c5cab2664d23','one/clone','submitted','2026-11-30T08:14:55.400182+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D307F:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-c5cab2664d23','one/clone','done','2026-11-30T08:14:55.411899+00:00','{"task": "OK", "node": "pve1", "identity": "ecae5873-911a-42c8-bcbb-cb11551fac34", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.020466);
INSERT INTO "journal" VALUES(4,'job-c5cab2664d23','one/configure','intended','2026-11-30T08:14:55.418773+00:00','{"digest": "e3a46803d536608a26aed7dcc0f2aa3c32747a02", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:0E:B7:30,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-c5cab2664d23','one/configure','submitted','2026-11-30T08:14:55.427653+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-c5cab2664d23','one/configure','done','2026-11-30T08:14:55.430451+00:00','{}','proxmox/configure',0.011678);
INSERT INTO "journal" VALUES(7,'job-c5cab2664d23','one/grow-scsi0','intended','2026-11-30T08:14:55.435833+00:00','{"digest": "180924832ebf0fd75bf4520ea3e72042fd474907", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-c5cab2664d23','one/grow-scsi0','submitted','2026-11-30T08:14:55.440419+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D307F:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-c5cab2664d23','one/grow-scsi0','done','2026-11-30T08:14:55.444668+00:00','{"task": "OK"}','proxmox/grow_disk',0.008835);
INSERT INTO "journal" VALUES(10,'job-c5cab2664d23','one/start','intended','2026-11-30T08:14:55.452372+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-c5cab2664d23','one/start','submitted','2026-11-30T08:14:55.458716+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D307F:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-c5cab2664d23','one/start','done','2026-11-30T08:14:55.462515+00:00','{"task": "OK"}','proxmox/start',0.010143);
INSERT INTO "journal" VALUES(13,'job-c5cab2664d23','one/ready','intended','2026-11-30T08:14:55.465914+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-c5cab2664d23','one/ready','submitted','2026-11-30T08:14:55.467818+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-c5cab2664d23','one/ready','done','2026-11-30T08:14:55.476319+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.010405);
INSERT INTO "journal" VALUES(16,'job-c5cab2664d23','one/ha','intended','2026-11-30T08:14:55.483501+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-c5cab2664d23','one/ha','submitted','2026-11-30T08:14:55.494649+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-c5cab2664d23','one/ha','done','2026-11-30T08:14:55.497712+00:00','{}','proxmox/ha_add',0.014211);
INSERT INTO "journal" VALUES(19,'job-c5cab2664d23','one/verify','intended','2026-11-30T08:14:55.500826+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-c5cab2664d23','one/verify','submitted','2026-11-30T08:14:55.502834+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-c5cab2664d23','one/verify','done','2026-11-30T08:14:55.508978+00:00','{"identity": "ecae5873-911a-42c8-bcbb-cb11551fac34", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.008152);
INSERT INTO "journal" VALUES(22,'job-0a8e55d04940','one/configure','intended','2026-11-30T08:14:56.077358+00:00','{"digest": "241d1bf091b8d6c24d9fd361e452d1fb0c9df86d", "replaced": {"memory": "512", "tags": "atlas"}}','proxmox/configure',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-c5cab2664d23',1,'','2026-11-30T08:15:25.319561+00:00');
INSERT INTO "leases" VALUES('job-0a8e55d04940',1,'vm-13971-4cebb170','2026-11-30T08:15:26.006416+00:00');
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
INSERT INTO "members" VALUES('one-7cd2b2eb','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "ecae5873-911a-42c8-bcbb-cb11551fac34", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-0e2e794e40bfbfdb','one-7cd2b2eb','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-7cd2b2eb", "name": "one", "nonce": "6c6093f2f31a277b09bad5300f33e5a0", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-7cd2b2eb", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T08:14:54.942763Z", "expires_at": "2026-11-30T09:14:54.942763Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "6c6093f2f31a277b09bad5300f33e5a0", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-7cd2b2eb.\natlas:6c6093f2f31a277b09bad5300f33e5a0", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6c6093f2f31a277b09bad5300f33e5a0", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6c6093f2f31a277b09bad5300f33e5a0", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6c6093f2f31a277b09bad5300f33e5a0"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "6c6093f2f31a277b09bad5300f33e5a0", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "6c6093f2f31a277b09bad5300f33e5a0", "state": "started", "group": "", "comment": "atlas:6c6093f2f31a277b09bad5300f33e5a0"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "6c6093f2f31a277b09bad5300f33e5a0", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T08:14:54.904917Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T08:14:54.908273Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T08:14:54.917859Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T08:14:54.926111Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-30T09:14:54.942763+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-f3b08915763c29a7','one-7cd2b2eb','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-7cd2b2eb", "name": "one", "nonce": "6c6093f2f31a277b09bad5300f33e5a0", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-7cd2b2eb", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-30T08:14:55.621052Z", "expires_at": "2026-11-30T09:14:55.621052Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "6c6093f2f31a277b09bad5300f33e5a0", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "6c6093f2f31a277b09bad5300f33e5a0", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "6c6093f2f31a277b09bad5300f33e5a0", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T08:14:55.582762Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T08:14:55.586437Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T08:14:55.594471Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T08:14:55.601639Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)", "client_may_answer": false}','2026-11-30T09:14:55.621052+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('455f618329295024fc302441e2f54764');
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
INSERT INTO "specs" VALUES('one-7cd2b2eb',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T08:14:54.897989+00:00');
INSERT INTO "specs" VALUES('one-7cd2b2eb',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-30T08:14:55.577473+00:00');
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
