package dev.gauntlet.measure;

/** What an audit of pushes counts. One push to three subscribers is three deliveries. */
public enum DeliveryCount {
  /** Messages that the platform said it took. */
  PUBLISHED("published"),
  /** Messages that it refused, or never answered for: whether they arrive is open. */
  UNCONFIRMED("unconfirmed"),
  /** Deliveries due, which came or are lost: the subscriber was there when they were published. */
  EXPECTED("expected"),
  /** Messages that reached a subscriber of their channel, each counted once for each. */
  DELIVERED("delivered"),
  /** Expected deliveries that never came. */
  LOST("lost"),
  /** Deliveries of what a subscriber had already. */
  DUPLICATED("duplicated"),
  /** Deliveries after one that was sent later on the same stream. */
  REORDERED("reordered"),
  /** Deliveries that took longer than the limit. */
  LATE("late"),
  /** Deliveries to subscribers of another channel. */
  MISDELIVERED("misdelivered"),
  /** Those of them that went to another tenant. */
  WRONG_TENANT("wrong-tenant"),
  /** What was published while a subscriber was cut off: pub/sub has no replay. */
  MISSED("missed"),
  /** Those of the missed that came in another way, such as a fetched log. */
  RECOVERED("recovered"),
  /** Deliveries that nobody can tell of, since the subscriber left before their time was up. */
  EXCUSED("excused"),
  /** Deliveries so old that it is forgotten whether they came before. */
  UNPLACED("unplaced"),
  /** Messages that were not watched, because too many were under way. */
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
