import { recordId } from "../core/record-id.ts";
import { datasets } from "../records/datasets.ts";
import { kinds } from "../records/kinds.ts";
import { type OperatorSession, requestFor } from "../session/operator.ts";
import { Rasteriser } from "./drawings/rasterise.ts";
import { type DemoPicture, demoPictures, draw } from "./pictures.ts";

/** A picture that is to be handed in, with the id of its record. */
interface Wanted {
  readonly id: string;
  readonly picture: DemoPicture;
}

/**
 * Hands in the pictures that records of a demo world refer to, each as its owner would; those that are there stay. Returns
 * how many were handed in. `goesOn` is asked before each.
 */
export async function illustrate(
  session: OperatorSession,
  seed: number,
  goesOn: () => boolean = () => true,
): Promise<number> {
  const wanted = await missing(session, seed);
  if (wanted.length === 0) return 0;
  using rasteriser = new Rasteriser();
  const png = ({ picture }: Wanted) => rasteriser.png(draw(picture));
  // The next is drawn while this one is decoded: they are two processes.
  let next = wanted[0] && png(wanted[0]);
  let count = 0;
  for (const [at, { id, picture }] of wanted.entries()) {
    const [bytes, after] = [await next, wanted[at + 1]];
    if (!bytes || !goesOn()) break;
    next = after && png(after);
    // What fails is met where it is awaited, unless this one fails before.
    next?.catch(() => {});
    const { pictures } = requestFor(session, picture.of.owner).looking;
    // The world's alerts are published before there was time to draw them.
    const own = { ...(await pictures.mayKeep(id, picture.name)), late: true };
    await pictures.keep(own, bytes, []);
    count += 1;
  }
  return count;
}

/** Those that a record as it stands refers to and that were not handed in. */
async function missing({ platform }: OperatorSession, seed: number): Promise<Wanted[]> {
  const found: Wanted[] = [];
  for (const picture of demoPictures(seed)) {
    const { record, owner, reference } = picture.of;
    const dataset = datasets.get(record);
    const id = recordId(platform.secret("id"), kinds[record], false, owner, reference);
    const standing = dataset && (await platform.store.getMany(dataset, [id])).get(id);
    const isNamed = standing && dataset.pictureNames(standing).includes(picture.name);
    if (isNamed && !(await platform.pictures.find(id, picture.name))) found.push({ id, picture });
  }
  return found;
}
