import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FormName, forms } from "../../bench/lists/forms.ts";
import { listed } from "../../bench/lists/listed.ts";
import { countIn, forms as counted } from "./count.ts";
import { type Operator, openOperator } from "./operator.ts";

const published = join(import.meta.dirname, "../../../shared/data/UN_consolidated.xml");

let operator: Operator;
beforeEach(async () => {
  operator = await openOperator();
});
afterEach(() => operator.close());

/** What stands once the file was taken in. */
async function heldOf(path: string, owner?: string) {
  const { rejected } = await operator.import(path, { owner });
  const [persons, documents] = [await operator.held("person"), await operator.held("document")];
  const names = persons.flatMap((person) => person["names"] as { readonly kind: string }[]);
  const aliases = names.filter(({ kind }) => kind !== "MAIN").length;
  return { rejected, persons: persons.length, documents: documents.length, aliases };
}

describe("of a list there stand as many persons, documents and aliases as patterns over its text count", () => {
  const fixtures = ["un-list", "uk-list", "eu-list", "ofac-list", "ofac-advanced"];
  it.each(fixtures)("with every trap of the form in it: %s", async (name) => {
    const path = join(import.meta.dirname, "fixtures", `${name}.xml`);
    expect(await heldOf(path)).toMatchObject(countIn(name.replace("-list", ""), await readFile(path, "utf8")));
  });

  it.each(Object.keys(counted) as FormName[])("of a hundred invented entries: %s", async (name) => {
    const { extension, write } = forms[name];
    const text = [...write(100)].join("");
    const held = await heldOf(await operator.file(`list.${extension}`, text), name === "ftm" ? "UTO" : undefined);
    expect(held).toEqual({ rejected: 0, ...countIn(name, text) });
    expect(held.persons).toBe(90);
  });

  const where = existsSync(published) ? "" : " (skipped: no UN_consolidated.xml in ../shared/data)";
  it.skipIf(where !== "")(`of the UN's as published${where}`, async () => {
    expect(await heldOf(published)).toEqual({ rejected: 0, ...countIn("un", await readFile(published, "utf8")) });
  });
});

it.each(["uk-csv", "csv", "ndjson"] as const)("a form of the benchmark is taken in as it says: %s", async (name) => {
  const { extension, write, mapping, records } = forms[name];
  const path = await operator.file(`list.${extension}`, [...write(100)].join(""));
  const map = mapping && (await operator.file("mapping.json", JSON.stringify(mapping)));
  const { created, rejected } = await operator.import(path, { mapping: map });
  const made = Array.from({ length: 100 }, (_, at) => records(listed(at))).reduce((sum, one) => sum + one);
  expect({ created, rejected }).toEqual({ created: made, rejected: 0 });
});
