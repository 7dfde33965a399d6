#!/usr/bin/env bash
# Pushes delivered per second to 50 sockets, and our CPU time for each, audited and merely counted, in
# 3 interleaved rounds of SECONDS_EACH (10) seconds; the memory of SOCKETS (10000) open sockets. The peer is a bare server
# on this machine, which hands each message to all sockets; it takes as much of the machine as we do.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${SECONDS_EACH:-10}
sockets=${SOCKETS:-10000}
work=$(mktemp -d)
peer=""

finish() {
  [ -z "$peer" ] || { kill "$peer" 2>/dev/null && wait "$peer" 2>/dev/null; } || true
  rm -rf "$work"
}
trap finish EXIT

[ "$(uname)" = Linux ] || { echo "the memory of a process is read from /proc, as Linux has it" >&2; exit 1; }
ulimit -n "$((sockets + 1000))" 2> /dev/null ||
  { echo "ulimit -n $(ulimit -n) is too low for $sockets sockets; raise it or set SOCKETS" >&2; exit 1; }

mvn -B -q compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
classpath="target/classes:$(cat "$work/classpath")"
mkfifo "$work/in"
exec 3<> "$work/in"
java -Xmx1g -cp "$classpath" bench/realtime/PushPeer.java < "$work/in" > "$work/out" 3>&- &
peer=$!
for _ in $(seq 300); do
  grep -q '^ready ' "$work/out" && break
  sleep 0.1
done
port=$(sed -n 's/^ready //p' "$work/out")
[ -n "$port" ] || { echo "the peer did not start" >&2; exit 1; }

bench() {
  java -Xmx512m -Dlogback.configurationFile=src/test/resources/logback-test.xml \
    -cp "$classpath" bench/realtime/PushBench.java "$port" "$@" | tail -1
}
median() { cut -d" " -f"$2" "$work/$1" | sort -n | sed -n 2p; } # median KIND COLUMN

for _ in 1 2 3; do
  bench counted "$seconds" >> "$work/counted"
  bench audited "$seconds" >> "$work/audited"
done
awk -v counted="$(median counted 1)" -v audited="$(median audited 1)" \
  -v counted_cpu="$(median counted 2)" -v audited_cpu="$(median audited 2)" 'BEGIN {
    printf "pushes delivered per second: %d counted, %d audited without loss; the audit takes %.1f %%\n",
      counted, audited, 100 * (1 - audited / counted)
    printf "CPU of ours for each: %.2f us counted, %.2f us audited\n",
      counted_cpu / 1000, audited_cpu / 1000 }'
echo "$sockets open sockets, each with its part of the audit: $(bench open "$sockets") KB each"
