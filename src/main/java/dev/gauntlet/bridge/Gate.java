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
 * Steps behind a gate: a keeper says of each user that comes whether it goes through them, past
 * them, or out. One action of Gatling where a condition, an exit and a hook would be three, each of
 * which looks through all the blocks that a user is in.
 */
public final class Gate implements ActionBuilder {

  /** Where a user goes. */
  public enum Way {
    /** Through the steps. */
    THROUGH,
    /** On to what follows them. */
    PAST,
    /** Out of the scenario. */
    OUT
  }

  /** Whoever comes here leaves; the builder without a condition is for failed users only. */
  private static final ExitHereBuilder OUT =
      new ExitHereBuilder(Expressions.<Object>toStaticValueExpression(true));

  private final Function<Session, Way> keeper;
  private final ChainBuilder steps;
  private final boolean ofLifetime;

  /**
   * @param keeper runs on an event loop, which it must not hold up
   */
  public Gate(Function<Session, Way> keeper, ChainBuilder steps) {
    this(keeper, steps, false);
  }

  private Gate(Function<Session, Way> keeper, ChainBuilder steps, boolean ofLifetime) {
    this.keeper = keeper;
    this.steps = steps;
    this.ofLifetime = ofLifetime;
  }

  /** A gate whose keeper admits no user after its lifetime. */
  public static Gate ofLifetime(Function<Session, Way> keeper, ChainBuilder steps) {
    return new Gate(keeper, steps, true);
  }

  /** Whether {@link LifetimeLimits} have nothing to add to its steps. */
  boolean isOfLifetime() {
    return ofLifetime;
  }

  @Override
  public io.gatling.core.action.builder.ActionBuilder asScala() {
    return new io.gatling.core.action.builder.ActionBuilder() {
      @Override
      public Action build(ScenarioContext context, Action next) {
        return new GateAction(
            keeper,
            steps.wrapped.build(context, next),
            next,
            OUT.build(context, next),
            context.coreComponents().statsEngine());
      }
    };
  }
}
