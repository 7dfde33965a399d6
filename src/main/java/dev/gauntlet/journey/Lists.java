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
 * What a scenario expects of a list, told relative to what was there before and to what the user
 * made itself, since a database is seldom empty. The contract must save {@code total} and {@code
 * listed}, the ids on the page. Exact only while nobody else adds to the list.
 */
public final class Lists {

  private static final String TOTAL = "total";
  private static final String LISTED = "listed";
  private static final String BEFORE = "gauntlet.totalBefore";
  private static final String OWN = "gauntlet.own";

  private Lists() {}

  /** Looks at a list before it grows. */
  public static Call totalOf(Call list) {
    return list.expecting(saving(TOTAL)).remembering(
        session -> session.set(BEFORE, session.get(TOTAL)));
  }

  private static Expectation saving(String name) {
    return new Expectation(Set.of(name), (saved, known) -> Optional.empty());
  }

  /**
   * Makes something that the list will show.
   *
   * @param id the name under which the contract saves its id
   */
  public static Call own(Call creation, String id) {
    return creation.expecting(saving(id)).remembering(session -> owning(session, id));
  }

  private static Session owning(Session session, String id) {
    List<Object> own = new ArrayList<>(owned(session.get(OWN)));
    own.add(session.get(id));
    return session.set(OWN, List.copyOf(own));
  }

  /** The total is that of {@link #totalOf} and so many more. */
  public static Expectation totalGrownBy(int count) {
    return new Expectation(
        Set.of(TOTAL),
        (saved, known) ->
            grown(saved.get(TOTAL), known.apply(BEFORE), count)
                ? Optional.empty()
                : Optional.of("the total is not " + count + " more than before"));
  }

  /** The page shows exactly so many, all of them different and made by this user. */
  public static Expectation pageOfOwn(int count) {
    return new Expectation(
        Set.of(LISTED),
        (saved, known) -> {
          Collection<Object> listed = owned(saved.get(LISTED));
          if (listed.size() != count) {
            return Optional.of("the page does not show exactly " + count);
          }
          Set<Object> different = new HashSet<>(listed);
          return different.size() == count && owned(known.apply(OWN)).containsAll(different)
              ? Optional.empty()
              : Optional.of("the page shows others than those that this user made");
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

  /** Whether a call expects something of a list to which no other user may add. */
  static boolean countsOn(Call call) {
    Set<String> needs = call.expectation().needs();
    return needs.contains(TOTAL) || needs.contains(LISTED);
  }

  @SuppressWarnings("unchecked")
  private static Collection<Object> owned(Object ids) {
    return ids == null ? List.of() : (Collection<Object>) ids;
  }
}
