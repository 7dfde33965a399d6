package dev.gauntlet.platform.ap;

import dev.gauntlet.platform.http.Call;

/**
 * Which page of a list a call wants, where pages have numbers.
 *
 * @param number from 1
 * @param size rows on a page, 1..100
 */
record NumberedPage(int number, int size) {

  private static final int DEFAULT_SIZE = 20;
  private static final int MAX_SIZE = 100;

  /**
   * Reads {@code page} and the size from the query.
   *
   * @param sizeName what the size is called
   */
  static NumberedPage of(Call call, String sizeName) {
    return new NumberedPage(
        call.queryInteger("page", 1, 1, Integer.MAX_VALUE),
        call.queryInteger(sizeName, DEFAULT_SIZE, 1, MAX_SIZE));
  }

  /** How many rows stand before it. */
  long offset() {
    return (number - 1L) * size;
  }

  /** How many pages so many rows fill. */
  long pagesOf(long total) {
    return (total + size - 1) / size;
  }
}
