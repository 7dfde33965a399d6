package dev.gauntlet.protocol.redis.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gauntlet.platform.store.RedisProcess;
import dev.gauntlet.secure.Certificates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Redis that accepts TLS only, with one user in its access control list. */
class SecureRedisIT {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final String PASSWORD = "acl-pass-4711";

  @TempDir static Path folder;
  private static Certificates certificates;
  private static RedisProcess redis;

  @BeforeAll
  static void start() throws Exception {
    certificates = Certificates.in(folder);
    redis = secure("one", "tls-auth-clients no");
  }

  private static RedisProcess secure(String name, String authentication) throws Exception {
    return RedisProcess.secure(
        Files.createDirectory(folder.resolve(name)),
        certificates,
        authentication,
        "user default off",
        "user load on >" + PASSWORD + " ~* &* +@all");
  }

  @AfterAll
  static void end() throws Exception {
    redis.close();
  }

  private static RedisOptions options(RedisProcess server, String user, String password) {
    return RedisOptions.of(
            RedisEndpoint.parse("rediss://127.0.0.1:" + server.port())
                .as(Optional.of(user), Optional.of(password)))
        .with(new RedisTls(Optional.of(authority()), Optional.empty()));
  }

  private static TrustManagerFactory authority() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(
          KeyStore.getInstance(
              certificates.authorityStore().toFile(), Certificates.PASSWORD.toCharArray()));
      return factory;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyManagerFactory client() throws Exception {
    char[] password = Certificates.PASSWORD.toCharArray();
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(KeyStore.getInstance(certificates.store("client").toFile(), password), password);
    return factory;
  }

  private static RedisFailure failure(RedisOptions options) {
    try (RedisClient client = new RedisClient(options)) {
      return (RedisFailure) catchThrowable(() -> join(ping(client))).getCause();
    }
  }

  private static CompletionStage<RedisReply> ping(RedisClient client) {
    return client.user(message -> {}).send(RedisCommand.of("PING"), LIMIT);
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }

  @Test
  void aclUserSendsCommandsAndMessagesOverTls() throws Exception {
    BlockingQueue<ReceivedMessage> heard = new LinkedBlockingQueue<>();
    try (RedisClient client = new RedisClient(options(redis, "load", PASSWORD))) {
      RedisUser user = client.user(heard::add);
      assertThat(join(user.send(RedisCommand.of("ACL", "WHOAMI"), LIMIT)).text()).contains("load");
      join(user.subscribe(List.of("c"), LIMIT));
      join(user.send(RedisCommand.publish("c", "secret hello"), LIMIT));
      assertThat(heard.poll(10, TimeUnit.SECONDS).payload()).isEqualTo("secret hello");
    }
  }

  @Test
  void untrustedCertificateIsReported() {
    RedisFailure failure = failure(options(redis, "load", PASSWORD).with(RedisTls.DEFAULT));
    assertThat(failure.kind()).isEqualTo(RedisFailure.Kind.UNTRUSTED);
    assertThat(failure.getMessage())
        .isEqualTo(
            "cannot reach rediss://127.0.0.1:%s/0"
                + " (its certificate is not signed by a trusted CA)",
            redis.port());
  }

  @Test
  void certificateIsValidOnlyForItsHost() {
    RedisEndpoint other =
        RedisEndpoint.parse("rediss://localhost:" + redis.port())
            .as(Optional.of("load"), Optional.of(PASSWORD));
    RedisFailure failure = failure(options(redis, "load", PASSWORD).with(other));
    assertThat(failure.kind()).isEqualTo(RedisFailure.Kind.UNTRUSTED);
    assertThat(failure).hasMessageContaining("for another host");
  }

  @Test
  void wrongUserAndPasswordAreReportedWithoutSecrets() {
    for (RedisOptions wrong :
        List.of(options(redis, "nobody", PASSWORD), options(redis, "load", "no-pass-0815"))) {
      RedisFailure failure = failure(wrong);
      assertThat(failure.kind()).isEqualTo(RedisFailure.Kind.DENIED);
      assertThat(failure)
          .hasMessage(
              "rediss://127.0.0.1:%s/0 rejected the user name or the password"
                  .formatted(redis.port()));
    }
  }

  @Test
  void serverWithoutTlsIsReported() throws Exception {
    try (RedisProcess plain = RedisProcess.plain(Files.createDirectory(folder.resolve("plain")))) {
      RedisFailure failure =
          failure(options(plain, "load", PASSWORD).withConnectTimeout(Duration.ofSeconds(1)));
      assertThat(failure.kind()).isEqualTo(RedisFailure.Kind.INSECURE);
      assertThat(failure).hasMessageContaining("no TLS connection");
    }
  }

  @Test
  void plainConnectionToATlsServerIsReported() {
    RedisEndpoint plain = RedisEndpoint.parse("redis://127.0.0.1:" + redis.port());
    assertThat(failure(RedisOptions.of(plain)))
        .hasMessageContaining("127.0.0.1:" + redis.port())
        .hasMessageContaining("it closed the connection");
  }

  @Test
  void clientCertificateIsSentWhenRequested() throws Exception {
    try (RedisProcess mutual = secure("mutual", "tls-auth-clients yes")) {
      RedisOptions nobody = options(mutual, "load", PASSWORD);
      assertThat(failure(nobody).kind()).isEqualTo(RedisFailure.Kind.INSECURE);
      RedisTls known = new RedisTls(Optional.of(authority()), Optional.of(client()));
      try (RedisClient client = new RedisClient(nobody.with(known))) {
        assertThat(join(ping(client)).text()).contains("PONG");
      }
    }
  }
}
