import { afterAll, beforeAll, expect, it } from "vitest";
import { type Asker, openTestHub } from "../hub.ts";
import { ownerAlone } from "../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub.close());

const writer: Asker = { owner: "XYZ", scopes: ["*:read", "link:write"] };
const mutation = `mutation ($records: [LinkInput!]!, $key: String!) {
  recordLinks(records: $records, idempotencyKey: $key) { id result path reason record { from { id } to { id } } }
}`;

let keys = 0;
async function recorded(ends: object) {
  const records = [{ kind: "HOLDER_OF", source: "register", ...ends }];
  const variables = { records, key: `named-ends-${(keys += 1)}` };
  return (await hub.ask(writer, mutation, { variables })).data.recordLinks[0];
}

const passport = (reference: string, owner?: string) => ({
  toRecord: { kind: "DOCUMENT", reference, ...(owner && { owner }) },
});

it("a link names what it joins by id or by the owner's reference, an own one without its owner", async () => {
  const person = await hub.world.person("Anna", { owner: "XYZ", reference: "P-1" });
  const document = await hub.world.passport("XZ1", { reference: "D-1" });
  const link = await recorded({ fromRecord: { kind: "PERSON", reference: "P-1" }, ...passport("D-1", "UTO") });
  expect(link).toMatchObject({ result: "CREATED", record: { from: { id: person }, to: { id: document } } });
  const again = await recorded({ from: person, ...passport("D-1", "UTO") });
  expect(again).toMatchObject({ id: link.id, result: "UNCHANGED" });
});

it("a reference of another's record that is hidden or not there is refused alike, and no id is told", async () => {
  const from = await hub.world.person("Berta", { owner: "XYZ" });
  const hidden = await hub.world.passport("XZ2", { reference: "D-2", policy: ownerAlone });
  const [one, other] = [
    await recorded({ from, ...passport("D-2", "UTO") }),
    await recorded({ from, ...passport("D-9", "UTO") }),
  ];
  expect(one).toEqual({
    id: null,
    result: "REFUSED",
    path: "toRecord",
    reason: "names no record that you see",
    record: null,
  });
  expect(other).toEqual(one);
  expect(JSON.stringify(one)).not.toContain(hidden);
});

it("each end is named once: by both ways, or by neither, the link is refused", async () => {
  const from = await hub.world.person("Carla", { owner: "XYZ" });
  const both = await recorded({ from, to: from, ...passport("D-1", "UTO") });
  expect(both).toMatchObject({
    result: "REFUSED",
    path: "toRecord",
    reason: 'stands beside "to": name the record once',
  });
  expect(await recorded({ from })).toMatchObject({ result: "REFUSED", path: "to" });
});
