"""Blazar's API and manager in one process, without a message broker."""

import eventlet

eventlet.monkey_patch()
import gettext
import sys

from eventlet import wsgi
from oslo_config import cfg
from oslo_service import service

gettext.install("blazar")
from blazar.api import app as wsgi_app
from blazar.db import api as db_api
from blazar.manager import service as manager_service
from blazar.notification import notifier
from blazar.utils import service as service_utils

CONF = cfg.CONF
CONF.register_cli_opts([cfg.IntOpt("port", default=1234)])
CONF.import_opt("host", "blazar.config")
CONF(sys.argv[1:], project="blazar", prog="blazar-all")
service_utils.prepare_service(sys.argv)
db_api.setup_db()
notifier.init()
launcher = service.launch(CONF, manager_service.ManagerService(), restart_method="mutate")
app = wsgi_app.VersionSelectorApplication()
eventlet.spawn(wsgi.server, eventlet.listen((CONF.host, CONF.port), backlog=128), app, log_output=False)
launcher.wait()
