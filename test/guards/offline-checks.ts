import type { Guard } from "./list.ts";

const ofJournal = "test/packs/journal.test.ts";
const ofDeaths = "test/packs/handed-in-often.test.ts";
const ofUpload = "test/packs/upload.test.ts";
const ofServed = "test/packs/serve.test.ts";

/** What was asked offline comes to the hub whole, and a pack that is served answers whom it may. */
export const offlineChecks: readonly Guard[] = [
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
    find: 'if (!signatures.some((one = "") => isSignature(mark + line, one, hub)))',
    put: 'if (hub === "")',
    test: [ofJournal, "is handed in, checked again and counted once"],
  },
  {
    name: "a hub that turns to another key acknowledges a journal by both",
    file: "packs/journal/receive.ts",
    find: "signAcknowledgement(kept, receiving.signing)",
    put: "signAcknowledgement(kept, { ...receiving.signing, next: null })",
    test: ["test/packs/turning.test.ts", "acknowledges a journal by the key that the device trusts"],
  },
  {
    name: "a journal that was cut is begun anew, and says after what",
    file: "packs/journal/journal.ts",
    find: "const before: Before | null = cut ? seen :",
    put: "const before: Before | null = cut ? null :",
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
  {
    name: "a pack answers under its own host's name alone",
    file: "cli/serve-pack/app.ts",
    find: "if (!isOwnHost(request))",
    put: 'if (request.url === "")',
    test: [ofServed, "answers nobody without the token"],
  },
  {
    name: "a pack answers who has the token",
    file: "cli/serve-pack/app.ts",
    find: "&& !isToken(request.headers.authorization)",
    put: '&& request.url === ""',
    test: [ofServed, "answers nobody without the token"],
  },
  {
    name: "a pack answers checks and no more",
    file: "cli/serve-pack/queries.ts",
    find: "this.#beyond(document) ?? this.#invalid(document)",
    put: "this.#invalid(document)",
    test: [ofServed, "refuses what the hub alone answers"],
  },
  {
    name: "an older pack that ends leaves the device the newer one's time",
    file: "packs/device/seen.ts",
    find: "if (state.sequence > this.#sequence) return;",
    put: "",
    test: [ofServed, "leaves the device the newer one's number and time"],
  },
  {
    name: "a journal is handed in for devices of the key's own bureau",
    file: "gateway/packs/way.ts",
    find: "holder?.owner === owner && holder.test === test ? device : null",
    put: "holder !== undefined ? device : null",
    test: [ofUpload, "for another bureau's device"],
  },
  {
    name: "a journal is handed in over the network by who may take records along",
    file: "gateway/packs/way.ts",
    find: 'if (!maySome(caller, "offline"))',
    put: 'if (!maySome(caller, "read"))',
    test: [ofUpload, "is refused without the right"],
  },
  {
    name: "what a device has seen is written by one program of it at a time",
    file: "packs/device/folder.ts",
    find: "if (this.#isAlone) return work();",
    put: "if (this.#isAlone || this.id) return work();",
    test: ["test/packs/device.test.ts", "is written while no other program of it can write"],
  },
  {
    name: "a pack does not say that nothing is recorded of a kind that its key has lost",
    file: "packs/delta/chain.ts",
    find: "{ ...before, ...said, forms }",
    put: "{ ...before, ...said }",
    test: ["test/packs/deltas.test.ts", "has a pack say NOT_CHECKED of a kind that its key has lost"],
  },
];
