import { readFileSync } from "node:fs";
import { keepPicture, type OwnPicture, removePicture } from "../../core/pictures/acts.ts";
import { type CleanPicture, pictureSizes } from "../../core/pictures/sizes.ts";
import { unverifiedDelta } from "../../packs/delta/manifest.ts";
import { kindOf } from "../../records/kinds.ts";
import type { QuickCheckCard } from "../../records/specimens/card/card.ts";
import type { CardPicture } from "../../records/specimens/card/features.ts";
import { callerOf, datasetOf, openWorld, type Said, unwritten, type World } from "../world.ts";
import { offline, TestDevice } from "./packed.ts";
import { served } from "./served.ts";

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

/** A feature with a picture of that name. */
export const feature = (name: string, more: object = {}) => ({
  technique: "WATERMARK",
  light: "TRANSMITTED",
  whatToSee: `A fox called ${name}.`,
  picture: { name },
  ...more,
});

/** A version of Utopia's passport whose features are these. */
export const version = (world: World, features: readonly object[], said: Said = {}) =>
  world.write("specimen", {
    reference: "utopia",
    number: "UTO-AO-02001",
    country: "UTO",
    category: "PASSPORT",
    type: "ORDINARY",
    firstIssued: "2015-03",
    pages: [{ page: "visa pages", features }],
    policy: offline,
    ...said,
  });

/** A world, and a device that its packs are made for. */
export async function setUp() {
  const stack = new AsyncDisposableStack();
  const world = stack.use(await openWorld());
  const device = await TestDevice.enrolled(world.clock);
  stack.defer(() => device[Symbol.dispose]());
  const serving = async () => stack.use(await served(device, world.clock));
  const bring = async (folder: string) => {
    const path = await device.buildDelta(world);
    using pack = await device.open(folder);
    await pack.apply(path);
    return unverifiedDelta(readFileSync(path));
  };
  return { world, device, serving, bring, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

type Serving = Awaited<ReturnType<typeof served>>;

const card = `{ quickCheckCard(issuer: "UTO", category: PASSPORT, year: 2020) {
  features { genuine { whatToSee picture { url until } } } page { url until } } }`;

/** Where the pictures of a card are got, and its page. */
export async function addresses(hub: Serving) {
  const { features, page } = (await hub.ask("/graphql", { query: card })).body.data.quickCheckCard;
  type Side = { readonly picture: { readonly url: string } | null };
  const sides = features.flatMap(({ genuine }: { readonly genuine: readonly Side[] }) => genuine) as readonly Side[];
  return { pictures: sides.map(({ picture }) => picture?.url ?? null), page: page.url as string };
}

/** What the pictures of the card are, in words. */
export async function shownBy(hub: Serving): Promise<string[]> {
  const { pictures } = await addresses(hub);
  const got = await Promise.all(pictures.flatMap((url) => (url === null ? [] : hub.got(url))));
  return got.map(({ bytes }) => bytes.toString()).toSorted();
}

/** What these words were handed in for, in the size of cards. */
export const small = (...words: readonly string[]) => words.map((one) => bytesFor(one, "SMALL").toString());
