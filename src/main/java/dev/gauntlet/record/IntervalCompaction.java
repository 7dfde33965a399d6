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
 * A compaction of a latency log, which merges ten seconds into one line where single seconds
 * provide no further information: after the first hour, and not next to failures or to seconds that
 * were much slower than their neighbours. The sum of all lines is unchanged. Bytes that earlier
 * compactions have settled are copied without being read.
 */
final class IntervalCompaction {

  /** The length of the initial part of a run of which every second is kept. */
  static final long FINE_SECONDS = 3600;

  /** The number of seconds that become one line. */
  static final int BLOCK_SECONDS = 10;

  private final PrintStream out;
  private final HistogramLogWriter log;
  private final long until;
  private final TreeMap<Long, CompactionBlock> blocks = new TreeMap<>();
  private final List<String> unsettled = new ArrayList<>();

  private IntervalCompaction(PrintStream out, long until) {
    this.out = out;
    this.until = until;
    log = new HistogramLogWriter(out);
  }

  /**
   * Copies and compacts a log.
   *
   * @param settled the part that earlier compactions have settled
   * @param until the second from which on lines are copied unchanged; the block before it is also
   *     copied unchanged, unless the log has ended
   * @param ended whether the log has ended
   * @return the part that is settled now
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
      compaction.unsettled.forEach(compaction::print);
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
      unsettled.add(text);
    } else {
      long block = line.second() / BLOCK_SECONDS;
      blocks
          .computeIfAbsent(block, unseen -> new CompactionBlock(block * BLOCK_SECONDS))
          .add(line);
    }
  }

  /**
   * Writes each block whose neighbours are known, and merges it if it and its neighbours are calm.
   *
   * @param before whether the block before the first one was calm
   * @return whether the last written block was calm
   */
  private boolean decide(boolean before, boolean ended) {
    boolean calm = before;
    Iterator<CompactionBlock> rest = blocks.values().iterator();
    CompactionBlock next = rest.hasNext() ? rest.next() : null;
    while (next != null) {
      CompactionBlock block = next;
      next = rest.hasNext() ? rest.next() : null;
      if (next == null && !ended) {
        unsettled.addAll(block.lines());
        return calm;
      }
      boolean alike = block.calm();
      if (calm && alike && (next == null || next.calm())) {
        block.writeAsOne(log);
      } else {
        block.lines().forEach(this::print);
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
   * The settled part of a log, which later compactions copy unchanged.
   *
   * @param bytes its length from the beginning of the file
   * @param calm whether its last block was calm
   */
  record Settled(long bytes, boolean calm) {}
}
