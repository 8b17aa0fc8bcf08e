"""Run by Alembic: migrate over the connection that `migrations.upgrade` hands in."""

from alembic import context

from atlas_mcp.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
context.run_migrations()
