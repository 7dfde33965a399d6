package dev.gauntlet.journey.push;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.gauntlet.audit.Audit;
import dev.gauntlet.audit.ChannelAddress;
import dev.gauntlet.audit.MessageMark;
import dev.gauntlet.audit.Subscriber;
import dev.gauntlet.contract.LoginRules;
import dev.gauntlet.contract.PushRules;
import dev.gauntlet.journey.StepGuards;
import dev.gauntlet.journey.Steps;
import dev.gauntlet.protocol.websocket.PushListener;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The audit steps of a user: subscribes, publishes, and fetches missed messages. */
public final class Watcher {

  /** The session attribute of a group's first user that holds the group. */
  public static final String OWN = "gauntlet.ownRoom";

  private static final String SUBSCRIBER = "gauntlet.subscriber";
  private static final String GROUP = "gauntlet.room";
  private static final String MARK = "gauntlet.mark";
  private static final Duration LINGER = Duration.ofMillis(50);

  private final Steps steps;
  private final PushRules push;
  private final String padding;

  /**
   * @param padding appended to each message
   */
  public Watcher(Steps steps, PushRules push, String padding) {
    this.steps = steps;
    this.push = push;
    this.padding = padding;
  }

  /** Returns the audit, which exists only under load; an inspected journey has no audit. */
  private Audit audit() {
    return steps.context().audit().orElseThrow();
  }

  /** Returns a group at the address that the user's own values determine. */
  public WatchGroup newGroup(Session session) {
    ChannelAddress address =
        new ChannelAddress(push.tenant(session::get), push.channel(session::get));
    Map<String, Object> values = new HashMap<>();
    for (String name : push.needs()) {
      if (!LoginRules.CREDENTIALS.contains(name)) {
        values.put(name, session.get(name));
      }
    }
    String publisher = "user " + steps.number(session);
    return new WatchGroup(address, Map.copyOf(values), audit().stream(address, publisher));
  }

  /** Enters a group: the user gets its values and becomes one of its subscribers. */
  public Session enter(Session session, WatchGroup group) {
    return session
        .setAll(group.values())
        .set(GROUP, group)
        .set(SUBSCRIBER, audit().subscriber(group.address(), steps.journey()));
  }

  /** Returns the listener of the user's socket. */
  public PushListener listener(Session session) {
    return new AuditedSocket(push, subscriber(session));
  }

  /** Marks the subscription as active now if the platform does not confirm subscriptions. */
  public Session opened(Session session) {
    if (!push.isConfirmed() && !session.isFailed()) {
      subscriber(session).joined(System.nanoTime());
    }
    return session;
  }

  /** Publishes one message; after a failure the user continues. */
  public ChainBuilder publish() {
    return exec(this::marked).exec(steps.request(push.cause())).exec(this::published);
  }

  private Session marked(Session session) {
    MessageMark mark = group(session).stream().publish(System.nanoTime());
    return session.set(MARK, mark).set(PushRules.MESSAGE, mark.text() + padding);
  }

  private Session published(Session session) {
    MessageMark mark = session.get(MARK);
    if (session.isFailed()) {
      group(session).stream().refused(mark, System.nanoTime());
      return session.markAsSucceeded();
    }
    group(session).stream().accepted(mark, System.nanoTime());
    return session;
  }

  /**
   * Fetches the messages that were pushed while the user was disconnected, if the contract supports
   * it.
   */
  public ChainBuilder catchUp() {
    return push.history()
        .map(operation -> exec(steps.request(operation)).exec(this::fetched))
        .orElseGet(StepGuards::nothing);
  }

  private Session fetched(Session session) {
    if (session.isFailed()) {
      return session.markAsSucceeded();
    }
    List<Object> messages = session.getList(PushRules.MESSAGES);
    messages.forEach(
        text ->
            MessageMark.in(text.toString()).ifPresent(mark -> subscriber(session).fetched(mark)));
    return session.remove(PushRules.MESSAGES);
  }

  /** Stops expecting new messages, and waits for outstanding ones until their deadline. */
  public ChainBuilder awaitPendingDeliveries() {
    return exec(this::leaving)
        .exec(asLongAs((Session session) -> subscriber(session).awaited() > 0).on(pause(LINGER)));
  }

  private Session leaving(Session session) {
    subscriber(session).leaving(System.nanoTime());
    return session;
  }

  /** Ends the stream of the user's group. */
  public Session closed(Session session) {
    group(session).stream().end(System.nanoTime());
    return session;
  }

  private static Subscriber subscriber(Session session) {
    return session.get(SUBSCRIBER);
  }

  private static WatchGroup group(Session session) {
    return session.get(GROUP);
  }
}
