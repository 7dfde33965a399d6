package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.bridge.Gate;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.function.Function;

/** Factory methods for steps that run under a condition on the user. */
public final class Gates {

  private Gates() {}

  /** Returns steps that a failed user skips. */
  public static ChainBuilder unlessFailed(ChainBuilder steps) {
    return gate(Gates::unlessFailed, steps);
  }

  /** Returns a chain without steps. */
  public static ChainBuilder nothing() {
    return exec((Session session) -> session);
  }

  static ChainBuilder gate(Function<Session, Gate.Way> keeper, ChainBuilder steps) {
    return exec(new Gate(keeper, steps));
  }

  static Gate.Way unlessFailed(Session session) {
    return session.isFailed() ? Gate.Way.PAST : Gate.Way.THROUGH;
  }
}
