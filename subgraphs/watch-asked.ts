import type { Watch } from "../core/changes/watch.ts";
import { kindOfWord } from "../records/kinds.ts";
import { participantAsked } from "./codes-asked.ts";

/** As the input `WatchInput` of the graph has it, with its words for kinds. */
export type WatchInput = Watch;

export function watchAsked({ kinds, owner, ...rest }: WatchInput): Watch {
  return { ...rest, kinds: kinds?.map(kindOfWord), owner: participantAsked("owner", owner) };
}
