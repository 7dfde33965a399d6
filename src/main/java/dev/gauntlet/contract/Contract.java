package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Suggestion;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A platform's API over HTTP and WebSocket, read from a file such as {@code
 * user-files/contracts/ma.conf}.
 *
 * @param name the contract's short name, such as {@code ma}
 * @param login the rules for log-ins, if users log in
 * @param operations by name, in the file's order
 * @param pushes the rules for pushes over a WebSocket, if there are any
 * @param admission the rules of a platform that admits a limited number of users
 */
public record Contract(
    String name,
    Optional<LoginRules> login,
    Map<String, Operation> operations,
    Optional<PushRules> pushes,
    Optional<AdmissionRules> admission) {

  /** Creates a contract without admission control. */
  public Contract(
      String name,
      Optional<LoginRules> login,
      Map<String, Operation> operations,
      Optional<PushRules> pushes) {
    this(name, login, operations, pushes, Optional.empty());
  }

  /**
   * Reads a contract. Its errors are added to the problems of the settings that opened the file,
   * and invalid values are replaced by harmless ones, so check the settings for problems before
   * using the contract.
   *
   * @param file the whole file, with one section {@code contract}
   */
  public static Contract read(Section file) {
    return ContractReader.read(file);
  }

  /**
   * Reports each placeholder of a contract that lacks its mark #, such as <code>${title}</code>.
   *
   * @param file the whole file
   * @param names the names of the values that journeys provide
   */
  public static void rejectUnmarked(Section file, Set<String> names) {
    UnmarkedPlaceholders.reject(file.section("contract"), names);
  }

  /**
   * Returns the operation of a name.
   *
   * @throws IllegalArgumentException if the contract has none; the message suggests a similar name
   */
  public Operation operation(String operation) {
    Operation found = operations.get(operation);
    if (found == null) {
      throw new IllegalArgumentException(
          "contract %s has no operation \"%s\"%s"
              .formatted(name, operation, Suggestion.hint(operation, operations.keySet())));
    }
    return found;
  }

  /** Returns the first operation with a role. */
  public Optional<Operation> operationFor(OperationRole role) {
    return operations.values().stream().filter(operation -> operation.is(role)).findFirst();
  }

  /** Returns the names of all values that its requests and sockets may use. */
  public Set<String> takes() {
    Set<String> names = new TreeSet<>();
    operations.values().forEach(operation -> names.addAll(operation.takes()));
    pushes.ifPresent(push -> names.addAll(push.takes()));
    return names;
  }

  /** Returns whether answers of any operation carry the marker of their asker. */
  public boolean marksAnswers() {
    return operations.values().stream().anyMatch(Operation::marked);
  }

  /** Returns whether the contract has an operation. */
  public boolean offers(String operation) {
    return operations.containsKey(operation);
  }
}
