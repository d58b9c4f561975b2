import type { Caller } from "../core/access/caller.ts";
import type { KeyedRequest } from "../core/access/idempotency.ts";
import { type Policy, policyId, policySchema } from "../core/access/policies/policy.ts";
import type { Writer, WriterOptions } from "../core/access/writer.ts";
import { readDraft } from "../core/draft.ts";
import { includesCode } from "../core/standards/countries.ts";
import type { Stamp } from "../core/store/port.ts";
import { hits } from "../records/checks/records.ts";
import type { Candidate } from "../records/checking/verdict.ts";

export interface HitMakerOptions {
  readonly caller: Caller;
  /** Of hits, which whoever may check makes, and nobody else. */
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies">) => Writer;
  /** The hub's id key: see `recordId`. */
  readonly idKey: Uint8Array;
  readonly stamp: Stamp;
}

/** Where and in what a check is made, as far as its bureau says. */
export interface Circumstances {
  readonly place: string | null;
  /** Id of the police operation. */
  readonly operation: string | null;
}

/** Makes a hit of each record that a check met. */
export class HitMaker {
  readonly #options: HitMakerOptions;

  constructor(options: HitMakerOptions) {
    this.#options = options;
  }

  /** Ids of the hits, in the order of what was met. `sent`: so that a repetition makes no second one. */
  async make(
    met: readonly Candidate[],
    circumstances: Circumstances,
    sent: KeyedRequest | null,
  ): Promise<readonly string[]> {
    const made = met.map((candidate) => this.#draft(candidate, circumstances, sent));
    const each = new Map(made.map((one) => [one.draft.id, one]));
    const policies = new Map(made.map(({ draft, policy }) => [draft.policy, policy]));
    await this.#options.writer({ sent, policies }).put(
      hits,
      [...each.values()].map(({ draft }) => ({ record: draft })),
    );
    return made.map(({ draft }) => draft.id);
  }

  #draft({ kind, record, owner, score, nextStep }: Candidate, circumstances: Circumstances, sent: KeyedRequest | null) {
    const { caller, idKey, stamp } = this.#options;
    const policy = toldTo(caller.owner, owner);
    const stated = {
      owner: caller.owner,
      test: caller.test,
      // Sent again, it is the same hit.
      reference: `${sent ? sent.contents : stamp.request} ${record}`,
      kind,
      record,
      recordOwner: owner,
      score,
      urgent: nextStep !== "SEEK_CONFIRMATION",
      meetings: [{ check: stamp.request, at: stamp.at, ...circumstances }],
    };
    const read = readDraft(hits, stated, { idKey, policy: policyId(policy) });
    if ("faults" in read) throw new Error(`a hit cannot be recorded: ${JSON.stringify(read.faults)}`);
    return { draft: read.draft, policy };
  }
}

/** The owner of the record that was met sees the hit, beside who checked. */
function toldTo(own: string, owner: string): Policy {
  const audiences = includesCode([own], owner) ? [] : [{ to: [owner] }];
  return policySchema.parse({ audiences });
}
