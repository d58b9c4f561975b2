import { describe, expect, it } from "vitest";
import { readDraft } from "../../core/draft.ts";
import { linkReference, recordId } from "../../core/record-id.ts";
import { kinds } from "../../records/kinds.ts";
import { documentReports } from "../../records/documents/records.ts";
import { links } from "../../records/links/records.ts";
import { persons } from "../../records/persons/records.ts";

const idKey = new Uint8Array(32).fill(1);
const options = { idKey, policy: "POL-OPEN" };
const from = recordId(idKey, kinds.person, false, "UTO", "P1");
const to = recordId(idKey, kinds.document, false, "UTO", "D1");
const holding = { owner: "UTO", kind: "HOLDER_OF", from, to, source: "a border post" };

describe("a record as its owner hands it in", () => {
  it("is named by its owner's reference, and what is not said of it is unknown", () => {
    expect(readDraft(persons, { owner: "UTO", reference: "P1" }, options)).toMatchObject({
      draft: { id: from, policy: "POL-OPEN", test: false, reliability: null, sex: null, names: [] },
    });
  });

  it("has another name when it is for training", () => {
    const read = readDraft(persons, { owner: "UTO", reference: "P1", test: true }, options);
    expect(read).toMatchObject({ draft: { id: recordId(idKey, kinds.person, true, "UTO", "P1") } });
  });

  it("is refused with the path of what is wrong, however deep", () => {
    const names = [{ kind: "MAIN" }];
    expect(readDraft(persons, { owner: "UTO", reference: "P1", names }, options)).toEqual({
      faults: [{ path: "names[0].full", reason: "is required" }],
    });
  });

  it("is refused where it has a field that its kind has not, the hub's own stamps among them", () => {
    for (const field of ["surnam", "id", "policy", "version", "created", "__proto__"]) {
      const said = JSON.parse(`{"owner":"UTO","reference":"P1","${field}":"PER-X"}`) as Record<string, unknown>;
      expect(readDraft(persons, said, options)).toEqual({ faults: [{ path: "", reason: `has no field ${field}` }] });
    }
  });

  it("is refused where a statement's field is none of the record's own and no path into one", () => {
    const stating = (field: string) => {
      const statements = [{ field: "sex", value: "F", source: "register", at: "2020" }];
      statements.push({ ...statements[0], field } as (typeof statements)[number]);
      return readDraft(persons, { owner: "UTO", reference: "P1", statements }, options);
    };
    const astray = ["name", "Names", " names", "birthDate", "surname", "constructor", "__proto__", "names.full"];
    for (const field of [
      ...astray,
      "names[0].middle",
      "names[0][0]",
      "sex[0]",
      "names[0].full.x",
      "names[]",
      "nam\u0435s",
    ])
      expect(stating(field)).toMatchObject({
        faults: [
          {
            path: "statements[1].field",
            reason: expect.stringMatching(
              /^names no field of a Person: it is one of .*names.*, or a path into one/,
            ) as string,
          },
        ],
      });
    for (const field of [
      "names",
      "names[0]",
      "names[12].full",
      "nationalities[0]",
      "reference",
      "fingerprints[0].source",
    ])
      expect(stating(field)).toHaveProperty("draft");
  });

  it("is refused with every fault it has", () => {
    expect(readDraft(persons, { owner: "uto", heightCm: 3, nationalities: "UTO" }, options)).toEqual({
      faults: [
        { path: "owner", reason: "an owner is an upper-case code such as UTO" },
        { path: "reference", reason: "is required" },
        { path: "nationalities", reason: "must be a list" },
        { path: "heightCm", reason: "must be at least 30" },
      ],
    });
  });

  it("is refused for what its fields are together, in its dataset's words", () => {
    const report = { owner: "NLD", reference: "R1", number: "ZZ1", type: "PASSPORT", issuer: "UTO", fraudType: "LOST" };
    expect(readDraft(documentReports, report, options)).toEqual({
      faults: [{ path: "issuer", reason: "is to be the owner: only the issuing country reports its documents" }],
    });
  });
});

describe("a link as its owner hands it in", () => {
  it("is named by what it joins and who says so, where it has no reference", () => {
    const reference = linkReference("HOLDER_OF", from, to, "a border post");
    expect(readDraft(links, holding, options)).toMatchObject({
      draft: { id: recordId(idKey, kinds.link, false, "UTO", reference), reference },
    });
  });

  it("is named by its reference where it has one", () => {
    expect(readDraft(links, { ...holding, reference: "L1" }, options)).toMatchObject({
      draft: { id: recordId(idKey, kinds.link, false, "UTO", "L1"), reference: "L1" },
    });
  });

  it("is refused where its kind does not lead from the one to the other", () => {
    expect(readDraft(links, { ...holding, from: to, to: from }, options)).toMatchObject({
      faults: [{ path: "kind", reason: "is HOLDER_OF, which does not lead from document to person" }],
    });
  });
});
