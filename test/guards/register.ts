import type { Guard } from "./list.ts";

const start = "test/core/register/start.test.ts";
const mending = "test/cli/mending.test.ts";

/** What keeps a hub from starting on other secrets or another audit than its store was made with. */
export const register: readonly Guard[] = [
  {
    name: "secret that is lost or another",
    file: "core/register/secrets.ts",
    find: "if (found !== fingerprint) refuse(",
    put: "if (found === fingerprint && data === name) refuse(",
    test: [start, "is refused where id.key is lost"],
  },
  {
    name: "id key of an earlier store",
    file: "core/register/secrets.ts",
    find: "if (recordId(idKey, dataset, test, owner, reference) !== id) refuse(",
    put: "if (id === owner) refuse(",
    test: [start, "is refused where its records were made with another id.key"],
  },
  {
    name: "pepper of an earlier store",
    file: "core/register/secrets.ts",
    find: 'if (key && fingerprintIn(data, "pepper") === null)',
    put: 'if (key && data === "pepper")',
    test: [start, "is refused where it has keys and their pepper is missing"],
  },
  {
    name: "audit folder of another hub",
    file: "core/register/folders.ts",
    find: "mark.hub !== hub)",
    put: "mark.hub === data)",
    test: [start, "is refused on that of another hub"],
  },
  {
    name: "audit folder of a copy of the hub",
    file: "core/register/folders.ts",
    find: "own.find(({ id }) => id !== mark?.id);",
    put: "own.find(() => !mark);",
    test: [start, "is refused on that of a copy of the same hub"],
  },
  {
    name: "audit folder that is gone",
    file: "core/register/folders.ts",
    find: "  if (missing)\n",
    put: "  if (missing && data === folder)\n",
    test: [start, "is refused where the folder is gone"],
  },
  {
    name: "audit folder that was emptied",
    file: "core/register/folders.ts",
    find: "await refuseEmptied(session, auditFolder(data), row.id);",
    put: "await refuseEmptied(session, auditFolder(data), row.host);",
    test: [start, "is refused where the folder is gone"],
  },
  {
    name: "audit folder that was declared lost",
    file: "core/register/folders.ts",
    find: "  if (row.lost)\n",
    put: "  if (row.lost && data === row.id)\n",
    test: [mending, "is declared lost by a command"],
  },
  {
    name: "store that is younger than its audit",
    file: "core/register/folders.ts",
    find: "embedded && empty && written) refuse",
    put: "embedded && empty && data === folder) refuse",
    test: [start, "is refused where the folder's embedded store was lost"],
  },
  {
    name: "store that a mending command finds lost",
    file: "cli/mending.ts",
    find: "await refuseLostStore({ data, embedded });",
    put: "await refuseLostStore({ data, embedded: data === setting });",
    test: [mending, "makes no store in the place of an embedded one"],
  },
  {
    name: "audit files that the store remembers",
    file: "core/audit/verification/verify.ts",
    find: "new Set(known.segments).difference(new Set(here))",
    put: "new Set(known.segments).intersection(new Set([folder]))",
    test: [mending, "is a fault to audit verify"],
  },
  {
    name: "earlier public key for earlier checkpoints alone",
    file: "core/audit/public-key.ts",
    find: "at <= until && signed(one)",
    put: "at !== until && signed(one)",
    test: [mending, "keeps the earlier public key"],
  },
  {
    name: "secret replaced under a hub that runs",
    file: "cli/commands/secrets.ts",
    find: "if (!force) await refuseRunning(mending);",
    put: "if (!name) await refuseRunning(mending);",
    test: [mending, "is refused while a hub runs"],
  },
  {
    name: "id key replaced under records",
    file: "cli/commands/secrets.ts",
    find: 'if (name === "id" && !force)',
    put: 'if (name === "id" && force)',
    test: [mending, "refuses another id.key while records stand"],
  },
  {
    name: "secret that goes while the hub runs",
    file: "session/platform.ts",
    find: "kept.get(name) ?? secretFile(data, name)",
    put: "secretFile(data, name)",
    test: [start, "goes on with the secrets it has read"],
  },
  {
    name: "data folder beside a disk that is not mounted",
    file: "core/data-folder.ts",
    find: "mkdirSync(folder, { mode: 0o700 });",
    put: "mkdirSync(folder, { mode: 0o700, recursive: true });",
    test: ["test/cli/failures.test.ts", "is missing, which is not made"],
  },
  {
    name: "store that was met damaged",
    file: "core/store/sqlite.ts",
    find: "if (damage) throw damage;",
    put: 'if (damage && path === "") throw damage;',
    test: ["test/core/store/damaged.test.ts", "is not ready from then on"],
  },
  {
    name: "password in HUB_STORE",
    file: "core/store/mongodb/connection.ts",
    find: 'url.lastIndexOf("@")',
    put: "0",
    test: ["test/cli/failures.test.ts", "without the URL's password"],
  },
];
