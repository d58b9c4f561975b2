import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { follow } from "../../imports/feeds/follow.ts";
import { receivedCollection } from "../../session/following/rows.ts";
import { fed } from "../gateway/feed/asking.ts";
import { openTestHub, type TestHub } from "../hub.ts";
import { erase } from "../subgraphs/links/erasing.ts";
import { everybody, shownTo } from "../world.ts";
import { feedName, feedOf, followOnce, openFollower, type Follower } from "./following.ts";
import { ndjson, passport } from "./operator.ts";

let there: TestHub & { close(): Promise<void> };
let here: Follower;

beforeEach(async () => {
  there = await openTestHub();
  here = await openFollower();
});
afterEach(async () => {
  await there.close();
  await here.close();
});

describe("what was erased there", () => {
  it("is gone here, and comes again where it is recorded anew", async () => {
    const id = await there.world.passport("XN 7", { reference: "E" });
    await there.world.passport("XN 7", { reference: "E", number: "XN 8" });
    await followOnce(here, there);
    await erase(there, id);
    expect((await followOnce(here, there)).gone).toBe(1);
    await there.world.passport("XN 7", { reference: "E" });
    expect(await followOnce(here, there)).toMatchObject({ written: 1, refused: {} });
  });
});

describe("two runs at once", () => {
  it("are one that goes on, the later, and nothing that it has taken in is lost", async () => {
    const anna = await there.world.person("Anna Eriksson", { reference: "A" });
    await there.world.link("HOLDER_OF", anna, await there.world.passport("XN 1"));
    const told = (await fed(there, {}, { owner: "XYZ", scopes: ["*:*"] })).lines;
    const lines = told.filter((line) => line.begins || line.body).map((line) => JSON.stringify(line));
    const run = (parts: (after: string | null) => AsyncGenerator, anew = false) =>
      follow(here.session, "https://there.example", feedOf(parts as never), { anew });
    const whole = async function* () {
      yield { lines, cursor: "later", whole: true };
    };
    const earlier = run(async function* () {
      yield { lines: lines.slice(0, 2), cursor: "earlier", whole: false };
      await run(whole, true);
      yield { lines: lines.slice(2), cursor: "end", whole: true };
    });
    await expect(earlier).rejects.toThrow("Another run follows this hub");
    const asked: (string | null)[] = [];
    await run(async function* (after) {
      asked.push(after);
      yield { lines: [], cursor: "later", whole: true };
    });
    expect(asked).toEqual(["later"]);
    expect(await run(whole, true)).toMatchObject({ written: 0, unchanged: 3 });
  });
});

describe("a record whose owner shows its reference, or withholds it", () => {
  it("stands here once, under the name that it has then, and is gone when it is gone there", async () => {
    const withheld = shownTo({ to: ["XYZ"], classes: ["identity"] });
    const anna = await there.world.person("Anna Eriksson", { reference: "A" });
    const id = await there.world.passport("XN 1", { reference: "P", policy: withheld });
    await there.world.link("HOLDER_OF", anna, id);
    for (const policy of [withheld, everybody, withheld, everybody]) {
      await there.world.passport("XN 1", { reference: "P", policy });
      expect((await followOnce(here, there)).refused).toEqual({});
      const [held, ...more] = await here.held("document");
      expect([held?.reference, more]).toEqual([policy === withheld ? id : "P", []]);
      expect(await here.held("link")).toMatchObject([{ to: held?.id }]);
    }
    await there.world.withdraw(id);
    await followOnce(here, there);
    expect([await here.held("document"), await here.held("link")]).toEqual([[], []]);
  });
});

describe("a record that is refused as it is told now", () => {
  it("is gone here where it stood as an older version, and comes again where it can be held", async () => {
    await there.world.person("Anna Eriksson", { reference: "A" });
    const { records } = await fed(there, {}, { owner: "XYZ", scopes: ["*:*"] });
    const [line] = records;
    const told = async (version: number, handling: object) => {
      const lines = [
        { begins: "copy", owner: "XYZ", test: false },
        { ...line, version, handling },
      ];
      const parts = async function* () {
        yield { lines: lines.map((one) => JSON.stringify(one)), cursor: "end", whole: true };
      };
      await follow(here.session, feedName, feedOf(parts));
      return (await here.held("person")).map(({ reference }) => reference);
    };
    expect(await told(1, line.handling)).toEqual(["A"]);
    expect(await told(2, { audiences: [{ to: ["DEU"] }] })).toEqual([]);
    expect(await told(3, line.handling)).toEqual(["A"]);
  });
});

describe("a list that its owner withholds", () => {
  it("is left out of the record, and not the record with it", async () => {
    const mrz = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];
    const policy = shownTo({ to: ["XYZ"], classes: ["source"] });
    await there.world.passport("L898902C3", { mrz, policy });
    expect(await followOnce(here, there)).toMatchObject({ written: 1, refused: {} });
    expect(await here.held("document")).toMatchObject([{ number: "L898902C3", mrz: null }]);
  });
});

describe("a record that nests without end", () => {
  it("is refused, and the run goes on", async () => {
    const named = `"owner":"UTO","reference":"N","id":"PER-${"A".repeat(26)}","version":1,"names":{}`;
    const deep = `{"record":"person",${named},"handling":{"audiences":[{"to":["XYZ"]}]},"body":{"names":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`;
    const begins = '{"begins":"copy","owner":"XYZ","test":false}';
    const odd = feedOf(async function* () {
      yield { lines: [begins, deep], cursor: "odd", whole: true };
    });
    expect((await follow(here.session, "https://odd.example", odd)).refused).toEqual({
      "person: has more than 20 levels of lists and objects": 1,
    });
  });
});

describe("what was refused", () => {
  it("did not come: what its owner hands in here later is its own, whatever becomes of it there", async () => {
    const own = await there.world.person("Our own", { owner: "XYZ", reference: "OWN" });
    const held = await there.world.passport("XN 9", { owner: "GRC", reference: "P9" });
    const link = await there.world.link("HOLDER_OF", own, held, { owner: "GRC" });
    const { refused } = await followOnce(here, there);
    expect(Object.keys(refused)).toContain("no record ID to link to");
    const from = { record: "person", owner: "XYZ", reference: "OWN" };
    const to = { record: "document", owner: "GRC", reference: "P9" };
    const joined = { record: "link", owner: "GRC", kind: "HOLDER_OF", from, to, source: "register" };
    const file = await here.file("own", ndjson({ ...from, names: [{ kind: "MAIN", full: "Our own" }] }, joined));
    expect(await here.import(file)).toMatchObject({ created: 2 });
    await there.world.withdraw(link, "GRC");
    await followOnce(here, there);
    expect(await here.held("link")).toMatchObject([{ owner: "GRC", source: "register" }]);
  });
});

describe("a received record that its owner writes here itself", () => {
  it("is its own from then on, also as it stands: the feed neither changes nor takes it", async () => {
    const changed = await there.world.passport("ZZ1", { reference: "1" });
    const same = await there.world.passport("ZZ2", { reference: "2" });
    await there.world.link("HOLDER_OF", await there.world.person("Anna", { reference: "A" }), same);
    await followOnce(here, there);
    const own = ndjson(
      passport("1", { number: "ZZ1 own" }),
      passport("2", { handling: { audiences: [{ to: ["XYZ"] }] } }),
    );
    await here.import(await here.file("own", own));
    const numbers = async () => (await here.held("document")).map(({ number }) => number).toSorted();
    await there.world.passport("ZZ1 there", { reference: "1" });
    await there.world.withdraw(same);
    const { refused, gone } = await followOnce(here, there);
    expect(refused).toMatchObject({ "stands here as its owner's own": 1 });
    // Of the document that is gone there the link that joined it alone.
    expect([await numbers(), gone, await here.held("link")]).toEqual([["ZZ1 own", "ZZ2"], 1, []]);
    expect((await followOnce(here, there, undefined, { compare: true })).compared).toMatchObject({ mended: 0 });
    await there.world.withdraw(changed);
    await followOnce(here, there);
    expect(await numbers()).toEqual(["ZZ1 own", "ZZ2"]);
  });
});

describe("a file that is the whole of what an owner of received records holds", () => {
  it("withdraws none that the feed brought, and takes over those that it names", async () => {
    for (const number of ["1", "2"]) await there.world.passport(`ZZ${number}`, { reference: number });
    await followOnce(here, there);
    await here.import(await here.file("own", ndjson(passport("2"), passport("3"))));
    const whole = await here.import(await here.file("whole", ndjson(passport("3"))), { full: true, force: true });
    expect(whole).toMatchObject({ missing: 1, withdrawn: 1 });
    expect((await here.held("document")).map(({ reference }) => reference).toSorted()).toEqual(["1", "3"]);
  });
});

describe("a record that its owner writes here while the feed brings it", () => {
  it("ends the run, is its own, and is refused by the next one", async () => {
    await there.world.passport("ZZ there", { reference: "1" });
    const own = await here.file("own", ndjson(passport("1", { number: "ZZ own" })));
    const { store, ...platform } = here.session.platform;
    let isWritten = false;
    const meanwhile: typeof store.transaction = async (body) => {
      const result = await store.transaction(body);
      const noted = isWritten ? 0 : await store.count(receivedCollection, {});
      if (noted === 1) {
        isWritten = true;
        await here.import(own);
      }
      return result;
    };
    const watched = new Proxy(store, {
      get: (target, name) => {
        const value = name === "transaction" ? meanwhile : Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const session = { ...here.session, platform: { ...platform, store: watched } };
    await expect(followOnce({ session }, there)).rejects.toThrow("at the same time");
    expect(await followOnce(here, there)).toMatchObject({ refused: { "stands here as its owner's own": 1 } });
    expect((await here.held("document")).map(({ number }) => number)).toEqual(["ZZ own"]);
  });
});
