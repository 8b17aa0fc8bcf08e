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
INSERT INTO "approvals" VALUES('approval-d0ea3a1a3ec602a6','plan-f002c515bbdd064c','approve','{"format": "atlas-approval/v2", "id": "approval-d0ea3a1a3ec602a6", "anchor": {"server": "ab4e6dfd02af0e50ec5835f86e50b6af", "head": {"seq": 2, "mac": "3c0834da2c708cc72242bc256e7535f829788f4a9788eb5ba59df16235b06453"}}, "plan_digest": "f002c515bbdd064c8dd3be7588494951e847777fd235597d857c44418486fbee", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:09:58.778884Z", "expires_at": "2026-11-29T15:09:58.751134Z", "signature": "KoRvTdaeRwWniopPsptIfjcHd6m8Tnj+9Ei6ZhOZtr5+U8Yp3D/AGzMrxVWMt6enNkauXiROXbVvX2//J53bCA=="}','job-cc7a7ce7e78f');
INSERT INTO "approvals" VALUES('approval-b6e359a8a932f1b6','plan-dacfde707a805e77','approve','{"format": "atlas-approval/v2", "id": "approval-b6e359a8a932f1b6", "anchor": {"server": "ab4e6dfd02af0e50ec5835f86e50b6af", "head": {"seq": 29, "mac": "dc0fcd015b584e89fa670ac8cc7f1a1ddfd22ebdc67d79caeb7efc4490795874"}}, "plan_digest": "dacfde707a805e77ef109adf288b7300c683b77a31663bac293f7059940363c6", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:10:01.343608Z", "expires_at": "2026-11-29T15:10:01.325627Z", "signature": "uTY55/aLwcAsggOuOQfRxWbPf7FSyBso4VysK8K5PAibDb0Vv8gIPjt5T84bP+oQ8PFDUIO7Zto3f4PU3K5uDQ=="}','job-bb89b03c367c');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T14:09:58.534225Z","correlation_id":"87170aee9212263a","data":{"answers":[],"revision":1,"spec":"one-2219af37"},"name":"spec.saved","principal":"ann"}','cd3e885c3fbe2728278a68d36172aafcad8d72f159892e3fd68699054217cd5c');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T14:09:58.767760Z","correlation_id":"87170aee9212263a","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-2219af37","digest":"f002c515bbdd064c8dd3be7588494951e847777fd235597d857c44418486fbee","effect":"create","plan":"plan-f002c515bbdd064c","steps":7},"name":"plan.made","principal":"ann"}','3c0834da2c708cc72242bc256e7535f829788f4a9788eb5ba59df16235b06453');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T14:09:58.779215Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"3c0834da2c708cc72242bc256e7535f829788f4a9788eb5ba59df16235b06453","seq":2},"server":"ab4e6dfd02af0e50ec5835f86e50b6af"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:09:58.751134Z","format":"atlas-approval/v2","id":"approval-d0ea3a1a3ec602a6","made_at":"2026-11-29T14:09:58.778884Z","method":"signature","plan":"plan-f002c515bbdd064c","plan_digest":"f002c515bbdd064c8dd3be7588494951e847777fd235597d857c44418486fbee"},"name":"approval.given","principal":"bea"}','3724ba6ed51b8a4216e8ef948485e66950efeda78777a5f2f656bfa268015734');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T14:09:58.884908Z","correlation_id":"dbfa74bf010710aa","data":{"job":"job-cc7a7ce7e78f","plan":"plan-f002c515bbdd064c","state":"queued"},"name":"job.requested","principal":"ann"}','35c52d55b8b4b2be814b61a8e3912ff565d3c09e280a011f61bf8dcbe52200aa');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T14:10:00.081062Z","correlation_id":"dbfa74bf010710aa","data":{"approval":"approval-d0ea3a1a3ec602a6","job":"job-cc7a7ce7e78f","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','40474cbbaa5fec0faf7f903e9061b1c622be13ee389c8fcd2ca70f55a0ba49c2');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T14:10:00.278972Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-cc7a7ce7e78f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b7f01297357ba7219246f141dea070332180bdb628d61a5bcdc94fd7b6860e2b');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T14:10:00.310104Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C3238:qmclone:9000:atlas@pve!deploy:"},"digest":"acf684338218f79068e189a7fe7512cb67048ccbcd7b18e0f93f078c0eed0897","job":"job-cc7a7ce7e78f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','19929464de10e967f62b6d10c487b0c40035452b5c31b0e802cb6e31e4652090');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T14:10:00.348680Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"500947db-5118-41f1-82e4-e5d47d0439c8","node":"pve1","task":"OK"},"digest":"a4175d1a97d256edbe3ae81ed094f6b0af19ed565262f6b676b2586a4a0b3ce2","job":"job-cc7a7ce7e78f","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a12a354d9d0715f8acb07c5e1dfd079e93a6ca8e06c111b876df21d3177b55a3');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T14:10:00.538215Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"digest":"5a2256cdd086ef62cc2040dd89abcbb0418309ce","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:B5:F5:6D,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"052f8711ce5c47c1031a0ca42de12453abf9edb4c0df4baad90d0715b02f55f1","job":"job-cc7a7ce7e78f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1ff1c330577e25332986285fa3058cb3fbdfa3599f1aa77b13a638a8acfcecdf');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T14:10:00.548347Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-cc7a7ce7e78f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a046fec7527cc27d9c7d96a923134122ac3c96be9f3edef5c15139d0f5ed8c02');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T14:10:00.551974Z","correlation_id":"dbfa74bf010710aa","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-cc7a7ce7e78f","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8ba8f45a040b1784b6be564b82958f70454663e02996307e11881c4260604d53');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T14:10:00.567482Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"digest":"bbd76d09516f49da1e97bed25b8a7de986e8f8f8","size_gib":10},"digest":"659b4af4d15449bf08f5c9740c20098b35ee50a6a6ce92a2d081926fab3f0353","job":"job-cc7a7ce7e78f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d74c28128726b39512c60d5d47cea96463ea3d30a9c8dd7cc0274d8764e28c0a');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T14:10:00.588101Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C3238:resize:2000:atlas@pve!deploy:"},"digest":"5f945c8a8bf77c18fcc35462f8a2f2a130c73a1840cdf94c797ca29f2b0a6cd2","job":"job-cc7a7ce7e78f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','892630699219a5b32b20d2127c6e364def530446a8cf20d1e5ff66090799fe84');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T14:10:00.597868Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-cc7a7ce7e78f","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4967825dfe02c4e06bad66356787a3ba904cfcede586b246e9aac3827981c6bf');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T14:10:00.634942Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-cc7a7ce7e78f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8a3002715fdf93a2c66e4962fbad825f1448ff414dd466c31f97cd95a3d1f1d9');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T14:10:00.670875Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C3238:qmstart:2000:atlas@pve!deploy:"},"digest":"66c820d405fc5a1e50af07fae6cff868168fb941840f46b1b76cb690ca2c65ec","job":"job-cc7a7ce7e78f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','929a7f9d4988433022cd87b7786035de1824e5c83f74c36781725d66d60a2799');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T14:10:00.679878Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-cc7a7ce7e78f","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7583bc05c102a6a1dabd506d3dca9a579ab7aa311593405648c587f83aa46628');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T14:10:00.694559Z","correlation_id":"dbfa74bf010710aa","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-cc7a7ce7e78f","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a5a0c5eec994da0e64043ee0a5beb44eac2971d8ed712d64d5172536cc59a8cb');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T14:10:00.705847Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-cc7a7ce7e78f","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','feb76190d30132a4ffd4e799475803a041260632057ffdbce2449dc268d6d127');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T14:10:00.731544Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-cc7a7ce7e78f","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','451c15a1e6e39733e7a152543aa0c55b4a29824e2b70f5a785fe63ee91bac9b6');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T14:10:00.773378Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-cc7a7ce7e78f","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e3187d631a76598ea2900a708941e3587eda75c632ef0bd08bae0352ccb81144');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T14:10:00.830494Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-cc7a7ce7e78f","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2017179c87502bd1a02a5101892a481a0c4960f47b105003998e7c27b7ba8e9e');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T14:10:00.869442Z","correlation_id":"dbfa74bf010710aa","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-cc7a7ce7e78f","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a808ebe878f576a0404a322d8df7e168028ab07c4b57da9903596524481e8abf');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T14:10:00.904687Z","correlation_id":"dbfa74bf010710aa","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-cc7a7ce7e78f","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','226840b83c561ec57866bcd0809407f8bc4c3264f8db5f80d20721b4a0230ac7');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T14:10:00.930298Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-cc7a7ce7e78f","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0c37bcd77073ac8b0fe506db3f187abae347e74316bf6bd4e071c1346e443d09');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T14:10:00.944303Z","correlation_id":"dbfa74bf010710aa","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"500947db-5118-41f1-82e4-e5d47d0439c8"},"digest":"407248acdba7eb4b3ef24d84e75fea4242bef59db31c5a49a6b72f4b45411cb0","job":"job-cc7a7ce7e78f","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','4a7cc3dd6f19522881999f65e55ed87b8b7288fe806389039bac138edd88c9e4');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T14:10:00.953644Z","correlation_id":"dbfa74bf010710aa","data":{"job":"job-cc7a7ce7e78f","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','4ff45f5c37c5fd3f636879c6891959ae3e15fd5cd00724e0fe02b88bfa7f2904');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T14:10:01.138323Z","correlation_id":"5d6b0fd8f2742c59","data":{"answers":[],"revision":2,"spec":"one-2219af37"},"name":"spec.saved","principal":"ann"}','3c7a3f3a20fe17bd862fd9844353f6dbcf0e06922afb1524767456e36d6623a2');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T14:10:01.329345Z","correlation_id":"5d6b0fd8f2742c59","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)","rule":"changes"},"deployment":"one-2219af37","digest":"dacfde707a805e77ef109adf288b7300c683b77a31663bac293f7059940363c6","effect":"change","plan":"plan-dacfde707a805e77","steps":3},"name":"plan.made","principal":"ann"}','dc0fcd015b584e89fa670ac8cc7f1a1ddfd22ebdc67d79caeb7efc4490795874');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T14:10:01.343883Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"dc0fcd015b584e89fa670ac8cc7f1a1ddfd22ebdc67d79caeb7efc4490795874","seq":29},"server":"ab4e6dfd02af0e50ec5835f86e50b6af"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:10:01.325627Z","format":"atlas-approval/v2","id":"approval-b6e359a8a932f1b6","made_at":"2026-11-29T14:10:01.343608Z","method":"signature","plan":"plan-dacfde707a805e77","plan_digest":"dacfde707a805e77ef109adf288b7300c683b77a31663bac293f7059940363c6"},"name":"approval.given","principal":"bea"}','42b14d3ecf4d8c598a5216a491736eb1ca08e358adbe2004f29faae911d0fc27');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T14:10:01.457760Z","correlation_id":"c6ea8cccc7feb1f8","data":{"job":"job-bb89b03c367c","plan":"plan-dacfde707a805e77","state":"queued"},"name":"job.requested","principal":"ann"}','7cfb651e02f56c53f87fa714aa756f0d0ab825860769db1186f356b0537e0e03');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T14:10:02.884103Z","correlation_id":"c6ea8cccc7feb1f8","data":{"approval":"approval-b6e359a8a932f1b6","job":"job-bb89b03c367c","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','0a6d6a3b53cce866b8d02d70c7f51aa6c7df0af475a8f59a3080e862281f0445');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T14:10:03.063089Z","correlation_id":"c6ea8cccc7feb1f8","data":{"data":{"digest":"b271cd1eea0efae9a76c32d7a55e98b960543f2f","replaced":{"memory":"512","tags":"atlas"}},"digest":"93521ee9a6b98d317b977a6ebc8ef3d4f86edeca646f50413a654fd872943434","job":"job-bb89b03c367c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bd2fcdb0c353f5e7e07169bc51fa31b9fb472f80c9690baae34cc0e25bee1ddd');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T14:10:03.149863Z","correlation_id":"c6ea8cccc7feb1f8","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-bb89b03c367c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','336986fb726a390763aff477c7827fda6100b5de29c1254d70873e0977c20ef8');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T14:10:03.165794Z","correlation_id":"c6ea8cccc7feb1f8","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-bb89b03c367c","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1268fe4497ba7e22de8ea29c22e8cd871b80254e807b82ed770c4a4212d0e999');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T14:10:03.248894Z","correlation_id":"c6ea8cccc7feb1f8","data":{"data":{"digest":"82dd50a1ee2b4fe05c916f1b90faa14578c8b381","size_gib":10},"digest":"301aba88fdf2ac1240f44ee0141e33515825074ee7b9279115c6d9c8ca31a204","job":"job-bb89b03c367c","step":"one/grow-scsi1","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','032327c4e1515568ae046940d182220fff356a99aa27a2b76173418a5052e4c3');
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
INSERT INTO "deployments" VALUES('one-2219af37','one','dev','3d1749f854c99e1021d0c2625cd82e71','one-2219af37',1,1,'2026-11-29T14:10:00.953644+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-cc7a7ce7e78f','one/clone','2026-11-29T14:09:59.707010+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-cc7a7ce7e78f','one/configure','2026-11-29T14:09:59.707010+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-cc7a7ce7e78f','one/grow-scsi0','2026-11-29T14:09:59.707010+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-cc7a7ce7e78f','one/start','2026-11-29T14:09:59.707010+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-cc7a7ce7e78f','one/ready','2026-11-29T14:09:59.707010+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-cc7a7ce7e78f','one/ha','2026-11-29T14:09:59.707010+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-cc7a7ce7e78f','one/verify','2026-11-29T14:09:59.707010+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-bb89b03c367c','one/configure','2026-11-29T14:10:02.758239+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-bb89b03c367c','one/grow-scsi1','2026-11-29T14:10:02.758239+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-bb89b03c367c','one/verify','2026-11-29T14:10:02.758239+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-cc7a7ce7e78f','deployment/one-2219af37');
INSERT INTO "job_targets" VALUES('job-cc7a7ce7e78f','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-bb89b03c367c','deployment/one-2219af37');
INSERT INTO "job_targets" VALUES('job-bb89b03c367c','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-cc7a7ce7e78f','plan-f002c515bbdd064c','one-2219af37','succeeded','done','[]','ann','dbfa74bf010710aa','approval-d0ea3a1a3ec602a6',0,0,0,NULL,7,7,'','2026-11-29T14:09:58.799923+00:00','2026-11-29T14:09:59.707010+00:00','2026-11-29T14:10:00.953644+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-bb89b03c367c','plan-dacfde707a805e77','one-2219af37','running','','[]','ann','c6ea8cccc7feb1f8','approval-b6e359a8a932f1b6',0,0,0,NULL,1,3,'change memory from 512MiB to 1GiB, tags of one-01','2026-11-29T14:10:01.425764+00:00','2026-11-29T14:10:02.758239+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-cc7a7ce7e78f','one/clone','intended','2026-11-29T14:10:00.278972+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-cc7a7ce7e78f','one/clone','submitted','2026-11-29T14:10:00.310104+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C3238:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-cc7a7ce7e78f','one/clone','done','2026-11-29T14:10:00.348680+00:00','{"task": "OK", "node": "pve1", "identity": "500947db-5118-41f1-82e4-e5d47d0439c8", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-cc7a7ce7e78f','one/configure','intended','2026-11-29T14:10:00.538215+00:00','{"digest": "5a2256cdd086ef62cc2040dd89abcbb0418309ce", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:B5:F5:6D,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-cc7a7ce7e78f','one/configure','submitted','2026-11-29T14:10:00.548347+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-cc7a7ce7e78f','one/configure','done','2026-11-29T14:10:00.551974+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-cc7a7ce7e78f','one/grow-scsi0','intended','2026-11-29T14:10:00.567482+00:00','{"digest": "bbd76d09516f49da1e97bed25b8a7de986e8f8f8", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-cc7a7ce7e78f','one/grow-scsi0','submitted','2026-11-29T14:10:00.588101+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C3238:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-cc7a7ce7e78f','one/grow-scsi0','done','2026-11-29T14:10:00.597868+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-cc7a7ce7e78f','one/start','intended','2026-11-29T14:10:00.634942+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-cc7a7ce7e78f','one/start','submitted','2026-11-29T14:10:00.670875+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C3238:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-cc7a7ce7e78f','one/start','done','2026-11-29T14:10:00.679878+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-cc7a7ce7e78f','one/ready','intended','2026-11-29T14:10:00.694559+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-cc7a7ce7e78f','one/ready','submitted','2026-11-29T14:10:00.705847+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-cc7a7ce7e78f','one/ready','done','2026-11-29T14:10:00.731544+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-cc7a7ce7e78f','one/ha','intended','2026-11-29T14:10:00.773378+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-cc7a7ce7e78f','one/ha','submitted','2026-11-29T14:10:00.830494+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-cc7a7ce7e78f','one/ha','done','2026-11-29T14:10:00.869442+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-cc7a7ce7e78f','one/verify','intended','2026-11-29T14:10:00.904687+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-cc7a7ce7e78f','one/verify','submitted','2026-11-29T14:10:00.930298+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-cc7a7ce7e78f','one/verify','done','2026-11-29T14:10:00.944303+00:00','{"identity": "500947db-5118-41f1-82e4-e5d47d0439c8", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-bb89b03c367c','one/configure','intended','2026-11-29T14:10:03.063089+00:00','{"digest": "b271cd1eea0efae9a76c32d7a55e98b960543f2f", "replaced": {"memory": "512", "tags": "atlas"}}');
INSERT INTO "journal" VALUES(23,'job-bb89b03c367c','one/configure','submitted','2026-11-29T14:10:03.149863+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(24,'job-bb89b03c367c','one/configure','done','2026-11-29T14:10:03.165794+00:00','{}');
INSERT INTO "journal" VALUES(25,'job-bb89b03c367c','one/grow-scsi1','intended','2026-11-29T14:10:03.248894+00:00','{"digest": "82dd50a1ee2b4fe05c916f1b90faa14578c8b381", "size_gib": 10}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-cc7a7ce7e78f',1,'','2026-11-29T14:10:29.679233+00:00');
INSERT INTO "leases" VALUES('job-bb89b03c367c',1,'vm-15414-a81540a6','2026-11-29T14:10:32.703281+00:00');
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
INSERT INTO "members" VALUES('one-2219af37','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "500947db-5118-41f1-82e4-e5d47d0439c8", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-f002c515bbdd064c','one-2219af37','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-2219af37", "name": "one", "nonce": "3d1749f854c99e1021d0c2625cd82e71", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-2219af37", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T14:09:58.751134Z", "expires_at": "2026-11-29T15:09:58.751134Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "3d1749f854c99e1021d0c2625cd82e71", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-2219af37.\natlas:3d1749f854c99e1021d0c2625cd82e71", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "3d1749f854c99e1021d0c2625cd82e71", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "3d1749f854c99e1021d0c2625cd82e71", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "3d1749f854c99e1021d0c2625cd82e71"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "3d1749f854c99e1021d0c2625cd82e71", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "3d1749f854c99e1021d0c2625cd82e71", "state": "started", "group": "", "comment": "atlas:3d1749f854c99e1021d0c2625cd82e71"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "3d1749f854c99e1021d0c2625cd82e71", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T14:09:58.629220Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T14:09:58.643768Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T14:09:58.691764Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T14:09:58.713185Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T15:09:58.751134+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-dacfde707a805e77','one-2219af37','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-2219af37", "name": "one", "nonce": "3d1749f854c99e1021d0c2625cd82e71", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-2219af37", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-29T14:10:01.325627Z", "expires_at": "2026-11-29T15:10:01.325627Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "3d1749f854c99e1021d0c2625cd82e71", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "3d1749f854c99e1021d0c2625cd82e71", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "3d1749f854c99e1021d0c2625cd82e71", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T14:10:01.156309Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T14:10:01.165350Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T14:10:01.233102Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T14:10:01.268450Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)", "client_may_answer": false}','2026-11-29T15:10:01.325627+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('ab4e6dfd02af0e50ec5835f86e50b6af');
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
INSERT INTO "specs" VALUES('one-2219af37',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T14:09:58.500801+00:00');
INSERT INTO "specs" VALUES('one-2219af37',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-29T14:10:01.137025+00:00');
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
