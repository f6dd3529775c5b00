import { createLogger } from './log.js';
import { withTrace } from './context.js';
import { childOf } from './traceparent.js';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  write(createLogger('orders', 'info', { write: (line) => void (text += line) }));
  return text;
}

describe('the log', () => {
  const secrets = {
    password: 'canary-1',
    token: 'canary-2',
    unitPrice: 'canary-3',
    terms: { pieces: 'canary-4' },
  };

  it('never shows a secret, at the top or inside', () => {
    for (const entry of [secrets, { input: secrets }, { call: { input: secrets } }]) {
      const text = logged((log) => {
        log.info(entry, 'said');
      });
      expect(text).toContain('said');
      expect(text).toContain('[masked]');
      expect(text).not.toContain('canary');
    }
  });

  it('never shows a secret that an error carries', () => {
    const text = logged((log) => {
      log.error({ err: Object.assign(new Error('failed'), secrets) }, 'said');
    });
    expect(text).toContain('failed');
    expect(text).not.toContain('canary');
  });

  it('never shows the row that an error of the database quotes', () => {
    const fromPg = Object.assign(new Error('violates check constraint'), {
      code: '23514',
      constraint: 'person_phone',
      detail: 'Failing row contains (canary-5).',
      where: 'COPY person, line 1: "canary-6"',
    });
    const fromTypeOrm = Object.assign(new Error('violates'), {
      parameters: ['canary-7'],
      driverError: fromPg,
    });
    for (const err of [fromPg, fromTypeOrm]) {
      const text = logged((log) => {
        log.error({ err }, 'said');
      });
      expect(text).toContain('violates');
      expect(text).not.toContain('canary');
    }
  });

  it('writes one line of JSON with the service and the trace it was said under', () => {
    const trace = childOf(undefined);
    const line: unknown = JSON.parse(
      logged((log) => {
        withTrace(trace, () => {
          log.info('said');
        });
      }),
    );
    expect(line).toMatchObject({
      service: 'orders',
      traceId: trace.traceId,
      spanId: trace.spanId,
      msg: 'said',
    });
  });
});
