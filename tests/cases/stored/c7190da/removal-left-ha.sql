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
INSERT INTO "approvals" VALUES('approval-2d62b56885550931','plan-24b7c957f17ee194','approve','{"format": "atlas-approval/v1", "id": "approval-2d62b56885550931", "plan_digest": "24b7c957f17ee1945459cb09422e24b0fd1e2742c16649dac52d9301357ab3a8", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:09.848126Z", "expires_at": "2026-11-29T11:53:09.835449Z", "signature": "z4lw7sDMbtp5qhHcuvDmf2LzoO0qFDxYQ4PuUobLXE65LczyQuL9nlFVcJdSqlm3purLszFNA+Pj5Zo0RpGFBg=="}','job-1e7f951e0aa3');
INSERT INTO "approvals" VALUES('approval-591ff42d32156930','plan-7b2c5e854390dc36','approve','{"format": "atlas-approval/v1", "id": "approval-591ff42d32156930", "plan_digest": "7b2c5e854390dc36f030136378ff985073eb2e4af8658aa404b64677e4ec8311", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T10:53:10.341679Z", "expires_at": "2026-11-29T11:53:10.335110Z", "signature": "gwFv48+mdjjoSNAOVonP5ui4Rn6aTfCWqjWa85vNRDH6nDk/Q5GQB9+MA20lq5Xdu/fbx4DOD/mQup2tI5hqDw=="}','job-433b661ba366');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T10:53:09.785633Z","correlation_id":"625887903ce16381","data":{"answers":[],"revision":1,"spec":"one-b1dfab3d"},"name":"spec.saved","principal":"ann"}','823b7690ef15ef265ccdcc7567840bb6e0a5af3f91a12bc32514c21b65ba2e93');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T10:53:09.841422Z","correlation_id":"625887903ce16381","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-b1dfab3d","digest":"24b7c957f17ee1945459cb09422e24b0fd1e2742c16649dac52d9301357ab3a8","effect":"create","plan":"plan-24b7c957f17ee194","steps":7},"name":"plan.made","principal":"ann"}','6c1062c59fd0890b178a74c3524a83b9cb683b47824bb7e90f135dec26d847d9');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T10:53:09.848375Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:09.835449Z","format":"atlas-approval/v1","id":"approval-2d62b56885550931","made_at":"2026-11-29T10:53:09.848126Z","method":"signature","plan":"plan-24b7c957f17ee194","plan_digest":"24b7c957f17ee1945459cb09422e24b0fd1e2742c16649dac52d9301357ab3a8"},"name":"approval.given","principal":"bea"}','fb520db8efe1f15d30257e73bf511a49122dedb913c6a55ad90df8ecbd3b24e8');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T10:53:09.866426Z","correlation_id":"c7371daf8d2b502b","data":{"job":"job-1e7f951e0aa3","plan":"plan-24b7c957f17ee194","state":"queued"},"name":"job.requested","principal":"ann"}','5d800880aec57f755522bb42d9a0a1798ab29bde2499198e0f4faf9e96f2233a');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T10:53:09.999044Z","correlation_id":"c7371daf8d2b502b","data":{"approval":"approval-2d62b56885550931","job":"job-1e7f951e0aa3","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','8283ec2ef8d3c36ddbb01dfecd959c780569058b34596ada885a41e16640de02');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T10:53:10.029800Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-1e7f951e0aa3","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','710e9b4fda55226aac652224bf06fc63e492fdb79dbb3bff1d8bbaf9525975c3');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T10:53:10.040089Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C0416:qmclone:9000:atlas@pve!deploy:"},"digest":"3054bd1d3ec63c41132c0698776cd691e0985f125638c6f54064e227f22402f1","job":"job-1e7f951e0aa3","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','238ba5d1b38b1719ee255a04f525eb6c517ba3032319ca10c51339bfc8ef6bc4');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T10:53:10.050664Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"20d28bae-b01e-4174-b607-aa189bf31694","node":"pve1","task":"OK"},"digest":"ed05546076356209b55c2c002091688e4ba8441b5763f179424851ba3de6b318","job":"job-1e7f951e0aa3","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bfa672ccfd36c4c06b3e43946d9fe9bee09ea1d77af2664331f7f1fbfe346357');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T10:53:10.061809Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"digest":"2204743f9207831ef82fcee5b944a6035ede9ef8","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:3A:22:94,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"59423295ed839e92e000cd78545e4657ce77498ec9f092a101ed0afa251d8cfc","job":"job-1e7f951e0aa3","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9ec6f1d09b98b8a9002d6000b6e6ec3ab5c290f397e49c7c53a1d5dbf976dd5e');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T10:53:10.068692Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-1e7f951e0aa3","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5d6d941b187026e758e06bdcac9a59d4f217d3fa2e8a4626e496fea9a89490eb');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T10:53:10.072655Z","correlation_id":"c7371daf8d2b502b","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-1e7f951e0aa3","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0e97153527d04dfa59bd8e4d3e21aea051c3f2f81f49454be288e709638d9035');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T10:53:10.086580Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"digest":"260b8a4f1045dca04c751d5ab169716053887b82","size_gib":10},"digest":"12c1da91345a5c8eb4c9971f40c5571254b3558ff5b628cb3f55000d9f5dcfe6","job":"job-1e7f951e0aa3","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','55896d31cc49a6800b6bf6b499ff982dbd22bcfcb871930210da55c40bbc53cf');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T10:53:10.092603Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C0416:resize:2000:atlas@pve!deploy:"},"digest":"be73ec6d15f4625a7bfa6488d6f8119a3e34a8fdfc9a55076ed64e6e6280d9b7","job":"job-1e7f951e0aa3","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e3fcae41e74a06ca9cabc0ab803e35e391f93f288a4ba16c233083338bec9959');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T10:53:10.097717Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-1e7f951e0aa3","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b5820882330fa65d2e64feee1358afa591566b514f5bd62a3a9590a228ca8149');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T10:53:10.106809Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-1e7f951e0aa3","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e0bc92ad9ef2e748109a7c446232c6895bafb9795927cb22c06b6080a1b5082e');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T10:53:10.115193Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C0416:qmstart:2000:atlas@pve!deploy:"},"digest":"df1cdce3bcca669f562197634e477d68f3425fa2e708e2852e6670484713c1f8","job":"job-1e7f951e0aa3","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a7621096cf1d2282a618ed7c2d01816270729b7335450082e1a265263c8e0baa');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T10:53:10.120486Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-1e7f951e0aa3","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7303aaa4227c68869d3e7dd899992d0276546295e4550d63ccfcccdfca7913fc');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T10:53:10.124835Z","correlation_id":"c7371daf8d2b502b","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-1e7f951e0aa3","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','379bbd35b876dd5f0345c712c6c8d9f0b247b5bdf765c56ca3c373dd454be65c');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T10:53:10.127006Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-1e7f951e0aa3","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ac851a41706a1bca7add7bf6f44e277bfca42d03292e406387e4139cf780bc43');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T10:53:10.136769Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-1e7f951e0aa3","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1a49f0aa4b03a5ef30e7b6deea3bc0dae11c548cb70ab88623a00fece3bcdb0c');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T10:53:10.148186Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-1e7f951e0aa3","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','569fe8c60270880350323cba01710e4b5d7aaec20e4ca1535f39c5056cfa6775');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T10:53:10.161231Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-1e7f951e0aa3","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e4582659d419271a6452264b251024ac74546f5c3be9867a482c75d81bd58702');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T10:53:10.253044Z","correlation_id":"c7371daf8d2b502b","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-1e7f951e0aa3","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5e7607fe5d18b7dc52da89c37dee6a0450047d2c8f847fe6f5ce39ba2836873a');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T10:53:10.255757Z","correlation_id":"c7371daf8d2b502b","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-1e7f951e0aa3","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','808512209b6b83964cb9b6d4670829c5ee78e5d3ff2333ffa16846354944c098');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T10:53:10.257893Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-1e7f951e0aa3","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2ab6d6045366438235941fd073f55d511954a2bd96e43370b808872691842f7e');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T10:53:10.264151Z","correlation_id":"c7371daf8d2b502b","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"20d28bae-b01e-4174-b607-aa189bf31694"},"digest":"64e10f0d160bf6684ccfbea3079100dc17e5c4b1fb0bdd42aca613872cfbfc23","job":"job-1e7f951e0aa3","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','dc59fb096846d339b145409858808b3072b1be0aca31c0311899c9852db866a0');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T10:53:10.271677Z","correlation_id":"c7371daf8d2b502b","data":{"job":"job-1e7f951e0aa3","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','20afaca3b4aca542f9ba29a2812131305e2f43ca2fe2bfc288610cdaba55836e');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T10:53:10.339070Z","correlation_id":"004b60db80a05b91","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-b1dfab3d","digest":"7b2c5e854390dc36f030136378ff985073eb2e4af8658aa404b64677e4ec8311","effect":"remove","plan":"plan-7b2c5e854390dc36","steps":3},"name":"plan.made","principal":"ann"}','cafdea8727fe679ef5ef550962a42b507d20b3745dfb07f4feceff12b6ca7039');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T10:53:10.341877Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T11:53:10.335110Z","format":"atlas-approval/v1","id":"approval-591ff42d32156930","made_at":"2026-11-29T10:53:10.341679Z","method":"signature","plan":"plan-7b2c5e854390dc36","plan_digest":"7b2c5e854390dc36f030136378ff985073eb2e4af8658aa404b64677e4ec8311"},"name":"approval.given","principal":"bea"}','510930ad91a671fd72f4ff04341dda448330ee53c63f28dbd18c4187d6a31711');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T10:53:10.352061Z","correlation_id":"e2ec7bf8c64775f2","data":{"job":"job-433b661ba366","plan":"plan-7b2c5e854390dc36","state":"queued"},"name":"job.requested","principal":"ann"}','c0ad12ecae25e0cee14aee1d7a08b38d084f25177f5ba244e0bf0139eafc2bba');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T10:53:10.492038Z","correlation_id":"e2ec7bf8c64775f2","data":{"approval":"approval-591ff42d32156930","job":"job-433b661ba366","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','80edca040479024ee824f3cae144e7968d8c5f5add4c9e8035394ce84483281e');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T10:53:10.518161Z","correlation_id":"e2ec7bf8c64775f2","data":{"data":{"resource":{"comment":"atlas:af5569e274e725e1ec267ea22e245b15","state":"started"}},"digest":"f6e77d816eb73fabf3ebb448755d943cd4cae09d84100ea1d188f6b3fc691a34","job":"job-433b661ba366","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3478bf494f65a9127531493aafd7f49e76f664170b8b5e56012ed773ed701354');
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
INSERT INTO "deployments" VALUES('one-b1dfab3d','one','dev','af5569e274e725e1ec267ea22e245b15','one-b1dfab3d',1,1,'2026-11-29T10:53:10.271677+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-1e7f951e0aa3','one/clone','2026-11-29T10:53:09.976086+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1e7f951e0aa3','one/configure','2026-11-29T10:53:09.976086+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1e7f951e0aa3','one/grow-scsi0','2026-11-29T10:53:09.976086+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1e7f951e0aa3','one/start','2026-11-29T10:53:09.976086+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1e7f951e0aa3','one/ready','2026-11-29T10:53:09.976086+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1e7f951e0aa3','one/ha','2026-11-29T10:53:09.976086+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1e7f951e0aa3','one/verify','2026-11-29T10:53:09.976086+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-433b661ba366','one/ha','2026-11-29T10:53:10.468435+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-433b661ba366','one/stop','2026-11-29T10:53:10.468435+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-433b661ba366','one/destroy','2026-11-29T10:53:10.468435+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-1e7f951e0aa3','deployment/one-b1dfab3d');
INSERT INTO "job_targets" VALUES('job-1e7f951e0aa3','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-433b661ba366','deployment/one-b1dfab3d');
INSERT INTO "job_targets" VALUES('job-433b661ba366','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-1e7f951e0aa3','plan-24b7c957f17ee194','one-b1dfab3d','succeeded','done','[]','ann','c7371daf8d2b502b','approval-2d62b56885550931',0,0,0,NULL,7,7,'','2026-11-29T10:53:09.856304+00:00','2026-11-29T10:53:09.976086+00:00','2026-11-29T10:53:10.271677+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-433b661ba366','plan-7b2c5e854390dc36','one-b1dfab3d','running','','[]','ann','e2ec7bf8c64775f2','approval-591ff42d32156930',0,0,0,NULL,0,3,'','2026-11-29T10:53:10.346677+00:00','2026-11-29T10:53:10.468435+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-1e7f951e0aa3','one/clone','intended','2026-11-29T10:53:10.029800+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-1e7f951e0aa3','one/clone','submitted','2026-11-29T10:53:10.040089+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C0416:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-1e7f951e0aa3','one/clone','done','2026-11-29T10:53:10.050664+00:00','{"task": "OK", "node": "pve1", "identity": "20d28bae-b01e-4174-b607-aa189bf31694", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-1e7f951e0aa3','one/configure','intended','2026-11-29T10:53:10.061809+00:00','{"digest": "2204743f9207831ef82fcee5b944a6035ede9ef8", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:3A:22:94,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-1e7f951e0aa3','one/configure','submitted','2026-11-29T10:53:10.068692+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-1e7f951e0aa3','one/configure','done','2026-11-29T10:53:10.072655+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-1e7f951e0aa3','one/grow-scsi0','intended','2026-11-29T10:53:10.086580+00:00','{"digest": "260b8a4f1045dca04c751d5ab169716053887b82", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-1e7f951e0aa3','one/grow-scsi0','submitted','2026-11-29T10:53:10.092603+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C0416:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-1e7f951e0aa3','one/grow-scsi0','done','2026-11-29T10:53:10.097717+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-1e7f951e0aa3','one/start','intended','2026-11-29T10:53:10.106809+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-1e7f951e0aa3','one/start','submitted','2026-11-29T10:53:10.115193+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C0416:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-1e7f951e0aa3','one/start','done','2026-11-29T10:53:10.120486+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-1e7f951e0aa3','one/ready','intended','2026-11-29T10:53:10.124835+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-1e7f951e0aa3','one/ready','submitted','2026-11-29T10:53:10.127006+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-1e7f951e0aa3','one/ready','done','2026-11-29T10:53:10.136769+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-1e7f951e0aa3','one/ha','intended','2026-11-29T10:53:10.148186+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-1e7f951e0aa3','one/ha','submitted','2026-11-29T10:53:10.161231+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-1e7f951e0aa3','one/ha','done','2026-11-29T10:53:10.253044+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-1e7f951e0aa3','one/verify','intended','2026-11-29T10:53:10.255757+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-1e7f951e0aa3','one/verify','submitted','2026-11-29T10:53:10.257893+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-1e7f951e0aa3','one/verify','done','2026-11-29T10:53:10.264151+00:00','{"identity": "20d28bae-b01e-4174-b607-aa189bf31694", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-433b661ba366','one/ha','intended','2026-11-29T10:53:10.518161+00:00','{"resource": {"state": "started", "comment": "atlas:af5569e274e725e1ec267ea22e245b15"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-1e7f951e0aa3',1,'','2026-11-29T10:53:39.970708+00:00');
INSERT INTO "leases" VALUES('job-433b661ba366',1,'vm-5183-099e11b1','2026-11-29T10:53:40.461542+00:00');
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
INSERT INTO "members" VALUES('one-b1dfab3d','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "20d28bae-b01e-4174-b607-aa189bf31694", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-24b7c957f17ee194','one-b1dfab3d','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-b1dfab3d", "name": "one", "nonce": "af5569e274e725e1ec267ea22e245b15", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-b1dfab3d", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T10:53:09.835449Z", "expires_at": "2026-11-29T11:53:09.835449Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "af5569e274e725e1ec267ea22e245b15", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-b1dfab3d.\natlas:af5569e274e725e1ec267ea22e245b15", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "af5569e274e725e1ec267ea22e245b15", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "af5569e274e725e1ec267ea22e245b15", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "af5569e274e725e1ec267ea22e245b15"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "af5569e274e725e1ec267ea22e245b15", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "af5569e274e725e1ec267ea22e245b15", "state": "started", "group": "", "comment": "atlas:af5569e274e725e1ec267ea22e245b15"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "af5569e274e725e1ec267ea22e245b15", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T10:53:09.791060Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T10:53:09.794117Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T10:53:09.803920Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T10:53:09.815338Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T11:53:09.835449+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-7b2c5e854390dc36','one-b1dfab3d','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-b1dfab3d", "name": "one", "nonce": "af5569e274e725e1ec267ea22e245b15", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T10:53:10.335110Z", "expires_at": "2026-11-29T11:53:10.335110Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "af5569e274e725e1ec267ea22e245b15"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "af5569e274e725e1ec267ea22e245b15", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "af5569e274e725e1ec267ea22e245b15", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "20d28bae-b01e-4174-b607-aa189bf31694", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T11:53:10.335110+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-b1dfab3d',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T10:53:09.783465+00:00');
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
