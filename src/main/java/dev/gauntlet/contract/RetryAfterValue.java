package dev.gauntlet.contract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The value of {@code Retry-After}: a number of seconds, or a date (RFC 9110, 5.6.7). */
public final class RetryAfterValue {

  /** RFC 9110 defines whole seconds only, but some platforms send a fraction. */
  private static final Pattern SECONDS = Pattern.compile("\\d+(\\.\\d+)?");

  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final int NANOS = 9;

  /** A year of two digits is at most this far in the future; otherwise it is in the past. */
  private static final int MOST_YEARS_AHEAD = 50;

  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

  private RetryAfterValue() {}

  /**
   * Reads the header's value.
   *
   * @return the time to wait, at most 68 years; zero for a date in the past; empty if the value is
   *     neither seconds nor a date
   */
  public static Optional<Duration> parse(String text, Instant now) {
    String value = text.strip();
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(seconds(new BigDecimal(value).min(MOST_SECONDS)));
    }
    return Stream.<BiFunction<String, Instant, Instant>>of(
            RetryAfterValue::today, RetryAfterValue::rfc850, RetryAfterValue::asctime)
        .flatMap(form -> date(form, value, now).stream())
        .findFirst()
        .map(then -> then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
  }

  private static Duration seconds(BigDecimal seconds) {
    return Duration.ofNanos(seconds.movePointRight(NANOS).longValue());
  }

  private static Optional<Instant> date(
      BiFunction<String, Instant, Instant> form, String value, Instant now) {
    try {
      return Optional.of(form.apply(value, now));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant today(String value, Instant now) {
    return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  private static Instant rfc850(String value, Instant now) {
    int firstYear = now.atZone(ZoneOffset.UTC).getYear() + MOST_YEARS_AHEAD - 99;
    DateTimeFormatter form =
        new DateTimeFormatterBuilder()
            .appendPattern("EEEE, dd-MMM-")
            .appendValueReduced(ChronoField.YEAR, 2, 2, firstYear)
            .appendPattern(" HH:mm:ss 'GMT'")
            .toFormatter(Locale.ENGLISH);
    return LocalDateTime.parse(value, form).toInstant(ZoneOffset.UTC);
  }

  private static Instant asctime(String value, Instant now) {
    return LocalDateTime.parse(value, ASCTIME).toInstant(ZoneOffset.UTC);
  }
}
