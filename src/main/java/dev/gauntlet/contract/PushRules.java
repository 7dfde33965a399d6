package dev.gauntlet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules for pushes over a WebSocket: the URL and headers of the socket, the subscription, and
 * the meaning of frames. They are immutable and shared by all users; lookups are as in {@link
 * Operation}.
 */
public final class PushRules {

  /** The placeholder of the message that the operation which causes a push must send. */
  public static final String MESSAGE = "message";

  /** The value that the operation which returns earlier pushes must save. */
  public static final String MESSAGES = "messages";

  private static final String NAME = "pushes";

  private final UrlTemplate url;
  private final Map<String, PlaceholderTemplate> headers;
  private final Optional<JsonBody> subscribe;
  private final List<AnswerCheck> confirmed;
  private final List<AnswerCheck> events;
  private final Optional<JsonPath> marker;
  private final PlaceholderTemplate channel;
  private final Optional<PlaceholderTemplate> tenant;
  private final Optional<String> redisChannels;
  private final String cause;
  private final Optional<String> history;

  PushRules(
      UrlTemplate url,
      Map<String, PlaceholderTemplate> headers,
      Optional<JsonBody> subscribe,
      List<AnswerCheck> confirmed,
      List<AnswerCheck> events,
      Optional<JsonPath> marker,
      PlaceholderTemplate channel,
      Optional<PlaceholderTemplate> tenant,
      Optional<String> redisChannels,
      String cause,
      Optional<String> history) {
    this.url = url;
    this.headers = headers;
    this.subscribe = subscribe;
    this.confirmed = confirmed;
    this.events = events;
    this.marker = marker;
    this.channel = channel;
    this.tenant = tenant;
    this.redisChannels = redisChannels;
    this.cause = cause;
    this.history = history;
  }

  /** Returns the path of the socket with its prefix and unfilled placeholders, for messages. */
  public String path() {
    return url.toString();
  }

  /** Returns the path and the query of the socket, to be appended to the platform's base URL. */
  public String url(Function<String, Object> lookup) {
    return url.render(new TemplateValues(NAME, lookup));
  }

  /** Returns the names of the headers of the upgrade. */
  public Set<String> headerNames() {
    return headers.keySet();
  }

  public String header(String name, Function<String, Object> lookup) {
    return headers.get(name).render(new TemplateValues(NAME, lookup));
  }

  /**
   * Returns the message that subscribes, to be sent when the socket is open; empty if none is
   * needed.
   */
  public Optional<String> subscribe(Function<String, Object> lookup) {
    return subscribe.map(body -> body.render(new TemplateValues(NAME, lookup)));
  }

  /** Returns whether a message must be sent to subscribe. */
  public boolean subscribes() {
    return subscribe.isPresent();
  }

  /**
   * Returns whether the platform confirms a subscription; otherwise it is active when the socket is
   * open.
   */
  public boolean isConfirmed() {
    return !confirmed.isEmpty();
  }

  /** Returns whether a frame confirms the subscription. */
  public boolean confirms(String frame) {
    return parsed(frame).filter(json -> holds(confirmed, json)).isPresent();
  }

  /** Returns the text of a frame that contains the marker; empty if the frame is no event. */
  public Optional<String> event(String frame) {
    if (events.isEmpty() && marker.isEmpty()) {
      return Optional.of(frame);
    }
    return parsed(frame)
        .filter(json -> holds(events, json))
        .flatMap(json -> marker.isEmpty() ? Optional.of(frame) : textAt(marker.get(), json));
  }

  /**
   * Explains why {@link #event} does not return a text that a frame contains: the location of the
   * text, and the key of the contract that does not match.
   *
   * @param part a part of the text
   */
  public String mismatch(String frame, String part) {
    return parsed(frame)
        .map(
            json ->
                JsonTextLocation.of(part, json).map("at %s, but "::formatted).orElse("but ")
                    + unmet(json))
        .orElse("but in a frame that is no JSON");
  }

  private String unmet(JsonNode json) {
    return events.stream()
        .filter(check -> !holds(List.of(check), json))
        .map(check -> "events wants " + check)
        .findFirst()
        .or(() -> marker.map("marker is %s"::formatted))
        .orElse("not as one text");
  }

  private static Optional<String> textAt(JsonPath path, JsonNode json) {
    return path.find(json).flatMap(found -> found.stream().findFirst()).map(JsonNode::asText);
  }

  private static boolean holds(List<AnswerCheck> checks, JsonNode json) {
    TemplateValues none = new TemplateValues(NAME, unknown -> null);
    return checks.stream().allMatch(check -> check.fault(json, none).isEmpty());
  }

  private static Optional<JsonNode> parsed(String frame) {
    try {
      return Optional.ofNullable(ExactJson.read(frame));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Returns the channel that a socket subscribes to, such as a task's id. */
  public String channel(Function<String, Object> lookup) {
    return channel.render(new TemplateValues(NAME, lookup));
  }

  /** Returns the tenant that alone may receive the channel's messages; empty without tenants. */
  public String tenant(Function<String, Object> lookup) {
    return tenant.map(text -> text.render(new TemplateValues(NAME, lookup))).orElse("");
  }

  /** Returns the pattern of the Redis channels that pushes pass through, if any. */
  public Optional<String> redisChannels() {
    return redisChannels;
  }

  /** Returns the operation that causes a push and sends {@link #MESSAGE}. */
  public String cause() {
    return cause;
  }

  /** Returns the operation that saves earlier pushes as {@code messages}, if there is one. */
  public Optional<String> history() {
    return history;
  }

  /** Returns whether a socket needs the credentials of a user. */
  public boolean needsLogin() {
    return !Collections.disjoint(needs(), LoginRules.CREDENTIALS);
  }

  /** Returns the names of the values that must be provided to open a socket. */
  public Set<String> needs() {
    return Placeholder.names(sent().filter(Placeholder::mustBeProvided));
  }

  /** Returns the names of all values that a socket may use. */
  public Set<String> takes() {
    return Placeholder.names(sent());
  }

  private Stream<Placeholder> sent() {
    return Stream.of(
            url.placeholders(),
            channel.placeholders().stream(),
            tenant.stream().flatMap(text -> text.placeholders().stream()),
            headers.values().stream().flatMap(header -> header.placeholders().stream()),
            subscribe.stream().flatMap(body -> body.placeholders().stream()))
        .flatMap(placeholders -> placeholders);
  }
}
