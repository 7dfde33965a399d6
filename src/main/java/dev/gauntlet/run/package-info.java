/** Where the parts meet: configuration, target, load, measurement and conclusion of one run. */
package dev.gauntlet.run;
