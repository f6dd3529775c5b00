/** What goes wrong on the way. */
export const trouble = {
  title: '在途异常',
  lead: '晚点、偏离路线、停留过久、没有扫描：同一件事只报一次。',
  none: '没有异常',
  noneBody: '车辆都在按计划走。',
  open: '待处理',
  resolved: '已处理',
  filter: '状态',
  since: '{{at}} 起',
  resolve: '处理',
  resolution: '怎么处理的',
  resolvedAs: '处理结果：{{text}}',
} as const;
