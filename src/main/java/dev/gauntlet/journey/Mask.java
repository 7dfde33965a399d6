package dev.gauntlet.journey;

import dev.gauntlet.contract.Login;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Takes secrets out of texts that people will read. */
final class Mask {

  private static final String MASKED = "******";
  private static final List<String> SECRETS =
      List.of("password", Login.TOKEN, Login.REFRESH_TOKEN);

  /** A field of JSON or of a form, whose name tells that its value is a secret. */
  private static final Pattern SECRET_FIELD =
      Pattern.compile(
          "(?i)(\"?[\\w-]*(?:password|secret|token|api_?key)\"?\\s*[:=]\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s,&\"}]+)");

  private Mask() {}

  /** Both the values that the user itself holds as secrets, and fields that are called like one. */
  static String secrets(String text, Session session) {
    List<String> own =
        SECRETS.stream().map(session::getString).filter(Objects::nonNull).toList();
    return values(fields(text), own);
  }

  static String fields(String text) {
    return SECRET_FIELD.matcher(text).replaceAll("$1" + MASKED);
  }

  static String values(String text, List<String> secrets) {
    String masked = text;
    for (String secret : secrets) {
      masked = secret.isEmpty() ? masked : masked.replace(secret, MASKED);
    }
    return masked;
  }
}
