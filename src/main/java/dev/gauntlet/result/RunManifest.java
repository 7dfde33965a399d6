package dev.gauntlet.result;

import dev.gauntlet.measure.Provenance;
import dev.gauntlet.record.AtomicFile;
import dev.gauntlet.record.JsonFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The manifest of a run's directory: the content of manifest.json.
 *
 * @param schema the version of the format, raised when a field changes its meaning or is removed
 * @param files the names of the files in the directory
 */
public record RunManifest(
    int schema, RunFacts run, Provenance provenance, VerdictStatus verdict, List<String> files) {

  /** The version that this code writes. */
  public static final int SCHEMA = 1;

  public static RunManifest of(RunResult result, List<String> files) {
    return new RunManifest(
        SCHEMA, result.run(), result.provenance(), result.verdict().status(), List.copyOf(files));
  }

  /** Writes the manifest as JSON. */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, out -> out.write(JsonFormat.indented().writeValueAsString(this) + "\n"));
  }
}
