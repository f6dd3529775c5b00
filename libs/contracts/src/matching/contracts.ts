import { asMember, asOperator, command, Empty, pageOf, query, signedIn } from '../declare/index.js';
import { ExplainMatch, FactoryMatch, FeedItem, FindFeed, FindMatches, MatchList } from './factories.js';
import {
  FacilityView,
  FindFacilities,
  ImportFacilities,
  ImportLines,
  ImportReport,
  LineSummary,
} from './lists.js';

export const findMatches = query({
  subject: 'matching.order.rank.v1',
  summary: {
    en: 'Factories that suit an order, ranked with reasons; or those that do not, with why not',
    zh: '适合该需求的工厂（含理由与评分）；或不适合的工厂及原因',
  },
  http: 'GET /v1/orders/:orderId/matches',
  access: asMember('matches.read'),
  input: FindMatches,
  output: MatchList,
});

export const explainMatch = query({
  subject: 'matching.order.explain.v1',
  summary: { en: 'One factory seen from one order: score parts or why not', zh: '某工厂与该需求的匹配说明' },
  http: 'GET /v1/orders/:orderId/matches/:factoryId',
  access: asMember('matches.read'),
  input: ExplainMatch,
  output: FactoryMatch,
});

export const findFeed = query({
  subject: 'matching.feed.find.v1',
  summary: {
    en: 'Open orders that suit our factory, best first, with "why you"',
    zh: '适合本厂的需求（含推荐理由）',
  },
  http: 'GET /v1/feed',
  access: asMember('feed.read'),
  input: FindFeed,
  output: pageOf(FeedItem),
});

export const importFacilities = command({
  subject: 'matching.facility.import.v1',
  summary: { en: 'Import rows of a facility list (up to 500)', zh: '导入工厂名录（每次最多 500 行）' },
  http: 'POST /v1/facilities/bulk',
  access: asOperator('facilities.import'),
  input: ImportFacilities,
  output: ImportReport,
});

export const findFacilities = query({
  subject: 'matching.facility.find.v1',
  summary: { en: 'The facility directory', zh: '工厂名录' },
  http: 'GET /v1/facilities',
  access: signedIn(),
  input: FindFacilities,
  output: pageOf(FacilityView),
});

export const importLines = command({
  subject: 'matching.line-record.import.v1',
  summary: {
    en: 'Import daily records of production lines (up to 500)',
    zh: '导入产线日报（每次最多 500 行）',
  },
  http: 'POST /v1/line-records/bulk',
  access: asOperator('facilities.import'),
  input: ImportLines,
  output: ImportReport,
});

export const summariseLines = query({
  subject: 'matching.line-record.summary.v1',
  summary: {
    en: 'Productivity by standard minutes, from imported line records',
    zh: '按标准工时汇总的产线效率',
  },
  http: 'GET /v1/line-records/summary',
  access: signedIn(),
  input: Empty,
  output: LineSummary,
});
