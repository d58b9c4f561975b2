import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Refusal } from "../../../cli/output.ts";
import { printManifest } from "../../../cli/commands/trusted-documents.ts";
import { SettingsError } from "../../../core/settings.ts";
import type { Manifest } from "../../../gateway/trusted-documents/manifest.ts";
import { openTrustedDocuments, ownManifest } from "../../../gateway/trusted-documents/open.ts";

const folder = mkdtempSync(join(tmpdir(), "borderlink-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function manifestOfFiles(...files: readonly string[]): Promise<string> {
  const said: string[] = [];
  await printManifest(files, { answer: (text) => void said.push(text), remark: () => {} });
  return said.join("\n");
}

/** What the hub says of it when it starts. */
function faultsOf(text: string): readonly string[] {
  try {
    openTrustedDocuments({ trustedDocuments: file("tried.json", text) });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
}

const me = "query Me { ...Own } fragment Own on Query { me { owner } }";

describe("borderlink trusted-documents manifest", () => {
  it("lists the queries of its files in Apollo's form, each with the fragments it uses, and the hub takes it", async () => {
    const fragment = file("me.graphql", me);
    const query = file("other.graphql", "query Other { ...Own me { name } }\nquery Alone { __typename }");
    const text = await manifestOfFiles(fragment, query);
    const { operations, ...rest } = JSON.parse(text) as Manifest;
    expect(rest).toEqual({ format: "apollo-persisted-query-manifest", version: 1 });
    expect(operations.map(({ name, body }) => [name, body.includes("fragment Own")])).toEqual([
      ["Me", true],
      ["Other", true],
      ["Alone", false],
    ]);
    expect(faultsOf(text)).toEqual([]);
  });

  it.each([
    ["{ me { owner } }", "has no name"],
    [`${me} query Me { me { name } }`, "two queries are called Me"],
    ["query Me { me { shoeSize } }", 'trusted document 1 (Me): Cannot query field "shoeSize" on type "Me".'],
    [`query Deep { ${"me { ".repeat(13)} owner ${"}".repeat(13)} }`, "levels"],
    ["query Me {", "Syntax Error"],
    ["subscription News { news }", 'trusted document 1 (News): Cannot query field "news" on type "Subscription".'],
  ])("refuses %j", async (text, because) => {
    const refused = await manifestOfFiles(file("wrong.graphql", text)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).message).toContain(because);
  });

  it("names the file in which a query nests beyond reading", async () => {
    const endless = file("endless.graphql", `query Me { me(of: ${"[".repeat(100_000)}`);
    const refused = await manifestOfFiles(endless).catch((error: unknown) => error);
    expect((refused as Error).message).toMatch(/endless\.graphql: .* nested too deeply to be read/);
  });
});

describe("a manifest that the hub starts with", () => {
  it("may be the hub's own examples", () => {
    const { all } = openTrustedDocuments({ trustedDocuments: null });
    expect(all.map(({ name }) => name)).toContain("FromPassport");
  });

  it("is refused with all its faults at once", () => {
    const manifest = JSON.parse(readFileSync(ownManifest, "utf8")) as Manifest;
    const [first, second, third] = manifest.operations as [never, never, never];
    const operations = [
      { ...(first as object), id: "0".repeat(64) },
      { ...(second as object), name: "Another" },
      third,
      { ...(third as object), type: "mutation" },
    ];
    expect(faultsOf(JSON.stringify({ ...manifest, operations }))).toEqual([
      "HUB_TRUSTED_DOCUMENTS, trusted document 1 (FromPassport): its id is not the SHA-256 of its body.",
      "HUB_TRUSTED_DOCUMENTS, trusted document 2 (Another): what its body holds has another name.",
      "HUB_TRUSTED_DOCUMENTS, trusted document 4 (Alerts): its id is in the list already.",
      "HUB_TRUSTED_DOCUMENTS, trusted document 4 (Alerts): its body is not of its type.",
    ]);
  });

  it.each(["", "[]", "{}", '{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}'])(
    "is refused where it is none: %j",
    (text) => {
      expect(faultsOf(text).length).toBeGreaterThan(0);
    },
  );

  it("has to be there", () => {
    const missing = () => openTrustedDocuments({ trustedDocuments: join(folder, "missing.json") });
    expect(missing).toThrow(/^The settings cannot be used:\n- HUB_TRUSTED_DOCUMENTS: .*missing\.json is not there/);
  });
});
