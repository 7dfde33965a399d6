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

  /** The sign used in names and files. */
  @Override
  public String toString() {
    return sign;
  }
}
