package dev.gauntlet.record;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.gauntlet.measure.RecordingDelta;
import dev.gauntlet.measure.RunJournal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes what is no latency: a JSON object a line, told apart by its {@code type}. */
public final class EventLog implements RunJournal {

  private final ObjectWriter json = JsonFormat.events().writerFor(Event.class);
  private final BufferedWriter out;

  /**
   * Begins a new log.
   *
   * @throws IOException if the file is there already or cannot be made
   */
  public EventLog(Path file) throws IOException {
    out = AtomicFile.writer(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public void append(RecordingDelta delta) throws IOException {
    for (Event event : EventLines.of(delta)) {
      writeLine(out, json.writeValueAsString(event));
    }
    out.flush();
  }

  private static void writeLine(Writer out, String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
