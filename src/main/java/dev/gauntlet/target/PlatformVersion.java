package dev.gauntlet.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.contract.OperationRole;
import dev.gauntlet.contract.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The version that a platform reports: the text at {@code version} in the answer to its health
 * check, or else the header {@code X-Version} or {@code X-App-Version} of that answer.
 */
public final class PlatformVersion {

  private static final String FIELD = "version";
  private static final List<String> HEADERS = List.of("X-Version", "X-App-Version");
  private static final int LONGEST = 80;
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlatformVersion() {}

  /**
   * Requests the version once. Returns empty if the platform does not report it or does not answer.
   */
  public static Optional<String> of(Contract contract, ContractClient client) {
    return contract
        .operationFor(OperationRole.HEALTH)
        .filter(health -> !health.authenticated() && health.needs().isEmpty())
        .flatMap(health -> of(health, client));
  }

  private static Optional<String> of(Operation health, ContractClient client) {
    try {
      return reported(client.exchange(health, unknown -> null).reply());
    } catch (TargetException e) {
      return Optional.empty();
    }
  }

  static Optional<String> reported(Reply reply) {
    return Stream.concat(
            field(reply.body()).stream(), HEADERS.stream().flatMap(h -> header(reply, h)))
        .filter(version -> !version.isBlank() && version.length() <= LONGEST)
        .findFirst();
  }

  private static Stream<String> header(Reply reply, String name) {
    return reply.headers().apply(name).stream();
  }

  private static Optional<String> field(String body) {
    try {
      JsonNode version = JSON.readTree(body).get(FIELD);
      return version == null || !version.isValueNode()
          ? Optional.empty()
          : Optional.of(version.asText());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
