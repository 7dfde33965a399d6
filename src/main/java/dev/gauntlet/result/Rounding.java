package dev.gauntlet.result;

/** Keeps digits that mean nothing out of files. */
public final class Rounding {

  private Rounding() {}

  /** To three digits behind the point. */
  public static double thousandths(double value) {
    return Math.rint(value * 1000) / 1000;
  }
}
