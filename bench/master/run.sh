#!/usr/bin/env bash
# Builds the modules' classes and runs MasterDataRun on their class path.
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q -B test-compile dependency:build-classpath -pl persistence,batch-jobs,ejb \
  -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test "$@"
java -cp "ejb/target/test-classes:ejb/target/classes:$(cat ejb/target/classpath)" bench/master/MasterDataRun.java 2> /dev/null
