package dev.gauntlet.target;

import dev.gauntlet.config.InputFile;
import dev.gauntlet.config.Section;
import dev.gauntlet.contract.LoginRules;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One contract that a run can speak, and who serves it.
 *
 * @param name by which journeys, objectives and the embedded platform know it, such as {@code ma}
 * @param contract the name of a file in user-files/contracts, or a path to a .conf file
 * @param baseUrl of a platform that runs already
 * @param account with which all users log in there
 * @param accounts a file with an account for each user
 * @param token that they bring where the contract has no operation that logs them in
 */
public record Endpoint(
    String name,
    String contract,
    Optional<URI> baseUrl,
    Optional<Account> account,
    Optional<Path> accounts,
    Optional<StaticToken> token) {

  private static final String TOKEN = "token";

  /** Reads what is said of one contract; what is wrong joins the configuration's problems. */
  static Endpoint read(String name, Section section) {
    Endpoint endpoint =
        new Endpoint(
            name,
            section.optionalText("contract").orElse(name),
            section.optional("base-url", BaseUrl::parse),
            Account.read(section),
            section.optional("accounts", InputFile::path),
            token(section));
    section.rejectUnknownKeys();
    return endpoint;
  }

  /** What is said of no contract in particular, where this one's own section is silent. */
  Endpoint orElse(
      Optional<String> anyContract,
      Optional<URI> anyUrl,
      Optional<Account> anyone,
      Optional<Path> anyFile,
      Optional<StaticToken> anyToken) {
    return new Endpoint(
        name,
        contract.equals(name) ? anyContract.orElse(contract) : contract,
        baseUrl.or(() -> anyUrl),
        account.or(() -> anyone),
        accounts.or(() -> anyFile),
        token.or(() -> anyToken));
  }

  /**
   * The section where a key of this contract was given: its own, or that of all contracts.
   *
   * @param target the section of all
   */
  public Section giving(String key, Section target) {
    Section own = target.section(name);
    return !own.has(key) && target.has(key) ? target : own;
  }

  static Optional<StaticToken> token(Section section) {
    Optional<String> token = section.optionalSecret(TOKEN);
    token
        .flatMap(LoginRules::fault)
        .ifPresent(fault -> section.problem(section.secretKey(TOKEN).orElseThrow(), fault));
    return token.map(StaticToken::new);
  }

  /** Whether a token is given, be it one that cannot be read. */
  static boolean namesToken(Section section) {
    return section.secretKey(TOKEN).isPresent();
  }
}
