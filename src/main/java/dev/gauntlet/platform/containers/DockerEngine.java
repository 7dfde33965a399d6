package dev.gauntlet.platform.containers;

import com.github.dockerjava.api.DockerClient;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.EnvironmentAndSystemPropertyClientProviderStrategy;
import org.testcontainers.dockerclient.TestcontainersHostPropertyClientProviderStrategy;

/** The Docker engine, with error messages that include what to do. */
final class DockerEngine {

  private static final String NONE =
      "no Docker engine answers: start Docker, or set DOCKER_HOST to one on this machine; without"
          + " containers the platform runs with target.kind = embedded";
  private static final String ELSEWHERE =
      "no Docker engine answers at DOCKER_HOST (%s), and another one is not used instead: start"
          + " that one, or unset DOCKER_HOST";
  private static final String NO_REAPER =
      "the image of Testcontainers' reaper (testcontainers/ryuk) is missing and cannot be pulled:"
          + " pull it, or set the variable TESTCONTAINERS_RYUK_DISABLED=true";

  /** The strategies for an engine that the user has named; all others search the usual places. */
  private static final List<Class<? extends DockerClientProviderStrategy>> EXPLICIT_STRATEGIES =
      List.of(
          EnvironmentAndSystemPropertyClientProviderStrategy.class,
          TestcontainersHostPropertyClientProviderStrategy.class);

  private DockerEngine() {}

  /**
   * Returns the client of the engine, once the engine has answered.
   *
   * @throws ContainerException if it does not, or if it is not the one that DOCKER_HOST names
   */
  static DockerClient client() {
    DockerClient client;
    try {
      client = DockerClientFactory.instance().client();
    } catch (RuntimeException e) {
      throw new ContainerException(isAboutAnImage(e) ? NO_REAPER : NONE, e);
    }
    String named = System.getenv("DOCKER_HOST");
    if (named != null
        && EXPLICIT_STRATEGIES.stream().noneMatch(DockerClientFactory.instance()::isUsing)) {
      throw new ContainerException(ELSEWHERE.formatted(named), null);
    }
    return client;
  }

  /** Returns the reason why a container did not start. */
  static ContainerException explained(GenericContainer<?> container, RuntimeException e) {
    String image = container.getDockerImageName();
    return new ContainerException(
        isAboutAnImage(e)
            ? ("the image %s is missing and cannot be pulled: run 'docker pull %s' to see why, or"
                    + " choose another image with target.containers.*-image")
                .formatted(image, image)
            : "the container of %s did not become ready: %s".formatted(image, rootOf(e)),
        e);
  }

  private static boolean isAboutAnImage(Throwable e) {
    return e instanceof ContainerFetchException
        || e.getCause() != null && isAboutAnImage(e.getCause());
  }

  private static String rootOf(Throwable e) {
    return e.getCause() == null ? String.valueOf(e.getMessage()) : rootOf(e.getCause());
  }
}
