package dev.gauntlet.record;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.gauntlet.measure.RecordingDelta;
import dev.gauntlet.measure.RunJournal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A writer of the event log: one JSON object per line, whose {@code type} identifies the event. */
public final class EventLog implements RunJournal {

  private final ObjectWriter json = JsonFormat.events().writerFor(Event.class);
  private final BufferedWriter out;

  /**
   * Creates a new log.
   *
   * @throws IOException if the file exists or cannot be created
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
