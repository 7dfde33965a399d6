package dev.gauntlet.contract;

/** The HTTP methods that an operation can use. */
public enum Method {
  GET,
  HEAD,
  POST,
  PUT,
  PATCH,
  DELETE
}
