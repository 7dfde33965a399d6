package dev.gauntlet.run.execution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reason of a failed request, in plain words rather than in those of Gatling's checks. */
final class FailureMessage {

  private static final Pattern STATUS =
      Pattern.compile("status\\.find\\.in\\(([\\d,]+)\\), found (\\d+)");
  private static final Pattern CLOSED =
      Pattern.compile(".*(?:PrematureClose|RemotelyClosed)\\w*Exception.*");

  private FailureMessage() {}

  /** What is not known stays as Gatling says it. */
  static String of(String gatlingMessage) {
    Matcher status = STATUS.matcher(gatlingMessage);
    if (status.matches()) {
      return "status %s, expected %s"
          .formatted(status.group(2), status.group(1).replace(",", " or "));
    }
    return CLOSED.matcher(gatlingMessage).matches()
        ? "the connection was closed or reset before the answer was complete"
        : gatlingMessage;
  }
}
