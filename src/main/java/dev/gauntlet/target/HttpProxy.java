package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A proxy through which the platform is reached.
 *
 * @param account with which it lets us through, if it wants one
 */
public record HttpProxy(String host, int port, Optional<Account> account) {

  private static final int LAST_PORT = 65_535;

  /** Reads the section {@code target.proxy}; what is wrong is kept there. */
  static Optional<HttpProxy> read(Section section) {
    Optional<String> host = section.optionalText("host");
    OptionalInt port = section.optionalInteger("port", 1, LAST_PORT);
    Optional<Account> account = account(section);
    if (host.isPresent() != section.has("port")) {
      section.problem(
          host.isPresent() ? "port" : "host", "is missing: a proxy has both, host and port");
    }
    return host.filter(any -> port.isPresent())
        .map(name -> new HttpProxy(name, port.getAsInt(), account));
  }

  private static Optional<Account> account(Section section) {
    Optional<String> username = section.optionalText("username");
    Optional<String> password = section.optionalSecret("password");
    if (username.isPresent() != password.isPresent()) {
      section.problem(
          username.isPresent() ? "password" : "username",
          "is missing; best by GAUNTLET_TARGET_PROXY_USERNAME and GAUNTLET_TARGET_PROXY_PASSWORD");
    }
    return username.flatMap(name -> password.map(secret -> new Account(name, secret)));
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }

  /** The value of the header {@code Proxy-Authorization}. */
  public Optional<String> authorization() {
    return account.map(
        who ->
            "Basic "
                + Base64.getEncoder()
                    .encodeToString(
                        (who.username() + ":" + who.password()).getBytes(StandardCharsets.UTF_8)));
  }
}
