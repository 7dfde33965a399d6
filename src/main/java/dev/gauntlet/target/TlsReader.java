package dev.gauntlet.target;

import dev.gauntlet.config.InputFile;
import dev.gauntlet.config.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/** Reads {@code target.tls} or {@code target.redis.tls}; what is wrong is kept there. */
final class TlsReader {

  private static final String TRUST = "trust";
  private static final String CERTIFICATE = "certificate";
  private static final String KEY = "key";

  private final Section section;

  private TlsReader(Section section) {
    this.section = section;
  }

  static Tls read(Section section) {
    TlsReader reader = new TlsReader(section);
    return new Tls(reader.trust(), reader.identity());
  }

  private Optional<TrustManagerFactory> trust() {
    char[] password = password(TRUST);
    return section.optional(TRUST, file -> trusting(InputFile.path(file), password));
  }

  private static TrustManagerFactory trusting(Path file, char[] password) {
    KeyStore store = CertificateFiles.trustStore(file, password);
    try {
      if (Collections.list(store.aliases()).stream().noneMatch(alias -> isTrusted(store, alias))) {
        throw new IllegalArgumentException("must name a file with certificates to trust");
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return factory;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("must name a file with certificates to trust");
    }
  }

  private static boolean isTrusted(KeyStore store, String alias) {
    try {
      return store.isCertificateEntry(alias);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Optional<KeyManagerFactory> identity() {
    char[] password = password(CERTIFICATE);
    Optional<Path> key = section.optional(KEY, InputFile::path);
    if (key.isPresent() && !section.has(CERTIFICATE)) {
      section.problem(KEY, "needs %s.%s too".formatted(section.path(), CERTIFICATE));
    }
    return section.optional(CERTIFICATE, file -> known(InputFile.path(file), key, password));
  }

  private static KeyManagerFactory known(Path file, Optional<Path> key, char[] password) {
    try {
      KeyStore store = CertificateFiles.identity(file, key, password);
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, password);
      return factory;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException("must name a file with a certificate and its key");
    }
  }

  private char[] password(String key) {
    return section.optionalSecret(key + "-password").orElse("").toCharArray();
  }
}
