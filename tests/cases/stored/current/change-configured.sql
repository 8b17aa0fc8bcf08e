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
INSERT INTO "approvals" VALUES('approval-a9e917c3342c539d','plan-9ab4ecab087c729d','approve','{"format": "atlas-approval/v1", "id": "approval-a9e917c3342c539d", "plan_digest": "9ab4ecab087c729df9d1ead57ee747328199feaa8c427a53b32d8cb840310463", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:55.007183Z", "expires_at": "2026-11-29T10:17:54.996599Z", "signature": "ux0QAbq8Ok+qS6BTpNROTT3ya0Pzw7dn9azwJER61bRtXCRQJa6482lWMKfb9T92qzB1GWsj1+pS9BHSFPzzAw=="}','job-f840ad52c874');
INSERT INTO "approvals" VALUES('approval-621dff469d65e3d3','plan-0be9c533eca201a7','approve','{"format": "atlas-approval/v1", "id": "approval-621dff469d65e3d3", "plan_digest": "0be9c533eca201a7cf9128ef65e09eb0fe1879674057ddb525352a3e8e895847", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:55.695669Z", "expires_at": "2026-11-29T10:17:55.681656Z", "signature": "R65t8NFR1LVu6PT7mBUHi4+NaNFD9rPBsBDHs3vttvaLEVMjNCeT99aVqYV8+j63k44A6blh1IY0M38tz0V5Bg=="}','job-1ae9d96d56c4');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T09:17:54.937479Z","correlation_id":"e83616b289c0564b","data":{"answers":[],"revision":1,"spec":"one-8db98964"},"name":"spec.saved","principal":"ann"}','864459bd98a3779268783c7eeea776ed89748d621fdaa77130ab4c511f243559');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T09:17:55.003326Z","correlation_id":"e83616b289c0564b","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-8db98964","digest":"9ab4ecab087c729df9d1ead57ee747328199feaa8c427a53b32d8cb840310463","effect":"create","plan":"plan-9ab4ecab087c729d","steps":7},"name":"plan.made","principal":"ann"}','a86381ed6154f431a2465ecc2aa83f21cf42d210207e39526302e85e73eef77b');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T09:17:55.007432Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:54.996599Z","format":"atlas-approval/v1","id":"approval-a9e917c3342c539d","made_at":"2026-11-29T09:17:55.007183Z","method":"signature","plan":"plan-9ab4ecab087c729d","plan_digest":"9ab4ecab087c729df9d1ead57ee747328199feaa8c427a53b32d8cb840310463"},"name":"approval.given","principal":"bea"}','94df7b1bbfae773c4f2bfe457f0a0dfdbc8712b0db25583f2ad8ee94eec2ee00');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T09:17:55.026762Z","correlation_id":"05a77f1184893b53","data":{"job":"job-f840ad52c874","plan":"plan-9ab4ecab087c729d","state":"queued"},"name":"job.requested","principal":"ann"}','15911280ac26838909715b276aaaae136908893964e3067e804cb92669ab7af1');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T09:17:55.225559Z","correlation_id":"05a77f1184893b53","data":{"approval":"approval-a9e917c3342c539d","job":"job-f840ad52c874","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','60df4f44dd7dc65a9d54ed20f59af7b2b31435fde13f88abbd2cc75df60d8909');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T09:17:55.291905Z","correlation_id":"05a77f1184893b53","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-f840ad52c874","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7a17e91eb7043f035ba57fdef785436a448dda685f41a6661ca46612347420b0');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T09:17:55.310156Z","correlation_id":"05a77f1184893b53","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BEDC3:qmclone:9000:atlas@pve!deploy:"},"digest":"a818df2c34b0f5264e5cb024ff11eeec4ea22ada2fc76e10ec776f9b8a947799","job":"job-f840ad52c874","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','baeecdedc7a6998956a9fe2a79427623ee32b85f0c995398a8964280ddf9f1c2');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T09:17:55.330799Z","correlation_id":"05a77f1184893b53","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"53ccb617-7a69-4096-860f-a99ac82af55b","node":"pve1","task":"OK"},"digest":"91554132fd8d5437c8da74e03623446a606f61794df230e9599557e4375d2e64","job":"job-f840ad52c874","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5ddde97eb89b28afc1232bffe3e9f26e9168769522cb957f291998eb48bbcbc7');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T09:17:55.342323Z","correlation_id":"05a77f1184893b53","data":{"data":{"digest":"406da77463878e9d2f86eaefbad7ab7fefb7cc7c","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:AB:02:03,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"77c23c1d891cd48df3a001309bf959b5aef3815b351eb905636d79cfe6dd5702","job":"job-f840ad52c874","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','978748946c9a94082e38bc224a176c27b081b0612a345cd9cf7f41045d611af5');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T09:17:55.350694Z","correlation_id":"05a77f1184893b53","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f840ad52c874","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d986ffd6d856fc77c1a1a819fd46d6b1c12ebdc709f5336bf81f31604aa42096');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T09:17:55.355323Z","correlation_id":"05a77f1184893b53","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f840ad52c874","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0086205d4f54daa960595d57d85807208c37343ad4f4fd16f85472ff79cfb7f0');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T09:17:55.364640Z","correlation_id":"05a77f1184893b53","data":{"data":{"digest":"326697e621993279372c245c2df7dde01f159bc7","size_gib":10},"digest":"5d86624f6d7ad17d8c15c3c3669ed0970c23b59fbc3c683f41f1f7865cfeaf65","job":"job-f840ad52c874","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1d83a3502aab30667175d6f447f375a18d69ed3e6bfc59c1aa5f6ed39242489a');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T09:17:55.371717Z","correlation_id":"05a77f1184893b53","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BEDC3:resize:2000:atlas@pve!deploy:"},"digest":"39d8eda3c947e92cf2ff81b8c0d09168df46198b959fe6d267dc0ae4a20a891f","job":"job-f840ad52c874","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f042044ef6bff0865a7cfc9ff504d3d5592a793845d37b4da8ae3331cd02fd98');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T09:17:55.385037Z","correlation_id":"05a77f1184893b53","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-f840ad52c874","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e52ca5347b9359b431d046d2e280c8769658953d5cedb7a704a6f6dc4b9b4d63');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T09:17:55.399983Z","correlation_id":"05a77f1184893b53","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-f840ad52c874","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','78d176d736a5d18225d28f60a35f79e0bc843651de1f53bff3bd60a71dce4025');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T09:17:55.413662Z","correlation_id":"05a77f1184893b53","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BEDC3:qmstart:2000:atlas@pve!deploy:"},"digest":"1fd47da5346904f28ff24c7f0b6756d3a4171ffcad85ba58a3ed7bcd3de45aad","job":"job-f840ad52c874","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c666c6e131d19b1ee39f3ea196616c929807ab04008257c541003c26542e5edd');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T09:17:55.421402Z","correlation_id":"05a77f1184893b53","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-f840ad52c874","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','20b6daa24fdbb6af3144b31de87e02d8595ad01025a1eabb0400a7d58ff5132c');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T09:17:55.430589Z","correlation_id":"05a77f1184893b53","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f840ad52c874","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2b1935e01ac3112cf340f3caa4d42a9c116ad04a7aa89113dcc08adeb92606fb');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T09:17:55.437691Z","correlation_id":"05a77f1184893b53","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f840ad52c874","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','eaea290d0f4efc6083616c2e4f3c23372787a97ef8f6ce6a1aea43e820c66f29');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T09:17:55.453231Z","correlation_id":"05a77f1184893b53","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-f840ad52c874","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2432fed63702dc3ac673dd1e2f1f44c04541b4c2c85fbf3d99b75b1c7cb3eaac');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T09:17:55.469285Z","correlation_id":"05a77f1184893b53","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-f840ad52c874","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','dac9e77b73c8baffb7e0125edc9ec66612950d645ba4f20e0000c5c1022934e5');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T09:17:55.497083Z","correlation_id":"05a77f1184893b53","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f840ad52c874","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e1ae907d0767ad885667054eff7fa39157d7fc1772c937650d73592155bad345');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T09:17:55.502355Z","correlation_id":"05a77f1184893b53","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f840ad52c874","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fa75666ecb2b5dacf0ca2bf2056e3a40613cbe19dbbcf145b43a4157425fc57a');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T09:17:55.507259Z","correlation_id":"05a77f1184893b53","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f840ad52c874","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f13140ef1bd266cba54777b314499c72d6c6b9eea370b7e58c99ed729ead626b');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T09:17:55.512475Z","correlation_id":"05a77f1184893b53","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f840ad52c874","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','915abd75c5bdac69d1736b7957902937cdd1d1197bb1266e64f79388b9748e88');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T09:17:55.523455Z","correlation_id":"05a77f1184893b53","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"53ccb617-7a69-4096-860f-a99ac82af55b"},"digest":"2c537108343976be34a440faeba26ca277b6353913ee63ce198eef98cf9da736","job":"job-f840ad52c874","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','77836b7d58fa1ccde70b60c1d393e697df76fa00a02ad62e888ed25043f5cb1a');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T09:17:55.531176Z","correlation_id":"05a77f1184893b53","data":{"job":"job-f840ad52c874","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','fe5e069034843b1cc879bd19c55fb78bc4fa9df1351ac4013a0938ab2521f1ca');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T09:17:55.602693Z","correlation_id":"1b16cb7fb5f17748","data":{"answers":[],"revision":2,"spec":"one-8db98964"},"name":"spec.saved","principal":"ann"}','321f7ad028e1885c78ac779a7ffca6ad1559c78a827d8f642a7c76122fc01f01');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T09:17:55.689540Z","correlation_id":"1b16cb7fb5f17748","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change of a cluster (and 1 further step alike)","rule":"proxmox-changes"},"deployment":"one-8db98964","digest":"0be9c533eca201a7cf9128ef65e09eb0fe1879674057ddb525352a3e8e895847","effect":"change","plan":"plan-0be9c533eca201a7","steps":3},"name":"plan.made","principal":"ann"}','b938a2910e360f70e6287905ad3b6e1c3f411cff98e80e639cb349dbfc0aeda7');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T09:17:55.696001Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:55.681656Z","format":"atlas-approval/v1","id":"approval-621dff469d65e3d3","made_at":"2026-11-29T09:17:55.695669Z","method":"signature","plan":"plan-0be9c533eca201a7","plan_digest":"0be9c533eca201a7cf9128ef65e09eb0fe1879674057ddb525352a3e8e895847"},"name":"approval.given","principal":"bea"}','e2778e228d6f756e1da42325e61211a6193bb70c2074460348acc49d8341ce40');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T09:17:55.720960Z","correlation_id":"2fc8eba5d19f1e45","data":{"job":"job-1ae9d96d56c4","plan":"plan-0be9c533eca201a7","state":"queued"},"name":"job.requested","principal":"ann"}','aee32d1a46fc0c3fd781f6c7b7b744929511490bed81c606805680e1e87f582a');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T09:17:55.929702Z","correlation_id":"2fc8eba5d19f1e45","data":{"approval":"approval-621dff469d65e3d3","job":"job-1ae9d96d56c4","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','f82d7d2429907f00527d95d5a112b2f98369eaf4edb118f2672c3ddbded12163');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T09:17:55.973920Z","correlation_id":"2fc8eba5d19f1e45","data":{"data":{"digest":"f39f714d714d39b00f1de3be1e170a62126e77e4","replaced":{"memory":"512","tags":"atlas"}},"digest":"a65edb56a19046e9b81c7309d17170294ec25c39aed6bed9f1a43e5df7ffd6c2","job":"job-1ae9d96d56c4","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a1bbcfb2df215ae41d38ba3d8c3aeaee08f8bb316455d3097ffaaa9ddb30a655');
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
INSERT INTO "deployments" VALUES('one-8db98964','one','dev','cdc698bce644d6d230694132e5c0ae21','one-8db98964',1,1,'2026-11-29T09:17:55.531176+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-f840ad52c874','one/clone','2026-11-29T09:17:55.177379+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f840ad52c874','one/configure','2026-11-29T09:17:55.177379+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f840ad52c874','one/grow-scsi0','2026-11-29T09:17:55.177379+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f840ad52c874','one/start','2026-11-29T09:17:55.177379+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f840ad52c874','one/ready','2026-11-29T09:17:55.177379+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f840ad52c874','one/ha','2026-11-29T09:17:55.177379+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-f840ad52c874','one/verify','2026-11-29T09:17:55.177379+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1ae9d96d56c4','one/configure','2026-11-29T09:17:55.889166+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1ae9d96d56c4','one/grow-scsi1','2026-11-29T09:17:55.889166+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1ae9d96d56c4','one/verify','2026-11-29T09:17:55.889166+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-f840ad52c874','deployment/one-8db98964');
INSERT INTO "job_targets" VALUES('job-f840ad52c874','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-1ae9d96d56c4','deployment/one-8db98964');
INSERT INTO "job_targets" VALUES('job-1ae9d96d56c4','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-f840ad52c874','plan-9ab4ecab087c729d','one-8db98964','succeeded','done','[]','ann','05a77f1184893b53','approval-a9e917c3342c539d',0,0,0,NULL,7,7,'','2026-11-29T09:17:55.015754+00:00','2026-11-29T09:17:55.177379+00:00','2026-11-29T09:17:55.531176+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-1ae9d96d56c4','plan-0be9c533eca201a7','one-8db98964','running','','[]','ann','2fc8eba5d19f1e45','approval-621dff469d65e3d3',0,0,0,NULL,0,3,'','2026-11-29T09:17:55.707240+00:00','2026-11-29T09:17:55.889166+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-f840ad52c874','one/clone','intended','2026-11-29T09:17:55.291905+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-f840ad52c874','one/clone','submitted','2026-11-29T09:17:55.310156+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BEDC3:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-f840ad52c874','one/clone','done','2026-11-29T09:17:55.330799+00:00','{"task": "OK", "node": "pve1", "identity": "53ccb617-7a69-4096-860f-a99ac82af55b", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-f840ad52c874','one/configure','intended','2026-11-29T09:17:55.342323+00:00','{"digest": "406da77463878e9d2f86eaefbad7ab7fefb7cc7c", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:AB:02:03,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-f840ad52c874','one/configure','submitted','2026-11-29T09:17:55.350694+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-f840ad52c874','one/configure','done','2026-11-29T09:17:55.355323+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-f840ad52c874','one/grow-scsi0','intended','2026-11-29T09:17:55.364640+00:00','{"digest": "326697e621993279372c245c2df7dde01f159bc7", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-f840ad52c874','one/grow-scsi0','submitted','2026-11-29T09:17:55.371717+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BEDC3:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-f840ad52c874','one/grow-scsi0','done','2026-11-29T09:17:55.385037+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-f840ad52c874','one/start','intended','2026-11-29T09:17:55.399983+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-f840ad52c874','one/start','submitted','2026-11-29T09:17:55.413662+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BEDC3:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-f840ad52c874','one/start','done','2026-11-29T09:17:55.421402+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-f840ad52c874','one/ready','intended','2026-11-29T09:17:55.430589+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-f840ad52c874','one/ready','submitted','2026-11-29T09:17:55.437691+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-f840ad52c874','one/ready','done','2026-11-29T09:17:55.453231+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-f840ad52c874','one/ha','intended','2026-11-29T09:17:55.469285+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-f840ad52c874','one/ha','submitted','2026-11-29T09:17:55.497083+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-f840ad52c874','one/ha','done','2026-11-29T09:17:55.502355+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-f840ad52c874','one/verify','intended','2026-11-29T09:17:55.507259+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-f840ad52c874','one/verify','submitted','2026-11-29T09:17:55.512475+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-f840ad52c874','one/verify','done','2026-11-29T09:17:55.523455+00:00','{"identity": "53ccb617-7a69-4096-860f-a99ac82af55b", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-1ae9d96d56c4','one/configure','intended','2026-11-29T09:17:55.973920+00:00','{"digest": "f39f714d714d39b00f1de3be1e170a62126e77e4", "replaced": {"memory": "512", "tags": "atlas"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-f840ad52c874',1,'','2026-11-29T09:18:25.163597+00:00');
INSERT INTO "leases" VALUES('job-1ae9d96d56c4',1,'vm-30948-ed129e73','2026-11-29T09:18:25.877314+00:00');
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
INSERT INTO "members" VALUES('one-8db98964','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "53ccb617-7a69-4096-860f-a99ac82af55b", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-9ab4ecab087c729d','one-8db98964','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-8db98964", "name": "one", "nonce": "cdc698bce644d6d230694132e5c0ae21", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-8db98964", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T09:17:54.996599Z", "expires_at": "2026-11-29T10:17:54.996599Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "cdc698bce644d6d230694132e5c0ae21", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-8db98964.\natlas:cdc698bce644d6d230694132e5c0ae21", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "cdc698bce644d6d230694132e5c0ae21", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "cdc698bce644d6d230694132e5c0ae21", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "cdc698bce644d6d230694132e5c0ae21"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "cdc698bce644d6d230694132e5c0ae21", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "cdc698bce644d6d230694132e5c0ae21", "state": "started", "group": "", "comment": "atlas:cdc698bce644d6d230694132e5c0ae21"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "cdc698bce644d6d230694132e5c0ae21", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T09:17:54.945084Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T09:17:54.949544Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T09:17:54.965017Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T09:17:54.976754Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T10:17:54.996599+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-0be9c533eca201a7','one-8db98964','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-8db98964", "name": "one", "nonce": "cdc698bce644d6d230694132e5c0ae21", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-8db98964", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-29T09:17:55.681656Z", "expires_at": "2026-11-29T10:17:55.681656Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "cdc698bce644d6d230694132e5c0ae21", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "cdc698bce644d6d230694132e5c0ae21", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "cdc698bce644d6d230694132e5c0ae21", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T09:17:55.610319Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T09:17:55.615029Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T09:17:55.627246Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T09:17:55.643613Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change of a cluster (and 1 further step alike)", "client_may_answer": false}','2026-11-29T10:17:55.681656+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-8db98964',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T09:17:54.932059+00:00');
INSERT INTO "specs" VALUES('one-8db98964',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-29T09:17:55.598994+00:00');
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
