/**
 * A run's result as a page: what the template shows, as texts and as data of the charts. Whatever
 * is text here may come from strangers; the template escapes it.
 */
package dev.gauntlet.report.html;
