package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingParametersTest {
  private static final Map<String, Object> THIRD_PAGE_OF_TEN = Map.of("limit", 10, "offset", 20);

  @TempDir Path folder;

  private Operation list(String paging) {
    return ContractFile.read(
            folder,
            """
            contract {
              name = paged
              paging { %s }
              operations {
                "list tasks" { method = GET, path = /tasks, paged = true }
              }
            }
            """
                .formatted(paging))
        .operation("list tasks");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit = limit, offset = offset                | limit=10&offset=20",
        "limit = limit, offset = skip                  | limit=10&skip=20",
        "limit = limit, page = page                    | limit=10&page=3",
        "limit = page_size, page = page                | page_size=10&page=3",
        "limit = size, page = number, first-page = 0   | size=10&number=2",
      })
  void limitAndOffsetAreTranslatedToThePlatformsParameters(String paging, String query) {
    assertThat(list(paging).url(THIRD_PAGE_OF_TEN::get)).isEqualTo("/tasks?" + query);
  }

  @Test
  void noPagingParametersAreSentByDefault() {
    assertThat(list("limit = limit, page = page").url(unknown -> null)).isEqualTo("/tasks");
    assertThat(list("limit = limit, page = page").url(Map.of("limit", 5)::get))
        .isEqualTo("/tasks?limit=5");
    assertThat(list("limit = limit, page = page").needs()).isEmpty();
  }

  @Test
  void nonexistentPageIsNotRequested() {
    Operation list = list("limit = limit, page = page");
    assertThatThrownBy(() -> list.url(Map.of("limit", 10, "offset", 25)::get))
        .isInstanceOf(PlaceholderException.class)
        .hasMessageContaining("no multiple of the limit 10");
    assertThatThrownBy(() -> list.url(Map.of("offset", 25)::get))
        .hasMessageContaining("needs a limit of 1 or more");
  }

  @Test
  void operationMayOverrideAuthentication() {
    Contract contract =
        ContractFile.read(
            folder,
            """
            contract {
              name = paged
              paging { limit = limit, offset = offset }
              operations {
                "list tasks" { method = GET, path = /tasks, paging { limit = n, page = p } }
                "get task" { method = GET, path = /task }
              }
            }
            """);
    assertThat(contract.operation("list tasks").url(THIRD_PAGE_OF_TEN::get))
        .isEqualTo("/tasks?n=10&p=3");
    assertThat(contract.operation("get task").url(THIRD_PAGE_OF_TEN::get)).isEqualTo("/task");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit = a, offset = b, page = c | contract.paging.page must not be combined with offset",
        "page = c                        | contract.paging.page needs limit, the parameter",
        "limit = a, offset = a           | contract.paging.offset must name a parameter of its own",
        "limit = \" \", offset = a       | contract.paging.limit must be the name of a parameter",
        "limit = a, first-page = 0       | contract.paging.first-page has no meaning without page",
        "''                              | paged must be false, since the contract has no paging",
      })
  void contradictionsAreProblems(String paging, String problem) {
    assertThatThrownBy(() -> list(paging)).hasMessageContaining(problem);
  }

  @Test
  void parameterDuplicatedByPagingIsAProblem() {
    assertThatThrownBy(
            () ->
                ContractFile.read(
                    folder,
                    """
                    contract {
                      name = paged
                      paging { limit = limit, offset = offset }
                      operations {
                        "list tasks" { method = GET, path = /tasks, paged = true, query { limit = 5 } }
                      }
                    }
                    """))
        .hasMessageContaining("query.limit must be left out, since paging { } sends it")
        .hasMessageContaining(": 5)");
  }
}
