package dev.gauntlet.bridge;

/**
 * An exception for a run that must not start, since Gatling's events cannot be read and nothing
 * would be measured.
 */
public final class TapUnavailableException extends RuntimeException {

  TapUnavailableException(String reason, Throwable cause) {
    super(
        "Gauntlet cannot read Gatling's events ("
            + reason
            + "), so it cannot measure the run. It supports Gatling 3.15.1 on Java 17 to 25:"
            + " restore that version in pom.xml or use one of these Java versions.",
        cause);
  }
}
