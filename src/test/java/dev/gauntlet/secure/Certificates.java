package dev.gauntlet.secure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * An authority of a test's own, a server's certificate for 127.0.0.1 and a client's, both signed by
 * it; in files below a folder.
 */
public final class Certificates {

  public static final String PASSWORD = "st0re-hunter";

  private static final char[] SECRET = PASSWORD.toCharArray();

  /** The encoded OID of an encryption scheme, for which Java has no name. */
  private static final String PBES2 = "06092a864886f70d01050d";

  private static final String SHA1_DES = "060a2a864886f70d010c0103";

  private final Path folder;
  private final KeyStore all;

  private Certificates(Path folder, KeyStore all) {
    this.folder = folder;
    this.all = all;
  }

  /** Creates the certificates with the keytool of the JDK. */
  public static Certificates in(Path folder) throws Exception {
    return in(folder, "ip:127.0.0.1");
  }

  /**
   * @param server the subject alternative name of the server, such as {@code dns:example.org}
   */
  public static Certificates in(Path folder, String server) throws Exception {
    Path file = folder.resolve("all.p12");
    keytool(file, "ca", "-ext", "bc:c");
    keytool(file, "server", "-signer", "ca", "-ext", "san=" + server);
    keytool(file, "client", "-signer", "ca");
    return new Certificates(folder, KeyStore.getInstance(file.toFile(), SECRET));
  }

  private static void keytool(Path file, String alias, String... more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2"));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("keytool failed");
    }
  }

  /** The authority's certificate as PEM. */
  public Path authority() throws IOException, GeneralSecurityException {
    return pem("ca.pem", "CERTIFICATE", all.getCertificate("ca").getEncoded());
  }

  /** The authority's certificate in a store that takes {@link #PASSWORD}. */
  public Path authorityStore() throws IOException, GeneralSecurityException {
    KeyStore store = empty();
    store.setCertificateEntry("ca", all.getCertificate("ca"));
    return written(store, "ca.p12");
  }

  /** A store with the key of {@code server} or {@code client}, which takes {@link #PASSWORD}. */
  public Path store(String alias) throws IOException, GeneralSecurityException {
    KeyStore store = empty();
    store.setKeyEntry(alias, all.getKey(alias, SECRET), SECRET, chain(alias));
    return written(store, alias + ".p12");
  }

  /** The certificate of {@code server} or {@code client} as PEM. */
  public Path certificate(String alias) throws IOException, GeneralSecurityException {
    return pem(alias + ".pem", "CERTIFICATE", all.getCertificate(alias).getEncoded());
  }

  /** The key to that certificate as PEM. */
  public Path key(String alias) throws IOException, GeneralSecurityException {
    return pem(alias + "-key.pem", "PRIVATE KEY", all.getKey(alias, SECRET).getEncoded());
  }

  /** The same key, encrypted with {@link #PASSWORD}. */
  public Path encryptedKey(String alias, String algorithm)
      throws IOException, GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(algorithm);
    cipher.init(
        Cipher.ENCRYPT_MODE,
        SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(SECRET)));
    byte[] encrypted = cipher.doFinal(all.getKey(alias, SECRET).getEncoded());
    byte[] oid = HexFormat.of().parseHex(algorithm.contains("Hmac") ? PBES2 : SHA1_DES);
    byte[] scheme = der(0x30, oid, cipher.getParameters().getEncoded());
    return pem(
        alias + "-encrypted.pem",
        "ENCRYPTED PRIVATE KEY",
        der(0x30, scheme, der(0x04, encrypted)));
  }

  /** Returns a DER element; every length has two bytes, which Java accepts. */
  private static byte[] der(int tag, byte[]... parts) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.write(part);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(tag);
    whole.write(0x82);
    whole.write(content.size() >> 8);
    whole.write(content.size());
    content.writeTo(whole);
    return whole.toByteArray();
  }

  /** Returns the TLS context of the server. */
  public SSLContext server() throws IOException, GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(store("server").toFile(), SECRET), SECRET);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** Returns the trust managers of a client that trusts the CA. */
  public TrustManagerFactory trust() throws IOException, GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(KeyStore.getInstance(authorityStore().toFile(), SECRET));
    return trust;
  }

  private Certificate[] chain(String alias) throws GeneralSecurityException {
    return all.getCertificateChain(alias);
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private Path written(KeyStore store, String name) throws IOException, GeneralSecurityException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, SECRET);
    }
    return file;
  }

  private Path pem(String name, String what, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, text, what));
  }
}
