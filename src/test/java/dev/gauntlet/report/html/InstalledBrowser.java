package dev.gauntlet.report.html;

import com.ruiyun.jvppeteer.api.core.Browser;
import com.ruiyun.jvppeteer.api.core.Page;
import com.ruiyun.jvppeteer.api.events.PageEvents;
import com.ruiyun.jvppeteer.cdp.core.Puppeteer;
import com.ruiyun.jvppeteer.cdp.entities.ConsoleMessage;
import com.ruiyun.jvppeteer.cdp.entities.ConsoleMessageType;
import com.ruiyun.jvppeteer.cdp.entities.LaunchOptions;
import com.ruiyun.jvppeteer.cdp.entities.MediaFeature;
import com.ruiyun.jvppeteer.cdp.entities.Viewport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A Chromium installed on this machine. */
final class InstalledBrowser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** The errors and warnings on the console of the pages. */
  final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

  private final Browser browser;

  private InstalledBrowser(Browser browser) {
    this.browser = browser;
  }

  static Optional<Path> find() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static InstalledBrowser launch(Path executable) throws IOException {
    LaunchOptions options =
        LaunchOptions.builder()
            .executablePath(executable.toString())
            .headless(true)
            .args(List.of("--no-sandbox", "--disable-gpu"))
            .build();
    return new InstalledBrowser(Puppeteer.launch(options));
  }

  /** Opens a page at that width. */
  Page open(Path file, int width, boolean dark) throws Exception {
    Page page = browser.newPage();
    page.on(PageEvents.PageError, (Consumer<Object>) error -> complaints.add(error.toString()));
    page.on(PageEvents.RequestFailed, (Consumer<Object>) sent -> complaints.add("a request"));
    page.on(
        PageEvents.Console,
        (Consumer<ConsoleMessage>)
            message -> {
              if (message.type() == ConsoleMessageType.error) {
                complaints.add(message.text());
              }
            });
    page.setViewport(new Viewport(width, 900));
    page.emulateMediaFeatures(
        List.of(new MediaFeature("prefers-color-scheme", dark ? "dark" : "light")));
    page.goTo(file.toUri().toString());
    return page;
  }

  @Override
  public void close() {
    try {
      browser.close();
    } catch (Exception e) {
      throw new IllegalStateException("the browser does not end", e);
    }
  }
}
