package dev.gauntlet.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.measure.AdmissionCount;
import dev.gauntlet.measure.AdmissionReading;
import dev.gauntlet.measure.AuditedStream;
import dev.gauntlet.measure.BackOffCount;
import dev.gauntlet.measure.DeliveryCount;
import dev.gauntlet.measure.DeliveryCounts;
import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.FailedExchange;
import dev.gauntlet.measure.GeneratorCapacity;
import dev.gauntlet.measure.JudgedScope;
import dev.gauntlet.measure.LatencyHistogram;
import dev.gauntlet.measure.LoadCounts;
import dev.gauntlet.measure.MachineUsage;
import dev.gauntlet.measure.MessageTimeline;
import dev.gauntlet.measure.MetricKey;
import dev.gauntlet.measure.MetricKind;
import dev.gauntlet.measure.MetricSum;
import dev.gauntlet.measure.NoteKind;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.PlannedUsers;
import dev.gauntlet.measure.ProcessUsage;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.RecordingDelta;
import dev.gauntlet.measure.RetryCount;
import dev.gauntlet.measure.RunEvent;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.measure.SetupCount;
import dev.gauntlet.measure.SkippedStep;
import dev.gauntlet.record.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

  private static final List<Event> EVENTS =
      List.of(
          new Event.RunStarted(
              1000,
              new RunHeader(
                  RunInfo.here("r", "Spike", "http://t", "open", true, "0.1.0"),
                  PlannedLoad.open(30, 100),
                  Provenance.unknown(),
                  JudgedScope.NOTHING,
                  List.of(new PlannedUsers(0, 5)),
                  Map.of("task", "ma"),
                  List.of(new SkippedStep("task", "delete task", "the contract lacks it")),
                  Map.of("memory", "process_resident_memory_bytes"))),
          new Event.LoadStarted(1500, new GeneratorCapacity(true, 4, 1024, 28_232)),
          new Event.PhaseStarted(1500, "spike, \"first\"\n"),
          new Event.Noted(1600, NoteKind.TARGET_DOWN, "platform ended, exit code 137"),
          new Event.SetupDone(
              2000,
              List.of(new SetupCount("log in", 3, 0, 1, 9000, 4000)),
              Map.of("log in", LatencyHistogram.sparse().encoded())),
          new Event.ErrorsSeen(
              2000, List.of(new ErrorCount("task", "get task", "timed-out", "no answer", 2))),
          new Event.Sample(
              2000,
              new LoadCounts.Users(Map.of("task", 3), 3, 3, 1.5),
              new LoadCounts.Journeys(Map.of("task", 4L), Map.of("task", 2L), Map.of("task", 1L)),
              new LoadCounts.Requests(
                  Map.of("task", Map.of("get task", 12L)),
                  Map.of("task", Map.of("get task", Map.of(7L, 2))),
                  3),
              new LoadCounts.Answers(10, 0, 0, 2, 1_500_250, 1_990_500, 0)),
          new Event.ResourcesUsed(
              2000, "generator", new ProcessUsage(0.5, 1_000_000, 3_000_000, 12, 80, 30)),
          new Event.MachineUsed(2000, new MachineUsage(0.75, 40)),
          new Event.JourneyMetrics(
              2000,
              List.of(new MetricSum(new MetricKey(MetricKind.COUNTER, "tokens", "t"), 2, 7.5, 1))),
          new Event.BackedOff(2000, List.of(new BackOffCount("task", "get task", 2, 3000))),
          new Event.MetricsReported(2000, Map.of("memory", 3e8)),
          new Event.Audited(
              2000,
              new DeliveryCounts(Map.of(DeliveryCount.LOST, 1L)),
              Map.of("sent to received", LatencyHistogram.sparse().encoded()),
              List.of(
                  new MessageTimeline(
                      "c", "p", 1, 2.5, List.of(new MessageTimeline.Stamp("received", 3)))),
              List.of(new AuditedStream("c", "p", DeliveryCounts.NONE))),
          new Event.AdmissionCounted(
              2000,
              new AdmissionReading(
                  "cv",
                  Map.of(AdmissionCount.OVER_LIMIT, 1L),
                  new AdmissionReading.Limits(20, null),
                  new AdmissionReading.Slots(21, 22, 1, 2),
                  new AdmissionReading.Fairness(3, 0.5, null),
                  List.of("21 slots were active at once"))),
          new Event.Retried(2000, List.of(new RetryCount("task", "get task", 3))),
          new Event.FailureKept(
              2000,
              "task",
              "get task",
              "status 404, expected 200",
              new FailedExchange("GET", "/t", 404, "", "{}", "0123")),
          new Event.RunEnded(2100));

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("events.jsonl");
    try (EventLog log = new EventLog(file)) {
      log.append(new RecordingDelta(List.of(), List.of(), List.copyOf(EVENTS)));
    }
  }

  private List<Event> read() throws IOException {
    List<Event> read = new ArrayList<>();
    EventLogReader.read(file, read::add);
    return read;
  }

  @Test
  void testCoversEveryEventType() {
    assertThat(EVENTS)
        .extracting(event -> (Object) event.getClass())
        .containsExactlyInAnyOrder((Object[]) Event.class.getPermittedSubclasses());
  }

  @Test
  void eventsAreReadAsTheyWereRecorded() throws IOException {
    List<RunEvent> events = List.copyOf(read());
    assertThat(EventLines.of(new RecordingDelta(List.of(), List.of(), events))).isEqualTo(EVENTS);
  }

  @Test
  void eventLogOfAnEarlierVersionIsRejected() throws IOException {
    Files.writeString(
        file,
        """
        {"type":"run-started","t":1000,"run":{"id":"r"},"planned":{"seconds":30}}
        {"type":"sample","t":2000,"users":{"task":3},"peakUsers":3}
        """);
    assertThatThrownBy(this::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("written by an earlier Gauntlet");
    assertThat(EventLogReader.beginning(file)).hasValueSatisfying(
        began -> assertThat(began.t()).isEqualTo(1000));
  }

  @Test
  void eventLogWithAGeneratorEventIsOfAnEarlierVersion() throws IOException {
    Files.writeString(
        file,
        """
        {"type":"generator","t":2000,"generator":{"coLocated":true,"eventLoops":4}}
        """,
        StandardOpenOption.APPEND);
    assertThatThrownBy(this::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("written by an earlier Gauntlet");
  }

  /** An event of an earlier version. */
  @Test
  void headerHoldsSoftwareAndMachine() throws IOException {
    assertThat(Files.readAllLines(file).get(0))
        .contains("\"quick\":true,\"gauntlet\":\"0.1.0\",\"java\":\"")
        .contains("\"commit\":\"\",\"host\":\"\",\"processors\":0,\"memoryBytes\":0");
  }

  @Test
  void everyEventIsWrittenAsALineAndReadBack() throws IOException {
    assertThat(Files.readAllLines(file)).hasSameSizeAs(EVENTS);
    assertThat(read()).isEqualTo(EVENTS);
  }

  @Test
  void unpairedSurrogateDoesNotEndTheLog() throws IOException {
    file = folder.resolve("odd.jsonl");
    try (EventLog log = new EventLog(file)) {
      Event odd = new Event.PhaseStarted(1500, "\ud800 and \ud83d\ude00");
      log.append(new RecordingDelta(List.of(), List.of(), List.of(odd, new Event.RunEnded(2100))));
    }
    assertThat(read())
        .containsExactly(
            new Event.PhaseStarted(1500, "? and \ud83d\ude00"), new Event.RunEnded(2100));
  }

  @Test
  void truncatedLastLineIsIgnored() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int torn = 1; torn < 30; torn++) {
      Files.write(file, Arrays.copyOf(whole, whole.length - torn));
      assertThat(read()).isEqualTo(EVENTS.subList(0, EVENTS.size() - 1));
    }
  }

  @Test
  void fieldsOfALaterVersionAreIgnored() throws IOException {
    Files.writeString(
        file,
        """
        {"type":"moon-phase","t":1,"full":true}
        {"type":"run-ended","t":3000,"mood":"fine"}
        """,
        StandardOpenOption.APPEND);
    assertThat(read()).hasSize(EVENTS.size() + 1).last().isEqualTo(new Event.RunEnded(3000));
  }

  @Test
  void damageBeforeTheLastLineNamesItsLine() throws IOException {
    Files.writeString(file, "{\"type\n{}\n", StandardOpenOption.APPEND);
    assertThatThrownBy(this::read)
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith(
            "line %s is damaged. Copy the file again from its origin", EVENTS.size() + 1);
  }
}
