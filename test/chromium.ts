import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where Chromium is on this machine; undefined where there is none. */
export const chromium = places.find((place) => existsSync(place));

/** How a page lies in a frame of some width, once its scripts have run. */
export interface Laid {
  readonly width: number;
  readonly height: number;
  /** Heights of what can be touched. */
  readonly targets: readonly number[];
  /** Text that is seen. */
  readonly text: string;
}

/** Lays a page out in a frame of that many CSS pixels. `before`: script that runs in the frame's own window first. */
export function laidOut(html: string, width: number, height: number, before = ""): Laid {
  const inside = html.replace("<head>", `<head><script>${before}</script>`);
  // The page's own policy lets no script in but its own: what sets its clock is let in here by being in no page's policy.
  const quoted = inside.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const harness = `<body><iframe id="page" style="border:0" width="${width}" height="${height}" srcdoc="${quoted}"></iframe><pre id="laid"></pre>
<script>page.onload = () => { const { documentElement: root, body } = page.contentDocument;
  laid.textContent = btoa(unescape(encodeURIComponent(JSON.stringify({ width: root.scrollWidth, height: Math.ceil(body.getBoundingClientRect().height), targets: [...body.querySelectorAll("label")].map((one) => Math.floor(one.getBoundingClientRect().height)), text: body.innerText })))); };</script>`;
  const dom = run(harness, (file) => ["--hide-scrollbars", "--virtual-time-budget=2000", "--dump-dom", file]);
  const found = /<pre id="laid">([^<]+)<\/pre>/.exec(dom.text)?.[1] ?? "";
  return JSON.parse(Buffer.from(found, "base64").toString()) as Laid;
}

/** Pages of the sheet of paper that its own style asks for. */
export function printedPages(html: string): number {
  const { pdf } = run(html, (file, out) => ["--no-pdf-header-footer", `--print-to-pdf=${out}`, file]);
  return (pdf ?? "").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

function run(html: string, wanted: (file: string, out: string) => string[]) {
  const folder = mkdtempSync(join(tmpdir(), "card-"));
  try {
    const [file, out] = [join(folder, "page.html"), join(folder, "page.pdf")];
    writeFileSync(file, html);
    const usual = ["--headless=new", "--no-sandbox", "--disable-gpu", `--user-data-dir=${join(folder, "profile")}`];
    const { stdout } = spawnSync(chromium ?? "", [...usual, ...wanted(pathToFileURL(file).href, out)], {
      encoding: "utf8",
      timeout: 60_000,
    });
    return { text: stdout, pdf: existsSync(out) ? readFileSync(out, "latin1") : null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
