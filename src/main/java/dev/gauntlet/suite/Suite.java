package dev.gauntlet.suite;

import dev.gauntlet.config.Origin;
import dev.gauntlet.config.PassedOptions;
import dev.gauntlet.config.Section;
import dev.gauntlet.process.SimulationSources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several simulations that run one after the other.
 *
 * @param about a description of the suite
 * @param stopOnFailure whether the suite stops after the first simulation that does not pass
 * @param members the simulations in their order
 */
record Suite(String about, boolean stopOnFailure, List<Member> members) {

  private static final Map<String, String> OF_THE_WHOLE =
      Map.of(
          "results.directory", "applies to the whole suite: set -Dresults on the command line",
          "load.dry-run", "applies to the whole suite: set -DdryRun on the command line",
          "load.trace", "shows the users of one simulation: use gauntlet run");

  /** The options that name a target. A base URL implies a target other than that of the suite. */
  private static final Pattern TARGET =
      Pattern.compile("target\\.kind|baseUrl(\\..+)?|target\\.(.+\\.)?base-url");

  /**
   * One simulation of a suite.
   *
   * @param unknown whether no simulation has this name
   * @param tags the tags that select the simulation
   * @param options the options of the simulation, passed as {@code -Dname=value}
   * @param origins the origins of the options
   */
  record Member(
      String simulation,
      boolean unknown,
      Set<String> tags,
      Map<String, String> options,
      Map<String, Origin> origins) {

    /**
     * Returns all options of the simulation: its own, those of every simulation, and its access to
     * the target.
     */
    Map<String, String> options(Map<String, String> ofAll, SuiteTarget.MemberAccess access) {
      Map<String, String> all = new LinkedHashMap<>(options);
      all.putAll(ofAll);
      all.putAll(access.options());
      return all;
    }

    /** Returns whether the simulation has a target of its own. */
    boolean hasOwnTarget() {
      return options.keySet().stream().anyMatch(TARGET.asMatchPredicate());
    }
  }

  /**
   * Reads a file of user-files/suites. Problems are added to the section.
   *
   * @param known the existing simulations
   */
  static Suite read(Section file, SimulationSources known) {
    Section suite = file.section("suite");
    String about = suite.text("about");
    boolean stopOnFailure = suite.flag("stop-on-failure");
    Section simulations = suite.section("simulations");
    List<Member> members = new ArrayList<>();
    for (String name : simulations.keys()) {
      List<String> ofPackage = ofPackage(name, known);
      if (!ofPackage.isEmpty()) {
        Set<String> below = simulations.section(name).keys();
        String meant =
            ofPackage.stream()
                .filter(each -> below.contains(each.substring(name.length() + 1)))
                .findFirst()
                .orElse(ofPackage.get(0));
        simulations.rejectUnquoted(name, meant);
      } else {
        boolean unknown = !known.names().contains(name);
        if (unknown) {
          simulations.problem(name, "is no simulation" + known.hint(name));
        }
        members.add(member(name, unknown, simulations.section(name)));
      }
    }
    file.rejectUnknownKeys();
    if (simulations.keys().isEmpty()) {
      suite.problem("simulations", "must name at least one");
    }
    return new Suite(about, stopOnFailure, List.copyOf(members));
  }

  /** Returns the simulations of a package; none if the name is that of a simulation. */
  private static List<String> ofPackage(String name, SimulationSources known) {
    return known.names().contains(name)
        ? List.of()
        : known.names().stream().filter(each -> each.startsWith(name + ".")).toList();
  }

  private static Member member(String name, boolean unknown, Section section) {
    Set<String> tags = new TreeSet<>(section.texts("tags"));
    tags.stream()
        .filter(tag -> !tag.matches("\\S+"))
        .forEach(
            tag ->
                section.problem(
                    "tags", "must be words without spaces, was \"%s\"".formatted(tag)));
    Map<String, String> options = PassedOptions.read(section.section("options"), OF_THE_WHOLE);
    Map<String, Origin> origins =
        options.keySet().stream()
            .collect(Collectors.toMap(option -> option, section.section("options")::origin));
    return new Member(name, unknown, tags, options, origins);
  }

  /**
   * Checks that each of these tags occurs in the suite.
   *
   * @throws UnknownTagException if a tag is unknown
   */
  void requireTags(Set<String> wanted) {
    Set<String> known = new TreeSet<>();
    members.forEach(member -> known.addAll(member.tags()));
    for (String tag : wanted) {
      if (!known.contains(tag)) {
        throw new UnknownTagException(tag, known);
      }
    }
  }

  /**
   * Returns this suite with only the members that have one of these tags; all if there are no
   * tags.
   */
  Suite chosen(Set<String> wanted) {
    List<Member> chosen =
        members.stream()
            .filter(member -> wanted.isEmpty() || member.tags().stream().anyMatch(wanted::contains))
            .toList();
    return new Suite(about, stopOnFailure, chosen);
  }
}
