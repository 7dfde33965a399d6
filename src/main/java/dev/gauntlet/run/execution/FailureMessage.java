package dev.gauntlet.run.execution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A translator of the failure messages of Gatling's checks into readable reasons. */
final class FailureMessage {

  private static final Pattern STATUS =
      Pattern.compile("status\\.find\\.in\\(([\\d,]+)\\), found (\\d+)");
  private static final Pattern CLOSED =
      Pattern.compile(".*(?:PrematureClose|RemotelyClosed)\\w*Exception.*");

  private FailureMessage() {}

  /** Returns the reason; an unknown message is returned unchanged. */
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
