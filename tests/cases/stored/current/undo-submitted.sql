BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE "approvals" (
	id VARCHAR(64) NOT NULL, 
	plan_id VARCHAR(32) NOT NULL, 
	answer VARCHAR(8) NOT NULL, 
	body JSON NOT NULL, 
	used_by VARCHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "approvals" VALUES('approval-f4ff7d8f44723936','plan-532a122f60766683','approve','{"format": "atlas-approval/v1", "id": "approval-f4ff7d8f44723936", "plan_digest": "532a122f60766683a3a70dea8bbdf17242689ca9585dc809c1844f09ca12b606", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T07:23:16.194726Z", "expires_at": "2026-11-29T08:23:16.122807Z", "signature": "oVCGyztVclioXGkThZ3j3hqWHXT+4TWcyHDEXEp6JLCxN/UfTnrdxKjo1iU6r8Qkq6FfgV3jlk0vmqszShA0Cw=="}','job-49033648ce43');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T07:23:15.826237Z","correlation_id":"1fec2e1785dd9707","data":{"answers":[],"revision":1,"spec":"one-11d25d98"},"name":"spec.saved","principal":"ann"}','059ba03e6cf6955ac15c689c04fc7df539dfde57762edcec20f8a69647f8f994');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T07:23:16.157057Z","correlation_id":"1fec2e1785dd9707","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-11d25d98","digest":"532a122f60766683a3a70dea8bbdf17242689ca9585dc809c1844f09ca12b606","effect":"create","plan":"plan-532a122f60766683","steps":7},"name":"plan.made","principal":"ann"}','a32566604b9090f4236d0f358ad926c588d7183bac818180e002d9d5aaea7c2c');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T07:23:16.195071Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T08:23:16.122807Z","format":"atlas-approval/v1","id":"approval-f4ff7d8f44723936","made_at":"2026-11-29T07:23:16.194726Z","method":"signature","plan":"plan-532a122f60766683","plan_digest":"532a122f60766683a3a70dea8bbdf17242689ca9585dc809c1844f09ca12b606"},"name":"approval.given","principal":"bea"}','a6492fba452636cadde05a7dde4a48b4c39c722ec9502079b0dc73a4f35f69cf');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T07:23:16.361845Z","correlation_id":"9e5817808e330847","data":{"job":"job-49033648ce43","plan":"plan-532a122f60766683","state":"queued"},"name":"job.requested","principal":"ann"}','27954951f12ac5fe4f6486b3f92687069766cff997068ce7ba58973ef4fa5902');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T07:23:16.692639Z","correlation_id":"9e5817808e330847","data":{"approval":"approval-f4ff7d8f44723936","job":"job-49033648ce43","rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','74b7e6b23ff5cbc92668a98bb4f99ea0a85bc9ffc66445cc1ee14ee2b86beb5a');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T07:23:16.768610Z","correlation_id":"9e5817808e330847","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-49033648ce43","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','261540bb09d61a7bdee08d4502ab6008b83e5581fb01db0c63774efb588f4eab');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T07:23:16.792202Z","correlation_id":"9e5817808e330847","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BD2E4:qmclone:9000:atlas@pve!deploy:"},"digest":"bee4766a2c7f40f5a29b346a72e5ff347c32aed6fe8653720fc914f3dceb83fd","job":"job-49033648ce43","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','0a60e298543b58d2623e8b357158b5174b0a99bb78f93f64ee36c944592121d3');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T07:23:16.921657Z","correlation_id":"9e5817808e330847","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"d4c5750e-9794-4b5d-bea3-690db4ece887","node":"pve1","task":"OK"},"digest":"ff3c9f52918b8c77a32050578e37a2dacb9d33fc885018523ce810083dfe2867","job":"job-49033648ce43","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','33ebf3aab3da62118bc56cee9a1ba98a7b0fd57426d785a7f9189276c23172fe');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T07:23:16.939896Z","correlation_id":"9e5817808e330847","data":{"data":{"digest":"ff5ef23a301886d43e3493fd6494241443ed8dd0","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:06:8C:8C,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"576e3a16474e6e54644c07c801ce0dfab508a250622bd5b34b501543c60de186","job":"job-49033648ce43","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','c7ff7b32880eaa88cff70d64a586fd982f8b8d544bf604fd63993c928fb0744d');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T07:23:16.950606Z","correlation_id":"9e5817808e330847","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-49033648ce43","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','594b6d0c345d20d6eb4af3c6427f31e7c7f1c3eb2d7f92f6f13a7cff33178e3f');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T07:23:16.953306Z","correlation_id":"9e5817808e330847","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-49033648ce43","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','36097c6bd4b23cc162c5301a1e729b7a00f754620c13f240cbee95ed3e09279f');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T07:23:16.963028Z","correlation_id":"9e5817808e330847","data":{"data":{"digest":"2461e898402804ff18136bed49bfa6b6dc1be315","size_gib":10},"digest":"7117cea6126537881bb05202995c41cfe024ce418974beca0606d954813eef16","job":"job-49033648ce43","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','3735acbc809f02f3821c8cf7a1c08ef52e5844791f2060aef8e2e5f49fec02fd');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T07:23:16.996986Z","correlation_id":"9e5817808e330847","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BD2E4:resize:2000:atlas@pve!deploy:"},"digest":"ac9ac2e86571a0f198615809a8ed8c8617c68a594fb499a6a5230a63d7e053a2","job":"job-49033648ce43","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','f8a0c4409a5cc1b6d82bb5686d00fc2ffc26144b3412625c597d1fc9556fc823');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T07:23:17.106158Z","correlation_id":"9e5817808e330847","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-49033648ce43","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','d970368ac8759d0a3b2460d70d6333db96beb8e3facbda76c61aa434046aee4f');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T07:23:17.117306Z","correlation_id":"9e5817808e330847","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-49033648ce43","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','02f912457a670ed9c6950bbf73a71628e386c3a9dde73803e98de0b32cbf32c6');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T07:23:17.136146Z","correlation_id":"9e5817808e330847","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BD2E5:qmstart:2000:atlas@pve!deploy:"},"digest":"92d47fe0d54c2833298dd49e1704c94446d9177feb42de875f43767b18577356","job":"job-49033648ce43","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','8e61059fa4d6cf55be86e24d794b8d57837ce18dcdc8c1680a228ad46687f8f7');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T07:23:17.249403Z","correlation_id":"9e5817808e330847","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-49033648ce43","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','90cb14ac162a2cce73967530bcc53221a8ec5a29789431cf547d24d1caed9efc');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T07:23:17.265556Z","correlation_id":"9e5817808e330847","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-49033648ce43","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','6da5f8223ca3e6553473191b25796f5a12f84d92f8e5daa010d30c05e9df28cd');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T07:23:17.272494Z","correlation_id":"9e5817808e330847","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-49033648ce43","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','a99042331436148ed1f263dc689d4e0a6eb68bc849c6dbd22ef918c55d13682c');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T07:23:17.274637Z","correlation_id":"9e5817808e330847","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-49033648ce43","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','55725798c10cb3e4aa5c93fe0a33b8c67306b3ec1c5868aed5e49db902af323b');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T07:23:17.323910Z","correlation_id":"9e5817808e330847","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0BD2E5:qmdestroy:2000:atlas@pve!deploy:"},"digest":"c122830c754055d4f92b40e1e939d03c7f5951c4b7d7c973ca39295cccb4a0c7","job":"job-49033648ce43","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.undo_submitted","principal":"ann"}','051661864c53060ca8d61c81df6ff671bff3a2cb9706668924956b298eccadf6');
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
INSERT INTO "deployments" VALUES('one-11d25d98','one','dev','823410d8efa8c6e8df9e5577d8d2062b','one-11d25d98',NULL,0,'2026-11-29T07:23:16.341224+00:00','','',NULL);
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-49033648ce43','deployment/one-11d25d98');
INSERT INTO "job_targets" VALUES('job-49033648ce43','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-49033648ce43','plan-532a122f60766683','one-11d25d98','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0BD2E5:qmstart:2000:atlas@pve!deploy:','[]','ann','9e5817808e330847','approval-f4ff7d8f44723936',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T07:23:16.287773+00:00','2026-11-29T07:23:16.662737+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-49033648ce43','one/clone','intended','2026-11-29T07:23:16.768610+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-49033648ce43','one/clone','submitted','2026-11-29T07:23:16.792202+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BD2E4:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-49033648ce43','one/clone','done','2026-11-29T07:23:16.921657+00:00','{"task": "OK", "node": "pve1", "identity": "d4c5750e-9794-4b5d-bea3-690db4ece887", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-49033648ce43','one/configure','intended','2026-11-29T07:23:16.939896+00:00','{"digest": "ff5ef23a301886d43e3493fd6494241443ed8dd0", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:06:8C:8C,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-49033648ce43','one/configure','submitted','2026-11-29T07:23:16.950606+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-49033648ce43','one/configure','done','2026-11-29T07:23:16.953306+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-49033648ce43','one/grow-scsi0','intended','2026-11-29T07:23:16.963028+00:00','{"digest": "2461e898402804ff18136bed49bfa6b6dc1be315", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-49033648ce43','one/grow-scsi0','submitted','2026-11-29T07:23:16.996986+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BD2E4:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-49033648ce43','one/grow-scsi0','done','2026-11-29T07:23:17.106158+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-49033648ce43','one/start','intended','2026-11-29T07:23:17.117306+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-49033648ce43','one/start','submitted','2026-11-29T07:23:17.136146+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BD2E5:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-49033648ce43','one/start','failed','2026-11-29T07:23:17.249403+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-49033648ce43','one/start','undone','2026-11-29T07:23:17.265556+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-49033648ce43','one/grow-scsi0','undone','2026-11-29T07:23:17.272494+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-49033648ce43','one/configure','undone','2026-11-29T07:23:17.274637+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-49033648ce43','one/clone','undo_intended','2026-11-29T07:23:17.283232+00:00','{}');
INSERT INTO "journal" VALUES(17,'job-49033648ce43','one/clone','undo_submitted','2026-11-29T07:23:17.323910+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0BD2E5:qmdestroy:2000:atlas@pve!deploy:"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-49033648ce43',1,'vm-21709-5d828eb8','2026-11-29T07:23:46.656832+00:00');
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
INSERT INTO "members" VALUES('one-11d25d98','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "d4c5750e-9794-4b5d-bea3-690db4ece887", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-532a122f60766683','one-11d25d98','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-11d25d98", "name": "one", "nonce": "823410d8efa8c6e8df9e5577d8d2062b", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-11d25d98", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T07:23:16.122807Z", "expires_at": "2026-11-29T08:23:16.122807Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "823410d8efa8c6e8df9e5577d8d2062b", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-11d25d98.\natlas:823410d8efa8c6e8df9e5577d8d2062b", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "823410d8efa8c6e8df9e5577d8d2062b", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "823410d8efa8c6e8df9e5577d8d2062b", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "823410d8efa8c6e8df9e5577d8d2062b"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "823410d8efa8c6e8df9e5577d8d2062b", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "823410d8efa8c6e8df9e5577d8d2062b", "state": "started", "group": "", "comment": "atlas:823410d8efa8c6e8df9e5577d8d2062b"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "823410d8efa8c6e8df9e5577d8d2062b", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T07:23:15.861290Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T07:23:15.879989Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T07:23:15.944201Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T07:23:15.995335Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T08:23:16.122807+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-11d25d98',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T07:23:15.810776+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-49033648ce43',1,'one/clone');
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
COMMIT;
