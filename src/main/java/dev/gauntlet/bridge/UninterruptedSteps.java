package dev.gauntlet.bridge;

import static io.gatling.javaapi.core.CoreDsl.exec;

import io.gatling.commons.stats.Status;
import io.gatling.commons.validation.Success;
import io.gatling.core.action.builder.SessionHookBuilder;
import io.gatling.core.session.Block;
import io.gatling.core.session.Session;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.function.UnaryOperator;
import scala.collection.immutable.List;
import scala.collection.immutable.List$;

/**
 * Uninterruptible steps: once begun, the user runs all of them. An enclosing block that ends early,
 * such as {@code during} or {@code exitBlockOnFail}, is left only after them.
 */
public final class UninterruptedSteps {

  private static final String AROUND = "gauntlet.blocks";

  /** The enclosing blocks and the status of a user. */
  private record Blocks(List<Block> stack, Status status) {}

  private UninterruptedSteps() {}

  public static ChainBuilder of(ChainBuilder steps) {
    return exec(hook(UninterruptedSteps::enter)).exec(steps).exec(hook(UninterruptedSteps::leave));
  }

  /** Returns a step that Gatling does not interrupt itself. */
  private static ActionBuilder hook(UnaryOperator<Session> step) {
    return () -> new SessionHookBuilder(session -> new Success<>(step.apply(session)), false);
  }

  private static Session enter(Session session) {
    Blocks around = new Blocks(session.blockStack(), session.baseStatus());
    return with(session, session.status(), List$.MODULE$.<Block>empty()).set(AROUND, around);
  }

  private static Session leave(Session session) {
    Blocks around = (Blocks) session.attributes().apply(AROUND);
    Session back = with(session.remove(AROUND), around.status, around.stack);
    return session.isFailed() ? back.markAsFailed() : back.markAsSucceeded();
  }

  private static Session with(Session session, Status status, List<Block> blocks) {
    return session.copy(
        session.scenario(),
        session.userId(),
        session.attributes(),
        status,
        blocks,
        session.onExit(),
        session.eventLoop());
  }
}
