# The network comes before nodes, which are not ready without it; the rest after them, since it needs a place to run.

resource "aws_eks_addon" "network" {
  cluster_name             = aws_eks_cluster.this.name
  addon_name               = "vpc-cni"
  service_account_role_arn = aws_iam_role.account["network"].arn

  depends_on = [aws_iam_role_policy_attachment.account]
}

resource "aws_eks_addon" "proxy" {
  cluster_name = aws_eks_cluster.this.name
  addon_name   = "kube-proxy"
}

resource "aws_eks_addon" "dns" {
  cluster_name = aws_eks_cluster.this.name
  addon_name   = "coredns"

  depends_on = [aws_eks_node_group.pool]
}

resource "aws_eks_addon" "volumes" {
  count = var.volumes ? 1 : 0

  cluster_name             = aws_eks_cluster.this.name
  addon_name               = "aws-ebs-csi-driver"
  service_account_role_arn = aws_iam_role.account["volumes"].arn

  depends_on = [aws_eks_node_group.pool, aws_iam_role_policy_attachment.account]
}
