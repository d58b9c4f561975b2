import { expect, it } from "vitest";
import { datasets, handedInKinds } from "../../records/datasets.ts";
import { Intake } from "../../session/intake.ts";
import { filled } from "../access/fill.ts";
import { datasetOf } from "../world.ts";

const intake = new Intake({ datasets, reviewers: [], idKey: new Uint8Array(32).fill(1), today: "2026-06-01" });
/** By their ids: what names an end otherwise is hashed, and kept nowhere. */
const ends = { kind: "HOLDER_OF", from: `PER-${"A".repeat(26)}`, to: `DOC-${"A".repeat(26)}` };

/** 5,400 characters, in 300: a sentence in one sign. */
const growing = "\ufdfa".repeat(300);

/** The value with each of its texts in turn made that, and where it stands. */
function grown(value: unknown): { readonly path: string; readonly value: unknown }[] {
  if (typeof value === "string") return [{ path: "", value: growing }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    grown(inner).map((one) => ({
      path: Array.isArray(value) ? `[${key}]${one.path}` : `.${key}${one.path}`,
      value: Array.isArray(value) ? value.with(Number(key), one.value) : { ...value, [key]: one.value },
    })),
  );
}

it("no text of any kind of record grows past its length by being normalised", () => {
  const taken: string[] = [];
  let tried = 0;
  for (const { name, type, joins } of handedInKinds.map(datasetOf)) {
    const whole = { record: name, owner: "UTO", ...filled(type, 1, "UTO"), ...(joins && ends) };
    for (const { path, value } of grown(whole)) {
      tried += 1;
      const read = intake.read(value as Record<string, unknown>);
      if ("record" in read) taken.push(`${name}${path}`);
    }
  }
  expect(tried).toBeGreaterThan(150);
  expect(taken).toEqual([]);
});
