import { Chance } from "../../demo/chance.ts";
import { inspect } from "../../records/specimens/inspection/inspect.ts";
import type { Fake, Finding, Observation, Version } from "../../records/specimens/inspection/slots.ts";
import { securityTechniques } from "../../records/specimens/features.ts";
import { lights } from "./world.ts";

/** Processor time of inspections of a large series, in milliseconds: of half of them, of 95 and 99 of a hundred. */
export function inspectionTimes(versions: number, features: number, fakes: number, runs = 300): number[] {
  const chance = new Chance("times", versions, features, fakes);
  const all = Array.from({ length: versions }, (_, number) => largeVersion(number, features, chance));
  const described = Array.from({ length: fakes }, (_, number) => largeFake(number, all, chance));
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const observations = observed(chance.pick(all), chance);
    const printed = { number: "X1234567", issued: "2015-06-01" };
    const started = process.threadCpuUsage();
    inspect({ versions: all, fakes: described, observations, printed, lights, prior: 0.001 });
    const { user, system } = process.threadCpuUsage(started);
    times.push((user + system) / 1_000);
  }
  times.sort((one, other) => one - other);
  return [0.5, 0.95, 0.99].map((share) => times[Math.floor(share * runs)] ?? 0);
}

/** A third of the features are its own. */
function largeVersion(number: number, count: number, chance: Chance): Version {
  const features = Array.from({ length: count }, (_, at) => ({
    technique: securityTechniques[at % securityTechniques.length] ?? "OTHER",
    light: lights[at % lights.length] ?? null,
    whatToSee: `Feature ${at}${chance.odds(1 / 3) ? ` of version ${number}` : ""}, in blue and red, near the edge.`,
  }));
  const pages = [0, 1, 2].map((page) => ({
    page: `page ${page}`,
    features: features.filter((_, at) => at % 3 === page),
  }));
  return { id: `version ${number}`, number: `UTO-AO-0${number}001`, numberFormat: "LNNNNNNN", pages };
}

function largeFake(number: number, versions: readonly Version[], chance: Chance): Fake {
  const of = chance.pick(versions);
  const all = of.pages.flatMap(({ page, features }) =>
    features.map(({ technique, light, whatToSee }) => ({ page, technique, light, genuine: whatToSee })),
  );
  return { id: `fake ${number}`, of: of.id, features: chance.some(all, chance.between(2, 5)) };
}

function observed({ pages }: Version, chance: Chance): Observation[] {
  const all = pages.flatMap(({ page, features }) => features.map((one) => ({ ...one, page })));
  const findings: readonly Finding[] = ["PRESENT", "PRESENT", "PRESENT", "DIFFERENT", "ABSENT"];
  return chance.some(all, 6).map((one) => ({ ...one, finding: chance.pick(findings) }));
}
