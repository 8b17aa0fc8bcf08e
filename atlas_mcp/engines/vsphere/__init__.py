"""VMware vSphere: what a vCenter says of its hosts, guests, networks and datastores. Nothing is changed there."""

ENGINE = "vsphere"
