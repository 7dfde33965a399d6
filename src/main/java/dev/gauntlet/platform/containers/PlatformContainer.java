package dev.gauntlet.platform.containers;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import dev.gauntlet.platform.process.ReadyLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.containers.ContainerState;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.utility.DockerImageName;

/**
 * The container of the platform, based on a plain Java image. Its classes and libraries are copied
 * into it, so that no image is built, and an engine without access to this machine's folders works
 * too.
 */
final class PlatformContainer extends GenericContainer<PlatformContainer> {

  /** The port of the first contract inside the container; the next contracts use the next ports. */
  private static final int FIRST_PORT = 8000;

  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final List<Integer> exposed = new ArrayList<>();
  private final ClassPathArchive classPath;

  PlatformContainer(ContainerOptions options, String jdbcUrl, ClassPathArchive classPath) {
    super(DockerImageName.parse(options.javaImage()));
    this.classPath = classPath;
    options.portOptions().forEach(this::addPorts);
    withExposedPorts(exposed.toArray(Integer[]::new));
    waitingFor(ContainerReadiness.by(container -> readyLine(container).isPresent()));
    withCommand(command(options, jdbcUrl).toArray(String[]::new));
    withCreateContainerCmdModifier(
        command -> command.getHostConfig().withPortBindings(onLoopback()));
  }

  private void addPorts(String option, int count) {
    ports.put(option, FIRST_PORT + exposed.size());
    for (int i = 0; i < count; i++) {
      exposed.add(FIRST_PORT + exposed.size());
    }
  }

  /**
   * Returns loopback bindings: by default Docker binds to all addresses, where strangers could
   * connect.
   */
  private List<PortBinding> onLoopback() {
    return exposed.stream()
        .map(port -> new PortBinding(Binding.bindIp("127.0.0.1"), ExposedPort.tcp(port)))
        .toList();
  }

  /** Returns the URLs at which the load generator reaches the contracts. */
  Map<String, String> baseUrls() {
    return readyLine(this).orElseThrow().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, url -> onThisMachine(url.getValue())));
  }

  private String onThisMachine(String inside) {
    return Stream.of(inside.split(","))
        .map(url -> "http://127.0.0.1:" + getMappedPort(URI.create(url).getPort()))
        .collect(Collectors.joining(","));
  }

  @Override
  protected void containerIsCreated(String containerId) {
    // All files in one archive: one by one, 166 files took 18 s.
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

  private static Optional<Map<String, String>> readyLine(ContainerState container) {
    return container
        .getLogs(OutputType.STDOUT)
        .lines()
        .flatMap(line -> ReadyLine.baseUrls(line).stream())
        .findFirst();
  }

  private List<String> command(ContainerOptions options, String jdbcUrl) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "java",
                "-cp",
                String.join(":", classPath.places()),
                options.mainClass(),
                "--verbose",
                "--host",
                "0.0.0.0",
                "--jdbc-url",
                jdbcUrl,
                "--redis-url",
                "redis://redis:6379"));
    ports.forEach((option, port) -> command.addAll(List.of(option, port.toString())));
    command.addAll(options.platform());
    return command;
  }

  /** Compares by identity: two containers are never equal. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
