import { Refusal } from '@tianfu/contracts';

/** Where and what, of each fault. */
export async function faultsOf(call: Promise<unknown>): Promise<string[]> {
  try {
    await call;
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.code).toBe('VALIDATION_FAILED');
    return error.faults.map(({ pointer, code }) => `${pointer} ${code}`);
  }
}
