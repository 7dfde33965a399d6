package dev.gauntlet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a platform pushes over a WebSocket: where the socket is opened, what is said on it, and which
 * frames are what. Immutable, shared by all users; lookups are as in {@link Operation}.
 */
public final class PushRules {

  /** The value that the operation which causes a push must carry along. */
  public static final String MESSAGE = "message";

  /** What the operation that tells of earlier pushes saves. */
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

  /** The path of the socket with its prefix, placeholders unfilled: for messages. */
  public String path() {
    return url.toString();
  }

  /** The path and the query of the socket, to be appended to the platform's base URL. */
  public String url(Function<String, Object> lookup) {
    return url.render(new TemplateValues(NAME, lookup));
  }

  /** The headers of the upgrade. */
  public Set<String> headerNames() {
    return headers.keySet();
  }

  public String header(String name, Function<String, Object> lookup) {
    return headers.get(name).render(new TemplateValues(NAME, lookup));
  }

  /** What is sent when the socket is open, where that is needed to be pushed to. */
  public Optional<String> subscribe(Function<String, Object> lookup) {
    return subscribe.map(body -> body.render(new TemplateValues(NAME, lookup)));
  }

  /** Whether something must be sent to be pushed to. */
  public boolean subscribes() {
    return subscribe.isPresent();
  }

  /** Whether the platform says when a subscription holds; else it holds when the socket is open. */
  public boolean isConfirmed() {
    return !confirmed.isEmpty();
  }

  /** Whether a frame says that the subscription holds. */
  public boolean confirms(String frame) {
    return parsed(frame).filter(json -> holds(confirmed, json)).isPresent();
  }

  /** The text of a frame in which the marker is; empty where the frame is no event. */
  public Optional<String> event(String frame) {
    if (events.isEmpty() && marker.isEmpty()) {
      return Optional.of(frame);
    }
    return parsed(frame)
        .filter(json -> holds(events, json))
        .flatMap(json -> marker.isEmpty() ? Optional.of(frame) : textAt(marker.get(), json));
  }

  /**
   * Why {@link #event} does not give a text that is somewhere in a frame: where it stands, and
   * which of the contract's keys does not fit.
   *
   * @param part of the text
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

  /** What a socket listens to, such as a task's id. */
  public String channel(Function<String, Object> lookup) {
    return channel.render(new TemplateValues(NAME, lookup));
  }

  /** Who alone may see it; empty where there are no tenants. */
  public String tenant(Function<String, Object> lookup) {
    return tenant.map(text -> text.render(new TemplateValues(NAME, lookup))).orElse("");
  }

  /** The pattern of the Redis channels that pushes go through, where they go through any. */
  public Optional<String> redisChannels() {
    return redisChannels;
  }

  /** The operation that causes a push and carries {@link #MESSAGE} along. */
  public String cause() {
    return cause;
  }

  /** The operation that saves as {@code messages} what was pushed before, where there is one. */
  public Optional<String> history() {
    return history;
  }

  /** Whether a socket is opened only to who is known to the platform. */
  public boolean needsLogin() {
    return !Collections.disjoint(needs(), LoginRules.CREDENTIALS);
  }

  /** The names whose values must be provided to open a socket. */
  public Set<String> needs() {
    Set<String> names = new TreeSet<>();
    Stream.of(
            url.placeholders(),
            channel.placeholders().stream(),
            tenant.stream().flatMap(text -> text.placeholders().stream()),
            headers.values().stream().flatMap(header -> header.placeholders().stream()),
            subscribe.stream().flatMap(body -> body.placeholders().stream()))
        .flatMap(placeholders -> placeholders)
        .filter(Placeholder::mustBeProvided)
        .forEach(placeholder -> names.add(placeholder.name()));
    return names;
  }
}
