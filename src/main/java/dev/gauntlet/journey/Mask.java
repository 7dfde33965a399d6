package dev.gauntlet.journey;

import dev.gauntlet.contract.Login;
import io.gatling.javaapi.core.Session;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Takes secrets out of texts that people will read. */
final class Mask {

  private static final String MASKED = "******";
  private static final List<String> SECRETS = List.of("password", Login.TOKEN, Login.REFRESH_TOKEN);

  /** A field of JSON or of a form, whose name tells that its value is a secret. */
  private static final Pattern SECRET_FIELD =
      Pattern.compile(
          "(?i)(\"?[\\w-]*(?:password|secret|token|api_?key)\"?\\s*[:=]\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s,&\"}]+)");

  private static final Pattern TEXT =
      Pattern.compile("([:,\\[]\\s*)\"(?:[^\"\\\\]|\\\\.)*+(?:\"|$)(?!\\s*:)");

  private Mask() {}

  /** A header or value whose name tells that it is a secret, wherever such a word stands in it. */
  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i).*(?:authorization|cookie|password|secret|token|session|api[-_]?key).*");

  /** Both the values that the user itself holds as secrets, and fields that are called like one. */
  static String secrets(String text, Session session) {
    return values(fields(text), ownSecrets(session));
  }

  /** What the user itself holds as secrets. */
  static List<String> ownSecrets(Session session) {
    return SECRETS.stream().map(session::getString).filter(Objects::nonNull).toList();
  }

  /** What may be shown of a header or of a value that was kept. */
  static String named(String name, String value) {
    return SECRET_NAME.matcher(name).matches() ? MASKED : fields(value);
  }

  static String fields(String text) {
    return SECRET_FIELD.matcher(text).replaceAll("$1" + MASKED);
  }

  /** An answer that gives a secret under a name that nobody knows: its form without its texts. */
  static String texts(String answer) {
    String form = answer.strip();
    return form.startsWith("{") || form.startsWith("[")
        ? TEXT.matcher(answer).replaceAll("$1" + MASKED)
        : "(not shown, it may hold a token)";
  }

  static String values(String text, Collection<String> secrets) {
    String masked = text;
    for (String secret : secrets) {
      masked = secret.isEmpty() ? masked : masked.replace(secret, MASKED);
    }
    return masked;
  }
}
