#!/usr/bin/env bash
# Throughput of the load generator: stock Gatling as it comes, with Gauntlet on the same
# transport, and with Gauntlet's own transport (io_uring). 64 keep-alive users, GET with a status
# check; the target is nginx where it is installed, else a bare Vert.x server. With two cores or more
# the target has one of them for itself. The target counts what it serves, second by second.
#
#   bench/generator/run.sh [SECONDS] [ROUNDS]      defaults: 30 3
#
# Prints requests/s of every run, cold (the whole load, with the JVM's start) and warm (its last
# third), and the ratios of the medians.
cd "$(dirname "$0")/../.."
. bench/bench.sh

seconds=${1:-30}
rounds=${2:-3}
cores=$(getconf _NPROCESSORS_ONLN)

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
  peers+=($!)
  url=http://127.0.0.1:$port
  sleep 1
  kill -0 $!
}

start_bare_server() {
  start server pin 0 java -cp "$classpath" bench/BareServer.java 8099
  url=http://127.0.0.1:8099
}

count() { # each second, what the target has served since the second before
  local before now
  before=$(served)
  while sleep 1; do
    now=$(served)
    echo $((now - before)) >>"$work/rate"
    before=$now
  done
}

served() { curl -sf "$url/count" | tr '\n' ' ' | awk '{ print (NF > 1 ? $10 : $1) }'; }

gatling() { # gatling OPTION...: one run; prints its rates, cold and warm
  : >"$work/rate"
  (pin 0 bash -c "$(declare -f count served); work=$work url=$url; count") &
  local counter=$!
  peers+=("$counter")
  (pin "1-$((cores - 1))" mvn -B gatling:test "$@") >"$work/gatling.log" 2>&1 ||
    { tail -30 "$work/gatling.log" >&2; exit 1; }
  kill "$counter"
  wait "$counter" 2>/dev/null || true
  awk -v s="$seconds" '$1 > 200 || n { if (++n <= s) rate[n] = $1; sum += n <= s ? $1 : 0 }
    END { for (i = s - int(s / 3) + 1; i < s; i++) { warm += rate[i]; k++ }
          printf "%d %d\n", sum / s, warm / k }' "$work/rate"
}

stock() {
  gatling -Dgatling.simulationClass=dev.gauntlet.bench.BareSimulation \
    -Dgatling.netty.useIoUring=false -Dgatling.data.writers.0=console -Dgatling.data.writers.1=file \
    -Dbench.url="$url/probe" -Dbench.seconds="$seconds"
}

recorded() { # recorded USE_IO_URING: with everything on, also windows and the watch that ends a run
  gatling -Dgatling.simulationClass=dev.gauntlet.truth.TruthSimulation \
    -Dgatling.netty.useIoUring="$1" -DbaseUrl="$url" -Dusers=64 -Dduration="${seconds}s" \
    -Dtarget.contract=src/test/resources/contracts/truth.conf -Dresults="$work/results" \
    -Dhealth.loop-delay.most=10s -Dhealth.schedule-lag.most=10s \
    -Dobjectives.truth.probe.p95.limit=10s -Dobjectives.truth.probe.p95.window=1s \
    -Dobjectives.truth.probe.p95.share=50% \
    -Dobjectives.abort-on.error-rate=50% -Dobjectives.abort-on.p95=10s
}

ratios() { # ratios NAME COLUMN
  awk -v name="$1" -v stock="$(median "$work/stock" "$2")" -v same="$(median "$work/recorder" "$2")" \
    -v ours="$(median "$work/io_uring" "$2")" 'BEGIN {
      printf "%s, ratio to stock Gatling (%d/s): %.2f on the same transport, %.2f on io_uring\n",
        name, stock, same / stock, ours / stock }'
}

compiled test-compile
if command -v nginx >/dev/null; then start_nginx; else start_bare_server; fi
for round in $(seq "$rounds"); do
  stock >>"$work/stock"
  recorded false >>"$work/recorder"
  recorded true >>"$work/io_uring"
  printf 'round %d, requests/s cold and warm: stock %s, with recorder %s, with recorder and io_uring %s\n' \
    "$round" "$(tail -n 1 "$work/stock")" "$(tail -n 1 "$work/recorder")" "$(tail -n 1 "$work/io_uring")"
done
ratios cold 1
ratios warm 2
