"""Network devices over SNMP: what they say of their interfaces, neighbours and routing. Nothing is changed there."""

ENGINE = "snmp"
