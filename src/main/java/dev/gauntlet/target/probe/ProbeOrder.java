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
 * In which order operations can be tried: an account before logging in, whatever gives a value
 * before what needs it, what ends something last; apart from that in the contract's order.
 */
final class ProbeOrder {

  /** First words of operations after which little can be done with a thing, and then nothing. */
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
   * All operations of a contract; those whose values nothing gives come at the end.
   *
   * @param known the names of values that are there from the start
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

  /** Those before the first one that ends something: until then all that was made is there. */
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
