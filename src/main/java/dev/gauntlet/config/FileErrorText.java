package dev.gauntlet.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The reason for a failed access to files as a text for users, without names of Java classes. */
public final class FileErrorText {

  private FileErrorText() {}

  /**
   * Returns the file and the reason, or the message of its own that an {@link UncheckedIOException}
   * has; an exception that is not about files keeps its class.
   */
  public static String of(Exception e) {
    if (e instanceof UncheckedIOException unchecked) {
      IOException cause = unchecked.getCause();
      return cause.toString().equals(e.getMessage()) ? of(cause) : e.getMessage();
    }
    return e instanceof IOException && e.getMessage() != null
        ? e.getMessage() + reason(e)
        : e.toString();
  }

  /** The system gives these exceptions no reason. */
  private static String reason(Exception e) {
    if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return "";
    } else if (e instanceof AccessDeniedException) {
      return ": permission denied";
    } else if (e instanceof NoSuchFileException) {
      return ": no such file or folder";
    }
    return e instanceof FileAlreadyExistsException ? ": a file with this name exists" : "";
  }
}
