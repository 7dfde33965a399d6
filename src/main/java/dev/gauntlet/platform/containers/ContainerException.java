package dev.gauntlet.platform.containers;

/**
 * An exception for containers that cannot be started. The message includes what to do and no
 * secret.
 */
public final class ContainerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ContainerException(String message, Throwable cause) {
    super(message, cause);
  }
}
