package dev.gauntlet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryCacheTest {

  private static final String RESOURCE = SupportedMachine.LINUX_ARM64.redisBinary();

  @TempDir private Path root;

  @Test
  void concurrentStartsUnpackOnce() {
    AtomicInteger unpacked = new AtomicInteger();
    BinaryCache cache = new BinaryCache(root.resolve("cache"));
    List<CompletableFuture<Path>> starts =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> cache.folder(RESOURCE, (in, to) -> write(to, unpacked))))
            .limit(4)
            .toList();
    assertThat(starts).map(CompletableFuture::join).containsOnly(starts.get(0).join());
    assertThat(starts.get(0).join().resolve("file")).exists();
    assertThat(unpacked).hasValue(1);
  }

  @Test
  void failedUnpackingIsRepeated() {
    BinaryCache cache = new BinaryCache(root);
    assertThatThrownBy(
            () ->
                cache.folder(
                    RESOURCE,
                    (in, to) -> {
                      Files.writeString(to.resolve("half"), "");
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("disk full")
        .hasMessageContaining("XDG_CACHE_HOME");
    Path folder = cache.folder(RESOURCE, (in, to) -> write(to, new AtomicInteger()));
    assertThat(folder.resolve("file")).exists();
    assertThat(folder.resolve("half")).doesNotExist();
  }

  @Test
  void cacheFolderFollowsThePlatformConventions() {
    Path home = Path.of("/home/ada");
    assertThat(BinaryCache.defaultRoot(Map.of(), "Linux", home))
        .isEqualTo(Path.of("/home/ada/.cache/gauntlet"));
    assertThat(BinaryCache.defaultRoot(Map.of(), "Mac OS X", home))
        .isEqualTo(Path.of("/home/ada/Library/Caches/gauntlet"));
    assertThat(BinaryCache.defaultRoot(Map.of("XDG_CACHE_HOME", "/c"), "Linux", home))
        .isEqualTo(Path.of("/c/gauntlet"));
  }

  private static void write(Path folder, AtomicInteger count) throws IOException {
    count.incrementAndGet();
    Files.writeString(folder.resolve("file"), "content");
  }
}
