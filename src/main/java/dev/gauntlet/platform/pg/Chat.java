package dev.gauntlet.platform.pg;

/** A chat and its owner, by their ids. */
record Chat(int user, int session) {

  /** Returns the Redis channel on which the frames of its streams are published. */
  String channel() {
    return "chat:" + user + ":" + session;
  }
}
