package dev.gauntlet.bridge;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * The log of Gatling's steps. That a step failed without sending a request, since a function of it
 * threw, stands nowhere else; it would be one line for each time. Here it is counted, and each kind
 * shown once.
 */
final class StepLog extends UnsynchronizedAppenderBase<ILoggingEvent> {

  private static final String STEPS = "io.gatling.core.action";
  private static final Pattern FAILED = Pattern.compile("'[^']*' failed to execute: (.*)");
  private static final Pattern CRASHED =
      Pattern.compile("'[^']*' crashed with '(.*)', forwarding to the next one");

  /** Gatling shortens it to its first letters. */
  private static final Pattern PACKAGE = Pattern.compile("^(?:[a-z]\\w*\\.)+(?=[A-Z])");

  private static final int MOST_SHOWN = 20;

  private final LoadEvents events;
  private final Logger others;
  private final Set<String> shown = ConcurrentHashMap.newKeySet();

  private StepLog(LoadEvents events, Logger others) {
    this.events = events;
    this.others = others;
  }

  /** Tells of failed steps from now on; where logs are not Logback's, nothing is told. */
  static void listen(LoadEvents events) {
    if (LoggerFactory.getLogger(STEPS) instanceof Logger steps) {
      StepLog log =
          new StepLog(
              events, steps.getLoggerContext().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME));
      log.setContext(steps.getLoggerContext());
      log.start();
      steps.addAppender(log);
      steps.setAdditive(false);
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    String message = event.getFormattedMessage();
    String why = why(message);
    if (why == null) {
      others.callAppenders(event);
    } else if (!why.startsWith(ToldException.class.getSimpleName())) {
      events.stepFailed(why);
      if (shown.size() < MOST_SHOWN && shown.add(why)) {
        others.callAppenders(event);
      }
    }
  }

  /** Null where the message is about something else. */
  private static String why(String message) {
    Matcher failed = FAILED.matcher(message);
    if (failed.lookingAt()) {
      return withoutPackage(failed.group(1));
    }
    Matcher crashed = CRASHED.matcher(message);
    return crashed.lookingAt() ? withoutPackage(crashed.group(1)) : null;
  }

  private static String withoutPackage(String fault) {
    return PACKAGE.matcher(fault).replaceFirst("");
  }
}
