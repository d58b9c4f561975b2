import { rmSync } from "node:fs";
import { join } from "node:path";
import { namedOnly } from "../../records/checking/document.ts";
import { PackRefused } from "../../packs/refused.ts";
import { openWorld } from "../world.ts";
import { drawFrom } from "./alike.ts";
import { offline, TestDevice } from "./packed.ts";
import { filesIn, layOut, spoiling } from "./spoilt.ts";

/** How often each kind of spoilt pack was refused, by the reason. Throws where one was not, or the good one is good no more. */
export async function refuseSpoilt(variants: number, seed: number): Promise<Record<string, Record<string, number>>> {
  const draw = drawFrom(seed);
  await using world = await openWorld();
  using device = await TestDevice.enrolled(world.clock);
  using other = await TestDevice.enrolled(world.clock, device.signingKey);
  const stolen = { type: "PASSPORT", issuer: "UTO", fraudType: "STOLEN", policy: offline } as const;
  for (let at = 0; at < 50; at += 1) await world.write("documentReport", { ...stolen, number: `XZ${at}` });
  await world.person("Nimelle Brenighan", { policy: offline });
  const older = filesIn(await device.build(world));
  const foreign = filesIn(await other.build(world));
  const folder = await device.build(world);
  const good = await device.open(folder);
  const sound = filesIn(folder);
  const answers = async () => {
    const asked = ["XZ7", "XZ70"].map((number) => namedOnly({ number, type: "PASSPORT", issuer: "UTO" }));
    const said = await good.checks.check(asked.map((document) => ({ document, vehicle: null, person: null })));
    return said.map(({ verdict }) => verdict).join(" ");
  };
  const refused: Record<string, Record<string, number>> = {};
  const kinds = Object.entries(spoiling);
  for (let at = 0; at < variants; at += 1) {
    const [kind, spoil] = kinds[at % kinds.length] as (typeof kinds)[number];
    const place = layOut(join(device.folder, `spoilt-${at}`), spoil(sound, [older, foreign], draw));
    const because = await device.open(place).then(
      (pack) => {
        pack.close();
        throw new Error(`variant ${at} of seed ${seed} was opened: ${kind}`);
      },
      (error: unknown) => {
        if (!(error instanceof PackRefused)) throw error;
        return error.because;
      },
    );
    const reasons = (refused[kind] ??= {});
    reasons[because] = (reasons[because] ?? 0) + 1;
    rmSync(place, { recursive: true });
    if ((await answers()) !== "NOT_VALID NO_RECORD") throw new Error("the good pack is in use no more");
  }
  good.close();
  (await device.open(folder)).close();
  return refused;
}
