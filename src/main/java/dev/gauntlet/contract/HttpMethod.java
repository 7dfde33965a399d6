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
          "TRACE", "must not be TRACE: its answer repeats the request, its token with it",
          "CONNECT", "must not be CONNECT: it opens a tunnel through a proxy and asks for nothing");

  /** Why there is no such method here though HTTP has it; empty where that is not so. */
  static String refusal(String name) {
    return REFUSED.getOrDefault(name.toUpperCase(Locale.ROOT), "");
  }

  /** Whether an answer to it can have a body. */
  boolean isAnsweredWithBody() {
    return this != HEAD;
  }

  /** Whether it asks for no change (RFC 9110, 9.2.1). */
  boolean isSafe() {
    return this == GET || this == HEAD || this == OPTIONS;
  }
}
