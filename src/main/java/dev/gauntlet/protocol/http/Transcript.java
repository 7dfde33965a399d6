package dev.gauntlet.protocol.http;

import dev.gauntlet.bridge.http.HttpReply;
import dev.gauntlet.bridge.http.HttpTransfer;
import dev.gauntlet.bridge.http.OutgoingRequest;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.SecretMask;
import dev.gauntlet.measure.Outcome;
import io.gatling.javaapi.core.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A writer of each exchange of a single user, for authors of journeys and contracts: the request,
 * the answer, the outcome and the saved values. Bodies are cut and secrets are masked.
 */
public final class Transcript {

  private final Consumer<String> out;
  private final List<String> lines = new ArrayList<>();
  private final TreeSet<String> secrets = new TreeSet<>();
  private int exchanges;
  private int bad;

  /**
   * @param out receives a few lines for each exchange
   */
  public Transcript(Consumer<String> out) {
    this.out = out;
  }

  void begin(String heading) {
    lines.clear();
    lines.add("--- " + heading);
  }

  void sent(Operation operation, OutgoingRequest request, List<String> ofUser) {
    secrets.addAll(ofUser);
    lines.add("> " + request.line());
    headers("> ", request.headers());
    String body = operation.shown(request.body());
    body(BodyExcerpt.of(body, body.length(), secrets));
  }

  /** Adds the answer, if there was one. */
  void replied(Operation operation, HttpTransfer transfer) {
    transfer
        .reply()
        .ifPresent(reply -> replied(operation, reply, transfer.times().nanos() / 1_000_000));
  }

  private void replied(Operation operation, HttpReply reply, long millis) {
    lines.add("< " + reply.statusLine() + " in " + millis + " ms");
    headers("< ", reply.headers());
    body(BodyExcerpt.of(reply, operation, secrets));
  }

  private void headers(String margin, List<Map.Entry<String, String>> headers) {
    headers.forEach(
        header ->
            lines.add(
                margin
                    + header.getKey()
                    + ": "
                    + SecretMask.named(header.getKey(), header.getValue())));
  }

  private void body(String excerpt) {
    if (!excerpt.isEmpty()) {
      lines.addAll(List.of("", excerpt, ""));
    }
  }

  /** Writes the exchange, with the values that the user has saved from it. */
  void end(Operation operation, Outcome outcome, Session session, List<String> ofUser) {
    secrets.addAll(ofUser);
    if (!outcome.kind().bad()) {
      lines.addAll(kept(operation, session));
    }
    end(outcome);
  }

  /** Writes the exchange, or the reason why the request was not sent. */
  void end(Outcome outcome) {
    count(outcome);
    String why = outcome.message();
    lines.add("= " + (why.isEmpty() ? outcome.kind().toString() : outcome.kind() + ": " + why));
    out.accept(SecretMask.values(String.join("\n", lines), secrets) + "\n");
  }

  /** Counts an exchange that must not be written. */
  public synchronized void count(Outcome outcome) {
    exchanges++;
    bad += outcome.kind().bad() ? 1 : 0;
  }

  /** Returns the number of exchanges and of failed ones, as text. */
  public synchronized String summary() {
    return "%s exchanges, %s of them failed".formatted(exchanges, bad);
  }

  private static List<String> kept(Operation operation, Session session) {
    return new TreeSet<>(operation.saves())
        .stream()
            .filter(session::contains)
            .map(name -> "  kept " + name + " = " + SecretMask.named(name, "" + session.get(name)))
            .toList();
  }
}
