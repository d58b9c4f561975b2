import type { Guard } from "./list.ts";

const ofCards = "test/packs/card-pictures.test.ts";
const ofDeltas = "test/packs/delta-pictures.test.ts";
const taken = "session/offline/pictures.ts";

/** A pack has the pictures that its cards show, and no other. */
export const packPictures: readonly Guard[] = [
  {
    name: "a picture of a person is in no pack",
    file: "records/specimens/card/features.ts",
    find: "picture != null && !showsPerson(picture)",
    put: "picture != null",
    test: [ofCards, "as it shows a person"],
  },
  {
    name: "a picture for laboratories is in no pack",
    file: "records/specimens/card/features.ts",
    find: "featuresOf<SecurityFeature>(pagesForBorder({ pages }))",
    put: "featuresOf<SecurityFeature>({ pages })",
    test: [ofCards, "as it is for laboratories"],
  },
  {
    name: "a picture that was put in another's place is taken along as its record says then",
    file: taken,
    find: ".filter(({ name }) => names.includes(name))",
    put: "",
    test: [ofCards, "of a person by now"],
  },
  {
    name: "no picture is in a pack of which no card is made",
    file: "session/offline/records.ts",
    find: "isForCards ? shown.map",
    put: "isForCards !== undefined ? shown.map",
    test: [ofCards, "is in no pack of a key that may not take alerts along"],
  },
  {
    name: "a pack with pictures asks for a program that knows of them",
    file: "packs/build.ts",
    find: "minimumForm: formFour, pictures }",
    put: "pictures }",
    test: [ofCards, "is in the pack once"],
  },
  {
    name: "an address of a pack's is for whom it was given out",
    file: "cli/serve-pack/shown.ts",
    find: " && given.holder === manifest.caller.id",
    put: "",
    test: [ofCards, "at an address of a pack for another key"],
  },
  {
    name: "the page of a card says how old the pack is",
    file: "cli/serve-pack/shown.ts",
    find: "{ ...card, made: pack.manifest.made }",
    put: "card",
    test: [ofCards, "stands in the page, which says how old"],
  },
  {
    name: "a picture of a record that ended is got no more",
    file: "cli/serve-pack/offline-cards.ts",
    find: "standing && cardPicturesOf(standing).includes(name) ?",
    put: "standing !== undefined ?",
    test: [ofDeltas, "are got no more once their record ended"],
  },
  {
    name: "a picture that goes at the hub goes with the next delta",
    file: "packs/delta/build.ts",
    find: "return [...this.#places.keys()].filter(isPictureId);",
    put: "return [];",
    test: [ofDeltas, "come, are replaced and go"],
  },
  {
    name: "a picture that was replaced while it was read makes no pack without it",
    file: taken,
    find: "if (!bytes && (await book.find(record, name))?.upload !== upload)",
    put: 'if (upload === "")',
    test: [ofDeltas, "replaced one while it was read"],
  },
  {
    name: "what pictures deltas bring is bounded",
    file: "packs/delta/build.ts",
    find: "if (this.pictureBytes > mostOfPictures)",
    put: "if (this.pictureBytes < 0)",
    test: [ofDeltas, "are too many for deltas"],
  },
  {
    name: "an address that cannot be read is not answered without the token",
    file: "cli/serve-pack/app.ts",
    find: "turnedAway(request, reply) ?? refuse",
    put: "refuse",
    test: [ofCards, "is got at the pack's own address"],
  },
];
