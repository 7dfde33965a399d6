package dev.gauntlet.result;

/** Keeps digits that mean nothing out of files. */
final class Rounding {

  private Rounding() {}

  static double thousandths(double value) {
    return Math.rint(value * 1000) / 1000;
  }
}
