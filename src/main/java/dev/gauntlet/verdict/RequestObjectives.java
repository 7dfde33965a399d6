package dev.gauntlet.verdict;

import dev.gauntlet.config.Section;
import dev.gauntlet.measure.JudgedScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A reader of the objectives that depend on the kind of a request: those on streamed answers.
 *
 * @param scope the requests of the run
 */
record RequestObjectives(JudgedScope scope) {

  /** Marks the keys that {@link #read} reads as known. */
  static void skip(Section request) {
    request.has(StreamObjectiveReader.SECTION);
  }

  /**
   * Reads the objectives on the requests of all contracts and groups. Problems are added to those
   * of the configuration.
   *
   * @param documented all requests that may have objectives, by contract or group
   */
  List<Objective> read(Section objectives, Map<String, Set<String>> documented) {
    List<Objective> all = new ArrayList<>();
    Section groups = objectives.section(JudgedScope.GROUPS);
    documented.forEach(
        (section, requests) -> {
          Optional<String> group = JudgedScope.groupOf(section);
          all.addAll(
              read(
                  group.map(groups::section).orElseGet(() -> objectives.section(section)),
                  Optional.of(group.orElse(section)),
                  requests));
        });
    return all;
  }

  /**
   * Reads the objectives on requests.
   *
   * @param contract the contract of the requests, or a group of users; empty for all
   */
  List<Objective> read(Section section, Optional<String> contract, Set<String> requests) {
    return requests.stream()
        .filter(section::has)
        .flatMap(
            name -> {
              Section request = section.section(name);
              return read(request, new RequestSelector(contract, Optional.of(name))).stream();
            })
        .toList();
  }

  private List<Objective> read(Section request, RequestSelector selector) {
    if (!request.has(StreamObjectiveReader.SECTION)) {
      return List.of();
    }
    Section stream = request.section(StreamObjectiveReader.SECTION);
    Set<String> sections = selector.sections(scope.operations().keySet());
    String name = selector.request().orElseThrow();
    Optional<Set<String>> milestones = scope.requests().milestones(sections, name);
    if (milestones.isPresent()) {
      Set<String> known = known(request, stream, milestones.get());
      return new StreamObjectiveReader(selector, known).read(stream);
    }
    boolean offered =
        sections.stream().anyMatch(each -> scope.operations().get(each).contains(name));
    if (offered && request.isGiven(StreamObjectiveReader.SECTION)) {
      request.problem(
          StreamObjectiveReader.SECTION,
          "limits a stream, but the contract describes no stream of \"%s\"".formatted(name));
    }
    return List.of();
  }

  /** Returns the milestones; a default may name one that the contract of this platform lacks. */
  private static Set<String> known(Section request, Section stream, Set<String> milestones) {
    Set<String> known = new TreeSet<>(milestones);
    if (!request.isGiven(StreamObjectiveReader.SECTION)) {
      known.addAll(stream.keys());
    }
    return known;
  }
}
