/** Subgraphs of one small border: every directive of Federation 2 that the executor has to know stands in them once. */
export interface SmallSubgraph {
  readonly sdl: string;
  readonly resolvers: Readonly<Record<string, object>>;
}

/** What goes wrong in the subgraphs, by the same rule however often and in which order they are asked. */
export type Trouble = (where: string) => "error" | "null" | null;

/** One request to the whole: the context of all its resolvers. */
export interface SmallRun {
  readonly trouble: Trouble;
  stamps: number;
  /** Told where it was that a subgraph answered with an error, or did not answer. */
  readonly failed?: (where: string) => void;
}

const head = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: [${names}])\n`;

const people = Array.from({ length: 6 }, (_, at) => ({
  __typename: "Traveller",
  code: `T${at}`,
  name: `Traveller "${at}"`,
  country: ["UTO", "NLD", null][at % 3],
  score: at * 10,
  passport: { issuer: "UTO", number: `P${at}` },
}));
const vehicles = Array.from({ length: 4 }, (_, at) => ({
  vin: `V${at}`,
  plate: `AB-${at}`,
  country: "UTO",
  make: "Utopia Motors",
  keeper: `T${at}`,
}));
const goods = Array.from({ length: 4 }, (_, at) => ({
  __typename: at % 2 ? "Animal" : "Parcel",
  id: `G${at}`,
  weight: at + 0.5,
  species: "llama",
  idempotency: `T${at}`,
}));
const crossings = Array.from({ length: 5 }, (_, at) => ({
  id: `C${at}`,
  lane: (["GREEN", "RED", "SECRET"] as const)[at % 3],
  // The same traveller crosses more than once: entities with equal keys are met at many places.
  traveller: `T${at % 2}`,
  vehicles: at === 4 ? null : [`V${at % 4}`, null, `V${(at + 1) % 4}`, `V${at % 4}`],
}));

const traveller = (code: string) => people.find((one) => one.code === code) ?? null;
const crossing = (id: string) => crossings.find((one) => one.id === id) ?? null;
const good = (id: string) => goods.find((one) => one.id === id) ?? null;

const border: SmallSubgraph = {
  sdl: `${head('"@key", "@shareable", "@external", "@provides"')}
    type Query {
      crossings(first: Int = 3): [Crossing!]!
      crossing(id: ID!): Crossing
      traveller(code: ID!): Traveller
      grid: [[Crossing!]]
      seen: [Seen]
    }
    type Mutation { stamp(id: ID!): Stamped  forget: Int! }
    type Stamped { count: Int crossing: Crossing query: Query }
    union Seen = Crossing | Traveller | Vehicle
    enum Lane { GREEN RED SECRET }
    type Crossing @key(fields: "id") {
      id: ID!
      lane: Lane
      place: Place @shareable
      traveller: Traveller @provides(fields: "name")
      vehicles: [Vehicle]
      next: Crossing
    }
    type Place { name: String @shareable north: Float! post: Post @shareable }
    type Post { code: String @shareable gate: Int }
    type Traveller @key(fields: "code") { code: ID! name: String! @external nick: String crossings(first: Int): [Crossing!] }
    type Vehicle @key(fields: "vin") { vin: ID! }`,
  resolvers: {
    Query: {
      crossings: (_: unknown, { first }: { first: number }) => crossings.slice(0, first),
      crossing: (_: unknown, { id }: { id: string }) => crossing(id),
      traveller: (_: unknown, { code }: { code: string }) => traveller(code),
      grid: () => [crossings.slice(0, 2), null, [], crossings.slice(1, 4)],
      seen: () => [
        { __typename: "Crossing", ...crossings[1] },
        people[2],
        null,
        { __typename: "Vehicle", ...vehicles[0] },
        people[2],
      ],
    },
    Mutation: {
      stamp: (_: unknown, { id }: { id: string }, run: SmallRun) => ({
        count: (run.stamps += 1),
        crossing: crossing(id),
        query: {},
      }),
      forget: (_: unknown, _args: unknown, run: SmallRun) => (run.stamps = 0),
    },
    Crossing: {
      __resolveReference: ({ id }: { id: string }) => crossing(id),
      place: ({ id }: { id: string }) => ({
        name: `Place of ${id}`,
        north: 52.5,
        post: { code: `${id}-post`, gate: 3 },
      }),
      traveller: (one: { traveller: string }) => traveller(one.traveller),
      vehicles: (one: { vehicles: string[] | null }) =>
        one.vehicles?.map((vin) => vehicles.find((car) => car.vin === vin) ?? null),
      next: ({ id }: { id: string }) => crossing(`C${Number(id.slice(1)) + 1}`),
    },
    Traveller: {
      __resolveReference: ({ code }: { code: string }) => traveller(code),
      nick: ({ code }: { code: string }) => `old nick of ${code}`,
      crossings: ({ code }: { code: string }, { first = 9 }: { first?: number | null }) =>
        crossings.filter((one) => one.traveller === code).slice(0, first ?? 9),
    },
    Vehicle: { __resolveReference: ({ vin }: { vin: string }) => vehicles.find((one) => one.vin === vin) },
  },
};

const persons: SmallSubgraph = {
  sdl: `${head('"@key", "@shareable", "@override", "@inaccessible"')}
    type Query { travellers: [Traveller!] wanted(number: String!): Traveller lanes: [Lane] }
    enum Lane { GREEN RED SECRET @inaccessible }
    type Traveller @key(fields: "code") @key(fields: "passport { issuer number }") {
      code: ID!
      passport: Passport
      name: String! @shareable
      nick: String @override(from: "border")
      country: String
      score: Int @inaccessible
      friends: [Traveller]
      secret: String @inaccessible
    }
    type Passport { issuer: String! @shareable number: String! @shareable }
    type Crossing @key(fields: "id") { id: ID! place: Place @shareable }
    type Place { name: String @shareable post: Post @shareable town: String! }
    type Post { code: String @shareable chief: Traveller }`,
  resolvers: {
    Query: {
      travellers: () => people,
      wanted: (_: unknown, { number }: { number: string }) => people.find(({ passport }) => passport.number === number),
      lanes: () => ["GREEN", "SECRET", null, "RED"],
    },
    Traveller: {
      __resolveReference: ({ code, passport }: { code?: string; passport?: { number: string } }) =>
        code === undefined ? people.find((one) => one.passport.number === passport?.number) : traveller(code),
      nick: ({ code }: { code: string }) => `nick of ${code}`,
      friends: ({ code }: { code: string }) => people.filter((one) => one.code !== code).slice(0, 3),
    },
    Crossing: {
      __resolveReference: ({ id }: { id: string }) => crossing(id),
      place: ({ id }: { id: string }) => ({
        name: `Place of ${id}`,
        town: "Utopia",
        post: { code: `${id}-post`, chief: people[3] },
      }),
    },
  },
};

const registry: SmallSubgraph = {
  sdl: `${head('"@key", "@external", "@requires", "@shareable"')}
    type Query { vehicle(vin: ID!): Vehicle }
    type Vehicle @key(fields: "vin") @key(fields: "plate country") { vin: ID! plate: String country: String make: String keeper: Traveller }
    type Traveller @key(fields: "passport { issuer number }") {
      passport: Passport
      country: String @external
      score: Int @external
      vehicles: [Vehicle!]
      risk(factor: Int = 2): Int @requires(fields: "score country")
    }
    type Passport { issuer: String! @shareable number: String! @shareable }`,
  resolvers: {
    Query: { vehicle: (_: unknown, { vin }: { vin: string }) => vehicles.find((one) => one.vin === vin) },
    Vehicle: {
      __resolveReference: ({ vin, plate }: { vin?: string; plate?: string }) =>
        vehicles.find((one) => one.vin === vin || one.plate === plate),
      keeper: ({ keeper }: { keeper: string }) => ({ passport: traveller(keeper)?.passport }),
    },
    Traveller: {
      __resolveReference: (one: object) => one,
      vehicles: ({ passport }: { passport: { number: string } }) =>
        vehicles.filter(({ keeper }) => traveller(keeper)?.passport.number === passport.number),
      risk: ({ score, country }: { score: number | null; country: string | null }, { factor }: { factor: number }) =>
        (score ?? 1) * factor + (country === "UTO" ? 1 : 0),
    },
  },
};

const customs: SmallSubgraph = {
  sdl: `${head('"@key", "@shareable"')}
    type Query { goods: [Good!] good(id: ID!): Good found: [Found!] }
    interface Good @key(fields: "id") { id: ID! weight: Float idempotency: Traveller }
    type Parcel implements Good @key(fields: "id") { id: ID! weight: Float idempotency: Traveller inside: [Good] }
    type Animal implements Good @key(fields: "id") { id: ID! weight: Float idempotency: Traveller species: String! }
    union Found = Parcel | Animal | Traveller
    type Traveller @key(fields: "code") { code: ID! goods: [Good] }`,
  resolvers: {
    Query: {
      goods: () => goods,
      good: (_: unknown, { id }: { id: string }) => good(id),
      found: () => [goods[0], people[1], goods[3], people[1]],
    },
    Good: {
      __resolveReference: ({ id }: { id: string }) => good(id),
      __resolveType: ({ __typename: type }: { __typename: string }) => type,
    },
    Parcel: {
      __resolveReference: ({ id }: { id: string }) => good(id),
      inside: () => [goods[1], null, goods[2]],
      idempotency: senderOf,
    },
    Animal: { __resolveReference: ({ id }: { id: string }) => good(id), idempotency: senderOf },
    Traveller: {
      __resolveReference: ({ code }: { code: string }) => traveller(code),
      goods: ({ code }: { code: string }) => goods.filter((one) => one.idempotency === code),
    },
  },
};

function senderOf({ idempotency }: { idempotency: string }) {
  return traveller(idempotency);
}

/** It knows of goods only that they are goods: what it says of them holds for every kind. */
const labels: SmallSubgraph = {
  sdl: `${head('"@key", "@interfaceObject"')}
    type Query { labelled: [Good] }
    type Good @key(fields: "id") @interfaceObject { id: ID! label: String! tags: [String!] }`,
  resolvers: {
    Query: { labelled: () => goods.slice(1) },
    Good: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      label: ({ id }: { id: string }) => `label of ${id}`,
      tags: ({ id }: { id: string }) => ["fragile", id],
    },
  },
};

export const smallSubgraphs: Readonly<Record<string, SmallSubgraph>> = { border, persons, registry, customs, labels };
