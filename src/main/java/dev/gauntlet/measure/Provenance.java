package dev.gauntlet.measure;

import java.util.Map;

/**
 * The origin of a run, for later readers of its result.
 *
 * @param title the title that the user gave the run; empty without
 * @param notes the notes that the user gave the run; empty without
 * @param seed the random seed, with which the users make the same choices again
 * @param command the command that repeats the run, without secrets
 * @param commit the commit of the working directory, with {@code -dirty} if files differ from it;
 *     empty if there is none
 * @param machine the machine of the load generator
 * @param targetKind such as {@code embedded}; {@code suite} for the platform that a suite started
 * @param targetVersions the versions that the platform reports, by contract; contracts without a
 *     reported version are absent
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

  /** Returns an unknown origin. */
  public static Provenance unknown() {
    return new Provenance("", "", 0, "", "", GeneratorHost.UNKNOWN, "", Map.of());
  }
}
