import type { Bilingual } from '@tianfu/contracts';

/** Sheets and columns of the workbook, by what they are called in either language. */
export const SHEETS = {
  resources: { zh: '资源', en: 'Resources' },
  shifts: { zh: '班次', en: 'Shifts' },
  days: { zh: '日历', en: 'Calendar' },
} as const satisfies Record<string, Bilingual>;
export type SheetName = keyof typeof SHEETS;

export const COLUMNS = {
  resources: {
    name: { zh: '名称', en: 'Name' },
    kind: { zh: '类别', en: 'Kind' },
    skills: { zh: '技能', en: 'Skills' },
    capacity: { zh: '数量', en: 'Units' },
    setupMinutes: { zh: '准备分钟', en: 'Setup minutes' },
    cleanupMinutes: { zh: '清理分钟', en: 'Clean-up minutes' },
    keepsHolidays: { zh: '节假日休息', en: 'Rests on holidays' },
    active: { zh: '启用', en: 'Active' },
  },
  shifts: {
    resource: { zh: '资源', en: 'Resource' },
    weekday: { zh: '星期', en: 'Weekday' },
    from: { zh: '开始', en: 'From' },
    until: { zh: '结束', en: 'Until' },
  },
  days: {
    date: { zh: '日期', en: 'Date' },
    working: { zh: '上班', en: 'Working' },
    note: { zh: '备注', en: 'Note' },
  },
} as const satisfies Record<SheetName, Record<string, Bilingual>>;
export type ColumnOf<Sheet extends SheetName> = keyof (typeof COLUMNS)[Sheet] & string;

export const WEEKDAYS: readonly Bilingual[] = [
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
  { zh: '周日', en: 'Sun' },
];

export const YES: Bilingual = { zh: '是', en: 'yes' };
export const NO: Bilingual = { zh: '否', en: 'no' };

/** Words that differ only in case, width or blanks are one. */
export const wordKey = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();

export const isWord = (text: string, { zh, en }: Bilingual): boolean =>
  [wordKey(zh), wordKey(en)].includes(wordKey(text));
