package dev.gauntlet.platform.containers;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import dev.gauntlet.platform.PlatformLaunch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.wait.strategy.WaitStrategyTarget;
import org.testcontainers.utility.DockerImageName;

/**
 * The platform in a plain image of Java: its classes and libraries are copied into the container, so
 * that no image has to be built and an engine that sees none of this machine's folders will do.
 */
final class PlatformContainer extends GenericContainer<PlatformContainer> {

  /** Where the platform listens inside of its container. */
  private static final int PORT = 8000;

  private final ClassPathArchive classPath;

  PlatformContainer(ContainerOptions options, String jdbcUrl, ClassPathArchive classPath) {
    super(DockerImageName.parse(options.javaImage()));
    this.classPath = classPath;
    withExposedPorts(PORT);
    waitingFor(Readiness.by(PlatformContainer::saysReady));
    withCommand(command(options, jdbcUrl).toArray(String[]::new));
    // Docker binds to all addresses unless it is told; strangers need not reach what we start.
    withCreateContainerCmdModifier(
        command ->
            command
                .getHostConfig()
                .withPortBindings(
                    new PortBinding(
                        Ports.Binding.bindIp("127.0.0.1"), ExposedPort.tcp(PORT))));
  }

  /** Where the load generator reaches it. */
  String baseUrl() {
    return "http://127.0.0.1:" + getMappedPort(PORT);
  }

  @Override
  protected void containerIsCreated(String containerId) {
    // All in one archive: one by one, 166 files took 18 s.
    try (InputStream archive = classPath.open()) {
      getDockerClient()
          .copyArchiveToContainerCmd(containerId)
          .withTarInputStream(archive)
          .withRemotePath("/")
          .exec();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean saysReady(WaitStrategyTarget container) {
    return container
        .getLogs(OutputType.STDOUT)
        .lines()
        .anyMatch(line -> PlatformLaunch.baseUrls(line).isPresent());
  }

  private List<String> command(ContainerOptions options, String jdbcUrl) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "java",
                "-cp",
                String.join(":", classPath.places()),
                PlatformLaunch.MAIN_CLASS,
                "--verbose",
                "--host",
                "0.0.0.0",
                "--port",
                Integer.toString(PORT),
                "--jdbc-url",
                jdbcUrl,
                "--redis-url",
                "redis://redis:6379",
                "--pool-size",
                Integer.toString(options.poolSize())));
    options.faults().ifPresent(faults -> command.addAll(List.of("--faults", faults)));
    return command;
  }

  /** Two containers are never the same one. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
