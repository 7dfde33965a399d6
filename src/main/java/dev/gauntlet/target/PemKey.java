package dev.gauntlet.target;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A private key in PEM, as PKCS#8, encrypted or not. */
final class PemKey {

  private static final Pattern PKCS8 =
      Pattern.compile("-----BEGIN (ENCRYPTED )?PRIVATE KEY-----([^-]+)-----END");
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");

  private PemKey() {}

  /**
   * Reads the first key of a text.
   *
   * @throws IllegalArgumentException whose message is the end of a sentence about its file
   */
  static PrivateKey read(String pem, char[] password) {
    Matcher found = PKCS8.matcher(pem);
    if (!found.find()) {
      throw new IllegalArgumentException(
          "must come with its key as PKCS#8 (openssl pkcs8 -topk8), in the same file or in"
              + " target.tls.key");
    }
    byte[] bytes = Base64.getMimeDecoder().decode(found.group(2));
    PKCS8EncodedKeySpec key =
        found.group(1) == null ? new PKCS8EncodedKeySpec(bytes) : decrypted(bytes, password);
    return ALGORITHMS.stream()
        .flatMap(algorithm -> key(algorithm, key).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must have a key of RSA, EC or Ed25519"));
  }

  private static PKCS8EncodedKeySpec decrypted(byte[] bytes, char[] password) {
    try {
      EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(bytes);
      // The scheme PBES2 tells its algorithms by its parameters only.
      String algorithm =
          Optional.ofNullable(encrypted.getAlgParameters())
              .map(Object::toString)
              .orElse(encrypted.getAlgName());
      SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm);
      return encrypted.getKeySpec(factory.generateSecret(new PBEKeySpec(password)));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException("must have the password that is given with it");
    }
  }

  private static Optional<PrivateKey> key(String algorithm, PKCS8EncodedKeySpec key) {
    try {
      return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(key));
    } catch (InvalidKeySpecException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
