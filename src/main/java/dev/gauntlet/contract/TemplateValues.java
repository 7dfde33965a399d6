package dev.gauntlet.contract;

import java.util.UUID;
import java.util.function.Function;

/**
 * The values that a virtual user has while it renders one operation; the lookup returns null for an
 * unknown name.
 */
record TemplateValues(String operation, Function<String, Object> lookup) {

  /** Returns the value, or null if the placeholder is optional and has none. */
  Object of(Placeholder placeholder) {
    Object value = lookup.apply(placeholder.name());
    if (value == null && placeholder.generated()) {
      return UUID.randomUUID().toString();
    }
    if (value == null && !placeholder.optional()) {
      throw unusable(
          placeholder, "a value is missing; provide it or mark it as optional with \"?\"");
    }
    return value;
  }

  PlaceholderException unusable(Placeholder placeholder, String reason) {
    return new PlaceholderException(operation, placeholder.name(), reason);
  }
}
