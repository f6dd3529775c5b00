import { childOf, parseTraceparent } from './traceparent.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

describe('traceparent', () => {
  it('is read with its flag', () => {
    expect(parseTraceparent(`00-${TRACE}-${SPAN}-01`)).toMatchObject({
      traceId: TRACE,
      spanId: SPAN,
      sampled: true,
    });
    expect(parseTraceparent(`00-${TRACE}-${SPAN}-00`)?.sampled).toBe(false);
  });

  it('of a later version is read as far as this one goes', () => {
    expect(parseTraceparent(`01-${TRACE}-${SPAN}-03-more`)).toMatchObject({ traceId: TRACE, sampled: true });
  });

  it.each([
    undefined,
    '',
    `00-${TRACE}-${SPAN}`,
    `00-${TRACE}-${SPAN}-01-more`,
    `ff-${TRACE}-${SPAN}-01`,
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${TRACE}-${SPAN}-01\n`,
    `00-${TRACE}x-${SPAN}-01`,
  ])('%j is none', (text) => {
    expect(parseTraceparent(text)).toBeUndefined();
  });

  it('of a child stays in its trace, with a span of its own and the same flag', () => {
    const parent = parseTraceparent(`00-${TRACE}-${SPAN}-00`);
    const child = childOf(parent);
    expect(child).toMatchObject({ traceId: TRACE, sampled: false });
    expect(child.spanId).not.toBe(SPAN);
    expect(parseTraceparent(child.traceparent)).toEqual(child);
  });

  it('without a parent begins a new trace', () => {
    const [one, two] = [childOf(undefined), childOf(undefined)];
    expect(one.traceId).not.toBe(two.traceId);
    expect(parseTraceparent(one.traceparent)).toEqual(one);
  });
});
