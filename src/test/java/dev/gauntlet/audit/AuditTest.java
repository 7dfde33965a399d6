package dev.gauntlet.audit;

import static dev.gauntlet.measure.DeliveryCount.DELIVERED;
import static dev.gauntlet.measure.DeliveryCount.DUPLICATED;
import static dev.gauntlet.measure.DeliveryCount.EXCUSED;
import static dev.gauntlet.measure.DeliveryCount.EXPECTED;
import static dev.gauntlet.measure.DeliveryCount.FOREIGN;
import static dev.gauntlet.measure.DeliveryCount.LATE;
import static dev.gauntlet.measure.DeliveryCount.LOST;
import static dev.gauntlet.measure.DeliveryCount.MISDELIVERED;
import static dev.gauntlet.measure.DeliveryCount.MISSED;
import static dev.gauntlet.measure.DeliveryCount.PUBLISHED;
import static dev.gauntlet.measure.DeliveryCount.RECOVERED;
import static dev.gauntlet.measure.DeliveryCount.REORDERED;
import static dev.gauntlet.measure.DeliveryCount.UNCONFIRMED;
import static dev.gauntlet.measure.DeliveryCount.UNPLACED;
import static dev.gauntlet.measure.DeliveryCount.UNWATCHED;
import static dev.gauntlet.measure.DeliveryCount.WRONG_TENANT;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gauntlet.measure.AuditReading;
import dev.gauntlet.measure.DeliveryCount;
import dev.gauntlet.measure.MessageTimeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTest {

  private static final long MILLI = 1_000_000;
  private static final ChannelAddress TASK = new ChannelAddress("acme", "task-1");
  private static final ChannelAddress OTHER_TASK = new ChannelAddress("acme", "task-2");
  private static final ChannelAddress OTHER_TENANT = new ChannelAddress("globex", "task-1");

  private final List<String> reported = new ArrayList<>();
  private final List<String> watchers = new ArrayList<>();
  private final Audit audit = audit(1000);
  private final MessageStream stream = audit.stream(TASK, "reporter 1");
  private final Subscriber subscriber = audit.subscriber(TASK, "watch");
  private long now;

  private Audit audit(int most) {
    return new Audit(
        new AuditOptions("r1", ofMillis(500), ofSeconds(5), most), List.of("redis"), reported(), 0);
  }

  private DeliveryListener reported() {
    return new DeliveryListener() {
      @Override
      public void delivered(String watcher, long sentNanos, long receivedNanos) {
        watchers.add(watcher);
        reported.add("delivered in " + (receivedNanos - sentNanos) / MILLI);
      }

      @Override
      public void lost(String watcher, long sentNanos) {
        watchers.add(watcher);
        reported.add("lost");
      }
    };
  }

  private void at(long millis) {
    now = millis * MILLI;
    audit.read(now);
  }

  private MessageMark publish() {
    MessageMark mark = stream.publish(now);
    stream.accepted(mark, now + MILLI);
    return mark;
  }

  private Map<DeliveryCount, Long> counts() {
    return audit.read(now).counts().by();
  }

  @Test
  void messageWithinTheLimitIsDelivered() {
    subscriber.joined(now);
    MessageMark mark = publish();
    at(20);
    subscriber.received(mark, now);
    at(6000);

    assertThat(counts()).isEqualTo(Map.of(PUBLISHED, 1L, EXPECTED, 1L, DELIVERED, 1L));
    assertThat(reported).containsExactly("delivered in 20");
  }

  @Test
  void missingMessageIsLostAfterTheDeadlineAndNotBefore() {
    subscriber.joined(now);
    publish();
    at(4999);
    assertThat(counts()).doesNotContainKey(LOST);
    at(5040);

    assertThat(counts()).isEqualTo(Map.of(PUBLISHED, 1L, EXPECTED, 1L, LOST, 1L));
    assertThat(reported).containsExactly("lost");
  }

  @Test
  void eachDeliveryIsReportedWithItsSubscriber() {
    Subscriber guest = audit.subscriber(TASK, "guest");
    subscriber.joined(now);
    guest.joined(now);
    subscriber.received(publish(), now);
    at(6000);

    assertThat(reported).containsExactly("delivered in 0", "lost");
    assertThat(watchers).containsExactly("watch", "guest");
  }

  @Test
  void expiredDeliveryThatArrivesIsLateAndNoLongerLost() {
    subscriber.joined(now);
    MessageMark mark = publish();
    at(6000);
    subscriber.received(mark, now);

    assertThat(counts()).isEqualTo(Map.of(PUBLISHED, 1L, EXPECTED, 1L, DELIVERED, 1L, LATE, 1L));
  }

  @Test
  void repeatedDeliveryIsDuplicated() {
    subscriber.joined(now);
    MessageMark mark = publish();
    subscriber.received(mark, now);
    subscriber.received(mark, now);

    assertThat(counts()).containsEntry(DELIVERED, 1L).containsEntry(DUPLICATED, 1L);
  }

  @Test
  void swappedMessagesCountAsOneReordered() {
    subscriber.joined(now);
    MessageMark first = publish();
    MessageMark second = publish();
    subscriber.received(second, now);
    subscriber.received(first, now);

    assertThat(counts()).containsEntry(DELIVERED, 2L).containsEntry(REORDERED, 1L);
  }

  @Test
  void messageOfAnotherTaskIsMisdeliveredAndLostToItsSubscriber() {
    Subscriber stranger = audit.subscriber(OTHER_TASK, "watch");
    subscriber.joined(now);
    stranger.joined(now);
    stranger.received(publish(), now);
    at(6000);

    assertThat(counts()).isEqualTo(Map.of(PUBLISHED, 1L, EXPECTED, 1L, LOST, 1L, MISDELIVERED, 1L));
  }

  @Test
  void tenantsAreDistinguished() {
    Subscriber stranger = audit.subscriber(OTHER_TENANT, "watch");
    stranger.received(publish(), now);

    assertThat(counts()).containsEntry(MISDELIVERED, 1L).containsEntry(WRONG_TENANT, 1L);
  }

  @Test
  void lateSubscriberMissesNothing() {
    publish();
    at(1);
    subscriber.joined(now);
    at(6000);

    assertThat(counts()).isEqualTo(Map.of(PUBLISHED, 1L));
  }

  @Test
  void subscriberThatLeavesBeforeTheDeadlineIsExcused() {
    subscriber.joined(now);
    publish();
    at(100);
    subscriber.left(now);
    publish();
    at(9000);

    assertThat(counts()).isEqualTo(Map.of(PUBLISHED, 2L, EXCUSED, 1L));
  }

  @Test
  void leavingSubscriberStillExpectsEarlierMessages() {
    subscriber.joined(now);
    publish();
    at(100);
    subscriber.leaving(now);
    publish();
    assertThat(subscriber.awaited()).isEqualTo(1);
    at(5100);

    assertThat(counts()).containsEntry(LOST, 1L).containsEntry(EXPECTED, 1L);
    assertThat(subscriber.awaited()).isZero();
  }

  @Test
  void disconnectedSubscriberMissesMessagesUntilItReconnects() {
    subscriber.joined(now);
    MessageMark before = publish();
    subscriber.cut(now);
    at(100);
    MessageMark meanwhile = publish();
    at(200);
    subscriber.joined(now);
    MessageMark after = publish();
    subscriber.received(after, now);
    subscriber.fetched(meanwhile);
    at(9000);
    subscriber.fetched(before);
    subscriber.fetched(before);

    assertThat(counts())
        .isEqualTo(Map.of(PUBLISHED, 3L, EXPECTED, 1L, DELIVERED, 1L, MISSED, 2L, RECOVERED, 2L));
  }

  @Test
  void refusedMessageIsNotLost() {
    subscriber.joined(now);
    stream.refused(stream.publish(now), now);
    stream.publish(now);
    at(9000);

    assertThat(counts()).isEqualTo(Map.of(UNCONFIRMED, 2L));
  }

  @Test
  void endOfTheRunExcusesMessagesInFlight() {
    subscriber.joined(now);
    publish();
    subscriber.received(publish(), now);
    audit.end(now);

    assertThat(counts()).isEqualTo(Map.of(PUBLISHED, 2L, EXPECTED, 1L, DELIVERED, 1L, EXCUSED, 1L));
  }

  @Test
  void messagesOfAnotherRunAreForeign() {
    subscriber.joined(now);
    subscriber.received(new MessageMark("r2", 1, 1, 0), now);

    assertThat(counts()).isEqualTo(Map.of(FOREIGN, 1L));
  }

  @Test
  void messagesBeyondTheCapacityAreReportedAsUnwatched() {
    Audit small = audit(1);
    MessageStream busy = small.stream(TASK, "p");
    busy.publish(0);
    busy.publish(0);
    small.read(6000 * MILLI);
    busy.publish(6000 * MILLI);

    assertThat(small.read(6000 * MILLI).counts().by())
        .isEqualTo(Map.of(UNCONFIRMED, 1L, UNWATCHED, 1L));
  }

  @Test
  void settledMessagesAreForgotten() {
    subscriber.joined(now);
    MessageMark mark = publish();
    stream.end(now);
    subscriber.left(now);
    at(6100);
    at(12_000);
    subscriber.received(mark, now);

    assertThat(counts()).containsEntry(UNPLACED, 1L);
  }

  @Test
  void eachHopIsTimed() {
    Subscriber second = audit.subscriber(TASK, "watch");
    subscriber.joined(now);
    second.joined(now);
    MessageMark mark = stream.publish(now);
    audit.seen("redis", mark, 3 * MILLI);
    stream.accepted(mark, 5 * MILLI);
    subscriber.received(mark, 10 * MILLI);
    second.received(mark, 14 * MILLI);
    now = 6000 * MILLI;

    AuditReading reading = audit.read(now);
    assertThat(millis(reading, "submit -> answer")).isEqualTo(5, within(0.1));
    assertThat(millis(reading, "submit -> redis")).isEqualTo(3, within(0.1));
    assertThat(millis(reading, "redis -> subscriber")).isEqualTo(7, within(0.1));
    assertThat(millis(reading, "submit -> subscriber")).isEqualTo(14, within(0.1));
    assertThat(millis(reading, "first -> last subscriber")).isEqualTo(4, within(0.1));
    assertThat(reading.slowest())
        .singleElement()
        .satisfies(
            way ->
                assertThat(way.stamps())
                    .extracting(MessageTimeline.Stamp::name)
                    .containsExactly("redis", "answer", "first subscriber", "last subscriber"));
  }

  private static double millis(AuditReading reading, String hop) {
    return reading.hops().get(hop).maxMillis();
  }

  @Test
  void worstStreamsIncludeThoseThatHaveEnded() {
    subscriber.joined(now);
    publish();
    stream.end(now);
    at(6000);
    at(12_000);

    assertThat(audit.read(now).worst())
        .singleElement()
        .satisfies(worst -> assertThat(worst.publisher()).isEqualTo("reporter 1"));
  }
}
