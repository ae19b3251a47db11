/** Milliseconds of work before the page gets its turn. */
const SLICE_MS = 12;
/** Progress is told this often at most. */
const TELL_MS = 200;

export interface SlicesOptions<Step> {
  /** Every step that was made. */
  readonly onStep: (step: Step) => void;
  /** Now and then, so that the page shows how far it is. */
  readonly tell: () => void;
  /** False ends the work early; asked after every turn of the page. */
  readonly goOn?: () => boolean;
}

/** Carries work out in slices, so that the page stays alive; null where it was ended early. */
export async function inSlices<Step, Value>(
  work: Generator<Step, Value, void>,
  { onStep, tell, goOn = () => true }: SlicesOptions<Step>,
): Promise<Value | null> {
  let sliceEnds = performance.now() + SLICE_MS;
  let tellAt = performance.now() + TELL_MS;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    onStep(step.value);
    if (performance.now() < sliceEnds) continue;
    if (performance.now() > tellAt) {
      tell();
      tellAt = performance.now() + TELL_MS;
    }
    await new Promise((go) => setTimeout(go, 0));
    if (!goOn()) return null;
    sliceEnds = performance.now() + SLICE_MS;
  }
}
