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
INSERT INTO "approvals" VALUES('approval-3402ea9c008e2888','plan-5dd1ec0e6a964c12','approve','{"format": "atlas-approval/v2", "id": "approval-3402ea9c008e2888", "anchor": {"server": "b2a8f7d72d17e2c06ac0dda10fb2b81c", "head": {"seq": 2, "mac": "3e419a67fabb36535e0e7537cc7669bbd922fbbfd381a287c6ab7a96f649a9a3"}}, "plan_digest": "5dd1ec0e6a964c128b20bfa24a1259b9805d8800679322cc89898df310d6a2df", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T08:15:00.602037Z", "expires_at": "2026-11-30T09:15:00.589317Z", "signature": "4n2FRDPh0D/5W1r4pTFSWw+pDWyok8SIRtM35P30aa4tWVp4Qh9huU6RxQzfmK5Wz6ZIZRpYQth0Lf6zTEO+AA=="}','job-638373103db8');
INSERT INTO "approvals" VALUES('approval-01af11180689a172','plan-446ce9084b939d8e','approve','{"format": "atlas-approval/v2", "id": "approval-01af11180689a172", "anchor": {"server": "b2a8f7d72d17e2c06ac0dda10fb2b81c", "head": {"seq": 28, "mac": "c7a5195d2267370fd1da7fd925a5de3119dfad62123884cf18d15c23e621255f"}}, "plan_digest": "446ce9084b939d8ed230d041413e884b19a0683b3ac27768abf2fd99e83f9184", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T08:15:01.299291Z", "expires_at": "2026-11-30T09:15:01.291210Z", "signature": "QiYYp+NgKN2gP6a2PpqbB54T4fmfrTR8Spk3eSAdYwUzo1Mer6n7XMR/IUfkOflKtdMEdH1PYuSxSrPZlLkfDg=="}','job-a3b08dd1695f');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T08:15:00.542723Z","correlation_id":"cd17290f031d86ca","data":{"answers":[],"revision":1,"spec":"one-cd5d85a4"},"name":"spec.saved","principal":"ann"}','7d741882e35afcd714abcda59856195577c7d7058fa5316cd55bd9d07923cb62');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T08:15:00.597662Z","correlation_id":"cd17290f031d86ca","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-cd5d85a4","digest":"5dd1ec0e6a964c128b20bfa24a1259b9805d8800679322cc89898df310d6a2df","effect":"create","plan":"plan-5dd1ec0e6a964c12","steps":7},"name":"plan.made","principal":"ann"}','3e419a67fabb36535e0e7537cc7669bbd922fbbfd381a287c6ab7a96f649a9a3');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T08:15:00.602312Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"3e419a67fabb36535e0e7537cc7669bbd922fbbfd381a287c6ab7a96f649a9a3","seq":2},"server":"b2a8f7d72d17e2c06ac0dda10fb2b81c"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T09:15:00.589317Z","format":"atlas-approval/v2","id":"approval-3402ea9c008e2888","made_at":"2026-11-30T08:15:00.602037Z","method":"signature","plan":"plan-5dd1ec0e6a964c12","plan_digest":"5dd1ec0e6a964c128b20bfa24a1259b9805d8800679322cc89898df310d6a2df"},"name":"approval.given","principal":"bea"}','ab264da17a852c267290a201a522fab161b6f365ba406d78d77f06e286ca6b32');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T08:15:00.623010Z","correlation_id":"6f121c371c1fbbd5","data":{"job":"job-638373103db8","plan":"plan-5dd1ec0e6a964c12","state":"queued"},"name":"job.requested","principal":"ann"}','1fc6ea290fb7d302d7f05fe81ad03b2235904381016a279a39b27920a6a6ab03');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T08:15:01.013037Z","correlation_id":"6f121c371c1fbbd5","data":{"approval":"approval-3402ea9c008e2888","job":"job-638373103db8","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','23d0eac2132bc1fcd023f254b00ee7700f2b3a9f0801a4763b6c3d9aade314e5');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T08:15:01.062529Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-638373103db8","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9fd37710cc6e99773dcda8233c95607dddbe8c9edb478db53a48e86c6ac9b4db');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T08:15:01.072440Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D3085:qmclone:9000:atlas@pve!deploy:"},"digest":"68c3197f3246f913e4c1ae2f25dd6a843fd51467e0a24926b844fa5a20ea489b","job":"job-638373103db8","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','24d5b0f58e791b8ac46e45dbe85fa89a0b514e4b2c575dd5b7e5364969f289f5');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T08:15:01.084570Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"52617ac0-93de-424c-a4b4-5bb2212a5a9b","node":"pve1","task":"OK"},"digest":"e950fbef7585ab28e16789808af040c359702a89c01b37e5426071fba5062f7b","job":"job-638373103db8","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b1aaa0d7bee30bd99242a47ef16f6055f659920784be536928272e2cecea0760');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T08:15:01.097182Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"digest":"fad7c9fd3929bb3f755ee9d3f7a973790e218c0c","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:4B:A8:A6,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"0ab1d2767994d0f4c4460e888151ecacdeb43f3d26790cde780744fbed10af26","job":"job-638373103db8","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','aa7618a8b7219ac79080b81625d4eac1e881f932e1457fe1ac858cb8c8f44f43');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T08:15:01.103939Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-638373103db8","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c2f54006b29b74d6c859135e454dd5f409ccc866facd63661a7963baeba68cf8');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T08:15:01.107074Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-638373103db8","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','0aee33064d216434a0c57ab1f46db0aa8f87027072c57958291ae04acb3c70e7');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T08:15:01.113645Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"digest":"ec6f364652536127c36e323cd445292a5322c9fb","size_gib":10},"digest":"5fa05f8aa81ed423eccec8ebdd145f42f78628d45b0a18fff2fc9f3b8e790a96","job":"job-638373103db8","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ad2e5eb75c84fb854823fb095a385e91827c136618d200804be2623fa727ff47');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T08:15:01.118526Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D3085:resize:2000:atlas@pve!deploy:"},"digest":"f6dd63dcefe9058632458c90cd835764a012ecfc613ca01df7b0a064ace69705","job":"job-638373103db8","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5f9099397e1def236a90f63a4320f6b76a859903f02d74049c15c261bc8939a4');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T08:15:01.123263Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-638373103db8","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7f01d0fb96dc3bfedd84694e52769260a28ecdb3628f9eb6050e7b5964ac9bc7');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T08:15:01.131583Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-638373103db8","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f94b8f30acc9f1b3c2810f8d8d8a5d4b008f016e4f409d8c29b3be7fc95c6c92');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T08:15:01.139606Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D3085:qmstart:2000:atlas@pve!deploy:"},"digest":"89286a2840a9d70585a17c620ff5e4a48813f62b4fe6236e422f1c2699dfbb80","job":"job-638373103db8","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1c5d0ab60046b91ce82f8cff3898fa0c74058e5f8805a7629428da660c033010');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T08:15:01.144510Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-638373103db8","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','45cda5cc6cfb5de82d13d16e0aed1a690168aa13c02337388ca496e14d9a9253');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T08:15:01.149352Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-638373103db8","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2f58b759ddfa95edbe7df622630b0f4494fd9a493e71071b3ca46fe39ae2189e');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T08:15:01.151663Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-638373103db8","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','24ed0c8a16a666b548bfbb132e32425f046d562b4968d53f88ac3a877d3698fd');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T08:15:01.162518Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-638373103db8","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8e9473cc2a283df849119931158c5c19846680c612c713587798a0cfc0420e95');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T08:15:01.171947Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-638373103db8","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','dffcaddfe066fbc90e5fa36b5019a447aa4942a217af07af0ffd91e49bbb8bda');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T08:15:01.185649Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-638373103db8","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a2695623a2455393a25ec566769e25956a172cf77691723bf1280b3f534f8da9');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T08:15:01.191117Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-638373103db8","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','76062a9ea9792e83f8ccefdcb21d8dfabb3ae13fdfab83f3d4ad74c6f54c06b6');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T08:15:01.193878Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-638373103db8","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','27dda2a4751a3287572749583e9e992978e2d6264b59cc8abe46c647e0224518');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T08:15:01.196094Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-638373103db8","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','20e6ff45587ea3439d8a9ec207ea3ef1f1d9650e5f904f104d25127e54b1b431');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T08:15:01.204821Z","correlation_id":"6f121c371c1fbbd5","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"52617ac0-93de-424c-a4b4-5bb2212a5a9b"},"digest":"827104b2eefbd7bb94df8a005afe0e48aea84ca3cf574a63cc1e3348e597dbe1","job":"job-638373103db8","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','38b2467c7a2ee24127b33f965b62d35d2912c32a02dc4c0d36137af38c5f17d5');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T08:15:01.209120Z","correlation_id":"6f121c371c1fbbd5","data":{"job":"job-638373103db8","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','9d02581d28d70d82f5f5e967e3f4862b9eb42bb3f0b5c9cf0f0bfd6a7c0a0cd5');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T08:15:01.296270Z","correlation_id":"c8d036fd4f6565b3","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-cd5d85a4","digest":"446ce9084b939d8ed230d041413e884b19a0683b3ac27768abf2fd99e83f9184","effect":"remove","plan":"plan-446ce9084b939d8e","steps":3},"name":"plan.made","principal":"ann"}','c7a5195d2267370fd1da7fd925a5de3119dfad62123884cf18d15c23e621255f');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T08:15:01.299548Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"c7a5195d2267370fd1da7fd925a5de3119dfad62123884cf18d15c23e621255f","seq":28},"server":"b2a8f7d72d17e2c06ac0dda10fb2b81c"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T09:15:01.291210Z","format":"atlas-approval/v2","id":"approval-01af11180689a172","made_at":"2026-11-30T08:15:01.299291Z","method":"signature","plan":"plan-446ce9084b939d8e","plan_digest":"446ce9084b939d8ed230d041413e884b19a0683b3ac27768abf2fd99e83f9184"},"name":"approval.given","principal":"bea"}','574e12af341b40a5498af81010f1f16d7aed5b38d77c75635790515c7f848d16');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T08:15:01.312932Z","correlation_id":"517982a760ebb025","data":{"job":"job-a3b08dd1695f","plan":"plan-446ce9084b939d8e","state":"queued"},"name":"job.requested","principal":"ann"}','43ff9ea923f3563e39c1155925eae57253b17df16961c95eb5dedfab66a2b1a2');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T08:15:01.705767Z","correlation_id":"517982a760ebb025","data":{"approval":"approval-01af11180689a172","job":"job-a3b08dd1695f","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','071b0faf8f1690cbb6cd0d0dbbde74d69773f65c610627480d2a5ef22e238059');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T08:15:01.747002Z","correlation_id":"517982a760ebb025","data":{"data":{"resource":{"comment":"atlas:6c225bd562c38b7667093ecfdad3a7f6","state":"started"}},"digest":"bfc04d84a8d592df2b7265ec95e0ac48654e5ded24dfec95a0f243eeac094721","job":"job-a3b08dd1695f","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5561a8be649b4da3ad8352faf73b83cfec65469ea2112be71e91b51efbdee9fe');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-30T08:15:01.760511Z","correlation_id":"517982a760ebb025","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a3b08dd1695f","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2689c8b3dfccd6511a6d2b023ee0cd44252ae5d43ffadd5d3fbd7fd1913f5644');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-30T08:15:01.763764Z","correlation_id":"517982a760ebb025","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a3b08dd1695f","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ca2e038f0c121816bd4c96c1fe81b2b9f69f16e572bfd845878a564becd2eb8a');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-30T08:15:01.773123Z","correlation_id":"517982a760ebb025","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-a3b08dd1695f","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e3794bc534a6df446a8b13a80ba6971624fd1d043c476fc0fa77a10cca1eddad');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-30T08:15:01.783472Z","correlation_id":"517982a760ebb025","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0D3085:qmshutdown:2000:atlas@pve!deploy:"},"digest":"c9c0b352fb154da1aa76881c31ae5ee151d57567b5ba27a2878ccdcdbafdd64f","job":"job-a3b08dd1695f","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1bd8d3e61cad7132618de5c69d1504cd694f073df70b065a1aa5d39d7e4edc81');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-30T08:15:01.788742Z","correlation_id":"517982a760ebb025","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-a3b08dd1695f","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b782314363d4aa1f5eaaa9c28c97993ce1d2fb4e908644c1c5efd4857d528b52');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-30T08:15:01.795022Z","correlation_id":"517982a760ebb025","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-cd5d85a4.\natlas:6c225bd562c38b7667093ecfdad3a7f6","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:02:98:1F,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=52617ac0-93de-424c-a4b4-5bb2212a5a9b","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"43617d450459a67a91cc5b3072e13afb133281b7d69b09868d407a835f5cc52e","job":"job-a3b08dd1695f","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a532601b86a8ec4a79b6d0c7e182480a855c540365dfb66be9b85127c5cd1b10');
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
INSERT INTO "deployments" VALUES('one-cd5d85a4','one','dev','6c225bd562c38b7667093ecfdad3a7f6','one-cd5d85a4',1,1,'2026-11-30T08:15:01.209120+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-638373103db8','one/clone','2026-11-30T08:15:00.988323+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-638373103db8','one/configure','2026-11-30T08:15:00.988323+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-638373103db8','one/grow-scsi0','2026-11-30T08:15:00.988323+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-638373103db8','one/start','2026-11-30T08:15:00.988323+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-638373103db8','one/ready','2026-11-30T08:15:00.988323+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-638373103db8','one/ha','2026-11-30T08:15:00.988323+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-638373103db8','one/verify','2026-11-30T08:15:00.988323+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a3b08dd1695f','one/ha','2026-11-30T08:15:01.682204+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a3b08dd1695f','one/stop','2026-11-30T08:15:01.682204+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a3b08dd1695f','one/destroy','2026-11-30T08:15:01.682204+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-638373103db8','deployment/one-cd5d85a4');
INSERT INTO "job_targets" VALUES('job-638373103db8','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-a3b08dd1695f','deployment/one-cd5d85a4');
INSERT INTO "job_targets" VALUES('job-a3b08dd1695f','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-638373103db8','plan-5dd1ec0e6a964c12','one-cd5d85a4','succeeded','done','[]','ann','6f121c371c1fbbd5','approval-3402ea9c008e2888',0,0,0,NULL,7,7,'','2026-11-30T08:15:00.611594+00:00','2026-11-30T08:15:00.988323+00:00','2026-11-30T08:15:01.209120+00:00','','deployment','apply','create','one-cd5d85a4','','',0);
INSERT INTO "jobs" VALUES('job-a3b08dd1695f','plan-446ce9084b939d8e','one-cd5d85a4','running','','[]','ann','517982a760ebb025','approval-01af11180689a172',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-30T08:15:01.306371+00:00','2026-11-30T08:15:01.682204+00:00',NULL,'','deployment','remove','remove','one-cd5d85a4','','',0);
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
INSERT INTO "journal" VALUES(1,'job-638373103db8','one/clone','intended','2026-11-30T08:15:01.062529+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-638373103db8','one/clone','submitted','2026-11-30T08:15:01.072440+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D3085:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-638373103db8','one/clone','done','2026-11-30T08:15:01.084570+00:00','{"task": "OK", "node": "pve1", "identity": "52617ac0-93de-424c-a4b4-5bb2212a5a9b", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.022041);
INSERT INTO "journal" VALUES(4,'job-638373103db8','one/configure','intended','2026-11-30T08:15:01.097182+00:00','{"digest": "fad7c9fd3929bb3f755ee9d3f7a973790e218c0c", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:4B:A8:A6,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-638373103db8','one/configure','submitted','2026-11-30T08:15:01.103939+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-638373103db8','one/configure','done','2026-11-30T08:15:01.107074+00:00','{}','proxmox/configure',0.009892);
INSERT INTO "journal" VALUES(7,'job-638373103db8','one/grow-scsi0','intended','2026-11-30T08:15:01.113645+00:00','{"digest": "ec6f364652536127c36e323cd445292a5322c9fb", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-638373103db8','one/grow-scsi0','submitted','2026-11-30T08:15:01.118526+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D3085:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-638373103db8','one/grow-scsi0','done','2026-11-30T08:15:01.123263+00:00','{"task": "OK"}','proxmox/grow_disk',0.009618);
INSERT INTO "journal" VALUES(10,'job-638373103db8','one/start','intended','2026-11-30T08:15:01.131583+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-638373103db8','one/start','submitted','2026-11-30T08:15:01.139606+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D3085:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-638373103db8','one/start','done','2026-11-30T08:15:01.144510+00:00','{"task": "OK"}','proxmox/start',0.012927);
INSERT INTO "journal" VALUES(13,'job-638373103db8','one/ready','intended','2026-11-30T08:15:01.149352+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-638373103db8','one/ready','submitted','2026-11-30T08:15:01.151663+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-638373103db8','one/ready','done','2026-11-30T08:15:01.162518+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.013166);
INSERT INTO "journal" VALUES(16,'job-638373103db8','one/ha','intended','2026-11-30T08:15:01.171947+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-638373103db8','one/ha','submitted','2026-11-30T08:15:01.185649+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-638373103db8','one/ha','done','2026-11-30T08:15:01.191117+00:00','{}','proxmox/ha_add',0.01917);
INSERT INTO "journal" VALUES(19,'job-638373103db8','one/verify','intended','2026-11-30T08:15:01.193878+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-638373103db8','one/verify','submitted','2026-11-30T08:15:01.196094+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-638373103db8','one/verify','done','2026-11-30T08:15:01.204821+00:00','{"identity": "52617ac0-93de-424c-a4b4-5bb2212a5a9b", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.010943);
INSERT INTO "journal" VALUES(22,'job-a3b08dd1695f','one/ha','intended','2026-11-30T08:15:01.747002+00:00','{"resource": {"state": "started", "comment": "atlas:6c225bd562c38b7667093ecfdad3a7f6"}}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(23,'job-a3b08dd1695f','one/ha','submitted','2026-11-30T08:15:01.760511+00:00','{"handle": ""}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(24,'job-a3b08dd1695f','one/ha','done','2026-11-30T08:15:01.763764+00:00','{}','proxmox/ha_remove',0.016762);
INSERT INTO "journal" VALUES(25,'job-a3b08dd1695f','one/stop','intended','2026-11-30T08:15:01.773123+00:00','{"status": "running"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(26,'job-a3b08dd1695f','one/stop','submitted','2026-11-30T08:15:01.783472+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0D3085:qmshutdown:2000:atlas@pve!deploy:"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(27,'job-a3b08dd1695f','one/stop','done','2026-11-30T08:15:01.788742+00:00','{"task": "OK"}','proxmox/stop',0.015619);
INSERT INTO "journal" VALUES(28,'job-a3b08dd1695f','one/destroy','intended','2026-11-30T08:15:01.795022+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:02:98:1F,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=52617ac0-93de-424c-a4b4-5bb2212a5a9b", "description": "Made by ATLAS: one of deployment one-cd5d85a4.\natlas:6c225bd562c38b7667093ecfdad3a7f6", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}','proxmox/destroy',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-638373103db8',1,'','2026-11-30T08:15:30.982795+00:00');
INSERT INTO "leases" VALUES('job-a3b08dd1695f',1,'vm-13991-b127f3ef','2026-11-30T08:15:31.676608+00:00');
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
INSERT INTO "members" VALUES('one-cd5d85a4','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "52617ac0-93de-424c-a4b4-5bb2212a5a9b", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-5dd1ec0e6a964c12','one-cd5d85a4','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-cd5d85a4", "name": "one", "nonce": "6c225bd562c38b7667093ecfdad3a7f6", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-cd5d85a4", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T08:15:00.589317Z", "expires_at": "2026-11-30T09:15:00.589317Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "6c225bd562c38b7667093ecfdad3a7f6", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-cd5d85a4.\natlas:6c225bd562c38b7667093ecfdad3a7f6", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6c225bd562c38b7667093ecfdad3a7f6", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6c225bd562c38b7667093ecfdad3a7f6", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6c225bd562c38b7667093ecfdad3a7f6"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "6c225bd562c38b7667093ecfdad3a7f6", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "6c225bd562c38b7667093ecfdad3a7f6", "state": "started", "group": "", "comment": "atlas:6c225bd562c38b7667093ecfdad3a7f6"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "6c225bd562c38b7667093ecfdad3a7f6", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T08:15:00.548262Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T08:15:00.551602Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T08:15:00.561882Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T08:15:00.570592Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-30T09:15:00.589317+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-446ce9084b939d8e','one-cd5d85a4','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-cd5d85a4", "name": "one", "nonce": "6c225bd562c38b7667093ecfdad3a7f6", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-30T08:15:01.291210Z", "expires_at": "2026-11-30T09:15:01.291210Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "6c225bd562c38b7667093ecfdad3a7f6"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "6c225bd562c38b7667093ecfdad3a7f6", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "6c225bd562c38b7667093ecfdad3a7f6", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "52617ac0-93de-424c-a4b4-5bb2212a5a9b", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-30T09:15:01.291210+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('b2a8f7d72d17e2c06ac0dda10fb2b81c');
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
INSERT INTO "specs" VALUES('one-cd5d85a4',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T08:15:00.540873+00:00');
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
