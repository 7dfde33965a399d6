package dev.gauntlet.target;

import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Suggestion;
import dev.gauntlet.contract.Contract;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The file of the contract that an endpoint names. */
public final class ContractFile {

  private static final String KEY = "contract";
  private static final NamedFiles OURS = NamedFiles.CONTRACTS;

  private ContractFile() {}

  /**
   * Reads the contract. A missing file is reported as a problem of the settings, and an empty
   * contract is returned.
   *
   * @param endpoint names the contract: {@code ma} for user-files/contracts/ma.conf, or a path to a
   *     .conf file
   */
  public static Contract read(Endpoint endpoint, Settings settings) {
    String named = endpoint.contract();
    Optional<Path> file = path(named).filter(Files::exists);
    if (file.isEmpty()) {
      Section giving = endpoint.giving(KEY, settings.section("target"));
      if (giving.has(KEY)) {
        giving.problem(KEY, missing(named));
      } else {
        giving.problemOfChoice(KEY, missingOfJourney(named));
      }
      return new Contract("", Optional.empty(), Map.of(), Optional.empty());
    }
    return Contract.read(settings.file(file.get()));
  }

  /** Reports each placeholder without its mark #, by the names of values that journeys provide. */
  public static void rejectUnmarked(Endpoint endpoint, Settings settings, Set<String> names) {
    path(endpoint.contract())
        .filter(Files::isRegularFile)
        .ifPresent(file -> Contract.rejectUnmarked(settings.file(file), names));
  }

  /** Returns whether the contract was read without a problem. */
  public static boolean isSound(Endpoint endpoint, Settings settings) {
    return path(endpoint.contract()).filter(Files::exists).filter(settings::isSound).isPresent();
  }

  /** Returns the operations that the contract removes from the contract that it includes. */
  public static Set<String> removedOperations(Endpoint endpoint, Settings settings) {
    return operations(endpoint, settings).map(Section::removedKeys).orElse(Set.of());
  }

  /** Returns the section of the operations in the file, if the file exists. */
  public static Optional<Section> operations(Endpoint endpoint, Settings settings) {
    return path(endpoint.contract())
        .filter(Files::isRegularFile)
        .map(file -> settings.file(file).section("contract").section("operations"));
  }

  private static Optional<Path> path(String named) {
    try {
      return Optional.of(named.endsWith(NamedFiles.SUFFIX) ? Path.of(named) : OURS.file(named));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String missing(String named) {
    return named.endsWith(NamedFiles.SUFFIX)
        ? "must name an existing file, but there is no " + named
        : "must be one of %s, or a path to a %s file, was %s"
            .formatted(
                OURS.folder(), NamedFiles.SUFFIX, named + Suggestion.aside(named, OURS.names()));
  }

  private static String missingOfJourney(String named) {
    return ("is missing: a journey returns \"%s\" from contract(), and %s contains no such file%s;"
            + " correct the journey, or set the path to a %s file")
        .formatted(
            named, OURS.folder(), Suggestion.aside(named, OURS.names()), NamedFiles.SUFFIX);
  }
}
