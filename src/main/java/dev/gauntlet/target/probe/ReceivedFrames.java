package dev.gauntlet.target.probe;

import dev.gauntlet.protocol.websocket.client.SocketEnd;
import dev.gauntlet.protocol.websocket.client.SocketListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The frames that one socket has received, in order. */
final class ReceivedFrames implements SocketListener {

  /** A frame as text, and the {@link System#nanoTime} at which it was there. */
  record Frame(String text, long receivedNanos) {}

  private final List<Frame> frames = new ArrayList<>();
  private SocketEnd end;

  @Override
  public synchronized void text(String message, long receivedNanos) {
    frames.add(new Frame(message, receivedNanos));
    notifyAll();
  }

  @Override
  public synchronized void closed(SocketEnd how, long closedNanos) {
    end = how;
    notifyAll();
  }

  /** How many frames there are so far. */
  synchronized int count() {
    return frames.size();
  }

  /** The frames behind the first so many. */
  synchronized List<String> behind(int first) {
    return frames.stream().skip(first).map(Frame::text).toList();
  }

  /** How the socket ended, if it has. */
  synchronized Optional<SocketEnd> end() {
    return Optional.ofNullable(end);
  }

  /**
   * Waits for a frame.
   *
   * @param first so many frames are not looked at
   * @return empty where none fitted in time, or before the socket's end
   */
  synchronized Optional<Frame> await(int first, Predicate<String> fits, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    int next = first;
    while (true) {
      while (next < frames.size()) {
        Frame frame = frames.get(next++);
        if (fits.test(frame.text())) {
          return Optional.of(frame);
        }
      }
      long left = deadline - System.nanoTime();
      if (left <= 0 || end != null || !slept(left)) {
        return Optional.empty();
      }
    }
  }

  /** Until there is more, or the time is over; false where the thread is to end. */
  private boolean slept(long nanos) {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
