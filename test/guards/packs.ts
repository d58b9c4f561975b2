import type { Guard } from "./list.ts";

const ofPack = "test/packs/pack.test.ts";
const ofHeld = "test/packs/holds.test.ts";
const ofRefused = "test/packs/refused.test.ts";
const ofJournal = "test/packs/journal.test.ts";
const ofDeaths = "test/packs/handed-in-often.test.ts";
const ofFirstLine = "test/packs/first-line.test.ts";

/** What leaves in a pack, and what of one is believed. */
export const packs: readonly Guard[] = [
  {
    name: "what leaves in a pack has its owner's leave",
    file: "core/access/policies/judge.ts",
    find: "audiences: audiences.filter(({ offline }) => offline)",
    put: "audiences",
    test: [ofHeld, "is what its caller may read with the owner's leave"],
  },
  {
    name: "what is met discreetly is in no pack",
    file: "core/access/policies/judge.ts",
    find: "({ offline }) => offline) }, now, false)",
    put: "({ offline }) => offline) }, now, true)",
    test: [ofHeld, "is what its caller may read with the owner's leave"],
  },
  {
    name: "a pack needs the right to take along",
    file: "session/offline/records.ts",
    find: 'may(caller, name, "offline") && may(caller, name, "read")',
    put: 'may(caller, name, "read")',
    test: [ofHeld, "is told to nobody without the right"],
  },
  {
    name: "a pack needs the right to read",
    file: "session/offline/records.ts",
    find: 'may(caller, name, "offline") && may(caller, name, "read")',
    put: 'may(caller, name, "offline")',
    test: [ofHeld, "is told to nobody without the right"],
  },
  {
    name: "what is given for an operation leaves in no pack",
    file: "session/offline/records.ts",
    find: "if (caller.grant || caller.bounds.operations)",
    put: "if (caller.grant)",
    test: [ofHeld, "is told to nobody without the right"],
  },
  {
    name: "what leaves in a pack is in the audit",
    file: "session/offline/records.ts",
    find: "        await this.#disclosed(shown, note);\n",
    put: "",
    test: [ofHeld, "is in the audit before it is in the pack"],
  },
  {
    name: "a permission that ends binds in a pack",
    file: "session/offline/records.ts",
    find: "const leave = lasting[at] ? null : await this.#leaveEnds(dataset, shown);",
    put: "const leave = null;",
    test: [ofHeld, "ends where its owner's leave ends"],
  },
  {
    name: "a record's last day binds in a pack",
    file: "session/offline/records.ts",
    find: "return past < end ? past : null;",
    put: "return null;",
    test: [ofHeld, "ends where its owner's leave ends"],
  },
  {
    name: "a pack whose time is over answers nothing",
    file: "packs/checks.ts",
    find: "if (now >= Date.parse(age.validUntil)) return asked.map((one) => notChecked(one, age));\n",
    put: "",
    test: [ofPack, "whose time is over answers that it was not checked"],
  },
  {
    name: "a pack is signed by the hub that the device trusts",
    file: "packs/manifest.ts",
    find: " || !verify(null, Buffer.from(mark + line), hub, signed)",
    put: "",
    test: [ofRefused, "where another hub signed it"],
  },
  {
    name: "an older pack does not come back",
    file: "packs/open.ts",
    find: "if (manifest.sequence < state.sequence)",
    put: "if (manifest.sequence < 0)",
    test: [ofRefused, "where a newer one was opened before"],
  },
  {
    name: "a clock that is set back makes no pack young",
    file: "packs/open.ts",
    find: "let latest = Date.parse(known.latest);",
    put: "let latest = 0;",
    test: [ofRefused, "where its clock was set back"],
  },
  {
    name: "a newer pack's time takes the place of one that ran ahead",
    file: "packs/open.ts",
    find: "if (sequence > state.sequence) return { ...state, sequence, latest: made };",
    put: "",
    test: [ofRefused, "and a clock that once ran 73 years ahead"],
  },
  {
    name: "a clock beyond the year 9999 leaves a device usable",
    file: "packs/open.ts",
    find: "Math.min(clock.now(), lastMoment)",
    put: "clock.now()",
    test: [ofRefused, "and a clock that once ran 10000 years ahead"],
  },
  {
    name: "a word of every object is no column of a passenger list",
    file: "imports/formats/fal.ts",
    find: "Object.hasOwn(table, word) ? table[word] : undefined",
    put: "table[word]",
    test: ["test/cli/screen-pack.test.ts", "takes words that every object of the language has"],
  },
  {
    name: "rows of a pack are whole",
    file: "packs/open.ts",
    find: "&& (await hashOfFile(path)) === secondLine.sha256",
    put: "",
    test: [ofRefused, "where any part is missing, cut or of another pack"],
  },
  {
    name: "a block of a pack's first line is as it was made",
    file: "packs/first-line/look-up.ts",
    find: "for (let at = 0, block = first; at < bytes.length; at += blockSize, block += 1) this.#verify(bytes, at, block);",
    put: "",
    test: [ofFirstLine, "refuses a file of which any byte was changed"],
  },
  {
    name: "no two keys of a pack's first line share a place",
    file: "packs/first-line/build.ts",
    find: "if (words[before] !== first || words[before + 2] !== third || other >>> 16 !== last >>> 16) return null;",
    put: "",
    test: [ofFirstLine, "takes another key where two keys share a place"],
  },
  {
    name: "what was checked offline is in the journal before its answer leaves",
    file: "packs/checks.ts",
    find: "if (!this.#journal) return;",
    put: "if (this.#journal !== undefined) return;",
    test: [ofJournal, "is handed in, checked again and counted once"],
  },
  {
    name: "entries of a journal are chained",
    file: "packs/journal/receive.ts",
    find: " || link !== entry.link",
    put: "",
    test: [ofJournal, "is refused where entries were changed"],
  },
  {
    name: "a journal with two ends is recognised",
    file: "session/offline/journal-entries.ts",
    find: 'if (first) because ??= "FORKED";',
    put: "if (first) continue;",
    test: [ofJournal, "forked by a disk that was put back is recognised"],
  },
  {
    name: "what a revoked device hands in is in quarantine",
    file: "session/offline/journal-entries.ts",
    find: "let because = revoked === null ?",
    put: "let because = revoked !== undefined ?",
    test: [ofJournal, "of a revoked device is kept sealed in quarantine"],
  },
  {
    name: "a device gives up its journal on the hub's word alone",
    file: "packs/journal/acknowledgement.ts",
    find: 'if (!verify(null, Buffer.from(mark + line), hub, Buffer.from(signature, "base64url")))',
    put: 'if (signature === "")',
    test: [ofJournal, "is handed in, checked again and counted once"],
  },
  {
    name: "a journal that was cut is begun anew, and says after what",
    file: "packs/journal/journal.ts",
    find: "const before: Before | null = isCut ? seen :",
    put: "const before: Before | null = isCut ? null :",
    test: [ofJournal, "cut on the device is begun anew"],
  },
  {
    name: "an offline check that is checked again is looked at discreetly before it is given up",
    file: "packs/journal/check-again.ts",
    find: "add: (act: () => Promise<void>) => act()",
    put: "add: async () => {}",
    test: [ofJournal, "is met discreetly as well"],
  },
  {
    name: "an offline check counts once, whatever dies",
    file: "session/offline/journal-entries.ts",
    find: "if (first?.link === entry.link || other) {",
    put: "if (other) {",
    test: [ofDeaths, "Each check of a device counts once"],
  },
];
