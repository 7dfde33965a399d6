package dev.gauntlet.target;

import dev.gauntlet.platform.PlatformLaunch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The standard error of a platform that did not start. */
record StartErrors(Path file) {

  private static final String INDENT = "  ";

  /** Returns the reasons in one line, each after a colon; empty if there are none. */
  String reasons() {
    return lines().stream()
        .dropWhile(line -> !line.equals(PlatformLaunch.NOT_STARTED))
        .skip(1)
        .takeWhile(line -> line.startsWith(INDENT))
        .map(line -> ": " + line.strip())
        .collect(Collectors.joining());
  }

  private List<String> lines() {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
