package dev.gauntlet.run.suite;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.journey.Journeys;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.target.ContractFile;
import dev.gauntlet.target.Endpoint;
import dev.gauntlet.target.Target;
import dev.gauntlet.target.TargetOptions;
import dev.gauntlet.target.Targets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the simulations of a suite hit, one after the other: one embedded platform that forgets its
 * data between them, or whatever else they are configured for, whose data are left alone.
 */
sealed interface SuiteTarget extends AutoCloseable {

  /** The kind of target that a suite starts itself. */
  String EMBEDDED = "embedded";

  /** How each simulation comes to the suite's platform, where its users register. */
  Map<String, String> OPTIONS =
      Map.of("target.kind", "remote", "target.of-suite", "true", "target.new-accounts", "true");

  /** A few words for people. */
  String description();

  /** Options and environment variables for the next simulation; before it the data are reset. */
  Access next();

  void onDeath(Consumer<String> listener);

  @Override
  void close();

  /**
   * How a simulation reaches the target.
   *
   * @param options as {@code -Dname=value}
   * @param environment holds what must not stand on a command line
   */
  record Access(Map<String, String> options, Map<String, String> environment) {

    /** As the simulation's own configuration has it. */
    static final Access NONE = new Access(Map.of(), Map.of());
  }

  /** Reads where the suite goes; the embedded platform is started when the suite is. */
  static Plan plan(Settings settings) {
    Section target = settings.section("target");
    Set<String> contracts = Journeys.builtIn().contracts();
    boolean configured =
        target.optionalText("kind").filter(kind -> !kind.equals(EMBEDDED)).isPresent()
            || target.has("base-url")
            || contracts.stream().anyMatch(name -> target.section(name).has("base-url"));
    return configured ? folder -> new Configured() : Embedded.plan(settings, target, contracts);
  }

  /** A target that is known to be configured well and not yet started. */
  @FunctionalInterface
  interface Plan {

    /**
     * @throws dev.gauntlet.target.TargetException if it cannot be had
     */
    SuiteTarget open(RunFolder folder);
  }

  /** The simulations read it from their configuration, and each says whether it may be hit. */
  record Configured() implements SuiteTarget {

    @Override
    public String description() {
      return "the configured target, whose data are not reset";
    }

    @Override
    public Access next() {
      return Access.NONE;
    }

    @Override
    public void onDeath(Consumer<String> listener) {}

    @Override
    public void close() {}
  }

  /** One platform for all. */
  record Embedded(Target target, List<Endpoint> endpoints) implements SuiteTarget {

    private static Plan plan(Settings settings, Section section, Set<String> names) {
      TargetOptions options = TargetOptions.read(section, names, names);
      List<Endpoint> endpoints = options.endpoints();
      // A file that is missing or wrong is told before anything is started.
      endpoints.forEach(endpoint -> ContractFile.read(endpoint, settings));
      return folder -> new Embedded(Targets.open(options, folder.logs()), endpoints);
    }

    @Override
    public String description() {
      return target.description() + ", whose data are reset before each simulation";
    }

    @Override
    public Access next() {
      target.reset();
      Map<String, String> given = new LinkedHashMap<>(OPTIONS);
      Map<String, String> environment = new LinkedHashMap<>();
      endpoints.forEach(
          endpoint -> {
            given.put(
                "target." + endpoint.name() + ".base-url",
                target.baseUrls().get(endpoint.name()).toString());
            environment.putAll(account(endpoint));
          });
      return new Access(given, environment);
    }

    /**
     * The one that the platform knows from the start; elsewhere users register after each reset.
     */
    private static Map<String, String> account(Endpoint endpoint) {
      String variable = "GAUNTLET_TARGET_" + endpoint.name().toUpperCase(Locale.ROOT);
      return Targets.known(endpoint)
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
