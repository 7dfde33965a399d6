#!/usr/bin/env bash
# Messages published per second against redis-benchmark, on one Redis on loopback: one at a time on
# each of CONNECTIONS (50) connections, and 16 at a time. Medians of 3 interleaved rounds of
# SECONDS_EACH (5) seconds. Needs redis-benchmark and Maven.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${SECONDS_EACH:-5}
connections=${CONNECTIONS:-50}
work=$(mktemp -d)
platform=""

finish() {
  [ -z "$platform" ] || { kill "$platform" 2>/dev/null && wait "$platform" 2>/dev/null; } || true
  rm -rf "$work"
}
trap finish EXIT

for tool in redis-benchmark mvn; do
  command -v "$tool" > /dev/null || {
    echo "please install $tool first (Debian, Ubuntu: apt install redis-tools)" >&2
    exit 1
  }
done

mvn -B -q compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
classpath="target/classes:$(cat "$work/classpath")"
mkfifo "$work/in"
exec 3<> "$work/in"
java -cp "$classpath" dev.gauntlet.platform.PlatformMain --end-with-stdin \
  < "$work/in" > "$work/out" 2> "$work/err" 3>&- &
platform=$!
for _ in $(seq 300); do
  grep -q '^ready ' "$work/out" && break
  sleep 0.1
done
url=$(sed -n 's/.* redis=\([^ ]*\).*/\1/p' "$work/out")
[ -n "$url" ] || { echo "the embedded Redis did not start:" >&2; cat "$work/err" >&2; exit 1; }
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

median() { sort -n "$1" | sed -n 2p; }

for pipeline in 1 16; do
  messages=$(($(theirs "$pipeline" 100000) * seconds))
  for _ in 1 2 3; do
    theirs "$pipeline" "$messages" >> "$work/theirs.$pipeline"
    ours "$pipeline" >> "$work/ours.$pipeline"
  done
  awk -v p="$pipeline" -v t="$(median "$work/theirs.$pipeline")" -v o="$(median "$work/ours.$pipeline")" \
    'BEGIN { printf "%2d at a time  redis-benchmark %8d/s  ours %8d/s  ratio %.2f\n", p, t, o, o / t }'
done
