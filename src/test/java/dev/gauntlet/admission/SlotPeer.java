package dev.gauntlet.admission;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A peer that admits a limited number of users, with a fault of admission if wanted. */
public final class SlotPeer implements AutoCloseable {

  /** A fault of admission control. */
  public enum Fault {
    NONE,
    /** The limit is compared before the slot is taken, and both at different times. */
    CHECK_THEN_ACT,
    /** One slot fewer than announced. */
    ONE_FEWER,
    /** Every fifth slot is not returned. */
    LEAK,
    /** The statistics report one slot more while any are active. */
    WRONG_STATISTICS,
    /** Every fifth accepted answer is that of the user before. */
    CROSS_TALK,
    /** Refusals do not name their limit. */
    NO_REASON
  }

  private static final int LIMIT = 20;
  private static final Pattern USER = Pattern.compile("\"user\"\\s*:\\s*\"([^\"]*)\"");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(64);
  private final Fault fault;
  private final Map<String, String> slots = new HashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private String lastUser = "";

  public SlotPeer(Fault fault) throws IOException {
    this.fault = fault;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    server.setExecutor(threads);
    server.createContext("/starts", this::start);
    server.createContext("/ends/", this::end);
    server.createContext("/stats", this::statistics);
    server.createContext("/health", exchange -> answer(exchange, 200, "{}"));
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void start(HttpExchange exchange) throws IOException {
    Matcher user = USER.matcher(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    String name = user.find() ? user.group(1) : "";
    String id = "s" + ids.incrementAndGet();
    if (fault == Fault.CHECK_THEN_ACT) {
      boolean free = active() < LIMIT;
      pause();
      reply(exchange, name, id, free && take(id, name));
    } else {
      reply(exchange, name, id, takeIfFree(id, name));
    }
  }

  private void reply(HttpExchange exchange, String user, String id, boolean accepted)
      throws IOException {
    if (accepted) {
      answer(exchange, 201, "{\"id\":\"%s\",\"user\":\"%s\"}".formatted(id, shown(user, id)));
    } else {
      exchange.getResponseHeaders().set("Retry-After", "1");
      answer(exchange, 429, fault == Fault.NO_REASON ? "{}" : "{\"limit\":\"global\"}");
    }
  }

  private synchronized String shown(String user, String id) {
    String before = lastUser;
    lastUser = user;
    return fault == Fault.CROSS_TALK && id.endsWith("5") ? before + "'" : user;
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean take(String id, String user) {
    slots.put(id, user);
    return true;
  }

  private synchronized boolean takeIfFree(String id, String user) {
    int limit = fault == Fault.ONE_FEWER ? LIMIT - 1 : LIMIT;
    return slots.size() < limit && take(id, user);
  }

  private synchronized int active() {
    return slots.size();
  }

  private void end(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().substring("/ends/".length());
    synchronized (this) {
      if (fault != Fault.LEAK || !id.endsWith("5")) {
        slots.remove(id);
      }
    }
    answer(exchange, 200, "{}");
  }

  private void statistics(HttpExchange exchange) throws IOException {
    int active = active();
    int shown = fault == Fault.WRONG_STATISTICS && active > 0 ? active + 1 : active;
    answer(exchange, 200, "{\"total_active\":%s,\"limit\":%s}".formatted(shown, LIMIT));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
