#!/usr/bin/env bash
# Throughput of the reference platform against a bare server of the same library, on loopback.
# Prints requests/s and ratios: medians of 3 interleaved rounds of SECONDS_EACH (5) seconds.
# Needs wrk, curl and Maven.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${SECONDS_EACH:-5}
connections=${CONNECTIONS:-32}
bare_port=${BARE_PORT:-18081}
work=$(mktemp -d)
pids=()

finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT

for tool in wrk curl mvn; do
  command -v "$tool" > /dev/null || { echo "please install $tool first" >&2; exit 1; }
done

start() { # name, command...: runs it and waits for its ready line
  local name=$1
  shift
  "$@" > "$work/$name.out" 2> "$work/$name.err" &
  pids+=($!)
  for _ in $(seq 300); do
    grep -q '^ready ' "$work/$name.out" && return
    sleep 0.1
  done
  echo "$name did not start:" >&2
  cat "$work/$name.err" >&2
  exit 1
}

rate() { # url, script?: requests/s; any answer that is no 2xx voids the bench
  wrk -t1 -c"$connections" -d"${seconds}s" ${2:+-s "$2"} "$1" > "$work/wrk.out"
  if grep -q 'Non-2xx' "$work/wrk.out"; then
    echo "$1 answered errors" >&2
    exit 1
  fi
  awk '/Requests\/sec/ { print int($2) }' "$work/wrk.out"
}

median() { sort -n "$1" | sed -n 2p; }

mvn -B -q compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
classpath="target/classes:$(cat "$work/classpath")"
start bare java -cp "$classpath" bench/BareServer.java "$bare_port"
start platform java -cp "$classpath" dev.gauntlet.platform.PlatformMain
bare="http://127.0.0.1:$bare_port"
api="$(sed 's/.*ma=\([^ ]*\).*/\1/' "$work/platform.out")/api/v1"

account='{"username":"bench","email":"bench@example.com","password":"bench-bench"}'
curl -sf -o "$work/user" -d "$account" "$api/auth/register"
curl -sf -o "$work/login" -d '{"username":"bench","password":"bench-bench"}' "$api/auth/login"
TOKEN=$(sed 's/.*"access_token":"\([^"]*\)".*/\1/' "$work/login")
export TOKEN

post=bench/platform/create-task.lua
for round in warm 1 2 3; do
  [ "$round" = warm ] && log=$work/warm || log=$work/rates
  rate "$bare/health" >> "$log.get.bare"
  rate "$api/health" >> "$log.get.platform"
  rate "$bare/tasks" "$post" >> "$log.post.bare"
  rate "$api/tasks" "$post" >> "$log.post.platform"
done

for what in get post; do
  bare_rate=$(median "$work/rates.$what.bare")
  platform_rate=$(median "$work/rates.$what.platform")
  [ "$what" = get ] && name="GET /health" || name="POST /tasks"
  awk -v n="$name" -v b="$bare_rate" -v p="$platform_rate" \
    'BEGIN { printf "%-12s bare %7d/s  platform %7d/s  ratio %.2f\n", n, b, p, p / b }'
done
