package dev.gauntlet.platform.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The operating systems and processors for which there are binaries of the embedded stores. */
enum SupportedMachine {
  LINUX_X64("postgres-linux-x86_64.txz", "redis-server-6.2.6-v5-linux-amd64"),
  LINUX_MUSL_X64("postgres-linux-x86_64-alpine_linux.txz", "redis-server-6.2.6-v5-linux-amd64"),
  LINUX_ARM64("postgres-linux-arm_64.txz", "redis-server-6.2.7-linux-arm64"),
  MAC_X64("postgres-darwin-x86_64.txz", "redis-server-6.2.6-v5-darwin-amd64"),
  MAC_ARM64("postgres-darwin-arm_64.txz", "redis-server-6.2.6-v5-darwin-arm64");

  private final String postgresArchive;
  private final String redisBinary;

  SupportedMachine(String postgresArchive, String redisBinary) {
    this.postgresArchive = postgresArchive;
    this.redisBinary = redisBinary;
  }

  /** Returns the resource on the class path that contains PostgreSQL. */
  String postgresArchive() {
    return postgresArchive;
  }

  /** Returns the resource on the class path that is the Redis server. */
  String redisBinary() {
    return redisBinary;
  }

  /**
   * Returns the kind of this machine.
   *
   * @throws StoreException if there are no binaries for it
   */
  static SupportedMachine here() {
    boolean musl = Files.exists(Path.of("/etc/alpine-release"));
    return of(System.getProperty("os.name"), System.getProperty("os.arch"), musl);
  }

  static SupportedMachine of(String system, String architecture, boolean musl) {
    String os = system.toLowerCase(Locale.ROOT);
    boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
    boolean x64 = architecture.equals("amd64") || architecture.equals("x86_64");
    if (os.startsWith("mac") && (arm || x64)) {
      return arm ? MAC_ARM64 : MAC_X64;
    }
    if (os.equals("linux") && x64) {
      return musl ? LINUX_MUSL_X64 : LINUX_X64;
    }
    if (os.equals("linux") && arm && !musl) {
      return LINUX_ARM64;
    }
    throw new StoreException(
        "there is no embedded PostgreSQL and Redis for %s on %s: use external servers with"
                .formatted(system, architecture)
            + " --jdbc-url and --redis-url");
  }
}
