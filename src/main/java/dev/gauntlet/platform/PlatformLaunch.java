package dev.gauntlet.platform;

import dev.gauntlet.platform.http.FaultReach;
import dev.gauntlet.platform.http.FaultRules;
import dev.gauntlet.platform.model.ModelOptions;
import dev.gauntlet.platform.module.ConversationLimits;
import dev.gauntlet.platform.module.PlatformModule;
import dev.gauntlet.platform.process.ReadyLine;
import dev.gauntlet.platform.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The interface for starting the platform as a process: run {@code java -cp CLASSPATH} {@link
 * #MAIN_CLASS} {@link #END_WITH_STDIN} ... and read the first line of its output. The platform
 * stops when its standard input ends, and deletes its data when it reads the line {@link #RESET}. A
 * failed start exits with {@link #BAD_USAGE} or {@link #START_FAILED} and prints the reason to
 * standard error.
 */
public final class PlatformLaunch {

  /** The class with the main method. */
  public static final String MAIN_CLASS = PlatformMain.class.getName();

  /**
   * The main class that keeps the platform in containers until its standard input ends. Its first
   * line, exit codes and errors are those of the platform. {@link #containers} returns its
   * arguments.
   */
  public static final String CONTAINERS_MAIN_CLASS = ContainersMain.class.getName();

  /** The option that makes the platform stop when its standard input ends. */
  public static final String END_WITH_STDIN = "--end-with-stdin";

  /**
   * The command to delete the data of users, answered by a line that {@link #resetFault} parses. It
   * is read from standard input only, so it cannot be sent over the network.
   */
  public static final String RESET = "reset";

  /** The exit code for an invalid command line. */
  public static final int BAD_USAGE = 2;

  /** The exit code for a platform that could not be started. */
  public static final int START_FAILED = 1;

  /** The line before the reasons of a failed start, which follow on one indented line each. */
  public static final String NOT_STARTED = "The platform did not start:";

  /**
   * The key of the embedded Redis among the base URLs; present with {@link #END_WITH_STDIN}, the
   * URL includes the password.
   */
  public static final String REDIS = "redis";

  private static final String RESET_DONE = "reset done";
  private static final String RESET_FAILED = "reset failed: ";
  private static final String STORE_ENDED = "store ended: ";

  private PlatformLaunch() {}

  /** Returns the names of the contracts that the platform serves. */
  public static List<String> contracts() {
    return PlatformModules.BUILT_IN.contracts();
  }

  /**
   * Returns the name and password of the user that exists on a new platform, for contracts that
   * have one.
   */
  public static Optional<Map.Entry<String, String>> knownUser(String contract) {
    return PlatformModules.BUILT_IN.named(contract).flatMap(PlatformModule::knownUser);
  }

  /** Returns a token that every new platform accepts, for contracts without a login. */
  public static Optional<String> knownToken(String contract) {
    return PlatformModules.BUILT_IN.named(contract).flatMap(PlatformModule::knownToken);
  }

  /**
   * Returns the platform's answer to {@link #RESET}.
   *
   * @param fault the reason of a failure; empty if the data were deleted
   */
  static String resetLine(Optional<String> fault) {
    return fault.map(reason -> RESET_FAILED + reason).orElse(RESET_DONE);
  }

  /**
   * Parses the answer to {@link #RESET}: the inner value is the reason of a failure, empty on
   * success.
   *
   * @return empty if the line is not an answer to {@link #RESET}
   */
  public static Optional<Optional<String>> resetFault(String line) {
    if (line.equals(RESET_DONE)) {
      return Optional.of(Optional.empty());
    }
    return line.startsWith(RESET_FAILED)
        ? Optional.of(Optional.of(line.substring(RESET_FAILED.length())))
        : Optional.empty();
  }

  /** Returns the line that reports the unexpected end of an embedded store. */
  static String storeEndLine(String store) {
    return STORE_ENDED + store;
  }

  /** Returns the name of a store that ended unexpectedly; empty for any other line. */
  public static Optional<String> endedStore(String line) {
    return line.startsWith(STORE_ENDED)
        ? Optional.of(line.substring(STORE_ENDED.length()))
        : Optional.empty();
  }

  /**
   * Returns the arguments of {@link #CONTAINERS_MAIN_CLASS}.
   *
   * @param patience the time limit for each container to be ready, once its image has been pulled
   * @param logs the existing folder for the logs of the containers
   * @param options the options of the platform itself, such as {@code --pool-size}
   */
  public static List<String> containers(
      String postgresImage,
      String redisImage,
      String javaImage,
      Duration timeLimit,
      Path logs,
      List<String> options) {
    Stream<String> fixed =
        Stream.of(
            postgresImage,
            redisImage,
            javaImage,
            timeLimit.toString(),
            logs.toAbsolutePath().toString());
    return Stream.concat(fixed, options.stream()).toList();
  }

  /**
   * Returns the options of the platform itself for its limits on conversations; durations in whole
   * seconds.
   */
  public static List<String> conversationLimits(
      int maxConcurrent,
      int maxPerUser,
      Duration idleTimeout,
      Duration maxDuration,
      Duration sweepInterval) {
    return ConversationArguments.of(
        new ConversationLimits(
            maxConcurrent, maxPerUser, idleTimeout, maxDuration, sweepInterval));
  }

  /**
   * Returns a sentence for each invalid rule of the injected faults, with which the platform would
   * not start.
   */
  public static List<String> faultProblems(String faults) {
    List<String> problems = new ArrayList<>();
    FaultRules.parse(faults, problems);
    return problems;
  }

  /**
   * Returns the rules of the injected faults that affect nothing.
   *
   * @param requests method and path of each request, with {@code *} for any characters
   * @param pushes whether there are pushes
   * @param streams whether there are streamed answers
   */
  public static List<String> missingFaults(
      String faults, Collection<String> requests, boolean pushes, boolean streams) {
    return new FaultReach(requests, pushes, streams).missedBy(faults);
  }

  /** Returns the keys of the mock language model's options. */
  public static List<String> modelKeys() {
    return ModelOptions.KEYS;
  }

  /** Returns the command line option for a key of the mock language model's options. */
  public static String modelOption(String key) {
    return "--model-" + key;
  }

  /**
   * Checks an option of the mock language model.
   *
   * @throws IllegalArgumentException that states the expected form of the text
   */
  public static void checkModelOption(String key, String text) {
    ModelOptions.DEFAULT.with(key, text);
  }

  /** Returns the user's cache folder, in which the platform keeps unpacked executables. */
  public static Path userCache(Map<String, String> environment) {
    return StoreOptions.defaultCache(environment);
  }

  /**
   * Returns the base URL of each contract by its name, such as {@code ma}, without a path, or
   * several with commas between them; empty if the line is not the ready line.
   */
  public static Optional<Map<String, String>> baseUrls(String line) {
    return ReadyLine.baseUrls(line);
  }
}
