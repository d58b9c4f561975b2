import { rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { feature, handIn, version } from "../packs/pictured.ts";
import { keyStore, PackPlace, unknown } from "./pack-place.ts";

let place: PackPlace;
const at = (name: string) => place.at(name);
beforeAll(async () => void (place = await PackPlace.opened()), 60_000);
afterAll(() => place[Symbol.asyncDispose]());

it("Commands for packs say how many pictures there are, name those on a card, and what is to be done where they are away", async () => {
  const device = await place.approved("post");
  let specimen = "";
  await place.inHub(async (world) => {
    specimen = await version(world, [feature("red"), feature("grey")]);
    await handIn(world, specimen, "red", "red fox");
  });
  const built = await place.borderlink("pack", "build", at("pack"), "--device", device);
  expect([built.code, built.out]).toEqual([0, expect.stringContaining("2 records, 1 pictures, ")]);
  const shown = await place.onDevice("pack", "show", at("pack"));
  expect(shown.out).toContain("  pictures             1 (24 bytes)\n");
  const own = ["--device", at("post"), ...keyStore];
  const checked = await place.onDevice("pack", "check", at("pack"), ...own, ...unknown, "--card");
  const sides = JSON.parse(checked.out).card.features.flatMap(({ genuine }: { genuine: object[] }) => genuine);
  expect(sides).toMatchObject([{ picture: { record: specimen, name: "red" } }, { picture: null }]);

  await place.inHub((world) => handIn(world, specimen, "grey", "grey fox"));
  const delta = await place.borderlink("pack", "delta", at("first.delta"), "--device", device);
  expect(delta.out).toContain("0 records put, 0 removed; 1 pictures put, 0 removed\n");
  expect(await place.onDevice("pack", "apply", at("first.delta"), "--pack", at("pack"), ...own)).toMatchObject({
    code: 0,
  });
  const after = await place.onDevice("pack", "show", at("pack"), "--json");
  expect(JSON.parse(after.out)).toMatchObject({ rows: 2, deltas: 1, pictures: { count: 2, bytes: 49 } });

  rmSync(place.pictures, { recursive: true });
  const without = await place.borderlink("pack", "build", at("without"), "--device", device);
  expect([without.code, without.out]).toEqual([0, expect.stringContaining("2 records, 0 pictures, ")]);
  expect(without.err).toContain(`Cards come without grey of ${specimen}, red of ${specimen}, as they do at the hub`);
  writeFileSync(place.pictures, "");
  const refused = await place.borderlink("pack", "build", at("none"), "--device", device);
  expect([refused.code, refused.out]).toEqual([1, ""]);
  expect(refused.err).toMatch(/the pictures cannot be reached \(.*\)\. Look at where HUB_PICTURES leads/);
}, 60_000);
