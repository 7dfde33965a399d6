package dev.gauntlet.protocol.http.stream;

/** The reasons for the end of a stream, as seen by the client. */
public enum StreamEnd {
  /** The body ended as the protocol provides for. */
  BODY_ENDED,
  /** The connection was closed or failed within the body. */
  CONNECTION_CLOSED,
  /** The stream reached the limit of its time or of its size. */
  LIMIT,
  /** Nothing but heartbeats arrived for longer than the contract allows. */
  SILENCE,
  /** The load generator ended the stream with the run. */
  RUN_ENDED
}
