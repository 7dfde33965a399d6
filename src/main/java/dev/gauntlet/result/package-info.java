/** A run as data: the directory, the data rebuilt from its logs, and the versioned result.json. */
package dev.gauntlet.result;
