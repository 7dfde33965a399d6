/** A module of the platform from nothing: its API, its migration in db/books, its contract. */
package dev.gauntlet.platform.books;
