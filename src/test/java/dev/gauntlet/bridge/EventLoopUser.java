package dev.gauntlet.bridge;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.gatling.commons.util.Clock;
import io.gatling.core.CoreComponents;
import io.gatling.core.action.Action;
import io.gatling.core.pause.Constant$;
import io.gatling.core.session.Session;
import io.gatling.core.session.Session$;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.javaapi.core.ChainBuilder;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import scala.Option;

/** A user of Gatling's actions without a network, on an event loop with a manual clock. */
public final class EventLoopUser implements Clock {

  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final AtomicBoolean ended = new AtomicBoolean();
  private long millis = 1_000_000;

  @Override
  public long nowMillis() {
    return millis;
  }

  /** Sends the user through the chain. */
  public void begin(ChainBuilder chain) {
    channel.freezeTime();
    Action end = action(() -> ended.set(true));
    CoreComponents gatling =
        new CoreComponents(null, null, null, Option.empty(), null, this, end, null);
    Session user = Session$.MODULE$.apply("test", 1, channel.eventLoop());
    chain.wrapped.build(new ScenarioContext(gatling, null, Constant$.MODULE$, false), end).$bang(user);
  }

  public boolean hasEnded() {
    return ended.get();
  }

  /** Advances the clock by a millisecond. */
  public void tick() {
    channel.advanceTimeBy(1, MILLISECONDS);
    millis++;
    channel.runPendingTasks();
  }

  /** Advances the clock until the user has ended, and returns the elapsed milliseconds. */
  long millisUntilEnd(long most) {
    long begun = millis;
    while (!ended.get() && millis - begun < most) {
      tick();
    }
    return millis - begun;
  }

  private static Action action(Runnable effect) {
    return new Action() {
      @Override
      public String name() {
        return "end";
      }

      @Override
      public void execute(Session session) {
        effect.run();
      }

      @Override
      public com.typesafe.scalalogging.Logger logger() {
        return null;
      }

      @Override
      public void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(
          com.typesafe.scalalogging.Logger unused) {}
    };
  }
}
