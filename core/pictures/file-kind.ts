/** What a picture's file may be, as media types. */
export const pictureTypes = ["image/jpeg", "image/png", "image/webp"] as const;

const signatures: readonly ((bytes: Uint8Array) => boolean)[] = [
  (bytes) => has(bytes, 0, [0xff, 0xd8, 0xff]),
  (bytes) => has(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  // `RIFF`, four bytes of length, `WEBP`.
  (bytes) => has(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && has(bytes, 8, [0x57, 0x45, 0x42, 0x50]),
];

/** Whether a file begins as a JPEG, PNG or WebP does. What it is called and said to be proves nothing. */
export function isPictureFile(bytes: Uint8Array): boolean {
  return signatures.some((begins) => begins(bytes));
}

function has(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte);
}
