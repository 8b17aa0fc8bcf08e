"""The MCP server: adapter, transports, resources, notifications, bounds. The only room that knows the SDK."""
