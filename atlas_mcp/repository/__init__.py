"""Repositories: cloned without checking anything out, or walked where they stand, and read within bounds."""
