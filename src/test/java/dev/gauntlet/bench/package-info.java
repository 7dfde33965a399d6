/** Plain programs that use the same libraries, as references for the speed of Gauntlet. */
package dev.gauntlet.bench;
