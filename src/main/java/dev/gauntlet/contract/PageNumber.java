package dev.gauntlet.contract;

import java.math.BigDecimal;
import java.util.List;

/**
 * The number of the page that begins at the journey's {@code offset} if each page holds {@code
 * limit} items; left out if the offset is.
 *
 * @param first the number of the page that begins at 0
 */
record PageNumber(int first) implements TextTemplate {

  @Override
  public String render(TemplateValues values) {
    Object offset = values.of(PagingParameters.OFFSET);
    if (offset == null) {
      return null;
    }
    long begin = whole(values, PagingParameters.OFFSET, offset);
    long size = size(values);
    if (begin % size != 0) {
      throw values.unusable(
          PagingParameters.OFFSET,
          "no page begins there, since it is no multiple of the limit " + size);
    }
    return Long.toString(begin / size + first);
  }

  private static long size(TemplateValues values) {
    Object limit = values.of(PagingParameters.LIMIT);
    long size = limit == null ? 0 : whole(values, PagingParameters.LIMIT, limit);
    if (size < 1) {
      throw values.unusable(
          PagingParameters.LIMIT, "the number of a page needs a limit of 1 or more");
    }
    return size;
  }

  private static long whole(TemplateValues values, Placeholder placeholder, Object value) {
    try {
      return new BigDecimal(value.toString()).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw values.unusable(placeholder, "paging needs a whole number");
    }
  }

  @Override
  public List<Placeholder> placeholders() {
    return List.of(PagingParameters.LIMIT, PagingParameters.OFFSET);
  }
}
