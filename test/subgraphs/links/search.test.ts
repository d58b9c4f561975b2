import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asker, openTestHub } from "../../hub.ts";
import { runsUnderTest } from "../../store.ts";
import { ownerAlone, shownTo } from "../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
const analyst: Asker = { owner: "GRC", scopes: ["*:read", "*:search"] };

beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const query = `query ($text: String!, $kinds: [RecordKind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    takenFor { what normalForm }
    edges { kind matched field cursor node { id __typename } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Asked {
  readonly asker?: Asker;
  readonly kinds?: readonly string[];
  readonly first?: number;
  readonly after?: string | null;
}

async function page(text: string, { asker = analyst, ...variables }: Asked = {}) {
  const { data, errors } = await hub.ask(asker, query, { variables: { text, ...variables } });
  expect(errors).toEqual([]);
  return data.search;
}

/** What is found, and how: `id MATCH field`. */
async function found(text: string, asked: Asked = {}): Promise<string[]> {
  const { edges } = await page(text, asked);
  return edges.map(
    ({ node, matched, field }: { node: { id: string }; matched: string; field: string }) =>
      `${node.id} ${matched} ${field}`,
  );
}

async function takenFor(text: string): Promise<string[]> {
  const { takenFor: taken } = await page(text);
  return taken.map(({ what, normalForm }: Record<string, string>) => `${what} ${normalForm}`);
}

describe("a search over all kinds", () => {
  it("finds a person by a name in another script, in any order, and by the beginning of the last word", async () => {
    const id = await hub.world.person("Наталья Щербаковская");
    for (const text of ["shcherbakovskaia natalia", "Щербаковская", "НАТАЛЬЯ щербаковская"])
      expect(await found(text)).toEqual([`${id} NAME names`]);
    expect(await found("наталья щербак")).toEqual([`${id} PREFIX names`]);
    expect(await found("щербак наталья")).toEqual([]);
  });

  it("finds what is said in charges, notes and addresses, every word of it in one class of fields", async () => {
    const charges = [{ charge: "Trafficking in forged Quendish passports" }];
    const notice = await hub.world.write("notice", { form: "NOTICE", colour: "RED", status: "VALID", charges });
    const address = { text: "Müllerweg 12, Quendberg" };
    const person = await hub.world.person("Ilsa Quend", { addresses: [address], note: "seen in Quendberg" });
    expect(await found("quendish passports")).toEqual([`${notice} TEXT charges`]);
    expect(await found("muellerweg 12 quendberg")).toEqual([`${person} TEXT addresses`]);
    expect(await found("quend müllerweg")).toEqual([`${person} TEXT addresses`]);
    expect(await found("quendberg passports")).toEqual([]);
  });

  it("tells an exact match first, then names, their beginnings, texts, parts of numbers and look-alikes", async () => {
    const said = { programme: "STOP", phase: "RUNNING" };
    const number = await hub.world.passport("KORB5");
    const name = await hub.world.write("operation", { ...said, name: "Korb5" });
    const start = await hub.world.write("operation", { ...said, name: "Korb55" });
    const text = await hub.world.write("operation", { ...said, name: "Other", note: "as korb5 was" });
    const part = await hub.world.write("vehicle", { plate: "X-KORB5-1", plateCountry: "UTO" });
    const alike = await hub.world.write("vehicle", { vin: "11KOR8S22" });
    expect(await found("korb5")).toEqual([
      `${number} EXACT number`,
      `${name} NAME name`,
      `${start} PREFIX name`,
      `${text} TEXT note`,
      `${part} PART plate`,
      `${alike} LOOK_ALIKE vin`,
    ]);
  });

  it("says what it took the text for", async () => {
    expect(await takenFor("1hg-cm82693a004352")).toContain("VIN 1HGCM82693A004352");
    expect(await takenFor("2026/10001")).toContain("NOTICE_NUMBER 202610001");
    expect(await takenFor("deu-ao-01001")).toContain("SPECIMEN_NUMBER DEU-AO-01001");
    expect(await takenFor("zz 1123")).toEqual(
      expect.arrayContaining(["DOCUMENT_NUMBER ZZ1123", "PLATE ZZ1123", "PART_OF_NUMBER ZZ1123"]),
    );
    expect(await takenFor("Müller, Anna")).toEqual(["WORDS muller anna"]);
    expect(await takenFor("12?-456 * ab")).toEqual(["PART_OF_NUMBER 12?456*AB"]);
  });

  it("looks for the number and for the names of a machine-readable zone", async () => {
    const passport = await hub.world.passport("L898902C3");
    const bearer = await hub.world.person("Anna Maria Eriksson");
    const zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    const { edges, takenFor: taken } = await page(zone);
    expect(edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([passport, bearer]);
    expect(taken.map(({ what }: { what: string }) => what)).toEqual([
      "MACHINE_READABLE_ZONE",
      "DOCUMENT_NUMBER",
      "WORDS",
    ]);
  });

  it("finds a record by its id alone, whatever it is, and a link by its note", async () => {
    const [person, passport] = [await hub.world.person("Ove Zeller"), await hub.world.passport("ZELL-1")];
    const link = await hub.world.link("HOLDER_OF", person, passport, { note: "by the grobnik register" });
    expect(await found(person.toLowerCase())).toEqual([`${person} EXACT id`]);
    expect(await found("grobnik")).toEqual([`${link} TEXT note`]);
    const { data } = await hub.ask(analyst, `{ search(text: "grobnik") { nodes { ... on Link { kind note } } } }`);
    expect(data.search.nodes).toEqual([{ kind: "HOLDER_OF", note: "by the grobnik register" }]);
  });

  it("is told in pages that join to the whole, each record once", async () => {
    for (let at = 0; at < 7; at += 1)
      await hub.world.person(`Vesna Tarn${at % 2 ? "" : "ov"} Tarnov`, { note: "Tarnov, tarn and tarnish" });
    const whole = await found("tarn", { first: 100 });
    expect(new Set(whole).size).toBe(7);
    const joined: string[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = await page("tarn", { first: 2, after });
      joined.push(...edges.map((one: { node: { id: string } }) => one.node.id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(joined).toEqual(whole.map((one) => one.split(" ")[0]));
  });

  it("refuses what it cannot look for, a cursor of another search, and kinds that the caller may not search", async () => {
    const asks = async (variables: Readonly<Record<string, unknown>>, asker = analyst) =>
      (await hub.ask(asker, query, { variables })).codes;
    for (const text of [
      "N/A",
      " ",
      "a?b",
      "x".repeat(301),
      "one two three four five six seven eight nine ten eleven twelve thirteen",
    ])
      expect(await asks({ text })).toEqual(["BAD_USER_INPUT"]);
    expect(await asks({ text: "tarn", first: 101 })).toEqual(["PAGE_SIZE"]);
    const { pageInfo } = await page("tarn", { first: 1 });
    expect(await asks({ text: "tarnov", after: pageInfo.endCursor })).toEqual(["BAD_CURSOR"]);
    const narrow: Asker = { owner: "GRC", scopes: ["document:read", "document:search", "person:read"] };
    expect(await asks({ text: "tarn", kinds: ["DOCUMENT", "PERSON"] }, narrow)).toEqual(["FORBIDDEN"]);
    expect(await found("tarn", { asker: narrow })).toEqual([]);
    await hub.world.passport("KORNW5");
    expect(await found("KORNW5", { asker: narrow, kinds: ["DOCUMENT"] })).toHaveLength(1);
  });

  it("finds nothing by what is withheld of a record, and finds the record by the rest", async () => {
    const policy = shownTo({ classes: ["criminal-history"] });
    const criminalHistory = [{ offence: "smuggling of vorlan" }];
    const id = await hub.world.person("Hella Vorlan", {
      policy,
      criminalHistory,
      identifiers: [{ number: "VORL4711" }],
    });
    expect(await found("vorlan")).toEqual([`${id} TEXT criminalHistory`]);
    expect(await found("hella")).toEqual([]);
    expect(await found("VORL4711")).toEqual([]);
    expect(await found("ORL47")).toEqual([]);
    expect(await found("hella", { asker: "UTO" })).toEqual([`${id} NAME names`]);
    expect(await found("0RL47", { asker: "UTO" })).toEqual([`${id} LOOK_ALIKE identifiers`]);
  });

  it("discloses what is on the page, and no record that only was read for it", async () => {
    const ids = [];
    for (let at = 0; at < 3; at += 1) ids.push(await hub.world.person(`Quirin Abendstern ${at}`));
    const { requestId } = await hub.ask(analyst, query, { variables: { text: "abendstern", first: 2 } });
    const entries = JSON.stringify(await hub.entries(requestId));
    expect(ids.filter((id) => entries.includes(id))).toHaveLength(2);
  });
});

describe("a part of a number", () => {
  it("may have unknown characters, of which ? is one and * are several", async () => {
    const id = await hub.world.write("vehicle", { plate: "QX 47Z 93", plateCountry: "UTO", engineNumber: "E-QX1" });
    for (const text of ["x47z", "QX47?93", "QX4*93", "?X47Z?", "*47z*", "47z-9"])
      expect(await found(text), text).toEqual([`${id} PART plate`]);
    expect(await found("PX472")).toEqual([]);
    expect(await found("QX472")).toEqual([`${id} LOOK_ALIKE plate`]);
    expect(await found("QX47??93")).toEqual([]);
  });

  it("finds whoever has it, written so or with what looks alike, whatever the numbers", async () => {
    const sign = fc.constantFrom(..."0OQ1IZ25S6GB8AX");
    const numbers = fc.array(fc.array(sign, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 5 });
    const like = (number: string) =>
      [...number].map((one) => "0OQ,1I,2Z,5S,6G,8B".split(",").find((all) => all.includes(one))?.[0] ?? one).join("");
    let run = 0;
    await fc.assert(
      fc.asyncProperty(numbers, fc.array(sign, { minLength: 3, maxLength: 4 }), async (drawn, asked) => {
        run += 1;
        const [part, mark] = [
          asked.join(""),
          `W${String(run)
            .padStart(4, "0")
            .replaceAll(/\d/g, (one) => "CDEFHJKLMN"[Number(one)] ?? "")}`,
        ];
        const expected = new Set<string>();
        for (const letters of drawn) {
          const number = `${mark}${letters.join("")}`;
          const id = await hub.world.write("document", { number, type: "PASSPORT", issuer: "UTO" });
          const isExact = number === `${mark}${part}`;
          if (number.startsWith(`${mark}${part}`)) expected.add(`${id} ${isExact ? "EXACT" : "PART"}`);
          else if (like(number).startsWith(like(`${mark}${part}`))) expected.add(`${id} LOOK_ALIKE`);
        }
        const all = await found(`${mark}${part}`, { first: 100, kinds: ["DOCUMENT"] });
        expect(new Set(all.map((one) => one.replace(/ \w+$/, "")))).toEqual(expected);
        expect(all).toHaveLength(expected.size);
      }),
      { numRuns: runsUnderTest ?? 25 },
    );
  }, 60_000);
});

describe("a caller who sees none of what matches", () => {
  it("is told what it is told where there is none", async () => {
    const body = async () => (await hub.ask(analyst, query, { variables: { text: "Wolkenstein 4711" } })).data;
    const before = await body();
    await hub.world.person("Wolkenstein 4711", { policy: ownerAlone, identifiers: [{ number: "WOLKENSTEIN4711" }] });
    expect(await body()).toEqual(before);
  });
});
