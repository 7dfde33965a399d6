package dev.gauntlet.target;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that stands in for the platform and behaves in one of several ways. */
final class FakePlatform {

  private static final String READY = "ready ma=http://127.0.0.1:4711 other=http://127.0.0.1:4712";

  private FakePlatform() {}

  /** Returns the command that starts it. */
  static List<String> command(String manner) {
    return List.of(
        ProcessHandle.current().info().command().orElseThrow(),
        "-cp",
        System.getProperty("java.class.path"),
        FakePlatform.class.getName(),
        manner);
  }

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "orderly" -> {
        System.out.println(READY);
        awaitEndOfInput();
      }
      case "forgetful" -> {
        System.out.println(READY);
        answerEveryLineBy("reset done");
      }
      case "remembering" -> {
        System.out.println(READY);
        answerEveryLineBy("reset failed: not its own stores");
      }
      case "warned" -> {
        System.out.println("OpenJDK 64-Bit Server VM warning: sharing is off");
        System.out.println(READY);
        awaitEndOfInput();
      }
      case "bereft" -> {
        System.out.println(READY);
        System.out.println("store ended: PostgreSQL");
        awaitEndOfInput();
      }
      case "talkative" -> {
        System.out.println(READY);
        System.out.println("x".repeat(1 << 20));
        System.exit(5);
      }
      case "stubborn" -> {
        System.out.println(READY);
        TimeUnit.HOURS.sleep(1);
      }
      case "gibberish" -> {
        System.out.println("readiness is all");
        awaitEndOfInput();
      }
      case "silent" -> awaitEndOfInput();
      case "failing" -> {
        System.err.println("The platform did not start:");
        System.exit(3);
      }
      case "dying" -> {
        System.out.println(READY);
        TimeUnit.MILLISECONDS.sleep(300);
        System.exit(7);
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void answerEveryLineBy(String answer) {
    new BufferedReader(new InputStreamReader(System.in))
        .lines()
        .forEach(line -> System.out.println(answer));
  }

  private static void awaitEndOfInput() throws IOException {
    System.in.readAllBytes();
  }
}
