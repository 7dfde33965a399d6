package dev.gauntlet.target;

import dev.gauntlet.bridge.http.HttpFault;

/** Why there is no answer, in plain words with the next step. */
final class TransportFault {

  private static final String REFUSED_BY_PROXY = "status: 407 ";

  private TransportFault() {}

  static String reason(HttpFault fault) {
    return switch (fault.kind()) {
      case UNTRUSTED -> "its certificate is signed by nobody whom we trust; name the authority's"
          + " certificate by target.tls.trust";
      case OTHER_HOST -> "its certificate is for another host than the base URL names";
      case REFUSED_BY_ALERT -> "it refused the secure connection, which it does to whoever comes"
          + " without a certificate that it knows; set target.tls.certificate";
      case NO_TUNNEL -> fault.text().contains(REFUSED_BY_PROXY)
          ? proxyWantsAccount()
          : fault.text();
      case MALFORMED -> "what answers there does not speak HTTP (%s)".formatted(fault.text());
      case TIMEOUT -> "no answer in time";
      default -> fault.text();
    };
  }

  static String proxyWantsAccount() {
    return "the proxy wants another account, set target.proxy.username and target.proxy.password";
  }
}
