package dev.gauntlet.contract;

import java.util.stream.Stream;

/**
 * A template of the body of a request or of a part of it, compiled once and rendered with each
 * user's values.
 */
sealed interface BodyTemplate permits TextBody, FileBody, MultipartBody {

  /** Returns the value of the header {@code Content-Type}. */
  PlaceholderTemplate contentType();

  /**
   * Returns this body with another content type.
   *
   * @throws IllegalArgumentException if it is impossible; the message is a predicate, "must ..."
   */
  BodyTemplate as(String contentType);

  /**
   * Returns the bytes to send, which must not be changed; null if the body is left out because an
   * optional value is missing.
   */
  byte[] render(TemplateValues values);

  /** Returns a sent body as text for output; files by their names and sizes. */
  String shown(byte[] sent);

  /** Returns all placeholders in the body. */
  Stream<Placeholder> placeholders();
}
