package dev.gauntlet.measure;

/** The significance of a note for the verdict. */
public enum NoteKind {
  /** Information without effect on the verdict. */
  INFO("info"),
  /** A remark that is printed beside the verdict. */
  REMARK("remark"),
  /** The target ended by itself during the load; the run has failed. */
  TARGET_DOWN("target-down"),
  /** The run was ended early on purpose. */
  ABORTED("aborted"),
  /** The run's figures cannot be trusted. */
  INVALID("invalid"),
  /** The reason why the load could not start, as a whole sentence. */
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
