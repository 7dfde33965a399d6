package dev.gauntlet.bridge.http;

import io.gatling.http.client.HttpClientConfig;
import io.gatling.http.client.HttpListener;
import io.gatling.http.client.Request;
import io.gatling.http.client.RequestBuilder;
import io.gatling.http.client.SslContextsHolder;
import io.gatling.http.client.body.bytearray.ByteArrayRequestBodyBuilder;
import io.gatling.http.client.impl.DefaultHttpClient;
import io.gatling.http.client.proxy.HttpProxyServer;
import io.gatling.http.client.realm.BasicRealm;
import io.gatling.http.client.resolver.InetAddressNameResolver;
import io.gatling.http.client.uri.Uri;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A client for single requests outside of a load. It uses the same HTTP client and the same
 * outcomes as the load. Thread-safe.
 */
public final class SingleRequestClient implements AutoCloseable {

  private static final boolean DAEMON = true;

  private final HttpConnectionOptions way;
  private final EventLoopGroup loops;
  private final EventLoop loop;
  private final DefaultHttpClient client;
  private final Set<CompletableFuture<HttpTransfer>> open = ConcurrentHashMap.newKeySet();

  public SingleRequestClient(HttpConnectionOptions way) {
    this.way = way;
    loops =
        new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("gauntlet-http", DAEMON), NioIoHandler.newFactory());
    loop = loops.next();
    SslContext tls = tls(way);
    client =
        new DefaultHttpClient(
            new HttpClientConfig()
                .setConnectTimeout(way.connectTimeout().toMillis())
                .setHandshakeTimeout(way.connectTimeout().toMillis())
                .setEnableSni(true)
                .setEnableHostnameVerification(true)
                .setDefaultSslContextsHolder(new SslContextsHolder.Default(tls, tls)));
  }

  private static SslContext tls(HttpConnectionOptions way) {
    try {
      SslContextBuilder tls =
          SslContextBuilder.forClient()
              .sslProvider(SslProvider.JDK)
              .endpointIdentificationAlgorithm("HTTPS");
      way.trust().ifPresent(tls::trustManager);
      way.identity().ifPresent(tls::keyManager);
      return tls.build();
    } catch (IOException e) {
      throw new UncheckedIOException("the TLS context cannot be created", e);
    }
  }

  /**
   * Sends a request. The result is delivered on a thread that must not be blocked. The future fails
   * only if this client is closed.
   */
  public CompletableFuture<HttpTransfer> send(SingleRequest request) {
    return send(request, Optional.empty());
  }

  /**
   * Sends a request as {@link #send(SingleRequest)} does.
   *
   * @param streams the rules for a body that is read while it arrives
   */
  public CompletableFuture<HttpTransfer> send(
      SingleRequest request, Optional<BodyStreams> streams) {
    CompletableFuture<HttpTransfer> answer = new CompletableFuture<>();
    open.add(answer);
    answer.whenComplete((transfer, failure) -> open.remove(answer));
    try {
      Request made = made(request);
      loop.execute(() -> begin(request, made, streams, answer));
    } catch (UncheckedIOException e) {
      answer.complete(
          HttpTransfer.unsent(
              HttpFaults.of(e.getCause(), HttpFaults.Stage.CONNECTING, 0)));
    } catch (RejectedExecutionException e) {
      answer.completeExceptionally(closed());
    }
    if (client.isClosed()) {
      answer.completeExceptionally(closed());
    }
    return answer;
  }

  private void begin(
      SingleRequest request,
      Request made,
      Optional<BodyStreams> streams,
      CompletableFuture<HttpTransfer> answer) {
    try {
      new HttpExchange(
              new ClientSender(made),
              request.repeatable(),
              request.timeout(),
              request.longestBytes(),
              streams,
              sent -> {},
              answer::complete)
          .begin();
    } catch (RuntimeException e) {
      answer.completeExceptionally(e);
    }
  }

  private static IOException closed() {
    return new IOException("the client is closed");
  }

  private Request made(SingleRequest request) {
    HttpHeaders headers = new DefaultHttpHeaders(false);
    request.headers().forEach(header -> headers.add(header.getKey(), header.getValue()));
    if (!headers.contains(HttpHeaderNames.USER_AGENT)) {
      headers.set(HttpHeaderNames.USER_AGENT, "Gauntlet");
    }
    RequestBuilder built =
        new RequestBuilder(
                request.method(),
                HttpMethod.valueOf(request.method()),
                Uri.create(request.url()),
                InetAddressNameResolver.JAVA_RESOLVER)
            .setHeaders(headers)
            .setRequestTimeout(request.timeout().toMillis());
    request
        .body()
        .map(bytes -> new ByteArrayRequestBodyBuilder(bytes, null))
        .ifPresent(built::setBodyBuilder);
    way.proxy().map(SingleRequestClient::proxy).ifPresent(built::setProxyServer);
    return built.build();
  }

  private static HttpProxyServer proxy(HttpConnectionOptions.Proxy proxy) {
    try {
      return new HttpProxyServer(
          proxy.address().getHostString(),
          proxy.address().getPort(),
          proxy
              .login()
              .map(login -> new BasicRealm(login.username(), login.password()))
              .orElse(null),
          false,
          EmptyHttpHeaders.INSTANCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the pending requests. */
  @Override
  public void close() {
    client.close();
    open.forEach(answer -> answer.completeExceptionally(closed()));
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  private final class ClientSender implements HttpExchange.Sender {

    private static final long EVERYBODY = 0;

    private final Request request;

    ClientSender(Request request) {
      this.request = request;
    }

    @Override
    public void send(HttpListener listener) {
      client.sendRequest(request, EVERYBODY, loop, listener, null);
    }

    @Override
    public void forgetConnections() {
      client.flushClientIdChannels(EVERYBODY, loop);
    }

    @Override
    public Future<?> after(Duration time, Runnable task) {
      return loop.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS);
    }
  }
}
