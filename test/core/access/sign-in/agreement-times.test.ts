import { expect, it } from "vitest";
import { type AgreementRecord, agreementSchema } from "../../../../core/access/keys/agreements.ts";
import { IssuerKeys } from "../../../../core/access/sign-in/issuer.ts";
import { SignIn } from "../../../../core/access/sign-in/tokens.ts";
import { kindNames } from "../../../../records/kinds.ts";
import { TestIssuer } from "../../../issuer.ts";
import { roleTable } from "../../../roles.ts";
import { callerOf, stillClock } from "../../../world.ts";

it("a sign-in is good in the time of its organisation's agreement alone, and so is what it was shown", async () => {
  const clock = stillClock();
  const issuer = await TestIssuer.open(clock);
  await issuer.publish(issuer.key);
  const times = { from: "2026-06-01T12:10:00Z", until: "2026-06-01T12:20:00Z" };
  const terms = agreementSchema(kindNames).parse({ owner: "UTO", scopes: ["*:*"], ...times });
  const agreements = { of: async () => ({ id: "AGR-UTO", version: 1, terms }) as AgreementRecord };
  const keys = new IssuerKeys({ issuer: issuer.address, jwks: null, clock, failed: () => {} });
  const pepper = new Uint8Array(32).fill(7);
  const signIn = new SignIn({
    issuer: issuer.address,
    audience: "borderlink",
    table: roleTable,
    keys,
    agreements,
    pepper,
    clock,
  });
  for (const good of [false, true, false]) {
    const caller = await signIn.check(await issuer.token(), "192.0.2.1");
    const again = await signIn.again(callerOf("UTO", { expires: "2027-01-01T00:00:00Z" }), null);
    expect([caller !== null, again !== null]).toEqual([good, good]);
    clock.pass(600_000);
  }
  await issuer.close();
});
