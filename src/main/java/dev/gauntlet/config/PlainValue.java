package dev.gauntlet.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A conversion of values to plain Java that keeps decimals exact; the library uses {@code double}.
 */
final class PlainValue {

  private static final String KEY = "value";

  private PlainValue() {}

  /** Returns maps, lists, texts, integers, {@link BigDecimal}, flags or {@code null}. */
  static Object of(ConfigValue value) {
    if (value instanceof ConfigObject object) {
      Map<String, Object> members = new LinkedHashMap<>();
      object.forEach((name, member) -> members.put(name, of(member)));
      return members;
    } else if (value instanceof ConfigList list) {
      List<Object> items = new ArrayList<>();
      list.forEach(item -> items.add(of(item)));
      return items;
    }
    return value.valueType() == ConfigValueType.NUMBER ? number(value) : value.unwrapped();
  }

  private static Object number(ConfigValue value) {
    String written = value.atKey(KEY).getString(KEY);
    return value.unwrapped() instanceof Double || written.contains(".")
        ? new BigDecimal(written)
        : value.unwrapped();
  }
}
