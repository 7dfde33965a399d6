/** A run as data: its logs, what is rebuilt from them, and the versioned result.json. */
package dev.gauntlet.result;
