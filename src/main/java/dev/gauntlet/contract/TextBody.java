package dev.gauntlet.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A body of text in UTF-8: JSON, a form or plain text. */
record TextBody(PlaceholderTemplate contentType, TextTemplate text) implements BodyTemplate {

  private static final Pattern OTHER_CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*\"?+(?!utf-?8\\b)");

  TextBody(String contentType, TextTemplate text) {
    this(PlaceholderTemplate.parse(contentType), text);
  }

  @Override
  public TextBody as(String other) {
    if (OTHER_CHARSET.matcher(other).find()) {
      throw new IllegalArgumentException("must have UTF-8 as its charset, as all texts are sent");
    }
    return new TextBody(RequestHeaders.mediaType(other), text);
  }

  @Override
  public byte[] render(TemplateValues values) {
    String rendered = text.render(values);
    return rendered == null ? null : rendered.getBytes(UTF_8);
  }

  @Override
  public String shown(byte[] sent) {
    return new String(sent, UTF_8);
  }

  @Override
  public Stream<Placeholder> placeholders() {
    return text.placeholders().stream();
  }
}
