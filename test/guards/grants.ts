import type { Guard } from "./list.ts";

const check = "core/access/keys/check.ts";
const under = "core/access/keys/under-grant.ts";
const endings = "test/gateway/grants/endings.test.ts";
const followUp = "test/gateway/grants/follow-up.test.ts";
const manyChecks = "test/gateway/grants/many-checks.test.ts";
const oddDeployments = "test/gateway/grants/odd-deployments.test.ts";
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
    name: "grant that would begin when its case is over",
    file: "session/grants/faults.ts",
    find: "Math.max(now, Date.parse(from))",
    put: "now",
    test: [
      "test/gateway/grants/deployments.test.ts",
      "gives nobody access that would begin when its deployment is over",
    ],
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
    name: "grant as far as its granter goes by now",
    file: under,
    find: "const most = granter ? narrowed(given, { ...granter, until: granter.expires }) : given;",
    put: "const most = given;",
    test: ["test/gateway/grants/grants.test.ts", "goes no further than the key that gave it once that is tied itself"],
  },
  {
    name: "successor of a granter",
    file: "core/access/keys/registry.ts",
    find: "expires: ends, successor: made.id }",
    put: 'expires: ends, successor: "nobody" }',
    test: [endings, "goes on with the key that follows"],
  },
  {
    name: "claims of a caller whose time is over",
    file: "core/access/claims.ts",
    find: "if (this.#clock.now() >= endOf(data.caller, 1))",
    put: "if (this.#clock.now() >= lastMoment)",
    test: ["test/core/access/claims.test.ts", "end with the grant or key that they are for"],
  },
  {
    name: "claims that end with their caller",
    file: "core/access/claims.ts",
    find: "Math.min(now + lifetime, endOf(claims.caller))",
    put: "now + lifetime",
    test: ["test/core/access/claims.test.ts", "end with the grant or key that they are for"],
  },
  {
    name: "hits and referrals under a grant",
    file: "core/access/row-filter.ts",
    find: "return [{ owner: { $in: wholeOf(view) } }, rowsOf(named, grant.places)];",
    put: "return [{ owner: { $in: wholeOf(view) } }];",
    test: [followUp, "exchanges with the record's owner about its hits"],
  },
  {
    name: "operation and place of one check, under a grant",
    file: "records/checks/meetings.ts",
    find: "operation === null ? [] : keysOf([stated]).map((key) => `${operation} ${key}`),",
    put: "operation === null ? [] : keysOf(meetings.map((one) => one.place)).map((key) => `${operation} ${key}`),",
    test: [followUp, "is not told of a hit that was met in its operation elsewhere"],
  },
  {
    name: "hit of a team after two hundred checks by others",
    file: "records/checks/meetings.ts",
    find: "if (wheres.includes(whereOf(added))) return listed;",
    put: "if (listed.length > 0) return listed;",
    test: [manyChecks, "tried two hundred times before it"],
  },
  {
    name: "first check in an operation and at a place, of which a hit lists no more",
    file: "records/checks/meetings.ts",
    find: "wheres.findLastIndex((where, at) => wheres.indexOf(where) < at)",
    put: "wheres.length > 0 ? 0 : -1",
    test: [manyChecks, "tried two hundred times before it"],
  },
  {
    name: "hit of a team after checks at two hundred places",
    file: "records/checks/encounter.ts",
    find: "isWithin(hit) && listedWith(hit.meetings, added) !== null",
    put: "isWithin(hit)",
    test: [manyChecks, "tried at two hundred places before it"],
  },
  {
    name: "what is wrong with a deployment, in its own words",
    file: "session/grants/deployment.ts",
    find: "path: calledHere[path] ?? path, reason",
    put: "path, reason",
    test: [oddDeployments, "is told in the words of a deployment what is wrong"],
  },
  {
    name: "a team's own hits, which it does not confirm",
    file: "session/dialogue.ts",
    find: "if (caller.grant)",
    put: "if (caller.sector)",
    test: [followUp, "does not confirm what it has met"],
  },
  {
    name: "other bureaus' hits under a grant",
    file: "core/access/row-filter.ts",
    find: "return [{ owner: { $in: wholeOf(view) } }, rowsOf(named, grant.places)];",
    put: "return [rowsOf(named, grant.places)];",
    test: [followUp, "is not told of hits of other bureaus"],
  },
  {
    name: "case of a referral",
    file: "session/referrals.ts",
    find: "{ ...said, operation, state:",
    put: "{ ...said, operation: null, state:",
    test: [followUp, "has a second line at its place"],
  },
  {
    name: "totals of a grant's places",
    file: "gateway/live/check-totals.ts",
    find: "if (grant?.places && (count.place === null || !grant.places.includes(count.place))) return false;",
    put: "",
    test: [followUp, "follows the totals of its operation and its place"],
  },
  {
    name: "retention under a grant",
    file: "core/access/reader.ts",
    find: "if (caller.grant) throw",
    put: "if (caller.sector) throw",
    test: [followUp, "sees to nothing of its bureau's beside that"],
  },
  {
    name: "points of a team",
    file: "subgraphs/account/grants.ts",
    find: "return Math.min(Math.max(keys, 0), mostKeys);",
    put: "return Math.min(keys, 0);",
    test: ["test/gateway/grants/grants.test.ts", "is a point for each of its keys"],
  },
  {
    name: "what a grant names twice",
    file: "session/grants/book.ts",
    find: "return [...new Set(named)];",
    put: "return [...named];",
    test: ["test/gateway/grants/grants.test.ts", "names a register, a place and a purpose once"],
  },
  {
    name: "grant that rests on itself",
    file: under,
    find: "if (judging.includes(id)) return null;",
    put: "if (judging.length > 20) throw new Error(id);",
    test: ["test/gateway/grants/rests-on-itself.test.ts", "in force for neither of two keys"],
  },
];
