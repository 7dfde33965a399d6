package dev.gauntlet.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes sent for each kind of body. */
class BodiesTest {

  private static final Function<String, Object> KNOWN =
      Map.<String, Object>of(
          "ids", List.of(1, 2), "count", 8, "name", "Zoë\r\nX: \"y\"", "password", "hunter 2")::get;

  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 0, '\r', '\n', (byte) 0xff};

  @TempDir Path folder;

  private Operation operation(String body) {
    String text =
        """
        contract {
          name = other
          operations { "send it" { method = POST, path = /, %s } }
        }
        """;
    return ContractFile.read(folder, text.formatted(body)).operation("send it");
  }

  private static String sent(Operation operation) {
    return ContractFile.body(operation, KNOWN);
  }

  private static String type(Operation operation) {
    return operation.header(RequestHeaders.CONTENT_TYPE, KNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "body { a = 1 } | {\"a\":1}",
        "body {} | {}",
        "body = [1, \"#{count}\", \"n #{count}\", { a = null }] | [1,8,\"n 8\",{\"a\":null}]",
        "body = [\"#{unknown?}\"] | []",
        "body = [] | []",
        "body { a = \"#{unknown?}\" } | {}",
        "body = \"#{ids}\" | [1,2]",
        "body = \"#{count}\" | 8",
        "body = \"all #{count}\" | \"all 8\"",
        "body = hello | \"hello\"",
        "body = 1.50 | 1.50",
        "body = true | true",
      })
  void jsonIsOfAnyKind(String body, String json) {
    Operation operation = operation(body);
    assertThat(sent(operation)).isEqualTo(json);
    assertThat(type(operation)).isEqualTo("application/json");
  }

  @Test
  void textIsSentAsItIs() {
    Operation operation = operation("text = \"\"\"{\"a\": \"#{count}\"}; Zoë ##{x}\"\"\"");
    assertThat(sent(operation)).isEqualTo("{\"a\": \"8\"}; Zoë #{x}");
    assertThat(type(operation)).isEqualTo("text/plain; charset=UTF-8");
    assertThat(operation.needs()).containsExactly("count");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text = a, content-type = text/csv | text/csv",
        "text = a, content-type = \"text/csv; charset=utf-8\" | text/csv; charset=utf-8",
        "body { a = 1 }, content-type = \"application/vnd.#{count}+json\" | application/vnd.8+json",
        "text = a, content-type = text/csv, headers { content-type = text/tsv } | text/tsv",
      })
  void contentTypeCanBeSet(String body, String type) {
    assertThat(type(operation(body))).isEqualTo(type);
  }

  @Test
  void aFileIsSentAsItIs() throws IOException {
    Files.write(folder.resolve("a.png"), PICTURE);
    Operation operation = operation("file = a.png, content-type = image/png");
    assertThat(operation.body(KNOWN).orElseThrow()).isEqualTo(PICTURE);
    assertThat(type(operation)).isEqualTo("image/png");
    assertThat(type(operation("file = a.png"))).isEqualTo("application/octet-stream");
    assertThat(operation.shown(PICTURE)).isEqualTo("(file a.png, 8 bytes)");
  }

  @Test
  void aFileIsReadOnce() throws IOException {
    Path file = Files.write(folder.resolve("a.png"), PICTURE);
    Operation operation = operation("file = a.png");
    Files.delete(file);
    assertThat(operation.body(KNOWN).orElseThrow()).isSameAs(operation.body(KNOWN).orElseThrow());
  }

  @Test
  void filePathIsRelativeToTheFileThatNamesIt() throws IOException {
    Path there = Files.createDirectories(folder.resolve("there/data"));
    Files.writeString(there.resolve("a.txt"), "there");
    Files.writeString(
        folder.resolve("there/base.conf"),
        "contract { name = b, operations { \"send it\" { file = data/a.txt, path = / } } }");
    Contract contract =
        ContractFile.read(
            folder,
            """
            include "there/base.conf"
            contract { operations { "send it" { method = PUT } } }
            """);
    assertThat(sent(contract.operation("send it"))).isEqualTo("there");
  }

  @Test
  void aMultipartBodyHoldsFieldsJsonAndFiles() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "first\r\n");
    Files.writeString(folder.resolve("b.txt"), "second");
    Operation operation =
        operation(
            """
            multipart {
              title = "Zoë #{count}"
              absent = "#{unknown?}"
              "odd \\"name\\"" = "##{x}"
              gone { body { no = "#{unknown?}" } }
              meta { body { ids = "#{ids}", no = "#{unknown?}" } }
              note { text = "<b>", content-type = text/html }
              tags = [one, { text = two }, "#{unknown?}"]
              files = [
                { file = a.txt, content-type = text/plain }
                { file = b.txt, file-name = "#{name}.txt" }
              ]
            }
            """);
    String boundary = type(operation).replaceFirst("multipart/form-data; boundary=", "");
    assertThat(boundary).matches("gauntlet-[0-9a-f-]{36}");
    assertThat(sent(operation))
        .isEqualTo(
            """
            --B
            Content-Disposition: form-data; name="title"

            Zoë 8
            --B
            Content-Disposition: form-data; name="odd %22name%22"

            #{x}
            --B
            Content-Disposition: form-data; name="meta"
            Content-Type: application/json

            {"ids":[1,2]}
            --B
            Content-Disposition: form-data; name="note"
            Content-Type: text/html

            <b>
            --B
            Content-Disposition: form-data; name="tags"

            one
            --B
            Content-Disposition: form-data; name="tags"

            two
            --B
            Content-Disposition: form-data; name="files"; filename="a.txt"
            Content-Type: text/plain

            first

            --B
            Content-Disposition: form-data; name="files"; filename="Zoë%0D%0AX: %22y%22.txt"
            Content-Type: application/octet-stream

            second
            --B--
            """
                .replace("\n", "\r\n")
                .replace("--B", "--" + boundary));
    assertThat(operation.needs()).containsExactly("count", "ids", "name");
    assertThat(operation.constantHeader(RequestHeaders.CONTENT_TYPE)).isPresent();
  }

  @Test
  void multipartBodyIsShownAsFieldsAndFileSizes() throws IOException {
    Files.write(folder.resolve("a.png"), PICTURE);
    Operation operation =
        operation(
            """
            multipart {
              title = "Zoë"
              password = "#{password}"
              picture { file = a.png }
              empty = ""
            }
            """);
    byte[] sent = operation.body(KNOWN).orElseThrow();
    assertThat(sent).containsSequence(PICTURE);
    assertThat(operation.shown(sent))
        .isEqualTo("title: Zoë\npassword: ******\npicture: (file a.png, 8 bytes)\nempty: ");
  }

  @Test
  void operationWithoutBodyHasNone() {
    Operation operation = operation("body = null");
    assertThat(operation.hasBody()).isFalse();
    assertThat(operation.body(KNOWN)).isEmpty();
    assertThat(operation.headerNames()).isEmpty();
    assertThat(operation.shown("".getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"HEAD", "OPTIONS", "GET", "DELETE"})
  void everyMethodCanHaveABodyAndKeepHeaders(String method) {
    Operation operation =
        operation("text = a, method = %s, save { at = \"header ETag\" }".formatted(method));
    assertThat(operation.method()).hasToString(method);
    assertThat(sent(operation)).isEqualTo("a");
    Reply reply = new Reply(200, Map.of("ETag", List.of("v1"))::get, "");
    assertThat(operation.read(reply, unknown -> null))
        .isEqualTo(new Answer.Accepted(Map.of("at", "v1")));
  }
}
