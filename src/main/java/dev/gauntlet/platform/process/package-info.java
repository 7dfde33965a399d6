/** The life cycle of the platform's processes: readiness, and the end together with the parent. */
package dev.gauntlet.platform.process;
