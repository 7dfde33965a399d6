package dev.gauntlet.run;

import static java.util.function.Predicate.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A reader of the event log of an active run, so that a test can wait for a state. */
final class LiveEvents {

  private final Path file;

  /** Creates a reader for the directory of a run, which need not exist yet. */
  LiveEvents(Path run) {
    this.file = run.resolve("events.jsonl");
  }

  /** Returns a count of the audit; 0 if it is not yet recorded. */
  long audited(String count) {
    return last("audit").map(event -> event.at("/counts").path(count).asLong()).orElse(0L);
  }

  /** Returns the number of requests sent so far. */
  long sent(String journey, String request) {
    return last("sample")
        .map(event -> event.at("/requests/sent").path(journey).path(request).asLong())
        .orElse(0L);
  }

  private Optional<JsonNode> last(String type) {
    List<String> lines = lines();
    for (int i = lines.size() - 1; i >= 0; i--) {
      Optional<JsonNode> event =
          parsed(lines.get(i)).filter(found -> type.equals(found.path("type").asText()));
      if (event.isPresent()) {
        return event;
      }
    }
    return Optional.empty();
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException notYet) {
      return List.of();
    }
  }

  /** Returns a parsed line; empty for a last line that is not completely written. */
  private static Optional<JsonNode> parsed(String line) {
    try {
      return Optional.of(new JsonMapper().readTree(line)).filter(not(JsonNode::isMissingNode));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
