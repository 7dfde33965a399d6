package dev.gauntlet.target.probe;

import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.PushRules;
import dev.gauntlet.protocol.websocket.client.SocketClient;
import dev.gauntlet.protocol.websocket.client.SocketConnection;
import dev.gauntlet.protocol.websocket.client.SocketFailure;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;

/**
 * A probe of the pushes of a contract. Like a watching user it opens a socket, subscribes, causes
 * one push, and looks for it on the socket and then in the history.
 */
final class PushProbe {

  static final String OPEN = "pushes: open socket";
  static final String SUBSCRIBE = "pushes: subscribe";
  static final String RECEIVE = "pushes: receive";
  static final String HISTORY = "pushes: history";

  private static final int SWITCHING_PROTOCOLS = 101;

  private final PushRules push;
  private final Contract contract;
  private final ProbedPlatform platform;
  private final OperationProbe operations;
  private final ProbeValues values;

  PushProbe(
      PushRules push,
      Contract contract,
      ProbedPlatform platform,
      OperationProbe operations,
      ProbeValues values) {
    this.push = push;
    this.contract = contract;
    this.platform = platform;
    this.operations = operations;
    this.values = values;
  }

  /**
   * Returns a result for each step. The steps that need a socket are not tested if it could not be
   * opened.
   */
  List<ProbeResult> rows() {
    Set<String> wanted = values.wanted(push.needs());
    if (!wanted.isEmpty()) {
      return unopened(
          ProbeResult.untried(OPEN, ProbeStatus.NOT_TRIED, values.withoutValue(wanted)));
    }
    ReceivedFrames received = new ReceivedFrames();
    try (SocketClient client = new SocketClient(platform.sockets())) {
      long started = System.nanoTime();
      SocketConnection socket = connect(client, received);
      return opened(socket, received, Duration.ofNanos(socket.openedNanos() - started));
    } catch (CompletionException e) {
      if (e.getCause() instanceof SocketFailure failure) {
        return unopened(ProbeResult.untried(OPEN, status(failure), reason(failure)));
      }
      throw e;
    }
  }

  private SocketConnection connect(SocketClient client, ReceivedFrames received) {
    return platform.waiting().on(OPEN, client.connect(uri(), headers(), received)::join);
  }

  private URI uri() {
    String base = platform.url().toString().replaceFirst("^http", "ws").replaceFirst("/+$", "");
    return URI.create(base + push.url(values::of));
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    push.headerNames().forEach(name -> headers.put(name, push.header(name, values::of)));
    return headers;
  }

  private static ProbeStatus status(SocketFailure failure) {
    return failure.status() == 0
        ? ProbeStatus.DIFFERS
        : OperationProbe.unexpected(failure.status());
  }

  private String reason(SocketFailure failure) {
    int status = failure.status();
    if (OperationProbe.isNothing(status)) {
      return "status %s at GET %s".formatted(status, push.path());
    }
    return status == 0
        ? failure.getMessage()
        : "status %s, expected %s".formatted(status, SWITCHING_PROTOCOLS);
  }

  private List<ProbeResult> unopened(ProbeResult why) {
    List<ProbeResult> rows = new ArrayList<>(List.of(why));
    steps()
        .forEach(
            step ->
                rows.add(ProbeResult.untried(step, ProbeStatus.NOT_TRIED, "no socket is open")));
    return rows;
  }

  /** Returns the steps on an open socket. */
  private List<String> steps() {
    List<String> steps = new ArrayList<>();
    if (subscribes()) {
      steps.add(SUBSCRIBE);
    }
    steps.add(RECEIVE);
    push.history().ifPresent(any -> steps.add(HISTORY));
    return steps;
  }

  private boolean subscribes() {
    return push.subscribes() || push.isConfirmed();
  }

  private List<ProbeResult> opened(
      SocketConnection socket, ReceivedFrames received, Duration time) {
    List<ProbeResult> rows = new ArrayList<>();
    rows.add(ProbeResult.works(OPEN, time));
    if (subscribes()) {
      rows.add(subscribe(socket, received));
    }
    MarkedPush marked = new MarkedPush(push, contract, platform.timeLimit(), operations, values);
    rows.add(marked.receive(received));
    push.history().map(contract::operation).map(marked::history).ifPresent(rows::add);
    socket.close();
    return rows;
  }

  /** Subscribes. After a wrong confirmation the probe still waits for the push. */
  private ProbeResult subscribe(SocketConnection socket, ReceivedFrames received) {
    long started = push.subscribes() ? System.nanoTime() : socket.openedNanos();
    push.subscribe(values::of).ifPresent(socket::send);
    if (!push.isConfirmed()) {
      return ProbeResult.untried(
          SUBSCRIBE, ProbeStatus.WORKS, "sent; the contract defines no confirmation");
    }
    return received
        .await(0, push::confirms, platform.timeLimit())
        .map(
            frame ->
                ProbeResult.works(SUBSCRIBE, Duration.ofNanos(frame.receivedNanos() - started)))
        .orElseGet(() -> unconfirmed(received));
  }

  private ProbeResult unconfirmed(ReceivedFrames received) {
    PushDiagnosis came = PushDiagnosis.of(received, 0, platform.timeLimit(), values);
    return ProbeResult.differs(
        SUBSCRIBE, "no frame confirmed the subscription " + came.detail(), came.evidence());
  }
}
