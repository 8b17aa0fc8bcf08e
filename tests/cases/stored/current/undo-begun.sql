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
INSERT INTO "approvals" VALUES('approval-16e424ee16b72feb','plan-29cbeb90c5df87cd','approve','{"format": "atlas-approval/v1", "id": "approval-16e424ee16b72feb", "plan_digest": "29cbeb90c5df87cdb922fd4d457e9955d57f7d7d6f5483a2fe04fe049cc387e4", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:52.674994Z", "expires_at": "2026-11-29T10:17:52.654308Z", "signature": "caFVnHhLxPLOOaPJh9BpFbjBF6qad51sZsKoiEoLHKnZKD2p18GM7MJbESFdR6bV90LUc9MN01FN59W6Z9CSAA=="}','job-07f272f68932');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T09:17:52.566878Z","correlation_id":"b9554ca266461b44","data":{"answers":[],"revision":1,"spec":"one-69c3fd58"},"name":"spec.saved","principal":"ann"}','8979fa9aef0d369d5ea19bdb3474277a70467f804438e07ba43f29487d418346');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T09:17:52.667272Z","correlation_id":"b9554ca266461b44","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-69c3fd58","digest":"29cbeb90c5df87cdb922fd4d457e9955d57f7d7d6f5483a2fe04fe049cc387e4","effect":"create","plan":"plan-29cbeb90c5df87cd","steps":7},"name":"plan.made","principal":"ann"}','b0477585263ccaf57b849eefb610dd0921ca834207da5031088b06c715a6113c');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T09:17:52.675460Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:52.654308Z","format":"atlas-approval/v1","id":"approval-16e424ee16b72feb","made_at":"2026-11-29T09:17:52.674994Z","method":"signature","plan":"plan-29cbeb90c5df87cd","plan_digest":"29cbeb90c5df87cdb922fd4d457e9955d57f7d7d6f5483a2fe04fe049cc387e4"},"name":"approval.given","principal":"bea"}','8301f88609acc8ce5fef5209e0962d40d30b4b27f53b9d5040a271e546e68e5d');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T09:17:52.711879Z","correlation_id":"888183a8b61c48b4","data":{"job":"job-07f272f68932","plan":"plan-29cbeb90c5df87cd","state":"queued"},"name":"job.requested","principal":"ann"}','b301c1ea45a005d53e50e9f7272fb3abc2a3c5a924c5639463941271e9b26387');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T09:17:52.891694Z","correlation_id":"888183a8b61c48b4","data":{"approval":"approval-16e424ee16b72feb","job":"job-07f272f68932","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','f0350ce1dc3fc735f0083caccca650149b36cfc47c462e3eaaec184fb9d6304a');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T09:17:52.939580Z","correlation_id":"888183a8b61c48b4","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-07f272f68932","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','9ae67aa3eba322d6fb8f34833b49a322f97e94f370fb8339c7826f226b452053');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T09:17:52.956845Z","correlation_id":"888183a8b61c48b4","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BEDC0:qmclone:9000:atlas@pve!deploy:"},"digest":"47f8dd4c107bdddb4b620b2468cfd2383c2721490c62fd25ae843126f08867a9","job":"job-07f272f68932","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','aed96baefcff012fa12734af8955ba0c28b11fae6de001fd68e159d087fa5d22');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T09:17:52.977145Z","correlation_id":"888183a8b61c48b4","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"6951ecf8-03e1-42c2-94f1-1ee8b19d92f9","node":"pve1","task":"OK"},"digest":"f707b6641d3a000b1a9407054c44032da15147013dd7b9c2e3b7a3fde3bc8b3b","job":"job-07f272f68932","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','e7bcf4a417094d2b818a93290b6594df199f4dd49631fde875933a91b7d96e28');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T09:17:52.989843Z","correlation_id":"888183a8b61c48b4","data":{"data":{"digest":"79d427b18e41845cc227ce67841d34c7553a82fa","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:4D:3F:99,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"7e29d79a9c4642f768055aabf3833023743cc05ae82ccfe74dbeff86431394d3","job":"job-07f272f68932","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','ae8de3ee8cd90cee94125e34fd5c6f0fec2fa2c5a2942336926b33bb4f2a581f');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T09:17:53.000563Z","correlation_id":"888183a8b61c48b4","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-07f272f68932","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','a15daed97463f18d553adf0923695b0207dec65cf5259a009eff5117588268f4');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T09:17:53.006795Z","correlation_id":"888183a8b61c48b4","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-07f272f68932","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','24259cac08fb3c4472d7b7187fef766df95ce5851bd0a8f1e98d9cc123954866');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T09:17:53.017422Z","correlation_id":"888183a8b61c48b4","data":{"data":{"digest":"3c62789e9ef1e804c4309cb4f69a9cde824c7a0a","size_gib":10},"digest":"b990341f7ca7e5d28884957c3db6458f3a7a8f0a6d74573f57ef5806f002252a","job":"job-07f272f68932","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','a21acc7306c4d04574276eb27783e53df6e4c035eb0ac7b9b7622388df04a81d');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T09:17:53.025241Z","correlation_id":"888183a8b61c48b4","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BEDC1:resize:2000:atlas@pve!deploy:"},"digest":"695ccf494b006a02f2be738a6b841aa3c8d922405c4e4ac1d664c40eed303218","job":"job-07f272f68932","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','381bd79fa523cd9c99d6a0a0d309504f5f4d7b95e99a72734bc37ba831914a0b');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T09:17:53.033296Z","correlation_id":"888183a8b61c48b4","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-07f272f68932","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d36dca0198827b39e36a43b5ba6c8ed348f9c6905ceb1e0a58c24a65ccaebf7a');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T09:17:53.048071Z","correlation_id":"888183a8b61c48b4","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-07f272f68932","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','0ecae8c33c477b394a3037a3ca463f3b91a88d78df607e1fb754a32ce184bba4');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T09:17:53.061230Z","correlation_id":"888183a8b61c48b4","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BEDC1:qmstart:2000:atlas@pve!deploy:"},"digest":"933df6fb01b74953955ca437df28511940f82ecffe0020b4d04304ce10d2af97","job":"job-07f272f68932","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','2dd3c709fc5e4f645a1b3b62ac6bdcc100577574b3d760f6cd33202b7a12d347');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T09:17:53.074165Z","correlation_id":"888183a8b61c48b4","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-07f272f68932","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','b245a6c3a2b5d4b44ec2961c658d0216f6e3472f0219cf9c63b175c33b9d223a');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T09:17:53.087842Z","correlation_id":"888183a8b61c48b4","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-07f272f68932","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','feb18823e8fd5a202a57b83d70213a19ecc11733bc45b89fd0380e3194967bf5');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T09:17:53.094044Z","correlation_id":"888183a8b61c48b4","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-07f272f68932","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','ba7022740a502f0fa2302449214930fa68a5dc679b2951f6b1d321153c650435');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T09:17:53.097688Z","correlation_id":"888183a8b61c48b4","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-07f272f68932","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','5b4ed88c1826182758a0aa5b5c7f4ab2570bec0f7ea8f8d06863450d31c8880f');
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
INSERT INTO "deployments" VALUES('one-69c3fd58','one','dev','83dbc8a2f9a168a93a0386c5a34ced05','one-69c3fd58',NULL,0,'2026-11-29T09:17:52.707181+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-07f272f68932','one/clone','2026-11-29T09:17:52.860967+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-07f272f68932','one/configure','2026-11-29T09:17:52.860967+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-07f272f68932','one/grow-scsi0','2026-11-29T09:17:52.860967+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-07f272f68932','one/start','2026-11-29T09:17:52.860967+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-07f272f68932','one/ready','2026-11-29T09:17:52.860967+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-07f272f68932','one/ha','2026-11-29T09:17:52.860967+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-07f272f68932','one/verify','2026-11-29T09:17:52.860967+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-07f272f68932','deployment/one-69c3fd58');
INSERT INTO "job_targets" VALUES('job-07f272f68932','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-07f272f68932','plan-29cbeb90c5df87cd','one-69c3fd58','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0BEDC1:qmstart:2000:atlas@pve!deploy:','[]','ann','888183a8b61c48b4','approval-16e424ee16b72feb',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T09:17:52.691378+00:00','2026-11-29T09:17:52.860967+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-07f272f68932','one/clone','intended','2026-11-29T09:17:52.939580+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-07f272f68932','one/clone','submitted','2026-11-29T09:17:52.956845+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BEDC0:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-07f272f68932','one/clone','done','2026-11-29T09:17:52.977145+00:00','{"task": "OK", "node": "pve1", "identity": "6951ecf8-03e1-42c2-94f1-1ee8b19d92f9", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-07f272f68932','one/configure','intended','2026-11-29T09:17:52.989843+00:00','{"digest": "79d427b18e41845cc227ce67841d34c7553a82fa", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:4D:3F:99,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-07f272f68932','one/configure','submitted','2026-11-29T09:17:53.000563+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-07f272f68932','one/configure','done','2026-11-29T09:17:53.006795+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-07f272f68932','one/grow-scsi0','intended','2026-11-29T09:17:53.017422+00:00','{"digest": "3c62789e9ef1e804c4309cb4f69a9cde824c7a0a", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-07f272f68932','one/grow-scsi0','submitted','2026-11-29T09:17:53.025241+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BEDC1:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-07f272f68932','one/grow-scsi0','done','2026-11-29T09:17:53.033296+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-07f272f68932','one/start','intended','2026-11-29T09:17:53.048071+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-07f272f68932','one/start','submitted','2026-11-29T09:17:53.061230+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BEDC1:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-07f272f68932','one/start','failed','2026-11-29T09:17:53.074165+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-07f272f68932','one/start','undone','2026-11-29T09:17:53.087842+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-07f272f68932','one/grow-scsi0','undone','2026-11-29T09:17:53.094044+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-07f272f68932','one/configure','undone','2026-11-29T09:17:53.097688+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-07f272f68932','one/clone','undo_intended','2026-11-29T09:17:53.105742+00:00','{}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-07f272f68932',1,'vm-30936-0360cd0d','2026-11-29T09:18:22.853177+00:00');
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
INSERT INTO "members" VALUES('one-69c3fd58','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "6951ecf8-03e1-42c2-94f1-1ee8b19d92f9", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-29cbeb90c5df87cd','one-69c3fd58','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-69c3fd58", "name": "one", "nonce": "83dbc8a2f9a168a93a0386c5a34ced05", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-69c3fd58", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T09:17:52.654308Z", "expires_at": "2026-11-29T10:17:52.654308Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "83dbc8a2f9a168a93a0386c5a34ced05", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-69c3fd58.\natlas:83dbc8a2f9a168a93a0386c5a34ced05", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "83dbc8a2f9a168a93a0386c5a34ced05", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "83dbc8a2f9a168a93a0386c5a34ced05", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "83dbc8a2f9a168a93a0386c5a34ced05"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "83dbc8a2f9a168a93a0386c5a34ced05", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "83dbc8a2f9a168a93a0386c5a34ced05", "state": "started", "group": "", "comment": "atlas:83dbc8a2f9a168a93a0386c5a34ced05"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "83dbc8a2f9a168a93a0386c5a34ced05", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T09:17:52.574851Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T09:17:52.578629Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T09:17:52.597333Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T09:17:52.615220Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T10:17:52.654308+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-69c3fd58',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T09:17:52.563875+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-07f272f68932',1,'one/clone');
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
