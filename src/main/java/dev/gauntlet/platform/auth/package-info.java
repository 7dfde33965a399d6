/** The basis of every contract's login: hashed passwords and signed tokens. */
package dev.gauntlet.platform.auth;
