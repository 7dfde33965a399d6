#!/bin/sh
# Runs a simulation in a container: load.sh [SIMULATION] [-Doption=value ...], such as Spike -Dquick.
set -eu
cd "$(dirname "$0")"
simulation=Smoke
case ${1:--} in
  -*) ;;
  *)
    simulation=$1
    shift
    ;;
esac
if [ ! -e "test-classes/simulations/$(echo "$simulation" | tr . /).class" ]; then
  echo "There is no simulation \"$simulation\". Choose one of src/test/java/simulations." >&2
  exit 64
fi
# To Java a bare -Dquick is an empty value, which counts as not set.
position=0
for option do
  shift
  position=$((position + 1))
  case $option in
    -D*=*) ;;
    -D*) option=$option=true ;;
    -*) ;;
    *)
      echo "option $position is not a setting, and is not printed as it may be a secret; write settings as -DNAME=VALUE" >&2
      exit 64
      ;;
  esac
  set -- "$@" "$option"
done
memory=$(sed -n 's/^generator.memory=//p' classes/gauntlet.properties)
# As Gatling's Maven plugin starts it; -D options have to come before the class.
exec java "$memory" --add-opens=java.base/java.lang=ALL-UNNAMED \
  -Djava.util.prefs.PreferencesFactory=dev.gauntlet.bridge.OfflinePreferencesFactory \
  "$@" -cp "test-classes:classes:lib/*" \
  io.gatling.app.Gatling -s "simulations.$simulation" -rf results/gatling
