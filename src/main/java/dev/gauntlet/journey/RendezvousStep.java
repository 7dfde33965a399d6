package dev.gauntlet.journey;

/** A point at which all users of a scenario wait for each other, including those that failed. */
record RendezvousStep() implements ScenarioStep {

  @Override
  public String toString() {
    return "rendezvous";
  }
}
