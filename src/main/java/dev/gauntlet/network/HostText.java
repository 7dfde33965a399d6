package dev.gauntlet.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A parser of hosts in user input: a name or an address, IPv6 with or without brackets. */
public final class HostText {

  private static final String LABEL = "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
  private static final Pattern NAME =
      Pattern.compile("(?!.{254})(%1$s\\.)*(?!\\d+\\.?$)%1$s\\.?".formatted(LABEL));
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern IPV4 = Pattern.compile("(%1$s\\.){3}%1$s".formatted(BYTE));

  private HostText() {}

  /**
   * Returns the host without surrounding blanks and brackets. Does not resolve names.
   *
   * @throws IllegalArgumentException if the text is no host; the message is the predicate of a
   *     sentence whose subject is the key
   */
  public static String parse(String text) {
    String host = UrlText.bare(text);
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    String bare = bracketed ? host.substring(1, host.length() - 1) : host;
    boolean known =
        bare.contains(":")
            ? isIpv6(bare)
            : !bracketed && (NAME.matcher(bare).matches() || IPV4.matcher(bare).matches());
    if (!known) {
      throw new IllegalArgumentException(
          "must be a host name or an address, such as 127.0.0.1, without scheme, port or path");
    }
    return bare;
  }

  /** Returns whether a text is an IPv6 address. Within brackets, Java resolves no names. */
  private static boolean isIpv6(String address) {
    try {
      InetAddress.getByName("[" + address + "]");
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
