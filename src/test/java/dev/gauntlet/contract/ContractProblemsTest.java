package dev.gauntlet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.config.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractProblemsTest {
  private static final int LINE_OF_OPERATION = 8;

  @TempDir Path folder;

  /** Each line is part of an otherwise valid operation. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "method = LIST | method must be one of get, head, post, put, patch, delete, options, was LIST",
        "method = POSTT | did you mean post?",
        "path = tasks | path must start with /, was tasks",
        "path = \"/tasks?a=b\" | parameters belong to query { }",
        "path = \"/tasks/#{task id}\" | path must name its placeholders in letters, digits and _",
        "path = \"/tasks/#{id\" | path must close its placeholders, as in #{name}",
        "path = \"/tasks/#{id?}\" | path must be whole",
        "path = \"/tasks/{taskId}\" | path must mark its placeholders with #, as in #{taskId};",
        "path = \"/tasks/:taskId\" | path must mark its placeholders with #, as in #{taskId};",
        "path = \"/tasks/<taskId>\" | path must mark its placeholders with #, as in #{taskId};",
        "headers { A = \"Bearer ${token}\" } | headers.A must mark its placeholders with #: write"
            + " #{token} in place of ${token}, or #{'${token}'} for that text itself",
        "headers { A = \"Bearer {token}\" } | write #{token} in place of {token}",
        "headers { A = \"Bearer {{ token }}\" } | write #{token} in place of {{ token }}",
        "headers { A = \"{tenant}\" } | write #{tenant} in place of {tenant}",
        "query { q = \"state={state}\" } | query.q must mark its placeholders with #",
        "form { q = \"{{state}}\" } | form.q must mark its placeholders with #",
        "body { a { title = \"{{title}}\" } } | body.a.title must mark its placeholders with #",
        "body { a = [1, { b = \"${title}\" }] } | body.a must mark its placeholders with #",
        "body { a = \"#{title}\", b = \"for {title}\" } | body.b must mark its placeholders with #",
        "text = \"of {username} now\" | text must mark its placeholders with #",
        "multipart { a { text = \"{title?}\" } } | multipart.a.text must mark its placeholders",
        "check { \"$.id\" = \"{taskId}\" } | check.\"$.id\" must mark its placeholders with #",
        "save { id = \"$.id\" }, text = \"a {id}\" | text must mark its placeholders with #",
        "text = \"#{'a\" | text must close its literal texts, as in #{'text'}",
        "check = none | check must be a section { ... }, was none; = null removes it",
        "expect = 99 | expect must be made of HTTP statuses from 100 to 599, was 99",
        "expect = [200, 600] | was 600",
        "expect = [] | was empty",
        "expect = fine | was fine",
        "query { limit = \"#{}\" } | query.limit must name its placeholders",
        "headers { X-Tenant = \"#{tenant?}\" } | headers.X-Tenant must be whole",
        "headers { X-Tenant = \"a\\nb\" } | headers.X-Tenant must be one line",
        "headers { content-length = 5 } | headers.content-length must be left out",
        "headers { Transfer-Encoding = chunked } | Transfer-Encoding must be left out",
        "headers { Connection = close } | Connection must be left out",
        "headers { Sec-WebSocket-Key = a } | Sec-WebSocket-Key must be left out",
        "headers { \"a b\" = c } | headers.\"a b\" must have a name that HTTP allows",
        "method = TRACE | method must not be TRACE: its answer repeats the request",
        "method = connect | method must not be CONNECT: it opens a tunnel",
        "method = HEAD, save { id = \"$.id\" } | save.id must be a header or a cookie: an answer to"
            + " HEAD has no body",
        "method = HEAD, check { \"$.id\" = 1 } | check.\"$.id\" must be left out: an answer to",
        "expect = 204, save { id = \"$.id\" } | save.id must be a header or a cookie: an answer with"
            + " the status 204 has no body",
        "expect = [304, 204], check { \"$.id\" = 1 } | check.\"$.id\" must be left out: an answer"
            + " with the status 204 or 304 has no body",
        "headers { host = \"a b\" } | headers.host must be a host, perhaps with a port, such as",
        "headers { Host = \"http://a\" } | headers.Host must be a host, perhaps with a port",
        "headers { Host = \"\" } | headers.Host must be a host, perhaps with a port",
        "headers { X-Tenant = \"a \" } | headers.X-Tenant must not begin or end with a blank",
        "text = a, content-type = \" text/csv\" | content-type must not begin or end with a blank",
        "headers { \"a\\nb\" = c } | must have a name that HTTP allows",
        "save { id = \"header \" } | save.id must name one header or cookie, as \"header X-Session\""
            + " does, without another blank, was \"header \"",
        "save { id = \"header X-Id \" } | save.id must name one header or cookie",
        "save { id = \"cookie a\\nb\" } | save.id must name one header or cookie",
        "save { id = \"Header X-Id\" } | save.id must name one header or cookie",
        "path = \"/a%zz\" | path must hold only characters of a path, others as in %20;",
        "check { \"$.x\" = [] } | check.\"$.x\" must hold at least one value",
        "query { \"\" = 1 } | must have a name",
        "form { \" \" = 1 } | must have a name",
        "body = \"{'a': 1}\" | body must be JSON itself and not a text that holds it",
        "body = \"#{list?}\" | body must be whole, so it cannot have an optional placeholder",
        "text = \"#{note?}\" | text must be whole, so it cannot have an optional placeholder",
        "text = \"#{x y}\" | text must name its placeholders",
        "text = [a] | text must be a single value, was a list",
        "text = a, body = b | text must not be combined with body: a request has one body",
        "content-type = text/csv | content-type must be set together with a body, such as text",
        "text = a, content-type = \"a; charset=latin1\" | content-type must have UTF-8 as its",
        "text = a, headers { content-type = \"a; charset=a\" } | content-type must have UTF-8",
        "file = none.png | file must be a file that exists, looked in /",
        "file = / | file must be a file and not a folder, was /",
        "multipart { a = \"#{x y}\" } | multipart.a must name its placeholders",
        "text = a, content-type = nonsense | content-type must be a media type, such as text/csv",
        "multipart { a { text = b, content-type = \"a b/c\" } } | a.content-type must be a media type",
        "multipart { a = [] } | multipart.a must be a text, a section { ... } or a list of these",
        "multipart { a = [b, [c]] } | multipart.a must be a text, a section { ... } or a list of",
        "multipart { a { } } | multipart.a must have text, body or file",
        "multipart { } | multipart must have at least one part",
        "file = \"\" | file must be the path of one file, without a placeholder",
        "file = \"#{id}.png\" | file must be the path of one file, without a placeholder",
        "multipart { a { file = none.png } } | multipart.a.file must be a file that exists",
        "multipart { a { text = b, form { } } } | unknown key",
        "multipart { a { text = b, file-name = \"#{x?}\" } } | file-name must be whole",
        "multipart { a = b }, content-type = text/csv | content-type must be left out: multipart",
        "multipart { a = b }, headers { Content-Type = c } | headers.Content-Type must be left out",
        "body { a { b = \"#{x y}\" } } | body.a.b must name its placeholders",
        "body { a = [1, [\"#{x\"]] } | body.a must close its placeholders",
        "body { a = b }, form { a = b } | form must not be combined with body: a request has one body",
        "form { a = \"#{x y}\" } | form.a must name its placeholders",
        "form = text | form must be a section",
        "prefix = api | prefix must start with /, was api",
        "prefix = /api/ | prefix must not end with /",
        "prefix = api/ | prefix must start with / and not end with /, since every path starts with",
        "paged = true, paging { limit = size, ofset = skip } | unknown key contract.operations.\"get"
            + " task\".paging.ofset, did you mean offset?",
        "save { id = \"$.id??\" } | save.id must be a path into the answer",
        "save { token = task_id } | save.token must be a path into the answer, such as $.items[0].id"
            + " or $.items[*].id, was task_id",
        "save { id = \"\" } | save.id must be a path into the answer, such as $.items[0].id or"
            + " $.items[*].id, was empty",
        "save { id = [a] } | save.id must be a single value, was a list",
        "expect = [\"201 \"] | expect must be made of HTTP statuses from 100 to 599, was \"201 \"",
        "refusals { \"201 \" = odd } | statuses from 100 to 599, was \"201 \"",
        "refusals { 429 = \"\" } | refusals.429 must have a name of words, such as create task, was"
            + " empty",
        "refusals { 429 = \"slow \" } | must have a name of words, such as create task, was \"slow \"",
        "refusals { 429 { name = full, limit = where } } | refusals.429.limit must be a path into",
        "refusals { 429 { name = full, limit = \"$.a[*]\" } } | must be the path of one value",
        "refusals { 429 { name = full, retry-after = yes } } | must be one of optional, required",
        "refusals { 429 { limit = \"$.limit\" } } | refusals.429.name is missing",
        "refusals { 429 { name = full, lmit = \"$.a\" } } | unknown key",
        "save { id = task_id } | save.id must be a path into the answer",
        "save { \"task id\" = \"$.id\" } | save.\"task id\" must have a name of letters",
        "save { id = \"$.items[\" } | such as $.items[0].id or $.items[*].id",
        "check { \"$..x\" = 1 } | check.\"$..x\" must be a path into the answer",
        "check { \"$.x\" = \"#{}\" } | check.\"$.x\" must name its placeholders",
        "refusals { 700 = odd } | refusals.700 must be made of HTTP statuses",
        "refusals { 200 = odd } | refusals.200 must not be among the expected statuses",
        "auth = perhaps | auth must be true or false, was perhaps",
        "pth = /x | unknown key contract.operations.\"get task\".pth, did you mean path?",
      })
  void eachIsReportedWithItsLine(String line, String message) {
    List<Problem> problems = ContractFile.problems(folder, contract(line));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).contains(message);
    assertThat(problems.get(0).origin().line()).isEqualTo(LINE_OF_OPERATION);
    assertThat(problems.get(0).origin().place()).endsWith("other.conf");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "operation = \"log on\" | login.operation must name an operation of the contract, was log"
            + " on, did you mean log in?",
        "operation = \"get task\" | must name an operation that saves \"token\", and get task does"
            + " not",
        "operation = \"log in again\" | must name an operation without auth = true",
        "operation = \"log in\", refresh = \"get task\" | login.refresh must name an operation that"
            + " saves \"token\"",
        "operation = \"log in\", refresh = \"log in\" | login.refresh needs \"refreshToken\"",
        "headers { A = b } | login.operation is missing",
        "operation = \"log in\", headers { A = \"#{tokn}\" } | login.headers sends #{tokn}, which \"log in\""
            + " does not save, did you mean #{token}?",
        "operation = \"log in\", style = form | unknown key contract.login.style",
      })
  void aLoginThatCannotWorkIsReported(String login, String message) {
    String text =
        """
        contract {
          name = other
          login { %s }
          operations {
            "get task" { method = GET, path = /tasks }
            "log in" { method = POST, path = /login, save { token = "$.t" } }
            "log in again" { method = POST, path = /login, auth = true, save { token = "$.t" } }
          }
        }
        """
            .formatted(login);
    assertThat(ContractFile.problems(folder, text))
        .anySatisfy(problem -> assertThat(problem.message()).contains(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ma/../x | contract.name must begin with a letter or a digit and go on with letters, digits"
            + " and . _ -, was ma/../x",
        " | contract.name must begin with a letter or a digit and go on with letters, digits and . _"
            + " -, was empty",
        "`a b ` | was \"a b \"",
      })
  void aContractsNameThatNoFileCanHaveIsReported(String name, String message) {
    String text =
        contract("expect = 200")
            .replace("name = other", "name = \"%s\"".formatted(name == null ? "" : name));
    assertThat(ContractFile.problems(folder, text))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'' | was empty", "' ' | was \" \"", "'get task ' | was \"get task \""},
      ignoreLeadingAndTrailingWhitespace = false)
  void anOperationWithoutARealNameIsReported(String name, String message) {
    String text = contract("expect = 200").replace("get task", name);
    assertThat(ContractFile.problems(folder, text))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains("must have a name of words, such as create task,")
                    .endsWith(message.strip()));
  }

  @Test
  void missingPushOperationIsReportedUnlessTheContractRemovedIt() {
    String pushes =
        "pushes { path = /ws, cause = \"get tsk\", history = \"list tsks\" }\n  operations {";
    String text = contract("expect = 200").replace("operations {", pushes);
    assertThat(ContractFile.problems(folder, text))
        .extracting(problem -> problem.message() + ":" + problem.origin().line())
        .containsExactly(
            "contract.pushes.cause must name an operation of the contract, was get tsk, did you mean"
                + " get task?:4",
            "contract.pushes.history must name an operation of the contract, was list tsks; known:"
                + " get task:4");
    String removed = pushes + " \"get tsk\" = null, \"list tsks\" = null, ";
    assertThat(
            ContractFile.problems(
                folder, contract("expect = 200").replace("operations {", removed)))
        .isEmpty();
  }

  @Test
  void bracesOfJsonAndCodeAreNoPlaceholders() {
    for (String text :
        List.of(
            "{ 'a': {'b':1} }",
            "query { task(id: #{taskId}) { taskId } }",
            "{tasks{taskId}}",
            "say {hello} and ${other}",
            "{}",
            "#{'{taskId}'} and ##{taskId} of #{taskId}")) {
      String line = "text = \"%s\", save { taskId = \"$.id\" }".formatted(text);
      assertThat(ContractFile.problems(folder, contract(line))).describedAs(text).isEmpty();
    }
  }

  @Test
  void partOfAnOperationIsReportedWithTheNameThatIsNearest() {
    String operations = "operations {\n\"get tsk\" { body.slug = a }";
    String text = contract("expect = 200").replace("operations {", operations);
    assertThat(ContractFile.problems(folder, text))
        .extracting(problem -> problem.message() + ":" + problem.origin().line())
        .containsExactly(
            "contract.operations.\"get tsk\" has neither method nor path: must be \"get task\" to"
                + " change that operation, or define both:5");
  }

  @Test
  void operationThatIsNoSectionIsReportedWithTheWayToRemoveIt() {
    String text =
        contract("expect = 200").replace("operations {", "operations {\n\"get x\" = none");
    assertThat(ContractFile.problems(folder, text))
        .extracting(Problem::message)
        .containsExactly(
            "contract.operations.\"get x\" must be a section { ... }, was none; = null removes it");
  }

  @Test
  void bodyMayBeReadIfOneExpectedStatusHasABody() {
    String text = contract("expect = [200, 204], save { id = \"$.id?\" }");
    assertThat(ContractFile.problems(folder, text)).isEmpty();
  }

  @Test
  void pushFramesAreParsedWithoutUserValues() {
    String pushes =
        """
        pushes {
          path = /ws
          cause = "get task"
          confirmed { "$.task" = "#{taskId}" }
          events { "$.a" = "*", "$.b" = [log, "#{kind?}"] }
          channel = "#{taskId?}"
        }
        operations {""";
    String text =
        contract("query { m = \"#{message}\" }").replace("operations {", pushes);
    assertThat(ContractFile.problems(folder, text))
        .extracting(problem -> problem.message() + ":" + problem.origin().line())
        .containsExactlyInAnyOrder(
            "contract.pushes.confirmed.\"$.task\" must be a text without placeholders, or \"*\":7",
            "contract.pushes.events.\"$.b\" must be a text without placeholders, or \"*\":8",
            "contract.pushes.channel must be whole, so it cannot have an optional placeholder, was"
                + " #{taskId?}:9");
  }

  @Test
  void duplicateOperationIsReported() {
    String operations = "operations {\n\"get task\" { method = GET, path = /tasks }";
    String text = contract("expect = 200").replace("operations {", operations);
    assertThat(ContractFile.problems(folder, text))
        .extracting(Problem::message)
        .containsExactly(
            "\"get task\" occurs twice, first in line 5: write all of it in one { ... }");
  }

  @Test
  void duplicateRoleIsReported() {
    String first = "operations {\n\"check health\" { method = GET, path = /health, role = health }";
    String text = contract("role = health").replace("operations {", first);
    assertThat(ContractFile.problems(folder, text))
        .extracting(problem -> problem.message() + ":" + problem.origin().line())
        .containsExactly(
            "contract.operations.\"get task\".role is that of check health already: one operation has"
                + " it:9");
    assertThat(
            ContractFile.problems(
                folder, text.replace("role = health }", "role = registration }")))
        .isEmpty();
  }

  @Test
  void allProblemsAreReportedTogether() {
    String text =
        """
        contract {
          prefix = api/
          opertions {}
          operations {
            "get task" { method = GTE, path = tasks, auth = true }
          }
        }
        more = 1
        """;
    assertThat(ContractFile.problems(folder, text))
        .extracting(problem -> problem.path() + ":" + problem.origin().line())
        .containsExactlyInAnyOrder(
            "contract.name:1",
            "contract.prefix:2",
            "contract.opertions:3",
            "contract.operations.\"get task\".method:5",
            "contract.operations.\"get task\".path:5",
            "contract.operations.\"get task\".auth:5",
            "more:8");
  }

  @Test
  void fileWithoutAContractIsReportedWithItsExpectedContent() {
    assertThat(ContractFile.problems(folder, "contrct { name = ma }"))
        .extracting(Problem::message)
        .containsExactly(
            "contract is missing; a contract's file holds contract { name, operations }");
  }

  @Test
  void aContractWithoutOperationsIsAProblem() {
    assertThat(ContractFile.problems(folder, "contract { name = ma }"))
        .extracting(Problem::message)
        .containsExactly("contract.operations must hold at least one operation");
  }

  private static String contract(String line) {
    return """
    contract {
      name = other
      # comment
      operations {
        "get task" {
          method = GET
          path = /tasks
          %s
        }
      }
    }
    """
        .formatted(line);
  }

  @Test
  void removedOperationAndLoginAreReportedWhereTheyAreRemoved() throws IOException {
    Files.writeString(
        folder.resolve("base.conf"),
        """
        contract {
          name = base
          login { operation = "log in", headers { X-Key = "#{token}" } }
          operations {
            "log in" { method = POST, path = /log-in, save.token = "$.token" }
            "get me" { method = GET, path = /me, auth = true }
          }
        }
        """);
    assertThat(included("contract.operations.\"log in\" = null"))
        .containsExactly(
            "contract.operations.\"log in\" is removed, but login.operation names it: set"
                + " login.operation to another operation, or to null (own.conf: 2)");
    assertThat(included("contract.login = null"))
        .containsExactly(
            "contract.login is removed, but operations have auth = true: set login = none for a"
                + " platform without users (own.conf: 2)");
    assertThat(included("contract.operations.\"log in\".save.token = null"))
        .singleElement()
        .asString()
        .endsWith(" does not (base.conf: 3, included by own.conf)");
  }

  private List<String> included(String line) {
    return ContractFile.problems(folder, "include \"base.conf\"\n" + line).stream()
        .map(Problem::toString)
        .map(text -> text.replace(folder + "/", "").replace("other.conf", "own.conf"))
        .toList();
  }
}
