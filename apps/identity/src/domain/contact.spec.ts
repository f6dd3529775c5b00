import { maskContact, normaliseContact } from './contact.js';

describe('a contact', () => {
  it.each([
    ['13800001234', '+8613800001234'],
    ['+86 138-0000-1234', '+8613800001234'],
    ['８６１３８００００１２３４', '+8613800001234'],
    [' 138 0000 1234 ', '+8613800001234'],
    ['+1 415-555-2671', '+14155552671'],
    ['Chen@Example.COM', 'Chen@example.com'],
    ['ｃｈｅｎ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'chen@example.com'],
  ])('%s is the same account as %s', (typed, normal) => {
    expect(normaliseContact(typed)).toBe(normal);
  });

  it.each(['', '12345', '12800001234', '+0123456789', '@example.com', '+123456'])(
    '%p is neither a phone number nor an address',
    (typed) => {
      expect(normaliseContact(typed)).toBeUndefined();
    },
  );

  it('stays as it is when it is normalised again', () => {
    for (const contact of ['+8613800001234', '+14155552671', 'Chen@example.com']) {
      expect(normaliseContact(contact)).toBe(contact);
    }
  });

  it.each([
    ['+8613800001234', '138****1234'],
    ['+14155552671', '+14****71'],
    ['chen@example.com', 'c***@example.com'],
    ['𠮷@example.com', '𠮷***@example.com'],
  ])('%s is shown as %s', (contact, shown) => {
    expect(maskContact(contact)).toBe(shown);
  });
});
