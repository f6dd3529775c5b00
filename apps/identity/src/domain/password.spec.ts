import { isCommonPassword, normalisePassword } from './password.js';

const PHONE = '+8613800001234';

describe('a password', () => {
  it.each([
    'Password123',
    'woaini1314520',
    '1234567890',
    'ｐａｓｓｗｏｒｄ１２３',
    '8888888888',
    'abababababab',
  ])('%s is refused as common', (password) => {
    expect(isCommonPassword(password, PHONE)).toBe(true);
  });

  it.each(['13800001234', '+8613800001234', '86 138 0000 1234', '138-0000-1234'])(
    '%s is refused for the account of that phone number',
    (password) => {
      expect(isCommonPassword(password, PHONE)).toBe(true);
    },
  );

  it('is refused when it is the e-mail address, in whatever case', () => {
    expect(isCommonPassword('CHEN@example.com', 'chen@example.com')).toBe(true);
  });

  it('is taken when nobody would guess it', () => {
    expect(isCommonPassword('seven looms at dawn', PHONE)).toBe(false);
    expect(isCommonPassword('13900005678', PHONE)).toBe(false);
  });

  it('is the same whatever form of a letter the keyboard sends', () => {
    expect(normalisePassword('cafe\u0301 １２３')).toBe(normalisePassword('caf\u00e9 123'));
  });
});
