import { Refusal } from '@tianfu/contracts';

/** The refusal a call ends with. */
export async function refused(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('the call was not refused');
}

/** Where and what, of each fault. */
export async function faultsOf(call: Promise<unknown>): Promise<string[]> {
  return (await refused(call)).faults.map(({ pointer, code }) => `${pointer} ${code}`);
}
