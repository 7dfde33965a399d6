package dev.gauntlet.measure;

/** The kinds of outcomes, which are counted separately. */
public enum OutcomeKind {
  OK("ok"),
  REFUSED("refused"),
  CAPPED("capped"),
  FAILED("failed"),
  TIMED_OUT("timed-out"),
  LOST("lost"),
  UNSENT("unsent");

  private final String label;

  OutcomeKind(String label) {
    this.label = label;
  }

  /**
   * Returns whether the outcome counts as an error of the platform, unlike a good answer, an
   * announced refusal, a capped stream or an unsent request.
   */
  public boolean bad() {
    return erroneous() && this != UNSENT;
  }

  /** Returns whether there was an error, of the platform or the load generator. */
  public boolean erroneous() {
    return this != OK && this != REFUSED && this != CAPPED;
  }

  /** The name used in files. */
  @Override
  public String toString() {
    return label;
  }

  /**
   * Returns the kind with that name in files.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static OutcomeKind of(String label) {
    for (OutcomeKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("unknown kind of outcome: " + label);
  }
}
