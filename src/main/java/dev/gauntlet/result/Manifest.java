package dev.gauntlet.result;

import dev.gauntlet.measure.Provenance;
import dev.gauntlet.record.Json;
import dev.gauntlet.record.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Which run a folder holds: the content of manifest.json.
 *
 * @param schema the version of this form; it is raised when a field changes its meaning or goes
 * @param files of the folder, by name
 */
public record Manifest(
    int schema, RunFacts run, Provenance provenance, VerdictStatus verdict, List<String> files) {

  /** The version that this code writes. */
  public static final int SCHEMA = 1;

  public static Manifest of(RunResult result, List<String> files) {
    return new Manifest(
        SCHEMA, result.run(), result.provenance(), result.verdict().status(), List.copyOf(files));
  }

  /** Writes it as JSON. */
  public void write(Path file) throws IOException {
    WholeFile.write(file, out -> out.write(Json.indented().writeValueAsString(this) + "\n"));
  }
}
