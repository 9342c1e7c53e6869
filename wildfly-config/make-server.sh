#!/usr/bin/env bash
# Unpacked stock WildFly -> a server of ours in TARGET, for ./run and for the tests. Nothing happens when TARGET was
# made from the same wildfly-config; otherwise it is made anew and only its data folder is kept.
#
#   wildfly-config/make-server.sh TARGET [h2|postgresql|oracle|balancer] [single|cluster]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
target=$1
database=${2:-h2}
kind=${3:-single}
stock=$(echo "$here"/target/wildfly-[0-9]*)
state="$database $kind $(cd "$here" && find . -path ./target -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)"

if [ -f "$target/careplan-state" ] && [ "$(cat "$target/careplan-state")" = "$state" ]; then
  exit 0
fi
rm -rf "$target.new"
mkdir -p "$(dirname "$target")"
cp -r "$stock" "$target.new"
"$here/setup.sh" "$target.new" "$database" "$kind"
rm -rf "$target.new/standalone/data" "$target.new/standalone/log" # left by the embedded server of the CLI
if [ -d "$target/standalone/data" ]; then
  mv "$target/standalone/data" "$target.new/standalone/data"
fi
echo "$state" > "$target.new/careplan-state"
rm -rf "$target"
mv "$target.new" "$target"
