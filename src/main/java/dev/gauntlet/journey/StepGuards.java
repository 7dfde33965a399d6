package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.gauntlet.bridge.GuardedChain;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.function.Function;

/** Factory methods for steps that run under a condition on the user. */
public final class StepGuards {

  private StepGuards() {}

  /** Returns steps that a failed user skips. */
  public static ChainBuilder unlessFailed(ChainBuilder steps) {
    return guarded(StepGuards::unlessFailed, steps);
  }

  /** Returns a chain without steps. */
  public static ChainBuilder nothing() {
    return exec((Session session) -> session);
  }

  static ChainBuilder guarded(Function<Session, GuardedChain.Route> guard, ChainBuilder steps) {
    return exec(new GuardedChain(guard, steps));
  }

  static GuardedChain.Route unlessFailed(Session session) {
    return session.isFailed() ? GuardedChain.Route.PAST : GuardedChain.Route.THROUGH;
  }
}
