BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-020c4ad4420c10e4','plan-446313d9c361ed8c','approve','{"format": "atlas-approval/v1", "id": "approval-020c4ad4420c10e4", "plan_digest": "446313d9c361ed8c6467f91591ab39f7d815086b912e9c2a733da1a9b231fc62", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-28T20:09:43.786640Z", "expires_at": "2026-11-28T21:09:43.761481Z", "signature": "21ns206crcWkTH5KKr70e3sLPJOICC7koCuPxI6UBGhaxGmawaYmWy1LJ5JLebtuQB4Xb38WVTllUt5K1j6kDA=="}','job-f999811635b4');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-28T20:09:43.620083Z","correlation_id":"f45ae1e62ac72189","data":{"answers":[],"revision":1,"spec":"one-f524c54a"},"name":"spec.saved","principal":"ann"}','34842ca4a94046a77c1f3c109b3b91181babc88ffc2c696ab3a6324e21860147');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-28T20:09:43.769319Z","correlation_id":"f45ae1e62ac72189","data":{"decision":{"client_may_answer":true,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-f524c54a","digest":"446313d9c361ed8c6467f91591ab39f7d815086b912e9c2a733da1a9b231fc62","effect":"create","plan":"plan-446313d9c361ed8c","steps":7},"name":"plan.made","principal":"ann"}','a99c439fa44a95305e1042dd8c766a4fceb238130f750eb45e58a438ae927fc2');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-28T20:09:43.786915Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-28T21:09:43.761481Z","format":"atlas-approval/v1","id":"approval-020c4ad4420c10e4","made_at":"2026-11-28T20:09:43.786640Z","method":"signature","plan":"plan-446313d9c361ed8c","plan_digest":"446313d9c361ed8c6467f91591ab39f7d815086b912e9c2a733da1a9b231fc62"},"name":"approval.given","principal":"bea"}','ddec06e9a76c9f375c5a973be585c60b968c788e0741d6cb886ab650b614c746');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-28T20:09:43.826009Z","correlation_id":"6211c89846b51137","data":{"job":"job-f999811635b4","plan":"plan-446313d9c361ed8c","state":"queued"},"name":"job.requested","principal":"ann"}','c3212de938426250b68d228cfa217d2ac1dd909bb54d108199644b99cf4d0d79');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-28T20:09:44.471145Z","correlation_id":"6211c89846b51137","data":{"approval":"approval-020c4ad4420c10e4","job":"job-f999811635b4","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','509fc1d21dbf479a557d8e3e413316907786e8f6cfb1cdacd0a312b6e93f0e15');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-28T20:09:44.563602Z","correlation_id":"6211c89846b51137","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f999811635b4","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','fe47aad82cc47fc69184fcb1668822eaccd797c42b204e978c21739cdc88e7c9');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-28T20:09:44.605304Z","correlation_id":"6211c89846b51137","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0B3508:qmclone:9000:atlas@pve!deploy:"},"digest":"60c6a9e1ab7bd9af555ffdf5603f2716256c6eb4c4046a0332d414f736f07dcc","job":"job-f999811635b4","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f36f6e70e609f7040575021c573a48ba2a4066ca3a63bd91a62b955d04433631');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-28T20:09:44.747579Z","correlation_id":"6211c89846b51137","data":{"data":{"node":"pve1","task":"OK"},"digest":"df3a25c01ab85092593633e1880251953c25dd44f6e3e2f499c5227fdb5440bb","job":"job-f999811635b4","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','1d632affd8a0d56d70cc339ba3596def572bc4e1b6ce42a93af20cbf6e6afce9');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-28T20:09:44.779511Z","correlation_id":"6211c89846b51137","data":{"data":{"digest":"b7d8ec910f1a550f7c4564715f1f16087c69a4ce","node":"pve1","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:42:38:E2,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"f379ecf1058c7651d9f495018ad1820e6bdc18bd8307c44b3001b7c053b02692","job":"job-f999811635b4","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','dd027946f4b079a1f5c9c1de7ae8d698b3a13d12e577bedc27a5897b9c4cd0b4');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-28T20:09:44.805846Z","correlation_id":"6211c89846b51137","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f999811635b4","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ebdf4833331374348a33231638650700bd0fec102aa377aa9ea23c8b93b9bd20');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-28T20:09:44.821123Z","correlation_id":"6211c89846b51137","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f999811635b4","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','5fc9bc697d68529aade67b768e58f023416b3d4e63910559389d991f1574035e');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-28T20:09:44.850895Z","correlation_id":"6211c89846b51137","data":{"data":{"digest":"8528dfd6ab4a61f52c6ae3a688b0770e762dd984","node":"pve1","size_gib":10},"digest":"28b8b6304f29ae9a16f912c76d49449833675e34b372b841dc93aeea6fd41dc8","job":"job-f999811635b4","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','5d2f58b7844dd111a183529232bfbb721af8f3a903060b1e5fe2b74d3c4d9233');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-28T20:09:44.868787Z","correlation_id":"6211c89846b51137","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0B3508:resize:2000:atlas@pve!deploy:"},"digest":"32260627e817ab0a299cb8e149247491f50b078414c74edd6869ddf291c2f4fd","job":"job-f999811635b4","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0199d5dd76e0b6b2da89d2fd5fb7f132f9cae70e24cc055353b36707cd374f1c');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-28T20:09:44.983668Z","correlation_id":"6211c89846b51137","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-f999811635b4","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','928ce408fb7fd52c1bb5421d4fdb0a8431b56d102e0adc42efa58fd8b8217fd4');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-28T20:09:45.002828Z","correlation_id":"6211c89846b51137","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-f999811635b4","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d1bf800ccb75867c667e2200cbb763b5726ab16885c7f585997e373572c64297');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-28T20:09:45.023265Z","correlation_id":"6211c89846b51137","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0B3509:qmstart:2000:atlas@pve!deploy:"},"digest":"3978875a746456f8e9f5bc441ce77753a3040864bca1bb3b9999126c9b6a0678","job":"job-f999811635b4","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','ae07deaa58df7c695e13666b8d30b915646d496e522c2996a8f5e61a1ea82d21');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-28T20:09:45.143512Z","correlation_id":"6211c89846b51137","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-f999811635b4","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','8489a0edd7d5913359215630dc1b77e810cc16baa8f9de349b7ce24bbeea3ba9');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-28T20:09:45.148782Z","correlation_id":"6211c89846b51137","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-f999811635b4","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','da5c03bed14fe03e50e1f681722da1b9fbaf3cb8025de3c2974792e2ad39f73c');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-28T20:09:45.163314Z","correlation_id":"6211c89846b51137","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-f999811635b4","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','eb4de0b1676e6637a74af6e1f12de49b366e384839f33fba41a5a4e4d9ec40dd');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-28T20:09:45.178792Z","correlation_id":"6211c89846b51137","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-f999811635b4","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a1883253fc9151ed9386f46ddbf8c6bb5ca93dee62c22e409c8acb3268e44c2a');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-28T20:09:45.197251Z","correlation_id":"6211c89846b51137","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-f999811635b4","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','1a12a07df94cee13b9439875871a4d4d45535a0614a65d346db0ecef59b1a747');
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
INSERT INTO "deployments" VALUES('one-f524c54a','one','demo','dev','39c3ffc940f5c91488f687646c9b59c4','one-f524c54a',NULL,0,'2026-11-28T20:09:43.823365+00:00','');
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
INSERT INTO "jobs" VALUES('job-f999811635b4','plan-446313d9c361ed8c','one-f524c54a','running','','[]','ann','6211c89846b51137','approval-020c4ad4420c10e4',0,0,0,NULL,5,7,'wait for one-01: agent, at most 10 s','2026-11-28T20:09:43.806983+00:00','2026-11-28T20:09:44.299741+00:00',NULL,'');
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
INSERT INTO "journal" VALUES(1,'job-f999811635b4','one/clone','intended','2026-11-28T20:09:44.563602+00:00','{}');
INSERT INTO "journal" VALUES(2,'job-f999811635b4','one/clone','submitted','2026-11-28T20:09:44.605304+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0B3508:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-f999811635b4','one/clone','done','2026-11-28T20:09:44.747579+00:00','{"task": "OK", "node": "pve1"}');
INSERT INTO "journal" VALUES(4,'job-f999811635b4','one/configure','intended','2026-11-28T20:09:44.779511+00:00','{"digest": "b7d8ec910f1a550f7c4564715f1f16087c69a4ce", "node": "pve1", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:42:38:E2,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-f999811635b4','one/configure','submitted','2026-11-28T20:09:44.805846+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-f999811635b4','one/configure','done','2026-11-28T20:09:44.821123+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-f999811635b4','one/grow-scsi0','intended','2026-11-28T20:09:44.850895+00:00','{"node": "pve1", "digest": "8528dfd6ab4a61f52c6ae3a688b0770e762dd984", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-f999811635b4','one/grow-scsi0','submitted','2026-11-28T20:09:44.868787+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0B3508:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-f999811635b4','one/grow-scsi0','done','2026-11-28T20:09:44.983668+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-f999811635b4','one/start','intended','2026-11-28T20:09:45.002828+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-f999811635b4','one/start','submitted','2026-11-28T20:09:45.023265+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0B3509:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-f999811635b4','one/start','done','2026-11-28T20:09:45.143512+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-f999811635b4','one/ready','intended','2026-11-28T20:09:45.148782+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-f999811635b4','one/ready','submitted','2026-11-28T20:09:45.163314+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-f999811635b4','one/ready','done','2026-11-28T20:09:45.178792+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-f999811635b4','one/ha','intended','2026-11-28T20:09:45.197251+00:00','{"resource": null}');
CREATE TABLE lease (
	name VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	holder VARCHAR(128) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "lease" VALUES('worker',1,'vm:7679');
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
INSERT INTO "members" VALUES('one-f524c54a','one','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"level": "agent", "addresses": ["10.0.20.11"]}');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	deployment_id VARCHAR(64) NOT NULL, 
	cluster VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-446313d9c361ed8c','one-f524c54a','demo','{"format": "atlas-plan/v1", "kind": "apply", "deployment_id": "one-f524c54a", "deployment_name": "one", "nonce": "39c3ffc940f5c91488f687646c9b59c4", "cluster": "demo", "environment": "dev", "base_revision": 0, "spec": {"id": "one-f524c54a", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-28T20:09:43.761481Z", "expires_at": "2026-11-28T21:09:43.761481Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "39c3ffc940f5c91488f687646c9b59c4", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-f524c54a.\natlas:39c3ffc940f5c91488f687646c9b59c4", "disks": ["scsi0", "scsi1"]}, "critical": true, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "39c3ffc940f5c91488f687646c9b59c4", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "39c3ffc940f5c91488f687646c9b59c4", "disk": "scsi0", "size_gib": 12}, "critical": true, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "39c3ffc940f5c91488f687646c9b59c4"}, "critical": true, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "39c3ffc940f5c91488f687646c9b59c4", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one"}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "39c3ffc940f5c91488f687646c9b59c4", "state": "started", "group": "", "comment": "atlas:39c3ffc940f5c91488f687646c9b59c4"}, "critical": true, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "39c3ffc940f5c91488f687646c9b59c4", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"]}, "critical": true, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one"}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-28T20:09:43.640073Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-28T20:09:43.647199Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-28T20:09:43.676202Z", "digest": "2fec6d010c1d408f2dcc5b97d58949b117b8c1a1250c889ef8418bb9a4466184"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-28T20:09:43.710996Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"cluster": "demo", "kind": "vm", "id": "2000", "name": "one-01"}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "cost": {"cores": 1, "memory_mib": 512, "disk_gib": 22}, "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"]}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": true}','2026-11-28T21:09:43.761481+00:00');
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
INSERT INTO "specs" VALUES('one-f524c54a',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/ha/state": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec"}','[]','ann','2026-11-28T20:09:43.613442+00:00');
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
