"""Repositories: cloned without checking anything out, or walked where they stand, and their files read within bounds."""
