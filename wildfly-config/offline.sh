#!/usr/bin/env bash
# Runs CLI scripts against the configuration of a server that is not running; stops at the first command that fails.
# On a running server the same scripts work with: bin/jboss-cli.sh --connect --file=SCRIPT
#
#   [CONFIGURATION=standalone.xml] wildfly-config/offline.sh WILDFLY_HOME SCRIPT...
set -euo pipefail
home=$1
shift
script=$(mktemp)
output=$(mktemp)
trap 'rm -f "$script" "$output"' EXIT
{
  echo "embed-server --server-config=${CONFIGURATION:-standalone.xml} --std-out=discard"
  cat "$@"
  echo "stop-embedded-server"
} > "$script"
JAVA_OPTS="-Xmx256m -XX:TieredStopAtLevel=1 ${JAVA_OPTS:-}" "$home/bin/jboss-cli.sh" --no-color-output --file="$script" < /dev/null > "$output" 2>&1 || {
  cat "$output" >&2
  exit 1
}
