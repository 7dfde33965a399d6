package dev.gauntlet.record;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Copies an interval log and puts ten seconds into one line where single seconds would say no more:
 * behind the first hour, away from failures and from seconds that were much slower than those
 * around them. The sum of all lines stays the whole. What is settled is copied unread.
 */
final class IntervalCompaction {

  /** Up to here every second is kept. */
  static final long FINE_SECONDS = 3600;

  /** So many seconds become one line. */
  static final int STRETCH = 10;

  private final PrintStream out;
  private final HistogramLogWriter log;
  private final long until;
  private final TreeMap<Long, CompactionBlock> stretches = new TreeMap<>();
  private final List<String> young = new ArrayList<>();

  private IntervalCompaction(PrintStream out, long until) {
    this.out = out;
    this.until = until;
    log = new HistogramLogWriter(out);
  }

  /**
   * Copies a log.
   *
   * @param settled what earlier copies have decided
   * @param until seconds from then on are copied as they are, and so is the stretch before them
   *     unless the log has ended there
   * @param ended whether nothing will follow
   * @return what is decided now
   * @throws IOException if the log cannot be read, or the copy cannot be written
   */
  static Settled copy(Path from, Path to, Settled settled, long until, boolean ended)
      throws IOException {
    try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel target =
            FileChannel.open(
                to,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        PrintStream out =
            new PrintStream(
                new BufferedOutputStream(Channels.newOutputStream(target)),
                false,
                StandardCharsets.UTF_8)) {
      for (long at = 0; at < settled.bytes(); ) {
        at += source.transferTo(at, settled.bytes() - at, target);
      }
      IntervalCompaction compaction = new IntervalCompaction(out, until);
      compaction.read(from, settled.bytes());
      boolean calm = compaction.decide(settled.calm(), ended);
      out.flush();
      Settled now = new Settled(target.position(), calm);
      compaction.young.forEach(compaction::print);
      if (out.checkError()) {
        throw new IOException("cannot write " + to);
      }
      return now;
    }
  }

  private void read(Path from, long begin) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(CompleteLines.open(from, begin), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(line);
      }
    }
  }

  private void add(String text) {
    if (IntervalLine.isHead(text)) {
      print(text);
      return;
    }
    IntervalLine line = IntervalLine.parse(text);
    if (line.seconds() > 1 || line.second() < FINE_SECONDS) {
      print(text);
    } else if (line.second() >= until) {
      young.add(text);
    } else {
      long stretch = line.second() / STRETCH;
      stretches
          .computeIfAbsent(stretch, unseen -> new CompactionBlock(stretch * STRETCH))
          .add(line);
    }
  }

  /**
   * Writes each stretch whose neighbours are known: what surrounds a breach stays fine.
   *
   * @param before whether the stretch before the first was calm
   * @return whether the last one that was written was
   */
  private boolean decide(boolean before, boolean ended) {
    boolean calm = before;
    Iterator<CompactionBlock> rest = stretches.values().iterator();
    CompactionBlock next = rest.hasNext() ? rest.next() : null;
    while (next != null) {
      CompactionBlock stretch = next;
      next = rest.hasNext() ? rest.next() : null;
      if (next == null && !ended) {
        young.addAll(stretch.lines());
        return calm;
      }
      boolean alike = stretch.calm();
      if (calm && alike && (next == null || next.calm())) {
        stretch.writeAsOne(log);
      } else {
        stretch.lines().forEach(this::print);
      }
      calm = alike;
    }
    return calm;
  }

  private void print(String line) {
    out.print(line);
    out.print('\n');
  }

  /**
   * How much of a log is decided.
   *
   * @param bytes from its beginning
   * @param calm whether the last stretch in them was
   */
  record Settled(long bytes, boolean calm) {}
}
