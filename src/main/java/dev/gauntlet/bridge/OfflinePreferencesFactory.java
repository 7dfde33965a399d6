package dev.gauntlet.bridge;

import java.util.prefs.AbstractPreferences;
import java.util.prefs.Preferences;
import java.util.prefs.PreferencesFactory;

/**
 * A factory of in-memory preferences which claim that Gatling's latest version was just looked up.
 * Gatling requests it over the network at every start unless its preferences contain a recent
 * look-up, and has no switch for that. This works on every operating system and leaves no file
 * behind. Activated by {@code -Djava.util.prefs.PreferencesFactory}.
 */
public final class OfflinePreferencesFactory implements PreferencesFactory {

  private static final String LAST_LOOK_UP = "lastCheckTimestamp";

  @Override
  public Preferences systemRoot() {
    return new InMemory(null, "");
  }

  @Override
  public Preferences userRoot() {
    return new InMemory(null, "");
  }

  private static final class InMemory extends AbstractPreferences {

    InMemory(InMemory parent, String name) {
      super(parent, name);
    }

    @Override
    protected String getSpi(String key) {
      return LAST_LOOK_UP.equals(key) ? Long.toString(System.currentTimeMillis()) : null;
    }

    @Override
    protected AbstractPreferences childSpi(String name) {
      return new InMemory(this, name);
    }

    @Override
    protected void putSpi(String key, String value) {}

    @Override
    protected void removeSpi(String key) {}

    @Override
    protected void removeNodeSpi() {}

    @Override
    protected String[] keysSpi() {
      return new String[0];
    }

    @Override
    protected String[] childrenNamesSpi() {
      return new String[0];
    }

    @Override
    protected void syncSpi() {}

    @Override
    protected void flushSpi() {}
  }
}
