import { StoreUnavailable } from "../store/port.ts";

/** Where pictures are kept cannot be reached, or does not do as it is asked. Worth trying again. */
export class PicturesUnavailable extends StoreUnavailable {
  constructor(cause: unknown) {
    const said = cause instanceof Error ? cause.message : String(cause);
    super(cause, `the pictures cannot be reached (${said})`);
    this.name = "PicturesUnavailable";
  }
}
