import { Chance } from "../../../../demo/chance.ts";
import { type AlertRecord, alerts } from "../../../../records/specimens/records.ts";
import { type Slot, slots, type Wordings } from "./deviations.ts";

/** A fake as it is, which writers describe each in their way. */
interface Fake {
  readonly version: string;
  readonly shown: readonly Shown[];
  readonly numbers: readonly { readonly from: string; readonly to: string }[];
}

interface Shown {
  readonly slot: Slot;
  /** Which of the slot's deviations. */
  readonly way: number;
}

export interface Redescribed {
  readonly alert: AlertRecord;
  /** Id of the alert that describes the same fake. */
  readonly original: string;
}

export interface TwinWorld {
  readonly alerts: readonly AlertRecord[];
  readonly redescribed: readonly Redescribed[];
  /** Of fakes that no alert describes: the same series and mostly the same techniques, made in another way. */
  readonly fresh: readonly AlertRecord[];
}

const issuers = ["ANT", "ATB", "ATN", "CSK", "CTE", "DDR", "GEL", "JTN", "MID", "NTZ"];
const versions = issuers.flatMap((code) => [1, 2, 3].map((at) => `${code}-AO-0${at}001`));

/** Ten fakes of each of thirty versions; the fourth wording is used by whoever describes one again alone, and by some of new ones. */
export function twinWorld(seed: number, again: "known wordings" | "other wordings", many = 300): TwinWorld {
  const chance = new Chance(seed, "twins", again);
  const slotsOf = new Map(versions.map((one) => [one, chance.some(slots, 10)]));
  const fakes: Fake[] = [];
  for (let at = 0; at < many; at += 1) {
    const version = versions[at % versions.length] as string;
    const mates = fakes.filter((one) => one.version === version);
    const mate = mates.length > 0 && chance.odds(0.3) ? chance.pick(mates) : null;
    fakes.push(mate ? ofSameWorkshop(mate, chance) : fakeOf(version, slotsOf.get(version) ?? [], chance));
  }
  const writers = fakes.map(() => chance.between(0, 1));
  const known = fakes.map((fake, at) => described(`ALE-${at}`, fake, writers[at] ?? 0, chance));
  const redescribed = fakes.map((fake, at) => {
    const writer = again === "other wordings" ? 3 : 1 - (writers[at] ?? 0);
    return { alert: describedAgain(`AGAIN-${at}`, fake, writer, chance), original: `ALE-${at}` };
  });
  const fresh = fakes.map((fake, at) => {
    const sort = chance.next();
    const other =
      sort < 0.6
        ? inOtherWays(fake, chance)
        : sort < 0.8
          ? ofSameWorkshop(fake, chance)
          : fakeOf(fake.version, slotsOf.get(fake.version) ?? [], chance);
    return described(`NEW-${at}`, other, chance.between(0, 3), chance);
  });
  return { alerts: known, redescribed, fresh };
}

function fakeOf(version: string, of: readonly Slot[], chance: Chance): Fake {
  const shown = chance.some(of, chance.between(4, 7)).map((slot) => ({ slot, way: wayOf(slot, chance) }));
  return { version, shown, numbers: rangesOf(chance) };
}

/** Half of its features are made as the other's; the rest in another way, and it has numbers of its own. */
function ofSameWorkshop({ version, shown }: Fake, chance: Chance): Fake {
  const kept = chance.some(shown, Math.ceil(shown.length / 2));
  const rest = shown.filter((one) => !kept.includes(one)).map((one) => inAnotherWay(one, chance));
  return { version, shown: [...kept, ...rest], numbers: rangesOf(chance) };
}

/** The same features, each made badly in another way. */
function inOtherWays({ version, shown }: Fake, chance: Chance): Fake {
  return { version, shown: shown.map((one) => inAnotherWay(one, chance)), numbers: rangesOf(chance) };
}

function inAnotherWay({ slot, way }: Shown, chance: Chance): Shown {
  return { slot, way: chance.pick(slot.deviations.map((_, at) => at).filter((at) => at !== way)) };
}

function wayOf({ deviations }: Slot, chance: Chance): number {
  return chance.between(0, deviations.length - 1);
}

function rangesOf(chance: Chance) {
  if (chance.odds(0.4)) return [];
  const first = chance.between(1, 9_990_000);
  return [rangeFrom(first, chance)];
}

function rangeFrom(first: number, chance: Chance) {
  const number = (at: number) => `XA${String(at).padStart(7, "0")}`;
  return { from: number(first), to: number(first + chance.between(0, 400)) };
}

const pagesCalled: Readonly<Record<string, readonly string[]>> = {
  "visa pages": ["inner pages", "Visa page", "page 12"],
  "data page": ["biodata page", "Personal data page", "page 2"],
  "inside back cover": ["end paper", "back endpaper"],
  "inside front cover": ["front endpaper", "Inside cover"],
};

const absences =
  /^(?:There is no|The thread is absent|Lacking|The element is left out|The fibres stay|The seam stays|The zone dis)/;

function comparedOf({ slot, way }: Shown, writer: number) {
  const { page, technique, light, deviations } = slot;
  const wordings = deviations[way] as Wordings;
  const seen = absences.test(wordings[0]) ? "ABSENT" : "DIFFERENT";
  return { page: page as string | null, technique, light, seen, fake: wordings[writer] };
}

function alertOf(id: string, content: object): AlertRecord {
  return { id, owner: "UTO", ...alerts.content.parse(content) } as unknown as AlertRecord;
}

function described(id: string, fake: Fake, writer: number, chance: Chance): AlertRecord {
  return alertOf(id, {
    kind: "COUNTERFEIT",
    state: "PUBLISHED",
    country: fake.version.slice(0, 3),
    specimenNumber: fake.version,
    features: fake.shown.map((one) => comparedOf(one, writer)),
    numbers: fake.numbers,
    ...foundAt(chance),
  });
}

/** In other words and another order, two features missing; series, page, light and kind now and then otherwise. */
function describedAgain(id: string, fake: Fake, writer: number, chance: Chance): AlertRecord {
  const features = chance.some(fake.shown, fake.shown.length - 2).map((one) => {
    const said = comparedOf(one, writer);
    const page = chance.odds(0.1) ? null : chance.odds(0.4) ? chance.pick(pagesCalled[one.slot.page] ?? []) : said.page;
    const light = chance.odds(0.15) ? null : said.light;
    return { ...said, page, light, seen: chance.odds(0.1) ? "DIFFERENT" : said.seen };
  });
  const odds = chance.next();
  const [code] = fake.version.split("-");
  const otherVersion = `${code}-AO-0${chance.between(1, 3)}001`;
  return alertOf(id, {
    kind: chance.odds(0.1) ? "FORGERY" : "COUNTERFEIT",
    state: "SUBMITTED",
    country: code,
    specimenNumber: odds < 0.08 ? null : odds < 0.16 ? otherVersion : fake.version,
    features,
    numbers: numbersAgain(fake, chance),
    ...foundAt(chance),
  });
}

/** Of three in five that have numbers, others of the same range were seen; of one in five quite others. */
function numbersAgain({ numbers: [range] }: Fake, chance: Chance) {
  if (!range || chance.odds(0.2)) return [];
  if (chance.odds(0.25)) return rangesOf(chance);
  return [rangeFrom(Number(range.from.slice(2)) + chance.between(0, 1), chance)];
}

function foundAt(chance: Chance) {
  return {
    detectedDate: `20${chance.between(20, 25)}-0${chance.between(1, 9)}-15`,
    detectedPlace: chance.pick(["Amaurot", "Utopia Bridge", "Bela Chuda", "Harbour"]),
    detectedCountry: chance.pick(["UTO", "GRC", "D", "NLD"]),
  };
}
