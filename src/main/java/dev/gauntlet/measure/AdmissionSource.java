package dev.gauntlet.measure;

/** A ledger of the slots of a platform, which is read about once a second. */
public interface AdmissionSource {

  /** Returns the current state. */
  AdmissionReading read();

  /** Decides about everything that is undecided, and returns the final state. */
  AdmissionReading end();
}
