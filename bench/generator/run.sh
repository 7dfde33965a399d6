#!/usr/bin/env bash
# Throughput of the load generator: stock Gatling alone, with Gauntlet's recorder on the same
# transport, and with Gauntlet's own transport (io_uring). 64 keep-alive users, GET with a status
# check, cold start included; the target is nginx where it is installed, else a bare Vert.x server.
# With two cores or more the target has one of them for itself.
#
#   bench/generator/run.sh [SECONDS] [ROUNDS]      defaults: 20 3
#
# Prints requests/s of every run, and the ratios of the medians.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-20}
rounds=${2:-3}
cores=$(getconf _NPROCESSORS_ONLN)
work=$(mktemp -d)
target=

finish() {
  if [ -n "$target" ]; then
    kill "$target" 2>/dev/null || true
    wait "$target" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

pin() { # pin CORES COMMAND...: on these cores where that can be had
  local where=$1
  shift
  if command -v taskset >/dev/null && [ "$cores" -ge 2 ]; then exec taskset -c "$where" "$@"; fi
  exec "$@"
}

start_nginx() {
  local port=8099
  sed "s|PORT|$port|; s|FOLDER|$work|" bench/generator/nginx.conf >"$work/nginx.conf"
  (pin 0 nginx -p "$work" -e "$work/error.log" -c "$work/nginx.conf") &
  target=$!
  url=http://127.0.0.1:$port
  sleep 1
  kill -0 "$target"
}

start_bare_server() {
  mvn -B -q dependency:build-classpath -Dmdep.outputFile="$work/classpath"
  (pin 0 java -cp "target/test-classes:$(cat "$work/classpath")" dev.gauntlet.bench.BareServer) \
    >"$work/ready" 2>"$work/error.log" &
  target=$!
  until url=$(sed -n 's/^ready //p' "$work/ready") && [ -n "$url" ]; do
    kill -0 "$target" || { cat "$work/error.log"; exit 1; }
    sleep 0.1
  done
  url=${url%/}
}

gatling() { # gatling NAME OPTION...: one run; its output is kept by its name
  local name=$1
  shift
  (pin "1-$((cores - 1))" mvn -B gatling:test "$@") >"$work/$name.log" 2>&1 ||
    { tail -30 "$work/$name.log"; exit 1; }
}

stock() {
  gatling stock -Dgatling.simulationClass=dev.gauntlet.bench.BareSimulation \
    -Dgatling.netty.useIoUring=false -Dbench.url="$url/probe" -Dbench.seconds="$seconds"
  awk -F'|' -v s="$seconds" '/request count/ { gsub(/[ ,]/, "", $2); printf "%d\n", $2 / s }' "$work/stock.log"
}

recorded() { # recorded USE_IO_URING
  gatling recorded -Dgatling.simulationClass=dev.gauntlet.truth.TruthSimulation \
    -Dgatling.netty.useIoUring="$1" -DbaseUrl="$url" -Dusers=64 -Dduration="${seconds}s" \
    -Dtarget.contract=src/test/resources/contracts/truth.conf -Dresults="$work/results"
  python3 - "$work/results/latest/result.json" "$seconds" <<'PY'
import json, sys
print(int(json.load(open(sys.argv[1]))["totals"]["ok"] / float(sys.argv[2])))
PY
}

median() { sort -n "$1" | sed -n "$(((rounds + 1) / 2))p"; }

mvn -B -q test-compile
if command -v nginx >/dev/null; then start_nginx; else start_bare_server; fi
for round in $(seq "$rounds"); do
  stock >>"$work/stock"
  recorded false >>"$work/recorder"
  recorded true >>"$work/io_uring"
  printf 'round %d: stock %d, with recorder %d, with recorder and io_uring %d requests/s\n' "$round" \
    "$(tail -n 1 "$work/stock")" "$(tail -n 1 "$work/recorder")" "$(tail -n 1 "$work/io_uring")"
done
awk -v stock="$(median "$work/stock")" -v same="$(median "$work/recorder")" -v ours="$(median "$work/io_uring")" \
  'BEGIN { printf "ratio to stock Gatling: %.2f on the same transport, %.2f on io_uring\n", same / stock, ours / stock }'
