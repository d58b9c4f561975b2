import { setFlagsFromString } from "node:v8";
import { parseArgs } from "node:util";
import { runInNewContext } from "node:vm";
import { Chance } from "../demo/chance.ts";
import { type Candidate, findCandidates } from "../records/persons/candidates/find-candidates.ts";
import { NameIndex } from "../records/persons/candidates/name-index.ts";
import type { PersonAsked } from "../records/persons/scoring/person.ts";
import { prepareAsked, preparePerson } from "../records/persons/scoring/prepare.ts";
import { profiles, verdictOf } from "../records/persons/scoring/profiles.ts";
import { identityScore, scorePerson } from "../records/persons/scoring/score.ts";
import { askedFor, disturbances, disturbed } from "./names/disturb.ts";
import { type Invented, inventPerson } from "./names/list.ts";
import { longestTurn } from "./names/turns.ts";
import { forgetWords } from "./names/words.ts";

const { values } = parseArgs({
  options: {
    persons: { type: "string", default: "20000" },
    asked: { type: "string", default: "2000" },
    strangers: { type: "string", default: "5000" },
    exhaustive: { type: "string", default: "200" },
    missed: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const [persons, asked, strangers, exhaustive] = [values.persons, values.asked, values.strangers, values.exhaustive].map(
  Number,
) as [number, number, number, number];
const [firstLine, analysts] = [profiles.firstLine.threshold, profiles.analyst.threshold];

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const megabytes = () => {
  collect();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { held: (heapUsed + arrayBuffers) / 1e6, rss: rss / 1e6 };
};

/** Everything that is measured, by name. */
const figures: Record<string, number> = { persons };

function note(name: string, value: number, said: string): void {
  figures[name] = value;
  console.log(`${said}`);
}

const before = megabytes();
const index = new NameIndex();
const started = performance.now();
for (let number = 0; number < persons; number += 1) {
  const { id, stated } = inventPerson("list", number);
  index.put(id, stated);
}
const seconds = (performance.now() - started) / 1_000;
forgetWords();
const after = megabytes();
note(
  "loadSeconds",
  seconds,
  `${persons} persons put into the index in ${seconds.toFixed(1)} s, inventing them included`,
);
note(
  "heldMB",
  after.held - before.held,
  `It holds ${(after.held - before.held).toFixed(0)} MB; the process has ${after.rss.toFixed(0)} MB in all`,
);
figures["rssMB"] = after.rss;

interface Question {
  readonly about: Invented;
  readonly how: string;
  readonly asked: PersonAsked;
}

const questions: Question[] = Array.from({ length: asked }, (_, at) => {
  const chance = new Chance("question", at);
  const about = inventPerson("list", chance.between(0, persons - 1));
  const how = disturbances[at % disturbances.length] as (typeof disturbances)[number];
  return { about, how, asked: disturbed(about, how, chance) };
});

async function timed(some: readonly PersonAsked[], threshold: number) {
  const millis: number[] = [];
  const found: (readonly Candidate[])[] = [];
  const begun = process.cpuUsage();
  for (const one of some) {
    const start = performance.now();
    found.push(await findCandidates(index, prepareAsked(one), threshold));
    millis.push(performance.now() - start);
  }
  // Of processor time: what else the machine does meanwhile is not the index's.
  const { user, system } = process.cpuUsage(begun);
  const all = (user + system) / 1e6;
  millis.sort((one, other) => one - other);
  const at = (share: number) => millis[Math.min(millis.length - 1, Math.floor(share * millis.length))] as number;
  return {
    found,
    perSecond: some.length / all,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    worst: millis.at(-1) as number,
  };
}

function say(name: string, { perSecond, p50, p95, p99, worst }: Awaited<ReturnType<typeof timed>>): void {
  figures[`${name}PerSecond`] = perSecond;
  figures[`${name}P95`] = p95;
  console.log(
    `${name}: ${perSecond.toFixed(0)} a second of processor time; ${p50.toFixed(2)} ms the middle one, p95 ${p95.toFixed(2)}, p99 ${p99.toFixed(2)}, worst ${worst.toFixed(1)}`,
  );
}

const some = Array.from({ length: strangers }, (_, number) => inventPerson("strangers", number)).map((one) =>
  askedFor(one, one.stated.names[0]?.full ?? ""),
);
const met = await timed(some, firstLine);
say("strangers", met);
const hits = met.found.filter((found, at) => found.some(({ id }) => isHit(some[at] as PersonAsked, id))).length;
note(
  "strangersMet",
  hits / strangers,
  `${hits} of ${strangers} strangers with dates of birth are a hit at the first line: ${((100 * hits) / strangers).toFixed(2)} %`,
);

function isHit(one: PersonAsked, id: string): boolean {
  const { stated } = inventPerson("list", numberOf(id));
  return verdictOf(scorePerson(prepareAsked(one), preparePerson(stated)), "firstLine") === "hit";
}

function numberOf(id: string): number {
  return Number(id.split("-").at(-1));
}

const listed = await timed(
  questions.map((one) => one.asked),
  firstLine,
);
say("listed", listed);
const foundIn = questions.map(({ about }, at) => listed.found[at]?.some(({ id }) => id === about.id) ?? false);
const share = (of: readonly boolean[]) => of.filter(Boolean).length / of.length;
note(
  "listedFound",
  share(foundIn),
  `${(100 * share(foundIn)).toFixed(1)} % of ${asked} disturbed listed persons are found at ${firstLine}`,
);
for (const how of disturbances) {
  const of = foundIn.filter((_, at) => questions[at]?.how === how);
  console.log(`  ${how}: ${(100 * share(of)).toFixed(1)} %`);
}

function nameAlone({ names }: PersonAsked): PersonAsked {
  return { names, birthDate: null, nationalities: [], sex: null };
}

const asAnalyst = await timed(
  questions.slice(0, 500).map((one) => ({ ...one.asked, birthDate: null, nationalities: [], sex: null })),
  analysts,
);
say("analysts, by name alone", asAnalyst);

// The dearest question: as many parts as a name has, all of them borne by many.
const dearest = "Mohamed Ali Hassan Maria Jose Garcia Lopez Ivanov Petrov Smith Wang Kumar";
const dear = prepareAsked({ names: [dearest], birthDate: null, nationalities: [], sex: null });
const turn = await longestTurn(() => findCandidates(index, dear, analysts));
note("longestTurnMs", turn, `the dearest question holds the event loop ${turn.toFixed(0)} ms at a time`);

/** What the full score over all names gives is what the candidates have to hold. */
async function recall(name: string, threshold: number, some: readonly PersonAsked[]): Promise<void> {
  const compared = some.map((one) => ({ one, prepared: prepareAsked(one), expected: [] as string[] }));
  for (let number = 0; number < persons; number += 1) {
    const { id, stated } = inventPerson("list", number);
    const person = preparePerson(stated);
    for (const { prepared, expected } of compared) if (identityScore(prepared, person) >= threshold) expected.push(id);
  }
  let [reached, kept] = [0, 0];
  for (const { one, prepared, expected } of compared) {
    const found = new Set((await findCandidates(index, prepared, threshold)).map(({ id }) => id));
    const missed = expected.filter((id) => !found.has(id));
    reached += expected.length;
    kept += expected.length - missed.length;
    if (!values.missed) continue;
    for (const id of missed) console.log(`  missed: ${one.names[0]} | ${namesOf(id)}`);
  }
  const said = `${kept} of the ${reached} whom the full score over all names gives`;
  note(
    `${name}Recall`,
    kept / reached,
    `${name} at ${threshold}: candidates hold ${said} (${percent(kept / reached)})`,
  );
}

function namesOf(id: string): string {
  return inventPerson("list", numberOf(id))
    .stated.names.map(({ full }) => full)
    .join(" / ");
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

if (exhaustive > 0) {
  const some = questions.slice(0, exhaustive).map((one) => one.asked);
  await recall("first line", firstLine, some);
  await recall("second line, by name alone", profiles.secondLine.threshold, some.map(nameAlone));
  await recall("analysts, by name alone", analysts, some.map(nameAlone));
}
if (values.json) console.log(JSON.stringify(figures));
