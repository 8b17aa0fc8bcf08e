"""Blazar's tables from its models: its migrations do not run on SQLite."""

import sys

import sqlalchemy
from blazar.db.sqlalchemy import models
from oslo_config import cfg
from oslo_db import options

options.set_defaults(cfg.CONF)
cfg.CONF(sys.argv[1:], project="blazar")
models.Lease.metadata.create_all(sqlalchemy.create_engine(cfg.CONF.database.connection))
