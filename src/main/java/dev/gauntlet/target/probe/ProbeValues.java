package dev.gauntlet.target.probe;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.OperationRole;
import dev.gauntlet.contract.SecretMask;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The known values of a probe: samples, credentials and values of answers. */
final class ProbeValues {

  private static final String IDS = "Ids";

  private final Map<String, Object> samples;
  private final Map<String, Object> known;
  private final Contract contract;

  /**
   * @param samples sample values, with username, email and password of a new account
   * @param credentials the account or the token of the probe, which takes precedence over the
   *     samples, except in the registration of the new account
   */
  ProbeValues(Map<String, Object> samples, Map<String, Object> credentials, Contract contract) {
    this.contract = contract;
    this.samples = Map.copyOf(samples);
    this.known = new HashMap<>(samples);
    this.known.putAll(credentials);
  }

  Set<String> names() {
    return Set.copyOf(known.keySet());
  }

  /** Returns a function from a name to its value in the requests of an operation. */
  Function<String, Object> of(Operation operation) {
    return operation.is(OperationRole.REGISTRATION) ? samples::get : known::get;
  }

  /** Returns the value of a name, or null. */
  Object of(String name) {
    return known.get(name);
  }

  /** Returns the names that an operation needs and that have no value. */
  Set<String> wanted(Operation operation) {
    return wanted(operation.needs(), of(operation));
  }

  /** Returns the given names without those that have a value. */
  Set<String> wanted(Set<String> needs) {
    return wanted(needs, known::get);
  }

  private static Set<String> wanted(Set<String> needs, Function<String, Object> lookup) {
    Set<String> wanted = new TreeSet<>(needs);
    wanted.removeIf(name -> lookup.apply(name) != null);
    return wanted;
  }

  /** Returns the reasons why these names have no value, with the next steps. */
  String withoutValue(Set<String> wanted) {
    return wanted.stream().map(this::withoutValue).collect(Collectors.joining("; "));
  }

  private String withoutValue(String name) {
    return contract.operations().values().stream()
        .filter(operation -> operation.gives().contains(name))
        .findFirst()
        .map(operation -> "\"%s\" returned no %s".formatted(operation.name(), name))
        .orElseGet(() -> "no operation returns %1$s: set probe.values.%1$s".formatted(name));
  }

  /**
   * Adds the values of an answer. Of a list of ids, such as {@code taskIds}, it also adds the first
   * one as {@code taskId}.
   */
  void keep(Map<String, Object> saved) {
    known.putAll(saved);
    saved.forEach(
        (name, value) -> {
          if (name.endsWith(IDS) && value instanceof List<?> ids && !ids.isEmpty()) {
            known.put(name.substring(0, name.length() - 1), ids.get(0));
          }
        });
  }

  /** Returns the beginning of a text in one line, without secrets. */
  String excerpt(String text, int longest) {
    String line = masked(text).replaceAll("\\s+", " ").strip();
    return line.length() > longest ? line.substring(0, longest) + "..." : line;
  }

  /** Returns a text without secrets. */
  String masked(String text) {
    Set<String> secrets = new HashSet<>(SecretMask.secrets(samples));
    secrets.addAll(SecretMask.secrets(known));
    return SecretMask.text(text, secrets);
  }
}
