/**
 * SQL that adds a step to the column `history`.
 * @param params SQL of event, state, by whom, person and reason
 */
export const stepSql = (params: {
  event: string;
  state: string;
  by: string;
  person: string;
  reason: string;
}): string =>
  `history = history || jsonb_strip_nulls(jsonb_build_object('event', ${params.event}, 'state', ${params.state},
    'at', clock_timestamp(), 'by', ${params.by}, 'person', ${params.person}, 'reason', ${params.reason}))`;
