import type { TestHub } from "../../hub.ts";
import { everybody, type Said } from "../../world.ts";

let made = 0;
/** Somebody of an organisation, and the certificate that the academy of Utopia has issued; it is June 2026. */
export async function certifiedIn(of: Pick<TestHub, "world">, owner: string, more: Said = {}): Promise<string> {
  const test = more.test ?? false;
  const reference = `certified ${(made += 1)}`;
  const officer = await of.world.write("officer", { owner, reference, policy: everybody, test });
  const course = await of.world.write("course", {
    owner: "UTO",
    reference: "C",
    title: "Documents",
    policy: everybody,
    test,
  });
  const open = { session: null, taughtBy: null, revoked: null, level: "TRAINER", issued: "2020-01-01" };
  return of.world.write("certificate", {
    owner: "UTO",
    reference,
    policy: everybody,
    officer,
    course,
    ...open,
    expires: "2026-09-30",
    ...more,
  });
}
