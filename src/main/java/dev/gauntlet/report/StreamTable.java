package dev.gauntlet.report;

import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamFigure;
import dev.gauntlet.result.RequestResult;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.result.StreamResult;
import dev.gauntlet.result.ValueFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The figures of streamed answers as rows of text, for all outputs. */
public final class StreamTable {

  private StreamTable() {}

  /** Returns the requests whose answers were streamed. */
  public static List<RequestResult> requests(RunResult result) {
    return result.work().requests().stream().filter(each -> each.streams() != null).toList();
  }

  /** Returns the name of a request with its journey. */
  public static String name(RequestResult request) {
    return "%s (%s)".formatted(request.name(), request.journey());
  }

  /** Returns the names of all columns of figures but the first. */
  public static List<String> columns() {
    return List.of("count", "min", "mean", "p50", "p95", "p99", "max");
  }

  /** Returns a row for each figure with values, followed by the milestones. */
  public static List<List<String>> rows(StreamResult streams) {
    List<List<String>> rows = new ArrayList<>();
    for (StreamFigure figure : StreamFigure.values()) {
      ValueFigures values = streams.figures().get(figure.toString());
      if (values != null) {
        rows.add(row(title(figure), values));
      }
    }
    streams.milestonesMs().forEach((name, values) -> rows.add(row(name + ", ms", values)));
    return rows;
  }

  /** Returns the title of a figure, such as {@code first content, ms}. */
  public static String title(StreamFigure figure) {
    return figure.unit().isEmpty() ? figure.words() : figure.words() + ", " + figure.unit();
  }

  private static List<String> row(String title, ValueFigures values) {
    return Stream.concat(
            Stream.of(title, NumberText.count(values.count())),
            Stream.of(
                    values.min(),
                    values.mean(),
                    values.p50(),
                    values.p95(),
                    values.p99(),
                    values.max())
                .map(NumberText::brief))
        .toList();
  }

  /** Returns the names of all columns of completions but the first. */
  public static List<String> completionColumns() {
    return Stream.of(StreamCompletion.values()).map(StreamCompletion::toString).toList();
  }

  /** Returns a row for each request with streamed answers, and their sum if there are several. */
  public static List<List<String>> completions(RunResult result) {
    List<List<String>> rows = new ArrayList<>();
    requests(result).forEach(each -> rows.add(completions(name(each), each.streams())));
    if (rows.size() > 1) {
      rows.add(completions("all requests", result.work().totals().streams()));
    }
    return rows;
  }

  private static List<String> completions(String name, StreamResult streams) {
    return Stream.concat(
            Stream.of(name),
            Stream.of(StreamCompletion.values())
                .map(completion -> NumberText.count(streams.count(completion))))
        .toList();
  }
}
