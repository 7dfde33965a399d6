package dev.gauntlet.platform;

import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.contract.Answer;
import dev.gauntlet.contract.Contract;
import dev.gauntlet.contract.Operation;
import dev.gauntlet.measure.StreamedAnswer;
import dev.gauntlet.protocol.http.stream.StreamEnd;
import dev.gauntlet.protocol.http.stream.StreamReading;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A user of a contract file whose streamed answers are read as in a run. */
public final class StreamedCalls {

  private static final int BUFFER = 1 << 16;

  private final Contract contract;
  private final String baseUrl;
  private final Map<String, Object> values = new HashMap<>();

  private StreamedCalls(Contract contract, String baseUrl) {
    this.contract = contract;
    this.baseUrl = baseUrl;
  }

  /** Reads a file of user-files/contracts. */
  public static StreamedCalls of(String name, String baseUrl) {
    Settings settings =
        Settings.load(
            new SettingsSources(Map.of(), Map.of(), StreamedCalls.class.getClassLoader()));
    Path file = Path.of("user-files", "contracts", name + ".conf");
    Contract contract = Contract.read(settings.file(file));
    settings.throwIfProblems();
    return new StreamedCalls(contract, baseUrl);
  }

  /** Returns the values of the user, to which accepted answers add theirs. */
  public Map<String, Object> values() {
    return values;
  }

  /** Sends an operation without a stream. */
  public Answer call(String name) {
    Operation operation = contract.operation(name);
    JsonHttpClient client = new JsonHttpClient(baseUrl);
    for (String header : operation.headerNames()) {
      client = client.with(header, operation.header(header, values::get));
    }
    Reply reply =
        client.send(
            operation.method().name(),
            operation.url(values::get),
            operation.body(values::get).map(String::new).orElse(null));
    Answer answer = operation.read(reply.status(), reply.text(), values::get);
    if (answer instanceof Answer.Accepted accepted) {
      values.putAll(accepted.saved());
    }
    return answer;
  }

  /** Sends an operation with a stream, whose answer must be one, and reads it to its end. */
  public StreamedAnswer stream(String name) {
    Operation operation = contract.operation(name);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + operation.url(values::get)))
            .POST(HttpRequest.BodyPublishers.ofByteArray(operation.body(values::get).get()));
    operation
        .headerNames()
        .forEach(header -> request.header(header, operation.header(header, values::get)));
    StreamReading reading =
        new StreamReading(operation.stream().orElseThrow(), System.nanoTime());
    try {
      read(HttpClient.newHttpClient().send(request.build(), stream()).body(), reading);
    } catch (IOException e) {
      return reading.ended(StreamEnd.CONNECTION_CLOSED);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return reading.ended(StreamEnd.BODY_ENDED);
  }

  private static HttpResponse.BodyHandler<InputStream> stream() {
    return response -> {
      if (response.statusCode() != 200) {
        throw new UncheckedIOException(new IOException("status " + response.statusCode()));
      }
      return HttpResponse.BodySubscribers.ofInputStream();
    };
  }

  private static void read(InputStream body, StreamReading reading) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int size = body.read(buffer); size >= 0; size = body.read(buffer)) {
      reading.received(
          Unpooled.wrappedBuffer(Arrays.copyOf(buffer, size)), System.nanoTime());
    }
  }
}
