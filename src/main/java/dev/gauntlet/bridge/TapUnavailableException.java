package dev.gauntlet.bridge;

/** Gatling's events cannot be read, so a run would go unmeasured and must not begin. */
public final class TapUnavailableException extends RuntimeException {

  TapUnavailableException(String reason, Throwable cause) {
    super(
        "Gauntlet cannot read Gatling's events ("
            + reason
            + "), so it could measure nothing. It is built for Gatling 3.15.1 on Java 17 to 25:"
            + " restore that version in pom.xml or use such a Java.",
        cause);
  }
}
