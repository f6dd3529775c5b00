import { refuseField, type ServiceContent, type ServiceStep } from '@tianfu/contracts';

/**
 * A service that can be planned: its steps are numbered 1, 2, 3 …, come after steps there are, and form no circle.
 * @throws Refusal `VALIDATION_FAILED` at the step that is wrong
 */
export function checkService({ steps }: Pick<ServiceContent, 'steps'>): void {
  for (const [index, step] of steps.entries()) {
    const at = `/steps/${index}`;
    if (step.step !== index + 1) throw refuseField(`${at}/step`, 'stepNumber', { expected: index + 1 });
    for (const [place, link] of step.after.entries()) {
      const where = `${at}/after/${place}`;
      if (link.step > steps.length) throw refuseField(`${where}/step`, 'unknownStep', { step: link.step });
      if (link.maxLagMinutes !== undefined && link.maxLagMinutes < link.minLagMinutes)
        throw refuseField(`${where}/maxLagMinutes`, 'lagsCross');
    }
  }
  const stuck = cycleOf(steps);
  if (stuck !== undefined) {
    throw refuseField(`/steps/${stuck - 1}/after`, 'precedenceCycle', { step: stuck });
  }
}

/** A step that comes after itself; undefined where none does. */
function cycleOf(steps: readonly ServiceStep[]): number | undefined {
  const done = new Set<number>();
  // Each round takes at least one step away, or what is left hangs on a circle.
  for (let left = steps.length; left > 0;) {
    const ready = steps.filter(
      ({ step, after }) => !done.has(step) && after.every((link) => done.has(link.step)),
    );
    if (ready.length === 0) return steps.find(({ step }) => !done.has(step))?.step;
    for (const { step } of ready) done.add(step);
    left -= ready.length;
  }
  return undefined;
}
