import { isSscc } from './cartons.js';

const DIGITAL_LINK = 'https://id.gs1.org/00/';
const SSCC_URN = /^urn:epc:id:sscc:(\d{6,12})\.(\d{5,11})$/;
const SSCC_LINK = /^https?:\/\/[^/?#]+\/(?:.*\/)?00\/(\d{18})$/;

/** A carton's number as GS1 Digital Link. */
export const ssccUri = (sscc: string): string => DIGITAL_LINK + sscc;

/**
 * One spelling for each thing, so that a carton is found however it is written: an SSCC's EPC URN and any
 * resolver's Digital Link become the link of id.gs1.org. Whatever else stays as it is.
 */
export function canonicalEpc(uri: string): string {
  const [, linked] = SSCC_LINK.exec(uri) ?? [];
  if (linked !== undefined && isSscc(linked)) return ssccUri(linked);
  const [, prefix, reference] = SSCC_URN.exec(uri) ?? [];
  if (prefix === undefined || reference === undefined || prefix.length + reference.length !== 17) return uri;
  // The URN puts the extension digit after the prefix and leaves out the check digit.
  const body = reference.slice(0, 1) + prefix + reference.slice(1);
  const whole = Array.from({ length: 10 }, (_none, digit) => `${body}${digit}`).find(isSscc);
  return whole === undefined ? uri : ssccUri(whole);
}
