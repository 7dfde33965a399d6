package dev.gauntlet.measure;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of the requests to which objectives may refer.
 *
 * @param streamed the requests whose answers are streamed, each with the names of its milestones,
 *     by the section of its objectives
 * @param goodput what the run counts; null before this is known
 */
public record JudgedRequests(
    Map<String, Map<String, Set<String>>> streamed, Goodput goodput) {

  /** Creates the requests of a run whose objectives are not known yet. */
  public JudgedRequests(Map<String, Map<String, Set<String>>> streamed) {
    this(streamed, null);
  }

  /** The requests of a run without streamed answers. */
  public static final JudgedRequests NONE = new JudgedRequests(Map.of());

  /** Returns what the run counts; empty while it is planned. */
  public Optional<Goodput> recorded() {
    return Optional.ofNullable(goodput);
  }

  /** Returns the milestones of a request in any section; empty if its answers are not streamed. */
  public Optional<Set<String>> milestones(Set<String> sections, String request) {
    Set<String> names = new HashSet<>();
    boolean any = false;
    for (String section : sections) {
      Set<String> found = streamed.getOrDefault(section, Map.of()).get(request);
      any |= found != null;
      names.addAll(found == null ? Set.of() : found);
    }
    return any ? Optional.of(names) : Optional.empty();
  }
}
