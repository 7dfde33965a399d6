package dev.gauntlet.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The options of the load generator's JVM, as Gatling's Maven plugin supports them.
 *
 * @param given the user's options; the build's are used if blank
 */
record JvmArguments(String given) {

  private static final String OPTION = "gatling.jvmArgs";
  private static final String MEMORY = "generator.memory";
  private static final int LONGEST_TRIAL_SECONDS = 5;

  static JvmArguments of(Map<String, String> options) {
    return new JvmArguments(options.getOrDefault(OPTION, ""));
  }

  /** Returns the path of the Java executable of this JVM. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  List<String> all() {
    String text = given.isBlank() ? BuildProperties.get(MEMORY) : given;
    return Arrays.stream(text.split("[,\\s]+")).filter(each -> !each.isEmpty()).toList();
  }

  /**
   * Starts Java with these options only.
   *
   * @throws RunException if Java does not start with them
   */
  void throwIfRefused() throws InterruptedException {
    if (given.isBlank()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(all());
    command.add("-version");
    try {
      Process trial = new ProcessBuilder(command).redirectErrorStream(true).start();
      // A JVM that is still running, such as one waiting for a debugger, has started.
      if (!trial.waitFor(LONGEST_TRIAL_SECONDS, TimeUnit.SECONDS)) {
        trial.destroyForcibly();
      } else if (trial.exitValue() != 0) {
        throw refused(new String(trial.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // The options are not the cause.
    }
  }

  private RunException refused(String output) {
    String reason =
        output
            .lines()
            .filter(line -> !line.startsWith("Picked up"))
            .filter(line -> !line.startsWith("Error occurred during initialization"))
            .findFirst()
            .orElse("it gives no reason");
    return new RunException(
        "Java does not start with -D%1$s=%2$s: %3$s; correct it, such as -D%1$s=-Xmx4G"
            .formatted(OPTION, given, reason));
  }
}
