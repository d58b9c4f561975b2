import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../core/clock.ts";
import { buildPack } from "../../packs/build.ts";
import { Device, enrolDevice } from "../../packs/device/folder.ts";
import { publicTextOf } from "../../packs/hub-key.ts";
import { newJournalSecret, newSigningKey, offline, post } from "../packs/packed.ts";
import { openWorld } from "../world.ts";
import { called } from "./command.ts";

const secret = "0123456789abcdef0123456789abcdef";
const opener = { kind: "command", secret } as const;

/** A ship's device with a pack that is good by the real clock, which commands go by, and one that ended. No hub is there. */
export class Ship implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), "borderlink-"));

  static async equipped(): Promise<Ship> {
    const ship = new Ship();
    await ship.#equip();
    return ship;
  }

  at(name: string): string {
    return join(this.#folder, name);
  }

  called(...args: string[]) {
    return called({ HUB_DATA: this.at("nowhere") }, ...args);
  }

  /** What opens the device, as commands are told. */
  get device(): readonly string[] {
    return ["--device", this.at("device"), "--key-command", `printf %s ${secret}`];
  }

  /** Has a list of that name screened that says so. */
  async screen(name: string, text: string | Buffer, pack = "pack", ...more: string[]) {
    writeFileSync(this.at(name), text);
    return this.called("screen", this.at(name), "--pack", this.at(pack), ...this.device, ...more);
  }

  async #equip(): Promise<void> {
    await using world = await openWorld();
    const report = { number: "XZ000123", type: "PASSPORT", issuer: "UTO", fraudType: "STOLEN" };
    await world.write("documentReport", { ...report, policy: offline });
    await world.person("Nimelle Brenighan", { birthDates: [{ date: "1980-01-02" }], policy: offline });
    const { device, publicKey } = await enrolDevice(this.at("device"), "Ship", opener);
    const [signingKey, journalSecret, made] = [newSigningKey(), newJournalSecret(), systemClock.now()];
    const approval = { borderlink: "pack-approval", device, hub: publicTextOf(signingKey) } as const;
    Device.open(this.at("device"), opener).accept(approval, new Date(made).toISOString());
    for (const [name, validUntil] of Object.entries({ pack: made + 3_600_000, ended: made - 1 }))
      await buildPack(this.at(name), world.asking(post).looking.offlineRecords, {
        device: { id: device, publicKey, sequence: 1 },
        caller: post,
        purpose: "border-control",
        made,
        validUntil,
        signing: { key: signingKey, next: null },
        journal: journalSecret.text,
        lost: () => {},
        keep: () => {},
      });
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A passenger list by FAL form 6: one whom nobody knows, one whose passport is reported, and one who is known by name. */
export const passengers = `Family name,Given names,Nationality,Date of birth,Place of birth,Gender,Type of identity or travel document,Serial number of identity or travel document,Issuing State of identity or travel document,Expiry date of identity or travel document,Port of embarkation,Visa number,Port of disembarkation,Transit passenger or not
Dauvesque,Orlane,UTO,1991-03-04,Bela Chuda,Female,Passport,XZ000999,UTO,2030-01-01,AMR,,AMR,no
Orrendale,Tavish,UTO,1974-08-12,Bela Chuda,M,Passport,XZ000123,UTO,2030-01-01,AMR,,AMR,no
Brenighan,Nimelle,UTO,1980-01-02,Bela Chuda,F,Sea pass,XZ000555,UTO,,AMR,,AMR,yes
`;
