package dev.gauntlet.protocol.http;

import dev.gauntlet.bridge.http.HttpReply;
import dev.gauntlet.contract.LoginRules;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.PlatformErrorText;
import dev.gauntlet.contract.SecretMask;
import java.util.Collection;
import java.util.Locale;

/**
 * The beginning of a body as readable text. The body is cut before secrets are masked, so that the
 * cost does not grow with the body. A secret that the cut divides is masked as well.
 */
final class BodyExcerpt {

  /** The maximum number of bytes that are read, and of characters in the excerpt. */
  static final int LONGEST = 2048;

  private BodyExcerpt() {}

  /**
   * Returns the excerpt of a body.
   *
   * @param body the body, or at least its first {@value #LONGEST} bytes
   * @param length the length of the whole body
   * @param secrets the secrets that the user holds
   */
  static String of(String body, long length, Collection<String> secrets) {
    String start = PlatformErrorText.beginning(body, LONGEST);
    String masked =
        length > LONGEST
            ? SecretMask.valuesOfCut(start, secrets)
            : SecretMask.values(start, secrets);
    return SecretMask.fields(masked) + cut(length);
  }

  /**
   * Returns the excerpt of an answer's body.
   *
   * @param secrets the secrets that the user holds
   */
  static String of(HttpReply reply, Operation operation, Collection<String> secrets) {
    String start = reply.bodyStart(LONGEST);
    return givesToken(operation, reply.status())
        ? givingToken(start, reply.bodyLength())
        : of(start, reply.bodyLength(), secrets);
  }

  /** Returns whether an answer of that status may contain an access token. */
  static boolean givesToken(Operation operation, int status) {
    return operation.saves().contains(LoginRules.TOKEN) && operation.expected().contains(status);
  }

  /**
   * Returns the excerpt of an answer that contains a token in a field of unknown name. All texts in
   * it are masked.
   */
  static String givingToken(String body, long length) {
    return length == 0
        ? ""
        : SecretMask.texts(PlatformErrorText.beginning(body, LONGEST)) + cut(length);
  }

  private static String cut(long length) {
    return length <= LONGEST ? "" : String.format(Locale.ROOT, " ... (cut, %,d in all)", length);
  }
}
