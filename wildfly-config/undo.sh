#!/usr/bin/env bash
# Takes back what setup.sh did: WILDFLY_HOME is a stock WildFly again (its data and log folders are left alone). For a single
# server each command is undone by another one; a node of a cluster and a balancer get the stock configuration back whole.
#
#   wildfly-config/undo.sh WILDFLY_HOME
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$1" && pwd)
marker=$home/standalone/configuration/careplan-database

[ -f "$marker" ] || { echo "$home was not set up" >&2; exit 2; }
read -r database configuration < "$marker"
stock=$home/standalone/configuration/careplan-stock.xml
if [ "$configuration" = standalone.xml ]; then
  "$here/offline.sh" "$home" "$here"/cli/undo-{queue,single,messaging,careplan,"datasource-$database"}.cli
else
  cp "$stock" "$home/standalone/configuration/$configuration"
fi
rm -rf "$home/modules/org/eclipse/persistence" "$home/modules/org/postgresql" "$home/modules/com/oracle/ojdbc" \
  "$home/modules/io/undertow"
find "$home/modules" -maxdepth 3 -type d -empty -delete
rm -f "$home/bin/careplan.conf" "$marker" "$stock"
