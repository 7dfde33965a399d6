package dev.gauntlet.target;

import dev.gauntlet.config.Section;
import dev.gauntlet.network.HostText;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A proxy between the load generator and the platform.
 *
 * @param account the account of the proxy, if it requires authentication
 */
public record HttpProxy(String host, int port, Optional<Account> account) {

  private static final int LAST_PORT = 65_535;

  /** Reads the section {@code target.proxy}. Problems are added to the section. */
  static Optional<HttpProxy> read(Section section) {
    Optional<String> host = section.optional("host", HostText::parse);
    OptionalInt port = section.optionalInteger("port", 1, LAST_PORT);
    Optional<Account> account = Account.read(section);
    account
        .filter(login -> login.username().contains(":"))
        .ifPresent(
            login ->
                section.problem(
                    "username",
                    "must not contain a colon, which ends a username in Basic authentication"));
    if (section.has("host") != section.has("port")) {
      String given = section.has("host") ? "host" : "port";
      section.problem(given, "is not enough: set both target.proxy.host and target.proxy.port");
    }
    return host.filter(any -> port.isPresent())
        .map(name -> new HttpProxy(name, port.getAsInt(), account));
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }

  /** Returns the value of the header {@code Proxy-Authorization}. */
  public Optional<String> authorization() {
    return account.map(
        login ->
            "Basic "
                + Base64.getEncoder()
                    .encodeToString(
                        (login.username() + ":" + login.password())
                            .getBytes(StandardCharsets.UTF_8)));
  }
}
