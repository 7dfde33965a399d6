#!/usr/bin/env bash
# Throughput of the reference platform against a bare server of the same library, on loopback.
# Prints requests/s and ratios: medians of 3 interleaved rounds of SECONDS_EACH (5) seconds.
# Needs wrk, curl and Maven.
cd "$(dirname "$0")/../.."
. bench/bench.sh

seconds=${SECONDS_EACH:-5}
connections=${CONNECTIONS:-32}
bare_port=${BARE_PORT:-18081}

needs wrk curl mvn

rate() { # url, script?: requests/s; any answer that is no 2xx voids the bench
  wrk -t1 -c"$connections" -d"${seconds}s" ${2:+-s "$2"} "$1" > "$work/wrk.out"
  if grep -q 'Non-2xx' "$work/wrk.out"; then
    echo "$1 answered errors" >&2
    exit 1
  fi
  awk '/Requests\/sec/ { print int($2) }' "$work/wrk.out"
}

compiled compile
start bare java -cp "$classpath" bench/BareServer.java "$bare_port"
start platform java -cp "$classpath" dev.gauntlet.platform.PlatformMain --end-with-stdin
bare="http://127.0.0.1:$bare_port"
api="$(ready platform | sed -n 's/^ma=//p')/api/v1"

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
