package dev.gauntlet.contract;

import java.util.stream.Stream;

/** A body as a browser's form sends it: {@code username=ada%40example.com&password=...}. */
record FormBody(Parameters fields) implements BodyTemplate {

  @Override
  public String contentType() {
    return "application/x-www-form-urlencoded";
  }

  @Override
  public String render(Values values) {
    return fields.render(values);
  }

  @Override
  public Stream<Placeholder> placeholders() {
    return fields.placeholders();
  }
}
