package dev.gauntlet.platform.http;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * The reach of injected faults: whether they can affect the requests of a run.
 *
 * @param requests method and path of each, with {@code *} for any characters
 * @param pushes whether there are pushes
 * @param streams whether there are streamed answers
 */
public record FaultReach(Collection<String> requests, boolean pushes, boolean streams) {

  /** Returns the valid rules that affect none of them, in the syntax of {@link FaultRules}. */
  public List<String> missedBy(String faults) {
    return Stream.of(faults.split(",")).map(String::strip).filter(this::isMissed).toList();
  }

  private boolean isMissed(String rule) {
    if (PushFaults.concerns(rule)) {
      return !pushes;
    }
    if (AdmissionFaults.concerns(rule)) {
      return requests.stream().noneMatch(request -> overlap(AdmissionFaults.REQUEST, request));
    }
    if (StreamFaults.concerns(rule)) {
      return !streams;
    }
    Matcher parts = FaultRules.RULE.matcher(rule);
    Matcher affected = FaultRules.REQUESTS.matcher(parts.matches() ? parts.group(2) : "");
    if (!affected.matches()) {
      return false;
    }
    String method = affected.group(1) == null ? "*" : affected.group(1);
    String pattern = method + " " + affected.group(2);
    return requests.stream().noneMatch(request -> overlap(pattern, request));
  }

  /** Returns whether any text matches both patterns; solved from the ends of both backwards. */
  static boolean overlap(String one, String other) {
    boolean[][] rest = new boolean[one.length() + 1][other.length() + 1];
    for (int i = one.length(); i >= 0; i--) {
      for (int j = other.length(); j >= 0; j--) {
        boolean oneIsAny = i < one.length() && one.charAt(i) == '*';
        boolean otherIsAny = j < other.length() && other.charAt(j) == '*';
        boolean bothLeft = i < one.length() && j < other.length();
        rest[i][j] =
            i == one.length() && j == other.length()
                || oneIsAny && (rest[i + 1][j] || bothLeft && rest[i][j + 1])
                || otherIsAny && (rest[i][j + 1] || bothLeft && rest[i + 1][j])
                || bothLeft && one.charAt(i) == other.charAt(j) && rest[i + 1][j + 1];
      }
    }
    return rest[0][0];
  }
}
