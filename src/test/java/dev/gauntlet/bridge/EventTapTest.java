package dev.gauntlet.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatling.core.stats.writer.DataWriterMessage$LoadEvent$User;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventTapTest {

  private final List<Throwable> lost = new ArrayList<>();

  static Stream<Throwable> faults() {
    return Stream.of(
        new IllegalStateException("no such user"), new OutOfMemoryError("Java heap space"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void lostEventIsReportedAndNeverReachesTheEventLoop(Throwable fault) {
    new EventTap(failing(fault)).$bang(new DataWriterMessage$LoadEvent$User("task", 1, true));
    assertThat(lost).containsExactly(fault);
  }

  private LoadEvents failing(Throwable fault) {
    return new FailingEvents(fault, lost);
  }

  private static final class FailingEvents extends RecordedEvents {
    private final Throwable fault;
    private final List<Throwable> lost;

    FailingEvents(Throwable fault, List<Throwable> lost) {
      this.fault = fault;
      this.lost = lost;
    }

    @Override
    public void userStarted(String scenario, long atMillis) {
      if (fault instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) fault;
    }

    @Override
    public void lost(Throwable found) {
      lost.add(found);
    }
  }
}
