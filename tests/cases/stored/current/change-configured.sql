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
INSERT INTO "approvals" VALUES('approval-20adae81637bd89e','plan-eb8dd9285b5774d8','approve','{"format": "atlas-approval/v2", "id": "approval-20adae81637bd89e", "anchor": {"server": "d75760b72d69147f3ef8e7e5426e08b7", "head": {"seq": 2, "mac": "c09d18d04a50d4c68631f8b2491d3e01bfe5b09ed1f14840518682916391cb50"}}, "plan_digest": "eb8dd9285b5774d884c14873b97d1694c42fa2adf4500e8473ad767fd4aef04d", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:24:16.846747Z", "expires_at": "2026-11-29T14:24:16.639281Z", "signature": "b6KjjusUZMUHzLiU26nPX6mRaHzTal47J/n55CdEjM9HJJ1ORXQXeijgHgMn96Z0ZGfJLokyDHnKmtZ0cgS5CQ=="}','job-8fbec7c0e920');
INSERT INTO "approvals" VALUES('approval-769641c3ad421ab9','plan-4d3319fe97521ca3','approve','{"format": "atlas-approval/v2", "id": "approval-769641c3ad421ab9", "anchor": {"server": "d75760b72d69147f3ef8e7e5426e08b7", "head": {"seq": 29, "mac": "346c356dde5a5fb2fd58c580baa5ba8d25ad2318f852720fa5af5934b170b141"}}, "plan_digest": "4d3319fe97521ca393dc190895a97ff98341edfb88243157ed926bf62b98e98a", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:24:20.604115Z", "expires_at": "2026-11-29T14:24:20.595156Z", "signature": "Ld8bH4M8OG8J0pOZEOP2TqPQHkFaDby8h9FQoxyIbcEaEN6/12TfyfXj23Mi2j0fXbUaPP74o0k3kAQqOc71Ag=="}','job-9d67e34e1cfb');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T13:24:15.597665Z","correlation_id":"b33aa1ce59b2f97d","data":{"answers":[],"revision":1,"spec":"one-76e46e7e"},"name":"spec.saved","principal":"ann"}','b091d86a24eddbbda7b22131b75d9fc024b5efa1107411df537263f73b8f9415');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T13:24:16.698199Z","correlation_id":"b33aa1ce59b2f97d","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-76e46e7e","digest":"eb8dd9285b5774d884c14873b97d1694c42fa2adf4500e8473ad767fd4aef04d","effect":"create","plan":"plan-eb8dd9285b5774d8","steps":7},"name":"plan.made","principal":"ann"}','c09d18d04a50d4c68631f8b2491d3e01bfe5b09ed1f14840518682916391cb50');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T13:24:16.847133Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"c09d18d04a50d4c68631f8b2491d3e01bfe5b09ed1f14840518682916391cb50","seq":2},"server":"d75760b72d69147f3ef8e7e5426e08b7"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:24:16.639281Z","format":"atlas-approval/v2","id":"approval-20adae81637bd89e","made_at":"2026-11-29T13:24:16.846747Z","method":"signature","plan":"plan-eb8dd9285b5774d8","plan_digest":"eb8dd9285b5774d884c14873b97d1694c42fa2adf4500e8473ad767fd4aef04d"},"name":"approval.given","principal":"bea"}','489cb6373740faef61cf32a3d427e98988262e040a749c08d81b7576d5ba4b74');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T13:24:17.262071Z","correlation_id":"f6d9eb129183305b","data":{"job":"job-8fbec7c0e920","plan":"plan-eb8dd9285b5774d8","state":"queued"},"name":"job.requested","principal":"ann"}','d39b9bed71097fdc4dab7583d2f3b8728a2f8129de55e33598f6636589c09dbf');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T13:24:18.585879Z","correlation_id":"f6d9eb129183305b","data":{"approval":"approval-20adae81637bd89e","job":"job-8fbec7c0e920","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','8030d6247f19769743f5cdb2c00cd3e18f04fbb16fa156f78c47628f82ee4137');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T13:24:18.867674Z","correlation_id":"f6d9eb129183305b","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-8fbec7c0e920","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5d5478ebab3a2c83bace8aab933bf5785bafbaa889d5e9d2c3d8c26d8b190360');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T13:24:18.939375Z","correlation_id":"f6d9eb129183305b","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C2782:qmclone:9000:atlas@pve!deploy:"},"digest":"147ef8dbea3373de62648da1a9819ba22f31d8bce88819d5edd28925970b6d39","job":"job-8fbec7c0e920","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','21d3456bdbe5a8d08c53e2ea566a0ff29545d596ec1cc259c56cdab324950fa7');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T13:24:19.115794Z","correlation_id":"f6d9eb129183305b","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"3e46ba4f-a096-49dc-9a4d-d0e5f0ba6653","node":"pve1","task":"OK"},"digest":"409704abd232c63b1f9fd2d0243fc85a12c84014e22b9d996dab1daa3a690002","job":"job-8fbec7c0e920","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','def275065b1c87e2bb12c02e74b1936b24ad4e7722ca0df8254e3c502a0c2c67');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T13:24:19.177096Z","correlation_id":"f6d9eb129183305b","data":{"data":{"digest":"5c6496cac715842f32a62548242f0c18ea81ad47","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:D0:BE:5B,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"17481bf260026e92093a9a3058545e647e1dfd8249bbcdbed69b8b4d7af23d08","job":"job-8fbec7c0e920","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','90da6b44b241dfb06302a8dc8d6497df0f072e63a86f17032695b2efe698ede9');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T13:24:19.227484Z","correlation_id":"f6d9eb129183305b","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-8fbec7c0e920","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','53d021290c6c7ed105c72161266b75856d45e32fb0577b611a410d905c94dd4d');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T13:24:19.243205Z","correlation_id":"f6d9eb129183305b","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-8fbec7c0e920","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bda008a8f17209c9b8cca1e3768de2e97aba0094b77989e69bf3cc16cffcdb2b');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T13:24:19.312644Z","correlation_id":"f6d9eb129183305b","data":{"data":{"digest":"8e5f939ef1bcb4cb591730bc35319bccd1f07b05","size_gib":10},"digest":"d56948a77e6d307ca25dbb1af4d7f3c2b859930bc790d9e0daa960357e10b3dc","job":"job-8fbec7c0e920","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6f884a24a59647ebf21a7266739e0230810c455f121876223e766de6cd239018');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T13:24:19.371355Z","correlation_id":"f6d9eb129183305b","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C2783:resize:2000:atlas@pve!deploy:"},"digest":"838f6fd9057324ff5e1a31833dfc78ab8b7e226c7364f6c1a35047e8ba3ee283","job":"job-8fbec7c0e920","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','16cf6f670613caef5afda1b891bfe8dd767fb2f6699834fb913de57ce147caf0');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T13:24:19.423451Z","correlation_id":"f6d9eb129183305b","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-8fbec7c0e920","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','332ea03737cad2f338b0e209b854fd5c7b58dc4b0616c1c2acf8ea80f1ab2af1');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T13:24:19.483482Z","correlation_id":"f6d9eb129183305b","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-8fbec7c0e920","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c4798ce7ee301f5d37af7eacf1f4b37df73c73802f0fe9677d0c6c49de781700');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T13:24:19.560394Z","correlation_id":"f6d9eb129183305b","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C2783:qmstart:2000:atlas@pve!deploy:"},"digest":"7d4bd515976b75f9d1db52f30232ca299587947ad66ab083e7ee570bc96c9980","job":"job-8fbec7c0e920","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6465cb2d365f9c9fd18c79e775783438d0dd103eca3b7beb76f3317c8602c5e5');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T13:24:19.614213Z","correlation_id":"f6d9eb129183305b","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-8fbec7c0e920","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fc7b72cd88da648feeaae287b4558c086489d368ffd3a95234163499631cbef5');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T13:24:19.627806Z","correlation_id":"f6d9eb129183305b","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-8fbec7c0e920","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','435576468f9270b7af9292b282489956fe9ef7f62c406b0037b31489d17bd20d');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T13:24:19.638986Z","correlation_id":"f6d9eb129183305b","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-8fbec7c0e920","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8fc7df779cd7c8044e35098abd83efaf3162b46d2c4b7649f28426d863eae7e3');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T13:24:19.710543Z","correlation_id":"f6d9eb129183305b","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-8fbec7c0e920","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fc4427fc16712cdff22da704cb72f0e8499aaaad02da919a86ee47cd6eea5f69');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T13:24:19.767659Z","correlation_id":"f6d9eb129183305b","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-8fbec7c0e920","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','510c5cf9cc4181c5f0d307bfd5337bcbe86af6d960e2f0a5e9521fcc68cf4ae4');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T13:24:19.888825Z","correlation_id":"f6d9eb129183305b","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-8fbec7c0e920","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e81594dfbb2f616356ddcb6e684937d97a1957f15257fc6a3eaa37089b533862');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T13:24:19.900121Z","correlation_id":"f6d9eb129183305b","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-8fbec7c0e920","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','656e4759fb565a00baa73b50f0c57f4e1610ea1cba5e51b7a491c274d689e6ac');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T13:24:19.919159Z","correlation_id":"f6d9eb129183305b","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-8fbec7c0e920","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','896fb5327d330c62cb1da7b52bbf13cd0ef21c570376e1d5d53b7c011efeff37');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T13:24:19.926909Z","correlation_id":"f6d9eb129183305b","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-8fbec7c0e920","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d7a128059b2fa0e29304f473654cf9e6ccca6cd8ee2f9590008222490d60fe04');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T13:24:19.974081Z","correlation_id":"f6d9eb129183305b","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"3e46ba4f-a096-49dc-9a4d-d0e5f0ba6653"},"digest":"cce17908779f25dcf60ad7c4fb505363c521a2f7f7fae0c55a338c4d4c4bc762","job":"job-8fbec7c0e920","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a33ac0add3b56d6db6c875c263d27ff9604758a3382c2fa779324d1967fd49a8');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T13:24:20.010690Z","correlation_id":"f6d9eb129183305b","data":{"job":"job-8fbec7c0e920","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','3f81a455d720f78e954c3ca100db9a0bbd000f747c23e90e4de4090f6bb4995d');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T13:24:20.309461Z","correlation_id":"4c59a1af5d2763cc","data":{"answers":[],"revision":2,"spec":"one-76e46e7e"},"name":"spec.saved","principal":"ann"}','a5cbd90a8a5d5fdf9ff39aabc89025dd3f9ef6e83055a6fd47af14a05698f8fa');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T13:24:20.599785Z","correlation_id":"4c59a1af5d2763cc","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)","rule":"changes"},"deployment":"one-76e46e7e","digest":"4d3319fe97521ca393dc190895a97ff98341edfb88243157ed926bf62b98e98a","effect":"change","plan":"plan-4d3319fe97521ca3","steps":3},"name":"plan.made","principal":"ann"}','346c356dde5a5fb2fd58c580baa5ba8d25ad2318f852720fa5af5934b170b141');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T13:24:20.604318Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"346c356dde5a5fb2fd58c580baa5ba8d25ad2318f852720fa5af5934b170b141","seq":29},"server":"d75760b72d69147f3ef8e7e5426e08b7"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:24:20.595156Z","format":"atlas-approval/v2","id":"approval-769641c3ad421ab9","made_at":"2026-11-29T13:24:20.604115Z","method":"signature","plan":"plan-4d3319fe97521ca3","plan_digest":"4d3319fe97521ca393dc190895a97ff98341edfb88243157ed926bf62b98e98a"},"name":"approval.given","principal":"bea"}','98b53d87da7dcca436d708dc11d2f9c81d773ae3590fc6158d35198409d22525');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T13:24:20.725830Z","correlation_id":"a6697a29dff5deb6","data":{"job":"job-9d67e34e1cfb","plan":"plan-4d3319fe97521ca3","state":"queued"},"name":"job.requested","principal":"ann"}','aa86749a7e231de90433843b1bb479c5e51ffddc6162492c4df820e0b522e233');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T13:24:21.986139Z","correlation_id":"a6697a29dff5deb6","data":{"approval":"approval-769641c3ad421ab9","job":"job-9d67e34e1cfb","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','5274dea85eafd8fdc389f01bbf2c295bb6a5229adfa71c7b97070c0cb31a918a');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T13:24:22.127597Z","correlation_id":"a6697a29dff5deb6","data":{"data":{"digest":"f8d259edf413a4cddeb8bfa67a2471518f069e0e","replaced":{"memory":"512","tags":"atlas"}},"digest":"fa20b7f52c270b22e073c9072822178eb48aaa7aec67dba5d7c4be5a724e71e6","job":"job-9d67e34e1cfb","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e6b71f54c7f042c470c10db5eae325548ebf0eca59656ff3747db5a496756af5');
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
INSERT INTO "deployments" VALUES('one-76e46e7e','one','dev','1c22d93de86183919fb333978679be22','one-76e46e7e',1,1,'2026-11-29T13:24:20.010690+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-8fbec7c0e920','one/clone','2026-11-29T13:24:18.426747+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-8fbec7c0e920','one/configure','2026-11-29T13:24:18.426747+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-8fbec7c0e920','one/grow-scsi0','2026-11-29T13:24:18.426747+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-8fbec7c0e920','one/start','2026-11-29T13:24:18.426747+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-8fbec7c0e920','one/ready','2026-11-29T13:24:18.426747+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-8fbec7c0e920','one/ha','2026-11-29T13:24:18.426747+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-8fbec7c0e920','one/verify','2026-11-29T13:24:18.426747+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9d67e34e1cfb','one/configure','2026-11-29T13:24:21.798739+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9d67e34e1cfb','one/grow-scsi1','2026-11-29T13:24:21.798739+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9d67e34e1cfb','one/verify','2026-11-29T13:24:21.798739+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-8fbec7c0e920','deployment/one-76e46e7e');
INSERT INTO "job_targets" VALUES('job-8fbec7c0e920','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-9d67e34e1cfb','deployment/one-76e46e7e');
INSERT INTO "job_targets" VALUES('job-9d67e34e1cfb','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-8fbec7c0e920','plan-eb8dd9285b5774d8','one-76e46e7e','succeeded','done','[]','ann','f6d9eb129183305b','approval-20adae81637bd89e',0,0,0,NULL,7,7,'','2026-11-29T13:24:17.031709+00:00','2026-11-29T13:24:18.426747+00:00','2026-11-29T13:24:20.010690+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-9d67e34e1cfb','plan-4d3319fe97521ca3','one-76e46e7e','running','','[]','ann','a6697a29dff5deb6','approval-769641c3ad421ab9',0,0,0,NULL,0,3,'','2026-11-29T13:24:20.657186+00:00','2026-11-29T13:24:21.798739+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-8fbec7c0e920','one/clone','intended','2026-11-29T13:24:18.867674+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-8fbec7c0e920','one/clone','submitted','2026-11-29T13:24:18.939375+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C2782:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-8fbec7c0e920','one/clone','done','2026-11-29T13:24:19.115794+00:00','{"task": "OK", "node": "pve1", "identity": "3e46ba4f-a096-49dc-9a4d-d0e5f0ba6653", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-8fbec7c0e920','one/configure','intended','2026-11-29T13:24:19.177096+00:00','{"digest": "5c6496cac715842f32a62548242f0c18ea81ad47", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:D0:BE:5B,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-8fbec7c0e920','one/configure','submitted','2026-11-29T13:24:19.227484+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-8fbec7c0e920','one/configure','done','2026-11-29T13:24:19.243205+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-8fbec7c0e920','one/grow-scsi0','intended','2026-11-29T13:24:19.312644+00:00','{"digest": "8e5f939ef1bcb4cb591730bc35319bccd1f07b05", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-8fbec7c0e920','one/grow-scsi0','submitted','2026-11-29T13:24:19.371355+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C2783:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-8fbec7c0e920','one/grow-scsi0','done','2026-11-29T13:24:19.423451+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-8fbec7c0e920','one/start','intended','2026-11-29T13:24:19.483482+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-8fbec7c0e920','one/start','submitted','2026-11-29T13:24:19.560394+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C2783:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-8fbec7c0e920','one/start','done','2026-11-29T13:24:19.614213+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-8fbec7c0e920','one/ready','intended','2026-11-29T13:24:19.627806+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-8fbec7c0e920','one/ready','submitted','2026-11-29T13:24:19.638986+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-8fbec7c0e920','one/ready','done','2026-11-29T13:24:19.710543+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-8fbec7c0e920','one/ha','intended','2026-11-29T13:24:19.767659+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-8fbec7c0e920','one/ha','submitted','2026-11-29T13:24:19.888825+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-8fbec7c0e920','one/ha','done','2026-11-29T13:24:19.900121+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-8fbec7c0e920','one/verify','intended','2026-11-29T13:24:19.919159+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-8fbec7c0e920','one/verify','submitted','2026-11-29T13:24:19.926909+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-8fbec7c0e920','one/verify','done','2026-11-29T13:24:19.974081+00:00','{"identity": "3e46ba4f-a096-49dc-9a4d-d0e5f0ba6653", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-9d67e34e1cfb','one/configure','intended','2026-11-29T13:24:22.127597+00:00','{"digest": "f8d259edf413a4cddeb8bfa67a2471518f069e0e", "replaced": {"memory": "512", "tags": "atlas"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-8fbec7c0e920',1,'','2026-11-29T13:24:48.407201+00:00');
INSERT INTO "leases" VALUES('job-9d67e34e1cfb',1,'vm-9521-75be8a37','2026-11-29T13:24:51.755330+00:00');
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
INSERT INTO "members" VALUES('one-76e46e7e','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "3e46ba4f-a096-49dc-9a4d-d0e5f0ba6653", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-eb8dd9285b5774d8','one-76e46e7e','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-76e46e7e", "name": "one", "nonce": "1c22d93de86183919fb333978679be22", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-76e46e7e", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T13:24:16.639281Z", "expires_at": "2026-11-29T14:24:16.639281Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "1c22d93de86183919fb333978679be22", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-76e46e7e.\natlas:1c22d93de86183919fb333978679be22", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "1c22d93de86183919fb333978679be22", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "1c22d93de86183919fb333978679be22", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "1c22d93de86183919fb333978679be22"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "1c22d93de86183919fb333978679be22", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "1c22d93de86183919fb333978679be22", "state": "started", "group": "", "comment": "atlas:1c22d93de86183919fb333978679be22"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "1c22d93de86183919fb333978679be22", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T13:24:15.688547Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T13:24:15.751083Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T13:24:15.960079Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T13:24:16.247390Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T14:24:16.639281+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-4d3319fe97521ca3','one-76e46e7e','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-76e46e7e", "name": "one", "nonce": "1c22d93de86183919fb333978679be22", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-76e46e7e", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-29T13:24:20.595156Z", "expires_at": "2026-11-29T14:24:20.595156Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "1c22d93de86183919fb333978679be22", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "1c22d93de86183919fb333978679be22", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "1c22d93de86183919fb333978679be22", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T13:24:20.328649Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T13:24:20.372350Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T13:24:20.446996Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T13:24:20.565273Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)", "client_may_answer": false}','2026-11-29T14:24:20.595156+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('d75760b72d69147f3ef8e7e5426e08b7');
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
INSERT INTO "specs" VALUES('one-76e46e7e',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T13:24:15.584563+00:00');
INSERT INTO "specs" VALUES('one-76e46e7e',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-29T13:24:20.286801+00:00');
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
