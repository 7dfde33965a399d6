package dev.gauntlet.bridge;

import io.gatling.commons.stats.Status;
import io.gatling.core.actor.ActorRef;
import io.gatling.core.stats.writer.DataWriterMessage;
import io.gatling.core.stats.writer.DataWriterMessage$LoadEvent$Error;
import io.gatling.core.stats.writer.DataWriterMessage$LoadEvent$Response;
import io.gatling.core.stats.writer.DataWriterMessage$LoadEvent$User;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;
import scala.concurrent.Promise;
import scala.concurrent.Promise$;
import scala.concurrent.duration.FiniteDuration;
import scala.jdk.javaapi.OptionConverters;
import scala.runtime.BoxedUnit;

/*
 * The events are imported by the names of their class files: they are nested in a Scala companion
 * object, for which Java has no other name.
 */

/**
 * A data writer beside Gatling's own that passes every event of a run to {@link LoadEvents}
 * immediately. Unlike Gatling's writers it is no actor: it handles an event on the thread that
 * logged it, so no event waits in a queue and none is pending when the run ends.
 */
final class EventTap implements ActorRef<DataWriterMessage> {

  /**
   * The code of responses that the recorder has already counted in nanoseconds. They are also in
   * Gatling's statistics, which ignore the code, and must not be counted twice.
   */
  static final Option<String> RECORDED = Option.apply("recorded by gauntlet");

  private static final Logger LOG = LoggerFactory.getLogger(EventTap.class);
  private static final String GATLING = "gatling";

  private final LoadEvents events;

  EventTap(LoadEvents events) {
    this.events = events;
  }

  @Override
  public String name() {
    return "gauntlet-tap";
  }

  /** An exception of Gauntlet must not reach the event loop, since the user would be lost. */
  @Override
  public void $bang(DataWriterMessage message) {
    try {
      forward(message);
    } catch (RuntimeException | Error e) {
      LOG.error("An event of the run is lost: {}", e.toString());
      events.lost(e);
    }
  }

  private void forward(DataWriterMessage message) {
    if (message instanceof DataWriterMessage$LoadEvent$Response response) {
      if (!RECORDED.equals(response.responseCode())) {
        events.responded(converted(response));
      }
    } else if (message instanceof DataWriterMessage$LoadEvent$User user) {
      forward(user);
    } else if (message instanceof DataWriterMessage$LoadEvent$Error error) {
      crashed(error);
    } else if (message instanceof DataWriterMessage.Crash crash) {
      events.crashed(GATLING, crash.cause(), System.currentTimeMillis());
    } else if (message instanceof DataWriterMessage.Stop stop) {
      stop.stopPromise().trySuccess(BoxedUnit.UNIT);
    } else if (message == DataWriterMessage.Init$.MODULE$) {
      events.loadStarted();
    }
  }

  private void forward(DataWriterMessage$LoadEvent$User user) {
    if (user.start()) {
      events.userStarted(user.scenario(), user.timestamp());
    } else {
      events.userEnded(user.scenario(), user.timestamp());
    }
  }

  /** Messages are handled at once, so no reply promise ever expires. */
  @Override
  public <R> Promise<R> replyPromise(FiniteDuration timeout) {
    return Promise$.MODULE$.apply();
  }

  /** Gatling joins the name of the request and the error by a colon. */
  private void crashed(DataWriterMessage$LoadEvent$Error error) {
    String[] nameAndFault = error.message().strip().split(": ", 2);
    boolean named = nameAndFault.length == 2;
    events.crashed(
        named ? nameAndFault[0] : GATLING,
        named ? nameAndFault[1] : error.message(),
        error.timestamp());
  }

  private static GatlingResponse converted(DataWriterMessage$LoadEvent$Response response) {
    return new GatlingResponse(
        response.scenario(),
        response.name(),
        response.startTimestamp(),
        response.endTimestamp(),
        ok(response.status()),
        optional(response.responseCode()),
        optional(response.message()));
  }

  private static boolean ok(Status status) {
    return "OK".equals(status.name());
  }

  private static <T> Optional<T> optional(Option<T> option) {
    return OptionConverters.toJava(option);
  }
}
