import type { Caller } from "../core/access/caller.ts";
import type { Disclosures } from "../core/access/disclosures.ts";
import type { Policy } from "../core/access/policies/policy.ts";
import { policyId, policySchema } from "../core/access/policies/policy.ts";
import type { Reader } from "../core/access/reader.ts";
import type { KeyedRequest } from "../core/access/idempotency.ts";
import type { Writer, WriterOptions } from "../core/access/writer.ts";
import { readDraft } from "../core/draft.ts";
import { dayOf } from "../core/lifetime/days.ts";
import { includesCode } from "../core/standards/countries.ts";
import type { Stamp } from "../core/store/port.ts";
import { checkDocuments, type DocumentAsked } from "../records/checking/document.ts";
import { hits } from "../records/checks/records.ts";
import type { Candidate, Finding } from "../records/checking/verdict.ts";

export interface CheckServiceOptions {
  readonly caller: Caller;
  /** Sees what the caller may check, and discloses none of it: only what is met is told. */
  readonly reader: Pick<Reader, "byIds" | "findEach">;
  readonly disclosures: Pick<Disclosures, "add">;
  /** Of hits, which whoever may check makes, and nobody else. */
  readonly writer: (about: Pick<WriterOptions, "sent" | "policies">) => Writer;
  /** The hub's id key: see `recordId`. */
  readonly idKey: Uint8Array;
  readonly stamp: Stamp;
}

/** Where and in what a check is made, as far as its bureau says. */
export interface Circumstances {
  readonly place: string | null;
  readonly operation: string | null;
}

/** What one check came to, with the hits that it made. */
export interface Checked extends Finding {
  /** The hub's id of the check, as its audit entry has it. */
  readonly check: string;
  /** Ids of the hits, in the order of the candidates. */
  readonly hits: readonly string[];
}

/** Where a caller asks whether something is known: what is met becomes a hit, which its owner is told of. */
export class CheckService {
  readonly #options: CheckServiceOptions;

  constructor(options: CheckServiceOptions) {
    this.#options = options;
  }

  /** In the order of what is asked. `sent`: under an idempotency key, so that a repetition makes no second hit. */
  async documents(
    asked: readonly DocumentAsked[],
    circumstances: Circumstances,
    sent: KeyedRequest | null = null,
  ): Promise<Checked[]> {
    const { reader, stamp } = this.#options;
    const findings = await checkDocuments({ reader, today: dayOf(stamp.at) }, asked);
    return this.#recorded(findings, circumstances, sent);
  }

  /** Nothing is written of a check that met nothing. */
  async #recorded(
    findings: readonly Finding[],
    circumstances: Circumstances,
    sent: KeyedRequest | null,
  ): Promise<Checked[]> {
    const { disclosures, stamp } = this.#options;
    const numbered = findings.map((finding, at) => ({
      ...finding,
      check: findings.length > 1 ? `${stamp.request}.${at + 1}` : stamp.request,
    }));
    const drafts = numbered.map(({ candidates, check }) =>
      candidates.map((candidate) => this.#draft(candidate, check, circumstances)),
    );
    const all = drafts.flat();
    if (all.length > 0) {
      for (const { candidates } of findings) for (const { owner, record } of candidates) disclosures.add(owner, record);
      const policies = new Map(all.map(({ draft, policy }) => [draft.policy, policy]));
      await this.#options.writer({ sent, policies }).put(
        hits,
        all.map(({ draft }) => ({ record: draft })),
      );
    }
    return numbered.map((one, at) => ({ ...one, hits: (drafts[at] ?? []).map(({ draft }) => draft.id) }));
  }

  #draft({ kind, record, owner, score, nextStep }: Candidate, check: string, circumstances: Circumstances) {
    const { caller, idKey, stamp } = this.#options;
    const policy = toldTo(caller.owner, owner);
    const read = readDraft(
      hits,
      {
        owner: caller.owner,
        test: caller.test,
        reference: `${check} ${record}`,
        kind,
        record,
        recordOwner: owner,
        score,
        urgent: nextStep !== "SEEK_CONFIRMATION",
        meetings: [{ check, at: stamp.at, ...circumstances }],
      },
      { idKey, policy: policyId(policy) },
    );
    if ("faults" in read) throw new Error(`a hit cannot be recorded: ${JSON.stringify(read.faults)}`);
    return { draft: read.draft, policy };
  }
}

/** The owner of the record that was met sees the hit, beside who checked. */
function toldTo(own: string, owner: string): Policy {
  const audiences = includesCode([own], owner) ? [] : [{ to: [owner] }];
  return policySchema.parse({ audiences });
}
