import type { Guard } from "./list.ts";

const ofPack = "test/packs/pack.test.ts";
const ofHeld = "test/packs/holds.test.ts";
const ofRefused = "test/packs/refused.test.ts";
const ofDeltas = "test/packs/deltas.test.ts";
const ofRefusedDeltas = "test/packs/refused-deltas.test.ts";
const ofTurning = "test/packs/turning.test.ts";
const ofHolding = "test/gateway/packs.test.ts";
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
    file: "packs/signed-line.ts",
    find: " && verify(null, Buffer.from(text), key, signed)",
    put: "",
    test: [ofRefused, "where another hub signed it"],
  },
  {
    name: "an older pack does not come back",
    file: "packs/device/seen.ts",
    find: "if (sequence < state.sequence)",
    put: "if (sequence < 0)",
    test: [ofRefused, "where a newer one was opened before"],
  },
  {
    name: "a clock that is set back makes no pack young",
    file: "packs/device/seen.ts",
    find: "sequence > state.sequence ? made : state.latest",
    put: "made",
    test: [ofRefused, "where its clock was set back"],
  },
  {
    name: "a newer pack's time takes the place of one that ran ahead",
    file: "packs/device/seen.ts",
    find: "sequence > state.sequence ? made : state.latest",
    put: "state.latest",
    test: [ofRefused, "and a clock that once ran 73 years ahead"],
  },
  {
    name: "a clock beyond the year 9999 leaves a device usable",
    file: "packs/device/seen.ts",
    find: "Math.min(this.#clock.now(), lastMoment)",
    put: "this.#clock.now()",
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
    file: "packs/files.ts",
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
    name: "a delta follows what the device has",
    file: "packs/delta/chain.ts",
    find: "if (follows !== previous)",
    put: "if (follows === '')",
    test: [ofRefusedDeltas, "where one before it was not applied"],
  },
  {
    name: "a delta whose time is over is not applied",
    file: "packs/open.ts",
    find: "if (Date.parse(validUntil) <= this.#seen.nowWith(state.manifest))",
    put: "if (validUntil === '')",
    test: [ofRefusedDeltas, "where its time was over before it came"],
  },
  {
    name: "what a caller may take along no more goes with the next delta",
    file: "packs/delta/build.ts",
    find: "return [...this.#places.keys()];",
    put: "return [];",
    test: [ofDeltas, "takes out what its caller may take along no more"],
  },
  {
    name: "a row that says otherwise goes with the next delta",
    file: "packs/delta/build.ts",
    find: "if (place === undefined || !this.#held.rows.isAt(place, text))",
    put: "if (place === undefined)",
    test: [ofDeltas, "puts in what came, changes what changed"],
  },
  {
    name: "keys of a delta are answered by themselves",
    file: "packs/delta/changed.ts",
    find: "if (this.#rows.isTouched(key)) answers[at] = this.#answer(key);",
    put: "answers[at] ??= null;",
    test: [ofDeltas, "answers its keys by themselves"],
  },
  {
    name: "a check is answered from one state of its pack",
    file: "packs/checks.ts",
    find: "await new Promise<void>((go) => this.#waiting.push(go));",
    put: "this.#goOn();",
    test: [ofDeltas, "is taken up by whoever has the pack open"],
  },
  {
    name: "an owner alone is told which packs hold its record",
    file: "session/offline/holding.ts",
    find: "if (!(await reader.own().byId(dataset, record))) return null;",
    put: "",
    test: [ofHolding, "are told to nobody else"],
  },
  {
    name: "whoever was shown a record online has no pack of it",
    file: "session/offline/holding.ts",
    find: "if (records.some(({ requestId }) => requestId === request)) return true;",
    put: "if (records.length > 0) return true;",
    test: [ofHolding, "are none for whoever was only shown the record"],
  },
  {
    name: "a key that a hub turns to has signed as well",
    file: "packs/signed-line.ts",
    find: "isBy(said.turnsTo, second)",
    put: "true",
    test: [ofTurning, "is not followed where one of the two keys has not signed"],
  },
  {
    name: "a key that a hub turned from is good for what was made before",
    file: "packs/trust.ts",
    find: "key === former?.hub && sequence <= former.until",
    put: "key === former?.hub",
    test: [ofTurning, "is followed by a delta signed by both"],
  },
  {
    name: "packs are sealed to no key that everybody shares",
    file: "cli/commands/pack-hub.ts",
    find: "if (!canShare(deviceKey))",
    put: "if (deviceKey.length === 0)",
    test: ["test/cli/pack.test.ts", "approves no key to which nothing can be sealed"],
  },
  {
    name: "no pack is made for a device that is revoked meanwhile",
    file: "session/offline/devices.ts",
    find: "if (!device || device.revoked) return false;\n      const living",
    put: "if (!device) return false;\n      const living",
    test: ["test/gateway/packs.test.ts", "are none of a device that was revoked while its pack was made"],
  },
];
