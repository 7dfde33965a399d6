package dev.gauntlet.platform;

import dev.gauntlet.platform.http.Faults;
import dev.gauntlet.platform.module.PlatformModule;
import dev.gauntlet.platform.process.ReadyLine;
import dev.gauntlet.platform.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody needs to know to start the platform as a process: {@code java -cp CLASSPATH} {@link
 * #MAIN_CLASS} {@link #END_WITH_STDIN} ..., then the first line of its output. The end of its input
 * is the platform's order to leave, the line {@link #RESET} in it the order to forget all data. A
 * start that fails ends the process with exit code {@link #BAD_USAGE} or {@link #START_FAILED} and
 * a reason on standard error.
 */
public final class PlatformLaunch {

  /** The class with the main method. */
  public static final String MAIN_CLASS = PlatformMain.class.getName();

  /**
   * The class whose main method keeps the platform in containers until its input ends; its first
   * line, its exit codes and its errors are the platform's. {@link #containers} are its arguments.
   */
  public static final String CONTAINERS_MAIN_CLASS = ContainersMain.class.getName();

  /** The option that binds the platform's life to its standard input. */
  public static final String END_WITH_STDIN = "--end-with-stdin";

  /**
   * The order to forget what users made, answered by a line that {@link #resetFault} understands.
   * Only who holds the platform's standard input can give it: nobody from the network.
   */
  public static final String RESET = "reset";

  /** Exit code: the command line makes no sense. */
  public static final int BAD_USAGE = 2;

  /** Exit code: the platform could not be started. */
  public static final int START_FAILED = 1;

  /** What stands before the reasons, one indented line each, when a start has failed. */
  public static final String NOT_STARTED = "The platform did not start:";

  /** Among the base URLs: the embedded Redis with its password, where {@link #END_WITH_STDIN}. */
  public static final String REDIS = "redis";

  private static final String RESET_DONE = "reset done";
  private static final String RESET_FAILED = "reset failed: ";
  private static final String STORE_ENDED = "store ended: ";

  private PlatformLaunch() {}

  /** The names of the contracts that the platform serves. */
  public static List<String> contracts() {
    return PlatformModules.BUILT_IN.contracts();
  }

  /**
   * Who can log in on a fresh platform without having registered: a user's name and password, for
   * contracts that know one from the start.
   */
  public static Optional<Map.Entry<String, String>> knownUser(String contract) {
    return PlatformModules.BUILT_IN.named(contract).flatMap(PlatformModule::knownUser);
  }

  /**
   * The line by which the platform answers {@link #RESET}.
   *
   * @param fault why it did not forget, empty when it did
   */
  static String resetLine(Optional<String> fault) {
    return fault.map(reason -> RESET_FAILED + reason).orElse(RESET_DONE);
  }

  /**
   * Why the platform did not reset itself, empty when it did.
   *
   * @return nothing when the line is no answer to {@link #RESET}
   */
  public static Optional<Optional<String>> resetFault(String line) {
    if (line.equals(RESET_DONE)) {
      return Optional.of(Optional.empty());
    }
    return line.startsWith(RESET_FAILED)
        ? Optional.of(Optional.of(line.substring(RESET_FAILED.length())))
        : Optional.empty();
  }

  /** The line by which the platform reports that an embedded store has ended by itself. */
  static String storeEndLine(String store) {
    return STORE_ENDED + store;
  }

  /** The name of a store that has ended by itself; nothing when the line is about something else. */
  public static Optional<String> endedStore(String line) {
    return line.startsWith(STORE_ENDED)
        ? Optional.of(line.substring(STORE_ENDED.length()))
        : Optional.empty();
  }

  /**
   * The arguments of {@link #CONTAINERS_MAIN_CLASS}.
   *
   * @param patience until each container must be ready, once its image is there
   * @param logs the folder for the containers' logs, which exists
   * @param options of the platform itself, such as {@code --pool-size}
   */
  public static List<String> containers(
      String postgresImage,
      String redisImage,
      String javaImage,
      Duration patience,
      Path logs,
      List<String> options) {
    Stream<String> fixed =
        Stream.of(
            postgresImage,
            redisImage,
            javaImage,
            patience.toString(),
            logs.toAbsolutePath().toString());
    return Stream.concat(fixed, options.stream()).toList();
  }

  /**
   * Why the platform would not start with these wilful faults, a sentence for each rule that makes
   * no sense.
   */
  public static List<String> faultProblems(String faults) {
    List<String> problems = new ArrayList<>();
    Faults.parse(faults, problems);
    return problems;
  }

  /** The folder of this user in which the platform keeps what outlives it. */
  public static Path userCache(Map<String, String> environment) {
    return StoreOptions.defaultCache(environment);
  }

  /**
   * The base URL of each contract by its name, such as {@code ma}, without a path; empty when the
   * line is not the ready line.
   */
  public static Optional<Map<String, String>> baseUrls(String line) {
    return ReadyLine.baseUrls(line);
  }
}
