package dev.gauntlet.contract;

import java.util.Locale;
import java.util.Map;

/** The HTTP methods that an operation can use. */
public enum HttpMethod {
  GET,
  HEAD,
  POST,
  PUT,
  PATCH,
  DELETE,
  OPTIONS;

  private static final Map<String, String> REFUSED =
      Map.of(
          "TRACE", "must not be TRACE: its answer repeats the request, including its token",
          "CONNECT",
              "must not be CONNECT: it opens a tunnel through a proxy and requests no resource");

  /** Returns the reason why a method of HTTP is not supported; empty for any other name. */
  static String refusal(String name) {
    return REFUSED.getOrDefault(name.toUpperCase(Locale.ROOT), "");
  }

  /** Returns whether an answer to this method can have a body. */
  boolean isAnsweredWithBody() {
    return this != HEAD;
  }

  /** Returns whether the method is safe (RFC 9110, 9.2.1). */
  boolean isSafe() {
    return this == GET || this == HEAD || this == OPTIONS;
  }
}
