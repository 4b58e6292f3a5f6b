import Foundation

/// Pages as the server sends them: with the script that reloads them.
enum LivePage {
  /// Everything below this address is the server's own.
  static let folder = "/.lessons/"
  static let scriptAddress = folder + "reload.js"
  static let eventsAddress = folder + "events"

  /// The page with the script; `number` is the last change that it shows.
  static func html(_ bytes: [UInt8], number: Int) -> [UInt8] {
    let tag = "<script src=\"\(scriptAddress)\" data-since=\"\(number)\"></script>\n"
    let html = String(decoding: bytes, as: UTF8.self)
    guard let end = html.range(of: "</body>", options: .backwards) else {
      return bytes + Array(tag.utf8)
    }
    return Array((html[..<end.lowerBound] + tag + html[end.lowerBound...]).utf8)
  }

  /// The page for addresses that lead nowhere, whose own addresses count from the root.
  static func missing(_ bytes: [UInt8], number: Int) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let head = text.range(of: "<head>") else { return html(bytes, number: number) }
    let rooted = text[..<head.upperBound] + "\n<base href=\"/\">" + text[head.upperBound...]
    return html(Array(rooted.utf8), number: number)
  }

  /// Reloads the page when it changes, at the place where the reader is, and shows what is wrong
  /// with the lessons.
  static let script = #"""
    "use strict";
    (() => {
      const since = document.currentScript.dataset.since;
      const path = decodeURIComponent(location.pathname.slice(1));
      const here = path === "" || path.endsWith("/") ? path + "index.html" : path;
      const folder = here.slice(0, here.lastIndexOf("/") + 1);
      const memory = "lessons-place";

      function concerns(changed) {
        if (changed === "*" || changed === here) return true;
        if (changed === "assets/search-index.js") return here === "search.html";
        if (changed.startsWith("assets/")) return true;
        // The page's pictures.
        return folder !== "" && changed.startsWith(folder) && !changed.endsWith(".html");
      }

      // The first place with a name in the window, and how far down it stands.
      function keepPlace() {
        for (const element of document.querySelectorAll("main [id]")) {
          const top = element.getBoundingClientRect().top;
          if (top >= -40) {
            sessionStorage.setItem(memory, JSON.stringify([here, element.id, top, scrollY]));
            return;
          }
        }
        sessionStorage.setItem(memory, JSON.stringify([here, "", 0, scrollY]));
      }

      function restorePlace() {
        const kept = JSON.parse(sessionStorage.getItem(memory) || "[]");
        sessionStorage.removeItem(memory);
        if (kept[0] !== here) return;
        const element = document.getElementById(kept[1]);
        const top = element ? scrollY + element.getBoundingClientRect().top - kept[2] : kept[3];
        scrollTo({ top, behavior: "instant" });
      }

      function showProblems(problems) {
        document.getElementById("lessons-problems")?.remove();
        if (problems.length === 0) return;
        const box = document.createElement("div");
        box.id = "lessons-problems";
        box.setAttribute("role", "alert");
        box.style.cssText = "position:fixed;inset:auto 1rem 1rem 1rem;max-height:40vh;overflow:auto;"
          + "padding:.8rem 1.1rem;border-radius:.5rem;background:#7a1a14;color:#fff;"
          + "font:.85rem/1.5 ui-monospace,monospace;white-space:pre-wrap;z-index:10";
        box.textContent = problems.join("\n");
        document.body.append(box);
      }

      history.scrollRestoration = "manual";
      restorePlace();
      addEventListener("load", () => { history.scrollRestoration = "auto"; });
      const source = new EventSource("/.lessons/events?since=" + since);
      source.addEventListener("changed", (event) => {
        if (!JSON.parse(event.data).some(concerns)) return;
        source.close();
        keepPlace();
        location.reload();
      });
      source.addEventListener("problems", (event) => showProblems(JSON.parse(event.data)));
    })();

    """#
}
