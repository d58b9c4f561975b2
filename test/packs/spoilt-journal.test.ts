import { expect, it } from "vitest";
import { PackRefused } from "../../packs/refused.ts";
import { journalEntryCollection } from "../../session/offline/journal-entries.ts";
import { openWorld } from "../world.ts";
import { type Draw, drawFrom } from "./alike.ts";
import { passport } from "./asked.ts";
import { HandingIn } from "./handing-in.ts";
import { TestDevice } from "./packed.ts";

type Lines = readonly string[];

const at = (lines: Lines, draw: Draw) => draw(lines.length);
const replaced = (lines: Lines, place: number, line: string) => lines.toSpliced(place, 1, line);

/** What somebody on the way makes of a journal. */
const spoiling: Readonly<Record<string, (lines: Lines, other: Lines, draw: Draw) => Lines>> = {
  flipped: (lines, _, draw) => {
    const place = at(lines, draw);
    const line = lines[place] as string;
    const letter = draw(line.length);
    return replaced(lines, place, line.slice(0, letter) + String.fromCharCode(33 + draw(90)) + line.slice(letter + 1));
  },
  cut: (lines, _, draw) => {
    const place = at(lines, draw);
    const line = lines[place] as string;
    return [...lines.slice(0, place), line.slice(0, draw(line.length))];
  },
  missing: (lines, _, draw) => lines.toSpliced(at(lines, draw), 1),
  twice: (lines, _, draw) => lines.toSpliced(at(lines, draw), 0, lines[at(lines, draw)] as string),
  reordered: (lines, _, draw) => {
    const [one, two] = [at(lines, draw), at(lines, draw)];
    return replaced(replaced(lines, one, lines[two] as string), two, lines[one] as string);
  },
  mixed: (lines, other, draw) => replaced(lines, at(lines, draw), other[at(other, draw)] as string),
  renumbered: ([head = "", ...lines], _, draw) => [head.replace(/"number":\d+/, `"number":${draw(9)}`), ...lines],
};

it("Of a journal that is spoilt on its way nothing counts but what the device wrote, in its order", async () => {
  await using world = await openWorld();
  using device = await TestDevice.enrolled(world.clock);
  using second = await TestDevice.enrolled(world.clock, device.signingKey, device.hubJournal.secret);
  const [both, others] = [await HandingIn.between(world, device), await HandingIn.between(world, second)];
  const numbers = Array.from({ length: 8 }, (_, number) => passport(`XZ00000${number}`));
  await both.checked(await device.build(world), ...numbers);
  await others.checked(await second.build(world), ...numbers);
  const [sound, other] = [both.lines(), others.lines()];
  const links = (lines: Lines) => lines.slice(1).map((line) => (JSON.parse(line) as { link: string }).link);
  const draw = drawFrom(1);
  const outcomes: Record<string, number> = {};
  const kinds = Object.entries(spoiling);
  for (let variant = 0; variant < 350; variant += 1) {
    const [kind, spoil] = kinds[variant % kinds.length] as (typeof kinds)[number];
    const came = await both.receive(spoil(sound, other, draw)).then(
      ({ quarantined, lost }) => `${kind} ${quarantined + lost === 0 ? "taken" : "set aside"}`,
      (error: unknown) => {
        if (!(error instanceof PackRefused)) throw error;
        return `${kind} refused`;
      },
    );
    outcomes[came] = (outcomes[came] ?? 0) + 1;
  }
  expect(Object.keys(outcomes).filter((one) => one.endsWith("set aside"))).toEqual([]);
  for (const kind of ["flipped", "mixed", "reordered", "renumbered"])
    expect([kind, outcomes[`${kind} refused`]]).toEqual([kind, expect.any(Number)]);
  const rows = await world.platform.store.find(journalEntryCollection, {}, { first: 100 });
  const kept = rows.filter((row) => row.device === device.id).map(({ link }) => link);
  expect(kept).toEqual(links(sound).slice(0, kept.length));
  expect(await both.receive()).toMatchObject({ fresh: sound.length - 1 - kept.length, known: kept.length });
});
