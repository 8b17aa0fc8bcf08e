"""Schema migrations, by Alembic. With `store/` the only importer of SQLAlchemy."""

from __future__ import annotations

import shutil
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Engine

from atlas_mcp.errors import AtlasError, Code


def config() -> Config:
    """The Alembic configuration, without an ini file."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent))
    return made


def upgrade(engine: Engine, backup: Path | None) -> None:
    """Bring the schema to the newest revision; `backup` names an SQLite file to copy aside first.

    Raises:
        AtlasError: `store_unusable`: the database is of a newer ATLAS.

    """
    settings = config()
    known = {script.revision for script in ScriptDirectory.from_config(settings).walk_revisions()}
    with engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    if found is not None and found not in known:
        raise AtlasError(
            Code.STORE_UNUSABLE,
            f"Unable to use the database {engine.url}: its schema {found[:40]} is of a newer ATLAS.",
            "Use that version, or another data directory.",
        )
    if backup is not None:
        shutil.copy2(backup, backup.with_suffix(".before-migration"))
    with engine.connect().execution_options(atlas_write=True) as connection, connection.begin():
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
