package dev.gauntlet.platform.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The containers and networks of runs whose processes were all killed. Without the reaper of
 * Testcontainers they remain until the next run finds them here.
 */
final class OrphanedContainers {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanedContainers.class);

  private final DockerClient docker;

  OrphanedContainers(DockerClient docker) {
    this.docker = docker;
  }

  /** Removes the containers and networks whose owner is known to have ended, and no others. */
  void remove() {
    for (Container container : containers()) {
      if (isOrphaned(container.getLabels())) {
        attempt(
            container.getId(),
            id -> docker.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec());
      }
    }
    for (Network network : networks()) {
      if (isOrphaned(network.getLabels())) {
        attempt(network.getId(), id -> docker.removeNetworkCmd(id).exec());
      }
    }
  }

  private List<Container> containers() {
    return docker
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(List.of(ContainerOwner.LABEL))
        .exec();
  }

  private List<Network> networks() {
    return docker.listNetworksCmd().withFilter("label", List.of(ContainerOwner.LABEL)).exec();
  }

  private static boolean isOrphaned(Map<String, String> labels) {
    return Optional.ofNullable(labels.get(ContainerOwner.LABEL))
        .flatMap(ContainerOwner::parse)
        .filter(ContainerOwner::gone)
        .isPresent();
  }

  private static void attempt(String id, Consumer<String> removal) {
    try {
      removal.accept(id);
      LOG.info("removed {}, left behind by a killed run", id);
    } catch (DockerException e) {
      LOG.warn("cannot remove {}, left behind by a killed run: {}", id, e.getMessage());
    }
  }
}
