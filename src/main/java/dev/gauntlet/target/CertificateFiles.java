package dev.gauntlet.target;

import dev.gauntlet.config.InputFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;

/**
 * Certificates in files: PEM, PKCS12 or JKS. Every method throws {@link IllegalArgumentException}
 * with the end of a sentence about the file: "must ...".
 */
final class CertificateFiles {

  private static final String PEM = "-----BEGIN ";
  private static final String PEM_CERTIFICATE = "-----BEGIN CERTIFICATE-----";

  private CertificateFiles() {}

  /** The certificates of a PEM file, or the store as it is. */
  static KeyStore trustStore(Path file, char[] password) {
    String text = text(file);
    if (!text.contains(PEM)) {
      return store(file, password);
    }
    try {
      KeyStore store = empty();
      int number = 0;
      for (Certificate certificate : certificates(text)) {
        store.setCertificateEntry("ca" + number++, certificate);
      }
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw noCertificate();
    }
  }

  /**
   * A certificate and its key: a store that holds both, or a PEM file for each.
   *
   * @param key may be absent where the first file holds it as well
   */
  static KeyStore identity(Path file, Optional<Path> key, char[] password)
      throws GeneralSecurityException, IOException {
    String text = text(file);
    if (!text.contains(PEM)) {
      return store(file, password);
    }
    Certificate[] chain = certificates(text).toArray(Certificate[]::new);
    KeyStore store = empty();
    String keyText = key.map(CertificateFiles::text).orElse(text);
    store.setKeyEntry("client", PemKey.read(keyText, password), password, chain);
    return store;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static Collection<? extends Certificate> certificates(String pem) {
    if (!pem.contains(PEM_CERTIFICATE)) {
      throw noCertificate();
    }
    String from = pem.substring(pem.indexOf(PEM_CERTIFICATE));
    int end = from.lastIndexOf("-----END CERTIFICATE-----");
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(
              new ByteArrayInputStream(
                  (from.substring(0, Math.max(0, end)) + "-----END CERTIFICATE-----\n")
                      .getBytes(StandardCharsets.ISO_8859_1)));
    } catch (CertificateException e) {
      throw noCertificate();
    }
  }

  private static KeyStore store(Path file, char[] password) {
    try {
      return KeyStore.getInstance(file.toFile(), password);
    } catch (IOException e) {
      throw e.getCause() instanceof UnrecoverableKeyException
          ? new IllegalArgumentException("must have the password that is given with it")
          : noCertificate();
    } catch (GeneralSecurityException e) {
      throw noCertificate();
    }
  }

  private static String text(Path file) {
    return new String(InputFile.bytes(file), StandardCharsets.ISO_8859_1);
  }

  private static IllegalArgumentException noCertificate() {
    return new IllegalArgumentException("must name a file of certificates: PEM, PKCS12 or JKS");
  }
}
