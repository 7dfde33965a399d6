package dev.gauntlet.run.access;

import dev.gauntlet.config.Section;

/**
 * The settings for the log-ins of a run's accounts.
 *
 * @param concurrency the most accounts that are registered or log in at a time before the load
 */
public record UserLoginOptions(When when, int concurrency) {

  /** The time of the log-ins. */
  public enum When {
    /** All accounts before the load; the users of an account share its log-in. */
    BEFORE,
    /** Each user separately, when it begins. */
    WITH_USER
  }

  private static final int MOST_AT_A_TIME = 1000;

  static UserLoginOptions read(Section section) {
    UserLoginOptions options =
        new UserLoginOptions(
            section.oneOf("when", When.class), section.integer("concurrency", 1, MOST_AT_A_TIME));
    section.rejectUnknownKeys();
    return options;
  }

  public boolean beforeLoad() {
    return when == When.BEFORE;
  }
}
