package dev.gauntlet.bridge;

import io.gatling.commons.stats.Status;
import io.gatling.core.CoreComponents;
import io.gatling.core.actor.ActorRef;
import io.gatling.core.stats.DataWritersStatsEngine;
import io.gatling.core.stats.StatsEngine;
import io.gatling.core.stats.writer.DataWriterMessage;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import scala.Option;
import scala.collection.immutable.List$;
import scala.collection.immutable.Seq;

/**
 * Access to Gatling's engine in the current run: its events, its statistics and its event loops.
 */
final class GatlingEngine {

  private static final String WRITERS = "dataWriters";

  private final CoreComponents components;

  GatlingEngine(CoreComponents components) {
    this.components = components;
  }

  /**
   * Adds a listener beside Gatling's own writers. Must be called before injection starts.
   *
   * @throws TapUnavailableException if this version of Gatling or Java does not permit it
   */
  void listen(LoadEvents events) {
    StatsEngine engine = components.statsEngine();
    if (!(engine instanceof DataWritersStatsEngine)) {
      throw new TapUnavailableException("its engine is a " + engine.getClass().getName(), null);
    }
    try {
      Field writers = DataWritersStatsEngine.class.getDeclaredField(WRITERS);
      writers.setAccessible(true);
      writers.set(engine, appended(writers.get(engine), new EventTap(events)));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      throw new TapUnavailableException(e.toString(), e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Seq<ActorRef<DataWriterMessage>> appended(
      Object writers, ActorRef<DataWriterMessage> writer) {
    return (Seq<ActorRef<DataWriterMessage>>)
        ((Seq<ActorRef<DataWriterMessage>>) writers).appended(writer);
  }

  /** Returns the event loops that run the users. */
  List<ScheduledExecutorService> eventLoops() {
    List<ScheduledExecutorService> loops = new ArrayList<>();
    components.eventLoopGroup().forEach(loops::add);
    return loops;
  }

  /** Logs an entry without a duration, which Gatling's report and assertions include. */
  void log(String scenario, String name, boolean ok, String message) {
    long now = components.clock().nowMillis();
    components
        .statsEngine()
        .logResponse(
            scenario,
            List$.MODULE$.empty(),
            name,
            now,
            now,
            Status.apply(ok ? "OK" : "KO"),
            Option.empty(),
            ok ? Option.empty() : Option.apply(message));
  }
}
