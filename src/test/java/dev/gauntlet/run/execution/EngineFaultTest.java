package dev.gauntlet.run.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

class EngineFaultTest {

  /** Sets the stack trace of an exception that a simulation throws. */
  private static <T extends Throwable> T in(String simulation, T fault) {
    fault.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("io.gatling.javaapi.core.CoreDsl", "csv", "CoreDsl.java", 1),
          new StackTraceElement("dev.gauntlet.journey.Steps", "call", "Steps.java", 2),
          new StackTraceElement(simulation, "<init>", "Checkout.java", 42)
        });
    return fault;
  }

  @Test
  void lineOfTheSimulationIsNamed() {
    assertThat(EngineFault.text(in("shop.Checkout", new IllegalArgumentException("no users.csv"))))
        .isEqualTo("IllegalArgumentException: no users.csv, at Checkout.java:42");
  }

  @Test
  void reflectionExceptionIsUnwrapped() {
    Throwable fault = in("shop.Checkout", new IllegalStateException("no users"));
    assertThat(EngineFault.text(new InvocationTargetException(fault)))
        .isEqualTo("IllegalStateException: no users, at Checkout.java:42");
  }

  @Test
  void feederIsNamedWithoutTheExceptionOfGatling() {
    assertThat(
            EngineFault.text(
                new Exception("Feeder users.csv crashed: feeder is now empty. Stopping engine") {
                  private static final long serialVersionUID = 1L;
                }))
        .isEqualTo("Feeder users.csv crashed: feeder is now empty");
  }

  @Test
  void hintOfGatlingReplacesAMissingStackTrace() {
    Exception fault =
        new Exception(
            "Resource a.csv not found (hint: shop.Checkout$J.iteration(Checkout.java:16))") {
          private static final long serialVersionUID = 1L;
        };
    fault.setStackTrace(new StackTraceElement[0]);
    assertThat(EngineFault.text(fault)).isEqualTo("Resource a.csv not found, at Checkout.java:16");
  }

  @Test
  void secretsAreMasked() {
    assertThat(EngineFault.text(new IllegalStateException("password=hunter2 is wrong")))
        .doesNotContain("hunter2");
  }
}
