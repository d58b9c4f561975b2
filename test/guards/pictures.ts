import type { Guard } from "./list.ts";

const service = "session/pictures.ts";
const sanitised = "test/core/pictures/sanitiser.test.ts";
const kept = "test/core/pictures/kept.test.ts";
const shown = "test/gateway/pictures/nothing-there.test.ts";
const handedIn = "test/gateway/pictures/handed-in.test.ts";
const alike = "is answered the same in every byte";

/** Who sees a picture, what comes in of a file, and that nothing stays of an erased one. */
export const pictures: readonly Guard[] = [
  {
    name: "a picture that the record as it is shown does not name",
    file: service,
    find: "!shown || !dataset.pictureNames(shown).includes(name) || !kept",
    put: "!shown || !kept",
    test: [shown, alike],
  },
  {
    name: "a picture of a record that is not shown",
    file: service,
    find: "!shown || !dataset.pictureNames(shown).includes(name) || !kept",
    put: "!kept",
    test: [shown, alike],
  },
  {
    name: "an address whose time is over",
    file: "core/sealed-addresses.ts",
    find: "return now < until ? {",
    put: "return now > 0 ? {",
    test: [shown, alike],
  },
  {
    name: "the key of an address is looked up anew",
    file: "core/access/keys/check.ts",
    find: "return known && this.#admitted(known, address);",
    put: "return known && known.caller;",
    test: [shown, alike],
  },
  {
    name: "no header that tells a caller who is known from one who is not",
    file: "gateway/request/handler.ts",
    find: "arrived.context && !arrived.asker ?",
    put: "arrived.context ?",
    test: [shown, alike],
  },
  {
    name: "one answer for whatever is in the way of a picture",
    file: "gateway/addressed/shown.ts",
    find: "if (told.has(answer.code)) return plainAnswer(answer);",
    put: "if (answer.code) return plainAnswer(answer);",
    test: [shown, alike],
  },
  {
    name: "HEAD tells nothing of a picture",
    file: "gateway/addressed/routes.ts",
    find: "send(reply, noneAt(of, hub, asked(request, reply)))",
    put: 'send(reply, shownAt(of, hub, request.url.slice("/pictures/".length), asked(request, reply)))',
    test: [shown, "is told no more by HEAD"],
  },
  {
    name: "a picture is handed in for a record of one's own",
    file: service,
    find: "if (standing?.owner !== caller.owner) throw noSuchPicture();",
    put: "if (!standing) throw noSuchPicture();",
    test: [handedIn, "nothing tells these apart"],
  },
  {
    name: "a picture is handed in under a name of its record",
    file: service,
    find: "if (name !== null && !dataset.pictureNames(standing).includes(name)) throw noSuchPicture();",
    put: "",
    test: [handedIn, "nothing tells these apart"],
  },
  {
    name: "the bytes of a file that is too large",
    file: "gateway/pictures/body.ts",
    find: "if (bytes > largestFile) throw tooLarge();",
    put: "",
    test: [handedIn, "where the file is none, or is too large"],
  },
  {
    name: "what lies under what is see-through",
    file: "core/pictures/decoder.ts",
    find: '.flatten({ background: "white" })',
    put: "",
    test: [sanitised, "shows nothing of what lay under"],
  },
  {
    name: "a picture stands upright",
    file: "core/pictures/decoder.ts",
    find: ".autoOrient()",
    put: "",
    test: [sanitised, "stands upright as its EXIF says"],
  },
  {
    name: "the edge of a mask where a picture was made smaller",
    file: "core/pictures/decoder.ts",
    find: "=== sides[0] ? reach : 0",
    put: "=== sides[0] ? 0 : 0",
    test: [sanitised, "keeps nothing of what is masked beside the mask's edge"],
  },
  {
    name: "a file that takes the decoder too long",
    file: "core/pictures/decoder-process.ts",
    find: "const answer = this.#said(this.#limits.millis);",
    put: "const answer = this.#said(beginning);",
    test: [sanitised, "is ended where a file takes too long"],
  },
  {
    name: "pictures go with their record",
    file: "core/retention/erasure.ts",
    find: "await parts.pictures.discard(pictures);",
    put: "",
    test: [kept, "are gone with it"],
  },
  {
    name: "objects of pictures that nobody knows of",
    file: "core/pictures/sweep.ts",
    find: "if (isSettled(name, now)) unknown.add(name);",
    put: "",
    test: [kept, "removed by a later sweep"],
  },
  {
    name: "objects of a picture that is being put",
    file: "core/pictures/sweep.ts",
    find: "if (isSettled(name, now)) unknown.add(name);",
    put: "unknown.add(name);",
    test: [kept, "removes nothing that is being put"],
  },
  {
    name: "a place of pictures that is another hub's",
    file: "core/pictures/sweep.ts",
    find: "unknown.size > suspicious.objects && unknown.size > all * suspicious.share",
    put: "unknown.size > suspicious.objects * 9",
    test: [kept, "stops where so many objects are of nobody"],
  },
  {
    name: "a record that is erased while a picture of it is put",
    file: "core/pictures/acts.ts",
    find: "if (!standing || !takes(of, standing))",
    put: "if (standing && !takes(of, standing))",
    test: [kept, "are kept for nobody where it was erased"],
  },
];
