package dev.gauntlet.platform.http;

import java.util.UUID;

/** UUIDs as text. */
public final class Uuids {

  private static final int LENGTH = 36;

  private Uuids() {}

  /**
   * Parses a UUID, or returns null; {@link UUID#fromString} alone would accept {@code 1-1-1-1-1}.
   */
  public static UUID parse(String text) {
    if (text.length() != LENGTH) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
