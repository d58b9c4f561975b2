import { KeyService, type KeyServiceOptions } from "../core/access/keys/service.ts";
import { DeploymentService, type DeploymentServiceOptions } from "./grants/deployment.ts";
import { GrantService, type GrantServiceOptions } from "./grants/service.ts";
import type { Platform } from "./platform.ts";

export interface OwnAccessParts
  extends
    KeyServiceOptions,
    Omit<GrantServiceOptions, keyof KeyServiceOptions | "grants" | "told">,
    Omit<DeploymentServiceOptions, "grants"> {
  readonly platform: Pick<Platform, "store" | "grants" | "cases">;
}

/** Where an organisation sees to who of its own has access: each service is made when it is first asked for. */
export class OwnAccessSession {
  readonly parts: OwnAccessParts;
  private readonly made: { -readonly [Service in keyof OwnAccessSession]?: OwnAccessSession[Service] } = {};

  constructor(parts: OwnAccessParts) {
    this.parts = parts;
  }

  /** Its keys. */
  get keys(): KeyService {
    return (this.made.keys ??= new KeyService(this.parts));
  }

  /** Access that it gives for a while. */
  get grants(): GrantService {
    const { grants, cases, store } = this.parts.platform;
    return (this.made.grants ??= new GrantService({ ...this.parts, grants, told: { store, cases } }));
  }

  /** Its teams at major events. */
  get deployments(): DeploymentService {
    return (this.made.deployments ??= new DeploymentService({ ...this.parts, grants: this.grants }));
  }
}
