# What a group says of its machines: encrypted disks, and instance credentials that no pod can ask for.
resource "aws_launch_template" "pool" {
  for_each = var.pools

  name                   = "${var.name}-${each.key}"
  update_default_version = true

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size           = each.value.disk_gib
      volume_type           = "gp3"
      encrypted             = true
      delete_on_termination = true
    }
  }

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  tag_specifications {
    resource_type = "instance"
    tags          = merge(local.tags, { Name = "${var.name}-${each.key}" })
  }

  tag_specifications {
    resource_type = "volume"
    tags          = merge(local.tags, { Name = "${var.name}-${each.key}" })
  }
}

resource "aws_eks_node_group" "pool" {
  for_each = var.pools

  cluster_name    = aws_eks_cluster.this.name
  node_group_name = each.key
  version         = aws_eks_cluster.this.version
  node_role_arn   = aws_iam_role.node.arn
  subnet_ids      = [for zone in local.zones : aws_subnet.private[zone].id]
  ami_type        = "AL2023_x86_64_STANDARD"
  instance_types  = [each.value.machine]
  labels          = { pool = each.key }

  launch_template {
    id      = aws_launch_template.pool[each.key].id
    version = aws_launch_template.pool[each.key].latest_version
  }

  scaling_config {
    desired_size = each.value.count
    min_size     = each.value.count
    max_size     = each.value.count
  }

  # One node after the other, each drained.
  update_config {
    max_unavailable = 1
  }

  depends_on = [
    aws_eks_addon.network,
    aws_iam_role_policy_attachment.node,
    aws_route_table_association.private,
  ]
}
