package dev.gauntlet.journey;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A check of what a journey returns about itself: its name, its contract and its pause. */
final class JourneyNaming {

  private static final Pattern CHOSEN = Pattern.compile("[^,:/\\s]([^,:/]*[^,:/\\s])?");

  private JourneyNaming() {}

  /**
   * Returns the first error, as a predicate of a sentence whose subject is the key {@code
   * load.journeys}.
   *
   * @param others the names of other journeys
   */
  static Optional<String> fault(Journey journey, Set<String> others) {
    String name = journey.name();
    String type = type(journey);
    if (name == null || name.isBlank()) {
      return Optional.of(
          "includes a journey without a name: return one from name() of %s, which returns %s"
              .formatted(type, name == null ? "null" : "a blank text"));
    }
    if (!CHOSEN.matcher(name).matches()) {
      return Optional.of(
          ("includes a journey named \"%s\": rename it in %s, without commas, colons, slashes and"
                  + " surrounding blanks, by which -Djourneys selects it")
              .formatted(name, type));
    }
    if (others.contains(name)) {
      return Optional.of(
          "includes two journeys named %s: rename one of them in the simulation".formatted(name));
    }
    if (journey.contract() == null) {
      return Optional.of(
          "includes %s, which returns null from contract(): return a name, or Journey.NO_CONTRACT"
              .formatted(name));
    }
    return thinkFault(journey)
        .map(fault -> "includes %s, which has no pause: %s".formatted(name, fault));
  }

  private static String type(Journey journey) {
    String name = journey.getClass().getName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Optional<String> thinkFault(Journey journey) {
    try {
      Objects.requireNonNull(journey.think(), "think() returned null: return a pause");
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(JourneyFaults.text(e, journey.getClass()));
    }
  }
}
