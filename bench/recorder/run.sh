#!/usr/bin/env bash
# Answers per second of CPU time through the recorder, its logs included, on one thread.
cd "$(dirname "$0")/../.."
. bench/bench.sh

compiled compile
java -Xmx1G -cp "$classpath" bench/recorder/RecorderBench.java
