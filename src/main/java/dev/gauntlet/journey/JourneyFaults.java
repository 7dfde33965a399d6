package dev.gauntlet.journey;

import dev.gauntlet.contract.SecretMask;
import dev.gauntlet.measure.Recorder;
import dev.gauntlet.measure.RequestKey;
import io.gatling.javaapi.core.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recorder of exceptions from a journey's own functions. Each exception counts as a crashed
 * step and is listed among the errors of the run by class, message and place. The log contains the
 * stack trace of each kind once. Secrets are masked.
 */
public final class JourneyFaults {

  /** The request name of a crashed function. */
  static final String OWN_FUNCTION = "own function";

  private static final Logger LOG = LoggerFactory.getLogger(JourneyFaults.class);
  private static final int MOST_STACKS = 20;

  /** The packages that contain no code of journey authors. */
  private static final List<String> FOREIGN =
      List.of(
          "io.gatling.", "scala.", "java.", "jdk.", "sun.", "io.netty.", "dev.gauntlet.bridge.");

  private static final String OURS = "dev.gauntlet.";

  /** The beginning of the message of a failed check of Gatling. */
  private static final String REQUIREMENT = "requirement failed: ";

  /** The place at the end of Gatling's message, which is present if Gatling has no stack trace. */
  private static final Pattern HINT = Pattern.compile(" \\(hint: .*\\((\\w+\\.java:\\d+)\\)\\)$");

  private final Recorder recorder;
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  JourneyFaults(Recorder recorder) {
    this.recorder = recorder;
  }

  /** Records an exception; called on the user's event loop. */
  void threw(Session session, Throwable fault) {
    String journey = session.scenario();
    String text = text(fault, session);
    count(recorder, journey, text);
    if (logged.size() < MOST_STACKS && logged.add(text)) {
      LOG.error(
          "A function of journey {} threw {}\n{}", journey, reason(fault, session), stack(fault));
    }
  }

  /** Counts a step that failed because a function threw an exception. */
  public static void count(Recorder recorder, String journey, String why) {
    RequestKey key = new RequestKey(journey, OWN_FUNCTION);
    recorder.sent(key);
    recorder.crash(key, why);
  }

  /** Returns class, message and the first stack frame in code of an author. */
  static String text(Throwable fault, Session session) {
    return reason(fault, session) + place(fault).map(at -> ", at " + at).orElse("");
  }

  /** Returns class, message and the first stack frame in the class of the journey. */
  static String text(Throwable fault, Class<?> journey) {
    return reason(fault)
        + place(fault, frame -> frame.startsWith(journey.getName()))
            .map(at -> ", at " + at)
            .orElse("");
  }

  /** Returns class, message and place in a simulation of an exception that belongs to no user. */
  public static String text(Throwable fault) {
    return reason(fault)
        + place(fault, frame -> isAuthors(frame) && !frame.startsWith(OURS))
            .or(() -> place(fault))
            .map(at -> ", at " + at)
            .orElse("");
  }

  private static String reason(Throwable fault) {
    return reason(fault, JourneyFaults::masked);
  }

  /** Omits the class name if the exception comes from a check of Gauntlet or has no named class. */
  private static String reason(Throwable fault, UnaryOperator<String> mask) {
    String name = fault.getClass().getSimpleName();
    if (fault.getMessage() == null) {
      return name;
    }
    String message = mask.apply(HINT.matcher(fault.getMessage()).replaceFirst(", at $1"));
    if (message.startsWith(REQUIREMENT)) {
      return message.substring(REQUIREMENT.length());
    }
    return name.isEmpty() || isOfOurCheck(fault) ? message : name + ": " + message;
  }

  private static boolean isOfOurCheck(Throwable fault) {
    List<StackTraceElement> frames = List.of(fault.getStackTrace());
    boolean required =
        fault instanceof NullPointerException
            && !frames.isEmpty()
            && frames.get(0).getClassName().equals(Objects.class.getName());
    return (required || fault instanceof IllegalArgumentException)
        && frames.stream()
            .map(StackTraceElement::getClassName)
            .filter(name -> !name.equals(Objects.class.getName()))
            .findFirst()
            .filter(name -> name.startsWith(OURS))
            .isPresent();
  }

  private static Optional<String> place(Throwable fault) {
    return place(fault, JourneyFaults::isAuthors);
  }

  private static boolean isAuthors(String frame) {
    return FOREIGN.stream().noneMatch(frame::startsWith);
  }

  private static Optional<String> place(Throwable fault, Predicate<String> ofAuthor) {
    return Arrays.stream(fault.getStackTrace())
        .filter(frame -> ofAuthor.test(frame.getClassName()))
        .findFirst()
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber());
  }

  private static String reason(Throwable fault, Session session) {
    return reason(fault, message -> SecretMask.text(message, VirtualUser.secrets(session)));
  }

  /** Masks the secrets of a message of an unknown user, by the names of their fields. */
  public static String masked(String message) {
    return SecretMask.fields(message);
  }

  /** Returns the stack trace without the message of a cause, which is not masked. */
  private static String stack(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .map(frame -> "  at " + frame)
        .collect(Collectors.joining("\n"));
  }
}
