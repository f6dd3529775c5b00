import { writeFileSync } from 'node:fs';
import { shippingPapers } from '@tianfu/contracts';
import { aPaperConsignment } from './paper-sample.js';
import { PdfPress } from './press.js';

const text = (bytes: Buffer): string => bytes.toString('latin1');
const pagesOf = (bytes: Buffer): number => [...text(bytes).matchAll(/\/Type \/Page\b/g)].length;

describe('papers', () => {
  const press = new PdfPress();

  it.each(shippingPapers)('are PDF with the font inside: %s', async (paper) => {
    const bytes = await press.print(paper, [aPaperConsignment()]);
    expect(text(bytes.subarray(0, 5))).toBe('%PDF-');
    expect(text(bytes)).toContain('NotoSansSC');
    expect(bytes.length).toBeLessThan(200_000);
    // For people who want to look: where the pages are written is said by the environment.
    const folder = process.env.PAPERS_FOLDER;
    if (folder !== undefined) writeFileSync(`${folder}/${paper}.pdf`, bytes);
  });

  it('have a label for each carton and a list for each consignment', async () => {
    const two = [aPaperConsignment(3), aPaperConsignment(2)];
    expect(pagesOf(await press.print('labels', two))).toBe(5);
    expect(pagesOf(await press.print('waybill', two))).toBe(2);
    expect(pagesOf(await press.print('packing-list', two))).toBe(2);
  });

  it('go on over pages where a consignment has many different cartons', async () => {
    expect(pagesOf(await press.print('packing-list', [aPaperConsignment(120)]))).toBeGreaterThan(2);
  });
});
