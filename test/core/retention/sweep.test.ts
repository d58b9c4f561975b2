import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eraseStep } from "../../../core/retention/erasure.ts";
import { placeHold } from "../../../core/retention/holds.ts";
import { Lease } from "../../../core/jobs/lease.ts";
import { sweep, type SweepOptions } from "../../../core/retention/sweep.ts";
import { timestamp } from "../../../core/clock.ts";
import type { Kind } from "../../../records/kinds.ts";
import type { Store } from "../../../core/store/port.ts";
import { openTestHub } from "../../hub.ts";
import { datasetOf, type Said } from "../../world.ts";
import { partsOf } from "./parts.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let store: Store;
beforeAll(async () => {
  hub = await openTestHub();
  store = hub.hub.platform.store;
});
afterAll(() => hub.close());

const day = 86_400_000;
const year = 366 * day;
const swept = (options: SweepOptions = {}) => sweep(partsOf(hub), options);
const stands = async (kind: Kind, id: string) => (await store.count(datasetOf(kind), { _id: id })) === 1;
const hold = (kind: Kind, record: string, until: string | null = null) =>
  store.transaction((session) =>
    placeHold(
      session,
      datasetOf(kind),
      { owner: "", by: "operator" },
      { record, reason: "a court asks", until },
      {
        at: timestamp(hub.clock),
        by: "operator",
        request: hub.clock.id(),
      },
    ),
  );

// One story: what a test does is where the next begins.
describe("a sweep", { shuffle: false }, () => {
  it("erases a record the day after its last day, and not before", async () => {
    const id = await hub.world.person("Petra Alm", { reviewBy: "2026-06-02" });
    hub.clock.pass(day);
    expect(await swept()).toMatchObject({ day: "2026-06-02", due: 0, erased: 0 });
    expect(await stands("person", id)).toBe(true);
    hub.clock.pass(day);
    expect(await swept()).toMatchObject({ due: 1, erased: 1, owners: { UTO: 1 } });
    expect(await store.versions(datasetOf("person"), id)).toMatchObject([{ version: 2, record: null, erased: true }]);
    expect(await swept()).toMatchObject({ due: 0, erased: 0 });
  });

  it("erases links with either end, whoever owns them, also such as were withdrawn", async () => {
    const person = await hub.world.person("Petra Alm", { reviewBy: "2026-07-01" });
    const passport = await hub.world.passport("ZZ1000001");
    const theirs = await hub.world.link("HOLDER_OF", person, passport, {
      owner: "XYZ",
      note: "seen at Gate 7",
    } as Said);
    const withdrawn = await hub.world.link("HOLDER_OF", person, passport, { source: "an old register" });
    await hub.world.withdraw(withdrawn);
    hub.clock.pass(60 * day);
    expect(await swept({ dryRun: true })).toMatchObject({ erased: 1, links: 2, owners: { UTO: 2, XYZ: 1 } });
    expect(await stands("person", person)).toBe(true);
    expect(await swept()).toMatchObject({ erased: 1, links: 2, owners: { UTO: 2, XYZ: 1 } });
    for (const link of [theirs, withdrawn])
      expect(await store.versions(datasetOf("link"), link)).toMatchObject([{ record: null, erased: true }]);
    expect(await stands("document", passport)).toBe(true);
  });

  it("erases a record with the judgements of it, whoever judged and whether they stand", async () => {
    const [person, other] = [
      await hub.world.person("Petra Alm", { reviewBy: "2026-09-01" }),
      await hub.world.person("P. Alm"),
    ];
    const said = { reference: null, from: other, to: person, judgement: "SAME", basis: "seen" } as unknown as Said;
    const theirs = await hub.world.write("identityJudgement", { ...said, owner: "XYZ" });
    const withdrawn = await hub.world.write("identityJudgement", said);
    await hub.world.withdraw(withdrawn);
    hub.clock.pass(60 * day);
    expect(await swept()).toMatchObject({ erased: 1, links: 2, owners: { UTO: 2, XYZ: 1 } });
    for (const one of [theirs, withdrawn])
      expect(await store.versions(datasetOf("identityJudgement"), one)).toMatchObject([{ record: null, erased: true }]);
    expect(await stands("person", other)).toBe(true);
  });

  it("erases a star of links step by step", async () => {
    const person = await hub.world.person("Petra Alm", { reviewBy: "2026-09-01" });
    const ends = await Promise.all(Array.from({ length: 3 }, (_, at) => hub.world.passport(`ZZ20000${at}`)));
    const drafts = await Promise.all(
      Array.from({ length: 620 }, (_, at) =>
        hub.world.draft("link", {
          reference: null,
          kind: "HOLDER_OF",
          from: person,
          to: ends[at % 3],
          source: `source ${at}`,
        } as unknown as Said),
      ),
    );
    await hub.world.writer("UTO").put(
      datasetOf("link"),
      drafts.map((record) => ({ record })),
    );
    hub.clock.pass(60 * day);
    expect(await swept()).toMatchObject({ erased: 1, links: 620 });
    expect(await store.count(datasetOf("link"), {})).toBe(0);
  });

  it("passes over what is held, until the hold is over", async () => {
    const id = await hub.world.person("Petra Alm", { reviewBy: "2026-10-01" });
    const gone = await hub.world.person("Ivo Berg", { reviewBy: "2026-10-01" });
    hub.clock.pass(60 * day);
    const today = timestamp(hub.clock).slice(0, 10);
    await hold("person", id, today);
    expect(await swept()).toMatchObject({ erased: 1, held: 1 });
    expect([await stands("person", id), await stands("person", gone)]).toEqual([true, false]);
    hub.clock.pass(day);
    expect(await swept()).toMatchObject({ erased: 1, held: 0 });
  });

  it("keeps a link that is held, which nobody sees any more without its end", async () => {
    const person = await hub.world.person("Petra Alm", { reviewBy: timestamp(hub.clock).slice(0, 10) });
    const passport = await hub.world.passport("ZZ1000002");
    const link = await hub.world.link("HOLDER_OF", person, passport);
    await hold("link", link);
    hub.clock.pass(day);
    expect(await swept()).toMatchObject({ erased: 1, links: 0 });
    expect(await stands("link", link)).toBe(true);
    const { data } = await hub.ask("UTO", `{ node(id: "${link}") { id } nodes(ids: ["${passport}"]) { id } }`);
    expect(data).toEqual({ node: null, nodes: [{ id: passport }] });
  });

  it("erases what a withdrawn record has left on the day that the record had", async () => {
    const id = await hub.world.person("Petra Alm", { reference: "W-1" });
    await hub.world.withdraw(id);
    hub.clock.pass(4 * year);
    await swept({ force: true });
    expect(await store.versions(datasetOf("person"), id)).toMatchObject([{ record: { id } }, { record: null }]);
    hub.clock.pass(2 * year);
    await swept({ force: true });
    expect(await store.versions(datasetOf("person"), id)).toMatchObject([{ version: 3, record: null, erased: true }]);
  });

  it("counts on where a record that was withdrawn returns: that is no way to keep it", async () => {
    const said = { reference: "W-2", names: [{ kind: "MAIN", full: "Petra Alm" }] };
    const id = await hub.world.write("person", said);
    const due = async () => (await store.getMany(datasetOf("person"), [id])).get(id)?.due;
    const first = await due();
    await hub.world.withdraw(id);
    hub.clock.pass(year);
    await hub.world.write("person", { ...said });
    expect(await due()).toBe(first);
    hub.clock.pass(5 * year);
    await swept({ force: true });
    await hub.world.write("person", { ...said });
    expect(await due()).not.toBe(first);
  });

  it("looks again before it erases: what is not past its last day stays", async () => {
    const today = timestamp(hub.clock).slice(0, 10);
    const id = await hub.world.person("Petra Alm", { reviewBy: today });
    const by = { caller: { id: "x", name: "x", role: "internal", owner: "", test: false }, note: "x" } as const;
    const parts = partsOf(hub);
    expect(await eraseStep(parts, by, datasetOf("person"), [id], today)).toMatchObject({ records: [] });
    expect(await stands("person", id)).toBe(true);
    hub.clock.pass(day);
    await swept();
  });

  it("is left to one process at a time, and goes on after one that died", async () => {
    const other = new Lease(store, hub.clock, { job: "retention" });
    expect(await other.take()).toBe(true);
    await expect(swept()).rejects.toThrow("another process is sweeping");
    hub.clock.pass(6 * 60_000);
    await expect(swept()).resolves.toMatchObject({ erased: 0 });
  });

  it("tells the audit before and after, each owner's records apart, and no reason", async () => {
    const id = await hub.world.person("Petra Alm", { reviewBy: timestamp(hub.clock).slice(0, 10) });
    hub.clock.pass(day);
    await swept();
    const entries = (await hub.entries()).filter(({ leaves }) => leaves.some(({ records }) => records.includes(id)));
    const caller = { id: "retention", name: "retention", role: "internal", owner: "", test: false };
    expect(entries.map(({ header, leaves }) => [header.kind, header.status, header.caller, leaves])).toEqual([
      ["intent", "begun", caller, [{ owner: "UTO", records: [id] }]],
      ["outcome", "committed", caller, [{ owner: "UTO", records: [id] }]],
    ]);
  });

  it("refuses to erase a large part of a kind at once, as by a clock that is wrong", async () => {
    const drafts = await Promise.all(
      Array.from({ length: 1001 }, (_, at) => hub.world.draft("vehicle", { reference: `V-${at}` })),
    );
    await hub.world.writer("UTO").put(
      datasetOf("vehicle"),
      drafts.map((record) => ({ record })),
    );
    hub.clock.pass(11 * year);
    await expect(swept()).rejects.toThrow("1001 of 1001 records of the kind vehicle are past their last day");
    expect(await store.count(datasetOf("vehicle"), {})).toBe(1001);
    expect(await swept({ force: true })).toMatchObject({ erased: expect.any(Number) });
    expect(await store.count(datasetOf("vehicle"), {})).toBe(0);
  });
});
