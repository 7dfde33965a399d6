package dev.gauntlet.target.probe;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.HttpMethod;
import dev.gauntlet.contract.LoginRules;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.OperationRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which operations are called: registration before login, an operation that provides a
 * value before those that need it, operations that cancel or delete an object last, and otherwise
 * the order of the contract.
 */
final class ProbeOrder {

  /**
   * The first words of operations that end an object, such as a task, but keep it. They precede the
   * operations of {@link #REMOVING}, after which no operation can use the object.
   */
  private static final Set<String> ENDING = Set.of("cancel", "close", "stop", "unregister");

  private static final Set<String> REMOVING = Set.of("delete", "remove");

  private static final int FIRST_ENDING = 3;

  private final List<Operation> operations;
  private final int endings;

  private ProbeOrder(List<Operation> operations, int endings) {
    this.operations = operations;
    this.endings = endings;
  }

  /**
   * Returns the order of all operations of a contract. Operations whose values no other provides
   * are last.
   *
   * @param known the names of values that are available from the start
   */
  static ProbeOrder of(Contract contract, Set<String> known) {
    List<Operation> left = new ArrayList<>(contract.operations().values());
    left.sort(Comparator.comparingInt(operation -> turn(operation, contract.login())));
    Set<String> values = new LinkedHashSet<>(known);
    List<Operation> order = new ArrayList<>();
    Optional<Operation> next = next(left, values);
    while (next.isPresent()) {
      order.add(next.get());
      left.remove(next.get());
      values.addAll(next.get().gives());
      next = next(left, values);
    }
    long endings =
        order.stream()
            .takeWhile(operation -> turn(operation, contract.login()) < FIRST_ENDING)
            .count();
    order.addAll(left);
    return new ProbeOrder(List.copyOf(order), (int) endings);
  }

  /**
   * Returns the operations before the first one that ends or deletes an object. During these, every
   * created object exists.
   */
  List<Operation> beforeEndings() {
    return operations.subList(0, endings);
  }

  List<Operation> fromFirstEnding() {
    return operations.subList(endings, operations.size());
  }

  private static Optional<Operation> next(List<Operation> left, Set<String> values) {
    return left.stream().filter(operation -> values.containsAll(operation.needs())).findFirst();
  }

  private static int turn(Operation operation, Optional<LoginRules> login) {
    if (operation.is(OperationRole.REGISTRATION)) {
      return 0;
    }
    if (login.filter(by -> by.operation().equals(operation.name())).isPresent()) {
      return 1;
    }
    String verb = operation.name().split(" ", 2)[0];
    if (operation.method() == HttpMethod.DELETE || REMOVING.contains(verb)) {
      return FIRST_ENDING + 1;
    }
    return ENDING.contains(verb) ? FIRST_ENDING : 2;
  }
}
