package dev.gauntlet.audit;

/** The identity of a message at its subscriber. */
record Delivery(int stream, long sequence) {

  static Delivery of(MessageMark mark) {
    return new Delivery(mark.stream(), mark.sequence());
  }
}
