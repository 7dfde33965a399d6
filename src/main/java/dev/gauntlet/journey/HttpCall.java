package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.bodyLength;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.gauntlet.bridge.Gate;
import dev.gauntlet.bridge.HttpHooks;
import dev.gauntlet.bridge.HttpReply;
import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.Reply;
import dev.gauntlet.measure.RequestKey;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** One operation of the contract as a request of Gatling's HTTP client, checked by the contract. */
final class HttpCall {

  /**
   * The status of the last silent request, absent when there was no answer, or with which the last
   * authenticated one failed.
   */
  static final String STATUS = "gauntlet.status";

  /** Why the last silent request's answer is not accepted; else empty. */
  static final String REASON = "gauntlet.reason";

  private static final Duration POLL = Duration.ofMillis(5);
  private static final String SAVED = "gauntlet.saved";
  private static final String UNEXPECTED = "gauntlet.unexpected";
  private static final String HEADER = "gauntlet.header.";

  private final Operation operation;
  private final Consumer<String> onCrash;
  private final Evidence evidence;
  private final Reasons reasons = new Reasons();
  private final Set<Integer> accepted;
  private final Expectation expectation;
  private final Patience patience;
  private final Optional<RetryAfter> retryAfter;
  private final Optional<Transcript> transcript;

  /** What the session holds only while an answer is read. */
  private final String[] passing;

  /**
   * @param key under which the recorder knows it
   * @param onCrash told why a request cannot be built
   * @param refusals the statuses of announced refusals that this step expects, besides the
   *     operation's expected ones
   * @param expectation of an accepted answer
   */
  HttpCall(
      Operation operation,
      RequestKey key,
      Consumer<String> onCrash,
      Set<Integer> refusals,
      Expectation expectation,
      RunContext run) {
    this.operation = operation;
    this.onCrash = onCrash;
    this.evidence = new Evidence(run.recorder(), key, operation);
    this.expectation = expectation;
    this.accepted = new TreeSet<>(operation.expected());
    this.accepted.addAll(refusals);
    this.patience = run.patience();
    this.retryAfter =
        patience.longestRetryAfter().map(longest -> new RetryAfter(longest, key, run));
    this.transcript = run.transcript();
    this.passing =
        Stream.concat(
                Stream.of(SAVED, REASON), operation.answerHeaders().stream().map(HEADER::concat))
            .toArray(String[]::new);
  }

  /** Sends the request and keeps what the contract saves of its answer. */
  ChainBuilder chain() {
    ChainBuilder call =
        operation.saves().isEmpty() ? exec(request()) : exec(request()).exec(this::keep);
    ChainBuilder written = written("", call);
    return retryAfter.isPresent() ? written.exec(backOff()) : written;
  }

  /**
   * As {@link #chain()}, left out of Gatling's statistics. The session is marked as failed where
   * the answer was not accepted: Gatling itself leaves it alone when a silent request fails.
   */
  ChainBuilder silentChain() {
    HttpRequestActionBuilder request = reasoned(request().check(status().saveAs(STATUS)));
    return written(
        " (set-up)",
        exec((Session session) -> session.remove(STATUS).removeAll(passing))
            // Nobody hears of the end of a silent request, and a transcript needs it.
            .exec(evenWhenOver(exec(transcript.isPresent() ? request : request.silent())))
            .exec(session -> wentWell(session) ? keep(session) : session.markAsFailed()));
  }

  /** A set-up that has begun is no load; ended half-way, it would hold up the account's users. */
  private static ChainBuilder evenWhenOver(ChainBuilder request) {
    return exec(Gate.ofLifetime(session -> Gate.Way.THROUGH, request));
  }

  /** Where there is a transcript: the user waits until the exchange stands there in full. */
  private ChainBuilder written(String kind, ChainBuilder call) {
    return transcript
        .map(
            page ->
                exec((Session session) -> {
                      page.begin(session.scenario() + ": " + operation.name() + kind);
                      return session;
                    })
                    .exec(call)
                    .exec(asLongAs((Session session) -> !page.ended()).on(pause(POLL)))
                    .exec(
                        session -> {
                          page.write(operation, session);
                          return session;
                        }))
        .orElse(call);
  }

  /** To follow {@link #silentChain()} when its time has been taken. */
  ChainBuilder backOff() {
    return retryAfter.map(RetryAfter::chain).orElseGet(() -> exec((Session session) -> session));
  }

  private boolean wentWell(Session session) {
    return operation.readsAnswer()
        ? session.contains(SAVED)
        : session.contains(STATUS) && accepted.contains(session.getInt(STATUS));
  }

  private HttpRequestActionBuilder request() {
    HttpRequestActionBuilder request =
        HttpHooks.checkLonger(
                heard(new OperationRequest(operation, onCrash).build()),
                patience.longestAnswerBytes(),
                bodyLength().validate("length", this::tooLong))
            .requestTimeout(patience.requestTimeout())
            // Without a check of the status Gatling adds one of its own.
            .check(status().exists());
    for (String header : operation.answerHeaders()) {
      request = request.check(header(header).findAll().optional().saveAs(HEADER + header));
    }
    if (operation.authenticated()) {
      request =
          HttpHooks.checkWhere(request, code -> !accepted.contains(code), status().saveAs(STATUS));
    }
    if (retryAfter.isPresent()) {
      request =
          HttpHooks.checkWhere(
              request,
              RetryAfter.STATUSES::contains,
              header(RetryAfter.HEADER).optional().saveAs(RetryAfter.ASKED));
    }
    return checked(
        request,
        answer -> answer.validate("contract", HttpCall::accepted).saveAs(SAVED),
        this::read);
  }

  private HttpRequestActionBuilder heard(HttpRequestActionBuilder request) {
    HttpRequestActionBuilder heard =
        HttpHooks.onReply(request, patience.longestAnswerBytes(), this::replied);
    return transcript.map(page -> HttpHooks.onSending(heard, page::sent)).orElse(heard);
  }

  private Integer tooLong(Integer length, Session session) {
    throw new ContractBrokenException(tooLong());
  }

  String tooLong() {
    return "the answer is longer than target.longest-answer-mb, %s"
        .formatted(patience.longestAnswerBytes() >> 20);
  }

  private void replied(HttpReply reply, Session session) {
    transcript.ifPresent(page -> page.replied(operation, reply));
    if (reply.bodyLength() > patience.longestAnswerBytes()) {
      evidence.keep(
          tooLong(),
          reply.status(),
          reply.bodyStart(Excerpt.LONGEST),
          reply.bodyLength(),
          session);
    }
  }

  /** A check that fails saves nothing, so that one that never does keeps the reason. */
  private HttpRequestActionBuilder reasoned(HttpRequestActionBuilder request) {
    return checked(
        request,
        answer -> answer.saveAs(REASON),
        (status, body, session) ->
            judged(status, body, session) instanceof Answer.Unexpected unexpected
                ? unexpected.reason()
                : "");
  }

  /** Reads an answer of a length that can be read. */
  private interface Reading<T> {
    T of(int status, String body, Session session);
  }

  /** Checks each answer that the contract looks into, and each that it does not expect. */
  private <T> HttpRequestActionBuilder checked(
      HttpRequestActionBuilder request,
      Function<CheckBuilder.Validate<T>, CheckBuilder> check,
      Reading<T> reading) {
    HttpRequestActionBuilder checked =
        within(
            HttpHooks.checkWhere(
                request, code -> !accepted.contains(code), status().saveAs(UNEXPECTED)),
            code -> !accepted.contains(code),
            check.apply(
                bodyString()
                    .transformWithSession(
                        (body, session) ->
                            reading.of(session.getInt(UNEXPECTED), body, session))));
    if (operation.readsAnswer()) {
      for (int status : operation.expected()) {
        checked =
            within(
                checked,
                code -> code == status,
                check.apply(
                    bodyString()
                        .transformWithSession(
                            (body, session) -> reading.of(status, body, session))));
      }
    }
    return checked;
  }

  private HttpRequestActionBuilder within(
      HttpRequestActionBuilder request, IntPredicate status, CheckBuilder check) {
    return HttpHooks.checkWithin(request, status, patience.longestAnswerBytes(), check);
  }

  private Answer read(int status, String body, Session session) {
    Answer answer = judged(status, body, session);
    if (answer instanceof Answer.Unexpected unexpected) {
      evidence.keep(unexpected.reason(), status, body, body.length(), session);
    }
    return answer;
  }

  /** What an answer means to this step; where it is unexpected, with all that is said of it. */
  private Answer judged(int status, String body, Session session) {
    Answer answer =
        accepted.contains(status)
            ? operation.read(new Reply(status, headers(session), body), session::get)
            : Answer.Unexpected.status(status, accepted);
    if (answer instanceof Answer.Unexpected unexpected) {
      String came = evidence.came(unexpected, status, body, session);
      return Answer.Unexpected.of(reasons.of(unexpected.reason(), came));
    }
    return answer instanceof Answer.Accepted saved
        ? expectation
            .fault(saved.saved(), session::get)
            .<Answer>map(Answer.Unexpected::of)
            .orElse(answer)
        : answer;
  }

  private static Function<String, List<String>> headers(Session session) {
    return name -> session.contains(HEADER + name) ? session.getList(HEADER + name) : List.of();
  }

  private static Answer accepted(Answer answer, Session session) {
    if (answer instanceof Answer.Unexpected unexpected) {
      throw new ContractBrokenException(unexpected.reason());
    }
    return answer;
  }

  private Session keep(Session session) {
    if (session.get(SAVED) instanceof Answer.Accepted answer) {
      Map<String, Object> saved = answer.saved();
      return withoutOutdated(session, saved.size()).setAll(saved).removeAll(passing);
    }
    return session.removeAll(passing);
  }

  /** An optional value that this answer lacks must not be taken from an earlier one. */
  private Session withoutOutdated(Session session, int saved) {
    Set<String> saves = operation.saves();
    return saved == saves.size() ? session : session.removeAll(saves.toArray(String[]::new));
  }
}
