package dev.gauntlet.audit;

/** The identity of a message within one subscriber. */
record Delivery(int stream, long sequence) {

  static Delivery of(MessageMark mark) {
    return new Delivery(mark.stream(), mark.sequence());
  }
}
