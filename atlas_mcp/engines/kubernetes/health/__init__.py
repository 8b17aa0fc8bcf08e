"""Whether a cluster is well: it is looked at once, and judged by checks that name the cause before what comes of it."""
