package dev.gauntlet.target;

import dev.gauntlet.network.LimitedBody;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Why there is no answer, in plain words with the next step. */
final class TransportFault {

  private TransportFault() {}

  static String reason(IOException e) {
    if (e instanceof LimitedBody.TooLongException) {
      return e.getMessage();
    }
    String message = (e.getMessage() + causes(e)).toLowerCase(Locale.ROOT);
    if (message.contains("fixed content-length") || message.contains("chunked transfer encoding")) {
      return "the connection was closed within the answer";
    }
    if (message.contains("tunnel failed, got: 407") || message.contains("proxy authentication")) {
      return proxyWantsAccount();
    }
    if (e instanceof SSLException || message.contains("certificate") || message.contains("alert")) {
      return secure(message);
    }
    if (e instanceof UnknownHostException || message.contains("unresolvedaddress")) {
      return "unknown host";
    }
    if (e instanceof HttpTimeoutException) {
      return "no answer in time";
    }
    if (message.contains("received no bytes") || message.contains("connection reset")) {
      return "the connection was closed before an answer was there";
    }
    if (message.contains("status line") || message.contains("protocolexception")) {
      return "what answers there does not speak HTTP (%s)".formatted(e.getMessage());
    }
    if (e instanceof ConnectException) {
      return e.getMessage() == null ? "connection refused" : e.getMessage();
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  static String proxyWantsAccount() {
    return "the proxy wants another account, set target.proxy.username and target.proxy.password";
  }

  private static String causes(Throwable e) {
    return e.getCause() == null ? "" : " " + e.getCause() + causes(e.getCause());
  }

  private static String secure(String message) {
    if (message.contains("path building") || message.contains("certification path")) {
      return "its certificate is signed by nobody whom we trust; name the authority's certificate"
          + " by target.tls.trust";
    }
    if (message.contains("no subject alternative") || message.contains("no name matching")) {
      return "its certificate is for another host than target.base-url names";
    }
    if (message.contains("alert")) {
      return "it refused the secure connection, which it does to whoever comes without a"
          + " certificate that it knows; set target.tls.certificate";
    }
    return "no secure connection: " + message.split(" ", 2)[0];
  }
}
