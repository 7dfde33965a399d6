package dev.gauntlet.report;

import dev.gauntlet.measure.TransferFigure;
import dev.gauntlet.result.RequestResult;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.ValueFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The network figures of requests as rows of text, for all outputs. */
public final class TransferTable {

  private TransferTable() {}

  /** Returns the names of all columns but the first. */
  public static List<String> columns() {
    return List.of("count", "mean", "p50", "p95", "p99", "max");
  }

  /** Returns a row for each figure over all requests; none if no figure was recorded. */
  public static List<List<String>> totals(RunResult result) {
    return Arrays.stream(TransferFigure.values())
        .flatMap(figure -> row(title(figure), result.work().totals(), figure).stream())
        .toList();
  }

  /**
   * Returns a row for each request with the figure, and one for all of them if there are several.
   */
  public static List<List<String>> rows(RunResult result, TransferFigure figure) {
    List<List<String>> rows =
        new ArrayList<>(
            result.work().requests().stream()
                .flatMap(
                    request ->
                        row(
                            "%s (%s)".formatted(request.name(), request.journey()),
                            request,
                            figure)
                            .stream())
                .toList());
    if (rows.size() > 1) {
      row("all requests", result.work().totals(), figure).ifPresent(rows::add);
    }
    return rows;
  }

  /** Returns the title of a figure, such as {@code first byte, ms}. */
  public static String title(TransferFigure figure) {
    return figure.words() + ", " + figure.unit();
  }

  private static Optional<List<String>> row(
      String name, RequestResult request, TransferFigure figure) {
    return Optional.ofNullable(request.transfer())
        .map(transfer -> transfer.figures().get(figure.toString()))
        .map(
            figures ->
                Stream.concat(Stream.of(name, NumberText.count(figures.count())), cells(figures))
                    .toList());
  }

  private static Stream<String> cells(ValueFigures figures) {
    return Stream.of(figures.mean(), figures.p50(), figures.p95(), figures.p99(), figures.max())
        .map(NumberText::brief);
  }
}
