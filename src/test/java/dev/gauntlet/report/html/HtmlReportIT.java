package dev.gauntlet.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ruiyun.jvppeteer.api.core.Page;
import com.ruiyun.jvppeteer.common.MediaType;
import dev.gauntlet.report.EventfulRun;
import dev.gauntlet.report.files.RunOutputs;
import dev.gauntlet.result.RecordedRun;
import dev.gauntlet.result.RunData;
import dev.gauntlet.result.RunResult;
import dev.gauntlet.verdict.Judge;
import dev.gauntlet.verdict.Objective;
import dev.gauntlet.verdict.ObjectiveMetric;
import dev.gauntlet.verdict.Objectives;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report in a browser, opened from a file. */
@Tag("browser")
class HtmlReportIT {

  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  @TempDir private static Path results;
  private static InstalledBrowser browser;
  private static RunResult result;
  private static Path file;

  @BeforeAll
  static void open() throws Exception {
    Optional<Path> chromium = InstalledBrowser.find();
    assumeTrue(chromium.isPresent(), "no Chromium on the PATH: report.html was NOT looked at");
    RecordedRun recorded = EventfulRun.played(results, "20261121-120000-spike");
    recorded.recorder.metrics(Map.of("memory", 311_521_280.0));
    RunData run = recorded.end();
    result =
        Judge.judge(
                run,
                Objectives.of(
                    Objective.ofRun(ObjectiveMetric.ERROR_RATE, 10),
                    Objective.of("create task", ObjectiveMetric.P95, 100)))
            .result(run);
    RunOutputs.write(run, result);
    file = run.folder().report();
    browser = InstalledBrowser.launch(chromium.get());
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  private static String text(Page page, String expression) throws IOException {
    return String.valueOf(page.evaluate("() => String(" + expression + ")"));
  }

  @ParameterizedTest
  @CsvSource({"1440, false", "1440, true", "390, false", "390, true"})
  void pageHasNoConsoleErrorsAndNoAccessibilityViolations(int width, boolean dark)
      throws Exception {
    Page page = browser.open(file, width, dark);
    assertThat(browser.complaints).isEmpty();
    assertThat(text(page, "window.owned")).isEqualTo("undefined");
    String charts = text(page, "document.querySelectorAll('.chart').length");
    assertThat(Integer.parseInt(charts)).isGreaterThanOrEqualTo(4);
    assertThat(text(page, "document.querySelectorAll('.chart svg').length")).isEqualTo(charts);
    assertThat(text(page, "document.documentElement.scrollWidth <= innerWidth"))
        .describedAs("the page itself needs no sideways scrolling")
        .isEqualTo("true");
    assertThat(seriousFindings(page)).isEqualTo("[]");
    page.close();
  }

  /** At the width of A4, with a preference for dark pages. */
  @Test
  void printedPageIsCompleteAndLight() throws Exception {
    Page page = browser.open(file, 718, true);
    page.emulateMediaType(MediaType.Print);
    assertThat(text(page, "document.documentElement.scrollWidth <= innerWidth")).isEqualTo("true");
    assertThat(
            text(
                page,
                "[...document.querySelectorAll('.chart text')].filter(t => {"
                    + " const r = t.getBoundingClientRect(), c ="
                    + " t.closest('.chart').getBoundingClientRect();"
                    + " return r.left < c.left - 1 || r.right > c.right + 1; }).length"))
        .describedAs("labels that reach beyond their chart")
        .isEqualTo("0");
    assertThat(text(page, "getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(255, 255, 255)");
    assertThat(text(page, "document.querySelector('.chart text').getAttribute('fill')"))
        .describedAs("charts are drawn anew, in the colours of paper")
        .isEqualTo(text(page, "getComputedStyle(document.body).getPropertyValue('--soft').trim()"));
    page.close();
  }

  private static String seriousFindings(Page page) throws IOException {
    try (InputStream axe = HtmlReportIT.class.getResourceAsStream(AXE)) {
      page.evaluate("() => {" + new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "}");
    }
    return String.valueOf(
        page.evaluate(
            "async () => JSON.stringify((await axe.run()).violations.filter(v => ['serious',"
                + " 'critical'].includes(v.impact)).map(v => v.id + ': ' + v.nodes.map(n => n.html"
                + " + n.failureSummary).join(' | ')))"));
  }

  @Test
  void reportShowsTheValuesOfTheResult() throws Exception {
    Page page = browser.open(file, 1440, false);
    assertThat(text(page, "document.querySelector('#verdict-word').textContent"))
        .isEqualToIgnoringCase(result.verdict().status().toString());
    assertThat(
            text(
                page,
                "document.querySelector('#objectives tbody tr:nth-child(2)"
                    + " td:nth-child(3)').textContent"))
        .isEqualTo("148 ms");
    assertThat(result.objectives().get(1).measured().value()).isEqualTo(148);
    assertThat(text(page, "document.querySelector('#requests tr.sum td').textContent"))
        .isEqualTo(Long.toString(result.work().totals().counts().ended()));
    assertThat(
            text(page, "JSON.parse(document.getElementById('data').textContent).requests[0].ok[7]"))
        .isEqualTo("30");
    page.close();
  }

  @Test
  void chartsNameTheirUnits() throws Exception {
    Page page = browser.open(file, 390, false);
    assertThat(text(page, unitsOfCharts("latency"))).isEqualTo("ms");
    assertThat(text(page, unitsOfCharts("resource-0"))).isEqualTo("%");
    assertThat(text(page, unitsOfCharts("resource-3")))
        .describedAs("the memory that the target reported, in bytes")
        .isEqualTo("MB");
    page.close();
  }

  private static String unitsOfCharts(String chart) {
    return "[...document.querySelectorAll('#chart-%s text')].map(t => t.textContent)"
            .formatted(chart)
        + ".filter(t => ['ms', '%', 'MB'].includes(t)).join()";
  }

  @Test
  void requestListSelectsTheChartedRequest() throws Exception {
    Page page = browser.open(file, 1440, false);
    assertThat(text(page, "document.querySelectorAll('#pick option').length")).isEqualTo("3");
    page.evaluate(
        "() => { const pick = document.getElementById('pick'); pick.value = '2';"
            + " pick.dispatchEvent(new Event('change')); }");
    assertThat(browser.complaints).isEmpty();
    page.close();
  }
}
