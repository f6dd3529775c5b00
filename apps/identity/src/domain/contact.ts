/** A phone number or e-mail address as the account's one spelling. */

const MAINLAND_MOBILE = /^(?:\+?86)?(1[3-9]\d{9})$/;
const INTERNATIONAL = /^\+[1-9]\d{6,14}$/;

/**
 * One spelling for one contact: NFKC, phone numbers without blanks and dashes and in E.164 form (mainland
 * mobile numbers get +86), the domain of an e-mail address in lower case. The part before the @ keeps its
 * case: only its own server knows whether case matters (RFC 5321, section 2.4).
 * @returns undefined when it is neither
 */
export function normaliseContact(text: string): string | undefined {
  const wide = text.normalize('NFKC').trim();
  const at = wide.lastIndexOf('@');
  if (at > 0) return `${wide.slice(0, at)}@${wide.slice(at + 1).toLowerCase()}`;
  const digits = wide.replaceAll(/[\s-]/g, '');
  const mainland = MAINLAND_MOBILE.exec(digits)?.[1];
  if (mainland !== undefined) return `+86${mainland}`;
  return INTERNATIONAL.test(digits) ? digits : undefined;
}

/** A normalised contact as it is shown: enough to recognise one's own, too little to use another's. */
export function maskContact(contact: string): string {
  const at = contact.lastIndexOf('@');
  if (at > 0) return `${firstCharacter(contact)}***${contact.slice(at)}`;
  const mainland = MAINLAND_MOBILE.exec(contact)?.[1];
  if (mainland !== undefined) return `${mainland.slice(0, 3)}****${mainland.slice(-4)}`;
  return `${contact.slice(0, 3)}****${contact.slice(-2)}`;
}

/** By code point, so that no surrogate pair is cut. */
const firstCharacter = (text: string): string => [...text][0] ?? '';
