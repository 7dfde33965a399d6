package dev.gauntlet.network;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * A client certificate with its private key: a store that contains both, or PEM.
 *
 * @param key the key from a separate file; empty if the file of the certificate contains it
 * @param keyOption the option that names the key file
 */
record ClientCertificate(Path file, Optional<PrivateKey> key, String keyOption) {

  private static final Map<String, String> SIGNATURES =
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

  /**
   * Returns a validated key store with the certificate and the private key.
   *
   * @throws IllegalArgumentException if a file is unusable; the message is the predicate of a
   *     sentence whose subject is the file of the certificate
   */
  KeyStore store(FilePassword password) throws GeneralSecurityException, IOException {
    return CertificateFiles.isPem(file) ? ofPem(password) : given(password);
  }

  private KeyStore given(FilePassword password) throws GeneralSecurityException {
    KeyStore store = CertificateFiles.store(file, password);
    if (key.isPresent()) {
      throw new IllegalArgumentException(
          "is a store that already contains a key: remove " + keyOption);
    }
    boolean known = false;
    for (String alias : Collections.list(store.aliases())) {
      if (key(store, alias, password) instanceof PrivateKey own) {
        check(own, store.getCertificateChain(alias));
        known = true;
      }
    }
    if (!known) {
      throw new IllegalArgumentException("must contain a certificate with its key, but has no key");
    }
    return store;
  }

  private KeyStore ofPem(FilePassword password) throws GeneralSecurityException, IOException {
    Certificate[] chain = CertificateFiles.certificates(file).toArray(Certificate[]::new);
    if (key.isEmpty() && !PemKey.isIn(file)) {
      throw new IllegalArgumentException(
          "needs its key as PKCS#8, in the same file or in " + keyOption);
    }
    PrivateKey own = key.orElseGet(() -> PemKey.read(file, password));
    check(own, chain);
    KeyStore store = CertificateFiles.empty();
    try {
      store.setKeyEntry("client", own, password.characters(), chain);
    } catch (KeyStoreException e) {
      throw new IllegalArgumentException(
          "must contain the certificate followed by those of its issuers");
    }
    return store;
  }

  private static Key key(KeyStore store, String alias, FilePassword password)
      throws GeneralSecurityException {
    try {
      return store.getKey(alias, password.characters());
    } catch (UnrecoverableKeyException e) {
      throw new IllegalArgumentException(
          "must have the same password for the store and its key, that of " + password.option());
    }
  }

  private void check(PrivateKey own, Certificate[] chain) {
    if (!belongs(own, chain[0])) {
      throw new IllegalArgumentException(
          Arrays.stream(chain).anyMatch(other -> belongs(own, other))
              ? "must begin with the certificate of the key, which comes later in the chain"
              : "belongs to another key than the one in "
                  + (key.isPresent() ? keyOption : "the same file"));
    }
  }

  /**
   * Returns whether a signature of the key is valid by the certificate; true for key types that
   * cannot be checked.
   */
  private static boolean belongs(PrivateKey key, Certificate certificate) {
    String algorithm = SIGNATURES.get(key.getAlgorithm());
    if (algorithm == null) {
      return true;
    }
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
