#!/usr/bin/env bash
# Time that `mvn gatling:test` takes in addition to the load: Maven, the load generator, the embedded platform
# with its stores, the outputs and Gatling's report. Everything is already compiled and downloaded.
#
#   bench/overhead/run.sh [ROUNDS]      default: 3
#
# Prints seconds per round and their median.
cd "$(dirname "$0")/../.."
. bench/bench.sh

rounds=${1:-3}
load=10

mvn -B -q test-compile
for round in $(seq "$rounds"); do
  started=$(date +%s%N)
  mvn -B -q gatling:test -Dsimulation=Smoke -Dquick -Dduration="${load}s" \
    -Dresults="$work/results" >"$work/log" 2>&1 || { tail -30 "$work/log"; exit 1; }
  awk -v ns="$(($(date +%s%N) - started))" -v load="$load" 'BEGIN { printf "%.1f\n", ns / 1e9 - load }' |
    tee -a "$work/seconds" | sed "s/^/round $round: /; s/\$/ s beyond $load s of load/"
done
echo "median: $(median "$work/seconds") s"
