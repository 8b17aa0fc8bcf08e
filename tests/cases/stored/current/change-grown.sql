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
INSERT INTO "approvals" VALUES('approval-723ce4fdca7c92f2','plan-681640a390d3f5ff','approve','{"format": "atlas-approval/v2", "id": "approval-723ce4fdca7c92f2", "anchor": {"server": "1a1b982dfeee9901ea192c907dd14579", "head": {"seq": 2, "mac": "25abc247dd2f270f1a8d5022f81227d830fcbe8e348429d1a4dc2c070b32b68a"}}, "plan_digest": "681640a390d3f5ffe76800cc32eae74f96748027ae132ec4eb47919f0f9a62d4", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:24:24.208016Z", "expires_at": "2026-11-29T14:24:24.043978Z", "signature": "hSZNUvEfxe6Q8Vw4ATLFjFYBqF+JmIgi6DRQ0hFgWy7OmY7FAZC7Kt0pTuRLRgJ1d5iwKKajaihzqg4+d2paAw=="}','job-22d78a3881a5');
INSERT INTO "approvals" VALUES('approval-d6862cd8c7b2764c','plan-963c4d7a5a6e5a30','approve','{"format": "atlas-approval/v2", "id": "approval-d6862cd8c7b2764c", "anchor": {"server": "1a1b982dfeee9901ea192c907dd14579", "head": {"seq": 29, "mac": "903ddb63ad5cf57ce6e1bf8cbb44fb70016239d0e0a2a773c9df4d303c3eac80"}}, "plan_digest": "963c4d7a5a6e5a3053759725bb9cf3dd56c1baf43f95f84ea9a107f136cda601", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:24:28.302722Z", "expires_at": "2026-11-29T14:24:28.222755Z", "signature": "4RvsbPXjJxPYzwtWbp77uumnzJtT4WM0OUmhuerEW7oNy6Z/xIx33J6bV+SgHFq/ynLVn3aIumlOtKngkgbVDQ=="}','job-87ff31b0f2a7');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T13:24:23.395240Z","correlation_id":"f52cb1a4d23c6e4f","data":{"answers":[],"revision":1,"spec":"one-521517f0"},"name":"spec.saved","principal":"ann"}','5dcf32858fa92c8826e0163742a590de278cda68ac54d9d6c0cebdc02d4fa01b');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T13:24:24.140150Z","correlation_id":"f52cb1a4d23c6e4f","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-521517f0","digest":"681640a390d3f5ffe76800cc32eae74f96748027ae132ec4eb47919f0f9a62d4","effect":"create","plan":"plan-681640a390d3f5ff","steps":7},"name":"plan.made","principal":"ann"}','25abc247dd2f270f1a8d5022f81227d830fcbe8e348429d1a4dc2c070b32b68a');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T13:24:24.208313Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"25abc247dd2f270f1a8d5022f81227d830fcbe8e348429d1a4dc2c070b32b68a","seq":2},"server":"1a1b982dfeee9901ea192c907dd14579"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:24:24.043978Z","format":"atlas-approval/v2","id":"approval-723ce4fdca7c92f2","made_at":"2026-11-29T13:24:24.208016Z","method":"signature","plan":"plan-681640a390d3f5ff","plan_digest":"681640a390d3f5ffe76800cc32eae74f96748027ae132ec4eb47919f0f9a62d4"},"name":"approval.given","principal":"bea"}','0ed4a174d9e2597bf3c6f58e4afcf7c4258126af340509a20f7b9040b7edfed4');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T13:24:24.544477Z","correlation_id":"6f769b22872d6ba5","data":{"job":"job-22d78a3881a5","plan":"plan-681640a390d3f5ff","state":"queued"},"name":"job.requested","principal":"ann"}','89af5038375c878b58287ba4acf3a3d01337793fe32843ffb670d90e2f963056');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T13:24:26.321261Z","correlation_id":"6f769b22872d6ba5","data":{"approval":"approval-723ce4fdca7c92f2","job":"job-22d78a3881a5","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','a314846b3c9ecf22e1032796f5bb56da73212b6bde1307ecbd8b3ebc28500940');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T13:24:26.614842Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-22d78a3881a5","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','afcc02fe616e76f779bcf2aec667dc0cfcd40272e41f24feffcfc750aa0dd1c1');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T13:24:26.681864Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C278A:qmclone:9000:atlas@pve!deploy:"},"digest":"ec0926e0b5ed9eeb5f60382f85f13bbd4b346b24d11d50be778c6be44f8d1fc3","job":"job-22d78a3881a5","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d5daa8b2936453c73786ac9a5ce6327ff0fa3e292ac719b3d01beecacd2ad8b8');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T13:24:26.734261Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"76d8d1b9-ef0e-42fa-a231-9f95276c892e","node":"pve1","task":"OK"},"digest":"ed41d1998564c6978d670bab6f7f787e836796663ffd80c303c5995608906b03","job":"job-22d78a3881a5","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','103d36cb002b2a4812e8229f1b11c0338f7fecc48fcd7b41ece1dd7097896ea3');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T13:24:26.866745Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"digest":"379ce1d177acc3edd38f8c0e9a4f3f11311ea9f5","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:A3:14:AE,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"a2aaf711a1abafdb40663f8bc101abf5332886f1960883db7aded7ec0f86d94e","job":"job-22d78a3881a5","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cc8a57e8cc0f651f64a2ef86b26a67f7c2e15e5353fdd67e9859a60dd2f107c3');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T13:24:27.024600Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-22d78a3881a5","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1a8e4cfb80d4975067898536781d5ee9fd2762c5941f381c5c07bbb689f81c02');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T13:24:27.027419Z","correlation_id":"6f769b22872d6ba5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-22d78a3881a5","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ce22f44e58002d6a80130f51b7bf74d685cf784146e4d3e47427647fec182ff5');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T13:24:27.037838Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"digest":"7e41fb7e7b4152d9d44cededc4fd6f26d2413b1a","size_gib":10},"digest":"477f03c8bde156a7440bb0163497fc92afcc3c3ed9b96ffd5d3a61c20b66d273","job":"job-22d78a3881a5","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','40f317dbaa5f7537fca487aa525fe63271e712148905220c1d5bf772effdd5c5');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T13:24:27.055314Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C278B:resize:2000:atlas@pve!deploy:"},"digest":"3852b10998e917996e1b95b1e2e69bcea9d78a3ac9bcfd63ecd43a2c12ee3db1","job":"job-22d78a3881a5","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4cffc2da0d6ac1b0770a73f5a33711d9e6b658032f10976ac69dbf1dc9634bbf');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T13:24:27.080390Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-22d78a3881a5","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b8e404e39d84adaf52bfbc3a5b657210a51832961f9ec154b83e5fd37de3041d');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T13:24:27.144626Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-22d78a3881a5","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3c19d0688e850c6bc0cf80e58196169df5bc0e7e4fbb984c9e1850a2c190e4b3');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T13:24:27.192986Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C278B:qmstart:2000:atlas@pve!deploy:"},"digest":"cfdbd2b242a679c9cc25b24c4d6bc222b5e55f02b19621e6cd7591d7c1461609","job":"job-22d78a3881a5","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','671abd19166ec946ec1a386f20f17e6ad0d796c44492096faa770f9fd1e2afc5');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T13:24:27.220306Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-22d78a3881a5","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b763aace03c1428c860b59ba1f95892e2f2c9ec27f045c953203dd4c0c16829e');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T13:24:27.239370Z","correlation_id":"6f769b22872d6ba5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-22d78a3881a5","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7f1abdf8000d1d14fb5c5ba77c6efe0a2d7f7d6c94c57a7f3127f3620a8ec3fe');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T13:24:27.254997Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-22d78a3881a5","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ad26a952492544a7a4a4b349fe7bb8e51ee572a72240b058716cafcc87a91f1a');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T13:24:27.304933Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-22d78a3881a5","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1e8045e5d90c788ebb945ebc67d15a30a0fa9ce3d545a01493c93f34c82d89d9');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T13:24:27.371171Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-22d78a3881a5","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','00266c30c973cf0b835944790927b2b79170c96bb3711254463432147e86764f');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T13:24:27.463158Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-22d78a3881a5","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','fb5db67930cd12fdcdfa9d8cf5b9542a99cb373904d406f7441b327ce7a62bf2');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T13:24:27.471225Z","correlation_id":"6f769b22872d6ba5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-22d78a3881a5","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fa65e4f3eca5eee6a7e9cf3a7d4ea0d4d8047258fc81cbb6d98e30d47d179ca7');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T13:24:27.515121Z","correlation_id":"6f769b22872d6ba5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-22d78a3881a5","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2f7eb7abcb2f31e1d9fa5c0bcc4f3f86c66494272e5c7e001981e6adb84dddee');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T13:24:27.525764Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-22d78a3881a5","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','3d5e7dba8374935966e29f396d32df432989acfaa321d624823f754495e80a3f');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T13:24:27.568505Z","correlation_id":"6f769b22872d6ba5","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"76d8d1b9-ef0e-42fa-a231-9f95276c892e"},"digest":"b983748ff19208657a0b6aee93a41af4e35a5a98cfff3805d2ae7a50474ab2d3","job":"job-22d78a3881a5","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a81095f68a6e44b4cc3fb29b3a6751352133b1ab026d414c7edea63299b3dbcf');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T13:24:27.600490Z","correlation_id":"6f769b22872d6ba5","data":{"job":"job-22d78a3881a5","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','6af4452b2061fab1be5fcc78f3d29ec0608221cb08a1af32c765e5151e83d7a3');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T13:24:27.841429Z","correlation_id":"ac73d6c92755cb18","data":{"answers":[],"revision":2,"spec":"one-521517f0"},"name":"spec.saved","principal":"ann"}','48c398d7f3bef5b788baa65864a2b6289b23a0ab684f378009d0bc53f68a295b');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T13:24:28.256586Z","correlation_id":"ac73d6c92755cb18","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)","rule":"changes"},"deployment":"one-521517f0","digest":"963c4d7a5a6e5a3053759725bb9cf3dd56c1baf43f95f84ea9a107f136cda601","effect":"change","plan":"plan-963c4d7a5a6e5a30","steps":3},"name":"plan.made","principal":"ann"}','903ddb63ad5cf57ce6e1bf8cbb44fb70016239d0e0a2a773c9df4d303c3eac80');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T13:24:28.303193Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"903ddb63ad5cf57ce6e1bf8cbb44fb70016239d0e0a2a773c9df4d303c3eac80","seq":29},"server":"1a1b982dfeee9901ea192c907dd14579"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:24:28.222755Z","format":"atlas-approval/v2","id":"approval-d6862cd8c7b2764c","made_at":"2026-11-29T13:24:28.302722Z","method":"signature","plan":"plan-963c4d7a5a6e5a30","plan_digest":"963c4d7a5a6e5a3053759725bb9cf3dd56c1baf43f95f84ea9a107f136cda601"},"name":"approval.given","principal":"bea"}','e0139a2d44091612b7ee7b3c5e205aaefa98a7f8a2594949d858d07f317477ad');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T13:24:28.438499Z","correlation_id":"122de132f8b7d034","data":{"job":"job-87ff31b0f2a7","plan":"plan-963c4d7a5a6e5a30","state":"queued"},"name":"job.requested","principal":"ann"}','5b3762ee98a5c0c87e35e6e9168fe7d2c15859dca6d313b75ac4fc14a4723dc0');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T13:24:30.220781Z","correlation_id":"122de132f8b7d034","data":{"approval":"approval-d6862cd8c7b2764c","job":"job-87ff31b0f2a7","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','547814460d605b70222610f71d26caf7244f41be7294e6b2a370c1dbbce6ad4a');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T13:24:30.468542Z","correlation_id":"122de132f8b7d034","data":{"data":{"digest":"be395d8d2e1f6306f71563dfa82d0dc2738be221","replaced":{"memory":"512","tags":"atlas"}},"digest":"52c311ae95d187396aaf06d9d4e11afe4068051571daf4e9c8fa003a5339fd89","job":"job-87ff31b0f2a7","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f645cf254b4f89f3e66b43d37f940996aa058859f5af6773f1ff8abf79cd07bf');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T13:24:30.499709Z","correlation_id":"122de132f8b7d034","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-87ff31b0f2a7","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6375d1a42a4920b4451e1efdcd686c793da58e4cdc3f921e418239d472e283f3');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T13:24:30.519360Z","correlation_id":"122de132f8b7d034","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-87ff31b0f2a7","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ea750e69eab689ace9929c7259f06dca81bfacaecc1eda99078bca8ac71d1a6e');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T13:24:30.581290Z","correlation_id":"122de132f8b7d034","data":{"data":{"digest":"61beca3eeeefbcdb5d4aaec779690a7d1a75d875","size_gib":10},"digest":"b5499f5ed3aadb5ba0a46ffa8efc15ce57d43d5623c6934ba74913e3d2755062","job":"job-87ff31b0f2a7","step":"one/grow-scsi1","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4c1b94307b8428f89238eb6fc8385b6a3a9e1da2a9e63420041843c7c92c081b');
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
INSERT INTO "deployments" VALUES('one-521517f0','one','dev','3a22e0c04223295e98a832c05f5f3619','one-521517f0',1,1,'2026-11-29T13:24:27.600490+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-22d78a3881a5','one/clone','2026-11-29T13:24:26.115927+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-22d78a3881a5','one/configure','2026-11-29T13:24:26.115927+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-22d78a3881a5','one/grow-scsi0','2026-11-29T13:24:26.115927+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-22d78a3881a5','one/start','2026-11-29T13:24:26.115927+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-22d78a3881a5','one/ready','2026-11-29T13:24:26.115927+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-22d78a3881a5','one/ha','2026-11-29T13:24:26.115927+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-22d78a3881a5','one/verify','2026-11-29T13:24:26.115927+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-87ff31b0f2a7','one/configure','2026-11-29T13:24:29.979928+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-87ff31b0f2a7','one/grow-scsi1','2026-11-29T13:24:29.979928+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-87ff31b0f2a7','one/verify','2026-11-29T13:24:29.979928+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-22d78a3881a5','deployment/one-521517f0');
INSERT INTO "job_targets" VALUES('job-22d78a3881a5','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-87ff31b0f2a7','deployment/one-521517f0');
INSERT INTO "job_targets" VALUES('job-87ff31b0f2a7','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-22d78a3881a5','plan-681640a390d3f5ff','one-521517f0','succeeded','done','[]','ann','6f769b22872d6ba5','approval-723ce4fdca7c92f2',0,0,0,NULL,7,7,'','2026-11-29T13:24:24.353142+00:00','2026-11-29T13:24:26.115927+00:00','2026-11-29T13:24:27.600490+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-87ff31b0f2a7','plan-963c4d7a5a6e5a30','one-521517f0','running','','[]','ann','122de132f8b7d034','approval-d6862cd8c7b2764c',0,0,0,NULL,1,3,'change memory from 512MiB to 1GiB, tags of one-01','2026-11-29T13:24:28.376287+00:00','2026-11-29T13:24:29.979928+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-22d78a3881a5','one/clone','intended','2026-11-29T13:24:26.614842+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-22d78a3881a5','one/clone','submitted','2026-11-29T13:24:26.681864+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C278A:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-22d78a3881a5','one/clone','done','2026-11-29T13:24:26.734261+00:00','{"task": "OK", "node": "pve1", "identity": "76d8d1b9-ef0e-42fa-a231-9f95276c892e", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-22d78a3881a5','one/configure','intended','2026-11-29T13:24:26.866745+00:00','{"digest": "379ce1d177acc3edd38f8c0e9a4f3f11311ea9f5", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:A3:14:AE,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-22d78a3881a5','one/configure','submitted','2026-11-29T13:24:27.024600+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-22d78a3881a5','one/configure','done','2026-11-29T13:24:27.027419+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-22d78a3881a5','one/grow-scsi0','intended','2026-11-29T13:24:27.037838+00:00','{"digest": "7e41fb7e7b4152d9d44cededc4fd6f26d2413b1a", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-22d78a3881a5','one/grow-scsi0','submitted','2026-11-29T13:24:27.055314+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C278B:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-22d78a3881a5','one/grow-scsi0','done','2026-11-29T13:24:27.080390+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-22d78a3881a5','one/start','intended','2026-11-29T13:24:27.144626+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-22d78a3881a5','one/start','submitted','2026-11-29T13:24:27.192986+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C278B:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-22d78a3881a5','one/start','done','2026-11-29T13:24:27.220306+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-22d78a3881a5','one/ready','intended','2026-11-29T13:24:27.239370+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-22d78a3881a5','one/ready','submitted','2026-11-29T13:24:27.254997+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-22d78a3881a5','one/ready','done','2026-11-29T13:24:27.304933+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-22d78a3881a5','one/ha','intended','2026-11-29T13:24:27.371171+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-22d78a3881a5','one/ha','submitted','2026-11-29T13:24:27.463158+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-22d78a3881a5','one/ha','done','2026-11-29T13:24:27.471225+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-22d78a3881a5','one/verify','intended','2026-11-29T13:24:27.515121+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-22d78a3881a5','one/verify','submitted','2026-11-29T13:24:27.525764+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-22d78a3881a5','one/verify','done','2026-11-29T13:24:27.568505+00:00','{"identity": "76d8d1b9-ef0e-42fa-a231-9f95276c892e", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-87ff31b0f2a7','one/configure','intended','2026-11-29T13:24:30.468542+00:00','{"digest": "be395d8d2e1f6306f71563dfa82d0dc2738be221", "replaced": {"memory": "512", "tags": "atlas"}}');
INSERT INTO "journal" VALUES(23,'job-87ff31b0f2a7','one/configure','submitted','2026-11-29T13:24:30.499709+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(24,'job-87ff31b0f2a7','one/configure','done','2026-11-29T13:24:30.519360+00:00','{}');
INSERT INTO "journal" VALUES(25,'job-87ff31b0f2a7','one/grow-scsi1','intended','2026-11-29T13:24:30.581290+00:00','{"digest": "61beca3eeeefbcdb5d4aaec779690a7d1a75d875", "size_gib": 10}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-22d78a3881a5',1,'','2026-11-29T13:24:56.083228+00:00');
INSERT INTO "leases" VALUES('job-87ff31b0f2a7',1,'vm-9903-8b647921','2026-11-29T13:24:59.945593+00:00');
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
INSERT INTO "members" VALUES('one-521517f0','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "76d8d1b9-ef0e-42fa-a231-9f95276c892e", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-681640a390d3f5ff','one-521517f0','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-521517f0", "name": "one", "nonce": "3a22e0c04223295e98a832c05f5f3619", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-521517f0", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T13:24:24.043978Z", "expires_at": "2026-11-29T14:24:24.043978Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "3a22e0c04223295e98a832c05f5f3619", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-521517f0.\natlas:3a22e0c04223295e98a832c05f5f3619", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "3a22e0c04223295e98a832c05f5f3619", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "3a22e0c04223295e98a832c05f5f3619", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "3a22e0c04223295e98a832c05f5f3619"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "3a22e0c04223295e98a832c05f5f3619", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "3a22e0c04223295e98a832c05f5f3619", "state": "started", "group": "", "comment": "atlas:3a22e0c04223295e98a832c05f5f3619"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "3a22e0c04223295e98a832c05f5f3619", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T13:24:23.444685Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T13:24:23.474387Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T13:24:23.607939Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T13:24:23.762978Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T14:24:24.043978+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-963c4d7a5a6e5a30','one-521517f0','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-521517f0", "name": "one", "nonce": "3a22e0c04223295e98a832c05f5f3619", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-521517f0", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-29T13:24:28.222755Z", "expires_at": "2026-11-29T14:24:28.222755Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "3a22e0c04223295e98a832c05f5f3619", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "3a22e0c04223295e98a832c05f5f3619", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "3a22e0c04223295e98a832c05f5f3619", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T13:24:27.900280Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T13:24:27.947576Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T13:24:28.009493Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T13:24:28.055560Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)", "client_may_answer": false}','2026-11-29T14:24:28.222755+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('1a1b982dfeee9901ea192c907dd14579');
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
INSERT INTO "specs" VALUES('one-521517f0',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T13:24:23.389044+00:00');
INSERT INTO "specs" VALUES('one-521517f0',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-29T13:24:27.838669+00:00');
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
