package dev.gauntlet.contract;

import dev.gauntlet.config.Section;
import dev.gauntlet.config.Suggestion;
import dev.gauntlet.config.VisibleText;
import java.util.Map;
import java.util.regex.Pattern;

/** The rules for names in a contract, which appear in settings, objectives and reports. */
final class ContractNames {

  private static final Pattern SHORT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*+");
  private static final Pattern WORDS = Pattern.compile("\\S++(?: ++\\S++)*+");

  private ContractNames() {}

  /** Reads the name of a contract, which may be part of a file's name. */
  static String ofContract(Section contract) {
    String name = contract.text("name");
    if (contract.has("name") && !SHORT.matcher(name).matches()) {
      contract.problem(
          "name",
          "must begin with a letter or a digit and go on with letters, digits and . _ -, was "
              + quoted(name));
    }
    return name;
  }

  /** Reports a name that is empty, begins or ends with a blank, or has invisible characters. */
  static void check(Section section, String key, String name) {
    if (!WORDS.matcher(name).matches() || !VisibleText.text(name).equals(name)) {
      section.problem(
          key, "must have a name of words, such as create task, was " + quoted(name));
    }
  }

  /** Returns a name for use in a message, with invisible characters made visible. */
  static String quoted(String name) {
    return name.isEmpty() ? "empty" : VisibleText.text(name);
  }

  /** Reports that the value of a key is no operation. */
  static void unknown(Section section, String key, String name, Map<String, Operation> known) {
    section.problem(
        key,
        "must name an operation of the contract, was "
            + quoted(name)
            + Suggestion.hint(name, known.keySet()));
  }
}
