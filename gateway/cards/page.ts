import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inWords } from "../../core/display-name.ts";
import { country } from "../../core/standards/countries.ts";
import type { QuickCheckCard } from "../../records/specimens/card/card.ts";
import type { CardFeature, CardPicture, FakeSide, GenuineSide } from "../../records/specimens/card/features.ts";
import { escaped, own } from "../addressed/html.ts";
import { pagePolicy } from "../addressed/page.ts";
import { momentInWords } from "../addressed/moment-in-words.ts";
import { edgeOf, lights, placeInWords, techniqueInWords } from "./words.ts";

const file = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");
const [style, script] = [file("card.css"), file("card.js")];

/** What the page may do wherever it is opened. */
export const policy = pagePolicy({ style, script });

/** Entries of one kind that are named one by one; the others are counted. */
const named = 4;

/**
 * The card as one HTML page with everything in it. `bytesOf`: of those of its pictures that there are, in WebP.
 */
export function cardPage(card: QuickCheckCard, bytesOf: (picture: CardPicture) => Uint8Array | undefined): string {
  const [issuer, documents] = [issuerOf(card), documentsOf(card)].map(escaped);
  const [made, until] = [card.made, card.validUntil].map((moment) => Date.parse(moment));
  const { features } = card;
  const drawn = { alerts: card.alerts.length, label: labelsOf(card), bytesOf };
  return `<!doctype html>
<html lang="en" data-made="${made}" data-until="${until}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Quick Check Card: ${issuer}, ${documents}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1><span class="issuer">${issuer}</span><span class="documents">${documents}</span></h1>
<p class="faint live"><span id="age" class="screen" role="status"></span><span class="paper">Quick Check Card, made ${momentInWords(card.made, "whole")}</span>; valid until ${momentInWords(card.validUntil, "short")}</p>
<noscript><p class="bad">Its age cannot be shown here: look at the time above.</p></noscript>
</header>
<p id="over" role="alert"></p>
<main>
<ol>
${features.map((feature, index) => line(picturedFirst(feature), index + 1, drawn)).join("\n")}
</ol>
<footer>
<p><b>No difference found is no proof that it is genuine.</b> <span class="screen">Tap a line for all of it.</span><span class="paper">Texts that end in … are on the screen in full.</span></p>
<p class="paper">Made of ${listed(card.specimens.map(({ number }) => escaped(number)))}; ${alertsOf(card)}.</p>
</footer>
</main>
<script>${script}</script>
</body>
</html>
`;
}

/** The code first: a long name may be shortened, and is known by it. */
function issuerOf({ issuer }: QuickCheckCard): string {
  return `${issuer} ${country(issuer)?.name ?? ""}`.trim();
}

function documentsOf({ category, type, issued, expires }: QuickCheckCard): string {
  const kind = inWords(category === "OTHER" ? "other document" : category);
  const when = issued ? `, issued ${issued}` : expires ? `, valid until ${expires}` : "";
  return `${type && type !== "OTHER" ? `${inWords(type)} ` : ""}${kind}${when}`;
}

type BytesOf = Parameters<typeof cardPage>[1];

/** What every line is drawn with. */
interface Drawn {
  /** Alerts that the card is made of. */
  readonly alerts: number;
  /** A version's number in short. */
  readonly label: (number: string) => string;
  readonly bytesOf: BytesOf;
}

/** Numbers without what all of them begin with: `02001`, or `AO-02001` where the card is of several types. */
function labelsOf({ specimens }: QuickCheckCard): Drawn["label"] {
  const [first = [], ...others] = specimens.map(({ number }) => number.split("-"));
  const differs = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  const shared = differs < 0 ? first.length - 1 : differs;
  return (number) => number.split("-").slice(shared).join("-") || number;
}

/** One picture of each side is shown, and the words beside it are those of what it shows. */
function picturedFirst(feature: CardFeature): CardFeature {
  const first = <Side extends GenuineSide | FakeSide>(sides: readonly Side[]) =>
    sides.toSorted((one, other) => Number(!one.picture) - Number(!other.picture));
  return { ...feature, genuine: first(feature.genuine), fakes: first(feature.fakes) };
}

function line(feature: CardFeature, number: number, { alerts, label, bytesOf }: Drawn): string {
  const { page, technique, light, genuine, fakes } = feature;
  const position = genuine[0]?.position ?? null;
  const where = position ? `${own(page)}, ${placeInWords(position)}` : own(page);
  const how = light === null ? where : `${lights[light]}; ${where}`;
  const pictures = [
    picture(genuine.find((side) => side.picture)?.picture, "genuine", bytesOf),
    picture(fakes.find((side) => side.picture)?.picture, "fake", bytesOf),
  ].join("");
  const head = `<span class="n">${number}</span><span class="gist"><span class="title">${techniqueInWords(technique)}</span><span class="how">${how}</span></span>`;
  const body = `${pictures && `<span class="pictures${position ? edgeOf(position) : ""}">${pictures}</span>`}${inShort(feature, label)}<span class="more">${position ? sheet(position) : ""}${whole(feature, alerts)}</span>`;
  return `<li><input type="checkbox" id="f${number}" aria-label="Show all of feature ${number}"><label for="f${number}">${head}${body}</label></li>`;
}

/** What shows before a line is opened: of each side the first, or two of the genuine where versions differ. */
function inShort({ genuine, fakes }: CardFeature, label: Drawn["label"]): string {
  const [first, second, ...others] = genuine;
  const marked = (kind: string, text: string) => `<span class="line ${kind}">${text}</span>`;
  const version = ({ versions: [one = "", ...more] }: GenuineSide) =>
    escaped(`${label(one)}${more.length > 0 ? ` +${more.length}` : ""}`);
  const right = (side: GenuineSide) =>
    `<b class="good">\u2713${genuine.length > 1 ? ` ${version(side)}` : ""}</b> ${own(side.whatToSee)}`;
  const further = second && (others.length > 0 ? `${genuine.length - 1} other ways, by version` : right(second));
  return [
    first && marked(second ? "" : "two", right(first)),
    further && marked("", further),
    fakes[0] && marked("", `<b class="bad">\u2717</b> ${own(fakes[0].shows)}`),
  ]
    .filter((one) => one !== undefined)
    .join("");
}

/** Entries of a line on the screen of each side: what most alerts say comes first, and more is read by nobody at a counter. */
const onScreen = 12;

/** Entries of a line on paper, of which at most two are of the genuine. */
const onPaper = { genuine: 2, all: 3 } as const;

/** All that is known of a feature: each way in which it is genuine, and what fakes show. Paper has room for the first of each. */
function whole({ genuine, fakes, alerts: differing }: CardFeature, alerts: number): string {
  const versions = (side: GenuineSide) =>
    genuine.length > 1 ? ` <span class="faint">(${side.versions.map(escaped).join(", ")})</span>` : "";
  const right = genuine.slice(0, onScreen).map((side) => `${genuineWords(side.whatToSee)}${versions(side)}`);
  const wrong = fakes
    .slice(0, onScreen)
    .map((side) => `${fakeWords(side.shows)} <span class="faint">(${counted(side.alerts.length, "alert")})</span>`);
  const first = Math.min(right.length, wrong.length === 0 ? onPaper.all : onPaper.genuine);
  const printed = new Set([...right.slice(0, first), ...wrong.slice(0, onPaper.all - first)]);
  const said = [...right, ...wrong].map(
    (one) => `<span class="said${printed.has(one) ? "" : " screen"}">${one}</span>`,
  );
  const more = right.length + wrong.length - printed.size;
  const rest = more > 0 ? ` <span class="paper">${more} more on the screen.</span>` : "";
  const left = genuine.length + fakes.length - right.length - wrong.length;
  const unsaid =
    left > 0 ? ` <span class="screen">${left} more are not on this page: ask the hub for the card as data.</span>` : "";
  const share =
    differing > 0
      ? `${differing} of ${counted(alerts, "alert")} in force tell of it.`
      : "No alert in force tells of it; unknown fakes often fail here.";
  return `${said.join("")}<span class="said faint">${share}${rest}${unsaid}</span>`;
}

const genuineWords = (text: string) => `<span class="good">Genuine:</span> ${own(text)}`;
const fakeWords = (text: string) => `<span class="bad">Fake:</span> ${own(text)}`;

function picture(of: CardPicture | null | undefined, side: "genuine" | "fake", bytesOf: BytesOf): string {
  const bytes = of && bytesOf(of);
  if (!bytes) return "";
  const source = `data:image/webp;base64,${Buffer.from(bytes).toString("base64")}`;
  const [off, colour] = side === "fake" ? [" off", "bad"] : ["", "good"];
  return `<span class="side${off}"><img src="${source}" alt="${side}"><b class="${colour}">${side === "fake" ? "\u2717" : "\u2713"}<span class="word"> ${side}</span></b></span>`;
}

/** The page with the place marked on it. */
function sheet({ x, y, width, height }: NonNullable<GenuineSide["position"]>): string {
  const [left, top, wide, high] = [x * 60, y * 42, width * 60, height * 42].map((at) => at.toFixed(1));
  return `<svg viewBox="-1 -1 62 44" role="img" aria-label="Where on the page"><rect class="sheet" width="60" height="42"/><rect class="spot" x="${left}" y="${top}" width="${wide}" height="${high}"/></svg>`;
}

function alertsOf({ alerts }: QuickCheckCard): string {
  if (alerts.length === 0) return "no alert is in force";
  return `${counted(alerts.length, "alert")} in force: ${listed(alerts.map(({ id, version }) => `${escaped(id)} version ${version}`))}`;
}

function listed(entries: readonly string[]): string {
  const more = entries.length - named;
  return entries.slice(0, named).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
