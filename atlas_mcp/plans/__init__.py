"""What may happen: checks, policy, approvals, and plans that a job completes."""
