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
INSERT INTO "approvals" VALUES('approval-901cb37493277646','plan-5340fe17a3addedf','approve','{"format": "atlas-approval/v2", "id": "approval-901cb37493277646", "anchor": {"server": "162ed8fb41a4b0fa06a2b2c697f0e174", "head": {"seq": 2, "mac": "0367cb59b22fb77153df3a1717b860faec38dd08a6b7f17955f5e5af90316017"}}, "plan_digest": "5340fe17a3addedf90fa3dc2ffecd91414d5c6954ee5b2db276586e8cb8a5d03", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:10:18.801914Z", "expires_at": "2026-11-29T15:10:18.779116Z", "signature": "D5O9+ghz2vuW3A5E2o/cGsV2dPlkMKSGE2oSBa16YLKDmUYXjtqK9+mnueRYhUYUOJCn9akwo47K1wqvHQcnAQ=="}','job-a08e7b0c3850');
INSERT INTO "approvals" VALUES('approval-2b98da3f7d7a4f0e','plan-f92d2623a45e4ecc','approve','{"format": "atlas-approval/v2", "id": "approval-2b98da3f7d7a4f0e", "anchor": {"server": "162ed8fb41a4b0fa06a2b2c697f0e174", "head": {"seq": 28, "mac": "a3955da9578466265bf98a7e867b44e2955bf6f607355501dc25bb813b53cbca"}}, "plan_digest": "f92d2623a45e4ecc576c4938bd82040f3125be06bd71768c320a5e66d523dabc", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:10:20.888763Z", "expires_at": "2026-11-29T15:10:20.821430Z", "signature": "LLGfpjl7cB0yqGMlY0CmeivZnL+mvkZlQgAPWP5AvqAZ2roLMc+bpYJUVdFjjL9ro4ESSOrLqy3xEMA97dFABQ=="}','job-53df29a84b4c');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T14:10:18.577477Z","correlation_id":"eeea7cfc7d44ba20","data":{"answers":[],"revision":1,"spec":"one-03b2c8e3"},"name":"spec.saved","principal":"ann"}','62a22c464a9de40899d343adee15ec6e50ed46cbbaf9d9071f4060bb2b52f529');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T14:10:18.791815Z","correlation_id":"eeea7cfc7d44ba20","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-03b2c8e3","digest":"5340fe17a3addedf90fa3dc2ffecd91414d5c6954ee5b2db276586e8cb8a5d03","effect":"create","plan":"plan-5340fe17a3addedf","steps":7},"name":"plan.made","principal":"ann"}','0367cb59b22fb77153df3a1717b860faec38dd08a6b7f17955f5e5af90316017');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T14:10:18.802207Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"0367cb59b22fb77153df3a1717b860faec38dd08a6b7f17955f5e5af90316017","seq":2},"server":"162ed8fb41a4b0fa06a2b2c697f0e174"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:10:18.779116Z","format":"atlas-approval/v2","id":"approval-901cb37493277646","made_at":"2026-11-29T14:10:18.801914Z","method":"signature","plan":"plan-5340fe17a3addedf","plan_digest":"5340fe17a3addedf90fa3dc2ffecd91414d5c6954ee5b2db276586e8cb8a5d03"},"name":"approval.given","principal":"bea"}','12b6ea2802fa3472b7d7fdb18a2d4f0d2331593759e0950e57125f42b9085cad');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T14:10:18.845148Z","correlation_id":"04275885fcd1f0bc","data":{"job":"job-a08e7b0c3850","plan":"plan-5340fe17a3addedf","state":"queued"},"name":"job.requested","principal":"ann"}','0cc4a79f41109735cc6ac562e4536428708af39678bc311d689e18a0d9a92ed3');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T14:10:19.420713Z","correlation_id":"04275885fcd1f0bc","data":{"approval":"approval-901cb37493277646","job":"job-a08e7b0c3850","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','d114d94aa2642c76137129063c4564da9889ca5b0e8949502915b0eb39e7f4c9');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T14:10:19.586934Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-a08e7b0c3850","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8e7af749ddedbccc7b0b509954ea1b6add3a27280438b14fca03d4fb949954a4');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T14:10:19.659289Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C324B:qmclone:9000:atlas@pve!deploy:"},"digest":"a179c5492c3b12076c5514f1fa03de2e9e3fe9827b9d12939bbd1a579e9b3144","job":"job-a08e7b0c3850","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','25c42f79c960a2d3a5a984f20bfa33483e757d74f965ea457a05e3fc2b7eea8f');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T14:10:19.709703Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"7a14d23f-efb0-4d5d-bf94-6e0f3d19cee1","node":"pve1","task":"OK"},"digest":"11e26690ac73cebdc3843991bbe648419ac385bb04cff40e7591bf18a5c92d7b","job":"job-a08e7b0c3850","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3c0aa0968476a502b0301bbe9cf06845d5912b204545a83446902040a1e7f360');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T14:10:19.759848Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"digest":"e99368873e62246ed146448b444c1189ae99fc3c","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:C4:61:EB,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"68b260b753361a0fa61b22bd5d8e5fa6fcb9a2d734cf5793a5d20d409c6cb848","job":"job-a08e7b0c3850","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','33dd4ed3181fb9d5ae51da917a4dca1d2813a81aaf525c86900c75ddcaa2d634');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T14:10:19.777667Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a08e7b0c3850","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','03c5d2ea70786301a2d122c898a90e5557cacd3200181c91704f70dd13f60ccd');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T14:10:19.798111Z","correlation_id":"04275885fcd1f0bc","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a08e7b0c3850","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','83d20513ac71ec49e1e7fcff254fceda1a06459a91ab555715a20fb3f6858834');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T14:10:19.830017Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"digest":"1d11ee63101f06fc268ace41732ec6f9073475df","size_gib":10},"digest":"248744189189145d8eb0a45f6b0b3cfa6df3e6e66e86e136a4016d3bced0e5f3","job":"job-a08e7b0c3850","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0f7a230768d2c30eab40ebaca79a38de1b3843e1de27dee5dbbf5e4c04757710');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T14:10:19.860418Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C324B:resize:2000:atlas@pve!deploy:"},"digest":"903c657ee96a4d2ada9a08fe7be82674cbb0c2431db6b82cb110d00c79cb7aad","job":"job-a08e7b0c3850","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9248044980d618201f08caee30027289a6ae5cf4bf61aab79b99e4f0475726f1');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T14:10:19.885093Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-a08e7b0c3850","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b04998dfc324df2b57339d45cd06b9b6efe89d3fd6fb9c6333205f34f17a4488');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T14:10:19.940693Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-a08e7b0c3850","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1995e8742d352d7082fc83cb0704b24cc705f82175b2541417c2b6d8e76b510e');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T14:10:19.985789Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C324B:qmstart:2000:atlas@pve!deploy:"},"digest":"7df4093c204585c6e16a6aa0d1c65d836cac3747d0c9a6fa07f25990d0dac83d","job":"job-a08e7b0c3850","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c486c25a36da03a6c0f8a204a07a2949d18aa4abc529778f9ec4d8393dab422c');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T14:10:20.016371Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-a08e7b0c3850","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3b63ea7201d1a9bb6004822e846677e81a82598a0aa9c78797fe1085e9ca853c');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T14:10:20.057535Z","correlation_id":"04275885fcd1f0bc","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a08e7b0c3850","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8c54a6ab4a8040f5f74b21722a5fc1cb830a4eb876ed8013d11637d51d089c8f');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T14:10:20.067002Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a08e7b0c3850","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b7efdfcc332d0d21aa31717a1374697fb9bb8eba7633d301a608a430f4421430');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T14:10:20.103611Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-a08e7b0c3850","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','bd45efc4f9fb220ecb5407ee0fbf7e892a45a9e9818b07dca9e70dd93fd2ad6e');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T14:10:20.164039Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-a08e7b0c3850","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f8b9fe1d557f90302e9f2651c8e4317b18ef065d88f7efc1469aa12b3c72cd23');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T14:10:20.206988Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a08e7b0c3850","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ac4cd3674a6b7892550616cbec8e697b69ee807af970bf015a850a904006521c');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T14:10:20.223236Z","correlation_id":"04275885fcd1f0bc","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a08e7b0c3850","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ba0cbe4ef6e23948b699bb91600ea707dbd3ccd980d4cd9e1a101b2a1d498c09');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T14:10:20.250545Z","correlation_id":"04275885fcd1f0bc","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-a08e7b0c3850","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0f1e8cce540349743251a3c1cdda24288f6602638547fe5d809d9ad831d97eae');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T14:10:20.264387Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-a08e7b0c3850","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','29fbfd6fe2d3a2b34e5ce8f82bb32df2b601a615d0c43503f6078ca05deaacda');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T14:10:20.313928Z","correlation_id":"04275885fcd1f0bc","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"7a14d23f-efb0-4d5d-bf94-6e0f3d19cee1"},"digest":"9b88243e5558e57148674a44b3e8d2741bdeb88c5a8cd91ee36eb67e86c88540","job":"job-a08e7b0c3850","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','11d70073490b113834475841da7017b924980c0f74263da2c99bf0e7acb63bdd');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T14:10:20.326047Z","correlation_id":"04275885fcd1f0bc","data":{"job":"job-a08e7b0c3850","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','aec7d4776a7714614cabfec46eb31340281c86148baac416e1395d7155dea5d4');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T14:10:20.859906Z","correlation_id":"fef5ec67d5093210","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-03b2c8e3","digest":"f92d2623a45e4ecc576c4938bd82040f3125be06bd71768c320a5e66d523dabc","effect":"remove","plan":"plan-f92d2623a45e4ecc","steps":3},"name":"plan.made","principal":"ann"}','a3955da9578466265bf98a7e867b44e2955bf6f607355501dc25bb813b53cbca');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T14:10:20.889010Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"a3955da9578466265bf98a7e867b44e2955bf6f607355501dc25bb813b53cbca","seq":28},"server":"162ed8fb41a4b0fa06a2b2c697f0e174"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:10:20.821430Z","format":"atlas-approval/v2","id":"approval-2b98da3f7d7a4f0e","made_at":"2026-11-29T14:10:20.888763Z","method":"signature","plan":"plan-f92d2623a45e4ecc","plan_digest":"f92d2623a45e4ecc576c4938bd82040f3125be06bd71768c320a5e66d523dabc"},"name":"approval.given","principal":"bea"}','05d9e0452c9badb464d23cbfd4eb0124ba7fb736a73f2f8f1a8c0cc8f83d2fe4');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T14:10:20.921823Z","correlation_id":"0a9ea21b28826287","data":{"job":"job-53df29a84b4c","plan":"plan-f92d2623a45e4ecc","state":"queued"},"name":"job.requested","principal":"ann"}','6d4a9ecdae1731889bbbc39a0229ad4a513a6ee776194b624e64eacfd9e2c741');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T14:10:22.186302Z","correlation_id":"0a9ea21b28826287","data":{"approval":"approval-2b98da3f7d7a4f0e","job":"job-53df29a84b4c","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','2f8381921c0266493d18090e0cdd4dd6a2228e6192dd3ed02e8274b48a806b1a');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T14:10:22.272017Z","correlation_id":"0a9ea21b28826287","data":{"data":{"resource":{"comment":"atlas:6de01fd1ce68b26be928ccda9666aff9","state":"started"}},"digest":"601380e69936806471c2ae15bea746747b1ed03b3a935fe81e7607430948cccc","job":"job-53df29a84b4c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9789c077e9133d9db7628e671da2098bb3cb3011aff4b7bdcdf5edeb22998f14');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T14:10:22.322898Z","correlation_id":"0a9ea21b28826287","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-53df29a84b4c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d28ff2d5304a34a290181ea884ad3ba0cfc97509d6dc995fec9ab8afbd1b3411');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T14:10:22.339485Z","correlation_id":"0a9ea21b28826287","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-53df29a84b4c","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ae7c26a16faf797dcce85e8743f6e2915aa55f1b370e7800bf33f2bff193d615');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T14:10:22.356754Z","correlation_id":"0a9ea21b28826287","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-53df29a84b4c","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','42759a67abffbd51c722ed6770a9f590fdee1b04d885fb882b6447aff8355c36');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T14:10:22.372304Z","correlation_id":"0a9ea21b28826287","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0C324E:qmshutdown:2000:atlas@pve!deploy:"},"digest":"7c7ea1a21bfe344de9f914758adfa525ee7900862769aec19dcb222afded1545","job":"job-53df29a84b4c","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e74853f1e3a3eaa099c655c1122e8e5e53745ac3d7eeabea698645742758bd57');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-29T14:10:22.386889Z","correlation_id":"0a9ea21b28826287","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-53df29a84b4c","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c50c0f82b639010143c2138bad92643f70d86ac7c517e0dd080c78828aa923db');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-29T14:10:22.409272Z","correlation_id":"0a9ea21b28826287","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-03b2c8e3.\natlas:6de01fd1ce68b26be928ccda9666aff9","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:CB:FA:75,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=7a14d23f-efb0-4d5d-bf94-6e0f3d19cee1","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"f0ff362d0e4308824e8c65d2ee145ff36f8c991eab887edf17dbbfc54a26af5c","job":"job-53df29a84b4c","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e0e9eaed64ddd4351814ef3c759291c23c47110b862b971f3f6ab93bc3390808');
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
INSERT INTO "deployments" VALUES('one-03b2c8e3','one','dev','6de01fd1ce68b26be928ccda9666aff9','one-03b2c8e3',1,1,'2026-11-29T14:10:20.326047+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-a08e7b0c3850','one/clone','2026-11-29T14:10:19.319002+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a08e7b0c3850','one/configure','2026-11-29T14:10:19.319002+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a08e7b0c3850','one/grow-scsi0','2026-11-29T14:10:19.319002+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a08e7b0c3850','one/start','2026-11-29T14:10:19.319002+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a08e7b0c3850','one/ready','2026-11-29T14:10:19.319002+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a08e7b0c3850','one/ha','2026-11-29T14:10:19.319002+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-a08e7b0c3850','one/verify','2026-11-29T14:10:19.319002+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-53df29a84b4c','one/ha','2026-11-29T14:10:22.066981+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-53df29a84b4c','one/stop','2026-11-29T14:10:22.066981+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-53df29a84b4c','one/destroy','2026-11-29T14:10:22.066981+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-a08e7b0c3850','deployment/one-03b2c8e3');
INSERT INTO "job_targets" VALUES('job-a08e7b0c3850','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-53df29a84b4c','deployment/one-03b2c8e3');
INSERT INTO "job_targets" VALUES('job-53df29a84b4c','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-a08e7b0c3850','plan-5340fe17a3addedf','one-03b2c8e3','succeeded','done','[]','ann','04275885fcd1f0bc','approval-901cb37493277646',0,0,0,NULL,7,7,'','2026-11-29T14:10:18.822993+00:00','2026-11-29T14:10:19.319002+00:00','2026-11-29T14:10:20.326047+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-53df29a84b4c','plan-f92d2623a45e4ecc','one-03b2c8e3','running','','[]','ann','0a9ea21b28826287','approval-2b98da3f7d7a4f0e',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-29T14:10:20.910930+00:00','2026-11-29T14:10:22.066981+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-a08e7b0c3850','one/clone','intended','2026-11-29T14:10:19.586934+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-a08e7b0c3850','one/clone','submitted','2026-11-29T14:10:19.659289+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C324B:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-a08e7b0c3850','one/clone','done','2026-11-29T14:10:19.709703+00:00','{"task": "OK", "node": "pve1", "identity": "7a14d23f-efb0-4d5d-bf94-6e0f3d19cee1", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-a08e7b0c3850','one/configure','intended','2026-11-29T14:10:19.759848+00:00','{"digest": "e99368873e62246ed146448b444c1189ae99fc3c", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:C4:61:EB,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-a08e7b0c3850','one/configure','submitted','2026-11-29T14:10:19.777667+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-a08e7b0c3850','one/configure','done','2026-11-29T14:10:19.798111+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-a08e7b0c3850','one/grow-scsi0','intended','2026-11-29T14:10:19.830017+00:00','{"digest": "1d11ee63101f06fc268ace41732ec6f9073475df", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-a08e7b0c3850','one/grow-scsi0','submitted','2026-11-29T14:10:19.860418+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C324B:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-a08e7b0c3850','one/grow-scsi0','done','2026-11-29T14:10:19.885093+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-a08e7b0c3850','one/start','intended','2026-11-29T14:10:19.940693+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-a08e7b0c3850','one/start','submitted','2026-11-29T14:10:19.985789+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C324B:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-a08e7b0c3850','one/start','done','2026-11-29T14:10:20.016371+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-a08e7b0c3850','one/ready','intended','2026-11-29T14:10:20.057535+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-a08e7b0c3850','one/ready','submitted','2026-11-29T14:10:20.067002+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-a08e7b0c3850','one/ready','done','2026-11-29T14:10:20.103611+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-a08e7b0c3850','one/ha','intended','2026-11-29T14:10:20.164039+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-a08e7b0c3850','one/ha','submitted','2026-11-29T14:10:20.206988+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-a08e7b0c3850','one/ha','done','2026-11-29T14:10:20.223236+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-a08e7b0c3850','one/verify','intended','2026-11-29T14:10:20.250545+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-a08e7b0c3850','one/verify','submitted','2026-11-29T14:10:20.264387+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-a08e7b0c3850','one/verify','done','2026-11-29T14:10:20.313928+00:00','{"identity": "7a14d23f-efb0-4d5d-bf94-6e0f3d19cee1", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-53df29a84b4c','one/ha','intended','2026-11-29T14:10:22.272017+00:00','{"resource": {"state": "started", "comment": "atlas:6de01fd1ce68b26be928ccda9666aff9"}}');
INSERT INTO "journal" VALUES(23,'job-53df29a84b4c','one/ha','submitted','2026-11-29T14:10:22.322898+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(24,'job-53df29a84b4c','one/ha','done','2026-11-29T14:10:22.339485+00:00','{}');
INSERT INTO "journal" VALUES(25,'job-53df29a84b4c','one/stop','intended','2026-11-29T14:10:22.356754+00:00','{"status": "running"}');
INSERT INTO "journal" VALUES(26,'job-53df29a84b4c','one/stop','submitted','2026-11-29T14:10:22.372304+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0C324E:qmshutdown:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(27,'job-53df29a84b4c','one/stop','done','2026-11-29T14:10:22.386889+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(28,'job-53df29a84b4c','one/destroy','intended','2026-11-29T14:10:22.409272+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:CB:FA:75,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=7a14d23f-efb0-4d5d-bf94-6e0f3d19cee1", "description": "Made by ATLAS: one of deployment one-03b2c8e3.\natlas:6de01fd1ce68b26be928ccda9666aff9", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-a08e7b0c3850',1,'','2026-11-29T14:10:49.287310+00:00');
INSERT INTO "leases" VALUES('job-53df29a84b4c',1,'vm-30443-22db47f5','2026-11-29T14:10:52.043383+00:00');
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
INSERT INTO "members" VALUES('one-03b2c8e3','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "7a14d23f-efb0-4d5d-bf94-6e0f3d19cee1", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-5340fe17a3addedf','one-03b2c8e3','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-03b2c8e3", "name": "one", "nonce": "6de01fd1ce68b26be928ccda9666aff9", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-03b2c8e3", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T14:10:18.779116Z", "expires_at": "2026-11-29T15:10:18.779116Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "6de01fd1ce68b26be928ccda9666aff9", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-03b2c8e3.\natlas:6de01fd1ce68b26be928ccda9666aff9", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6de01fd1ce68b26be928ccda9666aff9", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6de01fd1ce68b26be928ccda9666aff9", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "6de01fd1ce68b26be928ccda9666aff9"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "6de01fd1ce68b26be928ccda9666aff9", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "6de01fd1ce68b26be928ccda9666aff9", "state": "started", "group": "", "comment": "atlas:6de01fd1ce68b26be928ccda9666aff9"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "6de01fd1ce68b26be928ccda9666aff9", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T14:10:18.632146Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T14:10:18.648633Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T14:10:18.686032Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T14:10:18.717103Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T15:10:18.779116+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-f92d2623a45e4ecc','one-03b2c8e3','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-03b2c8e3", "name": "one", "nonce": "6de01fd1ce68b26be928ccda9666aff9", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T14:10:20.821430Z", "expires_at": "2026-11-29T15:10:20.821430Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "6de01fd1ce68b26be928ccda9666aff9"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "6de01fd1ce68b26be928ccda9666aff9", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "6de01fd1ce68b26be928ccda9666aff9", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "7a14d23f-efb0-4d5d-bf94-6e0f3d19cee1", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T15:10:20.821430+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('162ed8fb41a4b0fa06a2b2c697f0e174');
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
INSERT INTO "specs" VALUES('one-03b2c8e3',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T14:10:18.565397+00:00');
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
