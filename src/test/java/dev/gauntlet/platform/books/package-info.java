/** A complete platform module for tests: its API, its migration in db/books, its contract. */
package dev.gauntlet.platform.books;
