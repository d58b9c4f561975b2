import { hubError } from "../../core/errors.ts";
import { isWholeDay } from "../../core/standards/partial-dates.ts";
import { deployments } from "../../records/operations/deployments.ts";
import type { Register, RegisterAction } from "../../records/operations/registers.ts";
import type { RecordService } from "../record-service.ts";
import type { MadeGrant, WantedGrant } from "./book.ts";
import type { GrantService } from "./service.ts";

/** A team at a major event, as it is asked for. */
export interface WantedDeployment {
  readonly event: string;
  /** The owner's own reference of the deployment; null makes one of event and first day. */
  readonly reference: string | null;
  readonly place: string | null;
  readonly country: string | null;
  /** Whole days; the team's keys are good from the beginning of the one to the end of the other, in UTC. */
  readonly from: string;
  readonly until: string;
  /** How many the team has, each with a key. */
  readonly team: number;
  readonly registers: readonly Register[];
  readonly actions: readonly RegisterAction[];
  readonly places: readonly string[] | null;
  readonly purposes: WantedGrant["purposes"];
  /** Who sees the deployment; null means its owner alone. */
  readonly handling: unknown;
}

export interface DeploymentServiceOptions {
  readonly records: RecordService;
  readonly grants: Pick<GrantService, "give" | "judge">;
  readonly requestId: string;
}

/** A deployment that was opened, with its team's grant and keys. */
export interface OpenedDeployment {
  readonly id: string;
  readonly made: MadeGrant;
}

/**
 * Where a team at a major event gets what it works with. The deployment is written first, then grant and keys together: who
 * is cut off in between has a deployment without keys, and no key without a grant; sent again, it goes on from there.
 */
export class DeploymentService {
  readonly #options: DeploymentServiceOptions;
  /** How many this request has asked for so far: each is an act of its own. */
  #asked = 0;

  constructor(options: DeploymentServiceOptions) {
    this.#options = options;
  }

  async open(wanted: WantedDeployment, idempotencyKey?: string | null): Promise<OpenedDeployment> {
    const { grants, records, requestId } = this.#options;
    this.#asked += 1;
    refuseNoDays(wanted);
    // What a grant would be refused for is said before anything is written.
    await grants.judge({ ...grantFor(wanted, ""), case: anyDeployment });
    const [written] = await records.record(
      deployments,
      [recordOf(wanted)],
      idempotencyKey ?? `${requestId}-${this.#asked}`,
    );
    if (written?.result === "conflict")
      throw hubError(
        "BAD_USER_INPUT",
        `A deployment of this reference stands: name another "reference", or createGrant.`,
      );
    if (!written?.id || written.result === "refused")
      throw hubError("BAD_USER_INPUT", `The deployment cannot be: ${written?.path ?? ""} ${written?.reason ?? ""}.`);
    const made = await grants.give(grantFor(wanted, written.id), idempotencyKey);
    if (!made) throw hubError("BAD_USER_INPUT", "The deployment stands, and its grant was revoked since.");
    return { id: written.id, made };
  }
}

/** The form of an id, where there is none yet. */
const anyDeployment = `DEP-${"A".repeat(26)}`;

function refuseNoDays({ from, until }: WantedDeployment): void {
  for (const [path, day] of Object.entries({ from, until }))
    if (!isWholeDay(day)) throw hubError("BAD_USER_INPUT", `"${path}" is a whole day such as 2026-07-01.`);
}

const dayMillis = 86_400_000;

function grantFor(wanted: WantedDeployment, id: string): WantedGrant {
  const { event, team, registers, actions, places, purposes, from, until } = wanted;
  const ends = new Date(Date.parse(until) + dayMillis).toISOString();
  const to = { kind: "team", label: event, keys: team } as const;
  return { case: id, to, registers, actions, places, purposes, from: `${from}T00:00:00.000Z`, until: ends };
}

/** It is not there yet: a deployment that stands keeps what its owner says of it. */
function recordOf({ event, place, country, from, until, team, registers, reference, handling }: WantedDeployment) {
  return {
    expected: 0,
    reference: reference ?? `${event}, ${from}`,
    event,
    place,
    country,
    from,
    until,
    handling,
    team: [{ role: "team", country: null, count: team }],
    grantedAccess: [...new Set(registers)],
  };
}
