package dev.gauntlet.platform.ap;

import dev.gauntlet.platform.http.ApiCall;

/**
 * The requested page of a list with numbered pages.
 *
 * @param number the number of the page, from 1
 * @param size the rows on a page, 1..100
 */
record NumberedPage(int number, int size) {

  private static final int DEFAULT_SIZE = 20;
  private static final int MAX_SIZE = 100;

  /**
   * Reads {@code page} and the page size from the query.
   *
   * @param sizeName the query parameter of the page size
   */
  static NumberedPage of(ApiCall call, String sizeName) {
    return new NumberedPage(
        call.queryInteger("page", 1, 1, Integer.MAX_VALUE),
        call.queryInteger(sizeName, DEFAULT_SIZE, 1, MAX_SIZE));
  }

  /** Returns the number of rows before the page. */
  long offset() {
    return (number - 1L) * size;
  }

  /** Returns the number of pages for a total number of rows. */
  long pagesOf(long total) {
    return (total + size - 1) / size;
  }
}
