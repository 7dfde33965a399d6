package dev.gauntlet.run.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.bridge.GatlingResponse;
import dev.gauntlet.measure.Outcome;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatlingOutcomesTest {

  private final GatlingOutcomes outcomes = new GatlingOutcomes(Map.of("task", Contracts.ma()));

  private Outcome good(String request, String code) {
    return outcomes.of(
        new GatlingResponse("task", request, 1, 2, true, Optional.of(code), Optional.empty()));
  }

  private Outcome bad(String code, String message) {
    return outcomes.of(
        new GatlingResponse(
            "task", "create task", 1, 2, false, Optional.ofNullable(code), Optional.of(message)));
  }

  @ParameterizedTest
  @CsvSource({
    "create task,           201, ok",
    "decompose task,        200, ok",
    "decompose task,        409, refused",
    "submit subtask result, 400, refused",
    "create task,           409, ok",
    "a request of one's own, 409, ok"
  })
  void aRefusalIsOneOnlyWhereTheContractAnnouncesIt(String request, String code, String kind) {
    assertThat(good(request, code).kind()).hasToString(kind);
  }

  @Test
  void unexpectedRefusalIsAFailure() {
    GatlingResponse response =
        new GatlingResponse(
            "task",
            "decompose task",
            1,
            2,
            false,
            Optional.of("409"),
            Optional.of("status.find.in(200), found 409"));
    assertThat(outcomes.of(response)).isEqualTo(new Outcome.Failed("status 409, expected 200"));
  }

  /** The messages are those of Gatling 3.15.1, Netty 4.2 and Linux. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Request timeout to localhost/127.0.0.1:8000 after 20000 ms",
        "Request timeout after 20000 ms",
        "i.n.c.ConnectTimeoutException: connection timed out after 5000 ms: /10.0.0.1:80",
        "i.n.h.s.SslHandshakeTimeoutException: handshake timed out after 10000ms",
        "j.n.ConnectException: io_uring connect(..) failed with error(-110): Connection timed out",
        "i.n.r.d.DnsNameResolverTimeoutException: query via UDP timed out after 5000 milliseconds",
        "i.n.c.u.Errors$NativeIoException: recvAddress(..) failed: Operation timed out"
      })
  void missingAnswerWithinTheTimeoutIsATimeout(String message) {
    assertThat(bad(null, message)).isEqualTo(new Outcome.TimedOut(message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i.n.c.u.Errors$NativeIoException: newSocketStream(..) failed with error(-24): Too many"
            + " open files",
        "i.n.c.ChannelException: Unable to create Channel from class class"
            + " i.n.c.s.n.NioSocketChannel",
        "j.n.BindException: Cannot assign requested address",
        "j.l.OutOfMemoryError: unable to create native thread"
      })
  void resourceExhaustionIsNoFailureOfTheTarget(String message) {
    assertThat(bad(null, message)).isEqualTo(new Outcome.Unsent(message));
    assertThat(bad(null, message).kind().bad()).isFalse();
    assertThat(bad("500", message).kind().bad()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "j.n.ConnectException: io_uring connect(..) failed with error(-111): Connection refused",
        "j.i.IOException: Connection reset by peer",
        "j.n.UnknownHostException: host.invalid"
      })
  void missingAnswerForAnotherReasonIsAFailure(String message) {
    assertThat(bad(null, message)).isEqualTo(new Outcome.Failed(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status.find.in(200,409), found 302 | status 302, expected 200 or 409",
        "i.g.h.c.i.PrematureCloseException: Premature close | the connection was closed or reset"
            + " before the answer was complete"
      })
  void failureIsWordedPlainly(String gatlings, String plain) {
    assertThat(bad(null, gatlings)).isEqualTo(new Outcome.Failed(plain));
  }

  @Test
  void answerContentIsNeverMistakenForATimeout() {
    assertThat(bad("504", "status.find.in(201), found 504, upstream timed out").kind())
        .hasToString("failed");
  }

  @Test
  void failureWithoutAMessageIsGivenOne() {
    GatlingResponse silent =
        new GatlingResponse("task", "create task", 1, 2, false, Optional.empty(), Optional.empty());
    assertThat(outcomes.of(silent)).isEqualTo(new Outcome.Failed("failed without a message"));
  }
}
