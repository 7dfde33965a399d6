package dev.gauntlet.run.cli;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.run.process.RunException;
import dev.gauntlet.run.process.Version;
import dev.gauntlet.target.TargetException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code gauntlet}; each of its commands is a class of this package. */
@Command(
    name = "gauntlet",
    description = "Runs your agent platform through the gauntlet.",
    mixinStandardHelpOptions = true,
    versionProvider = Gauntlet.Number.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      SuiteCommand.class,
      RunsCommand.class,
      ReportCommand.class,
      JudgeCommand.class,
      ShareCommand.class,
      ProbeCommand.class,
      PlatformCommand.class,
      SimulationsCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 passed; 2 an objective failed; 1 the run could not be made, or a",
      "suite did not pass; 64 the command makes no sense.",
      "Paths are relative to Gauntlet's own folder."
    })
public final class Gauntlet {

  /** Exit code: the command line makes no sense. */
  static final int BAD_USAGE = 64;

  private static final int FAILED = 1;

  /** Of the help in characters: no URL and no option in it is broken. */
  private static final int WIDTH = 100;

  /** Tells the version as the build wrote it. */
  static final class Number implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Gauntlet " + Version.current()};
    }
  }

  private Gauntlet() {}

  /** Ends the process with the command's exit code. */
  public static void main(String[] arguments) {
    // What libraries format must not depend on the machine either.
    Locale.setDefault(Locale.ROOT);
    System.exit(commandLine().execute(arguments.length == 0 ? new String[] {"--help"} : arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Gauntlet())
        .setUsageHelpWidth(WIDTH)
        .setParameterExceptionHandler((problem, arguments) -> refuse(problem))
        .setExecutionExceptionHandler((problem, command, parsed) -> fail(problem, command));
  }

  private static int refuse(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    String name = command.getParent() == null ? "" : " " + command.getCommandName();
    String message = message(problem);
    String see = message.endsWith("?") ? " See" : "; see";
    command.getErr().println("gauntlet: %s%s gauntlet%s --help".formatted(message, see, name));
    return BAD_USAGE;
  }

  private static String message(ParameterException problem) {
    if (!(problem instanceof UnmatchedArgumentException unmatched)) {
      return problem.getMessage();
    }
    List<String> near = unmatched.getSuggestions();
    return "%s is not known here%s"
        .formatted(
            unmatched.getUnmatched().get(0),
            near.isEmpty() ? "" : ", did you mean " + near.get(0) + "?");
  }

  private static int fail(Exception problem, CommandLine command) throws Exception {
    if (problem instanceof ConfigurationException
        || problem instanceof TargetException
        || problem instanceof RunException) {
      command.getErr().println(problem.getMessage());
      return FAILED;
    }
    throw problem;
  }
}
