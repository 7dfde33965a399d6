package dev.gauntlet.journey;

import dev.gauntlet.bridge.HttpReply;
import dev.gauntlet.bridge.HttpSent;
import dev.gauntlet.contract.Login;
import dev.gauntlet.contract.Mask;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.Outcome;
import io.gatling.javaapi.core.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Writes down each exchange of a single user, so that whoever writes a journey or a contract sees
 * what was sent, what came back and what was made of it. Bodies are cut, secrets masked.
 *
 * <p>The exchange is told by Gatling's event loop and its end by the tap; the user waits for both
 * before it goes on.
 */
public final class Transcript {

  private final Consumer<String> out;
  private final List<String> lines = new ArrayList<>();
  private final TreeSet<String> secrets = new TreeSet<>();
  private volatile Outcome outcome;

  /**
   * @param out gets a few lines for each exchange
   */
  public Transcript(Consumer<String> out) {
    this.out = out;
  }

  void begin(String heading) {
    lines.clear();
    lines.add("--- " + heading);
    outcome = null;
  }

  void sent(HttpSent request, Session session) {
    secrets.addAll(VirtualUser.secrets(session));
    lines.add("> " + request.line());
    headers("> ", request.headers());
    body(Excerpt.of(request.body(), request.body().length(), secrets));
  }

  void replied(Operation operation, HttpReply reply) {
    lines.add("< " + reply.statusLine() + " in " + reply.time().toMillis() + " ms");
    headers("< ", reply.headers());
    String start = reply.bodyStart(Excerpt.LONGEST);
    boolean givesToken =
        operation.saves().contains(Login.TOKEN) && operation.expected().contains(reply.status());
    body(
        givesToken
            ? Excerpt.givingToken(start, reply.bodyLength())
            : Excerpt.of(start, reply.bodyLength(), secrets));
  }

  private void headers(String margin, List<Map.Entry<String, String>> headers) {
    headers.forEach(
        header ->
            lines.add(
                margin + header.getKey() + ": " + Mask.named(header.getKey(), header.getValue())));
  }

  private void body(String excerpt) {
    if (!excerpt.isEmpty()) {
      lines.addAll(List.of("", excerpt, ""));
    }
  }

  /** Tells how the exchange ended, from any thread. */
  public void ended(Outcome how) {
    outcome = how;
  }

  boolean ended() {
    return outcome != null;
  }

  /** Writes the exchange with what its user knows by now. */
  void write(Operation operation, Session session) {
    secrets.addAll(VirtualUser.secrets(session));
    if (!outcome.kind().bad()) {
      lines.addAll(kept(operation, session));
    }
    lines.add("= " + ending());
    out.accept(Mask.values(String.join("\n", lines), secrets) + "\n");
  }

  private static List<String> kept(Operation operation, Session session) {
    return new TreeSet<>(operation.saves())
        .stream()
            .filter(session::contains)
            .map(name -> "  kept " + name + " = " + Mask.named(name, "" + session.get(name)))
            .toList();
  }

  private String ending() {
    String why = outcome.message();
    return why.isEmpty() ? outcome.kind().toString() : outcome.kind() + ": " + why;
  }
}
