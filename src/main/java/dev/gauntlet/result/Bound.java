package dev.gauntlet.result;

/** The side of a limit on which a figure must stay; the limit itself is allowed. */
public enum Bound {
  AT_MOST("<=") {
    @Override
    public boolean holds(double value, double limit) {
      return value <= limit;
    }
  },
  AT_LEAST(">=") {
    @Override
    public boolean holds(double value, double limit) {
      return value >= limit;
    }
  },
  EXACTLY("=") {
    @Override
    public boolean holds(double value, double limit) {
      return value == limit;
    }
  };

  private final String sign;

  Bound(String sign) {
    this.sign = sign;
  }

  public abstract boolean holds(double value, double limit);

  /**
   * Returns the remaining share of the limit; negative if the value breaks it.
   *
   * @return null for an exact count, for a limit of 0, and if the share is not a finite number
   */
  public Double margin(double value, double limit) {
    if (this == EXACTLY || limit == 0) {
      return null;
    }
    double left = this == AT_MOST ? limit - value : value - limit;
    double share = Math.rint(left / limit * 10_000) / 10_000;
    return Double.isFinite(share) ? share : null;
  }

  /** The sign used in names and files. */
  @Override
  public String toString() {
    return sign;
  }
}
