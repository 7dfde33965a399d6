package dev.gauntlet.bridge;

import io.gatling.commons.stats.Status;
import io.gatling.core.stats.writer.DataWriter;
import io.gatling.core.stats.writer.DataWriterData;
import io.gatling.core.stats.writer.DataWriterMessage;
import io.gatling.core.stats.writer.DataWriterMessage$LoadEvent$Error;
import io.gatling.core.stats.writer.DataWriterMessage$LoadEvent$Response;
import io.gatling.core.stats.writer.DataWriterMessage$LoadEvent$User;
import java.util.Optional;
import scala.Option;
import scala.jdk.javaapi.OptionConverters;

/*
 * The events are imported by the names of their class files: they are nested in a Scala companion
 * object, for which Java has no other name.
 */

/** One more writer beside Gatling's own: hands every event of a run to {@link LoadEvents}, live. */
final class EventTap extends DataWriter<EventTap.NoData> {

  enum NoData implements DataWriterData {
    NONE
  }

  private static final String GATLING = "gatling";

  private final LoadEvents events;

  EventTap(LoadEvents events) {
    super("gauntlet-tap");
    this.events = events;
  }

  @Override
  public NoData onInit() {
    events.loadStarted();
    return NoData.NONE;
  }

  @Override
  public void onMessage(DataWriterMessage.LoadEvent event, NoData none) {
    if (event instanceof DataWriterMessage$LoadEvent$Response response) {
      events.responded(converted(response));
    } else if (event instanceof DataWriterMessage$LoadEvent$User user) {
      if (user.start()) {
        events.userStarted(user.scenario(), user.timestamp());
      } else {
        events.userEnded(user.scenario(), user.timestamp());
      }
    } else if (event instanceof DataWriterMessage$LoadEvent$Error error) {
      crashed(error);
    }
  }

  /** Gatling joins the request's name and what happened by a colon. */
  private void crashed(DataWriterMessage$LoadEvent$Error error) {
    String[] nameAndFault = error.message().strip().split(": ", 2);
    boolean named = nameAndFault.length == 2;
    events.crashed(
        named ? nameAndFault[0] : GATLING,
        named ? nameAndFault[1] : error.message(),
        error.timestamp());
  }

  private static Response converted(DataWriterMessage$LoadEvent$Response response) {
    return new Response(
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

  @Override
  public void onFlush(NoData none) {}

  @Override
  public void onCrash(String cause, NoData none) {
    events.crashed(GATLING, cause, System.currentTimeMillis());
  }

  @Override
  public void onStop(NoData none) {}
}
