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
 * The platform's log, set up by hand: a logback.xml on the class path is the load generator's and
 * has no say here.
 */
final class PlatformLog {

  private static final String PATTERN = "%d{ISO8601} %-5level %logger{0} - %msg%n%ex{5}";

  private PlatformLog() {}

  /** Everything goes to {@code file}; without it, warnings, or with {@code verbose} all, to stderr. */
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
    // They warn of two native transports, of each try to reconnect, of a gauge that is there.
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
    // Standard output belongs to the ready line.
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
