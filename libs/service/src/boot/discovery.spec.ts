import { anyone, asOperator, command, Empty, type Contract } from '@tianfu/contracts';
import { requireAllHandled } from './discovery.js';

const contractOf = (verb: string): Contract =>
  command({
    subject: `orders.thing.${verb}.v1`,
    summary: { en: verb, zh: '某' },
    http: `POST /v1/things/${verb}`,
    access: asOperator('platform.observe'),
    input: Empty,
    output: Empty,
  });
const [made, sold] = [contractOf('make'), contractOf('sell')];

describe('a service at boot', () => {
  it('may answer exactly what is declared for it', () => {
    expect(() => {
      requireAllHandled([made, sold], [sold, made]);
    }).not.toThrow();
  });

  it.each<[string, Contract[], Contract[], RegExp]>([
    [
      'a declared contract nobody handles',
      [made, sold],
      [made],
      /thing\.sell\.v1 is declared and not handled/,
    ],
    [
      'a handled contract that is foreign',
      [made],
      [made, sold],
      /thing\.sell\.v1 is handled and not declared/,
    ],
    ['a contract handled twice', [made], [made, made], /thing\.make\.v1 is handled twice/],
    ['a contract without an access rule', [{ ...made, access: {} as never }], [made], /has no access rule/],
    ['an unknown access rule', [{ ...made, access: { kind: 'all' } as never }], [made], /has no access rule/],
  ])('refuses %s', (_what, declared, handled, message) => {
    expect(() => {
      requireAllHandled(declared, handled);
    }).toThrow(message);
  });

  it('names all that is wrong at once', () => {
    expect(() => {
      requireAllHandled([made], [sold]);
    }).toThrow(/make.*; .*sell/);
  });

  it('knows every access rule there is', () => {
    expect(() => {
      requireAllHandled([{ ...made, access: anyone() }], [made]);
    }).not.toThrow();
  });
});
