"""Engine `openstack`: leased machines, with Keystone, Blazar, Nova, Neutron and Glance, over their HTTP interfaces."""

ENGINE = "openstack"
