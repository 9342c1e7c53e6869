#!/usr/bin/env bash
# Builds the modules' classes and runs a program of this folder on their class path.
#   bench/master/run.sh MasterDataRun|ServiceChoiceRun [arguments for Maven]
set -euo pipefail
program=${1:?MasterDataRun or ServiceChoiceRun}
shift
cd "$(dirname "$0")/../.."
mvn -q -B test-compile dependency:build-classpath -pl persistence,batch-jobs,ejb \
  -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test "$@"
java -cp "ejb/target/test-classes:ejb/target/classes:$(cat ejb/target/classpath)" "bench/master/$program.java" 2> /dev/null
