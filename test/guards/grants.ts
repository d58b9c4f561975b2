import type { Guard } from "./list.ts";

const check = "core/access/keys/check.ts";
const under = "core/access/keys/under-grant.ts";
const endings = "test/gateway/grants/endings.test.ts";
const signIn = "test/gateway/grants/sign-in.test.ts";

/** What access for a while ends with, and how far it goes. */
export const grants: readonly Guard[] = [
  {
    name: "grant that is judged anew at each request",
    file: check,
    find: "return { known: await this.#verdicts.recall(id, read, 0), looked };",
    put: "return { known, looked };",
    test: [endings, "its grant is revoked"],
  },
  {
    name: "grant whose case is over",
    file: under,
    find: "if (!isRunning(grant, now) || !(await cases.goesOn(grant.case, grant.owner, now))) return null;",
    put: "if (!isRunning(grant, now)) return null;",
    test: [endings, "its operation is withdrawn"],
  },
  {
    name: "grant whose granter is revoked",
    file: under,
    find: "return granter && { grant, granter };",
    put: "return { grant, granter };",
    test: [endings, "the key that gave it is revoked"],
  },
  {
    name: "reach of a grant",
    file: "session/grants/service.ts",
    find: "excess(reachUnder({ ...given, withinClass }, documentModes), most)",
    put: "excess(most, most)",
    test: ["test/gateway/grants/grants.test.ts", "is told what is wrong with it"],
  },
  {
    name: "what an address was given out under",
    file: under,
    find: "const without = caller.grant ? null : caller;",
    put: "const without = caller;",
    test: [signIn, "gets a picture by its address no more"],
  },
  {
    name: "place that a grant is for",
    file: "session/grants/place.ts",
    find: "if (!grant?.places || (place !== null && grant.places.includes(place))) return;",
    put: "if (!grant?.places || place === null || grant.places.includes(place)) return;",
    test: ["test/gateway/grants/grants.test.ts", "checks at the places"],
  },
  {
    name: "grant that rests on itself",
    file: under,
    find: "if (judging.includes(id)) return null;",
    put: "if (judging.length > 20) throw new Error(id);",
    test: ["test/gateway/grants/rests-on-itself.test.ts", "in force for neither of two keys"],
  },
];
