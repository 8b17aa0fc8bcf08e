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
INSERT INTO "approvals" VALUES('approval-bb0479bbf24bdaf4','plan-18f6d07e582de70d','approve','{"format": "atlas-approval/v1", "id": "approval-bb0479bbf24bdaf4", "plan_digest": "18f6d07e582de70de3e98ed9ea2941eced00da24aa5dc1139c89938d711ff51c", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:58.608853Z", "expires_at": "2026-11-29T10:17:58.589332Z", "signature": "Elk9Fk1GCywowp+yhEr22x5ItSWvVttAcYXOs27QAq8ZSCQ13H7mv5AwRBmR3HYbXtEzEH34jM9G+l7fy9nUCQ=="}','job-0c536b2a7b65');
INSERT INTO "approvals" VALUES('approval-a3f3100dd0d5cfce','plan-1cbf812affc08188','approve','{"format": "atlas-approval/v1", "id": "approval-a3f3100dd0d5cfce", "plan_digest": "1cbf812affc08188e7c9f30d605feb686dd4ec441806191f02e987ed614e4cf8", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:59.246515Z", "expires_at": "2026-11-29T10:17:59.235968Z", "signature": "trDpmkAshCzOBO09EApWSv7gc8t8NOZZAi823CohSUIDDAPi9pYygTeHUlocn1F1xpjSJS7S8rjYcJ36OjMwDg=="}','job-bd11c24da948');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T09:17:58.504991Z","correlation_id":"4c3ff72a347a6d1a","data":{"answers":[],"revision":1,"spec":"one-0640cd1f"},"name":"spec.saved","principal":"ann"}','77f0f629566ad17e4f0069c5749a37aed6caa3302ad2264c90ae3d161c52b6b6');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T09:17:58.601288Z","correlation_id":"4c3ff72a347a6d1a","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-0640cd1f","digest":"18f6d07e582de70de3e98ed9ea2941eced00da24aa5dc1139c89938d711ff51c","effect":"create","plan":"plan-18f6d07e582de70d","steps":7},"name":"plan.made","principal":"ann"}','998babdc41fa489b6b3b230c0ffd974a00697a5c4d69b3abc7d705ac528abaf5');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T09:17:58.609289Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:58.589332Z","format":"atlas-approval/v1","id":"approval-bb0479bbf24bdaf4","made_at":"2026-11-29T09:17:58.608853Z","method":"signature","plan":"plan-18f6d07e582de70d","plan_digest":"18f6d07e582de70de3e98ed9ea2941eced00da24aa5dc1139c89938d711ff51c"},"name":"approval.given","principal":"bea"}','9e2d53801bcbf9dc7e2120a692907cd9d13c717ca21ea86946429c3fb6d77867');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T09:17:58.645140Z","correlation_id":"3f6b526020055bd7","data":{"job":"job-0c536b2a7b65","plan":"plan-18f6d07e582de70d","state":"queued"},"name":"job.requested","principal":"ann"}','627ca6d32cc22771b9dbe9a75925c9cd0eb1b8b0bbac81ce25ccc5ae06cf29c2');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T09:17:58.827543Z","correlation_id":"3f6b526020055bd7","data":{"approval":"approval-bb0479bbf24bdaf4","job":"job-0c536b2a7b65","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','04db60d5970276f134e9464ce547bb0c6521818ed870090218da8721531c664d');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T09:17:58.894653Z","correlation_id":"3f6b526020055bd7","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-0c536b2a7b65","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9c232094f06bd4e26e21fcfbd8c5ca78c3c8fee649f12508b31b13c847ed6d4b');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T09:17:58.914667Z","correlation_id":"3f6b526020055bd7","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BEDC6:qmclone:9000:atlas@pve!deploy:"},"digest":"ba25ab91c6d7812dfcbcd9fdd6d391041d4316c461b2ee359c4d7198f2ab6245","job":"job-0c536b2a7b65","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cdc6a0847c43f6e69c1293541e76a80bf85f5314969809249389f18dff67fbad');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T09:17:58.938274Z","correlation_id":"3f6b526020055bd7","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"f4b81065-8e2b-4ee4-9b6b-2fd9f8ff70a0","node":"pve1","task":"OK"},"digest":"8c913cb81c8f744c7cdb1f0ec43b7f1171a0f04ed033ab733dc0093e9b69b293","job":"job-0c536b2a7b65","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b860b98fdd43598154cee27e2c00994175c428ab779224ed119acaba6af25949');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T09:17:58.955381Z","correlation_id":"3f6b526020055bd7","data":{"data":{"digest":"01c540c13f916abb8d2f80b6f4a5c64a71bd90b4","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:DE:01:E4,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"d11dee0a85b32536bb68556cc548754eda23973bfc377f27c420fc6aae12d87d","job":"job-0c536b2a7b65","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ceedd9a5cd96c70446ea2d4ef367ea7599b6e0272d61f5ff93cc774bccf89326');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T09:17:58.965988Z","correlation_id":"3f6b526020055bd7","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-0c536b2a7b65","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1cadffffbb4aec8dc027c4c3ea782ba0de356183c7dec9288c32f8f134e9cdb5');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T09:17:58.971749Z","correlation_id":"3f6b526020055bd7","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-0c536b2a7b65","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3db2025e7fa68d65c18a1c5b3462861059ce4d3c33d3e426b91e42509fa19361');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T09:17:58.983599Z","correlation_id":"3f6b526020055bd7","data":{"data":{"digest":"d62cac9fd778dc5e9efc1ed4817b507f01e604e0","size_gib":10},"digest":"9d32ece46e258287885e425d3775229574f810897d442b46860b29ed5e216812","job":"job-0c536b2a7b65","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d68485517750ad369a444f58a609f9ba835608e1b5b7648de66c09509733130f');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T09:17:58.997290Z","correlation_id":"3f6b526020055bd7","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BEDC6:resize:2000:atlas@pve!deploy:"},"digest":"5d02deb13cef6658e6a8dcc9758f00031354454a7cb943202f62af0b253e1d30","job":"job-0c536b2a7b65","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9798d4f64f357a7a1ee8e3c7a033cd22bd2454511f22cd27d5883e18c8089205');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T09:17:59.005321Z","correlation_id":"3f6b526020055bd7","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-0c536b2a7b65","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fc6d95d8639c05f4118bca7933af17555cb0b91ca94915ece6b31716d0ff4467');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T09:17:59.021546Z","correlation_id":"3f6b526020055bd7","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-0c536b2a7b65","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','442850de855a73abf23d8069a38a4ef4cee1bc704af45f70f476fad1cd93d25f');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T09:17:59.036917Z","correlation_id":"3f6b526020055bd7","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BEDC7:qmstart:2000:atlas@pve!deploy:"},"digest":"2bc4832afdbb5b33fd325747a373485ee04560903a4e92bb537ec585aa5deda0","job":"job-0c536b2a7b65","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cc6cd8afed4bd14c9698d912a40ab0bc0b22915b52508fb4cab717b01e759e15');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T09:17:59.047132Z","correlation_id":"3f6b526020055bd7","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-0c536b2a7b65","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5d0a3903de2b2da58c3d38e8a34af7a4638cc3f145e3d48a8cfe3f1d3744db72');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T09:17:59.056682Z","correlation_id":"3f6b526020055bd7","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-0c536b2a7b65","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','09e4b89abacba189065bbac3e2d3533c62d2ffa3c97c89987b4511db777b035e');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T09:17:59.062242Z","correlation_id":"3f6b526020055bd7","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-0c536b2a7b65","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','af95571b57c3ba00c0d69d8166c92542a1fba04f0b4931dfc76470e97a9908aa');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T09:17:59.079836Z","correlation_id":"3f6b526020055bd7","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-0c536b2a7b65","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f2439ff84e7ebe708efb5032f2c159bdb1a690f64ae2cb50c9e11ef2ca9063cc');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T09:17:59.104252Z","correlation_id":"3f6b526020055bd7","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-0c536b2a7b65","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ecef1f200b7ecbd68a1325c4853750c9e6dfe1b0c74837c786c358da1da6ea71');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T09:17:59.126753Z","correlation_id":"3f6b526020055bd7","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-0c536b2a7b65","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','263afad116e5cc270d808aae46c30c5762f2d116cf16276fc9c3f8bd2ba7a497');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T09:17:59.134726Z","correlation_id":"3f6b526020055bd7","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-0c536b2a7b65","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a40aa9dbefe990d995aa12b932bb764ed65c30566ad34edb1317be5b68de3507');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T09:17:59.141411Z","correlation_id":"3f6b526020055bd7","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-0c536b2a7b65","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c084acfb54c780474b2b93a710ac953f967680d5af501cbcfeaa221e9287b9d1');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T09:17:59.145166Z","correlation_id":"3f6b526020055bd7","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-0c536b2a7b65","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','022dd40c2c68b1d3de8dab4251f78c8eb6544b04c14829c0aebf60a395226dd4');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T09:17:59.153834Z","correlation_id":"3f6b526020055bd7","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"f4b81065-8e2b-4ee4-9b6b-2fd9f8ff70a0"},"digest":"6f806254c102a24c2f17fa4c77533b98a24918cb36de67fa0e4bc882c816154d","job":"job-0c536b2a7b65","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','500627fd0c1f0bf793daea2852724657598fae89ad95bd545837a03e2bcca2cc');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T09:17:59.159363Z","correlation_id":"3f6b526020055bd7","data":{"job":"job-0c536b2a7b65","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','aa69370c680ef28c3984d6af95dd552af7b6ac83140e7e9bcc4b64eb28c9814f');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T09:17:59.241712Z","correlation_id":"d575c9c1381da6b0","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)","rule":"proxmox-changes"},"deployment":"one-0640cd1f","digest":"1cbf812affc08188e7c9f30d605feb686dd4ec441806191f02e987ed614e4cf8","effect":"remove","plan":"plan-1cbf812affc08188","steps":3},"name":"plan.made","principal":"ann"}','5be3cfd7fa3ec9abde85d7e2f3746b3631fa4c4b6b924e2791b87dc6143fb3a7');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T09:17:59.246780Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:59.235968Z","format":"atlas-approval/v1","id":"approval-a3f3100dd0d5cfce","made_at":"2026-11-29T09:17:59.246515Z","method":"signature","plan":"plan-1cbf812affc08188","plan_digest":"1cbf812affc08188e7c9f30d605feb686dd4ec441806191f02e987ed614e4cf8"},"name":"approval.given","principal":"bea"}','c21aeb37be2f7c8a56805c7c1d06b9a7e270cc4429a4ae998d0915738c209b24');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T09:17:59.263691Z","correlation_id":"f3708af6a8795c1e","data":{"job":"job-bd11c24da948","plan":"plan-1cbf812affc08188","state":"queued"},"name":"job.requested","principal":"ann"}','3872bede8d27f782cf78b48fbcaf7185e63afe7b9eeeb74ad5f42c94c00354ae');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T09:17:59.419830Z","correlation_id":"f3708af6a8795c1e","data":{"approval":"approval-a3f3100dd0d5cfce","job":"job-bd11c24da948","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','d07464e19227316541b054b1da0822f2fc11760730aa3e0c08f7e6e9a20b4760');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T09:17:59.455203Z","correlation_id":"f3708af6a8795c1e","data":{"data":{"resource":{"comment":"atlas:829be4561476667fc187495c84d04306","state":"started"}},"digest":"740977e338e0ce80351671872468f5bc96072fd11d9f531d1922bfa4dc1dc286","job":"job-bd11c24da948","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9d7b8c4d4af71417a61698a6deb869b11b7a87c4076d33922c0ce8461eb01b78');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-29T09:17:59.474345Z","correlation_id":"f3708af6a8795c1e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-bd11c24da948","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','dedc65b63ad9665059c53abded0020ec73a73e68e738a5de762ceb280585ada3');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-29T09:17:59.478912Z","correlation_id":"f3708af6a8795c1e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-bd11c24da948","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2c65756de0e1012bbc24a06e302218a22ebb54daeef35f54319116b8c458c175');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-29T09:17:59.499555Z","correlation_id":"f3708af6a8795c1e","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-bd11c24da948","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5042bd424b0525ec0db5a6ff7590f3cdf02e2eaf863cab5b0cee092b0de5a6f2');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-29T09:17:59.513762Z","correlation_id":"f3708af6a8795c1e","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0BEDC7:qmshutdown:2000:atlas@pve!deploy:"},"digest":"a33e5549b8d19f345616d39e3471642022531cbd4bf0a820c57fda9139c420bd","job":"job-bd11c24da948","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','baca46161fa56ae41fe2a609f116130723d67722397a6a1e1251382aa174d722');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-29T09:17:59.522181Z","correlation_id":"f3708af6a8795c1e","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-bd11c24da948","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9631df106abba7764288404ccc70eaf4ec7b4276f515c3b98f2081de370893f3');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-29T09:17:59.534566Z","correlation_id":"f3708af6a8795c1e","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-0640cd1f.\natlas:829be4561476667fc187495c84d04306","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:75:F7:CE,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=f4b81065-8e2b-4ee4-9b6b-2fd9f8ff70a0","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"76e0c054012fc2c274ab460356b73b07a02cc04afc57722a43c81266ecd0b906","job":"job-bd11c24da948","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c4b5e78bb5af472ec606904a1951e4aa687042b7f3a0eb8783aa254554dd2cc6');
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
INSERT INTO "deployments" VALUES('one-0640cd1f','one','dev','829be4561476667fc187495c84d04306','one-0640cd1f',1,1,'2026-11-29T09:17:59.159363+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-0c536b2a7b65','one/clone','2026-11-29T09:17:58.782728+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0c536b2a7b65','one/configure','2026-11-29T09:17:58.782728+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0c536b2a7b65','one/grow-scsi0','2026-11-29T09:17:58.782728+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0c536b2a7b65','one/start','2026-11-29T09:17:58.782728+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0c536b2a7b65','one/ready','2026-11-29T09:17:58.782728+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0c536b2a7b65','one/ha','2026-11-29T09:17:58.782728+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0c536b2a7b65','one/verify','2026-11-29T09:17:58.782728+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-bd11c24da948','one/ha','2026-11-29T09:17:59.393663+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-bd11c24da948','one/stop','2026-11-29T09:17:59.393663+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-bd11c24da948','one/destroy','2026-11-29T09:17:59.393663+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-0c536b2a7b65','deployment/one-0640cd1f');
INSERT INTO "job_targets" VALUES('job-0c536b2a7b65','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-bd11c24da948','deployment/one-0640cd1f');
INSERT INTO "job_targets" VALUES('job-bd11c24da948','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-0c536b2a7b65','plan-18f6d07e582de70d','one-0640cd1f','succeeded','done','[]','ann','3f6b526020055bd7','approval-bb0479bbf24bdaf4',0,0,0,NULL,7,7,'','2026-11-29T09:17:58.625563+00:00','2026-11-29T09:17:58.782728+00:00','2026-11-29T09:17:59.159363+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-bd11c24da948','plan-1cbf812affc08188','one-0640cd1f','running','','[]','ann','f3708af6a8795c1e','approval-a3f3100dd0d5cfce',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-29T09:17:59.254193+00:00','2026-11-29T09:17:59.393663+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-0c536b2a7b65','one/clone','intended','2026-11-29T09:17:58.894653+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-0c536b2a7b65','one/clone','submitted','2026-11-29T09:17:58.914667+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BEDC6:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-0c536b2a7b65','one/clone','done','2026-11-29T09:17:58.938274+00:00','{"task": "OK", "node": "pve1", "identity": "f4b81065-8e2b-4ee4-9b6b-2fd9f8ff70a0", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-0c536b2a7b65','one/configure','intended','2026-11-29T09:17:58.955381+00:00','{"digest": "01c540c13f916abb8d2f80b6f4a5c64a71bd90b4", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:DE:01:E4,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-0c536b2a7b65','one/configure','submitted','2026-11-29T09:17:58.965988+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-0c536b2a7b65','one/configure','done','2026-11-29T09:17:58.971749+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-0c536b2a7b65','one/grow-scsi0','intended','2026-11-29T09:17:58.983599+00:00','{"digest": "d62cac9fd778dc5e9efc1ed4817b507f01e604e0", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-0c536b2a7b65','one/grow-scsi0','submitted','2026-11-29T09:17:58.997290+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BEDC6:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-0c536b2a7b65','one/grow-scsi0','done','2026-11-29T09:17:59.005321+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-0c536b2a7b65','one/start','intended','2026-11-29T09:17:59.021546+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-0c536b2a7b65','one/start','submitted','2026-11-29T09:17:59.036917+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BEDC7:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-0c536b2a7b65','one/start','done','2026-11-29T09:17:59.047132+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-0c536b2a7b65','one/ready','intended','2026-11-29T09:17:59.056682+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-0c536b2a7b65','one/ready','submitted','2026-11-29T09:17:59.062242+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-0c536b2a7b65','one/ready','done','2026-11-29T09:17:59.079836+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-0c536b2a7b65','one/ha','intended','2026-11-29T09:17:59.104252+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-0c536b2a7b65','one/ha','submitted','2026-11-29T09:17:59.126753+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-0c536b2a7b65','one/ha','done','2026-11-29T09:17:59.134726+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-0c536b2a7b65','one/verify','intended','2026-11-29T09:17:59.141411+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-0c536b2a7b65','one/verify','submitted','2026-11-29T09:17:59.145166+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-0c536b2a7b65','one/verify','done','2026-11-29T09:17:59.153834+00:00','{"identity": "f4b81065-8e2b-4ee4-9b6b-2fd9f8ff70a0", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-bd11c24da948','one/ha','intended','2026-11-29T09:17:59.455203+00:00','{"resource": {"state": "started", "comment": "atlas:829be4561476667fc187495c84d04306"}}');
INSERT INTO "journal" VALUES(23,'job-bd11c24da948','one/ha','submitted','2026-11-29T09:17:59.474345+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(24,'job-bd11c24da948','one/ha','done','2026-11-29T09:17:59.478912+00:00','{}');
INSERT INTO "journal" VALUES(25,'job-bd11c24da948','one/stop','intended','2026-11-29T09:17:59.499555+00:00','{"status": "running"}');
INSERT INTO "journal" VALUES(26,'job-bd11c24da948','one/stop','submitted','2026-11-29T09:17:59.513762+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0BEDC7:qmshutdown:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(27,'job-bd11c24da948','one/stop','done','2026-11-29T09:17:59.522181+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(28,'job-bd11c24da948','one/destroy','intended','2026-11-29T09:17:59.534566+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:75:F7:CE,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=f4b81065-8e2b-4ee4-9b6b-2fd9f8ff70a0", "description": "Made by ATLAS: one of deployment one-0640cd1f.\natlas:829be4561476667fc187495c84d04306", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-0c536b2a7b65',1,'','2026-11-29T09:18:28.770057+00:00');
INSERT INTO "leases" VALUES('job-bd11c24da948',1,'vm-30965-ec63f288','2026-11-29T09:18:29.384516+00:00');
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
INSERT INTO "members" VALUES('one-0640cd1f','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "f4b81065-8e2b-4ee4-9b6b-2fd9f8ff70a0", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-18f6d07e582de70d','one-0640cd1f','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-0640cd1f", "name": "one", "nonce": "829be4561476667fc187495c84d04306", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-0640cd1f", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T09:17:58.589332Z", "expires_at": "2026-11-29T10:17:58.589332Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "829be4561476667fc187495c84d04306", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-0640cd1f.\natlas:829be4561476667fc187495c84d04306", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "829be4561476667fc187495c84d04306", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "829be4561476667fc187495c84d04306", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "829be4561476667fc187495c84d04306"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "829be4561476667fc187495c84d04306", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "829be4561476667fc187495c84d04306", "state": "started", "group": "", "comment": "atlas:829be4561476667fc187495c84d04306"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "829be4561476667fc187495c84d04306", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T09:17:58.517019Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T09:17:58.522342Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T09:17:58.540342Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T09:17:58.558436Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T10:17:58.589332+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-1cbf812affc08188','one-0640cd1f','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-0640cd1f", "name": "one", "nonce": "829be4561476667fc187495c84d04306", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T09:17:59.235968Z", "expires_at": "2026-11-29T10:17:59.235968Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "829be4561476667fc187495c84d04306"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "829be4561476667fc187495c84d04306", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "829be4561476667fc187495c84d04306", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "f4b81065-8e2b-4ee4-9b6b-2fd9f8ff70a0", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T10:17:59.235968+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-0640cd1f',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T09:17:58.500778+00:00');
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
