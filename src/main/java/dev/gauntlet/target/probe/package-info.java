/** Tries each operation of a contract once, and its pushes: does the file describe the platform? */
package dev.gauntlet.target.probe;
