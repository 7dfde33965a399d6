#!/usr/bin/env bash
# Messages published per second against redis-benchmark, on one Redis on loopback: one at a time on
# each of CONNECTIONS (50) connections, and 16 at a time. Medians of 3 interleaved rounds of
# SECONDS_EACH (5) seconds. Needs redis-benchmark and Maven.
cd "$(dirname "$0")/../.."
. bench/bench.sh

seconds=${SECONDS_EACH:-5}
connections=${CONNECTIONS:-50}

needs redis-benchmark mvn
compiled compile
start platform java -cp "$classpath" dev.gauntlet.platform.PlatformMain --end-with-stdin
url=$(ready platform | sed -n 's/^redis=//p')
password=$(sed 's|redis://:\(.*\)@.*|\1|' <<< "$url")
port=${url##*:}
payload='{"type":"test","data":{"id":1,"content":"message"}}'

theirs() { # pipeline, messages: messages/s
  REDISCLI_AUTH=$password redis-benchmark -h 127.0.0.1 -p "$port" -a "$password" \
    -c "$connections" -P "$1" -n "$2" -q PUBLISH bench "$payload" 2> "$work/theirs.err" |
    tr '\r' '\n' | awk '/requests per second/ { for (i = 1; i < NF; i++) if ($(i + 1) == "requests") rate = $i } END { print int(rate) }'
}

ours() { # pipeline: messages/s
  java -Xmx512m -Dlogback.configurationFile=src/test/resources/logback-test.xml -cp "$classpath" bench/redis/PublishBench.java "$url" "$connections" "$1" "$seconds" | tail -1
}

for pipeline in 1 16; do
  messages=$(($(theirs "$pipeline" 100000) * seconds))
  for _ in 1 2 3; do
    theirs "$pipeline" "$messages" >> "$work/theirs.$pipeline"
    ours "$pipeline" >> "$work/ours.$pipeline"
  done
  awk -v p="$pipeline" -v t="$(median "$work/theirs.$pipeline")" -v o="$(median "$work/ours.$pipeline")" \
    'BEGIN { printf "%2d at a time  redis-benchmark %8d/s  ours %8d/s  ratio %.2f\n", p, t, o, o / t }'
done
