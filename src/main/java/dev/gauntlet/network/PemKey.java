package dev.gauntlet.network;

import java.io.IOException;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A reader of private keys in PEM with PKCS#8, encrypted or not. */
final class PemKey {

  private static final Pattern KEY =
      Pattern.compile("-----BEGIN (\\w+ )?PRIVATE KEY-----([^-]*)");
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");

  private PemKey() {}

  static boolean isIn(Path file) {
    return KEY.matcher(CertificateFiles.text(file)).find();
  }

  /**
   * Reads the first key of a file.
   *
   * @throws IllegalArgumentException if there is no usable key; the message is the predicate of a
   *     sentence whose subject is the file
   */
  static PrivateKey read(Path file, FilePassword password) {
    Matcher found = KEY.matcher(CertificateFiles.text(file));
    if (!found.find()) {
      throw new IllegalArgumentException("must contain a private key in PEM, as PKCS#8");
    }
    String kind = Optional.ofNullable(found.group(1)).orElse("").strip();
    PKCS8EncodedKeySpec key =
        switch (kind) {
          case "" -> new PKCS8EncodedKeySpec(bytes(found.group(2)));
          case "ENCRYPTED" -> decrypted(found.group(2), password);
          default ->
              throw new IllegalArgumentException(
                  "must contain its key as PKCS#8, but has it as \"%s PRIVATE KEY\"; convert it with"
                          .formatted(kind)
                      + " openssl pkcs8 -topk8");
        };
    return ALGORITHMS.stream()
        .flatMap(algorithm -> key(algorithm, key).stream())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("must contain a key of RSA, EC or Ed25519"));
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must contain a complete key, but has a truncated one");
    }
  }

  private static PKCS8EncodedKeySpec decrypted(String base64, FilePassword password) {
    try {
      EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(bytes(base64));
      AlgorithmParameters parameters = encrypted.getAlgParameters();
      // PBES2, the scheme of openssl, names its algorithms only in its parameters.
      String name = encrypted.getAlgName();
      String algorithm = name.equals("PBES2") ? parameters.toString() : name;
      SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm);
      Cipher cipher = Cipher.getInstance(algorithm);
      cipher.init(
          Cipher.DECRYPT_MODE,
          factory.generateSecret(new PBEKeySpec(password.characters())),
          parameters);
      return encrypted.getKeySpec(cipher);
    } catch (NoSuchAlgorithmException | IOException e) {
      throw new IllegalArgumentException(
          "must contain a key that Java can decrypt; encrypt it again with openssl pkcs8 -topk8");
    } catch (GeneralSecurityException e) {
      throw password.refused();
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
