package dev.gauntlet.protocol.http;

import dev.gauntlet.bridge.http.HttpFault;
import dev.gauntlet.bridge.http.HttpReply;
import dev.gauntlet.bridge.http.HttpTransfer;
import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.Reply;
import dev.gauntlet.contract.SecretMask;
import dev.gauntlet.measure.Outcome;
import dev.gauntlet.measure.StreamCompletion;
import dev.gauntlet.measure.StreamedAnswer;
import dev.gauntlet.protocol.http.HttpCall.Ended;
import dev.gauntlet.protocol.http.stream.StreamReading;
import io.gatling.javaapi.core.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** A reader of the answers to one call, by the contract and by the expectation of the step. */
final class AnswerReader {

  private final Operation operation;
  private final Set<Integer> accepted;
  private final Expectation expectation;
  private final EvidenceRecorder evidence;
  private final HttpContext run;
  private final RejectionReasons reasons = new RejectionReasons();
  private final LimitNames limits = new LimitNames();

  /**
   * @param refusals the statuses of announced refusals that the step expects
   */
  AnswerReader(
      Operation operation,
      Set<Integer> refusals,
      Expectation expectation,
      EvidenceRecorder evidence,
      HttpContext run) {
    this.operation = operation;
    this.expectation = expectation;
    this.evidence = evidence;
    this.run = run;
    this.accepted = new TreeSet<>(operation.expected());
    this.accepted.addAll(refusals);
  }

  /** Returns the result of a call whose body was kept whole. */
  Ended read(HttpTransfer transfer, Session session) {
    return transfer
        .fault()
        .map(fault -> Ended.of(masked(fault, session).outcome(), status(transfer)))
        .orElseGet(() -> read(transfer.reply().orElseThrow(), session));
  }

  /** Returns the result of a call whose answer was streamed. */
  Ended streamed(
      StreamReading stream, StreamedAnswer measured, HttpTransfer transfer, Session session) {
    if (measured.completion().good()) {
      return accepted(stream, transfer, session);
    }
    if (measured.completion() == StreamCompletion.CAPPED) {
      String why = transfer.fault().map(HttpFault::text).orElse("");
      return Ended.of(new Outcome.Capped(why), status(transfer));
    }
    String reason =
        SecretMask.text(
            StreamedAnswers.unreadable(transfer).or(stream::fault).orElseThrow(),
            run.users().secrets(session));
    return Ended.of(
        measured.completion() == StreamCompletion.STALLED
            ? new Outcome.TimedOut(reason)
            : new Outcome.Failed(reason),
        status(transfer));
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
          .map(fault -> Ended.of(new Outcome.Failed(fault), head.status()))
          .orElseGet(() -> new Ended(head.outcome(), head.status(), saved));
    }
    String reason = ((Answer.Unexpected) body).reason();
    return Ended.of(new Outcome.Failed(reason), head.status());
  }

  /** The text of a fault may quote content that the server sent. */
  private HttpFault masked(HttpFault fault, Session session) {
    return new HttpFault(
        fault.kind(), SecretMask.text(fault.text(), run.users().secrets(session)));
  }

  private static OptionalInt status(HttpTransfer transfer) {
    return transfer.reply().stream().mapToInt(HttpReply::status).findFirst();
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
      return Ended.of(new Outcome.Failed(reason), status);
    }
    String limit = limits.of(((Answer.Refused) answer).limit());
    return Ended.of(new Outcome.Refused(limit), status);
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
