import type { UnderGrant } from "./access/grants/cases.ts";
import type { Policy } from "./access/policies/policy.ts";
import type { HubRecord } from "./record.ts";
import type { Draft } from "./store/port.ts";
import type { Transitions } from "./transitions.ts";
import type { SaidWithin } from "./within.ts";

/** Of a kind whose records come from state to state: how they do, and how they are handled on the way. */
export interface States<R extends HubRecord> {
  /** Null where they have none. */
  readonly transitions: Transitions | null;
  /** Null where a record goes under the handling that its owner states. */
  readonly statedHandling: StatedHandling<R> | null;
}

/** Of a kind whose owner states the handling of a later state: what its records go under until then. */
export interface StatedHandling<R extends HubRecord = HubRecord> {
  /** The field that keeps what the owner stated; nobody is shown it. */
  readonly field: string;
  /** The policy of a record, of what its owner stated, by the organisations that review (owner codes). */
  readonly policyOf: PolicyOf<R>;
}

type PolicyOf<R extends HubRecord> = {
  of(record: Draft<R>, stated: Policy, reviewers: readonly string[]): Policy;
}["of"];

/** How records of a kind are bound beside the handling that each has itself. */
export type Bound<R extends HubRecord> = States<R> & UnderGrant & SaidWithin;
