"""Roles on hosts by Ansible."""

ENGINE = "ansible"
