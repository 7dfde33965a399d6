package dev.gauntlet.bridge;

import io.gatling.commons.util.GatlingVersion;
import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** Runs the version look-up of Gatling and prints every address to which it would connect. */
final class VersionLookUp {

  private VersionLookUp() {}

  public static void main(String[] arguments) {
    URL.setURLStreamHandlerFactory(protocol -> protocol.startsWith("http") ? new Refusing() : null);
    GatlingVersion.LatestRelease();
    System.out.println("done");
  }

  private static final class Refusing extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      System.out.println("connects to " + url.getHost());
      throw new IOException("refused by the test");
    }
  }
}
