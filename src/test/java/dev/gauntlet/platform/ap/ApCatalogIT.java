package dev.gauntlet.platform.ap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.platform.Reply;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The initial data of the platform and its read-only lists. */
@ExtendWith(SharedApPlatform.class)
class ApCatalogIT {

  private final ApPlatform platform;
  private ApClient user;

  ApCatalogIT(ApPlatform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void logIn() {
    user = platform.client().loggedIn();
  }

  @Test
  void collectionsArePagedBySkipAndLimit() {
    Reply all = user.get("/rag/collections");
    assertThat(all.status()).isEqualTo(200);
    assertThat(all.at("/data/0").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "description",
            "embedding_model",
            "embedding_dimensions",
            "chunk_size",
            "chunk_overlap",
            "visibility",
            "document_count",
            "chunk_count",
            "created_at",
            "updated_at");
    assertThat(all.at("/pagination"))
        .hasToString("{\"skip\":0,\"limit\":20,\"total\":3,\"has_more\":false}");
    Reply page = user.get("/rag/collections?skip=1&limit=1");
    assertThat(page.at("/data")).hasSize(1);
    assertThat(page.at("/data/0/id")).isEqualTo(all.at("/data/1/id"));
    assertThat(page.at("/pagination/has_more").asBoolean()).isTrue();
    assertThat(user.get("/rag/collections?skip=3").at("/data")).isEmpty();
  }

  @Test
  void serversArePagedByPageAndPageSize() {
    Reply all = user.get("/mcp/servers");
    assertThat(all.status()).isEqualTo(200);
    assertThat(all.at("/servers/0").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "slug",
            "description",
            "server_type",
            "status",
            "version",
            "category",
            "tools",
            "health_status",
            "visibility",
            "created_at",
            "updated_at");
    assertThat(all.at("/servers"))
        .extracting(server -> server.path("server_type").asText())
        .isEqualTo(List.of("stdio", "sse", "websocket"));
    Reply page = user.get("/mcp/servers?page=2&page_size=2");
    assertThat(page.at("/servers")).hasSize(1);
    assertThat(page.at("/total").asInt()).isEqualTo(3);
    assertThat(page.at("/page").asInt()).isEqualTo(2);
    assertThat(page.at("/page_size").asInt()).isEqualTo(2);
    assertThat(page.at("/has_more").asBoolean()).isFalse();
    assertThat(user.get("/mcp/servers?page_size=2").at("/has_more").asBoolean()).isTrue();
  }

  @Test
  void thePlatformStartsWithATenantAnAgentAndFiveWorkflows() {
    assertThat(platform.query("SELECT email FROM users")).containsExactly("test@example.com");
    assertThat(platform.query("SELECT slug FROM tenants")).contains("test-organization");
    assertThat(user.get("/agents?search=Research%20Assistant").at("/pagination/total").asInt())
        .isEqualTo(1);
    assertThat(platform.query("SELECT count(*) FROM workflows WHERE created_at < now()").get(0))
        .satisfies(count -> assertThat(Integer.parseInt(count)).isGreaterThanOrEqualTo(5));
    assertThat(platform.query("SELECT password_hash FROM users").get(0)).doesNotContain("testpass");
  }

  @ParameterizedTest
  @CsvSource({
    "/rag/collections?skip=-1",
    "/rag/collections?limit=0",
    "/rag/collections?limit=101",
    "/mcp/servers?page=0",
    "/mcp/servers?page_size=101"
  })
  void invalidPageIs422(String path) {
    assertThat(user.get(path).status()).isEqualTo(422);
  }
}
