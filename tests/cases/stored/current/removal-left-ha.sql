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
INSERT INTO "approvals" VALUES('approval-30c82061f0cb884f','plan-3e1e9bdad173f7bc','approve','{"format": "atlas-approval/v1", "id": "approval-30c82061f0cb884f", "plan_digest": "3e1e9bdad173f7bc48ff986807a6c0e4392e9137ae9e713f24793b4c55c08fd8", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:57.474363Z", "expires_at": "2026-11-29T10:17:57.462978Z", "signature": "r3C4p/r8xPYrzKBznc8WZRKsuhVb5LQdjh20Wbz9MIhB4YgKLJpAbBbEIA4EVUfNTFAWfD7UUpMzg8JP8NFQCw=="}','job-5da016563276');
INSERT INTO "approvals" VALUES('approval-6070446dcae4e536','plan-e724b46d59c885b4','approve','{"format": "atlas-approval/v1", "id": "approval-6070446dcae4e536", "plan_digest": "e724b46d59c885b4f8ce075458ce1b16c0881fcb63e694968a2befe35e5452cd", "answer": "approve", "approver": "bea", "method": "signature", "made_at": "2026-11-29T09:17:57.984738Z", "expires_at": "2026-11-29T10:17:57.976224Z", "signature": "Gp+vpUEJPKuf3W57xkkKA71V06ygnqWYDLEhili8VoHLpuTXnqjsaGpvLyfqRL3RXh547wzFIS89AWHQDz+MCQ=="}','job-5b7932eaf957');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	mac VARCHAR(64) NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'{"at":"2026-11-29T09:17:57.408331Z","correlation_id":"3c2a638270061b02","data":{"answers":[],"revision":1,"spec":"one-924764d9"},"name":"spec.saved","principal":"ann"}','ccfc55a83dda0e64f5fcdc5d1cda66e6d981565ec959ca42296215fdf1f6cd2d');
INSERT INTO "audit" VALUES(2,'{"at":"2026-11-29T09:17:57.469687Z","correlation_id":"3c2a638270061b02","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)","rule":"proxmox-changes"},"deployment":"one-924764d9","digest":"3e1e9bdad173f7bc48ff986807a6c0e4392e9137ae9e713f24793b4c55c08fd8","effect":"create","plan":"plan-3e1e9bdad173f7bc","steps":7},"name":"plan.made","principal":"ann"}','1bc8eda10fea158aa644bf3b936a888fa4057466ac698ba26f73c16e5e6bb9a0');
INSERT INTO "audit" VALUES(3,'{"at":"2026-11-29T09:17:57.474778Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:57.462978Z","format":"atlas-approval/v1","id":"approval-30c82061f0cb884f","made_at":"2026-11-29T09:17:57.474363Z","method":"signature","plan":"plan-3e1e9bdad173f7bc","plan_digest":"3e1e9bdad173f7bc48ff986807a6c0e4392e9137ae9e713f24793b4c55c08fd8"},"name":"approval.given","principal":"bea"}','09ce9c49ca7efaadfd9557366d82e8c935f11000c0062cf9fecbebd017b9c7cd');
INSERT INTO "audit" VALUES(4,'{"at":"2026-11-29T09:17:57.503895Z","correlation_id":"5c87ca902b925b33","data":{"job":"job-5da016563276","plan":"plan-3e1e9bdad173f7bc","state":"queued"},"name":"job.requested","principal":"ann"}','2fb2390dc951f3702f60bf8c1d6a78bbbb93c30b048fe5c8f9f93bba73f2475c');
INSERT INTO "audit" VALUES(5,'{"at":"2026-11-29T09:17:57.637540Z","correlation_id":"5c87ca902b925b33","data":{"approval":"approval-30c82061f0cb884f","job":"job-5da016563276","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','ccdf89877156be7ef5f9315d1106f2e757b28ad4a07ffc004155835d921f4757');
INSERT INTO "audit" VALUES(6,'{"at":"2026-11-29T09:17:57.682325Z","correlation_id":"5c87ca902b925b33","data":{"data":{"seen":[],"since":0},"digest":"8fa2f243fb7ce9447218c79fd9ba0d16301b946c0d2ff45e9c16c477b5b12b14","job":"job-5da016563276","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','81c828c7523fe46a0bae9bce111f8a763eaa0f5233533d11f6b0124270d8d207');
INSERT INTO "audit" VALUES(7,'{"at":"2026-11-29T09:17:57.699609Z","correlation_id":"5c87ca902b925b33","data":{"data":{"handle":"UPID:pve1:000003E8:00001B58:6B0BEDC5:qmclone:9000:atlas@pve!deploy:"},"digest":"87b134ab40066d826f813cd105c5e57ff6bbd1144e70c848f1ea97b082959345","job":"job-5da016563276","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','6aa286fd5cdf707880deb3a244e9907315c6527e5d23c03dd19cf191141a3e0a');
INSERT INTO "audit" VALUES(8,'{"at":"2026-11-29T09:17:57.722023Z","correlation_id":"5c87ca902b925b33","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0"},"identity":"0b5e45f2-926f-4ba5-a431-17739dbef572","node":"pve1","task":"OK"},"digest":"cf5c0f01b1426d41711e671cfe609211b66b55ed90420861c3eec6447106aa79","job":"job-5da016563276","step":"one/clone","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','19488dc5f11864ce34fc4bb7a796ca0a695a67b165049bab47d2a726b10b006e');
INSERT INTO "audit" VALUES(9,'{"at":"2026-11-29T09:17:57.736051Z","correlation_id":"5c87ca902b925b33","data":{"data":{"digest":"c27cd19a866ae25d3b82111f0a39dba55e8318c1","replaced":{"ciuser":null,"cores":2,"ipconfig0":"ip=dhcp","memory":"2048","net0":"virtio=BC:24:11:AE:A7:42,bridge=vmbr0","onboot":null,"scsi1":null,"sshkeys":null,"tags":"template"}},"digest":"5dad96e8bb52eaca14a625b2e231986ffbbb001556143108ed0e361f2198a289","job":"job-5da016563276","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','99bfce7d5a1549a13db83f7aeae7d6a36b0762e5f44368f583f6f9299f615bbe');
INSERT INTO "audit" VALUES(10,'{"at":"2026-11-29T09:17:57.745523Z","correlation_id":"5c87ca902b925b33","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5da016563276","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','82852478d6dbad71b57b705090e724dd021935d229f003aad6750f82ca911685');
INSERT INTO "audit" VALUES(11,'{"at":"2026-11-29T09:17:57.750633Z","correlation_id":"5c87ca902b925b33","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5da016563276","step":"one/configure","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','c4492d65f2aa510851dd2fcb16e71b556e677f596f98ee7b3a03903dd960c57f');
INSERT INTO "audit" VALUES(12,'{"at":"2026-11-29T09:17:57.759914Z","correlation_id":"5c87ca902b925b33","data":{"data":{"digest":"d32d1a97ce4089b010036a065ed412e491ffd14d","size_gib":10},"digest":"2f69c270ab9e075e444dd17027d942691e381538dd910c14b515f57476694e9d","job":"job-5da016563276","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','2557c4c25835a0e45a9cf0a865aa7690586093b4e82f5c47e0a84e841a60f865');
INSERT INTO "audit" VALUES(13,'{"at":"2026-11-29T09:17:57.768870Z","correlation_id":"5c87ca902b925b33","data":{"data":{"handle":"UPID:pve1:000003E9:00001B5F:6B0BEDC5:resize:2000:atlas@pve!deploy:"},"digest":"6174d4de55d3e0099d3fb522303fdf1e67d5b6a797e104761f28b293c90ae1dc","job":"job-5da016563276","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','164f496d6b400f2fe98369cbaf325e2653103950c2d54961247ab818ce3dfbf9');
INSERT INTO "audit" VALUES(14,'{"at":"2026-11-29T09:17:57.777621Z","correlation_id":"5c87ca902b925b33","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-5da016563276","step":"one/grow-scsi0","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','47055c9780b9516514cd380ee2f1bc2bc7cc48307039fc830b0cda8c311a84df');
INSERT INTO "audit" VALUES(15,'{"at":"2026-11-29T09:17:57.793319Z","correlation_id":"5c87ca902b925b33","data":{"data":{"status":"stopped"},"digest":"1704b4b6922f73412b6bfc488e5f188856daa96255fe327d1f68b44f7e15f66f","job":"job-5da016563276","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','46eb03d6fd87021c7e275fc515bd74ac02e46e8b2fb54c00972f61c0e6871163');
INSERT INTO "audit" VALUES(16,'{"at":"2026-11-29T09:17:57.807769Z","correlation_id":"5c87ca902b925b33","data":{"data":{"handle":"UPID:pve1:000003EA:00001B66:6B0BEDC5:qmstart:2000:atlas@pve!deploy:"},"digest":"926420e612c68b28683e8d8a529e322fb98548dbfca76f3881aa43d9c7d68592","job":"job-5da016563276","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','001cbbef659f16966e24ffa43ccb505fa6f874e29258634f5cd23bccad152a4e');
INSERT INTO "audit" VALUES(17,'{"at":"2026-11-29T09:17:57.821444Z","correlation_id":"5c87ca902b925b33","data":{"data":{"task":"OK"},"digest":"23c9e1c2572c63fe55d2ff321358763b4b229edb3fc79051fdcb207906ae2327","job":"job-5da016563276","step":"one/start","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','f9b9a1e77b66b4562e8b24dd223e10125bf2e378438a82216f79248f3260f6f7');
INSERT INTO "audit" VALUES(18,'{"at":"2026-11-29T09:17:57.827689Z","correlation_id":"5c87ca902b925b33","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5da016563276","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','6efb4938e28cf767663dc12596426166fa0e479709628c2f66265f9441e73ce5');
INSERT INTO "audit" VALUES(19,'{"at":"2026-11-29T09:17:57.832621Z","correlation_id":"5c87ca902b925b33","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5da016563276","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','cefc738a453816676e636e1ea8f9285500c9ac5a32ec5f16bc5cfb6fb31ac3f7');
INSERT INTO "audit" VALUES(20,'{"at":"2026-11-29T09:17:57.842887Z","correlation_id":"5c87ca902b925b33","data":{"data":{"addresses":["10.0.20.11"],"level":"agent"},"digest":"9bbba73dd0e0c2aaf8d48074a5a64fc9e828785f83692781ced2410d793da7cc","job":"job-5da016563276","step":"one/ready","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','7569acc92a7abaf5b5c1c51459be374e5ddbad9cfa2089e9ae11e41586e167ea');
INSERT INTO "audit" VALUES(21,'{"at":"2026-11-29T09:17:57.856427Z","correlation_id":"5c87ca902b925b33","data":{"data":{"resource":null},"digest":"49962effd27e2ba2aac176e8dd95606c70b2f6a65b3653b3a1cbb1e3a2294856","job":"job-5da016563276","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','027d93a5f920227cc53576c63545abcaea174b7900dc2c63d0623d0deebe5292');
INSERT INTO "audit" VALUES(22,'{"at":"2026-11-29T09:17:57.872526Z","correlation_id":"5c87ca902b925b33","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5da016563276","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','9713a8eb883393bc2f3e16455640373a0fc9b9b6d9c3f75c234ef6a07e6789dd');
INSERT INTO "audit" VALUES(23,'{"at":"2026-11-29T09:17:57.877155Z","correlation_id":"5c87ca902b925b33","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5da016563276","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','45735381a716e3ede6bf7915ad9bc6f39e2cb5c6716f2968fcf7a5fa07793afe');
INSERT INTO "audit" VALUES(24,'{"at":"2026-11-29T09:17:57.881903Z","correlation_id":"5c87ca902b925b33","data":{"data":{},"digest":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","job":"job-5da016563276","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','7db0c8e80ceb33762c43a715cd2909562cb02458a698d7015140e9b2e1967652');
INSERT INTO "audit" VALUES(25,'{"at":"2026-11-29T09:17:57.886011Z","correlation_id":"5c87ca902b925b33","data":{"data":{"handle":""},"digest":"ad2c17af6b6d6031107c1d9c87f25083a133cff8a735aec717b3aa11aaff62f4","job":"job-5da016563276","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.submitted","principal":"ann"}','1b0d9528924505e855545c797fe793e93eb47a9d641f745dc1ecb7d188a5a3eb');
INSERT INTO "audit" VALUES(26,'{"at":"2026-11-29T09:17:57.897485Z","correlation_id":"5c87ca902b925b33","data":{"data":{"disks":{"scsi0":"ceph:vm-2000-disk-0","scsi1":"ceph:vm-2000-disk-1"},"identity":"0b5e45f2-926f-4ba5-a431-17739dbef572"},"digest":"22b15a93e1796c72ac578fef8190271d67aad16fe10b06c2bac2827a677a65d4","job":"job-5da016563276","step":"one/verify","target":"vm 2000 (one-01) on demo"},"name":"step.done","principal":"ann"}','a9844e103573291b3c7bbf2c5338b4c2a7636ad29d44a620bbf620a2c679b321');
INSERT INTO "audit" VALUES(27,'{"at":"2026-11-29T09:17:57.904249Z","correlation_id":"5c87ca902b925b33","data":{"job":"job-5da016563276","reason":"done","remains":[]},"name":"job.succeeded","principal":"ann"}','90f9c331cd9f97a5129e3339439988bf62ec822c8ce43eba9388d431398281b7');
INSERT INTO "audit" VALUES(28,'{"at":"2026-11-29T09:17:57.980561Z","correlation_id":"bbf2ae767986f22f","data":{"decision":{"client_may_answer":false,"outcome":"ask","reason":"remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)","rule":"proxmox-changes"},"deployment":"one-924764d9","digest":"e724b46d59c885b4f8ce075458ce1b16c0881fcb63e694968a2befe35e5452cd","effect":"remove","plan":"plan-e724b46d59c885b4","steps":3},"name":"plan.made","principal":"ann"}','9b8870d290e240c0c3dc85bbdc147d5b5cf2fbaadaa917ed7ac56a7ff1921763');
INSERT INTO "audit" VALUES(29,'{"at":"2026-11-29T09:17:57.985040Z","correlation_id":"chaos","data":{"answer":"approve","approver":"bea","expires_at":"2026-11-29T10:17:57.976224Z","format":"atlas-approval/v1","id":"approval-6070446dcae4e536","made_at":"2026-11-29T09:17:57.984738Z","method":"signature","plan":"plan-e724b46d59c885b4","plan_digest":"e724b46d59c885b4f8ce075458ce1b16c0881fcb63e694968a2befe35e5452cd"},"name":"approval.given","principal":"bea"}','cbec258a4b4e730b6475ad4c4dc843f17e1574eff46a7407f6458b11d8a9b930');
INSERT INTO "audit" VALUES(30,'{"at":"2026-11-29T09:17:58.007354Z","correlation_id":"b4bfa61b3771accf","data":{"job":"job-5b7932eaf957","plan":"plan-e724b46d59c885b4","state":"queued"},"name":"job.requested","principal":"ann"}','f54c5390904778690836bd6a74229a95ac4e76da85c18db7376ba6de34088587');
INSERT INTO "audit" VALUES(31,'{"at":"2026-11-29T09:17:58.228196Z","correlation_id":"b4bfa61b3771accf","data":{"approval":"approval-6070446dcae4e536","job":"job-5b7932eaf957","permit_s":14400,"rule":"proxmox-changes"},"name":"job.started","principal":"ann"}','b10a3f411f511b28869a7e9411068db7981a001136411e4b336900621ae17c85');
INSERT INTO "audit" VALUES(32,'{"at":"2026-11-29T09:17:58.282850Z","correlation_id":"b4bfa61b3771accf","data":{"data":{"resource":{"comment":"atlas:7818955e3dc9e796d48dbb7d4b8dca23","state":"started"}},"digest":"fa233039d30098dda173b2e3fbf2bc507808f6f612f32695a58d0ff26bf18d2c","job":"job-5b7932eaf957","step":"one/ha","target":"vm 2000 (one-01) on demo"},"name":"step.intended","principal":"ann"}','78e6061d85eb1f9e0e00409eebd459c90f203defe12d3202e26c23d2ac56b289');
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
INSERT INTO "deployments" VALUES('one-924764d9','one','dev','7818955e3dc9e796d48dbb7d4b8dca23','one-924764d9',1,1,'2026-11-29T09:17:57.904249+00:00','','',NULL);
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
INSERT INTO "grants" VALUES('job-5da016563276','one/clone','2026-11-29T09:17:57.611724+00:00','proxmox','demo','clone','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5da016563276','one/configure','2026-11-29T09:17:57.611724+00:00','proxmox','demo','configure','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5da016563276','one/grow-scsi0','2026-11-29T09:17:57.611724+00:00','proxmox','demo','grow_disk','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5da016563276','one/start','2026-11-29T09:17:57.611724+00:00','proxmox','demo','start','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5da016563276','one/ready','2026-11-29T09:17:57.611724+00:00','proxmox','demo','ready','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5da016563276','one/ha','2026-11-29T09:17:57.611724+00:00','proxmox','demo','ha_add','create','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5da016563276','one/verify','2026-11-29T09:17:57.611724+00:00','proxmox','demo','verify','read','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5b7932eaf957','one/ha','2026-11-29T09:17:58.176429+00:00','proxmox','demo','ha_remove','change','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5b7932eaf957','one/stop','2026-11-29T09:17:58.176429+00:00','proxmox','demo','stop','interrupt','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
INSERT INTO "grants" VALUES('job-5b7932eaf957','one/destroy','2026-11-29T09:17:58.176429+00:00','proxmox','demo','destroy','remove','dev','person','proxmox/demo/vm/2000','vm','2000','{"pool": ["atlas"], "name": ["one-01"]}');
CREATE TABLE job_targets (
	job_id VARCHAR(32) NOT NULL, 
	"key" VARCHAR(512) NOT NULL, 
	PRIMARY KEY (job_id, "key"), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "job_targets" VALUES('job-5da016563276','deployment/one-924764d9');
INSERT INTO "job_targets" VALUES('job-5da016563276','proxmox/demo/vm/2000');
INSERT INTO "job_targets" VALUES('job-5b7932eaf957','deployment/one-924764d9');
INSERT INTO "job_targets" VALUES('job-5b7932eaf957','proxmox/demo/vm/2000');
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
INSERT INTO "jobs" VALUES('job-5da016563276','plan-3e1e9bdad173f7bc','one-924764d9','succeeded','done','[]','ann','5c87ca902b925b33','approval-30c82061f0cb884f',0,0,0,NULL,7,7,'','2026-11-29T09:17:57.488386+00:00','2026-11-29T09:17:57.611724+00:00','2026-11-29T09:17:57.904249+00:00','','deployment');
INSERT INTO "jobs" VALUES('job-5b7932eaf957','plan-e724b46d59c885b4','one-924764d9','running','','[]','ann','b4bfa61b3771accf','approval-6070446dcae4e536',0,0,0,NULL,0,3,'','2026-11-29T09:17:57.993797+00:00','2026-11-29T09:17:58.176429+00:00',NULL,'','deployment');
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
INSERT INTO "journal" VALUES(1,'job-5da016563276','one/clone','intended','2026-11-29T09:17:57.682325+00:00','{"since": 0, "seen": []}');
INSERT INTO "journal" VALUES(2,'job-5da016563276','one/clone','submitted','2026-11-29T09:17:57.699609+00:00','{"handle": "UPID:pve1:000003E8:00001B58:6B0BEDC5:qmclone:9000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(3,'job-5da016563276','one/clone','done','2026-11-29T09:17:57.722023+00:00','{"task": "OK", "node": "pve1", "identity": "0b5e45f2-926f-4ba5-a431-17739dbef572", "disks": {"scsi0": "ceph:vm-2000-disk-0"}}');
INSERT INTO "journal" VALUES(4,'job-5da016563276','one/configure','intended','2026-11-29T09:17:57.736051+00:00','{"digest": "c27cd19a866ae25d3b82111f0a39dba55e8318c1", "replaced": {"cores": 2, "memory": "2048", "tags": "template", "onboot": null, "net0": "virtio=BC:24:11:AE:A7:42,bridge=vmbr0", "ipconfig0": "ip=dhcp", "ciuser": null, "sshkeys": null, "scsi1": null}}');
INSERT INTO "journal" VALUES(5,'job-5da016563276','one/configure','submitted','2026-11-29T09:17:57.745523+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(6,'job-5da016563276','one/configure','done','2026-11-29T09:17:57.750633+00:00','{}');
INSERT INTO "journal" VALUES(7,'job-5da016563276','one/grow-scsi0','intended','2026-11-29T09:17:57.759914+00:00','{"digest": "d32d1a97ce4089b010036a065ed412e491ffd14d", "size_gib": 10}');
INSERT INTO "journal" VALUES(8,'job-5da016563276','one/grow-scsi0','submitted','2026-11-29T09:17:57.768870+00:00','{"handle": "UPID:pve1:000003E9:00001B5F:6B0BEDC5:resize:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(9,'job-5da016563276','one/grow-scsi0','done','2026-11-29T09:17:57.777621+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(10,'job-5da016563276','one/start','intended','2026-11-29T09:17:57.793319+00:00','{"status": "stopped"}');
INSERT INTO "journal" VALUES(11,'job-5da016563276','one/start','submitted','2026-11-29T09:17:57.807769+00:00','{"handle": "UPID:pve1:000003EA:00001B66:6B0BEDC5:qmstart:2000:atlas@pve!deploy:"}');
INSERT INTO "journal" VALUES(12,'job-5da016563276','one/start','done','2026-11-29T09:17:57.821444+00:00','{"task": "OK"}');
INSERT INTO "journal" VALUES(13,'job-5da016563276','one/ready','intended','2026-11-29T09:17:57.827689+00:00','{}');
INSERT INTO "journal" VALUES(14,'job-5da016563276','one/ready','submitted','2026-11-29T09:17:57.832621+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(15,'job-5da016563276','one/ready','done','2026-11-29T09:17:57.842887+00:00','{"level": "agent", "addresses": ["10.0.20.11"]}');
INSERT INTO "journal" VALUES(16,'job-5da016563276','one/ha','intended','2026-11-29T09:17:57.856427+00:00','{"resource": null}');
INSERT INTO "journal" VALUES(17,'job-5da016563276','one/ha','submitted','2026-11-29T09:17:57.872526+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(18,'job-5da016563276','one/ha','done','2026-11-29T09:17:57.877155+00:00','{}');
INSERT INTO "journal" VALUES(19,'job-5da016563276','one/verify','intended','2026-11-29T09:17:57.881903+00:00','{}');
INSERT INTO "journal" VALUES(20,'job-5da016563276','one/verify','submitted','2026-11-29T09:17:57.886011+00:00','{"handle": ""}');
INSERT INTO "journal" VALUES(21,'job-5da016563276','one/verify','done','2026-11-29T09:17:57.897485+00:00','{"identity": "0b5e45f2-926f-4ba5-a431-17739dbef572", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}}');
INSERT INTO "journal" VALUES(22,'job-5b7932eaf957','one/ha','intended','2026-11-29T09:17:58.282850+00:00','{"resource": {"state": "started", "comment": "atlas:7818955e3dc9e796d48dbb7d4b8dca23"}}');
CREATE TABLE leases (
	job_id VARCHAR(32) NOT NULL, 
	token INTEGER NOT NULL, 
	worker VARCHAR(128) NOT NULL, 
	until VARCHAR(32) NOT NULL, 
	PRIMARY KEY (job_id), 
	FOREIGN KEY(job_id) REFERENCES jobs (id)
);
INSERT INTO "leases" VALUES('job-5da016563276',1,'','2026-11-29T09:18:27.604387+00:00');
INSERT INTO "leases" VALUES('job-5b7932eaf957',1,'vm-30959-f09c181d','2026-11-29T09:18:28.159615+00:00');
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
INSERT INTO "members" VALUES('one-924764d9','one','proxmox','demo','vm','2000','one-01',1,'{"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}','{"identity": "0b5e45f2-926f-4ba5-a431-17739dbef572", "disks": {"scsi0": "ceph:vm-2000-disk-0", "scsi1": "ceph:vm-2000-disk-1"}, "level": "agent", "addresses": ["10.0.20.11"]}','');
CREATE TABLE plans (
	id VARCHAR(32) NOT NULL, 
	subject_id VARCHAR(64) NOT NULL, 
	body JSON NOT NULL, 
	decision JSON NOT NULL, 
	expires_at VARCHAR(32) NOT NULL, places JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "plans" VALUES('plan-3e1e9bdad173f7bc','one-924764d9','{"format": "atlas-plan/v2", "kind": "apply", "subject": {"kind": "deployment", "id": "one-924764d9", "name": "one", "nonce": "7818955e3dc9e796d48dbb7d4b8dca23", "revision": 0}, "environment": "dev", "environment_name": "dev", "spec": {"id": "one-924764d9", "revision": 1, "digest": "b2beb41301f14355dd4b4320ba0238b89812db73b89f809d6c72742f052cdc8b"}, "principal": "ann", "created_at": "2026-11-29T09:17:57.462978Z", "expires_at": "2026-11-29T10:17:57.462978Z", "steps": [{"id": "one/clone", "engine": "proxmox", "action": "clone", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit)", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "7818955e3dc9e796d48dbb7d4b8dca23", "template": 9000, "node": "pve1", "name": "one-01", "full": true, "storage": "ceph", "pool": "atlas", "description": "Made by ATLAS: one of deployment one-924764d9.\natlas:7818955e3dc9e796d48dbb7d4b8dca23", "disks": ["scsi0", "scsi1"], "protected": false}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [{"name": "clone:demo:ceph", "at_once": 4}], "deadline_s": 1260, "makes": {"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}, "drops": null, "notes": null, "target_gone": false}, {"id": "one/configure", "engine": "proxmox", "action": "configure", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "configure one-01: 1 cores, 512MiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7818955e3dc9e796d48dbb7d4b8dca23", "set": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "scsi1": "ceph:10"}, "delete": [], "admin": false}, "critical": true, "takes": {}, "needs": ["one/clone"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/grow-scsi0", "engine": "proxmox", "action": "grow_disk", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "grow scsi0 of one-01 to 12 GiB", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7818955e3dc9e796d48dbb7d4b8dca23", "disk": "scsi0", "size_gib": 12}, "critical": true, "takes": {}, "needs": ["one/configure"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/start", "engine": "proxmox", "action": "start", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "start one-01", "effect": "create", "undo": "covered", "args": {"vmid": 2000, "nonce": "7818955e3dc9e796d48dbb7d4b8dca23"}, "critical": true, "takes": {}, "needs": ["one/grow-scsi0"], "predicates": [], "limits": [{"name": "start:demo:pve1", "at_once": 4}], "deadline_s": 300, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/ready", "engine": "proxmox", "action": "ready", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "wait for one-01: agent, at most 10 s", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "7818955e3dc9e796d48dbb7d4b8dca23", "level": "agent", "timeout_s": 10, "address": "10.0.20.11"}, "critical": true, "takes": {}, "needs": ["one/start"], "predicates": [], "limits": [], "deadline_s": 130, "makes": null, "drops": null, "notes": "one", "target_gone": false}, {"id": "one/ha", "engine": "proxmox", "action": "ha_add", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "hand one-01 to HA: started", "effect": "create", "undo": "restore", "args": {"vmid": 2000, "nonce": "7818955e3dc9e796d48dbb7d4b8dca23", "state": "started", "group": "", "comment": "atlas:7818955e3dc9e796d48dbb7d4b8dca23"}, "critical": true, "takes": {}, "needs": ["one/ready"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/verify", "engine": "proxmox", "action": "verify", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "verify one-01 against the spec", "effect": "read", "undo": "covered", "args": {"vmid": 2000, "nonce": "7818955e3dc9e796d48dbb7d4b8dca23", "expect": {"cores": 1, "memory": 512, "tags": "atlas", "onboot": 0, "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24", "ciuser": "ops", "sshkeys": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org", "name": "one-01"}, "disks": ["scsi0", "scsi1"], "absent": [], "cloud_init": true}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": "one", "target_gone": false}], "predicates": [{"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}, {"id": "allowance_same", "engine": "proxmox", "kind": "allowance_same", "summary": "the operator''s settings for demo are as they were", "args": {"cluster": "demo", "digest": "9a96cbddceb17b766e1a84e5db446cd8c0210f04b9f139b27b83bd8e28a47390"}, "needs": {}}, {"id": "names_free", "engine": "proxmox", "kind": "names_free", "summary": "no other guest bears these host names", "args": {"cluster": "demo", "names": {"one-01": 2000}}, "needs": {}}, {"id": "addresses_free", "engine": "proxmox", "kind": "addresses_free", "summary": "no other guest has these addresses", "args": {"cluster": "demo", "addresses": ["10.0.20.11 vmbr0/20"]}, "needs": {}}, {"id": "vmids_free", "engine": "proxmox", "kind": "vmids_free", "summary": "VMIDs free: 2000", "args": {"cluster": "demo"}, "needs": {"one/clone": 2000}}, {"id": "node_memory:pve1", "engine": "proxmox", "kind": "node_memory", "summary": "node pve1 has 512 MiB above its reserve", "args": {"cluster": "demo", "node": "pve1"}, "needs": {"one/clone": 512}}, {"id": "storage_free:ceph", "engine": "proxmox", "kind": "storage_free", "summary": "storage ceph has 22 GiB above its reserve", "args": {"cluster": "demo", "storage": "ceph", "node": "pve1"}, "needs": {"one/clone": 22}}, {"id": "template_same:9000", "engine": "proxmox", "kind": "template_same", "summary": "template 9000 is as it was", "args": {"cluster": "demo", "vmid": 9000, "digest": "04805f0ecff7770d82100c45c6da34976529230d"}, "needs": {}}], "facts": [{"name": "resources", "source": "/cluster/resources", "read_at": "2026-11-29T09:17:57.415958Z", "digest": "9f40f56e215d207ddf9b3dd2b9686bfe4642805c2fae9592e937f2208531ec3e"}, {"name": "health", "source": "/version /cluster/status /access/permissions", "read_at": "2026-11-29T09:17:57.420075Z", "digest": "b3558a2254276e02cefb741f18cb9b380f2f1019db0f022a5e2b5ea50fa13a31"}, {"name": "networks", "source": "/nodes/*/network /cluster/sdn/vnets", "read_at": "2026-11-29T09:17:57.434643Z", "digest": "d5084e43f2b0294f463ea3aeb130d4facb1db3ab8ce89ed92e8ca0792218096e"}, {"name": "templates", "source": "/nodes/*/qemu/*/config", "read_at": "2026-11-29T09:17:57.443828Z", "digest": "af91fd7fac71daba850706a28d1b8ad31fef81af480c3d21c9d3d0d85f32a880"}], "members": [{"key": "one", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "spec": {"id": "one", "entry": "one", "number": 1, "hostname": "one-01", "environment": "dev", "description": "", "role": null, "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "disks": [{"size": "12GiB", "storage": {"name": "ceph", "class": null}}, {"size": "10GiB", "storage": {"name": "ceph", "class": null}}], "nics": [{"bridge": "vmbr0", "vnet": null, "vlan": 20, "ipv4": {"mode": "static", "address": "10.0.20.11/24", "gateway": null}, "ipv6": null, "firewall": false, "mtu": null}], "dns": {"servers": [], "search": []}, "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"], "snippet": null}, "tags": [], "pool": "atlas", "node": null, "ha": {"state": "started", "group": null, "rule": null}, "startup": null, "on_boot": false, "backup": null, "protection": false, "software": [], "anti_affinity": null, "readiness": {"level": "agent", "timeout_s": 10}, "agent": null}}], "costs": [{"what": "cores", "amount": 1, "unit": ""}, {"what": "memory", "amount": 512, "unit": "MiB"}, {"what": "disk", "amount": 22, "unit": "GiB"}], "estimate_s": 57, "warnings": ["the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "clone debian-12-cloud to one-01 on pve1, ceph: 1 cores, 512MiB, disks 12+10 GiB, vmbr0/20 10.0.20.11/24 (most free memory of 3 nodes that fit): a person approves every change of a cluster (and 4 further steps alike)", "client_may_answer": false}','2026-11-29T10:17:57.462978+00:00','["demo"]');
INSERT INTO "plans" VALUES('plan-e724b46d59c885b4','one-924764d9','{"format": "atlas-plan/v2", "kind": "remove", "subject": {"kind": "deployment", "id": "one-924764d9", "name": "one", "nonce": "7818955e3dc9e796d48dbb7d4b8dca23", "revision": 1}, "environment": "dev", "environment_name": "dev", "spec": null, "principal": "ann", "created_at": "2026-11-29T09:17:57.976224Z", "expires_at": "2026-11-29T10:17:57.976224Z", "steps": [{"id": "one/ha", "engine": "proxmox", "action": "ha_remove", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "take one-01 back from HA", "effect": "change", "undo": "restore", "args": {"vmid": 2000, "nonce": "7818955e3dc9e796d48dbb7d4b8dca23"}, "critical": true, "takes": {}, "needs": [], "predicates": [], "limits": [], "deadline_s": 120, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/stop", "engine": "proxmox", "action": "stop", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "shut one-01 down, stop it after 60 s", "effect": "interrupt", "undo": "restore", "args": {"vmid": 2000, "nonce": "7818955e3dc9e796d48dbb7d4b8dca23", "shutdown_s": 60}, "critical": true, "takes": {}, "needs": ["one/ha"], "predicates": [], "limits": [], "deadline_s": 180, "makes": null, "drops": null, "notes": null, "target_gone": false}, {"id": "one/destroy", "engine": "proxmox", "action": "destroy", "target": {"engine": "proxmox", "place": "demo", "kind": "vm", "id": "2000", "name": "one-01", "lives_on": ""}, "summary": "remove one-01 and its 2 disks", "effect": "remove", "undo": "never", "args": {"vmid": 2000, "nonce": "7818955e3dc9e796d48dbb7d4b8dca23", "volumes": ["ceph:vm-2000-disk-0", "ceph:vm-2000-disk-1"], "identity": "0b5e45f2-926f-4ba5-a431-17739dbef572", "gone": false}, "critical": true, "takes": {}, "needs": ["one/ha", "one/stop"], "predicates": [], "limits": [], "deadline_s": 600, "makes": null, "drops": "one", "notes": null, "target_gone": false}], "predicates": [{"id": "guests_there", "engine": "proxmox", "kind": "guests_there", "summary": "VMs are there: 2000", "args": {"cluster": "demo"}, "needs": {"one/ha": 2000, "one/stop": 2000, "one/destroy": 2000}}, {"id": "quorate", "engine": "proxmox", "kind": "quorate", "summary": "demo has quorum", "args": {"cluster": "demo"}, "needs": {}}], "facts": [], "members": [], "costs": [{"what": "cores", "amount": -1, "unit": ""}, {"what": "memory", "amount": -512, "unit": "MiB"}, {"what": "disk", "amount": -22, "unit": "GiB"}], "estimate_s": 15, "warnings": [], "ownership": null}','{"outcome": "ask", "rule": "proxmox-changes", "reason": "remove one-01 and its 2 disks: a person approves every change of a cluster (and 2 further steps alike)", "client_may_answer": false}','2026-11-29T10:17:57.976224+00:00','["demo"]');
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
INSERT INTO "specs" VALUES('one-924764d9',1,'Fleet','one','{"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "one", "environment": "dev"}, "spec": {"pool": "atlas", "vms": [{"id": "one", "count": 1, "hostname": "one-{n:02}", "template": "debian-12-cloud", "clone": "full", "cores": 1, "memory": "512MiB", "storage": "ceph", "disks": [{"size": "12GiB"}, {"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}], "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"]}, "ha": {"state": "started"}, "on_boot": false, "protection": false, "readiness": {"level": "agent", "timeout_s": 10}}]}}','{"/spec/vms/0/clone": "default", "/spec/vms/0/on_boot": "default", "/spec/vms/0/protection": "default", "/spec/vms/0/readiness/level": "spec", "/spec/vms/0/readiness/timeout_s": "spec", "/spec/vms/0/id": "spec", "/spec/vms/0/count": "spec", "/spec/vms/0/hostname": "spec", "/spec/vms/0/template": "spec", "/spec/vms/0/cores": "spec", "/spec/vms/0/memory": "spec", "/spec/vms/0/storage": "spec", "/spec/vms/0/disks": "spec", "/spec/vms/0/nics": "spec", "/spec/vms/0/cloud_init/user": "spec", "/spec/vms/0/cloud_init/ssh_keys": "spec", "/spec/vms/0/ha/state": "spec"}','[]','ann','2026-11-29T09:17:57.404374+00:00');
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
COMMIT;
