"""What one call may do: the gate that it passes, and what its tool is given."""
