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
 * A reader of the objectives that depend on the kind of a request: those on streamed answers and on
 * goodput.
 *
 * @param scope the requests of the run
 */
record RequestObjectives(JudgedScope scope) {

  /** Marks the keys that {@link #read} reads as known. */
  static void skip(Section request, boolean ofRun) {
    request.has(GoodputReader.SECTION);
    if (!ofRun) {
      request.has(StreamObjectiveReader.SECTION);
    }
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

  /** Reads the objectives of the run. */
  List<Objective> ofRun(Section objectives) {
    return new GoodputReader(scope)
        .ofRun(objectives.section(JudgedScope.RUN)).stream().map(Objective.class::cast).toList();
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
    Set<String> sections = selector.sections(scope.operations().keySet());
    String name = selector.request().orElseThrow();
    Optional<Set<String>> milestones = scope.requests().milestones(sections, name);
    List<Objective> all = new ArrayList<>();
    if (request.has(StreamObjectiveReader.SECTION)) {
      if (milestones.isPresent()) {
        Section stream = request.section(StreamObjectiveReader.SECTION);
        Set<String> known = known(request, stream, milestones.get());
        all.addAll(new StreamObjectiveReader(selector, known).read(stream));
      } else if (request.isGiven(StreamObjectiveReader.SECTION) && offered(sections, name)) {
        request.problem(
            StreamObjectiveReader.SECTION,
            "limits a stream, but the contract describes no stream of \"%s\"".formatted(name));
      }
    }
    if (offered(sections, name)) {
      new GoodputReader(scope).read(request, selector, milestones).ifPresent(all::add);
    }
    return all;
  }

  private boolean offered(Set<String> sections, String request) {
    return sections.stream().anyMatch(each -> scope.operations().get(each).contains(request));
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
