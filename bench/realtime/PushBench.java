import com.sun.management.OperatingSystemMXBean;
import dev.gauntlet.audit.Audit;
import dev.gauntlet.audit.AuditOptions;
import dev.gauntlet.audit.ChannelAddress;
import dev.gauntlet.audit.MessageMark;
import dev.gauntlet.audit.MessageStream;
import dev.gauntlet.audit.Subscriber;
import dev.gauntlet.measure.Clock;
import dev.gauntlet.measure.DeliveryCount;
import dev.gauntlet.measure.DeliveryCounts;
import dev.gauntlet.measure.Flusher;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.Provenance;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RunHeader;
import dev.gauntlet.measure.RunInfo;
import dev.gauntlet.measure.RunJournal;
import dev.gauntlet.protocol.websocket.client.SocketClient;
import dev.gauntlet.protocol.websocket.client.SocketConnection;
import dev.gauntlet.protocol.websocket.client.SocketEnd;
import dev.gauntlet.protocol.websocket.client.SocketListener;
import dev.gauntlet.protocol.websocket.client.SocketOptions;
import dev.gauntlet.record.EventLog;
import dev.gauntlet.record.IntervalLog;
import dev.gauntlet.result.RunFolder;
import dev.gauntlet.run.access.PushRecorder;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * What sockets and their audit cost: {@code PORT audited|counted SECONDS} prints deliveries per
 * second to 50 sockets and nanoseconds of this process's CPU for each, {@code PORT open SOCKETS}
 * kilobytes of this process for each open socket.
 */
final class PushBench {

  private static final int WATCHERS = 50;
  private static final int IN_FLIGHT = 400;
  private static final Duration LOST_AFTER = Duration.ofSeconds(10);
  private static final String PADDING = "x".repeat(200);
  private static final int WARM_UP_SECONDS = 5;

  private final URI base;
  private final SocketClient client = new SocketClient(SocketOptions.defaults());
  private final Recorder recorder =
      new Recorder(
          Clock.system(),
          RunHeader.of(
              RunInfo.here("bench", "PushBench", "", "closed", false, ""),
              PlannedLoad.closed(0, 0, 0),
              Provenance.unknown()));
  private final Audit audit =
      new Audit(
          AuditOptions.of("bench", Duration.ofSeconds(5), LOST_AFTER),
          List.of(),
          new PushRecorder(recorder, Clock.system(), LOST_AFTER.toNanos()),
          System.nanoTime());
  private final ChannelAddress room = ChannelAddress.of("room");
  private final LongAdder delivered = new LongAdder();
  private final Semaphore free = new Semaphore(IN_FLIGHT);

  private PushBench(String port) {
    base = URI.create("ws://127.0.0.1:" + port);
  }

  public static void main(String[] arguments) throws Exception {
    PushBench bench = new PushBench(arguments[0]);
    int number = Integer.parseInt(arguments[2]);
    System.out.println(
        switch (arguments[1]) {
          case "open" -> Long.toString(bench.kilobytesEach(number));
          case "audited" -> bench.audited(number);
          default -> bench.counted(number);
        });
    System.exit(0);
  }

  private interface Text extends SocketListener {
    @Override
    default void closed(SocketEnd end, long closedNanos) {}
  }

  private SocketConnection open(String path, Text listener) {
    return client.connect(base.resolve(path), Map.of(), listener).join();
  }

  /** With all that a run does for each push: it is audited, recorded and written to the logs. */
  private String audited(int seconds) throws Exception {
    RunFolder folder = new RunFolder(Files.createTempDirectory("push-bench"));
    recorder.auditedBy(audit);
    List<RunJournal> logs =
        List.of(
            new IntervalLog(folder.latencyLog(), recorder.startMillis()),
            new EventLog(folder.eventLog()));
    try (Flusher flusher = Flusher.start(recorder, logs)) {
      String rate = rate(audited(), this::watch, seconds);
      noneMissing();
      return rate;
    }
  }

  private Text watch() {
    Subscriber subscriber = audit.subscriber(room, "bench");
    subscriber.joined(System.nanoTime());
    return (text, nanos) ->
        MessageMark.in(text).ifPresent(mark -> subscriber.received(mark, nanos));
  }

  private String counted(int seconds) throws InterruptedException {
    return rate(counted(), () -> (text, nanos) -> {}, seconds);
  }

  private String rate(Supplier<String> messages, Supplier<Text> watch, int seconds)
      throws InterruptedException {
    for (int i = 0; i < WATCHERS; i++) {
      boolean first = i == 0;
      Text watching = watch.get();
      open(
          "/watch",
          (text, nanos) -> {
            watching.text(text, nanos);
            delivered.increment();
            if (first) {
              free.release();
            }
          });
    }
    SocketConnection publisher = open("/publish", (text, nanos) -> {});
    Thread.sleep(500);
    publish(publisher, messages, WARM_UP_SECONDS);
    delivered.reset();
    long start = System.nanoTime();
    long cpu = cpuNanos();
    publish(publisher, messages, seconds);
    long sum = delivered.sum();
    long cpuEach = (cpuNanos() - cpu) / sum;
    long rate = sum * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
    if (free.tryAcquire(IN_FLIGHT, 60, TimeUnit.SECONDS)) {
      Thread.sleep(1000);
    }
    return rate + " " + cpuEach;
  }

  /** Messages that look like those of the other kind, and of which nobody keeps account. */
  private Supplier<String> counted() {
    String message = message(new MessageMark("bench", 1, 1_000_000, System.nanoTime()));
    return () -> message;
  }

  private Supplier<String> audited() {
    MessageStream stream = audit.stream(room, "bench");
    return () -> {
      MessageMark mark = stream.publish(System.nanoTime());
      stream.accepted(mark, System.nanoTime());
      return message(mark);
    };
  }

  private static String message(MessageMark mark) {
    return "{\"message\":\"" + mark.text() + PADDING + "\"}";
  }

  private void publish(SocketConnection publisher, Supplier<String> messages, int seconds)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      free.acquire();
      publisher.send(messages.get());
    }
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private void noneMissing() {
    DeliveryCounts counts = audit.read(System.nanoTime() + TimeUnit.HOURS.toNanos(1)).counts();
    if (counts.of(DeliveryCount.LOST, DeliveryCount.DUPLICATED, DeliveryCount.REORDERED) != 0) {
      throw new IllegalStateException("not all came once and in order: " + counts.named());
    }
  }

  private long kilobytesEach(int sockets) throws Exception {
    open("/watch", (text, nanos) -> {});
    long before = residentKilobytes();
    for (int i = 0; i < sockets; i++) {
      Subscriber subscriber = audit.subscriber(ChannelAddress.of("room " + i), "bench");
      open(
          "/watch",
          (text, nanos) ->
              MessageMark.in(text).ifPresent(mark -> subscriber.received(mark, nanos)));
      subscriber.joined(System.nanoTime());
    }
    long after = residentKilobytes();
    return Math.max(0, after - before) / sockets;
  }

  /** After a collection, so that it is what is kept and what the JVM will not give back. */
  private static long residentKilobytes() throws Exception {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(300);
    }
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
