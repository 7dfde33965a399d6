package dev.gauntlet.bridge;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * An appender on the log of Gatling's engine. Only this log has the reason why Gatling ends a run
 * by itself, such as an empty feeder or a step {@code stopLoadGenerator}.
 */
public final class EngineLogAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

  /** A listener, called on the Gatling thread that ends the run. */
  @FunctionalInterface
  public interface Listener {

    /** Called when Gatling fails; its process ends after this. */
    void crashed(Throwable fault);

    /** Called when Gatling stops the load as requested by the simulation. */
    default void stopped(String why) {}
  }

  private static final String NAME = "gauntlet-engine";
  private static final String GATLING = "io.gatling";

  /** This logger writes the reason for a stop at level INFO. */
  private static final String CONTROLLER = "io.gatling.core.controller.Controller";

  private static final Pattern BY_A_STEP =
      Pattern.compile("(?s)Load Generator was forcefully (?:stopped|crashed): (.*)");
  private static final Pattern BY_TIME = Pattern.compile("Max duration of (.*) reached");
  private static final Set<String> CRASHES = Set.of("Run crashed", "Fatal error");

  private final Listener listener;
  private final Logger others;

  private EngineLogAppender(Listener listener, Logger others) {
    this.listener = listener;
    this.others = others;
  }

  /** Reports to this listener only, from now on. Without Logback there are no reports. */
  public static void listen(Listener listener) {
    if (LoggerFactory.getLogger(GATLING) instanceof Logger gatling) {
      Logger controller = gatling.getLoggerContext().getLogger(CONTROLLER);
      Logger root = gatling.getLoggerContext().getLogger(Logger.ROOT_LOGGER_NAME);
      EngineLogAppender log = new EngineLogAppender(listener, root);
      log.setName(NAME);
      log.setContext(gatling.getLoggerContext());
      log.start();
      gatling.detachAppender(NAME);
      controller.detachAppender(NAME);
      gatling.addAppender(log);
      controller.addAppender(log);
      controller.setLevel(Level.INFO);
      controller.setAdditive(false);
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (CRASHES.contains(event.getMessage())
        && event.getThrowableProxy() instanceof ThrowableProxy fault) {
      listener.crashed(fault.getThrowable());
    } else if (event.getLoggerName().equals(CONTROLLER)) {
      controller(event);
    }
  }

  private void controller(ILoggingEvent event) {
    String message = event.getFormattedMessage();
    Matcher step = BY_A_STEP.matcher(message);
    Matcher time = BY_TIME.matcher(message);
    if (step.matches()) {
      listener.stopped("a step ended the load: " + step.group(1));
    } else if (time.matches()) {
      listener.stopped("the run reached its maximum duration of %s".formatted(time.group(1)));
    } else if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
      others.callAppenders(event);
    }
  }
}
