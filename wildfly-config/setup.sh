#!/usr/bin/env bash
# Makes a stock WildFly 39.0.1 ours: the EclipseLink and driver modules, the datasource, the job repository, the login
# realm, limits and logs. The server must not be running. undo.sh takes all of it back.
#
#   wildfly-config/setup.sh WILDFLY_HOME [h2|postgresql|oracle]
#
# The jars come from wildfly-config/target/jars, where `mvn -pl wildfly-config package` puts them.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$1" && pwd)
database=${2:-h2}
jars=$here/target/jars
marker=$home/standalone/configuration/careplan-database

[ -f "$here/cli/datasource-$database.cli" ] || { echo "unknown database: $database" >&2; exit 2; }
[ -d "$jars" ] || { echo "$jars is missing: run mvn -pl wildfly-config package" >&2; exit 2; }
[ ! -f "$marker" ] || { echo "already set up for $(cat "$marker"): run undo.sh first" >&2; exit 2; }

copy_module() { # folder of the module, then its jars
  local target=$home/modules/$1/main
  shift
  mkdir -p "$target"
  cp "$here/modules/${target#"$home/modules/"}/module.xml" "$@" "$target/"
}
copy_module org/eclipse/persistence "$jars"/org.eclipse.persistence.*.jar
cp "$home"/modules/system/layers/base/org/eclipse/persistence/main/jipijapa-eclipselink-*.jar \
  "$home/modules/org/eclipse/persistence/main/jipijapa-eclipselink.jar"
case $database in
  postgresql) copy_module org/postgresql "$jars/postgresql.jar" ;;
  oracle) copy_module com/oracle/ojdbc "$jars/ojdbc17.jar" ;;
esac
cp "$here/careplan.conf" "$home/bin/careplan.conf"

"$here/offline.sh" "$home" "$here/cli/datasource-$database.cli" "$here/cli/careplan.cli"
echo "$database" > "$marker"
