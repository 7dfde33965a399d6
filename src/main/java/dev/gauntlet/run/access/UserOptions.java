package dev.gauntlet.run.access;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.protocol.http.RequestLimits;
import dev.gauntlet.target.ConnectionOptions;
import java.time.Duration;
import java.util.Optional;

/**
 * How the users of contracts log in, wait and are shown.
 *
 * @param logIn when their accounts log in
 * @param patience of every user
 * @param progressInterval between two lines of progress
 * @param traced whether single users are shown in place of load
 */
public record UserOptions(
    UserLoginOptions logIn,
    RequestLimits requestLimits,
    Duration progressInterval,
    boolean traced) {

  private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);
  private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);

  /** Problems join those of the settings. */
  public static UserOptions read(Settings settings, ConnectionOptions connections) {
    Section load = settings.section("load");
    Section progress = settings.section("progress");
    UserOptions options =
        new UserOptions(
            UserLoginOptions.read(load.section("log-in")),
            new RequestLimits(
                connections.requestTimeout(),
                connections.longestAnswerBytes(),
                longestRetryAfter(load)),
            progress.duration("interval", SHORTEST_INTERVAL, LONGEST_INTERVAL),
            load.flag("trace"));
    progress.rejectUnknownKeys();
    return options;
  }

  private static Optional<Duration> longestRetryAfter(Section load) {
    Duration longest = load.duration("longest-retry-after", Duration.ZERO, LONGEST_INTERVAL);
    return load.flag("honour-retry-after") ? Optional.of(longest) : Optional.empty();
  }
}
