BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0013');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-5aa66446f29ea373','plan-1a920d7e395d78b6','approve','{"format": "atlas-approval/v2", "id": "approval-5aa66446f29ea373", "anchor": {"server": "93bf25075ec9f324054bbcb91082a6ad", "head": {"seq": 2, "mac": "5ba6b340cdb2476030d28a6146081588406453d89ba34bc4bf09e05c5d709db9"}}, "plan_digest": "1a920d7e395d78b61a2c36cb8a6db5cd65b9de150990309bee3b895080c1c68e", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:07:07.972570Z", "expires_at": "2026-11-30T14:07:07.960624Z", "signature": "DR4fFP1TY/uRvh7zctjZQfhNgXYIQSXA+jicnJTgSDVyYQRqJpRhm+RZqiVbfeE8JUj1v5Csnxz3hVM853TCAg=="}','job-31107680bb47');
INSERT INTO "approvals" VALUES('approval-2a5a92614039f2d0','plan-95599395ff8d689e','approve','{"format": "atlas-approval/v2", "id": "approval-2a5a92614039f2d0", "anchor": {"server": "93bf25075ec9f324054bbcb91082a6ad", "head": {"seq": 28, "mac": "aa10266b8b0b837ec2d69eed06a48ed7650cc3dc7819c31cffdd1b0342797b30"}}, "plan_digest": "95599395ff8d689ebe5b610471a4e8728e9256a3e0368f98cc5b5a8b13bb3c10", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-30T13:07:09.118610Z", "expires_at": "2026-11-30T14:07:09.106900Z", "signature": "bczH0l2qU5pt/OmlcGvDfLQZCBpkpZc/I3x4p5PE5N4iUaN1Ni9ySpvIMriSy+SQfwRss9YkDv7TiPDUj6mvCQ=="}','job-b875bc2f7495');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-30T13:07:07.913470Z","correlation_id":"f408ba73d82375d7","data":{"answers":[],"revision":1,"spec":"one-8b39eece"},"name":"spec.saved","principal":"ann"}','f9c6034de2f836d9c8ceb2570363b207579de70f2ce678f13d7fa7a84f680cf1');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-30T13:07:07.969367Z","correlation_id":"f408ba73d82375d7","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-8b39eece","digest":"1a920d7e395d78b61a2c36cb8a6db5cd65b9de150990309bee3b895080c1c68e","effect":"create","plan":"plan-1a920d7e395d78b6","steps":7},"name":"plan.made","principal":"ann"}','5ba6b340cdb2476030d28a6146081588406453d89ba34bc4bf09e05c5d709db9');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-30T13:07:07.972807Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"5ba6b340cdb2476030d28a6146081588406453d89ba34bc4bf09e05c5d709db9","seq":2},"server":"93bf25075ec9f324054bbcb91082a6ad"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:07:07.960624Z","format":"atlas-approval/v2","id":"approval-5aa66446f29ea373","made_at":"2026-11-30T13:07:07.972570Z","method":"signature","plan":"plan-1a920d7e395d78b6","plan_digest":"1a920d7e395d78b61a2c36cb8a6db5cd65b9de150990309bee3b895080c1c68e"},"name":"approval.given","principal":"bea"}','33ca78e98aa08c45a3076f515e9516fa1c1f01dd96c03f2ea6e11c784c7eff89');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-30T13:07:07.993797Z","correlation_id":"9c03ef43c500d482","data":{"job":"job-31107680bb47","plan":"plan-1a920d7e395d78b6","state":"queued"},"name":"job.requested","principal":"ann"}','1cff11f02afba98a5de20f7e013453adc19d7bd14dd24bcf08224121a9e4b0fa');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-30T13:07:08.741436Z","correlation_id":"9c03ef43c500d482","data":{"approval":"approval-5aa66446f29ea373","job":"job-31107680bb47","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','bfb3a550d5b5f1fe7f04511a4cd9267e16b23fb5c7a1c28206b46e38937e1d4f');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-30T13:07:08.805710Z","correlation_id":"9c03ef43c500d482","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-31107680bb47","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','36b427de399affe30c8b01143dd907feff943e0a6d19065ad808c07afcd61593');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-30T13:07:08.817202Z","correlation_id":"9c03ef43c500d482","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0D74FC:qmclone:9000:atlas@pve!deploy:"},"digest":"5a817fc2f5d9a31d7cc5710f42569e1c4dc806af85450fc65746a06c2259f28c","job":"job-31107680bb47","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bbfdaf4dc5a60075d9bb904fcb74bc586ed7d50916dcb0da79723d40f106ec3d');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-30T13:07:08.831776Z","correlation_id":"9c03ef43c500d482","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"cb320c43-7354-4b26-a737-f4e272ec489e","node":"pve1","task":"OK"},"digest":"3d5bbadecd401ddf1aa8232635a94393fa8302d49ba6e3554eaca9de9b2ba8d4","job":"job-31107680bb47","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c84c77d684415d7204a97a34f1ece0aae176708b845886c769cfe290a4a26ba5');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-30T13:07:08.839361Z","correlation_id":"9c03ef43c500d482","data":{"data":{"digest":"bc56c3365889dd8cc5a16dfed640aac5a5241b58","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:3F:E4:43,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"13afa1dd1a1b3842d085cb3c4cda8707540c7df9094de52c63d0176a2a875a47","job":"job-31107680bb47","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d4d705c1715801e848317a304c95c821d885d5be99e87d1ecb1ba840216cedaa');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-30T13:07:08.846514Z","correlation_id":"9c03ef43c500d482","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-31107680bb47","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8fe0bde03c5d82d0b25b15d1dbf2e5548101a8001d7d2c694a1251263284097d');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-30T13:07:08.850848Z","correlation_id":"9c03ef43c500d482","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-31107680bb47","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','b9925c55f9c92cd24b3f57321e6efc38e26b9b94b097f86db6719ef55931fbf6');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-30T13:07:08.858054Z","correlation_id":"9c03ef43c500d482","data":{"data":{"digest":"6862880e7b094a46f49c71cd457d517368177eb7","size_gib":10},"digest":"5d8aa4d71348432cdb43f901dee0ec91a724cd216afa4cd5312d7776be742f64","job":"job-31107680bb47","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7bb8d86afb445dae1deb49a48922fe964efaced5d672ab46b496bf477f5e1342');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-30T13:07:08.863118Z","correlation_id":"9c03ef43c500d482","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0D74FC:resize:2000:atlas@pve!deploy:"},"digest":"fa22a34dee956904893374d5c09e01d40ebd664548f92b1bd7ce5d0cd89db146","job":"job-31107680bb47","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','91be66ecd4925eef84f00e8285e9308ac4af2ee535497f1cc74dba849fbdf92a');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-30T13:07:08.869195Z","correlation_id":"9c03ef43c500d482","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-31107680bb47","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d8b1acd14d2b0df6b1a2523995f2c0e9aa479494f61ee6573e3152824f28067d');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-30T13:07:08.877070Z","correlation_id":"9c03ef43c500d482","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-31107680bb47","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1e0189dfbfc06f895936f4ba814b1dbb84840e6c0bf92837fbd499c591033406');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-30T13:07:08.893854Z","correlation_id":"9c03ef43c500d482","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0D74FC:qmstart:2000:atlas@pve!deploy:"},"digest":"278d59de816d192eb1f29873464959baafb17fb0c04160ca04f12544a49e7a83","job":"job-31107680bb47","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','657a41b7a49f8f00e78f1fb4506681b82aa8d80c222009cd9257137c5a6acad9');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-30T13:07:08.952469Z","correlation_id":"9c03ef43c500d482","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-31107680bb47","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8f04df8652e70bba31146c93dd14a9d886013f628b9b6b169293a4db0f6d13eb');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-30T13:07:08.959049Z","correlation_id":"9c03ef43c500d482","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-31107680bb47","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','14de3d6506e60a8c9c4d18c61e392674a5eafd96e30c6c3efb1de3b26322606d');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-30T13:07:08.961227Z","correlation_id":"9c03ef43c500d482","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-31107680bb47","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','33c9fffe865444bafb085e4030d8127f5ab91b678bef93790a5f4f87430e35c0');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-30T13:07:08.972462Z","correlation_id":"9c03ef43c500d482","data":{"data":{"address":"10.0.20.11","addresses":["10.0.20.11"],"level":"agent"},"digest":"289f3a37b61c5b3d96157b64adefe9a1d8ac4d8197b0ee3e292368dffa4c1ef0","job":"job-31107680bb47","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1a88ec1efed779bd7a887f8ef306b681b2a5662d5426012b8ecbdf81d0cf8d32');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-30T13:07:08.981255Z","correlation_id":"9c03ef43c500d482","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-31107680bb47","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2741348b630b26f8f0cb7562a984f66d6f6c0edcda9c67e00fbc7caf62a1c255');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-30T13:07:09.000313Z","correlation_id":"9c03ef43c500d482","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-31107680bb47","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','284ee35abe03f226f03a129d40daa0399eea577948ecb4b8bdbb79e7bd91d993');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-30T13:07:09.004779Z","correlation_id":"9c03ef43c500d482","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-31107680bb47","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2589095372b160ef22f16afa70813a2159ea6b172cbacc00801d340e030ac0ec');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-30T13:07:09.008544Z","correlation_id":"9c03ef43c500d482","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-31107680bb47","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7764d2f08ab1c3c157de8e4d0e87d0e1d048c983c15bbd701d4cb50a51a43365');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-30T13:07:09.010547Z","correlation_id":"9c03ef43c500d482","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-31107680bb47","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','14eb782c16f4f6a99d6bbc2e05d40342189774d0004b3208506bcb149c2799b9');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-30T13:07:09.018603Z","correlation_id":"9c03ef43c500d482","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"cb320c43-7354-4b26-a737-f4e272ec489e"},"digest":"33ad253dc2db630b2789f4ee08aa66cc21a1960b31ec422597cb3614426f5532","job":"job-31107680bb47","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c69e79a6727caf0118a640e14a80a6ef100df9de2363e3b59cf1e2804a809494');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-30T13:07:09.024959Z","correlation_id":"9c03ef43c500d482","data":{"job":"job-31107680bb47","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','77dace4bba902b36ef1743dfeab0cb61c1f6a0daa92472e4cdb86359507db652');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-30T13:07:09.114379Z","correlation_id":"d0378bc65b5c27ef","data":{"decision":{"client_may_answer":false,"origin":"person","outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)","rule":"changes"},"deployment":"one-8b39eece","digest":"95599395ff8d689ebe5b610471a4e8728e9256a3e0368f98cc5b5a8b13bb3c10","effect":"remove","plan":"plan-95599395ff8d689e","steps":3},"name":"plan.made","principal":"ann"}','aa10266b8b0b837ec2d69eed06a48ed7650cc3dc7819c31cffdd1b0342797b30');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-30T13:07:09.118820Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"aa10266b8b0b837ec2d69eed06a48ed7650cc3dc7819c31cffdd1b0342797b30","seq":28},"server":"93bf25075ec9f324054bbcb91082a6ad"},"answer":"approve","approver":"bea","expires_at":"2026-11-30T14:07:09.106900Z","format":"atlas-approval/v2","id":"approval-2a5a92614039f2d0","made_at":"2026-11-30T13:07:09.118610Z","method":"signature","plan":"plan-95599395ff8d689e","plan_digest":"95599395ff8d689ebe5b610471a4e8728e9256a3e0368f98cc5b5a8b13bb3c10"},"name":"approval.given","principal":"bea"}','e34a099b8cb24d43f8123ccb8e7769e59533f4999f19179fe86dac66a60d3e05');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-30T13:07:09.139647Z","correlation_id":"5967dfb1b3516a5f","data":{"job":"job-b875bc2f7495","plan":"plan-95599395ff8d689e","state":"queued"},"name":"job.requested","principal":"ann"}','2780a5e7e985fc4caf4ccaf2220eaa5f5a302164cd01a6ee7ee7b6a0f1c24d4a');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-30T13:07:09.693284Z","correlation_id":"5967dfb1b3516a5f","data":{"approval":"approval-2a5a92614039f2d0","job":"job-b875bc2f7495","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','83517310d961dc3403728fe8cac9fd8d329aac6590f54b744d54d73e4aa25dfd');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-30T13:07:09.742788Z","correlation_id":"5967dfb1b3516a5f","data":{"data":{"resource":{"comment":"atlas:dc3f443b290f0461e1ddc96d01284589","state":"started"}},"digest":"ce9d8b14358be7d9f3881c4490e2a301c9d3f134d57d13736ca10ac0c2dbbc6f","job":"job-b875bc2f7495","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4baac47386631109b9a944cb4fbed8c9f558e914871598e03b1dbcf96e2dcb27');
INSERT INTO "audit" VALUES(33,'{"at":"2026-11-30T13:07:09.759143Z","correlation_id":"5967dfb1b3516a5f","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-b875bc2f7495","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','b94609c05355bf742ed04b2c18f409a461c7c527d820688592573f67c5d7a897');
INSERT INTO "audit" VALUES(34,'{"at":"2026-11-30T13:07:09.762075Z","correlation_id":"5967dfb1b3516a5f","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-b875bc2f7495","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8ba9e4f0786f8e9068ad3ecf2f2e8e1ab6327220b0d83769a3d49cfee77a67ac');
INSERT INTO "audit" VALUES(35,'{"at":"2026-11-30T13:07:09.785067Z","correlation_id":"5967dfb1b3516a5f","data":{"data":{"status":"running"},"digest":"409443a6ee5aa296dccd6c0d193e214568daa0053b66155fba8adca995b7823d","job":"job-b875bc2f7495","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','47a0791ecc53a165dedc6b7cdae2011aaedefad2891d47bf7fe17e7184781883');
INSERT INTO "audit" VALUES(36,'{"at":"2026-11-30T13:07:09.798656Z","correlation_id":"5967dfb1b3516a5f","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0D74FD:qmshutdown:2000:atlas@pve!deploy:"},"digest":"520146b5d1633e733730e26cbb181ee48ecf8725b8a89d656a15c02a295bb887","job":"job-b875bc2f7495","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','aeff53c1688dde5a8a3049467a8d065a89b45e488bf9bc6d62c5daf2551c36ce');
INSERT INTO "audit" VALUES(37,'{"at":"2026-11-30T13:07:09.804803Z","correlation_id":"5967dfb1b3516a5f","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-b875bc2f7495","step":"one/stop","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ffe63725417952e0d43bceb60810d89ead0e0b0f7275d8ae125b9ee72483b530');
INSERT INTO "audit" VALUES(38,'{"at":"2026-11-30T13:07:09.821034Z","correlation_id":"5967dfb1b3516a5f","data":{"data":{"config":{"agent":"1","boot":"order=scsi0","ciuser":"ops","cores":1,"cpu":"x86-64-v2-AES","description":"Made by ATLAS: one of deployment one-8b39eece.\natlas:dc3f443b290f0461e1ddc96d01284589","ide2":"ceph:vm-2000-cloudinit,media=cdrom,size=4M","ipconfig0":"ip=10.0.20.11/24","memory":"512","name":"one-01","net0":"virtio=BC:24:11:6E:1B:6B,bridge=vmbr0,tag=20","onboot":0,"ostype":"l26","scsi0":"ceph:vm-2000-disk-0,discard=on,size=12G","scsi1":"ceph:vm-2000-disk-1,size=10G","scsihw":"virtio-scsi-single","serial0":"socket","smbios1":"uuid=cb320c43-7354-4b26-a737-f4e272ec489e","sshkeys":"ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org","tags":"atlas","vga":"serial0"},"node":"pve1"},"digest":"d84982d5017071d56b658414489e49d6a19a1dd4280a332f5d3d5887dd270b3d","job":"job-b875bc2f7495","step":"one/destroy","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','fb5bcb5487264bce0d8e60a8a788e9d73494ca0f285e07f35ca4f20a497c7f1c');
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
INSERT INTO "deployments" VALUES('one-8b39eece','one','dev','dc3f443b290f0461e1ddc96d01284589','one-8b39eece',1,1,'2026-11-30T13:07:09.024959+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-31107680bb47','one/clone','2026-11-30T13:07:08.663292+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-31107680bb47','one/configure','2026-11-30T13:07:08.663292+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-31107680bb47','one/grow-scsi0','2026-11-30T13:07:08.663292+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-31107680bb47','one/start','2026-11-30T13:07:08.663292+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-31107680bb47','one/ready','2026-11-30T13:07:08.663292+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-31107680bb47','one/ha','2026-11-30T13:07:08.663292+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-31107680bb47','one/verify','2026-11-30T13:07:08.663292+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b875bc2f7495','one/ha','2026-11-30T13:07:09.666066+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b875bc2f7495','one/stop','2026-11-30T13:07:09.666066+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-b875bc2f7495','one/destroy','2026-11-30T13:07:09.666066+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
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
INSERT INTO "job_targets" VALUES('job-31107680bb47','deployment/one-8b39eece');
INSERT INTO "job_targets" VALUES('job-31107680bb47','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-b875bc2f7495','deployment/one-8b39eece');
INSERT INTO "job_targets" VALUES('job-b875bc2f7495','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-31107680bb47','plan-1a920d7e395d78b6','one-8b39eece','succeeded','done','[]','ann','9c03ef43c500d482','approval-5aa66446f29ea373',0,0,0,NULL,7,7,'','2026-11-30T13:07:07.982650+00:00','2026-11-30T13:07:08.663292+00:00','2026-11-30T13:07:09.024959+00:00','','deployment','apply','create','one-8b39eece','','',0);
INSERT INTO "jobs" VALUES('job-b875bc2f7495','plan-95599395ff8d689e','one-8b39eece','running','','[]','ann','5967dfb1b3516a5f','approval-2a5a92614039f2d0',0,0,0,NULL,2,3,'shut one-01 down, stop it after 60 s','2026-11-30T13:07:09.127774+00:00','2026-11-30T13:07:09.666066+00:00',NULL,'','deployment','remove','remove','one-8b39eece','','',0);
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
INSERT INTO "journal" VALUES(1,'job-31107680bb47','one/clone','intended','2026-11-30T13:07:08.805710+00:00','{"since": 0, "seen": []}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(2,'job-31107680bb47','one/clone','submitted','2026-11-30T13:07:08.817202+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0D74FC:qmclone:9000:atlas@pve!deploy:"}','proxmox/clone',NULL);
INSERT INTO "journal" VALUES(3,'job-31107680bb47','one/clone','done','2026-11-30T13:07:08.831776+00:00','{"task": "OK", "node": "pve1", "identity": "cb320c43-7354-4b26-a737-f4e272ec489e", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','proxmox/clone',0.026066);
INSERT INTO "journal" VALUES(4,'job-31107680bb47','one/configure','intended','2026-11-30T13:07:08.839361+00:00','{"digest": "bc56c3365889dd8cc5a16dfed640aac5a5241b58", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:3F:E4:43,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(5,'job-31107680bb47','one/configure','submitted','2026-11-30T13:07:08.846514+00:00','{"handle": ""}','proxmox/configure',NULL);
INSERT INTO "journal" VALUES(6,'job-31107680bb47','one/configure','done','2026-11-30T13:07:08.850848+00:00','{}','proxmox/configure',0.011487);
INSERT INTO "journal" VALUES(7,'job-31107680bb47','one/grow-scsi0','intended','2026-11-30T13:07:08.858054+00:00','{"digest": "6862880e7b094a46f49c71cd457d517368177eb7", "size_gib": 10}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(8,'job-31107680bb47','one/grow-scsi0','submitted','2026-11-30T13:07:08.863118+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0D74FC:resize:2000:atlas@pve!deploy:"}','proxmox/grow_disk',NULL);
INSERT INTO "journal" VALUES(9,'job-31107680bb47','one/grow-scsi0','done','2026-11-30T13:07:08.869195+00:00','{"task": "OK"}','proxmox/grow_disk',0.011141);
INSERT INTO "journal" VALUES(10,'job-31107680bb47','one/start','intended','2026-11-30T13:07:08.877070+00:00','{"status": "stopped"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(11,'job-31107680bb47','one/start','submitted','2026-11-30T13:07:08.893854+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0D74FC:qmstart:2000:atlas@pve!deploy:"}','proxmox/start',NULL);
INSERT INTO "journal" VALUES(12,'job-31107680bb47','one/start','done','2026-11-30T13:07:08.952469+00:00','{"task": "OK"}','proxmox/start',0.075399);
INSERT INTO "journal" VALUES(13,'job-31107680bb47','one/ready','intended','2026-11-30T13:07:08.959049+00:00','{}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(14,'job-31107680bb47','one/ready','submitted','2026-11-30T13:07:08.961227+00:00','{"handle": ""}','proxmox/ready',NULL);
INSERT INTO "journal" VALUES(15,'job-31107680bb47','one/ready','done','2026-11-30T13:07:08.972462+00:00','{"level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','proxmox/ready',0.013413);
INSERT INTO "journal" VALUES(16,'job-31107680bb47','one/ha','intended','2026-11-30T13:07:08.981255+00:00','{"resource": null}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(17,'job-31107680bb47','one/ha','submitted','2026-11-30T13:07:09.000313+00:00','{"handle": ""}','proxmox/ha_add',NULL);
INSERT INTO "journal" VALUES(18,'job-31107680bb47','one/ha','done','2026-11-30T13:07:09.004779+00:00','{}','proxmox/ha_add',0.023524);
INSERT INTO "journal" VALUES(19,'job-31107680bb47','one/verify','intended','2026-11-30T13:07:09.008544+00:00','{}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(20,'job-31107680bb47','one/verify','submitted','2026-11-30T13:07:09.010547+00:00','{"handle": ""}','proxmox/verify',NULL);
INSERT INTO "journal" VALUES(21,'job-31107680bb47','one/verify','done','2026-11-30T13:07:09.018603+00:00','{"identity": "cb320c43-7354-4b26-a737-f4e272ec489e", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}','proxmox/verify',0.010059);
INSERT INTO "journal" VALUES(22,'job-b875bc2f7495','one/ha','intended','2026-11-30T13:07:09.742788+00:00','{"resource": {"state": "started", "comment": "atlas:dc3f443b290f0461e1ddc96d01284589"}}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(23,'job-b875bc2f7495','one/ha','submitted','2026-11-30T13:07:09.759143+00:00','{"handle": ""}','proxmox/ha_remove',NULL);
INSERT INTO "journal" VALUES(24,'job-b875bc2f7495','one/ha','done','2026-11-30T13:07:09.762075+00:00','{}','proxmox/ha_remove',0.019287);
INSERT INTO "journal" VALUES(25,'job-b875bc2f7495','one/stop','intended','2026-11-30T13:07:09.785067+00:00','{"status": "running"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(26,'job-b875bc2f7495','one/stop','submitted','2026-11-30T13:07:09.798656+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0D74FD:qmshutdown:2000:atlas@pve!deploy:"}','proxmox/stop',NULL);
INSERT INTO "journal" VALUES(27,'job-b875bc2f7495','one/stop','done','2026-11-30T13:07:09.804803+00:00','{"task": "OK"}','proxmox/stop',0.019736);
INSERT INTO "journal" VALUES(28,'job-b875bc2f7495','one/destroy','intended','2026-11-30T13:07:09.821034+00:00','{"config": {"agent": "1", "boot": "order=scsi0", "cores": 1, "cpu": "x86-64-v2-AES", "ipconfig0": "ip=10.0.20.11/24", "memory": "512", "name": "one-01", "net0": "virtio=BC:24:11:6E:1B:6B,bridge=vmbr0,tag=20", "ostype": "l26", "scsihw": "virtio-scsi-single", "serial0": "socket", "tags": "atlas", "vga": "serial0", "smbios1": "uuid=cb320c43-7354-4b26-a737-f4e272ec489e", "description": "Made by ATLAS: one of deployment one-8b39eece.\natlas:dc3f443b290f0461e1ddc96d01284589", "ide2": "ceph:vm-2000-cloudinit,media=cdrom,size=4M", "scsi0": "ceph:vm-2000-disk-0,discard=on,size=12G", "ciuser": "ops", "onboot": 0, "scsi1": "ceph:vm-2000-disk-1,size=10G", "sshkeys": "ssh-ed25519%20AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU%3D%20ops%40example.org"}, "node": "pve1"}','proxmox/destroy',NULL);
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-31107680bb47',1,'','2026-11-30T13:07:38.657086+00:00');
INSERT INTO "leases" VALUES('job-b875bc2f7495',1,'vm-2336-55aa655f','2026-11-30T13:07:39.660649+00:00');
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
INSERT INTO "members" VALUES('one-8b39eece','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "cb320c43-7354-4b26-a737-f4e272ec489e", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"], "address": "10.0.20.11"}','');
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
INSERT INTO "plans" VALUES('plan-1a920d7e395d78b6','one-8b39eece','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-8b39eece", "name": "one", "nonce": "dc3f443b290f0461e1ddc96d01284589", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-8b39eece", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-30T13:07:07.960624Z", "expires_at": "2026-11-30T14:07:07.960624Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "dc3f443b290f0461e1ddc96d01284589", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-8b39eece.\natlas:dc3f443b290f0461e1ddc96d01284589", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "dc3f443b290f0461e1ddc96d01284589", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "dc3f443b290f0461e1ddc96d01284589", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "dc3f443b290f0461e1ddc96d01284589"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "dc3f443b290f0461e1ddc96d01284589", "level": "agent", "timeout_s": 10, "address": "10.0.20.11", "host_key": false}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "dc3f443b290f0461e1ddc96d01284589", "state": "started", "group": "", "comment": "atlas:dc3f443b290f0461e1ddc96d01284589"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "dc3f443b290f0461e1ddc96d01284589", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-30T13:07:07.917719Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-30T13:07:07.921062Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-30T13:07:07.931671Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-30T13:07:07.943445Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:07:07.960624+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-95599395ff8d689e','one-8b39eece','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-8b39eece", "name": "one", "nonce": "dc3f443b290f0461e1ddc96d01284589", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-30T13:07:09.106900Z", "expires_at": "2026-11-30T14:07:09.106900Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "dc3f443b290f0461e1ddc96d01284589"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "dc3f443b290f0461e1ddc96d01284589", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "dc3f443b290f0461e1ddc96d01284589", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "cb320c43-7354-4b26-a737-f4e272ec489e", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "remove one-01 and its 2 disks: a person approves every change (and 2 further steps alike)", "client_may_answer": false, "origin": "person"}','2026-11-30T14:07:09.106900+00:00','["demo"]');
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
INSERT INTO "server" VALUES('93bf25075ec9f324054bbcb91082a6ad');
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
INSERT INTO "specs" VALUES('one-8b39eece',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-30T13:07:07.911839+00:00');
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
COMMIT;
