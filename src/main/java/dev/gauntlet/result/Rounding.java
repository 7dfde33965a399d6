package dev.gauntlet.result;

/** Rounding of figures in files to meaningful digits. */
public final class Rounding {

  private Rounding() {}

  /** Rounds to three decimal places. */
  public static double thousandths(double value) {
    return Math.rint(value * 1000) / 1000;
  }
}
