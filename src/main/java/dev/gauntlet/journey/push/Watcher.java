package dev.gauntlet.journey.push;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.gauntlet.audit.Address;
import dev.gauntlet.audit.Audit;
import dev.gauntlet.audit.Mark;
import dev.gauntlet.audit.Subscriber;
import dev.gauntlet.contract.Login;
import dev.gauntlet.contract.Push;
import dev.gauntlet.journey.Gates;
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

  /** The session attribute of a room's first user that holds the room. */
  public static final String OWN = "gauntlet.ownRoom";

  private static final String SUBSCRIBER = "gauntlet.subscriber";
  private static final String ROOM = "gauntlet.room";
  private static final String MARK = "gauntlet.mark";
  private static final Duration LINGER = Duration.ofMillis(50);

  private final Steps steps;
  private final Push push;
  private final String padding;

  /**
   * @param padding appended to each message
   */
  public Watcher(Steps steps, Push push, String padding) {
    this.steps = steps;
    this.push = push;
    this.padding = padding;
  }

  /** Returns the audit, which exists only under load; a journey is also built without one. */
  private Audit audit() {
    return steps.context().audit().orElseThrow();
  }

  /** Returns a room at the address that the user's own values determine. */
  public Room newRoom(Session session) {
    Address address = new Address(push.tenant(session::get), push.channel(session::get));
    Map<String, Object> values = new HashMap<>();
    for (String name : push.needs()) {
      if (!Login.CREDENTIALS.contains(name)) {
        values.put(name, session.get(name));
      }
    }
    String publisher = "user " + steps.number(session);
    return new Room(address, Map.copyOf(values), audit().stream(address, publisher));
  }

  /** Enters a room: the user gets its values and becomes one of its subscribers. */
  public Session enter(Session session, Room room) {
    return session
        .setAll(room.values())
        .set(ROOM, room)
        .set(SUBSCRIBER, audit().subscriber(room.address(), steps.journey()));
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
    Mark mark = room(session).stream().publish(System.nanoTime());
    return session.set(MARK, mark).set(Push.MESSAGE, mark.text() + padding);
  }

  private Session published(Session session) {
    Mark mark = session.get(MARK);
    if (session.isFailed()) {
      room(session).stream().refused(mark, System.nanoTime());
      return session.markAsSucceeded();
    }
    room(session).stream().accepted(mark, System.nanoTime());
    return session;
  }

  /** Fetches the messages that were pushed while the user was disconnected, if the contract supports it. */
  public ChainBuilder catchUp() {
    return push.history()
        .map(operation -> exec(steps.request(operation)).exec(this::fetched))
        .orElseGet(Gates::nothing);
  }

  private Session fetched(Session session) {
    if (session.isFailed()) {
      return session.markAsSucceeded();
    }
    List<Object> messages = session.getList(Push.MESSAGES);
    messages.forEach(
        text -> Mark.in(text.toString()).ifPresent(mark -> subscriber(session).fetched(mark)));
    return session.remove(Push.MESSAGES);
  }

  /** Stops expecting new messages, and waits for outstanding ones until their deadline. */
  public ChainBuilder linger() {
    return exec(this::leaving)
        .exec(asLongAs((Session session) -> subscriber(session).awaited() > 0).on(pause(LINGER)));
  }

  private Session leaving(Session session) {
    subscriber(session).leaving(System.nanoTime());
    return session;
  }

  /** Ends the stream of the user's room. */
  public Session closed(Session session) {
    room(session).stream().end(System.nanoTime());
    return session;
  }

  private static Subscriber subscriber(Session session) {
    return session.get(SUBSCRIBER);
  }

  private static Room room(Session session) {
    return session.get(ROOM);
  }
}
