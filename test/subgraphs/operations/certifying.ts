import type { Asker, TestHub } from "../../hub.ts";

const academy: Asker = { owner: "UTO", scopes: ["*:read", "*:search", "*:write"] };

/** Hands in officers and certificates to a hub, as the academy of Utopia does. */
export function certifying(hubOf: () => TestHub) {
  let references = 0;
  const named = (what: string) => `${what} ${(references += 1)}`;

  /** Hands in one record by GraphQL; what became of it. */
  async function record(type: string, said: object, asker: Asker = academy) {
    const query = `mutation ($records: [${type}Input!]!, $key: String!) {
    record${type}s(records: $records, idempotencyKey: $key) { result id path reason }
  }`;
    const records = [{ reference: named(type), handling: { audiences: [{}] }, ...said }];
    const { data, errors } = await hubOf().ask(asker, query, {
      variables: { records, key: named("key").replace(" ", "-00000") },
    });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data[`record${type}s`][0];
  }

  const idOf = async (type: string, said: object, asker?: Asker) => (await record(type, said, asker)).id as string;

  /** A course, and three who teach it one after the other, each taught by the one before. */
  async function generations() {
    const course = await idOf("Course", { title: "Examination of documents", trainTheTrainer: true });
    const officers = await Promise.all(
      [1, 2, 3, 4].map((at) => idOf("Officer", { name: `Officer ${at}`, role: "examiner" })),
    );
    const certify = (at: number, said: object) => ({
      officer: officers[at],
      course,
      level: "TRAINER",
      issued: "2025-01-10",
      ...said,
    });
    const first = await idOf("Certificate", certify(0, { issued: "2023-01-10" }));
    const second = await idOf(
      "Certificate",
      certify(1, { taughtBy: first, issued: "2024-01-10", expires: "2026-03-31" }),
    );
    const third = await idOf("Certificate", certify(2, { taughtBy: second }));
    return { course, officers, certify, first, second, third };
  }
  return { generations, idOf, named, record };
}
