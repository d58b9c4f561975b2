import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { samples } from "../../checks/samples.ts";
import { fieldClasses } from "../../core/access/policies/policy.ts";
import { withhold } from "../../core/access/withhold.ts";
import { displayNameOf } from "../../core/display-name.ts";
import { header, type HubRecord } from "../../core/record.ts";
import { datasets, type KindDataset } from "../../records/datasets.ts";
import { type Kind, kindNames, kinds } from "../../records/kinds.ts";
import { canariesIn, classLetters, filled } from "../access/fill.ts";

/** A record as a store holds it, of what was said of it alone. */
function recordOf(kind: Kind, said: object): HubRecord {
  const { content } = datasets.get(kind) as KindDataset;
  const known = { ...header.parse({ owner: "UTO", reference: "one" }), ...content.parse(said) };
  return { id: `${kinds[kind].prefix}-${"A".repeat(26)}`, version: 1, policy: "policy", ...known } as never;
}

function named(kind: Kind, said: object): string {
  return displayNameOf(datasets.get(kind) as KindDataset, recordOf(kind, said));
}

describe("what a record is called", () => {
  it.each<[Kind, object, string]>([
    [
      "person",
      {
        names: [
          { kind: "ALIAS", full: "Ann" },
          { kind: "MAIN", full: "Anna Eriksson" },
        ],
      },
      "Anna Eriksson",
    ],
    ["person", { names: [{ kind: "ALIAS", full: "Ann\n of  Utopia" }] }, "Ann of Utopia"],
    ["person", {}, "Person stated by UTO"],
    ["notice", { form: "NOTICE", colour: "RED", number: "2026/7", status: "VALID" }, "Red notice 2026/7"],
    ["notice", { form: "NOTICE", colour: "UN_SPECIAL", status: "VALID" }, "UN special notice"],
    ["notice", { form: "DIFFUSION", number: "7", status: "VALID" }, "Diffusion 7"],
    ["document", { type: "PASSPORT", number: "XZ 1", issuer: "UTO" }, "Passport XZ 1 (UTO)"],
    ["document", { type: "IDENTITY_CARD", number: "N/A" }, "Identity card"],
    ["document", {}, "Document stated by UTO"],
    [
      "documentReport",
      { type: "PASSPORT", number: "XZ 1", issuer: "UTO", fraudType: "STOLEN_BLANK" },
      "Passport XZ 1 (UTO), stolen blank",
    ],
    [
      "vehicle",
      { plate: "UT 7", plateCountry: "UTO", vin: "V-77", make: "Utopia", model: "One" },
      "UT 7 (UTO), Utopia One",
    ],
    ["vehicle", { plate: "UNKNOWN", plateCountry: "UTO", vin: "V-77", category: "CAR" }, "V-77, Car"],
    ["vehicleReport", { components: [{ serialNumber: "C-9" }], status: "LOST" }, "C-9, lost"],
    ["alert", { kind: "PSEUDO_DOCUMENT", country: "UTO" }, "Pseudo document (UTO)"],
    ["session", { place: "Utopia City", from: "2026-06" }, "Utopia City, 2026-06"],
    ["link", samples.link[0] as object, "Holder of"],
    ["hit", samples.hit[0] as object, "Hit: notice stated by DEU"],
    ["hitReply", samples.hitReply[0] as object, "Reply 1: confirmed"],
    ["tellingRule", samples.tellingRule[0] as object, "What DEU is told of hits"],
  ])("of the kind %s, said %j, is %s", (kind, said, name) => {
    expect(named(kind, said)).toBe(name);
  });

  it("is something, in one line, of every kind", () => {
    for (const kind of kindNames) for (const said of samples[kind]) expect(named(kind, said)).toMatch(/^\S(?:.*\S)?$/);
  });

  it("holds nothing of a class that is withheld, whatever else is not known", () => {
    const asked = fc.record({
      kind: fc.constantFrom(...kindNames),
      shown: fc.subarray([...fieldClasses]),
      chances: fc.infiniteStream(fc.boolean()),
    });
    fc.assert(
      fc.property(asked, ({ kind, shown, chances }) => {
        const dataset = datasets.get(kind) as KindDataset;
        const unknowable = (field: string) =>
          chances.next().value && dataset.content.shape[field]?.safeParse(null).success;
        const said = Object.entries({
          ...recordOf(kind, samples[kind][0] as object),
          ...(dataset.handedIn && filled(dataset.type, 1, "UTO")),
        }).map(([field, value]) => [field, unknowable(field) ? null : value]);
        const name = displayNameOf(dataset, withhold(dataset, Object.fromEntries(said) as HubRecord, new Set(shown)));
        const classes = canariesIn(name).flatMap(({ letter }) => classLetters[letter] ?? []);
        expect(classes.filter((one) => !shown.some((told) => told === one))).toEqual([]);
        expect(name).not.toMatch(/null|undefined/);
      }),
    );
  });
});
