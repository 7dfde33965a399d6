package dev.gauntlet.target;

import dev.gauntlet.config.InputFile;
import dev.gauntlet.config.Section;
import dev.gauntlet.contract.LoginRules;
import dev.gauntlet.platform.PlatformLaunch;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The settings for one contract of a run: the platform that serves it, and its accounts.
 *
 * @param name the name of the contract in journeys, in objectives and on the embedded platform,
 *     such as {@code ma}
 * @param contract the name of a file in user-files/contracts, or a path to a .conf file
 * @param baseUrls the base URLs of a running platform
 * @param account the account with which all users log in there
 * @param accounts a file with an account for each user
 * @param token the token of the users if the contract has no login operation
 */
public record Endpoint(
    String name,
    String contract,
    Optional<BaseUrls> baseUrls,
    Optional<Account> account,
    Optional<Path> accounts,
    Optional<StaticToken> token) {

  private static final String TOKEN = "token";
  private static final String BASE_URL = "base-url";

  /** Reads the section of one contract. Problems are added to those of the configuration. */
  static Endpoint read(String name, Section section) {
    Endpoint endpoint =
        new Endpoint(
            name,
            section.optionalText("contract").orElse(name),
            urls(section),
            Account.read(section),
            section.optional("accounts", InputFile::path),
            token(section));
    section.rejectUnknownKeys();
    return endpoint;
  }

  /** Returns this endpoint, completed by the settings that apply to all contracts. */
  Endpoint orElse(
      Optional<String> anyContract,
      Optional<BaseUrls> anyUrl,
      Optional<Account> anyone,
      Optional<Path> anyFile,
      Optional<StaticToken> anyToken) {
    Optional<BaseUrls> url = baseUrls.or(() -> anyUrl);
    return new Endpoint(
        name,
        contract.equals(name) ? anyContract.orElse(contract) : contract,
        url,
        account.or(() -> anyone),
        accounts.or(() -> anyFile),
        token.or(() -> anyToken).or(() -> url.isPresent() ? Optional.empty() : known(name)));
  }

  /** Returns the token that a reference platform accepts for a contract. */
  private static Optional<StaticToken> known(String contract) {
    return PlatformLaunch.knownToken(contract).map(StaticToken::new);
  }

  /**
   * Returns the section that contains a key for this contract: its own section, or the section of
   * all contracts.
   *
   * @param target the section of all contracts
   */
  public Section giving(String key, Section target) {
    Section own = target.section(name);
    return !own.has(key) && target.has(key) ? target : own;
  }

  /** Returns the first base URL of a running platform. */
  public Optional<URI> baseUrl() {
    return baseUrls.map(BaseUrls::first);
  }

  /** Reads the base URLs: a list, or a text with commas. */
  static Optional<BaseUrls> urls(Section section) {
    List<URI> urls = section.texts(BASE_URL, BaseUrl::parse);
    if (section.has(BASE_URL) && urls.isEmpty() && section.isSound(BASE_URL)) {
      section.problem(BASE_URL, "must have a value, such as http://127.0.0.1:8000");
    }
    if (urls.stream().distinct().count() < urls.size()) {
      section.problem(BASE_URL, "must not contain a URL twice, was " + new BaseUrls(urls));
    }
    return urls.isEmpty() ? Optional.empty() : Optional.of(new BaseUrls(urls));
  }

  static Optional<StaticToken> token(Section section) {
    Optional<String> token = section.optionalSecret(TOKEN);
    token
        .flatMap(LoginRules::fault)
        .ifPresent(fault -> section.problem(section.secretKey(TOKEN).orElseThrow(), fault));
    return token.map(StaticToken::new);
  }

  /** Returns whether a section contains a token, even if it is not readable. */
  static boolean namesToken(Section section) {
    return section.secretKey(TOKEN).isPresent();
  }
}
