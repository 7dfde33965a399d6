package dev.gauntlet.target;

import dev.gauntlet.bridge.http.HttpFault;
import java.net.URI;

/** A description of a missing answer, with the next step. */
final class TransportFault {

  private static final String REFUSED_BY_PROXY = "status: 407 ";

  private TransportFault() {}

  /** Returns the reason why a URL gave no answer. */
  static String reason(HttpFault fault, URI url) {
    boolean maybeSecure =
        fault.kind() == HttpFault.Kind.CLOSED_BEFORE_ANSWER && url.getScheme().equals("http");
    return maybeSecure
        ? fault.text() + ", as a server does that expects TLS; if it does, set https:// in the URL"
        : reason(fault);
  }

  private static String reason(HttpFault fault) {
    return switch (fault.kind()) {
      case UNTRUSTED ->
          "its certificate is not signed by a trusted CA; set the CA"
              + " certificate in target.tls.trust";
      case OTHER_HOST -> "its certificate is for another host than that of the base URL";
      case REFUSED_BY_ALERT ->
          "it rejected the TLS connection, as a server does that requires a client"
              + " certificate; set target.tls.certificate";
      case NO_TUNNEL ->
          fault.text().contains(REFUSED_BY_PROXY) ? proxyWantsAccount() : fault.text();
      case MALFORMED -> "the server does not answer with HTTP (%s)".formatted(fault.text());
      case TIMEOUT -> "no answer in time";
      default -> fault.text();
    };
  }

  static String proxyWantsAccount() {
    return "the proxy rejects the account; set target.proxy.username and target.proxy.password";
  }
}
