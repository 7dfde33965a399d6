package dev.gauntlet.measure;

/** The outcomes without their messages: what is counted apart. */
public enum OutcomeKind {
  OK("ok"),
  REFUSED("refused"),
  FAILED("failed"),
  TIMED_OUT("timed-out"),
  LOST("lost"),
  UNSENT("unsent");

  private final String label;

  OutcomeKind(String label) {
    this.label = label;
  }

  /**
   * Whether it counts against the platform; a good answer, an announced refusal and what the load
   * generator could not send do not.
   */
  public boolean bad() {
    return erroneous() && this != UNSENT;
  }

  /** Whether something went wrong, on whatever side. */
  public boolean erroneous() {
    return this != OK && this != REFUSED;
  }

  /** The name used in files. */
  @Override
  public String toString() {
    return label;
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static OutcomeKind of(String label) {
    for (OutcomeKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no outcome is called " + label);
  }
}
