/** How a process of the platform lives and dies with its parent and its terminal. */
package dev.gauntlet.platform.process;
