import { describe, expect, it } from "vitest";
import type { PageRequest } from "../../../core/store/port.ts";
import type { Checking } from "../../../records/checking/asking.ts";
import { recordsBehind } from "../../../records/checking/judged.ts";

/** A person who holds so many passports, `DOC-00001` on; the last of them is the one that was asked. */
function holding(passports: number): Checking["reader"] {
  const ids = Array.from({ length: passports }, (_, at) => `DOC-${String(at + 1).padStart(5, "0")}`);
  const reader = {
    async findEach(_dataset: unknown, _side: string, [from]: readonly string[], _filter: unknown, page: PageRequest) {
      const rest = ids.map((to) => ({ id: `LNK-${to}`, from, to })).filter(({ id }) => id > (page.after ?? ""));
      return new Map([[from, { records: rest.slice(0, page.first), more: rest.length > page.first }]]);
    },
    byIds: async (_dataset: unknown, asked: readonly string[]) =>
      asked.map((id) => ({ id, type: "PASSPORT", issuer: "UTO", number: id.slice(4) })),
  };
  return reader as unknown as Checking["reader"];
}

describe("what a judgement rests on", () => {
  it.each([1, 100, 101, 250])("holds the document that was asked, of %i that its bearer holds", async (passports) => {
    const number = String(passports).padStart(5, "0");
    const met = { kind: "PERSON", record: "PER-ANNA" } as const;
    const isAsked = (asked: string) => asked.includes(number);
    expect(await recordsBehind({ reader: holding(passports) }, met, isAsked)).toEqual(["PER-ANNA", `DOC-${number}`]);
  });
});
