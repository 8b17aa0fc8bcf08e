"""OpenStack's control plane in plain processes: SQLite, no message broker, 127.0.0.1 alone.

Usage: run.py init | up [NAME,...] | down | endpoints URL-BASE. Environment: LAB (a folder), VENV, LAB_BASE (first of
seven ports), LAB_HOSTS (names of the nodes). `init` makes databases and the catalogue, `up` starts what is named.
"""

import http.client
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
LAB, VENV = Path(os.environ["LAB"]), Path(os.environ["VENV"])
ETC, RUN, LOG, DB = LAB / "etc", LAB / "run", LAB / "log", LAB / "db"
NAMES = ("keystone", "placement", "glance", "neutron", "nova", "blazar", "ironic")
PORTS = {name: int(os.environ["LAB_BASE"]) + number for number, name in enumerate(NAMES)}
IP = "127.0.0.1"
AUTH = f"http://{IP}:{PORTS['keystone']}/v3"
PATHS = {"keystone": "/v3", "nova": "/v2.1", "blazar": "/v1"}
TYPES = {
    "keystone": "identity",
    "placement": "placement",
    "glance": "image",
    "neutron": "network",
    "nova": "compute",
    "blazar": "reservation",
    "ironic": "baremetal",
}
ADMIN = (
    f"auth_type=password\nauth_url={AUTH}\nusername=admin\npassword=secret\nproject_name=admin\n"
    "user_domain_id=default\nproject_domain_id=default\nregion_name=RegionOne\nregion=RegionOne\n"
)
TOKENS = (
    f"[keystone_authtoken]\nwww_authenticate_uri={AUTH}\n{ADMIN}memcached_servers=\n"
    "service_token_roles_required=false\n"
)
COMMON = (
    f"[oslo_messaging_notifications]\ndriver=noop\n[oslo_concurrency]\nlock_path={RUN}/lock\n"
    f"[oslo_policy]\npolicy_file={ETC}/@NAME@-policy.yaml\nenforce_scope=false\nenforce_new_defaults=false\n"
)
ENVIRONMENT = {
    **os.environ,
    "HOME": f"{LAB}/home",
    "XDG_CACHE_HOME": f"{LAB}/home/.cache",
    "PATH": f"{VENV}/bin:{os.environ['PATH']}",
    "PYTHONPATH": f"{HERE}/plug",
    **{f"OS_{name}_CONFIG_DIR": f"{ETC}/" for name in ("PLACEMENT", "GLANCE", "KEYSTONE", "NOVA", "NEUTRON")},
    "OS_NEUTRON_CONFIG_FILES": f"{ETC}/neutron.conf",
    "OS_CLIENT_CONFIG_FILE": f"{ETC}/clouds.yaml",
    "PYTHONWARNINGS": "ignore",
    "no_proxy": "127.0.0.1,localhost",
    "OMP_NUM_THREADS": "1",
}
for unwanted in ("PYTHONDONTWRITEBYTECODE", "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
    ENVIRONMENT.pop(unwanted, None)


def configure():
    """Write what the services read."""
    values = {"ADMIN": ADMIN, "TOKENS": TOKENS, "LAB": LAB, "VENV": VENV}
    values |= {name.upper(): port for name, port in PORTS.items()}
    for name in NAMES:
        (ETC / f"{name}-policy.yaml").write_text("{}\n")
    for path in (HERE / "etc").iterdir():
        text = path.read_text().replace("@COMMON@", COMMON.replace("@NAME@", path.name.split(".")[0].split("-")[0]))
        for key, value in values.items():
            text = text.replace(f"@{key}@", str(value))
        (ETC / path.name).write_text(text)


def run(program, *words):
    """Run a program of the environment to its end."""
    done = subprocess.run(
        [VENV / "bin" / program, *words], env=ENVIRONMENT, capture_output=True, text=True, timeout=120
    )
    if done.returncode:
        sys.exit(f"{program} {words}: {done.stdout[-1500:]} {done.stderr[-3000:]}")


def init():
    """Databases, keys, the catalogue."""
    folders = (ETC, RUN, LOG, DB, ETC / "fernet", ETC / "credkeys", LAB / "home")
    for folder in (*folders, *(RUN / name for name in ("images", "lock", "nova", "neutron", "ironic"))):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    configure()

    def at(name):
        return ["--config-file", f"{ETC}/{name}"]

    keystone = ("keystone-manage", *at("keystone.conf"))
    who = ["--keystone-user", str(os.getuid()), "--keystone-group", str(os.getgid())]
    run(*keystone, "db_sync")
    run(*keystone, "fernet_setup", *who)
    run(*keystone, "credential_setup", *who)
    urls = [word for kind in ("admin", "public", "internal") for word in (f"--bootstrap-{kind}-url", AUTH)]
    run(*keystone, "bootstrap", "--bootstrap-password", "secret", "--bootstrap-region-id", "RegionOne", *urls)
    run("placement-manage", *at("placement.conf"), "db", "sync")
    run("glance-manage", *at("glance-api.conf"), "db_sync")
    run("python", str(HERE / "neutron_db.py"), *at("neutron.conf"))
    nova = ("nova-manage", *at("nova.conf"))
    run(*nova, "api_db", "sync")
    cells = f"sqlite:///{DB}/"
    run(*nova, "cell_v2", "map_cell0", "--database_connection", f"{cells}nova_cell0.sqlite?timeout=60")
    run(*nova, "db", "sync")
    where = ["--transport-url", "fake://", "--database_connection", f"{cells}nova.sqlite?timeout=60"]
    run(*nova, "cell_v2", "create_cell", "--name", "cell1", *where)
    run("python", str(HERE / "blazar_db.py"), *at("blazar.conf"))
    run("ironic-dbsync", *at("ironic.conf"), "create_schema")
    for path in DB.iterdir():  # kept in the file: readers do not hold up writers
        with sqlite3.connect(path) as database:
            database.execute("pragma journal_mode=wal")


def gunicorn(name, app, threads=8):
    """Its own options are in a file: these services read the arguments of the process themselves."""
    (ETC / f"gunicorn-{name}.py").write_text(
        f"wsgi_app={app!r}\nbind='{IP}:{PORTS[name]}'\nworkers=1\nthreads={threads}\ntimeout=120\nkeepalive=75\n"
    )
    return ["gunicorn"]


def services():
    """The command of each service."""
    hosts = os.environ["LAB_HOSTS"]
    return {
        "keystone": gunicorn("keystone", "keystone.wsgi.api:application"),
        "placement": gunicorn("placement", "placement.wsgi.api:application"),
        "glance": gunicorn("glance", "glance.wsgi.api:application"),
        "neutron": gunicorn("neutron", "neutron.wsgi.api:application", 1),
        "ironic": ["ironic", "--config-file", f"{ETC}/ironic.conf"],
        "nova": ["python", f"{HERE}/nova_all.py", str(PORTS["nova"]), hosts, "--config-file", f"{ETC}/nova.conf"],
        "blazar": ["python", f"{HERE}/blazar_all.py", "--config-file", f"{ETC}/blazar.conf"],
    }


def answers(name, process, limit_s=60):
    """Whether a service answers before it dies: gunicorn listens before its application is loaded."""
    until = time.monotonic() + limit_s
    while time.monotonic() < until and process.poll() is None:
        try:
            connection = http.client.HTTPConnection(IP, PORTS[name], timeout=limit_s)
            connection.request("GET", "/")
            return connection.getresponse().status < 500
        except (OSError, http.client.HTTPException):
            time.sleep(0.1)
    return False


def up(names=""):
    """Start services, Keystone first, and wait until they answer."""
    wanted = names.split(",") if names else NAMES
    running = {}
    for name, (program, *words) in services().items():
        if name not in wanted:
            continue
        options = {**ENVIRONMENT, "GUNICORN_CMD_ARGS": f"-c {ETC}/gunicorn-{name}.py"}
        with (LOG / f"{name}.out").open("a") as out:
            running[name] = subprocess.Popen(
                [VENV / "bin" / program, *words],
                env=options, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
        (RUN / f"{name}.pid").write_text(str(running[name].pid))
    dead = [name for name, process in running.items() if not answers(name, process)]
    if dead:
        sys.exit(f"not up: {dead}: {(LOG / f'{dead[0]}.out').read_text()[-2000:]}")


def down():
    """End what `up` has started, by its ids."""
    for name in reversed(NAMES):
        try:
            group = int((RUN / f"{name}.pid").read_text())
            os.killpg(group, signal.SIGTERM)
            for _ in range(50):
                os.kill(group, 0)
                time.sleep(0.1)
            os.killpg(group, signal.SIGKILL)
        except (OSError, ValueError):
            pass
        (RUN / f"{name}.pid").unlink(missing_ok=True)


def endpoints(base):
    """The catalogue: within, services talk in the clear; outside are the ports of a TLS relay, from `base` on."""
    rows = [
        [TYPES[name], name, f"http://{IP}:{PORTS[name]}{PATHS.get(name, '')}",
         f"https://{IP}:{int(base) + number}{PATHS.get(name, '')}"]
        for number, name in enumerate(NAMES)
    ]  # fmt: skip
    run("python", f"{HERE}/prepare.py", "catalogue", json.dumps(rows))


if __name__ == "__main__":
    command, *given = sys.argv[1:]
    {"init": init, "up": up, "down": down, "endpoints": endpoints}[command](*given)
