package dev.gauntlet.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * The platform's log configuration. It is set in code, since a logback.xml on the class path is the
 * load generator's.
 */
final class PlatformLog {

  private static final String PATTERN = "%d{ISO8601} %-5level %logger{0} - %msg%n%ex{5}";

  private PlatformLog() {}

  /**
   * Logs everything to {@code file}; without a file, logs warnings, or everything if {@code
   * verbose}, to standard error.
   */
  static void configure(Optional<Path> file, boolean verbose) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    OutputStreamAppender<ILoggingEvent> appender =
        file.map(PlatformLog::file).orElseGet(PlatformLog::console);
    appender.setContext(context);
    appender.setEncoder(encoder(context));
    appender.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(file.isPresent() || verbose ? Level.INFO : Level.WARN);
    root.addAppender(appender);
    // These libraries warn about missing native transports, each reconnect attempt, and existing
    // gauges.
    context.getLogger("io.lettuce").setLevel(Level.ERROR);
    context.getLogger("io.micrometer").setLevel(Level.ERROR);
  }

  private static OutputStreamAppender<ILoggingEvent> file(Path file) {
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setFile(file.toString());
    return appender;
  }

  private static OutputStreamAppender<ILoggingEvent> console() {
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    // Standard output is reserved for the ready line.
    appender.setTarget("System.err");
    return appender;
  }

  private static PatternLayoutEncoder encoder(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    return encoder;
  }
}
