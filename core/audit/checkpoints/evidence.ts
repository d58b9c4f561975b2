import { checkpointText, isSigned, parseCheckpoint, type SignedCheckpoint } from "./checkpoint.ts";
import type { FoundSegment } from "../journal/files.ts";
import type { PublicKey } from "../public-key.ts";
import { linesOf } from "../journal/read.ts";

/** What the verifier of an audit holds in his own hands. */
export interface Witness {
  /** The hub's, from a copy that nobody at the hub could exchange. */
  readonly publicKey: PublicKey;
  /** Checkpoints that were taken away from the hub, of any files. */
  readonly exported?: readonly SignedCheckpoint[];
}

/** The checkpoints that speak of one segment of files. */
export interface Evidence {
  /** Those with a right signature, by the number of their entry; where two differ, the chain cannot fit both. */
  readonly checkpoints: ReadonlyMap<number, readonly SignedCheckpoint[]>;
  /** The last entry that one of them covers. */
  readonly last: number;
  readonly faults: readonly { readonly seq: number; readonly what: string; readonly torn: boolean }[];
}

/** Reads the segment's own checkpoints and adds the exported ones that name it. */
export async function evidenceOf(segment: FoundSegment, { publicKey, exported = [] }: Witness): Promise<Evidence> {
  const checkpoints = new Map<number, SignedCheckpoint[]>();
  const faults: { seq: number; what: string; torn: boolean }[] = [];
  const fault = (seq: number, what: string, torn = false) => void faults.push({ seq, what, torn });
  const admit = (one: SignedCheckpoint) => checkpoints.set(one.seq, [...(checkpoints.get(one.seq) ?? []), one]);

  let covered = 0;
  for await (const { text, whole } of linesOf(segment.checkpoints)) {
    const one = parseCheckpoint(text);
    if (!whole) fault(covered + 1, `is covered by a checkpoint that is torn after ${text.length} bytes`, true);
    else if (!one || one.file !== segment.name) fault(covered + 1, "is covered by a damaged checkpoint");
    else if (!isSigned(one, publicKey)) fault(covered + 1, "is covered by a forged checkpoint");
    else if (one.seq <= covered)
      fault(covered + 1, `is covered by an old checkpoint, of entry ${one.seq}, where a newer one was due`);
    else {
      covered = one.seq;
      admit(one);
    }
  }
  for (const one of exported.filter(({ file }) => file === segment.name)) {
    const known = checkpoints.get(one.seq) ?? [];
    if (known.some((own) => checkpointText(own) === checkpointText(one))) continue;
    if (!isSigned(one, publicKey)) fault(one.seq, "is named by a forged checkpoint among those exported");
    else {
      fault(covered + 1, `is covered by the checkpoint of entry ${one.seq}, which was exported and is gone here`);
      admit(one);
    }
  }
  return { checkpoints, last: Math.max(0, ...checkpoints.keys()), faults };
}
