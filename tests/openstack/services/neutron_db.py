"""Neutron's tables from its models: its migrations do not run on SQLite."""

import sys

from neutron.common import config
from neutron_lib.db import api as db_api

config.register_common_config_options()
config.init(sys.argv[1:])
from neutron.db.migration.models import head

head.get_metadata().create_all(db_api.CONTEXT_WRITER.get_engine())
