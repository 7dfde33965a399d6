package dev.gauntlet.journey;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.Reply;
import io.gatling.http.response.Response;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.Http;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** One operation of the contract as a request of Gatling's HTTP client, checked by the contract. */
final class HttpCall {

  /**
   * The status of the last silent request, absent when there was no answer, or with which the last
   * authenticated one failed.
   */
  static final String STATUS = "gauntlet.status";

  private static final String GATLINGS_EXPRESSION = "#{";
  private static final String SAVED = "gauntlet.saved";
  private static final String HEADER = "gauntlet.header.";

  private final Operation operation;
  private final Evidence evidence;
  private final Set<Integer> accepted;
  private final Expectation expectation;
  private final Duration timeout;

  /** What the session holds only while an answer is read. */
  private final String[] passing;

  /**
   * @param refusals the statuses of announced refusals that this step expects, besides the
   *     operation's expected ones
   * @param expectation of an accepted answer
   */
  HttpCall(
      Operation operation,
      Evidence evidence,
      Set<Integer> refusals,
      Expectation expectation,
      Duration timeout) {
    this.operation = operation;
    this.evidence = evidence;
    this.expectation = expectation;
    this.accepted = new TreeSet<>(operation.expected());
    this.accepted.addAll(refusals);
    this.timeout = timeout;
    this.passing =
        Stream.concat(Stream.of(SAVED), operation.answerHeaders().stream().map(HEADER::concat))
            .toArray(String[]::new);
  }

  /** Sends the request and keeps what the contract saves of its answer. */
  ChainBuilder chain() {
    return operation.saves().isEmpty() ? exec(request()) : exec(request()).exec(this::keep);
  }

  /**
   * As {@link #chain()}, left out of Gatling's statistics. The session is marked as failed where
   * the answer was not accepted: Gatling itself leaves it alone when a silent request fails.
   */
  ChainBuilder silentChain() {
    return exec((Session session) -> session.remove(STATUS).removeAll(passing))
        .exec(request().check(status().saveAs(STATUS)).silent())
        .exec(session -> wentWell(session) ? keep(session) : session.markAsFailed());
  }

  private boolean wentWell(Session session) {
    return operation.readsAnswer()
        ? session.contains(SAVED)
        : session.contains(STATUS) && accepted.contains(session.getInt(STATUS));
  }

  private HttpRequestActionBuilder request() {
    HttpRequestActionBuilder request =
        unchecked()
            .requestTimeout(timeout)
            .header(Trace.HEADER, VirtualUser::nextTraceparent)
            .transformResponse(this::keepIfRefused)
            .check(status().in(List.copyOf(accepted)));
    for (String header : operation.headerNames()) {
      request = withHeader(request, header);
    }
    if (operation.hasBody()) {
      request = request.body(StringBody(session -> operation.body(session::get)));
    }
    for (String header : operation.answerHeaders()) {
      request = request.check(header(header).findAll().optional().saveAs(HEADER + header));
    }
    if (operation.authenticated()) {
      request =
          request
              .checkIf((response, session) -> !accepted.contains(response.status().code()))
              .then(status().saveAs(STATUS));
    }
    return operation.readsAnswer() ? checkedByContract(request) : request;
  }

  /** What is constant is given as such: Gatling then parses it once and not for every request. */
  private HttpRequestActionBuilder unchecked() {
    String method = operation.method().name();
    Http named = http(operation.name());
    return operation
        .constantUrl()
        .map(url -> named.httpRequest(method, url))
        .orElseGet(() -> named.httpRequest(method, session -> operation.url(session::get)));
  }

  private HttpRequestActionBuilder withHeader(HttpRequestActionBuilder request, String header) {
    return operation
        .constantHeader(header)
        .filter(value -> !value.contains(GATLINGS_EXPRESSION))
        .map(value -> request.header(header, value))
        .orElseGet(() -> request.header(header, session -> operation.header(header, session::get)));
  }

  private Response keepIfRefused(Response response, Session session) {
    int status = response.status().code();
    if (!accepted.contains(status)) {
      evidence.keep(status, response.body().string(), session);
    }
    return response;
  }

  private HttpRequestActionBuilder checkedByContract(HttpRequestActionBuilder request) {
    return request
        .checkIf((response, session) -> operation.expected().contains(response.status().code()))
        .then(
            bodyString()
                .transformWithSession(this::read)
                .validate("contract", this::accepted)
                .saveAs(SAVED));
  }

  private Answer read(String body, Session session) {
    int expected = operation.expected().iterator().next();
    Answer answer = operation.read(new Reply(expected, headers(session), body), session::get);
    if (fault(answer, session).isPresent()) {
      evidence.keep(expected, body, session);
    }
    return answer;
  }

  private static Function<String, List<String>> headers(Session session) {
    return name -> session.contains(HEADER + name) ? session.getList(HEADER + name) : List.of();
  }

  private Answer accepted(Answer answer, Session session) {
    fault(answer, session)
        .ifPresent(
            reason -> {
              throw new ContractBrokenException(reason);
            });
    return answer;
  }

  private Optional<String> fault(Answer answer, Session session) {
    if (answer instanceof Answer.Unexpected unexpected) {
      return Optional.of(unexpected.reason());
    }
    return answer instanceof Answer.Accepted accepted
        ? expectation.fault(accepted.saved(), session::get)
        : Optional.empty();
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
