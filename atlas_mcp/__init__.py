"""ATLAS: infrastructure tools for LLM clients, with safety, approvals, rate limits and audit of their own."""
