import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { followedHubs, unfollow } from "../../imports/feeds/unfollow.ts";
import { receivedAmong } from "../../session/following/rows.ts";
import { openTestHub, type TestHub } from "../hub.ts";
import { compareOnce, feedName, followOnce, openFollower, type Follower } from "./following.ts";
import { ndjson, person } from "./operator.ts";

let there: TestHub & { close(): Promise<void> };
let here: Follower;

beforeEach(async () => {
  there = await openTestHub();
  here = await openFollower();
  const anna = await there.world.person("Anna Eriksson", { reference: "A" });
  const passport = await there.world.passport("XN 1", { owner: "GRC", reference: "P" });
  await there.world.link("HOLDER_OF", anna, passport, { owner: "GRC" });
  await followOnce(here, there);
});
afterEach(async () => {
  await there.close();
  await here.close();
});

const heldHere = async () =>
  (await Promise.all((["person", "document", "link"] as const).map((kind) => here.held(kind)))).map(
    (some) => some.length,
  );

describe("a hub that is followed no more", () => {
  it("leaves nothing here of what came from it, and is taken anew where it is followed again", async () => {
    expect(await heldHere()).toEqual([1, 1, 1]);
    expect(await unfollow(here.session, feedName)).toBe(3);
    expect(await heldHere()).toEqual([0, 0, 0]);
    expect(await followedHubs(here.session)).toEqual([]);
    expect(await followOnce(here, there)).toMatchObject({ written: 3, gone: 0, refused: {} });
    expect(await compareOnce(here, there)).toMatchObject({ compared: { mended: 0, apart: [] } });
  });

  it("leaves what its owner wrote here itself", async () => {
    await here.import(await here.file("own", ndjson(person("A"))));
    await unfollow(here.session, feedName);
    expect(await heldHere()).toEqual([1, 0, 0]);
  });

  it("is named where no such hub is followed", async () => {
    expect(await unfollow(here.session, "https://elsewhere.example")).toBeNull();
    expect(await followedHubs(here.session)).toEqual([feedName]);
    const ids = (await here.held("person")).map(({ id }) => id);
    expect((await receivedAmong(here.session.platform.store, ids)).size).toBe(1);
  });
});
