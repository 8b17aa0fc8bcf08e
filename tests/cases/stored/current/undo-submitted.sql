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
INSERT INTO "approvals" VALUES('approval-0315a50d5d9599c2','plan-0b4ccd6d4bb8744d','approve','{"format": "atlas-approval/v1", "id": "approval-0315a50d5d9599c2", "plan_digest": "0b4ccd6d4bb8744d1669c1323fe3f476a9ecbb6000448037c890448f5d18868b", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:53.408317Z", "expires_at": "2026-11-29T10:17:53.388391Z", "signature": "TfMTn+ZahRtSnr5xGy27n8HcsoJMEF4QTDNU3rXdWDSkrrqu5Y9JfckZ1//8w2VnNj5Am66tcHIYQxcjc/jcBw=="}','job-ba573f57ce16');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T09:17:53.299879Z","correlation_id":"b39c7c30fa1d300b","data":{"answers":[],"revision":1,"spec":"one-1650307e"},"name":"spec.saved","principal":"ann"}','3dfb431f183875b3209e1facf473a2575d40aeb9ec3d70c1292fbfd5e1e46d88');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T09:17:53.401176Z","correlation_id":"b39c7c30fa1d300b","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-1650307e","digest":"0b4ccd6d4bb8744d1669c1323fe3f476a9ecbb6000448037c890448f5d18868b","effect":"create","plan":"plan-0b4ccd6d4bb8744d","steps":7},"name":"plan.made","principal":"ann"}','f70946bbdf45059cb9879e5d9695ad954518bfa965f744b57ec9e97ec79ddbb7');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T09:17:53.408784Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:53.388391Z","format":"atlas-approval/v1","id":"approval-0315a50d5d9599c2","made_at":"2026-11-29T09:17:53.408317Z","method":"signature","plan":"plan-0b4ccd6d4bb8744d","plan_digest":"0b4ccd6d4bb8744d1669c1323fe3f476a9ecbb6000448037c890448f5d18868b"},"name":"approval.given","principal":"bea"}','68266f9514617bde80306aa0c62e3c5605925820a455036804fb0d93e8e1f95d');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T09:17:53.444366Z","correlation_id":"90d1d1ade2223a1e","data":{"job":"job-ba573f57ce16","plan":"plan-0b4ccd6d4bb8744d","state":"queued"},"name":"job.requested","principal":"ann"}','488120fb2b3fb4a23095f8ce0235092d1f33320a0c3236756acaf6b9deb64b39');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T09:17:53.605742Z","correlation_id":"90d1d1ade2223a1e","data":{"approval":"approval-0315a50d5d9599c2","job":"job-ba573f57ce16","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','b13a7a9d59bb40cbe17f8d8f607abc0dcd811757db75316bf48099cc6e05e8a5');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T09:17:53.644978Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-ba573f57ce16","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','f604cea28d764cd22d231653cc826ce295e0881ff3dac6d936df0e534bde3af0');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T09:17:53.658594Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BEDC1:qmclone:9000:atlas@pve!deploy:"},"digest":"9614a98f40161cc1336903d80f7779ed936ff33dd6da7f161d9b1279f3dcf9ba","job":"job-ba573f57ce16","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','e2e9d69b93f6b45c702236b3e55171d0aac841dc3048d7bf01dc369980fb5459');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T09:17:53.679835Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"255a2050-fe7c-43df-aa66-f25e0041fcf7","node":"pve1","task":"OK"},"digest":"cf77c67c36649bc3f529d233febbba84494fd3c5688b20cbefece83b472b4ad8","job":"job-ba573f57ce16","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','df2c40e5bbb7874989ee1215c267b0108e4fcc879ff2c89abebc7a4a455c97d1');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T09:17:53.690902Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"digest":"ba8bd14afd7030a59d029de490fb81289a042386","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:97:69:D4,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"3f505f65c46ad25906091b2d579f3918ccec18086258986b9d926be59dcee763","job":"job-ba573f57ce16","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6b66a484dcba044a3054b19afe24dbd786169afdd9dfeb656ad85f23547f12e2');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T09:17:53.700374Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-ba573f57ce16","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','bad14c4c0eb72f89d66de27688c0d825c19fdc2a6cb2d1ba8a126e6dabb43a58');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T09:17:53.704906Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-ba573f57ce16","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','df53d8f082ba93c845f563babe78697d4f5276379a3df0aff1bb4f362baaeac0');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T09:17:53.714509Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"digest":"c11ae8ee11bc5ab33327e96eb78a6ee5f6688fbb","size_gib":10},"digest":"545bd131bda2b526eb6791ee1d8684940d43e963a56fd51a6c850765afaf2ebe","job":"job-ba573f57ce16","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','8d4b199f3f86e9f3a2e046769b6a47f90e2f82a0fa19562b47814ee2c127f356');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T09:17:53.722899Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BEDC1:resize:2000:atlas@pve!deploy:"},"digest":"695ccf494b006a02f2be738a6b841aa3c8d922405c4e4ac1d664c40eed303218","job":"job-ba573f57ce16","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','28c64840857ef7cf6bdd378e72b25fcb1d93933a08f1beca0d4d08c536814a7e');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T09:17:53.731187Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-ba573f57ce16","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f4b566cc310cde01cfaf3cb4871fb79e8e13ab58774c6023661f6c5ce92e4293');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T09:17:53.744792Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-ba573f57ce16","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','eb49b932901f2123766c7df80034bb510d735316e5dea5635ae0c1dbfb95b581');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T09:17:53.759816Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BEDC1:qmstart:2000:atlas@pve!deploy:"},"digest":"933df6fb01b74953955ca437df28511940f82ecffe0020b4d04304ce10d2af97","job":"job-ba573f57ce16","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','66800a210c9a0eb402787c7ac5b90c61add240f8a66a95ee9198d49db62cfbc7');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T09:17:53.767334Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"error":"Unable to start VM 2000: no KVM here."},"digest":"b19be3430561fb40f7e9688fa0a3f40bf06901d0cec036f5ab132ab74926531f","job":"job-ba573f57ce16","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.failed","principal":"ann"}','0077b41b7e998a9ded8f6da3d5e559063ff4a710ff97f66fe2d7899201f43ac9');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T09:17:53.782368Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-ba573f57ce16","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','e83de4a494929d58713130bac442eb22e729bf04b8bb15d8114d257cccc81c14');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T09:17:53.789473Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-ba573f57ce16","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','d3ad26a5eb25020efefbf996c73195626b2906a47e674449635d15def8f3fd3c');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T09:17:53.794060Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"summary":"goes with what it belongs to"},"digest":"8394e791351040b8db0108736d8766c842cfcdb094ee38f4bf2fa9ca2d4de1c9","job":"job-ba573f57ce16","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.undone","principal":"ann"}','8dca39f9c9855a151fde6ece595ce92188430f8471a241d4842a99478dd46443');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T09:17:53.824326Z","correlation_id":"90d1d1ade2223a1e","data":{"data":{"handle":"UPID:pve1:000003EB:00001B6D:6B0BEDC1:qmdestroy:2000:atlas@pve!deploy:"},"digest":"b03490db11834e119a7f68a2c5baf34b91cfc4689512bbde5dff51066bacbab8","job":"job-ba573f57ce16","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.undo_submitted","principal":"ann"}','e3f06fd69167675cde5e3be5baf6a2d36bf4b01d803150587c083b46504dc40d');
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
INSERT INTO "deployments" VALUES('one-1650307e','one','dev','ae55160fdefb66fa15b855ed46146877','one-1650307e',NULL,0,'2026-11-29T09:17:53.439483+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-ba573f57ce16','one/clone','2026-11-29T09:17:53.579276+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ba573f57ce16','one/configure','2026-11-29T09:17:53.579276+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ba573f57ce16','one/grow-scsi0','2026-11-29T09:17:53.579276+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ba573f57ce16','one/start','2026-11-29T09:17:53.579276+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ba573f57ce16','one/ready','2026-11-29T09:17:53.579276+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ba573f57ce16','one/ha','2026-11-29T09:17:53.579276+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-ba573f57ce16','one/verify','2026-11-29T09:17:53.579276+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-ba573f57ce16','deployment/one-1650307e');
INSERT INTO "job_targets" VALUES('job-ba573f57ce16','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-ba573f57ce16','plan-0b4ccd6d4bb8744d','one-1650307e','undoing','start one-01: Unable to start VM 2000: no KVM here. The task''s log tells more: UPID:pve1:000003EA:00001B66:6B0BEDC1:qmstart:2000:atlas@pve!deploy:','[]','ann','90d1d1ade2223a1e','approval-0315a50d5d9599c2',0,1,0,NULL,3,7,'grow scsi0 of one-01 to 12 GiB','2026-11-29T09:17:53.423840+00:00','2026-11-29T09:17:53.579276+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-ba573f57ce16','one/clone','intended','2026-11-29T09:17:53.644978+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-ba573f57ce16','one/clone','submitted','2026-11-29T09:17:53.658594+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BEDC1:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-ba573f57ce16','one/clone','done','2026-11-29T09:17:53.679835+00:00','{"task": "OK", "node": "pve1", "identity": "255a2050-fe7c-43df-aa66-f25e0041fcf7", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-ba573f57ce16','one/configure','intended','2026-11-29T09:17:53.690902+00:00','{"digest": "ba8bd14afd7030a59d029de490fb81289a042386", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:97:69:D4,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-ba573f57ce16','one/configure','submitted','2026-11-29T09:17:53.700374+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-ba573f57ce16','one/configure','done','2026-11-29T09:17:53.704906+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-ba573f57ce16','one/grow-scsi0','intended','2026-11-29T09:17:53.714509+00:00','{"digest": "c11ae8ee11bc5ab33327e96eb78a6ee5f6688fbb", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-ba573f57ce16','one/grow-scsi0','submitted','2026-11-29T09:17:53.722899+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BEDC1:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-ba573f57ce16','one/grow-scsi0','done','2026-11-29T09:17:53.731187+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-ba573f57ce16','one/start','intended','2026-11-29T09:17:53.744792+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-ba573f57ce16','one/start','submitted','2026-11-29T09:17:53.759816+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BEDC1:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-ba573f57ce16','one/start','failed','2026-11-29T09:17:53.767334+00:00','{"error": "Unable to start VM 2000: no KVM here."}');
INSERT INTO "journal" VALUES(13,'job-ba573f57ce16','one/start','undone','2026-11-29T09:17:53.782368+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(14,'job-ba573f57ce16','one/grow-scsi0','undone','2026-11-29T09:17:53.789473+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(15,'job-ba573f57ce16','one/configure','undone','2026-11-29T09:17:53.794060+00:00','{"summary": "goes with what it belongs to"}');
INSERT INTO "journal" VALUES(16,'job-ba573f57ce16','one/clone','undo_intended','2026-11-29T09:17:53.802792+00:00','{}');
INSERT INTO "journal" VALUES(17,'job-ba573f57ce16','one/clone','undo_submitted','2026-11-29T09:17:53.824326+00:00','{"handle": "UPID:pve1:000003EB:00001B6D:6B0BEDC1:qmdestroy:2000:atlas@pve!deploy:"}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-ba573f57ce16',1,'vm-30939-8753cac0','2026-11-29T09:18:23.569329+00:00');
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
INSERT INTO "members" VALUES('one-1650307e','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "255a2050-fe7c-43df-aa66-f25e0041fcf7", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-0b4ccd6d4bb8744d','one-1650307e','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-1650307e", "name": "one", "nonce": "ae55160fdefb66fa15b855ed46146877", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-1650307e", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T09:17:53.388391Z", "expires_at": "2026-11-29T10:17:53.388391Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "ae55160fdefb66fa15b855ed46146877", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-1650307e.\natlas:ae55160fdefb66fa15b855ed46146877", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ae55160fdefb66fa15b855ed46146877", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ae55160fdefb66fa15b855ed46146877", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "ae55160fdefb66fa15b855ed46146877"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ae55160fdefb66fa15b855ed46146877", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "ae55160fdefb66fa15b855ed46146877", "state": "started", "group": "", "comment": "atlas:ae55160fdefb66fa15b855ed46146877"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "ae55160fdefb66fa15b855ed46146877", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T09:17:53.308734Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T09:17:53.313280Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T09:17:53.332078Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T09:17:53.347419Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T10:17:53.388391+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-1650307e',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T09:17:53.295505+00:00');
CREATE TABLE tickets (
	seq INTEGER NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	step_id VARCHAR(256) NOT NULL, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "tickets" VALUES(1,'clone:demo:ceph','job-ba573f57ce16',1,'one/clone');
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
