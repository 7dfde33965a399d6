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

/** What is known while a contract is probed: samples, credentials, and what answers gave. */
final class ProbeValues {

  private static final String IDS = "Ids";

  private final Map<String, Object> samples;
  private final Map<String, Object> known;
  private final Contract contract;

  /**
   * @param samples with the username, email and password of an account that nobody has yet
   * @param credentials go before the samples, except where that account is made
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

  Function<String, Object> of(Operation operation) {
    return operation.is(OperationRole.REGISTRATION) ? samples::get : known::get;
  }

  /** What is known by a name; null where nothing is. */
  Object of(String name) {
    return known.get(name);
  }

  /** What an operation needs and nobody gave. */
  Set<String> wanted(Operation operation) {
    return wanted(operation.needs(), of(operation));
  }

  /** Which of these names nobody gave a value for. */
  Set<String> wanted(Set<String> needs) {
    return wanted(needs, known::get);
  }

  private static Set<String> wanted(Set<String> needs, Function<String, Object> lookup) {
    Set<String> wanted = new TreeSet<>(needs);
    wanted.removeIf(name -> lookup.apply(name) != null);
    return wanted;
  }

  /** Why these names have no value, and what can be done about it. */
  String withoutValue(Set<String> wanted) {
    return wanted.stream().map(this::withoutValue).collect(Collectors.joining("; "));
  }

  private String withoutValue(String name) {
    return contract.operations().values().stream()
        .filter(operation -> operation.gives().contains(name))
        .findFirst()
        .map(operation -> "\"%s\" gave no %s".formatted(operation.name(), name))
        .orElseGet(() -> "no operation gives %1$s: set probe.values.%1$s".formatted(name));
  }

  /** Keeps what an answer gave; of a list of ids also its first. */
  void keep(Map<String, Object> saved) {
    known.putAll(saved);
    saved.forEach(
        (name, value) -> {
          if (name.endsWith(IDS) && value instanceof List<?> ids && !ids.isEmpty()) {
            known.put(name.substring(0, name.length() - 1), ids.get(0));
          }
        });
  }

  /** The beginning of a text on one line, without secrets. */
  String excerpt(String text, int longest) {
    String line = masked(text).replaceAll("\\s+", " ").strip();
    return line.length() > longest ? line.substring(0, longest) + "..." : line;
  }

  /** A text without secrets. */
  String masked(String text) {
    Set<String> secrets = new HashSet<>(SecretMask.secrets(samples));
    secrets.addAll(SecretMask.secrets(known));
    return SecretMask.text(text, secrets);
  }
}
