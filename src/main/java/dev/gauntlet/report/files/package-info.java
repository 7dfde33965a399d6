/**
 * The files of a run's folder that are made of its logs:
 * {@link dev.gauntlet.report.files.RunOutputs} writes them all.
 */
package dev.gauntlet.report.files;
