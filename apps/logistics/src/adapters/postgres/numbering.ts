/**
 * SQL of a number for people: 'CS-2026-000123', the year by the clock in China. Numbers are never used twice
 * and may have gaps; there is a seventh digit when it is needed.
 */
export const numberSql = (prefix: 'CS' | 'TR' | 'IN' | 'OUT', sequence: string): string =>
  `'${prefix}-' || to_char(clock_timestamp() AT TIME ZONE 'Asia/Shanghai', 'YYYY')
    || '-' || to_char(nextval('${sequence}'), 'FM9999999000000')`;
