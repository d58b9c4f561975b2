import { expect, it } from "vitest";
import type { Db, MongoClient } from "../../../core/store/mongodb/connection.ts";
import { addReferences } from "../../../core/store/mongodb/references.ts";
import { stamp } from "./world.ts";

/** What a hub of layout 2 left: a policy with a version in the log, and two owners whose versions name it or another. */
async function policiesThen(client: MongoClient, empty: () => Promise<void>): Promise<void> {
  await empty();
  const db = client.db();
  for (const name of ["person", "document", "link", "remnant", "policy", "policyReference", "policyList"])
    await db.collection(name).deleteMany({});
  const row = { _version: 1, _digest: "", _created: stamp().at, _live: true };
  const rows = (name: string) => db.collection<{ _id: string }>(name);
  const text = { audiences: [] };
  await rows("policy").insertOne({
    _id: "POL-1",
    owner: "",
    policy: "",
    ...row,
    _record: { id: "POL-1", text },
    _outbox: [],
  } as never);
  const version = (owner: string, policy: string) => ({
    version: 1,
    record: { owner, policy },
    ...stamp(),
    attempt: "1",
  });
  const log = db.collection<{ _id: number }>("versions");
  await log.insertMany([
    { _id: 1, collection: "policy", id: "POL-1", version: 1, record: { owner: "", policy: "" } },
    { _id: 2, collection: "person", id: "PER-1", ...version("UTO", "POL-1") },
    { _id: 3, collection: "person", id: "PER-1", ...version("UTO", "POL-1") },
  ] as never[]);
  await rows("person").insertOne({
    _id: "PER-2",
    ...row,
    _outbox: [version("D", "POL-1"), version("D", "POL-2")],
  } as never);
}

/** That the step to layout 3 brings a MongoDB database there, however often it is begun. */
export function policyLayoutTests(client: MongoClient, empty: () => Promise<void>): void {
  const all = async (name: string) =>
    (
      await client
        .db()
        .collection<{ _id: string }>(name)
        .find({}, { sort: { _id: 1 } })
        .toArray()
    ).map(({ _id }) => _id);

  it("layout 3 of a MongoDB database gives policies owners, also after a step that was killed in the middle", async () => {
    await policiesThen(client, empty);
    const db = client.db();
    const killed = Object.assign(Object.create(db) as Db, {
      collection: (name: string) => {
        if (name === "policyReference") throw new Error("killed");
        return db.collection(name);
      },
    });
    await expect(addReferences(killed)).rejects.toThrow("killed");
    for (let times = 0; times < 2; times += 1) {
      await addReferences(db);
      expect(await all("policyReference")).toEqual(["POL-1 D", "POL-1 UTO", "POL-2 D"]);
      expect(await all("policyList")).toEqual(["POLICIES"]);
      expect(await all("versions")).toEqual([2, 3]);
      expect(await db.collection("policy").findOne({})).toMatchObject({
        since: 1,
        swept: false,
        _record: { since: 1 },
      });
    }
  });
}
