package dev.gauntlet.run.access;

import dev.gauntlet.admission.AdmissionOptions;
import dev.gauntlet.contract.AdmissionRules;
import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.PlaceholderException;
import dev.gauntlet.target.ContractClient;
import dev.gauntlet.target.ContractExchange;
import dev.gauntlet.target.TargetException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A sampler of the platform's own number of active slots: before, during and after the load. */
final class AdmissionSampler implements AutoCloseable {

  private static final long PERIOD_MILLIS = 500;

  /** The number of readings after the load, because a platform may return slots a little later. */
  private static final int LAST_READINGS = 10;

  private static final long LAST_PAUSE_MILLIS = 200;

  /**
   * A reading of the statistics.
   *
   * @param body the whole answer
   */
  record Sample(long sentNanos, long active, String body) {}

  private final AdmissionRules.Statistics statistics;
  private final Operation operation;
  private final ContractClient client;
  private final Consumer<String> remark;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "gauntlet-admission");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param remark receives a sentence for each kind of failure
   */
  AdmissionSampler(
      AdmissionRules.Statistics statistics,
      Operation operation,
      ContractClient client,
      Consumer<String> remark) {
    this.statistics = statistics;
    this.operation = operation;
    this.client = client;
    this.remark = remark;
  }

  /** Returns the facts about a platform, with the limits of its statistics before the load. */
  static AdmissionOptions options(AdmissionRules rules, Optional<Sample> before) {
    return new AdmissionOptions(
        number(rules.limits().get(AdmissionOptions.GLOBAL), before),
        number(rules.limits().get(AdmissionOptions.USER), before),
        before.map(sample -> (int) sample.active()).orElse(0),
        number(rules.expiry().orElse(null), before).stream()
            .mapToLong(TimeUnit.SECONDS::toNanos)
            .findFirst());
  }

  private static OptionalInt number(AdmissionRules.Limit limit, Optional<Sample> before) {
    return Stream.ofNullable(limit)
        .flatMapToInt(known -> known.in(before.map(Sample::body).orElse("")).stream())
        .findFirst();
  }

  /** Reads the statistics before the load. */
  Optional<Sample> before() {
    return sample();
  }

  /** Starts reading the statistics twice a second. */
  void start(Consumer<Sample> listener) {
    timer.scheduleWithFixedDelay(
        () -> sample().ifPresent(listener), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Reads the statistics after the load, several times if more slots are active than can be.
   *
   * @param possible the number of slots that may be active
   */
  Optional<Sample> after(int possible) {
    timer.shutdown();
    try {
      timer.awaitTermination(1, TimeUnit.SECONDS);
      Optional<Sample> last = sample();
      for (int i = 1; i < LAST_READINGS; i++) {
        if (last.isEmpty() || last.get().active() <= possible) {
          return last;
        }
        TimeUnit.MILLISECONDS.sleep(LAST_PAUSE_MILLIS);
        last = sample();
      }
      return last;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<Sample> sample() {
    long sent = System.nanoTime();
    try {
      ContractExchange exchange = client.exchange(operation, unknown -> null);
      OptionalLong active =
          exchange.answer() instanceof Answer.Accepted
              ? statistics.active(exchange.reply().body())
              : OptionalLong.empty();
      if (active.isEmpty()) {
        remark.accept(
            "The answer to \"%s\" contains no number of active slots at %s."
                .formatted(operation.name(), statistics.active()));
        return Optional.empty();
      }
      return Optional.of(new Sample(sent, active.getAsLong(), exchange.reply().body()));
    } catch (TargetException | PlaceholderException e) {
      remark.accept("The admission statistics could not be read: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    client.close();
  }
}
