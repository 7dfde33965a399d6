#!/usr/bin/env bash
# Time to write the outputs of a run at its end, in its own process, and by ./gauntlet report, against Gatling's
# own report of the same number of responses; the latter two are separate processes with a cold JVM.
#
#   bench/report/run.sh [RESPONSES] [GATLING_RESPONSES]     defaults: 10000000 1000000
#
# The run is synthetic, with ten minutes on a simulated clock; Gatling's own writer writes its log. Gatling's
# report of the full size takes minutes, so it is measured with fewer responses and extrapolated.
cd "$(dirname "$0")/../.."
. bench/bench.sh

responses=${1:-10000000}
theirs=${2:-1000000}
seconds=600

compiled test-compile
javac -d "$work/classes" -cp "$classpath" bench/report/MadeRun.java
java -Xmx1G -cp "$work/classes:$classpath" MadeRun "$work/results" "$responses" "$seconds" | tee "$work/made"

took() {
  local started
  started=$(date +%s%N)
  "$@" >"$work/log" 2>&1 || { tail -20 "$work/log" >&2; exit 1; }
  awk -v ns="$(($(date +%s%N) - started))" 'BEGIN { printf "%.2f\n", ns / 1e9 }'
}

gatling() {
  java -Xmx4G --add-opens=java.base/java.lang=ALL-UNNAMED \
    -Djava.util.prefs.PreferencesFactory=dev.gauntlet.bridge.OfflinePreferencesFactory \
    -Dbench.responses="$theirs" -cp "$classpath" io.gatling.app.Gatling -rf "$work/gatling" "$@"
}

gatling -nr -s dev.gauntlet.bench.LogSimulation >"$work/log" 2>&1 || { tail -20 "$work/log"; exit 1; }
log=$(basename "$work"/gatling/*)

ours=$(took java -Xmx1G -cp "$classpath" dev.gauntlet.cli.Gauntlet report made -Dresults="$work/results")
other=$(took gatling -ro "$log")
awk -v ours="$ours" -v atEnd="$(tail -n 1 "$work/made" | grep -o '[0-9.]* s$')" -v other="$other" -v n="$responses" -v m="$theirs" 'BEGIN {
  printf "outputs of %d responses: %s at the end of the run, %.2f s by ./gauntlet report\n", n, atEnd, ours
  printf "Gatling'"'"'s report of %d responses: %.2f s, so %.0f s of as many\n", m, other, other * n / m
  printf "ratio: %.0f\n", other * n / m / ours
}'
