/** What the State Council decided on the working days of one year; all dates 'YYYY-MM-DD' within it. */
export interface WorkingYear {
  readonly year: number;
  /** First and last day of each time off, both included. */
  readonly holidays: readonly (readonly [first: string, last: string])[];
  /** Saturdays and Sundays that are worked in exchange (调休上班). */
  readonly swappedWorkingDays: readonly string[];
}

/** 国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号, 12 November 2024. */
const YEAR_2025: WorkingYear = {
  year: 2025,
  holidays: [
    ['2025-01-01', '2025-01-01'], // 元旦 New Year
    ['2025-01-28', '2025-02-04'], // 春节 Spring Festival
    ['2025-04-04', '2025-04-06'], // 清明节 Qingming
    ['2025-05-01', '2025-05-05'], // 劳动节 Labour Day
    ['2025-05-31', '2025-06-02'], // 端午节 Dragon Boat
    ['2025-10-01', '2025-10-08'], // 国庆节、中秋节 National Day and Mid-Autumn
  ],
  swappedWorkingDays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
};

/** 国务院办公厅关于2026年部分节假日安排的通知, 4 November 2025. */
const YEAR_2026: WorkingYear = {
  year: 2026,
  holidays: [
    ['2026-01-01', '2026-01-03'], // 元旦 New Year
    ['2026-02-15', '2026-02-23'], // 春节 Spring Festival
    ['2026-04-04', '2026-04-06'], // 清明节 Qingming
    ['2026-05-01', '2026-05-05'], // 劳动节 Labour Day
    ['2026-06-19', '2026-06-21'], // 端午节 Dragon Boat
    ['2026-09-25', '2026-09-27'], // 中秋节 Mid-Autumn
    ['2026-10-01', '2026-10-07'], // 国庆节 National Day
  ],
  swappedWorkingDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};

/**
 * The years whose list is known. The State Council publishes a year's list in November of the year before:
 * add it here, or hand a calendar of one's own to `workingCalendar`.
 */
export const CHINESE_WORKING_YEARS: readonly WorkingYear[] = [YEAR_2025, YEAR_2026];
