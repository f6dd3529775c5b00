import { base64Of, bytesOf, workbookFault, WORKBOOK_BYTES_MAX } from './workbook.js';

describe('a workbook on its way', () => {
  it('is the same after going there and back, however large', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    expect(bytesOf(base64Of(bytes))).toEqual(bytes);
  });

  it('is refused before it is sent when it is no Excel file or too large', () => {
    expect(workbookFault({ name: '人员.xls', size: 10 })).toBe('excelType');
    expect(workbookFault({ name: '人员.XLSX', size: WORKBOOK_BYTES_MAX + 1 })).toBe('excelLarge');
    expect(workbookFault({ name: '人员.XLSX', size: WORKBOOK_BYTES_MAX })).toBeUndefined();
  });
});
