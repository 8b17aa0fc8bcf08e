#!/usr/bin/env bash
# What tests/openstack runs: Keystone, Glance, Placement, Nova, Neutron, Blazar and Ironic, pinned by
# tests/openstack/requirements.txt, in an environment of their own outside the checkout.
# Usage: .ci/openstack.sh [--where]. A minute and a half the first time, nothing afterwards. --where says which folder that
# is, and installs nothing.
set -euo pipefail
cd "$(dirname "$0")/../tests/openstack"
pins=$(cat ../../.ci/openstack.sh requirements.txt | sha256sum | cut -c1-16)
where=${ATLAS_CACHE:-$HOME/.cache/atlas}/openstack-$pins
[ "${1:-}" != --where ] || { echo "$where"; exit 0; }
mkdir -p "$where"
exec 9>"$where.lock"
flock 9 # one installs, and whoever comes meanwhile finds it whole
[ ! -e "$where/whole" ] || { echo "already installed: $where"; exit 0; }

began=$SECONDS
uv venv --quiet --clear "$where/venv"
uv pip install --quiet --python "$where/venv/bin/python" -r requirements.txt
# Without compiled code every service starts two to three times slower.
env -u PYTHONDONTWRITEBYTECODE nice -n 15 "$where/venv/bin/python" -m compileall -q "$where/venv/lib" >"$where/compileall.log" || true
touch "$where/whole"
echo "installed in $((SECONDS - began)) s: $where"
