package dev.gauntlet.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A check for sections that occur twice at the same place of a file, for example after copying one
 * without renaming it. HOCON silently merges them.
 */
final class RepeatedKeys {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<skipped>(?:#|//)[^\n]*|[ \t\r]+)|\"\"\"[\\s\\S]*?\"\"\"+|\"(?:\\\\.|[^\"\\\\\n])*\""
              + "|\\$\\{[^}]*}|[^\\s\"{}\\[\\],:=#/]+|[\\s\\S]");

  private final Problems problems;
  private final String file;
  private final Deque<Map<String, Integer>> open = new ArrayDeque<>();
  private String key = "";
  private boolean assigned;

  private RepeatedKeys(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
    open.push(new HashMap<>());
  }

  /** Reports the repeated sections of a text that HOCON can parse. */
  static void reject(String text, String file, Problems problems) {
    RepeatedKeys sections = new RepeatedKeys(file, problems);
    int line = 1;
    for (Matcher token = TOKEN.matcher(text); token.find(); ) {
      if (token.group("skipped") == null) {
        sections.token(token.group(), line);
      }
      line += (int) token.group().chars().filter(each -> each == '\n').count();
    }
  }

  private void token(String token, int line) {
    switch (token) {
      case "{" -> {
        section(line);
        open.push(new HashMap<>());
        next();
      }
      case "[" -> {
        open.push(new HashMap<>());
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
          next();
        } else {
          key += token;
        }
      }
    }
  }

  private void section(int line) {
    Integer before = key.isEmpty() ? null : open.peek().putIfAbsent(key, line);
    if (before != null) {
      problems.add(
          key,
          "%s occurs twice, first in line %s: write all of it in one { ... }"
              .formatted(key, before),
          Origin.file(file, line));
    }
  }

  private void next() {
    key = "";
    assigned = false;
  }
}
