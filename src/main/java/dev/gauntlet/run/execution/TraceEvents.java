package dev.gauntlet.run.execution;

import dev.gauntlet.bridge.GatlingResponse;
import dev.gauntlet.bridge.LoadEvents;
import dev.gauntlet.journey.LoadClock;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.protocol.http.Transcript;
import java.time.Duration;

/** A listener that counts the outcomes of a trace in its transcript. */
final class TraceEvents implements LoadEvents, LoadClock {

  private final Transcript transcript;
  private final GatlingOutcomes outcomes;
  private final Clock clock;
  private final long begun;

  TraceEvents(Transcript transcript, GatlingOutcomes outcomes, Clock clock) {
    this.transcript = transcript;
    this.outcomes = outcomes;
    this.clock = clock;
    begun = clock.nanoTime();
  }

  Transcript transcript() {
    return transcript;
  }

  @Override
  public void responded(GatlingResponse response) {
    transcript.count(outcomes.of(response));
  }

  /**
   * Counts a request that could not be sent; an operation of a contract has counted its own
   * already.
   */
  @Override
  public void crashed(String request, String message, long atMillis) {
    if (!outcomes.knows(request)) {
      transcript.count(new Outcome.Failed("not sent: " + message));
    }
  }

  /** Does nothing: a failed step is no exchange, and is on the console already. */
  @Override
  public void stepFailed(String why) {}

  @Override
  public void lost(Throwable fault) {
    transcript.count(new Outcome.Failed("not traced: " + fault));
  }

  @Override
  public Duration elapsed() {
    return Duration.ofNanos(clock.nanoTime() - begun);
  }

  @Override
  public boolean halted() {
    return false;
  }

  @Override
  public void loadStarted() {}

  @Override
  public void userStarted(String scenario, long atMillis) {}

  @Override
  public void userEnded(String scenario, long atMillis) {}
}
