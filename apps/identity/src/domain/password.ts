/** Which passwords are refused, beyond what the contract says of their length. */

/**
 * The most used passwords that are long enough for the contract (10 characters), as they stand in every
 * published leak, Chinese ones included. The list is short on purpose: length is what protects.
 */
const COMMON = new Set([
  '0123456789',
  '0987654321',
  '1029384756',
  '1111111111',
  '1122334455',
  '123123123123',
  '1234567890',
  '12345678900',
  '12345678910',
  '123456789a',
  '123456789q',
  '123456789qq',
  '1234554321',
  '12345qwert',
  '12qwaszx34',
  '1314520520',
  '1314521314',
  '147258369a',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  '1qazxsw23edc',
  '5201314520',
  '5201314521',
  'a123456789',
  'a1234567890',
  'aa123456789',
  'abc1234567',
  'abc123456789',
  'abcd123456',
  'abcd1234567',
  'abcdefghij',
  'administrator',
  'admin12345',
  'admin123456',
  'asd123456789',
  'asdfghjkl123',
  'asdfghjkl;',
  'changeme123',
  'iloveyou123',
  'iloveyou1314',
  'letmein123',
  'p@ssw0rd123',
  'pass123456',
  'password01',
  'password12',
  'password123',
  'password1234',
  'password12345',
  'passw0rd123',
  'q123456789',
  'qazwsxedc123',
  'qazwsxedcrfv',
  'qq123456789',
  'qwe123456789',
  'qwer123456',
  'qwert12345',
  'qwerty12345',
  'qwerty123456',
  'qwertyuiop',
  'qwertyuiop123',
  'welcome123',
  'wo1314520520',
  'woaini1314',
  'woaini1314520',
  'woaini520520',
  'woaini520131',
  'zhang123456',
  'zxcvbnm123',
  'zxcvbnm12345',
  'zxcvbnm123456',
]);

/** The form in which a password is hashed and compared: the same whatever keyboard typed it (NIST SP 800-63B). */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

/**
 * Whether a password is among the first that anybody would try for this account.
 * @param contact normalised
 */
export function isCommonPassword(password: string, contact: string): boolean {
  const plain = normalisePassword(password).toLowerCase();
  if (COMMON.has(plain) || new Set(plain).size <= 2) return true;
  const squeezed = plain.replaceAll(/[\s-]/g, '');
  const account = contact.toLowerCase();
  return [account, account.replace(/^\+/, ''), account.replace(/^\+86/, '')].includes(squeezed);
}
