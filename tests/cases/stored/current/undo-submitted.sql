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
INSERT INTO "approvals" VALUES('approval-8170e4bd4546a913','plan-103a3cee376e442a','approve','{"format": "atlas-approval/v2", "id": "approval-8170e4bd4546a913", "anchor": {"server": "9491f1cff1c8d9e1e09184f4d597b0ff", "head": {"seq": 2, "mac": "2b1a525a48bd1a799c8e3794ea3f3ff2e935625a9c862d6d2c9d7e57faacc4b0"}}, "plan_digest": "103a3cee376e442a3a3e7ff9861d182677d0c1dbfc81395826461be23124235d", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T14:09:46.436241Z", "expires_at": "2026-11-29T15:09:46.423258Z", "signature": "P1EBLP2Vz0BaQUuRiMvmHA6HpWLiEII2Ujk3ktNTEHx4V6RlleNfk9Ipkqgy6efnZQ0F78bL9iUTNzVhGhSVCA=="}','job-9018dbf293df');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T14:09:46.370609Z","correlation_id":"cb34f39c8eeb82d0","data":{"answers":[],"revision":1,"spec":"one-ebad1665"},"name":"spec.saved","principal":"ann"}','a01361d2485005bc3c96272b6433dcb8b695560949ee14e4cbd528987f3842bc');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T14:09:46.429309Z","correlation_id":"cb34f39c8eeb82d0","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)","rule":"changes"},"deployment":"one-ebad1665","digest":"103a3cee376e442a3a3e7ff9861d182677d0c1dbfc81395826461be23124235d","effect":"create","plan":"plan-103a3cee376e442a","steps":7},"name":"plan.made","principal":"ann"}','2b1a525a48bd1a799c8e3794ea3f3ff2e935625a9c862d6d2c9d7e57faacc4b0');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T14:09:46.436593Z","correlation_id":"chaos","data":{"anchor":{"head":{"mac":"2b1a525a48bd1a799c8e3794ea3f3ff2e935625a9c862d6d2c9d7e57faacc4b0","seq":2},"server":"9491f1cff1c8d9e1e09184f4d597b0ff"},"answer":"approve","approver":"bea","expires_at":"2026-11-29T15:09:46.423258Z","format":"atlas-approval/v2","id":"approval-8170e4bd4546a913","made_at":"2026-11-29T14:09:46.436241Z","method":"signature","plan":"plan-103a3cee376e442a","plan_digest":"103a3cee376e442a3a3e7ff9861d182677d0c1dbfc81395826461be23124235d"},"name":"approval.given","principal":"bea"}','3f9e365b9ae146d44647425c4193de39566cf79fa41ddd8df3496e4af52c78fd');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T14:09:46.478139Z","correlation_id":"ccedb360a08ef625","data":{"job":"job-9018dbf293df","plan":"plan-103a3cee376e442a","state":"queued"},"name":"job.requested","principal":"ann"}','250f9a8fd65ff7a40e8567a52d4ad0f9b0df4af5bf0af25c1f390cda1b29f85a');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T14:09:47.472249Z","correlation_id":"ccedb360a08ef625","data":{"approval":"approval-8170e4bd4546a913","job":"job-9018dbf293df","permit_s":14400,"rule":"changes"},"name":"job.started","principal":"ann"}','837a692a02452716cd8e346f01b755480734949dce92404e00708585e6c74278');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T14:09:47.621044Z","correlation_id":"ccedb360a08ef625","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-9018dbf293df","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b997e8c9a3cdcb2cba159dc57ec7d0d8926702e692b2dd50ad148d6ff32405de');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T14:09:47.655391Z","correlation_id":"ccedb360a08ef625","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0C322B:qmclone:9000:atlas@pve!deploy:"},"digest":"ca56c6493d0ba0f185591741cd816a9c3948932ce90f7d3f5dbe7b940ba06ce1","job":"job-9018dbf293df","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','392da10a7accd321abde52107e7e7f7d77fb811367e89b24060c98675f3aedec');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T14:09:47.715113Z","correlation_id":"ccedb360a08ef625","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"a2858251-a7de-4a35-8d6b-549e2cfa4e4c","node":"pve1","task":"OK"},"digest":"f4e320e42bc15a8036752c83160fedfa2e92836fac2684548dc0719fea110f76","job":"job-9018dbf293df","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','16944ff62df022e891c0b60faf1c0bf33f127f39960550bd8316136c70753c0d');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T14:09:47.743589Z","correlation_id":"ccedb360a08ef625","data":{"data":{"digest":"6119cc66a92fb53646f2d4afb9bf749aa93a8854","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:5B:8D:E7,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"a34fbb04e2c1136dfb319cea418cb64b7b7bad4dbe76bac874eeecc19e68f946","job":"job-9018dbf293df","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','60c5012d5b75a6f1cd83ab6151dfca8cfd2a5f04593e6bace35392da60c7a969');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T14:09:47.756780Z","correlation_id":"ccedb360a08ef625","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-9018dbf293df","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','851709cffaa985661b880e77a32881184fadabfa6333993e72e88333d65db219');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T14:09:47.765504Z","correlation_id":"ccedb360a08ef625","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-9018dbf293df","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','9007fbd13a2c99b9d2711cffce80fedc70fca730690f77d0efb9606c8a29ea59');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T14:09:47.787690Z","correlation_id":"ccedb360a08ef625","data":{"data":{"digest":"96133bed89e3e3af2aa492a1561149e58d06c043","size_gib":10},"digest":"dc3e5fac56b816ad184ad0869eb34d10c913e5ee38621abbe02eb7f2e70fc28b","job":"job-9018dbf293df","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','b9a067e914e8e70e53432284b4b174f9d3864131e63a7837c54a200288eff45f');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T14:09:47.801006Z","correlation_id":"ccedb360a08ef625","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0C322B:resize:2000:atlas@pve!deploy:"},"digest":"21cf02ba4ec325f4eb327ffd269e247e25aac33aa91a907a8ecde7a56b6028c1","job":"job-9018dbf293df","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','941cfdc1eb1fe8ff96efff5496d848ccaffd3971bce6b3106a171026c0073506');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T14:09:47.820121Z","correlation_id":"ccedb360a08ef625","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-9018dbf293df","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','43e335d2c4e35dd44945fa6013d94d6dd7221757b46dfaf922d527503caae098');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T14:09:47.875912Z","correlation_id":"ccedb360a08ef625","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-9018dbf293df","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','4f3569efda4da09a3b3ffabdafa344183d81ac6552b5852754dd9fa17c144e3b');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T14:09:47.906943Z","correlation_id":"ccedb360a08ef625","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0C322B:qmstart:2000:atlas@pve!deploy:"},"digest":"ed4635c11563db90c60cb9ed657b35492efae569e01d1cdbc99cb689a99e6424","job":"job-9018dbf293df","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','4e1072b20ab6841074f3ada7fbb0e63e3a6695d92d87d153482b196d274a39ea');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T14:09:47.927456Z","correlation_id":"ccedb360a08ef625","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-9018dbf293df","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','ab3c6bc6a79a0569bc61a3fd36f79605292a7f7dcd75227fd733d5035765a8e7');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T14:09:47.996897Z","correlation_id":"ccedb360a08ef625","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-9018dbf293df","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','cd275dab9698593de4b5f02d56f6ea3d436bcf81496eadc333828f1e1307c33e');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T14:09:48.023924Z","correlation_id":"ccedb360a08ef625","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-9018dbf293df","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','8a386a87fcd3824ffe13a030bfa3ac2802ec29f1cc94f877c6a8edb78cbeeaf4');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T14:09:48.042911Z","correlation_id":"ccedb360a08ef625","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-9018dbf293df","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','c56e20a0a02006c0ea0de6dca0723255ef938836e92fe5bceaed274eeb3f5c27');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T14:09:48.119634Z","correlation_id":"ccedb360a08ef625","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0C322C:qmdestroy:2000:atlas@pve!deploy:"},"digest":"585405c5a466dbf3300f08da177a831b9a93682cbea6a4cb4c2a66a2824e4228","job":"job-9018dbf293df","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.undo_submitted","principal":"ann"}','240252a1cb7400c8d77aaa89484984846162b7bb7f7b9f2786292570a28f3da8');
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
INSERT INTO "deployments" VALUES('one-ebad1665','one','dev','75c891216ed911d8dd9cd1901cc536dc','one-ebad1665',NULL,0,'2026-11-29T14:09:46.470159+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-9018dbf293df','one/clone','2026-11-29T14:09:47.327653+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9018dbf293df','one/configure','2026-11-29T14:09:47.327653+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9018dbf293df','one/grow-scsi0','2026-11-29T14:09:47.327653+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9018dbf293df','one/start','2026-11-29T14:09:47.327653+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9018dbf293df','one/ready','2026-11-29T14:09:47.327653+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9018dbf293df','one/ha','2026-11-29T14:09:47.327653+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-9018dbf293df','one/verify','2026-11-29T14:09:47.327653+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-9018dbf293df','deployment/one-ebad1665');
INSERT INTO "job_targets" VALUES('job-9018dbf293df','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-9018dbf293df','plan-103a3cee376e442a','one-ebad1665','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0C322B:qmstart:2000:atlas@pve!deploy:','[]','ann','ccedb360a08ef625','approval-8170e4bd4546a913',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T14:09:46.445463+00:00','2026-11-29T14:09:47.327653+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-9018dbf293df','one/clone','intended','2026-11-29T14:09:47.621044+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-9018dbf293df','one/clone','submitted','2026-11-29T14:09:47.655391+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0C322B:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-9018dbf293df','one/clone','done','2026-11-29T14:09:47.715113+00:00','{"task": "OK", "node": "pve1", "identity": "a2858251-a7de-4a35-8d6b-549e2cfa4e4c", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-9018dbf293df','one/configure','intended','2026-11-29T14:09:47.743589+00:00','{"digest": "6119cc66a92fb53646f2d4afb9bf749aa93a8854", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:5B:8D:E7,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-9018dbf293df','one/configure','submitted','2026-11-29T14:09:47.756780+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-9018dbf293df','one/configure','done','2026-11-29T14:09:47.765504+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-9018dbf293df','one/grow-scsi0','intended','2026-11-29T14:09:47.787690+00:00','{"digest": "96133bed89e3e3af2aa492a1561149e58d06c043", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-9018dbf293df','one/grow-scsi0','submitted','2026-11-29T14:09:47.801006+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0C322B:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-9018dbf293df','one/grow-scsi0','done','2026-11-29T14:09:47.820121+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-9018dbf293df','one/start','intended','2026-11-29T14:09:47.875912+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-9018dbf293df','one/start','submitted','2026-11-29T14:09:47.906943+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0C322B:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-9018dbf293df','one/start','failed','2026-11-29T14:09:47.927456+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-9018dbf293df','one/start','undone','2026-11-29T14:09:47.996897+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-9018dbf293df','one/grow-scsi0','undone','2026-11-29T14:09:48.023924+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-9018dbf293df','one/configure','undone','2026-11-29T14:09:48.042911+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-9018dbf293df','one/clone','undo_intended','2026-11-29T14:09:48.073153+00:00','{}');
INSERT INTO "journal" VALUES(17,'job-9018dbf293df','one/clone','undo_submitted','2026-11-29T14:09:48.119634+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0C322C:qmdestroy:2000:atlas@pve!deploy:"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-9018dbf293df',1,'vm-32193-bd889062','2026-11-29T14:10:17.295610+00:00');
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
INSERT INTO "members" VALUES('one-ebad1665','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "a2858251-a7de-4a35-8d6b-549e2cfa4e4c", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-103a3cee376e442a','one-ebad1665','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-ebad1665", "name": "one", "nonce": "75c891216ed911d8dd9cd1901cc536dc", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-ebad1665", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T14:09:46.423258Z", "expires_at": "2026-11-29T15:09:46.423258Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "75c891216ed911d8dd9cd1901cc536dc", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-ebad1665.\natlas:75c891216ed911d8dd9cd1901cc536dc", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "75c891216ed911d8dd9cd1901cc536dc", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "75c891216ed911d8dd9cd1901cc536dc", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "75c891216ed911d8dd9cd1901cc536dc"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "75c891216ed911d8dd9cd1901cc536dc", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "75c891216ed911d8dd9cd1901cc536dc", "state": "started", "group": "", "comment": "atlas:75c891216ed911d8dd9cd1901cc536dc"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "75c891216ed911d8dd9cd1901cc536dc", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T14:09:46.382301Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T14:09:46.384787Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T14:09:46.398828Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T14:09:46.408452Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null, "ends_at": null}','{"outcome": "ask", "rule": "changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T15:09:46.423258+00:00','["demo"]');
CREATE TABLE server (
	id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "server" VALUES('9491f1cff1c8d9e1e09184f4d597b0ff');
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
INSERT INTO "specs" VALUES('one-ebad1665',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T14:09:46.368795+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-9018dbf293df',1,'one/clone');
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
