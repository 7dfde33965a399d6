package dev.gauntlet.contract;

import java.util.stream.Stream;

/** The body of a request, compiled once and rendered with the values of each user. */
sealed interface BodyTemplate permits JsonBody, FormBody {

  /** What the body is, for the header {@code Content-Type}. */
  String contentType();

  /** The body as text; one of which nothing remains is still a body. */
  String render(Values values);

  /** Every placeholder in it. */
  Stream<Placeholder> placeholders();
}
