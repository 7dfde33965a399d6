package dev.gauntlet.target.probe;

/** What became of one thing that was tried. */
public enum ProbeStatus {
  /** The answer is what the contract says, be it accepted or refused as announced. */
  WORKS("works"),
  /** The answer is not what the contract says. */
  DIFFERS("differs"),
  /** The platform has nothing at the path, or not for the method. */
  MISSING("missing"),
  /** A value that the request needs could not be had. */
  NOT_TRIED("not tried"),
  /** The contract lacks it on purpose; journeys do without. */
  LEFT_OUT("left out");

  private final String label;

  ProbeStatus(String label) {
    this.label = label;
  }

  /** Whether a contract with such an operation is not right yet. */
  public boolean bad() {
    return this == DIFFERS || this == MISSING || this == NOT_TRIED;
  }

  @Override
  public String toString() {
    return label;
  }
}
