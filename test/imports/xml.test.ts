import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { entriesOf } from "../../imports/formats/xml.ts";

const list = await readFile(join(import.meta.dirname, "fixtures/ofac-list.xml"));
const form = { root: "sdnList", entries: ["sdnEntry"], depth: 2, encoding: "utf-8" } as const;

/** What is met in a file that comes in chunks of so many bytes. */
async function met(file: Uint8Array, size: number) {
  async function* chunks() {
    for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
  }
  return Array.fromAsync(entriesOf(chunks(), form));
}

/** The list with that in the middle of its second entry. */
function withFault(...bytes: readonly (string | Uint8Array)[]): Uint8Array {
  const at = list.indexOf("<lastName>HYTHLODAY TRADING</lastName><sdnType>");
  return Buffer.concat([list.subarray(0, at), ...bytes.map((one) => Buffer.from(one)), list.subarray(at)]);
}

const faults: readonly (readonly [what: string, file: Uint8Array])[] = [
  ["nothing", list],
  ["an & that begins no reference", withFault("<a>Smith & Sons</a>")],
  ["a reference that nobody declared", withFault("<a>&lighthouse;</a>")],
  ["an end that has no beginning", withFault("</a>")],
  ["a byte that is no text", withFault("<a>", Buffer.of(0xe9), "</a>")],
  ["a tag that does not end", withFault("<a ")],
  ["a part that is taken as it stands", withFault("<a><![CDATA[Smith & Sons > <b>]]></a><!-- & -->")],
];

describe("an XML file", () => {
  it.each(faults)("is read the same in whatever chunks it comes, with %s in it", async (_what, file) => {
    const whole = await met(file, file.length);
    for (const size of [1, 7, 100, 1_000]) expect(await met(file, size)).toEqual(whole);
    // The entries, and what stands before them; or those up to the fault, the fault and those behind it.
    expect(whole.length).toBeGreaterThanOrEqual(6);
  });

  it("gives what it has before a fault, tells of the fault once and of each entry behind it", async () => {
    const pieces = await met(withFault("<a>&lighthouse;</a>"), 1_000);
    expect(pieces.map((piece) => ("reason" in piece ? piece.at : piece.element.name))).toEqual([
      "publshInformation",
      "sdnEntry",
      "line 46",
      "line 47",
      "line 48",
      "line 49",
    ]);
  });
});
