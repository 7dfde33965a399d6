/**
 * The report of a run and of a suite as HTML pages: views of the templates, as texts and as data of
 * the charts. Texts may come from untrusted platforms; the templates escape them.
 */
package dev.gauntlet.report.html;
