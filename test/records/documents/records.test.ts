import { afterEach, describe, expect, it } from "vitest";
import { documentReports, documents } from "../../../records/documents/records.ts";
import { subgraph } from "../../../subgraphs/documents/subgraph.ts";
import { subgraphWith } from "../../subgraphs/asking.ts";

const report = { number: "XZ000123", type: "PASSPORT", issuer: "UTO", fraudType: "LOST" };

describe("a document report", () => {
  it("is written by the issuing country alone", () => {
    const fault = (owner: string, issuer: string) =>
      documentReports.fault({ ...report, owner, issuer } as Parameters<typeof documentReports.fault>[0]);
    expect(fault("UTO", "UTO")).toBeNull();
    expect([fault("D", "DEU"), fault("DEU", "D"), fault("ROU", "ROM")]).toEqual([null, null, null]);
    expect(fault("D", "DDR")).not.toBeNull();
    expect(fault("D", "UTO")?.reason).toContain("only the issuing country reports its documents");
  });

  it.each(["number", "type", "issuer", "fraudType"])("cannot do without its %s", (field) => {
    expect(documentReports.content.safeParse(report).success).toBe(true);
    expect(documentReports.content.safeParse({ ...report, [field]: null }).success).toBe(false);
    expect(documentReports.content.safeParse({ ...report, [field]: undefined }).success).toBe(false);
  });
});

describe("a document", () => {
  it("may leave every part unknown", () => {
    expect(documents.content.parse({})).toMatchObject({ type: null, number: null, issuer: null, holder: null });
  });

  it.each([
    { type: "PASS" },
    { issuer: "Utopia" },
    { issued: "May 2019" },
    { number: "" },
    { number: "XZ\u00001" },
    { mrz: ["short"] },
  ])("is refused with %j", (said) => {
    expect(documents.content.safeParse(said).success).toBe(false);
  });
});

describe("a search for documents", () => {
  let asked: Awaited<ReturnType<typeof subgraphWith>>;
  afterEach(() => asked.close());

  async function found(conditions: string) {
    const document = { dataset: documents, type: "PASSPORT", issuer: "UTO" };
    asked = await subgraphWith(subgraph, [
      { ...document, reference: "P", number: "XZ 000-123" },
      { ...document, reference: "V", number: "XZ000124", type: "VISA" },
      { ...document, reference: "D", number: "XZ000123", issuer: "D" },
      { ...document, reference: "N", number: null },
    ]);
    const { data, errors } = await asked.ask(`{ documents${conditions} { totalCount nodes { reference } } }`);
    expect(errors).toBeUndefined();
    const list = data?.["documents"] as { totalCount: number; nodes: { reference: string }[] } | undefined;
    expect(list?.totalCount).toBe(list?.nodes.length);
    return list?.nodes.map(({ reference }) => reference).toSorted();
  }

  it.each(["XZ000123", "xz000123", "XZ 000 123", "x-z-0-0-0-1-2-3", " XZ000-123 "])(
    "finds the number written as %s",
    async (number) => {
      expect(await found(`(number: "${number}")`)).toEqual(["D", "P"]);
    },
  );

  it.each([
    ["", ["D", "N", "P", "V"]],
    ['(issuer: "UTO")', ["N", "P", "V"]],
    ["(type: VISA)", ["V"]],
    ['(number: "XZ000123", issuer: "D")', ["D"]],
    ['(number: "XZ000123", issuer: null, type: null)', ["D", "P"]],
    ['(number: "XZ00012")', []],
    ['(number: "XZ000123|PASSPORT|UTO")', []],
  ])("with %s finds %j", async (conditions, references) => {
    expect(await found(conditions)).toEqual(references);
  });

  it.each(["", "-", " / ", "N/A", "unknown", "000000000"])(
    "for the number %j, which names nothing, is refused",
    async (number) => {
      asked = await subgraphWith(subgraph, []);
      const { errors } = await asked.ask(`{ documents(number: ${JSON.stringify(number)}) { totalCount } }`);
      expect(errors?.map(({ extensions }) => extensions?.["code"])).toEqual(["BAD_USER_INPUT"]);
    },
  );
});
