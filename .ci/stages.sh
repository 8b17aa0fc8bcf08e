# Shared by .ci/run and .ci/full: set-up, stages with their times, and the report at the end.
# shellcheck shell=bash

# Databases of tests on a memory disk, where there is one: the tests kill processes, not machines.
if [ -z "${TMPDIR:-}" ] && [ -d /dev/shm ] && [ -w /dev/shm ]; then
    TMPDIR=$(mktemp -d /dev/shm/atlas-ci.XXXXXX)
    export TMPDIR
    trap 'rm -rf "$TMPDIR"' EXIT
fi
export ATLAS_CI=1 CI=true
export UV_PYTHON_DOWNLOADS=never UV_PYTHON_PREFERENCE=only-system UV_NO_PROGRESS=1
export UV_LOCKED=1
OUT=$PWD/build/ci
OPENTOFU_VERSION=1.12.6
OPENTOFU_SUM=h1:0VT4P8pMmGcCUnQ9JDrJ+Qg2d35Vzm4FFd/9+H7oF98=
OPENTOFU=$OUT/opentofu-$OPENTOFU_VERSION/tofu
export ATLAS_HOSTS=$OUT/hosts
export COVERAGE_FILE=$OUT/coverage-data/.coverage
TESTS_S=3600
exec </dev/null

stages=()
failed=()
summary=

# stage NAME COMMAND...: run it, keep its time, remember whether it failed.
stage() {
    local name=$1 began=$SECONDS code=0
    shift
    printf '\n=== %s: %s\n' "$name" "$*"
    "$@" || code=$?
    stages+=("$(printf '%-10s %4d s  %s' "$name" $((SECONDS - began)) "$([ $code -eq 0 ] && echo passed || echo "FAILED ($code)")")")
    [ $code -eq 0 ] || failed+=("$name")
    return $code
}

# Tools and packages: uv from PyPI into a virtual environment of its own where the machine has none. All of the last run
# goes, but for OpenTofu and the root file system of test hosts, which take minutes to build.
prepare() {
    mkdir -p "$OUT"
    find "$OUT" -mindepth 1 -maxdepth 1 ! -path "${OPENTOFU%/*}" ! -path "$ATLAS_HOSTS" -exec rm -rf {} +
    mkdir -p "$OUT/coverage-data"
    stage uv install_uv || return 1
    stage sync uv sync --group dev --extra embedded || return 1
    stage checkers install_checkers || return 1
    local program
    for program in ruff mypy lint-imports pytest coverage; do
        [ -x ".venv/bin/$program" ] || { echo "missing checker: $program"; failed+=("$program"); return 1; }
    done
}

# install_packages PACKAGE...: those that are missing, from Debian. Services that come with a package are not started.
install_packages() {
    local package missing=()
    for package; do
        case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in *' installed') ;; *) missing+=("$package") ;; esac
    done
    echo "from Debian: ${missing[*]:-nothing}"
    [ ${#missing[@]} -eq 0 ] || {
        apt-get update -q >/dev/null &&
            RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}" >/dev/null
    }
}

# The root file system of tests/hosts, and what boots it.
install_hosts() {
    install_packages mmdebstrap apt-utils systemd-container iproute2 util-linux openssh-client openssl curl \
        rsyslog rsyslog-gnutls &&
        .ci/hosts.sh "$ATLAS_HOSTS"
}

# The checkers of rendered files: programs from Debian, Python and Node packages into a place of their own, where the
# tests look for them. Ansible is GPL, and only run.
install_checkers() {
    local from=$PWD/tests/rendering/checkers node=()
    export ATLAS_CHECKERS=$OUT/checkers
    command -v npm >/dev/null || node=(nodejs npm)
    install_packages shellcheck prometheus prometheus-alertmanager prometheus-node-exporter prometheus-blackbox-exporter \
        logrotate rsyslog rsyslog-gnutls plantuml openssh-client openssh-server systemd "${node[@]}" || return 1
    mkdir -p "$ATLAS_CHECKERS" && cp "$from"/* "$from"/.markdownlint-cli2.jsonc "$ATLAS_CHECKERS/" &&
        npm ci --prefix "$ATLAS_CHECKERS" --no-audit --no-fund --loglevel=error &&
        uv venv --quiet --clear "$ATLAS_CHECKERS/python" &&
        uv pip install --quiet --python "$ATLAS_CHECKERS/python/bin/python" -r "$from/requirements.txt" &&
        ln -sfn python/bin "$ATLAS_CHECKERS/bin"
}

# OpenTofu as a pinned Go tool. Go checks the module with the checksum database, we with the sum that it had when we
# chose it, and the go.sum in it pins what it is built of. Built inside the module, where its replacement of a package
# counts, and with the flags of its releases. Moved when it is whole: the next run takes what is there.
install_opentofu() (
    module=github.com/opentofu/opentofu
    [ ! -x "$OPENTOFU" ] || { echo "already built: $OPENTOFU"; return 0; }
    command -v go >/dev/null || { echo 'Unable to build OpenTofu: Go is not installed.'; return 1; }
    got=$(go mod download -json "$module@v$OPENTOFU_VERSION") || { echo "Unable to fetch OpenTofu: $got"; return 1; }
    grep -qF "\"Sum\": \"$OPENTOFU_SUM\"" <<<"$got" || { echo "Not the OpenTofu that we know: $got"; return 1; }
    mkdir -p "${OPENTOFU%/*}" &&
        cd "$(sed -n 's/.*"Dir": "\(.*\)".*/\1/p' <<<"$got")" &&
        CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X $module/version.dev=no" -o "$OPENTOFU.new" ./cmd/tofu &&
        TF_CLI_CONFIG_FILE=/dev/null "$OPENTOFU.new" version | grep -F "OpenTofu v$OPENTOFU_VERSION" &&
        mv "$OPENTOFU.new" "$OPENTOFU"
)

install_uv() {
    if ! uv --version 2>/dev/null; then
        python3 -m venv "$OUT/uv" || { apt-get update -q && apt-get install -qy python3-venv && python3 -m venv "$OUT/uv"; } || return 1
        "$OUT/uv/bin/python" -m pip install --quiet --disable-pip-version-check 'uv>=0.9' || return 1
        PATH="$OUT/uv/bin:$PATH"
        uv --version
    fi
}

# Wheel and sdist, and what they may not hold.
build_dists() {
    uv build --out-dir "$OUT/dist" --quiet && uv run --no-sync python .ci/check_dists.py "$OUT/dist"
}

# The wheel in an environment of its own, with the locked versions of what it needs, away from the sources; the demo's
# cluster is installed apart, by the command that the demo names where it is missing.
smoke_test() {
    local wheel home=$OUT/home
    wheel=$(echo "$OUT"/dist/*.whl)
    mkdir -p "$home"
    uv export --quiet --no-default-groups --no-emit-project --no-hashes --output-file "$OUT/constraints.txt" >/dev/null &&
        uv venv --quiet "$OUT/smoke" &&
        uv pip install --quiet --python "$OUT/smoke/bin/python" --constraints "$OUT/constraints.txt" "$wheel" &&
        UV_TOOL_DIR="$OUT/tools" UV_TOOL_BIN_DIR="$OUT/tools/bin" \
            uv tool install --quiet --constraints "$OUT/constraints.txt" ./simcluster &&
        (cd "$home" && env -u VIRTUAL_ENV HOME="$home" PATH="$OUT/smoke/bin:$OUT/tools/bin:/usr/bin:/bin" \
            timeout 240 python "$OLDPWD/.ci/smoke.py")
}

# pytest, with its last line kept for the report. Each test has a limit of its own (pyproject.toml); this one is for what
# even that does not end.
tests() {
    local log=$OUT/pytest.log code=0
    timeout --kill-after=60 "$TESTS_S" "$@" 2>&1 | tee -a "$log"
    code=${PIPESTATUS[0]}
    summary=$(grep -E '^(=+ )?[0-9]+ (passed|failed|error|skipped)' "$log" | tail -1)
    return "$code"
}

# The times, what failed, and pytest's own summary last.
report() {
    printf '\n=== %d s in all\n' "$SECONDS"
    printf '%s\n' "${stages[@]}"
    [ ${#failed[@]} -eq 0 ] || printf 'FAILED: %s\n' "${failed[*]}"
    [ -z "$summary" ] || printf '%s\n' "$summary"
    [ ${#failed[@]} -eq 0 ]
}
