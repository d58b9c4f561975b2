/**
 * All that is asked of where pictures are kept. Two adapters keep it, a folder and an S3-compatible store, and one suite
 * of contract tests holds them to the same answers. What is kept is never changed: other bytes have another name.
 *
 * Every call throws `PicturesUnavailable` where the place cannot be reached.
 */
export interface PictureStore {
  /** Resolves once the bytes are there for good. */
  put(name: ObjectName, bytes: Uint8Array): Promise<void>;
  /** Null where nothing has that name. */
  get(name: ObjectName): Promise<Uint8Array | null>;
  /** Removes what is there of these names. */
  remove(names: readonly ObjectName[]): Promise<void>;
  /** Every name, in whatever order. What is put or removed meanwhile may be among them or not. */
  names(): AsyncIterable<ObjectName>;
}

/** Which hour since 1970 it was put in, and an HMAC: see `objectName`. */
export type ObjectName = `${string}-${string}`;

/** Six digits reach beyond the year 2080. */
export const objectNameShape = String.raw`\d{6}-[A-Z2-7]{26}`;
const wholeName = new RegExp(`^${objectNameShape}$`);

export function isObjectName(text: string): text is ObjectName {
  return wholeName.test(text);
}

/** A programming fault: nothing that was asked for from outside ever is a name. */
export function checkedName(name: string): ObjectName {
  if (!isObjectName(name)) throw new TypeError("not the name of an object of pictures");
  return name;
}
