package dev.gauntlet.platform.ma;

import dev.gauntlet.audit.Address;
import dev.gauntlet.audit.Audit;
import dev.gauntlet.audit.Mark;
import dev.gauntlet.audit.Stream;
import dev.gauntlet.audit.Subscriber;
import dev.gauntlet.protocol.websocket.client.SocketClient;
import dev.gauntlet.protocol.websocket.client.SocketEnd;
import dev.gauntlet.protocol.websocket.client.SocketListener;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A task whose log is written by one and watched over sockets, all of it audited. */
final class AuditedTask {

  private final WatchedTask task;
  private final String url;
  private final SocketClient client;
  private final Audit audit;
  private final Stream stream;

  AuditedTask(String url, SocketClient client, Audit audit) {
    this.task = WatchedTask.of(new MaClient(url));
    this.url = url.replaceFirst("^http", "ws");
    this.client = client;
    this.audit = audit;
    this.stream = audit.stream(Address.of(task.id()), "the test");
  }

  void publish() {
    Mark mark = stream.publish(System.nanoTime());
    int status = task.log("step " + mark.text()).status();
    if (status == 201) {
      stream.accepted(mark, System.nanoTime());
    } else {
      stream.refused(mark, System.nanoTime());
    }
  }

  /** Watches until the client is closed; who is cut off comes back at once. */
  void watch() throws InterruptedException {
    Watching watching = new Watching();
    watching.open();
    if (!watching.subscribed.await(5, TimeUnit.SECONDS)) {
      throw new AssertionError("not subscribed in time");
    }
  }

  private final class Watching implements SocketListener {
    private final Subscriber subscriber = audit.subscriber(Address.of(task.id()));
    private final CountDownLatch subscribed = new CountDownLatch(1);

    void open() {
      URI uri = URI.create(url + "/api/v1/ws/tasks/" + task.id() + "/logs?token=" + task.token());
      client.connect(uri, Map.of(), this);
    }

    @Override
    public void text(String message, long receivedNanos) {
      if (message.contains("\"subscribed\"")) {
        subscriber.joined(receivedNanos);
        subscribed.countDown();
      }
      Mark.in(message).ifPresent(mark -> subscriber.received(mark, receivedNanos));
    }

    @Override
    public void closed(SocketEnd end, long closedNanos) {
      subscriber.cut(closedNanos);
      open();
    }
  }
}
