package dev.gauntlet.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A check for keys that occur twice at the same place of a file, for example after copying a
 * section without renaming it. HOCON silently merges sections, and silently uses the last of
 * several values; only a value with a substitution may follow another one.
 */
final class RepeatedKeys {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<skipped>(?:#|//)[^\n]*|[ \t\r]+)|\"\"\"[\\s\\S]*?\"\"\"+|\"(?:\\\\.|[^\"\\\\\n])*\""
              + "|\\$\\{[^}]*}|[^\\s\"{}\\[\\],:=#/]+|[\\s\\S]");

  private static final Pattern QUOTED_SUBSTITUTION =
      Pattern.compile("\"(\\$\\{\\??[A-Za-z_][A-Za-z0-9_.-]*})\"");

  /** An object or a list that is open at a place of the file. */
  private record Scope(String path, Map<String, Integer> sections) {}

  private final Problems problems;
  private final String file;
  private final boolean sections;
  private final Deque<Scope> open = new ArrayDeque<>();
  private final Map<String, Integer> values = new HashMap<>();
  private String key = "";
  private boolean assigned;
  private boolean begun;
  private int unnamed;

  private RepeatedKeys(String file, Problems problems, boolean sections) {
    this.file = file;
    this.problems = problems;
    this.sections = sections;
    open.push(new Scope("", new HashMap<>()));
  }

  /** Reports the repeated sections of a text that HOCON can parse. */
  static void reject(String text, String file, Problems problems) {
    new RepeatedKeys(file, problems, true).read(text);
  }

  /**
   * Reports the repeated values of a text that HOCON can parse, and its substitutions in quotes.
   */
  static void rejectValues(String text, String file, Problems problems) {
    new RepeatedKeys(file, problems, false).read(text);
  }

  private void read(String text) {
    int line = 1;
    for (Matcher token = TOKEN.matcher(text); token.find(); ) {
      if (token.group("skipped") == null) {
        token(token.group(), line);
        begun |= !token.group().equals("\n");
      }
      line += (int) token.group().chars().filter(each -> each == '\n').count();
    }
  }

  private void token(String token, int line) {
    switch (token) {
      case "{" -> {
        open(line);
        next();
      }
      case "[" -> {
        value(token, line);
        open.push(scope(unique()));
        next();
      }
      case "}", "]" -> {
        open.pop();
        next();
      }
      case "," -> next();
      case "\n" -> {
        if (!assigned) {
          next();
        }
      }
      case "=", ":" -> assigned = true;
      default -> {
        if (assigned) {
          value(token, line);
          next();
        } else {
          key += token;
        }
      }
    }
  }

  private void open(int line) {
    boolean repeated = sections && !key.isEmpty() && rejectSection(line);
    boolean wholeFile = key.isEmpty() && !begun;
    if (wholeFile) {
      open.push(scope(""));
    } else {
      open.push(scope(key.isEmpty() || repeated ? unique() : path() + "."));
    }
  }

  private boolean rejectSection(int line) {
    Integer before = open.peek().sections().putIfAbsent(key, line);
    if (before != null) {
      problems.add(
          key,
          "%s occurs twice, first in line %s: write all of it in one { ... }"
              .formatted(key, before),
          Origin.file(file, line));
    }
    return before != null;
  }

  private void value(String token, int line) {
    if (sections || !assigned || key.isEmpty() || key.endsWith("+")) {
      return;
    }
    Integer before = values.putIfAbsent(path(), line);
    if (before != null && !token.startsWith("$")) {
      problems.add(
          path(),
          "%s occurs twice, first in line %s: remove one of them".formatted(path(), before),
          Origin.file(file, line));
    }
    Matcher quoted = QUOTED_SUBSTITUTION.matcher(token);
    if (quoted.matches()) {
      problems.add(
          path(),
          "%s is the text %s, because of its quotes: remove the quotes around it"
              .formatted(path(), quoted.group(1)),
          Origin.file(file, line));
    }
  }

  private static Scope scope(String path) {
    return new Scope(path, new HashMap<>());
  }

  private String path() {
    return open.peek().path() + key;
  }

  /** Returns a path that no other object has, for elements of lists. */
  private String unique() {
    return path() + "." + ++unnamed + ".";
  }

  private void next() {
    key = "";
    assigned = false;
  }
}
