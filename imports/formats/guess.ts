import { extname } from "node:path";
import { UnreadableFile } from "../unreadable.ts";
import { type Encoding, guessEncoding, isEncoding } from "./encoding.ts";
import { type Opening, openingOf } from "./opening.ts";
import type { Source } from "./packed.ts";
import { publishedAt } from "./published.ts";

/** The readers there are, and what each reads. */
export const readers = {
  ndjson: "records in the hub's own form",
  csv: "rows with a header of field names",
  un: "the consolidated list of the UN Security Council",
  uk: "the UK Sanctions List",
  eu: "the financial sanctions list of the European Union",
  ofac: "a sanctions list of the Office of Foreign Assets Control",
  "ofac-advanced": "a sanctions list of the Office of Foreign Assets Control in the advanced form",
  ftm: "entities of FollowTheMoney",
} as const;

export type Format = keyof typeof readers;
export const formats = Object.keys(readers) as Format[];

const byExtension: Readonly<Record<string, Format>> = {
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".csv": "csv",
  ".tsv": "csv",
};

/** Neither its content nor its name shows what a file is in. */
export class UnknownFormat extends Error {
  constructor(path: string, foreign: string | null = null) {
    super(foreign === null ? `${path} does not show what it is in` : `${path} is ${foreign}, which no reader takes`);
    this.name = "UnknownFormat";
  }
}

/** What a file shows of itself. */
export interface Shown {
  /** Null where neither its content nor its name tells. */
  readonly format: Format | null;
  readonly shape: "XML" | "CSV" | "NDJSON" | null;
  readonly encoding: Encoding;
  /** When the edition was published, as it says itself: RFC 3339 in UTC, or a day; null where it does not. */
  readonly published: string | null;
  /** What it is, where it is something that no reader takes. */
  readonly foreign: string | null;
}

/** A list by how its XML begins. */
interface XmlList {
  readonly format: Format;
  readonly root: string;
  /** Where others have an outermost element of that name. */
  readonly namespaces?: readonly string[];
  readonly published: (opening: Opening) => string | null;
}

const xmlLists: readonly XmlList[] = [
  {
    format: "un",
    root: "CONSOLIDATED_LIST",
    published: ({ attributes }) => publishedAt(attributes["dateGenerated"], "MDY"),
  },
  {
    format: "uk",
    root: "Designations",
    published: ({ texts }) => publishedAt(texts.get("Designations/DateGenerated"), "DMY"),
  },
  {
    format: "eu",
    root: "export",
    namespaces: ["http://eu.europa.ec/fpi/fsd/export"],
    published: ({ attributes }) => publishedAt(attributes["generationDate"], "DMY"),
  },
  {
    // Its namespace changed on 2024-05-07.
    format: "ofac",
    root: "sdnList",
    namespaces: [
      "http://tempuri.org/sdnList.xsd",
      "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML",
    ],
    published: ({ texts }) => publishedAt(texts.get("sdnList/publshInformation/Publish_Date"), "MDY"),
  },
  {
    format: "ofac-advanced",
    root: "Sanctions",
    namespaces: [
      "http://www.un.org/sanctions/1.0",
      "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML",
    ],
    published: ({ texts }) => {
      const [day, month, year] = ["Day", "Month", "Year"].map((part) => texts.get(`Sanctions/DateOfIssue/${part}`));
      return publishedAt(`${day}/${month}/${year}`, "DMY");
    },
  },
];

const ofOfsi =
  "This is the consolidated list of OFSI, which has not been kept since 2026-01-28, and nothing was taken in: take the UK Sanctions List instead, which the Foreign, Commonwealth and Development Office publishes as XML and CSV.";

/** The CSV of either list has its header below a line with the day on which it was made, or first. */
function headerBelow(text: string): string {
  return text.split(/\r\n|[\r\n]/, 2).find((line) => /\bname 6\b/i.test(line)) ?? "";
}

function isOfsi(text: string): boolean {
  return /\balias type\b/i.test(headerBelow(text)) && /\bgroup id\b/i.test(headerBelow(text));
}

function isUk(text: string): boolean {
  return /\bunique id\b/i.test(headerBelow(text));
}

/** A line of ours names a record, one of FollowTheMoney a schema. */
function isFtm(text: string): boolean {
  const [first = ""] = text.split(/[\r\n]/, 1);
  return /"schema"\s*:\s*"[A-Z]/.test(first) && /"properties"\s*:\s*\{/.test(first) && !/"record"\s*:/.test(first);
}

function reportDate(text: string): string | null {
  const [, printed] = /^"?report date:?\s*"?([^,"\r\n]+)/i.exec(text) ?? [];
  return publishedAt(printed, "DMY");
}

/** A fetch that failed leaves such a file, and a whole of nothing is declared by nobody. */
const ofNothing = "The file is empty, and nothing was taken in: fetch it again.";

const startLength = 1 << 16;

/** What the file is in: its content tells, and where that is some text, its name. */
export async function guess(source: Source): Promise<Shown> {
  const start = await startOf(source);
  const encoding = guessEncoding(start);
  const text = new TextDecoder(encoding).decode(start).trimStart();
  if (text === "" && start.length < startLength) throw new UnreadableFile(ofNothing);
  const nothing = { shape: null, encoding, published: null, foreign: null };
  if (text.startsWith("<"))
    return { ...shownByXml(text), shape: "XML", encoding: encoding === "utf-8" ? declaredIn(text) : encoding };
  if (text.startsWith("{")) return { ...nothing, format: isFtm(text) ? "ftm" : "ndjson", shape: "NDJSON" };
  if (isOfsi(text)) throw new UnreadableFile(ofOfsi);
  if (isUk(text)) return { ...nothing, format: "uk", shape: "CSV", published: reportDate(text) };
  const format = byExtension[extname(source.name).toLowerCase()] ?? null;
  return { ...nothing, format, shape: format === "csv" ? "CSV" : format && "NDJSON" };
}

function shownByXml(text: string): Pick<Shown, "format" | "published" | "foreign"> {
  const opening = openingOf(text);
  if (opening?.root === "ArrayOfFinancialSanctionsTarget") throw new UnreadableFile(ofOfsi);
  const list = opening && xmlLists.find((one) => isOf(one, opening));
  if (list) return { format: list.format, published: list.published(opening), foreign: null };
  const foreign = opening ? `XML whose outermost element is ${opening.root.slice(0, 60)}` : "no whole XML";
  return { format: null, published: null, foreign };
}

function isOf({ root, namespaces }: XmlList, opening: Opening): boolean {
  return opening.root === root && (!namespaces || namespaces.includes(opening.namespace ?? ""));
}

/** What is said of a file before anything else: what it was taken for. */
export function takenFor({ format, shape, published }: Shown & { readonly format: Format }): string {
  const [day] = published?.split("T") ?? [];
  return `Taken for: ${[readers[format], shape, day && `published ${day}`].filter(Boolean).join(", ")}.`;
}

/** What there is for a file that no reader takes. */
export function readersInWords(): string {
  return Object.entries(readers)
    .map(([format, what]) => `${format} (${what})`)
    .join(", ");
}

async function startOf(source: Source): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.chunks()) {
    parts.push(chunk);
    if ((length += chunk.length) >= startLength) break;
  }
  return Buffer.concat(parts).subarray(0, startLength);
}

function declaredIn(xml: string): Encoding {
  const [, declared = ""] = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(xml) ?? [];
  // What says this is no UTF-16, whatever it declares.
  return isEncoding(declared) && !/^utf-16/i.test(declared) ? declared.toLowerCase() : "utf-8";
}
