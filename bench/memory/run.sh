#!/usr/bin/env bash
# Growth of the load generator's memory over a run: the median of its resident memory in the last tenth of
# the load against that in the first tenth after the warm-up.
#
#   bench/memory/run.sh [DURATION] [OPTIONS]     default: 10min; a Soak, with options such as -Dusers=200
#   bench/memory/run.sh RUN_FOLDER               evaluates an earlier run
#
# The first WARM_UP=120 seconds are ignored: code is compiled and the heap reaches its size.
cd "$(dirname "$0")/../.."
. bench/bench.sh

what=${1:-10min}
shift || true
compiled test-compile
folder=$what
if [ ! -d "$what" ]; then
  mvn -B -q gatling:test -Dsimulation=Soak -Dduration="$what" -Dresults="$work/results" "$@" \
    >"$work/log" 2>&1 || grep -E '^(FAILED|INVALID|ABORTED):' "$work/log" ||
    { tail -30 "$work/log"; exit 1; }
  folder=$work/results/latest
fi
java -cp "$classpath" bench/memory/MemoryGrowth.java \
  "$folder" "${WARM_UP:-120}"
