BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-f633eedf9da4c80e','plan-3270dc8605264037','approve','{"format": "atlas-approval/v1", "id": "approval-f633eedf9da4c80e", "plan_digest": "3270dc86052640378ebeddc986d39a08a46b711ca040f05b0921c4f925677843", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T22:08:08.701487Z", "expires_at": "2026-11-28T23:08:08.672342Z", "signature": "y+A8vskmaStyM6xt8XFgDVekQvi2edOkHV7MG6vcSs2NkR9aYl6TMoQtZmyM43Xwc5yq/AA6LPjAaujMBEFmDw=="}','job-9bcb4ae51d70');
INSERT INTO "approvals" VALUES('approval-4f2c4e21cfb7304b','plan-8397771e3f114a15','approve','{"format": "atlas-approval/v1", "id": "approval-4f2c4e21cfb7304b", "plan_digest": "8397771e3f114a1587f99486ee1b923605f572f9f7433d74e4b688c3ab6a8f45", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T22:08:09.808406Z", "expires_at": "2026-11-28T23:08:09.782167Z", "signature": "3bdgroIQUzD7sukytAia49LMQNt93gwkVp4vbwJGBmI3y2rP6h7bbqcGLWDbhwCB4QOgVMS2DwcZO5DabgEmDQ=="}','job-793916bfe732');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T22:08:08.476622Z","correlation_id":"d1bed9c00b887525","data":{"answers":[],"revision":1,"spec":"one-801720ed"},"name":"spec.saved","principal":"ann"}','9c3dfdc43575390e9c8d847ad98a6d8afb6d98036144c448d2a44e2b8fcda11a');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T22:08:08.682228Z","correlation_id":"d1bed9c00b887525","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-801720ed","digest":"3270dc86052640378ebeddc986d39a08a46b711ca040f05b0921c4f925677843","effect":"create","plan":"plan-3270dc8605264037","steps":7},"name":"plan.made","principal":"ann"}','569893eb547b36be97c1ff02cd5b791650728b1fc76e9248e096cddfec28aef0');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T22:08:08.701723Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T23:08:08.672342Z","format":"atlas-approval/v1","id":"approval-f633eedf9da4c80e","made_at":"2026-11-28T22:08:08.701487Z","method":"signature","plan":"plan-3270dc8605264037","plan_digest":"3270dc86052640378ebeddc986d39a08a46b711ca040f05b0921c4f925677843"},"name":"approval.given","principal":"bea"}','1bf0818cf7986bf427052f75f2a40d165eed2beeb6e75e4c19d396053a5f02cc');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T22:08:08.750180Z","correlation_id":"0ed4ea5d6890fc05","data":{"job":"job-9bcb4ae51d70","plan":"plan-3270dc8605264037","state":"queued"},"name":"job.requested","principal":"ann"}','19745cbe311c9e10dc6a8ff331d4f6f8a82ddb72adec6e8697c4d1dad1c2f2d2');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T22:08:09.033853Z","correlation_id":"0ed4ea5d6890fc05","data":{"approval":"approval-f633eedf9da4c80e","job":"job-9bcb4ae51d70","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','4b6830562213e37fabc588854ac3a7519c73fad95b4627c536661a4a2d5c03a8');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T22:08:09.076450Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-9bcb4ae51d70","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ff570a3b9f986acad1c2a1aa0b5d0e75c6b1c5a9ad39168f8acd3046e8a1b404');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T22:08:09.088345Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B50C9:qmclone:9000:atlas@pve!deploy:"},"digest":"3f9718f5da7c935110eefe53c351cce0409f28eb4808e31161a1c28d7e4bbb19","job":"job-9bcb4ae51d70","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','250330b113cb0d37c2a0b8e9fc8d13395bddf23d4eece25e30010ebf0a474d96');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T22:08:09.214354Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"0aa81d8a-a35e-4211-9256-5ef52cac1745","node":"pve1","task":"OK"},"digest":"d45f275c33c36c77fa3935f9541d8a54a65517c0a95b35f6f525b9920eeb02ce","job":"job-9bcb4ae51d70","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','ddbd6108af1bcd9881422d09975c456a92b1a41467987ed1c8b3aeb601e6add3');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T22:08:09.220629Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"digest":"bac1c5d159fe7f32ca30cd103f4e6c5b45d4efc7","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:B0:61:55,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"189589a16aa1e22ff18819f4d1530172c30b3a69cf4a8adc225796b292714212","job":"job-9bcb4ae51d70","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','246304b3912075b474f109bbb0d9e03481f2729fa4c21a7cdef19084f60c738a');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T22:08:09.230237Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9bcb4ae51d70","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d5ac0f1153eab9f972c340d4e1f26410c3eb7b71db3ebd0d636ae429b9da5324');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T22:08:09.233186Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9bcb4ae51d70","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7d4d556336d03559ec113213295f020dd90ed7c10dedecc75bec9ab9ce2f05dd');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T22:08:09.241193Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"digest":"8749304efea7159602dcb4b64f6efbc9fd459947","size_gib":10},"digest":"e5e3b0c6e07dd00c36bacfbb17c703a6a60e989fb6a8992ae39550efd4d39829","job":"job-9bcb4ae51d70","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d0f5572c9d0b91fc8cb27b3e532fec34896cc9b125607443ea85fe203900eb55');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T22:08:09.246426Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B50C9:resize:2000:atlas@pve!deploy:"},"digest":"7c77fc3e00ce8c39b64b3e0ab51555816fdae54f5419feed5fe827f32bddb556","job":"job-9bcb4ae51d70","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7290cc9772eaba91482a536cda8dbf4d219fd525c5312b235c211903aa545de6');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T22:08:09.359787Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-9bcb4ae51d70","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','73dcd2305cfc3f3f7fb7a7a78aadec05cd31803c7084d479b5c8544b3d75594a');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T22:08:09.369074Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-9bcb4ae51d70","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0e29c54797586efa07f0dd3a3929bedc8a94a9245335b5657821f4d09a5c34a2');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T22:08:09.381788Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B50C9:qmstart:2000:atlas@pve!deploy:"},"digest":"9190d3bc0443ad8831339cf5f6fc1ca6e63220f6de195cd6e7abbae5defe5a42","job":"job-9bcb4ae51d70","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7b904361f5e8a64d21c98bb945749947101ec4a29d6d8647bb824bf0bbf7d951');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T22:08:09.492104Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-9bcb4ae51d70","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e8ee9baa34543ffac268a12c493ae3b7c04cb2f9f5127bb2222bcbdb3602756d');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T22:08:09.499017Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9bcb4ae51d70","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','79219bedf795d8357afb2e94f3f5833304f4d32b21ddde9ebaa22084fa571597');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T22:08:09.505530Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9bcb4ae51d70","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f2cd14f23f43c7be311e3c5557e02066acbbf03922fe27e4606f45eb0fbcdca3');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T22:08:09.520501Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-9bcb4ae51d70","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','26e1641fc99bdc862a693e35e2627565f662fbe4bc080bcff1b7c7ca8f8ba9c1');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T22:08:09.539232Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-9bcb4ae51d70","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a94677679e834b892b2106a0a288bfbebb0dec14e8c07e28c52a0c0feecee608');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-28T22:08:09.560564Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9bcb4ae51d70","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cd880177ed8d50ba6b2be52b344eb3a9cee660c30d9e6c91f0a72e49c40f7725');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-28T22:08:09.571096Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9bcb4ae51d70","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f0b201d2acd3d404a02570ec416a5c03f5e08e2d2b58d6d0aa695e03a67b38bb');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-28T22:08:09.579150Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9bcb4ae51d70","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bc810f7e0766071b85a80c6cc6b6e5947afb25e4335ce2af0f2509d8c1c53ddf');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-28T22:08:09.582806Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9bcb4ae51d70","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4ad0e2edb1c8503bba53e69b9565e315e7318936302bfd07120557f14437c716');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-28T22:08:09.600636Z","correlation_id":"0ed4ea5d6890fc05","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"0aa81d8a-a35e-4211-9256-5ef52cac1745"},"digest":"6c793b5fa63333d1eb963b2afb38634c74ff7ba7ca14d57c1396e2d229e08028","job":"job-9bcb4ae51d70","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','99c3b1043c49a0fee0c656a88ff1dee90717632b9a19c2d6ec7f8c7f2ccedbfd');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-28T22:08:09.612176Z","correlation_id":"0ed4ea5d6890fc05","data":{"job":"job-9bcb4ae51d70","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','031e8c568d2fbad4c9163230076ca7d7d859651b18479323d37ac75863f4efbe');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-28T22:08:09.792723Z","correlation_id":"868c08a9ef853661","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)","rule":"proxmox-changes"},"deployment":"one-801720ed","digest":"8397771e3f114a1587f99486ee1b923605f572f9f7433d74e4b688c3ab6a8f45","effect":"remove","plan":"plan-8397771e3f114a15","steps":3},"name":"plan.made","principal":"ann"}','ecebf0455e20f6bdc9293aec2ace9d216edbbaae4232aeec47adf671687736fc');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-28T22:08:09.808639Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T23:08:09.782167Z","format":"atlas-approval/v1","id":"approval-4f2c4e21cfb7304b","made_at":"2026-11-28T22:08:09.808406Z","method":"signature","plan":"plan-8397771e3f114a15","plan_digest":"8397771e3f114a1587f99486ee1b923605f572f9f7433d74e4b688c3ab6a8f45"},"name":"approval.given","principal":"bea"}','3f9d3845e462e799beb642addda14fca7947e9189e2911f1ed36111b8c601906');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-28T22:08:09.840747Z","correlation_id":"3520086385e41a0e","data":{"job":"job-793916bfe732","plan":"plan-8397771e3f114a15","state":"queued"},"name":"job.requested","principal":"ann"}','0649b094e6194d79463d79f5f42a1f78c4a2347f0fe0458c256898949a18246a');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-28T22:08:10.160727Z","correlation_id":"3520086385e41a0e","data":{"approval":"approval-4f2c4e21cfb7304b","job":"job-793916bfe732","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','47e238a18ebceebc21e4d8fce279c76762c863a70f54a2967d2341c1597f0c7d');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-28T22:08:10.227645Z","correlation_id":"3520086385e41a0e","data":{"data":{"resource":{"comment":"atlas:cf735fdfcccc14dacab7b4a86dfb9714","state":"started"}},"digest":"67d6cbd1e8b5542edec065c805cbfd382d08be1605b559f83e81fb996e26cd45","job":"job-793916bfe732","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','40e9a93fb824bd3085519110562983d7e4b8838b8f5dd50028929883a021310d');
CREATE TABLE deployments (
	id VARCHAR(64) NOT NULL, 
	name VARCHAR(63) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	environment VARCHAR(8) NOT NULL, 
	nonce VARCHAR(64) NOT NULL, 
	spec_id VARCHAR(64), 
	spec_revision INTEGER, 
	revision INTEGER NOT NULL, 
	updated_at VARCHAR(32) NOT NULL, owner VARCHAR(64) DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (nonce)
);
INSERT INTO "deployments" VALUES('one-801720ed','one','demo','dev','cf735fdfcccc14dacab7b4a86dfb9714','one-801720ed',1,1,'2026-11-28T22:08:09.612176+00:00','');
CREATE TABLE guest_cache (
	cluster VARCHAR(64) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	target_id VARCHAR(64) NOT NULL, 
	name VARCHAR(253) NOT NULL, 
	addresses JSON NOT NULL, 
	read_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (cluster, kind, target_id)
);
CREATE TABLE jobs (
	id VARCHAR(32) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
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
	ended_at VARCHAR(32), made VARCHAR(32) DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id), 
	UNIQUE (plan_id)
);
INSERT INTO "jobs" VALUES('job-9bcb4ae51d70','plan-3270dc8605264037','one-801720ed','succeeded','done','[]','ann','0ed4ea5d6890fc05','approval-f633eedf9da4c80e',0,0,0,NULL,7,7,'','2026-11-28T22:08:08.731158+00:00','2026-11-28T22:08:08.954999+00:00','2026-11-28T22:08:09.612176+00:00','');
INSERT INTO "jobs" VALUES('job-793916bfe732','plan-8397771e3f114a15','one-801720ed','running','','[]','ann','3520086385e41a0e','approval-4f2c4e21cfb7304b',0,0,0,NULL,0,3,'','2026-11-28T22:08:09.823280+00:00','2026-11-28T22:08:10.071708+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-9bcb4ae51d70','one/clone','intended','2026-11-28T22:08:09.076450+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-9bcb4ae51d70','one/clone','submitted','2026-11-28T22:08:09.088345+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B50C9:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-9bcb4ae51d70','one/clone','done','2026-11-28T22:08:09.214354+00:00','{"task": "OK", "node": "pve1", "identity": "0aa81d8a-a35e-4211-9256-5ef52cac1745", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-9bcb4ae51d70','one/configure','intended','2026-11-28T22:08:09.220629+00:00','{"digest": "bac1c5d159fe7f32ca30cd103f4e6c5b45d4efc7", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:B0:61:55,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-9bcb4ae51d70','one/configure','submitted','2026-11-28T22:08:09.230237+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-9bcb4ae51d70','one/configure','done','2026-11-28T22:08:09.233186+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-9bcb4ae51d70','one/grow-scsi0','intended','2026-11-28T22:08:09.241193+00:00','{"digest": "8749304efea7159602dcb4b64f6efbc9fd459947", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-9bcb4ae51d70','one/grow-scsi0','submitted','2026-11-28T22:08:09.246426+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B50C9:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-9bcb4ae51d70','one/grow-scsi0','done','2026-11-28T22:08:09.359787+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-9bcb4ae51d70','one/start','intended','2026-11-28T22:08:09.369074+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-9bcb4ae51d70','one/start','submitted','2026-11-28T22:08:09.381788+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B50C9:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-9bcb4ae51d70','one/start','done','2026-11-28T22:08:09.492104+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-9bcb4ae51d70','one/ready','intended','2026-11-28T22:08:09.499017+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-9bcb4ae51d70','one/ready','submitted','2026-11-28T22:08:09.505530+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-9bcb4ae51d70','one/ready','done','2026-11-28T22:08:09.520501+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-9bcb4ae51d70','one/ha','intended','2026-11-28T22:08:09.539232+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-9bcb4ae51d70','one/ha','submitted','2026-11-28T22:08:09.560564+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-9bcb4ae51d70','one/ha','done','2026-11-28T22:08:09.571096+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-9bcb4ae51d70','one/verify','intended','2026-11-28T22:08:09.579150+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-9bcb4ae51d70','one/verify','submitted','2026-11-28T22:08:09.582806+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-9bcb4ae51d70','one/verify','done','2026-11-28T22:08:09.600636+00:00','{"identity": "0aa81d8a-a35e-4211-9256-5ef52cac1745", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-793916bfe732','one/ha','intended','2026-11-28T22:08:10.227645+00:00','{"resource": {"state": "started", "comment": "atlas:cf735fdfcccc14dacab7b4a86dfb9714"}}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',2,'vm:2117');
CREATE TABLE members (
	deployment_id VARCHAR(64) NOT NULL, 
	"key" VARCHAR(128) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	target_id VARCHAR(64) NOT NULL, 
	name VARCHAR(253) NOT NULL, 
	made BOOLEAN NOT NULL, 
	spec JSON NOT NULL, 
	noted JSON NOT NULL, 
	PRIMARY KEY (deployment_id, "key"), 
	FOREIGN KEY(deployment_id) REFERENCES deployments (id), 
	UNIQUE (cluster, kind, target_id)
);
INSERT INTO "members" VALUES('one-801720ed','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "0aa81d8a-a35e-4211-9256-5ef52cac1745", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-3270dc8605264037','one-801720ed','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-801720ed", "deployment_name": "one", "nonce": "cf735fdfcccc14dacab7b4a86dfb9714", "cluster": "demo", "environment": "dev", "environment_name": "dev", "base_revision": 0, "spec": {"id": "one-801720ed", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T22:08:08.672342Z", "expires_at": "2026-11-28T23:08:08.672342Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "cf735fdfcccc14dacab7b4a86dfb9714", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-801720ed.\natlas:cf735fdfcccc14dacab7b4a86dfb9714", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "cf735fdfcccc14dacab7b4a86dfb9714", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "cf735fdfcccc14dacab7b4a86dfb9714", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "cf735fdfcccc14dacab7b4a86dfb9714"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "cf735fdfcccc14dacab7b4a86dfb9714", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "cf735fdfcccc14dacab7b4a86dfb9714", "state": "started", "group": "", "comment": "atlas:cf735fdfcccc14dacab7b4a86dfb9714"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "cf735fdfcccc14dacab7b4a86dfb9714", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T22:08:08.509894Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T22:08:08.526787Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T22:08:08.566710Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T22:08:08.596835Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-28T23:08:08.672342+00:00');
INSERT INTO "plans" VALUES('plan-8397771e3f114a15','one-801720ed','demo','{"format": "atlas-plan/v1", "kind": "remove", "deployment_id": "one-801720ed", "deployment_name": "one", "nonce": "cf735fdfcccc14dacab7b4a86dfb9714", "cluster": "demo", "environment": "dev", "environment_name": "dev", "base_revision": 1, "spec": null, "principal": "ann", "created_at": "2026-11-28T22:08:09.782167Z", "expires_at": "2026-11-28T23:08:09.782167Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "cf735fdfcccc14dacab7b4a86dfb9714"}, "critical": true, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "cf735fdfcccc14dacab7b4a86dfb9714", "shutdown_s": 60}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "cf735fdfcccc14dacab7b4a86dfb9714", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "0aa81d8a-a35e-4211-9256-5ef52cac1745", "gone": false}, "critical": true, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "cost": {"cores": -1, "memory_mib": -512, "disk_gib": -22}, "estimate_s": 15, "warnings": []}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)", "client_may_answer": false}','2026-11-28T23:08:09.782167+00:00');
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
INSERT INTO "specs" VALUES('one-801720ed',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-28T22:08:08.472576+00:00');
CREATE INDEX ix_deployments_spec_id ON deployments (spec_id);
CREATE INDEX ix_plans_cluster ON plans (cluster);
CREATE INDEX ix_plans_deployment_id ON plans (deployment_id);
CREATE INDEX ix_jobs_deployment_id ON jobs (deployment_id);
CREATE INDEX ix_jobs_state ON jobs (state);
CREATE INDEX journal_by_job ON journal (job_id, seq);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE INDEX ix_approvals_plan_id ON approvals (plan_id);
CREATE INDEX ix_approvals_used_by ON approvals (used_by);
COMMIT;
