#!/usr/bin/env bash
# Throughput of the load generator against stock Gatling: Gauntlet on the same transport, and with its
# default (io_uring). Two JVMs warm up together, each on half of the same cores. Then each uses all of
# them in turns of 5 s while the other is stopped, so that changes of the machine's speed affect both
# alike. Stock against itself shows how fair the comparison is, and stock on io_uring the effect of the
# transport alone. Each has 64 keep-alive users, GET with a status check, and its own target: nginx if
# installed, otherwise a bare Vert.x server, on a core that no load generator uses. The targets count
# the requests served per second.
#
#   bench/generator/run.sh [SECONDS] [ROUNDS] [PAIR...]
#
# By default 200 s, 3 rounds and all four pairs: stock, stock-io_uring, same-transport, io_uring.
# Prints the two rates of every pair, cold (the first half, on half a core each) and warm (in turns),
# and the medians of their ratios. Needs Linux with two cores or more.
cd "$(dirname "$0")/../.."
. bench/bench.sh
needs curl setsid taskset

seconds=${1:-200}
rounds=${2:-3}
pairs=("${@:3}")
[ ${#pairs[@]} -gt 0 ] || pairs=(stock stock-io_uring same-transport io_uring)
cores=$(getconf _NPROCESSORS_ONLN)
for name in "${pairs[@]}"; do
  case $name in
    stock | stock-io_uring | same-transport | io_uring) ;;
    *) echo "no pair is named $name: stock, stock-io_uring, same-transport and io_uring are" >&2; exit 64 ;;
  esac
done
[ "$cores" -ge 2 ] || { echo "one core is too few: the target needs its own" >&2; exit 1; }
left=http://127.0.0.1:8098
right=http://127.0.0.1:8099
turn=5

target() { # target URL
  local port=${1##*:}
  if command -v nginx >/dev/null; then
    mkdir "$work/$port"
    sed "s|PORT|$port|; s|FOLDER|$work/$port|" bench/generator/nginx.conf >"$work/$port/nginx.conf"
    setsid taskset -c 0 nginx -p "$work/$port" -e "$work/$port/error.log" -c "$work/$port/nginx.conf" &
    peers+=($!)
    for _ in $(seq 50); do if curl -sf "$1" >/dev/null; then return; fi; sleep 0.1; done
    cat "$work/$port/error.log" >&2
    exit 1
  fi
  start "target$port" setsid taskset -c 0 java -cp "$classpath" bench/BareServer.java "$port"
}

served() { curl -sf "$1/count" | tr '\n' ' ' | awk '{ print (NF > 1 ? $10 : $1) }'; }

count() { # each second, what both targets have served since the second before, and whose turn it is
  local a b now_a now_b
  a=$(served $left)
  b=$(served $right)
  while sleep 1; do
    now_a=$(served $left)
    now_b=$(served $right)
    echo $((now_a - a)) $((now_b - b)) "$(cat "$work/turn")"
    a=$now_a
    b=$now_b
  done
}

# Each JVM has its own session: the kernel shares a core fairly between sessions, not between threads.
gatling() { # gatling NAME SIMULATION OPTION...: begins a run, in a JVM as Gatling's Maven plugin has it
  local name=$1 simulation=$2
  shift 2
  setsid taskset -c "1-$((cores - 1))" java -Xmx1g -XX:+UseG1GC -XX:+ParallelRefProcEnabled \
    -XX:MaxInlineLevel=20 -XX:MaxTrivialSize=12 --add-opens=java.base/java.lang=ALL-UNNAMED \
    -Djava.util.prefs.PreferencesFactory=dev.gauntlet.bridge.OfflinePreferencesFactory "$@" \
    -cp "$classpath" io.gatling.app.Gatling -s "$simulation" -rf "$work/gatling" -nr \
    >"$work/$name.log" 2>&1 &
  peers+=("-$!")
}

stock() { # stock URL [USE_IO_URING]
  gatling "stock${1##*:}" dev.gauntlet.bench.BareSimulation \
    -Dgatling.netty.useIoUring="${2:-false}" -Dgatling.data.writers.0=console -Dgatling.data.writers.1=file \
    -Dbench.url="$1/probe" -Dbench.seconds="$seconds"
}

recorded() { # recorded URL USE_IO_URING: with everything on, also windows and the watch that ends a run
  gatling recorded dev.gauntlet.truth.TruthSimulation -Dgatling.netty.useIoUring="$2" \
    -DbaseUrl="$1" -Dusers=64 -Dduration="${seconds}s" \
    -Dtarget.contract=src/test/resources/contracts/truth.conf -Dresults="$work/results" \
    -Dhealth.loop-delay.most=60s -Dhealth.schedule-lag.most=60s \
    -Dobjectives.truth.probe.p95.limit=10s -Dobjectives.truth.probe.p95.window=1s \
    -Dobjectives.truth.probe.p95.share=50% \
    -Dobjectives.abort-on.error-rate=50% -Dobjectives.abort-on.p95=10s
}

pause() { # pause SECONDS: ends at once when the bench is told to
  sleep "$1" &
  wait $!
}

firing() { # firing URL: waits until there is load
  local before
  before=$(served "$1")
  until [ "$(served "$1")" -gt $((before + 1000)) ]; do sleep 0.2; done
}

by_turns() { # by_turns LEFT RIGHT UNTIL: one is stopped while the other goes on
  while [ $((SECONDS + 2 * turn)) -le "$3" ]; do
    kill -STOP -- "-$2"
    echo left >"$work/turn"
    pause $turn
    kill -CONT -- "-$2"
    kill -STOP -- "-$1"
    echo right >"$work/turn"
    pause $turn
    kill -CONT -- "-$1"
  done
}

beside() { # beside PAIR: begins what the pair compares with stock
  case $1 in
    stock) stock $right ;;
    stock-io_uring) stock $right true ;;
    same-transport) recorded $right false ;;
    io_uring) recorded $right true ;;
  esac
}

ended() { # ended PAIR PROCESS: our verdict is enough; Gatling then reads its own log of millions of lines
  case $1 in stock*) wait "$2"; return ;; esac
  until compgen -G "$work/results/*/result.json" >/dev/null; do kill -0 "$2" || return 1; sleep 1; done
  rm -r "$work/results"
  kill -KILL -- "-$2"
  wait "$2" 2>/dev/null || true
}

pair() { # pair NAME: stock on the left and, on the right, what is compared with it
  local name=$1 ours theirs counter
  echo begin >"$work/turn"
  count >"$work/rates" &
  counter=$!
  peers+=("$counter")
  beside "$name"
  ours=$!
  stock $left
  theirs=$!
  firing $left
  firing $right
  echo both >"$work/turn"
  SECONDS=0
  pause $((seconds / 2))
  by_turns "$theirs" "$ours" $((seconds - 10))
  echo end >"$work/turn"
  wait "$theirs" && ended "$name" "$ours" || { tail -n 30 "$work"/*.log >&2; exit 1; }
  kill "$counter"
  wait "$counter" 2>/dev/null || true
  # A second counts only if it lies completely within one turn.
  awk '$3 == before { n[$3]++; left[$3] += $1; right[$3] += $2 }
    { before = $3 }
    END { printf "%d %d %.3f %d %d %.3f\n", left["both"] / n["both"], right["both"] / n["both"],
            right["both"] / left["both"], left["left"] / n["left"], right["right"] / n["right"],
            right["right"] / n["right"] / left["left"] * n["left"] }' "$work/rates" >>"$work/$name"
  tail -n 1 "$work/$name" | awk -v name="$name" '{
    printf "  %-14s cold %6d %6d %s   warm %6d %6d %s\n", name, $1, $2, $3, $4, $5, $6 }'
}

compiled test-compile
target $left
target $right
for round in $(seq "$rounds"); do
  echo "round $round, requests/s of stock and of what it is compared with, and their ratio"
  for name in "${pairs[@]}"; do pair "$name"; done
done
for name in "${pairs[@]}"; do
  echo "$name, median of the ratios to stock Gatling: $(median "$work/$name" 3) cold, $(median "$work/$name" 6) warm"
done
