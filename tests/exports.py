"""What `atlas-mcp export` wrote, held against its published schema."""

from __future__ import annotations

import json
from typing import Any

import jsonschema

from atlas_mcp.jobs import export


def read_export(text: str) -> dict[str, Any]:
    """The document, which is as its schema says."""
    document: dict[str, Any] = json.loads(text)
    schema = export.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(document)
    return document
