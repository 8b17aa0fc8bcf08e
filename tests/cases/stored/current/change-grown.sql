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
INSERT INTO "approvals" VALUES('approval-edb9f26a0036890c','plan-48198a95869bd54a','approve','{"format": "atlas-approval/v2", "id": "approval-edb9f26a0036890c", "anchor": {"server": "d6e68ad1560b7e66acf6965e1b16f5fd", "head": {"seq": 2, "mac": "90c201d217e59a1be92ce94801a75137398cb72bb6fe211b6678b3f3593b6a24"}}, "plan_digest": "48198a95869bd54a10702af943d8b808abf0aa12454b824e434f3e1eb93a9ed5", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T08:14:56.420136Z", "expires_at": "2026-11-30T09:14:56.407924Z", "signature": "RkIu91eslxaDFUiH4w9VEo0tc0xiJbio+B6aAPpzd/V3N8+twx26hnot9pQa6u6DpUvhl69sd189++o9XIEaCQ=="}','job-5e4667315381');
INSERT INTO "approvals" VALUES('approval-cc19568eafe3388d','plan-103a06fae06e6f5c','approve','{"format": "atlas-approval/v2", "id": "approval-cc19568eafe3388d", "anchor": {"server": "d6e68ad1560b7e66acf6965e1b16f5fd", "head": {"seq": 29, "mac": "0710b30d52d25d43ec406d79d11cf7d56fb53813ec469ae5949c0607b91faaa2"}}, "plan_digest": "103a06fae06e6f5c4d3df14b044431f5d460fe4636f34157dca018622f603088", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T08:14:57.153510Z", "expires_at": "2026-11-30T09:14:57.145709Z", "signature": "jw8Zwwwyf3YCopJZmVtSkRLK4h2PlHENMJ8sI1rRSASi+CJ0AH0INrNm3bFx9CIq2Xqmo4c6HrBHYQetlAXuCQ=="}','job-5caa82dcaced');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T08:14:56.363239Z","correlation_id":"73a2160ce113ee91","data":{"answers":[],"revision":1,"spec":"one-fe0111d8"},"name":"spec.saved","principal":"ann"}','1b17632bf5a6c8f6be4f4ba2bc160784efe9d450aefbde461ad1f8af933243ed');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T08:14:56.415997Z","correlation_id":"73a2160ce113ee91","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-fe0111d8","digest":"48198a95869bd54a10702af943d8b808abf0aa12454b824e434f3e1eb93a9ed5","effect":"create","plan":"plan-48198a95869bd54a","steps":7},"name":"plan.made","principal":"ann"}','90c201d217e59a1be92ce94801a75137398cb72bb6fe211b6678b3f3593b6a24');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T08:14:56.420413Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"90c201d217e59a1be92ce94801a75137398cb72bb6fe211b6678b3f3593b6a24","seq":2},"server":"d6e68ad1560b7e66acf6965e1b16f5fd"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T09:14:56.407924Z","format":"atlas-approval/v2","id":"approval-edb9f26a0036890c","made_at":"2026-11-30T08:14:56.420136Z","method":"signature","plan":"plan-48198a95869bd54a","plan_digest":"48198a95869bd54a10702af943d8b808abf0aa12454b824e434f3e1eb93a9ed5"},"name":"approval.given","principal":"bea"}','39ee0d8a20b2ef420cecc3c5338843cccb2b1f4de38089278b2f2bb985f870a8');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T08:14:56.443943Z","correlation_id":"7443461d230af79d","data":{"job":"job-5e4667315381","plan":"plan-48198a95869bd54a","state":"queued"},"name":"job.requested","principal":"ann"}','e1729a38fa33c938147c423cfea249430e33e69b9c7d2b1f7c800740154b309f');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T08:14:56.834410Z","correlation_id":"7443461d230af79d","data":{"approval":"approval-edb9f26a0036890c","job":"job-5e4667315381","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','377797852e4748699a7c6b8f9b23f33bfa396b933198e6b914090705953afcc5');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T08:14:56.882889Z","correlation_id":"7443461d230af79d","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-5e4667315381","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','448f4dc872a92666ee7aa6bcd83fdd8089cb1bf872c8ebda493c18621c2b1e02');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T08:14:56.893688Z","correlation_id":"7443461d230af79d","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D3080:qmclone:9000:atlas@pve!deploy:"},"digest":"6242c604d0613ca87e57762e4880e2dee64066975325c5831850b07c76eb5ef0","job":"job-5e4667315381","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5c2f57ca35f3b16854ee87516ce16eaaa49b46f21c3a307f18647e63485b92c9');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T08:14:56.909947Z","correlation_id":"7443461d230af79d","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"b5c98e44-2255-4c05-ac69-ce2ec15e3727","node":"pve1","task":"OK"},"digest":"b9aef8ec290c0b788b8bfe1d923d576255d81d17111bf993a2f3aa8c029dfb69","job":"job-5e4667315381","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','70a28e7f00cc49c559b96bb2139020b94b6d7e922f0816757f1b2789f45a330f');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T08:14:56.918655Z","correlation_id":"7443461d230af79d","data":{"data":{"digest":"bff28f2463219de9e363c627348a042465e6537c","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:6B:3B:14,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"f9be1537a781d14ca76091288cdd05c6d45d3bd9ee864138220ab7f7d57b1b61","job":"job-5e4667315381","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','71d8d9251086b0700f255efe42dfc42c6a88a82d59cdc90f1989f45f7f5104b9');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T08:14:56.924957Z","correlation_id":"7443461d230af79d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5e4667315381","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','74a0bc7ea63f6eb7ac7eab47e6df7f7aed1ce63095d1401a350c5032c7cad9a6');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T08:14:56.927579Z","correlation_id":"7443461d230af79d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5e4667315381","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','00a73642bed3719386c0952b5f3a6f931aceaec90968aa05879ec14b7661feaa');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T08:14:56.933320Z","correlation_id":"7443461d230af79d","data":{"data":{"digest":"4470fc30229235f7d81bc47a1ab4010014a85474","size_gib":10},"digest":"680b17ac60ad69ef8baa336aa6fbda0ae3ea73b2a847407f2d5f3be1fd19fc07","job":"job-5e4667315381","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1d8373c0e8135797c88c6b6fec9f1f3d8fc205f33473840936cd51c07a122e84');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T08:14:56.938637Z","correlation_id":"7443461d230af79d","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D3080:resize:2000:atlas@pve!deploy:"},"digest":"155f4012d7995d2726e645fcf4417fdfa7d5a47a80594f60644a59fcdec2d1f2","job":"job-5e4667315381","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a022a366a37e84c0091287b01f63b3e80c626b11ce2be582b7a8332780c4eb0a');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T08:14:56.943621Z","correlation_id":"7443461d230af79d","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-5e4667315381","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','45127ce0f6ddc84a1e70b17a86cc6968c48806ac026bc288f104a6c11876965f');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T08:14:56.956969Z","correlation_id":"7443461d230af79d","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-5e4667315381","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','334fd02d4f9f1ce5c5768fb945385c515967d04bcde2f54b6bbfa2ba44f7009e');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T08:14:56.965796Z","correlation_id":"7443461d230af79d","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D3080:qmstart:2000:atlas@pve!deploy:"},"digest":"bee9dec5c324800b2308b7603b78cc868b822a9859f81e50db36c6124340edee","job":"job-5e4667315381","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0042f24e26f1a9e164bdb849b4420a299700261bdb1fb143fefd3dca380a0234');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T08:14:56.972033Z","correlation_id":"7443461d230af79d","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-5e4667315381","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b871990889342b6646ff5add24f89feaa356d4b322056f87220a0450471f25c2');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T08:14:56.976357Z","correlation_id":"7443461d230af79d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5e4667315381","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','aca3d8881d5e1a1f57c44bc94faff74b44aec41abed0204d4cf1bd1cd1f745a1');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T08:14:56.978719Z","correlation_id":"7443461d230af79d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5e4667315381","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9f2eb2e88cd2c3e225c72bbf65dac51ebe99d62bb469a0114ba2b5010086270f');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T08:14:56.989591Z","correlation_id":"7443461d230af79d","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-5e4667315381","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f76903fad1a3caf9c24070180df778de8a828a599678e3e30d3d499dfd8792c0');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T08:14:56.999191Z","correlation_id":"7443461d230af79d","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-5e4667315381","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e5b0a8d55419dcf0cf5030de9710b38393167bd56f41784898ead7a2f118278a');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T08:14:57.011765Z","correlation_id":"7443461d230af79d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5e4667315381","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ddbb3b5192cc66fa1cd118dcbaa2de80a36dce170eb9737a0520ab292b3a5388');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T08:14:57.019069Z","correlation_id":"7443461d230af79d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5e4667315381","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0d95f431cb7f7dd83f1b815954fbdc4f6366906909f970feda16bc48ed0537a0');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T08:14:57.022313Z","correlation_id":"7443461d230af79d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5e4667315381","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','430b297aa0a8996be0deca7e89bfa01cb51d48d830f43f381d51158a4a9702ff');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T08:14:57.024751Z","correlation_id":"7443461d230af79d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5e4667315381","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9fcf86cf120bedda3f1e13403593d2664b41a9fbc79691f8957e298b23c15695');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T08:14:57.031436Z","correlation_id":"7443461d230af79d","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"b5c98e44-2255-4c05-ac69-ce2ec15e3727"},"digest":"b6681dd16bef368d9f464bc4a40171bfc550a1d7d1aab202064898a178f770c8","job":"job-5e4667315381","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f55533fdef4f505f0acbc73fdd84bfb505bb0c651ae22d87307e337f0270615c');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T08:14:57.035815Z","correlation_id":"7443461d230af79d","data":{"job":"job-5e4667315381","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','e6f426b7223d2911520bd8fbb46adcba17ee8faf809459bf5e3fc7af59ded364');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T08:14:57.101484Z","correlation_id":"4d199d1be0dd3686","data":{"answers":[],"revision":2,"spec":"one-fe0111d8"},"name":"spec.saved","principal":"ann"}','45a6d1c8192d6fdcd616fa64e82ab706c2ba5a77da1b1e65599465982996e1b1');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T08:14:57.150318Z","correlation_id":"4d199d1be0dd3686","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)","rule":"changes"},"deployment":"one-fe0111d8","digest":"103a06fae06e6f5c4d3df14b044431f5d460fe4636f34157dca018622f603088","effect":"change","plan":"plan-103a06fae06e6f5c","steps":3},"name":"plan.made","principal":"ann"}','0710b30d52d25d43ec406d79d11cf7d56fb53813ec469ae5949c0607b91faaa2');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T08:14:57.153701Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"0710b30d52d25d43ec406d79d11cf7d56fb53813ec469ae5949c0607b91faaa2","seq":29},"server":"d6e68ad1560b7e66acf6965e1b16f5fd"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T09:14:57.145709Z","format":"atlas-approval/v2","id":"approval-cc19568eafe3388d","made_at":"2026-11-30T08:14:57.153510Z","method":"signature","plan":"plan-103a06fae06e6f5c","plan_digest":"103a06fae06e6f5c4d3df14b044431f5d460fe4636f34157dca018622f603088"},"name":"approval.given","principal":"bea"}','da64d2b3399214b952d224ea3946270d6a17ef68bb141c1b633a5bf3e7b40887');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T08:14:57.167440Z","correlation_id":"6b7bb24a370cb940","data":{"job":"job-5caa82dcaced","plan":"plan-103a06fae06e6f5c","state":"queued"},"name":"job.requested","principal":"ann"}','69f6e43ad628bee554a219cba5fc0839b7b1a65dd8f420c2b93d0492fcbeca71');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T08:14:57.561316Z","correlation_id":"6b7bb24a370cb940","data":{"approval":"approval-cc19568eafe3388d","job":"job-5caa82dcaced","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','f6e6addbfee81ff6ed2fc683a3bba5370bc294c1b4df07f69091d889e89b6681');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-30T08:14:57.603195Z","correlation_id":"6b7bb24a370cb940","data":{"data":{"digest":"b7092ea33b18efad253db3f03cac60285b107873","replaced":{"memory":"512","tags":"atlas"}},"digest":"99aa75f8bb6b4029157db0f205e6d09a98dfeb6d6b0a43f7b2e4281468c4a627","job":"job-5caa82dcaced","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2693ab910368090e8f59beed8fa91765feb14f0805a62f4a6b71bdf89d9f5865');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-30T08:14:57.609451Z","correlation_id":"6b7bb24a370cb940","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5caa82dcaced","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','95e78b5805262e4213e7353f95257bb77b3895eb46a6d196352cf55b003b3c49');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-30T08:14:57.612268Z","correlation_id":"6b7bb24a370cb940","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5caa82dcaced","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7ed319917ff2a9132123cfc683d253e4f444adc7f7dcbcaf94bb4c46899ed34a');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-30T08:14:57.619491Z","correlation_id":"6b7bb24a370cb940","data":{"data":{"digest":"dc7b3cecc125b5741b9231756f535da1d34ee17e","size_gib":10},"digest":"ec5762a50cced9310e94789f7e407d3c1f26ecbd8269f3cd702a2e81b2fb6112","job":"job-5caa82dcaced","step":"one/grow-scsi1","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ceb6fa27ab090a699f0092785dad34095bb4c32eb8328b4b51bd019d95694fd6');
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
INSERT INTO "deployments" VALUES('one-fe0111d8','one','dev','2998a5888ff5f19fb198847526aa88fa','one-fe0111d8',1,1,'2026-11-30T08:14:57.035815+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-5e4667315381','one/clone','2026-11-30T08:14:56.809800+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5e4667315381','one/configure','2026-11-30T08:14:56.809800+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5e4667315381','one/grow-scsi0','2026-11-30T08:14:56.809800+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5e4667315381','one/start','2026-11-30T08:14:56.809800+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5e4667315381','one/ready','2026-11-30T08:14:56.809800+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5e4667315381','one/ha','2026-11-30T08:14:56.809800+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5e4667315381','one/verify','2026-11-30T08:14:56.809800+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5caa82dcaced','one/configure','2026-11-30T08:14:57.537831+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5caa82dcaced','one/grow-scsi1','2026-11-30T08:14:57.537831+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5caa82dcaced','one/verify','2026-11-30T08:14:57.537831+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-5e4667315381','deployment/one-fe0111d8');
INSERT INTO "job_targets" VALUES('job-5e4667315381','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-5caa82dcaced','deployment/one-fe0111d8');
INSERT INTO "job_targets" VALUES('job-5caa82dcaced','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-5e4667315381','plan-48198a95869bd54a','one-fe0111d8','succeeded','done','[]','ann','7443461d230af79d','approval-edb9f26a0036890c',0,0,0,NULL,7,7,'','2026-11-30T08:14:56.429828+00:00','2026-11-30T08:14:56.809800+00:00','2026-11-30T08:14:57.035815+00:00','','deployment','apply','create','one-fe0111d8','','',0);
INSERT INTO "jobs" VALUES('job-5caa82dcaced','plan-103a06fae06e6f5c','one-fe0111d8','running','','[]','ann','6b7bb24a370cb940','approval-cc19568eafe3388d',0,0,0,NULL,1,3,'change memory from 512MiB to 1GiB, tags of one-01','2026-11-30T08:14:57.160749+00:00','2026-11-30T08:14:57.537831+00:00',NULL,'','deployment','apply','change','one-fe0111d8','','',0);
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
INSERT INTO "journal" VALUES(1,'job-5e4667315381','one/clone','intended','2026-11-30T08:14:56.882889+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-5e4667315381','one/clone','submitted','2026-11-30T08:14:56.893688+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D3080:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-5e4667315381','one/clone','done','2026-11-30T08:14:56.909947+00:00','{"task": "OK", "node": "pve1", "identity": "b5c98e44-2255-4c05-ac69-ce2ec15e3727", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.027058);
INSERT INTO "journal" VALUES(4,'job-5e4667315381','one/configure','intended','2026-11-30T08:14:56.918655+00:00','{"digest": "bff28f2463219de9e363c627348a042465e6537c", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:6B:3B:14,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-5e4667315381','one/configure','submitted','2026-11-30T08:14:56.924957+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-5e4667315381','one/configure','done','2026-11-30T08:14:56.927579+00:00','{}','proxmox/configure',0.008924);
INSERT INTO "journal" VALUES(7,'job-5e4667315381','one/grow-scsi0','intended','2026-11-30T08:14:56.933320+00:00','{"digest": "4470fc30229235f7d81bc47a1ab4010014a85474", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-5e4667315381','one/grow-scsi0','submitted','2026-11-30T08:14:56.938637+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D3080:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-5e4667315381','one/grow-scsi0','done','2026-11-30T08:14:56.943621+00:00','{"task": "OK"}','proxmox/grow_disk',0.010301);
INSERT INTO "journal" VALUES(10,'job-5e4667315381','one/start','intended','2026-11-30T08:14:56.956969+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-5e4667315381','one/start','submitted','2026-11-30T08:14:56.965796+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D3080:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-5e4667315381','one/start','done','2026-11-30T08:14:56.972033+00:00','{"task": "OK"}','proxmox/start',0.015064);
INSERT INTO "journal" VALUES(13,'job-5e4667315381','one/ready','intended','2026-11-30T08:14:56.976357+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-5e4667315381','one/ready','submitted','2026-11-30T08:14:56.978719+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-5e4667315381','one/ready','done','2026-11-30T08:14:56.989591+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.013234);
INSERT INTO "journal" VALUES(16,'job-5e4667315381','one/ha','intended','2026-11-30T08:14:56.999191+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-5e4667315381','one/ha','submitted','2026-11-30T08:14:57.011765+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-5e4667315381','one/ha','done','2026-11-30T08:14:57.019069+00:00','{}','proxmox/ha_add',0.019878);
INSERT INTO "journal" VALUES(19,'job-5e4667315381','one/verify','intended','2026-11-30T08:14:57.022313+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-5e4667315381','one/verify','submitted','2026-11-30T08:14:57.024751+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-5e4667315381','one/verify','done','2026-11-30T08:14:57.031436+00:00','{"identity": "b5c98e44-2255-4c05-ac69-ce2ec15e3727", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.009123);
INSERT INTO "journal" VALUES(22,'job-5caa82dcaced','one/configure','intended','2026-11-30T08:14:57.603195+00:00','{"digest": "b7092ea33b18efad253db3f03cac60285b107873", "replaced": {"memory": "512", "tags": "atlas"}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(23,'job-5caa82dcaced','one/configure','submitted','2026-11-30T08:14:57.609451+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(24,'job-5caa82dcaced','one/configure','done','2026-11-30T08:14:57.612268+00:00','{}','proxmox/configure',0.009073);
INSERT INTO "journal" VALUES(25,'job-5caa82dcaced','one/grow-scsi1','intended','2026-11-30T08:14:57.619491+00:00','{"digest": "dc7b3cecc125b5741b9231756f535da1d34ee17e", "size_gib": 10}','proxmox/grow_disk',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-5e4667315381',1,'','2026-11-30T08:15:26.803974+00:00');
INSERT INTO "leases" VALUES('job-5caa82dcaced',1,'vm-13976-71fe3ce7','2026-11-30T08:15:27.532173+00:00');
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
INSERT INTO "members" VALUES('one-fe0111d8','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "b5c98e44-2255-4c05-ac69-ce2ec15e3727", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-48198a95869bd54a','one-fe0111d8','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-fe0111d8", "name": "one", "nonce": "2998a5888ff5f19fb198847526aa88fa", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-fe0111d8", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T08:14:56.407924Z", "expires_at": "2026-11-30T09:14:56.407924Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "2998a5888ff5f19fb198847526aa88fa", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-fe0111d8.\natlas:2998a5888ff5f19fb198847526aa88fa", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "2998a5888ff5f19fb198847526aa88fa", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "2998a5888ff5f19fb198847526aa88fa", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "2998a5888ff5f19fb198847526aa88fa"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "2998a5888ff5f19fb198847526aa88fa", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "2998a5888ff5f19fb198847526aa88fa", "state": "started", "group": "", "comment": "atlas:2998a5888ff5f19fb198847526aa88fa"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "2998a5888ff5f19fb198847526aa88fa", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T08:14:56.368993Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T08:14:56.372376Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T08:14:56.382956Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T08:14:56.391680Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-30T09:14:56.407924+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-103a06fae06e6f5c','one-fe0111d8','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-fe0111d8", "name": "one", "nonce": "2998a5888ff5f19fb198847526aa88fa", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-fe0111d8", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-30T08:14:57.145709Z", "expires_at": "2026-11-30T09:14:57.145709Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "2998a5888ff5f19fb198847526aa88fa", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "2998a5888ff5f19fb198847526aa88fa", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "2998a5888ff5f19fb198847526aa88fa", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T08:14:57.105413Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T08:14:57.109035Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T08:14:57.118799Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T08:14:57.126495Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)", "client_may_answer": false}','2026-11-30T09:14:57.145709+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('d6e68ad1560b7e66acf6965e1b16f5fd');
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
INSERT INTO "specs" VALUES('one-fe0111d8',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T08:14:56.361428+00:00');
INSERT INTO "specs" VALUES('one-fe0111d8',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-30T08:14:57.100265+00:00');
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
