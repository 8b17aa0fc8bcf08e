"""Commands on hosts over SSH."""

ENGINE = "ssh"
