package dev.gauntlet.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A text with placeholders, parsed once. {@code ##{} is a literal <code>#{</code>, and {@code
 * #{'text'}} a literal text.
 *
 * <p>The syntax is Gatling's, since HOCON reserves <code>${}</code>.
 */
final class PlaceholderTemplate implements TextTemplate {

  static final String WHOLE = "must be whole, so it cannot have an optional placeholder";

  private static final String LITERAL = "#{'";
  private static final String LITERAL_END = "'}";

  private sealed interface Part {}

  private record Literal(String text) implements Part {}

  private record Hole(Placeholder placeholder) implements Part {}

  private final String source;
  private final List<Part> parts;

  private PlaceholderTemplate(String source, List<Part> parts) {
    this.source = source;
    this.parts = List.copyOf(parts);
  }

  /**
   * @throws IllegalArgumentException if the text is invalid; the message is a predicate, "must ..."
   */
  static PlaceholderTemplate parse(String source) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < source.length()) {
      if (source.startsWith("##{", at)) {
        literal.append("#{");
        at += 3;
      } else if (source.startsWith(LITERAL, at)) {
        int end = end(source, LITERAL_END, at, "must close its literal texts, as in #{'text'}");
        literal.append(source, at + LITERAL.length(), end);
        at = end + LITERAL_END.length();
      } else if (source.startsWith("#{", at)) {
        int end = end(source, "}", at, "must close its placeholders, as in #{name}");
        flush(literal, parts);
        parts.add(new Hole(Placeholder.parse(source.substring(at + 2, end))));
        at = end + 1;
      } else {
        literal.append(source.charAt(at++));
      }
    }
    flush(literal, parts);
    return new PlaceholderTemplate(source, parts);
  }

  /** Parses a text that cannot be left out, and so has no optional placeholders. */
  static PlaceholderTemplate whole(String source) {
    PlaceholderTemplate template = parse(source);
    if (template.placeholders().stream().anyMatch(Placeholder::optional)) {
      throw new IllegalArgumentException(WHOLE);
    }
    return template;
  }

  private static int end(String source, String mark, int start, String message) {
    int end = source.indexOf(mark, start + LITERAL.length() - 1);
    if (end < 0) {
      throw new IllegalArgumentException(message);
    }
    return end;
  }

  private static void flush(StringBuilder literal, List<Part> parts) {
    if (!literal.isEmpty()) {
      parts.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  /** Returns the placeholder if the text is nothing else; the value then keeps its type in JSON. */
  Optional<Placeholder> sole() {
    return parts.size() == 1 && parts.get(0) instanceof Hole hole
        ? Optional.of(hole.placeholder())
        : Optional.empty();
  }

  /** Returns whether the text has no placeholder. */
  boolean isConstant() {
    return placeholders().isEmpty();
  }

  @Override
  public List<Placeholder> placeholders() {
    return parts.stream()
        .filter(Hole.class::isInstance)
        .map(part -> ((Hole) part).placeholder())
        .toList();
  }

  /** Returns the literal text around the placeholders. */
  String literals() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        text.append(literal.text());
      }
    }
    return text.toString();
  }

  /** Returns the text with unencoded values, or null if an optional one is missing. */
  @Override
  public String render(TemplateValues values) {
    return render(values, (placeholder, value) -> value);
  }

  /**
   * Renders as {@link #render(TemplateValues)} does; {@code encode} encodes the text of each value.
   */
  String render(TemplateValues values, BiFunction<Placeholder, String, String> encode) {
    if (parts.size() == 1 && parts.get(0) instanceof Literal literal) {
      return literal.text();
    }
    StringBuilder text = new StringBuilder(source.length() + 32);
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        text.append(literal.text());
      } else if (part instanceof Hole hole) {
        Object value = values.of(hole.placeholder());
        if (value == null) {
          return null;
        }
        text.append(encode.apply(hole.placeholder(), ExactJson.text(value)));
      }
    }
    return text.toString();
  }

  /** Returns the text as it was written. */
  @Override
  public String toString() {
    return source;
  }
}
