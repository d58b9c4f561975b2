import fc from "fast-check";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cardPage } from "../../../gateway/cards/page.ts";
import type { CardFeature, CardPicture, FakeSide, GenuineSide } from "../../../records/specimens/card/features.ts";
import { anyText } from "../../any-text.ts";
import { openTestHub } from "../../hub.ts";
import { ownerAlone } from "../../world.ts";
import { handIn } from "../pictures/asking.ts";
import { png } from "../../core/pictures/files.ts";
import { alert, askCard, examiner, fakeThread, officer, opened, print, thread, version, window } from "./asking.ts";
import { cardSaying, pixel } from "./cards.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
  const said = { reference: "fake", features: [{ ...fakeThread, fakePicture: { name: "thread-fake" } }] };
  await handIn(hub, await alert(hub, { ...said, state: "DRAFT" }), "thread-fake", await png());
  await alert(hub, said);
});
afterAll(() => hub.close());

const picture = { name: "thread-genuine" };
const reference = "utopia-2";
const utopia = { reference, features: [{ ...thread, picture }, print, window] };
let address: string;
beforeEach(async () => {
  const specimen = await version(hub, utopia);
  await handIn(hub, specimen, picture.name, await png());
  address = (await askCard(hub, officer)).data.quickCheckCard.page.url;
});

describe("the page of a card", () => {
  it("opens without a header, for whom may not read the records either, with the pictures in it", async () => {
    const { status, headers, html, requestId } = await opened(hub, address);
    expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
      200,
      "text/html; charset=utf-8",
      "no-store",
    ]);
    expect(html.match(/src="data:image\/webp;base64,[A-Za-z0-9+/=]{40,}"/g)).toHaveLength(2);
    for (const text of ["UTO Utopia", "Security thread", thread.whatToSee, fakeThread.fake, "UTO-AO-02001"])
      expect(html).toContain(text);
    const [entry] = await hub.entries(requestId);
    expect(entry).toMatchObject({ header: { kind: "read", caller: { owner: "GRC" }, purpose: "border-control" } });
    expect(JSON.stringify(entry)).toMatch(/SPE-.*ALE-/);
  });

  it("is got with GET alone, and says so", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
      const { statusCode, headers } = await hub.app.inject({ method, url: address });
      expect([statusCode, headers["allow"]]).toEqual([405, "GET"]);
    }
  });

  it("needs nothing from outside and runs no script but its own, as the hub answers it and as it is saved", async () => {
    const { html, headers } = await opened(hub, address);
    expect(html.match(/(?:src|href|action|srcset|url)\s*[=(]\s*["']?(?!data:image\/webp)[^"']/gi)).toBeNull();
    const hashOf = (tag: string) => {
      const inside = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)?.[1] ?? "";
      return `${tag}-src 'sha256-${createHash("sha256").update(inside).digest("base64")}'`;
    };
    const said = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll("&#39;", "'");
    for (const policy of [said, String(headers["content-security-policy"])]) {
      expect(policy).toMatch(/^default-src 'none'; img-src data:; /);
      for (const tag of ["style", "script"]) expect(policy).toContain(hashOf(tag));
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    }
    expect(html.match(/<(script|style)\b/g)).toEqual(["<style", "<script"]);
    expect(html).not.toMatch(/ (on\w+|style)=/);
  });

  it("answers the same as one that never was, whatever is wrong with its address", async () => {
    const wrong: Record<string, string> = { made: address };
    const never = {
      GET: (await opened(hub, `/cards/${"A".repeat(200)}`)).visible,
      HEAD: (await opened(hub, `/cards/${"A".repeat(200)}`, "HEAD")).visible,
    };
    const same = async (how: string, url = wrong["made"] as string, method: "GET" | "HEAD" = "GET") => {
      const { visible, status } = await opened(hub, url, method);
      expect(status, how).toBe(404);
      expect(visible, how).toBe(never[method]);
    };
    await same("no address", "/cards/");
    await same("another's letters", address.slice(0, -3) + (address.endsWith("AAA") ? "BBB" : "AAA"));
    await same("a picture's address", address.replace("/cards/", "/cards/x"));
    await same("its head", address, "HEAD");
    await version(hub, { ...utopia, policy: ownerAlone });
    await same("hidden by now");
    await version(hub, utopia);
    expect((await opened(hub, address)).status).toBe(200);
    hub.clock.pass(5 * 60_000);
    await same("over");
  });

  it("ends with the key of whom it was made for", async () => {
    const as = { ...officer, name: "Booth 7" };
    const { page } = (await askCard(hub, as)).data.quickCheckCard;
    expect((await opened(hub, page.url)).status).toBe(200);
    const key = await hub.key(as);
    const caller = await hub.hub.platform.keys.check(key, "192.0.2.1");
    await hub.hub.platform.keys.revoke((caller as { id: string }).id, "operator");
    hub.clock.pass(2_000);
    expect((await opened(hub, page.url)).status).toBe(404);
  });

  it("shows nobody's picture that is of a person, whatever the caller may see", async () => {
    await version(hub, {
      ...utopia,
      features: [{ ...thread, picture: { ...picture, personalData: "SHOWN" } }, print, window],
    });
    const { data } = await askCard(hub, examiner);
    expect(data.quickCheckCard.features[0].genuine[0].picture).toBeNull();
    expect((await opened(hub, data.quickCheckCard.page.url)).html.match(/src="data:/g)).toHaveLength(1);
  });

  it("has the pictures by themselves for whom may read their records", async () => {
    const pictureOf = async (as: typeof officer) =>
      (await askCard(hub, as)).data.quickCheckCard.features[0].genuine[0].picture;
    expect(await pictureOf(officer)).toBeNull();
    const { url } = await pictureOf(examiner);
    expect((await hub.app.inject(url)).headers["content-type"]).toBe("image/webp");
  });
});

describe("a line of the page", () => {
  const inShort = (html: string) =>
    [...html.matchAll(/<span class="line[^"]*">(.*?)<\/span>/g)].map(([, text]) => text);
  const card = cardSaying("text");
  const [feature] = card.features as [CardFeature];
  const of = (numbers: readonly string[], more: Partial<CardFeature> = {}) =>
    cardPage(
      {
        ...card,
        specimens: numbers.map((number) => ({ id: number, owner: "UTO", version: 1, number })),
        features: [{ ...feature, ...more }],
      },
      () => pixel,
    );
  const side = (versions: readonly string[], whatToSee: string, picture: CardPicture | null = null) => ({
    ...(feature.genuine[0] as GenuineSide),
    versions,
    whatToSee,
    picture,
  });
  const [old, ordinary, diplomatic, service] = [
    "UTO-AO-01001",
    "UTO-AO-02001",
    "UTO-AD-01001",
    "UTO-AS-01001",
  ] as const;

  it("names versions by what tells them apart, and how many more have it so", () => {
    const oneType = of([old, ordinary], { genuine: [side([old], "An owl."), side([ordinary], "A fox.")] });
    expect(inShort(oneType).slice(0, 2).join()).toMatch(/01001<.*owl.*02001<.*fox/);
    const several = [side([diplomatic, ordinary], "An owl."), side([service], "A fox.")];
    expect(
      inShort(of([diplomatic, ordinary, service], { genuine: several }))
        .slice(0, 2)
        .join(),
    ).toMatch(/AD-01001 \+1<.*owl.*AS-01001<.*fox/);
  });

  it("says of each side what its picture shows", () => {
    const picture = { record: "SPE", name: "thread" };
    const genuine = [side([diplomatic], "An owl."), side([ordinary], "A fox.", picture)];
    const [fake] = feature.fakes as [FakeSide];
    const fakes = [
      { ...fake, shows: "It is missing.", picture: null },
      { ...fake, shows: "It is printed.", picture },
    ];
    const html = of([diplomatic, ordinary], { genuine, fakes });
    expect(inShort(html).join()).toMatch(/fox.*owl.*printed/);
    expect(html).toMatch(/Genuine:<\/span> <bdi>A fox.*Genuine:<\/span> <bdi>An owl/s);
  });

  it("cuts no picture off where the feature is", () => {
    const at = (y: number) => ({ ...side([old], "An owl."), position: { x: 0.4, y, width: 0.2, height: 0.1 } });
    const classes = [0, 0.45, 0.9].map((y) => /class="(pictures[^"]*)"/.exec(of([old], { genuine: [at(y)] }))?.[1]);
    expect(classes).toEqual(["pictures above", "pictures", "pictures below"]);
  });
});

describe("the texts of records", () => {
  const bare = cardPage(cardSaying("text"), () => pixel);
  const tags = (html: string) => html.match(/<[^>]*>/g) ?? [];

  it("stay texts on the page, whatever is in them", () => {
    const marks = fc.constantFrom(
      `"><script>alert(1)</script>`,
      "</span>",
      "' onload='x",
      "&lt;",
      "<!--",
      "\u202e",
      "]]>",
      "</style>",
    );
    const hostile = fc
      .array(fc.oneof(marks, anyText({ maxLength: 20 })), { minLength: 1, maxLength: 6 })
      .map((some) => some.join(""));
    fc.assert(
      fc.property(hostile, (text) => {
        const html = cardPage(cardSaying(text), () => pixel);
        expect(tags(html)).toEqual(tags(bare));
        expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a line of which very much is said", () => {
  it("tells of the first twelve ways on either side, and counts the others", () => {
    const card = cardSaying("As it is.", { versions: 15 });
    const [feature] = card.features;
    const fakes = Array.from({ length: 40 }, (_, at) => ({ ...feature?.fakes[0], shows: `way ${at}.` }));
    const html = cardPage({ ...card, features: [{ ...feature, fakes } as never] }, () => undefined);
    expect(html).toContain("way 11.");
    expect(html).not.toContain("way 12.");
    expect(html).toContain("31 more are not on this page");
  });
});
