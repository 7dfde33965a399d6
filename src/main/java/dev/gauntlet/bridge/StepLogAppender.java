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
 * An appender on the log of Gatling's steps. Only this log shows that a step without a request
 * failed because its function threw, with one line for each occurrence. The appender counts the
 * failures and prints each kind once.
 */
final class StepLogAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

  private static final String STEPS = "io.gatling.core.action";
  private static final Pattern FAILED = Pattern.compile("'[^']*' failed to execute: (.*)");
  private static final Pattern CRASHED =
      Pattern.compile("'[^']*' crashed with '(.*)', forwarding to the next one");

  /** The package of an exception, whose parts Gatling shortens to their first letters. */
  private static final Pattern PACKAGE = Pattern.compile("^(?:[a-z]\\w*\\.)+(?=[A-Z])");

  private static final int MOST_SHOWN = 20;

  private final LoadEvents events;
  private final Logger others;
  private final Set<String> shown = ConcurrentHashMap.newKeySet();

  private StepLogAppender(LoadEvents events, Logger others) {
    this.events = events;
    this.others = others;
  }

  /** Reports failed steps from now on. Without Logback there are no reports. */
  static void listen(LoadEvents events) {
    if (LoggerFactory.getLogger(STEPS) instanceof Logger steps) {
      StepLogAppender log =
          new StepLogAppender(
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
    } else if (!why.startsWith(ReportedException.class.getSimpleName())) {
      events.stepFailed(why);
      if (shown.size() < MOST_SHOWN && shown.add(why)) {
        others.callAppenders(event);
      }
    }
  }

  /** Returns the error, or null for a message about something else. */
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
