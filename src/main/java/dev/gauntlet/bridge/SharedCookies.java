package dev.gauntlet.bridge;

import io.gatling.http.client.uri.Uri;
import io.gatling.http.cookie.CookieJar;
import io.gatling.http.cookie.CookieKey;
import io.gatling.http.cookie.CookieSupport$;
import io.gatling.http.cookie.StoredCookie;
import io.gatling.javaapi.core.Session;
import io.netty.handler.codec.http.cookie.ClientCookieDecoder;
import io.netty.handler.codec.http.cookie.Cookie;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;

/** Cookies of Gatling's HTTP client, which can be copied from one user to another. */
public record SharedCookies(Map<CookieKey, StoredCookie> byKey) {

  public static final SharedCookies NONE = new SharedCookies(Map.of());

  /**
   * Returns the cookies that a response sets.
   *
   * @param headers the values of its {@code Set-Cookie}
   */
  public static SharedCookies of(URI url, List<String> headers, long epochMillis) {
    return of(CookieJar.apply(Uri.create(url.toString()), decoded(headers), epochMillis));
  }

  /**
   * Returns a user with the cookies that a response sets added to its own, in the way of Gatling's
   * client.
   *
   * @param headers the values of its {@code Set-Cookie}
   */
  public static Session stored(
      Session session, Uri url, List<String> headers, long epochMillis) {
    return new Session(
        CookieSupport$.MODULE$.storeCookies(
            session.asScala(), url, decoded(headers), epochMillis));
  }

  private static scala.collection.immutable.List<Cookie> decoded(List<String> headers) {
    return CollectionConverters.asScala(
            headers.stream().map(ClientCookieDecoder.LAX::decode).filter(Objects::nonNull).toList())
        .toList();
  }

  /** Returns the cookies of a user. */
  public static SharedCookies of(Session session) {
    CookieJar jar = session.get(CookieSupport$.MODULE$.CookieJarAttributeName());
    return jar == null ? NONE : of(jar);
  }

  private static SharedCookies of(CookieJar jar) {
    return new SharedCookies(Map.copyOf(CollectionConverters.asJava(jar.store())));
  }

  /** Returns the cookies that were set after an earlier state. */
  public SharedCookies since(SharedCookies earlier) {
    Map<CookieKey, StoredCookie> set = new HashMap<>(byKey);
    set.entrySet().removeIf(each -> each.getValue() == earlier.byKey.get(each.getKey()));
    return new SharedCookies(set);
  }

  /** Returns a user with these cookies added to its own. */
  public Session into(Session session) {
    if (byKey.isEmpty()) {
      return session;
    }
    Map<CookieKey, StoredCookie> all = new HashMap<>(of(session).byKey);
    all.putAll(byKey);
    return session.set(
        CookieSupport$.MODULE$.CookieJarAttributeName(),
        new CookieJar(Map$.MODULE$.from(CollectionConverters.asScala(all))));
  }
}
