BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0009');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-7b1ef35c8754ace4','plan-9911480f1281a580','approve','{"format": "atlas-approval/v2", "id": "approval-7b1ef35c8754ace4", "anchor": {"server": "5c8485b69ecd0690c8a0ca60945edc59", "head": {"seq": 2, "mac": "b5b3661aaaa80c92496f4f39faa4e8dd47694cbced9e2cfb352989f20bbfc9b1"}}, "plan_digest": "9911480f1281a580222b8dd1f303ed7975b535c3a522a94c09d8dbd50d9302c1", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:44.055495Z", "expires_at": "2026-11-29T20:11:43.975706Z", "signature": "CKn04qTesKOko0pLzAkezUumqNJMz+ugE/BVAZMrjUud/QAKhIIL04LerlxVtvuWEe1PpNKx4q61u2/Gzo1sBg=="}','job-368b41b2dfb5');
INSERT INTO "approvals" VALUES('approval-49400180fdb469df','plan-0a8fdbe64eceb07e','approve','{"format": "atlas-approval/v2", "id": "approval-49400180fdb469df", "anchor": {"server": "5c8485b69ecd0690c8a0ca60945edc59", "head": {"seq": 28, "mac": "68aafbdce59931789ee954a6a5682c1812b128c77920b0044d7c0f31413f5207"}}, "plan_digest": "0a8fdbe64eceb07eb16b5a05ef774511edc3cb230145c91b274b14737d6cbd58", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:46.176401Z", "expires_at": "2026-11-29T20:11:46.161228Z", "signature": "Z2F5Yj0T5601QS0ahlNO8h3CKLhOXUI+cwvxsE5TuuG3c4TRB2JASuRc7vdMH7ZRjf2F+0bAxG7N3vBVw2rgAQ=="}','job-9c1a8eca3e31');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T19:11:43.776714Z","correlation_id":"41eb6a42d9aa65d7","data":{"answers":[],"revision":1,"spec":"one-027ee207"},"name":"spec.saved","principal":"ann"}','77888ea857cd42a6f352bd259767449f2e292ad28ded0ea087339d69c7536ac7');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T19:11:44.026572Z","correlation_id":"41eb6a42d9aa65d7","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-027ee207","digest":"9911480f1281a580222b8dd1f303ed7975b535c3a522a94c09d8dbd50d9302c1","effect":"create","plan":"plan-9911480f1281a580","steps":7},"name":"plan.made","principal":"ann"}','b5b3661aaaa80c92496f4f39faa4e8dd47694cbced9e2cfb352989f20bbfc9b1');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T19:11:44.055843Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"b5b3661aaaa80c92496f4f39faa4e8dd47694cbced9e2cfb352989f20bbfc9b1","seq":2},"server":"5c8485b69ecd0690c8a0ca60945edc59"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:43.975706Z","format":"atlas-approval/v2","id":"approval-7b1ef35c8754ace4","made_at":"2026-11-29T19:11:44.055495Z","method":"signature","plan":"plan-9911480f1281a580","plan_digest":"9911480f1281a580222b8dd1f303ed7975b535c3a522a94c09d8dbd50d9302c1"},"name":"approval.given","principal":"bea"}','fc19ef1b21eb278abf39203b767d0f07fd7da8010875759f4d7c3c6b0ea30f26');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T19:11:44.145687Z","correlation_id":"f4aff95199254f77","data":{"job":"job-368b41b2dfb5","plan":"plan-9911480f1281a580","state":"queued"},"name":"job.requested","principal":"ann"}','1ee5eef25846d716b44eb52878fbd2a605407ff57ada73e16699bb11f3a218e7');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T19:11:45.338307Z","correlation_id":"f4aff95199254f77","data":{"approval":"approval-7b1ef35c8754ace4","job":"job-368b41b2dfb5","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','1140c666c3545038e94454aa8e036f5a60df3afcc9ab69971a924745aaf5159a');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T19:11:45.571577Z","correlation_id":"f4aff95199254f77","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-368b41b2dfb5","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','80f6da9fc99b8e6bc4b435588099286839398dbdc907f7bb996631044bd87e6a');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T19:11:45.615779Z","correlation_id":"f4aff95199254f77","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C78F1:qmclone:9000:atlas@pve!deploy:"},"digest":"d4719799a8d2ef617dfe1d6e796353e54b2789515f2175cf52b5e11be6a0bec1","job":"job-368b41b2dfb5","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c77b3abc3996af4cddf3e58e9e5870e1efe936b6f3a5036764733ab689c537b6');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T19:11:45.651030Z","correlation_id":"f4aff95199254f77","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"d0b01302-2e61-4719-a75a-bbd3f26c14bb","node":"pve1","task":"OK"},"digest":"e5154a68d85eabde7f2016af3ed63c5726c4aa1491015167ce7c072d423f706a","job":"job-368b41b2dfb5","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fd7e5bbe5416c028777a4a4560a0b248e95bd7d7415a38b8421af4c558fefa33');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T19:11:45.673737Z","correlation_id":"f4aff95199254f77","data":{"data":{"digest":"373c35ae21218b7f084e94c62dd6ecece71f12c5","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:B7:EA:3D,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"585079b9c5770a9c85173f58af9b6f5182e5ad3c2737d33ee91f64724f4f880d","job":"job-368b41b2dfb5","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','722346c7fe6c0ad93e696da7be2513be212691b3338337c3aa7868a4ba02ea2c');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T19:11:45.686188Z","correlation_id":"f4aff95199254f77","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-368b41b2dfb5","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','07536e50854a07a01ab591c46ec40a7b5bb4e007ce5633567dddd9c7f4de5db3');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T19:11:45.694227Z","correlation_id":"f4aff95199254f77","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-368b41b2dfb5","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c8983b003dafcc7b1ca7a3f74fa70d4825f1662d8e0d8a118c8fa60aebe939dc');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T19:11:45.713109Z","correlation_id":"f4aff95199254f77","data":{"data":{"digest":"6a0373d9120099601e930159230e7c6b970efbfe","size_gib":10},"digest":"5a17e18c8e45f950dbdd28e29df52ed0d3eef02d70c7853d4634719c8dbe7ff3","job":"job-368b41b2dfb5","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','474361be30654f3b68636f59921bf44af452078c7ec853578f20be34ad9dafda');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T19:11:45.736223Z","correlation_id":"f4aff95199254f77","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C78F1:resize:2000:atlas@pve!deploy:"},"digest":"6e9468aa4db6e4348884b528899108d3c82554cb040336d2f31cb17d58aca734","job":"job-368b41b2dfb5","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','032c6f3f306f5b508200a31fdb65f20a7362a301664d23ddab7dba1a379b6b59');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T19:11:45.753418Z","correlation_id":"f4aff95199254f77","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-368b41b2dfb5","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2780115ec9fc0bdbd9b1308257dc15920fb4aa4567e2d2a0f72e79b9fbc7c6bf');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T19:11:45.779520Z","correlation_id":"f4aff95199254f77","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-368b41b2dfb5","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','177f42d0f8288e3e7f4c4d62b192d8811b3c61a2fd2c9ffa13c93e6f72930fd1');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T19:11:45.813685Z","correlation_id":"f4aff95199254f77","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C78F1:qmstart:2000:atlas@pve!deploy:"},"digest":"42fb98dd69221ba52bce434f49d93333ae57aae0a549d7ecf7657d33e562ba6e","job":"job-368b41b2dfb5","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e8b36e3bd3ac64df824f49aad4ea128efe12df3178c6c60e39d7cf979fa15284');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T19:11:45.824697Z","correlation_id":"f4aff95199254f77","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-368b41b2dfb5","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ff83b7994fecc8e85a0468838533f59d0d0328dfc4516d1df24d953878fffcec');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T19:11:45.863309Z","correlation_id":"f4aff95199254f77","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-368b41b2dfb5","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9cde470eaa69843a6bb200caa96129ed7ce5c796fbd5123a953808865cdcc39f');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T19:11:45.865984Z","correlation_id":"f4aff95199254f77","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-368b41b2dfb5","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bd6eac467cfd3af8c434b90e90f8fd994e102deb080b2cc29e1f6dac199e0a53');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T19:11:45.888695Z","correlation_id":"f4aff95199254f77","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-368b41b2dfb5","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','41e387ffa90657c5716dd4bc581cb479ce6306e83be89370aa1b03837b6511f4');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T19:11:45.917708Z","correlation_id":"f4aff95199254f77","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-368b41b2dfb5","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','aec0b8a975bba0837b711328db6b0860e427c0a247daff30d294f4adbdacbc2c');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T19:11:45.947004Z","correlation_id":"f4aff95199254f77","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-368b41b2dfb5","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d5fdf39789e05d23449ac5443406ac14e692a8361cdf4d437481c378995c7385');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T19:11:45.959384Z","correlation_id":"f4aff95199254f77","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-368b41b2dfb5","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','003e9b314d3334bb6447dcda6b65403b8ffe4b0771d6c0fc6c414b04912012d8');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T19:11:45.967824Z","correlation_id":"f4aff95199254f77","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-368b41b2dfb5","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','966752baec9bb81196c3fc596b93f0ee230f58c268780b5d25f96b6cc5031a6f');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T19:11:45.972387Z","correlation_id":"f4aff95199254f77","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-368b41b2dfb5","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','37557c81fcd78bba65efa4f5d06e61b972d47f151d1f5055fe83a79957dcfb6b');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T19:11:46.004657Z","correlation_id":"f4aff95199254f77","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"d0b01302-2e61-4719-a75a-bbd3f26c14bb"},"digest":"ff51bbba3d44c5fe9fef9206fc2ae9753d488677ca1bd5492c96029943209ed8","job":"job-368b41b2dfb5","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','341cec1e2dc83bf0c8080284c39c5da7ff34b53f08a6f0b94be34d35528a0b0e');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T19:11:46.016815Z","correlation_id":"f4aff95199254f77","data":{"job":"job-368b41b2dfb5","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','ecffcd320b9aca2df0f0b31070d9ced971a5fbdb96267fc1bc1b398e22f3efcc');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T19:11:46.166095Z","correlation_id":"c867dae5fbe74489","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-027ee207","digest":"0a8fdbe64eceb07eb16b5a05ef774511edc3cb230145c91b274b14737d6cbd58","effect":"remove","plan":"plan-0a8fdbe64eceb07e","steps":3},"name":"plan.made","principal":"ann"}','68aafbdce59931789ee954a6a5682c1812b128c77920b0044d7c0f31413f5207');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T19:11:46.176654Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"68aafbdce59931789ee954a6a5682c1812b128c77920b0044d7c0f31413f5207","seq":28},"server":"5c8485b69ecd0690c8a0ca60945edc59"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:46.161228Z","format":"atlas-approval/v2","id":"approval-49400180fdb469df","made_at":"2026-11-29T19:11:46.176401Z","method":"signature","plan":"plan-0a8fdbe64eceb07e","plan_digest":"0a8fdbe64eceb07eb16b5a05ef774511edc3cb230145c91b274b14737d6cbd58"},"name":"approval.given","principal":"bea"}','5f634d9d20cf3050a0ca410753f86ebbd2220fda02625317181b6084df91cba5');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T19:11:46.266542Z","correlation_id":"d1bf6d12b0e4ce25","data":{"job":"job-9c1a8eca3e31","plan":"plan-0a8fdbe64eceb07e","state":"queued"},"name":"job.requested","principal":"ann"}','9a9378adfc64a3b03c5352b314147ef2cba21d80c14e856ce15281f0f7b8f225');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T19:11:47.157704Z","correlation_id":"d1bf6d12b0e4ce25","data":{"approval":"approval-49400180fdb469df","job":"job-9c1a8eca3e31","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','67eff4087d221e70c6c98a4a5ecb1a5c80a377aae19c1dd0fd8ca560057934f8');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T19:11:47.278605Z","correlation_id":"d1bf6d12b0e4ce25","data":{"data":{"resource":{"comment":"atlas:87ffb2b9abd27e791d0adf57a2494e64","state":"started"}},"digest":"5f56e4bd506fbab86b6c808a01011afa8d47a1bdaf76832f392ee71fa16177a9","job":"job-9c1a8eca3e31","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e4226941091f48d28716d9fba6661143867401023ddd5ad30279e75694730b20');
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
INSERT INTO "deployments" VALUES('one-027ee207','one','dev','87ffb2b9abd27e791d0adf57a2494e64','one-027ee207',1,1,'2026-11-29T19:11:46.016815+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-368b41b2dfb5','one/clone','2026-11-29T19:11:45.263835+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-368b41b2dfb5','one/configure','2026-11-29T19:11:45.263835+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-368b41b2dfb5','one/grow-scsi0','2026-11-29T19:11:45.263835+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-368b41b2dfb5','one/start','2026-11-29T19:11:45.263835+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-368b41b2dfb5','one/ready','2026-11-29T19:11:45.263835+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-368b41b2dfb5','one/ha','2026-11-29T19:11:45.263835+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-368b41b2dfb5','one/verify','2026-11-29T19:11:45.263835+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9c1a8eca3e31','one/ha','2026-11-29T19:11:47.101267+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9c1a8eca3e31','one/stop','2026-11-29T19:11:47.101267+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9c1a8eca3e31','one/destroy','2026-11-29T19:11:47.101267+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-368b41b2dfb5','deployment/one-027ee207');
INSERT INTO "job_targets" VALUES('job-368b41b2dfb5','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-9c1a8eca3e31','deployment/one-027ee207');
INSERT INTO "job_targets" VALUES('job-9c1a8eca3e31','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-368b41b2dfb5','plan-9911480f1281a580','one-027ee207','succeeded','done','[]','ann','f4aff95199254f77','approval-7b1ef35c8754ace4',0,0,0,NULL,7,7,'','2026-11-29T19:11:44.104459+00:00','2026-11-29T19:11:45.263835+00:00','2026-11-29T19:11:46.016815+00:00','','deployment','apply','create','one-027ee207','','',0);
INSERT INTO "jobs" VALUES('job-9c1a8eca3e31','plan-0a8fdbe64eceb07e','one-027ee207','running','','[]','ann','d1bf6d12b0e4ce25','approval-49400180fdb469df',0,0,0,NULL,0,3,'','2026-11-29T19:11:46.231675+00:00','2026-11-29T19:11:47.101267+00:00',NULL,'','deployment','remove','remove','one-027ee207','','',0);
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
INSERT INTO "journal" VALUES(1,'job-368b41b2dfb5','one/clone','intended','2026-11-29T19:11:45.571577+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-368b41b2dfb5','one/clone','submitted','2026-11-29T19:11:45.615779+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C78F1:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-368b41b2dfb5','one/clone','done','2026-11-29T19:11:45.651030+00:00','{"task": "OK", "node": "pve1", "identity": "d0b01302-2e61-4719-a75a-bbd3f26c14bb", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.079453);
INSERT INTO "journal" VALUES(4,'job-368b41b2dfb5','one/configure','intended','2026-11-29T19:11:45.673737+00:00','{"digest": "373c35ae21218b7f084e94c62dd6ecece71f12c5", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:B7:EA:3D,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-368b41b2dfb5','one/configure','submitted','2026-11-29T19:11:45.686188+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-368b41b2dfb5','one/configure','done','2026-11-29T19:11:45.694227+00:00','{}','proxmox/configure',0.02049);
INSERT INTO "journal" VALUES(7,'job-368b41b2dfb5','one/grow-scsi0','intended','2026-11-29T19:11:45.713109+00:00','{"digest": "6a0373d9120099601e930159230e7c6b970efbfe", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-368b41b2dfb5','one/grow-scsi0','submitted','2026-11-29T19:11:45.736223+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C78F1:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-368b41b2dfb5','one/grow-scsi0','done','2026-11-29T19:11:45.753418+00:00','{"task": "OK"}','proxmox/grow_disk',0.040309);
INSERT INTO "journal" VALUES(10,'job-368b41b2dfb5','one/start','intended','2026-11-29T19:11:45.779520+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-368b41b2dfb5','one/start','submitted','2026-11-29T19:11:45.813685+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C78F1:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-368b41b2dfb5','one/start','done','2026-11-29T19:11:45.824697+00:00','{"task": "OK"}','proxmox/start',0.045177);
INSERT INTO "journal" VALUES(13,'job-368b41b2dfb5','one/ready','intended','2026-11-29T19:11:45.863309+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-368b41b2dfb5','one/ready','submitted','2026-11-29T19:11:45.865984+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-368b41b2dfb5','one/ready','done','2026-11-29T19:11:45.888695+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.025386);
INSERT INTO "journal" VALUES(16,'job-368b41b2dfb5','one/ha','intended','2026-11-29T19:11:45.917708+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-368b41b2dfb5','one/ha','submitted','2026-11-29T19:11:45.947004+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-368b41b2dfb5','one/ha','done','2026-11-29T19:11:45.959384+00:00','{}','proxmox/ha_add',0.041676);
INSERT INTO "journal" VALUES(19,'job-368b41b2dfb5','one/verify','intended','2026-11-29T19:11:45.967824+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-368b41b2dfb5','one/verify','submitted','2026-11-29T19:11:45.972387+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-368b41b2dfb5','one/verify','done','2026-11-29T19:11:46.004657+00:00','{"identity": "d0b01302-2e61-4719-a75a-bbd3f26c14bb", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.036833);
INSERT INTO "journal" VALUES(22,'job-9c1a8eca3e31','one/ha','intended','2026-11-29T19:11:47.278605+00:00','{"resource": {"state": "started", "comment": "atlas:87ffb2b9abd27e791d0adf57a2494e64"}}','proxmox/ha_remove',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-368b41b2dfb5',1,'','2026-11-29T19:12:15.245202+00:00');
INSERT INTO "leases" VALUES('job-9c1a8eca3e31',1,'vm-3578-7593b248','2026-11-29T19:12:17.089699+00:00');
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
INSERT INTO "members" VALUES('one-027ee207','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "d0b01302-2e61-4719-a75a-bbd3f26c14bb", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-9911480f1281a580','one-027ee207','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-027ee207", "name": "one", "nonce": "87ffb2b9abd27e791d0adf57a2494e64", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-027ee207", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T19:11:43.975706Z", "expires_at": "2026-11-29T20:11:43.975706Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "87ffb2b9abd27e791d0adf57a2494e64", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-027ee207.\natlas:87ffb2b9abd27e791d0adf57a2494e64", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "87ffb2b9abd27e791d0adf57a2494e64", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "87ffb2b9abd27e791d0adf57a2494e64", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "87ffb2b9abd27e791d0adf57a2494e64"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "87ffb2b9abd27e791d0adf57a2494e64", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "87ffb2b9abd27e791d0adf57a2494e64", "state": "started", "group": "", "comment": "atlas:87ffb2b9abd27e791d0adf57a2494e64"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "87ffb2b9abd27e791d0adf57a2494e64", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T19:11:43.802344Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T19:11:43.810971Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T19:11:43.859214Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T19:11:43.900948Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T20:11:43.975706+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-0a8fdbe64eceb07e','one-027ee207','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-027ee207", "name": "one", "nonce": "87ffb2b9abd27e791d0adf57a2494e64", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T19:11:46.161228Z", "expires_at": "2026-11-29T20:11:46.161228Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "87ffb2b9abd27e791d0adf57a2494e64"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "87ffb2b9abd27e791d0adf57a2494e64", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "87ffb2b9abd27e791d0adf57a2494e64", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "d0b01302-2e61-4719-a75a-bbd3f26c14bb", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T20:11:46.161228+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('5c8485b69ecd0690c8a0ca60945edc59');
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
INSERT INTO "specs" VALUES('one-027ee207',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T19:11:43.774835+00:00');
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
COMMIT;
