import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policyDocuments } from "../../../records/operations/policy-documents.ts";
import { openTestHub } from "../../hub.ts";
import { everybody, shownTo } from "../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let versions: readonly string[];
beforeAll(async () => {
  hub = await openTestHub();
  const document = (documentVersion: string, more: object) =>
    hub.world.write("policyDocument", {
      owner: "XPO",
      reference: documentVersion,
      policy: everybody,
      ...empty,
      documentVersion,
      ...more,
    });
  versions = [
    await document("1", { from: "2021-01-01", until: "2024-12-31", text: "As it was." }),
    await document("2", { from: "2025-01-01", supersedes: "1", hash: "0".repeat(64), address: "https://x.example/2" }),
  ];
  const operation = (reference: string, policy = everybody) =>
    hub.world.write("operation", { owner: "UTO", reference, policy, programme: "STOP", name: reference, ...planned });
  const open = await operation("Lantern");
  const hidden = await operation("Causeway", shownTo({ to: ["NLD"] }));
  for (const from of [open, hidden])
    await hub.world.write("link", { owner: "UTO", kind: "RESTS_ON", from, to: versions[0], source: "plan", ...link });
}, 60_000);
afterAll(() => hub.close());

const empty = { title: "Checks", number: "BL-1", from: null, until: null, text: null, hash: null, address: null };
const planned = { phase: "PLANNED", from: null, until: null, note: null };
const link = { policy: everybody };

describe("a policy document", () => {
  it("has a record for each version, found by its number, or by the days on which it is in force", async () => {
    const list = async (args: string) => {
      const { data, errors } = await hub.ask("GRC", `{ policyDocuments(${args}) { nodes { documentVersion hash } } }`);
      expect(errors).toEqual([]);
      return data.policyDocuments.nodes;
    };
    const [first, second] = [
      { documentVersion: "1", hash: null },
      { documentVersion: "2", hash: "0".repeat(64) },
    ];
    expect(await list('number: "bl 1"')).toEqual(expect.arrayContaining([first, second]));
    expect(await list('during: { from: "2025-06-01", until: "2025-06-01" }')).toEqual([second]);
    expect(await list('number: "BL-2"')).toEqual([]);
  });

  it("names the operations that rest on a version, of those that the caller may see", async () => {
    const query = `query ($id: ID!) { policyDocument(id: $id) { operations(first: 5) { totalCount nodes { name } } } }`;
    const names = async (who: string, id: string | undefined) => {
      const { data, errors } = await hub.ask(who, query, { variables: { id } });
      expect(errors).toEqual([]);
      const { totalCount, nodes } = data.policyDocument.operations;
      expect(totalCount).toBe(nodes.length);
      return nodes.map(({ name }: { name: string }) => name).toSorted();
    };
    expect(await names("GRC", versions[0])).toEqual(["Lantern"]);
    expect(await names("NLD", versions[0])).toEqual(["Causeway", "Lantern"]);
    expect(await names("NLD", versions[1])).toEqual([]);
  });

  it("names no operation any more from whom its handling was narrowed, and again whom it is shown to", async () => {
    const lists = `operations(first: 5) { totalCount nodes { name } } links(first: 5) { totalCount }`;
    const told = async (who: string) => {
      const { data } = await hub.ask(who, `query ($id: ID!) { policyDocument(id: $id) { ${lists} } }`, {
        variables: { id: versions[0] },
      });
      const { operations, links } = data.policyDocument;
      return [operations.nodes.map(({ name }: { name: string }) => name), operations.totalCount, links.totalCount];
    };
    const lantern = (policy: typeof everybody) =>
      hub.world.write("operation", { reference: "Lantern", policy, programme: "STOP", name: "Lantern", ...planned });
    expect(await told("GRC")).toEqual([["Lantern"], 1, 1]);
    await lantern(shownTo({ to: ["NLD"] }));
    expect(await told("GRC")).toEqual([[], 0, 0]);
    expect((await told("NLD"))[1]).toBe(2);
    await lantern(everybody);
    expect(await told("GRC")).toEqual([["Lantern"], 1, 1]);
  });

  it.each([
    [
      { text: "All of it", hash: "0".repeat(64) },
      { path: "text", reason: "stands beside a hash: state one of the two" },
    ],
    [
      { hash: "0".repeat(64) },
      { path: "text", reason: "is left out, and so is a hash with an address of it: state one of the two" },
    ],
    [
      { text: "All of it", from: "2026", until: "2025" },
      { path: "until", reason: "ends it (2025) before it begins (2026)" },
    ],
    [{ text: "All of it" }, null],
  ])("says where its text stands: %j", (said, fault) => {
    expect(policyDocuments.fault?.({ ...empty, ...said } as never)).toEqual(fault);
  });
});
