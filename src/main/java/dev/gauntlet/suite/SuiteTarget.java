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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the simulations of a suite hit, one after the other: one embedded platform that forgets its
 * data between them, or whatever else they are configured for, whose data are left alone.
 */
sealed interface SuiteTarget extends AutoCloseable {

  /** The kind of target that a suite starts itself. */
  String EMBEDDED = "embedded";

  /** How each simulation comes to the suite's platform, where its users register. */
  Map<String, String> OPTIONS =
      Map.of("target.kind", "remote", Settings.SUITE, "true", "target.new-accounts", "true");

  /** A few words for people. */
  String description();

  /** Options and environment variables for the next simulation; before it the data are reset. */
  MemberAccess next();

  void onDeath(Consumer<String> listener);

  @Override
  void close();

  /**
   * How a simulation reaches the target.
   *
   * @param options as {@code -Dname=value}
   * @param environment holds what must not stand on a command line
   */
  record MemberAccess(Map<String, String> options, Map<String, String> environment) {

    /** As the simulation's own configuration has it. */
    static final MemberAccess NONE = new MemberAccess(Map.of(), Map.of());
  }

  /** Reads where the suite goes; the embedded platform is started when the suite is. */
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

  /** A target that is known to be configured well and not yet started. */
  interface Plan {

    /** As {@link SuiteTarget#next}, with addresses that stand for those to come. */
    MemberAccess expectedAccess();

    /**
     * @throws dev.gauntlet.target.TargetException if it cannot be had
     */
    SuiteTarget open(RunFolder folder);
  }

  /** Nothing is started. */
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

  /** The platform that is started. */
  record OfEmbedded(TargetOptions options, List<Endpoint> endpoints) implements Plan {

    private static final URI TO_COME = URI.create("http://127.0.0.1:1");

    @Override
    public MemberAccess expectedAccess() {
      return Embedded.access(endpoints, name -> TO_COME);
    }

    @Override
    public SuiteTarget open(RunFolder folder) {
      return new Embedded(TargetProvider.open(options, folder.logs()), endpoints);
    }
  }

  /** The simulations read it from their configuration, and each says whether it may be hit. */
  record Configured() implements SuiteTarget {

    @Override
    public String description() {
      return "the configured target, whose data are not reset";
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

  /** One platform for all. */
  record Embedded(Target target, List<Endpoint> endpoints) implements SuiteTarget {

    private static Plan plan(
        Settings settings, Section section, Set<String> documented, Set<String> spoken) {
      ProtocolSection.readAll(settings);
      TargetOptions options = TargetOptions.read(section, documented, spoken, Map.of());
      section.rejectUnknownKeys();
      List<Endpoint> endpoints = options.endpoints();
      // A file that is missing or wrong is told before anything is started.
      endpoints.forEach(endpoint -> ContractFile.read(endpoint, settings));
      return new OfEmbedded(options, endpoints);
    }

    @Override
    public String description() {
      return target.description() + ", whose data are reset before each simulation";
    }

    @Override
    public MemberAccess next() {
      target.reset();
      return access(endpoints, target.baseUrls()::get);
    }

    private static MemberAccess access(List<Endpoint> endpoints, Function<String, URI> baseUrl) {
      Map<String, String> given = new LinkedHashMap<>(OPTIONS);
      Map<String, String> environment = new LinkedHashMap<>();
      endpoints.forEach(
          endpoint -> {
            given.put(
                "target." + endpoint.name() + ".base-url",
                baseUrl.apply(endpoint.name()).toString());
            environment.putAll(account(endpoint));
          });
      return new MemberAccess(given, environment);
    }

    /**
     * The one that the platform knows from the start; elsewhere users register after each reset.
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
