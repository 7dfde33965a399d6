#!/usr/bin/env bash
# Pushes delivered per second to 50 sockets, and the load generator's CPU time per push, with the audit and with
# counting only, in 3 interleaved rounds of SECONDS_EACH (10) seconds; the memory of SOCKETS (10000) open sockets. The
# peer is a bare server on this machine that sends each message to all sockets, and uses as much CPU as the client.
cd "$(dirname "$0")/../.."
. bench/bench.sh

seconds=${SECONDS_EACH:-10}
sockets=${SOCKETS:-10000}

[ "$(uname)" = Linux ] || { echo "the memory of a process is read from /proc, as Linux has it" >&2; exit 1; }
ulimit -n "$((sockets + 1000))" 2> /dev/null ||
  { echo "ulimit -n $(ulimit -n) is too low for $sockets sockets; raise it or set SOCKETS" >&2; exit 1; }

compiled compile
start peer java -Xmx1g -cp "$classpath" bench/realtime/PushPeer.java
port=$(ready peer)

bench() {
  java -Xmx512m -Dlogback.configurationFile=src/test/resources/logback-test.xml \
    -cp "$classpath" bench/realtime/PushBench.java "$port" "$@" | tail -1
}

for _ in 1 2 3; do
  bench counted "$seconds" >> "$work/counted"
  bench audited "$seconds" >> "$work/audited"
done
awk -v counted="$(median "$work/counted" 1)" -v audited="$(median "$work/audited" 1)" \
  -v counted_cpu="$(median "$work/counted" 2)" -v audited_cpu="$(median "$work/audited" 2)" 'BEGIN {
    printf "pushes delivered per second: %d counted, %d audited without loss; the audit takes %.1f %%\n",
      counted, audited, 100 * (1 - audited / counted)
    printf "CPU of ours for each: %.2f us counted, %.2f us audited\n",
      counted_cpu / 1000, audited_cpu / 1000 }'
echo "$sockets open sockets, each with its part of the audit: $(bench open "$sockets") KB each"
