"""Schema migrations, by Alembic. With `store/` the only importer of SQLAlchemy."""

from __future__ import annotations

import shutil
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy.engine import Engine


def config() -> Config:
    """The Alembic configuration, without an ini file."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent))
    return made


def upgrade(engine: Engine, backup: Path | None) -> None:
    """Bring the schema to the newest revision; `backup` names an SQLite file to copy aside first."""
    if backup is not None:
        shutil.copy2(backup, backup.with_suffix(".before-migration"))
    settings = config()
    with engine.connect().execution_options(atlas_write=True) as connection, connection.begin():
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
