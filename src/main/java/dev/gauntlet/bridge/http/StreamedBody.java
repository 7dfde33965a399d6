package dev.gauntlet.bridge.http;

import io.netty.buffer.ByteBuf;

/** A consumer of an answer's body while it arrives. All methods run on the user's event loop. */
public interface StreamedBody {

  /**
   * Receives a part of the decoded body.
   *
   * @param part valid during the call only
   * @param receivedNanos when its bytes were read from the socket, by {@link System#nanoTime}
   * @return whether more is wanted; otherwise the connection is closed and the request ends
   */
  boolean received(ByteBuf part, long receivedNanos);

  /**
   * Returns the time at which the request ends unless {@link #received} moves it, by {@link
   * System#nanoTime}. It may only be moved to a later time.
   */
  long deadlineNanos();
}
