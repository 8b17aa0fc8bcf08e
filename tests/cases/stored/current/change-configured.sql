BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0014');
CREATE TABLE alerts (
	fingerprint VARCHAR(64) NOT NULL, 
	incident_id VARCHAR(16) NOT NULL, 
	starts_at VARCHAR(32) NOT NULL, 
	ended_at VARCHAR(32), 
	PRIMARY KEY (fingerprint), 
	FOREIGN KEY(incident_id) REFERENCES incidents (id)
);
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-3e7cf3aa214ce298','plan-157307e26f72b6c6','approve','{"format": "atlas-approval/v2", "id": "approval-3e7cf3aa214ce298", "anchor": {"server": "90378e111227262482e6e2f9ded08add", "head": {"seq": 2, "mac": "05307c91466b854ca4f0d001d512e88a95b587cad8f22d29daafc28cac3a4f56"}}, "plan_digest": "157307e26f72b6c6e13a4dedf995511ef4088c8cd4d248df2bdc72c4d880d664", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:22:34.890886Z", "expires_at": "2026-11-30T14:22:34.879815Z", "signature": "7shy6y7e3/zPBOrSwWUYQQqBX4PJZQknDQrlIjlw7uIoMBVmaiYLq3SV/FgPTsBbjJbUgt64mFPF0sX62TCiDg=="}','job-da88c5dd388b');
INSERT INTO "approvals" VALUES('approval-f3f6eeb4730501cf','plan-72df63df3a9c0166','approve','{"format": "atlas-approval/v2", "id": "approval-f3f6eeb4730501cf", "anchor": {"server": "90378e111227262482e6e2f9ded08add", "head": {"seq": 29, "mac": "75df9b85bf7d3f9e11397eea145e86b05f0d99afcbd51678374ac8d98c2ecba7"}}, "plan_digest": "72df63df3a9c0166971ea6c3af8b4a06c157b5907af58005adee7586cc6b5d64", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:22:39.122739Z", "expires_at": "2026-11-30T14:22:39.113447Z", "signature": "nhG+fZwuHcIvTFc4OCHGNk5xJMQjyyM6GOexY/a16EAjng0iXcWQ3U9JaD+1UsWi8eOrN5V6Il3yo/x1INX0Dw=="}','job-cc06f0254516');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:22:34.830472Z","correlation_id":"b0b4a2d5cf65034d","data":{"answers":[],"revision":1,"spec":"one-ef1774d8"},"name":"spec.saved","principal":"ann"}','9227e60ebb4ce441d6a8d7ea5841df1bc9545da5add2251a9e1a113d5a242539');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:22:34.887510Z","correlation_id":"b0b4a2d5cf65034d","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-ef1774d8","digest":"157307e26f72b6c6e13a4dedf995511ef4088c8cd4d248df2bdc72c4d880d664","effect":"create","plan":"plan-157307e26f72b6c6","steps":7},"name":"plan.made","principal":"ann"}','05307c91466b854ca4f0d001d512e88a95b587cad8f22d29daafc28cac3a4f56');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:22:34.891162Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"05307c91466b854ca4f0d001d512e88a95b587cad8f22d29daafc28cac3a4f56","seq":2},"server":"90378e111227262482e6e2f9ded08add"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:22:34.879815Z","format":"atlas-approval/v2","id":"approval-3e7cf3aa214ce298","made_at":"2026-11-30T13:22:34.890886Z","method":"signature","plan":"plan-157307e26f72b6c6","plan_digest":"157307e26f72b6c6e13a4dedf995511ef4088c8cd4d248df2bdc72c4d880d664"},"name":"approval.given","principal":"bea"}','ab6471e0ead8ab89941989a4cd20f93b53aec2522049390fa988b2fd773a58ba');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:22:34.912945Z","correlation_id":"a64eaa2d3f5a348e","data":{"job":"job-da88c5dd388b","plan":"plan-157307e26f72b6c6","state":"queued"},"name":"job.requested","principal":"ann"}','5a407d8c602d9432ad89100b48c471331f11fe4a26f086d396ed8a70d5a1e198');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:22:38.564331Z","correlation_id":"a64eaa2d3f5a348e","data":{"approval":"approval-3e7cf3aa214ce298","job":"job-da88c5dd388b","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','a47a183f0497727f9d2f4e99b476962fa6b6a73484740c088c2588e857ab1f55');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:22:38.834816Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-da88c5dd388b","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2a54aa967fbdfd2eb2e39c7b0f219a8824eba7920b755b18118129c28c63afc3');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:22:38.845756Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D789E:qmclone:9000:atlas@pve!deploy:"},"digest":"4b7a08ccf240b51c396dd1cee2d4c1aa42c009fe6a584cd18c8a935b2792d4b6","job":"job-da88c5dd388b","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','afaf7c5fde9aaf0abd2b4525dc0000127747576b704ff51f70e2228adbddbf52');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:22:38.856673Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"b35b3850-b26e-4013-b578-60cc8e22c9c3","node":"pve1","task":"OK"},"digest":"af032f54cdb75429d5de2a750780d606288aa250356a25f4db0f9a3e662d2c88","job":"job-da88c5dd388b","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d538001f8e3273baf59247ad62a87fb352c6ba68bfe00e69b25220b33d14dcfc');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:22:38.862732Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"digest":"a83c0f9550d6e1da71d77bfae06da445188809f0","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:CE:F1:E0,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"f3ca2001f5bd80fd341d980d60e4c54ec2f42baa7ddef0e87909094f28ffbf42","job":"job-da88c5dd388b","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','767bd6da302c65b7e44a103c79028955b879922caf87ff22255689fe907d9752');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:22:38.868430Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-da88c5dd388b","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4bf0e920012a6f342b6c2e0106afd7a66d64ffb45e7f060244a60ea02509093c');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:22:38.870568Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-da88c5dd388b","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1867c644132d7856be7dab6c0f25745de8b56a36dcd10aef5d3d28ebcf96c986');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:22:38.875720Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"digest":"2ebaf287dc40ed1622213953c806838748e33aca","size_gib":10},"digest":"f6309e665aba01542ad68c08f9a01fabfddcf489301a19bcb18e8e7494e5731f","job":"job-da88c5dd388b","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','37090adbef0204baaded7eb7af1a62f85339bc47287c53c1d66fbbfbb871fc4a');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:22:38.879832Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D789E:resize:2000:atlas@pve!deploy:"},"digest":"ae0809d0fe4589f78a77db644dd21465272cf3f7455bea24b6d630400c3f2fe4","job":"job-da88c5dd388b","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f1472f5afc7913d435fb0f1ed4a60736b312e9f541c0c567f6f3ef9e3385ee18');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:22:38.887638Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-da88c5dd388b","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ef17c393e9bf0d205c30c4ebff7161695c45ca344bab273a6ca3f551b937c2c6');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:22:38.899586Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-da88c5dd388b","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6d5d30e8bd8ed8a73c27ad3aec2afed7ce84af3c6a207cd1ce611da5e06dd1e1');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:22:38.913754Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D789E:qmstart:2000:atlas@pve!deploy:"},"digest":"8c09fa29489f752aa4a558c7731029a6d950a22ce32ff895b22b855ddd602087","job":"job-da88c5dd388b","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','920a3fd1fc75e2215f4e3e9e2a05a96d969068417db325c959d47417ada208d5');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:22:38.917799Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-da88c5dd388b","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c502c4e1db62178ec117cdba17988630ea6927f122bb19828fb810157416e180');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:22:38.920852Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-da88c5dd388b","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4bd441df3708849a70e5acf5420694db747133bd6951bff79f6dfbb7f7d4559a');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:22:38.922501Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-da88c5dd388b","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','16449c4c43fba6d9cdd248cc7629d874879c77681d2978fe5877e3f3236d359b');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:22:38.931557Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-da88c5dd388b","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c8ae60e91038e308788e52882369c96fa2749e602910d6af947df457986e6c34');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:22:38.939239Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-da88c5dd388b","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5805cfe92bba68927b0f6a68988b899da684aa57e35c953b6029f9d646182bac');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T13:22:38.950530Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-da88c5dd388b","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','186494f4043ead6baa9d054c8e4db05011003e09c1eca57130d0b8bd23171540');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T13:22:38.954243Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-da88c5dd388b","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','dc4ed03341630f7b994747c7a8f5dde465e7c883fd504b3ed3d30e3952ed3725');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T13:22:38.959769Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-da88c5dd388b","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a64e7f5c3cfa59b6d0449c367d75b362fdb9229a07c91ca4b5ae5adadbfde973');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T13:22:38.963617Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-da88c5dd388b","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','eb2d82d4351d4b4ab64ae85196533025f987b151a86c697e50c10f87a190e265');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T13:22:38.975839Z","correlation_id":"a64eaa2d3f5a348e","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"b35b3850-b26e-4013-b578-60cc8e22c9c3"},"digest":"2b1d05818d779c7950e5013e9f4772d6d843cfe9e86bdac0bdf7285866562264","job":"job-da88c5dd388b","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b7225838ba5af14f4e1aeeda15c850f09a43f3a21203b7eb4ae00c68e52412f0');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T13:22:38.984938Z","correlation_id":"a64eaa2d3f5a348e","data":{"job":"job-da88c5dd388b","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','010296d790d03fd5e7c3c5da63a73f0ed6c50575dd37f6ef99283b3e4b3076a2');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T13:22:39.063783Z","correlation_id":"a0658c830204d14c","data":{"answers":[],"revision":2,"spec":"one-ef1774d8"},"name":"spec.saved","principal":"ann"}','4fcff0799acafbbdbd92b2082199d45098da97977edc2e76b803b8eafe4c1cd3');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T13:22:39.119709Z","correlation_id":"a0658c830204d14c","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)","rule":"changes"},"deployment":"one-ef1774d8","digest":"72df63df3a9c0166971ea6c3af8b4a06c157b5907af58005adee7586cc6b5d64","effect":"change","plan":"plan-72df63df3a9c0166","steps":3},"name":"plan.made","principal":"ann"}','75df9b85bf7d3f9e11397eea145e86b05f0d99afcbd51678374ac8d98c2ecba7');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T13:22:39.122932Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"75df9b85bf7d3f9e11397eea145e86b05f0d99afcbd51678374ac8d98c2ecba7","seq":29},"server":"90378e111227262482e6e2f9ded08add"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:22:39.113447Z","format":"atlas-approval/v2","id":"approval-f3f6eeb4730501cf","made_at":"2026-11-30T13:22:39.122739Z","method":"signature","plan":"plan-72df63df3a9c0166","plan_digest":"72df63df3a9c0166971ea6c3af8b4a06c157b5907af58005adee7586cc6b5d64"},"name":"approval.given","principal":"bea"}','93450989282873997f85da03b0fdea6f71dc74503cc61509452cc5e9284156b6');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T13:22:39.138109Z","correlation_id":"2602434fffd0c773","data":{"job":"job-cc06f0254516","plan":"plan-72df63df3a9c0166","state":"queued"},"name":"job.requested","principal":"ann"}','cd1f71629a23fafd8ba474bd2566c16705ea0fb1e0c65a290c607b7ee1df0b87');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T13:22:41.948637Z","correlation_id":"2602434fffd0c773","data":{"approval":"approval-f3f6eeb4730501cf","job":"job-cc06f0254516","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','bc4431ebc25de144b3cea9936561da08e9b91bf4d5ed164512c34fa7e5dcdac8');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-30T13:22:42.411792Z","correlation_id":"2602434fffd0c773","data":{"data":{"digest":"0aca747518de8b7e0d13f2ac2820e59b1afeb1e9","replaced":{"memory":"512","tags":"atlas"}},"digest":"38115be96bbbc7789b2f34f95b9bd0833aec33500194abe9520abdb1972ab5d2","job":"job-cc06f0254516","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f40288b90b637f44e2246076c238f681d05e2eec9bb0838b8733c5f2a790d357');
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
INSERT INTO "deployments" VALUES('one-ef1774d8','one','dev','9ccc48d3ca37321338921868230b10e3','one-ef1774d8',1,1,'2026-11-30T13:22:38.984938+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-da88c5dd388b','one/clone','2026-11-30T13:22:38.145576+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-da88c5dd388b','one/configure','2026-11-30T13:22:38.145576+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-da88c5dd388b','one/grow-scsi0','2026-11-30T13:22:38.145576+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-da88c5dd388b','one/start','2026-11-30T13:22:38.145576+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-da88c5dd388b','one/ready','2026-11-30T13:22:38.145576+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-da88c5dd388b','one/ha','2026-11-30T13:22:38.145576+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-da88c5dd388b','one/verify','2026-11-30T13:22:38.145576+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-cc06f0254516','one/configure','2026-11-30T13:22:41.516513+00:00','proxmox','demo','configure','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-cc06f0254516','one/grow-scsi1','2026-11-30T13:22:41.516513+00:00','proxmox','demo','grow_disk','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-cc06f0254516','one/verify','2026-11-30T13:22:41.516513+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-da88c5dd388b','deployment/one-ef1774d8');
INSERT INTO "job_targets" VALUES('job-da88c5dd388b','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-cc06f0254516','deployment/one-ef1774d8');
INSERT INTO "job_targets" VALUES('job-cc06f0254516','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-da88c5dd388b','plan-157307e26f72b6c6','one-ef1774d8','succeeded','done','[]','ann','a64eaa2d3f5a348e','approval-3e7cf3aa214ce298',0,0,0,NULL,7,7,'','2026-11-30T13:22:34.899644+00:00','2026-11-30T13:22:38.145576+00:00','2026-11-30T13:22:38.984938+00:00','','deployment','apply','create','one-ef1774d8','','',0);
INSERT INTO "jobs" VALUES('job-cc06f0254516','plan-72df63df3a9c0166','one-ef1774d8','running','','[]','ann','2602434fffd0c773','approval-f3f6eeb4730501cf',0,0,0,NULL,0,3,'','2026-11-30T13:22:39.130163+00:00','2026-11-30T13:22:41.516513+00:00',NULL,'','deployment','apply','change','one-ef1774d8','','',0);
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
INSERT INTO "journal" VALUES(1,'job-da88c5dd388b','one/clone','intended','2026-11-30T13:22:38.834816+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-da88c5dd388b','one/clone','submitted','2026-11-30T13:22:38.845756+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D789E:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-da88c5dd388b','one/clone','done','2026-11-30T13:22:38.856673+00:00','{"task": "OK", "node": "pve1", "identity": "b35b3850-b26e-4013-b578-60cc8e22c9c3", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.021857);
INSERT INTO "journal" VALUES(4,'job-da88c5dd388b','one/configure','intended','2026-11-30T13:22:38.862732+00:00','{"digest": "a83c0f9550d6e1da71d77bfae06da445188809f0", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:CE:F1:E0,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-da88c5dd388b','one/configure','submitted','2026-11-30T13:22:38.868430+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-da88c5dd388b','one/configure','done','2026-11-30T13:22:38.870568+00:00','{}','proxmox/configure',0.007836);
INSERT INTO "journal" VALUES(7,'job-da88c5dd388b','one/grow-scsi0','intended','2026-11-30T13:22:38.875720+00:00','{"digest": "2ebaf287dc40ed1622213953c806838748e33aca", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-da88c5dd388b','one/grow-scsi0','submitted','2026-11-30T13:22:38.879832+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D789E:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-da88c5dd388b','one/grow-scsi0','done','2026-11-30T13:22:38.887638+00:00','{"task": "OK"}','proxmox/grow_disk',0.011918);
INSERT INTO "journal" VALUES(10,'job-da88c5dd388b','one/start','intended','2026-11-30T13:22:38.899586+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-da88c5dd388b','one/start','submitted','2026-11-30T13:22:38.913754+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D789E:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-da88c5dd388b','one/start','done','2026-11-30T13:22:38.917799+00:00','{"task": "OK"}','proxmox/start',0.018213);
INSERT INTO "journal" VALUES(13,'job-da88c5dd388b','one/ready','intended','2026-11-30T13:22:38.920852+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-da88c5dd388b','one/ready','submitted','2026-11-30T13:22:38.922501+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-da88c5dd388b','one/ready','done','2026-11-30T13:22:38.931557+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.010705);
INSERT INTO "journal" VALUES(16,'job-da88c5dd388b','one/ha','intended','2026-11-30T13:22:38.939239+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-da88c5dd388b','one/ha','submitted','2026-11-30T13:22:38.950530+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-da88c5dd388b','one/ha','done','2026-11-30T13:22:38.954243+00:00','{}','proxmox/ha_add',0.015004);
INSERT INTO "journal" VALUES(19,'job-da88c5dd388b','one/verify','intended','2026-11-30T13:22:38.959769+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-da88c5dd388b','one/verify','submitted','2026-11-30T13:22:38.963617+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-da88c5dd388b','one/verify','done','2026-11-30T13:22:38.975839+00:00','{"identity": "b35b3850-b26e-4013-b578-60cc8e22c9c3", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.01607);
INSERT INTO "journal" VALUES(22,'job-cc06f0254516','one/configure','intended','2026-11-30T13:22:42.411792+00:00','{"digest": "0aca747518de8b7e0d13f2ac2820e59b1afeb1e9", "replaced": {"memory": "512", "tags": "atlas"}}','proxmox/configure',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-da88c5dd388b',1,'','2026-11-30T13:23:08.139899+00:00');
INSERT INTO "leases" VALUES('job-cc06f0254516',1,'vm-11396-58616098','2026-11-30T13:23:11.476098+00:00');
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
INSERT INTO "members" VALUES('one-ef1774d8','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "b35b3850-b26e-4013-b578-60cc8e22c9c3", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-157307e26f72b6c6','one-ef1774d8','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-ef1774d8", "name": "one", "nonce": "9ccc48d3ca37321338921868230b10e3", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-ef1774d8", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:22:34.879815Z", "expires_at": "2026-11-30T14:22:34.879815Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "9ccc48d3ca37321338921868230b10e3", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-ef1774d8.\natlas:9ccc48d3ca37321338921868230b10e3", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "9ccc48d3ca37321338921868230b10e3", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "9ccc48d3ca37321338921868230b10e3", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "9ccc48d3ca37321338921868230b10e3"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "9ccc48d3ca37321338921868230b10e3", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "9ccc48d3ca37321338921868230b10e3", "state": "started", "group": "", "comment": "atlas:9ccc48d3ca37321338921868230b10e3"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "9ccc48d3ca37321338921868230b10e3", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:22:34.835650Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:22:34.839641Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:22:34.852026Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:22:34.863723Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:22:34.879815+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-72df63df3a9c0166','one-ef1774d8','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-ef1774d8", "name": "one", "nonce": "9ccc48d3ca37321338921868230b10e3", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-ef1774d8", "revision": 2, "digest": "1092a4c83a1c42a76908533b07710dcef96470836f262eddc237f1b4502d702d"}, "principal": "ann", "created_at": "2026-11-30T13:22:39.113447Z", "expires_at": "2026-11-30T14:22:39.113447Z", "steps": [{"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "change memory from 512MiB to 1GiB, tags of one-01", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "9ccc48d3ca37321338921868230b10e3", "set": {"memory": 1024, "tags": "atlas;web"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi1", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi1 of one-01 to 11 GiB (cannot be undone)", "effect": "change", "undo": "never", "args": {"vmid": 2000, "nonce": "9ccc48d3ca37321338921868230b10e3", "disk": "scsi1", "size_gib": 11}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "9ccc48d3ca37321338921868230b10e3", "expect": {"memory": 1024, "tags": "atlas;web"}, "disks": [], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/configure", "one/grow-scsi1"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/configure": 2000, "one/grow-scsi1": 2000, "one/verify": 2000}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:22:39.067196Z", "digest": "7c4d07b0ff6a68998abb38b1c18717b7320c06a9b2303ee6521f56fc842d7910"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:22:39.070977Z", "digest": "5544cafe2830b5736473820d0f156d341f55efdce4819529a90396d646ef4479"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:22:39.080157Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:22:39.088661Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "11GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": ["web"], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 0, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 1, "unit": "GiB"}], "estimate_s": 3, "warnings": ["one: memory takes effect after the guest''s next reboot"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "change memory from 512MiB to 1GiB, tags of one-01: a person approves every change (and 1 further step alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:22:39.113447+00:00','["demo"]');
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
INSERT INTO "server" VALUES('90378e111227262482e6e2f9ded08add');
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
INSERT INTO "specs" VALUES('one-ef1774d8',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:22:34.828743+00:00');
INSERT INTO "specs" VALUES('one-ef1774d8',2,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "11GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "tags": ["web"], "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "spec", "/spec/vms/0/on_boot": "spec", "/spec/vms/0/protection": "spec", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/tags": "spec"}','[]','ann','2026-11-30T13:22:39.062198+00:00');
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
CREATE INDEX ix_alerts_incident_id ON alerts (incident_id);
COMMIT;
