import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Asker } from "../../hub.ts";
import { ownerAlone, shownTo } from "../../world.ts";
import { openListening, said, type Stream, subscribe } from "./streams.ts";

let hub: Awaited<ReturnType<typeof openListening>>;
beforeAll(async () => {
  hub = await openListening();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => hub.close());

const query = `subscription ($watch: WatchInput!, $after: String) {
  recordChanges(watch: $watch, after: $after) { cursor kind id what version }
}`;

interface Told {
  readonly cursor: string;
  readonly kind: string;
  readonly id: string;
  readonly what: string;
  readonly version: number | null;
}

/** Watches; the first block says that it has begun. */
async function watch(of: object, asker: Asker = "XYZ", after?: string): Promise<Stream> {
  const stream = await subscribe(hub, asker, { query, variables: { watch: of, after } });
  expect(stream.status).toBe(200);
  await stream.block();
  return stream;
}

/** The next event, after another look at what was written without the hub's own answers. */
async function told(stream: Stream): Promise<Told> {
  await hub.bell.ring();
  return said(await stream.next()).data.recordChanges;
}

/** What is told up to the change of a record that everybody watches last. */
async function until(stream: Stream, last: string): Promise<(string | number | null)[][]> {
  const all: (string | number | null)[][] = [];
  for (;;) {
    const { id, what, version } = await told(stream);
    if (id === last) return all;
    all.push([id, what, version]);
  }
}

let references = 0;
const person = (name: string, more: object = {}) =>
  hub.world.person(name, { reference: `watched ${(references += 1)}`, ...more });

describe("whoever watches records", () => {
  it("and comes back is not told of a change of a field that is withheld by now", async () => {
    const anna = await person("Anna", { reference: "W0" });
    const [begun, last] = [
      await person("Begun", { reference: "W0 begun" }),
      await person("Last", { reference: "W0 last" }),
    ];
    const of = { ids: [anna, begun, last], fields: ["names"] };
    const stream = await watch(of);
    await hub.world.person("Begun anew", { reference: "W0 begun" });
    const { cursor } = await told(stream);
    await hub.world.person("Anna Maria", { reference: "W0" });
    await hub.world.person("Anna Maria", { reference: "W0", policy: shownTo({ classes: ["source"] }) });
    await hub.world.person("Last anew", { reference: "W0 last" });
    expect(await until(await watch(of, "XYZ", cursor), last)).toEqual([]);
  });

  it("is told of their changes, as they come, by ids and words alone", async () => {
    const anna = await person("Anna", { reference: "W1" });
    const stream = await watch({ ids: [anna] });
    await person("Somebody else");
    await hub.world.person("Anna Maria", { reference: "W1" });
    expect(await told(stream)).toEqual({
      cursor: expect.any(String),
      kind: "PERSON",
      id: anna,
      what: "CHANGED",
      version: 2,
    });
    await hub.world.withdraw(anna);
    expect(await told(stream)).toMatchObject({ id: anna, what: "GONE", version: null });
    await hub.world.person("Anna", { reference: "W1" });
    expect(await told(stream)).toMatchObject({ id: anna, what: "CHANGED", version: 4 });
    stream.leave();
  });

  it("goes on behind the last event that it took in, and is noted in the audit with the records it was told of", async () => {
    const anna = await person("Anna", { reference: "W2" });
    const first = await watch({ ids: [anna] });
    await hub.world.person("Anna B", { reference: "W2" });
    const { cursor } = await told(first);
    first.leave();
    await hub.world.person("Anna C", { reference: "W2" });
    const again = await watch({ ids: [anna] }, "XYZ", cursor);
    expect(await told(again)).toMatchObject({ version: 3 });
    again.leave();
    const events = (await hub.entries()).filter(({ header }) => String(header.note).endsWith(": events"));
    expect(JSON.stringify(events)).toContain(anna);
    const refused = await subscribe(hub, "UTO", { query, variables: { watch: { ids: [anna] }, after: cursor } });
    expect(JSON.parse(await refused.text()).errors[0].extensions.code).toBe("BAD_CURSOR");
  });

  it("is told where one of the fields reads otherwise, and of no other change", async () => {
    const anna = await person("Anna", { reference: "W3", note: "tall" });
    const end = await person("End", { reference: "W3 end" });
    const stream = await watch({ ids: [anna, end], fields: ["names"] });
    await hub.world.person("Anna", { reference: "W3", note: "very tall" });
    await hub.world.person("Anna Maria", { reference: "W3", note: "very tall" });
    await hub.world.person("The end", { reference: "W3 end" });
    expect(await until(stream, end)).toEqual([[anna, "CHANGED", 3]]);
    stream.leave();
  });

  it("is told of new links to them, where it sees both ends", async () => {
    const anna = await person("Anna");
    const [passport, secret] = [
      await hub.world.passport("WL1"),
      await hub.world.passport("WL2", { policy: ownerAlone }),
    ];
    const car = await hub.world.write("vehicle", { vin: "WVWZZZ1JZXW000001" });
    const end = await person("End", { reference: "W4 end" });
    const stream = await watch({ ids: [anna, end], linkKinds: ["HOLDER_OF"] });
    await hub.world.link("HOLDER_OF", anna, secret);
    await hub.world.link("KEEPER_OF", anna, car);
    const link = await hub.world.link("HOLDER_OF", anna, passport);
    await hub.world.withdraw(link);
    await hub.world.person("The end", { reference: "W4 end" });
    // What is withdrawn by when it would be told is not told as new.
    const links = await until(stream, end);
    expect(links.at(-1)).toEqual([link, "GONE", null]);
    expect(new Set(links.map(([id]) => id))).toEqual(new Set([link]));
    stream.leave();
  });

  it("is told of the kinds, the owner and what they are linked to, and of what it asks for", async () => {
    const operation = await hub.world.write("operation", { name: "North", programme: "LIONFISH", phase: "RUNNING" });
    const stream = await watch({ kinds: ["PERSON"], owner: "deu", linkedTo: operation, what: ["CHANGED"] });
    const seen = await person("Seen", { owner: "DEU", reference: "W5" });
    const unlinked = await person("Not linked", { owner: "DEU", reference: "W6" });
    const others = await person("Not DEU's", { reference: "W7" });
    for (const one of [seen, others]) await hub.world.link("SEEN_IN", one, operation);
    await hub.world.person("Not linked, again", { owner: "DEU", reference: "W6" });
    await hub.world.person("Not DEU's, again", { reference: "W7" });
    await hub.world.person("Seen again", { owner: "DEU", reference: "W5" });
    expect(await told(stream)).toMatchObject({ id: seen, what: "CHANGED", version: 2 });
    expect(unlinked).not.toBe(others);
    stream.leave();
  });

  it("learns nothing of what it may not see, with the rights of the moment", async () => {
    const hidden = await person("Hidden", { reference: "W8", policy: ownerAlone });
    const end = await person("End", { reference: "W8 end" });
    const stream = await watch({ ids: [hidden, end] });
    await hub.world.person("Hidden still", { reference: "W8", policy: ownerAlone });
    await hub.world.withdraw(hidden);
    await hub.world.person("The end", { reference: "W8 end" });
    expect(await until(stream, end)).toEqual([]);
    stream.leave();
  });

  it("is told of each with the rights of the moment at which it leaves, though others left before it", async () => {
    const references = Array.from({ length: 51 }, (_, at) => `leaving ${at}`);
    const [last = "", ...others] = await Promise.all(references.map((one) => person("Here", { reference: one })));
    const end = await person("End", { reference: "leaving end" });
    const stream = await watch({ ids: [last, end, ...others] }, "GRC");
    for (const one of references.slice(1)) await person("Here still", { reference: one });
    await person("Here still", { reference: references[0] });
    // Fifty leave together, under one entry of the audit: until that is written, the others wait.
    const append = hub.hub.audit.append.bind(hub.hub.audit);
    const noted = vi.spyOn(hub.hub.audit, "append").mockImplementation(async (entry) => {
      if (String(entry.note).endsWith(": events")) {
        noted.mockImplementation(append);
        await hub.world.withdraw(last);
        await hub.world.person("The end", { reference: "leaving end" });
      }
      return append(entry);
    });
    const events = await until(stream, end);
    expect(events.filter(([id]) => id === last)).toEqual([[last, "GONE", null]]);
    expect(events).toHaveLength(51);
    stream.leave();
  });

  it("is refused what cannot be watched, and what its key may not read", async () => {
    const anna = await person("Anna");
    const many = Array.from({ length: 101 }, () => anna);
    for (const [of, asker, code] of [
      [{}, "XYZ", "BAD_USER_INPUT"],
      [{ ids: [anna], kinds: ["PERSON"] }, "XYZ", "BAD_USER_INPUT"],
      [{ ids: [] }, "XYZ", "BAD_USER_INPUT"],
      [{ ids: many }, "XYZ", "BAD_USER_INPUT"],
      [{ ids: ["nothing"] }, "XYZ", "BAD_USER_INPUT"],
      [{ ids: [anna], owner: "DEU" }, "XYZ", "BAD_USER_INPUT"],
      [{ kinds: ["PERSON"], linkKinds: ["HOLDER_OF"] }, "XYZ", "BAD_USER_INPUT"],
      [{ kinds: ["PERSON"], owner: "Atlantis" }, "XYZ", "BAD_USER_INPUT"],
      [{ ids: [anna], fields: ["number"] }, "XYZ", "BAD_USER_INPUT"],
      [{ ids: [anna] }, { owner: "XYZ", scopes: ["document:read"] }, "FORBIDDEN"],
      [{ kinds: ["PERSON"] }, { owner: "XYZ", scopes: ["person:read"] }, "FORBIDDEN"],
      [{ ids: [anna], linkKinds: ["HOLDER_OF"] }, { owner: "XYZ", scopes: ["person:read"] }, "FORBIDDEN"],
    ] as const) {
      const refused = await subscribe(hub, asker, { query, variables: { watch: of } });
      // What is not refused does not end by itself.
      const told = refused.status === 200 ? null : await refused.text();
      refused.leave();
      expect(JSON.parse(told ?? "{}").errors?.[0].extensions.code).toBe(code);
    }
  });
});
