/** Tries each operation of a contract once: does the file describe the platform? */
package dev.gauntlet.target.probe;
