import { type Fault, lines, told } from "../../core/faults.ts";
import type { Policy } from "../../core/access/policies/policy.ts";
import type { HubRecord } from "../../core/record.ts";
import type { Draft } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import type { Found, NotHeld, Rejected } from "../entry.ts";
import { Intake, type IntakeOptions } from "../intake.ts";

/** A piece of a file with all that can be said of it without the store. It may come from another thread. */
export type Taken = Accepted | Rejected | NotHeld;

/** A record that may be written, and where it stands. */
interface Accepted {
  readonly at: string;
  readonly record: Draft<HubRecord>;
  readonly policy: Policy;
}

/** What records are judged by, the same for all of a file. */
export type IntakeTerms = Pick<IntakeOptions, "idKey" | "today" | "owner" | "reviewers" | "programmes">;

/** Takes pieces in as they are asked for, some at a time. */
export type Taking = (terms: IntakeTerms) => AsyncIterable<readonly Taken[]>;

/** Takes in each piece in this thread. */
export function takingHere(found: AsyncIterable<Found> | Iterable<Found>): Taking {
  return async function* (terms) {
    const take = takeIn(terms);
    for await (const piece of found) yield [take(piece)];
  };
}

/** What becomes of each piece under these terms. */
export function takeIn(terms: IntakeTerms): (piece: Found) => Taken {
  const intake = new Intake({ datasets, ...terms });
  return (piece) => {
    if (!("entry" in piece)) return piece;
    const { at, entry } = piece;
    const read = intake.read(entry);
    return "faults" in read ? rejectedFor(at, read.faults) : { at, record: read.record, policy: read.policy };
  };
}

/** The first of the faults is the reason. */
function rejectedFor(at: string, faults: readonly Fault[]): Rejected {
  return { at, reason: lines(faults)[0] ?? "", ...told(faults) };
}
