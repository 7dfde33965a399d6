package dev.gauntlet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules that interpret the answers of one operation.
 *
 * @param expected the statuses of an accepted answer
 * @param saves the locations of the values to keep of an accepted answer, by name
 * @param checks further conditions on an accepted answer
 * @param markers conditions that only the answer to another asker breaks
 * @param refusals the rules for announced refusals
 */
record AnswerRules(
    Set<Integer> expected,
    Map<String, SavedValue> saves,
    List<AnswerCheck> checks,
    List<AnswerCheck> markers,
    RefusalRules refusals) {

  /** Returns the rules for an answer whose body is a stream, which has rules of its own. */
  AnswerRules withoutBody() {
    Map<String, SavedValue> kept = new LinkedHashMap<>(saves);
    kept.values().removeIf(save -> save.header().isEmpty());
    return new AnswerRules(expected, kept, List.of(), List.of(), refusals);
  }

  Answer read(Reply reply, TemplateValues values) {
    if (expected.contains(reply.status())) {
      return readsBody() ? readBody(reply, values) : save(reply, MissingNode.getInstance());
    }
    return refusals
        .read(reply)
        .orElseGet(() -> Answer.Unexpected.status(reply.status(), expected));
  }

  /** Returns the placeholders of the checks. */
  Stream<Placeholder> placeholders() {
    return Stream.of(checks, markers)
        .flatMap(List::stream)
        .flatMap(check -> check.allowed().stream())
        .flatMap(template -> template.placeholders().stream());
  }

  private boolean readsBody() {
    return !checks.isEmpty()
        || !markers.isEmpty()
        || !saves.isEmpty() && saves.values().stream().anyMatch(save -> save.path().isPresent());
  }

  private Answer readBody(Reply reply, TemplateValues values) {
    JsonNode answer;
    try {
      answer = ExactJson.read(reply.body());
    } catch (StreamConstraintsException e) {
      return Answer.Unexpected.of("the answer is JSON that is too deep or too long to be read");
    } catch (JsonProcessingException e) {
      return Answer.Unexpected.asAWhole("the answer is no JSON");
    }
    return markers.stream()
        .flatMap(marker -> marker.fault(answer, values).stream())
        .map(Answer.Unexpected::ofAnotherAsker)
        .findFirst()
        .or(
            () ->
                checks.stream()
                    .flatMap(check -> check.fault(answer, values).stream())
                    .findFirst())
        .<Answer>map(fault -> fault)
        .orElseGet(() -> save(reply, answer));
  }

  private Answer save(Reply reply, JsonNode answer) {
    Map<String, Object> saved = new LinkedHashMap<>();
    for (Map.Entry<String, SavedValue> save : saves.entrySet()) {
      Optional<Object> value = save.getValue().in(reply, answer);
      Optional<String> fault = value.flatMap(found -> fault(save.getKey(), found));
      if (fault.isPresent()) {
        return Answer.Unexpected.of(save.getValue() + " " + fault.get());
      }
      value.ifPresent(found -> saved.put(save.getKey(), found));
      if (value.isEmpty() && !save.getValue().optional()) {
        return save.getValue().missing(answer);
      }
    }
    return new Answer.Accepted(saved);
  }

  /**
   * Returns the fault of a value of a log-in; other operations may use the same names for other
   * values.
   */
  private Optional<String> fault(String name, Object value) {
    return saves.containsKey(LoginRules.TOKEN) ? LoginRules.fault(name, value) : Optional.empty();
  }
}
