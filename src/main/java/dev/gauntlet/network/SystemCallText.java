package dev.gauntlet.network;

import java.util.regex.Pattern;

/** The messages of failed system calls, as Netty's transports report them. */
public final class SystemCallText {

  private static final Pattern CALL =
      Pattern.compile("^(?:io_uring )?\\w+\\(\\.\\.\\) failed with error\\(-?\\d+\\): ");

  private SystemCallText() {}

  /** Returns a message without the name of the system call and the number of the error. */
  public static String plain(String message) {
    return CALL.matcher(message).replaceFirst("");
  }
}
