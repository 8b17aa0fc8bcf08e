# Who may do this comes from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment alone: a variable would stand
# in the plan in clear. Another account than the one that is meant is refused.
provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account]

  default_tags {
    tags = local.tags
  }
}
