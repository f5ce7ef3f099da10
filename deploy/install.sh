#!/bin/sh
# Makes the virtual environment $1 and installs the requirements file $2 into it.
# Every failure ends in one sentence that says what to do.
set -eu
venv=$1
requirements=$2
python=${PYTHON:-python3}

if ! command -v "$python" >/dev/null 2>&1; then
    echo "Python 3.11 or newer is needed, and '$python' was not found. Install it, or run: make PYTHON=/path/to/python3" >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Python 3.11 or newer is needed; '$python' is $("$python" -V 2>&1). Run: make PYTHON=/path/to/newer/python3" >&2
    exit 1
fi
if [ ! -x "$venv/bin/python" ]; then
    echo "Making the virtual environment in $venv …"
    if ! "$python" -m venv "$venv" >/dev/null 2>&1; then
        rm -rf "$venv"
        echo "The virtual environment could not be made. On Debian and Ubuntu, install the package python3-venv first." >&2
        exit 1
    fi
fi
echo "Installing what $requirements names (this takes a minute the first time) …"
if ! "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements" -c constraints.txt \
    2>"$venv/install.log"; then
    grep -E '^ERROR' "$venv/install.log" | head -n 1 >&2 || true
    echo "The download of the dependencies failed. Check the network and try again; details are in $venv/install.log." >&2
    exit 1
fi
