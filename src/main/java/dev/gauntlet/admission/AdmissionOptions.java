package dev.gauntlet.admission;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The facts about a platform by which its admissions are judged.
 *
 * @param global the most active slots of all users
 * @param user the most active slots of one user
 * @param others the number of slots that were active before the load, which may end at any time
 * @param expiryNanos the time after which the platform may end a slot itself
 */
public record AdmissionOptions(
    OptionalInt global, OptionalInt user, int others, OptionalLong expiryNanos) {

  /** The name of the limit of all users together. */
  public static final String GLOBAL = "global";

  /** The name of the limit of each user. */
  public static final String USER = "user";

  /** Options without known limits. */
  public static final AdmissionOptions UNKNOWN =
      new AdmissionOptions(OptionalInt.empty(), OptionalInt.empty(), 0, OptionalLong.empty());
}
