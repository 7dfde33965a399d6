package dev.gauntlet.network;

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

/**
 * Readers of certificate files: PEM, PKCS12 or JKS. Every method throws {@link
 * IllegalArgumentException} for an unusable file; the message, "must ...", is the predicate of a
 * sentence whose subject is the file.
 */
final class CertificateFiles {

  private static final String PEM = "-----BEGIN ";
  private static final String PEM_CERTIFICATE = "-----BEGIN CERTIFICATE-----";

  private CertificateFiles() {}

  static boolean isPem(Path file) {
    return text(file).contains(PEM);
  }

  /** Returns the certificates of a PEM file, or the store itself. */
  static KeyStore trustStore(Path file, FilePassword password) {
    if (!isPem(file)) {
      return store(file, password);
    }
    try {
      KeyStore store = empty();
      int number = 0;
      for (Certificate certificate : certificates(file)) {
        store.setCertificateEntry("ca" + number++, certificate);
      }
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw noCertificate();
    }
  }

  static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  /** Returns the certificates of a PEM file, in order. */
  static Collection<? extends Certificate> certificates(Path file) {
    String pem = text(file);
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

  /** Returns a PKCS12 or JKS store. */
  static KeyStore store(Path file, FilePassword password) {
    try {
      return KeyStore.getInstance(file.toFile(), password.characters());
    } catch (IOException e) {
      throw e.getCause() instanceof UnrecoverableKeyException
          ? password.refused()
          : noCertificate();
    } catch (GeneralSecurityException e) {
      throw noCertificate();
    }
  }

  /** Returns each byte as a character: PEM is plain ASCII, and a store is binary. */
  static String text(Path file) {
    return new String(InputFile.bytes(file), StandardCharsets.ISO_8859_1);
  }

  private static IllegalArgumentException noCertificate() {
    return new IllegalArgumentException("must name a file of certificates: PEM, PKCS12 or JKS");
  }
}
