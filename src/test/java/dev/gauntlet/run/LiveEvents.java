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

/** What a run that is under way has written of itself, so that a test can wait for a state. */
final class LiveEvents {

  private final Path file;

  /** Of the run whose folder that is, or will be. */
  LiveEvents(Path run) {
    this.file = run.resolve("events.jsonl");
  }

  /** One of the audit's counts; 0 as long as there is none. */
  long audited(String count) {
    return last("audit").map(event -> event.at("/counts").path(count).asLong()).orElse(0L);
  }

  /** How many requests of that name were sent by now. */
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

  /** The last line may be half there. */
  private static Optional<JsonNode> parsed(String line) {
    try {
      return Optional.of(new JsonMapper().readTree(line)).filter(not(JsonNode::isMissingNode));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
