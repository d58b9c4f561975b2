import type { Guard } from "./list.ts";

const asked = "test/gateway/export/export.test.ts";
const audited = "test/gateway/export/audited.test.ts";
const seen = "test/subgraphs/links/whereabouts.test.ts";

/** Files that leave the hub: who may take what, for whom, and what its owners learn of it; and who was where when. */
export const exports: readonly Guard[] = [
  {
    name: "scope of each kind in an export",
    file: "session/exports/gather.ts",
    find: "refuseUnlessGranted(caller, dataset.name);",
    put: "",
    test: [asked, "needs the right to export each kind"],
  },
  {
    name: "kinds of what a link in an export leads to",
    file: "session/exports/gather.ts",
    find: "refuseUnlessExported(parts, ends);",
    put: "",
    test: [asked, "needs the right to export each kind"],
  },
  {
    name: "what another owns in a file that is handed on",
    file: "session/exports/release.ts",
    find: 'return "thirdParty";',
    put: "return record;",
    test: [asked, "never what another owns"],
  },
  {
    name: "what joins records that are not handed on",
    file: "session/exports/service.ts",
    find: "endsOf(dataset, record).flatMap((end) => unreleased.get(end) ?? [])",
    put: "[dataset, record].flatMap(() => [] as (keyof LeftOut)[])",
    test: [asked, "is no judgement of a record that is not handed on"],
  },
  {
    name: "others' records in a file that says how they are handled",
    file: "session/exports/service.ts",
    find: 'format.ownAlone && !release.isOwn(record) ? "thirdParty"',
    put: 'release.isOwn(record) && false ? "thirdParty"',
    test: ["test/gateway/export/own-form.test.ts", "holds nothing of others"],
  },
  {
    name: "handling in a file that is handed on",
    file: "gateway/export/form.ts",
    find: "!exportFormats[format].ownAlone || releasableTo.length === 0",
    put: "exportFormats[format] && releasableTo.length >= 0",
    test: ["test/gateway/export/own-form.test.ts", "holds nothing of others"],
  },
  {
    name: "rights of the key of a scheduled export",
    file: "gateway/export/scheduled/runs.ts",
    find: "hub.authenticator.again(asked.key, asked.case ?? null, null)",
    put: "hub.authenticator.again(asked.key, asked.case ?? null, null).then((c) => c ?? ({ id: asked.key, owner: 'UTO', scopes: new Set(['*:*']) } as never))",
    test: ["test/gateway/export/scheduled.test.ts", "that cannot be made leaves no file"],
  },
  {
    name: "signature over all that a note says",
    file: "core/audit/signed-export.ts",
    find: "isSignedBy(publicKey, note.made, mark + said, signature)",
    put: "signature !== ''",
    test: ["test/gateway/export/scheduled.test.ts", "is signed, so that who has"],
  },
  {
    name: "every recipient of a file",
    file: "session/exports/release.ts",
    find: "shown = classesOfBoth(shown, classesOf(admitting));",
    put: "return classesOf(admitting);",
    test: [asked, "one's own as its handling shows it to them"],
  },
  {
    name: "what may not be handed on and nobody asked to leave out",
    file: "session/exports/service.ts",
    find: "if (!asked.leavesOut) refuseLeavingOut(leftOut, asked);",
    put: "",
    test: [asked, "one's own as its handling shows it to them"],
  },
  {
    name: "records of an export in its audit entry",
    file: "session/exports/service.ts",
    find: "...records.map(({ record }) => record), ...joined",
    put: "...joined",
    test: [audited, "names every record that was in it"],
  },
  {
    name: "what was left out of an export, in its audit entry",
    file: "session/exports/service.ts",
    find: "this.#parts.reader.silent()",
    put: "this.#parts.reader",
    test: [asked, "brings a link where both its ends are handed on"],
  },
  {
    name: "lists that an export asks for by a key that runs trusted documents alone",
    file: "gateway/request/handler.ts",
    find: 'if ("code" in listed) return refusal(listed.code, requestId, listed.message);',
    put: 'if ("code" in listed) return execute(this.#options, request, contextOf(this.#options, rateLimiter, { request, requestId, at: claims.arrived }, caller));',
    test: [asked, "an argument it lacks, and whoever may not search"],
  },
  {
    name: "formulas in an exported table",
    file: "session/exports/formats/csv.ts",
    find: "formula.test(text) ? `'${text}` : text",
    put: "text",
    test: ["test/session/exports/csv.test.ts", "none that a spreadsheet would take for a formula"],
  },
  {
    name: "a network that is not whole in an export",
    file: "gateway/export/asked-ids.ts",
    find: "if (!complete)",
    put: "if (complete === null)",
    test: [asked, "the network is not complete"],
  },
  {
    name: "checks that nobody confirmed, in whereabouts",
    file: "session/whereabouts/presences.ts",
    find: 'const confirmed = frozen({ state: "CONFIRMED" });',
    put: "const confirmed = frozen({});",
    test: [seen, "hits that were confirmed"],
  },
  {
    name: "the turns that meetings at one place leave to others",
    file: "session/whereabouts/meetings.ts",
    find: "turnLasted() < fullTurn",
    put: "turnLasted() >= 0",
    test: ["test/session/whereabouts.test.ts", "leave the event loop its turns"],
  },
  {
    name: "what was read for whereabouts and not shown",
    file: "session/whereabouts/service.ts",
    find: "this.#parts.reader.silent()",
    put: "this.#parts.reader",
    test: [seen, "discloses what it shows and no more"],
  },
  {
    name: "what is false and not left out",
    file: "session/exports/formats/ndjson.ts",
    find: "JSON.stringify(leftOut) !== JSON.stringify(value)",
    put: "value !== false && JSON.stringify(leftOut) !== JSON.stringify(value)",
    test: ["test/gateway/export/own-form.test.ts", "says what an owner who leaves it out does not say"],
  },
];
