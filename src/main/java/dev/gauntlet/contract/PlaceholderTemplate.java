package dev.gauntlet.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Text with placeholders, parsed once. {@code ##{} stands for a literal <code>#{</code>.
 *
 * <p>The braces are Gatling's, since HOCON keeps <code>${}</code> for itself.
 */
final class PlaceholderTemplate implements TextTemplate {

  static final String WHOLE = "must be whole, so it cannot have an optional placeholder";

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
   * @throws IllegalArgumentException whose message continues a sentence: "must ..."
   */
  static PlaceholderTemplate parse(String source) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < source.length()) {
      if (source.startsWith("##{", at)) {
        literal.append("#{");
        at += 3;
      } else if (source.startsWith("#{", at)) {
        int end = endOfPlaceholder(source, at);
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

  /** As {@link #parse}, of a text that cannot be left out. */
  static PlaceholderTemplate whole(String source) {
    PlaceholderTemplate template = parse(source);
    if (template.placeholders().stream().anyMatch(Placeholder::optional)) {
      throw new IllegalArgumentException(WHOLE);
    }
    return template;
  }

  private static int endOfPlaceholder(String source, int start) {
    int end = source.indexOf('}', start);
    if (end < 0) {
      throw new IllegalArgumentException("must close its placeholders, as in #{name}");
    }
    return end;
  }

  private static void flush(StringBuilder literal, List<Part> parts) {
    if (!literal.isEmpty()) {
      parts.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  /** The placeholder, when the text is nothing else: then the value keeps its type in JSON. */
  Optional<Placeholder> sole() {
    return parts.size() == 1 && parts.get(0) instanceof Hole hole
        ? Optional.of(hole.placeholder())
        : Optional.empty();
  }

  /** Whether it holds no placeholder. */
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

  /** The literal text around the placeholders. */
  String literals() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        text.append(literal.text());
      }
    }
    return text.toString();
  }

  /** The text with its values as they are, or null when an optional one is unknown. */
  @Override
  public String render(TemplateValues values) {
    return render(values, (placeholder, value) -> value);
  }

  /**
   * As {@link #render(TemplateValues)}; {@code encode} turns each value's text into what is
   * inserted.
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

  /** The text as it was written. */
  @Override
  public String toString() {
    return source;
  }
}
