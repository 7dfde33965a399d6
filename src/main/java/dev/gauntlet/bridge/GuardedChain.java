package dev.gauntlet.bridge;

import io.gatling.core.action.Action;
import io.gatling.core.action.builder.ExitHereBuilder;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.internal.Expressions;
import java.util.function.Function;

/**
 * Guarded steps: for each arriving user a function decides whether the user runs the steps, skips
 * them, or leaves the scenario. This is one Gatling action instead of a condition, an exit and a
 * hook, each of which would search all blocks that the user is in.
 */
public final class GuardedChain implements ActionBuilder {

  /** A decision for a user. */
  public enum Route {
    /** Runs the steps. */
    THROUGH,
    /** Skips the steps. */
    PAST,
    /** Leaves the scenario. */
    OUT
  }

  /** Every user leaves here; Gatling's builder without a condition stops failed users only. */
  private static final ExitHereBuilder OUT =
      new ExitHereBuilder(Expressions.<Object>toStaticValueExpression(true));

  private final Function<Session, Route> guard;
  private final ChainBuilder steps;
  private final boolean ofLifetime;

  /**
   * @param guard decides for each user; runs on an event loop, which it must not block
   */
  public GuardedChain(Function<Session, Route> guard, ChainBuilder steps) {
    this(guard, steps, false);
  }

  private GuardedChain(Function<Session, Route> guard, ChainBuilder steps, boolean ofLifetime) {
    this.guard = guard;
    this.steps = steps;
    this.ofLifetime = ofLifetime;
  }

  /** Returns guarded steps whose guard admits no user after the end of its lifetime. */
  public static GuardedChain ofLifetime(Function<Session, Route> guard, ChainBuilder steps) {
    return new GuardedChain(guard, steps, true);
  }

  /**
   * Returns whether the guard enforces the lifetime, so that {@link LifetimeLimits} skip the steps.
   */
  boolean isOfLifetime() {
    return ofLifetime;
  }

  @Override
  public io.gatling.core.action.builder.ActionBuilder asScala() {
    return new io.gatling.core.action.builder.ActionBuilder() {
      @Override
      public Action build(ScenarioContext context, Action next) {
        return new GuardAction(
            guard,
            steps.wrapped.build(context, next),
            next,
            OUT.build(context, next),
            context.coreComponents().statsEngine());
      }
    };
  }
}
