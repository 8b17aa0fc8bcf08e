"""The least that an MCP server can be on this SDK: one tool, over stdio."""

from mcp.server import MCPServer

server: MCPServer[None] = MCPServer("bare", log_level="ERROR")


@server.tool()
def add(one: int, other: int) -> int:
    """Add two numbers."""
    return one + other


if __name__ == "__main__":
    server.run()
