package dev.gauntlet.protocol.http;

import dev.gauntlet.bridge.http.HttpReply;
import dev.gauntlet.contract.LoginRules;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.PlatformErrorText;
import dev.gauntlet.contract.SecretMask;
import java.util.Collection;
import java.util.Locale;

/**
 * The beginning of a body as readable text. It is cut before secrets are masked, so that its cost
 * does not grow with the body; what the cut leaves of a secret is masked as well.
 */
final class BodyExcerpt {

  /** In bytes of what is read, in characters of what is shown. */
  static final int LONGEST = 2048;

  private BodyExcerpt() {}

  /**
   * @param body all of it or at least its first {@value #LONGEST} bytes
   * @param length of the whole
   * @param secrets that its user holds
   */
  static String of(String body, int length, Collection<String> secrets) {
    String start = PlatformErrorText.beginning(body, LONGEST);
    String masked =
        length > LONGEST
            ? SecretMask.valuesOfCut(start, secrets)
            : SecretMask.values(start, secrets);
    return SecretMask.fields(masked) + cut(length);
  }

  /**
   * Of an answer.
   *
   * @param secrets that its user holds
   */
  static String of(HttpReply reply, Operation operation, Collection<String> secrets) {
    String start = reply.bodyStart(LONGEST);
    return givesToken(operation, reply.status())
        ? givingToken(start, reply.bodyLength())
        : of(start, reply.bodyLength(), secrets);
  }

  /** Whether an answer of that status may give a token. */
  static boolean givesToken(Operation operation, int status) {
    return operation.saves().contains(LoginRules.TOKEN) && operation.expected().contains(status);
  }

  /** As {@link #of}, of an answer that gives a token under a name that nobody knows. */
  static String givingToken(String body, int length) {
    return length == 0
        ? ""
        : SecretMask.texts(PlatformErrorText.beginning(body, LONGEST)) + cut(length);
  }

  private static String cut(int length) {
    return length <= LONGEST ? "" : String.format(Locale.ROOT, " ... (cut, %,d in all)", length);
  }
}
