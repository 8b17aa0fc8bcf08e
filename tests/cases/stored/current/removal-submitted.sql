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
INSERT INTO "approvals" VALUES('approval-62ff36341c51c093','plan-307402091682d0c2','approve','{"format": "atlas-approval/v2", "id": "approval-62ff36341c51c093", "anchor": {"server": "6cbe4325eeb774f716bc750ec96243ec", "head": {"seq": 2, "mac": "26cc63118aa24fa23380d17614e3a6dc3524221e4c44b5fbe548176401f1ae1a"}}, "plan_digest": "307402091682d0c2e636f4e39cc399f6d0ceb3fcb226e199218140464a8e82f7", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:24:47.898641Z", "expires_at": "2026-11-29T14:24:47.848437Z", "signature": "wqdfHyMY16CwcBvaNg13hvqslNAKT2rcG0h7CkK0yu/Ga2JMNrnq9RP6XISjZ4kpC6CmZYMSzYK2DhzKLHm9AQ=="}','job-342b5ce0e8a4');
INSERT INTO "approvals" VALUES('approval-106bce2636d5d4ca','plan-ab7d3909a5fc11e8','approve','{"format": "atlas-approval/v2", "id": "approval-106bce2636d5d4ca", "anchor": {"server": "6cbe4325eeb774f716bc750ec96243ec", "head": {"seq": 28, "mac": "8c3261e8f86372bb65a2aaf878bd9053d67fdc8be8e880e8d1128b4ebbfe8373"}}, "plan_digest": "ab7d3909a5fc11e8b658be2045158c8ed714abb89e6f97a391756eb5aaf2cccc", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:24:50.155910Z", "expires_at": "2026-11-29T14:24:50.150100Z", "signature": "xWSgtc75yg2wSbh3qtg1fiaYGePsP3uXnNb57r+zqWJ63Wh9TLPkUtv7d59TszuFK5OOFpmkc6G0Qmkm4pbGBg=="}','job-8057a1b26b2c');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T13:24:47.640316Z","correlation_id":"526b115c01d59dbd","data":{"answers":[],"revision":1,"spec":"one-0104978a"},"name":"spec.saved","principal":"ann"}','2581ea66fb57c93f004707028005e0b827c1b394d02344c04d7a2d2940dc5862');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T13:24:47.866066Z","correlation_id":"526b115c01d59dbd","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-0104978a","digest":"307402091682d0c2e636f4e39cc399f6d0ceb3fcb226e199218140464a8e82f7","effect":"create","plan":"plan-307402091682d0c2","steps":7},"name":"plan.made","principal":"ann"}','26cc63118aa24fa23380d17614e3a6dc3524221e4c44b5fbe548176401f1ae1a');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T13:24:47.899016Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"26cc63118aa24fa23380d17614e3a6dc3524221e4c44b5fbe548176401f1ae1a","seq":2},"server":"6cbe4325eeb774f716bc750ec96243ec"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:24:47.848437Z","format":"atlas-approval/v2","id":"approval-62ff36341c51c093","made_at":"2026-11-29T13:24:47.898641Z","method":"signature","plan":"plan-307402091682d0c2","plan_digest":"307402091682d0c2e636f4e39cc399f6d0ceb3fcb226e199218140464a8e82f7"},"name":"approval.given","principal":"bea"}','6ceb31e2943414532ab233a6b72cd5093da8c0fd07f7de33c0aecec25638e974');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T13:24:47.982013Z","correlation_id":"7eba486b5b8e1d0e","data":{"job":"job-342b5ce0e8a4","plan":"plan-307402091682d0c2","state":"queued"},"name":"job.requested","principal":"ann"}','dbd6d130e6c63fb1666b33bda65890c13474c26b04336cb53154ee162c373242');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T13:24:49.193661Z","correlation_id":"7eba486b5b8e1d0e","data":{"approval":"approval-62ff36341c51c093","job":"job-342b5ce0e8a4","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','ed3e497efd6ab62cb9398946647b2b6a531b81e847bbc629f09c6d2a6759fcc3');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T13:24:49.300265Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-342b5ce0e8a4","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ca30dfd938aef46fbccec1932ef4c09ee1e0b2e7e2d4035b7a3e5fd898a2d01c');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T13:24:49.334336Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C27A1:qmclone:9000:atlas@pve!deploy:"},"digest":"248a80d9689da517ddca54f6f46f37545fa13eabdb80ea9eed0ff44df4c16fe0","job":"job-342b5ce0e8a4","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','470f2b75b942e96ef3bbe0f92a7b859ec19aba7682f6edec722676cfad50d255');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T13:24:49.385374Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"9e9b9845-295d-4af3-9628-3199010fab93","node":"pve1","task":"OK"},"digest":"e61cee1f66d334743de0e365f7db3ee8ac295bf2ab30c3c9c4e8c9f83c74e6bd","job":"job-342b5ce0e8a4","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','13270f913a61205786b34886ba9d8a15363ff3a5a82d3d74e9a604951da23ed5');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T13:24:49.454746Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"digest":"c344dbb2d773a8b77f0a0d6d2b7c9af9f08d9d68","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:AF:0D:0A,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"88d457240624010fe4c5a800ac234e4c6814824f75483ccf223fbe7f81082056","job":"job-342b5ce0e8a4","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','257fea9a8f56c39c73ce5590f400815b8c045211ff41b77e555ba06c001371ee');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T13:24:49.472247Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-342b5ce0e8a4","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','28ccd72aaff3a463967857ea7a963ff93d0b2a60b8896b64582137bc4e7a0014');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T13:24:49.488096Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-342b5ce0e8a4","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','63b4911e6cb3f67c3c33c5440c306302c9da29ff8422ad0a5a0fe9310ba0d9a8');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T13:24:49.520089Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"digest":"d2c568d83959b0fa484aa737bad99ba96aabc4c1","size_gib":10},"digest":"5ff3f520f9f8b8d897603ec0231f9cffa0d59bb163f0de4ce4c6bcd0c042e01b","job":"job-342b5ce0e8a4","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3c10fcdb36c7c4a14c409c199a04244fee13fb0f4f1a32f47c4babd93e10fb8c');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T13:24:49.528756Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C27A1:resize:2000:atlas@pve!deploy:"},"digest":"16e052ff1691ea97a7f04e678c633c9d2e19f2fb9c945ab1d810585cd528686e","job":"job-342b5ce0e8a4","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','73e2eda1b611dc79369de212393f228cd85855fbcdf04b9efbcd478c85ceb6d3');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T13:24:49.546877Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-342b5ce0e8a4","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e606b0f9230110716b049c959af9f0cff5b449295966cd2c3b1a5145571f7b5a');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T13:24:49.584959Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-342b5ce0e8a4","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2dfc7e32dd5b06f1382e1cd471dca86d96c625141af4089f58bcbec7c1e40888');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T13:24:49.623190Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C27A1:qmstart:2000:atlas@pve!deploy:"},"digest":"903a93db2b8653e1c0691c417b2e77a856ba277c9305d42bb59a59ed50af9d87","job":"job-342b5ce0e8a4","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','50c672e73e8c8cbbac81438c1a174868951519ac232818d59c7090f5d44d0484');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T13:24:49.659452Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-342b5ce0e8a4","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','447cb6ae1670c1fc5abf0902f5c5dea0711507a440ea11033895236e95960bab');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T13:24:49.670327Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-342b5ce0e8a4","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b8d8cd56f0348ed836e80168431d69fac2cfde895509b417ebea96b8614c016d');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T13:24:49.681077Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-342b5ce0e8a4","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6aba6181096aa2bb4f66747b8b680293fa01083a8051adf813ba8be5f241c279');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T13:24:49.738124Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-342b5ce0e8a4","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','63f217134684bff1ecbf2d613ae18d898be4220b6290b7bec317298e30ef3516');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T13:24:49.799344Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-342b5ce0e8a4","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7cac9d059321ee2419952fbef299b9d2e65aa47ab15e25488e3af51ba9b67c8b');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T13:24:49.855276Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-342b5ce0e8a4","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f66211d230172dacb8f802bd4467b5c3cd391f0426dba527947278a07db977d3');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T13:24:49.871113Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-342b5ce0e8a4","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','88ff5e4c30d15bb54d682c701ca8d7ea0c55c26e197109185bbdf47769c49c0d');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T13:24:49.889202Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-342b5ce0e8a4","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','23f00c009bebef57cd30551cd36a3c7a645c41b61d1742974aa0b4ee1052f18e');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T13:24:49.943306Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-342b5ce0e8a4","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a1bf7f3fa8839460c4dbb5388229ad2a90baf1870b412944c50872df0d115e3a');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T13:24:49.975569Z","correlation_id":"7eba486b5b8e1d0e","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"9e9b9845-295d-4af3-9628-3199010fab93"},"digest":"0297bedf0c6159a88d0fae1a9a242e74bb2f8065a9e5e1c9f3e6e4cc90e368fd","job":"job-342b5ce0e8a4","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e34cc1d5f6643dbb77d9fd54f90289eed0b6bc3f836f9c7b49c004d8d7583b62');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T13:24:50.008564Z","correlation_id":"7eba486b5b8e1d0e","data":{"job":"job-342b5ce0e8a4","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','edd2c6c4cfdf38a80255d3235eb637ddea833615fadb534b3bf56b0b1f73ccec');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T13:24:50.153554Z","correlation_id":"3a09fec305090425","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-0104978a","digest":"ab7d3909a5fc11e8b658be2045158c8ed714abb89e6f97a391756eb5aaf2cccc","effect":"remove","plan":"plan-ab7d3909a5fc11e8","steps":3},"name":"plan.made","principal":"ann"}','8c3261e8f86372bb65a2aaf878bd9053d67fdc8be8e880e8d1128b4ebbfe8373');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T13:24:50.156137Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"8c3261e8f86372bb65a2aaf878bd9053d67fdc8be8e880e8d1128b4ebbfe8373","seq":28},"server":"6cbe4325eeb774f716bc750ec96243ec"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:24:50.150100Z","format":"atlas-approval/v2","id":"approval-106bce2636d5d4ca","made_at":"2026-11-29T13:24:50.155910Z","method":"signature","plan":"plan-ab7d3909a5fc11e8","plan_digest":"ab7d3909a5fc11e8b658be2045158c8ed714abb89e6f97a391756eb5aaf2cccc"},"name":"approval.given","principal":"bea"}','a360facede341578c7b5484c2da0fcfb9d0813e08c143a1458dd1d7253277872');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T13:24:50.168323Z","correlation_id":"6904a72ad302b7e0","data":{"job":"job-8057a1b26b2c","plan":"plan-ab7d3909a5fc11e8","state":"queued"},"name":"job.requested","principal":"ann"}','fcbbfe0fe566f84bd8e17d27d892f5dd614ef30b8c67aba9fa50e4d9234560c0');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T13:24:51.522241Z","correlation_id":"6904a72ad302b7e0","data":{"approval":"approval-106bce2636d5d4ca","job":"job-8057a1b26b2c","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','a4d29e2e722c9bc741c7f4568612c76d6d5dd32fde6df8dd6b505d5fcc6151f5');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T13:24:51.736786Z","correlation_id":"6904a72ad302b7e0","data":{"data":{"resource":{"comment":"atlas:14eb88b66a148c88073aca1699e4c743","state":"started"}},"digest":"3ce06d08cdea2829c1fba7648f63e34e51e6cc19d0493068d7d0b7dc8e52b222","job":"job-8057a1b26b2c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','018ef3484f169d4becf8140ddb353eef706fd43264bc385085257fc96b37a081');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T13:24:51.794640Z","correlation_id":"6904a72ad302b7e0","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-8057a1b26b2c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','35dcc90d25cefabc946606fe7f0d79648c29ee43f9df78b51bc84f123da232e8');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T13:24:51.804354Z","correlation_id":"6904a72ad302b7e0","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-8057a1b26b2c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c055d6fa327449ae13cb58b0215615def59594707ee600873ce8c5339dd3e447');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T13:24:51.863497Z","correlation_id":"6904a72ad302b7e0","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-8057a1b26b2c","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2bf513bea63c0fa1cff0ac8934bf9120e612a45381b8bb72de50955fd31fc4d7');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T13:24:51.910070Z","correlation_id":"6904a72ad302b7e0","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0C27A3:qmshutdown:2000:atlas@pve!deploy:"},"digest":"05211b29b08ec4cd152e33f7298664cb4e2a83d75bcdc433ffc2801293298afb","job":"job-8057a1b26b2c","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e55968c560a5be2150a2e7036ae42e71c759771e852fec66491a4d68400fb9cb');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-29T13:24:51.923860Z","correlation_id":"6904a72ad302b7e0","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-8057a1b26b2c","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','cab1729e1f726573244ed261d1007d3f74051a3072b2f56bcfe0bfb66ab27b6a');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-29T13:24:51.947040Z","correlation_id":"6904a72ad302b7e0","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-0104978a.\natlas:14eb88b66a148c88073aca1699e4c743","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:6F:1B:E9,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=9e9b9845-295d-4af3-9628-3199010fab93","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"7919c0cde232e1c01d9368e493d9bd7723e0fbc182fbe3566dab8972de31651d","job":"job-8057a1b26b2c","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cc00085a55e4b1a3643aacb749d37acd4a75dfefe4762cfcd7ca3bd973e52bc9');
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
INSERT INTO "deployments" VALUES('one-0104978a','one','dev','14eb88b66a148c88073aca1699e4c743','one-0104978a',1,1,'2026-11-29T13:24:50.008564+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-342b5ce0e8a4','one/clone','2026-11-29T13:24:49.042784+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-342b5ce0e8a4','one/configure','2026-11-29T13:24:49.042784+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-342b5ce0e8a4','one/grow-scsi0','2026-11-29T13:24:49.042784+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-342b5ce0e8a4','one/start','2026-11-29T13:24:49.042784+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-342b5ce0e8a4','one/ready','2026-11-29T13:24:49.042784+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-342b5ce0e8a4','one/ha','2026-11-29T13:24:49.042784+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-342b5ce0e8a4','one/verify','2026-11-29T13:24:49.042784+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-8057a1b26b2c','one/ha','2026-11-29T13:24:51.357353+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-8057a1b26b2c','one/stop','2026-11-29T13:24:51.357353+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-8057a1b26b2c','one/destroy','2026-11-29T13:24:51.357353+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-342b5ce0e8a4','deployment/one-0104978a');
INSERT INTO "job_targets" VALUES('job-342b5ce0e8a4','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-8057a1b26b2c','deployment/one-0104978a');
INSERT INTO "job_targets" VALUES('job-8057a1b26b2c','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-342b5ce0e8a4','plan-307402091682d0c2','one-0104978a','succeeded','done','[]','ann','7eba486b5b8e1d0e','approval-62ff36341c51c093',0,0,0,NULL,7,7,'','2026-11-29T13:24:47.938853+00:00','2026-11-29T13:24:49.042784+00:00','2026-11-29T13:24:50.008564+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-8057a1b26b2c','plan-ab7d3909a5fc11e8','one-0104978a','running','','[]','ann','6904a72ad302b7e0','approval-106bce2636d5d4ca',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-29T13:24:50.161191+00:00','2026-11-29T13:24:51.357353+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-342b5ce0e8a4','one/clone','intended','2026-11-29T13:24:49.300265+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-342b5ce0e8a4','one/clone','submitted','2026-11-29T13:24:49.334336+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C27A1:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-342b5ce0e8a4','one/clone','done','2026-11-29T13:24:49.385374+00:00','{"task": "OK", "node": "pve1", "identity": "9e9b9845-295d-4af3-9628-3199010fab93", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-342b5ce0e8a4','one/configure','intended','2026-11-29T13:24:49.454746+00:00','{"digest": "c344dbb2d773a8b77f0a0d6d2b7c9af9f08d9d68", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:AF:0D:0A,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-342b5ce0e8a4','one/configure','submitted','2026-11-29T13:24:49.472247+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-342b5ce0e8a4','one/configure','done','2026-11-29T13:24:49.488096+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-342b5ce0e8a4','one/grow-scsi0','intended','2026-11-29T13:24:49.520089+00:00','{"digest": "d2c568d83959b0fa484aa737bad99ba96aabc4c1", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-342b5ce0e8a4','one/grow-scsi0','submitted','2026-11-29T13:24:49.528756+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C27A1:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-342b5ce0e8a4','one/grow-scsi0','done','2026-11-29T13:24:49.546877+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-342b5ce0e8a4','one/start','intended','2026-11-29T13:24:49.584959+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-342b5ce0e8a4','one/start','submitted','2026-11-29T13:24:49.623190+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C27A1:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-342b5ce0e8a4','one/start','done','2026-11-29T13:24:49.659452+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-342b5ce0e8a4','one/ready','intended','2026-11-29T13:24:49.670327+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-342b5ce0e8a4','one/ready','submitted','2026-11-29T13:24:49.681077+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-342b5ce0e8a4','one/ready','done','2026-11-29T13:24:49.738124+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-342b5ce0e8a4','one/ha','intended','2026-11-29T13:24:49.799344+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-342b5ce0e8a4','one/ha','submitted','2026-11-29T13:24:49.855276+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-342b5ce0e8a4','one/ha','done','2026-11-29T13:24:49.871113+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-342b5ce0e8a4','one/verify','intended','2026-11-29T13:24:49.889202+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-342b5ce0e8a4','one/verify','submitted','2026-11-29T13:24:49.943306+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-342b5ce0e8a4','one/verify','done','2026-11-29T13:24:49.975569+00:00','{"identity": "9e9b9845-295d-4af3-9628-3199010fab93", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-8057a1b26b2c','one/ha','intended','2026-11-29T13:24:51.736786+00:00','{"resource": {"state": "started", "comment": "atlas:14eb88b66a148c88073aca1699e4c743"}}');
INSERT INTO "journal" VALUES(23,'job-8057a1b26b2c','one/ha','submitted','2026-11-29T13:24:51.794640+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(24,'job-8057a1b26b2c','one/ha','done','2026-11-29T13:24:51.804354+00:00','{}');
INSERT INTO "journal" VALUES(25,'job-8057a1b26b2c','one/stop','intended','2026-11-29T13:24:51.863497+00:00','{"status": "running"}');
INSERT INTO "journal" VALUES(26,'job-8057a1b26b2c','one/stop','submitted','2026-11-29T13:24:51.910070+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0C27A3:qmshutdown:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(27,'job-8057a1b26b2c','one/stop','done','2026-11-29T13:24:51.923860+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(28,'job-8057a1b26b2c','one/destroy','intended','2026-11-29T13:24:51.947040+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:6F:1B:E9,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=9e9b9845-295d-4af3-9628-3199010fab93", "description": "Made by ATLAS: one of deployment one-0104978a.\natlas:14eb88b66a148c88073aca1699e4c743", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-342b5ce0e8a4',1,'','2026-11-29T13:25:19.015024+00:00');
INSERT INTO "leases" VALUES('job-8057a1b26b2c',1,'vm-16364-b784fe72','2026-11-29T13:25:21.319066+00:00');
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
INSERT INTO "members" VALUES('one-0104978a','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "9e9b9845-295d-4af3-9628-3199010fab93", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-307402091682d0c2','one-0104978a','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-0104978a", "name": "one", "nonce": "14eb88b66a148c88073aca1699e4c743", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-0104978a", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T13:24:47.848437Z", "expires_at": "2026-11-29T14:24:47.848437Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "14eb88b66a148c88073aca1699e4c743", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-0104978a.\natlas:14eb88b66a148c88073aca1699e4c743", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "14eb88b66a148c88073aca1699e4c743", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "14eb88b66a148c88073aca1699e4c743", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "14eb88b66a148c88073aca1699e4c743"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "14eb88b66a148c88073aca1699e4c743", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "14eb88b66a148c88073aca1699e4c743", "state": "started", "group": "", "comment": "atlas:14eb88b66a148c88073aca1699e4c743"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "14eb88b66a148c88073aca1699e4c743", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T13:24:47.659696Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T13:24:47.674959Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T13:24:47.724036Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T13:24:47.764446Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T14:24:47.848437+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-ab7d3909a5fc11e8','one-0104978a','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-0104978a", "name": "one", "nonce": "14eb88b66a148c88073aca1699e4c743", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T13:24:50.150100Z", "expires_at": "2026-11-29T14:24:50.150100Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "14eb88b66a148c88073aca1699e4c743"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "14eb88b66a148c88073aca1699e4c743", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "14eb88b66a148c88073aca1699e4c743", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "9e9b9845-295d-4af3-9628-3199010fab93", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T14:24:50.150100+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('6cbe4325eeb774f716bc750ec96243ec');
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
INSERT INTO "specs" VALUES('one-0104978a',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T13:24:47.630848+00:00');
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
