package dev.gauntlet.platform.http;

import io.vertx.core.Future;
import java.util.UUID;

/** Knows whose access token a request brought. */
@FunctionalInterface
public interface Bearer {

  /** The user of a valid access token; fails otherwise. */
  Future<UUID> userOf(String token);
}
