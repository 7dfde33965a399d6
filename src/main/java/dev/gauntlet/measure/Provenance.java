package dev.gauntlet.measure;

import java.util.Map;

/**
 * Where a run comes from: what somebody needs to know who was not there.
 *
 * @param title in the words of whoever started it; empty without
 * @param notes the same, longer
 * @param seed of all chance: with it, the users do the same again
 * @param command that does the run again, without secrets
 * @param commit of the working directory, with {@code -dirty} where files differ from it; empty
 *     where there is none
 * @param machine the load generator's
 * @param targetKind such as {@code embedded}; {@code suite} for the platform that a suite started
 * @param targetVersions what the platform says of its version, by contract; absent where it does
 *     not
 */
public record Provenance(
    String title,
    String notes,
    long seed,
    String command,
    String commit,
    GeneratorHost machine,
    String targetKind,
    Map<String, String> targetVersions) {

  /** Of a run that told nothing. */
  public static Provenance unknown() {
    return new Provenance("", "", 0, "", "", GeneratorHost.UNKNOWN, "", Map.of());
  }
}
