#!/bin/sh
# Answers per second of CPU time through the recorder, its logs included, on one thread: bench/recorder/run.sh
set -e
cd "$(dirname "$0")/../.."
mvn -B -q compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
exec java -Xmx1G -cp "target/classes:$(cat target/bench.classpath)" bench/recorder/RecorderBench.java
