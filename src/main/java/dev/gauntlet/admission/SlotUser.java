package dev.gauntlet.admission;

/** A user of the platform, with the slots that it asked for and obtained. */
final class SlotUser {

  private final SlotBounds bounds = new SlotBounds();
  private final boolean tracked;
  private long asked;
  private long accepted;

  /**
   * @param tracked whether all of its requests are known; false beyond the most users of a ledger
   */
  SlotUser(boolean tracked) {
    this.tracked = tracked;
  }

  boolean tracked() {
    return tracked;
  }

  SlotBounds bounds() {
    return bounds;
  }

  void asks() {
    asked++;
  }

  void isAccepted() {
    accepted++;
  }

  long accepted() {
    return accepted;
  }

  /** Returns the share of its requests that were accepted. */
  double share() {
    return asked == 0 ? 0 : (double) accepted / asked;
  }
}
