package dev.gauntlet.target;

import dev.gauntlet.contract.Reply;
import dev.gauntlet.network.Authority;
import java.net.URI;
import java.util.Optional;

/**
 * A redirect, which Gauntlet does not follow.
 *
 * @param base the base URL of the request
 * @param location the destination without query and fragment, which may contain a token
 */
public record Redirect(URI base, URI location) {

  private static final int HUNDREDS = 3;

  /** Returns the redirect of a reply with a 3xx status and a readable location. */
  public static Optional<Redirect> of(Reply reply, URI base) {
    if (reply.status() / 100 != HUNDREDS) {
      return Optional.empty();
    }
    return reply.headers().apply("Location").stream()
        .findFirst()
        .flatMap(location -> resolved(base, location))
        .map(location -> new Redirect(base, location));
  }

  private static Optional<URI> resolved(URI base, String location) {
    try {
      URI url = base.resolve(location.strip().split("[?#]", 2)[0]);
      return Optional.of(URI.create(server(url) + url.getRawPath()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns whether it leads to another scheme, host or port. */
  public boolean leavesBase() {
    return !server(location).equals(server(base));
  }

  /** Returns the instruction for a redirect that {@link #leavesBase()}. */
  public String nextStep() {
    return "if the platform is at %s, set that as the base URL in place of %s"
        .formatted(server(location), base);
  }

  private static String server(URI url) {
    return url.getScheme() + "://" + Authority.of(url);
  }
}
