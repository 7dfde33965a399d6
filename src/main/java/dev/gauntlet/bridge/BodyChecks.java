package dev.gauntlet.bridge;

import io.gatling.commons.validation.Failure;
import io.gatling.commons.validation.Success;
import io.gatling.commons.validation.Validation;
import io.gatling.core.check.Check;
import io.gatling.core.check.Check$;
import io.gatling.core.check.CheckMaterializer;
import io.gatling.core.json.JsonParsers;
import io.gatling.core.session.Session;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.internal.CoreCheckType;
import java.util.Optional;
import java.util.function.Function;
import scala.Function1;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.List;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/** Gatling's checks on a text body. */
record BodyChecks(List<Check<Optional<String>>> checks) {

  static final BodyChecks NONE = of(java.util.List.of());

  private static final JsonParsers JSON = new JsonParsers();

  /**
   * The result of the checks on a body.
   *
   * @param session the user's session with the values that the checks saved
   * @param fault the reason why a check failed; empty if all passed
   */
  record Finding(Session session, Optional<String> fault) {}

  /**
   * @throws IllegalArgumentException for a check that needs more than a text, such as a status
   *     check
   */
  static BodyChecks of(java.util.List<CheckBuilder> checks) {
    return new BodyChecks(
        CollectionConverters.asScala(checks.stream().map(BodyChecks::check).toList()).toList());
  }

  Finding find(Optional<String> body, Session session) {
    if (checks.isEmpty()) {
      return new Finding(session, Optional.empty());
    }
    Tuple2<Session, Option<Failure>> found = Check$.MODULE$.check(body, session, checks);
    return new Finding(found._1(), OptionConverters.toJava(found._2()).map(Failure::message));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Check<Optional<String>> check(CheckBuilder check) {
    CheckMaterializer materializer = new Materializer(preparation(check));
    return (Check<Optional<String>>) check.asScala().build(materializer);
  }

  private static Function<String, Validation<?>> preparation(CheckBuilder check) {
    if (check.type() instanceof CoreCheckType core) {
      switch (core) {
        case BodyString, Regex, Substring -> {
          return Success::new;
        }
        case JsonPath, JmesPath -> {
          return JSON::safeParse;
        }
        default -> {}
      }
    }
    throw new IllegalArgumentException(
        "a check of type %s is not supported here: use bodyString, substring, regex, jsonPath"
                .formatted(check.type())
            + " or jmesPath");
  }

  private static final class Materializer
      extends CheckMaterializer<Object, Check<Optional<String>>, Optional<String>, Object> {

    private static final Validation<?> NOTHING = new Failure("the answer has no body");

    private final Function<String, Validation<?>> preparation;

    Materializer(Function<String, Validation<?>> preparation) {
      super(check -> check);
      this.preparation = preparation;
    }

    @Override
    public Function1<Optional<String>, Validation<Object>> preparer() {
      return body -> prepared(body);
    }

    /** The cast is safe: the preparation was chosen for the type of this check. */
    @SuppressWarnings("unchecked")
    private Validation<Object> prepared(Optional<String> body) {
      return (Validation<Object>) body.<Validation<?>>map(preparation).orElse(NOTHING);
    }
  }
}
