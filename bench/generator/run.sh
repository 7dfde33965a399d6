#!/bin/sh
# Throughput of stock Gatling without Gauntlet, against nginx where it is installed and otherwise
# against a bare server of Vert.x. With two cores or more the target has the first one for itself.
# Usage: bench/generator/run.sh [SECONDS]
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-20}
cores=$(getconf _NPROCESSORS_ONLN)
folder=$(mktemp -d)
target=
trap 'stop' EXIT
trap 'exit 130' INT TERM

stop() {
  if [ -n "$target" ]; then
    kill "$target" 2>/dev/null || true
    wait "$target" 2>/dev/null || true
  fi
  rm -rf "$folder"
}

pin() { # pin CORES COMMAND...: on these cores where that can be had
  where=$1
  shift
  if command -v taskset >/dev/null && [ "$cores" -ge 2 ]; then
    exec taskset -c "$where" "$@"
  fi
  exec "$@"
}

start_nginx() {
  port=8099
  sed "s|PORT|$port|; s|FOLDER|$folder|" bench/generator/nginx.conf >"$folder/nginx.conf"
  (pin 0 nginx -p "$folder" -e "$folder/error.log" -c "$folder/nginx.conf") &
  target=$!
  url=http://127.0.0.1:$port/
  sleep 1
  kill -0 "$target" || exit 1
}

start_bare_server() {
  mvn -B -q dependency:build-classpath -Dmdep.outputFile="$folder/classpath"
  (pin 0 java -cp "target/test-classes:$(cat "$folder/classpath")" \
    dev.gauntlet.bench.BareServer) >"$folder/ready" 2>"$folder/error.log" &
  target=$!
  until url=$(sed -n 's/^ready //p' "$folder/ready") && [ -n "$url" ]; do
    kill -0 "$target" || { cat "$folder/error.log"; exit 1; }
    sleep 0.1
  done
}

mvn -B -q test-compile
if command -v nginx >/dev/null; then start_nginx; else start_bare_server; fi
(pin "1-$((cores - 1))" mvn -B gatling:test \
  -Dgatling.simulationClass=dev.gauntlet.bench.BareSimulation \
  -Dgatling.data.enableAnalytics=false \
  -Dbench.url="$url" -Dbench.seconds="$seconds") >"$folder/bare.log" ||
  { tail -30 "$folder/bare.log"; exit 1; }
grep -E 'request count|mean throughput' "$folder/bare.log" | sed 's/^/stock Gatling: /'
