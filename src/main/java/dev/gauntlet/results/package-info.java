/** Where runs are kept, and what can be done with one that was kept. */
package dev.gauntlet.results;
