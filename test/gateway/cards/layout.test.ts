import { describe, expect, it } from "vitest";
import { cardPage } from "../../../gateway/cards/page.ts";
import { chromium, laidOut, printedPages } from "../../chromium.ts";
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

describe.skipIf(!chromium)(
  `a card's page, in Chromium${chromium ? "" : " (skipped: there is none on this machine)"}`,
  () => {
    it.each(texts)(
      "fits one screen of 360 by 800 and one sheet of A4 with %s",
      (_what, text) => {
        // Two versions take the most room on the screen, more of them on paper.
        const laid = laidOut(open(withPictures(text, { page: text.slice(0, 60) })), width, height, at(noon));
        expect(laid.width).toBe(width);
        expect(laid.height).toBeLessThanOrEqual(height);
        expect(Math.min(...laid.targets)).toBeGreaterThanOrEqual(48);
        expect(printedPages(unscripted(withPictures(text, { versions: 6, page: text.slice(0, 60) })))).toBe(1);
      },
      120_000,
    );

    it("fits without pictures, and a wide screen", () => {
      const html = cardPage(cardSaying(usual), () => undefined);
      expect(laidOut(open(html), width, height, at(noon))).toMatchObject({ width });
      expect(laidOut(open(html), 1280, height, at(noon)).width).toBe(1280);
    }, 60_000);

    it("says its age, and takes itself away when it is over or when the clock cannot be right", () => {
      const html = open(withPictures(usual));
      const seen = (moment: number) => laidOut(html, width, height, at(moment)).text;
      expect(seen(noon)).toContain("Made just now");
      expect(seen(noon + 3 * hour)).toContain("Made 3 hours ago");
      expect(seen(noon + 24 * hour - 60_000)).toContain(usual);
      for (const moment of [noon + 24 * hour, noon - hour]) expect(seen(moment)).not.toContain(usual);
      expect(seen(noon + 24 * hour)).toContain("more than 24 hours old");
      expect(seen(noon - hour)).toContain("clock of this device is wrong");
    }, 120_000);

    it("runs its own script under its own policy", () => {
      // Made long ago by the machine's clock: only a script takes its lines away.
      expect(laidOut(withPictures(usual, { made: 0 }), width, height).text).toContain("more than 24 hours old");
    }, 60_000);
  },
);
