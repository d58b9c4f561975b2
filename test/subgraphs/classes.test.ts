import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { readDraft } from "../../core/draft.ts";
import { type Kind, kinds } from "../../records/kinds.ts";
import { recordId } from "../../core/record-id.ts";
import type { Dataset } from "../../core/record.ts";
import { handedInKinds } from "../../records/datasets.ts";
import { filled } from "../access/fill.ts";
import { datasetOf } from "../world.ts";

describe("what a policy may withhold", () => {
  it.each(handedInKinds.map(datasetOf))(
    "of a $name is withheld from its columns and keys too: what changes without it is searched as its class",
    (dataset) => {
      const record = wholeRecord(dataset);
      const computed = Object.entries({ ...dataset.columns, ...dataset.keys });
      for (const [field, fieldClass] of Object.entries(dataset.classes)) {
        const blank = Array.isArray(record[field]) ? [] : null;
        expect(record[field], `the record says nothing of ${field}`).not.toEqual(blank);
        const without = { ...record, [field]: blank };
        const told = computed.filter(
          ([, compute]) => !isDeepStrictEqual(compute(record as never), compute(without as never)),
        );
        const undeclared = told.filter(([name]) => dataset.searched[name] !== fieldClass);
        expect(undeclared.map(([name]) => `${name} tells of ${field}`)).toEqual([]);
      }
    },
  );
});

const idKey = new Uint8Array(32);
const idOf = (kind: Kind) => recordId(idKey, kinds[kind], false, "UTO", "P1");

/** Records that others name by their ids, which the schema's forms leave to whoever fills them. */
const named: Readonly<Partial<Record<Kind, object>>> = {
  session: { taughtUnder: [idOf("certificate")], attendedBy: [idOf("officer")] },
  certificate: {
    officer: idOf("officer"),
    course: idOf("course"),
    session: idOf("session"),
    taughtBy: idOf("certificate"),
  },
};

/** A record in which everything is said. */
function wholeRecord(dataset: Dataset): Readonly<Record<string, unknown>> {
  const from = recordId(idKey, kinds.person, false, "UTO", "P1");
  const to = recordId(idKey, dataset.name === "link" ? kinds.document : kinds.person, false, "UTO", "P2");
  const joined = dataset.joins && { from, to, reference: null };
  const fields = { ...filled(dataset.type, 1, "UTO"), owner: "UTO", ...joined, ...named[dataset.name as Kind] };
  const read = readDraft(dataset, fields, { idKey, policy: "POL-OPEN" });
  if ("faults" in read) throw new Error(`${dataset.name}: ${JSON.stringify(read.faults)}`);
  return read.draft as unknown as Readonly<Record<string, unknown>>;
}
