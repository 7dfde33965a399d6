package dev.gauntlet.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.PlannedLoad;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.Transfer;
import dev.gauntlet.measure.TransferFigure;
import dev.gauntlet.measure.ValueHistogram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the event log and the latency log carry transfer values to the result. */
class TransfersTest {

  private static final RequestKey CREATE = new RequestKey("task|er", "create, task");
  private static final RequestKey GET = new RequestKey("task|er", "get task");
  private static final Outcome OK = new Outcome.Ok();

  @TempDir Path path;
  private RecordedRun run;

  @BeforeEach
  void begin() throws IOException {
    run = new RecordedRun(path, PlannedLoad.closed(10, 1, 10));
    run.recorder.loadStarted();
    run.recorder.phase("base");
  }

  private void sent(RequestKey key, Transfer transfer) {
    run.answers(1, key.journey(), key.request(), 5, OK);
    run.recorder.transferred(key, transfer);
  }

  private static Map<TransferFigure, ValueHistogram> figures(RunData data, RequestKey key) {
    return data.request(key.request()).transfers().figures();
  }

  @Test
  void transferValuesKeepTheirUnits() throws IOException {
    sent(CREATE, new Transfer(1_250_000, 2_500_000, 300, 400, 1400));
    sent(GET, new Transfer(-1, 3_000_000, 1, 2, 3));
    RunData data = run.end();
    Map<TransferFigure, ValueHistogram> figures = figures(data, CREATE);
    assertThat(figures.get(TransferFigure.CONNECT).max()).isEqualTo(1.25);
    assertThat(figures.get(TransferFigure.FIRST_BYTE).max()).isCloseTo(2.5, withPercentage(0.05));
    assertThat(figures.get(TransferFigure.SENT).max()).isEqualTo(300);
    assertThat(figures.get(TransferFigure.RECEIVED).max()).isEqualTo(400);
    assertThat(figures.get(TransferFigure.BODY).max()).isEqualTo(1400);
    assertThat(data.total().transfers().figures())
        .allSatisfy(
            (figure, values) ->
                assertThat(values.count()).isEqualTo(figure == TransferFigure.CONNECT ? 1 : 2));
  }

  @Test
  void reusedConnectionHasNoConnectTime() throws IOException {
    sent(GET, new Transfer(-1, 3_000_000, 1, 2, 3));
    assertThat(figures(run.end(), GET)).doesNotContainKey(TransferFigure.CONNECT).hasSize(4);
  }

  @Test
  void meanOfEqualBodySizesIsExact() throws IOException {
    for (int i = 0; i < 7; i++) {
      sent(GET, new Transfer(-1, 3_000_000, 1, 2, 1500));
    }
    assertThat(figures(run.end(), GET).get(TransferFigure.BODY).mean()).isEqualTo(1500);
  }

  @Test
  void killedRunKeepsAllButTheLastSeconds() throws IOException {
    for (int i = 0; i < 12; i++) {
      sent(GET, new Transfer(500_000, 3_000_000, 1, 2, 3));
      run.recorder.retried(GET);
      run.seconds(1);
    }
    run.close();
    RunData data = RunData.read(run.folder);
    assertThat(data.span().ended()).isFalse();
    assertThat(figures(data, GET))
        .hasSize(TransferFigure.values().length)
        .allSatisfy((figure, values) -> assertThat(values.count()).isEqualTo(10));
    assertThat(data.total().transfers().retried()).isEqualTo(12);
  }

  @Test
  void retriesAreCountedByRequest() throws IOException {
    RequestKey logIn = new RequestKey(ErrorCount.SETUP, "log in");
    sent(CREATE, new Transfer(-1, 3_000_000, 1, 2, 3));
    run.recorder.setup("log in", OK, 1);
    for (RequestKey key : List.of(CREATE, logIn, CREATE)) {
      run.recorder.retried(key);
      run.seconds(1);
    }
    RunData data = run.end();
    assertThat(data.request(CREATE.request()).transfers().retried()).isEqualTo(2);
    assertThat(data.total().transfers().retried()).isEqualTo(2);
    assertThat(data.work().setup()).extracting(SetupData::retried).containsExactly(1L);
  }

  @Test
  void nonHttpRequestHasNoTransfers() throws IOException {
    RunData data = run.answers(1, "channels", "publish", 5, OK).end();
    assertThat(RequestResult.of(data.total(), "", 1).transfer()).isNull();
  }
}
