package dev.gauntlet.journey;

import dev.gauntlet.protocol.http.Expectation;
import io.gatling.javaapi.core.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Expectations of a list in a scenario, relative to its earlier state and to the entries that the
 * user created itself, because a database is rarely empty. The contract must save {@code total} and
 * {@code listed}, the ids on the page. Exact only while no other client adds to the list.
 */
public final class ListExpectations {

  private static final String TOTAL = "total";
  private static final String LISTED = "listed";
  private static final String BEFORE = "gauntlet.totalBefore";
  private static final String OWN = "gauntlet.own";

  private ListExpectations() {}

  /** Returns a call that stores the total of a list before it grows. */
  public static OperationStep totalOf(OperationStep list) {
    return list.expecting(saving(TOTAL)).remembering(
        session -> session.set(BEFORE, session.get(TOTAL)));
  }

  private static Expectation saving(String name) {
    return new Expectation(Set.of(name), (saved, known) -> Optional.empty());
  }

  /**
   * Returns a call that creates an entry of the list.
   *
   * @param id the name under which the contract saves the id of the entry
   */
  public static OperationStep own(OperationStep creation, String id) {
    return creation.expecting(saving(id)).remembering(session -> owning(session, id));
  }

  private static Session owning(Session session, String id) {
    List<Object> own = new ArrayList<>(owned(session.get(OWN)));
    own.add(session.get(id));
    return session.set(OWN, List.copyOf(own));
  }

  /** Expects the total of {@link #totalOf} plus {@code count}. */
  public static Expectation totalGrownBy(int count) {
    return new Expectation(
        Set.of(TOTAL),
        (saved, known) ->
            grown(saved.get(TOTAL), known.apply(BEFORE), count)
                ? Optional.empty()
                : Optional.of("the total did not grow by exactly " + count));
  }

  /** Expects exactly {@code count} distinct entries on the page, all created by this user. */
  public static Expectation pageOfOwn(int count) {
    return new Expectation(
        Set.of(LISTED),
        (saved, known) -> {
          Collection<Object> listed = owned(saved.get(LISTED));
          if (listed.size() != count) {
            return Optional.of("the page does not contain exactly " + count + " entries");
          }
          Set<Object> different = new HashSet<>(listed);
          return different.size() == count && owned(known.apply(OWN)).containsAll(different)
              ? Optional.empty()
              : Optional.of("the page contains entries that this user did not create");
        });
  }

  private static boolean grown(Object total, Object before, int count) {
    try {
      BigDecimal expected = new BigDecimal(before.toString()).add(BigDecimal.valueOf(count));
      return new BigDecimal(total.toString()).compareTo(expected) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Returns whether a call has an expectation of a list to which no other user may add. */
  static boolean countsOn(OperationStep call) {
    Set<String> needs = call.expectation().needs();
    return needs.contains(TOTAL) || needs.contains(LISTED);
  }

  @SuppressWarnings("unchecked")
  private static Collection<Object> owned(Object ids) {
    return ids == null ? List.of() : (Collection<Object>) ids;
  }
}
