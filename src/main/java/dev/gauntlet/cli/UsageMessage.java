package dev.gauntlet.cli;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The message about a wrong command line, with a suggestion. */
final class UsageMessage {

  private static final String LONG = "--";
  private static final String SETTING = "-D";

  private final CommandSpec command;
  private final List<String> arguments;

  private UsageMessage(CommandSpec command, List<String> arguments) {
    this.command = command;
    this.arguments = arguments;
  }

  /**
   * @param arguments the whole command line
   */
  static String of(ParameterException problem, List<String> arguments) {
    CommandSpec command = problem.getCommandLine().getCommandSpec();
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return new UsageMessage(command, arguments).allUnknown(unmatched.getUnmatched());
    }
    return problem instanceof MissingParameterException missing
        ? missing(missing.getMissing().get(0))
        : problem.getMessage();
  }

  /** Returns the message for a command that needs a subcommand. */
  static String commandIsMissing(CommandSpec command) {
    return "a command is missing" + Suggestion.hint("", command.subcommands().keySet());
  }

  private static String missing(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? "%s requires a value: %s".formatted(option.longestName(), option.paramLabel())
        : argument.paramLabel() + " is missing";
  }

  /** Returns a message for each unknown argument; what follows an unknown command is its own. */
  private String allUnknown(List<String> unmatched) {
    StringBuilder all = new StringBuilder(unknown(unmatched));
    int next = argumentsOf(unmatched);
    while (next < unmatched.size() && command.subcommands().isEmpty()) {
      List<String> rest = unmatched.subList(next, unmatched.size());
      all.append(all.charAt(all.length() - 1) == '?' ? " " : "; ").append(unknown(rest));
      next += argumentsOf(rest);
    }
    return all.toString();
  }

  /** Returns 2 if the value of the first argument is unknown, too. */
  private int argumentsOf(List<String> unmatched) {
    String word = unmatched.get(0);
    boolean valued = !word.contains("=") && !valueBehind(word, unmatched).isEmpty();
    return valued && unmatched.contains(arguments.get(arguments.indexOf(word) + 1)) ? 2 : 1;
  }

  private String unknown(List<String> unmatched) {
    String word = unmatched.get(0).isBlank() ? "\"\"" : unmatched.get(0);
    int equals = word.indexOf('=');
    String name = (equals < 0 ? word : word.substring(0, equals)).replaceFirst("^-+", "");
    String value = equals < 0 ? valueBehind(word, unmatched) : word.substring(equals);
    Optional<String> setting = setting(name);
    String secret = setting.orElse(name);
    String shown = equals < 0 ? word : word.substring(0, equals) + masked(secret, value);
    return option(name)
        .map(option -> option + (equals < 0 ? "" : masked(option, masked(secret, value))))
        .or(() -> setting.map(meant -> SETTING + meant + masked(meant, value)))
        .map(meant -> notKnown(shown, meant))
        .or(() -> settingBefore(word))
        .orElseGet(() -> withoutSuggestion(shown));
  }

  private static String notKnown(String word, String meant) {
    return word + " is unknown here, did you mean " + meant + "?";
  }

  /** Masks the value behind the sign: a message may end up in a log. */
  private static String masked(String setting, String value) {
    return value.isEmpty() ? "" : "=" + Settings.masked(setting, value.substring(1));
  }

  private String withoutSuggestion(String word) {
    Collection<String> commands = command.subcommands().keySet();
    if (word.startsWith("-")) {
      String place = commands.isEmpty() ? "" : "; write options after the command";
      return word + " is unknown here" + place;
    }
    return commands.isEmpty()
        ? word + " is an unexpected argument"
        : word + " is unknown here" + Suggestion.hint(word, commands);
  }

  private Optional<String> option(String name) {
    List<String> names =
        command.options().stream()
            .map(OptionSpec::longestName)
            .filter(option -> option.startsWith(LONG))
            .map(option -> option.substring(LONG.length()))
            .toList();
    return Suggestion.nearest(name, names).map(LONG::concat);
  }

  private Optional<String> setting(String name) {
    return takesSettings() ? Settings.optionNear(name) : Optional.empty();
  }

  private boolean takesSettings() {
    return command.findOption(SETTING) != null;
  }

  /** Returns the value of an option such as {@code --users 5}. */
  private String valueBehind(String word, List<String> unmatched) {
    int next = arguments.indexOf(word) + 1;
    boolean value =
        word.startsWith("-")
            && next < arguments.size()
            && !arguments.get(next).startsWith("-")
            && (unmatched.contains(arguments.get(next)) || arguments.get(next).matches("\\d.*"));
    return value ? "=" + arguments.get(next) : "";
  }

  /** Returns the setting before a value, as in {@code -Dusers 5}. */
  private Optional<String> settingBefore(String word) {
    return Optional.of(arguments.indexOf(word))
        .filter(index -> index > 0 && takesSettings())
        .map(index -> arguments.get(index - 1))
        .filter(before -> before.startsWith(SETTING) && !before.contains("="))
        .map(
            before -> {
              String shown = Settings.masked(before, word);
              return notKnown(shown, before + "=" + shown);
            });
  }
}
