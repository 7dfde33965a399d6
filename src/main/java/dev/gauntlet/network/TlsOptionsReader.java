package dev.gauntlet.network;

import dev.gauntlet.config.InputFile;
import dev.gauntlet.config.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Collections;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/** A reader of the TLS settings in a section such as {@code target.tls}. */
public final class TlsOptionsReader {

  private static final String TRUST = "trust";
  private static final String CERTIFICATE = "certificate";
  private static final String KEY = "key";
  private static final String PASSWORD = "-password";

  private final Section section;

  private TlsOptionsReader(Section section) {
    this.section = section;
  }

  /** Reads the settings and reports problems to the section. */
  public static TlsOptions read(Section section) {
    TlsOptionsReader reader = new TlsOptionsReader(section);
    return new TlsOptions(reader.trust(), reader.identity());
  }

  private Optional<TrustManagerFactory> trust() {
    FilePassword password = password(TRUST);
    requireFile(TRUST);
    return section.optional(TRUST, file -> trusting(InputFile.path(file), password));
  }

  private static TrustManagerFactory trusting(Path file, FilePassword password) {
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
    FilePassword password = password(CERTIFICATE);
    requireFile(CERTIFICATE);
    Optional<PrivateKey> key =
        section.optional(KEY, file -> PemKey.read(InputFile.path(file), password));
    if (section.has(KEY) && !section.has(CERTIFICATE)) {
      section.problem(KEY, needs(CERTIFICATE));
    }
    if (section.has(KEY) && key.isEmpty()) {
      // The problems of the certificate alone are reported as well.
      section.optional(
          CERTIFICATE, file -> CertificateFiles.trustStore(InputFile.path(file), password));
      return Optional.empty();
    }
    return section.optional(
        CERTIFICATE,
        file -> known(new ClientCertificate(InputFile.path(file), key, option(KEY)), password));
  }

  private static KeyManagerFactory known(ClientCertificate identity, FilePassword password) {
    try {
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(identity.store(password), password.characters());
      return factory;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException("must name a file with a certificate and its key");
    }
  }

  private FilePassword password(String key) {
    String secret = key + PASSWORD;
    return new FilePassword(option(secret), section.optionalSecret(secret));
  }

  /** Reports a password without its file. */
  private void requireFile(String key) {
    section
        .secretKey(key + PASSWORD)
        .filter(given -> !section.has(key))
        .ifPresent(given -> section.problem(given, needs(key)));
  }

  private String needs(String key) {
    return "needs %s too".formatted(option(key));
  }

  private String option(String key) {
    return section.path() + "." + key;
  }
}
