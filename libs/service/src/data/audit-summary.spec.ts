import { SECRET_NAMES, withoutSecrets } from './audit-summary.js';

describe('the summary of an input', () => {
  it('masks every secret name, wherever it stands and however it is written', () => {
    for (const name of [
      ...SECRET_NAMES,
      'PASSWORD',
      'newPassword',
      'accessToken',
      'clientSecret',
      'reservePrice',
    ]) {
      const text = JSON.stringify(withoutSecrets({ [name]: 'canary', deep: [{ [name]: { x: 'canary' } }] }));
      expect(text).not.toContain('canary');
      expect(text).toContain(name);
    }
  });

  it('keeps the rest as it is', () => {
    const input = {
      name: '成都',
      pieces: 3,
      flag: false,
      nothing: null,
      list: [1, { a: 'b' }],
      keyboard: 'k',
    };
    expect(withoutSecrets(input)).toEqual(input);
  });

  it('cuts what is long or deep', () => {
    expect(withoutSecrets('x'.repeat(600))).toBe(`${'x'.repeat(500)}…`);
    expect(withoutSecrets(Array.from({ length: 60 }, (_none, at) => at))).toHaveLength(50);
    let deep: object = { password: 'canary' };
    for (let level = 0; level < 20; level += 1) deep = { deep };
    const text = JSON.stringify(withoutSecrets(deep));
    expect(text).toContain('…');
    expect(text).not.toContain('canary');
  });

  it('leaves the input itself alone', () => {
    const input = { password: 'p' };
    withoutSecrets(input);
    expect(input).toEqual({ password: 'p' });
  });

  it('keeps nothing that jsonb cannot hold: NUL, and half a surrogate pair, also one the cut leaves', () => {
    expect(withoutSecrets({ 'a\0': 'b\0c\ud800' })).toEqual({ 'a\ufffd': 'b\ufffdc\ufffd' });
    const cut = withoutSecrets(`x${'👗'.repeat(300)}`);
    expect(cut).toBe(`x${'👗'.repeat(249)}\ufffd…`);
  });
});
