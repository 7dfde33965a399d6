# Shared code of the benchmarks; a run.sh sources it in the project's directory. The standard input of a peer
# ends when the benchmark ends, in whatever way, and its directory $work is then deleted.
set -euo pipefail

work=$(mktemp -d)
peers=()
mkfifo "$work/in"
exec 3<> "$work/in"

finish() {
  for peer in ${peers[@]+"${peers[@]}"}; do
    kill -- "$peer" 2> /dev/null || true
    kill -CONT -- "$peer" 2> /dev/null || true
  done
  for peer in ${peers[@]+"${peers[@]}"}; do wait "${peer#-}" 2> /dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

needs() { # needs TOOL...
  local tool
  for tool in "$@"; do
    command -v "$tool" > /dev/null || { echo "please install $tool first" >&2; exit 1; }
  done
}

compiled() { # compiled GOAL: $classpath is that of all that the goal compiles
  mvn -B -q "$1" dependency:build-classpath -Dmdep.outputFile="$work/classpath"
  classpath="target/classes:target/test-classes:$(cat "$work/classpath")"
}

start() { # start NAME COMMAND...: a peer, and waits for its line "ready ..."
  local name=$1
  shift
  "$@" < "$work/in" > "$work/$name.out" 2> "$work/$name.err" 3>&- &
  peers+=($!)
  for _ in $(seq 300); do
    if grep -q '^ready ' "$work/$name.out"; then return; fi
    sleep 0.1
  done
  echo "$name did not start:" >&2
  cat "$work/$name.err" >&2
  exit 1
}

ready() { # ready NAME: the words that a peer said when it was ready, one on each line
  sed -n 's/^ready //p; q' "$work/$1.out" | tr ' ' '\n'
}

median() { # median FILE [COLUMN]
  cut -d' ' -f"${2:-1}" "$1" | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}
