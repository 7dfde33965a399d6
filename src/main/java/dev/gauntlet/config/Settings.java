package dev.gauntlet.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The resolved configuration of a run.
 *
 * <p>Sources in order of precedence: {@code -D} options, environment variables, {@code
 * environments/NAME.conf}, {@code application.conf}, {@code user-files/objectives}, the
 * simulation's own settings, {@code reference.conf}. Loading and reading only collect problems;
 * {@link #throwIfProblems()} reports them all at once, and nothing may be started before it has
 * returned.
 */
public final class Settings {
  private static final String TARGET = "target";

  private final Problems problems = new Problems();
  private final SettingsSources sources;
  private final ConfigurationParser documents;
  private final Config reference;
  private final ConfigObject defaults;
  private final ConfigObject merged;
  private final Section root;

  private Settings(SettingsSources sources) {
    this.sources = sources;
    documents = new ConfigurationParser(sources.classPath(), problems);
    EncodingCheck.check(sources, problems);
    reference = TopLevelSections.only(layer(documents.resource(Origin.DEFAULTS)));
    Config known = ContractSections.in(reference, sources.contracts().names());
    Config own =
        sources
            .simulation()
            .map(name -> SimulationSettings.in(reference, name))
            .orElseGet(ConfigFactory::empty);
    Config objectives = new ObjectiveFiles(documents, problems).all(sources.objectives());
    defaults = resolve(objectives.withFallback(known), new Problems());
    Config environment = sections(environmentFile());
    Config application = sections(applicationFile());
    Config files =
        environment
            .withFallback(application)
            .withFallback(sections(objectives))
            .withFallback(own)
            .withFallback(known);
    SettingsLayer variables =
        new VariableLayer(sources.variables(), resolve(files, new Problems())).layer(problems);
    SettingsLayer options = new OptionLayer(sources.properties(), problems).layer();
    SettingsLayer.rejectOverlaps(problems, variables, options);
    Config given = options.config().withFallback(variables.config());
    ConfigObject all = resolve(given.withFallback(files), problems);
    // A failed merge is one problem. The values given for this run, such as a dry run, still apply.
    if (all.isEmpty() && !defaults.isEmpty()) {
      problems.markIncomplete();
      all = given.withFallback(defaults).root();
    }
    merged = all;
    Stream.of(environment, application, objectives)
        .forEach(file -> SubstitutionCycles.reject(TopLevelSections.only(file), merged, problems));
    root = new Section(new ConfigurationNode(List.of(), merged, Origin.NONE, problems));
  }

  /** The system property that a suite sets if the target is the platform that it started. */
  public static final String SUITE = OptionLayer.SUITE;

  /** Reads all sources; problems are kept until {@link #throwIfProblems()}. */
  public static Settings load(SettingsSources sources) {
    return new Settings(sources);
  }

  private Settings(SettingsSources sources, Path kept, Optional<Path> changes) {
    this.sources = sources;
    documents = new ConfigurationParser(sources.classPath(), problems);
    EncodingCheck.check(sources, problems);
    reference = TopLevelSections.only(layer(documents.resource(Origin.DEFAULTS)));
    Config known = ContractSections.in(reference, sources.contracts().names());
    Config made = layer(documents.file(kept));
    TopLevelSections.rejectSlips(made, problems);
    Config changed = changes.map(this::objectives).orElseGet(ConfigFactory::empty);
    defaults = resolve(made.withFallback(known), new Problems());
    SettingsLayer options = new OptionLayer(sources.properties(), problems).layer();
    SettingsLayer.rejectOverlaps(problems, options);
    merged =
        resolve(
            options
                .config()
                .withFallback(sections(changed))
                .withFallback(made)
                .withFallback(known),
            problems);
    root = new Section(new ConfigurationNode(List.of(), merged, Origin.NONE, problems));
  }

  /**
   * Returns the configuration of an earlier run, which {@link #whole()} wrote. Environment
   * variables of this process do not affect it, and it contains no secrets.
   *
   * @param sources the sources whose {@code -D} options have precedence
   * @param kept the file with the configuration of the run
   * @param changes a file whose values have precedence over those of {@code kept}
   */
  public static Settings kept(SettingsSources sources, Path kept, Optional<Path> changes) {
    return new Settings(sources, kept, changes);
  }

  /** Returns whether the target is the platform that a suite started for its simulations. */
  public boolean ofSuite() {
    return Boolean.parseBoolean(sources.properties().get(SUITE));
  }

  /**
   * Returns the contracts that may have a section below {@code target}: the given ones, then all
   * with a file, because a configuration may serve many runs. A file with the name of a setting
   * cannot have a section: it is excluded and reported as a problem.
   */
  public Set<String> contracts(Collection<String> known) {
    List<String> files = sources.contracts().names();
    Set<String> contracts = new LinkedHashSet<>(known);
    contracts.addAll(files);
    for (String section : ContractSections.OF_CONTRACTS) {
      for (String name : ContractSections.misnamed(reference, section, files)) {
        rejectContract(name, section);
        contracts.remove(name);
      }
    }
    return contracts;
  }

  /** Reports the file of a contract with the name of a protocol, whose section it would fill. */
  public void rejectContractOfProtocol(String name) {
    if (sources.contracts().names().contains(name)
        && ContractSections.misnamed(reference, TARGET, List.of(name)).isEmpty()) {
      rejectContract(name, TARGET);
      // The keys of a contract in this section are consequences of the same problem.
      section(TARGET).section(name).keys();
    }
  }

  private void rejectContract(String name, String section) {
    String file = sources.contracts().file(name).toString();
    problems.add(
        file,
        "a contract must not be named %s like a setting of %s: rename the file %s"
            .formatted(name, section, file),
        Origin.NONE);
  }

  private Config environmentFile() {
    EnvironmentFiles environments = new EnvironmentFiles(sources.classPath(), problems);
    Origin origin =
        option().isPresent()
            ? Origin.option(OptionLayer.ENVIRONMENT)
            : Origin.variable(VariableLayer.ENVIRONMENT);
    return environment()
        .map(name -> layer(environments.load(name, origin)))
        .orElseGet(ConfigFactory::empty);
  }

  private Config applicationFile() {
    Config file = layer(documents.resource("application.conf"));
    TopLevelSections.rejectSlips(file, problems);
    return file;
  }

  private Config objectives(Path file) {
    Optional<Config> read = documents.file(file);
    read.ifPresent(
        found -> TopLevelSections.rejectBesidesJudging(found, file.toString(), problems));
    return layer(read);
  }

  /** Returns the values of a source; if it is unreadable, missing values are no longer reported. */
  private Config layer(Optional<Config> source) {
    if (source.isEmpty()) {
      problems.markIncomplete();
    }
    return source.orElseGet(ConfigFactory::empty);
  }

  private Config sections(Config file) {
    return new MisplacedValues(defaults, problems).reject(file, resolve(file, new Problems()));
  }

  private ConfigObject resolve(Config config, Problems found) {
    return TopLevelSections.only(new Substitutions(sources.variables(), found).resolve(config))
        .root();
  }

  /** Returns the selected environment, from {@code -Denv} or {@code GAUNTLET_ENV}. */
  public Optional<String> environment() {
    return option()
        .or(() -> Optional.ofNullable(sources.variables().get(VariableLayer.ENVIRONMENT)));
  }

  private Optional<String> option() {
    return Optional.ofNullable(sources.properties().get(OptionLayer.ENVIRONMENT));
  }

  /**
   * Returns the object at a path such as {@code target.embedded}; empty when absent. The same path
   * returns the same section.
   */
  public Section section(String path) {
    Section section = root;
    for (String key : ConfigUtil.splitPath(path)) {
      section = section.section(key);
    }
    return section;
  }

  /**
   * Returns the keys of an object in reference.conf and objectives files, or in the configuration
   * of an earlier run; empty when there are none.
   */
  public Set<String> documented(String section, String key) {
    return documented(List.of(section, key));
  }

  /** Returns keys as {@link #documented(String, String)} does, of the object at a path. */
  public Set<String> documented(String path) {
    return documented(ConfigUtil.splitPath(path));
  }

  private Set<String> documented(List<String> elements) {
    return ConfigPath.find(defaults, elements).map(ConfigObject::keySet).orElse(Set.of());
  }

  /**
   * Reads a separate file, such as a contract, relative to the working directory. Its problems are
   * added to those of the configuration, and environment variables replace {@code ${?NAME}} in it.
   */
  public Section file(Path file) {
    Optional<Config> parsed = documents.file(file);
    // Missing keys of an unreadable file are not reported.
    Problems found =
        parsed.isPresent() ? new FileProblems(problems, file.toString()) : new Problems();
    Config resolved =
        new Substitutions(sources.variables(), found)
            .resolve(parsed.orElseGet(ConfigFactory::empty));
    if (parsed.isPresent()) {
      RepeatedKeys.reject(InputFile.text(file), file.toString(), problems);
    }
    Origin origin = Origin.file(file.toString(), 0);
    return new Section(new ConfigurationNode(List.of(), resolved.root(), origin, found));
  }

  /** Returns whether no problem of a file is known, or of a file that it includes. */
  public boolean isSound(Path file) {
    String name = file.toString();
    return problems.list().stream()
        .noneMatch(each -> each.path().equals(name) || each.origin().isWithin(name));
  }

  /**
   * Completes the reading.
   *
   * @throws ConfigurationException with all problems found so far, if there are any
   */
  public void throwIfProblems() {
    throwIfAny(problems.list());
  }

  /** Throws as {@link #throwIfProblems} does, but ignores problems of objectives files. */
  public void throwIfProblemsOutsideObjectives() {
    String folder = sources.objectives().folder().toString();
    throwIfAny(
        problems.list().stream()
            .filter(problem -> !problem.path().startsWith(folder))
            .filter(problem -> !problem.origin().place().startsWith(folder))
            .toList());
  }

  private static void throwIfAny(List<Problem> found) {
    if (!found.isEmpty()) {
      throw new ConfigurationException(found);
    }
  }

  /** Returns the given {@code -D} options of Gauntlet by name; secrets are masked. */
  public Map<String, String> options() {
    return new OptionLayer(sources.properties(), new Problems()).given();
  }

  /** Returns the value of an option as a message may show it: secrets are masked. */
  public static String masked(String option, String value) {
    return String.valueOf(SecretSettings.mask(option, value));
  }

  /** Returns the names of the given {@code -D} options that belong to other sections than these. */
  public List<String> optionsBeyond(List<String> sections) {
    return new OptionLayer(sources.properties(), new Problems()).beyond(sections);
  }

  /** Returns the {@code -D} option for a name that may be misspelled or belong to another tool. */
  public static Optional<String> optionNear(String name) {
    return OptionLayer.isOurs(name) ? Optional.of(name) : OptionLayer.near(name);
  }

  /** Returns the names of the given {@code -D} options for this path, or for paths below it. */
  public List<String> optionsOf(String path) {
    return new OptionLayer(sources.properties(), new Problems()).of(path);
  }

  /**
   * Returns the settings at this path or below it that were chosen for this run: the options, and
   * the values in the file of the selected environment with their lines.
   */
  public List<String> chosen(String path) {
    Set<String> chosen = new TreeSet<>();
    Optional<String> file = environment().map(EnvironmentFiles::path);
    LeafValues.visit(
        merged,
        (elements, value) -> {
          String found = ConfigUtil.joinPath(elements);
          Origin origin = Origin.of(value.origin());
          boolean below = found.equals(path) || found.startsWith(path + ".");
          if (below && file.filter(origin.place()::equals).isPresent() && !isNull(value)) {
            chosen.add("%s (%s)".formatted(found, origin));
          }
        });
    return Stream.concat(
            optionsOf(path).stream().map(name -> Origin.option(name).place()), chosen.stream())
        .toList();
  }

  private static boolean isNull(ConfigValue value) {
    return value.valueType() == ConfigValueType.NULL;
  }

  /**
   * Returns the values that differ from the defaults, one line each with its origin; secrets are
   * masked.
   */
  public String brief() {
    return new SettingsText(merged).withoutDefaults(defaults);
  }

  /** Returns every value as HOCON with its origin as a comment; secrets are masked. */
  public String whole() {
    return new SettingsText(merged).whole();
  }
}
