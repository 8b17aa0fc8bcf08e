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
INSERT INTO "approvals" VALUES('approval-51b698ef69ba3680','plan-2ce4b5c0161e6016','approve','{"format": "atlas-approval/v1", "id": "approval-51b698ef69ba3680", "plan_digest": "2ce4b5c0161e6016b5686ff1818f5beb3a484df68d32d52a3a61753e9df285b4", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T21:18:16.528317Z", "expires_at": "2026-11-28T22:18:16.518613Z", "signature": "acKZvWDwUs/ZVlo6mXAgxdDV7O7PnVzXwl3a9DZolhb9QEqw0IutcOJzOV0PNWlFUrrI1JHM1PQnmSkxCDEODQ=="}','job-185fd382c7f2');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T21:18:16.466693Z","correlation_id":"75021182307d8a1e","data":{"answers":[],"revision":1,"spec":"one-75dd5bc8"},"name":"spec.saved","principal":"ann"}','49407d9743d64983b2966905e5fb62c2b709240b0dafcf388a64d4502164a4c9');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T21:18:16.522657Z","correlation_id":"75021182307d8a1e","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-75dd5bc8","digest":"2ce4b5c0161e6016b5686ff1818f5beb3a484df68d32d52a3a61753e9df285b4","effect":"create","plan":"plan-2ce4b5c0161e6016","steps":7},"name":"plan.made","principal":"ann"}','68bd6ddd37784f809853d2ff7852d75e3baf3aa37fc61860c4f3ba56456dfcb3');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T21:18:16.528554Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T22:18:16.518613Z","format":"atlas-approval/v1","id":"approval-51b698ef69ba3680","made_at":"2026-11-28T21:18:16.528317Z","method":"signature","plan":"plan-2ce4b5c0161e6016","plan_digest":"2ce4b5c0161e6016b5686ff1818f5beb3a484df68d32d52a3a61753e9df285b4"},"name":"approval.given","principal":"bea"}','24d981fbf6f86d90edfdaed02377cc60cff40eecea6c513d0072829d59961871');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T21:18:16.544714Z","correlation_id":"f3fb44d617db13f4","data":{"job":"job-185fd382c7f2","plan":"plan-2ce4b5c0161e6016","state":"queued"},"name":"job.requested","principal":"ann"}','b3b93a882da03a95a0688ed0e696080cee0d501505af5df0522d895d1de53f69');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T21:18:16.762378Z","correlation_id":"f3fb44d617db13f4","data":{"approval":"approval-51b698ef69ba3680","job":"job-185fd382c7f2","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','1cab07c9af73ad4e7432ed1b9d88b0c07cde934f640f1c4721a9710d80ccfb01');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T21:18:16.799422Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-185fd382c7f2","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','151d12c9bada6d3828b0d64a7a05d50043786573f80e854f23edfa7b3ec0e37b');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T21:18:16.811668Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B4518:qmclone:9000:atlas@pve!deploy:"},"digest":"6bf5700f52e450b5f511df063f5e92a0ec6434549cadb939970918cbd6cb4c11","job":"job-185fd382c7f2","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','03dfad277716e3d67e745d56d8baa2dfb3d4e7de39df4cb14a83dff058ae668e');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T21:18:16.932182Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"a4537d45-9936-4cbc-bc7c-ec41ed7d3d9b","node":"pve1","task":"OK"},"digest":"e0440e0e701d4c95eae4d3fd7dca5e6104a593a46518744eaccb2e6a8b39e13a","job":"job-185fd382c7f2","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f2cc7bbcca1a2303478ff4e3d468987442a5e3e193207a38dcec4ee7c868023a');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T21:18:16.940088Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"digest":"21623daf04ffa0a99636a7f97b543a61fd674af7","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:3E:B6:4F,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"c14f9ebecb9460bd44ced646c115601655113068e25f0b6abbff002c4c328872","job":"job-185fd382c7f2","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0eb82fc1341bd75d10b749d187219aa01fa858b676efb40c2d41a5808ce5f3bc');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T21:18:16.946176Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-185fd382c7f2","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','98f70fe8405ae1614b5ae3f5e6e81e899d67df570e961b3b4bf528ffa96977ab');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T21:18:16.949471Z","correlation_id":"f3fb44d617db13f4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-185fd382c7f2","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6dad01798a1a7be1f968b34445b8700ad03f8359ac40caface6782f9a74cd625');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T21:18:16.956604Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"digest":"d18f1fe5b48e864264ad3561fb0de4ccf0339340","size_gib":10},"digest":"7c0900e37e5653642dc913971442515e8a9d199b9464e93c6e4810045ab5b50d","job":"job-185fd382c7f2","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ada428e2c3f545be0dcca5908f49100710b4db78d38ae88a4fb5597dc708278a');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T21:18:16.962422Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B4518:resize:2000:atlas@pve!deploy:"},"digest":"103a068b65a6e40453c2e277d584c4f0170a5109a668166e83c187817c18810d","job":"job-185fd382c7f2","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','aa978d05672cc3db3b01fd8afdb8404b289f01f0c0ad691fb155eee6d7cc1629');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T21:18:17.069895Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-185fd382c7f2","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','67475fb122aaec3d9624f5d75431851a7bef3d2a074da5dcf484c7fef19b7a94');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T21:18:17.082676Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-185fd382c7f2","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2698713aa71e3fd2e3d89d07d481a322027dc3a1cd1d83d053ed62831e311ae7');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T21:18:17.090718Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B4519:qmstart:2000:atlas@pve!deploy:"},"digest":"d2ef22b6c89e9318aad587886623bf2105ec5bc7f9d813ae3b8d695829eab6df","job":"job-185fd382c7f2","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4481b7917f351638da15b0a789f854b74fd60e9c9eb3620fc2f663f4743d23ea');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T21:18:17.197062Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-185fd382c7f2","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','917dd68a3d7d69abf6d6e026f70931a505995419e4e43fde60d9ffc8c9982df6');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T21:18:17.200434Z","correlation_id":"f3fb44d617db13f4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-185fd382c7f2","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','74c3a009830a4432bcba7dbf9d90a6a9c64803b3db140719845b2a7028116e82');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T21:18:17.202589Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-185fd382c7f2","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','dea0a1e2375496789b37d4a0d18d5b3e3f1e2bfa78102c4dc28436acc6254eaf');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T21:18:17.211505Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-185fd382c7f2","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5b697e52b55433349b64b77465286061eb74579b0923957bf24018aee3da0137');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T21:18:17.222729Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-185fd382c7f2","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9f5ca5a4daf1fc35edf04f942b2ac1652f3a3250305fa876197625c22112604a');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-28T21:18:17.240223Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-185fd382c7f2","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9b01ab314c420d88f4ad162b86d9612daa351844d5fdf243de3cd31fe4f63792');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-28T21:18:17.246024Z","correlation_id":"f3fb44d617db13f4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-185fd382c7f2","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5c86e3af323409ada1a4ac78fbf6299779e807d28341c7acde171bab4da370bd');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-28T21:18:17.259735Z","correlation_id":"f3fb44d617db13f4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-185fd382c7f2","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','12ee22f59d5f0329c188a2d5d52f7c1b2126a7d24b4d0c2b6bda9e6e0c127284');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-28T21:18:17.264078Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-185fd382c7f2","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cf38cf2e4295a4a798e3d4c501834d6a6b8b656aa3e6c6c93c84c28ba838dc84');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-28T21:18:17.279011Z","correlation_id":"f3fb44d617db13f4","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"a4537d45-9936-4cbc-bc7c-ec41ed7d3d9b"},"digest":"4464976280abd03c392ed6aa407bfd23e8a6bcd156ff830e20a0e419d7182420","job":"job-185fd382c7f2","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','2408916f1208c221366dd919d81c9a221055095fdf733de56f5d12113ab58130');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-28T21:18:17.284038Z","correlation_id":"f3fb44d617db13f4","data":{"job":"job-185fd382c7f2","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','743119fbb4232404f8327213304cfaf5ef4276986a6fe97fe3da946404a7c4a3');
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
INSERT INTO "deployments" VALUES('one-75dd5bc8','one','demo','dev','bb67bdea84909f34c769080d6500b8c4','one-75dd5bc8',1,1,'2026-11-28T21:18:17.284038+00:00','');
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
INSERT INTO "jobs" VALUES('job-185fd382c7f2','plan-2ce4b5c0161e6016','one-75dd5bc8','succeeded','done','[]','ann','f3fb44d617db13f4','approval-51b698ef69ba3680',0,0,0,NULL,7,7,'','2026-11-28T21:18:16.535742+00:00','2026-11-28T21:18:16.699264+00:00','2026-11-28T21:18:17.284038+00:00','');
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
INSERT INTO "journal" VALUES(1,'job-185fd382c7f2','one/clone','intended','2026-11-28T21:18:16.799422+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-185fd382c7f2','one/clone','submitted','2026-11-28T21:18:16.811668+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B4518:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-185fd382c7f2','one/clone','done','2026-11-28T21:18:16.932182+00:00','{"task": "OK", "node": "pve1", "identity": "a4537d45-9936-4cbc-bc7c-ec41ed7d3d9b", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-185fd382c7f2','one/configure','intended','2026-11-28T21:18:16.940088+00:00','{"digest": "21623daf04ffa0a99636a7f97b543a61fd674af7", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:3E:B6:4F,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-185fd382c7f2','one/configure','submitted','2026-11-28T21:18:16.946176+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-185fd382c7f2','one/configure','done','2026-11-28T21:18:16.949471+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-185fd382c7f2','one/grow-scsi0','intended','2026-11-28T21:18:16.956604+00:00','{"digest": "d18f1fe5b48e864264ad3561fb0de4ccf0339340", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-185fd382c7f2','one/grow-scsi0','submitted','2026-11-28T21:18:16.962422+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B4518:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-185fd382c7f2','one/grow-scsi0','done','2026-11-28T21:18:17.069895+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-185fd382c7f2','one/start','intended','2026-11-28T21:18:17.082676+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-185fd382c7f2','one/start','submitted','2026-11-28T21:18:17.090718+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B4519:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-185fd382c7f2','one/start','done','2026-11-28T21:18:17.197062+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-185fd382c7f2','one/ready','intended','2026-11-28T21:18:17.200434+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-185fd382c7f2','one/ready','submitted','2026-11-28T21:18:17.202589+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-185fd382c7f2','one/ready','done','2026-11-28T21:18:17.211505+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-185fd382c7f2','one/ha','intended','2026-11-28T21:18:17.222729+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-185fd382c7f2','one/ha','submitted','2026-11-28T21:18:17.240223+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-185fd382c7f2','one/ha','done','2026-11-28T21:18:17.246024+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-185fd382c7f2','one/verify','intended','2026-11-28T21:18:17.259735+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-185fd382c7f2','one/verify','submitted','2026-11-28T21:18:17.264078+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-185fd382c7f2','one/verify','done','2026-11-28T21:18:17.279011+00:00','{"identity": "a4537d45-9936-4cbc-bc7c-ec41ed7d3d9b", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:22841');
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
INSERT INTO "members" VALUES('one-75dd5bc8','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "a4537d45-9936-4cbc-bc7c-ec41ed7d3d9b", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-2ce4b5c0161e6016','one-75dd5bc8','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-75dd5bc8", "deployment_name": "one", "nonce": "bb67bdea84909f34c769080d6500b8c4", "cluster": "demo", "environment": "dev", "base_revision": 0, "spec": {"id": "one-75dd5bc8", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T21:18:16.518613Z", "expires_at": "2026-11-28T22:18:16.518613Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "bb67bdea84909f34c769080d6500b8c4", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-75dd5bc8.\natlas:bb67bdea84909f34c769080d6500b8c4", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "bb67bdea84909f34c769080d6500b8c4", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "bb67bdea84909f34c769080d6500b8c4", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "bb67bdea84909f34c769080d6500b8c4"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "bb67bdea84909f34c769080d6500b8c4", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "bb67bdea84909f34c769080d6500b8c4", "state": "started", "group": "", "comment": "atlas:bb67bdea84909f34c769080d6500b8c4"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "bb67bdea84909f34c769080d6500b8c4", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T21:18:16.473800Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T21:18:16.477178Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T21:18:16.487429Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T21:18:16.502211Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-28T22:18:16.518613+00:00');
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
INSERT INTO "specs" VALUES('one-75dd5bc8',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec"}','[]','ann','2026-11-28T21:18:16.464945+00:00');
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
