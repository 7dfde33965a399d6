/**
 * A platform's HTTP contract as data: which operations it has, how their requests are built, and
 * what their answers mean. Journeys name operations and never a URL or a JSON key, so that another
 * platform needs a file and no Java.
 */
package dev.gauntlet.contract;
