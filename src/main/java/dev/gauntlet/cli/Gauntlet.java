package dev.gauntlet.cli;

import dev.gauntlet.config.ConfigurationException;
import dev.gauntlet.config.FileErrorText;
import dev.gauntlet.process.GauntletVersion;
import dev.gauntlet.process.RunException;
import dev.gauntlet.report.PrintableText;
import dev.gauntlet.suite.UnknownTagException;
import dev.gauntlet.target.TargetException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code gauntlet}; each of its commands is a class of this package. */
@Command(
    name = "gauntlet",
    description = "Load tests agent platforms.",
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
      "Exit codes: run, suite and judge: 0 passed, 2 failed, 3 invalid, 4 aborted,",
      "1 could not run; all commands: 64 the command line is wrong.",
      "Paths are relative to the directory of Gauntlet."
    })
public final class Gauntlet implements Runnable {

  /** The width of the help in characters, which fits every URL and option. */
  private static final int WIDTH = 100;

  /** The version of the build. */
  static final class Number implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Gauntlet " + GauntletVersion.current()};
    }
  }

  @Spec private CommandSpec spec;

  private Gauntlet() {}

  @Override
  public void run() {
    throw new UsageException(UsageMessage.commandIsMissing(spec));
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    refuseEncoding();
    // Texts formatted by libraries must not depend on the machine either.
    Locale.setDefault(Locale.ROOT);
    System.exit(commandLine().execute(arguments));
  }

  /**
   * Rejects a file encoding other than UTF-8, because Java passes commands, paths and variables in
   * that encoding and would corrupt them.
   */
  private static void refuseEncoding() {
    encodingFault(Charset.defaultCharset())
        .ifPresent(
            fault -> {
              // The standard stream would use that encoding, too.
              PrintStream plain =
                  new PrintStream(
                      new FileOutputStream(FileDescriptor.err), true, StandardCharsets.US_ASCII);
              plain.println("gauntlet: " + fault);
              System.exit(ExitCode.COULD_NOT_RUN);
            });
  }

  static Optional<String> encodingFault(Charset encoding) {
    boolean ascii = new String(new byte[] {'a', 'b'}, encoding).equals("ab");
    return ascii
        ? Optional.empty()
        : Optional.of(
            "file.encoding is %s, in which Java cannot start a process: remove it from"
                    .formatted(encoding)
                + " JAVA_TOOL_OPTIONS and JDK_JAVA_OPTIONS, or set -Dfile.encoding=UTF-8 there");
  }

  static CommandLine commandLine() {
    return new CommandLine(new Gauntlet())
        .registerConverter(Path.class, Gauntlet::path)
        .setUsageHelpWidth(WIDTH)
        .setParameterExceptionHandler(
            (problem, arguments) ->
                refuse(UsageMessage.of(problem, List.of(arguments)), problem.getCommandLine()))
        .setExecutionExceptionHandler((problem, command, parsed) -> fail(problem, command));
  }

  /** Reads a path; an empty one would be the working directory. */
  private static Path path(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("is empty: name a file");
    }
    return Path.of(text);
  }

  private static int refuse(String message, CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    String see = message.endsWith("?") ? " See" : "; see";
    command
        .getErr()
        .println(PrintableText.of("gauntlet: %s%s %s --help".formatted(message, see, name)));
    return ExitCode.USAGE;
  }

  private static int fail(Exception problem, CommandLine command) throws Exception {
    if (problem instanceof UsageException || problem instanceof UnknownTagException) {
      return refuse(problem.getMessage(), command);
    }
    if (problem instanceof UncheckedIOException) {
      return couldNotRun(FileErrorText.of(problem), command);
    }
    if (problem instanceof ConfigurationException
        || problem instanceof TargetException
        || problem instanceof RunException) {
      return couldNotRun(problem.getMessage(), command);
    }
    throw problem;
  }

  private static int couldNotRun(String reason, CommandLine command) {
    command.getErr().println(PrintableText.of(reason));
    return ExitCode.COULD_NOT_RUN;
  }
}
