package dev.gauntlet.audit;

/** One message for one subscriber. */
record Delivery(int stream, long sequence) {

  static Delivery of(Mark mark) {
    return new Delivery(mark.stream(), mark.sequence());
  }
}
