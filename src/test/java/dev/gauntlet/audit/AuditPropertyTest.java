package dev.gauntlet.audit;

import static dev.gauntlet.measure.DeliveryCount.DELIVERED;
import static dev.gauntlet.measure.DeliveryCount.DUPLICATED;
import static dev.gauntlet.measure.DeliveryCount.EXPECTED;
import static dev.gauntlet.measure.DeliveryCount.LATE;
import static dev.gauntlet.measure.DeliveryCount.LOST;
import static dev.gauntlet.measure.DeliveryCount.MISDELIVERED;
import static dev.gauntlet.measure.DeliveryCount.PUBLISHED;
import static dev.gauntlet.measure.DeliveryCount.REORDERED;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.measure.DeliveryCount;
import dev.gauntlet.measure.DeliveryCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random platforms with known faults: the audit must find exactly these. */
class AuditPropertyTest {

  private static final long MILLI = 1_000_000;
  private static final int SEEDS = 300;

  @Test
  void auditFindsNoFaultsOnAFaultlessPlatform() {
    for (int seed = 0; seed < SEEDS; seed++) {
      found(new Network(new Random(seed), 0));
    }
  }

  @Test
  void auditFindsExactlyTheInjectedFaults() {
    for (int seed = 0; seed < SEEDS; seed++) {
      found(new Network(new Random(seed), 0.05));
    }
  }

  private static void found(Network network) {
    DeliveryCounts counts = network.run();
    assertThat(counts).isEqualTo(new DeliveryCounts(network.planted));
  }

  /** A planned delivery. */
  private record Event(long atNanos, Runnable what) {}

  private static final class Network {

    private final Random random;
    private final double faults;
    private final Audit audit =
        new Audit(
            AuditOptions.of("r1", ofMillis(500), ofSeconds(5)), List.of("redis"), silent(), 0);
    private final Map<DeliveryCount, Long> planted = new EnumMap<>(DeliveryCount.class);
    private final List<Event> events = new ArrayList<>();
    private final List<List<Subscriber>> rooms = new ArrayList<>();

    Network(Random random, double faults) {
      this.random = random;
      this.faults = faults;
    }

    DeliveryCounts run() {
      int roomCount = 2 + random.nextInt(3);
      for (int room = 0; room < roomCount; room++) {
        openRoom(room);
      }
      for (int room = 0; room < roomCount; room++) {
        for (int publisher = 0; publisher < 1 + random.nextInt(3); publisher++) {
          publishAll(room);
        }
      }
      events.sort(Comparator.comparingLong(Event::atNanos));
      for (Event event : events) {
        if (random.nextInt(4) == 0) {
          audit.read(event.atNanos);
        }
        event.what.run();
      }
      return audit.read(3_600_000 * MILLI).counts();
    }

    private void openRoom(int room) {
      List<Subscriber> subscribers = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        Subscriber subscriber = audit.subscriber(ChannelAddress.of("room " + room), "watch");
        subscriber.joined(0);
        subscribers.add(subscriber);
      }
      rooms.add(subscribers);
    }

    /** Each message is sent after the previous one reached all, so that the order is defined. */
    private void publishAll(int room) {
      MessageStream stream = audit.stream(ChannelAddress.of("room " + room), "p");
      long at = 1 + random.nextInt(1000);
      int messages = 20 + random.nextInt(60);
      for (int i = 0; i < messages; i++) {
        at = (random.nextDouble() < faults ? swapped(stream, room, at) : one(stream, room, at)) + 1;
      }
    }

    private long one(MessageStream stream, int room, long at) {
      MessageMark[] mark = publish(stream, at);
      long last = at;
      for (Subscriber subscriber : rooms.get(room)) {
        long arrival = at + 1 + random.nextInt(20);
        if (random.nextDouble() < faults) {
          last = Math.max(last, fault(mark, room, subscriber, arrival));
        } else {
          plan(EXPECTED, DELIVERED);
          deliver(mark, subscriber, arrival);
          last = Math.max(last, arrival);
        }
      }
      return last;
    }

    private long fault(MessageMark[] mark, int room, Subscriber subscriber, long arrival) {
      plan(EXPECTED);
      switch (random.nextInt(4)) {
        case 0 -> plan(LOST);
        case 1 -> {
          plan(DELIVERED, DUPLICATED);
          deliver(mark, subscriber, arrival);
          deliver(mark, subscriber, arrival + 1 + random.nextInt(100));
        }
        case 2 -> {
          plan(LOST, MISDELIVERED);
          deliver(mark, rooms.get((room + 1) % rooms.size()).get(0), arrival);
        }
        default -> {
          plan(DELIVERED, LATE);
          long late = arrival + 501 + random.nextInt(9000);
          deliver(mark, subscriber, late);
          return late;
        }
      }
      return arrival;
    }

    private long swapped(MessageStream stream, int room, long at) {
      MessageMark[] first = publish(stream, at);
      MessageMark[] second = publish(stream, at + 1);
      for (Subscriber subscriber : rooms.get(room)) {
        plan(EXPECTED, EXPECTED, DELIVERED, DELIVERED, REORDERED);
        deliver(second, subscriber, at + 10);
        deliver(first, subscriber, at + 11 + random.nextInt(100));
      }
      return at + 120;
    }

    private MessageMark[] publish(MessageStream stream, long at) {
      plan(PUBLISHED);
      MessageMark[] mark = new MessageMark[1];
      on(at, () -> mark[0] = stream.publish(at * MILLI));
      on(at, () -> stream.accepted(mark[0], at * MILLI));
      return mark;
    }

    private void deliver(MessageMark[] mark, Subscriber subscriber, long at) {
      on(at, () -> subscriber.received(mark[0], at * MILLI));
    }

    private void on(long millis, Runnable what) {
      events.add(new Event(millis * MILLI, what));
    }

    private void plan(DeliveryCount... faces) {
      for (DeliveryCount face : faces) {
        planted.merge(face, 1L, Long::sum);
      }
    }

    private static DeliveryListener silent() {
      return new DeliveryListener() {
        @Override
        public void delivered(String watcher, long sentNanos, long receivedNanos) {}

        @Override
        public void lost(String watcher, long sentNanos) {}
      };
    }
  }
}
