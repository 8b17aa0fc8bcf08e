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
INSERT INTO "approvals" VALUES('approval-80c62ab305d485c1','plan-311b7b2741549f86','approve','{"format": "atlas-approval/v2", "id": "approval-80c62ab305d485c1", "anchor": {"server": "b9ae3cbd03459b332bd4e42e43409de0", "head": {"seq": 2, "mac": "c7178568508463e5344662671b5ed782a77530332ec28d5f09236451ef70ac0b"}}, "plan_digest": "311b7b2741549f86dcd97a13a0dfd0c1bb24ca03f206c3f5ce82c745a27ff79a", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T13:24:01.740945Z", "expires_at": "2026-11-29T14:24:01.493104Z", "signature": "wxrqk/urXzLGVSUCh8ysXqP75ndi90GECljtW5JPE/sj+2kuBCn1PCKK9Ft5hQhzcS0dC26cHLjCYi+Y/InVCQ=="}','job-1fec8e289b16');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T13:24:00.285839Z","correlation_id":"51ec927eac5286d7","data":{"answers":[],"revision":1,"spec":"one-df0025b4"},"name":"spec.saved","principal":"ann"}','dd434d06373912dd498bca818e733aee851dc4abcd04bb4dee2b970356d415c7');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T13:24:01.581347Z","correlation_id":"51ec927eac5286d7","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-df0025b4","digest":"311b7b2741549f86dcd97a13a0dfd0c1bb24ca03f206c3f5ce82c745a27ff79a","effect":"create","plan":"plan-311b7b2741549f86","steps":7},"name":"plan.made","principal":"ann"}','c7178568508463e5344662671b5ed782a77530332ec28d5f09236451ef70ac0b');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T13:24:01.741337Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"c7178568508463e5344662671b5ed782a77530332ec28d5f09236451ef70ac0b","seq":2},"server":"b9ae3cbd03459b332bd4e42e43409de0"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T14:24:01.493104Z","format":"atlas-approval/v2","id":"approval-80c62ab305d485c1","made_at":"2026-11-29T13:24:01.740945Z","method":"signature","plan":"plan-311b7b2741549f86","plan_digest":"311b7b2741549f86dcd97a13a0dfd0c1bb24ca03f206c3f5ce82c745a27ff79a"},"name":"approval.given","principal":"bea"}','1820c0b3154ca30843a63f86c85e42dd591d59e2580e1b89a8cd897d72340cbb');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T13:24:02.089595Z","correlation_id":"5387af56bfdcf6fe","data":{"job":"job-1fec8e289b16","plan":"plan-311b7b2741549f86","state":"queued"},"name":"job.requested","principal":"ann"}','1715ee06cdf31456d84b8184077e4d3f736c49e7741394ade7d3bda7d2123878');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T13:24:03.801999Z","correlation_id":"5387af56bfdcf6fe","data":{"approval":"approval-80c62ab305d485c1","job":"job-1fec8e289b16","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','015c3bcd3f1524096881bcfb72fa191fede310d196dfbb6b10f2d458bc48dd60');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T13:24:04.167567Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-1fec8e289b16","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','57cbb605368faa5af8a716cdd10d88cb976bd05b3ab2989418e4d285bb39ec11');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T13:24:04.278276Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C2774:qmclone:9000:atlas@pve!deploy:"},"digest":"3c36c43dee27996e9c70509cc7847759e3fd63e045df2620b4ebf50de3366f5b","job":"job-1fec8e289b16","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','274bad7f018f51a941c435aef898e263f9a1e57cee97aa07a326f3a82183b91f');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T13:24:04.463079Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"228068ac-c3d5-440f-80fd-c8bef80da63c","node":"pve1","task":"OK"},"digest":"8addd04bacd2e72cbebb55733f0f2403f0850795208658b0f45939e2e8f5a35b","job":"job-1fec8e289b16","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','6ed600517693ee471c81101b1e97489868d9fd8ea4d08c4d07c3d82c5cfb3dcf');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T13:24:04.525795Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"digest":"d4f6a0ce600c9170c9861ea0c724eefa190da6cc","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:85:69:0C,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"7c761133273fd247d52b3c084b73e698a7cd9540dd921b55f206a476a7a243c5","job":"job-1fec8e289b16","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','d969701667a7e94536aed570d08033340473658e69541bd57ffcb25dc4bb2218');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T13:24:04.594238Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-1fec8e289b16","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','7246d1acb444585d62b063912e688bfa73116db54eb3d9d92e5d7e658bcdfa55');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T13:24:04.620568Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-1fec8e289b16","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','13cdd51424f79c63f71eb8cd5ab1811e6c4256f7a2682b0a186141318fab2a4f');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T13:24:04.666954Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"digest":"0ada613271b19d2d23c0968f7ffd4f0a58ee98ce","size_gib":10},"digest":"2971ab314b9c646b4609996838802fda917d00a6b69f33d0bff8d82c3c543ee8","job":"job-1fec8e289b16","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','bade556058a9b290c5fd3a011b451a3fa45ae3a7b9f299a8ae44a65e45372ccb');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T13:24:04.748614Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C2774:resize:2000:atlas@pve!deploy:"},"digest":"824517e7498790290f654b36b35bbab299d10c0449d0e4ad56cfdab2211b7b70","job":"job-1fec8e289b16","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','39c40a5281903a1d2990b7a539368626ff1196700c7aa33139eafc9e702d6aa2');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T13:24:04.810970Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-1fec8e289b16","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','fbb38e265bbded255d94429c7255d5a9ef2c17cadaa471cb3b157c1bd6655a15');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T13:24:04.886885Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-1fec8e289b16","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','cdf779ace0dbbccc74d634b30e4bdb59d99478b0c602b66eab8ddced23009cfa');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T13:24:04.959460Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C2774:qmstart:2000:atlas@pve!deploy:"},"digest":"848c0bf04e04c4ff3fd3320bbf2c8352abf3d6459ec7ebdf5236a3d91c3180e0","job":"job-1fec8e289b16","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1cd4e52e6c15633f435f1a2f17ba92bd025ab98c181d0540764caf62b1eec8cc');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T13:24:05.029699Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-1fec8e289b16","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','1af6724229a0078b20c47f58140440b965ef7bce5d74586628cbc0ad9891a69b');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T13:24:05.103092Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-1fec8e289b16","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','b6dc08d8bea755fc347ce57763cb4a1ce3786f44d69b9abb6faf62e03da793c6');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T13:24:05.139349Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-1fec8e289b16","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','00eb83417889b0932c74d9675f5c7242819efcf48bd70e67adf386bdd23b4e8f');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T13:24:05.167398Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-1fec8e289b16","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','92fe858ac6babed18728da9095c6b1b122efa0a8cf6d6de482e865474dc6aa51');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T13:24:05.519454Z","correlation_id":"5387af56bfdcf6fe","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0C2775:qmdestroy:2000:atlas@pve!deploy:"},"digest":"27086fa2a23e9ed1f3aa2fd90a82d03aef6af4816864266c32426343dd27918a","job":"job-1fec8e289b16","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.undo_submitted","principal":"ann"}','dbb015c5b7442af03339e1fe3263fa5b2ac400a38c84fd1fcb357830a4e0aa85');
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
INSERT INTO "deployments" VALUES('one-df0025b4','one','dev','10e95b6028ecd2edcdbbb788e61ed004','one-df0025b4',NULL,0,'2026-11-29T13:24:02.048170+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-1fec8e289b16','one/clone','2026-11-29T13:24:03.510823+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1fec8e289b16','one/configure','2026-11-29T13:24:03.510823+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1fec8e289b16','one/grow-scsi0','2026-11-29T13:24:03.510823+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1fec8e289b16','one/start','2026-11-29T13:24:03.510823+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1fec8e289b16','one/ready','2026-11-29T13:24:03.510823+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1fec8e289b16','one/ha','2026-11-29T13:24:03.510823+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-1fec8e289b16','one/verify','2026-11-29T13:24:03.510823+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-1fec8e289b16','deployment/one-df0025b4');
INSERT INTO "job_targets" VALUES('job-1fec8e289b16','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-1fec8e289b16','plan-311b7b2741549f86','one-df0025b4','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0C2774:qmstart:2000:atlas@pve!deploy:','[]','ann','5387af56bfdcf6fe','approval-80c62ab305d485c1',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T13:24:01.941629+00:00','2026-11-29T13:24:03.510823+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-1fec8e289b16','one/clone','intended','2026-11-29T13:24:04.167567+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-1fec8e289b16','one/clone','submitted','2026-11-29T13:24:04.278276+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C2774:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-1fec8e289b16','one/clone','done','2026-11-29T13:24:04.463079+00:00','{"task": "OK", "node": "pve1", "identity": "228068ac-c3d5-440f-80fd-c8bef80da63c", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-1fec8e289b16','one/configure','intended','2026-11-29T13:24:04.525795+00:00','{"digest": "d4f6a0ce600c9170c9861ea0c724eefa190da6cc", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:85:69:0C,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-1fec8e289b16','one/configure','submitted','2026-11-29T13:24:04.594238+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-1fec8e289b16','one/configure','done','2026-11-29T13:24:04.620568+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-1fec8e289b16','one/grow-scsi0','intended','2026-11-29T13:24:04.666954+00:00','{"digest": "0ada613271b19d2d23c0968f7ffd4f0a58ee98ce", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-1fec8e289b16','one/grow-scsi0','submitted','2026-11-29T13:24:04.748614+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C2774:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-1fec8e289b16','one/grow-scsi0','done','2026-11-29T13:24:04.810970+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-1fec8e289b16','one/start','intended','2026-11-29T13:24:04.886885+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-1fec8e289b16','one/start','submitted','2026-11-29T13:24:04.959460+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C2774:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-1fec8e289b16','one/start','failed','2026-11-29T13:24:05.029699+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-1fec8e289b16','one/start','undone','2026-11-29T13:24:05.103092+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-1fec8e289b16','one/grow-scsi0','undone','2026-11-29T13:24:05.139349+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-1fec8e289b16','one/configure','undone','2026-11-29T13:24:05.167398+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-1fec8e289b16','one/clone','undo_intended','2026-11-29T13:24:05.206752+00:00','{}');
INSERT INTO "journal" VALUES(17,'job-1fec8e289b16','one/clone','undo_submitted','2026-11-29T13:24:05.519454+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0C2775:qmdestroy:2000:atlas@pve!deploy:"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-1fec8e289b16',1,'vm-8578-9a706807','2026-11-29T13:24:33.467292+00:00');
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
INSERT INTO "members" VALUES('one-df0025b4','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "228068ac-c3d5-440f-80fd-c8bef80da63c", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-311b7b2741549f86','one-df0025b4','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-df0025b4", "name": "one", "nonce": "10e95b6028ecd2edcdbbb788e61ed004", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-df0025b4", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T13:24:01.493104Z", "expires_at": "2026-11-29T14:24:01.493104Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "10e95b6028ecd2edcdbbb788e61ed004", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-df0025b4.\natlas:10e95b6028ecd2edcdbbb788e61ed004", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "10e95b6028ecd2edcdbbb788e61ed004", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "10e95b6028ecd2edcdbbb788e61ed004", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "10e95b6028ecd2edcdbbb788e61ed004"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "10e95b6028ecd2edcdbbb788e61ed004", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "10e95b6028ecd2edcdbbb788e61ed004", "state": "started", "group": "", "comment": "atlas:10e95b6028ecd2edcdbbb788e61ed004"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "10e95b6028ecd2edcdbbb788e61ed004", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T13:24:00.423918Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T13:24:00.543357Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T13:24:00.803161Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T13:24:00.987932Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T14:24:01.493104+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('b9ae3cbd03459b332bd4e42e43409de0');
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
INSERT INTO "specs" VALUES('one-df0025b4',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T13:24:00.283244+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-1fec8e289b16',1,'one/clone');
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
