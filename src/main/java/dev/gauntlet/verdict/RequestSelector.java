package dev.gauntlet.verdict;

import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.result.RequestData;
import dev.gauntlet.result.RunData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The requests to which an objective refers.
 *
 * @param contract the contract of the request, or the group of users that sends it; empty for all
 * @param request the name of the request, in all journeys that use it; empty for all requests
 */
record RequestSelector(Optional<String> contract, Optional<String> request) {

  /** Returns the words before the name of a figure, such as {@code ma create task}. */
  String label() {
    return (contract.orElse("") + " " + request.orElse("")).strip();
  }

  /** Returns whether a run with these requests, by contract, sends one of them. */
  boolean appliesTo(Map<String, Set<String>> requests) {
    return request.isEmpty()
        || sections(requests.keySet()).stream()
            .anyMatch(section -> requests.get(section).contains(request.get()));
  }

  /** Returns those sections of objectives, by contract or group, to which the request belongs. */
  Set<String> sections(Set<String> all) {
    return all.stream()
        .filter(
            section ->
                contract.isEmpty()
                    || contract.get().equals(JudgedScope.groupOf(section).orElse(section)))
        .collect(Collectors.toSet());
  }

  /** Returns whether a request of a run is selected. */
  boolean isAbout(RequestKey key, RunData run) {
    return (request.isEmpty() || request.get().equals(key.request()))
        && (contract.isEmpty() || run.header().isOf(contract.get(), key));
  }

  /** Returns the sum of the selected requests. */
  RequestData of(List<RequestData> requests, RunData run) {
    return RequestData.together(
        new RequestKey(RunData.ALL, request.orElse(RunData.ALL)),
        requests.stream().filter(data -> isAbout(data.key(), run)).toList());
  }
}
