import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alerts } from "../../../records/specimens/records.ts";
import { policyId, policySchema } from "../../../core/access/policies/policy.ts";
import { openTestHub } from "../../hub.ts";
import { callerOf } from "../../world.ts";
import { checklist, greece, qualityControl, reviewer, utopia } from "./quality-control.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let quality: ReturnType<typeof qualityControl>;
beforeAll(async () => {
  hub = await openTestHub({ qualityControl: ["XPO", "UTO", "D"] });
  quality = qualityControl(hub);
});
afterAll(() => hub.close());

let references = 0;
const reference = () => `alert ${(references += 1)}`;

/** An alert in quality control: its id, and the version to review. */
async function inReview(said: object = {}) {
  const { id } = await quality.record({ reference: reference(), state: "SUBMITTED", ...said });
  const { value } = await quality.begin(id);
  return { id, version: value.alert.version as number };
}

describe("an alert on its way to publication", () => {
  it("is its owner's while it is a draft, the reviewers' once it is submitted, and everybody's once it is published", async () => {
    const seen = async (id: string) =>
      Promise.all([utopia, reviewer, greece].map(async (asker) => (await quality.shown(id, asker))?.state ?? null));
    const named = { reference: reference() };
    const { id } = await quality.record(named);
    expect(await seen(id)).toEqual(["DRAFT", null, null]);
    expect((await quality.submit(id)).value).toEqual({ result: "CHANGED", alert: { version: 2, state: "SUBMITTED" } });
    expect(await seen(id)).toEqual(["SUBMITTED", "SUBMITTED", null]);
    expect((await quality.begin(id)).value).toEqual({
      result: "CHANGED",
      alert: { version: 3, state: "IN_QUALITY_CONTROL" },
    });
    expect(await seen(id)).toEqual(["IN_QUALITY_CONTROL", "IN_QUALITY_CONTROL", null]);
    const { value } = await quality.review(id, 3);
    expect(value).toEqual({
      result: "CHANGED",
      alert: { version: 4, state: "PUBLISHED" },
      review: { id: expect.stringMatching(/^REV-/), owner: "XPO", alertVersion: 3, decision: "PUBLISH", reasons: [] },
    });
    expect(await seen(id)).toEqual(["PUBLISHED", "PUBLISHED", "PUBLISHED"]);
  });

  it("stands under the very handling that its owner stated", async () => {
    const handling = { audiences: [{ to: ["GRC"], purposes: ["border-control"] }] };
    const id = await quality.published({ reference: reference(), handling });
    const [found] = [...(await hub.hub.platform.store.getMany(alerts, [id])).values()];
    expect(found?.policy).toBe(policyId(policySchema.parse(handling)));
    expect(await quality.shown(id, greece)).not.toBeNull();
    expect(await quality.shown(id, reviewer)).toBeNull();
  });

  it("is returned with reasons, which its owner reads, and is submitted again once it was changed", async () => {
    const named = { reference: reference() };
    const { id, version } = await inReview(named);
    const said = { decision: "RETURN", reasons: ["The picture is blurred."], checklist: [] };
    expect((await quality.review(id, version, said)).value.alert.state).toBe("RETURNED");
    const { data } = await hub.ask(utopia, `{ alert(id: "${id}") { state returnReasons reviews { owner reasons } } }`);
    expect(data.alert).toEqual({
      state: "RETURNED",
      returnReasons: ["The picture is blurred."],
      reviews: [{ owner: "XPO", reasons: ["The picture is blurred."] }],
    });
    expect((await quality.record({ ...named, state: "SUBMITTED" })).result).toBe("UNCHANGED");
    expect((await quality.submit(id)).errors[0]?.message).toMatch(/was returned.*record it as DRAFT/);
    const again = await quality.record({ ...named, state: "SUBMITTED", description: "Printed in grey." });
    expect([again.result, again.record.state]).toEqual(["CHANGED", "SUBMITTED"]);
  });

  it("is not moved on by its owner, whose words say what may follow", async () => {
    const named = { reference: reference() };
    expect(await quality.record({ ...named, state: "PUBLISHED" })).toMatchObject({
      result: "REFUSED",
      path: "state",
      reason: "a new Alert cannot be PUBLISHED: it begins as DRAFT or SUBMITTED",
    });
    const { id, version } = await inReview(named);
    expect((await quality.record({ ...named, state: "DRAFT" })).reason).toBe(
      "the Alert is IN_QUALITY_CONTROL, in which it cannot become DRAFT: its owner waits for what follows, or withdraws it",
    );
    await quality.review(id, version);
    expect((await quality.record({ ...named, state: "PUBLISHED", title: "Another" })).reason).toBe(
      "the Alert is PUBLISHED, in which its contents do not change: DRAFT may follow",
    );
    expect((await quality.record({ ...named, state: "PUBLISHED", handling: { audiences: [] } })).result).toBe(
      "REFUSED",
    );
    expect((await quality.record({ ...named, state: "PUBLISHED" })).result).toBe("UNCHANGED");
    expect((await quality.record({ ...named, state: "SUBMITTED" })).result).toBe("UNCHANGED");
    expect((await quality.shown(id, greece)).state).toBe("PUBLISHED");
  });

  it("begins anew after it was withdrawn", async () => {
    const named = { reference: reference() };
    await hub.world.withdraw(await quality.published(named));
    expect((await quality.record({ ...named, state: "PUBLISHED" })).result).toBe("REFUSED");
    expect((await quality.record({ ...named, state: "SUBMITTED" })).result).toBe("CREATED");
  });

  it("is taken back by its owner, and goes to nobody before it is submitted again", async () => {
    const named = { reference: reference() };
    const { id } = await quality.record({ ...named, state: "SUBMITTED" });
    expect((await quality.record(named)).record.state).toBe("DRAFT");
    expect(await quality.shown(id, reviewer)).toBeNull();
    expect((await quality.begin(id)).value).toBeNull();
  });

  it("is not submitted with a picture that shows somebody's data", async () => {
    const pictures = [{ name: "front", personalData: "SHOWN" }];
    const named = { reference: reference(), pictures };
    const { id, result } = await quality.record(named);
    expect(result).toBe("CREATED");
    expect((await quality.record({ ...named, state: "SUBMITTED" })).reason).toContain("masked before");
    expect((await quality.submit(id)).codes).toEqual(["BAD_USER_INPUT"]);
  });

  it("says nothing of its way to who does not see it", async () => {
    const { id } = await quality.record({ reference: reference(), state: "SUBMITTED" });
    const absent = `ALE-${"A".repeat(26)}`;
    const other = { owner: "D", scopes: ["specimen:read", "alertReview:*"] };
    for (const one of [id, absent]) {
      expect((await quality.begin(one, other)).value).toBeNull();
      expect((await quality.submit(one, { ...utopia, owner: "GRC" })).value).toBeNull();
    }
  });
});

describe("two pairs of eyes", () => {
  it("are of two organisations, and of two keys", async () => {
    const own = { ...utopia, scopes: ["*:*"] };
    const { id } = await quality.record({ reference: reference(), state: "SUBMITTED" });
    const { errors, codes } = await quality.begin(id, own);
    expect([codes, errors[0]?.message]).toEqual([["FORBIDDEN"], "Nobody reviews an alert of its own organisation."]);
    const none = await quality.begin(id, { ...greece, scopes: ["*:*"] });
    expect(none.codes).toEqual(["FORBIDDEN"]);
    const reading = await quality.begin(id, { ...reviewer, scopes: ["alert:read", "alertReview:read"] });
    expect(reading.codes).toEqual(["FORBIDDEN"]);
  });

  it("are two also where one key has come to act for another organisation", async () => {
    const { id } = await quality.record({ reference: reference(), state: "SUBMITTED" });
    const key = (await hub.key(utopia)).split("_")[2] ?? "";
    const { alertReviews } = hub.world.asking(callerOf("XPO", { id: key, scopes: ["*:*"] })).examining;
    const [{ by } = { by: "" }] = (await hub.hub.platform.store.versions(alerts, id)) as { by: string }[];
    expect(by).toBe(key);
    await expect(alertReviews.begin(id)).rejects.toThrow("Who submitted an alert does not review it.");
  });
});

describe("a review", () => {
  it("is of the version that stands, and says so of another", async () => {
    const { id, version } = await inReview();
    const { value } = await quality.review(id, version - 1);
    expect(value).toEqual({ result: "CONFLICT", alert: { version, state: "IN_QUALITY_CONTROL" }, review: null });
  });

  it.each([
    ["an item failed", { checklist: checklist({ NOT_A_DUPLICATE: "FAILED" }) }, /"checklist" has failed in/],
    ["an item is open", { checklist: checklist().slice(1) }, /"checklist" leaves GENUINE_SPECIMEN_NAMED open/],
    ["an item stands twice", { checklist: [...checklist().slice(1), ...checklist().slice(1, 2)] }, /twice/],
    ["it is returned without reasons", { decision: "RETURN", checklist: [] }, /returned with reasons/],
  ])("is refused where %s, and the alert stays where it is", async (_what, said, message) => {
    const { id, version } = await inReview();
    const { codes, errors } = await quality.review(id, version, said);
    expect(codes).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.message).not.toContain('""');
    expect((await quality.shown(id, utopia)).state).toBe("IN_QUALITY_CONTROL");
  });

  it("publishes nothing that names no genuine specimen, but for a pseudo-document", async () => {
    const unnamed = await inReview({ specimenNumber: null, country: "UTO" });
    expect((await quality.review(unnamed.id, unnamed.version)).codes).toEqual(["BAD_USER_INPUT"]);
    const pseudo = await inReview({ specimenNumber: null, kind: "PSEUDO_DOCUMENT" });
    expect((await quality.review(pseudo.id, pseudo.version)).value.alert.state).toBe("PUBLISHED");
  });

  it("begins with what was submitted alone, and says whose turn it is", async () => {
    const { id, version } = await inReview();
    await quality.review(id, version, { decision: "RETURN", reasons: ["blurred"], checklist: [] });
    expect((await quality.begin(id)).errors[0]?.message).toBe(
      "The Alert is RETURNED, in which it cannot become IN_QUALITY_CONTROL: its owner makes it DRAFT or SUBMITTED first.",
    );
  });

  it("is of what was taken into quality control alone", async () => {
    const { id } = await quality.record({ reference: reference(), state: "SUBMITTED" });
    const { codes, errors } = await quality.review(id, 1);
    expect(codes).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.message).toBe(
      "The Alert is SUBMITTED, in which it cannot become PUBLISHED: IN_QUALITY_CONTROL may follow.",
    );
  });

  it("has no second effect under its idempotency key, also where the reviewer does not see what it published", async () => {
    const { id, version } = await inReview({ handling: { audiences: [{ to: ["GRC"] }] } });
    const sent = { idempotencyKey: "review-twice-1" };
    const first = (await quality.review(id, version, sent)).value;
    expect([first.result, first.alert]).toEqual(["CHANGED", null]);
    const again = (await quality.review(id, version, sent)).value;
    expect([again.alert, again.review]).toEqual([null, first.review]);
    expect((await quality.shown(id, greece)).version).toBe(version + 1);
  });

  it("is seen by the alert's owner and who else reviews, and stands in the audit under both owners", async () => {
    const { id, version } = await inReview();
    const { value, requestId } = await quality.review(id, version);
    const query = `{ alertReview(id: "${value.review.id}") { decision } node(id: "${value.review.id}") { id } }`;
    for (const [owner, sees] of [
      ["UTO", true],
      ["D", true],
      ["XPO", true],
      ["GRC", false],
    ] as const) {
      const { data } = await hub.ask(owner, query);
      expect([owner, data.alertReview !== null, data.node !== null]).toEqual([owner, sees, sees]);
    }
    const committed = (await hub.entries(requestId)).filter(({ header }) => header.status === "committed");
    expect(
      committed.flatMap(({ leaves }) => leaves).toSorted((one, other) => (one.owner < other.owner ? -1 : 1)),
    ).toEqual([
      { owner: "UTO", records: [id] },
      { owner: "XPO", records: [value.review.id] },
    ]);
  });

  it("is found among those of its alert, and what waits for one by its state", async () => {
    const { id, version } = await inReview();
    await quality.review(id, version, { decision: "RETURN", reasons: ["blurred"], checklist: [] });
    const waiting = await quality.record({ reference: reference(), state: "SUBMITTED" });
    const query = `{
      alertReviews(alert: "${id}") { totalCount nodes { decision alert { id } } }
      alerts(state: SUBMITTED, first: 100) { nodes { id } }
    }`;
    const { data } = await hub.ask({ owner: "XPO", scopes: ["*:read", "*:search"] }, query);
    expect(data.alertReviews).toEqual({ totalCount: 1, nodes: [{ decision: "RETURN", alert: { id } }] });
    expect(data.alerts.nodes.map((one: { id: string }) => one.id)).toContain(waiting.id);
  });
});
