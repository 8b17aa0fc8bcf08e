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
export COVERAGE_FILE=$OUT/coverage-data/.coverage
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

# Tools and packages: uv from PyPI into a virtual environment of its own where the machine has none.
prepare() {
    rm -rf "$OUT"
    mkdir -p "$OUT/coverage-data"
    stage uv install_uv || return 1
    stage sync uv sync || return 1
    stage checkers install_checkers || return 1
    local program
    for program in ruff mypy lint-imports pytest coverage; do
        [ -x ".venv/bin/$program" ] || { echo "missing checker: $program"; failed+=("$program"); return 1; }
    done
}

# The checkers of rendered files: programs from Debian, Python and Node packages into a place of their own, where the
# tests look for them. Ansible is GPL, and only run. Services that come with a package are not started.
install_checkers() {
    local package missing=() from=$PWD/tests/rendering/checkers
    export ATLAS_CHECKERS=$OUT/checkers
    for package in shellcheck prometheus prometheus-alertmanager prometheus-node-exporter prometheus-blackbox-exporter \
        logrotate rsyslog rsyslog-gnutls plantuml openssh-client systemd; do
        case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in *installed) ;; *) missing+=("$package") ;; esac
    done
    command -v npm >/dev/null || missing+=(nodejs npm)
    echo "from Debian: ${missing[*]:-nothing}"
    if [ ${#missing[@]} -gt 0 ]; then
        apt-get update -q >/dev/null &&
            RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}" >/dev/null ||
            return 1
    fi
    mkdir -p "$ATLAS_CHECKERS" && cp "$from"/* "$from"/.markdownlint-cli2.jsonc "$ATLAS_CHECKERS/" &&
        npm ci --prefix "$ATLAS_CHECKERS" --no-audit --no-fund --loglevel=error &&
        uv venv --quiet --clear "$ATLAS_CHECKERS/python" &&
        uv pip install --quiet --python "$ATLAS_CHECKERS/python/bin/python" -r "$from/requirements.txt" &&
        ln -sfn python/bin "$ATLAS_CHECKERS/bin"
}

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

# The wheel in an environment of its own, with the locked versions of what it needs, away from the sources.
smoke_test() {
    local wheel home=$OUT/home
    wheel=$(echo "$OUT"/dist/*.whl)
    mkdir -p "$home"
    uv export --quiet --no-default-groups --no-emit-project --no-hashes --output-file "$OUT/constraints.txt" >/dev/null &&
        uv venv --quiet "$OUT/smoke" &&
        uv pip install --quiet --python "$OUT/smoke/bin/python" --constraints "$OUT/constraints.txt" "$wheel" &&
        (cd "$home" && env -u VIRTUAL_ENV HOME="$home" PATH="$OUT/smoke/bin:/usr/bin:/bin" timeout 120 python "$OLDPWD/.ci/smoke.py")
}

# pytest, with its last line kept for the report.
tests() {
    local log=$OUT/pytest.log code=0
    "$@" 2>&1 | tee -a "$log"
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
