import { join } from "node:path";
import { expect, it } from "vitest";
import { signManifest } from "../../packs/manifest.ts";
import { parts } from "../../packs/parts.ts";
import { openWorld } from "../world.ts";
import { offline, TestDevice } from "./packed.ts";
import { refuseSpoilt } from "./refusing.ts";
import { refuseSpoiltDeltas, spoilingDeltas } from "./spoilt-deltas.ts";
import { filesIn, layOut, manifestIn, spoiling } from "./spoilt.ts";

/** The long form is `npm run packs -- --variants 5000`. */
it("A pack that is cut, flipped, mixed, replayed, foreign or signed by another is refused, and the good one stays in use", async () => {
  const refused = await refuseSpoilt(110, 1);
  expect(Object.keys(refused)).toEqual(Object.keys(spoiling));
  expect(refused).toMatchObject({
    replayed: { replayed: 10 },
    foreign: { foreign: 10 },
    prolonged: { unsigned: 10 },
    renumbered: { unsigned: 10 },
    signedByAnother: { unsigned: 10 },
  });
});

it("A delta that is cut, flipped, mixed, replayed, reordered, expired, foreign or downgraded is refused, and the pack stays in use", async () => {
  const refused = await refuseSpoiltDeltas(130, 1);
  expect(Object.keys(refused)).toEqual(Object.keys(spoilingDeltas));
  expect(refused).toMatchObject({
    mixed: { damaged: 10 },
    replayed: { replayed: 10 },
    reordered: { "out-of-order": 10 },
    expired: { expired: 10 },
    foreign: { foreign: 10 },
    prolonged: { unsigned: 10 },
    renumbered: { unsigned: 10 },
    signedByAnother: { unsigned: 10 },
    downgraded: { "older-format": 10 },
  });
});

it("A pack that only a newer program understands is refused as such; what an older one may read is read", async () => {
  await using world = await openWorld();
  using device = await TestDevice.enrolled(world.clock);
  await world.person("Nimelle Brenighan", { policy: offline });
  const sound = filesIn(await device.build(world));
  const as = (form: number, minimumForm: number) => {
    const { text } = signManifest({ ...manifestIn(sound), form, minimumForm }, { key: device.signingKey, next: null });
    return layOut(
      join(device.folder, `form-${form}-${minimumForm}`),
      new Map([...sound, [parts.manifest, Buffer.from(text)]]),
    );
  };
  await expect(device.open(as(5, 5))).rejects.toMatchObject({ because: "newer-format" });
  (await device.open(as(5, 4))).close();
});
