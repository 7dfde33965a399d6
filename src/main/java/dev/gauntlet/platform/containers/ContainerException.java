package dev.gauntlet.platform.containers;

/** The containers can't be had; the message tells the next step and holds no secret. */
public final class ContainerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ContainerException(String message, Throwable cause) {
    super(message, cause);
  }
}
