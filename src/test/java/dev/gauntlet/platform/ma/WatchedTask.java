package dev.gauntlet.platform.ma;

import dev.gauntlet.platform.Reply;
import java.util.Map;

/** A decomposed task with subscribed log lines, and the token of its creator. */
record WatchedTask(MaClient anonymous, String token, String id, String subtask) {

  static WatchedTask of(MaClient anonymous) {
    MaClient user = anonymous.loggedIn();
    String task =
        user.post("/tasks", Map.of("description", "Build something", "task_type", "testing"))
            .text("task_id");
    String subtask =
        user.post("/tasks/" + task + "/decompose").at("/subtasks/0/subtask_id").asText();
    return new WatchedTask(anonymous, user.token(), task, subtask);
  }

  Reply log(String message) {
    return log(message, Map.of());
  }

  Reply log(String message, Map<String, Object> metadata) {
    return anonymous.post(
        "/subtasks/" + subtask + "/log",
        Map.of("level", "info", "message", message, "metadata", metadata));
  }
}
