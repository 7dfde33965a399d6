package dev.gauntlet.target;

import dev.gauntlet.platform.PlatformLaunch;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The start of a platform that outlives the process that starts it. The platform runs in a session
 * of its own if the system has {@code setsid}, ignores signals of its terminal, and uses a copy of
 * Gauntlet's classes, because a build may replace or delete the originals while it runs.
 *
 * @param folder its working directory, which also contains its logs and the copy of the classes
 * @param output receives its ready line
 * @param errors receives its standard error
 */
record DetachedStart(Path folder, Path output, Path errors) {

  private static final String CLASSES = "classes";

  Process launch(TargetOptions.Embedded options) throws IOException {
    return new ProcessBuilder(command(options))
        .directory(folder.toFile())
        .redirectInput(new File("/dev/null"))
        .redirectOutput(output.toFile())
        .redirectError(errors.toFile())
        .start();
  }

  private List<String> command(TargetOptions.Embedded options) throws IOException {
    List<String> command = new ArrayList<>(ownSession());
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            copyOfClasses() + File.pathSeparator + classPath(),
            PlatformLaunch.MAIN_CLASS,
            "--logs",
            folder.toString()));
    command.addAll(PlatformStart.platformOptions(options));
    return command;
  }

  /** Returns the class path of this process with absolute paths. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Returns the {@code setsid} command. It executes the given command in the same process, so the
   * pid stays the same.
   */
  private static List<String> ownSession() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(bin -> Path.of(bin, "setsid"))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .limit(1)
        .toList();
  }

  private Path copyOfClasses() throws IOException {
    Path original = original();
    Path copy = folder.resolve(CLASSES);
    if (!Files.isDirectory(original)) {
      return original;
    }
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(original.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return copy;
  }

  private static Path original() throws IOException {
    try {
      return Path.of(
          PlatformLaunch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("the location of Gauntlet's classes is not usable", e);
    }
  }
}
