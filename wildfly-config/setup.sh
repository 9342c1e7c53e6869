#!/usr/bin/env bash
# Makes a stock WildFly 39.0.1 ours: the EclipseLink and driver modules, a newer Undertow, the datasource, the job repository, the login
# realm, limits and logs. The server must not be running. undo.sh takes all of it back.
#
#   wildfly-config/setup.sh WILDFLY_HOME [h2|postgresql|oracle] [single|cluster]
#   wildfly-config/setup.sh WILDFLY_HOME balancer
#
# single is standalone.xml. cluster is standalone-full-ha.xml, the node of a cluster; balancer is
# standalone-load-balancer.xml, the door in front of one.
#
# The jars come from wildfly-config/target/jars, where `mvn -pl wildfly-config package` puts them.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$1" && pwd)
database=${2:-h2}
kind=${3:-single}
jars=$here/target/jars
marker=$home/standalone/configuration/careplan-database

[ ! -f "$marker" ] || { echo "already set up for $(cat "$marker"): run undo.sh first" >&2; exit 2; }
case $kind in
  single) configuration=standalone.xml scripts=("$here/cli/messaging.cli" "$here/cli/single.cli") ;;
  cluster) configuration=standalone-full-ha.xml scripts=("$here/cli/cluster.cli" "$here/cli/sessions-$database.cli") ;;
  *) echo "unknown kind of server: $kind" >&2; exit 2 ;;
esac
if [ "$database" = balancer ]; then
  configuration=standalone-load-balancer.xml
fi
[ "$database" = balancer ] || [ -f "$here/cli/datasource-$database.cli" ] || { echo "unknown database: $database" >&2; exit 2; }
if [ "$kind" = cluster ] && [ "$database" = h2 ]; then
  echo "a cluster needs a database server: postgresql or oracle" >&2
  exit 2
fi
[ -d "$jars" ] || { echo "$jars is missing: run mvn -pl wildfly-config package" >&2; exit 2; }
cp "$home/standalone/configuration/$configuration" "$home/standalone/configuration/careplan-stock.xml"
export CONFIGURATION=$configuration

# A newer Undertow in front of the stock one, which understands malformed heads of requests otherwise than a proxy may.
for part in core servlet; do
  mkdir -p "$home/modules/io/undertow/$part/main"
  sed "s/undertow-$part-[^\"]*\.jar/undertow-$part.jar/" "$home/modules/system/layers/base/io/undertow/$part/main/module.xml" \
    > "$home/modules/io/undertow/$part/main/module.xml"
  cp "$jars/undertow-$part.jar" "$home/modules/io/undertow/$part/main/"
done

if [ "$database" = balancer ]; then
  "$here/offline.sh" "$home" "$here/cli/balancer.cli"
  cp "$here/careplan.conf" "$home/bin/careplan.conf"
  echo "$database $configuration" > "$marker"
  exit
fi

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

"$here/offline.sh" "$home" "$here/cli/datasource-$database.cli" "$here/cli/careplan.cli" "${scripts[@]}" \
  "$here/cli/queue.cli"
echo "$database $configuration" > "$marker"
