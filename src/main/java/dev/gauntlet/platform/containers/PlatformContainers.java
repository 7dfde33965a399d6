package dev.gauntlet.platform.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.WaitResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startable;

/**
 * A platform, its PostgreSQL and its Redis, each in a container. Closing removes them and their
 * data.
 */
public final class PlatformContainers implements AutoCloseable {

  private final ContainerOptions options;
  private final ContainerOwner owner = ContainerOwner.self();
  private final Network network;
  private final GenericContainer<?> postgres;
  private final GenericContainer<?> redis;
  private final PlatformContainer platform;
  private volatile boolean closing;

  private PlatformContainers(ContainerOptions options) throws IOException {
    this.options = options;
    network =
        Network.builder()
            .createNetworkCmdModifier(
                command -> command.withLabels(Map.of(ContainerOwner.LABEL, owner.label())))
            .build();
    String password = UUID.randomUUID().toString();
    postgres = ours(StoreContainers.postgres(options, password), "postgresql");
    redis = ours(StoreContainers.redis(options), "redis");
    ClassPathArchive classPath = ClassPath.ofThisProcess().forPlatform();
    platform = new PlatformContainer(options, StoreContainers.jdbcUrl(password), classPath);
    ours(platform, "platform");
  }

  /**
   * Starts the containers and returns when the platform answers. Missing images are pulled.
   *
   * @throws ContainerException if they cannot be started; nothing is left behind then
   */
  public static PlatformContainers start(ContainerOptions options) {
    try {
      new OrphanedContainers(DockerEngine.client()).remove();
      PlatformContainers containers = new PlatformContainers(options);
      containers.startAll();
      return containers;
    } catch (IOException e) {
      throw new ContainerException("Gauntlet's class path cannot be read: " + e, e);
    }
  }

  /** Returns the base URL of each contract, without a path. */
  public Map<String, String> baseUrls() {
    return platform.baseUrls();
  }

  /**
   * Registers a listener that receives the exit code of a platform that ends unexpectedly, once.
   */
  public void onPlatformEnd(Consumer<Integer> listener) {
    DockerClient docker = DockerClientFactory.instance().client();
    docker
        .waitContainerCmd(platform.getContainerId())
        .exec(
            new ResultCallback.Adapter<WaitResponse>() {
              @Override
              public void onNext(WaitResponse ended) {
                if (!closing) {
                  listener.accept(ended.getStatusCode());
                }
              }
            });
  }

  /** Kills and removes all containers; their data are lost. */
  @Override
  public void close() {
    closing = true;
    Stream.of(platform, postgres, redis).parallel().forEach(Startable::stop);
    network.close();
  }

  private void startAll() {
    try {
      CompletableFuture<Void> first = CompletableFuture.runAsync(() -> start(postgres));
      CompletableFuture<Void> second = CompletableFuture.runAsync(() -> start(redis));
      CompletableFuture.allOf(first, second).get();
      start(platform);
    } catch (InterruptedException e) {
      close();
      throw new ContainerException("the start was interrupted", e);
    } catch (ExecutionException e) {
      close();
      throw (ContainerException) e.getCause();
    } catch (ContainerException e) {
      close();
      throw e;
    }
  }

  private void start(GenericContainer<?> container) {
    try {
      container.start();
    } catch (RuntimeException e) {
      throw DockerEngine.explained(container, e);
    }
  }

  private GenericContainer<?> ours(GenericContainer<?> container, String name) {
    return container
        .withNetwork(network)
        .withNetworkAliases(name)
        .withLabel(ContainerOwner.LABEL, owner.label())
        .withStartupTimeout(options.startTimeout())
        .withLogConsumer(new ContainerLog(options.logs().resolve(name + ".log")));
  }
}
