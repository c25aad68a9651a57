# Sourced by every script: a temp folder that goes when the script ends, and exact versions into it.
set -euo pipefail
setup=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true }' > package.json

install() {
  npm install --silent --prefer-offline --no-audit --no-fund --ignore-scripts --legacy-peer-deps --save-exact "$@" > /dev/null
}

# The package alone: n8n-nodes-base and n8n have hundreds of dependencies that these scripts do not touch.
unpack() {
  local tarball
  for package in "$@"; do
    tarball=$(npm pack --silent --prefer-offline "$package")
    mkdir -p "node_modules/${package%@*}"
    tar xzf "$tarball" -C "node_modules/${package%@*}" --strip-components=1
    rm "$tarball"
  done
}
