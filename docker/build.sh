#!/usr/bin/env bash
# Builds the image with buildah and proves that it serves: `docker/build.sh [BASE_IMAGE]`.
#
# BASE_IMAGE stands in for python:3.11-slim where no registry can be reached; a machine's own Debian with Python 3.11 will do.
# CA_FILE, if set, is mounted while building (never copied into the image) for networks that intercept TLS.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v buildah >/dev/null || { echo "buildah is not installed; nothing was built" >&2; exit 3; }
buildah=(buildah --storage-driver vfs)
options=(--isolation chroot --format docker --file docker/Dockerfile --tag sayso)
if [ $# -gt 0 ]; then
  "${buildah[@]}" tag "$1" python:3.11-slim
  options+=(--pull-never)
fi
if [ -n "${CA_FILE:-}" ]; then
  options+=(--volume "$CA_FILE:/mnt/ca.pem:ro" --build-arg PIP_CERT=/mnt/ca.pem)
fi
"${buildah[@]}" bud "${options[@]}" .

container=$("${buildah[@]}" from --pull-never sayso)
trap '"${buildah[@]}" rm "$container" >/dev/null' EXIT
port=${PORT:-8123}
"${buildah[@]}" run --isolation chroot --user 10001:10001 "$container" -- \
  sayso serve --host 127.0.0.1 --port "$port" --log-json &
server=$!
for _ in $(seq 60); do
  if python3 -c "import urllib.request as u; u.urlopen('http://127.0.0.1:$port/readyz', timeout=2)" 2>/dev/null; then
    echo "the image serves as user 10001"
    kill "$server"
    exit 0
  fi
  sleep 1
done
echo "the image did not answer within a minute" >&2
kill "$server"
exit 1
