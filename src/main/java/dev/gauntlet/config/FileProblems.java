package dev.gauntlet.config;

import java.util.List;

/** The problems of one file, which may be in files that it includes; a view of all problems. */
final class FileProblems extends Problems {

  private final Problems all;
  private final String file;

  FileProblems(Problems all, String file) {
    this.all = all;
    this.file = file;
  }

  @Override
  void add(String path, String message, Origin origin) {
    all.add(path, message, origin.readBy(file));
  }

  @Override
  void markIncomplete() {
    all.markIncomplete();
  }

  @Override
  void addDependent(String path, String message, Origin origin) {
    all.addDependent(path, message, origin.readBy(file));
  }

  @Override
  List<Problem> list() {
    return all.list();
  }
}
