import { setFlagsFromString } from "node:v8";
import { parseArgs } from "node:util";
import { runInNewContext } from "node:vm";
import { Chance } from "../demo/chance.ts";
import { type Candidate, findCandidates } from "../records/persons/candidates/find-candidates.ts";
import { NameIndex } from "../records/persons/candidates/name-index.ts";
import type { PersonAsked } from "../records/persons/scoring/person.ts";
import { prepareAsked, preparePerson } from "../records/persons/scoring/prepare.ts";
import { identityScore } from "../records/persons/scoring/score.ts";
import { askedFor, disturbances, disturbed } from "./names/disturb.ts";
import { type Invented, inventPerson } from "./names/list.ts";

const { values } = parseArgs({
  options: {
    persons: { type: "string", default: "20000" },
    asked: { type: "string", default: "2000" },
    strangers: { type: "string", default: "5000" },
    exhaustive: { type: "string", default: "200" },
    "first-line": { type: "string", default: "0.8" },
    analysts: { type: "string", default: "0.7" },
    json: { type: "boolean", default: false },
  },
});
const [persons, asked, strangers, exhaustive] = [values.persons, values.asked, values.strangers, values.exhaustive].map(
  Number,
) as [number, number, number, number];
const [firstLine, analysts] = [Number(values["first-line"]), Number(values.analysts)];

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
let started = performance.now();
for (let number = 0; number < persons; number += 1) {
  const { id, stated } = inventPerson("list", number);
  index.put(id, stated);
}
const seconds = (performance.now() - started) / 1_000;
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
const dated = met.found.filter((found) => found.some(({ id }) => isDated(id))).length;
note(
  "strangersMet",
  dated / strangers,
  `${dated} of ${strangers} strangers with dates of birth meet a dated person at ${firstLine}: ${((100 * dated) / strangers).toFixed(2)} %`,
);

function isDated(id: string): boolean {
  return (inventPerson("list", Number(id.split("-").at(-1))).stated.birthDates[0]?.date.length ?? 0) > 0;
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

const asAnalyst = await timed(
  questions.slice(0, 500).map((one) => ({ ...one.asked, birthDate: null, nationalities: [], sex: null })),
  analysts,
);
say("analysts, by name alone", asAnalyst);

let [reached, kept] = [0, 0];
started = performance.now();
const compared = questions.slice(0, exhaustive).map(({ asked: one }, at) => {
  const whole = at % 2 === 0 ? { ...one, birthDate: null, nationalities: [], sex: null } : one;
  return { prepared: prepareAsked(whole), threshold: at % 2 === 0 ? analysts : firstLine, expected: [] as string[] };
});
for (let number = 0; exhaustive > 0 && number < persons; number += 1) {
  const { id, stated } = inventPerson("list", number);
  const person = preparePerson(stated);
  for (const { prepared, threshold, expected } of compared)
    if (identityScore(prepared, person) >= threshold) expected.push(id);
}
for (const [at, { prepared, threshold, expected }] of compared.entries()) {
  const found = new Set((await findCandidates(index, prepared, threshold)).map(({ id }) => id));
  const missed = expected.filter((id) => !found.has(id));
  if (missed.length > 0 && process.env["NAMES_MISSED"])
    for (const id of missed.slice(0, 3))
      console.error(
        questions[at]?.how,
        threshold,
        questions[at]?.asked.names[0],
        "|",
        inventPerson("list", Number(id.split("-").at(-1)))
          .stated.names.map(({ full }) => full)
          .join(" / "),
      );
  reached += expected.length;
  kept += expected.length - missed.length;
}
if (exhaustive > 0)
  note(
    "recall",
    kept / reached,
    `Candidates hold ${kept} of the ${reached} whom the full score over all names gives to ${exhaustive} questions: ${(100 * (kept / reached)).toFixed(2)} % (${((performance.now() - started) / 1000).toFixed(0)} s)`,
  );
if (values.json) console.log(JSON.stringify(figures));
