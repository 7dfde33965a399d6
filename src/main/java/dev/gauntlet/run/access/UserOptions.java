package dev.gauntlet.run.access;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Settings;
import dev.gauntlet.protocol.http.RequestLimits;
import dev.gauntlet.target.ConnectionOptions;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings for the users of contracts.
 *
 * @param logIn the settings for their log-ins
 * @param requestLimits the timeout and other limits of every request
 * @param progressInterval the time between two lines of progress
 * @param traced whether the exchanges of single users are shown in place of load
 */
public record UserOptions(
    UserLoginOptions logIn,
    RequestLimits requestLimits,
    Duration progressInterval,
    boolean traced) {

  private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);
  private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);

  /** Reads the settings; errors are added to their problems. */
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
