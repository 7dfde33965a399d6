package dev.gauntlet.protocol.http;

import dev.gauntlet.bridge.AsyncOperation;
import dev.gauntlet.bridge.RequestRecording;
import dev.gauntlet.bridge.http.BodyStreams;
import dev.gauntlet.bridge.http.HttpFault;
import dev.gauntlet.bridge.http.HttpOperation;
import dev.gauntlet.bridge.http.HttpReply;
import dev.gauntlet.bridge.http.HttpStep;
import dev.gauntlet.bridge.http.HttpTransfer;
import dev.gauntlet.bridge.http.OutgoingRequest;
import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.Reply;
import dev.gauntlet.contract.SecretMask;
import dev.gauntlet.measure.ErrorCount;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.RequestKey;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamedAnswer;
import dev.gauntlet.protocol.http.stream.StreamReading;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** One operation of a contract as a request whose answer the contract interprets. */
public final class HttpCall implements HttpOperation {

  /**
   * The result of a call.
   *
   * @param status the status of the answer; empty if there was no answer
   * @param saved the values that the contract saves from an accepted answer
   */
  public record Ended(Outcome outcome, OptionalInt status, Map<String, Object> saved) {

    public boolean bad() {
      return outcome.kind().erroneous();
    }

    /** Returns the limit that refused; empty if it is unknown. */
    public String limit() {
      return outcome instanceof Outcome.Refused refused ? refused.limit() : "";
    }
  }

  /** A change of the user's session after a call, in addition to the values that are saved. */
  @FunctionalInterface
  public interface Consequence {

    Consequence NONE = (session, ended) -> session;

    Session of(Session session, Ended ended);
  }

  private final Operation operation;
  private final boolean setup;
  private final RequestKey key;
  private final Consequence consequence;
  private final HttpContext run;
  private final EvidenceRecorder evidence;
  private final RejectionReasons reasons = new RejectionReasons();
  private final LimitNames limits = new LimitNames();
  private final Set<Integer> accepted;
  private final Expectation expectation;
  private final Optional<RetryAfter> retryAfter;
  private final Optional<StreamedAnswers> streamed;

  private HttpCall(
      Operation operation,
      boolean setup,
      RequestKey key,
      Set<Integer> refusals,
      Expectation expectation,
      Consequence consequence,
      HttpContext run) {
    this.operation = operation;
    this.setup = setup;
    this.key = key;
    this.consequence = consequence;
    this.run = run;
    this.evidence = new EvidenceRecorder(run, key, operation);
    this.expectation = expectation;
    this.accepted = new TreeSet<>(operation.expected());
    this.accepted.addAll(refusals);
    this.retryAfter =
        run.requestLimits().longestRetryAfter().map(longest -> new RetryAfter(longest, key, run));
    this.streamed = StreamedAnswers.of(operation, run);
  }

  /**
   * Returns a measured request.
   *
   * @param refusals the statuses of announced refusals that this step expects, in addition to the
   *     operation's expected statuses
   * @param expectation the condition on an accepted answer
   */
  public static HttpCall measured(
      Operation operation,
      RequestKey key,
      Set<Integer> refusals,
      Expectation expectation,
      Consequence consequence,
      HttpContext run) {
    return new HttpCall(
        operation, false, key, refusals, expectation, consequence, run);
  }

  /** Returns a request of the setup, which is measured in a transcript only. */
  public static HttpCall setup(
      Operation operation, Expectation expectation, Consequence consequence, HttpContext run) {
    return new HttpCall(
        operation,
        true,
        new RequestKey(ErrorCount.SETUP, operation.name()),
        Set.of(),
        expectation,
        consequence,
        run);
  }

  public ChainBuilder chain() {
    return CoreDsl.exec(
        new HttpStep(
            new OperationRequest(operation, run).build(),
            this,
            new RequestRecording(Optional.ofNullable(run.recorder()), false)));
  }

  @Override
  public String name() {
    return operation.name();
  }

  @Override
  public AsyncOperation.RecordedAs recordedAs() {
    return setup && run.transcript().isEmpty()
        ? AsyncOperation.RecordedAs.SETUP
        : AsyncOperation.RecordedAs.REQUESTS;
  }

  @Override
  public boolean repeatable() {
    return operation.repeatable();
  }

  @Override
  public int longestBytes() {
    return run.requestLimits().longestAnswerBytes();
  }

  @Override
  public Optional<BodyStreams> streams() {
    return streamed.map(StreamedAnswers::bodies);
  }

  @Override
  public Optional<String> unbuildable(Session session) {
    Optional<String> why = new OperationRequest(operation, run).fault(session);
    run.transcript()
        .ifPresent(
            transcript -> {
              transcript.begin(heading(session));
              transcript.end(new Outcome.Failed("not sent: " + why.orElse("no reason is known")));
            });
    return why;
  }

  private String heading(Session session) {
    return session.scenario() + ": " + operation.name() + (setup ? " (setup)" : "");
  }

  @Override
  public void sending(OutgoingRequest request, Session session) {
    run.observer().sending(operation, session);
    run.transcript()
        .ifPresent(
            transcript -> {
              transcript.begin(heading(session));
              transcript.sent(operation, request, run.users().secrets(session));
            });
  }

  @Override
  public Result ended(HttpTransfer transfer, Session session) {
    Optional<StreamReading> stream = StreamedAnswers.in(transfer);
    Optional<StreamedAnswer> measured =
        stream.map(reading -> StreamedAnswers.end(reading, transfer));
    record(transfer, measured);
    Ended ended =
        stream.isPresent()
            ? streamed(stream.get(), measured.orElseThrow(), transfer, session)
            : answered(transfer, session);
    run.observer().ended(operation, session, ended, transfer.reply());
    if (ended.bad()) {
      evidence.keep(ended.outcome().message(), transfer.reply(), session);
    }
    run.transcript().ifPresent(transcript -> transcript.replied(operation, transfer));
    Duration wait =
        retryAfter
            .flatMap(rule -> transfer.reply().map(reply -> rule.wait(reply, session)))
            .orElse(Duration.ZERO);
    return new Result(
        ended.outcome(),
        measured,
        user -> after(user, ended),
        wait);
  }

  private Ended answered(HttpTransfer transfer, Session session) {
    return transfer
        .fault()
        .map(fault -> new Ended(masked(fault, session).outcome(), status(transfer), Map.of()))
        .orElseGet(() -> read(transfer.reply().orElseThrow(), session));
  }

  private Ended streamed(
      StreamReading stream, StreamedAnswer measured, HttpTransfer transfer, Session session) {
    if (measured.completion().good()) {
      return accepted(stream, transfer, session);
    }
    if (measured.completion() == StreamCompletion.CAPPED) {
      String why = transfer.fault().map(HttpFault::text).orElse("");
      return new Ended(new Outcome.Capped(why), status(transfer), Map.of());
    }
    String reason =
        SecretMask.text(
            StreamedAnswers.unreadable(transfer).or(stream::fault).orElseThrow(),
            run.users().secrets(session));
    return new Ended(
        measured.completion() == StreamCompletion.STALLED
            ? new Outcome.TimedOut(reason)
            : new Outcome.Failed(reason),
        status(transfer),
        Map.of());
  }

  /** Interprets a complete stream by its headers and by its frames. */
  private Ended accepted(StreamReading stream, HttpTransfer transfer, Session session) {
    Ended head = read(transfer.reply().orElseThrow(), session);
    if (head.bad()) {
      return head;
    }
    Answer body = stream.answer();
    if (body instanceof Answer.Accepted good) {
      Map<String, Object> saved = new HashMap<>(head.saved());
      saved.putAll(good.saved());
      run.users().received(session, saved);
      return expectation
          .fault(saved, session::get)
          .map(fault -> new Ended(new Outcome.Failed(fault), head.status(), Map.of()))
          .orElseGet(() -> new Ended(head.outcome(), head.status(), saved));
    }
    String reason = ((Answer.Unexpected) body).reason();
    return new Ended(new Outcome.Failed(reason), head.status(), Map.of());
  }

  /** The text of a fault may quote content that the server sent. */
  private HttpFault masked(HttpFault fault, Session session) {
    return new HttpFault(
        fault.kind(), SecretMask.text(fault.text(), run.users().secrets(session)));
  }

  private void record(HttpTransfer transfer, Optional<StreamedAnswer> stream) {
    if (transfer.retried()) {
      run.recorder().retried(key);
    }
    if (!setup && transfer.fault().isEmpty()) {
      run.recorder().transferred(key, transfer.measured());
    }
    if (!setup) {
      stream.ifPresent(measured -> run.recorder().streamed(key, measured));
    }
  }

  private static OptionalInt status(HttpTransfer transfer) {
    return transfer.reply().stream().mapToInt(HttpReply::status).findFirst();
  }

  private Session after(Session session, Ended ended) {
    Session user = consequence.of(keep(session, ended), ended);
    run.transcript()
        .ifPresent(
            transcript ->
                transcript.end(operation, ended.outcome(), user, run.users().secrets(user)));
    return user;
  }

  /** Removes earlier values first: an optional value that this answer lacks must not remain. */
  private Session keep(Session session, Ended ended) {
    if (ended.bad()) {
      return session;
    }
    Set<String> saves = operation.saves();
    Map<String, Object> saved = ended.saved();
    Session user =
        saved.size() == saves.size()
            ? session
            : session.removeAll(saves.toArray(String[]::new));
    return saved.isEmpty() ? user : user.setAll(saved);
  }

  private Ended read(HttpReply reply, Session session) {
    OptionalInt status = OptionalInt.of(reply.status());
    Answer answer = judged(reply, session);
    if (answer instanceof Answer.Accepted good) {
      return new Ended(new Outcome.Ok(), status, good.saved());
    }
    if (answer instanceof Answer.Unexpected unexpected) {
      if (unexpected.crossTalk()) {
        run.observer().misdirected(operation);
      }
      String came = evidence.came(unexpected, reply.status(), reply.body(), session);
      String reason = reasons.of(unexpected.reason(), came);
      return new Ended(new Outcome.Failed(reason), status, Map.of());
    }
    String limit = limits.of(((Answer.Refused) answer).limit());
    return new Ended(new Outcome.Refused(limit), status, Map.of());
  }

  /** Interprets an answer by the contract and by this step's refusals and expectation. */
  private Answer judged(HttpReply reply, Session session) {
    if (!accepted.contains(reply.status())) {
      return Answer.Unexpected.status(reply.status(), accepted);
    }
    String body = operation.readsAnswer() ? reply.body() : "";
    Answer answer =
        operation.read(new Reply(reply.status(), reply::headers, body), session::get);
    if (!(answer instanceof Answer.Accepted good)) {
      return answer;
    }
    if (!good.saved().isEmpty()) {
      run.users().received(session, good.saved());
    }
    return operation.stream().isPresent()
        ? answer
        : expectation
            .fault(good.saved(), session::get)
            .<Answer>map(Answer.Unexpected::of)
            .orElse(answer);
  }
}
