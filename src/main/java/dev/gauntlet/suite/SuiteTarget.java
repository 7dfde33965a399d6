package dev.gauntlet.suite;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.protocol.ProtocolSection;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.target.ContractFile;
import dev.gauntlet.target.Endpoint;
import dev.gauntlet.target.Target;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.TargetProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The target of the simulations of a suite: one embedded platform that deletes its data between
 * them, or the configured targets, whose data is not deleted.
 */
sealed interface SuiteTarget extends AutoCloseable {

  /** The kind of target that a suite starts itself. */
  String EMBEDDED = "embedded";

  /**
   * The options with which each simulation connects to the suite's platform, where its users
   * register.
   */
  Map<String, String> OPTIONS =
      Map.of("target.kind", "remote", Settings.SUITE, "true", "target.new-accounts", "true");

  /** Returns a short description. */
  String description();

  /** Returns options and environment variables for the next simulation, after deleting the data. */
  MemberAccess next();

  void onDeath(Consumer<String> listener);

  @Override
  void close();

  /**
   * The access of a simulation to the target.
   *
   * @param options options, passed as {@code -Dname=value}
   * @param environment environment variables for values that must not appear on a command line
   */
  record MemberAccess(Map<String, String> options, Map<String, String> environment) {

    /** The access that the simulation's own configuration defines. */
    static final MemberAccess NONE = new MemberAccess(Map.of(), Map.of());
  }

  /** Reads the target of the suite. An embedded platform is started later, with the suite. */
  static Plan plan(Settings settings) {
    Section target = settings.section("target");
    Set<String> spoken = Journeys.builtIn().contracts();
    Set<String> documented = settings.contracts(spoken);
    boolean configured =
        target.optionalText("kind").filter(kind -> !kind.equals(EMBEDDED)).isPresent()
            || target.has("base-url")
            || documented.stream().anyMatch(name -> target.section(name).has("base-url"));
    return configured
        ? new OfConfiguration()
        : Embedded.plan(settings, target, documented, spoken);
  }

  /** A checked target that is not started yet. */
  interface Plan {

    /** Returns access as {@link SuiteTarget#next} does, with placeholders for later addresses. */
    MemberAccess expectedAccess();

    /**
     * @throws dev.gauntlet.target.TargetException if it is not available
     */
    SuiteTarget open(RunFolder folder);
  }

  /** A plan that starts nothing. */
  record OfConfiguration() implements Plan {

    @Override
    public MemberAccess expectedAccess() {
      return MemberAccess.NONE;
    }

    @Override
    public SuiteTarget open(RunFolder folder) {
      return new Configured();
    }
  }

  /** A plan that starts the embedded platform. */
  record OfEmbedded(TargetOptions options, List<Endpoint> endpoints) implements Plan {

    private static final String TO_COME = "http://127.0.0.1:1";

    @Override
    public MemberAccess expectedAccess() {
      return Embedded.access(endpoints, name -> TO_COME);
    }

    @Override
    public SuiteTarget open(RunFolder folder) {
      return new Embedded(TargetProvider.open(options, folder.logs()), endpoints);
    }
  }

  /** The configured targets. Each simulation reads and checks its own. */
  record Configured() implements SuiteTarget {

    @Override
    public String description() {
      return "the configured target, whose data is not deleted";
    }

    @Override
    public MemberAccess next() {
      return MemberAccess.NONE;
    }

    @Override
    public void onDeath(Consumer<String> listener) {}

    @Override
    public void close() {}
  }

  /** One platform for all simulations. */
  record Embedded(Target target, List<Endpoint> endpoints) implements SuiteTarget {

    private static Plan plan(
        Settings settings, Section section, Set<String> documented, Set<String> spoken) {
      ProtocolSection.readAll(settings);
      TargetOptions options = TargetOptions.read(section, documented, spoken, Map.of());
      section.rejectUnknownKeys();
      List<Endpoint> endpoints = options.endpoints();
      // A missing or wrong file must be reported before anything is started.
      endpoints.forEach(endpoint -> ContractFile.read(endpoint, settings));
      return new OfEmbedded(options, endpoints);
    }

    @Override
    public String description() {
      return target.description() + ", whose data is deleted before each simulation";
    }

    @Override
    public MemberAccess next() {
      target.reset();
      return access(endpoints, contract -> target.baseUrls().get(contract).toString());
    }

    private static MemberAccess access(
        List<Endpoint> endpoints, Function<String, String> baseUrl) {
      Map<String, String> given = new LinkedHashMap<>(OPTIONS);
      Map<String, String> environment = new LinkedHashMap<>();
      endpoints.forEach(
          endpoint -> {
            given.put(
                "target." + endpoint.name() + ".base-url",
                baseUrl.apply(endpoint.name()));
            environment.putAll(account(endpoint));
          });
      return new MemberAccess(given, environment);
    }

    /**
     * Returns the predefined account of the platform, if users do not register after each reset.
     */
    private static Map<String, String> account(Endpoint endpoint) {
      String variable = "GAUNTLET_TARGET_" + endpoint.name().toUpperCase(Locale.ROOT);
      return TargetProvider.known(endpoint)
          .map(
              account ->
                  Map.of(
                      variable + "_USERNAME", account.username(),
                      variable + "_PASSWORD", account.password()))
          .orElse(Map.of());
    }

    @Override
    public void onDeath(Consumer<String> listener) {
      target.onDeath(listener);
    }

    @Override
    public void close() {
      target.close();
    }
  }
}
