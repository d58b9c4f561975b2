import { type Alerts, alerts } from "./alerts.ts";
import { at, Chance } from "./chance.ts";
import { type AnyRecordEntry, link, type LinkEntry, type Named } from "./filing.ts";
import { handlings } from "./handling.ts";
import { begun, type Operation, operations } from "./operations.ts";
import { programmeOperations } from "./programme-operations.ts";
import type { WorldSize } from "./size.ts";
import { specimens } from "./specimens.ts";
import { capacities, policies, restings } from "./partnership.ts";
import { openDeployments } from "./open-deployments.ts";
import { practice } from "./practice.ts";
import { taughtInChain } from "./training.ts";
import { courses, deployments, partners, sessions } from "./cooperation.ts";

/** What all cases have in common, however many there are: two hundred entries, and five hundred to practise with. */
export interface Background {
  readonly records: readonly AnyRecordEntry[];
  readonly links: readonly LinkEntry[];
  /** Operations that have begun. */
  readonly operations: readonly Operation[];
  readonly alertsBySpecimen: Alerts["bySpecimen"];
}

/** The specimens, alerts, operations, deployments, courses and partners of the live or the training part. */
export function background(size: WorldSize, test: boolean): Background {
  const { seed } = size;
  const practised = practice(size, test);
  const planned = operations(seed, test);
  const raised = alerts(seed, test);
  const teams = deployments(seed, test);
  const offered = courses(test);
  const held = sessions(seed, test, offered);
  const taught = taughtInChain(test, at(offered, 2));
  const bodies = partners(test);
  const [documents, reports] = [policies(test), capacities(test)];
  const chance = new Chance(seed, "background", test);
  const joined = (kind: "TOOK_PART_IN" | "PART_OF", from: Named, to: Named): LinkEntry =>
    link(kind, from, to, { owner: to.owner, test, handling: handlings.open, source: `plan of ${to.reference}` });
  return {
    records: [
      ...specimens(seed, test),
      ...raised.records,
      ...practised.records,
      ...planned,
      ...(test ? [] : [...programmeOperations, ...openDeployments]),
      ...teams,
      ...offered,
      ...held.map(({ session }) => session),
      ...taught.records,
      ...bodies,
      ...documents,
      ...reports,
    ],
    links: [
      ...raised.links,
      ...practised.links,
      ...bodies.flatMap((body) => chance.some(planned, 3).map((operation) => joined("TOOK_PART_IN", body, operation))),
      ...teams.map((team) => joined("PART_OF", team, chance.pick(planned))),
      ...held.map(({ session, course }) => joined("PART_OF", session, course)),
      ...restings(planned, reports, documents, test),
      joined("PART_OF", taught.session, at(offered, 2)),
    ],
    operations: begun(planned),
    alertsBySpecimen: raised.bySpecimen,
  };
}
