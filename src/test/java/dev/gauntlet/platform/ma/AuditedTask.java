package dev.gauntlet.platform.ma;

import dev.gauntlet.audit.Audit;
import dev.gauntlet.audit.ChannelAddress;
import dev.gauntlet.audit.MessageMark;
import dev.gauntlet.audit.MessageStream;
import dev.gauntlet.audit.Subscriber;
import dev.gauntlet.protocol.websocket.client.SocketClient;
import dev.gauntlet.protocol.websocket.client.SocketEnd;
import dev.gauntlet.protocol.websocket.client.SocketListener;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An audited task with one writer of its log and subscribers on sockets. */
final class AuditedTask {

  private static final String LAST = "the last line";
  private static final int TRIES = 50;
  private static final int BETWEEN_TRIES_MILLIS = 200;

  private final WatchedTask task;
  private final String url;
  private final SocketClient client;
  private final Audit audit;
  private final MessageStream stream;
  private final List<Watching> watchers = new ArrayList<>();

  AuditedTask(String url, SocketClient client, Audit audit) {
    this.task = WatchedTask.of(new MaClient(url));
    this.url = url.replaceFirst("^http", "ws");
    this.client = client;
    this.audit = audit;
    this.stream = audit.stream(ChannelAddress.of(task.id()), "the test");
  }

  void publish() {
    MessageMark mark = stream.publish(System.nanoTime());
    int status = task.log("step " + mark.text()).status();
    if (status == 201) {
      stream.accepted(mark, System.nanoTime());
    } else {
      stream.refused(mark, System.nanoTime());
    }
  }

  /** Subscribes until the client is closed; a disconnected subscriber reconnects at once. */
  void watch() throws InterruptedException {
    Watching watching = new Watching();
    watching.open();
    await(watching.subscribed);
    watchers.add(watching);
  }

  /**
   * Waits until no push is in flight: until each subscriber has received a line of its task that
   * was published after all others. A line lost by a fault is written again.
   */
  void settle() throws InterruptedException {
    for (Watching watching : watchers) {
      for (int i = 0; i < TRIES && watching.last.getCount() > 0; i++) {
        task.log(LAST);
        watching.last.await(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS);
      }
      await(watching.last);
    }
  }

  private static void await(CountDownLatch event) throws InterruptedException {
    if (!event.await(20, TimeUnit.SECONDS)) {
      throw new AssertionError("not heard in time");
    }
  }

  private final class Watching implements SocketListener {
    private final Subscriber subscriber = audit.subscriber(ChannelAddress.of(task.id()), "watch");
    private final CountDownLatch subscribed = new CountDownLatch(1);
    private final CountDownLatch last = new CountDownLatch(1);

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
      if (message.contains(LAST)) {
        last.countDown();
      }
      MessageMark.in(message).ifPresent(mark -> subscriber.received(mark, receivedNanos));
    }

    @Override
    public void closed(SocketEnd end, long closedNanos) {
      subscriber.cut(closedNanos);
      open();
    }
  }
}
