import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programmeCodeOf } from "../../records/operations/programmes.ts";
import type { ToldReport } from "../../session/results/reports.ts";
import { escaped, own } from "../addressed/html.ts";
import { momentInWords } from "../addressed/moment-in-words.ts";
import { pagePolicy } from "../addressed/page.ts";
import { type Table, tablesOf } from "./tables.ts";

const style = readFileSync(join(import.meta.dirname, "report.css"), "utf8");

/** What the page may do wherever it is opened: no script runs in it. */
export const policy = pagePolicy({ style });

export type ShownReport = Omit<ToldReport, "equal">;

/** The report as one HTML page, for the screen and for A4, with everything in it. `hash`: whether its hash is shown. */
export function reportPage(told: ShownReport, { hash }: { readonly hash: boolean }): string {
  const { operation, report } = told;
  const programme = programmeCodeOf(operation);
  const title = `After-action report ${report.number}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}: ${escaped(operation.name)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${own(operation.name)}</h1>
<p>${title} of an operation of ${escaped(operation.owner)}${programme === null ? "" : `, programme ${escaped(programme)}`}. ${numbered(told)}</p>
<p class="faint">Counted by the hub; all that was answered by ${momentInWords(report.asOf, "whole")} is in it. Days are UTC.</p>
${missing(told)}${inFivesSaid(told)}</header>
<main>
${tablesOf(told).map(section).join("\n")}
</main>
<footer>
<p>Never counted: who was checked, by which officer, under which document.</p>
${hash ? `<p>SHA-256 of the counts as data: <code>${escaped(report.sha256)}</code></p>\n` : ""}</footer>
</body>
</html>
`;
}

/** Why it was made anew is its owner's alone: the text may say what is told in fives. */
function numbered({ exact, report: { number, reason } }: ShownReport): string {
  if (number === 1) return "It was made when the operation was closed.";
  const why = exact && reason !== null ? `: ${own(reason)}` : ".";
  return `It corrects report ${number - 1}${why}`;
}

function missing({ uncounted }: ShownReport): string {
  return uncounted
    .map(({ folder, from, until }) => {
      const when = from === null ? "before" : `between ${momentInWords(from, "whole")} and`;
      return `<p class="bad">What one machine answered ${when} ${momentInWords(until, "whole")} may be missing: its audit ${escaped(folder)} was lost.</p>\n`;
    })
    .join("");
}

function inFivesSaid({ exact }: ShownReport): string {
  if (exact) return "";
  return `<p>Counts are told in fives: &lt;5 is 1 to 4, and a larger number is the last multiple of five that was reached.</p>\n`;
}

function section({ title, heads, figures, lines }: Table): string {
  const head = heads.map((one, at) => `<th scope="col"${at < heads.length - figures ? "" : ' class="n"'}>${one}</th>`);
  const body = lines.map((cells) => {
    const words = cells.slice(0, -figures).map((one) => `<th scope="row">${escaped(one)}</th>`);
    return `<tr>${words.join("")}${cells
      .slice(-figures)
      .map((one) => `<td class="n">${escaped(one)}</td>`)
      .join("")}</tr>`;
  });
  if (body.length === 0) return `<h2>${title}</h2>\n<p>Nothing.</p>`;
  return `<h2>${title}</h2>
<div class="wide"><table>
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>`;
}
