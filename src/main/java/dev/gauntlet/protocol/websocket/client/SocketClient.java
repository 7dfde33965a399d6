package dev.gauntlet.protocol.websocket.client;

import dev.gauntlet.network.Authority;
import dev.gauntlet.network.HostAddresses;
import dev.gauntlet.network.SystemCallText;
import dev.gauntlet.protocol.websocket.client.SocketFailure.Kind;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.proxy.HttpProxyHandler;
import io.netty.handler.proxy.ProxyHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** A client that opens any number of sockets on a few threads. */
public final class SocketClient implements AutoCloseable {

  private static final String SECURE = "wss";
  private static final int LONGEST_ANSWER = 64 << 10;

  private final SocketOptions options;
  private final EventLoopGroup threads;
  private final Bootstrap bootstrap;

  /** Creates a client without sockets. */
  public SocketClient(SocketOptions options) {
    this.options = options;
    this.threads =
        new MultiThreadIoEventLoopGroup(
            Runtime.getRuntime().availableProcessors(),
            new DefaultThreadFactory("gauntlet-sockets", true),
            NioIoHandler.newFactory());
    this.bootstrap =
        new Bootstrap()
            .group(threads)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) options.connectTimeout().toMillis());
    // A proxy may resolve hosts that this machine cannot.
    options.proxy().ifPresent(through -> bootstrap.disableResolver());
  }

  /**
   * Opens a socket.
   *
   * @param uri with the scheme {@code ws} or {@code wss}
   * @param headers sent with the upgrade request; {@code Sec-WebSocket-Protocol} offers
   *     subprotocols, of which the server must choose one
   * @return fails with a {@link SocketFailure}
   */
  public CompletableFuture<SocketConnection> connect(
      URI uri, Map<String, String> headers, SocketListener listener) {
    if (threads.isShuttingDown()) {
      return CompletableFuture.failedFuture(
          new SocketFailure(Kind.UNREACHABLE, "the client is closed"));
    }
    CompletableFuture<SocketConnection> opened = new CompletableFuture<>();
    Bootstrap one =
        bootstrap
            .clone()
            .handler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    build(channel.pipeline(), uri, headers, listener, opened);
                  }
                });
    // Resolves names on the client's threads, because it must not block the caller.
    threads.next().execute(() -> connect(one, uri, opened));
    return opened;
  }

  private void connect(Bootstrap one, URI uri, CompletableFuture<SocketConnection> opened) {
    try {
      Authority server = Authority.of(uri);
      int port = Authority.webPort(uri);
      List<InetSocketAddress> addresses =
          options.proxy().isPresent()
              ? List.of(InetSocketAddress.createUnresolved(server.host(), port))
              : Arrays.stream(HostAddresses.all(server.host()))
                  .map(address -> new InetSocketAddress(address, port))
                  .toList();
      tryNext(one, uri, addresses.iterator(), opened);
    } catch (UnknownHostException | IllegalArgumentException e) {
      opened.completeExceptionally(unreachable(uri, e));
    }
  }

  /** Tries one address after the other, as Gatling's HTTP client does. */
  private static void tryNext(
      Bootstrap one,
      URI uri,
      Iterator<InetSocketAddress> addresses,
      CompletableFuture<SocketConnection> opened) {
    one.connect(addresses.next())
        .addListener(
            connected -> {
              if (!connected.isSuccess() && addresses.hasNext()) {
                tryNext(one, uri, addresses, opened);
              } else if (!connected.isSuccess()) {
                opened.completeExceptionally(unreachable(uri, connected.cause()));
              }
            });
  }

  private void build(
      ChannelPipeline pipeline,
      URI uri,
      Map<String, String> headers,
      SocketListener listener,
      CompletableFuture<SocketConnection> opened) {
    options.proxy().ifPresent(through -> pipeline.addLast(tunnel(through)));
    if (secure(uri)) {
      pipeline.addLast(new SslHandler(engine(uri)));
    }
    pipeline.addLast(
        new HttpClientCodec(),
        new HttpObjectAggregator(LONGEST_ANSWER),
        new UpgradeCheck(),
        new WebSocketClientProtocolHandler(upgrade(uri, headers)),
        new WebSocketFrameAggregator(options.longestMessage()),
        new SocketHandler(options.upgradeTimeout(), listener, opened));
  }

  private ProxyHandler tunnel(SocketProxy through) {
    HttpHeaders sent = new DefaultHttpHeaders();
    through
        .authorization()
        .ifPresent(value -> sent.set(HttpHeaderNames.PROXY_AUTHORIZATION, value));
    ProxyHandler handler = new HttpProxyHandler(through.address(), sent);
    handler.setConnectTimeoutMillis(options.connectTimeout().toMillis());
    return handler;
  }

  private WebSocketClientProtocolConfig upgrade(URI uri, Map<String, String> headers) {
    HttpHeaders sent = new DefaultHttpHeaders();
    headers.forEach(sent::set);
    String subprotocols = sent.get(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL);
    sent.remove(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL);
    named(uri, sent);
    return WebSocketClientProtocolConfig.newBuilder()
        .webSocketUri(uri)
        .subprotocol(subprotocols)
        .customHeaders(sent)
        .handshakeTimeoutMillis(options.upgradeTimeout().toMillis())
        .maxFramePayloadLength(options.longestMessage())
        .handleCloseFrames(false)
        .sendCloseFrame(null)
        .build();
  }

  /**
   * Sets the host headers that Netty derives from the URI, which has no host if the name has an
   * underscore.
   */
  private static void named(URI uri, HttpHeaders sent) {
    if (uri.getHost() == null) {
      String server = Authority.of(uri).toString();
      if (!sent.contains(HttpHeaderNames.HOST)) {
        sent.set(HttpHeaderNames.HOST, server);
      }
      if (!sent.contains(HttpHeaderNames.ORIGIN)) {
        sent.set(HttpHeaderNames.ORIGIN, "http://" + server);
      }
    }
  }

  private SSLEngine engine(URI uri) {
    SSLEngine engine =
        options
            .tls()
            .orElseGet(SocketClient::trustOfJava)
            .createSSLEngine(Authority.of(uri).host(), Authority.webPort(uri));
    engine.setUseClientMode(true);
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    engine.setSSLParameters(parameters);
    return engine;
  }

  private static SSLContext trustOfJava() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  private static boolean secure(URI uri) {
    return SECURE.equalsIgnoreCase(uri.getScheme());
  }

  private static SocketFailure unreachable(URI uri, Throwable cause) {
    String message = SystemCallText.plain(String.valueOf(cause.getMessage()));
    String reason = message.replaceFirst(": \\S*/\\S+$", "");
    return new SocketFailure(
        Kind.UNREACHABLE,
        "cannot connect to %s: %s".formatted(server(uri), reason));
  }

  private static String server(URI uri) {
    Authority server = Authority.of(uri);
    return server.urlHost() + ":" + Authority.webPort(uri);
  }

  /** Schedules a task on one of the client's threads; the task must not block. */
  public Runnable after(Duration delay, Runnable then) {
    var timer = threads.next().schedule(then, delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> timer.cancel(false);
  }

  /** Closes all sockets immediately. */
  @Override
  public void close() {
    threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
