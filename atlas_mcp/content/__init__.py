"""Content roots: what tools, planners and prompts are, and how their files become one catalogue."""
