package dev.gauntlet.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what {@link EventLog} wrote, also when its last line was torn off. */
public final class EventLogReader {

  /** An event that is now part of the load's start. */
  private static final String GENERATOR_APART = "{\"type\":\"generator\"";

  private EventLogReader() {}

  /**
   * Hands over every event in order; passes over types that this version does not know.
   *
   * @throws IOException if the file cannot be read, a line before the last is damaged, or an earlier
   *     Gauntlet wrote it, whose events had another form
   */
  public static void read(Path file, Consumer<Event> reader) throws IOException {
    ObjectReader json = JsonFormat.events().readerFor(Event.class);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(CompleteLines.open(file), UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        Event event = parsed(json, line, file, number);
        if (isOfEarlierGauntlet(event, line)) {
          throw new IOException(
              file + " was written by an earlier Gauntlet, whose events had another form:"
                  + " read its result.json, or judge it with that version");
        }
        if (event != null) {
          reader.accept(event);
        }
      }
    }
  }

  private static boolean isOfEarlierGauntlet(Event event, String line) {
    return event == null
        ? line.startsWith(GENERATOR_APART)
        : event instanceof Event.RunStarted started && started.header() == null;
  }

  /** The event with which a run begins; empty where the file is broken or lacks it. */
  public static Optional<Event.RunStarted> beginning(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String first = lines.readLine();
      return first != null
              && JsonFormat.events().readValue(first, Event.class)
                  instanceof Event.RunStarted started
          ? Optional.of(started)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Event parsed(ObjectReader json, String line, Path file, int number)
      throws IOException {
    try {
      return json.readValue(line);
    } catch (JsonProcessingException e) {
      throw new IOException(
          file + ": line " + number + " is damaged: " + e.getOriginalMessage(), e);
    }
  }
}
