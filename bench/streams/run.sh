#!/usr/bin/env bash
# Events of streamed answers that Gauntlet reads per second of CPU time, against a bare client of server-sent events on
# Netty that does not read their JSON, in interleaved rounds on one core each; then the memory of open streams.
#
#   bench/streams/run.sh [ROUNDS]
#
# USERS (50) read streams of 500 events as fast as the peer sends them, for 10 s after 10 s of warm-up. STREAMS (2000)
# streams are then open at the same time, with an event per second each. Needs Linux with two cores.
cd "$(dirname "$0")/../.."
. bench/bench.sh
needs curl taskset jcmd

rounds=${1:-3}
users=${USERS:-50}
streams=${STREAMS:-2000}
few=100

[ "$(uname)" = Linux ] || { echo "the CPU time of a process is read from /proc, as Linux has it" >&2; exit 1; }
ulimit -n "$((streams + 1000))" 2> /dev/null || {
  echo "ulimit -n $(ulimit -n) is too low for $streams streams; raise it or set STREAMS" >&2
  exit 1
}

compiled test-compile
start peer taskset -c 0 java -Xmx1g -cp "$classpath" bench/streams/StreamPeer.java
port=$(ready peer)

gauntlet() { # gauntlet USERS CHUNKS EVERY SECONDS: begins a run
  taskset -c 1 java -Xmx2g -XX:+UseG1GC --add-opens=java.base/java.lang=ALL-UNNAMED \
    -Djava.util.prefs.PreferencesFactory=dev.gauntlet.bridge.OfflinePreferencesFactory \
    -DbaseUrl="http://127.0.0.1:$port" -Dusers="$1" -Dduration="$4s" -Dbench.chunks="$2" -Dbench.every="$3" \
    -Dtarget.contract=src/test/resources/contracts/stream-bench.conf -Dresults="$work/results" \
    -Dhealth.loop-delay.most=60s -Dhealth.schedule-lag.most=60s \
    -cp "$classpath" io.gatling.app.Gatling -s dev.gauntlet.bench.StreamSimulation -rf "$work/gatling" -nr \
    > "$work/gauntlet.log" 2>&1 3>&- &
  client=$!
  peers+=("$client")
}

sent() { curl -sf "http://127.0.0.1:$port/count"; }

cpu() { # cpu PID: its CPU time in hundredths of a second
  awk '{ print $14 + $15 }' "/proc/$1/stat"
}

flowing() { # waits until events flow
  local before
  before=$(sent)
  until [ "$(sent)" -gt $((before + 10000)) ]; do
    kill -0 "$client" 2> /dev/null || { cat "$work/gauntlet.log" >&2; exit 1; }
    sleep 0.2
  done
}

rate() { # rate PID: events per second of CPU time over 10 s, after 10 s
  local events ticks
  sleep 10
  events=$(sent)
  ticks=$(cpu "$1")
  sleep 10
  awk -v events=$(($(sent) - events)) -v ticks=$(($(cpu "$1") - ticks)) \
    'BEGIN { printf "%d\n", events * 100 / ticks }'
}

for _ in $(seq "$rounds"); do
  start bare taskset -c 1 java -Xmx1g -cp "$classpath" bench/streams/StreamClient.java "$port" "$users" \
    "/stream?chunks=500&every=0"
  rate "$(ready bare)" >> "$work/netty"
  kill "$(ready bare)"
  gauntlet "$users" 500 0 40
  flowing
  rate "$client" >> "$work/gauntlet"
  wait "$client" || true
done
paste "$work/netty" "$work/gauntlet" |
  awk '{ printf "events per second of CPU time: %d bare, %d Gauntlet, ratio %.2f\n", $1, $2, $2 / $1 }'
awk -v bare="$(median "$work/netty")" -v ours="$(median "$work/gauntlet")" \
  'BEGIN { printf "median: %.2f of the bare client\n", ours / bare }'

live() { # live PID: the bytes of the objects in its heap that are in use
  jcmd "$1" GC.class_histogram | awk '/^Total/ { print $3 }'
}

open() { # open STREAMS: the bytes in use while they are open
  gauntlet "$1" 40 1000 35
  sleep 20
  live "$client" > "$work/live"
  wait "$client" || true
  grep -o '"completions":{[^}]*}' "$work"/results/latest/result.json | tail -1 >&2 || true
}

open $few
least=$(cat "$work/live")
open "$streams"
awk -v least="$least" -v most="$(cat "$work/live")" -v streams="$streams" -v few=$few \
  'BEGIN { printf "%d open streams: %.1f KB each\n", streams, (most - least) / (streams - few) / 1024 }'
