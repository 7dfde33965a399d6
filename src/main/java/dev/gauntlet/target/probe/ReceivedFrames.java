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

  /** A frame as text, and the {@link System#nanoTime} of its receipt. */
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

  /** Returns the number of frames so far. */
  synchronized int count() {
    return frames.size();
  }

  /** Returns the frames from an index on. */
  synchronized List<String> behind(int first) {
    return frames.stream().skip(first).map(Frame::text).toList();
  }

  /** Returns the end of the socket, if it has ended. */
  synchronized Optional<SocketEnd> end() {
    return Optional.ofNullable(end);
  }

  /**
   * Waits for a frame.
   *
   * @param first the index of the first frame to consider; earlier frames are ignored
   * @return empty if no frame matched in time, or before the end of the socket
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

  /** Waits for a new frame or the end of the time; returns false if the thread was interrupted. */
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
