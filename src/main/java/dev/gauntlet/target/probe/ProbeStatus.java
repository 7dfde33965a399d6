package dev.gauntlet.target.probe;

/** What became of one thing that was tried. */
public enum ProbeStatus {
  /** The answer is what the contract says, be it accepted or refused as announced. */
  WORKS("works"),
  /** The answer is not what the contract says. */
  DIFFERS("differs"),
  /** The platform has nothing at the path, or not for the method. */
  MISSING("missing"),
  /** The platform wants a log-in or token that it knows. */
  SHUT_OUT("not let in"),
  /** The platform failed at it, which says nothing about the contract. */
  FAILED("fails"),
  /** There was no answer. */
  SILENT("no answer"),
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
    return this != WORKS && this != LEFT_OUT;
  }

  @Override
  public String toString() {
    return label;
  }
}
