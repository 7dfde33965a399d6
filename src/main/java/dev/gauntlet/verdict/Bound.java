package dev.gauntlet.verdict;

/** Where a figure must stay; the limit itself is allowed. */
enum Bound {
  AT_MOST("<=") {
    @Override
    boolean holds(double value, double limit) {
      return value <= limit;
    }
  },
  AT_LEAST(">=") {
    @Override
    boolean holds(double value, double limit) {
      return value >= limit;
    }
  },
  EXACTLY("=") {
    @Override
    boolean holds(double value, double limit) {
      return value == limit;
    }
  };

  private final String sign;

  Bound(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  abstract boolean holds(double value, double limit);
}
