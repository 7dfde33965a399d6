package dev.gauntlet.bridge;

import dev.gauntlet.measure.Goodness;
import io.gatling.javaapi.core.Session;
import java.util.Optional;

/**
 * One iteration of a user's journey, good if each of its requests is. Used only on the event loop
 * of the user.
 */
public final class Conversation {

  private static final String ATTRIBUTE = "gauntlet.conversation";

  private Goodness goodness = Goodness.GOOD;

  private Conversation() {}

  /** Returns a user who begins an iteration. */
  public static Session begin(Session session) {
    return session.set(ATTRIBUTE, new Conversation());
  }

  /** Returns the goodness of the requests of the user's iteration so far. */
  public static Goodness goodness(Session session) {
    return of(session.asScala()).map(of -> of.goodness).orElse(Goodness.EXCLUDED);
  }

  static void add(io.gatling.core.session.Session session, Goodness request) {
    of(session).ifPresent(of -> of.goodness = of.goodness.and(request));
  }

  private static Optional<Conversation> of(io.gatling.core.session.Session session) {
    return Optional.ofNullable(
        (Conversation) session.attributes().getOrElse(ATTRIBUTE, () -> null));
  }
}
