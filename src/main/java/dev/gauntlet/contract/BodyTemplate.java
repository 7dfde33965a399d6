package dev.gauntlet.contract;

import java.util.stream.Stream;

/** The body of a request, or a part of one: compiled once, rendered with each user's values. */
sealed interface BodyTemplate permits TextBody, FileBody, MultipartBody {

  /** What the body is, for the header {@code Content-Type}. */
  PlaceholderTemplate contentType();

  /**
   * The same under another content type.
   *
   * @throws IllegalArgumentException whose message continues a sentence: "must ..."
   */
  BodyTemplate as(String contentType);

  /** What is sent, or null when it is left out for want of an optional value; not to be changed. */
  byte[] render(TemplateValues values);

  /** What people may read of a body that was sent: files by their names and sizes. */
  String shown(byte[] sent);

  /** Every placeholder in it. */
  Stream<Placeholder> placeholders();
}
