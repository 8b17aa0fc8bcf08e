"""`python -m atlas_mcp` is `atlas-mcp`."""

from atlas_mcp.cli import main

main()
