package dev.gauntlet.journey.push;

import dev.gauntlet.audit.MessageMark;
import dev.gauntlet.audit.Subscriber;
import dev.gauntlet.contract.PushRules;
import dev.gauntlet.protocol.websocket.PushListener;
import dev.gauntlet.protocol.websocket.client.SocketEnd;
import java.util.Optional;

/** A listener that reports the messages of one socket to an audit. */
final class AuditedSocket implements PushListener {

  private final PushRules push;
  private final Subscriber subscriber;
  private boolean joined;

  AuditedSocket(PushRules push, Subscriber subscriber) {
    this.push = push;
    this.subscriber = subscriber;
  }

  @Override
  public boolean received(String text, long receivedNanos) {
    if (!joined && push.isConfirmed() && push.confirms(text)) {
      joined = true;
      subscriber.joined(receivedNanos);
      return false;
    }
    Optional<String> event = push.event(text);
    event.flatMap(MessageMark::in).ifPresent(mark -> subscriber.received(mark, receivedNanos));
    return event.isPresent();
  }

  @Override
  public void closed(SocketEnd end, long closedNanos) {
    if (end.cause() == SocketEnd.Cause.OURS) {
      subscriber.left(closedNanos);
    } else {
      subscriber.cut(closedNanos);
    }
  }
}
