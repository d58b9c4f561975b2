import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Policy } from "../../../core/access/policies/policy.ts";
import { type Announcement, announcementCollection } from "../../../core/announcements.ts";
import { Corrections } from "../../../session/corrections.ts";
import { desk } from "./bureaus.ts";
import { asked, hitsOf, openedTo, openScreeningHub, passport, stolenPassportOfXxa } from "./screening-hub.ts";

let hub: Awaited<ReturnType<typeof openScreeningHub>>;
let numbers = 0;
beforeAll(async () => {
  hub = await openScreeningHub();
  await look();
});
afterAll(() => hub.close());

const fresh = () => `XZ5${String((numbers += 1)).padStart(6, "0")}`;

const look = () => new Corrections(hub.hub.platform.store, hub.hub.platform.policies, hub.clock).look(async () => true);

/** The hits of a kind that the police see, once these documents were screened. */
async function hitsAfter(kind: string, documents: Readonly<Record<string, unknown>>) {
  expect((await hub.screen([], { variables: documents })).data.screenDocuments.received).toBe(1);
  await hub.ring();
  return (await hitsOf(hub, "UTO")).filter((hit) => hit["kind"] === kind);
}

describe("what the police were told of by a sector's screening alone", () => {
  it("is told of as changed while it is opened to them, then as gone, and no more after that", async () => {
    const number = fresh();
    const report = await stolenPassportOfXxa(hub, number);
    const [hit] = await hitsAfter("DOCUMENT_REPORT", asked(number));
    const change = (policy: Policy) => {
      const said = { ...passport(number), owner: "XXA", issuer: "XXA", reference: number };
      return hub.world.write("documentReport", { ...said, fraudType: "LOST", policy });
    };
    const announced = async () => {
      await look();
      const found = await hub.hub.platform.store.find(announcementCollection, { record: hit?.["id"] }, { first: 10 });
      return found.map(({ says }: Announcement) => says).toSorted();
    };
    await change(openedTo());
    expect(await announced()).toEqual(["RECORD_CHANGED"]);
    await change(openedTo({ except: ["UTO"] }));
    expect(await announced()).toEqual(["RECORD_CHANGED", "RECORD_GONE"]);
    await hub.world.withdraw(report, "XXA");
    expect(await announced()).toEqual(["RECORD_CHANGED", "RECORD_GONE"]);
  });

  it("makes no hit any more once they have judged it to be somebody else, until what that rests on changes", async () => {
    const number = fresh();
    const said = { owner: "XXA", reference: number, policy: openedTo() };
    const person = await hub.world.person("Carla Muster", said);
    const document = await hub.world.passport(number, said);
    const notice = await hub.world.write("notice", { ...said, form: "NOTICE", status: "VALID", colour: "RED" });
    await hub.world.link("HOLDER_OF", person, document, { ...said, reference: `holder ${number}` });
    await hub.world.link("SUBJECT_OF", person, notice, { ...said, reference: `subject ${number}` });
    const hitsLater = () => {
      hub.clock.pass(5 * 3_600_000);
      return hitsAfter("NOTICE", { documents: [passport(number)] });
    };
    const [hit] = await hitsLater();
    const { data } = await hub.ask(
      desk("UTO"),
      `mutation ($hit: ID!) {
        notThisPerson(hit: $hit, basis: "fingerprints", until: "2026-12-24") { result judgement { inForce } }
      }`,
      { variables: { hit: hit?.["id"] } },
    );
    expect(data.notThisPerson).toEqual({ result: "CREATED", judgement: { inForce: true } });
    expect(await hitsLater()).toHaveLength(1);
    await hub.world.person("Carla Muster", { ...said, birthDates: [{ date: "1980-01-01" }] });
    expect(await hitsLater()).toHaveLength(2);
  });
});
