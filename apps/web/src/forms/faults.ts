import { Problem } from '@tianfu/sdk';
import type { FormInstance } from 'antd';

/** `/machines/2/count` as the form names it: `['machines', 2, 'count']`. */
export const fieldPath = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));

/**
 * Marks the fields the platform found wrong and moves to the first.
 * @param rename where the form names a field otherwise than the wire
 */
export function markFaults<T>(
  form: FormInstance<T>,
  error: unknown,
  rename: (path: (string | number)[]) => (string | number)[] = (path) => path,
): void {
  if (!(error instanceof Problem) || error.errors.length === 0) return;
  const fields = error.errors.map(({ pointer, message }) => ({
    name: rename(fieldPath(pointer)),
    errors: [message],
  }));
  // The names come from the wire; the form ignores those it does not have.
  form.setFields(fields as unknown as Parameters<typeof form.setFields>[0]);
  const first = fields[0];
  if (first !== undefined) {
    // As above.
    form.scrollToField(first.name, { focus: true });
  }
}
