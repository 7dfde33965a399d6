package dev.gauntlet.target.probe;

/** The outcome of a probed operation or step. */
public enum ProbeStatus {
  /** The answer matches the contract: it is accepted, or an announced refusal. */
  WORKS("works"),
  /** The answer does not match the contract. */
  DIFFERS("differs"),
  /** The platform does not support the path, or the method of the request. */
  MISSING("missing"),
  /** The platform rejects the login or token. */
  SHUT_OUT("unauthorized"),
  /** The platform redirects to another scheme or host. */
  REDIRECTED("redirected"),
  /** The platform failed, which does not contradict the contract. */
  FAILED("fails"),
  /** There was no answer. */
  SILENT("no answer"),
  /** A value that the request needs was not available. */
  NOT_TRIED("not tried"),
  /** The contract omits it intentionally; journeys skip it. */
  LEFT_OUT("left out");

  private final String label;

  ProbeStatus(String label) {
    this.label = label;
  }

  /** Returns whether a contract with such an operation needs a correction. */
  public boolean bad() {
    return this != WORKS && this != LEFT_OUT;
  }

  @Override
  public String toString() {
    return label;
  }
}
