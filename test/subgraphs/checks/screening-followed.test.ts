import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { announcementCollection } from "../../../core/announcements.ts";
import { policySchema } from "../../../core/access/policies/policy.ts";
import { Corrections } from "../../../session/corrections.ts";
import { desk } from "./bureaus.ts";
import { asked, hitsOf, openedTo, openScreeningHub, passport, stolenPassportOfXxa } from "./screening-hub.ts";

let hub: Awaited<ReturnType<typeof openScreeningHub>>;
beforeAll(async () => {
  hub = await openScreeningHub();
});
afterAll(() => hub.close());

/** The hits of that kind of the police of the place, once the passport was screened and checked. */
async function screened(number: string, of: string) {
  await hub.screen([], { variables: asked(number) });
  await hub.ring();
  expect(hub.job.faults).toEqual([]);
  return (await hitsOf(hub, "UTO")).filter(({ kind }) => kind === of);
}

describe("a hit of screening on what the police of the place do not see", () => {
  it("is judged by them to be of somebody else, and screening meets it no more until what it rests on changes", async () => {
    const number = "XZ8000001";
    const of = { owner: "XXA", policy: openedTo() };
    const person = await hub.world.person("Anna Beispiel", of);
    const wanted = { form: "NOTICE", colour: "RED", status: "VALID", reference: "wanted" };
    const notice = await hub.world.write("notice", { ...wanted, ...of });
    const held = await hub.world.write("document", { ...passport(number), issuer: "XXA", reference: number, ...of });
    await hub.world.link("SUBJECT_OF", person, notice, of);
    await hub.world.link("HOLDER_OF", person, held, of);
    const [hit] = await screened(number, "NOTICE");
    expect(hit).toMatchObject({ sector: "carriers", record: null });
    const { data, errors } = await hub.ask(
      desk("UTO"),
      `mutation ($hit: ID!) {
        notThisPerson(hit: $hit, basis: "seen in person", until: "2026-12") { result judgement { inForce } }
      }`,
      { variables: { hit: hit?.id } },
    );
    expect([errors, data.notThisPerson]).toEqual([[], { result: "CREATED", judgement: { inForce: true } }]);
    const meetings = async () => (await screened(number, "NOTICE")).map((one) => one.meetings.length);
    expect(await meetings()).toEqual([1]);
    await hub.world.write("notice", { ...wanted, colour: "BLUE", ...of });
    expect(await meetings()).toEqual([2]);
  });

  it("is told to be of a record that was changed, and of one that is gone once it is opened to that sector no more", async () => {
    const look = () =>
      new Corrections(hub.hub.platform.store, hub.hub.platform.policies, hub.clock).look(async () => true);
    await look();
    const number = "XZ8000002";
    await stolenPassportOfXxa(hub, number);
    const [{ id } = { id: "" }] = await screened(number, "DOCUMENT_REPORT");
    const said = async () => {
      await look();
      const all = await hub.hub.platform.store.find(announcementCollection, { record: id }, { first: 10 });
      return all.map(({ says }) => says).toSorted();
    };
    expect(await said()).toEqual([]);
    await stolenPassportOfXxa(hub, number, openedTo({ sectors: ["carriers", "hotels"] }));
    expect(await said()).toEqual(["RECORD_CHANGED"]);
    await stolenPassportOfXxa(hub, number, policySchema.parse({}));
    expect(await said()).toEqual(["RECORD_CHANGED", "RECORD_GONE"]);
  });
});
