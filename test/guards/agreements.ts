import type { Guard } from "./list.ts";

const shown = "test/subgraphs/account/agreements.test.ts";

/** What bounds a partner's keys beyond their scopes, and who is told of an agreement. */
export const agreements: readonly Guard[] = [
  {
    name: "agreement that is yet to begin",
    file: "core/access/keys/narrow.ts",
    find: "[notBefore, agreement?.from].map(",
    put: "[notBefore].map(",
    test: ["test/core/access/keys/agreement-dates.test.ts", "lets no key be good before it"],
  },
  {
    name: "sign-in before its agreement begins",
    file: "core/access/sign-in/tokens.ts",
    find: "if (!known || now < known.from || now >= known.until) return null;",
    put: "if (!known || now >= known.until) return null;",
    test: [
      "test/core/access/sign-in/agreement-times.test.ts",
      "is good in the time of its organisation's agreement alone",
    ],
  },
  {
    name: "document mode of an agreement",
    file: "core/access/keys/narrow.ts",
    find: "return isLaxer(documentMode, agreed) ? { documentMode: agreed } : {};",
    put: "return {};",
    test: ["test/core/access/keys/agreement-dates.test.ts", "is gone beyond by no key"],
  },
  {
    name: "trusted documents of an agreement",
    file: "gateway/trusted-documents/resolve.ts",
    find: "id !== null && documents.includes(id) ? resolved",
    put: "id !== null ? resolved",
    test: [shown, "lets its keys run these alone"],
  },
  {
    name: "hub's side of an agreement",
    file: "session/agreements/service.ts",
    find: "const own = await platform.store.getMany(partners, named, { owner, test });",
    put: "const own = await platform.store.getMany(partners, named, { test });",
    test: [shown, "is told to nobody else"],
  },
  {
    name: "capacity that the hub has seen",
    file: "session/capacity.ts",
    find: "if (caller.test || !includesCode([caller.owner], country)) return null;",
    put: "if (caller.test) return null;",
    test: ["test/subgraphs/operations/capacity.test.ts", "nothing that the hub has seen"],
  },
  {
    name: "registers that a key may ask",
    file: "records/operations/registers.ts",
    find: "scopes.length > 0 && scopes.every(held)",
    put: "scopes.some(held)",
    test: ["test/records/operations/registers.test.ts", "holds a part of what it comes to"],
  },
];
