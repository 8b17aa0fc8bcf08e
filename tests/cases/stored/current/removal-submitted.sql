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
INSERT INTO "approvals" VALUES('approval-52135d09ca8493d4','plan-d86be97710b020f1','approve','{"format": "atlas-approval/v2", "id": "approval-52135d09ca8493d4", "anchor": {"server": "30869fcc4ee862ac3fc1c3149547e207", "head": {"seq": 2, "mac": "be3cfd9845df5f5aa5412cdaa95b45550e757f4760567c835dca9c390807f1ea"}}, "plan_digest": "d86be97710b020f1719f0bfd35e38c46e0bd10953364bc91cb5a11749cd921b9", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:51.738675Z", "expires_at": "2026-11-29T20:11:51.689173Z", "signature": "2jp5en4SCw/cfSxPymvyxMwWvzQk32lk5mH89TaWnzfRleT0H4hDCAiNXHmKo4oXyTRjk9383mg7pvNJ4mRODA=="}','job-d036f566e05e');
INSERT INTO "approvals" VALUES('approval-d39510c381b83f5c','plan-3237afc5a5eec015','approve','{"format": "atlas-approval/v2", "id": "approval-d39510c381b83f5c", "anchor": {"server": "30869fcc4ee862ac3fc1c3149547e207", "head": {"seq": 28, "mac": "4126830b4184a9097259283ed84a3d89b00ebd3b1b3effefad76fae70c03248d"}}, "plan_digest": "3237afc5a5eec01556c8bf49992dc3ceb948948e5a34b61b3778460bdb0d6c0b", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T19:11:53.841184Z", "expires_at": "2026-11-29T20:11:53.829338Z", "signature": "ibnY5OnUcVLtSe5os1zUlDpNF0+bhlqq3UHEZuKQPnobniw1S0KHrfeAu7Qdhwr79dmJFZ4kDcSpYqhRJNdJAw=="}','job-9163a403a1c1');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T19:11:51.521419Z","correlation_id":"9e848fb980729162","data":{"answers":[],"revision":1,"spec":"one-b973b3ac"},"name":"spec.saved","principal":"ann"}','f5b3b6b8c35023709f2b73014ab70fd6f456e5d14a6c2580ee53129304e3f673');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T19:11:51.723835Z","correlation_id":"9e848fb980729162","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-b973b3ac","digest":"d86be97710b020f1719f0bfd35e38c46e0bd10953364bc91cb5a11749cd921b9","effect":"create","plan":"plan-d86be97710b020f1","steps":7},"name":"plan.made","principal":"ann"}','be3cfd9845df5f5aa5412cdaa95b45550e757f4760567c835dca9c390807f1ea');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T19:11:51.738981Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"be3cfd9845df5f5aa5412cdaa95b45550e757f4760567c835dca9c390807f1ea","seq":2},"server":"30869fcc4ee862ac3fc1c3149547e207"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:51.689173Z","format":"atlas-approval/v2","id":"approval-52135d09ca8493d4","made_at":"2026-11-29T19:11:51.738675Z","method":"signature","plan":"plan-d86be97710b020f1","plan_digest":"d86be97710b020f1719f0bfd35e38c46e0bd10953364bc91cb5a11749cd921b9"},"name":"approval.given","principal":"bea"}','d3a9eca4266a1919ae3161be919494bcad32e6632572e893c248edff31978f4b');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T19:11:51.774147Z","correlation_id":"28f41215aefb0895","data":{"job":"job-d036f566e05e","plan":"plan-d86be97710b020f1","state":"queued"},"name":"job.requested","principal":"ann"}','00c152919c6b4699d3753e8ef16066baf5ff7d09cc130b52d9a993e446dd0fdb');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T19:11:53.251580Z","correlation_id":"28f41215aefb0895","data":{"approval":"approval-52135d09ca8493d4","job":"job-d036f566e05e","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','7d9906a614369d01f7d6064fa319c729d46cb824ed812c65a6cfe48f25c78624');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T19:11:53.389677Z","correlation_id":"28f41215aefb0895","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-d036f566e05e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1dd90c3b8ad3bd7430007da22b43551af37923e2c3f4e10df76862c23b1b023e');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T19:11:53.404138Z","correlation_id":"28f41215aefb0895","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C78F9:qmclone:9000:atlas@pve!deploy:"},"digest":"ffee5f588356a3e610e6b543177f6b7b8bb8553a637c0879aeb120293484b2b1","job":"job-d036f566e05e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','19a533bb44273f4f5975dcdf5f6979591edf426a567bf65157d906fe6d8472c9');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T19:11:53.427587Z","correlation_id":"28f41215aefb0895","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"48141387-2c2b-4531-a119-ca64481c6515","node":"pve1","task":"OK"},"digest":"a3019bd7ed73b69fc00fd180b67a1e35ec9e90e3563357000938a3ff6869d3df","job":"job-d036f566e05e","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','91ee4755dc90ff7c6087c2fe751a2c6dda02ff8d48e332e50fc84959d3e8aef6');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T19:11:53.440615Z","correlation_id":"28f41215aefb0895","data":{"data":{"digest":"ddc4e7fd35f547b7dcf1ef6f05152339ff9179f2","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:89:E6:9B,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"ed1cd5cc20396efb422efc13a65593ca8fb0085fb678b33bf6df54d95c781cb4","job":"job-d036f566e05e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','88087b6b34c529ab519ba21e6e7b9c1046be86f97185a0b1593b302d9f3a3ab7');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T19:11:53.461707Z","correlation_id":"28f41215aefb0895","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d036f566e05e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8082c02956c73fd6c6e7e94e175dd4a7d3343013b512a359d3d1f6d3bbf4396e');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T19:11:53.467654Z","correlation_id":"28f41215aefb0895","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d036f566e05e","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b92320a4841697f5f596a7365fbda72dc92548d2a286af0b0fbc4b8f6a5f195d');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T19:11:53.479657Z","correlation_id":"28f41215aefb0895","data":{"data":{"digest":"28b87e959e89a7fe47a7f3684f27cf8c71317b26","size_gib":10},"digest":"bd8992c073f30207b5c3ecd5b50fb9e8e3a0b6c8575bdcd084bdb93da99c212d","job":"job-d036f566e05e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6e280375bd578320eab6e2161c049a5343d00c345d63c78afdc10756f5a52355');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T19:11:53.488370Z","correlation_id":"28f41215aefb0895","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C78F9:resize:2000:atlas@pve!deploy:"},"digest":"bf1028c222d6e6bae1c468f93b265cb1c82a0de8478fe8a0a792c969240ebe21","job":"job-d036f566e05e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9abee23c183628b5782f20485173ab859608445798f5c81dd484ecaff7903063');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T19:11:53.496494Z","correlation_id":"28f41215aefb0895","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-d036f566e05e","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1a735eb4cfbe054153214bedff03f2622bfe728c27de465a9eff1270ea7cb7ad');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T19:11:53.519055Z","correlation_id":"28f41215aefb0895","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-d036f566e05e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8add98f286441e9df28ded19ea66caa2697c247e146ac215c8e137c80f548918');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T19:11:53.536123Z","correlation_id":"28f41215aefb0895","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C78F9:qmstart:2000:atlas@pve!deploy:"},"digest":"c23577d94e6355c04a2935c8846486e79d0896abff89c21469da67d63dbdf108","job":"job-d036f566e05e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d36554e288a51d23e7c2e08f2f38c7bf49774768216c180b0b067d591adbb9ec');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T19:11:53.542316Z","correlation_id":"28f41215aefb0895","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-d036f566e05e","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3e3ac5d9e9ae53c2ac43e998669377caaa585fb6eb8788abfd130c5cd3a3c9a9');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T19:11:53.553744Z","correlation_id":"28f41215aefb0895","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d036f566e05e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c951648d378dc18703ed33bd4929403548048150439dd873161aded38eb5e34d');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T19:11:53.558680Z","correlation_id":"28f41215aefb0895","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d036f566e05e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ec2f65f5d672e8fe79c685a9fa5356a8c5e898258f5838dfec1528d00457589c');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T19:11:53.581206Z","correlation_id":"28f41215aefb0895","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-d036f566e05e","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5465ac2648f44af7dfd11e180413a9d1083c01669ae279384ab88fe69b83cce5');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T19:11:53.598208Z","correlation_id":"28f41215aefb0895","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-d036f566e05e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','226c83301ab2695f41f022f642af0d62f053d08e3fe039a6662cda95c13f3b67');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T19:11:53.624564Z","correlation_id":"28f41215aefb0895","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d036f566e05e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f8161022ea159ff772117012c5f3bbfd20028d0860f39d579041835fc9ea31ae');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T19:11:53.640302Z","correlation_id":"28f41215aefb0895","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d036f566e05e","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3f238c8dd6e5c9bf432c6df7ff5156dcd3893aa6e6ae723a4de4d7233f4dbe3a');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T19:11:53.648240Z","correlation_id":"28f41215aefb0895","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-d036f566e05e","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2794e8c58c87a06bcb91447dde10d388a03cb956b8a8f8ea32bd7e8b3be1a326');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T19:11:53.655929Z","correlation_id":"28f41215aefb0895","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-d036f566e05e","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','39cb7bfcd9e7d92679c4ab70f6d085a60d0e6a219c75ccfe516209b24f836992');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T19:11:53.677586Z","correlation_id":"28f41215aefb0895","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"48141387-2c2b-4531-a119-ca64481c6515"},"digest":"01ed69ab6e02cc1b9ab374eb9a813ee4301f7098e28a495048ecff9b4dc280df","job":"job-d036f566e05e","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6d06730e507ff29ba019e987742730257904f2c33f6a991d9eba831190f7c275');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T19:11:53.697341Z","correlation_id":"28f41215aefb0895","data":{"job":"job-d036f566e05e","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','b617f63e48cb48f784538104ea4dcd83218c4e7261b8644fb8b5eaf00450fe03');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T19:11:53.835446Z","correlation_id":"79f0ecfeb9672d7b","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-b973b3ac","digest":"3237afc5a5eec01556c8bf49992dc3ceb948948e5a34b61b3778460bdb0d6c0b","effect":"remove","plan":"plan-3237afc5a5eec015","steps":3},"name":"plan.made","principal":"ann"}','4126830b4184a9097259283ed84a3d89b00ebd3b1b3effefad76fae70c03248d');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T19:11:53.841414Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"4126830b4184a9097259283ed84a3d89b00ebd3b1b3effefad76fae70c03248d","seq":28},"server":"30869fcc4ee862ac3fc1c3149547e207"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T20:11:53.829338Z","format":"atlas-approval/v2","id":"approval-d39510c381b83f5c","made_at":"2026-11-29T19:11:53.841184Z","method":"signature","plan":"plan-3237afc5a5eec015","plan_digest":"3237afc5a5eec01556c8bf49992dc3ceb948948e5a34b61b3778460bdb0d6c0b"},"name":"approval.given","principal":"bea"}','28f5bfa10e5c1d172521252ae945152f79c58b96020f18616ca37cd2941f70ba');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T19:11:53.858687Z","correlation_id":"b1f7d91f23132f07","data":{"job":"job-9163a403a1c1","plan":"plan-3237afc5a5eec015","state":"queued"},"name":"job.requested","principal":"ann"}','289707849afa5fed8d029b1dc576ea7c46a30a08ee0f0ba0aa76526796b6ff6a');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T19:11:54.533255Z","correlation_id":"b1f7d91f23132f07","data":{"approval":"approval-d39510c381b83f5c","job":"job-9163a403a1c1","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','752cdaad86dbffe6c41e41f575a2a5c2e63cb1abb6683255836069bea093154d');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T19:11:54.632876Z","correlation_id":"b1f7d91f23132f07","data":{"data":{"resource":{"comment":"atlas:ed876bc9c4228fa0724dbf9c4beeaf34","state":"started"}},"digest":"30e76106aec174c32889eb69f9074ed66e9185bb9372c7760f7395393122e416","job":"job-9163a403a1c1","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','034c249122bda1c6e4391b5808261f8a0efee49b6909f88bf46793bce939b5a2');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T19:11:54.655847Z","correlation_id":"b1f7d91f23132f07","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9163a403a1c1","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c982b8e2805294a5ab6f2b9d80c01fc9af0ceebbec3f6c0d328b5462e19eaf87');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T19:11:54.668214Z","correlation_id":"b1f7d91f23132f07","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9163a403a1c1","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','17f720574ba13e158579ad9fd55f25330fc3e75fb0f1cf6b02a7f5d969a0ff4a');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T19:11:54.685448Z","correlation_id":"b1f7d91f23132f07","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-9163a403a1c1","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c392a837cab7b6c33ba5810ada56f50d6891c6bac54632b20046c59f5b1ca70a');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T19:11:54.706481Z","correlation_id":"b1f7d91f23132f07","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0C78FA:qmshutdown:2000:atlas@pve!deploy:"},"digest":"71d501415b5a40d46e434f53e7250295d15438d1e6e39bf68570336bc0fbba06","job":"job-9163a403a1c1","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a44ace644e93c5409f272fc9596b9d027bb79b2387d1559c1002ed042bd4e86c');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-29T19:11:54.715076Z","correlation_id":"b1f7d91f23132f07","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-9163a403a1c1","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','caa9d5a85efc469089bb3c354fe2789ecd9fb29abd2d308e6681d159a1f5f146');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-29T19:11:54.738247Z","correlation_id":"b1f7d91f23132f07","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-b973b3ac.\natlas:ed876bc9c4228fa0724dbf9c4beeaf34","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:B8:AA:3E,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=48141387-2c2b-4531-a119-ca64481c6515","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"5242cf608ddd406561c6a5aaa4c2a4904a395cffa3716ca0e2ff1d810f7ed71d","job":"job-9163a403a1c1","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c10815e422bbb11dd1ea8bb068d1e33149621459665a4ca1f866858f56e93eac');
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
INSERT INTO "deployments" VALUES('one-b973b3ac','one','dev','ed876bc9c4228fa0724dbf9c4beeaf34','one-b973b3ac',1,1,'2026-11-29T19:11:53.697341+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-d036f566e05e','one/clone','2026-11-29T19:11:53.199130+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d036f566e05e','one/configure','2026-11-29T19:11:53.199130+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d036f566e05e','one/grow-scsi0','2026-11-29T19:11:53.199130+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d036f566e05e','one/start','2026-11-29T19:11:53.199130+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d036f566e05e','one/ready','2026-11-29T19:11:53.199130+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d036f566e05e','one/ha','2026-11-29T19:11:53.199130+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-d036f566e05e','one/verify','2026-11-29T19:11:53.199130+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9163a403a1c1','one/ha','2026-11-29T19:11:54.496118+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9163a403a1c1','one/stop','2026-11-29T19:11:54.496118+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9163a403a1c1','one/destroy','2026-11-29T19:11:54.496118+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-d036f566e05e','deployment/one-b973b3ac');
INSERT INTO "job_targets" VALUES('job-d036f566e05e','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-9163a403a1c1','deployment/one-b973b3ac');
INSERT INTO "job_targets" VALUES('job-9163a403a1c1','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-d036f566e05e','plan-d86be97710b020f1','one-b973b3ac','succeeded','done','[]','ann','28f41215aefb0895','approval-52135d09ca8493d4',0,0,0,NULL,7,7,'','2026-11-29T19:11:51.762199+00:00','2026-11-29T19:11:53.199130+00:00','2026-11-29T19:11:53.697341+00:00','','deployment','apply','create','one-b973b3ac','','',0);
INSERT INTO "jobs" VALUES('job-9163a403a1c1','plan-3237afc5a5eec015','one-b973b3ac','running','','[]','ann','b1f7d91f23132f07','approval-d39510c381b83f5c',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-29T19:11:53.850975+00:00','2026-11-29T19:11:54.496118+00:00',NULL,'','deployment','remove','remove','one-b973b3ac','','',0);
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
INSERT INTO "journal" VALUES(1,'job-d036f566e05e','one/clone','intended','2026-11-29T19:11:53.389677+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-d036f566e05e','one/clone','submitted','2026-11-29T19:11:53.404138+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C78F9:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-d036f566e05e','one/clone','done','2026-11-29T19:11:53.427587+00:00','{"task": "OK", "node": "pve1", "identity": "48141387-2c2b-4531-a119-ca64481c6515", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.03791);
INSERT INTO "journal" VALUES(4,'job-d036f566e05e','one/configure','intended','2026-11-29T19:11:53.440615+00:00','{"digest": "ddc4e7fd35f547b7dcf1ef6f05152339ff9179f2", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:89:E6:9B,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-d036f566e05e','one/configure','submitted','2026-11-29T19:11:53.461707+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-d036f566e05e','one/configure','done','2026-11-29T19:11:53.467654+00:00','{}','proxmox/configure',0.027039);
INSERT INTO "journal" VALUES(7,'job-d036f566e05e','one/grow-scsi0','intended','2026-11-29T19:11:53.479657+00:00','{"digest": "28b87e959e89a7fe47a7f3684f27cf8c71317b26", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-d036f566e05e','one/grow-scsi0','submitted','2026-11-29T19:11:53.488370+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C78F9:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-d036f566e05e','one/grow-scsi0','done','2026-11-29T19:11:53.496494+00:00','{"task": "OK"}','proxmox/grow_disk',0.016837);
INSERT INTO "journal" VALUES(10,'job-d036f566e05e','one/start','intended','2026-11-29T19:11:53.519055+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-d036f566e05e','one/start','submitted','2026-11-29T19:11:53.536123+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C78F9:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-d036f566e05e','one/start','done','2026-11-29T19:11:53.542316+00:00','{"task": "OK"}','proxmox/start',0.023261);
INSERT INTO "journal" VALUES(13,'job-d036f566e05e','one/ready','intended','2026-11-29T19:11:53.553744+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-d036f566e05e','one/ready','submitted','2026-11-29T19:11:53.558680+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-d036f566e05e','one/ready','done','2026-11-29T19:11:53.581206+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.027462);
INSERT INTO "journal" VALUES(16,'job-d036f566e05e','one/ha','intended','2026-11-29T19:11:53.598208+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-d036f566e05e','one/ha','submitted','2026-11-29T19:11:53.624564+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-d036f566e05e','one/ha','done','2026-11-29T19:11:53.640302+00:00','{}','proxmox/ha_add',0.042094);
INSERT INTO "journal" VALUES(19,'job-d036f566e05e','one/verify','intended','2026-11-29T19:11:53.648240+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-d036f566e05e','one/verify','submitted','2026-11-29T19:11:53.655929+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-d036f566e05e','one/verify','done','2026-11-29T19:11:53.677586+00:00','{"identity": "48141387-2c2b-4531-a119-ca64481c6515", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.029346);
INSERT INTO "journal" VALUES(22,'job-9163a403a1c1','one/ha','intended','2026-11-29T19:11:54.632876+00:00','{"resource": {"state": "started", "comment": "atlas:ed876bc9c4228fa0724dbf9c4beeaf34"}}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(23,'job-9163a403a1c1','one/ha','submitted','2026-11-29T19:11:54.655847+00:00','{"handle": ""}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(24,'job-9163a403a1c1','one/ha','done','2026-11-29T19:11:54.668214+00:00','{}','proxmox/ha_remove',0.035338);
INSERT INTO "journal" VALUES(25,'job-9163a403a1c1','one/stop','intended','2026-11-29T19:11:54.685448+00:00','{"status": "running"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(26,'job-9163a403a1c1','one/stop','submitted','2026-11-29T19:11:54.706481+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0C78FA:qmshutdown:2000:atlas@pve!deploy:"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(27,'job-9163a403a1c1','one/stop','done','2026-11-29T19:11:54.715076+00:00','{"task": "OK"}','proxmox/stop',0.029628);
INSERT INTO "journal" VALUES(28,'job-9163a403a1c1','one/destroy','intended','2026-11-29T19:11:54.738247+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:B8:AA:3E,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=48141387-2c2b-4531-a119-ca64481c6515", "description": "Made by ATLAS: one of deployment one-b973b3ac.\natlas:ed876bc9c4228fa0724dbf9c4beeaf34", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}','proxmox/destroy',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-d036f566e05e',1,'','2026-11-29T19:12:23.184190+00:00');
INSERT INTO "leases" VALUES('job-9163a403a1c1',1,'vm-3840-2fa4272e','2026-11-29T19:12:24.482965+00:00');
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
INSERT INTO "members" VALUES('one-b973b3ac','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "48141387-2c2b-4531-a119-ca64481c6515", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-d86be97710b020f1','one-b973b3ac','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-b973b3ac", "name": "one", "nonce": "ed876bc9c4228fa0724dbf9c4beeaf34", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-b973b3ac", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T19:11:51.689173Z", "expires_at": "2026-11-29T20:11:51.689173Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "ed876bc9c4228fa0724dbf9c4beeaf34", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-b973b3ac.\natlas:ed876bc9c4228fa0724dbf9c4beeaf34", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ed876bc9c4228fa0724dbf9c4beeaf34", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ed876bc9c4228fa0724dbf9c4beeaf34", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ed876bc9c4228fa0724dbf9c4beeaf34"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ed876bc9c4228fa0724dbf9c4beeaf34", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "ed876bc9c4228fa0724dbf9c4beeaf34", "state": "started", "group": "", "comment": "atlas:ed876bc9c4228fa0724dbf9c4beeaf34"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ed876bc9c4228fa0724dbf9c4beeaf34", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T19:11:51.537004Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T19:11:51.546153Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T19:11:51.589189Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T19:11:51.624809Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T20:11:51.689173+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-3237afc5a5eec015','one-b973b3ac','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-b973b3ac", "name": "one", "nonce": "ed876bc9c4228fa0724dbf9c4beeaf34", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T19:11:53.829338Z", "expires_at": "2026-11-29T20:11:53.829338Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "ed876bc9c4228fa0724dbf9c4beeaf34"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "ed876bc9c4228fa0724dbf9c4beeaf34", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "ed876bc9c4228fa0724dbf9c4beeaf34", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "48141387-2c2b-4531-a119-ca64481c6515", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T20:11:53.829338+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('30869fcc4ee862ac3fc1c3149547e207');
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
INSERT INTO "specs" VALUES('one-b973b3ac',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T19:11:51.518684+00:00');
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
