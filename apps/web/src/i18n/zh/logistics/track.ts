/** Where goods are. */
export const track = {
  publicTitle: '货物轨迹 {{number}}',
  eta: '预计送达',
  likely: '最可能 {{at}}',
  between: '九成把握在 {{from}} 到 {{until}} 之间',
  timeline: '一路经过',
  nothing: '还没有轨迹',
  nothingBody: '提货后，每一步都会出现在这里。',
  share: '把轨迹给没有账号的人看',
  shareBody: '凭此链接可看状态与时间，看不到名称、地址和价格。',
  copy: '复制追踪链接',
  open: '打开追踪页',
  source: {
    trip: '车次',
    tianfu: '承运商',
    kuaidi100: '快递100',
    kdniao: '快递鸟',
  },
} as const;
