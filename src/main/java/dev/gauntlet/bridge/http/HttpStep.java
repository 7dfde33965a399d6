package dev.gauntlet.bridge.http;

import dev.gauntlet.bridge.AsyncOperation;
import dev.gauntlet.bridge.OperationAction;
import dev.gauntlet.bridge.OperationCallback;
import dev.gauntlet.bridge.RequestRecording;
import dev.gauntlet.bridge.SharedCookies;
import dev.gauntlet.measure.Outcome;
import io.gatling.commons.validation.Failure;
import io.gatling.commons.validation.Success;
import io.gatling.core.action.Action;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.http.cache.SslContextSupport$;
import io.gatling.http.client.HttpListener;
import io.gatling.http.client.Request;
import io.gatling.http.engine.HttpEngine;
import io.gatling.http.protocol.HttpComponents;
import io.gatling.http.request.HttpRequest;
import io.gatling.http.request.HttpRequestDef;
import io.gatling.http.request.builder.HttpRequestBuilder;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A request as a step of a scenario. Gatling's HTTP client builds and sends it, and manages
 * connections, TLS, proxies and cookies; Gauntlet measures it and interprets the answer.
 *
 * @param request the request; its checks are ignored
 */
public record HttpStep(
    HttpRequestActionBuilder request, HttpOperation work, RequestRecording recording)
    implements ActionBuilder {

  /** The client id of users that share their connections. */
  private static final long SHARED = -1;

  /** The builder that Gatling uses for the step. */
  public static final class Built implements io.gatling.core.action.builder.ActionBuilder {

    private final HttpStep step;

    private Built(HttpStep step) {
      this.step = step;
    }

    public HttpOperation work() {
      return step.work;
    }

    @Override
    public Action build(ScenarioContext context, Action next) {
      return new OperationAction(step.inScenario(context), step.recording, context, next);
    }
  }

  @Override
  public Built asScala() {
    return new Built(this);
  }

  private AsyncOperation inScenario(ScenarioContext context) {
    HttpRequestBuilder builder = (HttpRequestBuilder) request.asScala();
    HttpComponents components =
        builder.lookUpHttpComponents(context.protocolComponentsRegistry());
    HttpRequestDef definition =
        builder.build(
            components.httpCaches(),
            components.httpProtocol(),
            context.throttled(),
            context.coreComponents().configuration());
    return new InScenario(
        work,
        definition,
        components.httpEngine(),
        components.httpProtocol().enginePart().shareConnections());
  }

  private record InScenario(
      HttpOperation work, HttpRequestDef definition, HttpEngine engine, boolean shared)
      implements AsyncOperation {

    @Override
    public String name(Session session) {
      return work.name();
    }

    @Override
    public RecordedAs recordedAs() {
      return work.recordedAs();
    }

    @Override
    public void begin(Session session, OperationCallback callback) {
      Object built = definition.build(session.asScala());
      if (built instanceof Failure failure) {
        callback.unsendable(work.unbuildable(session).orElseGet(failure::message));
      } else {
        HttpRequest made = (HttpRequest) ((Success<?>) built).value();
        send(made.clientRequest(), session, callback);
      }
    }

    private void send(Request request, Session session, OperationCallback callback) {
      new HttpExchange(
              new UserSender(request, session.asScala()),
              work.repeatable(),
              Duration.ofMillis(request.getRequestTimeout()),
              work.longestBytes(),
              work.streams(),
              sent -> work.sending(new OutgoingRequest(sent), session),
              transfer -> ended(transfer, request, session, callback))
          .begin();
    }

    /** Handles all exceptions: one that escaped would be lost, and the user with it. */
    private void ended(
        HttpTransfer transfer, Request request, Session session, OperationCallback callback) {
      HttpTimes times = transfer.times();
      try {
        HttpOperation.Result result = work.ended(transfer, session);
        result.streamed().ifPresent(callback::streamed);
        callback.ended(
            times.startNanos(),
            result.endNanos(times),
            result.outcome(),
            user -> result.after().apply(withCookies(user, request, transfer)),
            result.backOff());
      } catch (RuntimeException e) {
        String why = "the answer could not be processed: " + e.getClass().getSimpleName();
        callback.failed(times.startNanos(), times.endNanos(), new Outcome.Failed(why));
      }
    }

    private static Session withCookies(Session session, Request request, HttpTransfer transfer) {
      List<String> set =
          transfer
              .reply()
              .map(reply -> reply.headers(HttpHeaderNames.SET_COOKIE))
              .orElse(List.of());
      return set.isEmpty()
          ? session
          : SharedCookies.stored(session, request.getUri(), set, System.currentTimeMillis());
    }

    /** The transport of one user. */
    private final class UserSender implements HttpExchange.Sender {

      private final Request request;
      private final io.gatling.core.session.Session session;

      UserSender(Request request, io.gatling.core.session.Session session) {
        this.request = request;
        this.session = session;
      }

      @Override
      public void send(HttpListener listener) {
        engine.executeRequest(
            request,
            session.userId(),
            shared,
            session.eventLoop(),
            listener,
            SslContextSupport$.MODULE$.sslContexts(session));
      }

      @Override
      public void forgetConnections() {
        engine.flushClientIdChannels(shared ? SHARED : session.userId(), session.eventLoop());
      }

      @Override
      public Future<?> after(Duration time, Runnable task) {
        return session.eventLoop().schedule(task, time.toNanos(), TimeUnit.NANOSECONDS);
      }
    }
  }
}
