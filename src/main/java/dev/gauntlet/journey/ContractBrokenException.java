package dev.gauntlet.journey;

/** An answer had an expected status and yet not what the contract says; cheap, without a trace. */
final class ContractBrokenException extends RuntimeException {

  ContractBrokenException(String reason) {
    super(reason, null, false, false);
  }
}
