import fc from "fast-check";
import { expect, it } from "vitest";
import { pageOf } from "../../gateway/cards/shown.ts";
import { everything } from "../../core/store/port.ts";
import type { CardAsked } from "../../records/specimens/card/card.ts";
import type { CardPicture } from "../../records/specimens/card/features.ts";
import { datasetOf, openWorld, type Said, shownTo, type World } from "../world.ts";
import { type Draw, drawFrom } from "./alike.ts";
import { offline, post, TestDevice } from "./packed.ts";
import { handIn, picturesOn, takeAway } from "./pictured.ts";
import { served } from "./served.ts";

const one = <T>(draw: Draw, of: readonly T[]): T => of[draw(of.length)] as T;
const many = <T>(draw: Draw, most: number, make: () => T): T[] => Array.from({ length: draw(most + 1) }, make);

const techniques = ["WATERMARK", "SECURITY_THREAD", "UV_FEATURE", "INTAGLIO"] as const;
const pages = ["data page", "visa pages"] as const;
const texts = ["A fox.", "A lighthouse in red."] as const;
const names = ["one", "two", "three"] as const;

/** Handlings under which a pack and the hub show the same: whoever sees a record takes it along, or it is not met by a look. */
const handlings = (now: number): Said["policy"][] => [
  offline,
  offline,
  shownTo({ to: ["DEU"], offline: true }),
  shownTo({ offline: true, classes: ["source"] }),
  shownTo({ offline: true, classes: ["border"] }),
  shownTo({ offline: true, until: new Date(now + 3 * 3_600_000).toISOString() }),
];

/** A picture by its name, of which a record says once whether it shows a person. */
function pictured(draw: Draw, shows: readonly string[] = ["NONE", "NONE", "MASKED", "SHOWN"]) {
  const persons = names.map((name) => ({ name, personalData: one(draw, shows) }));
  return () => (draw(4) === 0 ? null : one(draw, persons));
}

const feature = (draw: Draw) => ({
  technique: one(draw, techniques),
  light: one(draw, ["VISIBLE", "UV_365"]),
  level: one(draw, ["PUBLIC", "BORDER", "LABORATORY"]),
});

function version(draw: Draw, number: string) {
  const picture = pictured(draw);
  const features = () => many(draw, 4, () => ({ ...feature(draw), whatToSee: one(draw, texts), picture: picture() }));
  return {
    number,
    country: "UTO",
    category: "PASSPORT",
    type: number.includes("-AD-") ? "DIPLOMATIC" : "ORDINARY",
    firstIssued: one(draw, ["2015", "2020"]),
    pages: pages.map((page) => ({ page, features: features() })),
  };
}

function alert(draw: Draw, specimenNumber: string) {
  // Of a person none is published.
  const picture = pictured(draw, ["NONE", "MASKED"]);
  const compared = () => ({
    ...feature(draw),
    page: one(draw, pages),
    fake: one(draw, ["Nothing.", "It is printed."]),
    genuinePicture: picture(),
    fakePicture: picture(),
  });
  const features = many(draw, 3, compared);
  return {
    kind: "COUNTERFEIT",
    country: "UTO",
    specimenNumber,
    state: "PUBLISHED",
    features,
    quickCheck: many(draw, 2, () => ({ ...compared(), level: "BORDER" })),
  };
}

const numbers = ["UTO-AO-01001", "UTO-AO-02001", "UTO-AD-01001"] as const;

/** Writes records anew or for the first time, and hands in, replaces or takes away some of their pictures. */
async function change(world: World, draw: Draw): Promise<void> {
  const policies = handlings(world.clock.now());
  const owned = (reference: string) => ({ reference, policy: one(draw, policies) });
  for (const number of numbers) {
    if (draw(3) > 0) await world.write("specimen", { ...owned(number), ...version(draw, number) });
    for (const reference of ["a", "b"])
      if (draw(3) > 0) {
        const said = { ...owned(`${number} ${reference}`), ...alert(draw, number) };
        // What is published is no longer changed.
        await world.write("alert", { ...said, state: "DRAFT" });
        await world.write("alert", said);
      }
  }
  for (const kind of ["specimen", "alert"] as const)
    for (const record of await world.platform.store.find(datasetOf(kind), everything, { first: 100 })) {
      for (const name of datasetOf(kind).pictureNames(record)) {
        if (draw(2) === 0) await handIn(world, record.id, name, `${name} of ${record.id}, ${draw(1_000)}`);
        else if (draw(3) === 0) await takeAway(world, record.id, name);
      }
      if (draw(8) === 0) await world.withdraw(record.id);
    }
}

const query = `query ($year: Int!, $type: SpecimenType) {
  quickCheckCard(issuer: "UTO", category: PASSPORT, year: $year, type: $type) {
    issuer category type issued expires made validUntil
    features { page technique light alerts
      genuine { versions whatToSee position { x y width height } picture { url } }
      fakes { alerts seen shows picture { url } } }
    specimens { id number owner version }
    alerts { id title specimenNumber owner version }
    page { url }
  } }`;

type Serving = Awaited<ReturnType<typeof served>>;

/** The card as the pack shows it: words, pictures in bytes by what they are of, and its page. */
async function offlineCard(hub: Serving, { issued, type }: CardAsked) {
  const { body } = await hub.ask("/graphql", { query, variables: { year: Number(issued), type } });
  const card = body.data?.quickCheckCard ?? null;
  if (!card) return null;
  const bytes = async (url: string) => (await hub.got(url)).bytes.toString("latin1");
  const { page, ...said } = await resolved(
    card,
    async (address: { url: string } | null) => address && bytes(address.url),
  );
  return { ...said, page: await bytes(page.url) };
}

/** The same as the hub's own page and reader show it to the same caller. */
async function hubCard(world: World, asked: CardAsked) {
  const { cards, pictures } = world.asking(post).looking;
  const card = await cards.of(asked);
  if (!card) return null;
  const bytes = async (picture: CardPicture | null) => {
    const read = picture && (await pictures.read(picture.record, picture.name, "SMALL"));
    return read && Buffer.from(read).toString("latin1");
  };
  const page = Buffer.from(await pageOf(card, cards)).toString("latin1");
  return { ...(await resolved(JSON.parse(JSON.stringify(card)), bytes)), page, shown: picturesOn(card).length };
}

// oxlint-disable-next-line typescript/no-explicit-any
async function resolved(card: any, bytes: (picture: any) => Promise<string | null>): Promise<any> {
  // oxlint-disable-next-line typescript/no-explicit-any
  const side = async (of: any) => ({ ...of, picture: await bytes(of.picture) });
  // oxlint-disable-next-line typescript/no-explicit-any
  const line = async ({ genuine, fakes, ...said }: any) => ({
    ...said,
    genuine: await Promise.all(genuine.map(side)),
    fakes: await Promise.all(fakes.map(side)),
  });
  return { ...card, features: await Promise.all(card.features.map(line)) };
}

const askings = ["2016", "2022"].flatMap((issued) =>
  ([null, "ORDINARY", "DIPLOMATIC"] as const).map((type): CardAsked => ({
    issuer: "UTO",
    category: "PASSPORT",
    type,
    issued,
    expires: null,
  })),
);

it("A pack and its deltas show each card as the hub does to the same caller: every field, every picture, and its page", async () => {
  let [cards, pictures] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const draw = drawFrom(seed);
      await using world = await openWorld();
      using device = await TestDevice.enrolled(world.clock);
      await change(world, draw);
      const folder = await device.build(world);
      await using hub = await served(device, world.clock);
      for (let round = 0; round < 4; round += 1) {
        if (round > 0) {
          await change(world, draw);
          using pack = await device.open(folder);
          await pack.apply(await device.buildDelta(world));
        }
        for (const asked of askings) {
          const online = await hubCard(world, asked);
          const { shown = 0, ...expected } = online ?? {};
          expect(await offlineCard(hub, asked)).toEqual(online && expected);
          cards += online ? 1 : 0;
          pictures += shown;
        }
        // What ends with a permission is on no card from then on, here as there; a page would say another age by then.
        world.clock.pass(2 * 3_600_000);
        const { page: _page, shown: _shown, ...later } = (await hubCard(world, askings[0] as CardAsked)) ?? {};
        const { page: _own, ...offlineLater } = (await offlineCard(hub, askings[0] as CardAsked)) ?? {};
        expect({ ...offlineLater, validUntil: null }).toEqual({ ...later, validUntil: null });
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
  // Of worlds without cards and pictures nothing would be learned.
  expect([cards > 20, pictures > 20]).toEqual([true, true]);
});
