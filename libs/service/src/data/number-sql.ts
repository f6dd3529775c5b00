/**
 * SQL of a number for people: 'PO-2026-000123', the year by the clock in China. Numbers are never used twice
 * and may have gaps; there is a seventh digit when it is needed.
 *
 * @param prefix of the kind of thing, such as 'PO'
 * @param sequence of the database
 * @param now SQL of the instant that gives the year
 */
export const numberSql = (prefix: string, sequence: string, now = 'clock_timestamp()'): string =>
  `'${prefix}-' || to_char(${now} AT TIME ZONE 'Asia/Shanghai', 'YYYY')
    || '-' || to_char(nextval('${sequence}'), 'FM9999999000000')`;
