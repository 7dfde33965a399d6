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

/** A reader of the files of {@link EventLog}, which ignores an incomplete last line. */
public final class EventLogReader {

  /** An event of earlier versions, which is now part of the load's start. */
  private static final String GENERATOR_APART = "{\"type\":\"generator\"";

  private EventLogReader() {}

  /**
   * Passes every event to the reader, in order; ignores types that this version does not know.
   *
   * @throws IOException if the file cannot be read, if a line before the last is damaged, or if an
   *     earlier version of Gauntlet wrote the file in another format
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
              file + " was written by an earlier Gauntlet in another format."
                  + " Read its result.json, or judge the run with that version");
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

  /** Returns the first event of a run; empty if the file is damaged or does not contain it. */
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
      throw new IOException(damaged(file, number), e);
    }
  }

  static String damaged(Path file, int line) {
    return "%s: line %s is damaged. Copy the file again from its origin".formatted(file, line);
  }
}
