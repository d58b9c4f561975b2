import { beforeAll, describe, expect, it } from "vitest";
import { cardPage } from "../../../gateway/cards/page.ts";
import { chromium, type Laid, laidOut, printedPages } from "../../chromium.ts";
import { cardSaying, noon, pixel } from "./cards.ts";

// CSS pixels of a common small telephone. The bar: all of a card's lines on one screen, nothing beside it.
const [width, height] = [360, 800];

const hour = 3_600_000;
const usual = "The thread shows the code by turns with a fox.";
/** Has the clock of the page's window stand at that moment. */
const at = (moment: number) => `Date.now = () => ${moment};`;

const withPictures = (text: string, more = {}) => cardPage(cardSaying(text, more), () => pixel);
/** As it is but for the policy, so that the test may set its clock. */
const open = (html: string) => html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, "");

/** Chromium prints by its own clock, by which the card would be over. */
const unscripted = (html: string) => html.replace(/<script>[^]*<\/script>/, "");

const texts = [
  ["usual texts", usual],
  ["the longest texts", "Wide MMMM words ".repeat(62)],
  ["one long word", "M".repeat(1000)],
  ["wide characters", "漢字".repeat(500)],
] as const;

const framed = (html: string, before = "", wide = width) => ({ html, before, width: wide, height });
const bare = open(cardPage(cardSaying(usual), () => undefined));
const moments = [noon, noon + 3 * hour, noon + 24 * hour - 60_000, noon + 24 * hour, noon - hour];

describe.skipIf(!chromium)(
  `a card's page, in Chromium${chromium ? "" : " (skipped: there is none on this machine)"}`,
  () => {
    let laid: readonly Laid[];
    beforeAll(() => {
      // Two versions take the most room on the screen.
      const long = texts.map(([, text]) => framed(open(withPictures(text, { page: text.slice(0, 60) })), at(noon)));
      const aged = moments.map((moment) => framed(open(withPictures(usual)), at(moment)));
      const others = [framed(bare, at(noon)), framed(bare, at(noon), 1280), framed(withPictures(usual, { made: 0 }))];
      laid = laidOut([...others, ...aged, ...long]);
    }, 60_000);

    it.each(texts.map(([what], index) => [what, index] as const))(
      "fits one screen of 360 by 800 with %s",
      (_what, index) => {
        const one = laid.slice(-texts.length)[index] as Laid;
        expect(one.width).toBe(width);
        expect(one.height).toBeLessThanOrEqual(height);
        expect(Math.min(...one.targets)).toBeGreaterThanOrEqual(48);
      },
    );

    it("fits one sheet of A4, however long its texts are and however many versions differ", () => {
      for (const text of [texts[1][1], texts[3][1]])
        expect(printedPages(unscripted(withPictures(text, { versions: 6, page: text.slice(0, 60) })))).toBe(1);
    }, 60_000);

    it("fits without pictures, and a wide screen", () => {
      expect(laid.slice(0, 2).map((one) => one.width)).toEqual([width, 1280]);
    });

    it("says its age, and takes itself away when it is over or when the clock cannot be right", () => {
      const [fresh, older, last, over, early] = laid.slice(3).map(({ text }) => text);
      expect(fresh).toContain("Made just now");
      expect(older).toContain("Made 3 hours ago");
      expect(last).toContain(usual);
      for (const gone of [over, early]) expect(gone).not.toContain(usual);
      expect(over).toContain("more than 24 hours old");
      expect(early).toContain("clock of this device is wrong");
    });

    it("runs its own script under its own policy", () => {
      // Made long ago by the machine's clock: only a script takes its lines away.
      expect(laid[2]?.text).toContain("more than 24 hours old");
    });
  },
);
