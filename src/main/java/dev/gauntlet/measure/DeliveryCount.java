package dev.gauntlet.measure;

/** The counts of an audit of pushes. One push to three subscribers counts as three deliveries. */
public enum DeliveryCount {
  /** Messages that the platform accepted. */
  PUBLISHED("published"),
  /** Messages that the platform refused or did not answer; they may or may not be delivered. */
  UNCONFIRMED("unconfirmed"),
  /** Deliveries to subscribers who were subscribed at the time of publishing. */
  EXPECTED("expected"),
  /** Messages that reached a subscriber of their channel, counted once per subscriber. */
  DELIVERED("delivered"),
  /** Expected deliveries that did not arrive. */
  LOST("lost"),
  /** Deliveries of messages that the subscriber had already received. */
  DUPLICATED("duplicated"),
  /** Deliveries that arrived after a message that was sent later on the same stream. */
  REORDERED("reordered"),
  /** Deliveries that took longer than the limit. */
  LATE("late"),
  /** Deliveries to subscribers of another channel. */
  MISDELIVERED("misdelivered"),
  /** Misdelivered messages that reached another tenant. */
  WRONG_TENANT("wrong-tenant"),
  /** Messages published while the subscriber was disconnected; pub/sub does not repeat them. */
  MISSED("missed"),
  /** Missed messages that the subscriber obtained in another way, such as by fetching a log. */
  RECOVERED("recovered"),
  /** Deliveries with an unknown result, because the subscriber left before their deadline. */
  EXCUSED("excused"),
  /** Deliveries so old that the audit no longer knows whether they are duplicates. */
  UNPLACED("unplaced"),
  /** Messages that were not audited, because too many were in flight. */
  UNWATCHED("unwatched"),
  /** Marked messages of another run. */
  FOREIGN("foreign");

  private final String label;

  DeliveryCount(String label) {
    this.label = label;
  }

  /** The name used in files and in a configuration. */
  @Override
  public String toString() {
    return label;
  }
}
