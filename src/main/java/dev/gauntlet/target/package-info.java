/** The system under test: a platform that this run starts, or one that runs already. */
package dev.gauntlet.target;
