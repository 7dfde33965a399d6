package dev.gauntlet.target;

import dev.gauntlet.bridge.http.HttpFault;

/** A description of a missing answer, with the next step. */
final class TransportFault {

  private static final String REFUSED_BY_PROXY = "status: 407 ";

  private TransportFault() {}

  static String reason(HttpFault fault) {
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
