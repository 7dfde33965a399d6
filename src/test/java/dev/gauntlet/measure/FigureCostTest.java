package dev.gauntlet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tests that a new figure changes only a few files, because outputs list all figures. */
class FigureCostTest {

  private static final int MOST_FILES = 5;

  /** The names of the components of a transfer. */
  private static final Map<RequestFigure, String> PARTS =
      Map.of(
          TransferFigure.CONNECT, "connectNanos",
          TransferFigure.FIRST_BYTE, "firstByteNanos",
          TransferFigure.SENT, "sentBytes",
          TransferFigure.RECEIVED, "receivedBytes",
          TransferFigure.BODY, "bodyBytes");

  @TestFactory
  Stream<DynamicTest> aFigureIsNamedInFiveFilesAtMost() {
    return Stream.concat(tests(TransferFigure.values()), tests(StreamFigure.values()));
  }

  private static <F extends Enum<F> & RequestFigure> Stream<DynamicTest> tests(F[] figures) {
    return Stream.of(figures)
        .map(
            figure ->
                DynamicTest.dynamicTest(
                    figure.toString(),
                    () -> assertThat(filesThatName(figure)).hasSizeBetween(1, MOST_FILES)));
  }

  private static <F extends Enum<F> & RequestFigure> List<Path> filesThatName(F figure)
      throws IOException {
    String constant = figure.getDeclaringClass().getSimpleName() + "\\." + figure.name();
    Pattern names =
        Pattern.compile(
            "\\b(?:%s|%s|%s)\\b"
                .formatted(constant, figure, PARTS.getOrDefault(figure, constant)));
    try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|peb|conf|css|js)"))
          .filter(file -> names.matcher(content(file)).find())
          .toList();
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
