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
INSERT INTO "approvals" VALUES('approval-0cd8d475868911d3','plan-f7bc6967a8932c63','approve','{"format": "atlas-approval/v2", "id": "approval-0cd8d475868911d3", "anchor": {"server": "f266df646602c844391bf529e70fac37", "head": {"seq": 2, "mac": "035c59e46e993037ab85b89d4a93f11be6c8cff3ee5001a941dcd0ff59cffb39"}}, "plan_digest": "f7bc6967a8932c630d331f01713fb56f50a21b06cea909ed6350544b5495cd7e", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:23:12.264249Z", "expires_at": "2026-11-30T14:23:12.213311Z", "signature": "BqR1EFw/W42FoyZHXiWqJKpXVp6YKru+HW/InMmLVus368fyLzNrZzIZd61AG2aj0LCNnVxMBzdlo1hwiwqBBw=="}','job-2334f5b21569');
INSERT INTO "approvals" VALUES('approval-c664d052db0cdc87','plan-4fe8c935de24a096','approve','{"format": "atlas-approval/v2", "id": "approval-c664d052db0cdc87", "anchor": {"server": "f266df646602c844391bf529e70fac37", "head": {"seq": 28, "mac": "c2d0c10c0a59d0a97d3cfcea936f2a1964e6adcd31668b6daef37c717ccc0730"}}, "plan_digest": "4fe8c935de24a0969f2d2f991da69fd72e70827040c80a67e7cae04e7c02c258", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:23:19.281838Z", "expires_at": "2026-11-30T14:23:19.254282Z", "signature": "LFUoqiGNvDVfXrtie0FWx6DQIYaJX+aKd5pXX7P3jbF0B3arQXX+Of8+F2SO5NF2wfmL/f7HSU+CDhKSn8dIAg=="}','job-0e4f8f2800d3');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:23:12.053908Z","correlation_id":"00a0e7a3d2582e5d","data":{"answers":[],"revision":1,"spec":"one-1993aa33"},"name":"spec.saved","principal":"ann"}','93a6abf265f874938a0538ca92c94d34d3884823f3c43c5bb3a3db19f16546f5');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:23:12.247674Z","correlation_id":"00a0e7a3d2582e5d","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-1993aa33","digest":"f7bc6967a8932c630d331f01713fb56f50a21b06cea909ed6350544b5495cd7e","effect":"create","plan":"plan-f7bc6967a8932c63","steps":7},"name":"plan.made","principal":"ann"}','035c59e46e993037ab85b89d4a93f11be6c8cff3ee5001a941dcd0ff59cffb39');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:23:12.264631Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"035c59e46e993037ab85b89d4a93f11be6c8cff3ee5001a941dcd0ff59cffb39","seq":2},"server":"f266df646602c844391bf529e70fac37"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:23:12.213311Z","format":"atlas-approval/v2","id":"approval-0cd8d475868911d3","made_at":"2026-11-30T13:23:12.264249Z","method":"signature","plan":"plan-f7bc6967a8932c63","plan_digest":"f7bc6967a8932c630d331f01713fb56f50a21b06cea909ed6350544b5495cd7e"},"name":"approval.given","principal":"bea"}','081eb16e30b478adf761628c5a2a69e13d1b99617a7151a289be5c60186e85ce');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:23:12.347904Z","correlation_id":"1ce63c83d32b546d","data":{"job":"job-2334f5b21569","plan":"plan-f7bc6967a8932c63","state":"queued"},"name":"job.requested","principal":"ann"}','8ed5ea83ee3a64aec02601fc4c265e2af9f19294d79187fdc990b664af217fab');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:23:15.363569Z","correlation_id":"1ce63c83d32b546d","data":{"approval":"approval-0cd8d475868911d3","job":"job-2334f5b21569","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','d5ae7bd6cba92a5f437c029f746c8b983928fb62ab0a173a595b13cf58f064a0');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:23:15.956904Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-2334f5b21569","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','eaf2834c22c83f8908c154431a62c017308a415d1aacc0eb3682532b0345714c');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:23:16.028394Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D78C4:qmclone:9000:atlas@pve!deploy:"},"digest":"93990f7256e584613e2f29ade6e5dbba0e55dfd69767f21b4ddc7934366ab40a","job":"job-2334f5b21569","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e075440fd12e134ebfc4a35125735568facc7bd295e8ce64615d959e5ea96ca4');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:23:16.100498Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"de1c38f4-0f84-4329-8be5-e24297d1275a","node":"pve1","task":"OK"},"digest":"90cce3ef42efa462d8595c164eeefbae7d06c1fc6a8fbf108003ab2899c84d38","job":"job-2334f5b21569","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','aca459be280410f3917b7c08bb45e22b26a2cfb1d8cfe209031c6795630cf7e1');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:23:16.140132Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"digest":"d8719a4f4114d0301b16af93f6937d86ed847528","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:53:4A:72,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"795f7192656860898d7729f0cafb2aacf44ebbad4fa3759b316309bd7e88a4ab","job":"job-2334f5b21569","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','65300bfe34662162df7247356f58e5864441da573b50ebad43990d66822b103c');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:23:16.170078Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-2334f5b21569","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c640244649a619719a2e962b9dccb8cdb1551fc4d45898e28a93d7c85c4ffb2e');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:23:16.184096Z","correlation_id":"1ce63c83d32b546d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-2334f5b21569","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','06125ada5fea503e64321917cee684fca64cc651768b913d24d0b5e0621c5bf0');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:23:16.239106Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"digest":"b18a947a1b97d035a68b146e556350fba97110a3","size_gib":10},"digest":"52423d3562b3751666b6616ca518359426f957cfad7c5c8e1f5838a311d4aec1","job":"job-2334f5b21569","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ecde352a7fc50ed46e2e55cafeef1021afdbeb3dafe868b5a04acf70931c63c2');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:23:16.260436Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D78C4:resize:2000:atlas@pve!deploy:"},"digest":"9cbf4437cbaf66128cbaaedcaad8c2fe3c560b1a6cc9544ecf490fb5a2582815","job":"job-2334f5b21569","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4f00e0ad666ca0ab1d269392e7a035fdaeb1f3c7cd732b14329d84e9a293d46a');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:23:16.292526Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-2334f5b21569","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','78626f84a4230b10237ad24c4874d5f9d227825a869b5e867b237cbee9d95640');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:23:16.358128Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-2334f5b21569","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7acb9b4ddf3f4e37947278096bab3b5622bee7b9ef11b748cb4e217b35187425');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:23:16.412343Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D78C4:qmstart:2000:atlas@pve!deploy:"},"digest":"9a6a65b9c6553e5422de7a4a9386cedb60a574a77e8900c7020519267fedaa27","job":"job-2334f5b21569","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','010e08cebc364cf0c364bd45ede01e04b132b735d000eda4abadd7ff2bd67fff');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:23:16.464884Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-2334f5b21569","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6fc74b4605d65386a2b111a545806a3e3326838c7021b225029cbdc488e7a60a');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:23:16.503971Z","correlation_id":"1ce63c83d32b546d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-2334f5b21569","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','39f4b8bdb2e4d52597af34de5f51877aabe5c4a6be846b7646dde56fb245815d');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:23:16.522832Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-2334f5b21569","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1268eeeecec317ecb3ed3493031dfa5efdb81d7550f32e97b92504a5269b1fc1');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:23:16.623049Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-2334f5b21569","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6782de74e832918e9a1825e52f06d312bb4a7f2f753446d039a27a2b36f56efc');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:23:16.724028Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-2334f5b21569","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6b6a6f581b883cc7f26cc3f3c329f9a80272bfd116364e4851a6ca55f7d40ef8');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T13:23:16.832477Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-2334f5b21569","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','62de108686d71ae4c1a1c46eaf64b1f7da5738b076a30a6d455219d6f3cea0b9');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T13:23:16.865021Z","correlation_id":"1ce63c83d32b546d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-2334f5b21569","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b50ce07e585e5be88ac905045cccb597d63db9ee30855ea3b35f02003689e0f8');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T13:23:16.959967Z","correlation_id":"1ce63c83d32b546d","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-2334f5b21569","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8bf78a199806bcb42e642806b6e65bc7859e5caff530715445ece455ca8c1d23');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T13:23:17.094164Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-2334f5b21569","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','596fbdb96958d75af38db0c8b424cd39fed9bc926841cc9488f2525ca1cdfc93');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T13:23:17.691110Z","correlation_id":"1ce63c83d32b546d","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"de1c38f4-0f84-4329-8be5-e24297d1275a"},"digest":"ca67d25e670a22923007c779c3640e75cda4e84a20a8d3346a2cbff84545ac90","job":"job-2334f5b21569","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','efd5e31abb22bec4f32cb513dc9ac5fd82640fd50c887c8b7aa5074882e3d521');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T13:23:17.890632Z","correlation_id":"1ce63c83d32b546d","data":{"job":"job-2334f5b21569","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','2f9087d45c87201367944016435ce728a3baf98bb2d9cde4de9d2f17d7fa0c4e');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T13:23:19.266625Z","correlation_id":"a362c3706d457c88","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-1993aa33","digest":"4fe8c935de24a0969f2d2f991da69fd72e70827040c80a67e7cae04e7c02c258","effect":"remove","plan":"plan-4fe8c935de24a096","steps":3},"name":"plan.made","principal":"ann"}','c2d0c10c0a59d0a97d3cfcea936f2a1964e6adcd31668b6daef37c717ccc0730');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T13:23:19.282067Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"c2d0c10c0a59d0a97d3cfcea936f2a1964e6adcd31668b6daef37c717ccc0730","seq":28},"server":"f266df646602c844391bf529e70fac37"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:23:19.254282Z","format":"atlas-approval/v2","id":"approval-c664d052db0cdc87","made_at":"2026-11-30T13:23:19.281838Z","method":"signature","plan":"plan-4fe8c935de24a096","plan_digest":"4fe8c935de24a0969f2d2f991da69fd72e70827040c80a67e7cae04e7c02c258"},"name":"approval.given","principal":"bea"}','41c2ed495e11b014fad5cb540e073bfd053c39e8e50cbe85342cf5eda7027132');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T13:23:19.328608Z","correlation_id":"cef2f0338cd60794","data":{"job":"job-0e4f8f2800d3","plan":"plan-4fe8c935de24a096","state":"queued"},"name":"job.requested","principal":"ann"}','fff6686b635202012180e53a28d3bdee6b40fa10f9fe29ec3187686664307641');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T13:23:23.120046Z","correlation_id":"cef2f0338cd60794","data":{"approval":"approval-c664d052db0cdc87","job":"job-0e4f8f2800d3","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','3e3ab2eefef9c1e45ecd55e08789fdc454ed7a67c716dcf55e6f5e022810bf8d');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T13:23:23.443241Z","correlation_id":"cef2f0338cd60794","data":{"data":{"resource":{"comment":"atlas:36a0ddb6bd4a8808ced2a80b15275d5e","state":"started"}},"digest":"fae4c82e59a0b2d7d892f33395e89aa06256b6b8120707f6984c1d737ea4078c","job":"job-0e4f8f2800d3","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2087d0261b991231a9819dd61f9fb6d47c7a03a8cb7372bd7aeb2adaec985f8b');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-30T13:23:23.534439Z","correlation_id":"cef2f0338cd60794","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-0e4f8f2800d3","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','c4057122988875fd690287df72fafceedb077d4e565ae18e22704ecd33ddd2d6');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-30T13:23:23.601984Z","correlation_id":"cef2f0338cd60794","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-0e4f8f2800d3","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fba4e678f34a2938f83a14b6eeeedb790ec9be4a163be24f80b344132b394b78');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-30T13:23:23.751141Z","correlation_id":"cef2f0338cd60794","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-0e4f8f2800d3","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','68fc927bbab8dfd68add989596ced936882ec6e9e81928578b888640a2cebe40');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-30T13:23:23.784011Z","correlation_id":"cef2f0338cd60794","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0D78CB:qmshutdown:2000:atlas@pve!deploy:"},"digest":"44fc654df214be30a66fd6fd56fb8656d50d1db8b7e2d89d08fd802d387950aa","job":"job-0e4f8f2800d3","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ff89d7d86966b0549e7c2d180e133e484dffb480cddcc106dfdebd514dd0982e');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-30T13:23:23.803401Z","correlation_id":"cef2f0338cd60794","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-0e4f8f2800d3","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','3b275c486abac3e65ab805edb82fe8b828ddd0c1c63cb81602878dffb7c3d529');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-30T13:23:23.831389Z","correlation_id":"cef2f0338cd60794","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-1993aa33.\natlas:36a0ddb6bd4a8808ced2a80b15275d5e","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:E6:B5:AB,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=de1c38f4-0f84-4329-8be5-e24297d1275a","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"936c06ad767a1c130c7754b44daa691d0fcd341f89a359e9d36d65ab8f3533ad","job":"job-0e4f8f2800d3","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','596c1a44980e603e92da36ac517ef59e969f9709f56989717dd37f3694def075');
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
INSERT INTO "deployments" VALUES('one-1993aa33','one','dev','36a0ddb6bd4a8808ced2a80b15275d5e','one-1993aa33',1,1,'2026-11-30T13:23:17.890632+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-2334f5b21569','one/clone','2026-11-30T13:23:14.543582+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2334f5b21569','one/configure','2026-11-30T13:23:14.543582+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2334f5b21569','one/grow-scsi0','2026-11-30T13:23:14.543582+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2334f5b21569','one/start','2026-11-30T13:23:14.543582+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2334f5b21569','one/ready','2026-11-30T13:23:14.543582+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2334f5b21569','one/ha','2026-11-30T13:23:14.543582+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-2334f5b21569','one/verify','2026-11-30T13:23:14.543582+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0e4f8f2800d3','one/ha','2026-11-30T13:23:22.579611+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0e4f8f2800d3','one/stop','2026-11-30T13:23:22.579611+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-0e4f8f2800d3','one/destroy','2026-11-30T13:23:22.579611+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-2334f5b21569','deployment/one-1993aa33');
INSERT INTO "job_targets" VALUES('job-2334f5b21569','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-0e4f8f2800d3','deployment/one-1993aa33');
INSERT INTO "job_targets" VALUES('job-0e4f8f2800d3','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-2334f5b21569','plan-f7bc6967a8932c63','one-1993aa33','succeeded','done','[]','ann','1ce63c83d32b546d','approval-0cd8d475868911d3',0,0,0,NULL,7,7,'','2026-11-30T13:23:12.303491+00:00','2026-11-30T13:23:14.543582+00:00','2026-11-30T13:23:17.890632+00:00','','deployment','apply','create','one-1993aa33','','',0);
INSERT INTO "jobs" VALUES('job-0e4f8f2800d3','plan-4fe8c935de24a096','one-1993aa33','running','','[]','ann','cef2f0338cd60794','approval-c664d052db0cdc87',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-30T13:23:19.307584+00:00','2026-11-30T13:23:22.579611+00:00',NULL,'','deployment','remove','remove','one-1993aa33','','',0);
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
INSERT INTO "journal" VALUES(1,'job-2334f5b21569','one/clone','intended','2026-11-30T13:23:15.956904+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-2334f5b21569','one/clone','submitted','2026-11-30T13:23:16.028394+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D78C4:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-2334f5b21569','one/clone','done','2026-11-30T13:23:16.100498+00:00','{"task": "OK", "node": "pve1", "identity": "de1c38f4-0f84-4329-8be5-e24297d1275a", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.143594);
INSERT INTO "journal" VALUES(4,'job-2334f5b21569','one/configure','intended','2026-11-30T13:23:16.140132+00:00','{"digest": "d8719a4f4114d0301b16af93f6937d86ed847528", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:53:4A:72,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-2334f5b21569','one/configure','submitted','2026-11-30T13:23:16.170078+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-2334f5b21569','one/configure','done','2026-11-30T13:23:16.184096+00:00','{}','proxmox/configure',0.043964);
INSERT INTO "journal" VALUES(7,'job-2334f5b21569','one/grow-scsi0','intended','2026-11-30T13:23:16.239106+00:00','{"digest": "b18a947a1b97d035a68b146e556350fba97110a3", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-2334f5b21569','one/grow-scsi0','submitted','2026-11-30T13:23:16.260436+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D78C4:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-2334f5b21569','one/grow-scsi0','done','2026-11-30T13:23:16.292526+00:00','{"task": "OK"}','proxmox/grow_disk',0.05342);
INSERT INTO "journal" VALUES(10,'job-2334f5b21569','one/start','intended','2026-11-30T13:23:16.358128+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-2334f5b21569','one/start','submitted','2026-11-30T13:23:16.412343+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D78C4:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-2334f5b21569','one/start','done','2026-11-30T13:23:16.464884+00:00','{"task": "OK"}','proxmox/start',0.106756);
INSERT INTO "journal" VALUES(13,'job-2334f5b21569','one/ready','intended','2026-11-30T13:23:16.503971+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-2334f5b21569','one/ready','submitted','2026-11-30T13:23:16.522832+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-2334f5b21569','one/ready','done','2026-11-30T13:23:16.623049+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.119078);
INSERT INTO "journal" VALUES(16,'job-2334f5b21569','one/ha','intended','2026-11-30T13:23:16.724028+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-2334f5b21569','one/ha','submitted','2026-11-30T13:23:16.832477+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-2334f5b21569','one/ha','done','2026-11-30T13:23:16.865021+00:00','{}','proxmox/ha_add',0.140993);
INSERT INTO "journal" VALUES(19,'job-2334f5b21569','one/verify','intended','2026-11-30T13:23:16.959967+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-2334f5b21569','one/verify','submitted','2026-11-30T13:23:17.094164+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-2334f5b21569','one/verify','done','2026-11-30T13:23:17.691110+00:00','{"identity": "de1c38f4-0f84-4329-8be5-e24297d1275a", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.731143);
INSERT INTO "journal" VALUES(22,'job-0e4f8f2800d3','one/ha','intended','2026-11-30T13:23:23.443241+00:00','{"resource": {"state": "started", "comment": "atlas:36a0ddb6bd4a8808ced2a80b15275d5e"}}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(23,'job-0e4f8f2800d3','one/ha','submitted','2026-11-30T13:23:23.534439+00:00','{"handle": ""}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(24,'job-0e4f8f2800d3','one/ha','done','2026-11-30T13:23:23.601984+00:00','{}','proxmox/ha_remove',0.158743);
INSERT INTO "journal" VALUES(25,'job-0e4f8f2800d3','one/stop','intended','2026-11-30T13:23:23.751141+00:00','{"status": "running"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(26,'job-0e4f8f2800d3','one/stop','submitted','2026-11-30T13:23:23.784011+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0D78CB:qmshutdown:2000:atlas@pve!deploy:"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(27,'job-0e4f8f2800d3','one/stop','done','2026-11-30T13:23:23.803401+00:00','{"task": "OK"}','proxmox/stop',0.05226);
INSERT INTO "journal" VALUES(28,'job-0e4f8f2800d3','one/destroy','intended','2026-11-30T13:23:23.831389+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:E6:B5:AB,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=de1c38f4-0f84-4329-8be5-e24297d1275a", "description": "Made by ATLAS: one of deployment one-1993aa33.\natlas:36a0ddb6bd4a8808ced2a80b15275d5e", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}','proxmox/destroy',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-2334f5b21569',1,'','2026-11-30T13:23:44.500007+00:00');
INSERT INTO "leases" VALUES('job-0e4f8f2800d3',1,'vm-12551-bd8b7f68','2026-11-30T13:23:52.555610+00:00');
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
INSERT INTO "members" VALUES('one-1993aa33','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "de1c38f4-0f84-4329-8be5-e24297d1275a", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-f7bc6967a8932c63','one-1993aa33','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-1993aa33", "name": "one", "nonce": "36a0ddb6bd4a8808ced2a80b15275d5e", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-1993aa33", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:23:12.213311Z", "expires_at": "2026-11-30T14:23:12.213311Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "36a0ddb6bd4a8808ced2a80b15275d5e", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-1993aa33.\natlas:36a0ddb6bd4a8808ced2a80b15275d5e", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "36a0ddb6bd4a8808ced2a80b15275d5e", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "36a0ddb6bd4a8808ced2a80b15275d5e", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "36a0ddb6bd4a8808ced2a80b15275d5e"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "36a0ddb6bd4a8808ced2a80b15275d5e", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "36a0ddb6bd4a8808ced2a80b15275d5e", "state": "started", "group": "", "comment": "atlas:36a0ddb6bd4a8808ced2a80b15275d5e"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "36a0ddb6bd4a8808ced2a80b15275d5e", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:23:12.066545Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:23:12.070812Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:23:12.092773Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:23:12.144551Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:23:12.213311+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-4fe8c935de24a096','one-1993aa33','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-1993aa33", "name": "one", "nonce": "36a0ddb6bd4a8808ced2a80b15275d5e", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-30T13:23:19.254282Z", "expires_at": "2026-11-30T14:23:19.254282Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "36a0ddb6bd4a8808ced2a80b15275d5e"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "36a0ddb6bd4a8808ced2a80b15275d5e", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "36a0ddb6bd4a8808ced2a80b15275d5e", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "de1c38f4-0f84-4329-8be5-e24297d1275a", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:23:19.254282+00:00','["demo"]');
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
INSERT INTO "server" VALUES('f266df646602c844391bf529e70fac37');
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
INSERT INTO "specs" VALUES('one-1993aa33',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:23:12.046875+00:00');
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
