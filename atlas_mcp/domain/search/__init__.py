"""Finding passages by their words: what is searched, and what is asked. Pure."""
