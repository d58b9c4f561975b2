import { classesOf } from "../../core/access/policies/audience.ts";
import type { PolicyBook } from "../../core/access/policies/book.ts";
import type { ShownClasses } from "../../core/access/policies/shown.ts";
import type { Caller } from "../../core/access/caller.ts";
import type { Purpose } from "../../core/access/purposes.ts";
import { admitsRecordClass, recordClassOf } from "../../core/access/record-class.ts";
import { classesOfBoth, withhold } from "../../core/access/withhold.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { equivalentCodes, includesCode } from "../../core/standards/countries.ts";
import type { LeftOut } from "./formats/content.ts";

/** Why a record that the caller sees may not be handed to somebody. */
export type Unreleased = Exclude<keyof LeftOut, "noSchema">;

export interface ReleaseParts {
  readonly policies: Pick<PolicyBook, "judge" | "textsOf">;
  readonly caller: Caller;
  readonly purpose: Purpose | null;
  readonly now: number;
}

/**
 * What may be handed to each of several recipients. Of its own records the caller's organisation has said so in their
 * handling. A recipient alone may have its own back. Whatever else the caller sees is its owner's to hand on, so that
 * what is released tells nothing of the handling of others.
 */
export class Release {
  readonly #parts: ReleaseParts;
  readonly #recipients: readonly string[];
  /** The classes that each policy shows to all recipients; "none" where it does not admit one of them. */
  readonly #known = new Map<string, Promise<ShownClasses | "none">>();

  constructor(parts: ReleaseParts, recipients: readonly string[]) {
    this.#parts = parts;
    this.#recipients = recipients.filter((one) => !includesCode([parts.caller.owner], one));
  }

  /** Whether it is the caller's organisation's own. */
  isOwn({ owner }: HubRecord): boolean {
    return includesCode(equivalentCodes(owner), this.#parts.caller.owner);
  }

  /** As much of the record as all may have; or why they may not have it. */
  async of<R extends HubRecord>(dataset: Dataset<R>, record: R): Promise<R | Unreleased> {
    if (this.#recipients.length === 0) return record;
    if (this.#recipients.every((one) => includesCode(equivalentCodes(record.owner), one))) return record;
    if (!this.isOwn(record)) return "thirdParty";
    const classes = await this.#known.getOrInsertComputed(record.policy, (policy) => this.#shownToAll(policy));
    if (classes === "none" || !this.#showsWhole(classes, dataset, record)) return "handling";
    return withhold(dataset, record, classes);
  }

  /** A record that is of a class as a whole is shown with the class or not at all. */
  #showsWhole<R extends HubRecord>(classes: ShownClasses, dataset: Dataset<R>, record: R): boolean {
    const recordClass = recordClassOf(dataset, record);
    if (!recordClass) return true;
    return admitsRecordClass(this.#parts.purpose, recordClass) && (classes?.has(recordClass.class) ?? true);
  }

  async #shownToAll(policy: string): Promise<ShownClasses | "none"> {
    let shown: ShownClasses = null;
    for (const recipient of this.#recipients) {
      const to = { ...this.#parts.caller, owner: recipient };
      const verdicts = await this.#parts.policies.judge(policy, to, this.#parts.purpose, this.#parts.now);
      const admitting = verdicts.filter(({ refusal }) => refusal === null).map(({ audience }) => audience);
      if (admitting.length === 0) return "none";
      shown = classesOfBoth(shown, classesOf(admitting));
    }
    return shown;
  }
}
