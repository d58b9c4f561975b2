import { existsSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { Sanitiser } from "../../../core/pictures/sanitiser.ts";
import { pictureSizes } from "../../../core/pictures/sizes.ts";
import { canary, drawn, jpeg, png } from "./files.ts";
import { hostileFiles } from "./hostile.ts";

/** Milliseconds: a busy machine takes many times as long as a quiet one. */
const patience = 30_000;
const sanitiser = new Sanitiser({ millis: patience });
afterAll(() => sanitiser.close());

async function outcomeOf(bytes: Buffer) {
  const began = performance.now();
  const outcome = await sanitiser.clean(bytes).catch((error) => String(error.extensions?.code));
  return { outcome, millis: performance.now() - began };
}

describe("two hundred hostile files", () => {
  it("are refused or come out clean, each in bounded time, and a good one passes afterwards", async () => {
    const files = await hostileFiles();
    expect(files.length).toBeGreaterThanOrEqual(200);
    const wrong: string[] = [];
    for (const { what, fate, bytes } of files) {
      const { outcome, millis } = await outcomeOf(bytes);
      const refused = typeof outcome === "string";
      if (millis > 2 * patience) wrong.push(`${what} took ${millis} ms`);
      if (refused && !["PICTURE_REFUSED", "BODY_TOO_LARGE"].includes(outcome)) wrong.push(`${what}: ${outcome}`);
      if (fate !== "either" && refused !== (fate === "refused"))
        wrong.push(`${what} was ${refused ? "refused" : "let in"}`);
      if (!refused && pictureSizes.some((size) => holds(outcome[size].bytes, canary)))
        wrong.push(`${what} came through`);
    }
    expect(wrong).toEqual([]);
    expect(mostMemory(sanitiser.pid)).toBeLessThan(512 * 1024);
    expect((await sanitiser.clean(await jpeg())).LARGE).toMatchObject({ width: 160, height: 100 });
  });
});

/** Kilobytes that a process held at its worst, where the system says so. */
function mostMemory(pid: number | null): number {
  const status = `/proc/${pid}/status`;
  return existsSync(status) ? Number(/VmHWM:\s*(\d+)/.exec(readFileSync(status, "utf8"))?.[1]) : 0;
}

const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text);

describe("a picture that is let in", () => {
  it("is there in three sizes, in WebP, none larger than it came", async () => {
    const sizes = async (width: number, height: number) => {
      const made = await sanitiser.clean(await drawn(width, height).jpeg().toBuffer());
      return pictureSizes.map((size) => `${size} ${made[size].width}x${made[size].height}`);
    };
    expect(await sizes(2000, 1000)).toEqual(["LARGE 1600x800", "MEDIUM 800x400", "SMALL 320x160"]);
    expect(await sizes(400, 900)).toEqual(["LARGE 400x900", "MEDIUM 356x800", "SMALL 142x320"]);
    expect(await sizes(1, 1)).toEqual(["LARGE 1x1", "MEDIUM 1x1", "SMALL 1x1"]);
    const { SMALL } = await sanitiser.clean(await png());
    expect((await sharp(SMALL.bytes).metadata()).format).toBe("webp");
  });

  it("has nothing of EXIF, XMP, colour profile or comment in any byte", async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${canary}</a></x:xmpmeta>`;
    const tagged = drawn()
      .withExif({ IFD0: { Copyright: canary, Artist: canary }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } })
      .withXmp(xmp)
      .withIccProfile("p3");
    for (const made of [tagged.clone().jpeg(), tagged.clone().png(), tagged.clone().webp()]) {
      const before = await made.toBuffer();
      expect(holds(before, canary)).toBe(true);
      const after = await sanitiser.clean(before);
      for (const size of pictureSizes) {
        const { bytes } = after[size];
        expect(
          ["Exif", "EXIF", "xmp", "XMP ", "ICCP", "ICC_PROFILE", canary].filter((mark) => holds(bytes, mark)),
        ).toEqual([]);
        const { exif, xmp: left, icc, comments } = await sharp(bytes).metadata();
        expect([exif, left, icc, comments]).toEqual([undefined, undefined, undefined, undefined]);
      }
    }
  });

  it("stands upright as its EXIF says that it is to be shown", async () => {
    const lying = await drawn(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sanitiser.clean(lying)).LARGE).toMatchObject({ width: 200, height: 300 });
  });

  it("shows nothing of what lay under what is see-through", async () => {
    const hidden = await sharp({ create: { width: 64, height: 64, channels: 4, background: "#ff000000" } })
      .png()
      .toBuffer();
    const { LARGE } = await sanitiser.clean(hidden);
    expect(await pixel(LARGE.bytes, 32, 32)).toEqual([255, 255, 255]);
  });

  it("is black wherever it is masked, and nowhere else, in every size", async () => {
    const white = await sharp({ create: { width: 1000, height: 500, channels: 3, background: "white" } })
      .jpeg()
      .toBuffer();
    const made = await sanitiser.clean(white, [{ x: 0.25, y: 0.5, width: 0.5, height: 0.25 }]);
    for (const size of pictureSizes) {
      const { bytes, width, height } = made[size];
      const at = (x: number, y: number) => pixel(bytes, Math.round(x * width), Math.round(y * height));
      expect(Math.max(...(await at(0.5, 0.6)))).toBeLessThan(8);
      expect(Math.min(...(await at(0.1, 0.6)), ...(await at(0.5, 0.4)), ...(await at(0.9, 0.9)))).toBeGreaterThan(247);
    }
  });

  it("keeps nothing of what is masked beside the mask's edge, where it was made smaller", async () => {
    const secret = await sharp({ create: { width: 400, height: 400, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    const page = sharp({ create: { width: 3200, height: 1600, channels: 3, background: "white" } });
    const file = await page
      .composite([{ input: secret, left: 803, top: 405 }])
      .png()
      .toBuffer();
    const made = await sanitiser.clean(file, [{ x: 803 / 3200, y: 405 / 1600, width: 400 / 3200, height: 400 / 1600 }]);
    const pixels = await sharp(made.LARGE.bytes).removeAlpha().raw().toBuffer();
    let reddest = 0;
    for (let at = 0; at < pixels.length; at += 3)
      reddest = Math.max(reddest, (pixels[at] ?? 0) - (pixels[at + 1] ?? 0));
    expect(reddest).toBeLessThan(24);
  });

  it("is masked as it is seen, not as it lies in its file", async () => {
    const lying = await sharp({ create: { width: 300, height: 200, channels: 3, background: "white" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { LARGE } = await sanitiser.clean(lying, [{ x: 0, y: 0, width: 1, height: 0.2 }]);
    expect(Math.max(...(await pixel(LARGE.bytes, 190, 20)))).toBeLessThan(8);
    expect(Math.min(...(await pixel(LARGE.bytes, 10, 280)))).toBeGreaterThan(247);
  });
});

async function pixel(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  return [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}

describe("the process that decodes", () => {
  it("is ended where a file takes too long, which is refused alone", async () => {
    const hurried = new Sanitiser({ millis: 1 });
    await expect(hurried.clean(await jpeg())).rejects.toMatchObject({ extensions: { code: "PICTURE_REFUSED" } });
    expect(hurried.pid).toBeNull();
    hurried.close();
  });

  it("is ended where a file takes too much memory, and another begins with the next file", async () => {
    const narrow = new Sanitiser({ memory: 30 * 1024 * 1024 });
    const large = await drawn(4000, 3000).jpeg().toBuffer();
    await expect(narrow.clean(large)).rejects.toMatchObject({ extensions: { code: "PICTURE_REFUSED" } });
    narrow.close();
  });

  it("that is ended by something else refuses the file at hand and no other", async () => {
    const one = new Sanitiser();
    await one.clean(await jpeg());
    const large = await drawn(4000, 3000).png().toBuffer();
    const [met, next] = [one.clean(large), one.clean(await png())];
    process.kill(one.pid ?? 0, "SIGKILL");
    await expect(met).rejects.toMatchObject({ extensions: { code: "PICTURE_REFUSED" } });
    expect((await next).LARGE.width).toBe(160);
    one.close();
  });

  it("stays for the next file, and has none of the hub's environment", async () => {
    await sanitiser.clean(await jpeg());
    const { pid } = sanitiser;
    await sanitiser.clean(await png());
    expect(sanitiser.pid).toBe(pid);
    const said = `/proc/${pid}/environ`;
    const environment = existsSync(said) ? readFileSync(said, "latin1") : "";
    expect(environment.split("\0").filter((line) => line && !line.startsWith("NODE_CHANNEL_"))).toEqual([]);
  });

  it("has so many files let in at the most, of one organisation fewer, and the rest come again", () => {
    const few = new Sanitiser({ waiting: 3, ofOne: 2 });
    const busy = expect.objectContaining({ extensions: expect.objectContaining({ code: "PICTURES_BUSY" }) });
    const leave = few.enter("UTO");
    few.enter("UTO");
    expect(() => few.enter("UTO")).toThrow(busy);
    few.enter("XYZ");
    expect(() => few.enter("D")).toThrow(busy);
    leave();
    few.enter("D");
    few.close();
    expect(() => few.enter("UTO")).toThrow(busy);
  });
});
