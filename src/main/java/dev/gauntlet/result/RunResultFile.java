package dev.gauntlet.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gauntlet.record.AtomicFile;
import dev.gauntlet.record.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reader and writer of result.json. */
public final class RunResultFile {

  private static final JsonMapper JSON = JsonFormat.indented();

  private RunResultFile() {}

  /** Writes a result and atomically replaces an earlier one. */
  public static void write(Path file, RunResult result) throws IOException {
    AtomicFile.write(file, out -> out.write(JSON.writeValueAsString(result) + "\n"));
  }

  /**
   * Reads a result and ignores fields that this version does not know.
   *
   * @throws IOException if the file cannot be read, is not a result, or was written by a newer
   *     version with an incompatible format
   */
  public static RunResult read(Path file) throws IOException {
    RunResult result = parsed(file);
    if (result.schema() > RunResult.SCHEMA) {
      throw new IOException(
          "%s has schema %s, but this version of Gauntlet reads up to %s. Use a newer version of Gauntlet"
              .formatted(file, result.schema(), RunResult.SCHEMA));
    }
    return result;
  }

  private static RunResult parsed(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readString(file), RunResult.class);
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is not a result of Gauntlet: " + e.getOriginalMessage(), e);
    }
  }
}
