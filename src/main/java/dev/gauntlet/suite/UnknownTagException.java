package dev.gauntlet.suite;

import dev.gauntlet.config.Suggestion;
import java.util.Set;

/** A tag that no simulation of a suite has, with those that there are. */
public final class UnknownTagException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownTagException(String tag, Set<String> known) {
    super(
        "--tag "
            + (tag.isBlank() ? '"' + tag + '"' : tag)
            + (known.isEmpty()
                ? " chooses nothing, the simulations of this suite have no tags"
                : " is on no simulation of this suite" + Suggestion.hint(tag, known)));
  }
}
