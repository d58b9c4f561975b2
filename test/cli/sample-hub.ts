import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { holderOf, ndjson, openOperator, passport, person } from "../imports/operator.ts";

/** A running hub with a bearer, her passport, the link between them and a key; and a place for what is kept of it. */
export async function openSampleHub(store?: string) {
  const operator = await openOperator(store);
  await operator.import(await operator.file("in.ndjson", ndjson(person("P1"), passport("D1"), holderOf("P1", "D1"))));
  const asked = { purposes: null, expires: null, test: false };
  const { keys } = operator.session.platform;
  const made = await keys.create({ name: "Desk", role: "analyst", owner: "UTO", scopes: ["*:*"], ...asked });
  const elsewhere = await mkdtemp(join(tmpdir(), "borderlink-backup-"));
  return {
    operator,
    key: made.text,
    elsewhere,
    file: join(elsewhere, "hub.backup"),
    async close(): Promise<void> {
      await operator.close();
      await rm(elsewhere, { recursive: true, force: true });
    },
  };
}
