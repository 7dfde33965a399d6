package dev.gauntlet.bridge;

import com.typesafe.scalalogging.Logger;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import io.gatling.core.stats.StatsEngine;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** The Gatling action of a {@link GuardedChain}. */
final class GuardAction implements Action {

  private static final String NAME = "guard";

  private final Function<io.gatling.javaapi.core.Session, GuardedChain.Route> guard;
  private final Action through;
  private final Action past;
  private final Action out;
  private final StatsEngine statistics;
  private final Logger logger = Logger.apply(LoggerFactory.getLogger(GuardAction.class));

  GuardAction(
      Function<io.gatling.javaapi.core.Session, GuardedChain.Route> guard,
      Action through,
      Action past,
      Action out,
      StatsEngine statistics) {
    this.guard = guard;
    this.through = through;
    this.past = past;
    this.out = out;
    this.statistics = statistics;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Lets the user continue even if the function throws: otherwise the user would be lost. */
  @Override
  public void execute(Session session) {
    GuardedChain.Route route;
    try {
      route = guard.apply(new io.gatling.javaapi.core.Session(session));
    } catch (RuntimeException e) {
      statistics.logRequestCrash(session.scenario(), session.groups(), NAME, e.toString());
      past.$bang(session.markAsFailed());
      return;
    }
    switch (route) {
      case THROUGH -> through.$bang(session);
      case PAST -> past.$bang(session);
      case OUT -> out.$bang(session);
    }
  }

  @Override
  public Logger logger() {
    return logger;
  }

  /** Does nothing: the Scala trait requires this setter for its field, and ours is final. */
  @Override
  public void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger unused) {}
}
