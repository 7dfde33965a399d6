package dev.gauntlet.bridge;

import static io.gatling.javaapi.core.CoreDsl.exec;

import io.gatling.commons.validation.Validation;
import io.gatling.core.action.builder.PaceBuilder;
import io.gatling.core.action.builder.PauseBuilder;
import io.gatling.core.pause.Constant$;
import io.gatling.core.pause.Disabled$;
import io.gatling.core.pause.PauseType;
import io.gatling.core.session.Session;
import io.gatling.http.request.builder.HttpRequestBuilder;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.ChainBuilder;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import scala.Function1;
import scala.Option;
import scala.Some;
import scala.collection.immutable.List;
import scala.concurrent.duration.Duration$;
import scala.concurrent.duration.FiniteDuration;

/**
 * Limits of a user's lifetime on Gatling's own steps: pauses and paces end with the lifetime, and
 * no request is sent after it. All other steps still run, such as one that closes a socket.
 */
public final class LifetimeLimits {

  /**
   * The shortest pause of a user whose lifetime is over, so that a loop with only a pause does not
   * spin.
   */
  private static final long LAST_PAUSES_MILLIS = 50;

  private final Function<io.gatling.javaapi.core.Session, Duration> remaining;
  private final LongSupplier nowMillis;

  private LifetimeLimits(
      Function<io.gatling.javaapi.core.Session, Duration> remaining, LongSupplier nowMillis) {
    this.remaining = remaining;
    this.nowMillis = nowMillis;
  }

  /**
   * Applies the limits to the steps of a chain and returns the same chain.
   *
   * @param remaining the rest of a user's lifetime, zero or negative once it is over; runs on an
   *     event loop, which it must not block
   */
  public static ChainBuilder in(
      ChainBuilder chain, Function<io.gatling.javaapi.core.Session, Duration> remaining) {
    return in(chain, remaining, System::currentTimeMillis);
  }

  /**
   * @param nowMillis the time of Gatling's clock
   */
  static ChainBuilder in(
      ChainBuilder chain,
      Function<io.gatling.javaapi.core.Session, Duration> remaining,
      LongSupplier nowMillis) {
    ChainTraversal.through(chain, new LifetimeLimits(remaining, nowMillis)::visit);
    return chain;
  }

  private boolean visit(Field field, Object builder) throws ReflectiveOperationException {
    if (builder instanceof PauseBuilder && field.getName().equals("force")) {
      field.set(builder, limitedPause((Option<?>) field.get(builder)));
    } else if (builder instanceof PaceBuilder && field.getName().equals("interval")) {
      field.set(builder, limitedPace(field.get(builder), counter(builder)));
    } else if (builder instanceof io.gatling.core.structure.ChainBuilder
        && field.get(builder) instanceof List<?> steps) {
      field.set(builder, steps.map(this::limitedRequest));
    }
    return !(builder instanceof GuardedChain gate && gate.isOfLifetime());
  }

  private Object limitedPause(Option<?> forced) {
    PauseType type = forced.isEmpty() ? Constant$.MODULE$ : (PauseType) forced.get();
    return type == Disabled$.MODULE$ ? forced : new Some<>(new LimitedPause(type));
  }

  private long mostMillis(Session session) {
    Duration left = remaining.apply(new io.gatling.javaapi.core.Session(session));
    // Rounded up: a user that wakes too early would continue.
    return Math.max(LAST_PAUSES_MILLIS, left.plusNanos(999_999).toMillis());
  }

  private static String counter(Object pace) throws ReflectiveOperationException {
    Field counter = PaceBuilder.class.getDeclaredField("counter");
    counter.setAccessible(true);
    return (String) counter.get(pace);
  }

  /** Limits a pace, which adds its interval to the time for which it waited last. */
  @SuppressWarnings("unchecked")
  private Function1<Session, Validation<FiniteDuration>> limitedPace(
      Object interval, String counter) {
    Function1<Session, Validation<FiniteDuration>> expression =
        (Function1<Session, Validation<FiniteDuration>>) interval;
    return session -> {
      long now = nowMillis.getAsLong();
      long from = session.contains(counter) ? (Long) session.attributes().apply(counter) : now;
      long most = Math.max(0, now + mostMillis(session) - from);
      return expression.apply(session).map(asked -> shorter(asked, most));
    };
  }

  private static FiniteDuration shorter(FiniteDuration asked, long mostMillis) {
    return asked.toMillis() <= mostMillis
        ? asked
        : Duration$.MODULE$.apply(mostMillis, TimeUnit.MILLISECONDS);
  }

  private Object limitedRequest(Object step) {
    return step instanceof HttpRequestBuilder request
        ? GuardedChain.ofLifetime(this::unlessOver, exec((ActionBuilder) () -> request)).asScala()
        : step;
  }

  private GuardedChain.Route unlessOver(io.gatling.javaapi.core.Session session) {
    Duration left = remaining.apply(session);
    return left.isZero() || left.isNegative() ? GuardedChain.Route.OUT : GuardedChain.Route.THROUGH;
  }

  /** A pause type that limits the pause of another type to the rest of the lifetime. */
  private final class LimitedPause extends PauseType {

    private final PauseType type;

    private LimitedPause(PauseType type) {
      this.type = type;
    }

    @Override
    public Function1<Session, Validation<Object>> generator(
        Function1<Session, Validation<FiniteDuration>> duration) {
      Function1<Session, Validation<Object>> drawn = type.generator(duration);
      return session -> drawn.apply(session).map(ms -> Math.min((Long) ms, mostMillis(session)));
    }
  }
}
