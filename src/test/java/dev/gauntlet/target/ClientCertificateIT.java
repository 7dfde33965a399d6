package dev.gauntlet.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.NamedFiles;
import dev.gauntlet.config.ProblemTexts;
import dev.gauntlet.config.Settings;
import dev.gauntlet.config.SettingsSources;
import dev.gauntlet.secure.Certificates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems of a client certificate or its key are reported in one sentence before the load. */
class ClientCertificateIT {

  @TempDir static Path folder;

  private static Certificates certificates;

  @BeforeAll
  static void make() throws Exception {
    certificates = Certificates.in(folder);
  }

  private static List<String> problems(Object... keysAndValues) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      options.put("target.tls." + keysAndValues[i], keysAndValues[i + 1].toString());
    }
    Settings settings =
        Settings.load(
            new SettingsSources(options, Map.of(), ClientCertificateIT.class.getClassLoader()));
    TargetOptions.read(
        settings.section("target"), NamedFiles.CONTRACTS.names(), Set.of("ma"), Map.of());
    return ProblemTexts.of(settings::throwIfProblems);
  }

  private static Path joined(String name, Path... parts) throws Exception {
    StringBuilder text = new StringBuilder();
    for (Path part : parts) {
      text.append(Files.readString(part));
    }
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void keyOfAnotherCertificateIsRejected() throws Exception {
    Path client = certificates.certificate("client");
    Path other = certificates.key("server");
    assertThat(problems("certificate", client, "key", other))
        .containsExactly(
            ("target.tls.certificate belongs to another key than the one in target.tls.key, was %s"
                    + " (-Dtarget.tls.certificate)")
                .formatted(client));
    Path both = joined("both.pem", other, client);
    assertThat(problems("certificate", both))
        .singleElement()
        .asString()
        .startsWith("target.tls.certificate belongs to another key than the one in the same file");
  }

  @Test
  void chainBeginsWithTheCertificateOfTheKey() throws Exception {
    Path client = certificates.certificate("client");
    Path key = certificates.key("client");
    Path authority = certificates.authority();
    assertThat(problems("certificate", joined("chain.pem", client, authority, key))).isEmpty();
    assertThat(problems("certificate", joined("reverse.pem", authority, client, key)))
        .singleElement()
        .asString()
        .contains("must begin with the certificate of the key, which comes later in the chain");
    Path other = certificates.certificate("server");
    assertThat(problems("certificate", joined("mixed.pem", client, other, key)))
        .singleElement()
        .asString()
        .contains("must contain the certificate followed by those of its issuers");
  }

  @Test
  void keyStoreRequiresAPassword() throws Exception {
    assertThat(problems("certificate", certificates.store("client")))
        .singleElement()
        .asString()
        .startsWith(
            "target.tls.certificate needs its password: set target.tls.certificate-password, was");
    assertThat(
            problems(
                "trust", certificates.authorityStore(), "trust-password", "wr0ng-hunter"))
        .singleElement()
        .asString()
        .startsWith(
            "target.tls.trust cannot be opened with the password of target.tls.trust-password, was")
        .doesNotContain("wr0ng-hunter");
  }

  @Test
  void keyStoreWithoutAKeyIsRejected() throws Exception {
    assertThat(
            problems(
                "certificate",
                certificates.authorityStore(),
                "certificate-password",
                Certificates.PASSWORD))
        .singleElement()
        .asString()
        .contains("must contain a certificate with its key, but has no key");
  }

  @Test
  void keyStoreProvidesTheKey() throws Exception {
    assertThat(
            problems(
                "certificate",
                certificates.store("client"),
                "certificate-password",
                Certificates.PASSWORD,
                "key",
                certificates.key("client")))
        .singleElement()
        .asString()
        .contains(
            "target.tls.certificate is a store that already contains a key: remove target.tls.key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PBEWithHmacSHA256AndAES_256", "PBEWithSHA1AndDESede"})
  void encryptedKeyRequiresAPassword(String algorithm) throws Exception {
    Path client = certificates.certificate("client");
    Path key = certificates.encryptedKey("client", algorithm);
    assertThat(problems("certificate", client, "key", key))
        .containsExactly(
            ("target.tls.key needs its password: set target.tls.certificate-password, was %s"
                    + " (-Dtarget.tls.key)")
                .formatted(key));
    assertThat(
            problems("certificate", client, "key", key, "certificate-password", "wr0ng-hunter"))
        .singleElement()
        .asString()
        .startsWith("target.tls.key cannot be opened with the password of target.tls.certificate-");
    assertThat(
            problems(
                "certificate", client, "key", key, "certificate-password", Certificates.PASSWORD))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "OPENSSH"})
  void unsupportedKeyFormatIsReportedAtTheKeyOption(String kind) throws Exception {
    String text = "-----BEGIN %1$s PRIVATE KEY-----\nMIIE\n-----END %1$s PRIVATE KEY-----\n";
    Path key = Files.writeString(folder.resolve("other.pem"), text.formatted(kind));
    assertThat(problems("certificate", certificates.certificate("client"), "key", key))
        .containsExactly(
            ("target.tls.key must contain its key as PKCS#8, but has it as \"%s PRIVATE KEY\"; convert"
                    + " it with openssl pkcs8 -topk8, was %s (-Dtarget.tls.key)")
                .formatted(kind, key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAA", "AAAA", "A"})
  void unreadableKeyIsReportedAtTheKeyOption(String base64) throws Exception {
    String text = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n";
    Path key = Files.writeString(folder.resolve("broken.pem"), text.formatted(base64));
    assertThat(problems("certificate", certificates.certificate("client"), "key", key))
        .singleElement()
        .asString()
        .startsWith("target.tls.key must contain a ");
  }

  @Test
  void missingPrivateKeyIsReportedAtTheKeyOption() throws Exception {
    Path client = certificates.certificate("client");
    assertThat(problems("certificate", client, "key", client))
        .singleElement()
        .asString()
        .startsWith("target.tls.key must contain a private key in PEM, as PKCS#8");
  }
}
