package dev.gauntlet.platform;

import dev.gauntlet.platform.auth.LoginOptions;
import dev.gauntlet.platform.http.FaultRules;
import dev.gauntlet.platform.model.ModelOptions;
import dev.gauntlet.platform.module.PlatformModule;
import dev.gauntlet.platform.store.StoreOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The platform's command line. Problems are collected, so that all are reported at once. */
final class CommandLine {

  private static final PlatformModules MODULES = PlatformModules.BUILT_IN;

  static final String HELP =
      """
      Gauntlet's reference platform: an AI agent platform to load, on real PostgreSQL and Redis.

      %s
      --host ADDRESS          listen on this address (127.0.0.1)
      --jdbc-url URL          use this PostgreSQL: jdbc:postgresql://HOST/DB?user=U&password=P
      --redis-url URL         use this Redis: redis://[:PASSWORD@]HOST:PORT
                              a store without a URL is embedded: empty at first, deleted at
                              the end
      --pool-size N           connections of each contract to PostgreSQL, 1..500 (20)
      --redis-connections N   connections to Redis, 1..64 (2)
      --password-cost N       bcrypt's cost, 4..15 (4)
      --access-token-life N   seconds, 1..86400 (ma and pg: 900, ap: 86400)
      --refresh-token-life N  seconds, 1..2592000 (604800)
      --rate-limit            ap accepts 60 requests a minute from one client to one path;
                              also by RATE_LIMIT_ENABLED=true in the environment
      --model-first-token D   the time to the first token of an answer in pg and openai, see below
                              (log-normal 200ms 60ms)
      --model-token-gap D     the time between two tokens (log-normal 20ms 8ms)
      --model-length D        the number of tokens of an answer (log-normal 60 30)
      --model-immediate FLAG  true: all tokens are generated without a delay (false)
      --model-seed N          the random seed of answers (1)
      --model-error-share P   the share of answers that end with an error, such as 5%% (0%%)
      --model-rate-limit N    openai accepts N requests a minute from one API key, 1..1000000
      %s
      --logs DIR              platform.log, postgresql.log and redis.log go there
      --cache DIR             the embedded stores' executables are unpacked there, once
      --verbose               without --logs: log everything to standard error, not only warnings
      --faults RULES          inject faults, see below
      --end-with-stdin        end when standard input ends; the line "reset" in it makes the
                              platform forget its data, if its stores are the embedded ones
      --help                  this text

      When it is ready it prints one line: ready ma=http://127.0.0.1:PORT ap=http://127.0.0.1:PORT ...
      and, with --end-with-stdin and an embedded Redis, redis=redis://:PASSWORD@127.0.0.1:PORT
      It stops on TERM. It ignores INT and HUP: the process that started it decides when it stops.

      D is a constant, or uniform or log-normal with mean and spread: 20ms, uniform 20ms 5ms
      RULES are comma separated:
      """
              .formatted(ports(), ConversationArguments.HELP.strip().indent(6).strip())
          + FaultRules.SYNTAX.indent(2);

  private static final String END_WITH_STDIN = "--end-with-stdin";
  private static final String HELP_FLAG = "--help";
  private static final String RATE_LIMIT = "--rate-limit";
  private static final String RATE_LIMIT_VARIABLE = "RATE_LIMIT_ENABLED";
  private static final int MAX_PORT = 65_535;
  private static final int DAY = 86_400;
  private static final String VERBOSE = "--verbose";
  private static final List<String> FLAGS = List.of(END_WITH_STDIN, HELP_FLAG, RATE_LIMIT, VERBOSE);
  private static final List<String> VALUED =
      List.of(
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

  private final Arguments arguments;

  private CommandLine(Arguments arguments) {
    this.arguments = arguments;
  }

  /** Reads arguments; {@link #problems()} returns the problems. */
  static CommandLine of(String... arguments) {
    return new CommandLine(new Arguments(List.of(arguments), FLAGS, valued()));
  }

  boolean wantsHelp() {
    return arguments.has(HELP_FLAG);
  }

  boolean endsWithInput() {
    return arguments.has(END_WITH_STDIN);
  }

  boolean verbose() {
    return arguments.has(VERBOSE);
  }

  /** Returns a sentence for each problem; complete after {@link #options(Map)}. */
  List<String> problems() {
    return List.copyOf(arguments.problems());
  }

  /** Returns the options; meaningless if there are problems. */
  PlatformOptions options(Map<String, String> environment) {
    return new PlatformOptions(
        new PlatformOptions.Listening(
            arguments.text("--host").orElse("127.0.0.1"), wantedPorts()),
        stores(),
        new PlatformOptions.Behaviour(
            login(),
            rateLimited(environment),
            model(),
            ConversationArguments.read(arguments),
            faults()),
        arguments.path("--logs"),
        arguments.path("--cache").orElseGet(() -> StoreOptions.defaultCache(environment)));
  }

  private PlatformOptions.Connections stores() {
    return new PlatformOptions.Connections(
        arguments.url("--jdbc-url", "jdbc:postgresql://"),
        arguments.url("--redis-url", "redis://"),
        arguments.integer("--pool-size", 1, 500).orElse(PlatformOptions.DEFAULT_POOL_SIZE),
        arguments
            .integer("--redis-connections", 1, 64)
            .orElse(PlatformOptions.DEFAULT_REDIS_CONNECTIONS));
  }

  private static List<String> valued() {
    return Stream.of(
            MODULES.portOptions().stream(),
            VALUED.stream(),
            ConversationArguments.ALL.stream(),
            ModelOptions.KEYS.stream().map(PlatformLaunch::modelOption))
        .flatMap(Function.identity())
        .toList();
  }

  private static String ports() {
    return MODULES.all().stream().map(CommandLine::port).collect(Collectors.joining("\n"));
  }

  private static String port(PlatformModule module) {
    return "%-23s serve the contract %s there%s; 0, the default, takes any free port"
        .formatted(
            MODULES.portOption(module.contract()) + " N",
            module.contract(),
            module.instances() == 1 ? "" : " and at N+" + (module.instances() - 1));
  }

  private Map<String, Integer> wantedPorts() {
    return MODULES.all().stream()
        .collect(Collectors.toMap(PlatformModule::contract, this::wantedPort));
  }

  private int wantedPort(PlatformModule module) {
    int most = MAX_PORT - module.instances() + 1;
    return arguments.integer(MODULES.portOption(module.contract()), 0, most).orElse(0);
  }

  private LoginOptions login() {
    return new LoginOptions(
        arguments.integer("--password-cost", 4, 15).orElse(LoginOptions.DEFAULT_PASSWORD_COST),
        arguments.seconds("--access-token-life", DAY),
        arguments
            .seconds("--refresh-token-life", 30 * DAY)
            .orElse(LoginOptions.DEFAULT_REFRESH_TOKEN_LIFE));
  }

  private boolean rateLimited(Map<String, String> environment) {
    String variable = environment.getOrDefault(RATE_LIMIT_VARIABLE, "");
    if (!List.of("", "true", "false").contains(variable.strip().toLowerCase(Locale.ROOT))) {
      arguments.problems().add(RATE_LIMIT_VARIABLE + " must be true or false, was " + variable);
    }
    return arguments.has(RATE_LIMIT) || variable.strip().equalsIgnoreCase("true");
  }

  private ModelOptions model() {
    ModelOptions options = ModelOptions.DEFAULT;
    for (String key : ModelOptions.KEYS) {
      String option = PlatformLaunch.modelOption(key);
      String text = arguments.text(option).orElse("");
      try {
        options = text.isEmpty() ? options : options.with(key, text);
      } catch (IllegalArgumentException e) {
        arguments.problems().add(option + ": " + e.getMessage() + ", was " + text);
      }
    }
    return options;
  }

  private FaultRules faults() {
    return arguments
        .text("--faults")
        .map(rules -> FaultRules.parse(rules, arguments.problems()))
        .orElseGet(FaultRules::none);
  }
}
