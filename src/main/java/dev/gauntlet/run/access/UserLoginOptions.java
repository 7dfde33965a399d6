package dev.gauntlet.run.access;

import dev.gauntlet.config.Section;

/**
 * When the accounts of a run log in.
 *
 * @param concurrency how many accounts are made or log in at a time before the load
 */
public record UserLoginOptions(When when, int concurrency) {

  /** The two ways. */
  public enum When {
    /** All accounts before the load; the users of an account share its log-in. */
    BEFORE,
    /** Each user for itself, when it begins. */
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
