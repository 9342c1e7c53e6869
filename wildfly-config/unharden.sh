#!/usr/bin/env bash
# Takes back what harden.sh did: key, certificate and stored passwords are deleted.
#
#   CAREPLAN_STORE_PASSWORD=... wildfly-config/unharden.sh WILDFLY_HOME
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$1" && pwd)
: "${CAREPLAN_STORE_PASSWORD:?must be set}"
[ -f "$home/standalone/configuration/careplan.cs" ] || { echo "$home was not hardened" >&2; exit 2; }
CONFIGURATION=$(cut -d ' ' -f 2 "$home/standalone/configuration/careplan-database")
export CONFIGURATION
"$here/offline.sh" "$home" "$here/cli/undo-harden.cli"
rm -f "$home/standalone/configuration/careplan.cs" "$home/standalone/configuration/careplan-tls.p12"
