import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asker, openTestHub } from "../../hub.ts";
import { everybody } from "../../world.ts";
import { certifying } from "./certifying.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

const greece: Asker = { owner: "GRC" };
const { generations, idOf } = certifying(() => hub);

describe("the lineage of an officer", () => {
  const fields = "whole taughtBy { ...step } taught { ...step }";
  const fragment = "fragment step on LineageStep { generation certificate { id } officer { name } trainer ended }";
  const lineageOf = async (officer: string | undefined, asker: Asker | string = "UTO") => {
    const { data, errors } = await hub.ask(
      asker,
      `{ officer(id: "${officer}") { lineage { ${fields} } } } ${fragment}`,
    );
    expect(errors).toEqual([]);
    return data.officer.lineage;
  };

  it("leads up to the first trainer and down to the last taught, and marks what has ended", async () => {
    const { certify, officers, first, second, third } = await generations();
    const last = await idOf("Certificate", certify(3, { taughtBy: third, level: "PARTICIPANT", issued: "2025-02-01" }));
    const step = (generation: number, id: string, name: string, said: object = {}) => ({
      generation,
      certificate: { id },
      officer: { name },
      trainer: true,
      ended: false,
      ...said,
    });
    expect(await lineageOf(officers[2])).toEqual({
      whole: true,
      taughtBy: [step(1, second, "Officer 2", { ended: true }), step(2, first, "Officer 1")],
      taught: [step(1, last, "Officer 4", { trainer: false })],
    });
    expect((await lineageOf(officers[0])).taught.map((one: { generation: number }) => one.generation)).toEqual([
      1, 2, 3,
    ]);
  });

  it("ends at a certificate that is not seen, and says nothing of what is beyond", async () => {
    const { certify, officers, second } = await generations();
    const handling = { audiences: [] };
    const hidden = await idOf("Certificate", { ...certify(2, { taughtBy: second, issued: "2025-01-10" }), handling });
    await idOf("Certificate", certify(3, { taughtBy: hidden, issued: "2025-02-01" }));
    const shown = await lineageOf(officers[1], greece);
    expect(shown.taught.map((one: { officer: object }) => one.officer)).toEqual([{ name: "Officer 3" }]);
    expect((await lineageOf(officers[3], greece)).taughtBy).toEqual([]);
    expect((await lineageOf(officers[3])).taughtBy).toHaveLength(3);
  });

  it("says where it is not whole", async () => {
    const { certify, officers, second } = await generations();
    const said = {
      ...certify(3, { taughtBy: second }),
      policy: everybody,
      session: null,
      expires: null,
      revoked: null,
    };
    for (let at = 0; at <= 500; at += 1) await hub.world.write("certificate", { ...said, reference: `many ${at}` });
    const { whole, taught } = await lineageOf(officers[1]);
    expect([whole, taught.length]).toEqual([false, 500]);
  });
});
