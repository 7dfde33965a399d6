package dev.gauntlet.suite;

import dev.gauntlet.config.Suggestion;
import java.util.Set;

/** The exception for a tag that no simulation of a suite has, with the existing ones. */
public final class UnknownTagException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownTagException(String tag, Set<String> known) {
    super(
        "--tag "
            + (tag.isBlank() ? '"' + tag + '"' : tag)
            + (known.isEmpty()
                ? " selects nothing, because the simulations of this suite have no tags"
                : " is on no simulation of this suite" + Suggestion.hint(tag, known)));
  }
}
