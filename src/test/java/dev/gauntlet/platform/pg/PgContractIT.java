package dev.gauntlet.platform.pg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.ContractCalls;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPgPlatform.class)
class PgContractIT {

  private final PgPlatform platform;

  PgContractIT(PgPlatform platform) {
    this.platform = platform;
  }

  @Test
  void everyOperationIsAcceptedAsTheContractDefines() {
    String address = UUID.randomUUID() + "@example.com";
    Map<String, Object> known =
        ContractCalls.accepted(
            "pg",
            platform.local().baseUrl("pg"),
            List.of(
                "check health",
                "sign up",
                "log in",
                "refresh token",
                "create chat",
                "list chats",
                "get chat",
                "stream message",
                "list messages",
                "delete chat"),
            Map.of(
                "email",
                address,
                "username",
                address,
                "password",
                "long enough",
                "message",
                "Hello"));

    assertThat(known).containsKeys("chatId", "messageId");
  }
}
