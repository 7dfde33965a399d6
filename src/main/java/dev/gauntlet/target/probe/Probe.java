package dev.gauntlet.target.probe;

import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.PlaceholderException;
import dev.gauntlet.contract.Reply;
import dev.gauntlet.target.ContractClient;
import dev.gauntlet.target.Exchange;
import dev.gauntlet.target.TargetException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tries each operation of a contract once against a platform. It makes an account, a worker, a task
 * or whatever else the contract can make, and ends them again where the contract can.
 */
public final class Probe {

  private static final int LONGEST_SHOWN = 160;
  private static final Set<Integer> NOTHING_THERE = Set.of(404, 405);

  private final Contract contract;
  private final URI target;
  private final ContractClient client;
  private final ProbeValues values;

  private Probe(Contract contract, URI target, ContractClient client, ProbeValues values) {
    this.contract = contract;
    this.target = target;
    this.client = client;
    this.values = values;
  }

  /**
   * Tries everything, one after the other.
   *
   * @param client that calls the target
   * @param samples a value for each name that the contract's requests may need and no answer gives
   * @param credentials with whom to log in, or the token; without them the account of the samples
   * @param vocabulary operations that a contract of this kind may have
   */
  public static ProbeReport run(
      Contract contract,
      URI target,
      ContractClient client,
      Map<String, Object> samples,
      Map<String, Object> credentials,
      Set<String> vocabulary) {
    ProbeValues values = new ProbeValues(samples, credentials);
    return new Probe(contract, target, client, values).report(vocabulary);
  }

  private ProbeReport report(Set<String> vocabulary) {
    List<ProbeRow> rows = new ArrayList<>();
    ProbeOrder.of(contract, values.names()).forEach(operation -> rows.add(row(operation)));
    vocabulary.stream()
        .filter(name -> !contract.offers(name))
        .map(name -> ProbeRow.untried(name, ProbeStatus.LEFT_OUT, "not in the contract"))
        .forEach(rows::add);
    return new ProbeReport(contract.name(), target, rows);
  }

  private ProbeRow row(Operation operation) {
    Set<String> wanted = values.wanted(operation);
    if (!wanted.isEmpty()) {
      String detail = "nothing gave " + String.join(" or ", wanted);
      return ProbeRow.untried(operation.name(), ProbeStatus.NOT_TRIED, detail);
    }
    try {
      return row(operation, client.exchange(operation, values.of(operation)));
    } catch (TargetException e) {
      return ProbeRow.untried(operation.name(), ProbeStatus.DIFFERS, e.getMessage());
    } catch (PlaceholderException e) {
      return ProbeRow.untried(operation.name(), ProbeStatus.NOT_TRIED, e.getMessage());
    }
  }

  private ProbeRow row(Operation operation, Exchange exchange) {
    Answer answer = exchange.answer();
    Optional<Duration> time = Optional.of(exchange.time());
    if (answer instanceof Answer.Accepted accepted) {
      values.keep(accepted.saved());
      return new ProbeRow(operation.name(), ProbeStatus.WORKS, "", time);
    }
    if (answer instanceof Answer.Refused refused) {
      String detail = "refused as announced: " + refused.refusal().name();
      return new ProbeRow(operation.name(), ProbeStatus.WORKS, detail, time);
    }
    Reply reply = exchange.reply();
    boolean missing = NOTHING_THERE.contains(reply.status());
    return new ProbeRow(
        operation.name(),
        missing ? ProbeStatus.MISSING : ProbeStatus.DIFFERS,
        missing ? nothing(operation, reply) : difference((Answer.Unexpected) answer, reply),
        time);
  }

  private static String nothing(Operation operation, Reply reply) {
    return "status %d at %s %s".formatted(reply.status(), operation.method(), operation.path());
  }

  /** A refused request is told with the platform's own words, which name the field at fault. */
  private String difference(Answer.Unexpected unexpected, Reply reply) {
    boolean refused = reply.status() >= 400 && reply.status() < 500 && !reply.body().isBlank();
    return refused ? unexpected.reason() + ": " + words(reply.body()) : unexpected.reason();
  }

  private String words(String body) {
    String line = values.masked(body).replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "..." : line;
  }
}
