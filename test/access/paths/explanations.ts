import type { Role } from "../askers.ts";
import { type Asker, may, sees, tells } from "../model.ts";
import { api, recordTypes } from "../schema.ts";
import { everythingOf } from "../shapes.ts";
import type { Known } from "../world.ts";
import { aliased, askedFor, chunksOf, type Ground, maxAliases, type Path } from "./path.ts";
import { classOf } from "../trade.ts";

/**
 * `explainAccess`: silent but to whoever administers the record for its owner, and of an end to whoever administers that; and
 * it says what the model says.
 */
export function explanationPaths(ground: Ground, roles: readonly Role[]): Path[] {
  const records = recordTypes.flatMap(({ name }, nth) => askedFor(ground, name).filter((_, at) => at % 2 === nth % 2));
  const selection = everythingOf(api.getType("AccessExplanation") as never);
  return chunksOf(records, maxAliases).map((some, nth) => {
    const { owner, purpose, test, rights, now } = roles[nth % roles.length] as Role;
    const as: Asker = { owner, purpose, test, rights, now };
    const { query, variables } = aliased(
      some,
      (alias, id) => `${alias}: explainAccess(id: ${id}, as: $as) ${selection}`,
    );
    return {
      name: `explainAccess to ${owner} for ${purpose}`,
      query: query.replace("query(", "query($as: AccessAs! "),
      variables: { ...variables, as: { owner, purpose, test, scopes: rights } },
      judge(hearing, { data }) {
        for (const [at, record] of some.entries()) {
          const got = data?.[`r${at}`] ?? null;
          hearing.judge(record, mayBeTold(hearing.role, record), got !== null);
          if (!got) continue;
          const [from, to] = record.ends;
          const operation = record.owner === as.owner ? undefined : record.within;
          const foreign = Object.entries({ from, to, operation }).flatMap(([side, end]) =>
            end && !administers(hearing.role, end) ? side : [],
          );
          if (foreign.length > 0) {
            const rules = foreign.map((rule) => ({
              rule,
              passed: null,
              because: "an end is not yours to be explained",
            }));
            hearing.expect(`rules of ${record.label}`, got.rules.map(said), rules);
            hearing.expect(`what is told of ${record.label}`, [got.visible, got.fields], [null, null]);
            continue;
          }
          hearing.expect(`visible of ${record.label}`, got.visible, sees(as, record));
          for (const { field, shown } of got.fields) {
            const fieldClass = classOf(record.type, field) ?? "none";
            const wanted = sees(as, record) && tells(as, record, fieldClass);
            hearing.expect(`${field} of ${record.label}`, shown, wanted);
          }
        }
      },
    };
  });
}

function mayBeTold(role: Role, record: Known): boolean {
  return sees(role, record) && administers(role, record);
}

function administers(role: Role, { owner, kind }: Known): boolean {
  return owner === role.owner && may(role, "administer", kind);
}

function said({ rule, passed, because }: Readonly<Record<string, unknown>>) {
  return { rule, passed, because };
}
