/** Certificates, a platform behind TLS and a proxy, made for tests. */
package dev.gauntlet.secure;
