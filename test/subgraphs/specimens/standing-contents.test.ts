import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alerts } from "../../../records/specimens/records.ts";
import { policySchema } from "../../../core/access/policies/policy.ts";
import { drawn, png } from "../../core/pictures/files.ts";
import { handIn } from "../../gateway/pictures/asking.ts";
import { openTestHub } from "../../hub.ts";
import { everybody, greece, qualityControl, reviewer, utopia } from "./quality-control.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let quality: ReturnType<typeof qualityControl>;
beforeAll(async () => {
  hub = await openTestHub({ qualityControl: ["XPO", "D"] });
  quality = qualityControl(hub);
});
afterAll(() => hub.close());

let references = 0;
const reference = () => `standing alert ${(references += 1)}`;

describe("an alert that was submitted", () => {
  it("keeps the pictures that were submitted, as its contents, until its owner takes it back", async () => {
    const named = { reference: reference(), pictures: [{ name: "front" }, { name: "back" }] };
    const { id } = await quality.record(named);
    const [file, other] = [await png(), await drawn(40, 30).png().toBuffer()];
    const handedIn = async (name: string, bytes: Buffer) => {
      const { status, json } = await handIn(hub, id, name, bytes);
      return status === 200 ? "kept" : json.detail;
    };
    const stands = (state: string, follows = "DRAFT may follow") =>
      `The Alert is ${state}, in which its pictures do not change: ${follows}.`;
    const tried = async () => [
      await handedIn("front", file),
      await handedIn("front", other),
      await handedIn("back", file),
    ];
    expect(await handedIn("front", file)).toBe("kept");
    await quality.submit(id, utopia);
    expect(await tried()).toEqual(["kept", stands("SUBMITTED"), stands("SUBMITTED")]);
    await quality.begin(id);
    const waits = stands("IN_QUALITY_CONTROL", "its owner waits for what follows, or withdraws it");
    expect(await tried()).toEqual(["kept", waits, waits]);
    await quality.review(id, 3);
    expect(await tried()).toEqual(["kept", stands("PUBLISHED"), stands("PUBLISHED")]);
    const { pictures } = hub.hub.platform;
    const before = await pictures.find(id, "front");
    await pictures.discard(before ? [before] : []);
    expect(await handedIn("front", file)).toBe("kept");
    expect((await handIn(hub, id, "front", null, { method: "DELETE" })).status).toBe(200);
    expect(await handedIn("front", file)).toBe(stands("PUBLISHED"));
    await quality.record(named);
    expect(await tried()).toEqual(["kept", "kept", "kept"]);
  });

  it("is taken in once and reviewed once, where several do so at once", async () => {
    const reviewers = ["XPO", "D"].map((owner) => ({ ...reviewer, owner }));
    const { id } = await quality.record({ reference: reference(), state: "SUBMITTED" });
    const begun = await Promise.all(reviewers.map((one) => quality.begin(id, one)));
    expect(begun.map(({ value }) => value.result).toSorted()).toEqual(["CHANGED", "CONFLICT"]);
    expect(begun.map(({ value }) => value.alert)).toEqual(
      Array.from(begun, () => ({ version: 2, state: "IN_QUALITY_CONTROL" })),
    );
    const ended = await Promise.all(reviewers.map((one) => quality.review(id, 2, {}, one)));
    expect(ended.map(({ value }) => value.result).toSorted()).toEqual(["CHANGED", "CONFLICT"]);
    const { data } = await hub.ask(
      { owner: "UTO", scopes: ["*:read"] },
      `{ alert(id: "${id}") { version reviews { id } } }`,
    );
    expect([data.alert.version, data.alert.reviews.length]).toEqual([3, 1]);
  });
});

describe("an alert of a hub that kept no handling beside it", () => {
  const open = policySchema.parse(everybody);
  /** As such a hub stored it: without the fields that came since. */
  async function stored(state: string) {
    const named = { reference: reference(), kind: "COUNTERFEIT", specimenNumber: "UTO-AO-00001", title: "False swan" };
    await hub.world.intern([open]);
    const draft = await hub.world.draft("alert", { ...named, state, policy: open });
    const since = ["statedHandling", "numbers", "expires", "pictures"];
    const record = Object.fromEntries(Object.entries(draft).filter(([field]) => !since.includes(field)));
    const stamp = { at: new Date(hub.clock.now()).toISOString(), by: "before", request: "before" };
    await hub.hub.platform.store.transaction((session) => session.upsert(alerts, [{ record: record as never }], stamp));
    return { id: draft.id, named };
  }

  it("is reviewed as any other, and published under the handling that it had", async () => {
    const { id } = await stored("SUBMITTED");
    expect((await quality.begin(id)).value).toEqual({
      result: "CHANGED",
      alert: { version: 2, state: "IN_QUALITY_CONTROL" },
    });
    expect((await quality.review(id, 2)).value).toMatchObject({ result: "CHANGED", alert: { state: "PUBLISHED" } });
    expect((await quality.shown(id, greece)).state).toBe("PUBLISHED");
  });

  it("keeps its handling from when its owner hands it in again with the same, and gets no other so", async () => {
    const { id, named } = await stored("PUBLISHED");
    const again = (said: object) => quality.record({ ...named, state: "PUBLISHED", ...said });
    for (const handling of [{ audiences: [] }, { audiences: [{ to: ["GRC"] }] }])
      expect(await again({ handling })).toMatchObject({ result: "REFUSED", path: "state" });
    expect((await again({})).result).toBe("CHANGED");
    expect((await again({})).result).toBe("UNCHANGED");
    expect((await quality.shown(id, greece)).version).toBe(2);
  });
});
