"""Servers by their management controllers, over Redfish: hardware and its health. Nothing is changed there."""

ENGINE = "redfish"
