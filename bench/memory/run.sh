#!/usr/bin/env bash
# Whether the load generator's memory grows over a run: the median of its resident memory in the last tenth
# of the load against that in the first tenth after the warm-up. Linux only.
#
#   bench/memory/run.sh [DURATION] [OPTIONS]     default: 10min; a Soak, with options such as -Dusers=200
#   bench/memory/run.sh RUN_FOLDER               of a run that was made before
#
# WARM_UP=120 (seconds) is left out: until then code is compiled and the heap finds its size.
set -euo pipefail
cd "$(dirname "$0")/../.."

what=${1:-10min}
shift || true
mvn -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
folder=$what
if [ ! -d "$what" ]; then
  results=$(mktemp -d)
  trap 'rm -rf "$results"' EXIT
  mvn -B -q gatling:test -Dsimulation=Soak -Dduration="$what" -Dresults="$results" "$@" \
    >"$results/log" 2>&1 || grep -E '^(FAILED|INVALID|ABORTED):' "$results/log" ||
    { tail -30 "$results/log"; exit 1; }
  folder=$results/latest
fi
java -cp "target/classes:$(cat target/bench.classpath)" bench/memory/MemoryGrowth.java \
  "$folder" "${WARM_UP:-120}"
