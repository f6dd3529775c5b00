/** What waits in logistics, on the home page. */
export const errands = {
  complete: { title: '{{title}}', sentence: '补齐货物信息后提交托运', verb: '去补充' },
  close: { title: '{{title}}', sentence: '货已签收，确认无误后关闭', verb: '去确认' },
  plan: { title: '待排的货 {{count}} 票', sentence: '等着排进车次', verb: '去排车' },
  trouble: { title: '运输异常 {{count}} 起', sentence: '有异常还没有处理', verb: '去处理' },
  tender: { title: '{{title}} 派来的车次', sentence: '看清路线与价格再接', verb: '去答复' },
  compare: { title: '{{title}}', sentence: '运输报价已开，等着比价定标', verb: '去比价' },
  quote: { title: '{{title}}', sentence: '有货主询价，截止前报价', verb: '去报价' },
  drive: { title: '{{title}} 的车次', sentence: '照站点顺序开', verb: '去开车' },
  count: { title: '{{title}} 的预报', sentence: '货到后清点入库', verb: '去清点' },
  pick: { title: '{{title}} 的出库单', sentence: '等着拣货', verb: '去拣货' },
  ship: { title: '{{title}} 的出库单', sentence: '已拣好，等着发出', verb: '去发货' },
} as const;
