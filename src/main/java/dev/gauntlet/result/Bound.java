package dev.gauntlet.result;

/** Where a figure must stay; the limit itself is allowed. */
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
   * The share of the limit that is left, negative where the value breaks it.
   *
   * @return null for an exact count and for a limit of 0
   */
  public Double margin(double value, double limit) {
    if (this == EXACTLY || limit == 0) {
      return null;
    }
    double left = this == AT_MOST ? limit - value : value - limit;
    return Math.rint(left / limit * 10_000) / 10_000;
  }

  /** The sign used in names and files. */
  @Override
  public String toString() {
    return sign;
  }
}
