// What fakes show, a deviation a line, each in four wordings by four writers. Vocabulary and weights were chosen with the first
// three in sight; the fourth was written when they stood, and nothing was changed for it.

import type { SecurityFeature } from "../../../../records/specimens/features.ts";

export type Wordings = readonly [string, string, string, string];

/** How one feature is made badly, in several ways that exclude each other. */
export interface Slot {
  readonly page: string;
  readonly technique: SecurityFeature["technique"];
  readonly light: SecurityFeature["light"];
  readonly deviations: readonly Wordings[];
}

function wordings(lines: string): Wordings[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(" / ") as unknown as Wordings);
}

export const slots: readonly Slot[] = [
  {
    page: "visa pages",
    technique: "WATERMARK",
    light: "TRANSMITTED",
    deviations: wordings(`
      Printed in grey ink; seen in reflected light too. / The motif was applied with pale grey ink and stays visible without light from behind. / Imitated by a greyish overprint, noticeable on the surface in normal light. / Simulated with light ink on the face of the leaf; can be spotted without transmitted light.
      There is no watermark. / Watermark missing altogether. / Held against the lamp the sheet shows nothing at all. / No trace of a watermark in the paper.
      Pressed into the paper; the outline can be felt. / An embossed contour that one feels with the finger takes its place. / The design was stamped in as a tactile relief. / It has been pressed in and one notices the ridges when touching it.
      Upside down on every second page. / On alternate pages the image stands on its head. / Every other sheet carries it inverted. / Head down on each even page.
      Coarse, without any shades between light and dark. / Only two tones, no gradation, the outlines are crude. / Rough silhouette lacking half-tones. / Simplified shape, tones are missing.
    `),
  },
  {
    page: "visa pages",
    technique: "SECURITY_THREAD",
    light: "TRANSMITTED",
    deviations: wordings(`
      A printed line on the surface, without letters. / Imitated with a line of ink; no text is on it. / A drawn stripe stands for it and carries no inscription. / A stroke of printing ink on top, wordless.
      The thread is absent. / No thread was embedded. / Nothing runs through the sheet. / The page contains no thread.
      The lettering is mirrored. / Text on the thread reads backwards. / Characters on the strip appear reversed. / Writing on the thread is the wrong way round.
      A plastic strip glued between two sheets; it can be pulled out. / Foil strip inserted and pasted between layers, comes out when pulled. / Two leaves were stuck together around a loose polymer ribbon. / Two sheets with a loose strip of film between them which comes away.
      Too broad, about twice as wide as in the genuine. / The thread is double the usual width. / Noticeably wider than it should be. / The thread is far wider than in originals.
    `),
  },
  {
    page: "visa pages",
    technique: "FIBRES",
    light: "UV_365",
    deviations: wordings(`
      The fibres stay dark. / No fluorescence of the fibres at all. / None of the filaments lights up. / No reaction of the fibres to ultraviolet.
      Printed strokes at the same place on each page. / The fibres are printed, always in one position on all pages. / Dashes of ink that recur identically from leaf to leaf. / Same pattern of printed fibres on all the sheets.
      They glow in one colour, green, only. / All fibres fluoresce green; the second colour is lacking. / Solely greenish filaments shine. / Just the green fibres react; the others are not there.
      The whole paper glows bright blue and hides the fibres. / Entire page fluoresces strongly bluish, fibres cannot be made out. / Optical brightener makes the full sheet shine, so that filaments drown. / UV-bright paper, nothing of the fibres to be seen.
      Drawn by hand with a fluorescent pen. / Strokes made manually with a highlighter marker. / Someone put them in freehand with luminous felt-tip. / Somebody drew them with a neon marker.
    `),
  },
  {
    page: "data page",
    technique: "LASER_ENGRAVING",
    light: "OBLIQUE",
    deviations: wordings(`
      Flat ink-jet print; coloured dots under the lens. / Personal data printed by inkjet, coloured droplets visible when magnified. / Tiny multicoloured spots from a bubble-jet printer make up the letters. / Biographical data sprayed by an ink-jet printer, dots in several colours.
      Toner that flakes off at the edges. / Laser-printer toner, partly come off. / Electrophotographic powder which peels away. / Toner of a laser printer, worn off in places.
      Scratched with a needle, uneven depth. / The data were scored by hand with a sharp point; depth irregular. / Incised manually, the grooves vary. / Engraved by hand, some strokes deeper than others.
      The first digit of the year was altered. / Year of birth changed in its first numeral. / Date manipulated: one figure has been tampered with. / Birth year falsified, first digit overwritten.
      Other typeface: the zero has a slash. / Wrong font, zeros are crossed. / Lettering differs, naughts with a stroke. / Font does not match: zero with a bar through it.
    `),
  },
  {
    page: "data page",
    technique: "OPTICALLY_VARIABLE_DEVICE",
    light: "VISIBLE",
    deviations: wordings(`
      Foil that shines and does not move when tilted. / Glossy foil; the image remains static on tilting. / A metallic film without any kinetic effect. / Shiny foil which shows the same picture from all sides.
      A genuine hologram cut from a bank card. / Hologram taken out of a payment card and stuck on. / The device had been removed from a credit card. / Hologram from a credit card was glued in.
      Lacking: the place is empty. / No hologram is there. / The spot was left blank. / Hologram not present.
      Printed with glitter ink in silver. / Silvery sparkling ink instead of a hologram. / Sparkle paint, silver-coloured, replaces it. / Made of silver glitter.
      It covers the portrait only half and is shifted to the left. / The device is displaced leftwards and overlaps just half of the photograph. / Misplaced: half of the face stays uncovered. / Positioned too far left so that only part of the portrait is covered.
    `),
  },
  {
    page: "data page",
    technique: "OPTICALLY_VARIABLE_INK",
    light: "VISIBLE",
    deviations: wordings(`
      Stays gold at every angle. / Golden colour does not change on tilting. / No colour shift, always golden. / Ink keeps its gold colour from all sides.
      Green ink without any shift. / The ink is plain green and static. / Simply printed in green. / Ordinary green ink, no colour change.
      Changes from red to violet instead of gold to green. / Colour turns red-violet, not gold-green. / Wrong hues: reddish to purple. / The colours are wrong: red turning to violet.
      Nail varnish with glitter was painted over. / Covered with glittering lacquer applied by brush. / A sparkling cosmetic enamel was used. / Painted with nail polish containing glitter.
      The element is left out. / Missing element. / It has been omitted. / No such ink was used.
    `),
  },
  {
    page: "data page",
    technique: "PORTRAIT",
    light: "VISIBLE",
    deviations: wordings(`
      Photograph replaced under a cut laminate. / The picture was exchanged; the film had been sliced open. / Image substitution: overlay was slit along the edge. / The photo was swapped after cutting the laminate.
      Glued on top of the old picture. / A second photo is pasted over the original. / Another likeness was stuck above the first one. / New photo stuck over the first.
      Printed portrait with a halo of white. / White fringe around the head, printed. / A pale contour surrounds the face. / Printed photo with a white edge around the head.
      A black and white copy where colour is due. / Monochrome reproduction instead of a colour picture. / The likeness lacks colour and looks photocopied. / Photocopied portrait in black and white.
      The portrait is blurred. / Unsharp image of the holder. / Out-of-focus face. / Portrait out of focus.
    `),
  },
  {
    page: "data page",
    technique: "MICROPRINT",
    light: "VISIBLE",
    deviations: wordings(`
      A broken line; no letter can be read. / Interrupted line, illegible. / Dashes only; text not decipherable. / Microtext not readable, the line has gaps.
      The text has a spelling mistake. / Misspelt word in the tiny text. / An orthographic error occurs in it. / Microtext with a typing error.
      Larger letters than in the genuine, readable without a lens. / Characters oversized, legible with the naked eye. / Big enough to be read unaided. / Microtext too large, no magnifier needed.
      A solid line. / Replaced by a continuous rule. / An uninterrupted bar stands there. / Just a continuous line in place of text.
      Printed in blue where black is due. / Blue instead of black. / Its hue is bluish rather than black. / Microtext in the wrong colour, blue.
    `),
  },
  {
    page: "data page",
    technique: "MACHINE_READABLE_ZONE",
    light: "INFRARED",
    deviations: wordings(`
      The zone disappears in infrared. / MRZ vanishes under IR. / Invisible to the infrared camera. / Zone not visible under infrared light.
      Check digits are wrong. / Incorrect check digit. / Control figures do not compute. / Check digit calculation fails.
      Another typeface than OCR-B. / Not in OCR-B font. / Lettering is not the prescribed OCR type. / The font is not OCR-B.
      The lines are not parallel to the edge. / Zone is printed at a slant. / Both rows run askew. / Zone slopes down to one side.
      The filler characters are set too close. / Fillers are crammed together. / Chevrons stand without proper spacing. / Gaps between the filler signs are too small.
    `),
  },
  {
    page: "inside back cover",
    technique: "STITCHING",
    light: "UV_365",
    deviations: wordings(`
      The seam stays dark. / Sewing thread without fluorescence. / Yarn does not light up. / Sewing thread does not react to UV.
      Needle holes are double. / Twice as many holes: the booklet was re-sewn. / Second row of punctures from restitching. / Resewn; there are two sets of needle holes.
      Stapled instead of sewn. / Held by staples. / Metal clamps bind the booklet. / Bound with staples.
      Thread glows in one colour only, red. / Seam fluoresces just red. / The yarn shines solely reddish. / Sewing thread reacts in red only.
      The seam is glued over. / Adhesive covers the stitching. / Paste was smeared on the yarn. / There is glue on the sewing.
    `),
  },
  {
    page: "visa pages",
    technique: "PERFORATION",
    light: "TRANSMITTED",
    deviations: wordings(`
      Holes of one size with torn edges. / Equal-sized holes, ragged rims. / Punctures are uniform and frayed. / All holes equally large and with rough edges.
      Made by hand with a needle, out of line. / Manually pricked, crooked row. / Pierced individually, not straight. / Holes pricked one by one by hand, wavy line.
      The perforated number differs from the printed one. / Number of the holes does not agree with the printed number. / Mismatch between punched and printed digits. / Perforated number is not the printed one.
      The perforation ends after page ten. / Only the first ten pages are perforated. / From leaf eleven on nothing is punched. / Perforation missing from page eleven on.
      Square holes instead of round ones. / Holes are square. / Rectangular punctures. / Holes have a square shape.
    `),
  },
  {
    page: "inside front cover",
    technique: "INTAGLIO",
    light: "OBLIQUE",
    deviations: wordings(`
      Smooth offset print. / Flat offset printing, nothing to be felt. / Even lithographic surface. / Plain offset, no raised ink.
      Imitated by varnish that lies on top. / Raised lacquer simulates it. / A clear coat was put on to give relief. / Transparent varnish imitates the raised print.
      Printed by ink-jet. / Inkjet dots. / Sprayed droplets of a desktop printer. / Ink-jet print in its place.
      Embossed without ink. / Blind embossing, no colour. / Uncoloured relief. / Embossed only, uninked.
      The colour is too pale. / Washed-out ink. / Faded hue. / Print is much lighter than normal.
    `),
  },
];
