package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Suggestion;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform offers over HTTP and WebSocket, read from a file such as {@code
 * user-files/contracts/ma.conf}.
 *
 * @param name the contract's short name, such as {@code ma}
 * @param login how users log in, if the platform knows users
 * @param operations by name, in the file's order
 * @param pushes over a WebSocket, if it has any
 */
public record Contract(
    String name,
    Optional<LoginRules> login,
    Map<String, Operation> operations,
    Optional<PushRules> pushes) {

  /**
   * Reads a contract. What is wrong with it joins the problems of the settings that opened the
   * file, and harmless values stand in for it: ask the settings for problems before using it.
   *
   * @param file the whole file, which holds one section {@code contract}
   */
  public static Contract read(Section file) {
    return ContractReader.read(file);
  }

  /**
   * The operation of a name.
   *
   * @throws IllegalArgumentException when the contract has none; the message suggests one
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

  /** The first operation that the contract has for something. */
  public Optional<Operation> operationFor(OperationRole role) {
    return operations.values().stream().filter(operation -> operation.is(role)).findFirst();
  }

  /** Whether the platform offers an operation. */
  public boolean offers(String operation) {
    return operations.containsKey(operation);
  }
}
