package dev.gauntlet.measure;

/** What a note means for the verdict. */
public enum NoteKind {
  /** Worth telling, of no consequence. */
  INFO("info"),
  /** To be known by the readers of the verdict, beside which it stands. */
  REMARK("remark"),
  /** The target ended by itself while load was on it: the run has failed. */
  TARGET_DOWN("target-down"),
  /** The run was cut short on purpose. */
  ABORTED("aborted"),
  /** The run's figures cannot be trusted. */
  INVALID("invalid"),
  /** Why the load could not begin; a sentence of its own. */
  ERROR("error");

  private final String label;

  NoteKind(String label) {
    this.label = label;
  }

  /** The name used in files. */
  @Override
  public String toString() {
    return label;
  }
}
