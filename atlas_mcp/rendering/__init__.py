"""Templates and parameters into files: strict, sandboxed, deterministic.

`templates` reads what a template is, `engine` renders one, `formats` says how a value stands in each kind of file,
`tree` puts files together with a manifest, and `output` writes a tree to disk.
"""
