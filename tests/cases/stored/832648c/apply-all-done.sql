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
INSERT INTO "approvals" VALUES('approval-4d367102ddc2b031','plan-468c1484c14a36f2','approve','{"format": "atlas-approval/v1", "id": "approval-4d367102ddc2b031", "plan_digest": "468c1484c14a36f2102b0c948ef1c7465d333a8c560b75b1227997d6edc5e422", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T22:07:51.489710Z", "expires_at": "2026-11-28T23:07:51.438966Z", "signature": "e3sKFpIVTpMLeGeWNccNiTkSa7XMQUEn5qxd4NwfXHLqF+06S8pvF6j/TGxNW8/rCIHgeqMh14EX+YgyCOulAA=="}','job-5bffcaa7d893');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T22:07:51.122380Z","correlation_id":"62d3950d22a6b3b5","data":{"answers":[],"revision":1,"spec":"one-53fa1b5f"},"name":"spec.saved","principal":"ann"}','d681ad40f12a0ade0d3ecb6c516c7af8608e5586774e1bf46e20178e18707142');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T22:07:51.464188Z","correlation_id":"62d3950d22a6b3b5","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-53fa1b5f","digest":"468c1484c14a36f2102b0c948ef1c7465d333a8c560b75b1227997d6edc5e422","effect":"create","plan":"plan-468c1484c14a36f2","steps":7},"name":"plan.made","principal":"ann"}','7f471670748d5af6fe43abb0e2f70e6acaaa6dc1f053a5068db1c7c744e10a4a');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T22:07:51.490017Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T23:07:51.438966Z","format":"atlas-approval/v1","id":"approval-4d367102ddc2b031","made_at":"2026-11-28T22:07:51.489710Z","method":"signature","plan":"plan-468c1484c14a36f2","plan_digest":"468c1484c14a36f2102b0c948ef1c7465d333a8c560b75b1227997d6edc5e422"},"name":"approval.given","principal":"bea"}','4652a31c4923556d3bf9c0fc33db9adaf931686f273e3ce81cebc4da87873caa');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T22:07:51.610649Z","correlation_id":"fd6ca46f23fdc675","data":{"job":"job-5bffcaa7d893","plan":"plan-468c1484c14a36f2","state":"queued"},"name":"job.requested","principal":"ann"}','35255e9c5dd608f0d61e5eca94f7e28cfbb686c506a2df6c62853cc7afc7c09f');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T22:07:52.225737Z","correlation_id":"fd6ca46f23fdc675","data":{"approval":"approval-4d367102ddc2b031","job":"job-5bffcaa7d893","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','3df2d52fb04840875b653632e2a8e61835f069a7aa70b76c736495401ec4178c');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T22:07:52.287503Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-5bffcaa7d893","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','64db177bf701491fadd816433797d275804876e4f00d8ab769a18cf8cb8511b7');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T22:07:52.305542Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B50B8:qmclone:9000:atlas@pve!deploy:"},"digest":"ae86cdf9634281846545c5ea7c65734fec673cf7980599116815b1f9419dd2fa","job":"job-5bffcaa7d893","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','5cfa9ae4f7e7d71b3c00f7820d40a1c09c0be0d92eb3d4ed52035f07c3729ce6');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T22:07:52.443123Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"2cffa7fe-ef78-4e19-b671-015b5ec3e76e","node":"pve1","task":"OK"},"digest":"6c2d32afc6b033f4c455e22a56738d8eb074538bd82e7ae22fa7158fbd3b93ea","job":"job-5bffcaa7d893","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1cc2570de9bbb7a17953c4924c1410e19deb494050108ec81911d260cd9bcde2');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T22:07:52.453673Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"digest":"939ef8b57bae6a0fbb9f64a83bb29b8f9cf9a7ce","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:92:94:1A,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"f3809a2e7368ce1ad98cfb2a7a0ee11991af150fc3653fe07cc4f3f466d2043a","job":"job-5bffcaa7d893","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','652d937c4ef7b86a8a9263c72b93ba08983297601812287b7b7ee562aa547ea2');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T22:07:52.467050Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5bffcaa7d893","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e4372aaf0d7a0369e55c1d6697122a6e7ddee0482b6edb32104d389798dc25bc');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T22:07:52.474883Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5bffcaa7d893","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1204cb6c79d25f416acbc8141c5c2821af4b87c12f890a1c8ab83e1030e744a2');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T22:07:52.493227Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"digest":"bac44793dea44b174aaf0eb08a283a44f0e1a740","size_gib":10},"digest":"596b499ffbdd7e1f2e14c054960f01fb0c9dad986f2c5c577185141552856cca","job":"job-5bffcaa7d893","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','850a3576be6e37fcc5604b9641993dfcab57d62b6d10f14b02bfb360f4a41d2e');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T22:07:52.506680Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B50B8:resize:2000:atlas@pve!deploy:"},"digest":"d2ac71341bc16b97d0080313bb33185104d8b384e3dc4988ec2b1c1f1ec4fca6","job":"job-5bffcaa7d893","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','57a5ec2490bbae086f254d0b61b229b9d4a4313b915e06bc51789a15e165190a');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T22:07:52.615090Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-5bffcaa7d893","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','43c97ed0a51ddb26c6053f6afa894206bc60f9bda60458413a6e03ab4dbf2ca8');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T22:07:52.632160Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-5bffcaa7d893","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','e16a5c9d0325f70702c692a233157c8a297d0b97782feb448ec4294b6398ce5d');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T22:07:52.658112Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B50B8:qmstart:2000:atlas@pve!deploy:"},"digest":"54eb3dedab1bfcc2379edb56009e7fe1555b8c2ced2fc684937cef24ce17885e","job":"job-5bffcaa7d893","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4b4b85115379d9cda98cca2ccdcddd979a71dd0e4514825afdcd6b1a24f31c74');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T22:07:52.773573Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-5bffcaa7d893","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8fb93e19f0f7be8ed8ea4d2b152b90e5bbe056311e131fceaa4d82e329311a29');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T22:07:52.783197Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5bffcaa7d893","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c615b8c75132b525218a6a30976d60c5b3c2f8f7d68e75c03c4319b2818762b8');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T22:07:52.792144Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5bffcaa7d893","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','510aa686ba732a40ef567a4e1398dfcdb421c7094db23d92e61daa86345ac281');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T22:07:52.816578Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-5bffcaa7d893","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','35c8f034e78838c616ec2822548136a13f7dc999198afed3af3d06cd163fb453');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T22:07:52.843314Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-5bffcaa7d893","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c1eb6e10bc53106b69bdc82c4d8aa22cc2e165f279f8d942b823e1bff3eb45ae');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-28T22:07:52.877239Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5bffcaa7d893","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','d51cacbd499a548a18a3fecba8c730608b68679a1422cd5a2f45354be8ebcf93');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-28T22:07:52.883036Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5bffcaa7d893","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9a813c8e54d7fcb5302690db67108a1ad043007299cc643b8bc29c0fe7d80d8a');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-28T22:07:52.895334Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5bffcaa7d893","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8e40adebd787e760da0610875694e2f1f27bbc9ffa8dfd0201999af45ee68183');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-28T22:07:52.900174Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5bffcaa7d893","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1b0e2000b7559db785bbf38069ca413a1779ce42a14ba84700bf2ac133841352');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-28T22:07:52.919409Z","correlation_id":"fd6ca46f23fdc675","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"2cffa7fe-ef78-4e19-b671-015b5ec3e76e"},"digest":"693ef52a2ca98f8206e0f691f3840de58aedfc87feb02a7f0c5d18e97fe280a5","job":"job-5bffcaa7d893","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','814deabfadac442e0e2fb2db50661cfe5e8d53107af1ea8da6d2b080ab47a4ad');
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
INSERT INTO "deployments" VALUES('one-53fa1b5f','one','demo','dev','157c18aea288735f81c4394a89f80a6f','one-53fa1b5f',NULL,0,'2026-11-28T22:07:51.580309+00:00','');
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
INSERT INTO "jobs" VALUES('job-5bffcaa7d893','plan-468c1484c14a36f2','one-53fa1b5f','running','','[]','ann','fd6ca46f23fdc675','approval-4d367102ddc2b031',0,0,0,NULL,7,7,'verify one-01 against the spec','2026-11-28T22:07:51.533089+00:00','2026-11-28T22:07:52.071535+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-5bffcaa7d893','one/clone','intended','2026-11-28T22:07:52.287503+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-5bffcaa7d893','one/clone','submitted','2026-11-28T22:07:52.305542+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B50B8:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-5bffcaa7d893','one/clone','done','2026-11-28T22:07:52.443123+00:00','{"task": "OK", "node": "pve1", "identity": "2cffa7fe-ef78-4e19-b671-015b5ec3e76e", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-5bffcaa7d893','one/configure','intended','2026-11-28T22:07:52.453673+00:00','{"digest": "939ef8b57bae6a0fbb9f64a83bb29b8f9cf9a7ce", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:92:94:1A,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-5bffcaa7d893','one/configure','submitted','2026-11-28T22:07:52.467050+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-5bffcaa7d893','one/configure','done','2026-11-28T22:07:52.474883+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-5bffcaa7d893','one/grow-scsi0','intended','2026-11-28T22:07:52.493227+00:00','{"digest": "bac44793dea44b174aaf0eb08a283a44f0e1a740", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-5bffcaa7d893','one/grow-scsi0','submitted','2026-11-28T22:07:52.506680+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B50B8:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-5bffcaa7d893','one/grow-scsi0','done','2026-11-28T22:07:52.615090+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-5bffcaa7d893','one/start','intended','2026-11-28T22:07:52.632160+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-5bffcaa7d893','one/start','submitted','2026-11-28T22:07:52.658112+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B50B8:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-5bffcaa7d893','one/start','done','2026-11-28T22:07:52.773573+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-5bffcaa7d893','one/ready','intended','2026-11-28T22:07:52.783197+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-5bffcaa7d893','one/ready','submitted','2026-11-28T22:07:52.792144+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-5bffcaa7d893','one/ready','done','2026-11-28T22:07:52.816578+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-5bffcaa7d893','one/ha','intended','2026-11-28T22:07:52.843314+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-5bffcaa7d893','one/ha','submitted','2026-11-28T22:07:52.877239+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-5bffcaa7d893','one/ha','done','2026-11-28T22:07:52.883036+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-5bffcaa7d893','one/verify','intended','2026-11-28T22:07:52.895334+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-5bffcaa7d893','one/verify','submitted','2026-11-28T22:07:52.900174+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-5bffcaa7d893','one/verify','done','2026-11-28T22:07:52.919409+00:00','{"identity": "2cffa7fe-ef78-4e19-b671-015b5ec3e76e", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:1979');
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
INSERT INTO "members" VALUES('one-53fa1b5f','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "2cffa7fe-ef78-4e19-b671-015b5ec3e76e", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-468c1484c14a36f2','one-53fa1b5f','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-53fa1b5f", "deployment_name": "one", "nonce": "157c18aea288735f81c4394a89f80a6f", "cluster": "demo", "environment": "dev", "environment_name": "dev", "base_revision": 0, "spec": {"id": "one-53fa1b5f", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T22:07:51.438966Z", "expires_at": "2026-11-28T23:07:51.438966Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "157c18aea288735f81c4394a89f80a6f", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-53fa1b5f.\natlas:157c18aea288735f81c4394a89f80a6f", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "157c18aea288735f81c4394a89f80a6f", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "157c18aea288735f81c4394a89f80a6f", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "157c18aea288735f81c4394a89f80a6f"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "157c18aea288735f81c4394a89f80a6f", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "157c18aea288735f81c4394a89f80a6f", "state": "started", "group": "", "comment": "atlas:157c18aea288735f81c4394a89f80a6f"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "157c18aea288735f81c4394a89f80a6f", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T22:07:51.175813Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T22:07:51.195298Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T22:07:51.267200Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T22:07:51.323679Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-28T23:07:51.438966+00:00');
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
INSERT INTO "specs" VALUES('one-53fa1b5f',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-28T22:07:51.115339+00:00');
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
