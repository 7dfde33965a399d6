package dev.gauntlet.contract;

/** The effect of a frame on its stream. */
public enum FrameEffect {
  /** Content, a status, or anything else that shows progress. */
  PROGRESS,
  /** The connection is alive, and nothing else. */
  HEARTBEAT,
  /** The server reported an error. */
  ERROR,
  /** The last frame of a complete stream; it may carry text. */
  END,
  /** Data that is no JSON, in a frame that matches no condition. */
  UNREADABLE
}
