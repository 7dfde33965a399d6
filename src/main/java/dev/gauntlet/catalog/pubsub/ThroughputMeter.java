package dev.gauntlet.catalog.pubsub;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/**
 * A meter of the successful replies per second of a group of users, from the moment at which the
 * first user begins until the last reply of the last user.
 */
final class ThroughputMeter {

  private final LongSupplier nanos;
  private final DoubleConsumer report;
  private final AtomicInteger underWay;
  private final AtomicReference<Long> begun = new AtomicReference<>();
  private final LongAdder good = new LongAdder();

  /**
   * @param nanos the clock
   * @param report called once, when the last user is done
   */
  ThroughputMeter(int users, LongSupplier nanos, DoubleConsumer report) {
    this.underWay = new AtomicInteger(users);
    this.nanos = nanos;
    this.report = report;
  }

  void begin() {
    begun.compareAndSet(null, nanos.getAsLong());
  }

  void answeredWell() {
    good.increment();
  }

  void done() {
    if (underWay.decrementAndGet() == 0) {
      report.accept(good.sum() * 1e9 / (nanos.getAsLong() - begun.get()));
    }
  }
}
