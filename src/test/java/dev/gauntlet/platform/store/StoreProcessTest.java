package dev.gauntlet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreProcessTest {

  private static final ProcessHandle ALIVE = ProcessHandle.current();

  /** PostgreSQL of another user as seen by root without CAP_SYS_PTRACE. */
  @Test
  void processWithAnUnreadableCommandIsAlive() {
    ProcessHandle.Info unreadable =
        fake(ProcessHandle.Info.class, "command", ALIVE.info(), Optional.empty());
    ProcessHandle postgres = fake(ProcessHandle.class, "info", ALIVE, unreadable);
    assertThat(postgres.info().command()).isEmpty();
    assertThat(StoreProcess.of(postgres).ended()).isFalse();
  }

  @Test
  void processThatWasWaitedForHasEnded() {
    ProcessHandle gone = fake(ProcessHandle.class, "isAlive", ALIVE, false);
    assertThat(StoreProcess.of(gone).ended()).isTrue();
  }

  /** Delegates to another process except for one method. */
  private static <T> T fake(Class<T> type, String method, T other, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) ->
                called.getName().equals(method) ? answer : called.invoke(other, arguments)));
  }
}
