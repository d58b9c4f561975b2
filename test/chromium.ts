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

export interface Framed {
  readonly html: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Script that runs in the frame before the page's own. */
  readonly before?: string;
}

/** Lays pages out, each in a frame of its own, in one start of Chromium, which takes seconds. */
export function laidOut(pages: readonly Framed[]): Laid[] {
  const quoted = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const frame = ({ html, width, height, before = "" }: Framed) => {
    const inside = before ? html.replace("<head>", `<head><script>${before}</script>`) : html;
    return `<iframe style="border:0" width="${width}" height="${height}" srcdoc="${quoted(inside)}"></iframe>`;
  };
  const harness = `<body>${pages.map(frame).join("")}<pre id="laid"></pre>
<script>onload = () => { const told = Array.from(document.querySelectorAll("iframe"), ({ contentDocument: { documentElement: root, body } }) => ({ width: root.scrollWidth, height: Math.ceil(body.getBoundingClientRect().height), targets: Array.from(body.querySelectorAll("label"), (one) => Math.floor(one.getBoundingClientRect().height)), text: body.innerText }));
  laid.textContent = btoa(unescape(encodeURIComponent(JSON.stringify(told)))); };</script>`;
  const dom = run(harness, (file) => ["--hide-scrollbars", "--virtual-time-budget=2000", "--dump-dom", file]);
  const found = /<pre id="laid">([^<]+)<\/pre>/.exec(dom.text)?.[1] ?? "";
  return JSON.parse(Buffer.from(found, "base64").toString()) as Laid[];
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
