package dev.gauntlet.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The published schema of result.json, against which tests hold every result that is written. */
public final class ResultSchema {

  static final Path FILE = Path.of("docs", "result.schema.json");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema CLOSED = closed();

  private ResultSchema() {}

  /** Fails if a result violates the schema or has a field unknown to the schema. */
  public static void assertFits(Path result) throws IOException {
    assertThat(CLOSED.validate(JSON.readTree(result.toFile())))
        .describedAs("%s against %s", result, FILE)
        .isEmpty();
  }

  static JsonNode content() throws IOException {
    return JSON.readTree(FILE.toFile());
  }

  private static JsonSchema closed() {
    try {
      JsonNode schema = content();
      close(schema);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A field unknown to the schema is an error here, although readers accept it. */
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(ResultSchema::close);
  }
}
