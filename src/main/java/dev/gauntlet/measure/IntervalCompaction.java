package dev.gauntlet.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Copies an interval log and puts ten seconds into one line where single seconds would say no more:
 * behind the first hour, away from failures and from seconds that were much slower than those
 * around them. The sum of all lines stays the whole.
 */
final class IntervalCompaction {

  /** Up to here every second is kept. */
  static final long FINE_SECONDS = 3600;

  /** So many seconds become one line. */
  static final int STRETCH = 10;

  /** Answers come late by a time-out; a stretch is decided when so many later ones have begun. */
  private static final int SETTLED = 6;

  private final PrintStream out;
  private final HistogramLogWriter log;
  private final long until;
  private final TreeMap<Long, IntervalStretch> open = new TreeMap<>();
  private IntervalStretch before;
  private IntervalStretch decided;

  private IntervalCompaction(PrintStream out, long until) {
    this.out = out;
    this.until = until;
    log = new HistogramLogWriter(out);
  }

  /**
   * Copies a log.
   *
   * @param until seconds from then on are copied as they are
   * @throws IOException if the log cannot be read
   */
  static void copy(Path from, PrintStream out, long until) throws IOException {
    IntervalCompaction compaction = new IntervalCompaction(out, until);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(CompleteLines.open(from), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        compaction.add(line);
      }
    }
    compaction.closeBefore(Long.MAX_VALUE);
    compaction.decide(null);
  }

  private void add(String text) {
    if (IntervalLine.isHead(text)) {
      print(text);
      return;
    }
    IntervalLine line = IntervalLine.parse(text);
    if (line.seconds() > 1 || line.second() < FINE_SECONDS || line.second() >= until) {
      print(text);
      return;
    }
    long stretch = line.second() / STRETCH;
    open.computeIfAbsent(stretch, unseen -> new IntervalStretch(stretch * STRETCH)).add(line);
    closeBefore(stretch - SETTLED);
  }

  private void closeBefore(long stretch) {
    while (!open.isEmpty() && open.firstKey() < stretch) {
      decide(open.pollFirstEntry().getValue());
    }
  }

  /** A stretch is written when the next one is known: what surrounds a breach stays fine. */
  private void decide(IntervalStretch next) {
    if (decided != null) {
      if (calm(before) && calm(decided) && calm(next)) {
        decided.writeAsOne(log);
      } else {
        decided.lines().forEach(this::print);
      }
    }
    before = decided;
    decided = next;
  }

  private static boolean calm(IntervalStretch stretch) {
    return stretch == null || stretch.calm();
  }

  private void print(String line) {
    out.print(line);
    out.print('\n');
  }
}
