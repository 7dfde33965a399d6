/** Runs that were made: how they are found, judged again, written anew and packed. */
package dev.gauntlet.results;
