package dev.gauntlet.contract;

/** The HTTP methods that an operation can use. */
public enum Method {
  GET,
  HEAD,
  POST,
  PUT,
  PATCH,
  DELETE,
  OPTIONS;

  /** Whether it asks for no change (RFC 9110, 9.2.1). */
  boolean isSafe() {
    return this == GET || this == HEAD || this == OPTIONS;
  }
}
