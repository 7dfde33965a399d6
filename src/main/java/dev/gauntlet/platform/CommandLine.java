package dev.gauntlet.platform;

import dev.gauntlet.platform.http.Faults;
import dev.gauntlet.platform.ma.MaOptions;
import dev.gauntlet.platform.store.StoreOptions;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the platform's command line; what is wrong is collected, so that it's told all at once. */
final class CommandLine {

  static final String HELP =
      """
      Gauntlet's reference platform: an AI agent platform to load, on real PostgreSQL and Redis.

      --port N                listen there; 0, the default, takes any free port
      --host ADDRESS          listen on this address (127.0.0.1)
      --jdbc-url URL          use this PostgreSQL: jdbc:postgresql://HOST/DB?user=U&password=P
      --redis-url URL         use this Redis: redis://[:PASSWORD@]HOST:PORT
                              a store that is not given is embedded, empty, and gone at the end
      --pool-size N           connections to PostgreSQL, 1..500 (20)
      --redis-connections N   connections to Redis, 1..64 (2)
      --password-cost N       bcrypt's cost, 4..15 (4)
      --access-token-life N   seconds, 1..86400 (900)
      --refresh-token-life N  seconds, 1..2592000 (604800)
      --logs DIR              platform.log, postgresql.log and redis.log go there
      --cache DIR             the embedded stores' executables are unpacked there, once
      --faults RULES          misbehave on purpose, see below
      --end-with-stdin        end when standard input ends; the line "reset" in it makes the
                              platform forget its data, if its stores are the embedded ones
      --help                  this text

      When it answers it prints one line: ready ma=http://127.0.0.1:PORT
      It ends by TERM. It ignores INT and HUP: whoever started it decides when it ends.

      RULES are comma separated:
      """
          + Faults.SYNTAX.indent(2);

  private static final String END_WITH_STDIN = "--end-with-stdin";
  private static final String HELP_FLAG = "--help";
  private static final List<String> FLAGS = List.of(END_WITH_STDIN, HELP_FLAG);
  private static final List<String> VALUED =
      List.of(
          "--port",
          "--host",
          "--jdbc-url",
          "--redis-url",
          "--pool-size",
          "--redis-connections",
          "--password-cost",
          "--access-token-life",
          "--refresh-token-life",
          "--logs",
          "--cache",
          "--faults");

  private final Map<String, String> given = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private CommandLine() {}

  /** Reads arguments; {@link #problems()} tells what is wrong with them. */
  static CommandLine of(String... arguments) {
    CommandLine line = new CommandLine();
    line.collect(List.of(arguments));
    return line;
  }

  boolean wantsHelp() {
    return given.containsKey(HELP_FLAG);
  }

  boolean endsWithInput() {
    return given.containsKey(END_WITH_STDIN);
  }

  /** A sentence for each problem; complete after {@link #options(Map)}. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** The options; worthless when there are problems. */
  PlatformOptions options(Map<String, String> environment) {
    MaOptions ma =
        new MaOptions(
            integer("--password-cost", PlatformOptions.DEFAULT_PASSWORD_COST, 4, 15),
            seconds("--access-token-life", PlatformOptions.DEFAULT_ACCESS_TOKEN_LIFE, 86_400),
            seconds("--refresh-token-life", PlatformOptions.DEFAULT_REFRESH_TOKEN_LIFE, 2_592_000));
    return new PlatformOptions(
        given.getOrDefault("--host", "127.0.0.1"),
        integer("--port", 0, 0, 65_535),
        url("--jdbc-url", "jdbc:postgresql://"),
        url("--redis-url", "redis://"),
        integer("--pool-size", PlatformOptions.DEFAULT_POOL_SIZE, 1, 500),
        integer("--redis-connections", PlatformOptions.DEFAULT_REDIS_CONNECTIONS, 1, 64),
        ma,
        faults(),
        path("--logs"),
        path("--cache").orElseGet(() -> StoreOptions.defaultCache(environment)));
  }

  private void collect(List<String> arguments) {
    int i = 0;
    while (i < arguments.size()) {
      String name = arguments.get(i);
      i++;
      if (FLAGS.contains(name)) {
        given.put(name, "");
      } else if (!VALUED.contains(name)) {
        problems.add("unknown option " + name + ": see --help");
      } else if (i == arguments.size() || arguments.get(i).startsWith("--")) {
        problems.add(name + " needs a value");
      } else {
        given.put(name, arguments.get(i));
        i++;
      }
    }
  }

  private int integer(String name, int absent, int min, int max) {
    String text = given.get(name);
    if (text == null) {
      return absent;
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number out of range.
    }
    problems.add("%s must be a whole number of %d..%d, was %s".formatted(name, min, max, text));
    return absent;
  }

  private Duration seconds(String name, Duration absent, int max) {
    return Duration.ofSeconds(integer(name, (int) absent.toSeconds(), 1, max));
  }

  /** The value is not repeated in a problem: it may hold a password. */
  private Optional<String> url(String name, String scheme) {
    Optional<String> url = Optional.ofNullable(given.get(name));
    if (url.isPresent() && !isUrl(url.get(), scheme)) {
      problems.add(name + " must look like " + scheme + "HOST:PORT...");
    }
    return url;
  }

  private static boolean isUrl(String text, String scheme) {
    try {
      String generic = "url://" + text.substring(Math.min(scheme.length(), text.length()));
      return text.startsWith(scheme) && URI.create(generic).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Optional<Path> path(String name) {
    try {
      return Optional.ofNullable(given.get(name)).map(text -> Path.of(text).toAbsolutePath());
    } catch (InvalidPathException e) {
      problems.add(name + " is no path: " + e.getReason());
      return Optional.empty();
    }
  }

  private Faults faults() {
    String rules = given.get("--faults");
    return rules == null ? Faults.none() : Faults.parse(rules, problems);
  }
}
