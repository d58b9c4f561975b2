import { keepPicture, type OwnPicture, removePicture } from "../../core/pictures/acts.ts";
import { type CleanPicture, pictureSizes } from "../../core/pictures/sizes.ts";
import type { QuickCheckCard } from "../../records/specimens/card/card.ts";
import type { CardPicture } from "../../records/specimens/card/features.ts";
import { kindOf } from "../../records/kinds.ts";
import { callerOf, datasetOf, unwritten, type World } from "../world.ts";

/** What a picture is in a size, where these words were handed in for it. */
export function bytesFor(words: string, size: string): Buffer {
  return Buffer.from(`${size} picture of ${words}`);
}

/** Has its owner hand in a picture of its record, which no decoder reads. */
export async function handIn(world: World, record: string, name: string, words: string, owner = "UTO"): Promise<void> {
  const each = pictureSizes.map((size) => [size, { bytes: bytesFor(words, size), width: 1, height: 1 }]);
  const clean = Object.fromEntries(each) as CleanPicture;
  const kept = await keepPicture(...acting(world, { record, name, owner }), { clean, file: words });
  if (!kept) throw new Error(`${record} names no picture ${name}`);
}

/** Has its owner take it away; whether one was there. */
export function takeAway(world: World, record: string, name: string, owner = "UTO"): Promise<boolean> {
  return removePicture(...acting(world, { record, name, owner }));
}

type Acting = Parameters<typeof removePicture>;

function acting({ platform, clock }: World, { owner, ...picture }: CardPicture & { readonly owner: string }): Acting {
  const caller = callerOf(owner);
  const requestId = clock.id();
  const request = { requestId, clientRequestId: null, purpose: null, caseReference: null, caller };
  const stamp = { at: new Date(clock.now()).toISOString(), by: caller.id, request: requestId };
  const own: OwnPicture = { dataset: datasetOf(kindOf(picture.record) as never), caller, mover: "act", ...picture };
  return [{ store: platform.store, book: platform.pictures, audit: unwritten, request, stamp }, own];
}

/** All pictures that a card refers to, in its order. */
export function picturesOn(card: QuickCheckCard | null): CardPicture[] {
  const sides = (card?.features ?? []).flatMap(({ genuine, fakes }) => [...genuine, ...fakes]);
  return sides.flatMap(({ picture }) => picture ?? []);
}
