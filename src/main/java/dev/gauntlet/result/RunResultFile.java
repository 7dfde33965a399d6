package dev.gauntlet.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gauntlet.record.AtomicFile;
import dev.gauntlet.record.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes result.json. */
public final class RunResultFile {

  private static final JsonMapper JSON = JsonFormat.indented();

  private RunResultFile() {}

  /** Writes it, in place of an earlier one; whoever reads meanwhile sees one or the other. */
  public static void write(Path file, RunResult result) throws IOException {
    AtomicFile.write(file, out -> out.write(JSON.writeValueAsString(result) + "\n"));
  }

  /**
   * Reads it, passing over fields that this version does not know.
   *
   * @throws IOException if it cannot be read, is no result or was written by a version too new
   */
  public static RunResult read(Path file) throws IOException {
    RunResult result = parsed(file);
    if (result.schema() > RunResult.SCHEMA) {
      throw new IOException(
          "%s has schema %s, this Gauntlet reads up to %s: use a newer Gauntlet"
              .formatted(file, result.schema(), RunResult.SCHEMA));
    }
    return result;
  }

  private static RunResult parsed(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readString(file), RunResult.class);
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is no result of Gauntlet's: " + e.getOriginalMessage(), e);
    }
  }
}
