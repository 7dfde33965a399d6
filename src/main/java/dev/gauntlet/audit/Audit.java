package dev.gauntlet.audit;

import dev.gauntlet.measure.AuditReading;
import dev.gauntlet.measure.AuditSource;
import dev.gauntlet.measure.AuditedStream;
import dev.gauntlet.measure.DeliveryCount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An account of every message: its publisher, its expected subscribers, and its actual deliveries.
 * Publishers and subscribers are independent of each other; they are related by the
 * {@link MessageMark} in each message.
 *
 * <p>It has no clock and no thread: the caller passes all times, in nanoseconds of one clock, and
 * must call {@link #read} regularly. Memory is proportional to the subscribers, the open streams
 * and the messages whose deadline has not passed.
 */
public final class Audit implements AuditSource {

  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int TICKS = 1024;
  private static final long SWEEP_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final AuditOptions options;
  private final DeliveryListener listener;
  private final HopLatencies hops;
  private final SlowestMessages slowest;
  private final WorstStreams worst = new WorstStreams();
  private final DeliveryTally totals = new DeliveryTally();
  private final DeadlineWheel<Publication> wheel;
  private final Map<ChannelAddress, AuditedChannel> channels = new ConcurrentHashMap<>();
  private final Map<Integer, MessageStream> streams = new ConcurrentHashMap<>();
  private final AtomicInteger streamIds = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private long sweptNanos;

  /**
   * Creates an audit.
   *
   * @param stages the points between publisher and subscriber at which messages are observed, in
   *     causal order, such as {@code redis}
   * @param startNanos the current time
   */
  public Audit(
      AuditOptions options, List<String> stages, DeliveryListener listener, long startNanos) {
    this.options = options;
    this.listener = listener;
    this.hops = new HopLatencies(stages);
    this.slowest = new SlowestMessages(stages, startNanos);
    this.wheel = new DeadlineWheel<>(TICK_NANOS, TICKS, startNanos);
    this.sweptNanos = startNanos;
  }

  /** Creates a stream of messages to an address. */
  public MessageStream stream(ChannelAddress to, String publisher) {
    MessageStream[] made = new MessageStream[1];
    channels.compute(
        to,
        (address, known) -> {
          AuditedChannel channel = known == null ? new AuditedChannel(address) : known;
          made[0] = new MessageStream(this, channel, streamIds.incrementAndGet(), publisher);
          channel.add(made[0]);
          return channel;
        });
    streams.put(made[0].id(), made[0]);
    return made[0];
  }

  /**
   * Adds a subscriber of an address.
   *
   * @param watcher the name that the listener receives with each delivery; several may share one
   */
  public Subscriber subscriber(ChannelAddress at, String watcher) {
    Subscriber[] made = new Subscriber[1];
    channels.compute(
        at,
        (address, known) -> {
          AuditedChannel channel = known == null ? new AuditedChannel(address) : known;
          made[0] = new Subscriber(this, channel, watcher);
          channel.add(made[0]);
          return channel;
        });
    return made[0];
  }

  /**
   * Records that a stage has observed a message.
   *
   * @throws IllegalArgumentException if there is no such stage
   */
  public void seen(String stage, MessageMark mark, long nanos) {
    int index = hops.stage(stage);
    MessageStream stream = mark.run().equals(run()) ? streams.get(mark.stream()) : null;
    if (stream != null) {
      stream.seen(index, mark, nanos);
    }
  }

  @Override
  public AuditReading read(long nowNanos) {
    advance(nowNanos);
    return reading();
  }

  /** Ends the audit. A message whose deadline has not passed cannot be lost. */
  @Override
  public AuditReading end(long nowNanos) {
    advance(nowNanos);
    wheel.rest().forEach(publication -> settle(publication, true));
    return reading();
  }

  private AuditReading reading() {
    List<AuditedStream> living = streams.values().stream().map(MessageStream::audited).toList();
    return new AuditReading(totals.sums(), hops.drain(), slowest.ranked(), worst.with(living));
  }

  private void advance(long nanos) {
    wheel.due(nanos).forEach(publication -> settle(publication, false));
    sweep(nanos);
  }

  private synchronized void sweep(long nanos) {
    if (nanos - sweptNanos < SWEEP_NANOS) {
      return;
    }
    sweptNanos = nanos;
    long before = nanos - lostNanos() - TICK_NANOS;
    channels
        .keySet()
        .forEach(
            address ->
                channels.computeIfPresent(
                    address,
                    (at, channel) -> {
                      List<MessageStream> over = channel.forget(before);
                      over.forEach(stream -> streams.remove(stream.id()));
                      worst.over(over.stream().map(MessageStream::audited).toList());
                      return channel.isEmpty() ? null : channel;
                    }));
  }

  private void settle(Publication publication, boolean ended) {
    AuditedChannel channel = publication.stream().channel();
    List<Subscriber> lost = channel.settle(publication, ended);
    underWay.decrementAndGet();
    hops.passed(publication);
    slowest.offer(publication);
    long sentNanos = publication.mark().sentNanos();
    lost.forEach(subscriber -> listener.lost(subscriber.watcher(), sentNanos));
  }

  String run() {
    return options.run();
  }

  long lateNanos() {
    return options.lateAfter().toNanos();
  }

  long lostNanos() {
    return options.lostAfter().toNanos();
  }

  /** Reserves capacity for one more message; returns false if there is none. */
  boolean admits() {
    if (underWay.incrementAndGet() <= options.mostUnderWay()) {
      return true;
    }
    underWay.decrementAndGet();
    return false;
  }

  Publication expect(MessageStream stream, MessageMark mark) {
    Publication publication = new Publication(stream, mark, hops.stages());
    wheel.add(mark.sentNanos() + lostNanos(), publication);
    return publication;
  }

  /** Returns the stream of a mark. A mark without a stream is counted as foreign or unplaced. */
  Optional<MessageStream> find(MessageMark mark) {
    if (!mark.run().equals(run())) {
      count(DeliveryCount.FOREIGN, 1);
      return Optional.empty();
    }
    Optional<MessageStream> found = Optional.ofNullable(streams.get(mark.stream()));
    if (found.isEmpty()) {
      count(DeliveryCount.UNPLACED, 1);
    }
    return found;
  }

  void delivered(Subscriber to, MessageMark mark, long nanos) {
    hops.pushed(nanos - mark.sentNanos());
    listener.delivered(to.watcher(), mark.sentNanos(), nanos);
  }

  void count(DeliveryCount what, long more) {
    totals.add(what, more);
  }
}
