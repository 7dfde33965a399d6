package dev.gauntlet.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gauntlet.Golden;
import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.NoteKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultSchemaTest {

  @TempDir Path folder;

  @Test
  void schemaListsTheValuesOfEveryEnumeration() throws IOException {
    Map<String, Set<String>> expected = new LinkedHashMap<>();
    expected.put(
        "/properties/run/properties/model",
        Set.of("closed", "open", "counted", "combined", "unknown"));
    expected.put("/properties/verdict/properties/status", names(VerdictStatus.values()));
    expected.put(
        "/properties/metrics/items/properties/kind",
        names(Arrays.stream(MetricKind.values()).filter(MetricKind::ofJourney).toArray()));
    expected.put("/properties/notes/items/properties/kind", names(NoteKind.values()));
    expected.put("/$defs/bound", names(Bound.values()));
    expected.put("/$defs/objective/properties/evidence", Set.of("strong", "weak", "null"));
    expected.put("/$defs/objective/properties/status", names(ObjectiveStatus.values()));
    assertThat(enumerations(ResultSchema.content(), "", new TreeMap<>()))
        .containsExactlyInAnyOrderEntriesOf(expected);
  }

  private static Set<String> names(Object[] values) {
    return Arrays.stream(values).map(Object::toString).collect(Collectors.toSet());
  }

  private static Map<String, Set<String>> enumerations(
      JsonNode node, String pointer, Map<String, Set<String>> found) {
    if (node.path("enum").isArray()) {
      found.put(
          pointer,
          node.get("enum").valueStream().map(JsonNode::asText).collect(Collectors.toSet()));
    }
    node.properties()
        .forEach(entry -> enumerations(entry.getValue(), pointer + "/" + entry.getKey(), found));
    return found;
  }

  @Test
  void resultsOfTestsAreFoundInTemporarySubfolders() throws IOException {
    Path result = Files.createDirectories(folder.resolve("results/run")).resolve("result.json");
    Files.copy(Golden.file("result.json"), result);
    assertThat(WrittenResults.results(folder)).containsExactly(result);
  }

  @Test
  void unknownFieldViolatesTheSchema() throws IOException {
    Path result = folder.resolve("other.json");
    Files.writeString(
        result,
        Files.readString(Golden.file("result.json")).replaceFirst("\\{", "{ \"weather\": 3,"));
    assertThatThrownBy(() -> ResultSchema.assertFits(result)).hasMessageContaining("weather");
  }
}
